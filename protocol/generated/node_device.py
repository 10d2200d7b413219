# DO NOT EDIT: generated from node_device.x by virtwire.protocol.compiler.

"""Devices of the host and their events."""

from __future__ import annotations

from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
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

from .types import NodeDeviceHandle, _readall_node_device_handle, _writeall_node_device_handle

_pack_2I = _Struct(">2I").pack
_pack_2i = _Struct(">2i").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_unpack_2i = _Struct(">2i").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

NODE_DEVICE_LIST_MAX = 65536
"""Most host devices in a list."""

NODE_DEVICE_CAPS_LIST_MAX = 65536
"""Most capabilities of a host device."""


class NodeDeviceLookupByNameArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceLookupByNameArgs:
        return _new(_cls, (name,))


class NodeDeviceLookupByNameRet(_Record):
    __slots__ = ()
    dev: NodeDeviceHandle

    def __new__(_cls, dev: NodeDeviceHandle) -> NodeDeviceLookupByNameRet:
        return _new(_cls, (dev,))


class NodeDeviceLookupScsiHostByWwnArgs(_Record):
    __slots__ = ()
    wwnn: str
    wwpn: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, wwnn: str, wwpn: str, flags: int) -> NodeDeviceLookupScsiHostByWwnArgs:
        return _new(_cls, (wwnn, wwpn, flags))


class NodeDeviceLookupScsiHostByWwnRet(_Record):
    __slots__ = ()
    dev: NodeDeviceHandle

    def __new__(_cls, dev: NodeDeviceHandle) -> NodeDeviceLookupScsiHostByWwnRet:
        return _new(_cls, (dev,))


class ConnectListAllNodeDevicesArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of ConnectListAllNodeDeviceFlags"""

    def __new__(_cls, need_results: int, flags: int) -> ConnectListAllNodeDevicesArgs:
        return _new(_cls, (need_results, flags))


class ConnectListAllNodeDevicesRet(_Record):
    __slots__ = ()
    devices: list[NodeDeviceHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, devices: list[NodeDeviceHandle], ret: int) -> ConnectListAllNodeDevicesRet:
        return _new(_cls, (devices, ret))


class NodeListDevicesArgs(_Record):
    __slots__ = ()
    cap: str | None
    """a capability; absent is all devices"""
    maxnames: int
    """at most this many names"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, cap: str | None, maxnames: int, flags: int) -> NodeListDevicesArgs:
        return _new(_cls, (cap, maxnames, flags))


class NodeListDevicesRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> NodeListDevicesRet:
        return _new(_cls, (names,))


class NodeNumOfDevicesArgs(_Record):
    __slots__ = ()
    cap: str | None
    """a capability; absent is all devices"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, cap: str | None, flags: int) -> NodeNumOfDevicesArgs:
        return _new(_cls, (cap, flags))


class NodeNumOfDevicesRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> NodeNumOfDevicesRet:
        return _new(_cls, (num,))


class NodeDeviceGetXmlDescArgs(_Record):
    __slots__ = ()
    name: str
    flags: int
    """Bits of NodeDeviceXmlFlags"""

    def __new__(_cls, name: str, flags: int) -> NodeDeviceGetXmlDescArgs:
        return _new(_cls, (name, flags))


class NodeDeviceGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> NodeDeviceGetXmlDescRet:
        return _new(_cls, (xml,))


class NodeDeviceGetParentArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceGetParentArgs:
        return _new(_cls, (name,))


class NodeDeviceGetParentRet(_Record):
    __slots__ = ()
    parent_name: str | None
    """absent for the root"""

    def __new__(_cls, parent_name: str | None) -> NodeDeviceGetParentRet:
        return _new(_cls, (parent_name,))


class NodeDeviceNumOfCapsArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceNumOfCapsArgs:
        return _new(_cls, (name,))


class NodeDeviceNumOfCapsRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> NodeDeviceNumOfCapsRet:
        return _new(_cls, (num,))


class NodeDeviceListCapsArgs(_Record):
    __slots__ = ()
    name: str
    maxnames: int
    """at most this many names"""

    def __new__(_cls, name: str, maxnames: int) -> NodeDeviceListCapsArgs:
        return _new(_cls, (name, maxnames))


class NodeDeviceListCapsRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> NodeDeviceListCapsRet:
        return _new(_cls, (names,))


class NodeDeviceCreateXmlArgs(_Record):
    __slots__ = ()
    xml_desc: str
    flags: int
    """Bits of NodeDeviceCreateXmlFlags"""

    def __new__(_cls, xml_desc: str, flags: int) -> NodeDeviceCreateXmlArgs:
        return _new(_cls, (xml_desc, flags))


class NodeDeviceCreateXmlRet(_Record):
    __slots__ = ()
    dev: NodeDeviceHandle

    def __new__(_cls, dev: NodeDeviceHandle) -> NodeDeviceCreateXmlRet:
        return _new(_cls, (dev,))


class NodeDeviceDefineXmlArgs(_Record):
    __slots__ = ()
    xml_desc: str
    flags: int
    """Bits of NodeDeviceDefineXmlFlags"""

    def __new__(_cls, xml_desc: str, flags: int) -> NodeDeviceDefineXmlArgs:
        return _new(_cls, (xml_desc, flags))


class NodeDeviceDefineXmlRet(_Record):
    __slots__ = ()
    dev: NodeDeviceHandle

    def __new__(_cls, dev: NodeDeviceHandle) -> NodeDeviceDefineXmlRet:
        return _new(_cls, (dev,))


class NodeDeviceCreateArgs(_Record):
    __slots__ = ()
    name: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, name: str, flags: int) -> NodeDeviceCreateArgs:
        return _new(_cls, (name, flags))


class NodeDeviceUndefineArgs(_Record):
    __slots__ = ()
    name: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, name: str, flags: int) -> NodeDeviceUndefineArgs:
        return _new(_cls, (name, flags))


class NodeDeviceUpdateArgs(_Record):
    __slots__ = ()
    name: str
    xml_desc: str
    flags: int
    """Bits of NodeDeviceUpdateFlags"""

    def __new__(_cls, name: str, xml_desc: str, flags: int) -> NodeDeviceUpdateArgs:
        return _new(_cls, (name, xml_desc, flags))


class NodeDeviceDestroyArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceDestroyArgs:
        return _new(_cls, (name,))


class NodeDeviceDettachArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceDettachArgs:
        return _new(_cls, (name,))


class NodeDeviceDetachFlagsArgs(_Record):
    __slots__ = ()
    name: str
    driver_name: str | None
    """absent is the hypervisor's usual one"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, name: str, driver_name: str | None, flags: int) -> NodeDeviceDetachFlagsArgs:
        return _new(_cls, (name, driver_name, flags))


class NodeDeviceReAttachArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceReAttachArgs:
        return _new(_cls, (name,))


class NodeDeviceResetArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceResetArgs:
        return _new(_cls, (name,))


class NodeDeviceGetAutostartArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceGetAutostartArgs:
        return _new(_cls, (name,))


class NodeDeviceGetAutostartRet(_Record):
    __slots__ = ()
    autostart: int
    """1 when it does"""

    def __new__(_cls, autostart: int) -> NodeDeviceGetAutostartRet:
        return _new(_cls, (autostart,))


class NodeDeviceSetAutostartArgs(_Record):
    __slots__ = ()
    name: str
    autostart: int
    """0 or 1"""

    def __new__(_cls, name: str, autostart: int) -> NodeDeviceSetAutostartArgs:
        return _new(_cls, (name, autostart))


class NodeDeviceIsPersistentArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceIsPersistentArgs:
        return _new(_cls, (name,))


