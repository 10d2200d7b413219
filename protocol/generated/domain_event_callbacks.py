# DO NOT EDIT: generated from domain_event_callbacks.x by virtwire.protocol.compiler.

"""Events of domains, third generation: filtered by the server, each with the number of its registration."""

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
    encode_bad_size as _encode_bad_size,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
)

from .domain_events import (
    DomainEventBalloonChangeMsg,
    DomainEventBlockJobMsg,
    DomainEventControlErrorMsg,
    DomainEventDeviceRemovedMsg,
    DomainEventDiskChangeMsg,
    DomainEventGraphicsAddress,
    DomainEventGraphicsMsg,
    DomainEventIoErrorMsg,
    DomainEventIoErrorReasonMsg,
    DomainEventLifecycleMsg,
    DomainEventPmsuspendDiskMsg,
    DomainEventPmsuspendMsg,
    DomainEventPmwakeupMsg,
    DomainEventRebootMsg,
    DomainEventRtcChangeMsg,
    DomainEventTrayChangeMsg,
    DomainEventWatchdogMsg,
    _readall_domain_event_graphics_identity,
    _writeall_domain_event_graphics_identity,
)
from .types import (
    DomainHandle,
    TypedParam,
    _readall_typed_param,
    _writeall_typed_param,
)

