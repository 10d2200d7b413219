# DO NOT EDIT: generated from domain_guest.x by virtwire.protocol.compiler.

"""The inside of a guest, mostly reached through its agent: clock, file systems, users, processes."""

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
    read_strings as _read_strings,
    write_strings as _write_strings,
)

from .types import (
    DomainHandle,
    TypedParam,
    _readall_typed_param,
    _writeall_typed_param,
)

_pack_16s2iI = _Struct(">16s2iI").pack
_pack_16si = _Struct(">16si").pack
_pack_16si2I = _Struct(">16si2I").pack
_pack_16siI = _Struct(">16siI").pack
_pack_16siq2I = _Struct(">16siq2I").pack
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_QI = _Struct(">QI").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_pack_qI = _Struct(">qI").pack
_packs_I_s_I = _Packers(">I", "I")
_packs__s_I = _Packers(">", "I")
_unpack_16s2iI = _Struct(">16s2iI").unpack_from
_unpack_16si2I = _Struct(">16si2I").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_16siq2I = _Struct(">16siq2I").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_QI = _Struct(">QI").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from
_unpack_qI = _Struct(">qI").unpack_from

DOMAIN_FSINFO_MAX = 256
"""Most file systems of a guest."""

DOMAIN_FSINFO_DISKS_MAX = 256
"""Most disks below a file system."""

DOMAIN_FSFREEZE_MOUNTPOINTS_MAX = 256
"""Most mount points to freeze or thaw."""

DOMAIN_GUEST_INFO_PARAMS_MAX = 2048
"""Most facts about a guest."""

DOMAIN_GUEST_VCPU_PARAMS_MAX = 64
"""Most parameters about a guest's CPUs."""

DOMAIN_AUTHORIZED_SSH_KEYS_MAX = 2048
"""Most SSH keys of a user."""


class DomainFsinfo(_Record):
    """A mounted file system of a guest."""

    __slots__ = ()
    mountpoint: str
    name: str
    fstype: str
    dev_aliases: list[str]

    def __new__(_cls, mountpoint: str, name: str, fstype: str, dev_aliases: list[str]) -> DomainFsinfo:
        return _new(_cls, (mountpoint, name, fstype, dev_aliases))


class DomainGetHostnameArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainGetHostnameFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetHostnameArgs:
        return _new(_cls, (dom, flags))


class DomainGetHostnameRet(_Record):
    __slots__ = ()
    hostname: str

    def __new__(_cls, hostname: str) -> DomainGetHostnameRet:
        return _new(_cls, (hostname,))


class DomainGetGuestInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    types: int
    """Bits of DomainGuestInfoTypes"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, types: int, flags: int) -> DomainGetGuestInfoArgs:
        return _new(_cls, (dom, types, flags))


class DomainGetGuestInfoRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> DomainGetGuestInfoRet:
        return _new(_cls, (params,))


class DomainGetFsinfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetFsinfoArgs:
        return _new(_cls, (dom, flags))


class DomainGetFsinfoRet(_Record):
    __slots__ = ()
    info: list[DomainFsinfo]
    ret: int
    """how many there are"""

    def __new__(_cls, info: list[DomainFsinfo], ret: int) -> DomainGetFsinfoRet:
        return _new(_cls, (info, ret))


class DomainFsfreezeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    mountpoints: list[str]
    """none means all"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, mountpoints: list[str], flags: int) -> DomainFsfreezeArgs:
        return _new(_cls, (dom, mountpoints, flags))


class DomainFsfreezeRet(_Record):
    __slots__ = ()
    filesystems: int
    """how many were frozen"""

    def __new__(_cls, filesystems: int) -> DomainFsfreezeRet:
        return _new(_cls, (filesystems,))


class DomainFsthawArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    mountpoints: list[str]
    """none means all"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, mountpoints: list[str], flags: int) -> DomainFsthawArgs:
        return _new(_cls, (dom, mountpoints, flags))


class DomainFsthawRet(_Record):
    __slots__ = ()
    filesystems: int
    """how many were thawed"""

    def __new__(_cls, filesystems: int) -> DomainFsthawRet:
        return _new(_cls, (filesystems,))


class DomainFstrimArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    mount_point: str | None
    """absent is all"""
    minimum: int
    """leave free runs shorter than this alone, in bytes"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, mount_point: str | None, minimum: int, flags: int) -> DomainFstrimArgs:
        return _new(_cls, (dom, mount_point, minimum, flags))


class DomainGetTimeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetTimeArgs:
        return _new(_cls, (dom, flags))


class DomainGetTimeRet(_Record):
    __slots__ = ()
    seconds: int
    """since 1970, UTC"""
    nseconds: int
    """and nanoseconds"""

    def __new__(_cls, seconds: int, nseconds: int) -> DomainGetTimeRet:
        return _new(_cls, (seconds, nseconds))


class DomainSetTimeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    seconds: int
    """since 1970, UTC"""
    nseconds: int
    """and nanoseconds"""
    flags: int
    """Bits of DomainSetTimeFlags"""

    def __new__(_cls, dom: DomainHandle, seconds: int, nseconds: int, flags: int) -> DomainSetTimeArgs:
        return _new(_cls, (dom, seconds, nseconds, flags))


class DomainSetUserPasswordArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    user: str | None
    password: str | None
    """the password itself, or its hash by flag"""
    flags: int
    """Bits of DomainSetUserPasswordFlags"""

    def __new__(_cls, dom: DomainHandle, user: str | None, password: str | None, flags: int) -> DomainSetUserPasswordArgs:
        return _new(_cls, (dom, user, password, flags))


class DomainAuthorizedSshKeysGetArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    user: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, user: str, flags: int) -> DomainAuthorizedSshKeysGetArgs:
        return _new(_cls, (dom, user, flags))


class DomainAuthorizedSshKeysGetRet(_Record):
    __slots__ = ()
    keys: list[str]

    def __new__(_cls, keys: list[str]) -> DomainAuthorizedSshKeysGetRet:
        return _new(_cls, (keys,))


class DomainAuthorizedSshKeysSetArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    user: str
    keys: list[str]
    flags: int
    """Bits of DomainAuthorizedSshKeysSetFlags"""

    def __new__(_cls, dom: DomainHandle, user: str, keys: list[str], flags: int) -> DomainAuthorizedSshKeysSetArgs:
        return _new(_cls, (dom, user, keys, flags))


class DomainGetGuestVcpusArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetGuestVcpusArgs:
        return _new(_cls, (dom, flags))


class DomainGetGuestVcpusRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> DomainGetGuestVcpusRet:
        return _new(_cls, (params,))


class DomainSetGuestVcpusArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    cpumap: str
    """virtual CPUs as a list, for instance 0-2,5"""
    state: int
    """1 online, 0 offline"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, cpumap: str, state: int, flags: int) -> DomainSetGuestVcpusArgs:
        return _new(_cls, (dom, cpumap, state, flags))


class DomainSendProcessSignalArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    pid_value: int
    """process id in the container"""
    signum: int
    """One of DomainProcessSignal"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, pid_value: int, signum: int, flags: int) -> DomainSendProcessSignalArgs:
        return _new(_cls, (dom, pid_value, signum, flags))


class DomainAgentSetResponseTimeoutArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    timeout: int
    """in seconds, or one of domain_agent_response_timeout"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, timeout: int, flags: int) -> DomainAgentSetResponseTimeoutArgs:
        return _new(_cls, (dom, timeout, flags))


class DomainAgentSetResponseTimeoutRet(_Record):
    __slots__ = ()
    result: int
    """0"""

    def __new__(_cls, result: int) -> DomainAgentSetResponseTimeoutRet:
        return _new(_cls, (result,))


def encode_domain_fsinfo(value: DomainFsinfo) -> bytes:
    try:
        mountpoint = value.mountpoint.encode()
        mountpoint_n = len(mountpoint)
        if mountpoint_n > 4194304:
            raise _encode_too_long("domain_fsinfo.mountpoint", mountpoint_n, 4194304)
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_fsinfo.name", name_n, 4194304)
        fstype = value.fstype.encode()
        fstype_n = len(fstype)
        if fstype_n > 4194304:
            raise _encode_too_long("domain_fsinfo.fstype", fstype_n, 4194304)
        dev_aliases = value.dev_aliases
        dev_aliases_n = len(dev_aliases)
        if dev_aliases_n > 256:
            raise _encode_too_long("domain_fsinfo.dev_aliases", dev_aliases_n, 256)
        return b"".join((_pack_I(mountpoint_n), mountpoint, _PAD[mountpoint_n & 3], _pack_I(name_n), name, _PAD[name_n & 3], _pack_I(fstype_n), fstype, _PAD[fstype_n & 3], _pack_I(dev_aliases_n), _write_strings(dev_aliases, 4194304, "domain_fsinfo.dev_aliases[]")))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_fsinfo", value, error)


def _writeall_domain_fsinfo(value: _Sequence[DomainFsinfo]) -> bytes:
    result: list[bytes] = []
    for item in value:
        mountpoint = item.mountpoint.encode()
        mountpoint_n = len(mountpoint)
        if mountpoint_n > 4194304:
            raise _encode_too_long("domain_fsinfo.mountpoint", mountpoint_n, 4194304)
        name = item.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_fsinfo.name", name_n, 4194304)
        fstype = item.fstype.encode()
        fstype_n = len(fstype)
        if fstype_n > 4194304:
            raise _encode_too_long("domain_fsinfo.fstype", fstype_n, 4194304)
        dev_aliases = item.dev_aliases
        dev_aliases_n = len(dev_aliases)
        if dev_aliases_n > 256:
            raise _encode_too_long("domain_fsinfo.dev_aliases", dev_aliases_n, 256)
        result.append((_packs_I_s_I[mountpoint_n + 3 >> 2](mountpoint_n, mountpoint, name_n) if mountpoint_n < 125 else _pack_I(mountpoint_n) + mountpoint + _PAD[mountpoint_n & 3] + _pack_I(name_n)) + (_packs__s_I[name_n + 3 >> 2](name, fstype_n) if name_n < 125 else name + _PAD[name_n & 3] + _pack_I(fstype_n)) + (_packs__s_I[fstype_n + 3 >> 2](fstype, dev_aliases_n) if fstype_n < 125 else fstype + _PAD[fstype_n & 3] + _pack_I(dev_aliases_n)) + _write_strings(dev_aliases, 4194304, "domain_fsinfo.dev_aliases[]"))
    return b"".join(result)


def decode_domain_fsinfo(buf: bytes, offset: int = 0) -> DomainFsinfo:
    try:
        (mountpoint_n,) = _unpack_I(buf, offset)
        if mountpoint_n > 4194304:
            raise _decode_too_long("domain_fsinfo.mountpoint", mountpoint_n, 4194304)
        end = offset + 4 + mountpoint_n
        mountpoint = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in mountpoint:
            mountpoint = mountpoint.partition("\0")[0]
        offset = end + (-mountpoint_n & 3)
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_fsinfo.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (fstype_n,) = _unpack_I(buf, offset)
        if fstype_n > 4194304:
            raise _decode_too_long("domain_fsinfo.fstype", fstype_n, 4194304)
        end = offset + 4 + fstype_n
        fstype = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in fstype:
            fstype = fstype.partition("\0")[0]
        offset = end + (-fstype_n & 3)
        (dev_aliases_n,) = _unpack_I(buf, offset)
        offset += 4
        if dev_aliases_n > 256 or dev_aliases_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_fsinfo.dev_aliases", dev_aliases_n, 256, buf)
        dev_aliases, offset = _read_strings(buf, offset, dev_aliases_n, 4194304, True, "domain_fsinfo.dev_aliases[]")
        if offset > len(buf):
            raise _decode_short("domain_fsinfo", buf)
        return _new(DomainFsinfo, (mountpoint, name, fstype, dev_aliases))
    except _error:
        raise _decode_short("domain_fsinfo", buf) from None


def _readall_domain_fsinfo(buf: bytes, offset: int, count: int) -> tuple[list[DomainFsinfo], int]:
    result: list[DomainFsinfo] = []
    for _ in range(count):
        (mountpoint_n,) = _unpack_I(buf, offset)
        if mountpoint_n > 4194304:
            raise _decode_too_long("domain_fsinfo.mountpoint", mountpoint_n, 4194304)
        end = offset + 4 + mountpoint_n
        mountpoint = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in mountpoint:
            mountpoint = mountpoint.partition("\0")[0]
        offset = end + (-mountpoint_n & 3)
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_fsinfo.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (fstype_n,) = _unpack_I(buf, offset)
        if fstype_n > 4194304:
            raise _decode_too_long("domain_fsinfo.fstype", fstype_n, 4194304)
        end = offset + 4 + fstype_n
        fstype = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in fstype:
            fstype = fstype.partition("\0")[0]
        offset = end + (-fstype_n & 3)
        (dev_aliases_n,) = _unpack_I(buf, offset)
        offset += 4
        if dev_aliases_n > 256 or dev_aliases_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_fsinfo.dev_aliases", dev_aliases_n, 256, buf)
        dev_aliases, offset = _read_strings(buf, offset, dev_aliases_n, 4194304, True, "domain_fsinfo.dev_aliases[]")
        result.append(_new(DomainFsinfo, (mountpoint, name, fstype, dev_aliases)))
    return result, offset


def encode_domain_get_hostname_args(value: DomainGetHostnameArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_hostname_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_hostname_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_hostname_args", value, error)


def decode_domain_get_hostname_args(buf: bytes, offset: int = 0) -> DomainGetHostnameArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_hostname_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetHostnameArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_hostname_args", buf) from None


def encode_domain_get_hostname_ret(value: DomainGetHostnameRet) -> bytes:
    try:
        hostname = value.hostname.encode()
        hostname_n = len(hostname)
        if hostname_n > 4194304:
            raise _encode_too_long("domain_get_hostname_ret.hostname", hostname_n, 4194304)
        return _pack_I(hostname_n) + hostname + _PAD[hostname_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_hostname_ret", value, error)


def decode_domain_get_hostname_ret(buf: bytes, offset: int = 0) -> DomainGetHostnameRet:
    try:
        (hostname_n,) = _unpack_I(buf, offset)
        if hostname_n > 4194304:
            raise _decode_too_long("domain_get_hostname_ret.hostname", hostname_n, 4194304)
        end = offset + 4 + hostname_n
        hostname = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in hostname:
            hostname = hostname.partition("\0")[0]
        if end + (-hostname_n & 3) > len(buf):
            raise _decode_short("domain_get_hostname_ret", buf)
        return _new(DomainGetHostnameRet, (hostname,))
    except _error:
        raise _decode_short("domain_get_hostname_ret", buf) from None


def encode_domain_get_guest_info_args(value: DomainGetGuestInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_guest_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_guest_info_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.types, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_guest_info_args", value, error)


def decode_domain_get_guest_info_args(buf: bytes, offset: int = 0) -> DomainGetGuestInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_guest_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, types, flags = _unpack_16si2I(buf, offset)
        return _new(DomainGetGuestInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), types, flags))
    except _error:
        raise _decode_short("domain_get_guest_info_args", buf) from None


def encode_domain_get_guest_info_ret(value: DomainGetGuestInfoRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 2048:
            raise _encode_too_long("domain_get_guest_info_ret.params", params_n, 2048)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_guest_info_ret", value, error)


def decode_domain_get_guest_info_ret(buf: bytes, offset: int = 0) -> DomainGetGuestInfoRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 2048 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_guest_info_ret.params", params_n, 2048, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_get_guest_info_ret", buf)
        return _new(DomainGetGuestInfoRet, (params,))
    except _error:
        raise _decode_short("domain_get_guest_info_ret", buf) from None


def encode_domain_get_fsinfo_args(value: DomainGetFsinfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_fsinfo_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_fsinfo_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_fsinfo_args", value, error)


def decode_domain_get_fsinfo_args(buf: bytes, offset: int = 0) -> DomainGetFsinfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_fsinfo_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetFsinfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_fsinfo_args", buf) from None


def encode_domain_get_fsinfo_ret(value: DomainGetFsinfoRet) -> bytes:
    try:
        info = value.info
        info_n = len(info)
        if info_n > 256:
            raise _encode_too_long("domain_get_fsinfo_ret.info", info_n, 256)
        return _pack_I(info_n) + _writeall_domain_fsinfo(info) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_fsinfo_ret", value, error)


def decode_domain_get_fsinfo_ret(buf: bytes, offset: int = 0) -> DomainGetFsinfoRet:
    try:
        (info_n,) = _unpack_I(buf, offset)
        offset += 4
        if info_n > 256 or info_n * 16 > len(buf) - offset:
            raise _decode_bad_count("domain_get_fsinfo_ret.info", info_n, 256, buf)
        info, offset = _readall_domain_fsinfo(buf, offset, info_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(DomainGetFsinfoRet, (info, ret))
    except _error:
        raise _decode_short("domain_get_fsinfo_ret", buf) from None


def encode_domain_fsfreeze_args(value: DomainFsfreezeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_fsfreeze_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_fsfreeze_args.dom.uuid", len(dom_uuid), 16)
        mountpoints = value.mountpoints
        mountpoints_n = len(mountpoints)
        if mountpoints_n > 256:
            raise _encode_too_long("domain_fsfreeze_args.mountpoints", mountpoints_n, 256)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, mountpoints_n), _write_strings(mountpoints, 4194304, "domain_fsfreeze_args.mountpoints[]"), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_fsfreeze_args", value, error)


def decode_domain_fsfreeze_args(buf: bytes, offset: int = 0) -> DomainFsfreezeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_fsfreeze_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, mountpoints_n = _unpack_16siI(buf, offset)
        offset += 24
        if mountpoints_n > 256 or mountpoints_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_fsfreeze_args.mountpoints", mountpoints_n, 256, buf)
        mountpoints, offset = _read_strings(buf, offset, mountpoints_n, 4194304, True, "domain_fsfreeze_args.mountpoints[]")
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainFsfreezeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), mountpoints, flags))
    except _error:
        raise _decode_short("domain_fsfreeze_args", buf) from None


def encode_domain_fsfreeze_ret(value: DomainFsfreezeRet) -> bytes:
    try:
        return _pack_i(value.filesystems)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_fsfreeze_ret", value, error)


def decode_domain_fsfreeze_ret(buf: bytes, offset: int = 0) -> DomainFsfreezeRet:
    try:
        return _new(DomainFsfreezeRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_fsfreeze_ret", buf) from None


def encode_domain_fsthaw_args(value: DomainFsthawArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_fsthaw_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_fsthaw_args.dom.uuid", len(dom_uuid), 16)
        mountpoints = value.mountpoints
        mountpoints_n = len(mountpoints)
        if mountpoints_n > 256:
            raise _encode_too_long("domain_fsthaw_args.mountpoints", mountpoints_n, 256)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, mountpoints_n), _write_strings(mountpoints, 4194304, "domain_fsthaw_args.mountpoints[]"), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_fsthaw_args", value, error)


def decode_domain_fsthaw_args(buf: bytes, offset: int = 0) -> DomainFsthawArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_fsthaw_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, mountpoints_n = _unpack_16siI(buf, offset)
        offset += 24
        if mountpoints_n > 256 or mountpoints_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_fsthaw_args.mountpoints", mountpoints_n, 256, buf)
        mountpoints, offset = _read_strings(buf, offset, mountpoints_n, 4194304, True, "domain_fsthaw_args.mountpoints[]")
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainFsthawArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), mountpoints, flags))
    except _error:
        raise _decode_short("domain_fsthaw_args", buf) from None


def encode_domain_fsthaw_ret(value: DomainFsthawRet) -> bytes:
    try:
        return _pack_i(value.filesystems)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_fsthaw_ret", value, error)


def decode_domain_fsthaw_ret(buf: bytes, offset: int = 0) -> DomainFsthawRet:
    try:
        return _new(DomainFsthawRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_fsthaw_ret", buf) from None


def encode_domain_fstrim_args(value: DomainFstrimArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_fstrim_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_fstrim_args.dom.uuid", len(dom_uuid), 16)
        mount_point = value.mount_point
        if mount_point is None:
            mount_point_coded = _ABSENT
        else:
            mount_point_value = mount_point.encode()
            mount_point_value_n = len(mount_point_value)
            if mount_point_value_n > 4194304:
                raise _encode_too_long("domain_fstrim_args.mount_point", mount_point_value_n, 4194304)
            mount_point_coded = _pack_2I(1, mount_point_value_n) + mount_point_value + _PAD[mount_point_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), mount_point_coded, _pack_QI(value.minimum, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_fstrim_args", value, error)


def decode_domain_fstrim_args(buf: bytes, offset: int = 0) -> DomainFstrimArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_fstrim_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, mount_point_there = _unpack_16siI(buf, offset)
        mount_point: str | None
        if mount_point_there:
            (mount_point_value_n,) = _unpack_I(buf, offset + 24)
            if mount_point_value_n > 4194304:
                raise _decode_too_long("domain_fstrim_args.mount_point", mount_point_value_n, 4194304)
            end = offset + 28 + mount_point_value_n
            mount_point_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in mount_point_value:
                mount_point_value = mount_point_value.partition("\0")[0]
            offset = end + (-mount_point_value_n & 3)
            mount_point = mount_point_value
        else:
            offset += 24
            mount_point = None
        minimum, flags = _unpack_QI(buf, offset)
        return _new(DomainFstrimArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), mount_point, minimum, flags))
    except _error:
        raise _decode_short("domain_fstrim_args", buf) from None


def encode_domain_get_time_args(value: DomainGetTimeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_time_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_time_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_time_args", value, error)


def decode_domain_get_time_args(buf: bytes, offset: int = 0) -> DomainGetTimeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_time_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetTimeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_time_args", buf) from None


def encode_domain_get_time_ret(value: DomainGetTimeRet) -> bytes:
    try:
        return _pack_qI(value.seconds, value.nseconds)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_time_ret", value, error)


def decode_domain_get_time_ret(buf: bytes, offset: int = 0) -> DomainGetTimeRet:
    try:
        return _new(DomainGetTimeRet, _unpack_qI(buf, offset))
    except _error:
        raise _decode_short("domain_get_time_ret", buf) from None


def encode_domain_set_time_args(value: DomainSetTimeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_time_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_time_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siq2I(dom_uuid, dom.id, value.seconds, value.nseconds, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_time_args", value, error)


def decode_domain_set_time_args(buf: bytes, offset: int = 0) -> DomainSetTimeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_time_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, seconds, nseconds, flags = _unpack_16siq2I(buf, offset)
        return _new(DomainSetTimeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), seconds, nseconds, flags))
    except _error:
        raise _decode_short("domain_set_time_args", buf) from None


def encode_domain_set_user_password_args(value: DomainSetUserPasswordArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_user_password_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_user_password_args.dom.uuid", len(dom_uuid), 16)
        user = value.user
        if user is None:
            user_coded = _ABSENT
        else:
            user_value = user.encode()
            user_value_n = len(user_value)
            if user_value_n > 4194304:
                raise _encode_too_long("domain_set_user_password_args.user", user_value_n, 4194304)
            user_coded = _pack_2I(1, user_value_n) + user_value + _PAD[user_value_n & 3]
        password = value.password
        if password is None:
            password_coded = _ABSENT
        else:
            password_value = password.encode()
            password_value_n = len(password_value)
            if password_value_n > 4194304:
                raise _encode_too_long("domain_set_user_password_args.password", password_value_n, 4194304)
            password_coded = _pack_2I(1, password_value_n) + password_value + _PAD[password_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), user_coded, password_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_user_password_args", value, error)


def decode_domain_set_user_password_args(buf: bytes, offset: int = 0) -> DomainSetUserPasswordArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_user_password_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, user_there = _unpack_16siI(buf, offset)
        user: str | None
        if user_there:
            (user_value_n,) = _unpack_I(buf, offset + 24)
            if user_value_n > 4194304:
                raise _decode_too_long("domain_set_user_password_args.user", user_value_n, 4194304)
            end = offset + 28 + user_value_n
            user_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in user_value:
                user_value = user_value.partition("\0")[0]
            offset = end + (-user_value_n & 3)
            user = user_value
        else:
            offset += 24
            user = None
        (password_there,) = _unpack_I(buf, offset)
        password: str | None
        if password_there:
            (password_value_n,) = _unpack_I(buf, offset + 4)
            if password_value_n > 4194304:
                raise _decode_too_long("domain_set_user_password_args.password", password_value_n, 4194304)
            end = offset + 8 + password_value_n
            password_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in password_value:
                password_value = password_value.partition("\0")[0]
            offset = end + (-password_value_n & 3)
            password = password_value
        else:
            offset += 4
            password = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetUserPasswordArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), user, password, flags))
    except _error:
        raise _decode_short("domain_set_user_password_args", buf) from None


def encode_domain_authorized_ssh_keys_get_args(value: DomainAuthorizedSshKeysGetArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_authorized_ssh_keys_get_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_authorized_ssh_keys_get_args.dom.uuid", len(dom_uuid), 16)
        user = value.user.encode()
        user_n = len(user)
        if user_n > 4194304:
            raise _encode_too_long("domain_authorized_ssh_keys_get_args.user", user_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, user_n), user, _PAD[user_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_authorized_ssh_keys_get_args", value, error)


def decode_domain_authorized_ssh_keys_get_args(buf: bytes, offset: int = 0) -> DomainAuthorizedSshKeysGetArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_authorized_ssh_keys_get_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, user_n = _unpack_16siI(buf, offset)
        if user_n > 4194304:
            raise _decode_too_long("domain_authorized_ssh_keys_get_args.user", user_n, 4194304)
        end = offset + 24 + user_n
        user = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in user:
            user = user.partition("\0")[0]
        offset = end + (-user_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainAuthorizedSshKeysGetArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), user, flags))
    except _error:
        raise _decode_short("domain_authorized_ssh_keys_get_args", buf) from None


def encode_domain_authorized_ssh_keys_get_ret(value: DomainAuthorizedSshKeysGetRet) -> bytes:
    try:
        keys = value.keys
        keys_n = len(keys)
        if keys_n > 2048:
            raise _encode_too_long("domain_authorized_ssh_keys_get_ret.keys", keys_n, 2048)
        return _pack_I(keys_n) + _write_strings(keys, 4194304, "domain_authorized_ssh_keys_get_ret.keys[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_authorized_ssh_keys_get_ret", value, error)


def decode_domain_authorized_ssh_keys_get_ret(buf: bytes, offset: int = 0) -> DomainAuthorizedSshKeysGetRet:
    try:
        (keys_n,) = _unpack_I(buf, offset)
        offset += 4
        if keys_n > 2048 or keys_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_authorized_ssh_keys_get_ret.keys", keys_n, 2048, buf)
        keys, offset = _read_strings(buf, offset, keys_n, 4194304, True, "domain_authorized_ssh_keys_get_ret.keys[]")
        if offset > len(buf):
            raise _decode_short("domain_authorized_ssh_keys_get_ret", buf)
        return _new(DomainAuthorizedSshKeysGetRet, (keys,))
    except _error:
        raise _decode_short("domain_authorized_ssh_keys_get_ret", buf) from None


def encode_domain_authorized_ssh_keys_set_args(value: DomainAuthorizedSshKeysSetArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_authorized_ssh_keys_set_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_authorized_ssh_keys_set_args.dom.uuid", len(dom_uuid), 16)
        user = value.user.encode()
        user_n = len(user)
        if user_n > 4194304:
            raise _encode_too_long("domain_authorized_ssh_keys_set_args.user", user_n, 4194304)
        keys = value.keys
        keys_n = len(keys)
        if keys_n > 2048:
            raise _encode_too_long("domain_authorized_ssh_keys_set_args.keys", keys_n, 2048)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, user_n), user, _PAD[user_n & 3], _pack_I(keys_n), _write_strings(keys, 4194304, "domain_authorized_ssh_keys_set_args.keys[]"), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_authorized_ssh_keys_set_args", value, error)


def decode_domain_authorized_ssh_keys_set_args(buf: bytes, offset: int = 0) -> DomainAuthorizedSshKeysSetArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_authorized_ssh_keys_set_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, user_n = _unpack_16siI(buf, offset)
        if user_n > 4194304:
            raise _decode_too_long("domain_authorized_ssh_keys_set_args.user", user_n, 4194304)
        end = offset + 24 + user_n
        user = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in user:
            user = user.partition("\0")[0]
        offset = end + (-user_n & 3)
        (keys_n,) = _unpack_I(buf, offset)
        offset += 4
        if keys_n > 2048 or keys_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_authorized_ssh_keys_set_args.keys", keys_n, 2048, buf)
        keys, offset = _read_strings(buf, offset, keys_n, 4194304, True, "domain_authorized_ssh_keys_set_args.keys[]")
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainAuthorizedSshKeysSetArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), user, keys, flags))
    except _error:
        raise _decode_short("domain_authorized_ssh_keys_set_args", buf) from None


def encode_domain_get_guest_vcpus_args(value: DomainGetGuestVcpusArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_guest_vcpus_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_guest_vcpus_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_guest_vcpus_args", value, error)


def decode_domain_get_guest_vcpus_args(buf: bytes, offset: int = 0) -> DomainGetGuestVcpusArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_guest_vcpus_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetGuestVcpusArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_guest_vcpus_args", buf) from None


def encode_domain_get_guest_vcpus_ret(value: DomainGetGuestVcpusRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_get_guest_vcpus_ret.params", params_n, 64)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_guest_vcpus_ret", value, error)


def decode_domain_get_guest_vcpus_ret(buf: bytes, offset: int = 0) -> DomainGetGuestVcpusRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_guest_vcpus_ret.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_get_guest_vcpus_ret", buf)
        return _new(DomainGetGuestVcpusRet, (params,))
    except _error:
        raise _decode_short("domain_get_guest_vcpus_ret", buf) from None


def encode_domain_set_guest_vcpus_args(value: DomainSetGuestVcpusArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_guest_vcpus_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_guest_vcpus_args.dom.uuid", len(dom_uuid), 16)
        cpumap = value.cpumap.encode()
        cpumap_n = len(cpumap)
        if cpumap_n > 4194304:
            raise _encode_too_long("domain_set_guest_vcpus_args.cpumap", cpumap_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cpumap_n), cpumap, _PAD[cpumap_n & 3], _pack_iI(value.state, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_guest_vcpus_args", value, error)


def decode_domain_set_guest_vcpus_args(buf: bytes, offset: int = 0) -> DomainSetGuestVcpusArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_guest_vcpus_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cpumap_n = _unpack_16siI(buf, offset)
        if cpumap_n > 4194304:
            raise _decode_too_long("domain_set_guest_vcpus_args.cpumap", cpumap_n, 4194304)
        end = offset + 24 + cpumap_n
        cpumap = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in cpumap:
            cpumap = cpumap.partition("\0")[0]
        offset = end + (-cpumap_n & 3)
        state, flags = _unpack_iI(buf, offset)
        return _new(DomainSetGuestVcpusArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cpumap, state, flags))
    except _error:
        raise _decode_short("domain_set_guest_vcpus_args", buf) from None


def encode_domain_send_process_signal_args(value: DomainSendProcessSignalArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_send_process_signal_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_send_process_signal_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siq2I(dom_uuid, dom.id, value.pid_value, value.signum, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_send_process_signal_args", value, error)


def decode_domain_send_process_signal_args(buf: bytes, offset: int = 0) -> DomainSendProcessSignalArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_send_process_signal_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, pid_value, signum, flags = _unpack_16siq2I(buf, offset)
        return _new(DomainSendProcessSignalArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), pid_value, signum, flags))
    except _error:
        raise _decode_short("domain_send_process_signal_args", buf) from None


def encode_domain_agent_set_response_timeout_args(value: DomainAgentSetResponseTimeoutArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_agent_set_response_timeout_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_agent_set_response_timeout_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.timeout, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_agent_set_response_timeout_args", value, error)


def decode_domain_agent_set_response_timeout_args(buf: bytes, offset: int = 0) -> DomainAgentSetResponseTimeoutArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_agent_set_response_timeout_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, timeout, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainAgentSetResponseTimeoutArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), timeout, flags))
    except _error:
        raise _decode_short("domain_agent_set_response_timeout_args", buf) from None


def encode_domain_agent_set_response_timeout_ret(value: DomainAgentSetResponseTimeoutRet) -> bytes:
    try:
        return _pack_i(value.result)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_agent_set_response_timeout_ret", value, error)


def decode_domain_agent_set_response_timeout_ret(buf: bytes, offset: int = 0) -> DomainAgentSetResponseTimeoutRet:
    try:
        return _new(DomainAgentSetResponseTimeoutRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_agent_set_response_timeout_ret", buf) from None

DOMAIN_GET_HOSTNAME: _Procedure[DomainGetHostnameArgs, DomainGetHostnameRet] = _Procedure(
    0x20008086, 1, 277, "domain_get_hostname",
    function="virDomainGetHostname",
    object="domain",
    since="0.10.0",
    write=True,
    args=DomainGetHostnameArgs,
    encode_args=encode_domain_get_hostname_args,
    decode_args=decode_domain_get_hostname_args,
    ret=DomainGetHostnameRet,
    encode_ret=encode_domain_get_hostname_ret,
    decode_ret=decode_domain_get_hostname_ret,
)
"""Tell the host name a guest uses, as its agent or its leases know it."""

DOMAIN_FSTRIM: _Procedure[DomainFstrimArgs, None] = _Procedure(
    0x20008086, 1, 294, "domain_fstrim",
    function="virDomainFSTrim",
    object="domain",
    since="1.0.1",
    write=True,
    args=DomainFstrimArgs,
    encode_args=encode_domain_fstrim_args,
    decode_args=decode_domain_fstrim_args,
)
"""Let the guest discard unused blocks of its file systems."""

DOMAIN_SEND_PROCESS_SIGNAL: _Procedure[DomainSendProcessSignalArgs, None] = _Procedure(
    0x20008086, 1, 295, "domain_send_process_signal",
    function="virDomainSendProcessSignal",
    object="domain",
    since="1.0.1",
    write=True,
    args=DomainSendProcessSignalArgs,
    encode_args=encode_domain_send_process_signal_args,
    decode_args=decode_domain_send_process_signal_args,
)
"""Send a signal to a process inside a container guest."""

DOMAIN_FSFREEZE: _Procedure[DomainFsfreezeArgs, DomainFsfreezeRet] = _Procedure(
    0x20008086, 1, 335, "domain_fsfreeze",
    function="virDomainFSFreeze",
    object="domain",
    since="1.2.5",
    write=True,
    args=DomainFsfreezeArgs,
    encode_args=encode_domain_fsfreeze_args,
    decode_args=decode_domain_fsfreeze_args,
    ret=DomainFsfreezeRet,
    encode_ret=encode_domain_fsfreeze_ret,
    decode_ret=decode_domain_fsfreeze_ret,
)
"""Freeze the guest's file systems through its agent."""

