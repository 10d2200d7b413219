# DO NOT EDIT: generated from domain.x by virtwire.protocol.compiler.

"""Domains: finding, listing, defining, starting and stopping them, their state and XML."""

from __future__ import annotations

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

from .types import DomainHandle, _readall_domain_handle, _writeall_domain_handle

_pack_16s = _Struct(">16s").pack
_pack_16s2i = _Struct(">16s2i").pack
_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_16siIQI = _Struct(">16siIQI").pack
_pack_2I = _Struct(">2I").pack
_pack_2i = _Struct(">2i").pack
_pack_3xB2Q2xHQ = _Struct(">3xB2Q2xHQ").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_unpack_16s = _Struct(">16s").unpack_from
_unpack_16s2i = _Struct(">16s2i").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_16siIQI = _Struct(">16siIQI").unpack_from
_unpack_2i = _Struct(">2i").unpack_from
_unpack_3xB2Q2xHQ = _Struct(">3xB2Q2xHQ").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from


class DomainLookupByIdArgs(_Record):
    __slots__ = ()
    id: int

    def __new__(_cls, id: int) -> DomainLookupByIdArgs:
        return _new(_cls, (id,))


class DomainLookupByIdRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainLookupByIdRet:
        return _new(_cls, (dom,))


class DomainLookupByNameArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> DomainLookupByNameArgs:
        return _new(_cls, (name,))


class DomainLookupByNameRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainLookupByNameRet:
        return _new(_cls, (dom,))


class DomainLookupByUuidArgs(_Record):
    __slots__ = ()
    uuid: bytes

    def __new__(_cls, uuid: bytes) -> DomainLookupByUuidArgs:
        return _new(_cls, (uuid,))


class DomainLookupByUuidRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainLookupByUuidRet:
        return _new(_cls, (dom,))


class ConnectListAllDomainsArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of ConnectListAllDomainsFlags"""

    def __new__(_cls, need_results: int, flags: int) -> ConnectListAllDomainsArgs:
        return _new(_cls, (need_results, flags))


class ConnectListAllDomainsRet(_Record):
    __slots__ = ()
    domains: list[DomainHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, domains: list[DomainHandle], ret: int) -> ConnectListAllDomainsRet:
        return _new(_cls, (domains, ret))


class ConnectListDomainsArgs(_Record):
    __slots__ = ()
    maxids: int
    """at most this many numbers"""

    def __new__(_cls, maxids: int) -> ConnectListDomainsArgs:
        return _new(_cls, (maxids,))


class ConnectListDomainsRet(_Record):
    __slots__ = ()
    ids: list[int]

    def __new__(_cls, ids: list[int]) -> ConnectListDomainsRet:
        return _new(_cls, (ids,))


class ConnectNumOfDomainsRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfDomainsRet:
        return _new(_cls, (num,))


class ConnectListDefinedDomainsArgs(_Record):
    __slots__ = ()
    maxnames: int
    """at most this many names"""

    def __new__(_cls, maxnames: int) -> ConnectListDefinedDomainsArgs:
        return _new(_cls, (maxnames,))


class ConnectListDefinedDomainsRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> ConnectListDefinedDomainsRet:
        return _new(_cls, (names,))


class ConnectNumOfDefinedDomainsRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfDefinedDomainsRet:
        return _new(_cls, (num,))


class DomainCreateXmlArgs(_Record):
    __slots__ = ()
    xml_desc: str
    """a <domain> document"""
    flags: int
    """Bits of DomainCreateFlags"""

    def __new__(_cls, xml_desc: str, flags: int) -> DomainCreateXmlArgs:
        return _new(_cls, (xml_desc, flags))


class DomainCreateXmlRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainCreateXmlRet:
        return _new(_cls, (dom,))


class DomainCreateXmlWithFilesArgs(_Record):
    __slots__ = ()
    xml_desc: str
    """a <domain> document"""
    flags: int
    """Bits of DomainCreateFlags"""

    def __new__(_cls, xml_desc: str, flags: int) -> DomainCreateXmlWithFilesArgs:
        return _new(_cls, (xml_desc, flags))


class DomainCreateXmlWithFilesRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainCreateXmlWithFilesRet:
        return _new(_cls, (dom,))


class DomainCreateArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainCreateArgs:
        return _new(_cls, (dom,))


class DomainCreateWithFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainCreateFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainCreateWithFlagsArgs:
        return _new(_cls, (dom, flags))


class DomainCreateWithFlagsRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainCreateWithFlagsRet:
        return _new(_cls, (dom,))


class DomainCreateWithFilesArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainCreateFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainCreateWithFilesArgs:
        return _new(_cls, (dom, flags))


class DomainCreateWithFilesRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainCreateWithFilesRet:
        return _new(_cls, (dom,))


class DomainDefineXmlArgs(_Record):
    __slots__ = ()
    xml: str
    """a <domain> document"""

    def __new__(_cls, xml: str) -> DomainDefineXmlArgs:
        return _new(_cls, (xml,))


class DomainDefineXmlRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainDefineXmlRet:
        return _new(_cls, (dom,))


class DomainDefineXmlFlagsArgs(_Record):
    __slots__ = ()
    xml: str
    """a <domain> document"""
    flags: int
    """Bits of DomainDefineFlags"""

    def __new__(_cls, xml: str, flags: int) -> DomainDefineXmlFlagsArgs:
        return _new(_cls, (xml, flags))


class DomainDefineXmlFlagsRet(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainDefineXmlFlagsRet:
        return _new(_cls, (dom,))


class DomainUndefineArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainUndefineArgs:
        return _new(_cls, (dom,))


class DomainUndefineFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainUndefineFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainUndefineFlagsArgs:
        return _new(_cls, (dom, flags))


class DomainRenameArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    new_name: str | None
    """absent is an error"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, new_name: str | None, flags: int) -> DomainRenameArgs:
        return _new(_cls, (dom, new_name, flags))


class DomainRenameRet(_Record):
    __slots__ = ()
    retcode: int
    """0"""

    def __new__(_cls, retcode: int) -> DomainRenameRet:
        return _new(_cls, (retcode,))


class DomainDestroyArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainDestroyArgs:
        return _new(_cls, (dom,))


class DomainDestroyFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainDestroyFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainDestroyFlagsArgs:
        return _new(_cls, (dom, flags))


class DomainSuspendArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainSuspendArgs:
        return _new(_cls, (dom,))


class DomainResumeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainResumeArgs:
        return _new(_cls, (dom,))


class DomainShutdownArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainShutdownArgs:
        return _new(_cls, (dom,))


class DomainShutdownFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainShutdownFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainShutdownFlagsArgs:
        return _new(_cls, (dom, flags))


class DomainRebootArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainRebootFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainRebootArgs:
        return _new(_cls, (dom, flags))


class DomainResetArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainResetArgs:
        return _new(_cls, (dom, flags))


class DomainPmSuspendForDurationArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    target: int
    """One of NodeSuspendTarget"""
    duration: int
    """in seconds; 0 means until woken"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, target: int, duration: int, flags: int) -> DomainPmSuspendForDurationArgs:
        return _new(_cls, (dom, target, duration, flags))


class DomainPmWakeupArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainPmWakeupArgs:
        return _new(_cls, (dom, flags))


class DomainGetInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetInfoArgs:
        return _new(_cls, (dom,))


class DomainGetInfoRet(_Record):
    __slots__ = ()
    state: int
    """One of DomainState"""
    max_mem: int
    """in KiB"""
    memory: int
    """in KiB"""
    nr_virt_cpu: int
    cpu_time: int
    """in nanoseconds"""

    def __new__(_cls, state: int, max_mem: int, memory: int, nr_virt_cpu: int, cpu_time: int) -> DomainGetInfoRet:
        return _new(_cls, (state, max_mem, memory, nr_virt_cpu, cpu_time))


class DomainGetStateArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetStateArgs:
        return _new(_cls, (dom, flags))


class DomainGetStateRet(_Record):
    __slots__ = ()
    state: int
    """One of DomainState"""
    reason: int
    """a member of the reason enum of that state"""

    def __new__(_cls, state: int, reason: int) -> DomainGetStateRet:
        return _new(_cls, (state, reason))


class DomainIsActiveArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainIsActiveArgs:
        return _new(_cls, (dom,))


class DomainIsActiveRet(_Record):
    __slots__ = ()
    active: int
    """1 when it is"""

    def __new__(_cls, active: int) -> DomainIsActiveRet:
        return _new(_cls, (active,))


class DomainIsPersistentArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainIsPersistentArgs:
        return _new(_cls, (dom,))


class DomainIsPersistentRet(_Record):
    __slots__ = ()
    persistent: int
    """1 when it is"""

    def __new__(_cls, persistent: int) -> DomainIsPersistentRet:
        return _new(_cls, (persistent,))


class DomainIsUpdatedArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainIsUpdatedArgs:
        return _new(_cls, (dom,))


class DomainIsUpdatedRet(_Record):
    __slots__ = ()
    updated: int
    """1 when it does"""

    def __new__(_cls, updated: int) -> DomainIsUpdatedRet:
        return _new(_cls, (updated,))


class DomainGetOsTypeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetOsTypeArgs:
        return _new(_cls, (dom,))


class DomainGetOsTypeRet(_Record):
    __slots__ = ()
    type: str

    def __new__(_cls, type: str) -> DomainGetOsTypeRet:
        return _new(_cls, (type,))


class DomainGetAutostartArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetAutostartArgs:
        return _new(_cls, (dom,))


class DomainGetAutostartRet(_Record):
    __slots__ = ()
    autostart: int
    """1 when it does"""

    def __new__(_cls, autostart: int) -> DomainGetAutostartRet:
        return _new(_cls, (autostart,))


class DomainSetAutostartArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    autostart: int
    """0 or 1"""

    def __new__(_cls, dom: DomainHandle, autostart: int) -> DomainSetAutostartArgs:
        return _new(_cls, (dom, autostart))


class DomainGetAutostartOnceArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetAutostartOnceArgs:
        return _new(_cls, (dom,))


class DomainGetAutostartOnceRet(_Record):
    __slots__ = ()
    autostart: int
    """1 when it does"""

    def __new__(_cls, autostart: int) -> DomainGetAutostartOnceRet:
        return _new(_cls, (autostart,))


class DomainSetAutostartOnceArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    autostart: int
    """0 or 1"""

    def __new__(_cls, dom: DomainHandle, autostart: int) -> DomainSetAutostartOnceArgs:
        return _new(_cls, (dom, autostart))


class DomainGetXmlDescArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainXmlFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetXmlDescArgs:
        return _new(_cls, (dom, flags))


class DomainGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> DomainGetXmlDescRet:
        return _new(_cls, (xml,))


def encode_domain_lookup_by_id_args(value: DomainLookupByIdArgs) -> bytes:
    try:
        return _pack_i(value.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_lookup_by_id_args", value, error)


def decode_domain_lookup_by_id_args(buf: bytes, offset: int = 0) -> DomainLookupByIdArgs:
    try:
        return _new(DomainLookupByIdArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_lookup_by_id_args", buf) from None


def encode_domain_lookup_by_id_ret(value: DomainLookupByIdRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_lookup_by_id_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_lookup_by_id_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_lookup_by_id_ret", value, error)


def decode_domain_lookup_by_id_ret(buf: bytes, offset: int = 0) -> DomainLookupByIdRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_lookup_by_id_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainLookupByIdRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_lookup_by_id_ret", buf) from None


def encode_domain_lookup_by_name_args(value: DomainLookupByNameArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_lookup_by_name_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_lookup_by_name_args", value, error)


def decode_domain_lookup_by_name_args(buf: bytes, offset: int = 0) -> DomainLookupByNameArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("domain_lookup_by_name_args", buf)
        return _new(DomainLookupByNameArgs, (name,))
    except _error:
        raise _decode_short("domain_lookup_by_name_args", buf) from None


def encode_domain_lookup_by_name_ret(value: DomainLookupByNameRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_lookup_by_name_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_lookup_by_name_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_lookup_by_name_ret", value, error)


def decode_domain_lookup_by_name_ret(buf: bytes, offset: int = 0) -> DomainLookupByNameRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_lookup_by_name_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainLookupByNameRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_lookup_by_name_ret", buf) from None


def encode_domain_lookup_by_uuid_args(value: DomainLookupByUuidArgs) -> bytes:
    try:
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("domain_lookup_by_uuid_args.uuid", len(uuid), 16)
        return _pack_16s(uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_lookup_by_uuid_args", value, error)


def decode_domain_lookup_by_uuid_args(buf: bytes, offset: int = 0) -> DomainLookupByUuidArgs:
    try:
        return _new(DomainLookupByUuidArgs, _unpack_16s(buf, offset))
    except _error:
        raise _decode_short("domain_lookup_by_uuid_args", buf) from None


def encode_domain_lookup_by_uuid_ret(value: DomainLookupByUuidRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_lookup_by_uuid_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_lookup_by_uuid_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_lookup_by_uuid_ret", value, error)


def decode_domain_lookup_by_uuid_ret(buf: bytes, offset: int = 0) -> DomainLookupByUuidRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_lookup_by_uuid_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainLookupByUuidRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_lookup_by_uuid_ret", buf) from None


def encode_connect_list_all_domains_args(value: ConnectListAllDomainsArgs) -> bytes:
    try:
        return _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_domains_args", value, error)


def decode_connect_list_all_domains_args(buf: bytes, offset: int = 0) -> ConnectListAllDomainsArgs:
    try:
        return _new(ConnectListAllDomainsArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("connect_list_all_domains_args", buf) from None


def encode_connect_list_all_domains_ret(value: ConnectListAllDomainsRet) -> bytes:
    try:
        domains = value.domains
        domains_n = len(domains)
        if domains_n > 16384:
            raise _encode_too_long("connect_list_all_domains_ret.domains", domains_n, 16384)
        return _pack_I(domains_n) + _writeall_domain_handle(domains) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_domains_ret", value, error)


def decode_connect_list_all_domains_ret(buf: bytes, offset: int = 0) -> ConnectListAllDomainsRet:
    try:
        (domains_n,) = _unpack_I(buf, offset)
        offset += 4
        if domains_n > 16384 or domains_n * 24 > len(buf) - offset:
            raise _decode_bad_count("connect_list_all_domains_ret.domains", domains_n, 16384, buf)
        domains, offset = _readall_domain_handle(buf, offset, domains_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(ConnectListAllDomainsRet, (domains, ret))
    except _error:
        raise _decode_short("connect_list_all_domains_ret", buf) from None


def encode_connect_list_domains_args(value: ConnectListDomainsArgs) -> bytes:
    try:
        return _pack_i(value.maxids)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_domains_args", value, error)


def decode_connect_list_domains_args(buf: bytes, offset: int = 0) -> ConnectListDomainsArgs:
    try:
        return _new(ConnectListDomainsArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_domains_args", buf) from None


def encode_connect_list_domains_ret(value: ConnectListDomainsRet) -> bytes:
    try:
        ids = value.ids
        ids_n = len(ids)
        if ids_n > 16384:
            raise _encode_too_long("connect_list_domains_ret.ids", ids_n, 16384)
        return _pack_I(ids_n) + _pack(f">{ids_n}i", *ids)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_domains_ret", value, error)


def decode_connect_list_domains_ret(buf: bytes, offset: int = 0) -> ConnectListDomainsRet:
    try:
        (ids_n,) = _unpack_I(buf, offset)
        offset += 4
        if ids_n > 16384 or ids_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_domains_ret.ids", ids_n, 16384, buf)
        ids = list(_unpack_from(f">{ids_n}i", buf, offset))
        offset += 4 * ids_n
        if offset > len(buf):
            raise _decode_short("connect_list_domains_ret", buf)
        return _new(ConnectListDomainsRet, (ids,))
    except _error:
        raise _decode_short("connect_list_domains_ret", buf) from None


def encode_connect_num_of_domains_ret(value: ConnectNumOfDomainsRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_domains_ret", value, error)


def decode_connect_num_of_domains_ret(buf: bytes, offset: int = 0) -> ConnectNumOfDomainsRet:
    try:
        return _new(ConnectNumOfDomainsRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_domains_ret", buf) from None


def encode_connect_list_defined_domains_args(value: ConnectListDefinedDomainsArgs) -> bytes:
    try:
        return _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_defined_domains_args", value, error)


def decode_connect_list_defined_domains_args(buf: bytes, offset: int = 0) -> ConnectListDefinedDomainsArgs:
    try:
        return _new(ConnectListDefinedDomainsArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_defined_domains_args", buf) from None


def encode_connect_list_defined_domains_ret(value: ConnectListDefinedDomainsRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("connect_list_defined_domains_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "connect_list_defined_domains_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_defined_domains_ret", value, error)


def decode_connect_list_defined_domains_ret(buf: bytes, offset: int = 0) -> ConnectListDefinedDomainsRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_defined_domains_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "connect_list_defined_domains_ret.names[]")
        if offset > len(buf):
            raise _decode_short("connect_list_defined_domains_ret", buf)
        return _new(ConnectListDefinedDomainsRet, (names,))
    except _error:
        raise _decode_short("connect_list_defined_domains_ret", buf) from None


def encode_connect_num_of_defined_domains_ret(value: ConnectNumOfDefinedDomainsRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_defined_domains_ret", value, error)


def decode_connect_num_of_defined_domains_ret(buf: bytes, offset: int = 0) -> ConnectNumOfDefinedDomainsRet:
    try:
        return _new(ConnectNumOfDefinedDomainsRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_defined_domains_ret", buf) from None


def encode_domain_create_xml_args(value: DomainCreateXmlArgs) -> bytes:
    try:
        xml_desc = value.xml_desc.encode()
        xml_desc_n = len(xml_desc)
        if xml_desc_n > 4194304:
            raise _encode_too_long("domain_create_xml_args.xml_desc", xml_desc_n, 4194304)
        return _pack_I(xml_desc_n) + xml_desc + _PAD[xml_desc_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_xml_args", value, error)


def decode_domain_create_xml_args(buf: bytes, offset: int = 0) -> DomainCreateXmlArgs:
    try:
        (xml_desc_n,) = _unpack_I(buf, offset)
        if xml_desc_n > 4194304:
            raise _decode_too_long("domain_create_xml_args.xml_desc", xml_desc_n, 4194304)
        end = offset + 4 + xml_desc_n
        xml_desc = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml_desc:
            xml_desc = xml_desc.partition("\0")[0]
        offset = end + (-xml_desc_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainCreateXmlArgs, (xml_desc, flags))
    except _error:
        raise _decode_short("domain_create_xml_args", buf) from None


def encode_domain_create_xml_ret(value: DomainCreateXmlRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_create_xml_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_create_xml_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_xml_ret", value, error)


def decode_domain_create_xml_ret(buf: bytes, offset: int = 0) -> DomainCreateXmlRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_create_xml_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainCreateXmlRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_create_xml_ret", buf) from None


def encode_domain_create_xml_with_files_args(value: DomainCreateXmlWithFilesArgs) -> bytes:
    try:
        xml_desc = value.xml_desc.encode()
        xml_desc_n = len(xml_desc)
        if xml_desc_n > 4194304:
            raise _encode_too_long("domain_create_xml_with_files_args.xml_desc", xml_desc_n, 4194304)
        return _pack_I(xml_desc_n) + xml_desc + _PAD[xml_desc_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_xml_with_files_args", value, error)


def decode_domain_create_xml_with_files_args(buf: bytes, offset: int = 0) -> DomainCreateXmlWithFilesArgs:
    try:
        (xml_desc_n,) = _unpack_I(buf, offset)
        if xml_desc_n > 4194304:
            raise _decode_too_long("domain_create_xml_with_files_args.xml_desc", xml_desc_n, 4194304)
        end = offset + 4 + xml_desc_n
        xml_desc = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml_desc:
            xml_desc = xml_desc.partition("\0")[0]
        offset = end + (-xml_desc_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainCreateXmlWithFilesArgs, (xml_desc, flags))
    except _error:
        raise _decode_short("domain_create_xml_with_files_args", buf) from None


def encode_domain_create_xml_with_files_ret(value: DomainCreateXmlWithFilesRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_create_xml_with_files_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_create_xml_with_files_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_xml_with_files_ret", value, error)


def decode_domain_create_xml_with_files_ret(buf: bytes, offset: int = 0) -> DomainCreateXmlWithFilesRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_create_xml_with_files_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainCreateXmlWithFilesRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_create_xml_with_files_ret", buf) from None


def encode_domain_create_args(value: DomainCreateArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_create_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_create_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_args", value, error)


def decode_domain_create_args(buf: bytes, offset: int = 0) -> DomainCreateArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_create_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainCreateArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_create_args", buf) from None


def encode_domain_create_with_flags_args(value: DomainCreateWithFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_create_with_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_create_with_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_with_flags_args", value, error)


def decode_domain_create_with_flags_args(buf: bytes, offset: int = 0) -> DomainCreateWithFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_create_with_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainCreateWithFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_create_with_flags_args", buf) from None


def encode_domain_create_with_flags_ret(value: DomainCreateWithFlagsRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_create_with_flags_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_create_with_flags_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_with_flags_ret", value, error)


def decode_domain_create_with_flags_ret(buf: bytes, offset: int = 0) -> DomainCreateWithFlagsRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_create_with_flags_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainCreateWithFlagsRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_create_with_flags_ret", buf) from None


def encode_domain_create_with_files_args(value: DomainCreateWithFilesArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_create_with_files_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_create_with_files_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_with_files_args", value, error)


def decode_domain_create_with_files_args(buf: bytes, offset: int = 0) -> DomainCreateWithFilesArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_create_with_files_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainCreateWithFilesArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_create_with_files_args", buf) from None


def encode_domain_create_with_files_ret(value: DomainCreateWithFilesRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_create_with_files_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_create_with_files_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_create_with_files_ret", value, error)


def decode_domain_create_with_files_ret(buf: bytes, offset: int = 0) -> DomainCreateWithFilesRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_create_with_files_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainCreateWithFilesRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_create_with_files_ret", buf) from None


def encode_domain_define_xml_args(value: DomainDefineXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_define_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_define_xml_args", value, error)


def decode_domain_define_xml_args(buf: bytes, offset: int = 0) -> DomainDefineXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_define_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_define_xml_args", buf)
        return _new(DomainDefineXmlArgs, (xml,))
    except _error:
        raise _decode_short("domain_define_xml_args", buf) from None


def encode_domain_define_xml_ret(value: DomainDefineXmlRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_define_xml_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_define_xml_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_define_xml_ret", value, error)


def decode_domain_define_xml_ret(buf: bytes, offset: int = 0) -> DomainDefineXmlRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_define_xml_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainDefineXmlRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_define_xml_ret", buf) from None


def encode_domain_define_xml_flags_args(value: DomainDefineXmlFlagsArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_define_xml_flags_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_define_xml_flags_args", value, error)


def decode_domain_define_xml_flags_args(buf: bytes, offset: int = 0) -> DomainDefineXmlFlagsArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_define_xml_flags_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainDefineXmlFlagsArgs, (xml, flags))
    except _error:
        raise _decode_short("domain_define_xml_flags_args", buf) from None


def encode_domain_define_xml_flags_ret(value: DomainDefineXmlFlagsRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_define_xml_flags_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_define_xml_flags_ret.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_define_xml_flags_ret", value, error)


def decode_domain_define_xml_flags_ret(buf: bytes, offset: int = 0) -> DomainDefineXmlFlagsRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_define_xml_flags_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainDefineXmlFlagsRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_define_xml_flags_ret", buf) from None


def encode_domain_undefine_args(value: DomainUndefineArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_undefine_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_undefine_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_undefine_args", value, error)


def decode_domain_undefine_args(buf: bytes, offset: int = 0) -> DomainUndefineArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_undefine_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainUndefineArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_undefine_args", buf) from None


def encode_domain_undefine_flags_args(value: DomainUndefineFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_undefine_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_undefine_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_undefine_flags_args", value, error)


def decode_domain_undefine_flags_args(buf: bytes, offset: int = 0) -> DomainUndefineFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_undefine_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainUndefineFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_undefine_flags_args", buf) from None


def encode_domain_rename_args(value: DomainRenameArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_rename_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_rename_args.dom.uuid", len(dom_uuid), 16)
        new_name = value.new_name
        if new_name is None:
            new_name_coded = _ABSENT
        else:
            new_name_value = new_name.encode()
            new_name_value_n = len(new_name_value)
            if new_name_value_n > 4194304:
                raise _encode_too_long("domain_rename_args.new_name", new_name_value_n, 4194304)
            new_name_coded = _pack_2I(1, new_name_value_n) + new_name_value + _PAD[new_name_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), new_name_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_rename_args", value, error)


def decode_domain_rename_args(buf: bytes, offset: int = 0) -> DomainRenameArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_rename_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, new_name_there = _unpack_16siI(buf, offset)
        new_name: str | None
        if new_name_there:
            (new_name_value_n,) = _unpack_I(buf, offset + 24)
            if new_name_value_n > 4194304:
                raise _decode_too_long("domain_rename_args.new_name", new_name_value_n, 4194304)
            end = offset + 28 + new_name_value_n
            new_name_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in new_name_value:
                new_name_value = new_name_value.partition("\0")[0]
            offset = end + (-new_name_value_n & 3)
            new_name = new_name_value
        else:
            offset += 24
            new_name = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainRenameArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), new_name, flags))
    except _error:
        raise _decode_short("domain_rename_args", buf) from None


def encode_domain_rename_ret(value: DomainRenameRet) -> bytes:
    try:
        return _pack_i(value.retcode)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_rename_ret", value, error)


def decode_domain_rename_ret(buf: bytes, offset: int = 0) -> DomainRenameRet:
    try:
        return _new(DomainRenameRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_rename_ret", buf) from None


def encode_domain_destroy_args(value: DomainDestroyArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_destroy_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_destroy_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_destroy_args", value, error)


def decode_domain_destroy_args(buf: bytes, offset: int = 0) -> DomainDestroyArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_destroy_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainDestroyArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_destroy_args", buf) from None


def encode_domain_destroy_flags_args(value: DomainDestroyFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_destroy_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_destroy_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_destroy_flags_args", value, error)


def decode_domain_destroy_flags_args(buf: bytes, offset: int = 0) -> DomainDestroyFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_destroy_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainDestroyFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_destroy_flags_args", buf) from None


def encode_domain_suspend_args(value: DomainSuspendArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_suspend_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_suspend_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_suspend_args", value, error)


def decode_domain_suspend_args(buf: bytes, offset: int = 0) -> DomainSuspendArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_suspend_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainSuspendArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_suspend_args", buf) from None


def encode_domain_resume_args(value: DomainResumeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_resume_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_resume_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_resume_args", value, error)


def decode_domain_resume_args(buf: bytes, offset: int = 0) -> DomainResumeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_resume_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainResumeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_resume_args", buf) from None


def encode_domain_shutdown_args(value: DomainShutdownArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_shutdown_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_shutdown_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_shutdown_args", value, error)


def decode_domain_shutdown_args(buf: bytes, offset: int = 0) -> DomainShutdownArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_shutdown_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainShutdownArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_shutdown_args", buf) from None


def encode_domain_shutdown_flags_args(value: DomainShutdownFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_shutdown_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_shutdown_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_shutdown_flags_args", value, error)


def decode_domain_shutdown_flags_args(buf: bytes, offset: int = 0) -> DomainShutdownFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_shutdown_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainShutdownFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_shutdown_flags_args", buf) from None


def encode_domain_reboot_args(value: DomainRebootArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_reboot_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_reboot_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_reboot_args", value, error)


def decode_domain_reboot_args(buf: bytes, offset: int = 0) -> DomainRebootArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_reboot_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainRebootArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_reboot_args", buf) from None


def encode_domain_reset_args(value: DomainResetArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_reset_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_reset_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_reset_args", value, error)


def decode_domain_reset_args(buf: bytes, offset: int = 0) -> DomainResetArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_reset_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainResetArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_reset_args", buf) from None


def encode_domain_pm_suspend_for_duration_args(value: DomainPmSuspendForDurationArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_pm_suspend_for_duration_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_pm_suspend_for_duration_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siIQI(dom_uuid, dom.id, value.target, value.duration, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_pm_suspend_for_duration_args", value, error)


def decode_domain_pm_suspend_for_duration_args(buf: bytes, offset: int = 0) -> DomainPmSuspendForDurationArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_pm_suspend_for_duration_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, target, duration, flags = _unpack_16siIQI(buf, offset)
        return _new(DomainPmSuspendForDurationArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), target, duration, flags))
    except _error:
        raise _decode_short("domain_pm_suspend_for_duration_args", buf) from None


def encode_domain_pm_wakeup_args(value: DomainPmWakeupArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_pm_wakeup_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_pm_wakeup_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_pm_wakeup_args", value, error)


def decode_domain_pm_wakeup_args(buf: bytes, offset: int = 0) -> DomainPmWakeupArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_pm_wakeup_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainPmWakeupArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_pm_wakeup_args", buf) from None


def encode_domain_get_info_args(value: DomainGetInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_info_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_info_args", value, error)


def decode_domain_get_info_args(buf: bytes, offset: int = 0) -> DomainGetInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_info_args", buf) from None


def encode_domain_get_info_ret(value: DomainGetInfoRet) -> bytes:
    try:
        return _pack_3xB2Q2xHQ(value.state, value.max_mem, value.memory, value.nr_virt_cpu, value.cpu_time)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_info_ret", value, error)


def decode_domain_get_info_ret(buf: bytes, offset: int = 0) -> DomainGetInfoRet:
    try:
        return _new(DomainGetInfoRet, _unpack_3xB2Q2xHQ(buf, offset))
    except _error:
        raise _decode_short("domain_get_info_ret", buf) from None


def encode_domain_get_state_args(value: DomainGetStateArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_state_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_state_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_state_args", value, error)


def decode_domain_get_state_args(buf: bytes, offset: int = 0) -> DomainGetStateArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_state_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetStateArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_state_args", buf) from None


def encode_domain_get_state_ret(value: DomainGetStateRet) -> bytes:
    try:
        return _pack_2i(value.state, value.reason)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_state_ret", value, error)


def decode_domain_get_state_ret(buf: bytes, offset: int = 0) -> DomainGetStateRet:
    try:
        return _new(DomainGetStateRet, _unpack_2i(buf, offset))
    except _error:
        raise _decode_short("domain_get_state_ret", buf) from None


def encode_domain_is_active_args(value: DomainIsActiveArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_is_active_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_is_active_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_is_active_args", value, error)


def decode_domain_is_active_args(buf: bytes, offset: int = 0) -> DomainIsActiveArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_is_active_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainIsActiveArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_is_active_args", buf) from None


def encode_domain_is_active_ret(value: DomainIsActiveRet) -> bytes:
    try:
        return _pack_i(value.active)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_is_active_ret", value, error)


def decode_domain_is_active_ret(buf: bytes, offset: int = 0) -> DomainIsActiveRet:
    try:
        return _new(DomainIsActiveRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_is_active_ret", buf) from None


def encode_domain_is_persistent_args(value: DomainIsPersistentArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_is_persistent_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_is_persistent_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_is_persistent_args", value, error)


def decode_domain_is_persistent_args(buf: bytes, offset: int = 0) -> DomainIsPersistentArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_is_persistent_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainIsPersistentArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_is_persistent_args", buf) from None


def encode_domain_is_persistent_ret(value: DomainIsPersistentRet) -> bytes:
    try:
        return _pack_i(value.persistent)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_is_persistent_ret", value, error)


def decode_domain_is_persistent_ret(buf: bytes, offset: int = 0) -> DomainIsPersistentRet:
    try:
        return _new(DomainIsPersistentRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_is_persistent_ret", buf) from None


def encode_domain_is_updated_args(value: DomainIsUpdatedArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_is_updated_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_is_updated_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_is_updated_args", value, error)


def decode_domain_is_updated_args(buf: bytes, offset: int = 0) -> DomainIsUpdatedArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_is_updated_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainIsUpdatedArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_is_updated_args", buf) from None


def encode_domain_is_updated_ret(value: DomainIsUpdatedRet) -> bytes:
    try:
        return _pack_i(value.updated)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_is_updated_ret", value, error)


def decode_domain_is_updated_ret(buf: bytes, offset: int = 0) -> DomainIsUpdatedRet:
    try:
        return _new(DomainIsUpdatedRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_is_updated_ret", buf) from None


def encode_domain_get_os_type_args(value: DomainGetOsTypeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_os_type_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_os_type_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_os_type_args", value, error)


def decode_domain_get_os_type_args(buf: bytes, offset: int = 0) -> DomainGetOsTypeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_os_type_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetOsTypeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_os_type_args", buf) from None


def encode_domain_get_os_type_ret(value: DomainGetOsTypeRet) -> bytes:
    try:
        type = value.type.encode()
        type_n = len(type)
        if type_n > 4194304:
            raise _encode_too_long("domain_get_os_type_ret.type", type_n, 4194304)
        return _pack_I(type_n) + type + _PAD[type_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_os_type_ret", value, error)


def decode_domain_get_os_type_ret(buf: bytes, offset: int = 0) -> DomainGetOsTypeRet:
    try:
        (type_n,) = _unpack_I(buf, offset)
        if type_n > 4194304:
            raise _decode_too_long("domain_get_os_type_ret.type", type_n, 4194304)
        end = offset + 4 + type_n
        type = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in type:
            type = type.partition("\0")[0]
        if end + (-type_n & 3) > len(buf):
            raise _decode_short("domain_get_os_type_ret", buf)
        return _new(DomainGetOsTypeRet, (type,))
    except _error:
        raise _decode_short("domain_get_os_type_ret", buf) from None


def encode_domain_get_autostart_args(value: DomainGetAutostartArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_autostart_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_autostart_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_autostart_args", value, error)


def decode_domain_get_autostart_args(buf: bytes, offset: int = 0) -> DomainGetAutostartArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_autostart_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetAutostartArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_autostart_args", buf) from None


def encode_domain_get_autostart_ret(value: DomainGetAutostartRet) -> bytes:
    try:
        return _pack_i(value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_autostart_ret", value, error)


def decode_domain_get_autostart_ret(buf: bytes, offset: int = 0) -> DomainGetAutostartRet:
    try:
        return _new(DomainGetAutostartRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_get_autostart_ret", buf) from None


def encode_domain_set_autostart_args(value: DomainSetAutostartArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_autostart_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_autostart_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2i(dom_uuid, dom.id, value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_autostart_args", value, error)


def decode_domain_set_autostart_args(buf: bytes, offset: int = 0) -> DomainSetAutostartArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_autostart_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, autostart = _unpack_16s2i(buf, offset)
        return _new(DomainSetAutostartArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), autostart))
    except _error:
        raise _decode_short("domain_set_autostart_args", buf) from None


def encode_domain_get_autostart_once_args(value: DomainGetAutostartOnceArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_autostart_once_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_autostart_once_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_autostart_once_args", value, error)


def decode_domain_get_autostart_once_args(buf: bytes, offset: int = 0) -> DomainGetAutostartOnceArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_autostart_once_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetAutostartOnceArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_autostart_once_args", buf) from None


def encode_domain_get_autostart_once_ret(value: DomainGetAutostartOnceRet) -> bytes:
    try:
        return _pack_i(value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_autostart_once_ret", value, error)


def decode_domain_get_autostart_once_ret(buf: bytes, offset: int = 0) -> DomainGetAutostartOnceRet:
    try:
        return _new(DomainGetAutostartOnceRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_get_autostart_once_ret", buf) from None


def encode_domain_set_autostart_once_args(value: DomainSetAutostartOnceArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_autostart_once_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_autostart_once_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2i(dom_uuid, dom.id, value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_autostart_once_args", value, error)


def decode_domain_set_autostart_once_args(buf: bytes, offset: int = 0) -> DomainSetAutostartOnceArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_autostart_once_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, autostart = _unpack_16s2i(buf, offset)
        return _new(DomainSetAutostartOnceArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), autostart))
    except _error:
        raise _decode_short("domain_set_autostart_once_args", buf) from None


def encode_domain_get_xml_desc_args(value: DomainGetXmlDescArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_xml_desc_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_xml_desc_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_xml_desc_args", value, error)


def decode_domain_get_xml_desc_args(buf: bytes, offset: int = 0) -> DomainGetXmlDescArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_xml_desc_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetXmlDescArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_xml_desc_args", buf) from None


def encode_domain_get_xml_desc_ret(value: DomainGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_xml_desc_ret", value, error)


def decode_domain_get_xml_desc_ret(buf: bytes, offset: int = 0) -> DomainGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_get_xml_desc_ret", buf)
        return _new(DomainGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("domain_get_xml_desc_ret", buf) from None

DOMAIN_CREATE: _Procedure[DomainCreateArgs, None] = _Procedure(
    0x20008086, 1, 9, "domain_create",
    function="virDomainCreate",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainCreateArgs,
    encode_args=encode_domain_create_args,
    decode_args=decode_domain_create_args,
)
"""Start a defined domain."""

DOMAIN_CREATE_XML: _Procedure[DomainCreateXmlArgs, DomainCreateXmlRet] = _Procedure(
    0x20008086, 1, 10, "domain_create_xml",
    function="virDomainCreateXML",
    object="connection",
    since="0.3.0",
    write=True,
    args=DomainCreateXmlArgs,
    encode_args=encode_domain_create_xml_args,
    decode_args=decode_domain_create_xml_args,
    ret=DomainCreateXmlRet,
    encode_ret=encode_domain_create_xml_ret,
    decode_ret=decode_domain_create_xml_ret,
)
"""Create and start a transient domain from XML."""

DOMAIN_DEFINE_XML: _Procedure[DomainDefineXmlArgs, DomainDefineXmlRet] = _Procedure(
    0x20008086, 1, 11, "domain_define_xml",
    function="virDomainDefineXML",
    object="connection",
    since="0.3.0",
    priority=True,
    write=True,
    args=DomainDefineXmlArgs,
    encode_args=encode_domain_define_xml_args,
    decode_args=decode_domain_define_xml_args,
    ret=DomainDefineXmlRet,
    encode_ret=encode_domain_define_xml_ret,
    decode_ret=decode_domain_define_xml_ret,
)
"""Define a persistent domain from XML, or change the definition of one."""

DOMAIN_DESTROY: _Procedure[DomainDestroyArgs, None] = _Procedure(
    0x20008086, 1, 12, "domain_destroy",
    function="virDomainDestroy",
    object="domain",
    since="0.3.0",
    priority=True,
    write=True,
    args=DomainDestroyArgs,
    encode_args=encode_domain_destroy_args,
    decode_args=decode_domain_destroy_args,
)
"""Stop a domain at once, as if its power had been cut."""

DOMAIN_GET_XML_DESC: _Procedure[DomainGetXmlDescArgs, DomainGetXmlDescRet] = _Procedure(
    0x20008086, 1, 14, "domain_get_xml_desc",
    function="virDomainGetXMLDesc",
    object="domain",
    since="0.3.0",
    secure=9,
    args=DomainGetXmlDescArgs,
    encode_args=encode_domain_get_xml_desc_args,
    decode_args=decode_domain_get_xml_desc_args,
    ret=DomainGetXmlDescRet,
    encode_ret=encode_domain_get_xml_desc_ret,
    decode_ret=decode_domain_get_xml_desc_ret,
)
"""Describe a domain as XML."""

DOMAIN_GET_AUTOSTART: _Procedure[DomainGetAutostartArgs, DomainGetAutostartRet] = _Procedure(
    0x20008086, 1, 15, "domain_get_autostart",
    function="virDomainGetAutostart",
    object="domain",
    since="0.3.0",
    priority=True,
    args=DomainGetAutostartArgs,
    encode_args=encode_domain_get_autostart_args,
    decode_args=decode_domain_get_autostart_args,
    ret=DomainGetAutostartRet,
    encode_ret=encode_domain_get_autostart_ret,
    decode_ret=decode_domain_get_autostart_ret,
)
"""Tell whether the domain starts with the host."""

DOMAIN_GET_INFO: _Procedure[DomainGetInfoArgs, DomainGetInfoRet] = _Procedure(
    0x20008086, 1, 16, "domain_get_info",
    function="virDomainGetInfo",
    object="domain",
    since="0.3.0",
    args=DomainGetInfoArgs,
    encode_args=encode_domain_get_info_args,
    decode_args=decode_domain_get_info_args,
    ret=DomainGetInfoRet,
    encode_ret=encode_domain_get_info_ret,
    decode_ret=decode_domain_get_info_ret,
)
"""Tell a domain's state, memory, number of virtual CPUs and CPU time."""

