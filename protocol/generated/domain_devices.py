# DO NOT EDIT: generated from domain_devices.x by virtwire.protocol.compiler.

"""Devices of a domain: attaching and detaching, consoles, channels, displays, keys, network interfaces."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from struct import (
    Struct as _Struct,
    error as _error,
    pack as _pack,
    unpack_from as _unpack_from,
)

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Packers as _Packers,
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
    DomainHandle,
    TypedParam,
    _readall_typed_param,
    _writeall_typed_param,
)

_pack_16si = _Struct(">16si").pack
_pack_16si2I = _Struct(">16si2I").pack
_pack_16si3I = _Struct(">16si3I").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_packs_2I_s_ = _Packers(">2I", "")
_packs_I_s_ = _Packers(">I", "")
_packs_iI_s_I = _Packers(">iI", "I")
_unpack_16si2I = _Struct(">16si2I").unpack_from
_unpack_16si3I = _Struct(">16si3I").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

DOMAIN_SEND_KEY_MAX = 16
"""Most keys pressed at once."""

DOMAIN_INTERFACE_PARAMETERS_MAX = 16
"""Most parameters of a network interface."""

DOMAIN_INTERFACE_MAX = 2048
"""Most network interfaces of a guest."""

DOMAIN_IP_ADDR_MAX = 2048
"""Most addresses of a network interface."""

DOMAIN_ANNOUNCE_INTERFACE_PARAMS_MAX = 16
"""Most parameters of an announcement."""


class DomainIpAddr(_Record):
    """An address of a network interface."""

    __slots__ = ()
    type: int
    """One of IpAddrType"""
    addr: str
    prefix: int

    def __new__(_cls, type: int, addr: str, prefix: int) -> DomainIpAddr:
        return _new(_cls, (type, addr, prefix))


class DomainInterface(_Record):
    """A network interface of a guest."""

    __slots__ = ()
    name: str
    hwaddr: str | None
    addrs: list[DomainIpAddr]

    def __new__(_cls, name: str, hwaddr: str | None, addrs: list[DomainIpAddr]) -> DomainInterface:
        return _new(_cls, (name, hwaddr, addrs))


class DomainAttachDeviceArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    xml: str

    def __new__(_cls, dom: DomainHandle, xml: str) -> DomainAttachDeviceArgs:
        return _new(_cls, (dom, xml))


class DomainAttachDeviceFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    xml: str
    flags: int
    """Bits of DomainDeviceModifyFlags"""

    def __new__(_cls, dom: DomainHandle, xml: str, flags: int) -> DomainAttachDeviceFlagsArgs:
        return _new(_cls, (dom, xml, flags))


class DomainDetachDeviceArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    xml: str

    def __new__(_cls, dom: DomainHandle, xml: str) -> DomainDetachDeviceArgs:
        return _new(_cls, (dom, xml))


class DomainDetachDeviceFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    xml: str
    flags: int
    """Bits of DomainDeviceModifyFlags"""

    def __new__(_cls, dom: DomainHandle, xml: str, flags: int) -> DomainDetachDeviceFlagsArgs:
        return _new(_cls, (dom, xml, flags))


class DomainDetachDeviceAliasArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    alias: str
    flags: int
    """Bits of DomainDeviceModifyFlags"""

    def __new__(_cls, dom: DomainHandle, alias: str, flags: int) -> DomainDetachDeviceAliasArgs:
        return _new(_cls, (dom, alias, flags))


class DomainUpdateDeviceFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    xml: str
    flags: int
    """Bits of DomainDeviceModifyFlags"""

    def __new__(_cls, dom: DomainHandle, xml: str, flags: int) -> DomainUpdateDeviceFlagsArgs:
        return _new(_cls, (dom, xml, flags))


class DomainOpenConsoleArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    dev_name: str | None
    """alias of the device; absent is the first console"""
    flags: int
    """Bits of DomainConsoleFlags"""

    def __new__(_cls, dom: DomainHandle, dev_name: str | None, flags: int) -> DomainOpenConsoleArgs:
        return _new(_cls, (dom, dev_name, flags))


class DomainOpenChannelArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    name: str | None
    """name of the channel; absent is the first one"""
    flags: int
    """Bits of DomainChannelFlags"""

    def __new__(_cls, dom: DomainHandle, name: str | None, flags: int) -> DomainOpenChannelArgs:
        return _new(_cls, (dom, name, flags))


class DomainOpenGraphicsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    idx: int
    """number of the display, from 0"""
    flags: int
    """Bits of DomainOpenGraphicsFlags"""

    def __new__(_cls, dom: DomainHandle, idx: int, flags: int) -> DomainOpenGraphicsArgs:
        return _new(_cls, (dom, idx, flags))


class DomainOpenGraphicsFdArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    idx: int
    """number of the display, from 0"""
    flags: int
    """Bits of DomainOpenGraphicsFlags"""

    def __new__(_cls, dom: DomainHandle, idx: int, flags: int) -> DomainOpenGraphicsFdArgs:
        return _new(_cls, (dom, idx, flags))


class DomainGraphicsReloadArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    type: int
    """One of DomainGraphicsReloadType"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, type: int, flags: int) -> DomainGraphicsReloadArgs:
        return _new(_cls, (dom, type, flags))


class DomainScreenshotArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    screen: int
    """number of the screen, from 0"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, screen: int, flags: int) -> DomainScreenshotArgs:
        return _new(_cls, (dom, screen, flags))


class DomainScreenshotRet(_Record):
    __slots__ = ()
    mime: str | None
    """type of the picture that follows, for instance image/png"""

    def __new__(_cls, mime: str | None) -> DomainScreenshotRet:
        return _new(_cls, (mime,))


class DomainSendKeyArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    codeset: int
    """One of KeycodeSet"""
    holdtime: int
    """in milliseconds"""
    keycodes: list[int]
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, codeset: int, holdtime: int, keycodes: list[int], flags: int) -> DomainSendKeyArgs:
        return _new(_cls, (dom, codeset, holdtime, keycodes, flags))


class DomainInjectNmiArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainInjectNmiArgs:
        return _new(_cls, (dom, flags))


class DomainSetInterfaceParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    device: str
    """target name or MAC address of the interface"""
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, device: str, params: list[TypedParam], flags: int) -> DomainSetInterfaceParametersArgs:
        return _new(_cls, (dom, device, params, flags))


class DomainGetInterfaceParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    device: str
    """target name or MAC address of the interface"""
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, device: str, nparams: int, flags: int) -> DomainGetInterfaceParametersArgs:
        return _new(_cls, (dom, device, nparams, flags))


class DomainGetInterfaceParametersRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> DomainGetInterfaceParametersRet:
        return _new(_cls, (params, nparams))


class DomainInterfaceAddressesArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    source: int
    """One of DomainInterfaceAddressesSource"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, source: int, flags: int) -> DomainInterfaceAddressesArgs:
        return _new(_cls, (dom, source, flags))


class DomainInterfaceAddressesRet(_Record):
    __slots__ = ()
    ifaces: list[DomainInterface]

    def __new__(_cls, ifaces: list[DomainInterface]) -> DomainInterfaceAddressesRet:
        return _new(_cls, (ifaces,))


class DomainAnnounceInterfaceArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    device: str | None
    """target name or MAC address of the interface; absent is all"""
    params: list[TypedParam]
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, device: str | None, params: list[TypedParam], flags: int) -> DomainAnnounceInterfaceArgs:
        return _new(_cls, (dom, device, params, flags))


def encode_domain_ip_addr(value: DomainIpAddr) -> bytes:
    try:
        addr = value.addr.encode()
        addr_n = len(addr)
        if addr_n > 4194304:
            raise _encode_too_long("domain_ip_addr.addr", addr_n, 4194304)
        return _pack_iI(value.type, addr_n) + addr + _PAD[addr_n & 3] + _pack_I(value.prefix)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_ip_addr", value, error)


def _writeall_domain_ip_addr(value: _Sequence[DomainIpAddr]) -> bytes:
    result: list[bytes] = []
    for item in value:
        addr = item.addr.encode()
        addr_n = len(addr)
        if addr_n > 4194304:
            raise _encode_too_long("domain_ip_addr.addr", addr_n, 4194304)
        result.append((_packs_iI_s_I[addr_n + 3 >> 2](item.type, addr_n, addr, item.prefix) if addr_n < 125 else _pack_iI(item.type, addr_n) + addr + _PAD[addr_n & 3] + _pack_I(item.prefix)))
    return b"".join(result)


def decode_domain_ip_addr(buf: bytes, offset: int = 0) -> DomainIpAddr:
    try:
        type, addr_n = _unpack_iI(buf, offset)
        if addr_n > 4194304:
            raise _decode_too_long("domain_ip_addr.addr", addr_n, 4194304)
        end = offset + 8 + addr_n
        addr = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in addr:
            addr = addr.partition("\0")[0]
        offset = end + (-addr_n & 3)
        (prefix,) = _unpack_I(buf, offset)
        return _new(DomainIpAddr, (type, addr, prefix))
    except _error:
        raise _decode_short("domain_ip_addr", buf) from None


def _readall_domain_ip_addr(buf: bytes, offset: int, count: int) -> tuple[list[DomainIpAddr], int]:
    result: list[DomainIpAddr] = []
    for _ in range(count):
        type, addr_n = _unpack_iI(buf, offset)
        if addr_n > 4194304:
            raise _decode_too_long("domain_ip_addr.addr", addr_n, 4194304)
        end = offset + 8 + addr_n
        addr = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in addr:
            addr = addr.partition("\0")[0]
        offset = end + (-addr_n & 3)
        (prefix,) = _unpack_I(buf, offset)
        offset += 4
        result.append(_new(DomainIpAddr, (type, addr, prefix)))
    return result, offset