DOMAIN_FSTHAW: _Procedure[DomainFsthawArgs, DomainFsthawRet] = _Procedure(
    0x20008086, 1, 336, "domain_fsthaw",
    function="virDomainFSThaw",
    object="domain",
    since="1.2.5",
    write=True,
    args=DomainFsthawArgs,
    encode_args=encode_domain_fsthaw_args,
    decode_args=decode_domain_fsthaw_args,
    ret=DomainFsthawRet,
    encode_ret=encode_domain_fsthaw_ret,
    decode_ret=decode_domain_fsthaw_ret,
)
"""Thaw the guest's frozen file systems through its agent."""

DOMAIN_GET_TIME: _Procedure[DomainGetTimeArgs, DomainGetTimeRet] = _Procedure(
    0x20008086, 1, 337, "domain_get_time",
    function="virDomainGetTime",
    object="domain",
    since="1.2.5",
    write=True,
    args=DomainGetTimeArgs,
    encode_args=encode_domain_get_time_args,
    decode_args=decode_domain_get_time_args,
    ret=DomainGetTimeRet,
    encode_ret=encode_domain_get_time_ret,
    decode_ret=decode_domain_get_time_ret,
)
"""Tell the guest's clock, as its agent reads it."""

DOMAIN_SET_TIME: _Procedure[DomainSetTimeArgs, None] = _Procedure(
    0x20008086, 1, 338, "domain_set_time",
    function="virDomainSetTime",
    object="domain",
    since="1.2.5",
    write=True,
    args=DomainSetTimeArgs,
    encode_args=encode_domain_set_time_args,
    decode_args=decode_domain_set_time_args,
)
"""Set the guest's clock through its agent."""