DOMAIN_GET_OS_TYPE: _Procedure[DomainGetOsTypeArgs, DomainGetOsTypeRet] = _Procedure(
    0x20008086, 1, 19, "domain_get_os_type",
    function="virDomainGetOSType",
    object="domain",
    since="0.3.0",
    priority=True,
    args=DomainGetOsTypeArgs,
    encode_args=encode_domain_get_os_type_args,
    decode_args=decode_domain_get_os_type_args,
    ret=DomainGetOsTypeRet,
    encode_ret=encode_domain_get_os_type_ret,
    decode_ret=decode_domain_get_os_type_ret,
)
"""Name the kind of guest: hvm, linux, exe and so on."""

CONNECT_LIST_DEFINED_DOMAINS: _Procedure[ConnectListDefinedDomainsArgs, ConnectListDefinedDomainsRet] = _Procedure(
    0x20008086, 1, 21, "connect_list_defined_domains",
    function="virConnectListDefinedDomains",
    object="connection",
    since="0.3.0",
    priority=True,
    args=ConnectListDefinedDomainsArgs,
    encode_args=encode_connect_list_defined_domains_args,
    decode_args=decode_connect_list_defined_domains_args,
    ret=ConnectListDefinedDomainsRet,
    encode_ret=encode_connect_list_defined_domains_ret,
    decode_ret=decode_connect_list_defined_domains_ret,
)
"""List the names of defined domains that are not running."""