def encode_domain_interface(value: DomainInterface) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_interface.name", name_n, 4194304)
        hwaddr = value.hwaddr
        if hwaddr is None:
            hwaddr_coded = _ABSENT
        else:
            hwaddr_value = hwaddr.encode()
            hwaddr_value_n = len(hwaddr_value)
            if hwaddr_value_n > 4194304:
                raise _encode_too_long("domain_interface.hwaddr", hwaddr_value_n, 4194304)
            hwaddr_coded = _pack_2I(1, hwaddr_value_n) + hwaddr_value + _PAD[hwaddr_value_n & 3]
        addrs = value.addrs
        addrs_n = len(addrs)
        if addrs_n > 2048:
            raise _encode_too_long("domain_interface.addrs", addrs_n, 2048)
        return b"".join((_pack_I(name_n), name, _PAD[name_n & 3], hwaddr_coded, _pack_I(addrs_n), _writeall_domain_ip_addr(addrs)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_interface", value, error)


def _writeall_domain_interface(value: _Sequence[DomainInterface]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_interface.name", name_n, 4194304)
        hwaddr = item.hwaddr
        if hwaddr is None:
            hwaddr_coded = _ABSENT
        else:
            hwaddr_value = hwaddr.encode()
            hwaddr_value_n = len(hwaddr_value)
            if hwaddr_value_n > 4194304:
                raise _encode_too_long("domain_interface.hwaddr", hwaddr_value_n, 4194304)
            hwaddr_coded = (_packs_2I_s_[hwaddr_value_n + 3 >> 2](1, hwaddr_value_n, hwaddr_value) if hwaddr_value_n < 125 else _pack_2I(1, hwaddr_value_n) + hwaddr_value + _PAD[hwaddr_value_n & 3])
        addrs = item.addrs
        addrs_n = len(addrs)
        if addrs_n > 2048:
            raise _encode_too_long("domain_interface.addrs", addrs_n, 2048)
        result.append((_packs_I_s_[name_n + 3 >> 2](name_n, name) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3]) + hwaddr_coded + _pack_I(addrs_n) + _writeall_domain_ip_addr(addrs))
    return b"".join(result)


def decode_domain_interface(buf: bytes, offset: int = 0) -> DomainInterface:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_interface.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (hwaddr_there,) = _unpack_I(buf, offset)
        hwaddr: str | None
        if hwaddr_there:
            (hwaddr_value_n,) = _unpack_I(buf, offset + 4)
            if hwaddr_value_n > 4194304:
                raise _decode_too_long("domain_interface.hwaddr", hwaddr_value_n, 4194304)
            end = offset + 8 + hwaddr_value_n
            hwaddr_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in hwaddr_value:
                hwaddr_value = hwaddr_value.partition("\0")[0]
            offset = end + (-hwaddr_value_n & 3)
            hwaddr = hwaddr_value
        else:
            offset += 4
            hwaddr = None
        (addrs_n,) = _unpack_I(buf, offset)
        offset += 4
        if addrs_n > 2048 or addrs_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_interface.addrs", addrs_n, 2048, buf)
        addrs, offset = _readall_domain_ip_addr(buf, offset, addrs_n)
        if offset > len(buf):
            raise _decode_short("domain_interface", buf)
        return _new(DomainInterface, (name, hwaddr, addrs))
    except _error:
        raise _decode_short("domain_interface", buf) from None


def _readall_domain_interface(buf: bytes, offset: int, count: int) -> tuple[list[DomainInterface], int]:
    result: list[DomainInterface] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_interface.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (hwaddr_there,) = _unpack_I(buf, offset)
        hwaddr: str | None
        if hwaddr_there:
            (hwaddr_value_n,) = _unpack_I(buf, offset + 4)
            if hwaddr_value_n > 4194304:
                raise _decode_too_long("domain_interface.hwaddr", hwaddr_value_n, 4194304)
            end = offset + 8 + hwaddr_value_n
            hwaddr_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in hwaddr_value:
                hwaddr_value = hwaddr_value.partition("\0")[0]
            offset = end + (-hwaddr_value_n & 3)
            hwaddr = hwaddr_value
        else:
            offset += 4
            hwaddr = None
        (addrs_n,) = _unpack_I(buf, offset)
        offset += 4
        if addrs_n > 2048 or addrs_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_interface.addrs", addrs_n, 2048, buf)
        addrs, offset = _readall_domain_ip_addr(buf, offset, addrs_n)
        result.append(_new(DomainInterface, (name, hwaddr, addrs)))
    return result, offset


def encode_domain_attach_device_args(value: DomainAttachDeviceArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_attach_device_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_attach_device_args.dom.uuid", len(dom_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_attach_device_args.xml", xml_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, xml_n), xml, _PAD[xml_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_attach_device_args", value, error)


def decode_domain_attach_device_args(buf: bytes, offset: int = 0) -> DomainAttachDeviceArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_attach_device_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xml_n = _unpack_16siI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_attach_device_args.xml", xml_n, 4194304)
        end = offset + 24 + xml_n
        xml = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_attach_device_args", buf)
        return _new(DomainAttachDeviceArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xml))
    except _error:
        raise _decode_short("domain_attach_device_args", buf) from None


def encode_domain_attach_device_flags_args(value: DomainAttachDeviceFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_attach_device_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_attach_device_flags_args.dom.uuid", len(dom_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_attach_device_flags_args.xml", xml_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, xml_n), xml, _PAD[xml_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_attach_device_flags_args", value, error)


def decode_domain_attach_device_flags_args(buf: bytes, offset: int = 0) -> DomainAttachDeviceFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_attach_device_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xml_n = _unpack_16siI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_attach_device_flags_args.xml", xml_n, 4194304)
        end = offset + 24 + xml_n
        xml = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainAttachDeviceFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xml, flags))
    except _error:
        raise _decode_short("domain_attach_device_flags_args", buf) from None


def encode_domain_detach_device_args(value: DomainDetachDeviceArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_detach_device_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_detach_device_args.dom.uuid", len(dom_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_detach_device_args.xml", xml_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, xml_n), xml, _PAD[xml_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_detach_device_args", value, error)


def decode_domain_detach_device_args(buf: bytes, offset: int = 0) -> DomainDetachDeviceArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_detach_device_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xml_n = _unpack_16siI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_detach_device_args.xml", xml_n, 4194304)
        end = offset + 24 + xml_n
        xml = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_detach_device_args", buf)
        return _new(DomainDetachDeviceArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xml))
    except _error:
        raise _decode_short("domain_detach_device_args", buf) from None


def encode_domain_detach_device_flags_args(value: DomainDetachDeviceFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_detach_device_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_detach_device_flags_args.dom.uuid", len(dom_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_detach_device_flags_args.xml", xml_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, xml_n), xml, _PAD[xml_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_detach_device_flags_args", value, error)


def decode_domain_detach_device_flags_args(buf: bytes, offset: int = 0) -> DomainDetachDeviceFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_detach_device_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xml_n = _unpack_16siI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_detach_device_flags_args.xml", xml_n, 4194304)
        end = offset + 24 + xml_n
        xml = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainDetachDeviceFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xml, flags))
    except _error:
        raise _decode_short("domain_detach_device_flags_args", buf) from None


