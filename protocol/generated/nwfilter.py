# DO NOT EDIT: generated from nwfilter.x by virtwire.protocol.compiler.

"""Network filters and their bindings to interfaces."""

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
    read_strings as _read_strings,
    write_strings as _write_strings,
)

from .types import (
    NwfilterBindingHandle,
    NwfilterHandle,
    _readall_nwfilter_binding_handle,
    _readall_nwfilter_handle,
    _writeall_nwfilter_binding_handle,
    _writeall_nwfilter_handle,
)

_pack_16s = _Struct(">16s").pack
_pack_16sI = _Struct(">16sI").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_unpack_16s = _Struct(">16s").unpack_from
_unpack_16sI = _Struct(">16sI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

NWFILTER_LIST_MAX = 16384
"""Most network filters in a list."""

NWFILTER_BINDING_LIST_MAX = 16384
"""Most network filter bindings in a list."""


class NwfilterLookupByNameArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NwfilterLookupByNameArgs:
        return _new(_cls, (name,))


class NwfilterLookupByNameRet(_Record):
    __slots__ = ()
    nwfilter: NwfilterHandle

    def __new__(_cls, nwfilter: NwfilterHandle) -> NwfilterLookupByNameRet:
        return _new(_cls, (nwfilter,))


class NwfilterLookupByUuidArgs(_Record):
    __slots__ = ()
    uuid: bytes

    def __new__(_cls, uuid: bytes) -> NwfilterLookupByUuidArgs:
        return _new(_cls, (uuid,))


class NwfilterLookupByUuidRet(_Record):
    __slots__ = ()
    nwfilter: NwfilterHandle

    def __new__(_cls, nwfilter: NwfilterHandle) -> NwfilterLookupByUuidRet:
        return _new(_cls, (nwfilter,))


class ConnectListAllNwfiltersArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, need_results: int, flags: int) -> ConnectListAllNwfiltersArgs:
        return _new(_cls, (need_results, flags))


class ConnectListAllNwfiltersRet(_Record):
    __slots__ = ()
    filters: list[NwfilterHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, filters: list[NwfilterHandle], ret: int) -> ConnectListAllNwfiltersRet:
        return _new(_cls, (filters, ret))


class ConnectListNwfiltersArgs(_Record):
    __slots__ = ()
    maxnames: int
    """at most this many names"""

    def __new__(_cls, maxnames: int) -> ConnectListNwfiltersArgs:
        return _new(_cls, (maxnames,))


class ConnectListNwfiltersRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> ConnectListNwfiltersRet:
        return _new(_cls, (names,))


class ConnectNumOfNwfiltersRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfNwfiltersRet:
        return _new(_cls, (num,))


class NwfilterGetXmlDescArgs(_Record):
    __slots__ = ()
    nwfilter: NwfilterHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, nwfilter: NwfilterHandle, flags: int) -> NwfilterGetXmlDescArgs:
        return _new(_cls, (nwfilter, flags))


class NwfilterGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> NwfilterGetXmlDescRet:
        return _new(_cls, (xml,))


class NwfilterDefineXmlArgs(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> NwfilterDefineXmlArgs:
        return _new(_cls, (xml,))


class NwfilterDefineXmlRet(_Record):
    __slots__ = ()
    nwfilter: NwfilterHandle

    def __new__(_cls, nwfilter: NwfilterHandle) -> NwfilterDefineXmlRet:
        return _new(_cls, (nwfilter,))


class NwfilterDefineXmlFlagsArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of NwfilterDefineFlags"""

    def __new__(_cls, xml: str, flags: int) -> NwfilterDefineXmlFlagsArgs:
        return _new(_cls, (xml, flags))


class NwfilterDefineXmlFlagsRet(_Record):
    __slots__ = ()
    nwfilter: NwfilterHandle

    def __new__(_cls, nwfilter: NwfilterHandle) -> NwfilterDefineXmlFlagsRet:
        return _new(_cls, (nwfilter,))


class NwfilterUndefineArgs(_Record):
    __slots__ = ()
    nwfilter: NwfilterHandle

    def __new__(_cls, nwfilter: NwfilterHandle) -> NwfilterUndefineArgs:
        return _new(_cls, (nwfilter,))


class NwfilterBindingLookupByPortDevArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NwfilterBindingLookupByPortDevArgs:
        return _new(_cls, (name,))


class NwfilterBindingLookupByPortDevRet(_Record):
    __slots__ = ()
    nwfilter: NwfilterBindingHandle

    def __new__(_cls, nwfilter: NwfilterBindingHandle) -> NwfilterBindingLookupByPortDevRet:
        return _new(_cls, (nwfilter,))


class ConnectListAllNwfilterBindingsArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, need_results: int, flags: int) -> ConnectListAllNwfilterBindingsArgs:
        return _new(_cls, (need_results, flags))


class ConnectListAllNwfilterBindingsRet(_Record):
    __slots__ = ()
    bindings: list[NwfilterBindingHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, bindings: list[NwfilterBindingHandle], ret: int) -> ConnectListAllNwfilterBindingsRet:
        return _new(_cls, (bindings, ret))


class NwfilterBindingCreateXmlArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of NwfilterBindingCreateFlags"""

    def __new__(_cls, xml: str, flags: int) -> NwfilterBindingCreateXmlArgs:
        return _new(_cls, (xml, flags))


class NwfilterBindingCreateXmlRet(_Record):
    __slots__ = ()
    nwfilter: NwfilterBindingHandle

    def __new__(_cls, nwfilter: NwfilterBindingHandle) -> NwfilterBindingCreateXmlRet:
        return _new(_cls, (nwfilter,))


class NwfilterBindingGetXmlDescArgs(_Record):
    __slots__ = ()
    nwfilter: NwfilterBindingHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, nwfilter: NwfilterBindingHandle, flags: int) -> NwfilterBindingGetXmlDescArgs:
        return _new(_cls, (nwfilter, flags))


class NwfilterBindingGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> NwfilterBindingGetXmlDescRet:
        return _new(_cls, (xml,))


class NwfilterBindingDeleteArgs(_Record):
    __slots__ = ()
    nwfilter: NwfilterBindingHandle

    def __new__(_cls, nwfilter: NwfilterBindingHandle) -> NwfilterBindingDeleteArgs:
        return _new(_cls, (nwfilter,))


def encode_nwfilter_lookup_by_name_args(value: NwfilterLookupByNameArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("nwfilter_lookup_by_name_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_lookup_by_name_args", value, error)


def decode_nwfilter_lookup_by_name_args(buf: bytes, offset: int = 0) -> NwfilterLookupByNameArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("nwfilter_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("nwfilter_lookup_by_name_args", buf)
        return _new(NwfilterLookupByNameArgs, (name,))
    except _error:
        raise _decode_short("nwfilter_lookup_by_name_args", buf) from None


def encode_nwfilter_lookup_by_name_ret(value: NwfilterLookupByNameRet) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_name = nwfilter.name.encode()
        nwfilter_name_n = len(nwfilter_name)
        if nwfilter_name_n > 4194304:
            raise _encode_too_long("nwfilter_lookup_by_name_ret.nwfilter.name", nwfilter_name_n, 4194304)
        nwfilter_uuid = nwfilter.uuid
        if len(nwfilter_uuid) != 16:
            raise _encode_bad_size("nwfilter_lookup_by_name_ret.nwfilter.uuid", len(nwfilter_uuid), 16)
        return _pack_I(nwfilter_name_n) + nwfilter_name + _PAD[nwfilter_name_n & 3] + _pack_16s(nwfilter_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_lookup_by_name_ret", value, error)


def decode_nwfilter_lookup_by_name_ret(buf: bytes, offset: int = 0) -> NwfilterLookupByNameRet:
    try:
        (nwfilter_name_n,) = _unpack_I(buf, offset)
        if nwfilter_name_n > 4194304:
            raise _decode_too_long("nwfilter_lookup_by_name_ret.nwfilter.name", nwfilter_name_n, 4194304)
        end = offset + 4 + nwfilter_name_n
        nwfilter_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_name:
            nwfilter_name = nwfilter_name.partition("\0")[0]
        offset = end + (-nwfilter_name_n & 3)
        (nwfilter_uuid,) = _unpack_16s(buf, offset)
        return _new(NwfilterLookupByNameRet, (_new(NwfilterHandle, (nwfilter_name, nwfilter_uuid)),))
    except _error:
        raise _decode_short("nwfilter_lookup_by_name_ret", buf) from None


def encode_nwfilter_lookup_by_uuid_args(value: NwfilterLookupByUuidArgs) -> bytes:
    try:
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("nwfilter_lookup_by_uuid_args.uuid", len(uuid), 16)
        return _pack_16s(uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_lookup_by_uuid_args", value, error)


def decode_nwfilter_lookup_by_uuid_args(buf: bytes, offset: int = 0) -> NwfilterLookupByUuidArgs:
    try:
        return _new(NwfilterLookupByUuidArgs, _unpack_16s(buf, offset))
    except _error:
        raise _decode_short("nwfilter_lookup_by_uuid_args", buf) from None


def encode_nwfilter_lookup_by_uuid_ret(value: NwfilterLookupByUuidRet) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_name = nwfilter.name.encode()
        nwfilter_name_n = len(nwfilter_name)
        if nwfilter_name_n > 4194304:
            raise _encode_too_long("nwfilter_lookup_by_uuid_ret.nwfilter.name", nwfilter_name_n, 4194304)
        nwfilter_uuid = nwfilter.uuid
        if len(nwfilter_uuid) != 16:
            raise _encode_bad_size("nwfilter_lookup_by_uuid_ret.nwfilter.uuid", len(nwfilter_uuid), 16)
        return _pack_I(nwfilter_name_n) + nwfilter_name + _PAD[nwfilter_name_n & 3] + _pack_16s(nwfilter_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_lookup_by_uuid_ret", value, error)


def decode_nwfilter_lookup_by_uuid_ret(buf: bytes, offset: int = 0) -> NwfilterLookupByUuidRet:
    try:
        (nwfilter_name_n,) = _unpack_I(buf, offset)
        if nwfilter_name_n > 4194304:
            raise _decode_too_long("nwfilter_lookup_by_uuid_ret.nwfilter.name", nwfilter_name_n, 4194304)
        end = offset + 4 + nwfilter_name_n
        nwfilter_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_name:
            nwfilter_name = nwfilter_name.partition("\0")[0]
        offset = end + (-nwfilter_name_n & 3)
        (nwfilter_uuid,) = _unpack_16s(buf, offset)
        return _new(NwfilterLookupByUuidRet, (_new(NwfilterHandle, (nwfilter_name, nwfilter_uuid)),))
    except _error:
        raise _decode_short("nwfilter_lookup_by_uuid_ret", buf) from None


def encode_connect_list_all_nwfilters_args(value: ConnectListAllNwfiltersArgs) -> bytes:
    try:
        return _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_nwfilters_args", value, error)


def decode_connect_list_all_nwfilters_args(buf: bytes, offset: int = 0) -> ConnectListAllNwfiltersArgs:
    try:
        return _new(ConnectListAllNwfiltersArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("connect_list_all_nwfilters_args", buf) from None


def encode_connect_list_all_nwfilters_ret(value: ConnectListAllNwfiltersRet) -> bytes:
    try:
        filters = value.filters
        filters_n = len(filters)
        if filters_n > 16384:
            raise _encode_too_long("connect_list_all_nwfilters_ret.filters", filters_n, 16384)
        return _pack_I(filters_n) + _writeall_nwfilter_handle(filters) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_nwfilters_ret", value, error)


def decode_connect_list_all_nwfilters_ret(buf: bytes, offset: int = 0) -> ConnectListAllNwfiltersRet:
    try:
        (filters_n,) = _unpack_I(buf, offset)
        offset += 4
        if filters_n > 16384 or filters_n * 20 > len(buf) - offset:
            raise _decode_bad_count("connect_list_all_nwfilters_ret.filters", filters_n, 16384, buf)
        filters, offset = _readall_nwfilter_handle(buf, offset, filters_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(ConnectListAllNwfiltersRet, (filters, ret))
    except _error:
        raise _decode_short("connect_list_all_nwfilters_ret", buf) from None


def encode_connect_list_nwfilters_args(value: ConnectListNwfiltersArgs) -> bytes:
    try:
        return _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_nwfilters_args", value, error)


def decode_connect_list_nwfilters_args(buf: bytes, offset: int = 0) -> ConnectListNwfiltersArgs:
    try:
        return _new(ConnectListNwfiltersArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_nwfilters_args", buf) from None


def encode_connect_list_nwfilters_ret(value: ConnectListNwfiltersRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("connect_list_nwfilters_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "connect_list_nwfilters_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_nwfilters_ret", value, error)


def decode_connect_list_nwfilters_ret(buf: bytes, offset: int = 0) -> ConnectListNwfiltersRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_nwfilters_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "connect_list_nwfilters_ret.names[]")
        if offset > len(buf):
            raise _decode_short("connect_list_nwfilters_ret", buf)
        return _new(ConnectListNwfiltersRet, (names,))
    except _error:
        raise _decode_short("connect_list_nwfilters_ret", buf) from None


def encode_connect_num_of_nwfilters_ret(value: ConnectNumOfNwfiltersRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_nwfilters_ret", value, error)


def decode_connect_num_of_nwfilters_ret(buf: bytes, offset: int = 0) -> ConnectNumOfNwfiltersRet:
    try:
        return _new(ConnectNumOfNwfiltersRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_nwfilters_ret", buf) from None


def encode_nwfilter_get_xml_desc_args(value: NwfilterGetXmlDescArgs) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_name = nwfilter.name.encode()
        nwfilter_name_n = len(nwfilter_name)
        if nwfilter_name_n > 4194304:
            raise _encode_too_long("nwfilter_get_xml_desc_args.nwfilter.name", nwfilter_name_n, 4194304)
        nwfilter_uuid = nwfilter.uuid
        if len(nwfilter_uuid) != 16:
            raise _encode_bad_size("nwfilter_get_xml_desc_args.nwfilter.uuid", len(nwfilter_uuid), 16)
        return _pack_I(nwfilter_name_n) + nwfilter_name + _PAD[nwfilter_name_n & 3] + _pack_16sI(nwfilter_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_get_xml_desc_args", value, error)


def decode_nwfilter_get_xml_desc_args(buf: bytes, offset: int = 0) -> NwfilterGetXmlDescArgs:
    try:
        (nwfilter_name_n,) = _unpack_I(buf, offset)
        if nwfilter_name_n > 4194304:
            raise _decode_too_long("nwfilter_get_xml_desc_args.nwfilter.name", nwfilter_name_n, 4194304)
        end = offset + 4 + nwfilter_name_n
        nwfilter_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_name:
            nwfilter_name = nwfilter_name.partition("\0")[0]
        offset = end + (-nwfilter_name_n & 3)
        nwfilter_uuid, flags = _unpack_16sI(buf, offset)
        return _new(NwfilterGetXmlDescArgs, (_new(NwfilterHandle, (nwfilter_name, nwfilter_uuid)), flags))
    except _error:
        raise _decode_short("nwfilter_get_xml_desc_args", buf) from None


def encode_nwfilter_get_xml_desc_ret(value: NwfilterGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("nwfilter_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_get_xml_desc_ret", value, error)


def decode_nwfilter_get_xml_desc_ret(buf: bytes, offset: int = 0) -> NwfilterGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("nwfilter_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("nwfilter_get_xml_desc_ret", buf)
        return _new(NwfilterGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("nwfilter_get_xml_desc_ret", buf) from None


def encode_nwfilter_define_xml_args(value: NwfilterDefineXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("nwfilter_define_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_define_xml_args", value, error)


def decode_nwfilter_define_xml_args(buf: bytes, offset: int = 0) -> NwfilterDefineXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("nwfilter_define_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("nwfilter_define_xml_args", buf)
        return _new(NwfilterDefineXmlArgs, (xml,))
    except _error:
        raise _decode_short("nwfilter_define_xml_args", buf) from None


def encode_nwfilter_define_xml_ret(value: NwfilterDefineXmlRet) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_name = nwfilter.name.encode()
        nwfilter_name_n = len(nwfilter_name)
        if nwfilter_name_n > 4194304:
            raise _encode_too_long("nwfilter_define_xml_ret.nwfilter.name", nwfilter_name_n, 4194304)
        nwfilter_uuid = nwfilter.uuid
        if len(nwfilter_uuid) != 16:
            raise _encode_bad_size("nwfilter_define_xml_ret.nwfilter.uuid", len(nwfilter_uuid), 16)
        return _pack_I(nwfilter_name_n) + nwfilter_name + _PAD[nwfilter_name_n & 3] + _pack_16s(nwfilter_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_define_xml_ret", value, error)


def decode_nwfilter_define_xml_ret(buf: bytes, offset: int = 0) -> NwfilterDefineXmlRet:
    try:
        (nwfilter_name_n,) = _unpack_I(buf, offset)
        if nwfilter_name_n > 4194304:
            raise _decode_too_long("nwfilter_define_xml_ret.nwfilter.name", nwfilter_name_n, 4194304)
        end = offset + 4 + nwfilter_name_n
        nwfilter_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_name:
            nwfilter_name = nwfilter_name.partition("\0")[0]
        offset = end + (-nwfilter_name_n & 3)
        (nwfilter_uuid,) = _unpack_16s(buf, offset)
        return _new(NwfilterDefineXmlRet, (_new(NwfilterHandle, (nwfilter_name, nwfilter_uuid)),))
    except _error:
        raise _decode_short("nwfilter_define_xml_ret", buf) from None


def encode_nwfilter_define_xml_flags_args(value: NwfilterDefineXmlFlagsArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("nwfilter_define_xml_flags_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_define_xml_flags_args", value, error)


def decode_nwfilter_define_xml_flags_args(buf: bytes, offset: int = 0) -> NwfilterDefineXmlFlagsArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("nwfilter_define_xml_flags_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NwfilterDefineXmlFlagsArgs, (xml, flags))
    except _error:
        raise _decode_short("nwfilter_define_xml_flags_args", buf) from None


def encode_nwfilter_define_xml_flags_ret(value: NwfilterDefineXmlFlagsRet) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_name = nwfilter.name.encode()
        nwfilter_name_n = len(nwfilter_name)
        if nwfilter_name_n > 4194304:
            raise _encode_too_long("nwfilter_define_xml_flags_ret.nwfilter.name", nwfilter_name_n, 4194304)
        nwfilter_uuid = nwfilter.uuid
        if len(nwfilter_uuid) != 16:
            raise _encode_bad_size("nwfilter_define_xml_flags_ret.nwfilter.uuid", len(nwfilter_uuid), 16)
        return _pack_I(nwfilter_name_n) + nwfilter_name + _PAD[nwfilter_name_n & 3] + _pack_16s(nwfilter_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_define_xml_flags_ret", value, error)


def decode_nwfilter_define_xml_flags_ret(buf: bytes, offset: int = 0) -> NwfilterDefineXmlFlagsRet:
    try:
        (nwfilter_name_n,) = _unpack_I(buf, offset)
        if nwfilter_name_n > 4194304:
            raise _decode_too_long("nwfilter_define_xml_flags_ret.nwfilter.name", nwfilter_name_n, 4194304)
        end = offset + 4 + nwfilter_name_n
        nwfilter_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_name:
            nwfilter_name = nwfilter_name.partition("\0")[0]
        offset = end + (-nwfilter_name_n & 3)
        (nwfilter_uuid,) = _unpack_16s(buf, offset)
        return _new(NwfilterDefineXmlFlagsRet, (_new(NwfilterHandle, (nwfilter_name, nwfilter_uuid)),))
    except _error:
        raise _decode_short("nwfilter_define_xml_flags_ret", buf) from None


def encode_nwfilter_undefine_args(value: NwfilterUndefineArgs) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_name = nwfilter.name.encode()
        nwfilter_name_n = len(nwfilter_name)
        if nwfilter_name_n > 4194304:
            raise _encode_too_long("nwfilter_undefine_args.nwfilter.name", nwfilter_name_n, 4194304)
        nwfilter_uuid = nwfilter.uuid
        if len(nwfilter_uuid) != 16:
            raise _encode_bad_size("nwfilter_undefine_args.nwfilter.uuid", len(nwfilter_uuid), 16)
        return _pack_I(nwfilter_name_n) + nwfilter_name + _PAD[nwfilter_name_n & 3] + _pack_16s(nwfilter_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_undefine_args", value, error)


def decode_nwfilter_undefine_args(buf: bytes, offset: int = 0) -> NwfilterUndefineArgs:
    try:
        (nwfilter_name_n,) = _unpack_I(buf, offset)
        if nwfilter_name_n > 4194304:
            raise _decode_too_long("nwfilter_undefine_args.nwfilter.name", nwfilter_name_n, 4194304)
        end = offset + 4 + nwfilter_name_n
        nwfilter_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_name:
            nwfilter_name = nwfilter_name.partition("\0")[0]
        offset = end + (-nwfilter_name_n & 3)
        (nwfilter_uuid,) = _unpack_16s(buf, offset)
        return _new(NwfilterUndefineArgs, (_new(NwfilterHandle, (nwfilter_name, nwfilter_uuid)),))
    except _error:
        raise _decode_short("nwfilter_undefine_args", buf) from None


def encode_nwfilter_binding_lookup_by_port_dev_args(value: NwfilterBindingLookupByPortDevArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("nwfilter_binding_lookup_by_port_dev_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_binding_lookup_by_port_dev_args", value, error)


def decode_nwfilter_binding_lookup_by_port_dev_args(buf: bytes, offset: int = 0) -> NwfilterBindingLookupByPortDevArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("nwfilter_binding_lookup_by_port_dev_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("nwfilter_binding_lookup_by_port_dev_args", buf)
        return _new(NwfilterBindingLookupByPortDevArgs, (name,))
    except _error:
        raise _decode_short("nwfilter_binding_lookup_by_port_dev_args", buf) from None


def encode_nwfilter_binding_lookup_by_port_dev_ret(value: NwfilterBindingLookupByPortDevRet) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_portdev = nwfilter.portdev.encode()
        nwfilter_portdev_n = len(nwfilter_portdev)
        if nwfilter_portdev_n > 4194304:
            raise _encode_too_long("nwfilter_binding_lookup_by_port_dev_ret.nwfilter.portdev", nwfilter_portdev_n, 4194304)
        nwfilter_filtername = nwfilter.filtername.encode()
        nwfilter_filtername_n = len(nwfilter_filtername)
        if nwfilter_filtername_n > 4194304:
            raise _encode_too_long("nwfilter_binding_lookup_by_port_dev_ret.nwfilter.filtername", nwfilter_filtername_n, 4194304)
        return b"".join((_pack_I(nwfilter_portdev_n), nwfilter_portdev, _PAD[nwfilter_portdev_n & 3], _pack_I(nwfilter_filtername_n), nwfilter_filtername, _PAD[nwfilter_filtername_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_binding_lookup_by_port_dev_ret", value, error)


def decode_nwfilter_binding_lookup_by_port_dev_ret(buf: bytes, offset: int = 0) -> NwfilterBindingLookupByPortDevRet:
    try:
        (nwfilter_portdev_n,) = _unpack_I(buf, offset)
        if nwfilter_portdev_n > 4194304:
            raise _decode_too_long("nwfilter_binding_lookup_by_port_dev_ret.nwfilter.portdev", nwfilter_portdev_n, 4194304)
        end = offset + 4 + nwfilter_portdev_n
        nwfilter_portdev = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_portdev:
            nwfilter_portdev = nwfilter_portdev.partition("\0")[0]
        offset = end + (-nwfilter_portdev_n & 3)
        (nwfilter_filtername_n,) = _unpack_I(buf, offset)
        if nwfilter_filtername_n > 4194304:
            raise _decode_too_long("nwfilter_binding_lookup_by_port_dev_ret.nwfilter.filtername", nwfilter_filtername_n, 4194304)
        end = offset + 4 + nwfilter_filtername_n
        nwfilter_filtername = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_filtername:
            nwfilter_filtername = nwfilter_filtername.partition("\0")[0]
        if end + (-nwfilter_filtername_n & 3) > len(buf):
            raise _decode_short("nwfilter_binding_lookup_by_port_dev_ret", buf)
        return _new(NwfilterBindingLookupByPortDevRet, (_new(NwfilterBindingHandle, (nwfilter_portdev, nwfilter_filtername)),))
    except _error:
        raise _decode_short("nwfilter_binding_lookup_by_port_dev_ret", buf) from None


def encode_connect_list_all_nwfilter_bindings_args(value: ConnectListAllNwfilterBindingsArgs) -> bytes:
    try:
        return _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_nwfilter_bindings_args", value, error)


def decode_connect_list_all_nwfilter_bindings_args(buf: bytes, offset: int = 0) -> ConnectListAllNwfilterBindingsArgs:
    try:
        return _new(ConnectListAllNwfilterBindingsArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("connect_list_all_nwfilter_bindings_args", buf) from None


def encode_connect_list_all_nwfilter_bindings_ret(value: ConnectListAllNwfilterBindingsRet) -> bytes:
    try:
        bindings = value.bindings
        bindings_n = len(bindings)
        if bindings_n > 16384:
            raise _encode_too_long("connect_list_all_nwfilter_bindings_ret.bindings", bindings_n, 16384)
        return _pack_I(bindings_n) + _writeall_nwfilter_binding_handle(bindings) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_nwfilter_bindings_ret", value, error)


def decode_connect_list_all_nwfilter_bindings_ret(buf: bytes, offset: int = 0) -> ConnectListAllNwfilterBindingsRet:
    try:
        (bindings_n,) = _unpack_I(buf, offset)
        offset += 4
        if bindings_n > 16384 or bindings_n * 8 > len(buf) - offset:
            raise _decode_bad_count("connect_list_all_nwfilter_bindings_ret.bindings", bindings_n, 16384, buf)
        bindings, offset = _readall_nwfilter_binding_handle(buf, offset, bindings_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(ConnectListAllNwfilterBindingsRet, (bindings, ret))
    except _error:
        raise _decode_short("connect_list_all_nwfilter_bindings_ret", buf) from None


def encode_nwfilter_binding_create_xml_args(value: NwfilterBindingCreateXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("nwfilter_binding_create_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_binding_create_xml_args", value, error)


def decode_nwfilter_binding_create_xml_args(buf: bytes, offset: int = 0) -> NwfilterBindingCreateXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("nwfilter_binding_create_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NwfilterBindingCreateXmlArgs, (xml, flags))
    except _error:
        raise _decode_short("nwfilter_binding_create_xml_args", buf) from None


def encode_nwfilter_binding_create_xml_ret(value: NwfilterBindingCreateXmlRet) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_portdev = nwfilter.portdev.encode()
        nwfilter_portdev_n = len(nwfilter_portdev)
        if nwfilter_portdev_n > 4194304:
            raise _encode_too_long("nwfilter_binding_create_xml_ret.nwfilter.portdev", nwfilter_portdev_n, 4194304)
        nwfilter_filtername = nwfilter.filtername.encode()
        nwfilter_filtername_n = len(nwfilter_filtername)
        if nwfilter_filtername_n > 4194304:
            raise _encode_too_long("nwfilter_binding_create_xml_ret.nwfilter.filtername", nwfilter_filtername_n, 4194304)
        return b"".join((_pack_I(nwfilter_portdev_n), nwfilter_portdev, _PAD[nwfilter_portdev_n & 3], _pack_I(nwfilter_filtername_n), nwfilter_filtername, _PAD[nwfilter_filtername_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_binding_create_xml_ret", value, error)


def decode_nwfilter_binding_create_xml_ret(buf: bytes, offset: int = 0) -> NwfilterBindingCreateXmlRet:
    try:
        (nwfilter_portdev_n,) = _unpack_I(buf, offset)
        if nwfilter_portdev_n > 4194304:
            raise _decode_too_long("nwfilter_binding_create_xml_ret.nwfilter.portdev", nwfilter_portdev_n, 4194304)
        end = offset + 4 + nwfilter_portdev_n
        nwfilter_portdev = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_portdev:
            nwfilter_portdev = nwfilter_portdev.partition("\0")[0]
        offset = end + (-nwfilter_portdev_n & 3)
        (nwfilter_filtername_n,) = _unpack_I(buf, offset)
        if nwfilter_filtername_n > 4194304:
            raise _decode_too_long("nwfilter_binding_create_xml_ret.nwfilter.filtername", nwfilter_filtername_n, 4194304)
        end = offset + 4 + nwfilter_filtername_n
        nwfilter_filtername = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_filtername:
            nwfilter_filtername = nwfilter_filtername.partition("\0")[0]
        if end + (-nwfilter_filtername_n & 3) > len(buf):
            raise _decode_short("nwfilter_binding_create_xml_ret", buf)
        return _new(NwfilterBindingCreateXmlRet, (_new(NwfilterBindingHandle, (nwfilter_portdev, nwfilter_filtername)),))
    except _error:
        raise _decode_short("nwfilter_binding_create_xml_ret", buf) from None


def encode_nwfilter_binding_get_xml_desc_args(value: NwfilterBindingGetXmlDescArgs) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_portdev = nwfilter.portdev.encode()
        nwfilter_portdev_n = len(nwfilter_portdev)
        if nwfilter_portdev_n > 4194304:
            raise _encode_too_long("nwfilter_binding_get_xml_desc_args.nwfilter.portdev", nwfilter_portdev_n, 4194304)
        nwfilter_filtername = nwfilter.filtername.encode()
        nwfilter_filtername_n = len(nwfilter_filtername)
        if nwfilter_filtername_n > 4194304:
            raise _encode_too_long("nwfilter_binding_get_xml_desc_args.nwfilter.filtername", nwfilter_filtername_n, 4194304)
        return b"".join((_pack_I(nwfilter_portdev_n), nwfilter_portdev, _PAD[nwfilter_portdev_n & 3], _pack_I(nwfilter_filtername_n), nwfilter_filtername, _PAD[nwfilter_filtername_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_binding_get_xml_desc_args", value, error)


def decode_nwfilter_binding_get_xml_desc_args(buf: bytes, offset: int = 0) -> NwfilterBindingGetXmlDescArgs:
    try:
        (nwfilter_portdev_n,) = _unpack_I(buf, offset)
        if nwfilter_portdev_n > 4194304:
            raise _decode_too_long("nwfilter_binding_get_xml_desc_args.nwfilter.portdev", nwfilter_portdev_n, 4194304)
        end = offset + 4 + nwfilter_portdev_n
        nwfilter_portdev = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_portdev:
            nwfilter_portdev = nwfilter_portdev.partition("\0")[0]
        offset = end + (-nwfilter_portdev_n & 3)
        (nwfilter_filtername_n,) = _unpack_I(buf, offset)
        if nwfilter_filtername_n > 4194304:
            raise _decode_too_long("nwfilter_binding_get_xml_desc_args.nwfilter.filtername", nwfilter_filtername_n, 4194304)
        end = offset + 4 + nwfilter_filtername_n
        nwfilter_filtername = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_filtername:
            nwfilter_filtername = nwfilter_filtername.partition("\0")[0]
        offset = end + (-nwfilter_filtername_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NwfilterBindingGetXmlDescArgs, (_new(NwfilterBindingHandle, (nwfilter_portdev, nwfilter_filtername)), flags))
    except _error:
        raise _decode_short("nwfilter_binding_get_xml_desc_args", buf) from None


def encode_nwfilter_binding_get_xml_desc_ret(value: NwfilterBindingGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("nwfilter_binding_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_binding_get_xml_desc_ret", value, error)


def decode_nwfilter_binding_get_xml_desc_ret(buf: bytes, offset: int = 0) -> NwfilterBindingGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("nwfilter_binding_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("nwfilter_binding_get_xml_desc_ret", buf)
        return _new(NwfilterBindingGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("nwfilter_binding_get_xml_desc_ret", buf) from None


def encode_nwfilter_binding_delete_args(value: NwfilterBindingDeleteArgs) -> bytes:
    try:
        nwfilter = value.nwfilter
        nwfilter_portdev = nwfilter.portdev.encode()
        nwfilter_portdev_n = len(nwfilter_portdev)
        if nwfilter_portdev_n > 4194304:
            raise _encode_too_long("nwfilter_binding_delete_args.nwfilter.portdev", nwfilter_portdev_n, 4194304)
        nwfilter_filtername = nwfilter.filtername.encode()
        nwfilter_filtername_n = len(nwfilter_filtername)
        if nwfilter_filtername_n > 4194304:
            raise _encode_too_long("nwfilter_binding_delete_args.nwfilter.filtername", nwfilter_filtername_n, 4194304)
        return b"".join((_pack_I(nwfilter_portdev_n), nwfilter_portdev, _PAD[nwfilter_portdev_n & 3], _pack_I(nwfilter_filtername_n), nwfilter_filtername, _PAD[nwfilter_filtername_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_binding_delete_args", value, error)


def decode_nwfilter_binding_delete_args(buf: bytes, offset: int = 0) -> NwfilterBindingDeleteArgs:
    try:
        (nwfilter_portdev_n,) = _unpack_I(buf, offset)
        if nwfilter_portdev_n > 4194304:
            raise _decode_too_long("nwfilter_binding_delete_args.nwfilter.portdev", nwfilter_portdev_n, 4194304)
        end = offset + 4 + nwfilter_portdev_n
        nwfilter_portdev = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_portdev:
            nwfilter_portdev = nwfilter_portdev.partition("\0")[0]
        offset = end + (-nwfilter_portdev_n & 3)
        (nwfilter_filtername_n,) = _unpack_I(buf, offset)
        if nwfilter_filtername_n > 4194304:
            raise _decode_too_long("nwfilter_binding_delete_args.nwfilter.filtername", nwfilter_filtername_n, 4194304)
        end = offset + 4 + nwfilter_filtername_n
        nwfilter_filtername = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in nwfilter_filtername:
            nwfilter_filtername = nwfilter_filtername.partition("\0")[0]
        if end + (-nwfilter_filtername_n & 3) > len(buf):
            raise _decode_short("nwfilter_binding_delete_args", buf)
        return _new(NwfilterBindingDeleteArgs, (_new(NwfilterBindingHandle, (nwfilter_portdev, nwfilter_filtername)),))
    except _error:
        raise _decode_short("nwfilter_binding_delete_args", buf) from None

NWFILTER_LOOKUP_BY_NAME: _Procedure[NwfilterLookupByNameArgs, NwfilterLookupByNameRet] = _Procedure(
    0x20008086, 1, 175, "nwfilter_lookup_by_name",
    function="virNWFilterLookupByName",
    object="connection",
    since="0.8.0",
    priority=True,
    args=NwfilterLookupByNameArgs,
    encode_args=encode_nwfilter_lookup_by_name_args,
    decode_args=decode_nwfilter_lookup_by_name_args,
    ret=NwfilterLookupByNameRet,
    encode_ret=encode_nwfilter_lookup_by_name_ret,
    decode_ret=decode_nwfilter_lookup_by_name_ret,
)
"""Find a network filter by its name."""

NWFILTER_LOOKUP_BY_UUID: _Procedure[NwfilterLookupByUuidArgs, NwfilterLookupByUuidRet] = _Procedure(
    0x20008086, 1, 176, "nwfilter_lookup_by_uuid",
    function="virNWFilterLookupByUUID",
    object="connection",
    since="0.8.0",
    priority=True,
    args=NwfilterLookupByUuidArgs,
    encode_args=encode_nwfilter_lookup_by_uuid_args,
    decode_args=decode_nwfilter_lookup_by_uuid_args,
    ret=NwfilterLookupByUuidRet,
    encode_ret=encode_nwfilter_lookup_by_uuid_ret,
    decode_ret=decode_nwfilter_lookup_by_uuid_ret,
)
"""Find a network filter by its UUID."""

NWFILTER_GET_XML_DESC: _Procedure[NwfilterGetXmlDescArgs, NwfilterGetXmlDescRet] = _Procedure(
    0x20008086, 1, 177, "nwfilter_get_xml_desc",
    function="virNWFilterGetXMLDesc",
    object="nwfilter",
    since="0.8.0",
    priority=True,
    args=NwfilterGetXmlDescArgs,
    encode_args=encode_nwfilter_get_xml_desc_args,
    decode_args=decode_nwfilter_get_xml_desc_args,
    ret=NwfilterGetXmlDescRet,
    encode_ret=encode_nwfilter_get_xml_desc_ret,
    decode_ret=decode_nwfilter_get_xml_desc_ret,
)
"""Describe a network filter as XML."""

CONNECT_NUM_OF_NWFILTERS: _Procedure[None, ConnectNumOfNwfiltersRet] = _Procedure(
    0x20008086, 1, 178, "connect_num_of_nwfilters",
    function="virConnectNumOfNWFilters",
    object="connection",
    since="0.8.0",
    priority=True,
    ret=ConnectNumOfNwfiltersRet,
    encode_ret=encode_connect_num_of_nwfilters_ret,
    decode_ret=decode_connect_num_of_nwfilters_ret,
)
"""Count the network filters."""

CONNECT_LIST_NWFILTERS: _Procedure[ConnectListNwfiltersArgs, ConnectListNwfiltersRet] = _Procedure(
    0x20008086, 1, 179, "connect_list_nwfilters",
    function="virConnectListNWFilters",
    object="connection",
    since="0.8.0",
    priority=True,
    args=ConnectListNwfiltersArgs,
    encode_args=encode_connect_list_nwfilters_args,
    decode_args=decode_connect_list_nwfilters_args,
    ret=ConnectListNwfiltersRet,
    encode_ret=encode_connect_list_nwfilters_ret,
    decode_ret=decode_connect_list_nwfilters_ret,
)
"""List the names of the network filters."""

NWFILTER_DEFINE_XML: _Procedure[NwfilterDefineXmlArgs, NwfilterDefineXmlRet] = _Procedure(
    0x20008086, 1, 180, "nwfilter_define_xml",
    function="virNWFilterDefineXML",
    object="connection",
    since="0.8.0",
    priority=True,
    write=True,
    args=NwfilterDefineXmlArgs,
    encode_args=encode_nwfilter_define_xml_args,
    decode_args=decode_nwfilter_define_xml_args,
    ret=NwfilterDefineXmlRet,
    encode_ret=encode_nwfilter_define_xml_ret,
    decode_ret=decode_nwfilter_define_xml_ret,
)
"""Define a network filter from XML, or change the definition of one."""

NWFILTER_UNDEFINE: _Procedure[NwfilterUndefineArgs, None] = _Procedure(
    0x20008086, 1, 181, "nwfilter_undefine",
    function="virNWFilterUndefine",
    object="nwfilter",
    since="0.8.0",
    priority=True,
    write=True,
    args=NwfilterUndefineArgs,
    encode_args=encode_nwfilter_undefine_args,
    decode_args=decode_nwfilter_undefine_args,
)
"""Forget a network filter that nothing uses."""

CONNECT_LIST_ALL_NWFILTERS: _Procedure[ConnectListAllNwfiltersArgs, ConnectListAllNwfiltersRet] = _Procedure(
    0x20008086, 1, 286, "connect_list_all_nwfilters",
    function="virConnectListAllNWFilters",
    object="connection",
    since="0.10.2",
    priority=True,
    args=ConnectListAllNwfiltersArgs,
    encode_args=encode_connect_list_all_nwfilters_args,
    decode_args=decode_connect_list_all_nwfilters_args,
    ret=ConnectListAllNwfiltersRet,
    encode_ret=encode_connect_list_all_nwfilters_ret,
    decode_ret=decode_connect_list_all_nwfilters_ret,
)
"""List all network filters."""

NWFILTER_BINDING_LOOKUP_BY_PORT_DEV: _Procedure[NwfilterBindingLookupByPortDevArgs, NwfilterBindingLookupByPortDevRet] = _Procedure(
    0x20008086, 1, 397, "nwfilter_binding_lookup_by_port_dev",
    function="virNWFilterBindingLookupByPortDev",
    object="connection",
    since="4.5.0",
    priority=True,
    args=NwfilterBindingLookupByPortDevArgs,
    encode_args=encode_nwfilter_binding_lookup_by_port_dev_args,
    decode_args=decode_nwfilter_binding_lookup_by_port_dev_args,
    ret=NwfilterBindingLookupByPortDevRet,
    encode_ret=encode_nwfilter_binding_lookup_by_port_dev_ret,
    decode_ret=decode_nwfilter_binding_lookup_by_port_dev_ret,
)
"""Find a network filter binding by the interface it guards."""

NWFILTER_BINDING_GET_XML_DESC: _Procedure[NwfilterBindingGetXmlDescArgs, NwfilterBindingGetXmlDescRet] = _Procedure(
    0x20008086, 1, 398, "nwfilter_binding_get_xml_desc",
    function="virNWFilterBindingGetXMLDesc",
    object="nwfilter_binding",
    since="4.5.0",
    priority=True,
    args=NwfilterBindingGetXmlDescArgs,
    encode_args=encode_nwfilter_binding_get_xml_desc_args,
    decode_args=decode_nwfilter_binding_get_xml_desc_args,
    ret=NwfilterBindingGetXmlDescRet,
    encode_ret=encode_nwfilter_binding_get_xml_desc_ret,
    decode_ret=decode_nwfilter_binding_get_xml_desc_ret,
)
"""Describe a network filter binding as XML."""

NWFILTER_BINDING_CREATE_XML: _Procedure[NwfilterBindingCreateXmlArgs, NwfilterBindingCreateXmlRet] = _Procedure(
    0x20008086, 1, 399, "nwfilter_binding_create_xml",
    function="virNWFilterBindingCreateXML",
    object="connection",
    since="4.5.0",
    priority=True,
    write=True,
    args=NwfilterBindingCreateXmlArgs,
    encode_args=encode_nwfilter_binding_create_xml_args,
    decode_args=decode_nwfilter_binding_create_xml_args,
    ret=NwfilterBindingCreateXmlRet,
    encode_ret=encode_nwfilter_binding_create_xml_ret,
    decode_ret=decode_nwfilter_binding_create_xml_ret,
)
"""Bind a network filter to an interface from XML."""

NWFILTER_BINDING_DELETE: _Procedure[NwfilterBindingDeleteArgs, None] = _Procedure(
    0x20008086, 1, 400, "nwfilter_binding_delete",
    function="virNWFilterBindingDelete",
    object="nwfilter_binding",
    since="4.5.0",
    priority=True,
    write=True,
    args=NwfilterBindingDeleteArgs,
    encode_args=encode_nwfilter_binding_delete_args,
    decode_args=decode_nwfilter_binding_delete_args,
)
"""Remove a network filter binding."""

CONNECT_LIST_ALL_NWFILTER_BINDINGS: _Procedure[ConnectListAllNwfilterBindingsArgs, ConnectListAllNwfilterBindingsRet] = _Procedure(
    0x20008086, 1, 401, "connect_list_all_nwfilter_bindings",
    function="virConnectListAllNWFilterBindings",
    object="connection",
    since="4.5.0",
    priority=True,
    args=ConnectListAllNwfilterBindingsArgs,
    encode_args=encode_connect_list_all_nwfilter_bindings_args,
    decode_args=decode_connect_list_all_nwfilter_bindings_args,
    ret=ConnectListAllNwfilterBindingsRet,
    encode_ret=encode_connect_list_all_nwfilter_bindings_ret,
    decode_ret=decode_connect_list_all_nwfilter_bindings_ret,
)
"""List all network filter bindings."""

NWFILTER_DEFINE_XML_FLAGS: _Procedure[NwfilterDefineXmlFlagsArgs, NwfilterDefineXmlFlagsRet] = _Procedure(
    0x20008086, 1, 431, "nwfilter_define_xml_flags",
    function="virNWFilterDefineXMLFlags",
    object="connection",
    since="7.7.0",
    priority=True,
    write=True,
    args=NwfilterDefineXmlFlagsArgs,
    encode_args=encode_nwfilter_define_xml_flags_args,
    decode_args=decode_nwfilter_define_xml_flags_args,
    ret=NwfilterDefineXmlFlagsRet,
    encode_ret=encode_nwfilter_define_xml_flags_ret,
    decode_ret=decode_nwfilter_define_xml_flags_ret,
)
"""Define a network filter from XML with optional checking of the document."""


PROCEDURES: tuple[_Procedure, ...] = (
    NWFILTER_LOOKUP_BY_NAME,
    NWFILTER_LOOKUP_BY_UUID,
    NWFILTER_GET_XML_DESC,
    CONNECT_NUM_OF_NWFILTERS,
    CONNECT_LIST_NWFILTERS,
    NWFILTER_DEFINE_XML,
    NWFILTER_UNDEFINE,
    CONNECT_LIST_ALL_NWFILTERS,
    NWFILTER_BINDING_LOOKUP_BY_PORT_DEV,
    NWFILTER_BINDING_GET_XML_DESC,
    NWFILTER_BINDING_CREATE_XML,
    NWFILTER_BINDING_DELETE,
    CONNECT_LIST_ALL_NWFILTER_BINDINGS,
    NWFILTER_DEFINE_XML_FLAGS,
)
