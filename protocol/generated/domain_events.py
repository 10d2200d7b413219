# DO NOT EDIT: generated from domain_events.x by virtwire.protocol.compiler.

"""Events of domains, first and second generation: of all domains, without a number of the registration."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from struct import Struct as _Struct, error as _error

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

from .types import DomainHandle

_pack_16s2i = _Struct(">16s2i").pack
_pack_16s3i = _Struct(">16s3i").pack
_pack_16s3iI = _Struct(">16s3iI").pack
_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_16siQ = _Struct(">16siQ").pack
_pack_16siq = _Struct(">16siq").pack
_pack_2I = _Struct(">2I").pack
_pack_2i = _Struct(">2i").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_packs_I_s_I = _Packers(">I", "I")
_packs__s_ = _Packers(">", "")
_unpack_16s2i = _Struct(">16s2i").unpack_from
_unpack_16s3i = _Struct(">16s3i").unpack_from
_unpack_16s3iI = _Struct(">16s3iI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_16siQ = _Struct(">16siQ").unpack_from
_unpack_16siq = _Struct(">16siq").unpack_from
_unpack_2i = _Struct(">2i").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

DOMAIN_EVENT_GRAPHICS_IDENTITY_MAX = 20
"""Most identities of a graphics client."""


class DomainEventGraphicsAddress(_Record):
    """An end of a graphics connection."""

    __slots__ = ()
    family: int
    """One of DomainEventGraphicsAddressType"""
    node: str
    service: str

    def __new__(_cls, family: int, node: str, service: str) -> DomainEventGraphicsAddress:
        return _new(_cls, (family, node, service))


class DomainEventGraphicsIdentity(_Record):
    """Who a graphics client claims to be, and how that was proved."""

    __slots__ = ()
    type: str
    name: str

    def __new__(_cls, type: str, name: str) -> DomainEventGraphicsIdentity:
        return _new(_cls, (type, name))


class ConnectDomainEventRegisterRet(_Record):
    __slots__ = ()
    cb_registered: int
    """always 0"""

    def __new__(_cls, cb_registered: int) -> ConnectDomainEventRegisterRet:
        return _new(_cls, (cb_registered,))


class ConnectDomainEventDeregisterRet(_Record):
    __slots__ = ()
    cb_registered: int
    """always 0"""

    def __new__(_cls, cb_registered: int) -> ConnectDomainEventDeregisterRet:
        return _new(_cls, (cb_registered,))


class ConnectDomainEventRegisterAnyArgs(_Record):
    __slots__ = ()
    event_id: int
    """One of DomainEventId"""

    def __new__(_cls, event_id: int) -> ConnectDomainEventRegisterAnyArgs:
        return _new(_cls, (event_id,))


class ConnectDomainEventDeregisterAnyArgs(_Record):
    __slots__ = ()
    event_id: int
    """One of DomainEventId"""

    def __new__(_cls, event_id: int) -> ConnectDomainEventDeregisterAnyArgs:
        return _new(_cls, (event_id,))


class DomainEventLifecycleMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    event: int
    """One of DomainEventType"""
    detail: int
    """a member of the detail enum of that event"""

    def __new__(_cls, dom: DomainHandle, event: int, detail: int) -> DomainEventLifecycleMsg:
        return _new(_cls, (dom, event, detail))


class DomainEventRebootMsg(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainEventRebootMsg:
        return _new(_cls, (dom,))


class DomainEventRtcChangeMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    offset: int
    """in seconds"""

    def __new__(_cls, dom: DomainHandle, offset: int) -> DomainEventRtcChangeMsg:
        return _new(_cls, (dom, offset))


class DomainEventWatchdogMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    action: int
    """One of DomainEventWatchdogAction"""

    def __new__(_cls, dom: DomainHandle, action: int) -> DomainEventWatchdogMsg:
        return _new(_cls, (dom, action))


class DomainEventIoErrorMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    src_path: str
    dev_alias: str
    """alias of the device"""
    action: int
    """One of DomainEventIoErrorAction"""

    def __new__(_cls, dom: DomainHandle, src_path: str, dev_alias: str, action: int) -> DomainEventIoErrorMsg:
        return _new(_cls, (dom, src_path, dev_alias, action))


class DomainEventGraphicsMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    phase: int
    """One of DomainEventGraphicsPhase"""
    local: DomainEventGraphicsAddress
    """of the server"""
    remote: DomainEventGraphicsAddress
    """of the client"""
    auth_scheme: str
    subject: list[DomainEventGraphicsIdentity]

    def __new__(_cls, dom: DomainHandle, phase: int, local: DomainEventGraphicsAddress, remote: DomainEventGraphicsAddress, auth_scheme: str, subject: list[DomainEventGraphicsIdentity]) -> DomainEventGraphicsMsg:
        return _new(_cls, (dom, phase, local, remote, auth_scheme, subject))


class DomainEventIoErrorReasonMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    src_path: str
    dev_alias: str
    """alias of the device"""
    action: int
    """One of DomainEventIoErrorAction"""
    reason: str

    def __new__(_cls, dom: DomainHandle, src_path: str, dev_alias: str, action: int, reason: str) -> DomainEventIoErrorReasonMsg:
        return _new(_cls, (dom, src_path, dev_alias, action, reason))


class DomainEventControlErrorMsg(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainEventControlErrorMsg:
        return _new(_cls, (dom,))


class DomainEventBlockJobMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    type: int
    """One of DomainBlockJobType"""
    status: int
    """One of ConnectDomainEventBlockJobStatus"""

    def __new__(_cls, dom: DomainHandle, path: str, type: int, status: int) -> DomainEventBlockJobMsg:
        return _new(_cls, (dom, path, type, status))


class DomainEventDiskChangeMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    old_src_path: str | None
    new_src_path: str | None
    dev_alias: str
    """alias of the device"""
    reason: int
    """One of ConnectDomainEventDiskChangeReason"""

    def __new__(_cls, dom: DomainHandle, old_src_path: str | None, new_src_path: str | None, dev_alias: str, reason: int) -> DomainEventDiskChangeMsg:
        return _new(_cls, (dom, old_src_path, new_src_path, dev_alias, reason))


class DomainEventTrayChangeMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    dev_alias: str
    """alias of the device"""
    reason: int
    """One of DomainEventTrayChangeReason"""

    def __new__(_cls, dom: DomainHandle, dev_alias: str, reason: int) -> DomainEventTrayChangeMsg:
        return _new(_cls, (dom, dev_alias, reason))


class DomainEventPmwakeupMsg(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainEventPmwakeupMsg:
        return _new(_cls, (dom,))


class DomainEventPmsuspendMsg(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainEventPmsuspendMsg:
        return _new(_cls, (dom,))


class DomainEventBalloonChangeMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    actual: int
    """in KiB"""

    def __new__(_cls, dom: DomainHandle, actual: int) -> DomainEventBalloonChangeMsg:
        return _new(_cls, (dom, actual))


class DomainEventPmsuspendDiskMsg(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainEventPmsuspendDiskMsg:
        return _new(_cls, (dom,))


class DomainEventDeviceRemovedMsg(_Record):
    __slots__ = ()
    dom: DomainHandle
    dev_alias: str
    """alias of the device"""

    def __new__(_cls, dom: DomainHandle, dev_alias: str) -> DomainEventDeviceRemovedMsg:
        return _new(_cls, (dom, dev_alias))


def encode_domain_event_graphics_address(value: DomainEventGraphicsAddress) -> bytes:
    try:
        node = value.node.encode()
        node_n = len(node)
        if node_n > 4194304:
            raise _encode_too_long("domain_event_graphics_address.node", node_n, 4194304)
        service = value.service.encode()
        service_n = len(service)
        if service_n > 4194304:
            raise _encode_too_long("domain_event_graphics_address.service", service_n, 4194304)
        return b"".join((_pack_iI(value.family, node_n), node, _PAD[node_n & 3], _pack_I(service_n), service, _PAD[service_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_graphics_address", value, error)


def decode_domain_event_graphics_address(buf: bytes, offset: int = 0) -> DomainEventGraphicsAddress:
    try:
        family, node_n = _unpack_iI(buf, offset)
        if node_n > 4194304:
            raise _decode_too_long("domain_event_graphics_address.node", node_n, 4194304)
        end = offset + 8 + node_n
        node = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in node:
            node = node.partition("\0")[0]
        offset = end + (-node_n & 3)
        (service_n,) = _unpack_I(buf, offset)
        if service_n > 4194304:
            raise _decode_too_long("domain_event_graphics_address.service", service_n, 4194304)
        end = offset + 4 + service_n
        service = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in service:
            service = service.partition("\0")[0]
        if end + (-service_n & 3) > len(buf):
            raise _decode_short("domain_event_graphics_address", buf)
        return _new(DomainEventGraphicsAddress, (family, node, service))
    except _error:
        raise _decode_short("domain_event_graphics_address", buf) from None


def encode_domain_event_graphics_identity(value: DomainEventGraphicsIdentity) -> bytes:
    try:
        type = value.type.encode()
        type_n = len(type)
        if type_n > 4194304:
            raise _encode_too_long("domain_event_graphics_identity.type", type_n, 4194304)
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_event_graphics_identity.name", name_n, 4194304)
        return b"".join((_pack_I(type_n), type, _PAD[type_n & 3], _pack_I(name_n), name, _PAD[name_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_graphics_identity", value, error)


def _writeall_domain_event_graphics_identity(value: _Sequence[DomainEventGraphicsIdentity]) -> bytes:
    result: list[bytes] = []
    for item in value:
        type = item.type.encode()
        type_n = len(type)
        if type_n > 4194304:
            raise _encode_too_long("domain_event_graphics_identity.type", type_n, 4194304)
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_event_graphics_identity.name", name_n, 4194304)
        result.append((_packs_I_s_I[type_n + 3 >> 2](type_n, type, name_n) if type_n < 125 else _pack_I(type_n) + type + _PAD[type_n & 3] + _pack_I(name_n)) + (_packs__s_[name_n + 3 >> 2](name) if name_n < 125 else name + _PAD[name_n & 3]))
    return b"".join(result)


def decode_domain_event_graphics_identity(buf: bytes, offset: int = 0) -> DomainEventGraphicsIdentity:
    try:
        (type_n,) = _unpack_I(buf, offset)
        if type_n > 4194304:
            raise _decode_too_long("domain_event_graphics_identity.type", type_n, 4194304)
        end = offset + 4 + type_n
        type = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in type:
            type = type.partition("\0")[0]
        offset = end + (-type_n & 3)
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_event_graphics_identity.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("domain_event_graphics_identity", buf)
        return _new(DomainEventGraphicsIdentity, (type, name))
    except _error:
        raise _decode_short("domain_event_graphics_identity", buf) from None


def _readall_domain_event_graphics_identity(buf: bytes, offset: int, count: int) -> tuple[list[DomainEventGraphicsIdentity], int]:
    result: list[DomainEventGraphicsIdentity] = []
    for _ in range(count):
        (type_n,) = _unpack_I(buf, offset)
        if type_n > 4194304:
            raise _decode_too_long("domain_event_graphics_identity.type", type_n, 4194304)
        end = offset + 4 + type_n
        type = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in type:
            type = type.partition("\0")[0]
        offset = end + (-type_n & 3)
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_event_graphics_identity.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        result.append(_new(DomainEventGraphicsIdentity, (type, name)))
    return result, offset


def encode_connect_domain_event_register_ret(value: ConnectDomainEventRegisterRet) -> bytes:
    try:
        return _pack_i(value.cb_registered)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_event_register_ret", value, error)


def decode_connect_domain_event_register_ret(buf: bytes, offset: int = 0) -> ConnectDomainEventRegisterRet:
    try:
        return _new(ConnectDomainEventRegisterRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_domain_event_register_ret", buf) from None


def encode_connect_domain_event_deregister_ret(value: ConnectDomainEventDeregisterRet) -> bytes:
    try:
        return _pack_i(value.cb_registered)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_event_deregister_ret", value, error)


def decode_connect_domain_event_deregister_ret(buf: bytes, offset: int = 0) -> ConnectDomainEventDeregisterRet:
    try:
        return _new(ConnectDomainEventDeregisterRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_domain_event_deregister_ret", buf) from None


def encode_connect_domain_event_register_any_args(value: ConnectDomainEventRegisterAnyArgs) -> bytes:
    try:
        return _pack_i(value.event_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_event_register_any_args", value, error)


def decode_connect_domain_event_register_any_args(buf: bytes, offset: int = 0) -> ConnectDomainEventRegisterAnyArgs:
    try:
        return _new(ConnectDomainEventRegisterAnyArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_domain_event_register_any_args", buf) from None


def encode_connect_domain_event_deregister_any_args(value: ConnectDomainEventDeregisterAnyArgs) -> bytes:
    try:
        return _pack_i(value.event_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_event_deregister_any_args", value, error)


def decode_connect_domain_event_deregister_any_args(buf: bytes, offset: int = 0) -> ConnectDomainEventDeregisterAnyArgs:
    try:
        return _new(ConnectDomainEventDeregisterAnyArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_domain_event_deregister_any_args", buf) from None


def encode_domain_event_lifecycle_msg(value: DomainEventLifecycleMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_lifecycle_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_lifecycle_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s3i(dom_uuid, dom.id, value.event, value.detail)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_lifecycle_msg", value, error)


def decode_domain_event_lifecycle_msg(buf: bytes, offset: int = 0) -> DomainEventLifecycleMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_lifecycle_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, event, detail = _unpack_16s3i(buf, offset)
        return _new(DomainEventLifecycleMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), event, detail))
    except _error:
        raise _decode_short("domain_event_lifecycle_msg", buf) from None


def encode_domain_event_reboot_msg(value: DomainEventRebootMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_reboot_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_reboot_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_reboot_msg", value, error)


def decode_domain_event_reboot_msg(buf: bytes, offset: int = 0) -> DomainEventRebootMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_reboot_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventRebootMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_event_reboot_msg", buf) from None


def encode_domain_event_rtc_change_msg(value: DomainEventRtcChangeMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_rtc_change_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_rtc_change_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siq(dom_uuid, dom.id, value.offset)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_rtc_change_msg", value, error)


def decode_domain_event_rtc_change_msg(buf: bytes, offset: int = 0) -> DomainEventRtcChangeMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_rtc_change_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, offset_ = _unpack_16siq(buf, offset)
        return _new(DomainEventRtcChangeMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), offset_))
    except _error:
        raise _decode_short("domain_event_rtc_change_msg", buf) from None


def encode_domain_event_watchdog_msg(value: DomainEventWatchdogMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_watchdog_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_watchdog_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2i(dom_uuid, dom.id, value.action)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_watchdog_msg", value, error)


def decode_domain_event_watchdog_msg(buf: bytes, offset: int = 0) -> DomainEventWatchdogMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_watchdog_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, action = _unpack_16s2i(buf, offset)
        return _new(DomainEventWatchdogMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), action))
    except _error:
        raise _decode_short("domain_event_watchdog_msg", buf) from None


def encode_domain_event_io_error_msg(value: DomainEventIoErrorMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_io_error_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_io_error_msg.dom.uuid", len(dom_uuid), 16)
        src_path = value.src_path.encode()
        src_path_n = len(src_path)
        if src_path_n > 4194304:
            raise _encode_too_long("domain_event_io_error_msg.src_path", src_path_n, 4194304)
        dev_alias = value.dev_alias.encode()
        dev_alias_n = len(dev_alias)
        if dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_io_error_msg.dev_alias", dev_alias_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, src_path_n), src_path, _PAD[src_path_n & 3], _pack_I(dev_alias_n), dev_alias, _PAD[dev_alias_n & 3], _pack_i(value.action)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_io_error_msg", value, error)


def decode_domain_event_io_error_msg(buf: bytes, offset: int = 0) -> DomainEventIoErrorMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_io_error_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, src_path_n = _unpack_16siI(buf, offset)
        if src_path_n > 4194304:
            raise _decode_too_long("domain_event_io_error_msg.src_path", src_path_n, 4194304)
        end = offset + 24 + src_path_n
        src_path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in src_path:
            src_path = src_path.partition("\0")[0]
        offset = end + (-src_path_n & 3)
        (dev_alias_n,) = _unpack_I(buf, offset)
        if dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_io_error_msg.dev_alias", dev_alias_n, 4194304)
        end = offset + 4 + dev_alias_n
        dev_alias = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_alias:
            dev_alias = dev_alias.partition("\0")[0]
        offset = end + (-dev_alias_n & 3)
        (action,) = _unpack_i(buf, offset)
        return _new(DomainEventIoErrorMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), src_path, dev_alias, action))
    except _error:
        raise _decode_short("domain_event_io_error_msg", buf) from None


def encode_domain_event_graphics_msg(value: DomainEventGraphicsMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_graphics_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_graphics_msg.dom.uuid", len(dom_uuid), 16)
        local = value.local
        local_node = local.node.encode()
        local_node_n = len(local_node)
        if local_node_n > 4194304:
            raise _encode_too_long("domain_event_graphics_msg.local.node", local_node_n, 4194304)
        local_service = local.service.encode()
        local_service_n = len(local_service)
        if local_service_n > 4194304:
            raise _encode_too_long("domain_event_graphics_msg.local.service", local_service_n, 4194304)
        remote = value.remote
        remote_node = remote.node.encode()
        remote_node_n = len(remote_node)
        if remote_node_n > 4194304:
            raise _encode_too_long("domain_event_graphics_msg.remote.node", remote_node_n, 4194304)
        remote_service = remote.service.encode()
        remote_service_n = len(remote_service)
        if remote_service_n > 4194304:
            raise _encode_too_long("domain_event_graphics_msg.remote.service", remote_service_n, 4194304)
        auth_scheme = value.auth_scheme.encode()
        auth_scheme_n = len(auth_scheme)
        if auth_scheme_n > 4194304:
            raise _encode_too_long("domain_event_graphics_msg.auth_scheme", auth_scheme_n, 4194304)
        subject = value.subject
        subject_n = len(subject)
        if subject_n > 20:
            raise _encode_too_long("domain_event_graphics_msg.subject", subject_n, 20)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16s3iI(dom_uuid, dom.id, value.phase, local.family, local_node_n), local_node, _PAD[local_node_n & 3], _pack_I(local_service_n), local_service, _PAD[local_service_n & 3], _pack_iI(remote.family, remote_node_n), remote_node, _PAD[remote_node_n & 3], _pack_I(remote_service_n), remote_service, _PAD[remote_service_n & 3], _pack_I(auth_scheme_n), auth_scheme, _PAD[auth_scheme_n & 3], _pack_I(subject_n), _writeall_domain_event_graphics_identity(subject)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_graphics_msg", value, error)


def decode_domain_event_graphics_msg(buf: bytes, offset: int = 0) -> DomainEventGraphicsMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_graphics_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, phase, local_family, local_node_n = _unpack_16s3iI(buf, offset)
        if local_node_n > 4194304:
            raise _decode_too_long("domain_event_graphics_msg.local.node", local_node_n, 4194304)
        end = offset + 32 + local_node_n
        local_node = buf[offset + 32:end].decode("utf-8", "surrogateescape")
        if "\0" in local_node:
            local_node = local_node.partition("\0")[0]
        offset = end + (-local_node_n & 3)
        (local_service_n,) = _unpack_I(buf, offset)
        if local_service_n > 4194304:
            raise _decode_too_long("domain_event_graphics_msg.local.service", local_service_n, 4194304)
        end = offset + 4 + local_service_n
        local_service = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in local_service:
            local_service = local_service.partition("\0")[0]
        offset = end + (-local_service_n & 3)
        remote_family, remote_node_n = _unpack_iI(buf, offset)
        if remote_node_n > 4194304:
            raise _decode_too_long("domain_event_graphics_msg.remote.node", remote_node_n, 4194304)
        end = offset + 8 + remote_node_n
        remote_node = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in remote_node:
            remote_node = remote_node.partition("\0")[0]
        offset = end + (-remote_node_n & 3)
        (remote_service_n,) = _unpack_I(buf, offset)
        if remote_service_n > 4194304:
            raise _decode_too_long("domain_event_graphics_msg.remote.service", remote_service_n, 4194304)
        end = offset + 4 + remote_service_n
        remote_service = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in remote_service:
            remote_service = remote_service.partition("\0")[0]
        offset = end + (-remote_service_n & 3)
        (auth_scheme_n,) = _unpack_I(buf, offset)
        if auth_scheme_n > 4194304:
            raise _decode_too_long("domain_event_graphics_msg.auth_scheme", auth_scheme_n, 4194304)
        end = offset + 4 + auth_scheme_n
        auth_scheme = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in auth_scheme:
            auth_scheme = auth_scheme.partition("\0")[0]
        offset = end + (-auth_scheme_n & 3)
        (subject_n,) = _unpack_I(buf, offset)
        offset += 4
        if subject_n > 20 or subject_n * 8 > len(buf) - offset:
            raise _decode_bad_count("domain_event_graphics_msg.subject", subject_n, 20, buf)
        subject, offset = _readall_domain_event_graphics_identity(buf, offset, subject_n)
        if offset > len(buf):
            raise _decode_short("domain_event_graphics_msg", buf)
        return _new(DomainEventGraphicsMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), phase, _new(DomainEventGraphicsAddress, (local_family, local_node, local_service)), _new(DomainEventGraphicsAddress, (remote_family, remote_node, remote_service)), auth_scheme, subject))
    except _error:
        raise _decode_short("domain_event_graphics_msg", buf) from None


def encode_domain_event_io_error_reason_msg(value: DomainEventIoErrorReasonMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_io_error_reason_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_io_error_reason_msg.dom.uuid", len(dom_uuid), 16)
        src_path = value.src_path.encode()
        src_path_n = len(src_path)
        if src_path_n > 4194304:
            raise _encode_too_long("domain_event_io_error_reason_msg.src_path", src_path_n, 4194304)
        dev_alias = value.dev_alias.encode()
        dev_alias_n = len(dev_alias)
        if dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_io_error_reason_msg.dev_alias", dev_alias_n, 4194304)
        reason = value.reason.encode()
        reason_n = len(reason)
        if reason_n > 4194304:
            raise _encode_too_long("domain_event_io_error_reason_msg.reason", reason_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, src_path_n), src_path, _PAD[src_path_n & 3], _pack_I(dev_alias_n), dev_alias, _PAD[dev_alias_n & 3], _pack_iI(value.action, reason_n), reason, _PAD[reason_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_io_error_reason_msg", value, error)


def decode_domain_event_io_error_reason_msg(buf: bytes, offset: int = 0) -> DomainEventIoErrorReasonMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_io_error_reason_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, src_path_n = _unpack_16siI(buf, offset)
        if src_path_n > 4194304:
            raise _decode_too_long("domain_event_io_error_reason_msg.src_path", src_path_n, 4194304)
        end = offset + 24 + src_path_n
        src_path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in src_path:
            src_path = src_path.partition("\0")[0]
        offset = end + (-src_path_n & 3)
        (dev_alias_n,) = _unpack_I(buf, offset)
        if dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_io_error_reason_msg.dev_alias", dev_alias_n, 4194304)
        end = offset + 4 + dev_alias_n
        dev_alias = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_alias:
            dev_alias = dev_alias.partition("\0")[0]
        offset = end + (-dev_alias_n & 3)
        action, reason_n = _unpack_iI(buf, offset)
        if reason_n > 4194304:
            raise _decode_too_long("domain_event_io_error_reason_msg.reason", reason_n, 4194304)
        end = offset + 8 + reason_n
        reason = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in reason:
            reason = reason.partition("\0")[0]
        if end + (-reason_n & 3) > len(buf):
            raise _decode_short("domain_event_io_error_reason_msg", buf)
        return _new(DomainEventIoErrorReasonMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), src_path, dev_alias, action, reason))
    except _error:
        raise _decode_short("domain_event_io_error_reason_msg", buf) from None


def encode_domain_event_control_error_msg(value: DomainEventControlErrorMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_control_error_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_control_error_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_control_error_msg", value, error)


def decode_domain_event_control_error_msg(buf: bytes, offset: int = 0) -> DomainEventControlErrorMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_control_error_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventControlErrorMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_event_control_error_msg", buf) from None


def encode_domain_event_block_job_msg(value: DomainEventBlockJobMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_block_job_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_block_job_msg.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_event_block_job_msg.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_2i(value.type, value.status)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_block_job_msg", value, error)


def decode_domain_event_block_job_msg(buf: bytes, offset: int = 0) -> DomainEventBlockJobMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_block_job_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_event_block_job_msg.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        type, status = _unpack_2i(buf, offset)
        return _new(DomainEventBlockJobMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, type, status))
    except _error:
        raise _decode_short("domain_event_block_job_msg", buf) from None


def encode_domain_event_disk_change_msg(value: DomainEventDiskChangeMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_disk_change_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_disk_change_msg.dom.uuid", len(dom_uuid), 16)
        old_src_path = value.old_src_path
        if old_src_path is None:
            old_src_path_coded = _ABSENT
        else:
            old_src_path_value = old_src_path.encode()
            old_src_path_value_n = len(old_src_path_value)
            if old_src_path_value_n > 4194304:
                raise _encode_too_long("domain_event_disk_change_msg.old_src_path", old_src_path_value_n, 4194304)
            old_src_path_coded = _pack_2I(1, old_src_path_value_n) + old_src_path_value + _PAD[old_src_path_value_n & 3]
        new_src_path = value.new_src_path
        if new_src_path is None:
            new_src_path_coded = _ABSENT
        else:
            new_src_path_value = new_src_path.encode()
            new_src_path_value_n = len(new_src_path_value)
            if new_src_path_value_n > 4194304:
                raise _encode_too_long("domain_event_disk_change_msg.new_src_path", new_src_path_value_n, 4194304)
            new_src_path_coded = _pack_2I(1, new_src_path_value_n) + new_src_path_value + _PAD[new_src_path_value_n & 3]
        dev_alias = value.dev_alias.encode()
        dev_alias_n = len(dev_alias)
        if dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_disk_change_msg.dev_alias", dev_alias_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), old_src_path_coded, new_src_path_coded, _pack_I(dev_alias_n), dev_alias, _PAD[dev_alias_n & 3], _pack_i(value.reason)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_disk_change_msg", value, error)


def decode_domain_event_disk_change_msg(buf: bytes, offset: int = 0) -> DomainEventDiskChangeMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_disk_change_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, old_src_path_there = _unpack_16siI(buf, offset)
        old_src_path: str | None
        if old_src_path_there:
            (old_src_path_value_n,) = _unpack_I(buf, offset + 24)
            if old_src_path_value_n > 4194304:
                raise _decode_too_long("domain_event_disk_change_msg.old_src_path", old_src_path_value_n, 4194304)
            end = offset + 28 + old_src_path_value_n
            old_src_path_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in old_src_path_value:
                old_src_path_value = old_src_path_value.partition("\0")[0]
            offset = end + (-old_src_path_value_n & 3)
            old_src_path = old_src_path_value
        else:
            offset += 24
            old_src_path = None
        (new_src_path_there,) = _unpack_I(buf, offset)
        new_src_path: str | None
        if new_src_path_there:
            (new_src_path_value_n,) = _unpack_I(buf, offset + 4)
            if new_src_path_value_n > 4194304:
                raise _decode_too_long("domain_event_disk_change_msg.new_src_path", new_src_path_value_n, 4194304)
            end = offset + 8 + new_src_path_value_n
            new_src_path_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in new_src_path_value:
                new_src_path_value = new_src_path_value.partition("\0")[0]
            offset = end + (-new_src_path_value_n & 3)
            new_src_path = new_src_path_value
        else:
            offset += 4
            new_src_path = None
        (dev_alias_n,) = _unpack_I(buf, offset)
        if dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_disk_change_msg.dev_alias", dev_alias_n, 4194304)
        end = offset + 4 + dev_alias_n
        dev_alias = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_alias:
            dev_alias = dev_alias.partition("\0")[0]
        offset = end + (-dev_alias_n & 3)
        (reason,) = _unpack_i(buf, offset)
        return _new(DomainEventDiskChangeMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), old_src_path, new_src_path, dev_alias, reason))
    except _error:
        raise _decode_short("domain_event_disk_change_msg", buf) from None


def encode_domain_event_tray_change_msg(value: DomainEventTrayChangeMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_tray_change_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_tray_change_msg.dom.uuid", len(dom_uuid), 16)
        dev_alias = value.dev_alias.encode()
        dev_alias_n = len(dev_alias)
        if dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_tray_change_msg.dev_alias", dev_alias_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, dev_alias_n), dev_alias, _PAD[dev_alias_n & 3], _pack_i(value.reason)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_tray_change_msg", value, error)


def decode_domain_event_tray_change_msg(buf: bytes, offset: int = 0) -> DomainEventTrayChangeMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_tray_change_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dev_alias_n = _unpack_16siI(buf, offset)
        if dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_tray_change_msg.dev_alias", dev_alias_n, 4194304)
        end = offset + 24 + dev_alias_n
        dev_alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_alias:
            dev_alias = dev_alias.partition("\0")[0]
        offset = end + (-dev_alias_n & 3)
        (reason,) = _unpack_i(buf, offset)
        return _new(DomainEventTrayChangeMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), dev_alias, reason))
    except _error:
        raise _decode_short("domain_event_tray_change_msg", buf) from None


def encode_domain_event_pmwakeup_msg(value: DomainEventPmwakeupMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_pmwakeup_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_pmwakeup_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_pmwakeup_msg", value, error)


def decode_domain_event_pmwakeup_msg(buf: bytes, offset: int = 0) -> DomainEventPmwakeupMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_pmwakeup_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventPmwakeupMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_event_pmwakeup_msg", buf) from None


def encode_domain_event_pmsuspend_msg(value: DomainEventPmsuspendMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_pmsuspend_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_pmsuspend_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_pmsuspend_msg", value, error)


def decode_domain_event_pmsuspend_msg(buf: bytes, offset: int = 0) -> DomainEventPmsuspendMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_pmsuspend_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventPmsuspendMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_event_pmsuspend_msg", buf) from None


def encode_domain_event_balloon_change_msg(value: DomainEventBalloonChangeMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_balloon_change_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_balloon_change_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siQ(dom_uuid, dom.id, value.actual)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_balloon_change_msg", value, error)


def decode_domain_event_balloon_change_msg(buf: bytes, offset: int = 0) -> DomainEventBalloonChangeMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_balloon_change_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, actual = _unpack_16siQ(buf, offset)
        return _new(DomainEventBalloonChangeMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), actual))
    except _error:
        raise _decode_short("domain_event_balloon_change_msg", buf) from None


def encode_domain_event_pmsuspend_disk_msg(value: DomainEventPmsuspendDiskMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_pmsuspend_disk_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_pmsuspend_disk_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_pmsuspend_disk_msg", value, error)


def decode_domain_event_pmsuspend_disk_msg(buf: bytes, offset: int = 0) -> DomainEventPmsuspendDiskMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_pmsuspend_disk_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventPmsuspendDiskMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_event_pmsuspend_disk_msg", buf) from None


def encode_domain_event_device_removed_msg(value: DomainEventDeviceRemovedMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_device_removed_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_device_removed_msg.dom.uuid", len(dom_uuid), 16)
        dev_alias = value.dev_alias.encode()
        dev_alias_n = len(dev_alias)
        if dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_device_removed_msg.dev_alias", dev_alias_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, dev_alias_n), dev_alias, _PAD[dev_alias_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_device_removed_msg", value, error)


def decode_domain_event_device_removed_msg(buf: bytes, offset: int = 0) -> DomainEventDeviceRemovedMsg:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_device_removed_msg.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dev_alias_n = _unpack_16siI(buf, offset)
        if dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_device_removed_msg.dev_alias", dev_alias_n, 4194304)
        end = offset + 24 + dev_alias_n
        dev_alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_alias:
            dev_alias = dev_alias.partition("\0")[0]
        if end + (-dev_alias_n & 3) > len(buf):
            raise _decode_short("domain_event_device_removed_msg", buf)
        return _new(DomainEventDeviceRemovedMsg, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), dev_alias))
    except _error:
        raise _decode_short("domain_event_device_removed_msg", buf) from None

CONNECT_DOMAIN_EVENT_REGISTER: _Procedure[None, ConnectDomainEventRegisterRet] = _Procedure(
    0x20008086, 1, 105, "connect_domain_event_register",
    function="virConnectDomainEventRegister",
    since="0.5.0",
    priority=True,
    ret=ConnectDomainEventRegisterRet,
    encode_ret=encode_connect_domain_event_register_ret,
    decode_ret=decode_connect_domain_event_register_ret,
)
"""Ask for lifecycle events of all domains, first generation."""

CONNECT_DOMAIN_EVENT_DEREGISTER: _Procedure[None, ConnectDomainEventDeregisterRet] = _Procedure(
    0x20008086, 1, 106, "connect_domain_event_deregister",
    function="virConnectDomainEventDeregister",
    since="0.5.0",
    priority=True,
    ret=ConnectDomainEventDeregisterRet,
    encode_ret=encode_connect_domain_event_deregister_ret,
    decode_ret=decode_connect_domain_event_deregister_ret,
)
"""End the lifecycle events of domain_event_register."""

DOMAIN_EVENT_LIFECYCLE: _Procedure[DomainEventLifecycleMsg, None] = _Procedure(
    0x20008086, 1, 107, "domain_event_lifecycle",
    since="0.5.0",
    event=True,
    args=DomainEventLifecycleMsg,
    encode_args=encode_domain_event_lifecycle_msg,
    decode_args=decode_domain_event_lifecycle_msg,
)
"""A domain was defined, started, stopped or otherwise changed its life."""

CONNECT_DOMAIN_EVENT_REGISTER_ANY: _Procedure[ConnectDomainEventRegisterAnyArgs, None] = _Procedure(
    0x20008086, 1, 167, "connect_domain_event_register_any",
    function="virConnectDomainEventRegisterAny",
    since="0.8.0",
    priority=True,
    args=ConnectDomainEventRegisterAnyArgs,
    encode_args=encode_connect_domain_event_register_any_args,
    decode_args=decode_connect_domain_event_register_any_args,
)
"""Ask for one kind of domain event of all domains, second generation."""

CONNECT_DOMAIN_EVENT_DEREGISTER_ANY: _Procedure[ConnectDomainEventDeregisterAnyArgs, None] = _Procedure(
    0x20008086, 1, 168, "connect_domain_event_deregister_any",
    function="virConnectDomainEventDeregisterAny",
    since="0.8.0",
    priority=True,
    args=ConnectDomainEventDeregisterAnyArgs,
    encode_args=encode_connect_domain_event_deregister_any_args,
    decode_args=decode_connect_domain_event_deregister_any_args,
)
"""End one kind of event asked for with domain_event_register_any."""

DOMAIN_EVENT_REBOOT: _Procedure[DomainEventRebootMsg, None] = _Procedure(
    0x20008086, 1, 169, "domain_event_reboot",
    since="0.8.0",
    event=True,
    args=DomainEventRebootMsg,
    encode_args=encode_domain_event_reboot_msg,
    decode_args=decode_domain_event_reboot_msg,
)
"""A guest rebooted."""

DOMAIN_EVENT_RTC_CHANGE: _Procedure[DomainEventRtcChangeMsg, None] = _Procedure(
    0x20008086, 1, 170, "domain_event_rtc_change",
    since="0.8.0",
    event=True,
    args=DomainEventRtcChangeMsg,
    encode_args=encode_domain_event_rtc_change_msg,
    decode_args=decode_domain_event_rtc_change_msg,
)
"""A guest changed its clock's offset from UTC, in seconds."""

