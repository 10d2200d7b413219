# DO NOT EDIT: generated from checkpoint.x by virtwire.protocol.compiler.

"""Checkpoints: points in time from which changed blocks are tracked."""

from __future__ import annotations

from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Record as _Record,
    decode_bad_count as _decode_bad_count,
    decode_short as _decode_short,
    decode_too_long as _decode_too_long,
    encode_bad_size as _encode_bad_size,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
)

from .types import (
    DomainCheckpointHandle,
    DomainHandle,
    _readall_domain_checkpoint_handle,
    _writeall_domain_checkpoint_handle,
)

_pack_16s2iI = _Struct(">16s2iI").pack
_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_unpack_16s2iI = _Struct(">16s2iI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from

DOMAIN_CHECKPOINT_LIST_MAX = 16384
"""Most checkpoints in a list."""


class DomainCheckpointCreateXmlArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    xml_desc: str
    """a <domaincheckpoint> document"""
    flags: int
    """Bits of DomainCheckpointCreateFlags"""

    def __new__(_cls, dom: DomainHandle, xml_desc: str, flags: int) -> DomainCheckpointCreateXmlArgs:
        return _new(_cls, (dom, xml_desc, flags))


class DomainCheckpointCreateXmlRet(_Record):
    __slots__ = ()
    checkpoint: DomainCheckpointHandle

    def __new__(_cls, checkpoint: DomainCheckpointHandle) -> DomainCheckpointCreateXmlRet:
        return _new(_cls, (checkpoint,))


class DomainCheckpointGetXmlDescArgs(_Record):
    __slots__ = ()
    checkpoint: DomainCheckpointHandle
    flags: int
    """Bits of DomainCheckpointXmlFlags"""

    def __new__(_cls, checkpoint: DomainCheckpointHandle, flags: int) -> DomainCheckpointGetXmlDescArgs:
        return _new(_cls, (checkpoint, flags))


class DomainCheckpointGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> DomainCheckpointGetXmlDescRet:
        return _new(_cls, (xml,))


class DomainListAllCheckpointsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of DomainCheckpointListFlags"""

    def __new__(_cls, dom: DomainHandle, need_results: int, flags: int) -> DomainListAllCheckpointsArgs:
        return _new(_cls, (dom, need_results, flags))


class DomainListAllCheckpointsRet(_Record):
    __slots__ = ()
    checkpoints: list[DomainCheckpointHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, checkpoints: list[DomainCheckpointHandle], ret: int) -> DomainListAllCheckpointsRet:
        return _new(_cls, (checkpoints, ret))


class DomainCheckpointListAllChildrenArgs(_Record):
    __slots__ = ()
    checkpoint: DomainCheckpointHandle
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of DomainCheckpointListFlags"""

    def __new__(_cls, checkpoint: DomainCheckpointHandle, need_results: int, flags: int) -> DomainCheckpointListAllChildrenArgs:
        return _new(_cls, (checkpoint, need_results, flags))


class DomainCheckpointListAllChildrenRet(_Record):
    __slots__ = ()
    checkpoints: list[DomainCheckpointHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, checkpoints: list[DomainCheckpointHandle], ret: int) -> DomainCheckpointListAllChildrenRet:
        return _new(_cls, (checkpoints, ret))


class DomainCheckpointLookupByNameArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    name: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, name: str, flags: int) -> DomainCheckpointLookupByNameArgs:
        return _new(_cls, (dom, name, flags))


class DomainCheckpointLookupByNameRet(_Record):
    __slots__ = ()
    checkpoint: DomainCheckpointHandle

    def __new__(_cls, checkpoint: DomainCheckpointHandle) -> DomainCheckpointLookupByNameRet:
        return _new(_cls, (checkpoint,))


class DomainCheckpointGetParentArgs(_Record):
    __slots__ = ()
    checkpoint: DomainCheckpointHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, checkpoint: DomainCheckpointHandle, flags: int) -> DomainCheckpointGetParentArgs:
        return _new(_cls, (checkpoint, flags))


class DomainCheckpointGetParentRet(_Record):
    __slots__ = ()
    parent: DomainCheckpointHandle

    def __new__(_cls, parent: DomainCheckpointHandle) -> DomainCheckpointGetParentRet:
        return _new(_cls, (parent,))


