# DO NOT EDIT: generated from qemu.x by virtwire.protocol.compiler.

"""The QEMU program: the monitor and the guest agent as they are, for those who know what they do."""

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

from .types import DomainHandle

_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_pack_qI = _Struct(">qI").pack
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_2I = _Struct(">2I").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from
_unpack_q2I = _Struct(">q2I").unpack_from


class DomainMonitorCommandArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    cmd: str
    flags: int
    """Bits of DomainQemuMonitorCommandFlags"""

    def __new__(_cls, dom: DomainHandle, cmd: str, flags: int) -> DomainMonitorCommandArgs:
        return _new(_cls, (dom, cmd, flags))


class DomainMonitorCommandRet(_Record):
    __slots__ = ()
    result: str

    def __new__(_cls, result: str) -> DomainMonitorCommandRet:
        return _new(_cls, (result,))


class DomainAttachArgs(_Record):
    __slots__ = ()
    pid_value: int
    """process id of QEMU"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, pid_value: int, flags: int) -> DomainAttachArgs:
        return _new(_cls, (pid_value, flags))


class DomainAttachRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainAttachRet:
        return _new(_cls, (dom,))


class DomainAgentCommandArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    cmd: str
    timeout: int
    """in seconds, or one of domain_qemu_agent_command_timeout"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, cmd: str, timeout: int, flags: int) -> DomainAgentCommandArgs:
        return _new(_cls, (dom, cmd, timeout, flags))


class DomainAgentCommandRet(_Record):
    __slots__ = ()
    result: str | None
    """absent when nothing was waited for"""

    def __new__(_cls, result: str | None) -> DomainAgentCommandRet:
        return _new(_cls, (result,))


class ConnectDomainMonitorEventRegisterArgs(_Record):
    __slots__ = ()
    dom: DomainHandle | None
    """absent is all of them"""
    event: str | None
    """absent is all of them"""
    flags: int
    """Bits of ConnectDomainQemuMonitorEventRegisterFlags"""

    def __new__(_cls, dom: DomainHandle | None, event: str | None, flags: int) -> ConnectDomainMonitorEventRegisterArgs:
        return _new(_cls, (dom, event, flags))