DOMAIN_EVENT_WATCHDOG: _Procedure[DomainEventWatchdogMsg, None] = _Procedure(
    0x20008086, 1, 171, "domain_event_watchdog",
    since="0.8.0",
    event=True,
    args=DomainEventWatchdogMsg,
    encode_args=encode_domain_event_watchdog_msg,
    decode_args=decode_domain_event_watchdog_msg,
)
"""A guest's watchdog fired."""

DOMAIN_EVENT_IO_ERROR: _Procedure[DomainEventIoErrorMsg, None] = _Procedure(
    0x20008086, 1, 172, "domain_event_io_error",
    since="0.8.0",
    event=True,
    args=DomainEventIoErrorMsg,
    encode_args=encode_domain_event_io_error_msg,
    decode_args=decode_domain_event_io_error_msg,
)
"""A guest met a disk error."""

DOMAIN_EVENT_GRAPHICS: _Procedure[DomainEventGraphicsMsg, None] = _Procedure(
    0x20008086, 1, 173, "domain_event_graphics",
    since="0.8.0",
    event=True,
    args=DomainEventGraphicsMsg,
    encode_args=encode_domain_event_graphics_msg,
    decode_args=decode_domain_event_graphics_msg,
)
"""Somebody connected to, authenticated with or left a graphics display."""