DOMAIN_LOOKUP_BY_ID: _Procedure[DomainLookupByIdArgs, DomainLookupByIdRet] = _Procedure(
    0x20008086, 1, 22, "domain_lookup_by_id",
    function="virDomainLookupByID",
    object="connection",
    since="0.3.0",
    priority=True,
    args=DomainLookupByIdArgs,
    encode_args=encode_domain_lookup_by_id_args,
    decode_args=decode_domain_lookup_by_id_args,
    ret=DomainLookupByIdRet,
    encode_ret=encode_domain_lookup_by_id_ret,
    decode_ret=decode_domain_lookup_by_id_ret,
)
"""Find a running domain by its number."""

DOMAIN_LOOKUP_BY_NAME: _Procedure[DomainLookupByNameArgs, DomainLookupByNameRet] = _Procedure(
    0x20008086, 1, 23, "domain_lookup_by_name",
    function="virDomainLookupByName",
    object="connection",
    since="0.3.0",
    priority=True,
    args=DomainLookupByNameArgs,
    encode_args=encode_domain_lookup_by_name_args,
    decode_args=decode_domain_lookup_by_name_args,
    ret=DomainLookupByNameRet,
    encode_ret=encode_domain_lookup_by_name_ret,
    decode_ret=decode_domain_lookup_by_name_ret,
)
"""Find a domain by its name."""