def encode_domain_detach_device_alias_args(value: DomainDetachDeviceAliasArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_detach_device_alias_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_detach_device_alias_args.dom.uuid", len(dom_uuid), 16)
        alias = value.alias.encode()
        alias_n = len(alias)
        if alias_n > 4194304:
            raise _encode_too_long("domain_detach_device_alias_args.alias", alias_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, alias_n), alias, _PAD[alias_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_detach_device_alias_args", value, error)


def decode_domain_detach_device_alias_args(buf: bytes, offset: int = 0) -> DomainDetachDeviceAliasArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_detach_device_alias_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, alias_n = _unpack_16siI(buf, offset)
        if alias_n > 4194304:
            raise _decode_too_long("domain_detach_device_alias_args.alias", alias_n, 4194304)
        end = offset + 24 + alias_n
        alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in alias:
            alias = alias.partition("\0")[0]
        offset = end + (-alias_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainDetachDeviceAliasArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), alias, flags))
    except _error:
        raise _decode_short("domain_detach_device_alias_args", buf) from None


def encode_domain_update_device_flags_args(value: DomainUpdateDeviceFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_update_device_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_update_device_flags_args.dom.uuid", len(dom_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_update_device_flags_args.xml", xml_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, xml_n), xml, _PAD[xml_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_update_device_flags_args", value, error)


def decode_domain_update_device_flags_args(buf: bytes, offset: int = 0) -> DomainUpdateDeviceFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_update_device_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xml_n = _unpack_16siI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_update_device_flags_args.xml", xml_n, 4194304)
        end = offset + 24 + xml_n
        xml = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainUpdateDeviceFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xml, flags))
    except _error:
        raise _decode_short("domain_update_device_flags_args", buf) from None


def encode_domain_open_console_args(value: DomainOpenConsoleArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_open_console_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_open_console_args.dom.uuid", len(dom_uuid), 16)
        dev_name = value.dev_name
        if dev_name is None:
            dev_name_coded = _ABSENT
        else:
            dev_name_value = dev_name.encode()
            dev_name_value_n = len(dev_name_value)
            if dev_name_value_n > 4194304:
                raise _encode_too_long("domain_open_console_args.dev_name", dev_name_value_n, 4194304)
            dev_name_coded = _pack_2I(1, dev_name_value_n) + dev_name_value + _PAD[dev_name_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), dev_name_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_open_console_args", value, error)


def decode_domain_open_console_args(buf: bytes, offset: int = 0) -> DomainOpenConsoleArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_open_console_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dev_name_there = _unpack_16siI(buf, offset)
        dev_name: str | None
        if dev_name_there:
            (dev_name_value_n,) = _unpack_I(buf, offset + 24)
            if dev_name_value_n > 4194304:
                raise _decode_too_long("domain_open_console_args.dev_name", dev_name_value_n, 4194304)
            end = offset + 28 + dev_name_value_n
            dev_name_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in dev_name_value:
                dev_name_value = dev_name_value.partition("\0")[0]
            offset = end + (-dev_name_value_n & 3)
            dev_name = dev_name_value
        else:
            offset += 24
            dev_name = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainOpenConsoleArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), dev_name, flags))
    except _error:
        raise _decode_short("domain_open_console_args", buf) from None


def encode_domain_open_channel_args(value: DomainOpenChannelArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_open_channel_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_open_channel_args.dom.uuid", len(dom_uuid), 16)
        name = value.name
        if name is None:
            name_coded = _ABSENT
        else:
            name_value = name.encode()
            name_value_n = len(name_value)
            if name_value_n > 4194304:
                raise _encode_too_long("domain_open_channel_args.name", name_value_n, 4194304)
            name_coded = _pack_2I(1, name_value_n) + name_value + _PAD[name_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), name_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_open_channel_args", value, error)


def decode_domain_open_channel_args(buf: bytes, offset: int = 0) -> DomainOpenChannelArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_open_channel_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, name_there = _unpack_16siI(buf, offset)
        name: str | None
        if name_there:
            (name_value_n,) = _unpack_I(buf, offset + 24)
            if name_value_n > 4194304:
                raise _decode_too_long("domain_open_channel_args.name", name_value_n, 4194304)
            end = offset + 28 + name_value_n
            name_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in name_value:
                name_value = name_value.partition("\0")[0]
            offset = end + (-name_value_n & 3)
            name = name_value
        else:
            offset += 24
            name = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainOpenChannelArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), name, flags))
    except _error:
        raise _decode_short("domain_open_channel_args", buf) from None