DOMAIN_EVENT_IO_ERROR_REASON: _Procedure[DomainEventIoErrorReasonMsg, None] = _Procedure(
    0x20008086, 1, 195, "domain_event_io_error_reason",
    since="0.8.1",
    event=True,
    args=DomainEventIoErrorReasonMsg,
    encode_args=encode_domain_event_io_error_reason_msg,
    decode_args=decode_domain_event_io_error_reason_msg,
)
"""A guest met a disk error, with the reason in words."""

DOMAIN_EVENT_CONTROL_ERROR: _Procedure[DomainEventControlErrorMsg, None] = _Procedure(
    0x20008086, 1, 224, "domain_event_control_error",
    since="0.9.2",
    event=True,
    args=DomainEventControlErrorMsg,
    encode_args=encode_domain_event_control_error_msg,
    decode_args=decode_domain_event_control_error_msg,
)
"""The hypervisor's control channel to a domain broke."""

DOMAIN_EVENT_BLOCK_JOB: _Procedure[DomainEventBlockJobMsg, None] = _Procedure(
    0x20008086, 1, 241, "domain_event_block_job",
    since="0.9.4",
    event=True,
    args=DomainEventBlockJobMsg,
    encode_args=encode_domain_event_block_job_msg,
    decode_args=decode_domain_event_block_job_msg,
)
"""A block job ended or became ready, named by path."""

