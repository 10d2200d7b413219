# DO NOT EDIT: generated from types.x by virtwire.protocol.compiler.

"""What all areas share: limits, handles of objects, typed parameters."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from struct import Struct as _Struct, error as _error
from typing import Any as _Any

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Packers as _Packers,
    Record as _Record,
    decode_no_case as _decode_no_case,
    decode_short as _decode_short,
    decode_too_long as _decode_too_long,
    encode_bad_size as _encode_bad_size,
    encode_no_case as _encode_no_case,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
)

_pack_16s = _Struct(">16s").pack
_pack_16s16s = _Struct(">16s16s").pack
_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2i = _Struct(">2i").pack
_pack_I = _Struct(">I").pack
_pack_iI = _Struct(">iI").pack
_pack_iQ = _Struct(">iQ").pack
_pack_id = _Struct(">id").pack
_pack_iq = _Struct(">iq").pack
_packs_16siI_s_ = _Packers(">16siI", "")
_packs_I_s_ = _Packers(">I", "")
_packs_I_s_16s = _Packers(">I", "16s")
_packs_I_s_16s16s = _Packers(">I", "16s16s")
_packs_I_s_16si = _Packers(">I", "16si")
_packs_I_s_2i = _Packers(">I", "2i")
_packs_I_s_I = _Packers(">I", "I")
_packs_I_s_iI = _Packers(">I", "iI")
_packs_I_s_iQ = _Packers(">I", "iQ")
_packs_I_s_id = _Packers(">I", "id")
_packs_I_s_iq = _Packers(">I", "iq")
_packs__s_ = _Packers(">", "")
_packs__s_16si = _Packers(">", "16si")
_packs__s_I = _Packers(">", "I")
_unpack_16s = _Struct(">16s").unpack_from
_unpack_16s16s = _Struct(">16s16s").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_Q = _Struct(">Q").unpack_from
_unpack_d = _Struct(">d").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_q = _Struct(">q").unpack_from

STRING_MAX = 4194304
"""Longest string, in bytes."""

UUID_SIZE = 16
"""Bytes in a UUID."""

CPUMAP_MAX = 2048
"""Longest map of host CPUs, one bit a CPU, in bytes."""

DOMAIN_LIST_MAX = 16384
"""Most domains in a list."""

NODE_MAX_CELLS = 1024
"""Most NUMA cells, or page sizes, in a list."""

DOMAIN_JOB_STATS_MAX = 64
"""Most statistics of a job."""

STORAGE_VOL_LIST_MAX = 16384
"""Most volumes in a list."""


class DomainHandle(_Record):
    """A domain: looked up by its UUID alone; id is -1 when it is not running."""

    __slots__ = ()
    name: str
    uuid: bytes
    id: int

    def __new__(_cls, name: str, uuid: bytes, id: int) -> DomainHandle:
        return _new(_cls, (name, uuid, id))


class NetworkHandle(_Record):
    """A virtual network."""

    __slots__ = ()
    name: str
    uuid: bytes

    def __new__(_cls, name: str, uuid: bytes) -> NetworkHandle:
        return _new(_cls, (name, uuid))


class NetworkPortHandle(_Record):
    """A port of a virtual network."""

    __slots__ = ()
    net: NetworkHandle
    uuid: bytes

    def __new__(_cls, net: NetworkHandle, uuid: bytes) -> NetworkPortHandle:
        return _new(_cls, (net, uuid))


class NwfilterHandle(_Record):
    """A network filter."""

    __slots__ = ()
    name: str
    uuid: bytes

    def __new__(_cls, name: str, uuid: bytes) -> NwfilterHandle:
        return _new(_cls, (name, uuid))


class NwfilterBindingHandle(_Record):
    """A network filter bound to an interface."""

    __slots__ = ()
    portdev: str
    filtername: str

    def __new__(_cls, portdev: str, filtername: str) -> NwfilterBindingHandle:
        return _new(_cls, (portdev, filtername))


class InterfaceHandle(_Record):
    """A network interface of the host."""

    __slots__ = ()
    name: str
    mac: str

    def __new__(_cls, name: str, mac: str) -> InterfaceHandle:
        return _new(_cls, (name, mac))


class StoragePoolHandle(_Record):
    """A storage pool."""

    __slots__ = ()
    name: str
    uuid: bytes

    def __new__(_cls, name: str, uuid: bytes) -> StoragePoolHandle:
        return _new(_cls, (name, uuid))


class StorageVolHandle(_Record):
    """A volume of a storage pool; its key is unique on the host."""

    __slots__ = ()
    pool: str
    name: str
    key: str

    def __new__(_cls, pool: str, name: str, key: str) -> StorageVolHandle:
        return _new(_cls, (pool, name, key))


class NodeDeviceHandle(_Record):
    """A device of the host."""

    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceHandle:
        return _new(_cls, (name,))


class SecretHandle(_Record):
    """A secret, and what it is used for."""

    __slots__ = ()
    uuid: bytes
    usage_type: int
    """One of SecretUsageType"""
    usage_id: str

    def __new__(_cls, uuid: bytes, usage_type: int, usage_id: str) -> SecretHandle:
        return _new(_cls, (uuid, usage_type, usage_id))


class DomainCheckpointHandle(_Record):
    """A checkpoint of a domain."""

    __slots__ = ()
    name: str
    dom: DomainHandle

    def __new__(_cls, name: str, dom: DomainHandle) -> DomainCheckpointHandle:
        return _new(_cls, (name, dom))


class DomainSnapshotHandle(_Record):
    """A snapshot of a domain."""

    __slots__ = ()
    name: str
    dom: DomainHandle

    def __new__(_cls, name: str, dom: DomainHandle) -> DomainSnapshotHandle:
        return _new(_cls, (name, dom))


class TypedParamValue(_Record):
    """The value of a typed parameter."""

    __slots__ = ()
    type: int
    value: int | float | str
    """By the discriminant:

    1: i
    2: ui
    3: l
    4: ul
    5: d
    6: b
    7: s
    """

    def __new__(_cls, type: int, value: int | float | str) -> TypedParamValue:
        return _new(_cls, (type, value))


class TypedParam(_Record):
    """A named value of one of several types."""

    __slots__ = ()
    field: str
    """its name, at most 80 bytes in the C library"""
    value: TypedParamValue

    def __new__(_cls, field: str, value: TypedParamValue) -> TypedParam:
        return _new(_cls, (field, value))


def encode_domain_handle(value: DomainHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_handle.name", name_n, 4194304)
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("domain_handle.uuid", len(uuid), 16)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_16si(uuid, value.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_handle", value, error)


def _writeall_domain_handle(value: _Sequence[DomainHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_handle.name", name_n, 4194304)
        uuid = item.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("domain_handle.uuid", len(uuid), 16)
        result.append((_packs_I_s_16si[name_n + 3 >> 2](name_n, name, uuid, item.id) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_16si(uuid, item.id)))
    return b"".join(result)


def decode_domain_handle(buf: bytes, offset: int = 0) -> DomainHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        uuid, id = _unpack_16si(buf, offset)
        return _new(DomainHandle, (name, uuid, id))
    except _error:
        raise _decode_short("domain_handle", buf) from None


def _readall_domain_handle(buf: bytes, offset: int, count: int) -> tuple[list[DomainHandle], int]:
    result: list[DomainHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        uuid, id = _unpack_16si(buf, offset)
        offset += 20
        result.append(_new(DomainHandle, (name, uuid, id)))
    return result, offset


def encode_network_handle(value: NetworkHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("network_handle.name", name_n, 4194304)
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("network_handle.uuid", len(uuid), 16)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_16s(uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_handle", value, error)


def _writeall_network_handle(value: _Sequence[NetworkHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("network_handle.name", name_n, 4194304)
        uuid = item.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("network_handle.uuid", len(uuid), 16)
        result.append((_packs_I_s_16s[name_n + 3 >> 2](name_n, name, uuid) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_16s(uuid)))
    return b"".join(result)


def decode_network_handle(buf: bytes, offset: int = 0) -> NetworkHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("network_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkHandle, (name, uuid))
    except _error:
        raise _decode_short("network_handle", buf) from None


def _readall_network_handle(buf: bytes, offset: int, count: int) -> tuple[list[NetworkHandle], int]:
    result: list[NetworkHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("network_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (uuid,) = _unpack_16s(buf, offset)
        offset += 16
        result.append(_new(NetworkHandle, (name, uuid)))
    return result, offset


def encode_network_port_handle(value: NetworkPortHandle) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_port_handle.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_port_handle.net.uuid", len(net_uuid), 16)
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("network_port_handle.uuid", len(uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s16s(net_uuid, uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_handle", value, error)


def _writeall_network_port_handle(value: _Sequence[NetworkPortHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        net = item.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_port_handle.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_port_handle.net.uuid", len(net_uuid), 16)
        uuid = item.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("network_port_handle.uuid", len(uuid), 16)
        result.append((_packs_I_s_16s16s[net_name_n + 3 >> 2](net_name_n, net_name, net_uuid, uuid) if net_name_n < 125 else _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s16s(net_uuid, uuid)))
    return b"".join(result)


def decode_network_port_handle(buf: bytes, offset: int = 0) -> NetworkPortHandle:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_port_handle.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        net_uuid, uuid = _unpack_16s16s(buf, offset)
        return _new(NetworkPortHandle, (_new(NetworkHandle, (net_name, net_uuid)), uuid))
    except _error:
        raise _decode_short("network_port_handle", buf) from None


def _readall_network_port_handle(buf: bytes, offset: int, count: int) -> tuple[list[NetworkPortHandle], int]:
    result: list[NetworkPortHandle] = []
    for _ in range(count):
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_port_handle.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        net_uuid, uuid = _unpack_16s16s(buf, offset)
        offset += 32
        result.append(_new(NetworkPortHandle, (_new(NetworkHandle, (net_name, net_uuid)), uuid)))
    return result, offset


def encode_nwfilter_handle(value: NwfilterHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("nwfilter_handle.name", name_n, 4194304)
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("nwfilter_handle.uuid", len(uuid), 16)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_16s(uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_handle", value, error)


def _writeall_nwfilter_handle(value: _Sequence[NwfilterHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("nwfilter_handle.name", name_n, 4194304)
        uuid = item.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("nwfilter_handle.uuid", len(uuid), 16)
        result.append((_packs_I_s_16s[name_n + 3 >> 2](name_n, name, uuid) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_16s(uuid)))
    return b"".join(result)


def decode_nwfilter_handle(buf: bytes, offset: int = 0) -> NwfilterHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("nwfilter_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (uuid,) = _unpack_16s(buf, offset)
        return _new(NwfilterHandle, (name, uuid))
    except _error:
        raise _decode_short("nwfilter_handle", buf) from None


def _readall_nwfilter_handle(buf: bytes, offset: int, count: int) -> tuple[list[NwfilterHandle], int]:
    result: list[NwfilterHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("nwfilter_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (uuid,) = _unpack_16s(buf, offset)
        offset += 16
        result.append(_new(NwfilterHandle, (name, uuid)))
    return result, offset


def encode_nwfilter_binding_handle(value: NwfilterBindingHandle) -> bytes:
    try:
        portdev = value.portdev.encode()
        portdev_n = len(portdev)
        if portdev_n > 4194304:
            raise _encode_too_long("nwfilter_binding_handle.portdev", portdev_n, 4194304)
        filtername = value.filtername.encode()
        filtername_n = len(filtername)
        if filtername_n > 4194304:
            raise _encode_too_long("nwfilter_binding_handle.filtername", filtername_n, 4194304)
        return b"".join((_pack_I(portdev_n), portdev, _PAD[portdev_n & 3], _pack_I(filtername_n), filtername, _PAD[filtername_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "nwfilter_binding_handle", value, error)


def _writeall_nwfilter_binding_handle(value: _Sequence[NwfilterBindingHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        portdev = item.portdev.encode()
        portdev_n = len(portdev)
        if portdev_n > 4194304:
            raise _encode_too_long("nwfilter_binding_handle.portdev", portdev_n, 4194304)
        filtername = item.filtername.encode()
        filtername_n = len(filtername)
        if filtername_n > 4194304:
            raise _encode_too_long("nwfilter_binding_handle.filtername", filtername_n, 4194304)
        result.append((_packs_I_s_I[portdev_n + 3 >> 2](portdev_n, portdev, filtername_n) if portdev_n < 125 else _pack_I(portdev_n) + portdev + _PAD[portdev_n & 3] + _pack_I(filtername_n)) + (_packs__s_[filtername_n + 3 >> 2](filtername) if filtername_n < 125 else filtername + _PAD[filtername_n & 3]))
    return b"".join(result)


def decode_nwfilter_binding_handle(buf: bytes, offset: int = 0) -> NwfilterBindingHandle:
    try:
        (portdev_n,) = _unpack_I(buf, offset)
        if portdev_n > 4194304:
            raise _decode_too_long("nwfilter_binding_handle.portdev", portdev_n, 4194304)
        end = offset + 4 + portdev_n
        portdev = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in portdev:
            portdev = portdev.partition("\0")[0]
        offset = end + (-portdev_n & 3)
        (filtername_n,) = _unpack_I(buf, offset)
        if filtername_n > 4194304:
            raise _decode_too_long("nwfilter_binding_handle.filtername", filtername_n, 4194304)
        end = offset + 4 + filtername_n
        filtername = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in filtername:
            filtername = filtername.partition("\0")[0]
        if end + (-filtername_n & 3) > len(buf):
            raise _decode_short("nwfilter_binding_handle", buf)
        return _new(NwfilterBindingHandle, (portdev, filtername))
    except _error:
        raise _decode_short("nwfilter_binding_handle", buf) from None


def _readall_nwfilter_binding_handle(buf: bytes, offset: int, count: int) -> tuple[list[NwfilterBindingHandle], int]:
    result: list[NwfilterBindingHandle] = []
    for _ in range(count):
        (portdev_n,) = _unpack_I(buf, offset)
        if portdev_n > 4194304:
            raise _decode_too_long("nwfilter_binding_handle.portdev", portdev_n, 4194304)
        end = offset + 4 + portdev_n
        portdev = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in portdev:
            portdev = portdev.partition("\0")[0]
        offset = end + (-portdev_n & 3)
        (filtername_n,) = _unpack_I(buf, offset)
        if filtername_n > 4194304:
            raise _decode_too_long("nwfilter_binding_handle.filtername", filtername_n, 4194304)
        end = offset + 4 + filtername_n
        filtername = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in filtername:
            filtername = filtername.partition("\0")[0]
        offset = end + (-filtername_n & 3)
        result.append(_new(NwfilterBindingHandle, (portdev, filtername)))
    return result, offset


def encode_interface_handle(value: InterfaceHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("interface_handle.name", name_n, 4194304)
        mac = value.mac.encode()
        mac_n = len(mac)
        if mac_n > 4194304:
            raise _encode_too_long("interface_handle.mac", mac_n, 4194304)
        return b"".join((_pack_I(name_n), name, _PAD[name_n & 3], _pack_I(mac_n), mac, _PAD[mac_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "interface_handle", value, error)


def _writeall_interface_handle(value: _Sequence[InterfaceHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("interface_handle.name", name_n, 4194304)
        mac = item.mac.encode()
        mac_n = len(mac)
        if mac_n > 4194304:
            raise _encode_too_long("interface_handle.mac", mac_n, 4194304)
        result.append((_packs_I_s_I[name_n + 3 >> 2](name_n, name, mac_n) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_I(mac_n)) + (_packs__s_[mac_n + 3 >> 2](mac) if mac_n < 125 else mac + _PAD[mac_n & 3]))
    return b"".join(result)


def decode_interface_handle(buf: bytes, offset: int = 0) -> InterfaceHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("interface_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (mac_n,) = _unpack_I(buf, offset)
        if mac_n > 4194304:
            raise _decode_too_long("interface_handle.mac", mac_n, 4194304)
        end = offset + 4 + mac_n
        mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in mac:
            mac = mac.partition("\0")[0]
        if end + (-mac_n & 3) > len(buf):
            raise _decode_short("interface_handle", buf)
        return _new(InterfaceHandle, (name, mac))
    except _error:
        raise _decode_short("interface_handle", buf) from None


def _readall_interface_handle(buf: bytes, offset: int, count: int) -> tuple[list[InterfaceHandle], int]:
    result: list[InterfaceHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("interface_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (mac_n,) = _unpack_I(buf, offset)
        if mac_n > 4194304:
            raise _decode_too_long("interface_handle.mac", mac_n, 4194304)
        end = offset + 4 + mac_n
        mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in mac:
            mac = mac.partition("\0")[0]
        offset = end + (-mac_n & 3)
        result.append(_new(InterfaceHandle, (name, mac)))
    return result, offset


def encode_storage_pool_handle(value: StoragePoolHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("storage_pool_handle.name", name_n, 4194304)
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("storage_pool_handle.uuid", len(uuid), 16)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_16s(uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_handle", value, error)


def _writeall_storage_pool_handle(value: _Sequence[StoragePoolHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("storage_pool_handle.name", name_n, 4194304)
        uuid = item.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("storage_pool_handle.uuid", len(uuid), 16)
        result.append((_packs_I_s_16s[name_n + 3 >> 2](name_n, name, uuid) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_16s(uuid)))
    return b"".join(result)


def decode_storage_pool_handle(buf: bytes, offset: int = 0) -> StoragePoolHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("storage_pool_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolHandle, (name, uuid))
    except _error:
        raise _decode_short("storage_pool_handle", buf) from None


def _readall_storage_pool_handle(buf: bytes, offset: int, count: int) -> tuple[list[StoragePoolHandle], int]:
    result: list[StoragePoolHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("storage_pool_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (uuid,) = _unpack_16s(buf, offset)
        offset += 16
        result.append(_new(StoragePoolHandle, (name, uuid)))
    return result, offset


def encode_storage_vol_handle(value: StorageVolHandle) -> bytes:
    try:
        pool = value.pool.encode()
        pool_n = len(pool)
        if pool_n > 4194304:
            raise _encode_too_long("storage_vol_handle.pool", pool_n, 4194304)
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("storage_vol_handle.name", name_n, 4194304)
        key = value.key.encode()
        key_n = len(key)
        if key_n > 4194304:
            raise _encode_too_long("storage_vol_handle.key", key_n, 4194304)
        return b"".join((_pack_I(pool_n), pool, _PAD[pool_n & 3], _pack_I(name_n), name, _PAD[name_n & 3], _pack_I(key_n), key, _PAD[key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_handle", value, error)


def _writeall_storage_vol_handle(value: _Sequence[StorageVolHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        pool = item.pool.encode()
        pool_n = len(pool)
        if pool_n > 4194304:
            raise _encode_too_long("storage_vol_handle.pool", pool_n, 4194304)
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("storage_vol_handle.name", name_n, 4194304)
        key = item.key.encode()
        key_n = len(key)
        if key_n > 4194304:
            raise _encode_too_long("storage_vol_handle.key", key_n, 4194304)
        result.append((_packs_I_s_I[pool_n + 3 >> 2](pool_n, pool, name_n) if pool_n < 125 else _pack_I(pool_n) + pool + _PAD[pool_n & 3] + _pack_I(name_n)) + (_packs__s_I[name_n + 3 >> 2](name, key_n) if name_n < 125 else name + _PAD[name_n & 3] + _pack_I(key_n)) + (_packs__s_[key_n + 3 >> 2](key) if key_n < 125 else key + _PAD[key_n & 3]))
    return b"".join(result)


def decode_storage_vol_handle(buf: bytes, offset: int = 0) -> StorageVolHandle:
    try:
        (pool_n,) = _unpack_I(buf, offset)
        if pool_n > 4194304:
            raise _decode_too_long("storage_vol_handle.pool", pool_n, 4194304)
        end = offset + 4 + pool_n
        pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool:
            pool = pool.partition("\0")[0]
        offset = end + (-pool_n & 3)
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("storage_vol_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (key_n,) = _unpack_I(buf, offset)
        if key_n > 4194304:
            raise _decode_too_long("storage_vol_handle.key", key_n, 4194304)
        end = offset + 4 + key_n
        key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in key:
            key = key.partition("\0")[0]
        if end + (-key_n & 3) > len(buf):
            raise _decode_short("storage_vol_handle", buf)
        return _new(StorageVolHandle, (pool, name, key))
    except _error:
        raise _decode_short("storage_vol_handle", buf) from None


def _readall_storage_vol_handle(buf: bytes, offset: int, count: int) -> tuple[list[StorageVolHandle], int]:
    result: list[StorageVolHandle] = []
    for _ in range(count):
        (pool_n,) = _unpack_I(buf, offset)
        if pool_n > 4194304:
            raise _decode_too_long("storage_vol_handle.pool", pool_n, 4194304)
        end = offset + 4 + pool_n
        pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool:
            pool = pool.partition("\0")[0]
        offset = end + (-pool_n & 3)
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("storage_vol_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (key_n,) = _unpack_I(buf, offset)
        if key_n > 4194304:
            raise _decode_too_long("storage_vol_handle.key", key_n, 4194304)
        end = offset + 4 + key_n
        key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in key:
            key = key.partition("\0")[0]
        offset = end + (-key_n & 3)
        result.append(_new(StorageVolHandle, (pool, name, key)))
    return result, offset


def encode_node_device_handle(value: NodeDeviceHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_handle.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_handle", value, error)


def _writeall_node_device_handle(value: _Sequence[NodeDeviceHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_handle.name", name_n, 4194304)
        result.append((_packs_I_s_[name_n + 3 >> 2](name_n, name) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3]))
    return b"".join(result)


def decode_node_device_handle(buf: bytes, offset: int = 0) -> NodeDeviceHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_handle", buf)
        return _new(NodeDeviceHandle, (name,))
    except _error:
        raise _decode_short("node_device_handle", buf) from None


def _readall_node_device_handle(buf: bytes, offset: int, count: int) -> tuple[list[NodeDeviceHandle], int]:
    result: list[NodeDeviceHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        result.append(_new(NodeDeviceHandle, (name,)))
    return result, offset


def encode_secret_handle(value: SecretHandle) -> bytes:
    try:
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("secret_handle.uuid", len(uuid), 16)
        usage_id = value.usage_id.encode()
        usage_id_n = len(usage_id)
        if usage_id_n > 4194304:
            raise _encode_too_long("secret_handle.usage_id", usage_id_n, 4194304)
        return _pack_16siI(uuid, value.usage_type, usage_id_n) + usage_id + _PAD[usage_id_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_handle", value, error)


def _writeall_secret_handle(value: _Sequence[SecretHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        uuid = item.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("secret_handle.uuid", len(uuid), 16)
        usage_id = item.usage_id.encode()
        usage_id_n = len(usage_id)
        if usage_id_n > 4194304:
            raise _encode_too_long("secret_handle.usage_id", usage_id_n, 4194304)
        result.append((_packs_16siI_s_[usage_id_n + 3 >> 2](uuid, item.usage_type, usage_id_n, usage_id) if usage_id_n < 125 else _pack_16siI(uuid, item.usage_type, usage_id_n) + usage_id + _PAD[usage_id_n & 3]))
    return b"".join(result)


def decode_secret_handle(buf: bytes, offset: int = 0) -> SecretHandle:
    try:
        uuid, usage_type, usage_id_n = _unpack_16siI(buf, offset)
        if usage_id_n > 4194304:
            raise _decode_too_long("secret_handle.usage_id", usage_id_n, 4194304)
        end = offset + 24 + usage_id_n
        usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in usage_id:
            usage_id = usage_id.partition("\0")[0]
        if end + (-usage_id_n & 3) > len(buf):
            raise _decode_short("secret_handle", buf)
        return _new(SecretHandle, (uuid, usage_type, usage_id))
    except _error:
        raise _decode_short("secret_handle", buf) from None


def _readall_secret_handle(buf: bytes, offset: int, count: int) -> tuple[list[SecretHandle], int]:
    result: list[SecretHandle] = []
    for _ in range(count):
        uuid, usage_type, usage_id_n = _unpack_16siI(buf, offset)
        if usage_id_n > 4194304:
            raise _decode_too_long("secret_handle.usage_id", usage_id_n, 4194304)
        end = offset + 24 + usage_id_n
        usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in usage_id:
            usage_id = usage_id.partition("\0")[0]
        offset = end + (-usage_id_n & 3)
        result.append(_new(SecretHandle, (uuid, usage_type, usage_id)))
    return result, offset


def encode_domain_checkpoint_handle(value: DomainCheckpointHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_handle.name", name_n, 4194304)
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_handle.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_handle.dom.uuid", len(dom_uuid), 16)
        return b"".join((_pack_I(name_n), name, _PAD[name_n & 3], _pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_checkpoint_handle", value, error)


def _writeall_domain_checkpoint_handle(value: _Sequence[DomainCheckpointHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_handle.name", name_n, 4194304)
        dom = item.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_checkpoint_handle.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_checkpoint_handle.dom.uuid", len(dom_uuid), 16)
        result.append((_packs_I_s_I[name_n + 3 >> 2](name_n, name, dom_name_n) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_I(dom_name_n)) + (_packs__s_16si[dom_name_n + 3 >> 2](dom_name, dom_uuid, dom.id) if dom_name_n < 125 else dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)))
    return b"".join(result)


def decode_domain_checkpoint_handle(buf: bytes, offset: int = 0) -> DomainCheckpointHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_handle.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainCheckpointHandle, (name, _new(DomainHandle, (dom_name, dom_uuid, dom_id))))
    except _error:
        raise _decode_short("domain_checkpoint_handle", buf) from None


def _readall_domain_checkpoint_handle(buf: bytes, offset: int, count: int) -> tuple[list[DomainCheckpointHandle], int]:
    result: list[DomainCheckpointHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_checkpoint_handle.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        offset += 20
        result.append(_new(DomainCheckpointHandle, (name, _new(DomainHandle, (dom_name, dom_uuid, dom_id)))))
    return result, offset


def encode_domain_snapshot_handle(value: DomainSnapshotHandle) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_snapshot_handle.name", name_n, 4194304)
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_handle.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_handle.dom.uuid", len(dom_uuid), 16)
        return b"".join((_pack_I(name_n), name, _PAD[name_n & 3], _pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_handle", value, error)


def _writeall_domain_snapshot_handle(value: _Sequence[DomainSnapshotHandle]) -> bytes:
    result: list[bytes] = []
    for item in value:
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_snapshot_handle.name", name_n, 4194304)
        dom = item.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_handle.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_handle.dom.uuid", len(dom_uuid), 16)
        result.append((_packs_I_s_I[name_n + 3 >> 2](name_n, name, dom_name_n) if name_n < 125 else _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_I(dom_name_n)) + (_packs__s_16si[dom_name_n + 3 >> 2](dom_name, dom_uuid, dom.id) if dom_name_n < 125 else dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)))
    return b"".join(result)


def decode_domain_snapshot_handle(buf: bytes, offset: int = 0) -> DomainSnapshotHandle:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_snapshot_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_handle.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainSnapshotHandle, (name, _new(DomainHandle, (dom_name, dom_uuid, dom_id))))
    except _error:
        raise _decode_short("domain_snapshot_handle", buf) from None


def _readall_domain_snapshot_handle(buf: bytes, offset: int, count: int) -> tuple[list[DomainSnapshotHandle], int]:
    result: list[DomainSnapshotHandle] = []
    for _ in range(count):
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_snapshot_handle.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_handle.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        offset += 20
        result.append(_new(DomainSnapshotHandle, (name, _new(DomainHandle, (dom_name, dom_uuid, dom_id)))))
    return result, offset


def encode_typed_param_value(value: TypedParamValue) -> bytes:
    try:
        type = value.type
        value_: _Any = value.value
        coded: bytes
        if type == 1:
            coded = _pack_2i(type, value_)
        elif type == 2:
            coded = _pack_iI(type, value_)
        elif type == 3:
            coded = _pack_iq(type, value_)
        elif type == 4:
            coded = _pack_iQ(type, value_)
        elif type == 5:
            coded = _pack_id(type, value_)
        elif type == 6:
            coded = _pack_2i(type, value_)
        elif type == 7:
            value__2 = value_.encode()
            value__2_n = len(value__2)
            if value__2_n > 4194304:
                raise _encode_too_long("typed_param_value.s", value__2_n, 4194304)
            coded = _pack_iI(type, value__2_n) + value__2 + _PAD[value__2_n & 3]
        else:
            raise _encode_no_case("typed_param_value.type", type)
        return coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "typed_param_value", value, error)


def decode_typed_param_value(buf: bytes, offset: int = 0) -> TypedParamValue:
    try:
        (type,) = _unpack_i(buf, offset)
        value_: int | float | str
        if type == 1:
            (value__i,) = _unpack_i(buf, offset + 4)
            value_ = value__i
            offset += 8
        elif type == 2:
            (value__ui,) = _unpack_I(buf, offset + 4)
            value_ = value__ui
            offset += 8
        elif type == 3:
            (value__l,) = _unpack_q(buf, offset + 4)
            value_ = value__l
            offset += 12
        elif type == 4:
            (value__ul,) = _unpack_Q(buf, offset + 4)
            value_ = value__ul
            offset += 12
        elif type == 5:
            (value__d,) = _unpack_d(buf, offset + 4)
            value_ = value__d
            offset += 12
        elif type == 6:
            (value__b,) = _unpack_i(buf, offset + 4)
            value_ = value__b
            offset += 8
        elif type == 7:
            (value__s_n,) = _unpack_I(buf, offset + 4)
            if value__s_n > 4194304:
                raise _decode_too_long("typed_param_value.s", value__s_n, 4194304)
            end = offset + 8 + value__s_n
            value__s = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in value__s:
                value__s = value__s.partition("\0")[0]
            value_ = value__s
            offset = end + (-value__s_n & 3)
        else:
            raise _decode_no_case("typed_param_value.type", type)
        if offset > len(buf):
            raise _decode_short("typed_param_value", buf)
        return _new(TypedParamValue, (type, value_))
    except _error:
        raise _decode_short("typed_param_value", buf) from None


def encode_typed_param(value: TypedParam) -> bytes:
    try:
        field = value.field.encode()
        field_n = len(field)
        if field_n > 4194304:
            raise _encode_too_long("typed_param.field", field_n, 4194304)
        value_ = value.value
        value_type = value_.type
        value_value: _Any = value_.value
        value_coded: bytes
        if value_type == 1:
            value_coded = _pack_2i(value_type, value_value)
        elif value_type == 2:
            value_coded = _pack_iI(value_type, value_value)
        elif value_type == 3:
            value_coded = _pack_iq(value_type, value_value)
        elif value_type == 4:
            value_coded = _pack_iQ(value_type, value_value)
        elif value_type == 5:
            value_coded = _pack_id(value_type, value_value)
        elif value_type == 6:
            value_coded = _pack_2i(value_type, value_value)
        elif value_type == 7:
            value_value_2 = value_value.encode()
            value_value_2_n = len(value_value_2)
            if value_value_2_n > 4194304:
                raise _encode_too_long("typed_param.value.s", value_value_2_n, 4194304)
            value_coded = _pack_iI(value_type, value_value_2_n) + value_value_2 + _PAD[value_value_2_n & 3]
        else:
            raise _encode_no_case("typed_param.value.type", value_type)
        return _pack_I(field_n) + field + _PAD[field_n & 3] + value_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "typed_param", value, error)


def _writeall_typed_param(value: _Sequence[TypedParam]) -> bytes:
    result: list[bytes] = []
    for item in value:
        field = item.field.encode()
        field_n = len(field)
        if field_n > 4194304:
            raise _encode_too_long("typed_param.field", field_n, 4194304)
        value_ = item.value
        value_type = value_.type
        value_value: _Any = value_.value
        value_coded: bytes
        if value_type == 1:
            value_coded = (_packs_I_s_2i[field_n + 3 >> 2](field_n, field, value_type, value_value) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_2i(value_type, value_value))
        elif value_type == 2:
            value_coded = (_packs_I_s_iI[field_n + 3 >> 2](field_n, field, value_type, value_value) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_iI(value_type, value_value))
        elif value_type == 3:
            value_coded = (_packs_I_s_iq[field_n + 3 >> 2](field_n, field, value_type, value_value) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_iq(value_type, value_value))
        elif value_type == 4:
            value_coded = (_packs_I_s_iQ[field_n + 3 >> 2](field_n, field, value_type, value_value) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_iQ(value_type, value_value))
        elif value_type == 5:
            value_coded = (_packs_I_s_id[field_n + 3 >> 2](field_n, field, value_type, value_value) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_id(value_type, value_value))
        elif value_type == 6:
            value_coded = (_packs_I_s_2i[field_n + 3 >> 2](field_n, field, value_type, value_value) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_2i(value_type, value_value))
        elif value_type == 7:
            value_value_2 = value_value.encode()
            value_value_2_n = len(value_value_2)
            if value_value_2_n > 4194304:
                raise _encode_too_long("typed_param.value.s", value_value_2_n, 4194304)
            value_coded = (_packs_I_s_iI[field_n + 3 >> 2](field_n, field, value_type, value_value_2_n) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_iI(value_type, value_value_2_n)) + (_packs__s_[value_value_2_n + 3 >> 2](value_value_2) if value_value_2_n < 125 else value_value_2 + _PAD[value_value_2_n & 3])
        else:
            raise _encode_no_case("typed_param.value.type", value_type)
        result.append(value_coded)
    return b"".join(result)


def decode_typed_param(buf: bytes, offset: int = 0) -> TypedParam:
    try:
        (field_n,) = _unpack_I(buf, offset)
        if field_n > 4194304:
            raise _decode_too_long("typed_param.field", field_n, 4194304)
        end = offset + 4 + field_n
        field = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in field:
            field = field.partition("\0")[0]
        offset = end + (-field_n & 3)
        (value_type,) = _unpack_i(buf, offset)
        value_value: int | float | str
        if value_type == 1:
            (value_value_i,) = _unpack_i(buf, offset + 4)
            value_value = value_value_i
            offset += 8
        elif value_type == 2:
            (value_value_ui,) = _unpack_I(buf, offset + 4)
            value_value = value_value_ui
            offset += 8
        elif value_type == 3:
            (value_value_l,) = _unpack_q(buf, offset + 4)
            value_value = value_value_l
            offset += 12
        elif value_type == 4:
            (value_value_ul,) = _unpack_Q(buf, offset + 4)
            value_value = value_value_ul
            offset += 12
        elif value_type == 5:
            (value_value_d,) = _unpack_d(buf, offset + 4)
            value_value = value_value_d
            offset += 12
        elif value_type == 6:
            (value_value_b,) = _unpack_i(buf, offset + 4)
            value_value = value_value_b
            offset += 8
        elif value_type == 7:
            (value_value_s_n,) = _unpack_I(buf, offset + 4)
            if value_value_s_n > 4194304:
                raise _decode_too_long("typed_param.value.s", value_value_s_n, 4194304)
            end = offset + 8 + value_value_s_n
            value_value_s = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in value_value_s:
                value_value_s = value_value_s.partition("\0")[0]
            value_value = value_value_s
            offset = end + (-value_value_s_n & 3)
        else:
            raise _decode_no_case("typed_param.value.type", value_type)
        if offset > len(buf):
            raise _decode_short("typed_param", buf)
        return _new(TypedParam, (field, _new(TypedParamValue, (value_type, value_value))))
    except _error:
        raise _decode_short("typed_param", buf) from None


def _readall_typed_param(buf: bytes, offset: int, count: int) -> tuple[list[TypedParam], int]:
    result: list[TypedParam] = []
    for _ in range(count):
        (field_n,) = _unpack_I(buf, offset)
        if field_n > 4194304:
            raise _decode_too_long("typed_param.field", field_n, 4194304)
        end = offset + 4 + field_n
        field = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in field:
            field = field.partition("\0")[0]
        offset = end + (-field_n & 3)
        (value_type,) = _unpack_i(buf, offset)
        value_value: int | float | str
        if value_type == 1:
            (value_value_i,) = _unpack_i(buf, offset + 4)
            value_value = value_value_i
            offset += 8
        elif value_type == 2:
            (value_value_ui,) = _unpack_I(buf, offset + 4)
            value_value = value_value_ui
            offset += 8
        elif value_type == 3:
            (value_value_l,) = _unpack_q(buf, offset + 4)
            value_value = value_value_l
            offset += 12
        elif value_type == 4:
            (value_value_ul,) = _unpack_Q(buf, offset + 4)
            value_value = value_value_ul
            offset += 12
        elif value_type == 5:
            (value_value_d,) = _unpack_d(buf, offset + 4)
            value_value = value_value_d
            offset += 12
        elif value_type == 6:
            (value_value_b,) = _unpack_i(buf, offset + 4)
            value_value = value_value_b
            offset += 8
        elif value_type == 7:
            (value_value_s_n,) = _unpack_I(buf, offset + 4)
            if value_value_s_n > 4194304:
                raise _decode_too_long("typed_param.value.s", value_value_s_n, 4194304)
            end = offset + 8 + value_value_s_n
            value_value_s = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in value_value_s:
                value_value_s = value_value_s.partition("\0")[0]
            value_value = value_value_s
            offset = end + (-value_value_s_n & 3)
        else:
            raise _decode_no_case("typed_param.value.type", value_type)
        result.append(_new(TypedParam, (field, _new(TypedParamValue, (value_type, value_value)))))
    return result, offset


PROCEDURES: tuple[_Procedure, ...] = ()