def encode_domain_open_graphics_args(value: DomainOpenGraphicsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_open_graphics_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_open_graphics_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.idx, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_open_graphics_args", value, error)


def decode_domain_open_graphics_args(buf: bytes, offset: int = 0) -> DomainOpenGraphicsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_open_graphics_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, idx, flags = _unpack_16si2I(buf, offset)
        return _new(DomainOpenGraphicsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), idx, flags))
    except _error:
        raise _decode_short("domain_open_graphics_args", buf) from None


def encode_domain_open_graphics_fd_args(value: DomainOpenGraphicsFdArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_open_graphics_fd_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_open_graphics_fd_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.idx, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_open_graphics_fd_args", value, error)


def decode_domain_open_graphics_fd_args(buf: bytes, offset: int = 0) -> DomainOpenGraphicsFdArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_open_graphics_fd_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, idx, flags = _unpack_16si2I(buf, offset)
        return _new(DomainOpenGraphicsFdArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), idx, flags))
    except _error:
        raise _decode_short("domain_open_graphics_fd_args", buf) from None


def encode_domain_graphics_reload_args(value: DomainGraphicsReloadArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_graphics_reload_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_graphics_reload_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.type, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_graphics_reload_args", value, error)


def decode_domain_graphics_reload_args(buf: bytes, offset: int = 0) -> DomainGraphicsReloadArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_graphics_reload_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, type, flags = _unpack_16si2I(buf, offset)
        return _new(DomainGraphicsReloadArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), type, flags))
    except _error:
        raise _decode_short("domain_graphics_reload_args", buf) from None


def encode_domain_screenshot_args(value: DomainScreenshotArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_screenshot_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_screenshot_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.screen, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_screenshot_args", value, error)


def decode_domain_screenshot_args(buf: bytes, offset: int = 0) -> DomainScreenshotArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_screenshot_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, screen, flags = _unpack_16si2I(buf, offset)
        return _new(DomainScreenshotArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), screen, flags))
    except _error:
        raise _decode_short("domain_screenshot_args", buf) from None


def encode_domain_screenshot_ret(value: DomainScreenshotRet) -> bytes:
    try:
        mime = value.mime
        if mime is None:
            mime_coded = _ABSENT
        else:
            mime_value = mime.encode()
            mime_value_n = len(mime_value)
            if mime_value_n > 4194304:
                raise _encode_too_long("domain_screenshot_ret.mime", mime_value_n, 4194304)
            mime_coded = _pack_2I(1, mime_value_n) + mime_value + _PAD[mime_value_n & 3]
        return mime_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_screenshot_ret", value, error)


def decode_domain_screenshot_ret(buf: bytes, offset: int = 0) -> DomainScreenshotRet:
    try:
        (mime_there,) = _unpack_I(buf, offset)
        mime: str | None
        if mime_there:
            (mime_value_n,) = _unpack_I(buf, offset + 4)
            if mime_value_n > 4194304:
                raise _decode_too_long("domain_screenshot_ret.mime", mime_value_n, 4194304)
            end = offset + 8 + mime_value_n
            mime_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in mime_value:
                mime_value = mime_value.partition("\0")[0]
            offset = end + (-mime_value_n & 3)
            mime = mime_value
        else:
            offset += 4
            mime = None
        if offset > len(buf):
            raise _decode_short("domain_screenshot_ret", buf)
        return _new(DomainScreenshotRet, (mime,))
    except _error:
        raise _decode_short("domain_screenshot_ret", buf) from None


def encode_domain_send_key_args(value: DomainSendKeyArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_send_key_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_send_key_args.dom.uuid", len(dom_uuid), 16)
        keycodes = value.keycodes
        keycodes_n = len(keycodes)
        if keycodes_n > 16:
            raise _encode_too_long("domain_send_key_args.keycodes", keycodes_n, 16)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si3I(dom_uuid, dom.id, value.codeset, value.holdtime, keycodes_n), _pack(f">{keycodes_n}I", *keycodes), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_send_key_args", value, error)


def decode_domain_send_key_args(buf: bytes, offset: int = 0) -> DomainSendKeyArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_send_key_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, codeset, holdtime, keycodes_n = _unpack_16si3I(buf, offset)
        offset += 32
        if keycodes_n > 16 or keycodes_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_send_key_args.keycodes", keycodes_n, 16, buf)
        keycodes = list(_unpack_from(f">{keycodes_n}I", buf, offset))
        offset += 4 * keycodes_n
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSendKeyArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), codeset, holdtime, keycodes, flags))
    except _error:
        raise _decode_short("domain_send_key_args", buf) from None