DOMAIN_EVENT_DISK_CHANGE: _Procedure[DomainEventDiskChangeMsg, None] = _Procedure(
    0x20008086, 1, 248, "domain_event_disk_change",
    since="0.9.7",
    event=True,
    args=DomainEventDiskChangeMsg,
    encode_args=encode_domain_event_disk_change_msg,
    decode_args=decode_domain_event_disk_change_msg,
)
"""A disk's medium changed or was dropped."""

DOMAIN_EVENT_TRAY_CHANGE: _Procedure[DomainEventTrayChangeMsg, None] = _Procedure(
    0x20008086, 1, 268, "domain_event_tray_change",
    since="0.9.11",
    event=True,
    args=DomainEventTrayChangeMsg,
    encode_args=encode_domain_event_tray_change_msg,
    decode_args=decode_domain_event_tray_change_msg,
)
"""A removable drive's tray opened or closed."""

DOMAIN_EVENT_PMWAKEUP: _Procedure[DomainEventPmwakeupMsg, None] = _Procedure(
    0x20008086, 1, 269, "domain_event_pmwakeup",
    since="0.9.11",
    event=True,
    args=DomainEventPmwakeupMsg,
    encode_args=encode_domain_event_pmwakeup_msg,
    decode_args=decode_domain_event_pmwakeup_msg,
)
"""A guest woke up."""