DOMAIN_LOOKUP_BY_UUID: _Procedure[DomainLookupByUuidArgs, DomainLookupByUuidRet] = _Procedure(
    0x20008086, 1, 24, "domain_lookup_by_uuid",
    function="virDomainLookupByUUID",
    object="connection",
    since="0.3.0",
    priority=True,
    args=DomainLookupByUuidArgs,
    encode_args=encode_domain_lookup_by_uuid_args,
    decode_args=decode_domain_lookup_by_uuid_args,
    ret=DomainLookupByUuidRet,
    encode_ret=encode_domain_lookup_by_uuid_ret,
    decode_ret=decode_domain_lookup_by_uuid_ret,
)
"""Find a domain by its UUID."""

CONNECT_NUM_OF_DEFINED_DOMAINS: _Procedure[None, ConnectNumOfDefinedDomainsRet] = _Procedure(
    0x20008086, 1, 25, "connect_num_of_defined_domains",
    function="virConnectNumOfDefinedDomains",
    object="connection",
    since="0.3.0",
    priority=True,
    ret=ConnectNumOfDefinedDomainsRet,
    encode_ret=encode_connect_num_of_defined_domains_ret,
    decode_ret=decode_connect_num_of_defined_domains_ret,
)
"""Count the defined domains that are not running."""

