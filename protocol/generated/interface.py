# DO NOT EDIT: generated from interface.x by virtwire.protocol.compiler.

"""Network interfaces of the host."""

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
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
    read_strings as _read_strings,
    write_strings as _write_strings,
)

from .types import InterfaceHandle, _readall_interface_handle, _writeall_interface_handle

_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

INTERFACE_LIST_MAX = 16384
"""Most host interfaces in a list."""


class InterfaceLookupByNameArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> InterfaceLookupByNameArgs:
        return _new(_cls, (name,))


class InterfaceLookupByNameRet(_Record):
    __slots__ = ()
    iface: InterfaceHandle

    def __new__(_cls, iface: InterfaceHandle) -> InterfaceLookupByNameRet:
        return _new(_cls, (iface,))


class InterfaceLookupByMacStringArgs(_Record):
    __slots__ = ()
    mac: str

    def __new__(_cls, mac: str) -> InterfaceLookupByMacStringArgs:
        return _new(_cls, (mac,))


class InterfaceLookupByMacStringRet(_Record):
    __slots__ = ()
    iface: InterfaceHandle

    def __new__(_cls, iface: InterfaceHandle) -> InterfaceLookupByMacStringRet:
        return _new(_cls, (iface,))


class ConnectListAllInterfacesArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of ConnectListAllInterfacesFlags"""

    def __new__(_cls, need_results: int, flags: int) -> ConnectListAllInterfacesArgs:
        return _new(_cls, (need_results, flags))


class ConnectListAllInterfacesRet(_Record):
    __slots__ = ()
    ifaces: list[InterfaceHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, ifaces: list[InterfaceHandle], ret: int) -> ConnectListAllInterfacesRet:
        return _new(_cls, (ifaces, ret))


class ConnectListInterfacesArgs(_Record):
    __slots__ = ()
    maxnames: int
    """at most this many names"""

    def __new__(_cls, maxnames: int) -> ConnectListInterfacesArgs:
        return _new(_cls, (maxnames,))


class ConnectListInterfacesRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> ConnectListInterfacesRet:
        return _new(_cls, (names,))


class ConnectNumOfInterfacesRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfInterfacesRet:
        return _new(_cls, (num,))


class ConnectListDefinedInterfacesArgs(_Record):
    __slots__ = ()
    maxnames: int
    """at most this many names"""

    def __new__(_cls, maxnames: int) -> ConnectListDefinedInterfacesArgs:
        return _new(_cls, (maxnames,))


class ConnectListDefinedInterfacesRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> ConnectListDefinedInterfacesRet:
        return _new(_cls, (names,))


class ConnectNumOfDefinedInterfacesRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfDefinedInterfacesRet:
        return _new(_cls, (num,))


class InterfaceGetXmlDescArgs(_Record):
    __slots__ = ()
    iface: InterfaceHandle
    flags: int
    """Bits of InterfaceXmlFlags"""

    def __new__(_cls, iface: InterfaceHandle, flags: int) -> InterfaceGetXmlDescArgs:
        return _new(_cls, (iface, flags))


class InterfaceGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> InterfaceGetXmlDescRet:
        return _new(_cls, (xml,))


class InterfaceIsActiveArgs(_Record):
    __slots__ = ()
    iface: InterfaceHandle

    def __new__(_cls, iface: InterfaceHandle) -> InterfaceIsActiveArgs:
        return _new(_cls, (iface,))


class InterfaceIsActiveRet(_Record):
    __slots__ = ()
    active: int
    """1 when it is"""

    def __new__(_cls, active: int) -> InterfaceIsActiveRet:
        return _new(_cls, (active,))


class InterfaceDefineXmlArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of InterfaceDefineFlags"""

    def __new__(_cls, xml: str, flags: int) -> InterfaceDefineXmlArgs:
        return _new(_cls, (xml, flags))


class InterfaceDefineXmlRet(_Record):
    __slots__ = ()
    iface: InterfaceHandle

    def __new__(_cls, iface: InterfaceHandle) -> InterfaceDefineXmlRet:
        return _new(_cls, (iface,))


class InterfaceUndefineArgs(_Record):
    __slots__ = ()
    iface: InterfaceHandle

    def __new__(_cls, iface: InterfaceHandle) -> InterfaceUndefineArgs:
        return _new(_cls, (iface,))


class InterfaceCreateArgs(_Record):
    __slots__ = ()
    iface: InterfaceHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, iface: InterfaceHandle, flags: int) -> InterfaceCreateArgs:
        return _new(_cls, (iface, flags))


class InterfaceDestroyArgs(_Record):
    __slots__ = ()
    iface: InterfaceHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, iface: InterfaceHandle, flags: int) -> InterfaceDestroyArgs:
        return _new(_cls, (iface, flags))


class InterfaceChangeBeginArgs(_Record):
    __slots__ = ()
    flags: int
    """none defined, 0"""

    def __new__(_cls, flags: int) -> InterfaceChangeBeginArgs:
        return _new(_cls, (flags,))