class DomainCheckpointDeleteArgs(_Record):
    __slots__ = ()
    checkpoint: DomainCheckpointHandle
    flags: int
    """Bits of DomainCheckpointDeleteFlags"""

    def __new__(_cls, checkpoint: DomainCheckpointHandle, flags: int) -> DomainCheckpointDeleteArgs:
        return _new(_cls, (checkpoint, flags))


def encode_domain_checkpoint_create_xml_args(value: DomainCheckpointCreateXmlArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_create_xml_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_create_xml_args.dom.uuid", len(dom_uuid), 16)
        xml_desc = value.xml_desc.encode()
        xml_desc_n = len(xml_desc)
        if xml_desc_n > 4194304:
            raise _encode_too_long("domain_checkpoint_create_xml_args.xml_desc", xml_desc_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, xml_desc_n), xml_desc, _PAD[xml_desc_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_create_xml_args", value, error)


def decode_domain_checkpoint_create_xml_args(buf: bytes, offset: int = 0) -> DomainCheckpointCreateXmlArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_create_xml_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xml_desc_n = _unpack_16siI(buf, offset)
        if xml_desc_n > 4194304:
            raise _decode_too_long("domain_checkpoint_create_xml_args.xml_desc", xml_desc_n, 4194304)
        end = offset + 24 + xml_desc_n
        xml_desc = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in xml_desc:
            xml_desc = xml_desc.partition("\0")[0]
        offset = end + (-xml_desc_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainCheckpointCreateXmlArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xml_desc, flags))
    except _error:
        raise _decode_short("domain_checkpoint_create_xml_args", buf) from None


def encode_domain_checkpoint_create_xml_ret(value: DomainCheckpointCreateXmlRet) -> bytes:
    try:
        checkpoint = value.checkpoint
        checkpoint_name = checkpoint.name.encode()
        checkpoint_name_n = len(checkpoint_name)
        if checkpoint_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_create_xml_ret.checkpoint.name", checkpoint_name_n, 4194304)
        checkpoint_dom = checkpoint.dom
        checkpoint_dom_name = checkpoint_dom.name.encode()
        checkpoint_dom_name_n = len(checkpoint_dom_name)
        if checkpoint_dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_create_xml_ret.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        checkpoint_dom_uuid = checkpoint_dom.uuid
        if len(checkpoint_dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_create_xml_ret.checkpoint.dom.uuid", len(checkpoint_dom_uuid), 16)
        return b"".join((_pack_I(checkpoint_name_n), checkpoint_name, _PAD[checkpoint_name_n & 3], _pack_I(checkpoint_dom_name_n), checkpoint_dom_name, _PAD[checkpoint_dom_name_n & 3], _pack_16si(checkpoint_dom_uuid, checkpoint_dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_create_xml_ret", value, error)


def decode_domain_checkpoint_create_xml_ret(buf: bytes, offset: int = 0) -> DomainCheckpointCreateXmlRet:
    try:
        (checkpoint_name_n,) = _unpack_I(buf, offset)
        if checkpoint_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_create_xml_ret.checkpoint.name", checkpoint_name_n, 4194304)
        end = offset + 4 + checkpoint_name_n
        checkpoint_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_name:
            checkpoint_name = checkpoint_name.partition("\0")[0]
        offset = end + (-checkpoint_name_n & 3)
        (checkpoint_dom_name_n,) = _unpack_I(buf, offset)
        if checkpoint_dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_create_xml_ret.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        end = offset + 4 + checkpoint_dom_name_n
        checkpoint_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_dom_name:
            checkpoint_dom_name = checkpoint_dom_name.partition("\0")[0]
        offset = end + (-checkpoint_dom_name_n & 3)
        checkpoint_dom_uuid, checkpoint_dom_id = _unpack_16si(buf, offset)
        return _new(DomainCheckpointCreateXmlRet, (_new(DomainCheckpointHandle, (checkpoint_name, _new(DomainHandle, (checkpoint_dom_name, checkpoint_dom_uuid, checkpoint_dom_id)))),))
    except _error:
        raise _decode_short("domain_checkpoint_create_xml_ret", buf) from None


def encode_domain_checkpoint_get_xml_desc_args(value: DomainCheckpointGetXmlDescArgs) -> bytes:
    try:
        checkpoint = value.checkpoint
        checkpoint_name = checkpoint.name.encode()
        checkpoint_name_n = len(checkpoint_name)
        if checkpoint_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_get_xml_desc_args.checkpoint.name", checkpoint_name_n, 4194304)
        checkpoint_dom = checkpoint.dom
        checkpoint_dom_name = checkpoint_dom.name.encode()
        checkpoint_dom_name_n = len(checkpoint_dom_name)
        if checkpoint_dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_get_xml_desc_args.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        checkpoint_dom_uuid = checkpoint_dom.uuid
        if len(checkpoint_dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_get_xml_desc_args.checkpoint.dom.uuid", len(checkpoint_dom_uuid), 16)
        return b"".join((_pack_I(checkpoint_name_n), checkpoint_name, _PAD[checkpoint_name_n & 3], _pack_I(checkpoint_dom_name_n), checkpoint_dom_name, _PAD[checkpoint_dom_name_n & 3], _pack_16siI(checkpoint_dom_uuid, checkpoint_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_get_xml_desc_args", value, error)


def decode_domain_checkpoint_get_xml_desc_args(buf: bytes, offset: int = 0) -> DomainCheckpointGetXmlDescArgs:
    try:
        (checkpoint_name_n,) = _unpack_I(buf, offset)
        if checkpoint_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_get_xml_desc_args.checkpoint.name", checkpoint_name_n, 4194304)
        end = offset + 4 + checkpoint_name_n
        checkpoint_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_name:
            checkpoint_name = checkpoint_name.partition("\0")[0]
        offset = end + (-checkpoint_name_n & 3)
        (checkpoint_dom_name_n,) = _unpack_I(buf, offset)
        if checkpoint_dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_get_xml_desc_args.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        end = offset + 4 + checkpoint_dom_name_n
        checkpoint_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_dom_name:
            checkpoint_dom_name = checkpoint_dom_name.partition("\0")[0]
        offset = end + (-checkpoint_dom_name_n & 3)
        checkpoint_dom_uuid, checkpoint_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainCheckpointGetXmlDescArgs, (_new(DomainCheckpointHandle, (checkpoint_name, _new(DomainHandle, (checkpoint_dom_name, checkpoint_dom_uuid, checkpoint_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_checkpoint_get_xml_desc_args", buf) from None


def encode_domain_checkpoint_get_xml_desc_ret(value: DomainCheckpointGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_checkpoint_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_get_xml_desc_ret", value, error)


def decode_domain_checkpoint_get_xml_desc_ret(buf: bytes, offset: int = 0) -> DomainCheckpointGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_checkpoint_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_checkpoint_get_xml_desc_ret", buf)
        return _new(DomainCheckpointGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("domain_checkpoint_get_xml_desc_ret", buf) from None


def encode_domain_list_all_checkpoints_args(value: DomainListAllCheckpointsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_list_all_checkpoints_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_list_all_checkpoints_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_list_all_checkpoints_args", value, error)


def decode_domain_list_all_checkpoints_args(buf: bytes, offset: int = 0) -> DomainListAllCheckpointsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_list_all_checkpoints_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, need_results, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainListAllCheckpointsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), need_results, flags))
    except _error:
        raise _decode_short("domain_list_all_checkpoints_args", buf) from None


def encode_domain_list_all_checkpoints_ret(value: DomainListAllCheckpointsRet) -> bytes:
    try:
        checkpoints = value.checkpoints
        checkpoints_n = len(checkpoints)
        if checkpoints_n > 16384:
            raise _encode_too_long("domain_list_all_checkpoints_ret.checkpoints", checkpoints_n, 16384)
        return _pack_I(checkpoints_n) + _writeall_domain_checkpoint_handle(checkpoints) + _pack_i(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_list_all_checkpoints_ret", value, error)


def decode_domain_list_all_checkpoints_ret(buf: bytes, offset: int = 0) -> DomainListAllCheckpointsRet:
    try:
        (checkpoints_n,) = _unpack_I(buf, offset)
        offset += 4
        if checkpoints_n > 16384 or checkpoints_n * 28 > len(buf) - offset:
            raise _decode_bad_count("domain_list_all_checkpoints_ret.checkpoints", checkpoints_n, 16384, buf)
        checkpoints, offset = _readall_domain_checkpoint_handle(buf, offset, checkpoints_n)
        (ret,) = _unpack_i(buf, offset)
        return _new(DomainListAllCheckpointsRet, (checkpoints, ret))
    except _error:
        raise _decode_short("domain_list_all_checkpoints_ret", buf) from None


def encode_domain_checkpoint_list_all_children_args(value: DomainCheckpointListAllChildrenArgs) -> bytes:
    try:
        checkpoint = value.checkpoint
        checkpoint_name = checkpoint.name.encode()
        checkpoint_name_n = len(checkpoint_name)
        if checkpoint_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_list_all_children_args.checkpoint.name", checkpoint_name_n, 4194304)
        checkpoint_dom = checkpoint.dom
        checkpoint_dom_name = checkpoint_dom.name.encode()
        checkpoint_dom_name_n = len(checkpoint_dom_name)
        if checkpoint_dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_list_all_children_args.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        checkpoint_dom_uuid = checkpoint_dom.uuid
        if len(checkpoint_dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_list_all_children_args.checkpoint.dom.uuid", len(checkpoint_dom_uuid), 16)
        return b"".join((_pack_I(checkpoint_name_n), checkpoint_name, _PAD[checkpoint_name_n & 3], _pack_I(checkpoint_dom_name_n), checkpoint_dom_name, _PAD[checkpoint_dom_name_n & 3], _pack_16s2iI(checkpoint_dom_uuid, checkpoint_dom.id, value.need_results, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_list_all_children_args", value, error)


def decode_domain_checkpoint_list_all_children_args(buf: bytes, offset: int = 0) -> DomainCheckpointListAllChildrenArgs:
    try:
        (checkpoint_name_n,) = _unpack_I(buf, offset)
        if checkpoint_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_list_all_children_args.checkpoint.name", checkpoint_name_n, 4194304)
        end = offset + 4 + checkpoint_name_n
        checkpoint_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_name:
            checkpoint_name = checkpoint_name.partition("\0")[0]
        offset = end + (-checkpoint_name_n & 3)
        (checkpoint_dom_name_n,) = _unpack_I(buf, offset)
        if checkpoint_dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_list_all_children_args.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        end = offset + 4 + checkpoint_dom_name_n
        checkpoint_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_dom_name:
            checkpoint_dom_name = checkpoint_dom_name.partition("\0")[0]
        offset = end + (-checkpoint_dom_name_n & 3)
        checkpoint_dom_uuid, checkpoint_dom_id, need_results, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainCheckpointListAllChildrenArgs, (_new(DomainCheckpointHandle, (checkpoint_name, _new(DomainHandle, (checkpoint_dom_name, checkpoint_dom_uuid, checkpoint_dom_id)))), need_results, flags))
    except _error:
        raise _decode_short("domain_checkpoint_list_all_children_args", buf) from None


def encode_domain_checkpoint_list_all_children_ret(value: DomainCheckpointListAllChildrenRet) -> bytes:
    try:
        checkpoints = value.checkpoints
        checkpoints_n = len(checkpoints)
        if checkpoints_n > 16384:
            raise _encode_too_long("domain_checkpoint_list_all_children_ret.checkpoints", checkpoints_n, 16384)
        return _pack_I(checkpoints_n) + _writeall_domain_checkpoint_handle(checkpoints) + _pack_i(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_list_all_children_ret", value, error)


def decode_domain_checkpoint_list_all_children_ret(buf: bytes, offset: int = 0) -> DomainCheckpointListAllChildrenRet:
    try:
        (checkpoints_n,) = _unpack_I(buf, offset)
        offset += 4
        if checkpoints_n > 16384 or checkpoints_n * 28 > len(buf) - offset:
            raise _decode_bad_count("domain_checkpoint_list_all_children_ret.checkpoints", checkpoints_n, 16384, buf)
        checkpoints, offset = _readall_domain_checkpoint_handle(buf, offset, checkpoints_n)
        (ret,) = _unpack_i(buf, offset)
        return _new(DomainCheckpointListAllChildrenRet, (checkpoints, ret))
    except _error:
        raise _decode_short("domain_checkpoint_list_all_children_ret", buf) from None


def encode_domain_checkpoint_lookup_by_name_args(value: DomainCheckpointLookupByNameArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_lookup_by_name_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_lookup_by_name_args.dom.uuid", len(dom_uuid), 16)
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_lookup_by_name_args.name", name_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, name_n), name, _PAD[name_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_lookup_by_name_args", value, error)


def decode_domain_checkpoint_lookup_by_name_args(buf: bytes, offset: int = 0) -> DomainCheckpointLookupByNameArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_lookup_by_name_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, name_n = _unpack_16siI(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 24 + name_n
        name = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainCheckpointLookupByNameArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), name, flags))
    except _error:
        raise _decode_short("domain_checkpoint_lookup_by_name_args", buf) from None


def encode_domain_checkpoint_lookup_by_name_ret(value: DomainCheckpointLookupByNameRet) -> bytes:
    try:
        checkpoint = value.checkpoint
        checkpoint_name = checkpoint.name.encode()
        checkpoint_name_n = len(checkpoint_name)
        if checkpoint_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_lookup_by_name_ret.checkpoint.name", checkpoint_name_n, 4194304)
        checkpoint_dom = checkpoint.dom
        checkpoint_dom_name = checkpoint_dom.name.encode()
        checkpoint_dom_name_n = len(checkpoint_dom_name)
        if checkpoint_dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_lookup_by_name_ret.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        checkpoint_dom_uuid = checkpoint_dom.uuid
        if len(checkpoint_dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_lookup_by_name_ret.checkpoint.dom.uuid", len(checkpoint_dom_uuid), 16)
        return b"".join((_pack_I(checkpoint_name_n), checkpoint_name, _PAD[checkpoint_name_n & 3], _pack_I(checkpoint_dom_name_n), checkpoint_dom_name, _PAD[checkpoint_dom_name_n & 3], _pack_16si(checkpoint_dom_uuid, checkpoint_dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_lookup_by_name_ret", value, error)


def decode_domain_checkpoint_lookup_by_name_ret(buf: bytes, offset: int = 0) -> DomainCheckpointLookupByNameRet:
    try:
        (checkpoint_name_n,) = _unpack_I(buf, offset)
        if checkpoint_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_lookup_by_name_ret.checkpoint.name", checkpoint_name_n, 4194304)
        end = offset + 4 + checkpoint_name_n
        checkpoint_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_name:
            checkpoint_name = checkpoint_name.partition("\0")[0]
        offset = end + (-checkpoint_name_n & 3)
        (checkpoint_dom_name_n,) = _unpack_I(buf, offset)
        if checkpoint_dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_lookup_by_name_ret.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        end = offset + 4 + checkpoint_dom_name_n
        checkpoint_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_dom_name:
            checkpoint_dom_name = checkpoint_dom_name.partition("\0")[0]
        offset = end + (-checkpoint_dom_name_n & 3)
        checkpoint_dom_uuid, checkpoint_dom_id = _unpack_16si(buf, offset)
        return _new(DomainCheckpointLookupByNameRet, (_new(DomainCheckpointHandle, (checkpoint_name, _new(DomainHandle, (checkpoint_dom_name, checkpoint_dom_uuid, checkpoint_dom_id)))),))
    except _error:
        raise _decode_short("domain_checkpoint_lookup_by_name_ret", buf) from None


def encode_domain_checkpoint_get_parent_args(value: DomainCheckpointGetParentArgs) -> bytes:
    try:
        checkpoint = value.checkpoint
        checkpoint_name = checkpoint.name.encode()
        checkpoint_name_n = len(checkpoint_name)
        if checkpoint_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_get_parent_args.checkpoint.name", checkpoint_name_n, 4194304)
        checkpoint_dom = checkpoint.dom
        checkpoint_dom_name = checkpoint_dom.name.encode()
        checkpoint_dom_name_n = len(checkpoint_dom_name)
        if checkpoint_dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_get_parent_args.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        checkpoint_dom_uuid = checkpoint_dom.uuid
        if len(checkpoint_dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_get_parent_args.checkpoint.dom.uuid", len(checkpoint_dom_uuid), 16)
        return b"".join((_pack_I(checkpoint_name_n), checkpoint_name, _PAD[checkpoint_name_n & 3], _pack_I(checkpoint_dom_name_n), checkpoint_dom_name, _PAD[checkpoint_dom_name_n & 3], _pack_16siI(checkpoint_dom_uuid, checkpoint_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_get_parent_args", value, error)


def decode_domain_checkpoint_get_parent_args(buf: bytes, offset: int = 0) -> DomainCheckpointGetParentArgs:
    try:
        (checkpoint_name_n,) = _unpack_I(buf, offset)
        if checkpoint_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_get_parent_args.checkpoint.name", checkpoint_name_n, 4194304)
        end = offset + 4 + checkpoint_name_n
        checkpoint_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_name:
            checkpoint_name = checkpoint_name.partition("\0")[0]
        offset = end + (-checkpoint_name_n & 3)
        (checkpoint_dom_name_n,) = _unpack_I(buf, offset)
        if checkpoint_dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_get_parent_args.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        end = offset + 4 + checkpoint_dom_name_n
        checkpoint_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_dom_name:
            checkpoint_dom_name = checkpoint_dom_name.partition("\0")[0]
        offset = end + (-checkpoint_dom_name_n & 3)
        checkpoint_dom_uuid, checkpoint_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainCheckpointGetParentArgs, (_new(DomainCheckpointHandle, (checkpoint_name, _new(DomainHandle, (checkpoint_dom_name, checkpoint_dom_uuid, checkpoint_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_checkpoint_get_parent_args", buf) from None


def encode_domain_checkpoint_get_parent_ret(value: DomainCheckpointGetParentRet) -> bytes:
    try:
        parent = value.parent
        parent_name = parent.name.encode()
        parent_name_n = len(parent_name)
        if parent_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_get_parent_ret.parent.name", parent_name_n, 4194304)
        parent_dom = parent.dom
        parent_dom_name = parent_dom.name.encode()
        parent_dom_name_n = len(parent_dom_name)
        if parent_dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_get_parent_ret.parent.dom.name", parent_dom_name_n, 4194304)
        parent_dom_uuid = parent_dom.uuid
        if len(parent_dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_get_parent_ret.parent.dom.uuid", len(parent_dom_uuid), 16)
        return b"".join((_pack_I(parent_name_n), parent_name, _PAD[parent_name_n & 3], _pack_I(parent_dom_name_n), parent_dom_name, _PAD[parent_dom_name_n & 3], _pack_16si(parent_dom_uuid, parent_dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_get_parent_ret", value, error)


def decode_domain_checkpoint_get_parent_ret(buf: bytes, offset: int = 0) -> DomainCheckpointGetParentRet:
    try:
        (parent_name_n,) = _unpack_I(buf, offset)
        if parent_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_get_parent_ret.parent.name", parent_name_n, 4194304)
        end = offset + 4 + parent_name_n
        parent_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in parent_name:
            parent_name = parent_name.partition("\0")[0]
        offset = end + (-parent_name_n & 3)
        (parent_dom_name_n,) = _unpack_I(buf, offset)
        if parent_dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_get_parent_ret.parent.dom.name", parent_dom_name_n, 4194304)
        end = offset + 4 + parent_dom_name_n
        parent_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in parent_dom_name:
            parent_dom_name = parent_dom_name.partition("\0")[0]
        offset = end + (-parent_dom_name_n & 3)
        parent_dom_uuid, parent_dom_id = _unpack_16si(buf, offset)
        return _new(DomainCheckpointGetParentRet, (_new(DomainCheckpointHandle, (parent_name, _new(DomainHandle, (parent_dom_name, parent_dom_uuid, parent_dom_id)))),))
    except _error:
        raise _decode_short("domain_checkpoint_get_parent_ret", buf) from None


def encode_domain_checkpoint_delete_args(value: DomainCheckpointDeleteArgs) -> bytes:
    try:
        checkpoint = value.checkpoint
        checkpoint_name = checkpoint.name.encode()
        checkpoint_name_n = len(checkpoint_name)
        if checkpoint_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_delete_args.checkpoint.name", checkpoint_name_n, 4194304)
        checkpoint_dom = checkpoint.dom
        checkpoint_dom_name = checkpoint_dom.name.encode()
        checkpoint_dom_name_n = len(checkpoint_dom_name)
        if checkpoint_dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_delete_args.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        checkpoint_dom_uuid = checkpoint_dom.uuid
        if len(checkpoint_dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_delete_args.checkpoint.dom.uuid", len(checkpoint_dom_uuid), 16)
        return b"".join((_pack_I(checkpoint_name_n), checkpoint_name, _PAD[checkpoint_name_n & 3], _pack_I(checkpoint_dom_name_n), checkpoint_dom_name, _PAD[checkpoint_dom_name_n & 3], _pack_16siI(checkpoint_dom_uuid, checkpoint_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_delete_args", value, error)


def decode_domain_checkpoint_delete_args(buf: bytes, offset: int = 0) -> DomainCheckpointDeleteArgs:
    try:
        (checkpoint_name_n,) = _unpack_I(buf, offset)
        if checkpoint_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_delete_args.checkpoint.name", checkpoint_name_n, 4194304)
        end = offset + 4 + checkpoint_name_n
        checkpoint_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_name:
            checkpoint_name = checkpoint_name.partition("\0")[0]
        offset = end + (-checkpoint_name_n & 3)
        (checkpoint_dom_name_n,) = _unpack_I(buf, offset)
        if checkpoint_dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_delete_args.checkpoint.dom.name", checkpoint_dom_name_n, 4194304)
        end = offset + 4 + checkpoint_dom_name_n
        checkpoint_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in checkpoint_dom_name:
            checkpoint_dom_name = checkpoint_dom_name.partition("\0")[0]
        offset = end + (-checkpoint_dom_name_n & 3)
        checkpoint_dom_uuid, checkpoint_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainCheckpointDeleteArgs, (_new(DomainCheckpointHandle, (checkpoint_name, _new(DomainHandle, (checkpoint_dom_name, checkpoint_dom_uuid, checkpoint_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_checkpoint_delete_args", buf) from None

DOMAIN_CHECKPOINT_CREATE_XML: _Procedure[DomainCheckpointCreateXmlArgs, DomainCheckpointCreateXmlRet] = _Procedure(
    0x20008086, 1, 411, "domain_checkpoint_create_xml",
    function="virDomainCheckpointCreateXML",
    object="domain",
    since="5.6.0",
    write=True,
    args=DomainCheckpointCreateXmlArgs,
    encode_args=encode_domain_checkpoint_create_xml_args,
    decode_args=decode_domain_checkpoint_create_xml_args,
    ret=DomainCheckpointCreateXmlRet,
    encode_ret=encode_domain_checkpoint_create_xml_ret,
    decode_ret=decode_domain_checkpoint_create_xml_ret,
)
"""Create a checkpoint of the running domain from XML, or redefine one as history."""

DOMAIN_CHECKPOINT_GET_XML_DESC: _Procedure[DomainCheckpointGetXmlDescArgs, DomainCheckpointGetXmlDescRet] = _Procedure(
    0x20008086, 1, 412, "domain_checkpoint_get_xml_desc",
    function="virDomainCheckpointGetXMLDesc",
    object="domain_checkpoint",
    since="5.6.0",
    secure=1,
    args=DomainCheckpointGetXmlDescArgs,
    encode_args=encode_domain_checkpoint_get_xml_desc_args,
    decode_args=decode_domain_checkpoint_get_xml_desc_args,
    ret=DomainCheckpointGetXmlDescRet,
    encode_ret=encode_domain_checkpoint_get_xml_desc_ret,
    decode_ret=decode_domain_checkpoint_get_xml_desc_ret,
)
"""Describe a checkpoint as XML."""

DOMAIN_LIST_ALL_CHECKPOINTS: _Procedure[DomainListAllCheckpointsArgs, DomainListAllCheckpointsRet] = _Procedure(
    0x20008086, 1, 413, "domain_list_all_checkpoints",
    function="virDomainListAllCheckpoints",
    object="domain",
    since="5.6.0",
    priority=True,
    args=DomainListAllCheckpointsArgs,
    encode_args=encode_domain_list_all_checkpoints_args,
    decode_args=decode_domain_list_all_checkpoints_args,
    ret=DomainListAllCheckpointsRet,
    encode_ret=encode_domain_list_all_checkpoints_ret,
    decode_ret=decode_domain_list_all_checkpoints_ret,
)
"""List all checkpoints of a domain, filtered by flags."""

DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN: _Procedure[DomainCheckpointListAllChildrenArgs, DomainCheckpointListAllChildrenRet] = _Procedure(
    0x20008086, 1, 414, "domain_checkpoint_list_all_children",
    function="virDomainCheckpointListAllChildren",
    object="domain_checkpoint",
    since="5.6.0",
    priority=True,
    args=DomainCheckpointListAllChildrenArgs,
    encode_args=encode_domain_checkpoint_list_all_children_args,
    decode_args=decode_domain_checkpoint_list_all_children_args,
    ret=DomainCheckpointListAllChildrenRet,
    encode_ret=encode_domain_checkpoint_list_all_children_ret,
    decode_ret=decode_domain_checkpoint_list_all_children_ret,
)
"""List the children or descendants of a checkpoint."""

DOMAIN_CHECKPOINT_LOOKUP_BY_NAME: _Procedure[DomainCheckpointLookupByNameArgs, DomainCheckpointLookupByNameRet] = _Procedure(
    0x20008086, 1, 415, "domain_checkpoint_lookup_by_name",
    function="virDomainCheckpointLookupByName",
    object="domain",
    since="5.6.0",
    priority=True,
    args=DomainCheckpointLookupByNameArgs,
    encode_args=encode_domain_checkpoint_lookup_by_name_args,
    decode_args=decode_domain_checkpoint_lookup_by_name_args,
    ret=DomainCheckpointLookupByNameRet,
    encode_ret=encode_domain_checkpoint_lookup_by_name_ret,
    decode_ret=decode_domain_checkpoint_lookup_by_name_ret,
)
"""Find a checkpoint of a domain by its name."""

DOMAIN_CHECKPOINT_GET_PARENT: _Procedure[DomainCheckpointGetParentArgs, DomainCheckpointGetParentRet] = _Procedure(
    0x20008086, 1, 416, "domain_checkpoint_get_parent",
    function="virDomainCheckpointGetParent",
    object="domain_checkpoint",
    since="5.6.0",
    priority=True,
    args=DomainCheckpointGetParentArgs,
    encode_args=encode_domain_checkpoint_get_parent_args,
    decode_args=decode_domain_checkpoint_get_parent_args,
    ret=DomainCheckpointGetParentRet,
    encode_ret=encode_domain_checkpoint_get_parent_ret,
    decode_ret=decode_domain_checkpoint_get_parent_ret,
)
"""Find the parent of a checkpoint."""

DOMAIN_CHECKPOINT_DELETE: _Procedure[DomainCheckpointDeleteArgs, None] = _Procedure(
    0x20008086, 1, 417, "domain_checkpoint_delete",
    function="virDomainCheckpointDelete",
    object="domain_checkpoint",
    since="5.6.0",
    write=True,
    args=DomainCheckpointDeleteArgs,
    encode_args=encode_domain_checkpoint_delete_args,
    decode_args=decode_domain_checkpoint_delete_args,
)
"""Delete a checkpoint, its descendants, or only what libvirt knows of it."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_CHECKPOINT_CREATE_XML,
    DOMAIN_CHECKPOINT_GET_XML_DESC,
    DOMAIN_LIST_ALL_CHECKPOINTS,
    DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN,
    DOMAIN_CHECKPOINT_LOOKUP_BY_NAME,
    DOMAIN_CHECKPOINT_GET_PARENT,
    DOMAIN_CHECKPOINT_DELETE,
)