DOMAIN_REBOOT: _Procedure[DomainRebootArgs, None] = _Procedure(
    0x20008086, 1, 27, "domain_reboot",
    function="virDomainReboot",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainRebootArgs,
    encode_args=encode_domain_reboot_args,
    decode_args=decode_domain_reboot_args,
)
"""Ask the guest to reboot."""

DOMAIN_RESUME: _Procedure[DomainResumeArgs, None] = _Procedure(
    0x20008086, 1, 28, "domain_resume",
    function="virDomainResume",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainResumeArgs,
    encode_args=encode_domain_resume_args,
    decode_args=decode_domain_resume_args,
)
"""Let a suspended domain run again."""

DOMAIN_SET_AUTOSTART: _Procedure[DomainSetAutostartArgs, None] = _Procedure(
    0x20008086, 1, 29, "domain_set_autostart",
    function="virDomainSetAutostart",
    object="domain",
    since="0.3.0",
    priority=True,
    write=True,
    args=DomainSetAutostartArgs,
    encode_args=encode_domain_set_autostart_args,
    decode_args=decode_domain_set_autostart_args,
)
"""Choose whether the domain starts with the host."""

DOMAIN_SHUTDOWN: _Procedure[DomainShutdownArgs, None] = _Procedure(
    0x20008086, 1, 33, "domain_shutdown",
    function="virDomainShutdown",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainShutdownArgs,
    encode_args=encode_domain_shutdown_args,
    decode_args=decode_domain_shutdown_args,
)
"""Ask the guest to shut down; it may ignore it."""