DOMAIN_GET_FSINFO: _Procedure[DomainGetFsinfoArgs, DomainGetFsinfoRet] = _Procedure(
    0x20008086, 1, 349, "domain_get_fsinfo",
    function="virDomainGetFSInfo",
    object="domain",
    since="1.2.11",
    write=True,
    args=DomainGetFsinfoArgs,
    encode_args=encode_domain_get_fsinfo_args,
    decode_args=decode_domain_get_fsinfo_args,
    ret=DomainGetFsinfoRet,
    encode_ret=encode_domain_get_fsinfo_ret,
    decode_ret=decode_domain_get_fsinfo_ret,
)
"""List the guest's mounted file systems and the disks below, through its agent."""

DOMAIN_SET_USER_PASSWORD: _Procedure[DomainSetUserPasswordArgs, None] = _Procedure(
    0x20008086, 1, 357, "domain_set_user_password",
    function="virDomainSetUserPassword",
    object="domain",
    since="1.2.16",
    write=True,
    args=DomainSetUserPasswordArgs,
    encode_args=encode_domain_set_user_password_args,
    decode_args=decode_domain_set_user_password_args,
)
"""Set the password of a user inside the guest, through its agent."""

DOMAIN_GET_GUEST_VCPUS: _Procedure[DomainGetGuestVcpusArgs, DomainGetGuestVcpusRet] = _Procedure(
    0x20008086, 1, 371, "domain_get_guest_vcpus",
    function="virDomainGetGuestVcpus",
    object="domain",
    since="2.0.0",
    write=True,
    args=DomainGetGuestVcpusArgs,
    encode_args=encode_domain_get_guest_vcpus_args,
    decode_args=decode_domain_get_guest_vcpus_args,
    ret=DomainGetGuestVcpusRet,
    encode_ret=encode_domain_get_guest_vcpus_ret,
    decode_ret=decode_domain_get_guest_vcpus_ret,
)
"""Tell which virtual CPUs the guest itself has online, through its agent."""

