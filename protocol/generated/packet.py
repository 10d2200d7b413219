# DO NOT EDIT: generated from packet.x by virtwire.protocol.compiler.

"""The frame around every message: length word, header, and the error that a refused call gets."""

from __future__ import annotations

from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Record as _Record,
    decode_short as _decode_short,
    decode_too_long as _decode_too_long,
    encode_bad_size as _encode_bad_size,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
)

from .types import DomainHandle, NetworkHandle

_pack_16s = _Struct(">16s").pack
_pack_16si = _Struct(">16si").pack
_pack_2I = _Struct(">2I").pack
_pack_2I2iIi = _Struct(">2I2iIi").pack
_pack_2i = _Struct(">2i").pack
_pack_i = _Struct(">i").pack
_pack_qI = _Struct(">qI").pack
_unpack_16s = _Struct(">16s").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_2I2iIi = _Struct(">2I2iIi").unpack_from
_unpack_2iI = _Struct(">2iI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_iI = _Struct(">iI").unpack_from
_unpack_qI = _Struct(">qI").unpack_from

LENGTH_SIZE = 4
"""Bytes of the length word, which counts itself."""

HEADER_SIZE = 24
"""Bytes of the header."""

MESSAGE_MAX = 33554432
"""Longest header and payload together, in bytes."""

MESSAGE_INITIAL = 65536
"""What the C library allocates at first for header and payload, in bytes."""

LEGACY_PAYLOAD_MAX = 262120
"""Most data in one stream packet, so that old peers can read it."""

MESSAGE_FDS_MAX = 32
"""Most descriptors with one message."""


class Header(_Record):
    """What stands behind the length word of each frame."""

    __slots__ = ()
    program: int
    version: int
    procedure: int
    type: int
    """One of MessageType"""
    serial: int
    """chosen by the caller, copied into the reply and the frames of a stream"""
    status: int
    """One of MessageStatus"""

    def __new__(_cls, program: int, version: int, procedure: int, type: int, serial: int, status: int) -> Header:
        return _new(_cls, (program, version, procedure, type, serial, status))


class StreamHole(_Record):
    """The payload of a stream hole."""

    __slots__ = ()
    length: int
    """in bytes"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, length: int, flags: int) -> StreamHole:
        return _new(_cls, (length, flags))


class Error(_Record):
    """Why a call was refused."""

    __slots__ = ()
    code: int
    """a virErrorNumber"""
    domain: int
    """the part of libvirt that raised it, a virErrorDomain"""
    message: str | None
    """the complete text"""
    level: int
    """1 warning, 2 error"""
    dom: DomainHandle | None
    """absent from modern peers"""
    str1: str | None
    """most often the template of the text"""
    str2: str | None
    """most often the detail that fills the template"""
    str3: str | None
    int1: int
    """errno of a system error, most often -1"""
    int2: int
    """most often -1"""
    net: NetworkHandle | None
    """absent from modern peers"""

    def __new__(_cls, code: int, domain: int, message: str | None, level: int, dom: DomainHandle | None, str1: str | None, str2: str | None, str3: str | None, int1: int, int2: int, net: NetworkHandle | None) -> Error:
        return _new(_cls, (code, domain, message, level, dom, str1, str2, str3, int1, int2, net))


def encode_header(value: Header) -> bytes:
    try:
        return _pack_2I2iIi(value.program, value.version, value.procedure, value.type, value.serial, value.status)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "header", value, error)


def decode_header(buf: bytes, offset: int = 0) -> Header:
    try:
        return _new(Header, _unpack_2I2iIi(buf, offset))
    except _error:
        raise _decode_short("header", buf) from None


def encode_stream_hole(value: StreamHole) -> bytes:
    try:
        return _pack_qI(value.length, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "stream_hole", value, error)


def decode_stream_hole(buf: bytes, offset: int = 0) -> StreamHole:
    try:
        return _new(StreamHole, _unpack_qI(buf, offset))
    except _error:
        raise _decode_short("stream_hole", buf) from None


def encode_error(value: Error) -> bytes:
    try:
        message = value.message
        if message is None:
            message_coded = _ABSENT
        else:
            message_value = message.encode()
            message_value_n = len(message_value)
            if message_value_n > 4194304:
                raise _encode_too_long("error.message", message_value_n, 4194304)
            message_coded = _pack_2I(1, message_value_n) + message_value + _PAD[message_value_n & 3]
        dom = value.dom
        if dom is None:
            dom_coded = _ABSENT
        else:
            dom_value_name = dom.name.encode()
            dom_value_name_n = len(dom_value_name)
            if dom_value_name_n > 4194304:
                raise _encode_too_long("error.dom.name", dom_value_name_n, 4194304)
            dom_value_uuid = dom.uuid
            if len(dom_value_uuid) != 16:
                raise _encode_bad_size("error.dom.uuid", len(dom_value_uuid), 16)
            dom_coded = _pack_2I(1, dom_value_name_n) + dom_value_name + _PAD[dom_value_name_n & 3] + _pack_16si(dom_value_uuid, dom.id)
        str1 = value.str1
        if str1 is None:
            str1_coded = _ABSENT
        else:
            str1_value = str1.encode()
            str1_value_n = len(str1_value)
            if str1_value_n > 4194304:
                raise _encode_too_long("error.str1", str1_value_n, 4194304)
            str1_coded = _pack_2I(1, str1_value_n) + str1_value + _PAD[str1_value_n & 3]
        str2 = value.str2
        if str2 is None:
            str2_coded = _ABSENT
        else:
            str2_value = str2.encode()
            str2_value_n = len(str2_value)
            if str2_value_n > 4194304:
                raise _encode_too_long("error.str2", str2_value_n, 4194304)
            str2_coded = _pack_2I(1, str2_value_n) + str2_value + _PAD[str2_value_n & 3]
        str3 = value.str3
        if str3 is None:
            str3_coded = _ABSENT
        else:
            str3_value = str3.encode()
            str3_value_n = len(str3_value)
            if str3_value_n > 4194304:
                raise _encode_too_long("error.str3", str3_value_n, 4194304)
            str3_coded = _pack_2I(1, str3_value_n) + str3_value + _PAD[str3_value_n & 3]
        net = value.net
        if net is None:
            net_coded = _ABSENT
        else:
            net_value_name = net.name.encode()
            net_value_name_n = len(net_value_name)
            if net_value_name_n > 4194304:
                raise _encode_too_long("error.net.name", net_value_name_n, 4194304)
            net_value_uuid = net.uuid
            if len(net_value_uuid) != 16:
                raise _encode_bad_size("error.net.uuid", len(net_value_uuid), 16)
            net_coded = _pack_2I(1, net_value_name_n) + net_value_name + _PAD[net_value_name_n & 3] + _pack_16s(net_value_uuid)
        return b"".join((_pack_2i(value.code, value.domain), message_coded, _pack_i(value.level), dom_coded, str1_coded, str2_coded, str3_coded, _pack_2i(value.int1, value.int2), net_coded))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "error", value, error)


def decode_error(buf: bytes, offset: int = 0) -> Error:
    try:
        code, domain, message_there = _unpack_2iI(buf, offset)
        message: str | None
        if message_there:
            (message_value_n,) = _unpack_I(buf, offset + 12)
            if message_value_n > 4194304:
                raise _decode_too_long("error.message", message_value_n, 4194304)
            end = offset + 16 + message_value_n
            message_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in message_value:
                message_value = message_value.partition("\0")[0]
            offset = end + (-message_value_n & 3)
            message = message_value
        else:
            offset += 12
            message = None
        level, dom_there = _unpack_iI(buf, offset)
        dom: DomainHandle | None
        if dom_there:
            (dom_value_name_n,) = _unpack_I(buf, offset + 8)
            if dom_value_name_n > 4194304:
                raise _decode_too_long("error.dom.name", dom_value_name_n, 4194304)
            end = offset + 12 + dom_value_name_n
            dom_value_name = buf[offset + 12:end].decode("utf-8", "surrogateescape")
            if "\0" in dom_value_name:
                dom_value_name = dom_value_name.partition("\0")[0]
            offset = end + (-dom_value_name_n & 3)
            dom_value_uuid, dom_value_id = _unpack_16si(buf, offset)
            offset += 20
            dom = _new(DomainHandle, (dom_value_name, dom_value_uuid, dom_value_id))
        else:
            offset += 8
            dom = None
        (str1_there,) = _unpack_I(buf, offset)
        str1: str | None
        if str1_there:
            (str1_value_n,) = _unpack_I(buf, offset + 4)
            if str1_value_n > 4194304:
                raise _decode_too_long("error.str1", str1_value_n, 4194304)
            end = offset + 8 + str1_value_n
            str1_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in str1_value:
                str1_value = str1_value.partition("\0")[0]
            offset = end + (-str1_value_n & 3)
            str1 = str1_value
        else:
            offset += 4
            str1 = None
        (str2_there,) = _unpack_I(buf, offset)
        str2: str | None
        if str2_there:
            (str2_value_n,) = _unpack_I(buf, offset + 4)
            if str2_value_n > 4194304:
                raise _decode_too_long("error.str2", str2_value_n, 4194304)
            end = offset + 8 + str2_value_n
            str2_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in str2_value:
                str2_value = str2_value.partition("\0")[0]
            offset = end + (-str2_value_n & 3)
            str2 = str2_value
        else:
            offset += 4
            str2 = None
        (str3_there,) = _unpack_I(buf, offset)
        str3: str | None
        if str3_there:
            (str3_value_n,) = _unpack_I(buf, offset + 4)
            if str3_value_n > 4194304:
                raise _decode_too_long("error.str3", str3_value_n, 4194304)
            end = offset + 8 + str3_value_n
            str3_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in str3_value:
                str3_value = str3_value.partition("\0")[0]
            offset = end + (-str3_value_n & 3)
            str3 = str3_value
        else:
            offset += 4
            str3 = None
        int1, int2, net_there = _unpack_2iI(buf, offset)
        net: NetworkHandle | None
        if net_there:
            (net_value_name_n,) = _unpack_I(buf, offset + 12)
            if net_value_name_n > 4194304:
                raise _decode_too_long("error.net.name", net_value_name_n, 4194304)
            end = offset + 16 + net_value_name_n
            net_value_name = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in net_value_name:
                net_value_name = net_value_name.partition("\0")[0]
            offset = end + (-net_value_name_n & 3)
            (net_value_uuid,) = _unpack_16s(buf, offset)
            offset += 16
            net = _new(NetworkHandle, (net_value_name, net_value_uuid))
        else:
            offset += 12
            net = None
        return _new(Error, (code, domain, message, level, dom, str1, str2, str3, int1, int2, net))
    except _error:
        raise _decode_short("error", buf) from None


PROCEDURES: tuple[_Procedure, ...] = ()