def encode_domain_inject_nmi_args(value: DomainInjectNmiArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_inject_nmi_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_inject_nmi_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_inject_nmi_args", value, error)


def decode_domain_inject_nmi_args(buf: bytes, offset: int = 0) -> DomainInjectNmiArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_inject_nmi_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainInjectNmiArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_inject_nmi_args", buf) from None


def encode_domain_set_interface_parameters_args(value: DomainSetInterfaceParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_interface_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_interface_parameters_args.dom.uuid", len(dom_uuid), 16)
        device = value.device.encode()
        device_n = len(device)
        if device_n > 4194304:
            raise _encode_too_long("domain_set_interface_parameters_args.device", device_n, 4194304)
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_set_interface_parameters_args.params", params_n, 16)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, device_n), device, _PAD[device_n & 3], _pack_I(params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_interface_parameters_args", value, error)


def decode_domain_set_interface_parameters_args(buf: bytes, offset: int = 0) -> DomainSetInterfaceParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_interface_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, device_n = _unpack_16siI(buf, offset)
        if device_n > 4194304:
            raise _decode_too_long("domain_set_interface_parameters_args.device", device_n, 4194304)
        end = offset + 24 + device_n
        device = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in device:
            device = device.partition("\0")[0]
        offset = end + (-device_n & 3)
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_interface_parameters_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetInterfaceParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), device, params, flags))
    except _error:
        raise _decode_short("domain_set_interface_parameters_args", buf) from None


def encode_domain_get_interface_parameters_args(value: DomainGetInterfaceParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_interface_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_interface_parameters_args.dom.uuid", len(dom_uuid), 16)
        device = value.device.encode()
        device_n = len(device)
        if device_n > 4194304:
            raise _encode_too_long("domain_get_interface_parameters_args.device", device_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, device_n), device, _PAD[device_n & 3], _pack_iI(value.nparams, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_interface_parameters_args", value, error)


def decode_domain_get_interface_parameters_args(buf: bytes, offset: int = 0) -> DomainGetInterfaceParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_interface_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, device_n = _unpack_16siI(buf, offset)
        if device_n > 4194304:
            raise _decode_too_long("domain_get_interface_parameters_args.device", device_n, 4194304)
        end = offset + 24 + device_n
        device = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in device:
            device = device.partition("\0")[0]
        offset = end + (-device_n & 3)
        nparams, flags = _unpack_iI(buf, offset)
        return _new(DomainGetInterfaceParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), device, nparams, flags))
    except _error:
        raise _decode_short("domain_get_interface_parameters_args", buf) from None


def encode_domain_get_interface_parameters_ret(value: DomainGetInterfaceParametersRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_get_interface_parameters_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_interface_parameters_ret", value, error)


def decode_domain_get_interface_parameters_ret(buf: bytes, offset: int = 0) -> DomainGetInterfaceParametersRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_interface_parameters_ret.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(DomainGetInterfaceParametersRet, (params, nparams))
    except _error:
        raise _decode_short("domain_get_interface_parameters_ret", buf) from None


def encode_domain_interface_addresses_args(value: DomainInterfaceAddressesArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_interface_addresses_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_interface_addresses_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.source, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_interface_addresses_args", value, error)


def decode_domain_interface_addresses_args(buf: bytes, offset: int = 0) -> DomainInterfaceAddressesArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_interface_addresses_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, source, flags = _unpack_16si2I(buf, offset)
        return _new(DomainInterfaceAddressesArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), source, flags))
    except _error:
        raise _decode_short("domain_interface_addresses_args", buf) from None


def encode_domain_interface_addresses_ret(value: DomainInterfaceAddressesRet) -> bytes:
    try:
        ifaces = value.ifaces
        ifaces_n = len(ifaces)
        if ifaces_n > 2048:
            raise _encode_too_long("domain_interface_addresses_ret.ifaces", ifaces_n, 2048)
        return _pack_I(ifaces_n) + _writeall_domain_interface(ifaces)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_interface_addresses_ret", value, error)


def decode_domain_interface_addresses_ret(buf: bytes, offset: int = 0) -> DomainInterfaceAddressesRet:
    try:
        (ifaces_n,) = _unpack_I(buf, offset)
        offset += 4
        if ifaces_n > 2048 or ifaces_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_interface_addresses_ret.ifaces", ifaces_n, 2048, buf)
        ifaces, offset = _readall_domain_interface(buf, offset, ifaces_n)
        if offset > len(buf):
            raise _decode_short("domain_interface_addresses_ret", buf)
        return _new(DomainInterfaceAddressesRet, (ifaces,))
    except _error:
        raise _decode_short("domain_interface_addresses_ret", buf) from None


def encode_domain_announce_interface_args(value: DomainAnnounceInterfaceArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_announce_interface_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_announce_interface_args.dom.uuid", len(dom_uuid), 16)
        device = value.device
        if device is None:
            device_coded = _ABSENT
        else:
            device_value = device.encode()
            device_value_n = len(device_value)
            if device_value_n > 4194304:
                raise _encode_too_long("domain_announce_interface_args.device", device_value_n, 4194304)
            device_coded = _pack_2I(1, device_value_n) + device_value + _PAD[device_value_n & 3]
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_announce_interface_args.params", params_n, 16)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), device_coded, _pack_I(params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_announce_interface_args", value, error)


def decode_domain_announce_interface_args(buf: bytes, offset: int = 0) -> DomainAnnounceInterfaceArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_announce_interface_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, device_there = _unpack_16siI(buf, offset)
        device: str | None
        if device_there:
            (device_value_n,) = _unpack_I(buf, offset + 24)
            if device_value_n > 4194304:
                raise _decode_too_long("domain_announce_interface_args.device", device_value_n, 4194304)
            end = offset + 28 + device_value_n
            device_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in device_value:
                device_value = device_value.partition("\0")[0]
            offset = end + (-device_value_n & 3)
            device = device_value
        else:
            offset += 24
            device = None
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_announce_interface_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainAnnounceInterfaceArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), device, params, flags))
    except _error:
        raise _decode_short("domain_announce_interface_args", buf) from None