class InterfaceChangeCommitArgs(_Record):
    __slots__ = ()
    flags: int
    """none defined, 0"""

    def __new__(_cls, flags: int) -> InterfaceChangeCommitArgs:
        return _new(_cls, (flags,))


class InterfaceChangeRollbackArgs(_Record):
    __slots__ = ()
    flags: int
    """none defined, 0"""

    def __new__(_cls, flags: int) -> InterfaceChangeRollbackArgs:
        return _new(_cls, (flags,))


def encode_interface_lookup_by_name_args(value: InterfaceLookupByNameArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("interface_lookup_by_name_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_lookup_by_name_args", value, error)


def decode_interface_lookup_by_name_args(buf: bytes, offset: int = 0) -> InterfaceLookupByNameArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("interface_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("interface_lookup_by_name_args", buf)
        return _new(InterfaceLookupByNameArgs, (name,))
    except _error:
        raise _decode_short("interface_lookup_by_name_args", buf) from None


def encode_interface_lookup_by_name_ret(value: InterfaceLookupByNameRet) -> bytes:
    try:
        iface = value.iface
        iface_name = iface.name.encode()
        iface_name_n = len(iface_name)
        if iface_name_n > 4194304:
            raise _encode_too_long("interface_lookup_by_name_ret.iface.name", iface_name_n, 4194304)
        iface_mac = iface.mac.encode()
        iface_mac_n = len(iface_mac)
        if iface_mac_n > 4194304:
            raise _encode_too_long("interface_lookup_by_name_ret.iface.mac", iface_mac_n, 4194304)
        return b"".join((_pack_I(iface_name_n), iface_name, _PAD[iface_name_n & 3], _pack_I(iface_mac_n), iface_mac, _PAD[iface_mac_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_lookup_by_name_ret", value, error)


def decode_interface_lookup_by_name_ret(buf: bytes, offset: int = 0) -> InterfaceLookupByNameRet:
    try:
        (iface_name_n,) = _unpack_I(buf, offset)
        if iface_name_n > 4194304:
            raise _decode_too_long("interface_lookup_by_name_ret.iface.name", iface_name_n, 4194304)
        end = offset + 4 + iface_name_n
        iface_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_name:
            iface_name = iface_name.partition("\0")[0]
        offset = end + (-iface_name_n & 3)
        (iface_mac_n,) = _unpack_I(buf, offset)
        if iface_mac_n > 4194304:
            raise _decode_too_long("interface_lookup_by_name_ret.iface.mac", iface_mac_n, 4194304)
        end = offset + 4 + iface_mac_n
        iface_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_mac:
            iface_mac = iface_mac.partition("\0")[0]
        if end + (-iface_mac_n & 3) > len(buf):
            raise _decode_short("interface_lookup_by_name_ret", buf)
        return _new(InterfaceLookupByNameRet, (_new(InterfaceHandle, (iface_name, iface_mac)),))
    except _error:
        raise _decode_short("interface_lookup_by_name_ret", buf) from None


def encode_interface_lookup_by_mac_string_args(value: InterfaceLookupByMacStringArgs) -> bytes:
    try:
        mac = value.mac.encode()
        mac_n = len(mac)
        if mac_n > 4194304:
            raise _encode_too_long("interface_lookup_by_mac_string_args.mac", mac_n, 4194304)
        return _pack_I(mac_n) + mac + _PAD[mac_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_lookup_by_mac_string_args", value, error)


def decode_interface_lookup_by_mac_string_args(buf: bytes, offset: int = 0) -> InterfaceLookupByMacStringArgs:
    try:
        (mac_n,) = _unpack_I(buf, offset)
        if mac_n > 4194304:
            raise _decode_too_long("interface_lookup_by_mac_string_args.mac", mac_n, 4194304)
        end = offset + 4 + mac_n
        mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in mac:
            mac = mac.partition("\0")[0]
        if end + (-mac_n & 3) > len(buf):
            raise _decode_short("interface_lookup_by_mac_string_args", buf)
        return _new(InterfaceLookupByMacStringArgs, (mac,))
    except _error:
        raise _decode_short("interface_lookup_by_mac_string_args", buf) from None


def encode_interface_lookup_by_mac_string_ret(value: InterfaceLookupByMacStringRet) -> bytes:
    try:
        iface = value.iface
        iface_name = iface.name.encode()
        iface_name_n = len(iface_name)
        if iface_name_n > 4194304:
            raise _encode_too_long("interface_lookup_by_mac_string_ret.iface.name", iface_name_n, 4194304)
        iface_mac = iface.mac.encode()
        iface_mac_n = len(iface_mac)
        if iface_mac_n > 4194304:
            raise _encode_too_long("interface_lookup_by_mac_string_ret.iface.mac", iface_mac_n, 4194304)
        return b"".join((_pack_I(iface_name_n), iface_name, _PAD[iface_name_n & 3], _pack_I(iface_mac_n), iface_mac, _PAD[iface_mac_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_lookup_by_mac_string_ret", value, error)


def decode_interface_lookup_by_mac_string_ret(buf: bytes, offset: int = 0) -> InterfaceLookupByMacStringRet:
    try:
        (iface_name_n,) = _unpack_I(buf, offset)
        if iface_name_n > 4194304:
            raise _decode_too_long("interface_lookup_by_mac_string_ret.iface.name", iface_name_n, 4194304)
        end = offset + 4 + iface_name_n
        iface_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_name:
            iface_name = iface_name.partition("\0")[0]
        offset = end + (-iface_name_n & 3)
        (iface_mac_n,) = _unpack_I(buf, offset)
        if iface_mac_n > 4194304:
            raise _decode_too_long("interface_lookup_by_mac_string_ret.iface.mac", iface_mac_n, 4194304)
        end = offset + 4 + iface_mac_n
        iface_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_mac:
            iface_mac = iface_mac.partition("\0")[0]
        if end + (-iface_mac_n & 3) > len(buf):
            raise _decode_short("interface_lookup_by_mac_string_ret", buf)
        return _new(InterfaceLookupByMacStringRet, (_new(InterfaceHandle, (iface_name, iface_mac)),))
    except _error:
        raise _decode_short("interface_lookup_by_mac_string_ret", buf) from None


def encode_connect_list_all_interfaces_args(value: ConnectListAllInterfacesArgs) -> bytes:
    try:
        return _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_interfaces_args", value, error)


def decode_connect_list_all_interfaces_args(buf: bytes, offset: int = 0) -> ConnectListAllInterfacesArgs:
    try:
        return _new(ConnectListAllInterfacesArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("connect_list_all_interfaces_args", buf) from None


def encode_connect_list_all_interfaces_ret(value: ConnectListAllInterfacesRet) -> bytes:
    try:
        ifaces = value.ifaces
        ifaces_n = len(ifaces)
        if ifaces_n > 16384:
            raise _encode_too_long("connect_list_all_interfaces_ret.ifaces", ifaces_n, 16384)
        return _pack_I(ifaces_n) + _writeall_interface_handle(ifaces) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_interfaces_ret", value, error)


def decode_connect_list_all_interfaces_ret(buf: bytes, offset: int = 0) -> ConnectListAllInterfacesRet:
    try:
        (ifaces_n,) = _unpack_I(buf, offset)
        offset += 4
        if ifaces_n > 16384 or ifaces_n * 8 > len(buf) - offset:
            raise _decode_bad_count("connect_list_all_interfaces_ret.ifaces", ifaces_n, 16384, buf)
        ifaces, offset = _readall_interface_handle(buf, offset, ifaces_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(ConnectListAllInterfacesRet, (ifaces, ret))
    except _error:
        raise _decode_short("connect_list_all_interfaces_ret", buf) from None


def encode_connect_list_interfaces_args(value: ConnectListInterfacesArgs) -> bytes:
    try:
        return _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_interfaces_args", value, error)


def decode_connect_list_interfaces_args(buf: bytes, offset: int = 0) -> ConnectListInterfacesArgs:
    try:
        return _new(ConnectListInterfacesArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_interfaces_args", buf) from None


def encode_connect_list_interfaces_ret(value: ConnectListInterfacesRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("connect_list_interfaces_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "connect_list_interfaces_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_interfaces_ret", value, error)


def decode_connect_list_interfaces_ret(buf: bytes, offset: int = 0) -> ConnectListInterfacesRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_interfaces_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "connect_list_interfaces_ret.names[]")
        if offset > len(buf):
            raise _decode_short("connect_list_interfaces_ret", buf)
        return _new(ConnectListInterfacesRet, (names,))
    except _error:
        raise _decode_short("connect_list_interfaces_ret", buf) from None


def encode_connect_num_of_interfaces_ret(value: ConnectNumOfInterfacesRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_interfaces_ret", value, error)


def decode_connect_num_of_interfaces_ret(buf: bytes, offset: int = 0) -> ConnectNumOfInterfacesRet:
    try:
        return _new(ConnectNumOfInterfacesRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_interfaces_ret", buf) from None


def encode_connect_list_defined_interfaces_args(value: ConnectListDefinedInterfacesArgs) -> bytes:
    try:
        return _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_defined_interfaces_args", value, error)


def decode_connect_list_defined_interfaces_args(buf: bytes, offset: int = 0) -> ConnectListDefinedInterfacesArgs:
    try:
        return _new(ConnectListDefinedInterfacesArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_defined_interfaces_args", buf) from None


def encode_connect_list_defined_interfaces_ret(value: ConnectListDefinedInterfacesRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("connect_list_defined_interfaces_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "connect_list_defined_interfaces_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_defined_interfaces_ret", value, error)


def decode_connect_list_defined_interfaces_ret(buf: bytes, offset: int = 0) -> ConnectListDefinedInterfacesRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_defined_interfaces_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "connect_list_defined_interfaces_ret.names[]")
        if offset > len(buf):
            raise _decode_short("connect_list_defined_interfaces_ret", buf)
        return _new(ConnectListDefinedInterfacesRet, (names,))
    except _error:
        raise _decode_short("connect_list_defined_interfaces_ret", buf) from None


def encode_connect_num_of_defined_interfaces_ret(value: ConnectNumOfDefinedInterfacesRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_defined_interfaces_ret", value, error)


def decode_connect_num_of_defined_interfaces_ret(buf: bytes, offset: int = 0) -> ConnectNumOfDefinedInterfacesRet:
    try:
        return _new(ConnectNumOfDefinedInterfacesRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_defined_interfaces_ret", buf) from None


def encode_interface_get_xml_desc_args(value: InterfaceGetXmlDescArgs) -> bytes:
    try:
        iface = value.iface
        iface_name = iface.name.encode()
        iface_name_n = len(iface_name)
        if iface_name_n > 4194304:
            raise _encode_too_long("interface_get_xml_desc_args.iface.name", iface_name_n, 4194304)
        iface_mac = iface.mac.encode()
        iface_mac_n = len(iface_mac)
        if iface_mac_n > 4194304:
            raise _encode_too_long("interface_get_xml_desc_args.iface.mac", iface_mac_n, 4194304)
        return b"".join((_pack_I(iface_name_n), iface_name, _PAD[iface_name_n & 3], _pack_I(iface_mac_n), iface_mac, _PAD[iface_mac_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_get_xml_desc_args", value, error)


def decode_interface_get_xml_desc_args(buf: bytes, offset: int = 0) -> InterfaceGetXmlDescArgs:
    try:
        (iface_name_n,) = _unpack_I(buf, offset)
        if iface_name_n > 4194304:
            raise _decode_too_long("interface_get_xml_desc_args.iface.name", iface_name_n, 4194304)
        end = offset + 4 + iface_name_n
        iface_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_name:
            iface_name = iface_name.partition("\0")[0]
        offset = end + (-iface_name_n & 3)
        (iface_mac_n,) = _unpack_I(buf, offset)
        if iface_mac_n > 4194304:
            raise _decode_too_long("interface_get_xml_desc_args.iface.mac", iface_mac_n, 4194304)
        end = offset + 4 + iface_mac_n
        iface_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_mac:
            iface_mac = iface_mac.partition("\0")[0]
        offset = end + (-iface_mac_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(InterfaceGetXmlDescArgs, (_new(InterfaceHandle, (iface_name, iface_mac)), flags))
    except _error:
        raise _decode_short("interface_get_xml_desc_args", buf) from None


def encode_interface_get_xml_desc_ret(value: InterfaceGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("interface_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_get_xml_desc_ret", value, error)


def decode_interface_get_xml_desc_ret(buf: bytes, offset: int = 0) -> InterfaceGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("interface_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("interface_get_xml_desc_ret", buf)
        return _new(InterfaceGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("interface_get_xml_desc_ret", buf) from None


def encode_interface_is_active_args(value: InterfaceIsActiveArgs) -> bytes:
    try:
        iface = value.iface
        iface_name = iface.name.encode()
        iface_name_n = len(iface_name)
        if iface_name_n > 4194304:
            raise _encode_too_long("interface_is_active_args.iface.name", iface_name_n, 4194304)
        iface_mac = iface.mac.encode()
        iface_mac_n = len(iface_mac)
        if iface_mac_n > 4194304:
            raise _encode_too_long("interface_is_active_args.iface.mac", iface_mac_n, 4194304)
        return b"".join((_pack_I(iface_name_n), iface_name, _PAD[iface_name_n & 3], _pack_I(iface_mac_n), iface_mac, _PAD[iface_mac_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_is_active_args", value, error)


def decode_interface_is_active_args(buf: bytes, offset: int = 0) -> InterfaceIsActiveArgs:
    try:
        (iface_name_n,) = _unpack_I(buf, offset)
        if iface_name_n > 4194304:
            raise _decode_too_long("interface_is_active_args.iface.name", iface_name_n, 4194304)
        end = offset + 4 + iface_name_n
        iface_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_name:
            iface_name = iface_name.partition("\0")[0]
        offset = end + (-iface_name_n & 3)
        (iface_mac_n,) = _unpack_I(buf, offset)
        if iface_mac_n > 4194304:
            raise _decode_too_long("interface_is_active_args.iface.mac", iface_mac_n, 4194304)
        end = offset + 4 + iface_mac_n
        iface_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_mac:
            iface_mac = iface_mac.partition("\0")[0]
        if end + (-iface_mac_n & 3) > len(buf):
            raise _decode_short("interface_is_active_args", buf)
        return _new(InterfaceIsActiveArgs, (_new(InterfaceHandle, (iface_name, iface_mac)),))
    except _error:
        raise _decode_short("interface_is_active_args", buf) from None


def encode_interface_is_active_ret(value: InterfaceIsActiveRet) -> bytes:
    try:
        return _pack_i(value.active)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_is_active_ret", value, error)


def decode_interface_is_active_ret(buf: bytes, offset: int = 0) -> InterfaceIsActiveRet:
    try:
        return _new(InterfaceIsActiveRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("interface_is_active_ret", buf) from None


def encode_interface_define_xml_args(value: InterfaceDefineXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("interface_define_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_define_xml_args", value, error)


def decode_interface_define_xml_args(buf: bytes, offset: int = 0) -> InterfaceDefineXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("interface_define_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(InterfaceDefineXmlArgs, (xml, flags))
    except _error:
        raise _decode_short("interface_define_xml_args", buf) from None


def encode_interface_define_xml_ret(value: InterfaceDefineXmlRet) -> bytes:
    try:
        iface = value.iface
        iface_name = iface.name.encode()
        iface_name_n = len(iface_name)
        if iface_name_n > 4194304:
            raise _encode_too_long("interface_define_xml_ret.iface.name", iface_name_n, 4194304)
        iface_mac = iface.mac.encode()
        iface_mac_n = len(iface_mac)
        if iface_mac_n > 4194304:
            raise _encode_too_long("interface_define_xml_ret.iface.mac", iface_mac_n, 4194304)
        return b"".join((_pack_I(iface_name_n), iface_name, _PAD[iface_name_n & 3], _pack_I(iface_mac_n), iface_mac, _PAD[iface_mac_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_define_xml_ret", value, error)


def decode_interface_define_xml_ret(buf: bytes, offset: int = 0) -> InterfaceDefineXmlRet:
    try:
        (iface_name_n,) = _unpack_I(buf, offset)
        if iface_name_n > 4194304:
            raise _decode_too_long("interface_define_xml_ret.iface.name", iface_name_n, 4194304)
        end = offset + 4 + iface_name_n
        iface_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_name:
            iface_name = iface_name.partition("\0")[0]
        offset = end + (-iface_name_n & 3)
        (iface_mac_n,) = _unpack_I(buf, offset)
        if iface_mac_n > 4194304:
            raise _decode_too_long("interface_define_xml_ret.iface.mac", iface_mac_n, 4194304)
        end = offset + 4 + iface_mac_n
        iface_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_mac:
            iface_mac = iface_mac.partition("\0")[0]
        if end + (-iface_mac_n & 3) > len(buf):
            raise _decode_short("interface_define_xml_ret", buf)
        return _new(InterfaceDefineXmlRet, (_new(InterfaceHandle, (iface_name, iface_mac)),))
    except _error:
        raise _decode_short("interface_define_xml_ret", buf) from None


def encode_interface_undefine_args(value: InterfaceUndefineArgs) -> bytes:
    try:
        iface = value.iface
        iface_name = iface.name.encode()
        iface_name_n = len(iface_name)
        if iface_name_n > 4194304:
            raise _encode_too_long("interface_undefine_args.iface.name", iface_name_n, 4194304)
        iface_mac = iface.mac.encode()
        iface_mac_n = len(iface_mac)
        if iface_mac_n > 4194304:
            raise _encode_too_long("interface_undefine_args.iface.mac", iface_mac_n, 4194304)
        return b"".join((_pack_I(iface_name_n), iface_name, _PAD[iface_name_n & 3], _pack_I(iface_mac_n), iface_mac, _PAD[iface_mac_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_undefine_args", value, error)


def decode_interface_undefine_args(buf: bytes, offset: int = 0) -> InterfaceUndefineArgs:
    try:
        (iface_name_n,) = _unpack_I(buf, offset)
        if iface_name_n > 4194304:
            raise _decode_too_long("interface_undefine_args.iface.name", iface_name_n, 4194304)
        end = offset + 4 + iface_name_n
        iface_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_name:
            iface_name = iface_name.partition("\0")[0]
        offset = end + (-iface_name_n & 3)
        (iface_mac_n,) = _unpack_I(buf, offset)
        if iface_mac_n > 4194304:
            raise _decode_too_long("interface_undefine_args.iface.mac", iface_mac_n, 4194304)
        end = offset + 4 + iface_mac_n
        iface_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_mac:
            iface_mac = iface_mac.partition("\0")[0]
        if end + (-iface_mac_n & 3) > len(buf):
            raise _decode_short("interface_undefine_args", buf)
        return _new(InterfaceUndefineArgs, (_new(InterfaceHandle, (iface_name, iface_mac)),))
    except _error:
        raise _decode_short("interface_undefine_args", buf) from None


def encode_interface_create_args(value: InterfaceCreateArgs) -> bytes:
    try:
        iface = value.iface
        iface_name = iface.name.encode()
        iface_name_n = len(iface_name)
        if iface_name_n > 4194304:
            raise _encode_too_long("interface_create_args.iface.name", iface_name_n, 4194304)
        iface_mac = iface.mac.encode()
        iface_mac_n = len(iface_mac)
        if iface_mac_n > 4194304:
            raise _encode_too_long("interface_create_args.iface.mac", iface_mac_n, 4194304)
        return b"".join((_pack_I(iface_name_n), iface_name, _PAD[iface_name_n & 3], _pack_I(iface_mac_n), iface_mac, _PAD[iface_mac_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_create_args", value, error)


def decode_interface_create_args(buf: bytes, offset: int = 0) -> InterfaceCreateArgs:
    try:
        (iface_name_n,) = _unpack_I(buf, offset)
        if iface_name_n > 4194304:
            raise _decode_too_long("interface_create_args.iface.name", iface_name_n, 4194304)
        end = offset + 4 + iface_name_n
        iface_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_name:
            iface_name = iface_name.partition("\0")[0]
        offset = end + (-iface_name_n & 3)
        (iface_mac_n,) = _unpack_I(buf, offset)
        if iface_mac_n > 4194304:
            raise _decode_too_long("interface_create_args.iface.mac", iface_mac_n, 4194304)
        end = offset + 4 + iface_mac_n
        iface_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_mac:
            iface_mac = iface_mac.partition("\0")[0]
        offset = end + (-iface_mac_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(InterfaceCreateArgs, (_new(InterfaceHandle, (iface_name, iface_mac)), flags))
    except _error:
        raise _decode_short("interface_create_args", buf) from None


def encode_interface_destroy_args(value: InterfaceDestroyArgs) -> bytes:
    try:
        iface = value.iface
        iface_name = iface.name.encode()
        iface_name_n = len(iface_name)
        if iface_name_n > 4194304:
            raise _encode_too_long("interface_destroy_args.iface.name", iface_name_n, 4194304)
        iface_mac = iface.mac.encode()
        iface_mac_n = len(iface_mac)
        if iface_mac_n > 4194304:
            raise _encode_too_long("interface_destroy_args.iface.mac", iface_mac_n, 4194304)
        return b"".join((_pack_I(iface_name_n), iface_name, _PAD[iface_name_n & 3], _pack_I(iface_mac_n), iface_mac, _PAD[iface_mac_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_destroy_args", value, error)


def decode_interface_destroy_args(buf: bytes, offset: int = 0) -> InterfaceDestroyArgs:
    try:
        (iface_name_n,) = _unpack_I(buf, offset)
        if iface_name_n > 4194304:
            raise _decode_too_long("interface_destroy_args.iface.name", iface_name_n, 4194304)
        end = offset + 4 + iface_name_n
        iface_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_name:
            iface_name = iface_name.partition("\0")[0]
        offset = end + (-iface_name_n & 3)
        (iface_mac_n,) = _unpack_I(buf, offset)
        if iface_mac_n > 4194304:
            raise _decode_too_long("interface_destroy_args.iface.mac", iface_mac_n, 4194304)
        end = offset + 4 + iface_mac_n
        iface_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface_mac:
            iface_mac = iface_mac.partition("\0")[0]
        offset = end + (-iface_mac_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(InterfaceDestroyArgs, (_new(InterfaceHandle, (iface_name, iface_mac)), flags))
    except _error:
        raise _decode_short("interface_destroy_args", buf) from None


def encode_interface_change_begin_args(value: InterfaceChangeBeginArgs) -> bytes:
    try:
        return _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_change_begin_args", value, error)


def decode_interface_change_begin_args(buf: bytes, offset: int = 0) -> InterfaceChangeBeginArgs:
    try:
        return _new(InterfaceChangeBeginArgs, _unpack_I(buf, offset))
    except _error:
        raise _decode_short("interface_change_begin_args", buf) from None


def encode_interface_change_commit_args(value: InterfaceChangeCommitArgs) -> bytes:
    try:
        return _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_change_commit_args", value, error)


def decode_interface_change_commit_args(buf: bytes, offset: int = 0) -> InterfaceChangeCommitArgs:
    try:
        return _new(InterfaceChangeCommitArgs, _unpack_I(buf, offset))
    except _error:
        raise _decode_short("interface_change_commit_args", buf) from None


def encode_interface_change_rollback_args(value: InterfaceChangeRollbackArgs) -> bytes:
    try:
        return _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_change_rollback_args", value, error)


def decode_interface_change_rollback_args(buf: bytes, offset: int = 0) -> InterfaceChangeRollbackArgs:
    try:
        return _new(InterfaceChangeRollbackArgs, _unpack_I(buf, offset))
    except _error:
        raise _decode_short("interface_change_rollback_args", buf) from None

CONNECT_NUM_OF_INTERFACES: _Procedure[None, ConnectNumOfInterfacesRet] = _Procedure(
    0x20008086, 1, 126, "connect_num_of_interfaces",
    function="virConnectNumOfInterfaces",
    object="connection",
    since="0.6.4",
    priority=True,
    ret=ConnectNumOfInterfacesRet,
    encode_ret=encode_connect_num_of_interfaces_ret,
    decode_ret=decode_connect_num_of_interfaces_ret,
)
"""Count the active host interfaces."""

CONNECT_LIST_INTERFACES: _Procedure[ConnectListInterfacesArgs, ConnectListInterfacesRet] = _Procedure(
    0x20008086, 1, 127, "connect_list_interfaces",
    function="virConnectListInterfaces",
    object="connection",
    since="0.6.4",
    priority=True,
    args=ConnectListInterfacesArgs,
    encode_args=encode_connect_list_interfaces_args,
    decode_args=decode_connect_list_interfaces_args,
    ret=ConnectListInterfacesRet,
    encode_ret=encode_connect_list_interfaces_ret,
    decode_ret=decode_connect_list_interfaces_ret,
)
"""List the names of active host interfaces."""

INTERFACE_LOOKUP_BY_NAME: _Procedure[InterfaceLookupByNameArgs, InterfaceLookupByNameRet] = _Procedure(
    0x20008086, 1, 128, "interface_lookup_by_name",
    function="virInterfaceLookupByName",
    object="connection",
    since="0.6.4",
    priority=True,
    args=InterfaceLookupByNameArgs,
    encode_args=encode_interface_lookup_by_name_args,
    decode_args=decode_interface_lookup_by_name_args,
    ret=InterfaceLookupByNameRet,
    encode_ret=encode_interface_lookup_by_name_ret,
    decode_ret=decode_interface_lookup_by_name_ret,
)
"""Find a host interface by its name."""

INTERFACE_LOOKUP_BY_MAC_STRING: _Procedure[InterfaceLookupByMacStringArgs, InterfaceLookupByMacStringRet] = _Procedure(
    0x20008086, 1, 129, "interface_lookup_by_mac_string",
    function="virInterfaceLookupByMACString",
    object="connection",
    since="0.6.4",
    priority=True,
    args=InterfaceLookupByMacStringArgs,
    encode_args=encode_interface_lookup_by_mac_string_args,
    decode_args=decode_interface_lookup_by_mac_string_args,
    ret=InterfaceLookupByMacStringRet,
    encode_ret=encode_interface_lookup_by_mac_string_ret,
    decode_ret=decode_interface_lookup_by_mac_string_ret,
)
"""Find a host interface by its MAC address."""

INTERFACE_GET_XML_DESC: _Procedure[InterfaceGetXmlDescArgs, InterfaceGetXmlDescRet] = _Procedure(
    0x20008086, 1, 130, "interface_get_xml_desc",
    function="virInterfaceGetXMLDesc",
    object="interface",
    since="0.6.4",
    args=InterfaceGetXmlDescArgs,
    encode_args=encode_interface_get_xml_desc_args,
    decode_args=decode_interface_get_xml_desc_args,
    ret=InterfaceGetXmlDescRet,
    encode_ret=encode_interface_get_xml_desc_ret,
    decode_ret=decode_interface_get_xml_desc_ret,
)
"""Describe a host interface as XML."""

INTERFACE_DEFINE_XML: _Procedure[InterfaceDefineXmlArgs, InterfaceDefineXmlRet] = _Procedure(
    0x20008086, 1, 131, "interface_define_xml",
    function="virInterfaceDefineXML",
    object="connection",
    since="0.6.4",
    priority=True,
    write=True,
    args=InterfaceDefineXmlArgs,
    encode_args=encode_interface_define_xml_args,
    decode_args=decode_interface_define_xml_args,
    ret=InterfaceDefineXmlRet,
    encode_ret=encode_interface_define_xml_ret,
    decode_ret=decode_interface_define_xml_ret,
)
"""Define a host interface from XML, or change the definition of one."""

INTERFACE_UNDEFINE: _Procedure[InterfaceUndefineArgs, None] = _Procedure(
    0x20008086, 1, 132, "interface_undefine",
    function="virInterfaceUndefine",
    object="interface",
    since="0.6.4",
    priority=True,
    write=True,
    args=InterfaceUndefineArgs,
    encode_args=encode_interface_undefine_args,
    decode_args=decode_interface_undefine_args,
)
"""Remove the definition of a host interface."""

INTERFACE_CREATE: _Procedure[InterfaceCreateArgs, None] = _Procedure(
    0x20008086, 1, 133, "interface_create",
    function="virInterfaceCreate",
    object="interface",
    since="0.6.4",
    write=True,
    args=InterfaceCreateArgs,
    encode_args=encode_interface_create_args,
    decode_args=decode_interface_create_args,
)
"""Bring a defined host interface up."""

INTERFACE_DESTROY: _Procedure[InterfaceDestroyArgs, None] = _Procedure(
    0x20008086, 1, 134, "interface_destroy",
    function="virInterfaceDestroy",
    object="interface",
    since="0.6.4",
    priority=True,
    write=True,
    args=InterfaceDestroyArgs,
    encode_args=encode_interface_destroy_args,
    decode_args=decode_interface_destroy_args,
)
"""Take a host interface down."""

CONNECT_NUM_OF_DEFINED_INTERFACES: _Procedure[None, ConnectNumOfDefinedInterfacesRet] = _Procedure(
    0x20008086, 1, 137, "connect_num_of_defined_interfaces",
    function="virConnectNumOfDefinedInterfaces",
    object="connection",
    since="0.7.0",
    priority=True,
    ret=ConnectNumOfDefinedInterfacesRet,
    encode_ret=encode_connect_num_of_defined_interfaces_ret,
    decode_ret=decode_connect_num_of_defined_interfaces_ret,
)
"""Count the defined host interfaces that are down."""

CONNECT_LIST_DEFINED_INTERFACES: _Procedure[ConnectListDefinedInterfacesArgs, ConnectListDefinedInterfacesRet] = _Procedure(
    0x20008086, 1, 138, "connect_list_defined_interfaces",
    function="virConnectListDefinedInterfaces",
    object="connection",
    since="0.7.0",
    priority=True,
    args=ConnectListDefinedInterfacesArgs,
    encode_args=encode_connect_list_defined_interfaces_args,
    decode_args=decode_connect_list_defined_interfaces_args,
    ret=ConnectListDefinedInterfacesRet,
    encode_ret=encode_connect_list_defined_interfaces_ret,
    decode_ret=decode_connect_list_defined_interfaces_ret,
)
"""List the names of defined host interfaces that are down."""

INTERFACE_IS_ACTIVE: _Procedure[InterfaceIsActiveArgs, InterfaceIsActiveRet] = _Procedure(
    0x20008086, 1, 156, "interface_is_active",
    function="virInterfaceIsActive",
    object="interface",
    since="0.7.3",
    priority=True,
    args=InterfaceIsActiveArgs,
    encode_args=encode_interface_is_active_args,
    decode_args=decode_interface_is_active_args,
    ret=InterfaceIsActiveRet,
    encode_ret=encode_interface_is_active_ret,
    decode_ret=decode_interface_is_active_ret,
)
"""Tell whether the host interface is up."""

INTERFACE_CHANGE_BEGIN: _Procedure[InterfaceChangeBeginArgs, None] = _Procedure(
    0x20008086, 1, 220, "interface_change_begin",
    function="virInterfaceChangeBegin",
    object="connection",
    since="0.9.2",
    write=True,
    args=InterfaceChangeBeginArgs,
    encode_args=encode_interface_change_begin_args,
    decode_args=decode_interface_change_begin_args,
)
"""Begin a change of the host's interfaces that can be rolled back."""

INTERFACE_CHANGE_COMMIT: _Procedure[InterfaceChangeCommitArgs, None] = _Procedure(
    0x20008086, 1, 221, "interface_change_commit",
    function="virInterfaceChangeCommit",
    object="connection",
    since="0.9.2",
    write=True,
    args=InterfaceChangeCommitArgs,
    encode_args=encode_interface_change_commit_args,
    decode_args=decode_interface_change_commit_args,
)
"""Keep the interface changes made since interface_change_begin."""

INTERFACE_CHANGE_ROLLBACK: _Procedure[InterfaceChangeRollbackArgs, None] = _Procedure(
    0x20008086, 1, 222, "interface_change_rollback",
    function="virInterfaceChangeRollback",
    object="connection",
    since="0.9.2",
    write=True,
    args=InterfaceChangeRollbackArgs,
    encode_args=encode_interface_change_rollback_args,
    decode_args=decode_interface_change_rollback_args,
)
"""Undo the interface changes made since interface_change_begin."""

CONNECT_LIST_ALL_INTERFACES: _Procedure[ConnectListAllInterfacesArgs, ConnectListAllInterfacesRet] = _Procedure(
    0x20008086, 1, 284, "connect_list_all_interfaces",
    function="virConnectListAllInterfaces",
    object="connection",
    since="0.10.2",
    priority=True,
    args=ConnectListAllInterfacesArgs,
    encode_args=encode_connect_list_all_interfaces_args,
    decode_args=decode_connect_list_all_interfaces_args,
    ret=ConnectListAllInterfacesRet,
    encode_ret=encode_connect_list_all_interfaces_ret,
    decode_ret=decode_connect_list_all_interfaces_ret,
)
"""List all host interfaces, filtered by flags."""


PROCEDURES: tuple[_Procedure, ...] = (
    CONNECT_NUM_OF_INTERFACES,
    CONNECT_LIST_INTERFACES,
    INTERFACE_LOOKUP_BY_NAME,
    INTERFACE_LOOKUP_BY_MAC_STRING,
    INTERFACE_GET_XML_DESC,
    INTERFACE_DEFINE_XML,
    INTERFACE_UNDEFINE,
    INTERFACE_CREATE,
    INTERFACE_DESTROY,
    CONNECT_NUM_OF_DEFINED_INTERFACES,
    CONNECT_LIST_DEFINED_INTERFACES,
    INTERFACE_IS_ACTIVE,
    INTERFACE_CHANGE_BEGIN,
    INTERFACE_CHANGE_COMMIT,
    INTERFACE_CHANGE_ROLLBACK,
    CONNECT_LIST_ALL_INTERFACES,
)