DOMAIN_SET_GUEST_VCPUS: _Procedure[DomainSetGuestVcpusArgs, None] = _Procedure(
    0x20008086, 1, 372, "domain_set_guest_vcpus",
    function="virDomainSetGuestVcpus",
    object="domain",
    since="2.0.0",
    write=True,
    args=DomainSetGuestVcpusArgs,
    encode_args=encode_domain_set_guest_vcpus_args,
    decode_args=decode_domain_set_guest_vcpus_args,
)
"""Set virtual CPUs online or offline inside the guest, through its agent."""

DOMAIN_GET_GUEST_INFO: _Procedure[DomainGetGuestInfoArgs, DomainGetGuestInfoRet] = _Procedure(
    0x20008086, 1, 418, "domain_get_guest_info",
    function="virDomainGetGuestInfo",
    object="domain",
    since="5.7.0",
    write=True,
    args=DomainGetGuestInfoArgs,
    encode_args=encode_domain_get_guest_info_args,
    decode_args=decode_domain_get_guest_info_args,
    ret=DomainGetGuestInfoRet,
    encode_ret=encode_domain_get_guest_info_ret,
    decode_ret=decode_domain_get_guest_info_ret,
)
"""Read facts about the guest's inside, through its agent."""

DOMAIN_AGENT_SET_RESPONSE_TIMEOUT: _Procedure[DomainAgentSetResponseTimeoutArgs, DomainAgentSetResponseTimeoutRet] = _Procedure(
    0x20008086, 1, 420, "domain_agent_set_response_timeout",
    function="virDomainAgentSetResponseTimeout",
    object="domain",
    since="5.10.0",
    write=True,
    args=DomainAgentSetResponseTimeoutArgs,
    encode_args=encode_domain_agent_set_response_timeout_args,
    decode_args=decode_domain_agent_set_response_timeout_args,
    ret=DomainAgentSetResponseTimeoutRet,
    encode_ret=encode_domain_agent_set_response_timeout_ret,
    decode_ret=decode_domain_agent_set_response_timeout_ret,
)
"""Set how long to wait for the guest agent, in seconds."""