DOMAIN_SUSPEND: _Procedure[DomainSuspendArgs, None] = _Procedure(
    0x20008086, 1, 34, "domain_suspend",
    function="virDomainSuspend",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainSuspendArgs,
    encode_args=encode_domain_suspend_args,
    decode_args=decode_domain_suspend_args,
)
"""Freeze a running domain, keeping its memory."""

DOMAIN_UNDEFINE: _Procedure[DomainUndefineArgs, None] = _Procedure(
    0x20008086, 1, 35, "domain_undefine",
    function="virDomainUndefine",
    object="domain",
    since="0.3.0",
    priority=True,
    write=True,
    args=DomainUndefineArgs,
    encode_args=encode_domain_undefine_args,
    decode_args=decode_domain_undefine_args,
)
"""Forget the definition of a domain; a running one turns transient."""

CONNECT_LIST_DOMAINS: _Procedure[ConnectListDomainsArgs, ConnectListDomainsRet] = _Procedure(
    0x20008086, 1, 37, "connect_list_domains",
    function="virConnectListDomains",
    object="connection",
    since="0.3.0",
    priority=True,
    args=ConnectListDomainsArgs,
    encode_args=encode_connect_list_domains_args,
    decode_args=decode_connect_list_domains_args,
    ret=ConnectListDomainsRet,
    encode_ret=encode_connect_list_domains_ret,
    decode_ret=decode_connect_list_domains_ret,
)
"""List the numbers of running domains."""

CONNECT_NUM_OF_DOMAINS: _Procedure[None, ConnectNumOfDomainsRet] = _Procedure(
    0x20008086, 1, 51, "connect_num_of_domains",
    function="virConnectNumOfDomains",
    object="connection",
    since="0.3.0",
    priority=True,
    ret=ConnectNumOfDomainsRet,
    encode_ret=encode_connect_num_of_domains_ret,
    decode_ret=decode_connect_num_of_domains_ret,
)
"""Count the running domains."""

DOMAIN_IS_ACTIVE: _Procedure[DomainIsActiveArgs, DomainIsActiveRet] = _Procedure(
    0x20008086, 1, 150, "domain_is_active",
    function="virDomainIsActive",
    object="domain",
    since="0.7.3",
    priority=True,
    args=DomainIsActiveArgs,
    encode_args=encode_domain_is_active_args,
    decode_args=decode_domain_is_active_args,
    ret=DomainIsActiveRet,
    encode_ret=encode_domain_is_active_ret,
    decode_ret=decode_domain_is_active_ret,
)
"""Tell whether the domain is running."""

DOMAIN_IS_PERSISTENT: _Procedure[DomainIsPersistentArgs, DomainIsPersistentRet] = _Procedure(
    0x20008086, 1, 151, "domain_is_persistent",
    function="virDomainIsPersistent",
    object="domain",
    since="0.7.3",
    priority=True,
    args=DomainIsPersistentArgs,
    encode_args=encode_domain_is_persistent_args,
    decode_args=decode_domain_is_persistent_args,
    ret=DomainIsPersistentRet,
    encode_ret=encode_domain_is_persistent_ret,
    decode_ret=decode_domain_is_persistent_ret,
)
"""Tell whether the domain is defined, so that it outlives being stopped."""

DOMAIN_CREATE_WITH_FLAGS: _Procedure[DomainCreateWithFlagsArgs, DomainCreateWithFlagsRet] = _Procedure(
    0x20008086, 1, 196, "domain_create_with_flags",
    function="virDomainCreateWithFlags",
    object="domain",
    since="0.8.2",
    write=True,
    args=DomainCreateWithFlagsArgs,
    encode_args=encode_domain_create_with_flags_args,
    decode_args=decode_domain_create_with_flags_args,
    ret=DomainCreateWithFlagsRet,
    encode_ret=encode_domain_create_with_flags_ret,
    decode_ret=decode_domain_create_with_flags_ret,
)
"""Start a defined domain in a chosen way."""

DOMAIN_IS_UPDATED: _Procedure[DomainIsUpdatedArgs, DomainIsUpdatedRet] = _Procedure(
    0x20008086, 1, 202, "domain_is_updated",
    function="virDomainIsUpdated",
    object="domain",
    since="0.8.6",
    priority=True,
    args=DomainIsUpdatedArgs,
    encode_args=encode_domain_is_updated_args,
    decode_args=decode_domain_is_updated_args,
    ret=DomainIsUpdatedRet,
    encode_ret=encode_domain_is_updated_ret,
    decode_ret=decode_domain_is_updated_ret,
)
"""Tell whether the running definition differs from the stored one."""

DOMAIN_GET_STATE: _Procedure[DomainGetStateArgs, DomainGetStateRet] = _Procedure(
    0x20008086, 1, 212, "domain_get_state",
    function="virDomainGetState",
    object="domain",
    since="0.9.2",
    priority=True,
    args=DomainGetStateArgs,
    encode_args=encode_domain_get_state_args,
    decode_args=decode_domain_get_state_args,
    ret=DomainGetStateRet,
    encode_ret=encode_domain_get_state_ret,
    decode_ret=decode_domain_get_state_ret,
)
"""Tell the state of a domain and how it came to it."""

DOMAIN_UNDEFINE_FLAGS: _Procedure[DomainUndefineFlagsArgs, None] = _Procedure(
    0x20008086, 1, 231, "domain_undefine_flags",
    function="virDomainUndefineFlags",
    object="domain",
    since="0.9.4",
    priority=True,
    write=True,
    args=DomainUndefineFlagsArgs,
    encode_args=encode_domain_undefine_flags_args,
    decode_args=decode_domain_undefine_flags_args,
)
"""Forget the definition of a domain, deciding what goes with it."""

DOMAIN_DESTROY_FLAGS: _Procedure[DomainDestroyFlagsArgs, None] = _Procedure(
    0x20008086, 1, 234, "domain_destroy_flags",
    function="virDomainDestroyFlags",
    object="domain",
    since="0.9.4",
    priority=True,
    write=True,
    args=DomainDestroyFlagsArgs,
    encode_args=encode_domain_destroy_flags_args,
    decode_args=decode_domain_destroy_flags_args,
)
"""Stop a domain at once, choosing how hard."""

DOMAIN_RESET: _Procedure[DomainResetArgs, None] = _Procedure(
    0x20008086, 1, 245, "domain_reset",
    function="virDomainReset",
    object="domain",
    since="0.9.7",
    write=True,
    args=DomainResetArgs,
    encode_args=encode_domain_reset_args,
    decode_args=decode_domain_reset_args,
)
"""Reset the guest as the reset button does."""

DOMAIN_SHUTDOWN_FLAGS: _Procedure[DomainShutdownFlagsArgs, None] = _Procedure(
    0x20008086, 1, 258, "domain_shutdown_flags",
    function="virDomainShutdownFlags",
    object="domain",
    since="0.9.10",
    write=True,
    args=DomainShutdownFlagsArgs,
    encode_args=encode_domain_shutdown_flags_args,
    decode_args=decode_domain_shutdown_flags_args,
)
"""Ask the guest to shut down, choosing how it is asked."""