_pack_16s2i = _Struct(">16s2i").pack
_pack_16s3i = _Struct(">16s3i").pack
_pack_16s3iI = _Struct(">16s3iI").pack
_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_16siQ = _Struct(">16siQ").pack
_pack_16siq = _Struct(">16siq").pack
_pack_2I = _Struct(">2I").pack
_pack_2Q = _Struct(">2Q").pack
_pack_2i = _Struct(">2i").pack
_pack_2iI = _Struct(">2iI").pack
_pack_I = _Struct(">I").pack
_pack_Q = _Struct(">Q").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_unpack_16s2i = _Struct(">16s2i").unpack_from
_unpack_16s2iI = _Struct(">16s2iI").unpack_from
_unpack_16s3i = _Struct(">16s3i").unpack_from
_unpack_16s3iI = _Struct(">16s3iI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_16siQ = _Struct(">16siQ").unpack_from
_unpack_16siq = _Struct(">16siq").unpack_from
_unpack_2Q = _Struct(">2Q").unpack_from
_unpack_2i = _Struct(">2i").unpack_from
_unpack_2iI = _Struct(">2iI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_Q = _Struct(">Q").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

DOMAIN_EVENT_TUNABLE_MAX = 2048
"""Most parameters of a tunable event."""


class ConnectDomainEventCallbackRegisterAnyArgs(_Record):
    __slots__ = ()
    event_id: int
    """One of DomainEventId"""
    dom: DomainHandle | None
    """absent is all of them"""

    def __new__(_cls, event_id: int, dom: DomainHandle | None) -> ConnectDomainEventCallbackRegisterAnyArgs:
        return _new(_cls, (event_id, dom))


class ConnectDomainEventCallbackRegisterAnyRet(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectDomainEventCallbackRegisterAnyRet:
        return _new(_cls, (callback_id,))


class ConnectDomainEventCallbackDeregisterAnyArgs(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectDomainEventCallbackDeregisterAnyArgs:
        return _new(_cls, (callback_id,))


class DomainEventCallbackLifecycleMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventLifecycleMsg

    def __new__(_cls, callback_id: int, msg: DomainEventLifecycleMsg) -> DomainEventCallbackLifecycleMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackRebootMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventRebootMsg

    def __new__(_cls, callback_id: int, msg: DomainEventRebootMsg) -> DomainEventCallbackRebootMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackRtcChangeMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventRtcChangeMsg

    def __new__(_cls, callback_id: int, msg: DomainEventRtcChangeMsg) -> DomainEventCallbackRtcChangeMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackWatchdogMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventWatchdogMsg

    def __new__(_cls, callback_id: int, msg: DomainEventWatchdogMsg) -> DomainEventCallbackWatchdogMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackIoErrorMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventIoErrorMsg

    def __new__(_cls, callback_id: int, msg: DomainEventIoErrorMsg) -> DomainEventCallbackIoErrorMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackGraphicsMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventGraphicsMsg

    def __new__(_cls, callback_id: int, msg: DomainEventGraphicsMsg) -> DomainEventCallbackGraphicsMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackIoErrorReasonMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventIoErrorReasonMsg

    def __new__(_cls, callback_id: int, msg: DomainEventIoErrorReasonMsg) -> DomainEventCallbackIoErrorReasonMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackControlErrorMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventControlErrorMsg

    def __new__(_cls, callback_id: int, msg: DomainEventControlErrorMsg) -> DomainEventCallbackControlErrorMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackBlockJobMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventBlockJobMsg

    def __new__(_cls, callback_id: int, msg: DomainEventBlockJobMsg) -> DomainEventCallbackBlockJobMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackDiskChangeMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventDiskChangeMsg

    def __new__(_cls, callback_id: int, msg: DomainEventDiskChangeMsg) -> DomainEventCallbackDiskChangeMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackTrayChangeMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventTrayChangeMsg

    def __new__(_cls, callback_id: int, msg: DomainEventTrayChangeMsg) -> DomainEventCallbackTrayChangeMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackPmwakeupMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    reason: int
    """always 0"""
    msg: DomainEventPmwakeupMsg

    def __new__(_cls, callback_id: int, reason: int, msg: DomainEventPmwakeupMsg) -> DomainEventCallbackPmwakeupMsg:
        return _new(_cls, (callback_id, reason, msg))


class DomainEventCallbackPmsuspendMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    reason: int
    """always 0"""
    msg: DomainEventPmsuspendMsg

    def __new__(_cls, callback_id: int, reason: int, msg: DomainEventPmsuspendMsg) -> DomainEventCallbackPmsuspendMsg:
        return _new(_cls, (callback_id, reason, msg))


class DomainEventCallbackBalloonChangeMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventBalloonChangeMsg

    def __new__(_cls, callback_id: int, msg: DomainEventBalloonChangeMsg) -> DomainEventCallbackBalloonChangeMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventCallbackPmsuspendDiskMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    reason: int
    """always 0"""
    msg: DomainEventPmsuspendDiskMsg

    def __new__(_cls, callback_id: int, reason: int, msg: DomainEventPmsuspendDiskMsg) -> DomainEventCallbackPmsuspendDiskMsg:
        return _new(_cls, (callback_id, reason, msg))


class DomainEventCallbackDeviceRemovedMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    msg: DomainEventDeviceRemovedMsg

    def __new__(_cls, callback_id: int, msg: DomainEventDeviceRemovedMsg) -> DomainEventCallbackDeviceRemovedMsg:
        return _new(_cls, (callback_id, msg))


class DomainEventBlockJob2Msg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    dst: str
    type: int
    """One of DomainBlockJobType"""
    status: int
    """One of ConnectDomainEventBlockJobStatus"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, dst: str, type: int, status: int) -> DomainEventBlockJob2Msg:
        return _new(_cls, (callback_id, dom, dst, type, status))


class DomainEventCallbackTunableMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    params: list[TypedParam]

    def __new__(_cls, callback_id: int, dom: DomainHandle, params: list[TypedParam]) -> DomainEventCallbackTunableMsg:
        return _new(_cls, (callback_id, dom, params))


class DomainEventCallbackAgentLifecycleMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    state: int
    """One of ConnectDomainEventAgentLifecycleState"""
    reason: int
    """One of ConnectDomainEventAgentLifecycleReason"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, state: int, reason: int) -> DomainEventCallbackAgentLifecycleMsg:
        return _new(_cls, (callback_id, dom, state, reason))


class DomainEventCallbackDeviceAddedMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    dev_alias: str
    """alias of the device"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, dev_alias: str) -> DomainEventCallbackDeviceAddedMsg:
        return _new(_cls, (callback_id, dom, dev_alias))


class DomainEventCallbackMigrationIterationMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    iteration: int
    """number of the pass"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, iteration: int) -> DomainEventCallbackMigrationIterationMsg:
        return _new(_cls, (callback_id, dom, iteration))


class DomainEventCallbackJobCompletedMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    params: list[TypedParam]

    def __new__(_cls, callback_id: int, dom: DomainHandle, params: list[TypedParam]) -> DomainEventCallbackJobCompletedMsg:
        return _new(_cls, (callback_id, dom, params))


class DomainEventCallbackDeviceRemovalFailedMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    dev_alias: str
    """alias of the device"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, dev_alias: str) -> DomainEventCallbackDeviceRemovalFailedMsg:
        return _new(_cls, (callback_id, dom, dev_alias))


class DomainEventCallbackMetadataChangeMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    type: int
    """One of DomainMetadataType"""
    nsuri: str | None
    """namespace of the custom element"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, type: int, nsuri: str | None) -> DomainEventCallbackMetadataChangeMsg:
        return _new(_cls, (callback_id, dom, type, nsuri))


class DomainEventBlockThresholdMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    dev: str
    """as it was given with the threshold"""
    path: str | None
    threshold: int
    """in bytes"""
    excess: int
    """in bytes"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, dev: str, path: str | None, threshold: int, excess: int) -> DomainEventBlockThresholdMsg:
        return _new(_cls, (callback_id, dom, dev, path, threshold, excess))


class DomainEventMemoryFailureMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    recipient: int
    """One of DomainMemoryFailureRecipientType"""
    action: int
    """One of DomainMemoryFailureActionType"""
    flags: int
    """Bits of DomainMemoryFailureFlags"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, recipient: int, action: int, flags: int) -> DomainEventMemoryFailureMsg:
        return _new(_cls, (callback_id, dom, recipient, action, flags))


class DomainEventMemoryDeviceSizeChangeMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    alias: str
    size: int
    """in KiB"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, alias: str, size: int) -> DomainEventMemoryDeviceSizeChangeMsg:
        return _new(_cls, (callback_id, dom, alias, size))


class DomainEventNicMacChangeMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    alias: str
    old_mac: str
    new_mac: str

    def __new__(_cls, callback_id: int, dom: DomainHandle, alias: str, old_mac: str, new_mac: str) -> DomainEventNicMacChangeMsg:
        return _new(_cls, (callback_id, dom, alias, old_mac, new_mac))


class DomainEventVcpuRemovedMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    vcpuid: int

    def __new__(_cls, callback_id: int, dom: DomainHandle, vcpuid: int) -> DomainEventVcpuRemovedMsg:
        return _new(_cls, (callback_id, dom, vcpuid))


class DomainEventCallbackChannelLifecycleMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    channel_name: str
    state: int
    """One of ConnectDomainEventChannelLifecycleState"""
    reason: int
    """One of ConnectDomainEventChannelLifecycleReason"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, channel_name: str, state: int, reason: int) -> DomainEventCallbackChannelLifecycleMsg:
        return _new(_cls, (callback_id, dom, channel_name, state, reason))


def encode_connect_domain_event_callback_register_any_args(value: ConnectDomainEventCallbackRegisterAnyArgs) -> bytes:
    try:
        dom = value.dom
        if dom is None:
            dom_coded = _ABSENT
        else:
            dom_value_name = dom.name.encode()
            dom_value_name_n = len(dom_value_name)
            if dom_value_name_n > 4194304:
                raise _encode_too_long("connect_domain_event_callback_register_any_args.dom.name", dom_value_name_n, 4194304)
            dom_value_uuid = dom.uuid
            if len(dom_value_uuid) != 16:
                raise _encode_bad_size("connect_domain_event_callback_register_any_args.dom.uuid", len(dom_value_uuid), 16)
            dom_coded = _pack_2I(1, dom_value_name_n) + dom_value_name + _PAD[dom_value_name_n & 3] + _pack_16si(dom_value_uuid, dom.id)
        return _pack_i(value.event_id) + dom_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_event_callback_register_any_args", value, error)


def decode_connect_domain_event_callback_register_any_args(buf: bytes, offset: int = 0) -> ConnectDomainEventCallbackRegisterAnyArgs:
    try:
        event_id, dom_there = _unpack_iI(buf, offset)
        dom: DomainHandle | None
        if dom_there:
            (dom_value_name_n,) = _unpack_I(buf, offset + 8)
            if dom_value_name_n > 4194304:
                raise _decode_too_long("connect_domain_event_callback_register_any_args.dom.name", dom_value_name_n, 4194304)
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
        return _new(ConnectDomainEventCallbackRegisterAnyArgs, (event_id, dom))
    except _error:
        raise _decode_short("connect_domain_event_callback_register_any_args", buf) from None


def encode_connect_domain_event_callback_register_any_ret(value: ConnectDomainEventCallbackRegisterAnyRet) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_event_callback_register_any_ret", value, error)


def decode_connect_domain_event_callback_register_any_ret(buf: bytes, offset: int = 0) -> ConnectDomainEventCallbackRegisterAnyRet:
    try:
        return _new(ConnectDomainEventCallbackRegisterAnyRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_domain_event_callback_register_any_ret", buf) from None


def encode_connect_domain_event_callback_deregister_any_args(value: ConnectDomainEventCallbackDeregisterAnyArgs) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_event_callback_deregister_any_args", value, error)


def decode_connect_domain_event_callback_deregister_any_args(buf: bytes, offset: int = 0) -> ConnectDomainEventCallbackDeregisterAnyArgs:
    try:
        return _new(ConnectDomainEventCallbackDeregisterAnyArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_domain_event_callback_deregister_any_args", buf) from None


def encode_domain_event_callback_lifecycle_msg(value: DomainEventCallbackLifecycleMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_lifecycle_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_lifecycle_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_iI(value.callback_id, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16s3i(msg_dom_uuid, msg_dom.id, msg.event, msg.detail)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_lifecycle_msg", value, error)


def decode_domain_event_callback_lifecycle_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackLifecycleMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_lifecycle_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_event, msg_detail = _unpack_16s3i(buf, offset)
        return _new(DomainEventCallbackLifecycleMsg, (callback_id, _new(DomainEventLifecycleMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_event, msg_detail))))
    except _error:
        raise _decode_short("domain_event_callback_lifecycle_msg", buf) from None


def encode_domain_event_callback_reboot_msg(value: DomainEventCallbackRebootMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_reboot_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_reboot_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_iI(value.callback_id, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16si(msg_dom_uuid, msg_dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_reboot_msg", value, error)


def decode_domain_event_callback_reboot_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackRebootMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_reboot_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventCallbackRebootMsg, (callback_id, _new(DomainEventRebootMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)),))))
    except _error:
        raise _decode_short("domain_event_callback_reboot_msg", buf) from None


def encode_domain_event_callback_rtc_change_msg(value: DomainEventCallbackRtcChangeMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_rtc_change_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_rtc_change_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_iI(value.callback_id, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16siq(msg_dom_uuid, msg_dom.id, msg.offset)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_rtc_change_msg", value, error)


def decode_domain_event_callback_rtc_change_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackRtcChangeMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_rtc_change_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_offset = _unpack_16siq(buf, offset)
        return _new(DomainEventCallbackRtcChangeMsg, (callback_id, _new(DomainEventRtcChangeMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_offset))))
    except _error:
        raise _decode_short("domain_event_callback_rtc_change_msg", buf) from None


def encode_domain_event_callback_watchdog_msg(value: DomainEventCallbackWatchdogMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_watchdog_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_watchdog_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_iI(value.callback_id, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16s2i(msg_dom_uuid, msg_dom.id, msg.action)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_watchdog_msg", value, error)


def decode_domain_event_callback_watchdog_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackWatchdogMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_watchdog_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_action = _unpack_16s2i(buf, offset)
        return _new(DomainEventCallbackWatchdogMsg, (callback_id, _new(DomainEventWatchdogMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_action))))
    except _error:
        raise _decode_short("domain_event_callback_watchdog_msg", buf) from None


def encode_domain_event_callback_io_error_msg(value: DomainEventCallbackIoErrorMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_io_error_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_io_error_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        msg_src_path = msg.src_path.encode()
        msg_src_path_n = len(msg_src_path)
        if msg_src_path_n > 4194304:
            raise _encode_too_long("domain_event_callback_io_error_msg.msg.src_path", msg_src_path_n, 4194304)
        msg_dev_alias = msg.dev_alias.encode()
        msg_dev_alias_n = len(msg_dev_alias)
        if msg_dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_callback_io_error_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, msg_dom_name_n), msg_dom_name, _PAD[msg_dom_name_n & 3], _pack_16siI(msg_dom_uuid, msg_dom.id, msg_src_path_n), msg_src_path, _PAD[msg_src_path_n & 3], _pack_I(msg_dev_alias_n), msg_dev_alias, _PAD[msg_dev_alias_n & 3], _pack_i(msg.action)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_io_error_msg", value, error)


def decode_domain_event_callback_io_error_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackIoErrorMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_io_error_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_src_path_n = _unpack_16siI(buf, offset)
        if msg_src_path_n > 4194304:
            raise _decode_too_long("domain_event_callback_io_error_msg.msg.src_path", msg_src_path_n, 4194304)
        end = offset + 24 + msg_src_path_n
        msg_src_path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_src_path:
            msg_src_path = msg_src_path.partition("\0")[0]
        offset = end + (-msg_src_path_n & 3)
        (msg_dev_alias_n,) = _unpack_I(buf, offset)
        if msg_dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_callback_io_error_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        end = offset + 4 + msg_dev_alias_n
        msg_dev_alias = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dev_alias:
            msg_dev_alias = msg_dev_alias.partition("\0")[0]
        offset = end + (-msg_dev_alias_n & 3)
        (msg_action,) = _unpack_i(buf, offset)
        return _new(DomainEventCallbackIoErrorMsg, (callback_id, _new(DomainEventIoErrorMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_src_path, msg_dev_alias, msg_action))))
    except _error:
        raise _decode_short("domain_event_callback_io_error_msg", buf) from None


def encode_domain_event_callback_graphics_msg(value: DomainEventCallbackGraphicsMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_graphics_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_graphics_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        msg_local = msg.local
        msg_local_node = msg_local.node.encode()
        msg_local_node_n = len(msg_local_node)
        if msg_local_node_n > 4194304:
            raise _encode_too_long("domain_event_callback_graphics_msg.msg.local.node", msg_local_node_n, 4194304)
        msg_local_service = msg_local.service.encode()
        msg_local_service_n = len(msg_local_service)
        if msg_local_service_n > 4194304:
            raise _encode_too_long("domain_event_callback_graphics_msg.msg.local.service", msg_local_service_n, 4194304)
        msg_remote = msg.remote
        msg_remote_node = msg_remote.node.encode()
        msg_remote_node_n = len(msg_remote_node)
        if msg_remote_node_n > 4194304:
            raise _encode_too_long("domain_event_callback_graphics_msg.msg.remote.node", msg_remote_node_n, 4194304)
        msg_remote_service = msg_remote.service.encode()
        msg_remote_service_n = len(msg_remote_service)
        if msg_remote_service_n > 4194304:
            raise _encode_too_long("domain_event_callback_graphics_msg.msg.remote.service", msg_remote_service_n, 4194304)
        msg_auth_scheme = msg.auth_scheme.encode()
        msg_auth_scheme_n = len(msg_auth_scheme)
        if msg_auth_scheme_n > 4194304:
            raise _encode_too_long("domain_event_callback_graphics_msg.msg.auth_scheme", msg_auth_scheme_n, 4194304)
        msg_subject = msg.subject
        msg_subject_n = len(msg_subject)
        if msg_subject_n > 20:
            raise _encode_too_long("domain_event_callback_graphics_msg.msg.subject", msg_subject_n, 20)
        return b"".join((_pack_iI(value.callback_id, msg_dom_name_n), msg_dom_name, _PAD[msg_dom_name_n & 3], _pack_16s3iI(msg_dom_uuid, msg_dom.id, msg.phase, msg_local.family, msg_local_node_n), msg_local_node, _PAD[msg_local_node_n & 3], _pack_I(msg_local_service_n), msg_local_service, _PAD[msg_local_service_n & 3], _pack_iI(msg_remote.family, msg_remote_node_n), msg_remote_node, _PAD[msg_remote_node_n & 3], _pack_I(msg_remote_service_n), msg_remote_service, _PAD[msg_remote_service_n & 3], _pack_I(msg_auth_scheme_n), msg_auth_scheme, _PAD[msg_auth_scheme_n & 3], _pack_I(msg_subject_n), _writeall_domain_event_graphics_identity(msg_subject)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_graphics_msg", value, error)


def decode_domain_event_callback_graphics_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackGraphicsMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_graphics_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_phase, msg_local_family, msg_local_node_n = _unpack_16s3iI(buf, offset)
        if msg_local_node_n > 4194304:
            raise _decode_too_long("domain_event_callback_graphics_msg.msg.local.node", msg_local_node_n, 4194304)
        end = offset + 32 + msg_local_node_n
        msg_local_node = buf[offset + 32:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_local_node:
            msg_local_node = msg_local_node.partition("\0")[0]
        offset = end + (-msg_local_node_n & 3)
        (msg_local_service_n,) = _unpack_I(buf, offset)
        if msg_local_service_n > 4194304:
            raise _decode_too_long("domain_event_callback_graphics_msg.msg.local.service", msg_local_service_n, 4194304)
        end = offset + 4 + msg_local_service_n
        msg_local_service = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_local_service:
            msg_local_service = msg_local_service.partition("\0")[0]
        offset = end + (-msg_local_service_n & 3)
        msg_remote_family, msg_remote_node_n = _unpack_iI(buf, offset)
        if msg_remote_node_n > 4194304:
            raise _decode_too_long("domain_event_callback_graphics_msg.msg.remote.node", msg_remote_node_n, 4194304)
        end = offset + 8 + msg_remote_node_n
        msg_remote_node = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_remote_node:
            msg_remote_node = msg_remote_node.partition("\0")[0]
        offset = end + (-msg_remote_node_n & 3)
        (msg_remote_service_n,) = _unpack_I(buf, offset)
        if msg_remote_service_n > 4194304:
            raise _decode_too_long("domain_event_callback_graphics_msg.msg.remote.service", msg_remote_service_n, 4194304)
        end = offset + 4 + msg_remote_service_n
        msg_remote_service = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_remote_service:
            msg_remote_service = msg_remote_service.partition("\0")[0]
        offset = end + (-msg_remote_service_n & 3)
        (msg_auth_scheme_n,) = _unpack_I(buf, offset)
        if msg_auth_scheme_n > 4194304:
            raise _decode_too_long("domain_event_callback_graphics_msg.msg.auth_scheme", msg_auth_scheme_n, 4194304)
        end = offset + 4 + msg_auth_scheme_n
        msg_auth_scheme = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_auth_scheme:
            msg_auth_scheme = msg_auth_scheme.partition("\0")[0]
        offset = end + (-msg_auth_scheme_n & 3)
        (msg_subject_n,) = _unpack_I(buf, offset)
        offset += 4
        if msg_subject_n > 20 or msg_subject_n * 8 > len(buf) - offset:
            raise _decode_bad_count("domain_event_callback_graphics_msg.msg.subject", msg_subject_n, 20, buf)
        msg_subject, offset = _readall_domain_event_graphics_identity(buf, offset, msg_subject_n)
        if offset > len(buf):
            raise _decode_short("domain_event_callback_graphics_msg", buf)
        return _new(DomainEventCallbackGraphicsMsg, (callback_id, _new(DomainEventGraphicsMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_phase, _new(DomainEventGraphicsAddress, (msg_local_family, msg_local_node, msg_local_service)), _new(DomainEventGraphicsAddress, (msg_remote_family, msg_remote_node, msg_remote_service)), msg_auth_scheme, msg_subject))))
    except _error:
        raise _decode_short("domain_event_callback_graphics_msg", buf) from None


def encode_domain_event_callback_io_error_reason_msg(value: DomainEventCallbackIoErrorReasonMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_io_error_reason_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_io_error_reason_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        msg_src_path = msg.src_path.encode()
        msg_src_path_n = len(msg_src_path)
        if msg_src_path_n > 4194304:
            raise _encode_too_long("domain_event_callback_io_error_reason_msg.msg.src_path", msg_src_path_n, 4194304)
        msg_dev_alias = msg.dev_alias.encode()
        msg_dev_alias_n = len(msg_dev_alias)
        if msg_dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_callback_io_error_reason_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        msg_reason = msg.reason.encode()
        msg_reason_n = len(msg_reason)
        if msg_reason_n > 4194304:
            raise _encode_too_long("domain_event_callback_io_error_reason_msg.msg.reason", msg_reason_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, msg_dom_name_n), msg_dom_name, _PAD[msg_dom_name_n & 3], _pack_16siI(msg_dom_uuid, msg_dom.id, msg_src_path_n), msg_src_path, _PAD[msg_src_path_n & 3], _pack_I(msg_dev_alias_n), msg_dev_alias, _PAD[msg_dev_alias_n & 3], _pack_iI(msg.action, msg_reason_n), msg_reason, _PAD[msg_reason_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_io_error_reason_msg", value, error)


def decode_domain_event_callback_io_error_reason_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackIoErrorReasonMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_io_error_reason_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_src_path_n = _unpack_16siI(buf, offset)
        if msg_src_path_n > 4194304:
            raise _decode_too_long("domain_event_callback_io_error_reason_msg.msg.src_path", msg_src_path_n, 4194304)
        end = offset + 24 + msg_src_path_n
        msg_src_path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_src_path:
            msg_src_path = msg_src_path.partition("\0")[0]
        offset = end + (-msg_src_path_n & 3)
        (msg_dev_alias_n,) = _unpack_I(buf, offset)
        if msg_dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_callback_io_error_reason_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        end = offset + 4 + msg_dev_alias_n
        msg_dev_alias = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dev_alias:
            msg_dev_alias = msg_dev_alias.partition("\0")[0]
        offset = end + (-msg_dev_alias_n & 3)
        msg_action, msg_reason_n = _unpack_iI(buf, offset)
        if msg_reason_n > 4194304:
            raise _decode_too_long("domain_event_callback_io_error_reason_msg.msg.reason", msg_reason_n, 4194304)
        end = offset + 8 + msg_reason_n
        msg_reason = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_reason:
            msg_reason = msg_reason.partition("\0")[0]
        if end + (-msg_reason_n & 3) > len(buf):
            raise _decode_short("domain_event_callback_io_error_reason_msg", buf)
        return _new(DomainEventCallbackIoErrorReasonMsg, (callback_id, _new(DomainEventIoErrorReasonMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_src_path, msg_dev_alias, msg_action, msg_reason))))
    except _error:
        raise _decode_short("domain_event_callback_io_error_reason_msg", buf) from None


def encode_domain_event_callback_control_error_msg(value: DomainEventCallbackControlErrorMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_control_error_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_control_error_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_iI(value.callback_id, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16si(msg_dom_uuid, msg_dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_control_error_msg", value, error)


def decode_domain_event_callback_control_error_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackControlErrorMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_control_error_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventCallbackControlErrorMsg, (callback_id, _new(DomainEventControlErrorMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)),))))
    except _error:
        raise _decode_short("domain_event_callback_control_error_msg", buf) from None


def encode_domain_event_callback_block_job_msg(value: DomainEventCallbackBlockJobMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_block_job_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_block_job_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        msg_path = msg.path.encode()
        msg_path_n = len(msg_path)
        if msg_path_n > 4194304:
            raise _encode_too_long("domain_event_callback_block_job_msg.msg.path", msg_path_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, msg_dom_name_n), msg_dom_name, _PAD[msg_dom_name_n & 3], _pack_16siI(msg_dom_uuid, msg_dom.id, msg_path_n), msg_path, _PAD[msg_path_n & 3], _pack_2i(msg.type, msg.status)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_block_job_msg", value, error)


def decode_domain_event_callback_block_job_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackBlockJobMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_block_job_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_path_n = _unpack_16siI(buf, offset)
        if msg_path_n > 4194304:
            raise _decode_too_long("domain_event_callback_block_job_msg.msg.path", msg_path_n, 4194304)
        end = offset + 24 + msg_path_n
        msg_path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_path:
            msg_path = msg_path.partition("\0")[0]
        offset = end + (-msg_path_n & 3)
        msg_type, msg_status = _unpack_2i(buf, offset)
        return _new(DomainEventCallbackBlockJobMsg, (callback_id, _new(DomainEventBlockJobMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_path, msg_type, msg_status))))
    except _error:
        raise _decode_short("domain_event_callback_block_job_msg", buf) from None


def encode_domain_event_callback_disk_change_msg(value: DomainEventCallbackDiskChangeMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_disk_change_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_disk_change_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        msg_old_src_path = msg.old_src_path
        if msg_old_src_path is None:
            msg_old_src_path_coded = _ABSENT
        else:
            msg_old_src_path_value = msg_old_src_path.encode()
            msg_old_src_path_value_n = len(msg_old_src_path_value)
            if msg_old_src_path_value_n > 4194304:
                raise _encode_too_long("domain_event_callback_disk_change_msg.msg.old_src_path", msg_old_src_path_value_n, 4194304)
            msg_old_src_path_coded = _pack_2I(1, msg_old_src_path_value_n) + msg_old_src_path_value + _PAD[msg_old_src_path_value_n & 3]
        msg_new_src_path = msg.new_src_path
        if msg_new_src_path is None:
            msg_new_src_path_coded = _ABSENT
        else:
            msg_new_src_path_value = msg_new_src_path.encode()
            msg_new_src_path_value_n = len(msg_new_src_path_value)
            if msg_new_src_path_value_n > 4194304:
                raise _encode_too_long("domain_event_callback_disk_change_msg.msg.new_src_path", msg_new_src_path_value_n, 4194304)
            msg_new_src_path_coded = _pack_2I(1, msg_new_src_path_value_n) + msg_new_src_path_value + _PAD[msg_new_src_path_value_n & 3]
        msg_dev_alias = msg.dev_alias.encode()
        msg_dev_alias_n = len(msg_dev_alias)
        if msg_dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_callback_disk_change_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, msg_dom_name_n), msg_dom_name, _PAD[msg_dom_name_n & 3], _pack_16si(msg_dom_uuid, msg_dom.id), msg_old_src_path_coded, msg_new_src_path_coded, _pack_I(msg_dev_alias_n), msg_dev_alias, _PAD[msg_dev_alias_n & 3], _pack_i(msg.reason)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_disk_change_msg", value, error)


def decode_domain_event_callback_disk_change_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackDiskChangeMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_disk_change_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_old_src_path_there = _unpack_16siI(buf, offset)
        msg_old_src_path: str | None
        if msg_old_src_path_there:
            (msg_old_src_path_value_n,) = _unpack_I(buf, offset + 24)
            if msg_old_src_path_value_n > 4194304:
                raise _decode_too_long("domain_event_callback_disk_change_msg.msg.old_src_path", msg_old_src_path_value_n, 4194304)
            end = offset + 28 + msg_old_src_path_value_n
            msg_old_src_path_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in msg_old_src_path_value:
                msg_old_src_path_value = msg_old_src_path_value.partition("\0")[0]
            offset = end + (-msg_old_src_path_value_n & 3)
            msg_old_src_path = msg_old_src_path_value
        else:
            offset += 24
            msg_old_src_path = None
        (msg_new_src_path_there,) = _unpack_I(buf, offset)
        msg_new_src_path: str | None
        if msg_new_src_path_there:
            (msg_new_src_path_value_n,) = _unpack_I(buf, offset + 4)
            if msg_new_src_path_value_n > 4194304:
                raise _decode_too_long("domain_event_callback_disk_change_msg.msg.new_src_path", msg_new_src_path_value_n, 4194304)
            end = offset + 8 + msg_new_src_path_value_n
            msg_new_src_path_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in msg_new_src_path_value:
                msg_new_src_path_value = msg_new_src_path_value.partition("\0")[0]
            offset = end + (-msg_new_src_path_value_n & 3)
            msg_new_src_path = msg_new_src_path_value
        else:
            offset += 4
            msg_new_src_path = None
        (msg_dev_alias_n,) = _unpack_I(buf, offset)
        if msg_dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_callback_disk_change_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        end = offset + 4 + msg_dev_alias_n
        msg_dev_alias = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dev_alias:
            msg_dev_alias = msg_dev_alias.partition("\0")[0]
        offset = end + (-msg_dev_alias_n & 3)
        (msg_reason,) = _unpack_i(buf, offset)
        return _new(DomainEventCallbackDiskChangeMsg, (callback_id, _new(DomainEventDiskChangeMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_old_src_path, msg_new_src_path, msg_dev_alias, msg_reason))))
    except _error:
        raise _decode_short("domain_event_callback_disk_change_msg", buf) from None


def encode_domain_event_callback_tray_change_msg(value: DomainEventCallbackTrayChangeMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_tray_change_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_tray_change_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        msg_dev_alias = msg.dev_alias.encode()
        msg_dev_alias_n = len(msg_dev_alias)
        if msg_dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_callback_tray_change_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, msg_dom_name_n), msg_dom_name, _PAD[msg_dom_name_n & 3], _pack_16siI(msg_dom_uuid, msg_dom.id, msg_dev_alias_n), msg_dev_alias, _PAD[msg_dev_alias_n & 3], _pack_i(msg.reason)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_tray_change_msg", value, error)


def decode_domain_event_callback_tray_change_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackTrayChangeMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_tray_change_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_dev_alias_n = _unpack_16siI(buf, offset)
        if msg_dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_callback_tray_change_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        end = offset + 24 + msg_dev_alias_n
        msg_dev_alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dev_alias:
            msg_dev_alias = msg_dev_alias.partition("\0")[0]
        offset = end + (-msg_dev_alias_n & 3)
        (msg_reason,) = _unpack_i(buf, offset)
        return _new(DomainEventCallbackTrayChangeMsg, (callback_id, _new(DomainEventTrayChangeMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_dev_alias, msg_reason))))
    except _error:
        raise _decode_short("domain_event_callback_tray_change_msg", buf) from None


def encode_domain_event_callback_pmwakeup_msg(value: DomainEventCallbackPmwakeupMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_pmwakeup_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_pmwakeup_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_2iI(value.callback_id, value.reason, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16si(msg_dom_uuid, msg_dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_pmwakeup_msg", value, error)


def decode_domain_event_callback_pmwakeup_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackPmwakeupMsg:
    try:
        callback_id, reason, msg_dom_name_n = _unpack_2iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_pmwakeup_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 12 + msg_dom_name_n
        msg_dom_name = buf[offset + 12:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventCallbackPmwakeupMsg, (callback_id, reason, _new(DomainEventPmwakeupMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)),))))
    except _error:
        raise _decode_short("domain_event_callback_pmwakeup_msg", buf) from None


def encode_domain_event_callback_pmsuspend_msg(value: DomainEventCallbackPmsuspendMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_pmsuspend_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_pmsuspend_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_2iI(value.callback_id, value.reason, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16si(msg_dom_uuid, msg_dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_pmsuspend_msg", value, error)


def decode_domain_event_callback_pmsuspend_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackPmsuspendMsg:
    try:
        callback_id, reason, msg_dom_name_n = _unpack_2iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_pmsuspend_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 12 + msg_dom_name_n
        msg_dom_name = buf[offset + 12:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventCallbackPmsuspendMsg, (callback_id, reason, _new(DomainEventPmsuspendMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)),))))
    except _error:
        raise _decode_short("domain_event_callback_pmsuspend_msg", buf) from None


def encode_domain_event_callback_balloon_change_msg(value: DomainEventCallbackBalloonChangeMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_balloon_change_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_balloon_change_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_iI(value.callback_id, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16siQ(msg_dom_uuid, msg_dom.id, msg.actual)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_balloon_change_msg", value, error)


def decode_domain_event_callback_balloon_change_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackBalloonChangeMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_balloon_change_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_actual = _unpack_16siQ(buf, offset)
        return _new(DomainEventCallbackBalloonChangeMsg, (callback_id, _new(DomainEventBalloonChangeMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_actual))))
    except _error:
        raise _decode_short("domain_event_callback_balloon_change_msg", buf) from None


def encode_domain_event_callback_pmsuspend_disk_msg(value: DomainEventCallbackPmsuspendDiskMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_pmsuspend_disk_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_pmsuspend_disk_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        return _pack_2iI(value.callback_id, value.reason, msg_dom_name_n) + msg_dom_name + _PAD[msg_dom_name_n & 3] + _pack_16si(msg_dom_uuid, msg_dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_pmsuspend_disk_msg", value, error)


def decode_domain_event_callback_pmsuspend_disk_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackPmsuspendDiskMsg:
    try:
        callback_id, reason, msg_dom_name_n = _unpack_2iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_pmsuspend_disk_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 12 + msg_dom_name_n
        msg_dom_name = buf[offset + 12:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id = _unpack_16si(buf, offset)
        return _new(DomainEventCallbackPmsuspendDiskMsg, (callback_id, reason, _new(DomainEventPmsuspendDiskMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)),))))
    except _error:
        raise _decode_short("domain_event_callback_pmsuspend_disk_msg", buf) from None


def encode_domain_event_callback_device_removed_msg(value: DomainEventCallbackDeviceRemovedMsg) -> bytes:
    try:
        msg = value.msg
        msg_dom = msg.dom
        msg_dom_name = msg_dom.name.encode()
        msg_dom_name_n = len(msg_dom_name)
        if msg_dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_device_removed_msg.msg.dom.name", msg_dom_name_n, 4194304)
        msg_dom_uuid = msg_dom.uuid
        if len(msg_dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_device_removed_msg.msg.dom.uuid", len(msg_dom_uuid), 16)
        msg_dev_alias = msg.dev_alias.encode()
        msg_dev_alias_n = len(msg_dev_alias)
        if msg_dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_callback_device_removed_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, msg_dom_name_n), msg_dom_name, _PAD[msg_dom_name_n & 3], _pack_16siI(msg_dom_uuid, msg_dom.id, msg_dev_alias_n), msg_dev_alias, _PAD[msg_dev_alias_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_device_removed_msg", value, error)


def decode_domain_event_callback_device_removed_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackDeviceRemovedMsg:
    try:
        callback_id, msg_dom_name_n = _unpack_iI(buf, offset)
        if msg_dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_device_removed_msg.msg.dom.name", msg_dom_name_n, 4194304)
        end = offset + 8 + msg_dom_name_n
        msg_dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dom_name:
            msg_dom_name = msg_dom_name.partition("\0")[0]
        offset = end + (-msg_dom_name_n & 3)
        msg_dom_uuid, msg_dom_id, msg_dev_alias_n = _unpack_16siI(buf, offset)
        if msg_dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_callback_device_removed_msg.msg.dev_alias", msg_dev_alias_n, 4194304)
        end = offset + 24 + msg_dev_alias_n
        msg_dev_alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in msg_dev_alias:
            msg_dev_alias = msg_dev_alias.partition("\0")[0]
        if end + (-msg_dev_alias_n & 3) > len(buf):
            raise _decode_short("domain_event_callback_device_removed_msg", buf)
        return _new(DomainEventCallbackDeviceRemovedMsg, (callback_id, _new(DomainEventDeviceRemovedMsg, (_new(DomainHandle, (msg_dom_name, msg_dom_uuid, msg_dom_id)), msg_dev_alias))))
    except _error:
        raise _decode_short("domain_event_callback_device_removed_msg", buf) from None


def encode_domain_event_block_job_2_msg(value: DomainEventBlockJob2Msg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_block_job_2_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_block_job_2_msg.dom.uuid", len(dom_uuid), 16)
        dst = value.dst.encode()
        dst_n = len(dst)
        if dst_n > 4194304:
            raise _encode_too_long("domain_event_block_job_2_msg.dst", dst_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, dst_n), dst, _PAD[dst_n & 3], _pack_2i(value.type, value.status)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_block_job_2_msg", value, error)


def decode_domain_event_block_job_2_msg(buf: bytes, offset: int = 0) -> DomainEventBlockJob2Msg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_block_job_2_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dst_n = _unpack_16siI(buf, offset)
        if dst_n > 4194304:
            raise _decode_too_long("domain_event_block_job_2_msg.dst", dst_n, 4194304)
        end = offset + 24 + dst_n
        dst = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in dst:
            dst = dst.partition("\0")[0]
        offset = end + (-dst_n & 3)
        type, status = _unpack_2i(buf, offset)
        return _new(DomainEventBlockJob2Msg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), dst, type, status))
    except _error:
        raise _decode_short("domain_event_block_job_2_msg", buf) from None


def encode_domain_event_callback_tunable_msg(value: DomainEventCallbackTunableMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_tunable_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_tunable_msg.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 2048:
            raise _encode_too_long("domain_event_callback_tunable_msg.params", params_n, 2048)
        return _pack_iI(value.callback_id, dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_tunable_msg", value, error)


def decode_domain_event_callback_tunable_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackTunableMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_tunable_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 2048 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_event_callback_tunable_msg.params", params_n, 2048, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_event_callback_tunable_msg", buf)
        return _new(DomainEventCallbackTunableMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), params))
    except _error:
        raise _decode_short("domain_event_callback_tunable_msg", buf) from None


def encode_domain_event_callback_agent_lifecycle_msg(value: DomainEventCallbackAgentLifecycleMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_agent_lifecycle_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_agent_lifecycle_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_iI(value.callback_id, dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s3i(dom_uuid, dom.id, value.state, value.reason)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_agent_lifecycle_msg", value, error)


def decode_domain_event_callback_agent_lifecycle_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackAgentLifecycleMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_agent_lifecycle_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, state, reason = _unpack_16s3i(buf, offset)
        return _new(DomainEventCallbackAgentLifecycleMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), state, reason))
    except _error:
        raise _decode_short("domain_event_callback_agent_lifecycle_msg", buf) from None


def encode_domain_event_callback_device_added_msg(value: DomainEventCallbackDeviceAddedMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_device_added_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_device_added_msg.dom.uuid", len(dom_uuid), 16)
        dev_alias = value.dev_alias.encode()
        dev_alias_n = len(dev_alias)
        if dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_callback_device_added_msg.dev_alias", dev_alias_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, dev_alias_n), dev_alias, _PAD[dev_alias_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_device_added_msg", value, error)


def decode_domain_event_callback_device_added_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackDeviceAddedMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_device_added_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dev_alias_n = _unpack_16siI(buf, offset)
        if dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_callback_device_added_msg.dev_alias", dev_alias_n, 4194304)
        end = offset + 24 + dev_alias_n
        dev_alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_alias:
            dev_alias = dev_alias.partition("\0")[0]
        if end + (-dev_alias_n & 3) > len(buf):
            raise _decode_short("domain_event_callback_device_added_msg", buf)
        return _new(DomainEventCallbackDeviceAddedMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), dev_alias))
    except _error:
        raise _decode_short("domain_event_callback_device_added_msg", buf) from None


def encode_domain_event_callback_migration_iteration_msg(value: DomainEventCallbackMigrationIterationMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_migration_iteration_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_migration_iteration_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_iI(value.callback_id, dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2i(dom_uuid, dom.id, value.iteration)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_migration_iteration_msg", value, error)


def decode_domain_event_callback_migration_iteration_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackMigrationIterationMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_migration_iteration_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, iteration = _unpack_16s2i(buf, offset)
        return _new(DomainEventCallbackMigrationIterationMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), iteration))
    except _error:
        raise _decode_short("domain_event_callback_migration_iteration_msg", buf) from None


def encode_domain_event_callback_job_completed_msg(value: DomainEventCallbackJobCompletedMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_job_completed_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_job_completed_msg.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_event_callback_job_completed_msg.params", params_n, 64)
        return _pack_iI(value.callback_id, dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_job_completed_msg", value, error)


def decode_domain_event_callback_job_completed_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackJobCompletedMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_job_completed_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_event_callback_job_completed_msg.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_event_callback_job_completed_msg", buf)
        return _new(DomainEventCallbackJobCompletedMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), params))
    except _error:
        raise _decode_short("domain_event_callback_job_completed_msg", buf) from None


def encode_domain_event_callback_device_removal_failed_msg(value: DomainEventCallbackDeviceRemovalFailedMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_device_removal_failed_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_device_removal_failed_msg.dom.uuid", len(dom_uuid), 16)
        dev_alias = value.dev_alias.encode()
        dev_alias_n = len(dev_alias)
        if dev_alias_n > 4194304:
            raise _encode_too_long("domain_event_callback_device_removal_failed_msg.dev_alias", dev_alias_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, dev_alias_n), dev_alias, _PAD[dev_alias_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_device_removal_failed_msg", value, error)


def decode_domain_event_callback_device_removal_failed_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackDeviceRemovalFailedMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_device_removal_failed_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dev_alias_n = _unpack_16siI(buf, offset)
        if dev_alias_n > 4194304:
            raise _decode_too_long("domain_event_callback_device_removal_failed_msg.dev_alias", dev_alias_n, 4194304)
        end = offset + 24 + dev_alias_n
        dev_alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in dev_alias:
            dev_alias = dev_alias.partition("\0")[0]
        if end + (-dev_alias_n & 3) > len(buf):
            raise _decode_short("domain_event_callback_device_removal_failed_msg", buf)
        return _new(DomainEventCallbackDeviceRemovalFailedMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), dev_alias))
    except _error:
        raise _decode_short("domain_event_callback_device_removal_failed_msg", buf) from None


def encode_domain_event_callback_metadata_change_msg(value: DomainEventCallbackMetadataChangeMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_metadata_change_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_metadata_change_msg.dom.uuid", len(dom_uuid), 16)
        nsuri = value.nsuri
        if nsuri is None:
            nsuri_coded = _ABSENT
        else:
            nsuri_value = nsuri.encode()
            nsuri_value_n = len(nsuri_value)
            if nsuri_value_n > 4194304:
                raise _encode_too_long("domain_event_callback_metadata_change_msg.nsuri", nsuri_value_n, 4194304)
            nsuri_coded = _pack_2I(1, nsuri_value_n) + nsuri_value + _PAD[nsuri_value_n & 3]
        return _pack_iI(value.callback_id, dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2i(dom_uuid, dom.id, value.type) + nsuri_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_metadata_change_msg", value, error)


def decode_domain_event_callback_metadata_change_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackMetadataChangeMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_metadata_change_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, type, nsuri_there = _unpack_16s2iI(buf, offset)
        nsuri: str | None
        if nsuri_there:
            (nsuri_value_n,) = _unpack_I(buf, offset + 28)
            if nsuri_value_n > 4194304:
                raise _decode_too_long("domain_event_callback_metadata_change_msg.nsuri", nsuri_value_n, 4194304)
            end = offset + 32 + nsuri_value_n
            nsuri_value = buf[offset + 32:end].decode("utf-8", "surrogateescape")
            if "\0" in nsuri_value:
                nsuri_value = nsuri_value.partition("\0")[0]
            offset = end + (-nsuri_value_n & 3)
            nsuri = nsuri_value
        else:
            offset += 28
            nsuri = None
        if offset > len(buf):
            raise _decode_short("domain_event_callback_metadata_change_msg", buf)
        return _new(DomainEventCallbackMetadataChangeMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), type, nsuri))
    except _error:
        raise _decode_short("domain_event_callback_metadata_change_msg", buf) from None


def encode_domain_event_block_threshold_msg(value: DomainEventBlockThresholdMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_block_threshold_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_block_threshold_msg.dom.uuid", len(dom_uuid), 16)
        dev = value.dev.encode()
        dev_n = len(dev)
        if dev_n > 4194304:
            raise _encode_too_long("domain_event_block_threshold_msg.dev", dev_n, 4194304)
        path = value.path
        if path is None:
            path_coded = _ABSENT
        else:
            path_value = path.encode()
            path_value_n = len(path_value)
            if path_value_n > 4194304:
                raise _encode_too_long("domain_event_block_threshold_msg.path", path_value_n, 4194304)
            path_coded = _pack_2I(1, path_value_n) + path_value + _PAD[path_value_n & 3]
        return b"".join((_pack_iI(value.callback_id, dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, dev_n), dev, _PAD[dev_n & 3], path_coded, _pack_2Q(value.threshold, value.excess)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_block_threshold_msg", value, error)


def decode_domain_event_block_threshold_msg(buf: bytes, offset: int = 0) -> DomainEventBlockThresholdMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_block_threshold_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dev_n = _unpack_16siI(buf, offset)
        if dev_n > 4194304:
            raise _decode_too_long("domain_event_block_threshold_msg.dev", dev_n, 4194304)
        end = offset + 24 + dev_n
        dev = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in dev:
            dev = dev.partition("\0")[0]
        offset = end + (-dev_n & 3)
        (path_there,) = _unpack_I(buf, offset)
        path: str | None
        if path_there:
            (path_value_n,) = _unpack_I(buf, offset + 4)
            if path_value_n > 4194304:
                raise _decode_too_long("domain_event_block_threshold_msg.path", path_value_n, 4194304)
            end = offset + 8 + path_value_n
            path_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in path_value:
                path_value = path_value.partition("\0")[0]
            offset = end + (-path_value_n & 3)
            path = path_value
        else:
            offset += 4
            path = None
        threshold, excess = _unpack_2Q(buf, offset)
        return _new(DomainEventBlockThresholdMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), dev, path, threshold, excess))
    except _error:
        raise _decode_short("domain_event_block_threshold_msg", buf) from None


def encode_domain_event_memory_failure_msg(value: DomainEventMemoryFailureMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_memory_failure_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_memory_failure_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_iI(value.callback_id, dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s3iI(dom_uuid, dom.id, value.recipient, value.action, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_memory_failure_msg", value, error)


def decode_domain_event_memory_failure_msg(buf: bytes, offset: int = 0) -> DomainEventMemoryFailureMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_memory_failure_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, recipient, action, flags = _unpack_16s3iI(buf, offset)
        return _new(DomainEventMemoryFailureMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), recipient, action, flags))
    except _error:
        raise _decode_short("domain_event_memory_failure_msg", buf) from None


def encode_domain_event_memory_device_size_change_msg(value: DomainEventMemoryDeviceSizeChangeMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_memory_device_size_change_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_memory_device_size_change_msg.dom.uuid", len(dom_uuid), 16)
        alias = value.alias.encode()
        alias_n = len(alias)
        if alias_n > 4194304:
            raise _encode_too_long("domain_event_memory_device_size_change_msg.alias", alias_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, alias_n), alias, _PAD[alias_n & 3], _pack_Q(value.size)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_memory_device_size_change_msg", value, error)


def decode_domain_event_memory_device_size_change_msg(buf: bytes, offset: int = 0) -> DomainEventMemoryDeviceSizeChangeMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_memory_device_size_change_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, alias_n = _unpack_16siI(buf, offset)
        if alias_n > 4194304:
            raise _decode_too_long("domain_event_memory_device_size_change_msg.alias", alias_n, 4194304)
        end = offset + 24 + alias_n
        alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in alias:
            alias = alias.partition("\0")[0]
        offset = end + (-alias_n & 3)
        (size,) = _unpack_Q(buf, offset)
        return _new(DomainEventMemoryDeviceSizeChangeMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), alias, size))
    except _error:
        raise _decode_short("domain_event_memory_device_size_change_msg", buf) from None


def encode_domain_event_nic_mac_change_msg(value: DomainEventNicMacChangeMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_nic_mac_change_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_nic_mac_change_msg.dom.uuid", len(dom_uuid), 16)
        alias = value.alias.encode()
        alias_n = len(alias)
        if alias_n > 4194304:
            raise _encode_too_long("domain_event_nic_mac_change_msg.alias", alias_n, 4194304)
        old_mac = value.old_mac.encode()
        old_mac_n = len(old_mac)
        if old_mac_n > 4194304:
            raise _encode_too_long("domain_event_nic_mac_change_msg.old_mac", old_mac_n, 4194304)
        new_mac = value.new_mac.encode()
        new_mac_n = len(new_mac)
        if new_mac_n > 4194304:
            raise _encode_too_long("domain_event_nic_mac_change_msg.new_mac", new_mac_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, alias_n), alias, _PAD[alias_n & 3], _pack_I(old_mac_n), old_mac, _PAD[old_mac_n & 3], _pack_I(new_mac_n), new_mac, _PAD[new_mac_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_nic_mac_change_msg", value, error)


def decode_domain_event_nic_mac_change_msg(buf: bytes, offset: int = 0) -> DomainEventNicMacChangeMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_nic_mac_change_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, alias_n = _unpack_16siI(buf, offset)
        if alias_n > 4194304:
            raise _decode_too_long("domain_event_nic_mac_change_msg.alias", alias_n, 4194304)
        end = offset + 24 + alias_n
        alias = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in alias:
            alias = alias.partition("\0")[0]
        offset = end + (-alias_n & 3)
        (old_mac_n,) = _unpack_I(buf, offset)
        if old_mac_n > 4194304:
            raise _decode_too_long("domain_event_nic_mac_change_msg.old_mac", old_mac_n, 4194304)
        end = offset + 4 + old_mac_n
        old_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in old_mac:
            old_mac = old_mac.partition("\0")[0]
        offset = end + (-old_mac_n & 3)
        (new_mac_n,) = _unpack_I(buf, offset)
        if new_mac_n > 4194304:
            raise _decode_too_long("domain_event_nic_mac_change_msg.new_mac", new_mac_n, 4194304)
        end = offset + 4 + new_mac_n
        new_mac = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in new_mac:
            new_mac = new_mac.partition("\0")[0]
        if end + (-new_mac_n & 3) > len(buf):
            raise _decode_short("domain_event_nic_mac_change_msg", buf)
        return _new(DomainEventNicMacChangeMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), alias, old_mac, new_mac))
    except _error:
        raise _decode_short("domain_event_nic_mac_change_msg", buf) from None


def encode_domain_event_vcpu_removed_msg(value: DomainEventVcpuRemovedMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_vcpu_removed_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_vcpu_removed_msg.dom.uuid", len(dom_uuid), 16)
        return _pack_iI(value.callback_id, dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.vcpuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_vcpu_removed_msg", value, error)


def decode_domain_event_vcpu_removed_msg(buf: bytes, offset: int = 0) -> DomainEventVcpuRemovedMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_vcpu_removed_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, vcpuid = _unpack_16siI(buf, offset)
        return _new(DomainEventVcpuRemovedMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), vcpuid))
    except _error:
        raise _decode_short("domain_event_vcpu_removed_msg", buf) from None


def encode_domain_event_callback_channel_lifecycle_msg(value: DomainEventCallbackChannelLifecycleMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_channel_lifecycle_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_event_callback_channel_lifecycle_msg.dom.uuid", len(dom_uuid), 16)
        channel_name = value.channel_name.encode()
        channel_name_n = len(channel_name)
        if channel_name_n > 4194304:
            raise _encode_too_long("domain_event_callback_channel_lifecycle_msg.channel_name", channel_name_n, 4194304)
        return b"".join((_pack_iI(value.callback_id, dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, channel_name_n), channel_name, _PAD[channel_name_n & 3], _pack_2i(value.state, value.reason)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_event_callback_channel_lifecycle_msg", value, error)


def decode_domain_event_callback_channel_lifecycle_msg(buf: bytes, offset: int = 0) -> DomainEventCallbackChannelLifecycleMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_channel_lifecycle_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, channel_name_n = _unpack_16siI(buf, offset)
        if channel_name_n > 4194304:
            raise _decode_too_long("domain_event_callback_channel_lifecycle_msg.channel_name", channel_name_n, 4194304)
        end = offset + 24 + channel_name_n
        channel_name = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in channel_name:
            channel_name = channel_name.partition("\0")[0]
        offset = end + (-channel_name_n & 3)
        state, reason = _unpack_2i(buf, offset)
        return _new(DomainEventCallbackChannelLifecycleMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), channel_name, state, reason))
    except _error:
        raise _decode_short("domain_event_callback_channel_lifecycle_msg", buf) from None

CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: _Procedure[ConnectDomainEventCallbackRegisterAnyArgs, ConnectDomainEventCallbackRegisterAnyRet] = _Procedure(
    0x20008086, 1, 316, "connect_domain_event_callback_register_any",
    function="virConnectDomainEventRegisterAny",
    since="1.2.1",
    priority=True,
    args=ConnectDomainEventCallbackRegisterAnyArgs,
    encode_args=encode_connect_domain_event_callback_register_any_args,
    decode_args=decode_connect_domain_event_callback_register_any_args,
    ret=ConnectDomainEventCallbackRegisterAnyRet,
    encode_ret=encode_connect_domain_event_callback_register_any_ret,
    decode_ret=decode_connect_domain_event_callback_register_any_ret,
)
"""Ask for one kind of domain event, of all domains or one, third generation."""

CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY: _Procedure[ConnectDomainEventCallbackDeregisterAnyArgs, None] = _Procedure(
    0x20008086, 1, 317, "connect_domain_event_callback_deregister_any",
    function="virConnectDomainEventDeregisterAny",
    since="1.2.1",
    priority=True,
    args=ConnectDomainEventCallbackDeregisterAnyArgs,
    encode_args=encode_connect_domain_event_callback_deregister_any_args,
    decode_args=decode_connect_domain_event_callback_deregister_any_args,
)
"""End a registration of domain events, third generation."""

DOMAIN_EVENT_CALLBACK_LIFECYCLE: _Procedure[DomainEventCallbackLifecycleMsg, None] = _Procedure(
    0x20008086, 1, 318, "domain_event_callback_lifecycle",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackLifecycleMsg,
    encode_args=encode_domain_event_callback_lifecycle_msg,
    decode_args=decode_domain_event_callback_lifecycle_msg,
)
"""Event domain_event_lifecycle with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_REBOOT: _Procedure[DomainEventCallbackRebootMsg, None] = _Procedure(
    0x20008086, 1, 319, "domain_event_callback_reboot",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackRebootMsg,
    encode_args=encode_domain_event_callback_reboot_msg,
    decode_args=decode_domain_event_callback_reboot_msg,
)
"""Event domain_event_reboot with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_RTC_CHANGE: _Procedure[DomainEventCallbackRtcChangeMsg, None] = _Procedure(
    0x20008086, 1, 320, "domain_event_callback_rtc_change",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackRtcChangeMsg,
    encode_args=encode_domain_event_callback_rtc_change_msg,
    decode_args=decode_domain_event_callback_rtc_change_msg,
)
"""Event domain_event_rtc_change with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_WATCHDOG: _Procedure[DomainEventCallbackWatchdogMsg, None] = _Procedure(
    0x20008086, 1, 321, "domain_event_callback_watchdog",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackWatchdogMsg,
    encode_args=encode_domain_event_callback_watchdog_msg,
    decode_args=decode_domain_event_callback_watchdog_msg,
)
"""Event domain_event_watchdog with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_IO_ERROR: _Procedure[DomainEventCallbackIoErrorMsg, None] = _Procedure(
    0x20008086, 1, 322, "domain_event_callback_io_error",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackIoErrorMsg,
    encode_args=encode_domain_event_callback_io_error_msg,
    decode_args=decode_domain_event_callback_io_error_msg,
)
"""Event domain_event_io_error with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_GRAPHICS: _Procedure[DomainEventCallbackGraphicsMsg, None] = _Procedure(
    0x20008086, 1, 323, "domain_event_callback_graphics",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackGraphicsMsg,
    encode_args=encode_domain_event_callback_graphics_msg,
    decode_args=decode_domain_event_callback_graphics_msg,
)
"""Event domain_event_graphics with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON: _Procedure[DomainEventCallbackIoErrorReasonMsg, None] = _Procedure(
    0x20008086, 1, 324, "domain_event_callback_io_error_reason",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackIoErrorReasonMsg,
    encode_args=encode_domain_event_callback_io_error_reason_msg,
    decode_args=decode_domain_event_callback_io_error_reason_msg,
)
"""Event domain_event_io_error_reason with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_CONTROL_ERROR: _Procedure[DomainEventCallbackControlErrorMsg, None] = _Procedure(
    0x20008086, 1, 325, "domain_event_callback_control_error",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackControlErrorMsg,
    encode_args=encode_domain_event_callback_control_error_msg,
    decode_args=decode_domain_event_callback_control_error_msg,
)
"""Event domain_event_control_error with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_BLOCK_JOB: _Procedure[DomainEventCallbackBlockJobMsg, None] = _Procedure(
    0x20008086, 1, 326, "domain_event_callback_block_job",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackBlockJobMsg,
    encode_args=encode_domain_event_callback_block_job_msg,
    decode_args=decode_domain_event_callback_block_job_msg,
)
"""Event domain_event_block_job with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_DISK_CHANGE: _Procedure[DomainEventCallbackDiskChangeMsg, None] = _Procedure(
    0x20008086, 1, 327, "domain_event_callback_disk_change",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackDiskChangeMsg,
    encode_args=encode_domain_event_callback_disk_change_msg,
    decode_args=decode_domain_event_callback_disk_change_msg,
)
"""Event domain_event_disk_change with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_TRAY_CHANGE: _Procedure[DomainEventCallbackTrayChangeMsg, None] = _Procedure(
    0x20008086, 1, 328, "domain_event_callback_tray_change",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackTrayChangeMsg,
    encode_args=encode_domain_event_callback_tray_change_msg,
    decode_args=decode_domain_event_callback_tray_change_msg,
)
"""Event domain_event_tray_change with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_PMWAKEUP: _Procedure[DomainEventCallbackPmwakeupMsg, None] = _Procedure(
    0x20008086, 1, 329, "domain_event_callback_pmwakeup",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackPmwakeupMsg,
    encode_args=encode_domain_event_callback_pmwakeup_msg,
    decode_args=decode_domain_event_callback_pmwakeup_msg,
)
"""Event domain_event_pmwakeup with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_PMSUSPEND: _Procedure[DomainEventCallbackPmsuspendMsg, None] = _Procedure(
    0x20008086, 1, 330, "domain_event_callback_pmsuspend",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackPmsuspendMsg,
    encode_args=encode_domain_event_callback_pmsuspend_msg,
    decode_args=decode_domain_event_callback_pmsuspend_msg,
)
"""Event domain_event_pmsuspend with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE: _Procedure[DomainEventCallbackBalloonChangeMsg, None] = _Procedure(
    0x20008086, 1, 331, "domain_event_callback_balloon_change",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackBalloonChangeMsg,
    encode_args=encode_domain_event_callback_balloon_change_msg,
    decode_args=decode_domain_event_callback_balloon_change_msg,
)
"""Event domain_event_balloon_change with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK: _Procedure[DomainEventCallbackPmsuspendDiskMsg, None] = _Procedure(
    0x20008086, 1, 332, "domain_event_callback_pmsuspend_disk",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackPmsuspendDiskMsg,
    encode_args=encode_domain_event_callback_pmsuspend_disk_msg,
    decode_args=decode_domain_event_callback_pmsuspend_disk_msg,
)
"""Event domain_event_pmsuspend_disk with the registration it belongs to."""

DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED: _Procedure[DomainEventCallbackDeviceRemovedMsg, None] = _Procedure(
    0x20008086, 1, 333, "domain_event_callback_device_removed",
    since="1.2.1",
    event=True,
    args=DomainEventCallbackDeviceRemovedMsg,
    encode_args=encode_domain_event_callback_device_removed_msg,
    decode_args=decode_domain_event_callback_device_removed_msg,
)
"""Event domain_event_device_removed with the registration it belongs to."""

DOMAIN_EVENT_BLOCK_JOB_2: _Procedure[DomainEventBlockJob2Msg, None] = _Procedure(
    0x20008086, 1, 339, "domain_event_block_job_2",
    since="1.2.6",
    event=True,
    args=DomainEventBlockJob2Msg,
    encode_args=encode_domain_event_block_job_2_msg,
    decode_args=decode_domain_event_block_job_2_msg,
)
"""A block job ended or became ready, named by disk target."""

DOMAIN_EVENT_CALLBACK_TUNABLE: _Procedure[DomainEventCallbackTunableMsg, None] = _Procedure(
    0x20008086, 1, 346, "domain_event_callback_tunable",
    since="1.2.9",
    event=True,
    args=DomainEventCallbackTunableMsg,
    encode_args=encode_domain_event_callback_tunable_msg,
    decode_args=decode_domain_event_callback_tunable_msg,
)
"""Tunable settings of a domain changed."""

DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE: _Procedure[DomainEventCallbackAgentLifecycleMsg, None] = _Procedure(
    0x20008086, 1, 348, "domain_event_callback_agent_lifecycle",
    since="1.2.11",
    event=True,
    args=DomainEventCallbackAgentLifecycleMsg,
    encode_args=encode_domain_event_callback_agent_lifecycle_msg,
    decode_args=decode_domain_event_callback_agent_lifecycle_msg,
)
"""The guest agent connected or went away."""

DOMAIN_EVENT_CALLBACK_DEVICE_ADDED: _Procedure[DomainEventCallbackDeviceAddedMsg, None] = _Procedure(
    0x20008086, 1, 354, "domain_event_callback_device_added",
    since="1.2.15",
    event=True,
    args=DomainEventCallbackDeviceAddedMsg,
    encode_args=encode_domain_event_callback_device_added_msg,
    decode_args=decode_domain_event_callback_device_added_msg,
)
"""A device was added to a running domain."""

DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION: _Procedure[DomainEventCallbackMigrationIterationMsg, None] = _Procedure(
    0x20008086, 1, 359, "domain_event_callback_migration_iteration",
    since="1.3.2",
    event=True,
    args=DomainEventCallbackMigrationIterationMsg,
    encode_args=encode_domain_event_callback_migration_iteration_msg,
    decode_args=decode_domain_event_callback_migration_iteration_msg,
)
"""A live migration began another pass over the memory."""

DOMAIN_EVENT_CALLBACK_JOB_COMPLETED: _Procedure[DomainEventCallbackJobCompletedMsg, None] = _Procedure(
    0x20008086, 1, 363, "domain_event_callback_job_completed",
    since="1.3.3",
    event=True,
    args=DomainEventCallbackJobCompletedMsg,
    encode_args=encode_domain_event_callback_job_completed_msg,
    decode_args=decode_domain_event_callback_job_completed_msg,
)
"""A job of a domain ended; the parameters are its final statistics."""

DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED: _Procedure[DomainEventCallbackDeviceRemovalFailedMsg, None] = _Procedure(
    0x20008086, 1, 367, "domain_event_callback_device_removal_failed",
    since="1.3.4",
    event=True,
    args=DomainEventCallbackDeviceRemovalFailedMsg,
    encode_args=encode_domain_event_callback_device_removal_failed_msg,
    decode_args=decode_domain_event_callback_device_removal_failed_msg,
)
"""A guest refused to give a device back."""

DOMAIN_EVENT_CALLBACK_METADATA_CHANGE: _Procedure[DomainEventCallbackMetadataChangeMsg, None] = _Procedure(
    0x20008086, 1, 379, "domain_event_callback_metadata_change",
    since="3.0.0",
    event=True,
    args=DomainEventCallbackMetadataChangeMsg,
    encode_args=encode_domain_event_callback_metadata_change_msg,
    decode_args=decode_domain_event_callback_metadata_change_msg,
)
"""Title, description or a custom element of a domain changed."""

DOMAIN_EVENT_BLOCK_THRESHOLD: _Procedure[DomainEventBlockThresholdMsg, None] = _Procedure(
    0x20008086, 1, 385, "domain_event_block_threshold",
    since="3.2.0",
    event=True,
    args=DomainEventBlockThresholdMsg,
    encode_args=encode_domain_event_block_threshold_msg,
    decode_args=decode_domain_event_block_threshold_msg,
)
"""Writes to an image passed the threshold set for it."""

DOMAIN_EVENT_MEMORY_FAILURE: _Procedure[DomainEventMemoryFailureMsg, None] = _Procedure(
    0x20008086, 1, 423, "domain_event_memory_failure",
    since="6.9.0",
    event=True,
    args=DomainEventMemoryFailureMsg,
    encode_args=encode_domain_event_memory_failure_msg,
    decode_args=decode_domain_event_memory_failure_msg,
)
"""The host met a memory failure that hits a guest."""

DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE: _Procedure[DomainEventMemoryDeviceSizeChangeMsg, None] = _Procedure(
    0x20008086, 1, 438, "domain_event_memory_device_size_change",
    since="7.9.0",
    event=True,
    args=DomainEventMemoryDeviceSizeChangeMsg,
    encode_args=encode_domain_event_memory_device_size_change_msg,
    decode_args=decode_domain_event_memory_device_size_change_msg,
)
"""A memory device of a guest changed its size."""

DOMAIN_EVENT_NIC_MAC_CHANGE: _Procedure[DomainEventNicMacChangeMsg, None] = _Procedure(
    0x20008086, 1, 453, "domain_event_nic_mac_change",
    since="11.2.0",
    event=True,
    args=DomainEventNicMacChangeMsg,
    encode_args=encode_domain_event_nic_mac_change_msg,
    decode_args=decode_domain_event_nic_mac_change_msg,
)
"""A guest changed the MAC address of a network interface."""

DOMAIN_EVENT_VCPU_REMOVED: _Procedure[DomainEventVcpuRemovedMsg, None] = _Procedure(
    0x20008086, 1, 454, "domain_event_vcpu_removed",
    since="12.4.0",
    event=True,
    args=DomainEventVcpuRemovedMsg,
    encode_args=encode_domain_event_vcpu_removed_msg,
    decode_args=decode_domain_event_vcpu_removed_msg,
)
"""A virtual CPU is gone from a guest."""

DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE: _Procedure[DomainEventCallbackChannelLifecycleMsg, None] = _Procedure(
    0x20008086, 1, 455, "domain_event_callback_channel_lifecycle",
    since="12.4.0",
    event=True,
    args=DomainEventCallbackChannelLifecycleMsg,
    encode_args=encode_domain_event_callback_channel_lifecycle_msg,
    decode_args=decode_domain_event_callback_channel_lifecycle_msg,
)
"""A channel of a guest was opened or closed on its inside."""


PROCEDURES: tuple[_Procedure, ...] = (
    CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
    CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY,
    DOMAIN_EVENT_CALLBACK_LIFECYCLE,
    DOMAIN_EVENT_CALLBACK_REBOOT,
    DOMAIN_EVENT_CALLBACK_RTC_CHANGE,
    DOMAIN_EVENT_CALLBACK_WATCHDOG,
    DOMAIN_EVENT_CALLBACK_IO_ERROR,
    DOMAIN_EVENT_CALLBACK_GRAPHICS,
    DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON,
    DOMAIN_EVENT_CALLBACK_CONTROL_ERROR,
    DOMAIN_EVENT_CALLBACK_BLOCK_JOB,
    DOMAIN_EVENT_CALLBACK_DISK_CHANGE,
    DOMAIN_EVENT_CALLBACK_TRAY_CHANGE,
    DOMAIN_EVENT_CALLBACK_PMWAKEUP,
    DOMAIN_EVENT_CALLBACK_PMSUSPEND,
    DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE,
    DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK,
    DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED,
    DOMAIN_EVENT_BLOCK_JOB_2,
    DOMAIN_EVENT_CALLBACK_TUNABLE,
    DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE,
    DOMAIN_EVENT_CALLBACK_DEVICE_ADDED,
    DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION,
    DOMAIN_EVENT_CALLBACK_JOB_COMPLETED,
    DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED,
    DOMAIN_EVENT_CALLBACK_METADATA_CHANGE,
    DOMAIN_EVENT_BLOCK_THRESHOLD,
    DOMAIN_EVENT_MEMORY_FAILURE,
    DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE,
    DOMAIN_EVENT_NIC_MAC_CHANGE,
    DOMAIN_EVENT_VCPU_REMOVED,
    DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE,
)