DOMAIN_ATTACH_DEVICE: _Procedure[DomainAttachDeviceArgs, None] = _Procedure(
    0x20008086, 1, 8, "domain_attach_device",
    function="virDomainAttachDevice",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainAttachDeviceArgs,
    encode_args=encode_domain_attach_device_args,
    decode_args=decode_domain_attach_device_args,
)
"""Attach a device, given as XML, to the running domain."""

DOMAIN_DETACH_DEVICE: _Procedure[DomainDetachDeviceArgs, None] = _Procedure(
    0x20008086, 1, 13, "domain_detach_device",
    function="virDomainDetachDevice",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainDetachDeviceArgs,
    encode_args=encode_domain_detach_device_args,
    decode_args=decode_domain_detach_device_args,
)
"""Detach a device, given as XML, from the running domain."""

DOMAIN_ATTACH_DEVICE_FLAGS: _Procedure[DomainAttachDeviceFlagsArgs, None] = _Procedure(
    0x20008086, 1, 160, "domain_attach_device_flags",
    function="virDomainAttachDeviceFlags",
    object="domain",
    since="0.7.7",
    write=True,
    args=DomainAttachDeviceFlagsArgs,
    encode_args=encode_domain_attach_device_flags_args,
    decode_args=decode_domain_attach_device_flags_args,
)
"""Attach a device, given as XML, choosing the running or the stored definition."""

DOMAIN_DETACH_DEVICE_FLAGS: _Procedure[DomainDetachDeviceFlagsArgs, None] = _Procedure(
    0x20008086, 1, 161, "domain_detach_device_flags",
    function="virDomainDetachDeviceFlags",
    object="domain",
    since="0.7.7",
    write=True,
    args=DomainDetachDeviceFlagsArgs,
    encode_args=encode_domain_detach_device_flags_args,
    decode_args=decode_domain_detach_device_flags_args,
)
"""Detach a device, given as XML, choosing the running or the stored definition."""

DOMAIN_UPDATE_DEVICE_FLAGS: _Procedure[DomainUpdateDeviceFlagsArgs, None] = _Procedure(
    0x20008086, 1, 174, "domain_update_device_flags",
    function="virDomainUpdateDeviceFlags",
    object="domain",
    since="0.8.0",
    write=True,
    args=DomainUpdateDeviceFlagsArgs,
    encode_args=encode_domain_update_device_flags_args,
    decode_args=decode_domain_update_device_flags_args,
)
"""Change an attached device, for instance the medium of a CD drive."""

DOMAIN_OPEN_CONSOLE: _Procedure[DomainOpenConsoleArgs, None] = _Procedure(
    0x20008086, 1, 201, "domain_open_console",
    function="virDomainOpenConsole",
    object="domain",
    since="0.8.6",
    stream="both",
    write=True,
    args=DomainOpenConsoleArgs,
    encode_args=encode_domain_open_console_args,
    decode_args=decode_domain_open_console_args,
)
"""Open a serial or paravirtual console as a stream."""

DOMAIN_INJECT_NMI: _Procedure[DomainInjectNmiArgs, None] = _Procedure(
    0x20008086, 1, 210, "domain_inject_nmi",
    function="virDomainInjectNMI",
    object="domain",
    since="0.9.2",
    write=True,
    args=DomainInjectNmiArgs,
    encode_args=encode_domain_inject_nmi_args,
    decode_args=decode_domain_inject_nmi_args,
)
"""Send the guest a non-maskable interrupt."""

DOMAIN_SCREENSHOT: _Procedure[DomainScreenshotArgs, DomainScreenshotRet] = _Procedure(
    0x20008086, 1, 211, "domain_screenshot",
    function="virDomainScreenshot",
    object="domain",
    since="0.9.2",
    stream="receive",
    write=True,
    args=DomainScreenshotArgs,
    encode_args=encode_domain_screenshot_args,
    decode_args=decode_domain_screenshot_args,
    ret=DomainScreenshotRet,
    encode_ret=encode_domain_screenshot_ret,
    decode_ret=decode_domain_screenshot_ret,
)
"""Take a picture of the guest's screen; it follows as a stream."""

DOMAIN_SEND_KEY: _Procedure[DomainSendKeyArgs, None] = _Procedure(
    0x20008086, 1, 226, "domain_send_key",
    function="virDomainSendKey",
    object="domain",
    since="0.9.3",
    write=True,
    args=DomainSendKeyArgs,
    encode_args=encode_domain_send_key_args,
    decode_args=decode_domain_send_key_args,
)
"""Press keys in the guest."""

DOMAIN_OPEN_GRAPHICS: _Procedure[DomainOpenGraphicsArgs, None] = _Procedure(
    0x20008086, 1, 249, "domain_open_graphics",
    function="virDomainOpenGraphics",
    object="domain",
    since="0.9.7",
    fds="send",
    write=True,
    args=DomainOpenGraphicsArgs,
    encode_args=encode_domain_open_graphics_args,
    decode_args=decode_domain_open_graphics_args,
)
"""Hand a connected socket over to a graphics display of the domain."""