DOMAIN_AUTHORIZED_SSH_KEYS_GET: _Procedure[DomainAuthorizedSshKeysGetArgs, DomainAuthorizedSshKeysGetRet] = _Procedure(
    0x20008086, 1, 424, "domain_authorized_ssh_keys_get",
    function="virDomainAuthorizedSSHKeysGet",
    object="domain",
    since="6.10.0",
    write=True,
    args=DomainAuthorizedSshKeysGetArgs,
    encode_args=encode_domain_authorized_ssh_keys_get_args,
    decode_args=decode_domain_authorized_ssh_keys_get_args,
    ret=DomainAuthorizedSshKeysGetRet,
    encode_ret=encode_domain_authorized_ssh_keys_get_ret,
    decode_ret=decode_domain_authorized_ssh_keys_get_ret,
)
"""List the SSH keys a guest user accepts, through the agent."""

DOMAIN_AUTHORIZED_SSH_KEYS_SET: _Procedure[DomainAuthorizedSshKeysSetArgs, None] = _Procedure(
    0x20008086, 1, 425, "domain_authorized_ssh_keys_set",
    function="virDomainAuthorizedSSHKeysSet",
    object="domain",
    since="6.10.0",
    write=True,
    args=DomainAuthorizedSshKeysSetArgs,
    encode_args=encode_domain_authorized_ssh_keys_set_args,
    decode_args=decode_domain_authorized_ssh_keys_set_args,
)
"""Set the SSH keys a guest user accepts, through the agent."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_GET_HOSTNAME,
    DOMAIN_FSTRIM,
    DOMAIN_SEND_PROCESS_SIGNAL,
    DOMAIN_FSFREEZE,
    DOMAIN_FSTHAW,
    DOMAIN_GET_TIME,
    DOMAIN_SET_TIME,
    DOMAIN_GET_FSINFO,
    DOMAIN_SET_USER_PASSWORD,
    DOMAIN_GET_GUEST_VCPUS,
    DOMAIN_SET_GUEST_VCPUS,
    DOMAIN_GET_GUEST_INFO,
    DOMAIN_AGENT_SET_RESPONSE_TIMEOUT,
    DOMAIN_AUTHORIZED_SSH_KEYS_GET,
    DOMAIN_AUTHORIZED_SSH_KEYS_SET,
)