DOMAIN_PM_SUSPEND_FOR_DURATION: _Procedure[DomainPmSuspendForDurationArgs, None] = _Procedure(
    0x20008086, 1, 261, "domain_pm_suspend_for_duration",
    function="virDomainPMSuspendForDuration",
    object="domain",
    since="0.9.10",
    write=True,
    args=DomainPmSuspendForDurationArgs,
    encode_args=encode_domain_pm_suspend_for_duration_args,
    decode_args=decode_domain_pm_suspend_for_duration_args,
)
"""Put the guest to sleep through its agent."""

DOMAIN_PM_WAKEUP: _Procedure[DomainPmWakeupArgs, None] = _Procedure(
    0x20008086, 1, 267, "domain_pm_wakeup",
    function="virDomainPMWakeup",
    object="domain",
    since="0.9.11",
    write=True,
    args=DomainPmWakeupArgs,
    encode_args=encode_domain_pm_wakeup_args,
    decode_args=decode_domain_pm_wakeup_args,
)
"""Wake a guest that put itself to sleep."""

CONNECT_LIST_ALL_DOMAINS: _Procedure[ConnectListAllDomainsArgs, ConnectListAllDomainsRet] = _Procedure(
    0x20008086, 1, 273, "connect_list_all_domains",
    function="virConnectListAllDomains",
    object="connection",
    since="0.9.13",
    priority=True,
    args=ConnectListAllDomainsArgs,
    encode_args=encode_connect_list_all_domains_args,
    decode_args=decode_connect_list_all_domains_args,
    ret=ConnectListAllDomainsRet,
    encode_ret=encode_connect_list_all_domains_ret,
    decode_ret=decode_connect_list_all_domains_ret,
)
"""List all domains, filtered by flags."""

DOMAIN_CREATE_XML_WITH_FILES: _Procedure[DomainCreateXmlWithFilesArgs, DomainCreateXmlWithFilesRet] = _Procedure(
    0x20008086, 1, 309, "domain_create_xml_with_files",
    function="virDomainCreateXMLWithFiles",
    object="connection",
    since="1.1.1",
    fds="send",
    write=True,
    args=DomainCreateXmlWithFilesArgs,
    encode_args=encode_domain_create_xml_with_files_args,
    decode_args=decode_domain_create_xml_with_files_args,
    ret=DomainCreateXmlWithFilesRet,
    encode_ret=encode_domain_create_xml_with_files_ret,
    decode_ret=decode_domain_create_xml_with_files_ret,
)
"""Create and start a transient domain from XML, handing it open files."""

DOMAIN_CREATE_WITH_FILES: _Procedure[DomainCreateWithFilesArgs, DomainCreateWithFilesRet] = _Procedure(
    0x20008086, 1, 310, "domain_create_with_files",
    function="virDomainCreateWithFiles",
    object="domain",
    since="1.1.1",
    fds="send",
    write=True,
    args=DomainCreateWithFilesArgs,
    encode_args=encode_domain_create_with_files_args,
    decode_args=decode_domain_create_with_files_args,
    ret=DomainCreateWithFilesRet,
    encode_ret=encode_domain_create_with_files_ret,
    decode_ret=decode_domain_create_with_files_ret,
)
"""Start a defined domain, handing it open files."""

DOMAIN_DEFINE_XML_FLAGS: _Procedure[DomainDefineXmlFlagsArgs, DomainDefineXmlFlagsRet] = _Procedure(
    0x20008086, 1, 350, "domain_define_xml_flags",
    function="virDomainDefineXMLFlags",
    object="connection",
    since="1.2.12",
    priority=True,
    write=True,
    args=DomainDefineXmlFlagsArgs,
    encode_args=encode_domain_define_xml_flags_args,
    decode_args=decode_domain_define_xml_flags_args,
    ret=DomainDefineXmlFlagsRet,
    encode_ret=encode_domain_define_xml_flags_ret,
    decode_ret=decode_domain_define_xml_flags_ret,
)
"""Define a persistent domain from XML with optional checking of the document."""

DOMAIN_RENAME: _Procedure[DomainRenameArgs, DomainRenameRet] = _Procedure(
    0x20008086, 1, 358, "domain_rename",
    function="virDomainRename",
    object="domain",
    since="1.2.19",
    write=True,
    args=DomainRenameArgs,
    encode_args=encode_domain_rename_args,
    decode_args=decode_domain_rename_args,
    ret=DomainRenameRet,
    encode_ret=encode_domain_rename_ret,
    decode_ret=decode_domain_rename_ret,
)
"""Give a stopped domain another name."""

DOMAIN_GET_AUTOSTART_ONCE: _Procedure[DomainGetAutostartOnceArgs, DomainGetAutostartOnceRet] = _Procedure(
    0x20008086, 1, 449, "domain_get_autostart_once",
    function="virDomainGetAutostartOnce",
    object="domain",
    since="11.2.0",
    args=DomainGetAutostartOnceArgs,
    encode_args=encode_domain_get_autostart_once_args,
    decode_args=decode_domain_get_autostart_once_args,
    ret=DomainGetAutostartOnceRet,
    encode_ret=encode_domain_get_autostart_once_ret,
    decode_ret=decode_domain_get_autostart_once_ret,
)
"""Tell whether the domain starts with the host once, the next time."""

DOMAIN_SET_AUTOSTART_ONCE: _Procedure[DomainSetAutostartOnceArgs, None] = _Procedure(
    0x20008086, 1, 450, "domain_set_autostart_once",
    function="virDomainSetAutostartOnce",
    object="domain",
    since="11.2.0",
    write=True,
    args=DomainSetAutostartOnceArgs,
    encode_args=encode_domain_set_autostart_once_args,
    decode_args=decode_domain_set_autostart_once_args,
)
"""Choose whether the domain starts with the host once, the next time."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_CREATE,
    DOMAIN_CREATE_XML,
    DOMAIN_DEFINE_XML,
    DOMAIN_DESTROY,
    DOMAIN_GET_XML_DESC,
    DOMAIN_GET_AUTOSTART,
    DOMAIN_GET_INFO,
    DOMAIN_GET_OS_TYPE,
    CONNECT_LIST_DEFINED_DOMAINS,
    DOMAIN_LOOKUP_BY_ID,
    DOMAIN_LOOKUP_BY_NAME,
    DOMAIN_LOOKUP_BY_UUID,
    CONNECT_NUM_OF_DEFINED_DOMAINS,
    DOMAIN_REBOOT,
    DOMAIN_RESUME,
    DOMAIN_SET_AUTOSTART,
    DOMAIN_SHUTDOWN,
    DOMAIN_SUSPEND,
    DOMAIN_UNDEFINE,
    CONNECT_LIST_DOMAINS,
    CONNECT_NUM_OF_DOMAINS,
    DOMAIN_IS_ACTIVE,
    DOMAIN_IS_PERSISTENT,
    DOMAIN_CREATE_WITH_FLAGS,
    DOMAIN_IS_UPDATED,
    DOMAIN_GET_STATE,
    DOMAIN_UNDEFINE_FLAGS,
    DOMAIN_DESTROY_FLAGS,
    DOMAIN_RESET,
    DOMAIN_SHUTDOWN_FLAGS,
    DOMAIN_PM_SUSPEND_FOR_DURATION,
    DOMAIN_PM_WAKEUP,
    CONNECT_LIST_ALL_DOMAINS,
    DOMAIN_CREATE_XML_WITH_FILES,
    DOMAIN_CREATE_WITH_FILES,
    DOMAIN_DEFINE_XML_FLAGS,
    DOMAIN_RENAME,
    DOMAIN_GET_AUTOSTART_ONCE,
    DOMAIN_SET_AUTOSTART_ONCE,
)