DOMAIN_EVENT_PMSUSPEND: _Procedure[DomainEventPmsuspendMsg, None] = _Procedure(
    0x20008086, 1, 270, "domain_event_pmsuspend",
    since="0.9.11",
    event=True,
    args=DomainEventPmsuspendMsg,
    encode_args=encode_domain_event_pmsuspend_msg,
    decode_args=decode_domain_event_pmsuspend_msg,
)
"""A guest put itself to sleep."""

DOMAIN_EVENT_BALLOON_CHANGE: _Procedure[DomainEventBalloonChangeMsg, None] = _Procedure(
    0x20008086, 1, 276, "domain_event_balloon_change",
    since="0.10.0",
    event=True,
    args=DomainEventBalloonChangeMsg,
    encode_args=encode_domain_event_balloon_change_msg,
    decode_args=decode_domain_event_balloon_change_msg,
)
"""The memory a guest uses changed through its balloon."""

DOMAIN_EVENT_PMSUSPEND_DISK: _Procedure[DomainEventPmsuspendDiskMsg, None] = _Procedure(
    0x20008086, 1, 292, "domain_event_pmsuspend_disk",
    since="1.0.0",
    event=True,
    args=DomainEventPmsuspendDiskMsg,
    encode_args=encode_domain_event_pmsuspend_disk_msg,
    decode_args=decode_domain_event_pmsuspend_disk_msg,
)
"""A guest put itself to sleep on disk."""