DOMAIN_SET_INTERFACE_PARAMETERS: _Procedure[DomainSetInterfaceParametersArgs, None] = _Procedure(
    0x20008086, 1, 256, "domain_set_interface_parameters",
    function="virDomainSetInterfaceParameters",
    object="domain",
    since="0.9.9",
    write=True,
    args=DomainSetInterfaceParametersArgs,
    encode_args=encode_domain_set_interface_parameters_args,
    decode_args=decode_domain_set_interface_parameters_args,
)
"""Change the bandwidth limits of a network interface."""

DOMAIN_GET_INTERFACE_PARAMETERS: _Procedure[DomainGetInterfaceParametersArgs, DomainGetInterfaceParametersRet] = _Procedure(
    0x20008086, 1, 257, "domain_get_interface_parameters",
    function="virDomainGetInterfaceParameters",
    object="domain",
    since="0.9.9",
    args=DomainGetInterfaceParametersArgs,
    encode_args=encode_domain_get_interface_parameters_args,
    decode_args=decode_domain_get_interface_parameters_args,
    ret=DomainGetInterfaceParametersRet,
    encode_ret=encode_domain_get_interface_parameters_ret,
    decode_ret=decode_domain_get_interface_parameters_ret,
)
"""Read the bandwidth limits of a network interface."""

DOMAIN_OPEN_CHANNEL: _Procedure[DomainOpenChannelArgs, None] = _Procedure(
    0x20008086, 1, 296, "domain_open_channel",
    function="virDomainOpenChannel",
    object="domain",
    since="1.0.2",
    stream="both",
    write=True,
    args=DomainOpenChannelArgs,
    encode_args=encode_domain_open_channel_args,
    decode_args=decode_domain_open_channel_args,
)
"""Open a guest agent style channel as a stream."""

DOMAIN_OPEN_GRAPHICS_FD: _Procedure[DomainOpenGraphicsFdArgs, None] = _Procedure(
    0x20008086, 1, 343, "domain_open_graphics_fd",
    function="virDomainOpenGraphicsFD",
    object="domain",
    since="1.2.8",
    fds="receive",
    write=True,
    args=DomainOpenGraphicsFdArgs,
    encode_args=encode_domain_open_graphics_fd_args,
    decode_args=decode_domain_open_graphics_fd_args,
)
"""Get a connected socket of a graphics display of the domain."""

DOMAIN_INTERFACE_ADDRESSES: _Procedure[DomainInterfaceAddressesArgs, DomainInterfaceAddressesRet] = _Procedure(
    0x20008086, 1, 353, "domain_interface_addresses",
    function="virDomainInterfaceAddresses",
    object="domain",
    since="1.2.14",
    args=DomainInterfaceAddressesArgs,
    encode_args=encode_domain_interface_addresses_args,
    decode_args=decode_domain_interface_addresses_args,
    ret=DomainInterfaceAddressesRet,
    encode_ret=encode_domain_interface_addresses_ret,
    decode_ret=decode_domain_interface_addresses_ret,
)
"""List the guest's network interfaces and addresses."""

DOMAIN_DETACH_DEVICE_ALIAS: _Procedure[DomainDetachDeviceAliasArgs, None] = _Procedure(
    0x20008086, 1, 392, "domain_detach_device_alias",
    function="virDomainDetachDeviceAlias",
    object="domain",
    since="4.4.0",
    write=True,
    args=DomainDetachDeviceAliasArgs,
    encode_args=encode_domain_detach_device_alias_args,
    decode_args=decode_domain_detach_device_alias_args,
)
"""Detach the device that has this alias."""

DOMAIN_GRAPHICS_RELOAD: _Procedure[DomainGraphicsReloadArgs, None] = _Procedure(
    0x20008086, 1, 448, "domain_graphics_reload",
    function="virDomainGraphicsReload",
    object="domain",
    since="10.2.0",
    write=True,
    args=DomainGraphicsReloadArgs,
    encode_args=encode_domain_graphics_reload_args,
    decode_args=decode_domain_graphics_reload_args,
)
"""Make a graphics display load its certificates again."""

DOMAIN_ANNOUNCE_INTERFACE: _Procedure[DomainAnnounceInterfaceArgs, None] = _Procedure(
    0x20008086, 1, 456, "domain_announce_interface",
    function="virDomainAnnounceInterface",
    object="domain",
    since="12.5.0",
    write=True,
    args=DomainAnnounceInterfaceArgs,
    encode_args=encode_domain_announce_interface_args,
    decode_args=decode_domain_announce_interface_args,
)
"""Let a guest's network interface announce its address to the network."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_ATTACH_DEVICE,
    DOMAIN_DETACH_DEVICE,
    DOMAIN_ATTACH_DEVICE_FLAGS,
    DOMAIN_DETACH_DEVICE_FLAGS,
    DOMAIN_UPDATE_DEVICE_FLAGS,
    DOMAIN_OPEN_CONSOLE,
    DOMAIN_INJECT_NMI,
    DOMAIN_SCREENSHOT,
    DOMAIN_SEND_KEY,
    DOMAIN_OPEN_GRAPHICS,
    DOMAIN_SET_INTERFACE_PARAMETERS,
    DOMAIN_GET_INTERFACE_PARAMETERS,
    DOMAIN_OPEN_CHANNEL,
    DOMAIN_OPEN_GRAPHICS_FD,
    DOMAIN_INTERFACE_ADDRESSES,
    DOMAIN_DETACH_DEVICE_ALIAS,
    DOMAIN_GRAPHICS_RELOAD,
    DOMAIN_ANNOUNCE_INTERFACE,
)