class ConnectDomainMonitorEventRegisterRet(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectDomainMonitorEventRegisterRet:
        return _new(_cls, (callback_id,))


class ConnectDomainMonitorEventDeregisterArgs(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectDomainMonitorEventDeregisterArgs:
        return _new(_cls, (callback_id,))


class DomainMonitorEventMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    dom: DomainHandle
    event: str
    seconds: int
    """since 1970"""
    micros: int
    """and microseconds"""
    details: str | None
    """the event's data as JSON"""

    def __new__(_cls, callback_id: int, dom: DomainHandle, event: str, seconds: int, micros: int, details: str | None) -> DomainMonitorEventMsg:
        return _new(_cls, (callback_id, dom, event, seconds, micros, details))


class DomainMonitorCommandWithFilesArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    cmd: str
    flags: int
    """Bits of DomainQemuMonitorCommandFlags"""

    def __new__(_cls, dom: DomainHandle, cmd: str, flags: int) -> DomainMonitorCommandWithFilesArgs:
        return _new(_cls, (dom, cmd, flags))


class DomainMonitorCommandWithFilesRet(_Record):
    __slots__ = ()
    result: str

    def __new__(_cls, result: str) -> DomainMonitorCommandWithFilesRet:
        return _new(_cls, (result,))


def encode_domain_monitor_command_args(value: DomainMonitorCommandArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_monitor_command_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_monitor_command_args.dom.uuid", len(dom_uuid), 16)
        cmd = value.cmd.encode()
        cmd_n = len(cmd)
        if cmd_n > 4194304:
            raise _encode_too_long("domain_monitor_command_args.cmd", cmd_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cmd_n), cmd, _PAD[cmd_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_monitor_command_args", value, error)


def decode_domain_monitor_command_args(buf: bytes, offset: int = 0) -> DomainMonitorCommandArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_monitor_command_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cmd_n = _unpack_16siI(buf, offset)
        if cmd_n > 4194304:
            raise _decode_too_long("domain_monitor_command_args.cmd", cmd_n, 4194304)
        end = offset + 24 + cmd_n
        cmd = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in cmd:
            cmd = cmd.partition("\0")[0]
        offset = end + (-cmd_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainMonitorCommandArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cmd, flags))
    except _error:
        raise _decode_short("domain_monitor_command_args", buf) from None


def encode_domain_monitor_command_ret(value: DomainMonitorCommandRet) -> bytes:
    try:
        result = value.result.encode()
        result_n = len(result)
        if result_n > 4194304:
            raise _encode_too_long("domain_monitor_command_ret.result", result_n, 4194304)
        return _pack_I(result_n) + result + _PAD[result_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_monitor_command_ret", value, error)


def decode_domain_monitor_command_ret(buf: bytes, offset: int = 0) -> DomainMonitorCommandRet:
    try:
        (result_n,) = _unpack_I(buf, offset)
        if result_n > 4194304:
            raise _decode_too_long("domain_monitor_command_ret.result", result_n, 4194304)
        end = offset + 4 + result_n
        result = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in result:
            result = result.partition("\0")[0]
        if end + (-result_n & 3) > len(buf):
            raise _decode_short("domain_monitor_command_ret", buf)
        return _new(DomainMonitorCommandRet, (result,))
    except _error:
        raise _decode_short("domain_monitor_command_ret", buf) from None


def encode_domain_attach_args(value: DomainAttachArgs) -> bytes:
    try:
        return _pack_2I(value.pid_value, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_attach_args", value, error)


def decode_domain_attach_args(buf: bytes, offset: int = 0) -> DomainAttachArgs:
    try:
        return _new(DomainAttachArgs, _unpack_2I(buf, offset))
    except _error:
        raise _decode_short("domain_attach_args", buf) from None


def encode_domain_attach_ret(value: DomainAttachRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_attach_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_attach_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_attach_ret", value, error)


def decode_domain_attach_ret(buf: bytes, offset: int = 0) -> DomainAttachRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_attach_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainAttachRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_attach_ret", buf) from None


def encode_domain_agent_command_args(value: DomainAgentCommandArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_agent_command_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_agent_command_args.dom.uuid", len(dom_uuid), 16)
        cmd = value.cmd.encode()
        cmd_n = len(cmd)
        if cmd_n > 4194304:
            raise _encode_too_long("domain_agent_command_args.cmd", cmd_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cmd_n), cmd, _PAD[cmd_n & 3], _pack_iI(value.timeout, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_agent_command_args", value, error)


def decode_domain_agent_command_args(buf: bytes, offset: int = 0) -> DomainAgentCommandArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_agent_command_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cmd_n = _unpack_16siI(buf, offset)
        if cmd_n > 4194304:
            raise _decode_too_long("domain_agent_command_args.cmd", cmd_n, 4194304)
        end = offset + 24 + cmd_n
        cmd = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in cmd:
            cmd = cmd.partition("\0")[0]
        offset = end + (-cmd_n & 3)
        timeout, flags = _unpack_iI(buf, offset)
        return _new(DomainAgentCommandArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cmd, timeout, flags))
    except _error:
        raise _decode_short("domain_agent_command_args", buf) from None


def encode_domain_agent_command_ret(value: DomainAgentCommandRet) -> bytes:
    try:
        result = value.result
        if result is None:
            result_coded = _ABSENT
        else:
            result_value = result.encode()
            result_value_n = len(result_value)
            if result_value_n > 4194304:
                raise _encode_too_long("domain_agent_command_ret.result", result_value_n, 4194304)
            result_coded = _pack_2I(1, result_value_n) + result_value + _PAD[result_value_n & 3]
        return result_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_agent_command_ret", value, error)


def decode_domain_agent_command_ret(buf: bytes, offset: int = 0) -> DomainAgentCommandRet:
    try:
        (result_there,) = _unpack_I(buf, offset)
        result: str | None
        if result_there:
            (result_value_n,) = _unpack_I(buf, offset + 4)
            if result_value_n > 4194304:
                raise _decode_too_long("domain_agent_command_ret.result", result_value_n, 4194304)
            end = offset + 8 + result_value_n
            result_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in result_value:
                result_value = result_value.partition("\0")[0]
            offset = end + (-result_value_n & 3)
            result = result_value
        else:
            offset += 4
            result = None
        if offset > len(buf):
            raise _decode_short("domain_agent_command_ret", buf)
        return _new(DomainAgentCommandRet, (result,))
    except _error:
        raise _decode_short("domain_agent_command_ret", buf) from None


def encode_connect_domain_monitor_event_register_args(value: ConnectDomainMonitorEventRegisterArgs) -> bytes:
    try:
        dom = value.dom
        if dom is None:
            dom_coded = _ABSENT
        else:
            dom_value_name = dom.name.encode()
            dom_value_name_n = len(dom_value_name)
            if dom_value_name_n > 4194304:
                raise _encode_too_long("connect_domain_monitor_event_register_args.dom.name", dom_value_name_n, 4194304)
            dom_value_uuid = dom.uuid
            if len(dom_value_uuid) != 16:
                raise _encode_bad_size("connect_domain_monitor_event_register_args.dom.uuid", len(dom_value_uuid), 16)
            dom_coded = _pack_2I(1, dom_value_name_n) + dom_value_name + _PAD[dom_value_name_n & 3] + _pack_16si(dom_value_uuid, dom.id)
        event = value.event
        if event is None:
            event_coded = _ABSENT
        else:
            event_value = event.encode()
            event_value_n = len(event_value)
            if event_value_n > 4194304:
                raise _encode_too_long("connect_domain_monitor_event_register_args.event", event_value_n, 4194304)
            event_coded = _pack_2I(1, event_value_n) + event_value + _PAD[event_value_n & 3]
        return dom_coded + event_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_monitor_event_register_args", value, error)


def decode_connect_domain_monitor_event_register_args(buf: bytes, offset: int = 0) -> ConnectDomainMonitorEventRegisterArgs:
    try:
        (dom_there,) = _unpack_I(buf, offset)
        dom: DomainHandle | None
        if dom_there:
            (dom_value_name_n,) = _unpack_I(buf, offset + 4)
            if dom_value_name_n > 4194304:
                raise _decode_too_long("connect_domain_monitor_event_register_args.dom.name", dom_value_name_n, 4194304)
            end = offset + 8 + dom_value_name_n
            dom_value_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in dom_value_name:
                dom_value_name = dom_value_name.partition("\0")[0]
            offset = end + (-dom_value_name_n & 3)
            dom_value_uuid, dom_value_id = _unpack_16si(buf, offset)
            offset += 20
            dom = _new(DomainHandle, (dom_value_name, dom_value_uuid, dom_value_id))
        else:
            offset += 4
            dom = None
        (event_there,) = _unpack_I(buf, offset)
        event: str | None
        if event_there:
            (event_value_n,) = _unpack_I(buf, offset + 4)
            if event_value_n > 4194304:
                raise _decode_too_long("connect_domain_monitor_event_register_args.event", event_value_n, 4194304)
            end = offset + 8 + event_value_n
            event_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in event_value:
                event_value = event_value.partition("\0")[0]
            offset = end + (-event_value_n & 3)
            event = event_value
        else:
            offset += 4
            event = None
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectDomainMonitorEventRegisterArgs, (dom, event, flags))
    except _error:
        raise _decode_short("connect_domain_monitor_event_register_args", buf) from None


def encode_connect_domain_monitor_event_register_ret(value: ConnectDomainMonitorEventRegisterRet) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_monitor_event_register_ret", value, error)


def decode_connect_domain_monitor_event_register_ret(buf: bytes, offset: int = 0) -> ConnectDomainMonitorEventRegisterRet:
    try:
        return _new(ConnectDomainMonitorEventRegisterRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_domain_monitor_event_register_ret", buf) from None


def encode_connect_domain_monitor_event_deregister_args(value: ConnectDomainMonitorEventDeregisterArgs) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_monitor_event_deregister_args", value, error)


def decode_connect_domain_monitor_event_deregister_args(buf: bytes, offset: int = 0) -> ConnectDomainMonitorEventDeregisterArgs:
    try:
        return _new(ConnectDomainMonitorEventDeregisterArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_domain_monitor_event_deregister_args", buf) from None


def encode_domain_monitor_event_msg(value: DomainMonitorEventMsg) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_monitor_event_msg.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_monitor_event_msg.dom.uuid", len(dom_uuid), 16)
        event = value.event.encode()
        event_n = len(event)
        if event_n > 4194304:
            raise _encode_too_long("domain_monitor_event_msg.event", event_n, 4194304)
        details = value.details
        if details is None:
            details_coded = _ABSENT
        else:
            details_value = details.encode()
            details_value_n = len(details_value)
            if details_value_n > 4194304:
                raise _encode_too_long("domain_monitor_event_msg.details", details_value_n, 4194304)
            details_coded = _pack_2I(1, details_value_n) + details_value + _PAD[details_value_n & 3]
        return b"".join((_pack_iI(value.callback_id, dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, event_n), event, _PAD[event_n & 3], _pack_qI(value.seconds, value.micros), details_coded))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_monitor_event_msg", value, error)


def decode_domain_monitor_event_msg(buf: bytes, offset: int = 0) -> DomainMonitorEventMsg:
    try:
        callback_id, dom_name_n = _unpack_iI(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_monitor_event_msg.dom.name", dom_name_n, 4194304)
        end = offset + 8 + dom_name_n
        dom_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, event_n = _unpack_16siI(buf, offset)
        if event_n > 4194304:
            raise _decode_too_long("domain_monitor_event_msg.event", event_n, 4194304)
        end = offset + 24 + event_n
        event = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in event:
            event = event.partition("\0")[0]
        offset = end + (-event_n & 3)
        seconds, micros, details_there = _unpack_q2I(buf, offset)
        details: str | None
        if details_there:
            (details_value_n,) = _unpack_I(buf, offset + 16)
            if details_value_n > 4194304:
                raise _decode_too_long("domain_monitor_event_msg.details", details_value_n, 4194304)
            end = offset + 20 + details_value_n
            details_value = buf[offset + 20:end].decode("utf-8", "surrogateescape")
            if "\0" in details_value:
                details_value = details_value.partition("\0")[0]
            offset = end + (-details_value_n & 3)
            details = details_value
        else:
            offset += 16
            details = None
        if offset > len(buf):
            raise _decode_short("domain_monitor_event_msg", buf)
        return _new(DomainMonitorEventMsg, (callback_id, _new(DomainHandle, (dom_name, dom_uuid, dom_id)), event, seconds, micros, details))
    except _error:
        raise _decode_short("domain_monitor_event_msg", buf) from None


def encode_domain_monitor_command_with_files_args(value: DomainMonitorCommandWithFilesArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_monitor_command_with_files_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_monitor_command_with_files_args.dom.uuid", len(dom_uuid), 16)
        cmd = value.cmd.encode()
        cmd_n = len(cmd)
        if cmd_n > 4194304:
            raise _encode_too_long("domain_monitor_command_with_files_args.cmd", cmd_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cmd_n), cmd, _PAD[cmd_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_monitor_command_with_files_args", value, error)


def decode_domain_monitor_command_with_files_args(buf: bytes, offset: int = 0) -> DomainMonitorCommandWithFilesArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_monitor_command_with_files_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cmd_n = _unpack_16siI(buf, offset)
        if cmd_n > 4194304:
            raise _decode_too_long("domain_monitor_command_with_files_args.cmd", cmd_n, 4194304)
        end = offset + 24 + cmd_n
        cmd = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in cmd:
            cmd = cmd.partition("\0")[0]
        offset = end + (-cmd_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainMonitorCommandWithFilesArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cmd, flags))
    except _error:
        raise _decode_short("domain_monitor_command_with_files_args", buf) from None


def encode_domain_monitor_command_with_files_ret(value: DomainMonitorCommandWithFilesRet) -> bytes:
    try:
        result = value.result.encode()
        result_n = len(result)
        if result_n > 4194304:
            raise _encode_too_long("domain_monitor_command_with_files_ret.result", result_n, 4194304)
        return _pack_I(result_n) + result + _PAD[result_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_monitor_command_with_files_ret", value, error)


def decode_domain_monitor_command_with_files_ret(buf: bytes, offset: int = 0) -> DomainMonitorCommandWithFilesRet:
    try:
        (result_n,) = _unpack_I(buf, offset)
        if result_n > 4194304:
            raise _decode_too_long("domain_monitor_command_with_files_ret.result", result_n, 4194304)
        end = offset + 4 + result_n
        result = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in result:
            result = result.partition("\0")[0]
        if end + (-result_n & 3) > len(buf):
            raise _decode_short("domain_monitor_command_with_files_ret", buf)
        return _new(DomainMonitorCommandWithFilesRet, (result,))
    except _error:
        raise _decode_short("domain_monitor_command_with_files_ret", buf) from None

DOMAIN_MONITOR_COMMAND: _Procedure[DomainMonitorCommandArgs, DomainMonitorCommandRet] = _Procedure(
    0x20008087, 1, 1, "domain_monitor_command",
    function="virDomainQemuMonitorCommand",
    object="domain",
    since="0.8.3",
    write=True,
    args=DomainMonitorCommandArgs,
    encode_args=encode_domain_monitor_command_args,
    decode_args=decode_domain_monitor_command_args,
    ret=DomainMonitorCommandRet,
    encode_ret=encode_domain_monitor_command_ret,
    decode_ret=decode_domain_monitor_command_ret,
)
"""Send a command to QEMU's monitor and return its answer."""

DOMAIN_ATTACH: _Procedure[DomainAttachArgs, DomainAttachRet] = _Procedure(
    0x20008087, 1, 2, "domain_attach",
    function="virDomainQemuAttach",
    object="connection",
    since="0.9.4",
    write=True,
    args=DomainAttachArgs,
    encode_args=encode_domain_attach_args,
    decode_args=decode_domain_attach_args,
    ret=DomainAttachRet,
    encode_ret=encode_domain_attach_ret,
    decode_ret=decode_domain_attach_ret,
)
"""Take a QEMU process that was started by hand under libvirt's control."""

DOMAIN_AGENT_COMMAND: _Procedure[DomainAgentCommandArgs, DomainAgentCommandRet] = _Procedure(
    0x20008087, 1, 3, "domain_agent_command",
    function="virDomainQemuAgentCommand",
    object="domain",
    since="0.10.0",
    write=True,
    args=DomainAgentCommandArgs,
    encode_args=encode_domain_agent_command_args,
    decode_args=decode_domain_agent_command_args,
    ret=DomainAgentCommandRet,
    encode_ret=encode_domain_agent_command_ret,
    decode_ret=decode_domain_agent_command_ret,
)
"""Send a command to the guest agent and return its answer."""

CONNECT_DOMAIN_MONITOR_EVENT_REGISTER: _Procedure[ConnectDomainMonitorEventRegisterArgs, ConnectDomainMonitorEventRegisterRet] = _Procedure(
    0x20008087, 1, 4, "connect_domain_monitor_event_register",
    function="virConnectDomainQemuMonitorEventRegister",
    since="1.2.3",
    write=True,
    args=ConnectDomainMonitorEventRegisterArgs,
    encode_args=encode_connect_domain_monitor_event_register_args,
    decode_args=decode_connect_domain_monitor_event_register_args,
    ret=ConnectDomainMonitorEventRegisterRet,
    encode_ret=encode_connect_domain_monitor_event_register_ret,
    decode_ret=decode_connect_domain_monitor_event_register_ret,
)
"""Ask for raw events of QEMU's monitor, of all domains or one, all names or one."""

CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER: _Procedure[ConnectDomainMonitorEventDeregisterArgs, None] = _Procedure(
    0x20008087, 1, 5, "connect_domain_monitor_event_deregister",
    function="virConnectDomainQemuMonitorEventDeregister",
    since="1.2.3",
    args=ConnectDomainMonitorEventDeregisterArgs,
    encode_args=encode_connect_domain_monitor_event_deregister_args,
    decode_args=decode_connect_domain_monitor_event_deregister_args,
)
"""End a registration of raw monitor events."""

DOMAIN_MONITOR_EVENT: _Procedure[DomainMonitorEventMsg, None] = _Procedure(
    0x20008087, 1, 6, "domain_monitor_event",
    since="1.2.3",
    event=True,
    args=DomainMonitorEventMsg,
    encode_args=encode_domain_monitor_event_msg,
    decode_args=decode_domain_monitor_event_msg,
)
"""QEMU's monitor sent an event."""

DOMAIN_MONITOR_COMMAND_WITH_FILES: _Procedure[DomainMonitorCommandWithFilesArgs, DomainMonitorCommandWithFilesRet] = _Procedure(
    0x20008087, 1, 7, "domain_monitor_command_with_files",
    function="virDomainQemuMonitorCommandWithFiles",
    object="domain",
    since="8.2.0",
    fds="both",
    write=True,
    args=DomainMonitorCommandWithFilesArgs,
    encode_args=encode_domain_monitor_command_with_files_args,
    decode_args=decode_domain_monitor_command_with_files_args,
    ret=DomainMonitorCommandWithFilesRet,
    encode_ret=encode_domain_monitor_command_with_files_ret,
    decode_ret=decode_domain_monitor_command_with_files_ret,
)
"""Send a command with descriptors to QEMU's monitor and return its answer with descriptors."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_MONITOR_COMMAND,
    DOMAIN_ATTACH,
    DOMAIN_AGENT_COMMAND,
    CONNECT_DOMAIN_MONITOR_EVENT_REGISTER,
    CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER,
    DOMAIN_MONITOR_EVENT,
    DOMAIN_MONITOR_COMMAND_WITH_FILES,
)