DOMAIN_EVENT_DEVICE_REMOVED: _Procedure[DomainEventDeviceRemovedMsg, None] = _Procedure(
    0x20008086, 1, 311, "domain_event_device_removed",
    since="1.1.1",
    event=True,
    args=DomainEventDeviceRemovedMsg,
    encode_args=encode_domain_event_device_removed_msg,
    decode_args=decode_domain_event_device_removed_msg,
)
"""A device is gone from a guest."""


PROCEDURES: tuple[_Procedure, ...] = (
    CONNECT_DOMAIN_EVENT_REGISTER,
    CONNECT_DOMAIN_EVENT_DEREGISTER,
    DOMAIN_EVENT_LIFECYCLE,
    CONNECT_DOMAIN_EVENT_REGISTER_ANY,
    CONNECT_DOMAIN_EVENT_DEREGISTER_ANY,
    DOMAIN_EVENT_REBOOT,
    DOMAIN_EVENT_RTC_CHANGE,
    DOMAIN_EVENT_WATCHDOG,
    DOMAIN_EVENT_IO_ERROR,
    DOMAIN_EVENT_GRAPHICS,
    DOMAIN_EVENT_IO_ERROR_REASON,
    DOMAIN_EVENT_CONTROL_ERROR,
    DOMAIN_EVENT_BLOCK_JOB,
    DOMAIN_EVENT_DISK_CHANGE,
    DOMAIN_EVENT_TRAY_CHANGE,
    DOMAIN_EVENT_PMWAKEUP,
    DOMAIN_EVENT_PMSUSPEND,
    DOMAIN_EVENT_BALLOON_CHANGE,
    DOMAIN_EVENT_PMSUSPEND_DISK,
    DOMAIN_EVENT_DEVICE_REMOVED,
)