class NodeDeviceIsPersistentRet(_Record):
    __slots__ = ()
    persistent: int
    """1 when it is"""

    def __new__(_cls, persistent: int) -> NodeDeviceIsPersistentRet:
        return _new(_cls, (persistent,))


class NodeDeviceIsActiveArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NodeDeviceIsActiveArgs:
        return _new(_cls, (name,))


class NodeDeviceIsActiveRet(_Record):
    __slots__ = ()
    active: int
    """1 when it is"""

    def __new__(_cls, active: int) -> NodeDeviceIsActiveRet:
        return _new(_cls, (active,))


class ConnectNodeDeviceEventRegisterAnyArgs(_Record):
    __slots__ = ()
    event_id: int
    """One of NodeDeviceEventId"""
    dev: NodeDeviceHandle | None
    """absent is all of them"""

    def __new__(_cls, event_id: int, dev: NodeDeviceHandle | None) -> ConnectNodeDeviceEventRegisterAnyArgs:
        return _new(_cls, (event_id, dev))


class ConnectNodeDeviceEventRegisterAnyRet(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectNodeDeviceEventRegisterAnyRet:
        return _new(_cls, (callback_id,))


class ConnectNodeDeviceEventDeregisterAnyArgs(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectNodeDeviceEventDeregisterAnyArgs:
        return _new(_cls, (callback_id,))


class NodeDeviceEventLifecycleMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dev: NodeDeviceHandle
    event: int
    """One of NodeDeviceEventLifecycleType"""
    detail: int
    """always 0"""

    def __new__(_cls, callback_id: int, dev: NodeDeviceHandle, event: int, detail: int) -> NodeDeviceEventLifecycleMsg:
        return _new(_cls, (callback_id, dev, event, detail))


class NodeDeviceEventUpdateMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dev: NodeDeviceHandle

    def __new__(_cls, callback_id: int, dev: NodeDeviceHandle) -> NodeDeviceEventUpdateMsg:
        return _new(_cls, (callback_id, dev))


def encode_node_device_lookup_by_name_args(value: NodeDeviceLookupByNameArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_lookup_by_name_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_lookup_by_name_args", value, error)


def decode_node_device_lookup_by_name_args(buf: bytes, offset: int = 0) -> NodeDeviceLookupByNameArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_lookup_by_name_args", buf)
        return _new(NodeDeviceLookupByNameArgs, (name,))
    except _error:
        raise _decode_short("node_device_lookup_by_name_args", buf) from None


def encode_node_device_lookup_by_name_ret(value: NodeDeviceLookupByNameRet) -> bytes:
    try:
        dev = value.dev
        dev_name = dev.name.encode()
        dev_name_n = len(dev_name)
        if dev_name_n > 4194304:
            raise _encode_too_long("node_device_lookup_by_name_ret.dev.name", dev_name_n, 4194304)
        return _pack_I(dev_name_n) + dev_name + _PAD[dev_name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_lookup_by_name_ret", value, error)


def decode_node_device_lookup_by_name_ret(buf: bytes, offset: int = 0) -> NodeDeviceLookupByNameRet:
    try:
        (dev_name_n,) = _unpack_I(buf, offset)
        if dev_name_n > 4194304:
            raise _decode_too_long("node_device_lookup_by_name_ret.dev.name", dev_name_n, 4194304)
        end = offset + 4 + dev_name_n
        dev_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_name:
            dev_name = dev_name.partition("\0")[0]
        if end + (-dev_name_n & 3) > len(buf):
            raise _decode_short("node_device_lookup_by_name_ret", buf)
        return _new(NodeDeviceLookupByNameRet, (_new(NodeDeviceHandle, (dev_name,)),))
    except _error:
        raise _decode_short("node_device_lookup_by_name_ret", buf) from None


def encode_node_device_lookup_scsi_host_by_wwn_args(value: NodeDeviceLookupScsiHostByWwnArgs) -> bytes:
    try:
        wwnn = value.wwnn.encode()
        wwnn_n = len(wwnn)
        if wwnn_n > 4194304:
            raise _encode_too_long("node_device_lookup_scsi_host_by_wwn_args.wwnn", wwnn_n, 4194304)
        wwpn = value.wwpn.encode()
        wwpn_n = len(wwpn)
        if wwpn_n > 4194304:
            raise _encode_too_long("node_device_lookup_scsi_host_by_wwn_args.wwpn", wwpn_n, 4194304)
        return b"".join((_pack_I(wwnn_n), wwnn, _PAD[wwnn_n & 3], _pack_I(wwpn_n), wwpn, _PAD[wwpn_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_lookup_scsi_host_by_wwn_args", value, error)


def decode_node_device_lookup_scsi_host_by_wwn_args(buf: bytes, offset: int = 0) -> NodeDeviceLookupScsiHostByWwnArgs:
    try:
        (wwnn_n,) = _unpack_I(buf, offset)
        if wwnn_n > 4194304:
            raise _decode_too_long("node_device_lookup_scsi_host_by_wwn_args.wwnn", wwnn_n, 4194304)
        end = offset + 4 + wwnn_n
        wwnn = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in wwnn:
            wwnn = wwnn.partition("\0")[0]
        offset = end + (-wwnn_n & 3)
        (wwpn_n,) = _unpack_I(buf, offset)
        if wwpn_n > 4194304:
            raise _decode_too_long("node_device_lookup_scsi_host_by_wwn_args.wwpn", wwpn_n, 4194304)
        end = offset + 4 + wwpn_n
        wwpn = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in wwpn:
            wwpn = wwpn.partition("\0")[0]
        offset = end + (-wwpn_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeDeviceLookupScsiHostByWwnArgs, (wwnn, wwpn, flags))
    except _error:
        raise _decode_short("node_device_lookup_scsi_host_by_wwn_args", buf) from None


def encode_node_device_lookup_scsi_host_by_wwn_ret(value: NodeDeviceLookupScsiHostByWwnRet) -> bytes:
    try:
        dev = value.dev
        dev_name = dev.name.encode()
        dev_name_n = len(dev_name)
        if dev_name_n > 4194304:
            raise _encode_too_long("node_device_lookup_scsi_host_by_wwn_ret.dev.name", dev_name_n, 4194304)
        return _pack_I(dev_name_n) + dev_name + _PAD[dev_name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_lookup_scsi_host_by_wwn_ret", value, error)


def decode_node_device_lookup_scsi_host_by_wwn_ret(buf: bytes, offset: int = 0) -> NodeDeviceLookupScsiHostByWwnRet:
    try:
        (dev_name_n,) = _unpack_I(buf, offset)
        if dev_name_n > 4194304:
            raise _decode_too_long("node_device_lookup_scsi_host_by_wwn_ret.dev.name", dev_name_n, 4194304)
        end = offset + 4 + dev_name_n
        dev_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_name:
            dev_name = dev_name.partition("\0")[0]
        if end + (-dev_name_n & 3) > len(buf):
            raise _decode_short("node_device_lookup_scsi_host_by_wwn_ret", buf)
        return _new(NodeDeviceLookupScsiHostByWwnRet, (_new(NodeDeviceHandle, (dev_name,)),))
    except _error:
        raise _decode_short("node_device_lookup_scsi_host_by_wwn_ret", buf) from None


def encode_connect_list_all_node_devices_args(value: ConnectListAllNodeDevicesArgs) -> bytes:
    try:
        return _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_node_devices_args", value, error)


def decode_connect_list_all_node_devices_args(buf: bytes, offset: int = 0) -> ConnectListAllNodeDevicesArgs:
    try:
        return _new(ConnectListAllNodeDevicesArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("connect_list_all_node_devices_args", buf) from None


def encode_connect_list_all_node_devices_ret(value: ConnectListAllNodeDevicesRet) -> bytes:
    try:
        devices = value.devices
        devices_n = len(devices)
        if devices_n > 65536:
            raise _encode_too_long("connect_list_all_node_devices_ret.devices", devices_n, 65536)
        return _pack_I(devices_n) + _writeall_node_device_handle(devices) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_node_devices_ret", value, error)


def decode_connect_list_all_node_devices_ret(buf: bytes, offset: int = 0) -> ConnectListAllNodeDevicesRet:
    try:
        (devices_n,) = _unpack_I(buf, offset)
        offset += 4
        if devices_n > 65536 or devices_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_all_node_devices_ret.devices", devices_n, 65536, buf)
        devices, offset = _readall_node_device_handle(buf, offset, devices_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(ConnectListAllNodeDevicesRet, (devices, ret))
    except _error:
        raise _decode_short("connect_list_all_node_devices_ret", buf) from None


def encode_node_list_devices_args(value: NodeListDevicesArgs) -> bytes:
    try:
        cap = value.cap
        if cap is None:
            cap_coded = _ABSENT
        else:
            cap_value = cap.encode()
            cap_value_n = len(cap_value)
            if cap_value_n > 4194304:
                raise _encode_too_long("node_list_devices_args.cap", cap_value_n, 4194304)
            cap_coded = _pack_2I(1, cap_value_n) + cap_value + _PAD[cap_value_n & 3]
        return cap_coded + _pack_iI(value.maxnames, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_list_devices_args", value, error)


def decode_node_list_devices_args(buf: bytes, offset: int = 0) -> NodeListDevicesArgs:
    try:
        (cap_there,) = _unpack_I(buf, offset)
        cap: str | None
        if cap_there:
            (cap_value_n,) = _unpack_I(buf, offset + 4)
            if cap_value_n > 4194304:
                raise _decode_too_long("node_list_devices_args.cap", cap_value_n, 4194304)
            end = offset + 8 + cap_value_n
            cap_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in cap_value:
                cap_value = cap_value.partition("\0")[0]
            offset = end + (-cap_value_n & 3)
            cap = cap_value
        else:
            offset += 4
            cap = None
        maxnames, flags = _unpack_iI(buf, offset)
        return _new(NodeListDevicesArgs, (cap, maxnames, flags))
    except _error:
        raise _decode_short("node_list_devices_args", buf) from None


def encode_node_list_devices_ret(value: NodeListDevicesRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 65536:
            raise _encode_too_long("node_list_devices_ret.names", names_n, 65536)
        return _pack_I(names_n) + _write_strings(names, 4194304, "node_list_devices_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_list_devices_ret", value, error)


def decode_node_list_devices_ret(buf: bytes, offset: int = 0) -> NodeListDevicesRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 65536 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("node_list_devices_ret.names", names_n, 65536, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "node_list_devices_ret.names[]")
        if offset > len(buf):
            raise _decode_short("node_list_devices_ret", buf)
        return _new(NodeListDevicesRet, (names,))
    except _error:
        raise _decode_short("node_list_devices_ret", buf) from None


def encode_node_num_of_devices_args(value: NodeNumOfDevicesArgs) -> bytes:
    try:
        cap = value.cap
        if cap is None:
            cap_coded = _ABSENT
        else:
            cap_value = cap.encode()
            cap_value_n = len(cap_value)
            if cap_value_n > 4194304:
                raise _encode_too_long("node_num_of_devices_args.cap", cap_value_n, 4194304)
            cap_coded = _pack_2I(1, cap_value_n) + cap_value + _PAD[cap_value_n & 3]
        return cap_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_num_of_devices_args", value, error)


def decode_node_num_of_devices_args(buf: bytes, offset: int = 0) -> NodeNumOfDevicesArgs:
    try:
        (cap_there,) = _unpack_I(buf, offset)
        cap: str | None
        if cap_there:
            (cap_value_n,) = _unpack_I(buf, offset + 4)
            if cap_value_n > 4194304:
                raise _decode_too_long("node_num_of_devices_args.cap", cap_value_n, 4194304)
            end = offset + 8 + cap_value_n
            cap_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in cap_value:
                cap_value = cap_value.partition("\0")[0]
            offset = end + (-cap_value_n & 3)
            cap = cap_value
        else:
            offset += 4
            cap = None
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeNumOfDevicesArgs, (cap, flags))
    except _error:
        raise _decode_short("node_num_of_devices_args", buf) from None


def encode_node_num_of_devices_ret(value: NodeNumOfDevicesRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_num_of_devices_ret", value, error)


def decode_node_num_of_devices_ret(buf: bytes, offset: int = 0) -> NodeNumOfDevicesRet:
    try:
        return _new(NodeNumOfDevicesRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("node_num_of_devices_ret", buf) from None


def encode_node_device_get_xml_desc_args(value: NodeDeviceGetXmlDescArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_get_xml_desc_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_get_xml_desc_args", value, error)


def decode_node_device_get_xml_desc_args(buf: bytes, offset: int = 0) -> NodeDeviceGetXmlDescArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_get_xml_desc_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeDeviceGetXmlDescArgs, (name, flags))
    except _error:
        raise _decode_short("node_device_get_xml_desc_args", buf) from None


def encode_node_device_get_xml_desc_ret(value: NodeDeviceGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("node_device_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_get_xml_desc_ret", value, error)


def decode_node_device_get_xml_desc_ret(buf: bytes, offset: int = 0) -> NodeDeviceGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("node_device_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("node_device_get_xml_desc_ret", buf)
        return _new(NodeDeviceGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("node_device_get_xml_desc_ret", buf) from None


def encode_node_device_get_parent_args(value: NodeDeviceGetParentArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_get_parent_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_get_parent_args", value, error)


def decode_node_device_get_parent_args(buf: bytes, offset: int = 0) -> NodeDeviceGetParentArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_get_parent_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_get_parent_args", buf)
        return _new(NodeDeviceGetParentArgs, (name,))
    except _error:
        raise _decode_short("node_device_get_parent_args", buf) from None


def encode_node_device_get_parent_ret(value: NodeDeviceGetParentRet) -> bytes:
    try:
        parent_name = value.parent_name
        if parent_name is None:
            parent_name_coded = _ABSENT
        else:
            parent_name_value = parent_name.encode()
            parent_name_value_n = len(parent_name_value)
            if parent_name_value_n > 4194304:
                raise _encode_too_long("node_device_get_parent_ret.parent_name", parent_name_value_n, 4194304)
            parent_name_coded = _pack_2I(1, parent_name_value_n) + parent_name_value + _PAD[parent_name_value_n & 3]
        return parent_name_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_get_parent_ret", value, error)


def decode_node_device_get_parent_ret(buf: bytes, offset: int = 0) -> NodeDeviceGetParentRet:
    try:
        (parent_name_there,) = _unpack_I(buf, offset)
        parent_name: str | None
        if parent_name_there:
            (parent_name_value_n,) = _unpack_I(buf, offset + 4)
            if parent_name_value_n > 4194304:
                raise _decode_too_long("node_device_get_parent_ret.parent_name", parent_name_value_n, 4194304)
            end = offset + 8 + parent_name_value_n
            parent_name_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in parent_name_value:
                parent_name_value = parent_name_value.partition("\0")[0]
            offset = end + (-parent_name_value_n & 3)
            parent_name = parent_name_value
        else:
            offset += 4
            parent_name = None
        if offset > len(buf):
            raise _decode_short("node_device_get_parent_ret", buf)
        return _new(NodeDeviceGetParentRet, (parent_name,))
    except _error:
        raise _decode_short("node_device_get_parent_ret", buf) from None


def encode_node_device_num_of_caps_args(value: NodeDeviceNumOfCapsArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_num_of_caps_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_num_of_caps_args", value, error)


def decode_node_device_num_of_caps_args(buf: bytes, offset: int = 0) -> NodeDeviceNumOfCapsArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_num_of_caps_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_num_of_caps_args", buf)
        return _new(NodeDeviceNumOfCapsArgs, (name,))
    except _error:
        raise _decode_short("node_device_num_of_caps_args", buf) from None


def encode_node_device_num_of_caps_ret(value: NodeDeviceNumOfCapsRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_num_of_caps_ret", value, error)


def decode_node_device_num_of_caps_ret(buf: bytes, offset: int = 0) -> NodeDeviceNumOfCapsRet:
    try:
        return _new(NodeDeviceNumOfCapsRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("node_device_num_of_caps_ret", buf) from None


def encode_node_device_list_caps_args(value: NodeDeviceListCapsArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_list_caps_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_list_caps_args", value, error)


def decode_node_device_list_caps_args(buf: bytes, offset: int = 0) -> NodeDeviceListCapsArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_list_caps_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (maxnames,) = _unpack_i(buf, offset)
        return _new(NodeDeviceListCapsArgs, (name, maxnames))
    except _error:
        raise _decode_short("node_device_list_caps_args", buf) from None


def encode_node_device_list_caps_ret(value: NodeDeviceListCapsRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 65536:
            raise _encode_too_long("node_device_list_caps_ret.names", names_n, 65536)
        return _pack_I(names_n) + _write_strings(names, 4194304, "node_device_list_caps_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_list_caps_ret", value, error)


def decode_node_device_list_caps_ret(buf: bytes, offset: int = 0) -> NodeDeviceListCapsRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 65536 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("node_device_list_caps_ret.names", names_n, 65536, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "node_device_list_caps_ret.names[]")
        if offset > len(buf):
            raise _decode_short("node_device_list_caps_ret", buf)
        return _new(NodeDeviceListCapsRet, (names,))
    except _error:
        raise _decode_short("node_device_list_caps_ret", buf) from None


def encode_node_device_create_xml_args(value: NodeDeviceCreateXmlArgs) -> bytes:
    try:
        xml_desc = value.xml_desc.encode()
        xml_desc_n = len(xml_desc)
        if xml_desc_n > 4194304:
            raise _encode_too_long("node_device_create_xml_args.xml_desc", xml_desc_n, 4194304)
        return _pack_I(xml_desc_n) + xml_desc + _PAD[xml_desc_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_create_xml_args", value, error)


def decode_node_device_create_xml_args(buf: bytes, offset: int = 0) -> NodeDeviceCreateXmlArgs:
    try:
        (xml_desc_n,) = _unpack_I(buf, offset)
        if xml_desc_n > 4194304:
            raise _decode_too_long("node_device_create_xml_args.xml_desc", xml_desc_n, 4194304)
        end = offset + 4 + xml_desc_n
        xml_desc = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml_desc:
            xml_desc = xml_desc.partition("\0")[0]
        offset = end + (-xml_desc_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeDeviceCreateXmlArgs, (xml_desc, flags))
    except _error:
        raise _decode_short("node_device_create_xml_args", buf) from None


def encode_node_device_create_xml_ret(value: NodeDeviceCreateXmlRet) -> bytes:
    try:
        dev = value.dev
        dev_name = dev.name.encode()
        dev_name_n = len(dev_name)
        if dev_name_n > 4194304:
            raise _encode_too_long("node_device_create_xml_ret.dev.name", dev_name_n, 4194304)
        return _pack_I(dev_name_n) + dev_name + _PAD[dev_name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_create_xml_ret", value, error)


def decode_node_device_create_xml_ret(buf: bytes, offset: int = 0) -> NodeDeviceCreateXmlRet:
    try:
        (dev_name_n,) = _unpack_I(buf, offset)
        if dev_name_n > 4194304:
            raise _decode_too_long("node_device_create_xml_ret.dev.name", dev_name_n, 4194304)
        end = offset + 4 + dev_name_n
        dev_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_name:
            dev_name = dev_name.partition("\0")[0]
        if end + (-dev_name_n & 3) > len(buf):
            raise _decode_short("node_device_create_xml_ret", buf)
        return _new(NodeDeviceCreateXmlRet, (_new(NodeDeviceHandle, (dev_name,)),))
    except _error:
        raise _decode_short("node_device_create_xml_ret", buf) from None


def encode_node_device_define_xml_args(value: NodeDeviceDefineXmlArgs) -> bytes:
    try:
        xml_desc = value.xml_desc.encode()
        xml_desc_n = len(xml_desc)
        if xml_desc_n > 4194304:
            raise _encode_too_long("node_device_define_xml_args.xml_desc", xml_desc_n, 4194304)
        return _pack_I(xml_desc_n) + xml_desc + _PAD[xml_desc_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_define_xml_args", value, error)


def decode_node_device_define_xml_args(buf: bytes, offset: int = 0) -> NodeDeviceDefineXmlArgs:
    try:
        (xml_desc_n,) = _unpack_I(buf, offset)
        if xml_desc_n > 4194304:
            raise _decode_too_long("node_device_define_xml_args.xml_desc", xml_desc_n, 4194304)
        end = offset + 4 + xml_desc_n
        xml_desc = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml_desc:
            xml_desc = xml_desc.partition("\0")[0]
        offset = end + (-xml_desc_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeDeviceDefineXmlArgs, (xml_desc, flags))
    except _error:
        raise _decode_short("node_device_define_xml_args", buf) from None


def encode_node_device_define_xml_ret(value: NodeDeviceDefineXmlRet) -> bytes:
    try:
        dev = value.dev
        dev_name = dev.name.encode()
        dev_name_n = len(dev_name)
        if dev_name_n > 4194304:
            raise _encode_too_long("node_device_define_xml_ret.dev.name", dev_name_n, 4194304)
        return _pack_I(dev_name_n) + dev_name + _PAD[dev_name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_define_xml_ret", value, error)


def decode_node_device_define_xml_ret(buf: bytes, offset: int = 0) -> NodeDeviceDefineXmlRet:
    try:
        (dev_name_n,) = _unpack_I(buf, offset)
        if dev_name_n > 4194304:
            raise _decode_too_long("node_device_define_xml_ret.dev.name", dev_name_n, 4194304)
        end = offset + 4 + dev_name_n
        dev_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_name:
            dev_name = dev_name.partition("\0")[0]
        if end + (-dev_name_n & 3) > len(buf):
            raise _decode_short("node_device_define_xml_ret", buf)
        return _new(NodeDeviceDefineXmlRet, (_new(NodeDeviceHandle, (dev_name,)),))
    except _error:
        raise _decode_short("node_device_define_xml_ret", buf) from None


def encode_node_device_create_args(value: NodeDeviceCreateArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_create_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_create_args", value, error)


def decode_node_device_create_args(buf: bytes, offset: int = 0) -> NodeDeviceCreateArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_create_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeDeviceCreateArgs, (name, flags))
    except _error:
        raise _decode_short("node_device_create_args", buf) from None


def encode_node_device_undefine_args(value: NodeDeviceUndefineArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_undefine_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_undefine_args", value, error)


def decode_node_device_undefine_args(buf: bytes, offset: int = 0) -> NodeDeviceUndefineArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_undefine_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeDeviceUndefineArgs, (name, flags))
    except _error:
        raise _decode_short("node_device_undefine_args", buf) from None


def encode_node_device_update_args(value: NodeDeviceUpdateArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_update_args.name", name_n, 4194304)
        xml_desc = value.xml_desc.encode()
        xml_desc_n = len(xml_desc)
        if xml_desc_n > 4194304:
            raise _encode_too_long("node_device_update_args.xml_desc", xml_desc_n, 4194304)
        return b"".join((_pack_I(name_n), name, _PAD[name_n & 3], _pack_I(xml_desc_n), xml_desc, _PAD[xml_desc_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_update_args", value, error)


def decode_node_device_update_args(buf: bytes, offset: int = 0) -> NodeDeviceUpdateArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_update_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (xml_desc_n,) = _unpack_I(buf, offset)
        if xml_desc_n > 4194304:
            raise _decode_too_long("node_device_update_args.xml_desc", xml_desc_n, 4194304)
        end = offset + 4 + xml_desc_n
        xml_desc = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml_desc:
            xml_desc = xml_desc.partition("\0")[0]
        offset = end + (-xml_desc_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeDeviceUpdateArgs, (name, xml_desc, flags))
    except _error:
        raise _decode_short("node_device_update_args", buf) from None


def encode_node_device_destroy_args(value: NodeDeviceDestroyArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_destroy_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_destroy_args", value, error)


def decode_node_device_destroy_args(buf: bytes, offset: int = 0) -> NodeDeviceDestroyArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_destroy_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_destroy_args", buf)
        return _new(NodeDeviceDestroyArgs, (name,))
    except _error:
        raise _decode_short("node_device_destroy_args", buf) from None


def encode_node_device_dettach_args(value: NodeDeviceDettachArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_dettach_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_dettach_args", value, error)


def decode_node_device_dettach_args(buf: bytes, offset: int = 0) -> NodeDeviceDettachArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_dettach_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_dettach_args", buf)
        return _new(NodeDeviceDettachArgs, (name,))
    except _error:
        raise _decode_short("node_device_dettach_args", buf) from None


def encode_node_device_detach_flags_args(value: NodeDeviceDetachFlagsArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_detach_flags_args.name", name_n, 4194304)
        driver_name = value.driver_name
        if driver_name is None:
            driver_name_coded = _ABSENT
        else:
            driver_name_value = driver_name.encode()
            driver_name_value_n = len(driver_name_value)
            if driver_name_value_n > 4194304:
                raise _encode_too_long("node_device_detach_flags_args.driver_name", driver_name_value_n, 4194304)
            driver_name_coded = _pack_2I(1, driver_name_value_n) + driver_name_value + _PAD[driver_name_value_n & 3]
        return _pack_I(name_n) + name + _PAD[name_n & 3] + driver_name_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_detach_flags_args", value, error)


def decode_node_device_detach_flags_args(buf: bytes, offset: int = 0) -> NodeDeviceDetachFlagsArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_detach_flags_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (driver_name_there,) = _unpack_I(buf, offset)
        driver_name: str | None
        if driver_name_there:
            (driver_name_value_n,) = _unpack_I(buf, offset + 4)
            if driver_name_value_n > 4194304:
                raise _decode_too_long("node_device_detach_flags_args.driver_name", driver_name_value_n, 4194304)
            end = offset + 8 + driver_name_value_n
            driver_name_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in driver_name_value:
                driver_name_value = driver_name_value.partition("\0")[0]
            offset = end + (-driver_name_value_n & 3)
            driver_name = driver_name_value
        else:
            offset += 4
            driver_name = None
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeDeviceDetachFlagsArgs, (name, driver_name, flags))
    except _error:
        raise _decode_short("node_device_detach_flags_args", buf) from None


def encode_node_device_re_attach_args(value: NodeDeviceReAttachArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_re_attach_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_re_attach_args", value, error)


def decode_node_device_re_attach_args(buf: bytes, offset: int = 0) -> NodeDeviceReAttachArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_re_attach_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_re_attach_args", buf)
        return _new(NodeDeviceReAttachArgs, (name,))
    except _error:
        raise _decode_short("node_device_re_attach_args", buf) from None


def encode_node_device_reset_args(value: NodeDeviceResetArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_reset_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_reset_args", value, error)


def decode_node_device_reset_args(buf: bytes, offset: int = 0) -> NodeDeviceResetArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_reset_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_reset_args", buf)
        return _new(NodeDeviceResetArgs, (name,))
    except _error:
        raise _decode_short("node_device_reset_args", buf) from None


def encode_node_device_get_autostart_args(value: NodeDeviceGetAutostartArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_get_autostart_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_get_autostart_args", value, error)


def decode_node_device_get_autostart_args(buf: bytes, offset: int = 0) -> NodeDeviceGetAutostartArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_get_autostart_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_get_autostart_args", buf)
        return _new(NodeDeviceGetAutostartArgs, (name,))
    except _error:
        raise _decode_short("node_device_get_autostart_args", buf) from None


def encode_node_device_get_autostart_ret(value: NodeDeviceGetAutostartRet) -> bytes:
    try:
        return _pack_i(value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_get_autostart_ret", value, error)


def decode_node_device_get_autostart_ret(buf: bytes, offset: int = 0) -> NodeDeviceGetAutostartRet:
    try:
        return _new(NodeDeviceGetAutostartRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("node_device_get_autostart_ret", buf) from None


def encode_node_device_set_autostart_args(value: NodeDeviceSetAutostartArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_set_autostart_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3] + _pack_i(value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_set_autostart_args", value, error)


def decode_node_device_set_autostart_args(buf: bytes, offset: int = 0) -> NodeDeviceSetAutostartArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_set_autostart_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (autostart,) = _unpack_i(buf, offset)
        return _new(NodeDeviceSetAutostartArgs, (name, autostart))
    except _error:
        raise _decode_short("node_device_set_autostart_args", buf) from None


def encode_node_device_is_persistent_args(value: NodeDeviceIsPersistentArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_is_persistent_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_is_persistent_args", value, error)


def decode_node_device_is_persistent_args(buf: bytes, offset: int = 0) -> NodeDeviceIsPersistentArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_is_persistent_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_is_persistent_args", buf)
        return _new(NodeDeviceIsPersistentArgs, (name,))
    except _error:
        raise _decode_short("node_device_is_persistent_args", buf) from None


def encode_node_device_is_persistent_ret(value: NodeDeviceIsPersistentRet) -> bytes:
    try:
        return _pack_i(value.persistent)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_is_persistent_ret", value, error)


def decode_node_device_is_persistent_ret(buf: bytes, offset: int = 0) -> NodeDeviceIsPersistentRet:
    try:
        return _new(NodeDeviceIsPersistentRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("node_device_is_persistent_ret", buf) from None


def encode_node_device_is_active_args(value: NodeDeviceIsActiveArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("node_device_is_active_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_is_active_args", value, error)


def decode_node_device_is_active_args(buf: bytes, offset: int = 0) -> NodeDeviceIsActiveArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("node_device_is_active_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("node_device_is_active_args", buf)
        return _new(NodeDeviceIsActiveArgs, (name,))
    except _error:
        raise _decode_short("node_device_is_active_args", buf) from None


def encode_node_device_is_active_ret(value: NodeDeviceIsActiveRet) -> bytes:
    try:
        return _pack_i(value.active)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_is_active_ret", value, error)


def decode_node_device_is_active_ret(buf: bytes, offset: int = 0) -> NodeDeviceIsActiveRet:
    try:
        return _new(NodeDeviceIsActiveRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("node_device_is_active_ret", buf) from None


def encode_connect_node_device_event_register_any_args(value: ConnectNodeDeviceEventRegisterAnyArgs) -> bytes:
    try:
        dev = value.dev
        if dev is None:
            dev_coded = _ABSENT
        else:
            dev_value_name = dev.name.encode()
            dev_value_name_n = len(dev_value_name)
            if dev_value_name_n > 4194304:
                raise _encode_too_long("connect_node_device_event_register_any_args.dev.name", dev_value_name_n, 4194304)
            dev_coded = _pack_2I(1, dev_value_name_n) + dev_value_name + _PAD[dev_value_name_n & 3]
        return _pack_i(value.event_id) + dev_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_node_device_event_register_any_args", value, error)


def decode_connect_node_device_event_register_any_args(buf: bytes, offset: int = 0) -> ConnectNodeDeviceEventRegisterAnyArgs:
    try:
        event_id, dev_there = _unpack_iI(buf, offset)
        dev: NodeDeviceHandle | None
        if dev_there:
            (dev_value_name_n,) = _unpack_I(buf, offset + 8)
            if dev_value_name_n > 4194304:
                raise _decode_too_long("connect_node_device_event_register_any_args.dev.name", dev_value_name_n, 4194304)
            end = offset + 12 + dev_value_name_n
            dev_value_name = buf[offset + 12:end].decode("utf-8", "surrogateescape")
            if "\0" in dev_value_name:
                dev_value_name = dev_value_name.partition("\0")[0]
            offset = end + (-dev_value_name_n & 3)
            dev = _new(NodeDeviceHandle, (dev_value_name,))
        else:
            offset += 8
            dev = None
        if offset > len(buf):
            raise _decode_short("connect_node_device_event_register_any_args", buf)
        return _new(ConnectNodeDeviceEventRegisterAnyArgs, (event_id, dev))
    except _error:
        raise _decode_short("connect_node_device_event_register_any_args", buf) from None


def encode_connect_node_device_event_register_any_ret(value: ConnectNodeDeviceEventRegisterAnyRet) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_node_device_event_register_any_ret", value, error)


def decode_connect_node_device_event_register_any_ret(buf: bytes, offset: int = 0) -> ConnectNodeDeviceEventRegisterAnyRet:
    try:
        return _new(ConnectNodeDeviceEventRegisterAnyRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_node_device_event_register_any_ret", buf) from None


def encode_connect_node_device_event_deregister_any_args(value: ConnectNodeDeviceEventDeregisterAnyArgs) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_node_device_event_deregister_any_args", value, error)


def decode_connect_node_device_event_deregister_any_args(buf: bytes, offset: int = 0) -> ConnectNodeDeviceEventDeregisterAnyArgs:
    try:
        return _new(ConnectNodeDeviceEventDeregisterAnyArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_node_device_event_deregister_any_args", buf) from None


def encode_node_device_event_lifecycle_msg(value: NodeDeviceEventLifecycleMsg) -> bytes:
    try:
        dev = value.dev
        dev_name = dev.name.encode()
        dev_name_n = len(dev_name)
        if dev_name_n > 4194304:
            raise _encode_too_long("node_device_event_lifecycle_msg.dev.name", dev_name_n, 4194304)
        return _pack_iI(value.callback_id, dev_name_n) + dev_name + _PAD[dev_name_n & 3] + _pack_2i(value.event, value.detail)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_event_lifecycle_msg", value, error)


def decode_node_device_event_lifecycle_msg(buf: bytes, offset: int = 0) -> NodeDeviceEventLifecycleMsg:
    try:
        callback_id, dev_name_n = _unpack_iI(buf, offset)
        if dev_name_n > 4194304:
            raise _decode_too_long("node_device_event_lifecycle_msg.dev.name", dev_name_n, 4194304)
        end = offset + 8 + dev_name_n
        dev_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_name:
            dev_name = dev_name.partition("\0")[0]
        offset = end + (-dev_name_n & 3)
        event, detail = _unpack_2i(buf, offset)
        return _new(NodeDeviceEventLifecycleMsg, (callback_id, _new(NodeDeviceHandle, (dev_name,)), event, detail))
    except _error:
        raise _decode_short("node_device_event_lifecycle_msg", buf) from None


def encode_node_device_event_update_msg(value: NodeDeviceEventUpdateMsg) -> bytes:
    try:
        dev = value.dev
        dev_name = dev.name.encode()
        dev_name_n = len(dev_name)
        if dev_name_n > 4194304:
            raise _encode_too_long("node_device_event_update_msg.dev.name", dev_name_n, 4194304)
        return _pack_iI(value.callback_id, dev_name_n) + dev_name + _PAD[dev_name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_device_event_update_msg", value, error)


def decode_node_device_event_update_msg(buf: bytes, offset: int = 0) -> NodeDeviceEventUpdateMsg:
    try:
        callback_id, dev_name_n = _unpack_iI(buf, offset)
        if dev_name_n > 4194304:
            raise _decode_too_long("node_device_event_update_msg.dev.name", dev_name_n, 4194304)
        end = offset + 8 + dev_name_n
        dev_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_name:
            dev_name = dev_name.partition("\0")[0]
        if end + (-dev_name_n & 3) > len(buf):
            raise _decode_short("node_device_event_update_msg", buf)
        return _new(NodeDeviceEventUpdateMsg, (callback_id, _new(NodeDeviceHandle, (dev_name,))))
    except _error:
        raise _decode_short("node_device_event_update_msg", buf) from None

NODE_NUM_OF_DEVICES: _Procedure[NodeNumOfDevicesArgs, NodeNumOfDevicesRet] = _Procedure(
    0x20008086, 1, 111, "node_num_of_devices",
    function="virNodeNumOfDevices",
    object="connection",
    since="0.5.0",
    priority=True,
    args=NodeNumOfDevicesArgs,
    encode_args=encode_node_num_of_devices_args,
    decode_args=decode_node_num_of_devices_args,
    ret=NodeNumOfDevicesRet,
    encode_ret=encode_node_num_of_devices_ret,
    decode_ret=decode_node_num_of_devices_ret,
)
"""Count the host's devices, all or those with one capability."""

NODE_LIST_DEVICES: _Procedure[NodeListDevicesArgs, NodeListDevicesRet] = _Procedure(
    0x20008086, 1, 112, "node_list_devices",
    function="virNodeListDevices",
    object="connection",
    since="0.5.0",
    priority=True,
    args=NodeListDevicesArgs,
    encode_args=encode_node_list_devices_args,
    decode_args=decode_node_list_devices_args,
    ret=NodeListDevicesRet,
    encode_ret=encode_node_list_devices_ret,
    decode_ret=decode_node_list_devices_ret,
)
"""List the names of the host's devices, all or those with one capability."""

NODE_DEVICE_LOOKUP_BY_NAME: _Procedure[NodeDeviceLookupByNameArgs, NodeDeviceLookupByNameRet] = _Procedure(
    0x20008086, 1, 113, "node_device_lookup_by_name",
    function="virNodeDeviceLookupByName",
    object="connection",
    since="0.5.0",
    priority=True,
    args=NodeDeviceLookupByNameArgs,
    encode_args=encode_node_device_lookup_by_name_args,
    decode_args=decode_node_device_lookup_by_name_args,
    ret=NodeDeviceLookupByNameRet,
    encode_ret=encode_node_device_lookup_by_name_ret,
    decode_ret=decode_node_device_lookup_by_name_ret,
)
"""Find a host device by its name."""

NODE_DEVICE_GET_XML_DESC: _Procedure[NodeDeviceGetXmlDescArgs, NodeDeviceGetXmlDescRet] = _Procedure(
    0x20008086, 1, 114, "node_device_get_xml_desc",
    function="virNodeDeviceGetXMLDesc",
    object="node_device",
    since="0.5.0",
    args=NodeDeviceGetXmlDescArgs,
    encode_args=encode_node_device_get_xml_desc_args,
    decode_args=decode_node_device_get_xml_desc_args,
    ret=NodeDeviceGetXmlDescRet,
    encode_ret=encode_node_device_get_xml_desc_ret,
    decode_ret=decode_node_device_get_xml_desc_ret,
)
"""Describe a host device as XML."""

NODE_DEVICE_GET_PARENT: _Procedure[NodeDeviceGetParentArgs, NodeDeviceGetParentRet] = _Procedure(
    0x20008086, 1, 115, "node_device_get_parent",
    function="virNodeDeviceGetParent",
    object="node_device",
    since="0.5.0",
    priority=True,
    args=NodeDeviceGetParentArgs,
    encode_args=encode_node_device_get_parent_args,
    decode_args=decode_node_device_get_parent_args,
    ret=NodeDeviceGetParentRet,
    encode_ret=encode_node_device_get_parent_ret,
    decode_ret=decode_node_device_get_parent_ret,
)
"""Name the parent of a host device; the root has none."""

NODE_DEVICE_NUM_OF_CAPS: _Procedure[NodeDeviceNumOfCapsArgs, NodeDeviceNumOfCapsRet] = _Procedure(
    0x20008086, 1, 116, "node_device_num_of_caps",
    function="virNodeDeviceNumOfCaps",
    object="node_device",
    since="0.5.0",
    priority=True,
    args=NodeDeviceNumOfCapsArgs,
    encode_args=encode_node_device_num_of_caps_args,
    decode_args=decode_node_device_num_of_caps_args,
    ret=NodeDeviceNumOfCapsRet,
    encode_ret=encode_node_device_num_of_caps_ret,
    decode_ret=decode_node_device_num_of_caps_ret,
)
"""Count the capabilities of a host device."""

NODE_DEVICE_LIST_CAPS: _Procedure[NodeDeviceListCapsArgs, NodeDeviceListCapsRet] = _Procedure(
    0x20008086, 1, 117, "node_device_list_caps",
    function="virNodeDeviceListCaps",
    object="node_device",
    since="0.5.0",
    priority=True,
    args=NodeDeviceListCapsArgs,
    encode_args=encode_node_device_list_caps_args,
    decode_args=decode_node_device_list_caps_args,
    ret=NodeDeviceListCapsRet,
    encode_ret=encode_node_device_list_caps_ret,
    decode_ret=decode_node_device_list_caps_ret,
)
"""List the capabilities of a host device."""

NODE_DEVICE_DETTACH: _Procedure[NodeDeviceDettachArgs, None] = _Procedure(
    0x20008086, 1, 118, "node_device_dettach",
    function="virNodeDeviceDettach",
    object="node_device",
    since="0.6.1",
    write=True,
    args=NodeDeviceDettachArgs,
    encode_args=encode_node_device_dettach_args,
    decode_args=decode_node_device_dettach_args,
)
"""Take a device away from its host driver, for assignment to a guest."""

NODE_DEVICE_RE_ATTACH: _Procedure[NodeDeviceReAttachArgs, None] = _Procedure(
    0x20008086, 1, 119, "node_device_re_attach",
    function="virNodeDeviceReAttach",
    object="node_device",
    since="0.6.1",
    write=True,
    args=NodeDeviceReAttachArgs,
    encode_args=encode_node_device_re_attach_args,
    decode_args=decode_node_device_re_attach_args,
)
"""Give a device back to its host driver."""

NODE_DEVICE_RESET: _Procedure[NodeDeviceResetArgs, None] = _Procedure(
    0x20008086, 1, 120, "node_device_reset",
    function="virNodeDeviceReset",
    object="node_device",
    since="0.6.1",
    write=True,
    args=NodeDeviceResetArgs,
    encode_args=encode_node_device_reset_args,
    decode_args=decode_node_device_reset_args,
)
"""Reset a host device before or after assignment."""

NODE_DEVICE_CREATE_XML: _Procedure[NodeDeviceCreateXmlArgs, NodeDeviceCreateXmlRet] = _Procedure(
    0x20008086, 1, 123, "node_device_create_xml",
    function="virNodeDeviceCreateXML",
    object="connection",
    since="0.6.3",
    write=True,
    args=NodeDeviceCreateXmlArgs,
    encode_args=encode_node_device_create_xml_args,
    decode_args=decode_node_device_create_xml_args,
    ret=NodeDeviceCreateXmlRet,
    encode_ret=encode_node_device_create_xml_ret,
    decode_ret=decode_node_device_create_xml_ret,
)
"""Create a host device from XML, for instance a virtual function or mediated device."""

NODE_DEVICE_DESTROY: _Procedure[NodeDeviceDestroyArgs, None] = _Procedure(
    0x20008086, 1, 124, "node_device_destroy",
    function="virNodeDeviceDestroy",
    object="node_device",
    since="0.6.3",
    priority=True,
    write=True,
    args=NodeDeviceDestroyArgs,
    encode_args=encode_node_device_destroy_args,
    decode_args=decode_node_device_destroy_args,
)
"""Remove a created host device."""

CONNECT_LIST_ALL_NODE_DEVICES: _Procedure[ConnectListAllNodeDevicesArgs, ConnectListAllNodeDevicesRet] = _Procedure(
    0x20008086, 1, 285, "connect_list_all_node_devices",
    function="virConnectListAllNodeDevices",
    object="connection",
    since="0.10.2",
    priority=True,
    args=ConnectListAllNodeDevicesArgs,
    encode_args=encode_connect_list_all_node_devices_args,
    decode_args=decode_connect_list_all_node_devices_args,
    ret=ConnectListAllNodeDevicesRet,
    encode_ret=encode_connect_list_all_node_devices_ret,
    decode_ret=decode_connect_list_all_node_devices_ret,
)
"""List all host devices, filtered by flags."""

NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN: _Procedure[NodeDeviceLookupScsiHostByWwnArgs, NodeDeviceLookupScsiHostByWwnRet] = _Procedure(
    0x20008086, 1, 297, "node_device_lookup_scsi_host_by_wwn",
    function="virNodeDeviceLookupSCSIHostByWWN",
    object="connection",
    since="1.0.3",
    priority=True,
    args=NodeDeviceLookupScsiHostByWwnArgs,
    encode_args=encode_node_device_lookup_scsi_host_by_wwn_args,
    decode_args=decode_node_device_lookup_scsi_host_by_wwn_args,
    ret=NodeDeviceLookupScsiHostByWwnRet,
    encode_ret=encode_node_device_lookup_scsi_host_by_wwn_ret,
    decode_ret=decode_node_device_lookup_scsi_host_by_wwn_ret,
)
"""Find the host device of a SCSI host adapter by its world wide names."""

NODE_DEVICE_DETACH_FLAGS: _Procedure[NodeDeviceDetachFlagsArgs, None] = _Procedure(
    0x20008086, 1, 301, "node_device_detach_flags",
    function="virNodeDeviceDetachFlags",
    object="node_device",
    since="1.0.5",
    write=True,
    args=NodeDeviceDetachFlagsArgs,
    encode_args=encode_node_device_detach_flags_args,
    decode_args=decode_node_device_detach_flags_args,
)
"""Take a device away from its host driver in favour of a named one."""

CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY: _Procedure[ConnectNodeDeviceEventRegisterAnyArgs, ConnectNodeDeviceEventRegisterAnyRet] = _Procedure(
    0x20008086, 1, 374, "connect_node_device_event_register_any",
    function="virConnectNodeDeviceEventRegisterAny",
    since="2.2.0",
    priority=True,
    args=ConnectNodeDeviceEventRegisterAnyArgs,
    encode_args=encode_connect_node_device_event_register_any_args,
    decode_args=decode_connect_node_device_event_register_any_args,
    ret=ConnectNodeDeviceEventRegisterAnyRet,
    encode_ret=encode_connect_node_device_event_register_any_ret,
    decode_ret=decode_connect_node_device_event_register_any_ret,
)
"""Ask for one kind of host device event, of all devices or one."""

CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY: _Procedure[ConnectNodeDeviceEventDeregisterAnyArgs, None] = _Procedure(
    0x20008086, 1, 375, "connect_node_device_event_deregister_any",
    function="virConnectNodeDeviceEventDeregisterAny",
    since="2.2.0",
    priority=True,
    args=ConnectNodeDeviceEventDeregisterAnyArgs,
    encode_args=encode_connect_node_device_event_deregister_any_args,
    decode_args=decode_connect_node_device_event_deregister_any_args,
)
"""End a registration of host device events."""

NODE_DEVICE_EVENT_LIFECYCLE: _Procedure[NodeDeviceEventLifecycleMsg, None] = _Procedure(
    0x20008086, 1, 376, "node_device_event_lifecycle",
    since="2.2.0",
    event=True,
    args=NodeDeviceEventLifecycleMsg,
    encode_args=encode_node_device_event_lifecycle_msg,
    decode_args=decode_node_device_event_lifecycle_msg,
)
"""A host device appeared, vanished, or was defined or undefined."""

NODE_DEVICE_EVENT_UPDATE: _Procedure[NodeDeviceEventUpdateMsg, None] = _Procedure(
    0x20008086, 1, 377, "node_device_event_update",
    since="2.2.0",
    event=True,
    args=NodeDeviceEventUpdateMsg,
    encode_args=encode_node_device_event_update_msg,
    decode_args=decode_node_device_event_update_msg,
)
"""A host device changed."""

NODE_DEVICE_DEFINE_XML: _Procedure[NodeDeviceDefineXmlArgs, NodeDeviceDefineXmlRet] = _Procedure(
    0x20008086, 1, 428, "node_device_define_xml",
    function="virNodeDeviceDefineXML",
    object="connection",
    since="7.3.0",
    write=True,
    args=NodeDeviceDefineXmlArgs,
    encode_args=encode_node_device_define_xml_args,
    decode_args=decode_node_device_define_xml_args,
    ret=NodeDeviceDefineXmlRet,
    encode_ret=encode_node_device_define_xml_ret,
    decode_ret=decode_node_device_define_xml_ret,
)
"""Define a persistent host device from XML."""

NODE_DEVICE_UNDEFINE: _Procedure[NodeDeviceUndefineArgs, None] = _Procedure(
    0x20008086, 1, 429, "node_device_undefine",
    function="virNodeDeviceUndefine",
    object="node_device",
    since="7.3.0",
    priority=True,
    write=True,
    args=NodeDeviceUndefineArgs,
    encode_args=encode_node_device_undefine_args,
    decode_args=decode_node_device_undefine_args,
)
"""Forget the definition of a host device."""

NODE_DEVICE_CREATE: _Procedure[NodeDeviceCreateArgs, None] = _Procedure(
    0x20008086, 1, 430, "node_device_create",
    function="virNodeDeviceCreate",
    object="node_device",
    since="7.3.0",
    priority=True,
    write=True,
    args=NodeDeviceCreateArgs,
    encode_args=encode_node_device_create_args,
    decode_args=decode_node_device_create_args,
)
"""Start a defined host device."""

NODE_DEVICE_GET_AUTOSTART: _Procedure[NodeDeviceGetAutostartArgs, NodeDeviceGetAutostartRet] = _Procedure(
    0x20008086, 1, 433, "node_device_get_autostart",
    function="virNodeDeviceGetAutostart",
    object="node_device",
    since="7.8.0",
    priority=True,
    write=True,
    args=NodeDeviceGetAutostartArgs,
    encode_args=encode_node_device_get_autostart_args,
    decode_args=decode_node_device_get_autostart_args,
    ret=NodeDeviceGetAutostartRet,
    encode_ret=encode_node_device_get_autostart_ret,
    decode_ret=decode_node_device_get_autostart_ret,
)
"""Tell whether the host device starts by itself."""

NODE_DEVICE_SET_AUTOSTART: _Procedure[NodeDeviceSetAutostartArgs, None] = _Procedure(
    0x20008086, 1, 434, "node_device_set_autostart",
    function="virNodeDeviceSetAutostart",
    object="node_device",
    since="7.8.0",
    priority=True,
    write=True,
    args=NodeDeviceSetAutostartArgs,
    encode_args=encode_node_device_set_autostart_args,
    decode_args=decode_node_device_set_autostart_args,
)
"""Choose whether the host device starts by itself."""

NODE_DEVICE_IS_PERSISTENT: _Procedure[NodeDeviceIsPersistentArgs, NodeDeviceIsPersistentRet] = _Procedure(
    0x20008086, 1, 435, "node_device_is_persistent",
    function="virNodeDeviceIsPersistent",
    object="node_device",
    since="7.8.0",
    priority=True,
    args=NodeDeviceIsPersistentArgs,
    encode_args=encode_node_device_is_persistent_args,
    decode_args=decode_node_device_is_persistent_args,
    ret=NodeDeviceIsPersistentRet,
    encode_ret=encode_node_device_is_persistent_ret,
    decode_ret=decode_node_device_is_persistent_ret,
)
"""Tell whether the host device is defined, so that it outlives being stopped."""

NODE_DEVICE_IS_ACTIVE: _Procedure[NodeDeviceIsActiveArgs, NodeDeviceIsActiveRet] = _Procedure(
    0x20008086, 1, 436, "node_device_is_active",
    function="virNodeDeviceIsActive",
    object="node_device",
    since="7.8.0",
    priority=True,
    args=NodeDeviceIsActiveArgs,
    encode_args=encode_node_device_is_active_args,
    decode_args=decode_node_device_is_active_args,
    ret=NodeDeviceIsActiveRet,
    encode_ret=encode_node_device_is_active_ret,
    decode_ret=decode_node_device_is_active_ret,
)
"""Tell whether the host device is active."""

NODE_DEVICE_UPDATE: _Procedure[NodeDeviceUpdateArgs, None] = _Procedure(
    0x20008086, 1, 447, "node_device_update",
    function="virNodeDeviceUpdate",
    object="node_device",
    since="10.1.0",
    write=True,
    args=NodeDeviceUpdateArgs,
    encode_args=encode_node_device_update_args,
    decode_args=decode_node_device_update_args,
)
"""Change the definition of a host device, running or stored."""


PROCEDURES: tuple[_Procedure, ...] = (
    NODE_NUM_OF_DEVICES,
    NODE_LIST_DEVICES,
    NODE_DEVICE_LOOKUP_BY_NAME,
    NODE_DEVICE_GET_XML_DESC,
    NODE_DEVICE_GET_PARENT,
    NODE_DEVICE_NUM_OF_CAPS,
    NODE_DEVICE_LIST_CAPS,
    NODE_DEVICE_DETTACH,
    NODE_DEVICE_RE_ATTACH,
    NODE_DEVICE_RESET,
    NODE_DEVICE_CREATE_XML,
    NODE_DEVICE_DESTROY,
    CONNECT_LIST_ALL_NODE_DEVICES,
    NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN,
    NODE_DEVICE_DETACH_FLAGS,
    CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY,
    CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY,
    NODE_DEVICE_EVENT_LIFECYCLE,
    NODE_DEVICE_EVENT_UPDATE,
    NODE_DEVICE_DEFINE_XML,
    NODE_DEVICE_UNDEFINE,
    NODE_DEVICE_CREATE,
    NODE_DEVICE_GET_AUTOSTART,
    NODE_DEVICE_SET_AUTOSTART,
    NODE_DEVICE_IS_PERSISTENT,
    NODE_DEVICE_IS_ACTIVE,
    NODE_DEVICE_UPDATE,
)
