# DO NOT EDIT: generated from domain_cpu.x by virtwire.protocol.compiler.

"""Virtual CPUs, I/O threads and their binding to host CPUs; scheduler, NUMA and performance events."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
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

_iter_IiQi = _Struct(">IiQi").iter_unpack
_pack_16s2i = _Struct(">16s2i").pack
_pack_16s2iI = _Struct(">16s2iI").pack
_pack_16s3i = _Struct(">16s3i").pack
_pack_16s3iI = _Struct(">16s3iI").pack
_pack_16si = _Struct(">16si").pack
_pack_16si2I = _Struct(">16si2I").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_IiQi = _Struct(">IiQi").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_packs_2I_s_ = _Packers(">2I", "")
_unpack_16s2i = _Struct(">16s2i").unpack_from
_unpack_16s2iI = _Struct(">16s2iI").unpack_from
_unpack_16s3i = _Struct(">16s3i").unpack_from
_unpack_16s3iI = _Struct(">16s3iI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16si2I = _Struct(">16si2I").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_2I = _Struct(">2I").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_IiQi = _Struct(">IiQi").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

VCPUINFO_MAX = 16384
"""Most virtual CPUs in a list."""

CPUMAPS_MAX = 8388608
"""Longest run of host CPU maps, in bytes."""

IOTHREAD_INFO_MAX = 16384
"""Most I/O threads in a list."""

DOMAIN_IOTHREAD_PARAMS_MAX = 64
"""Most parameters of an I/O thread."""

DOMAIN_SCHEDULER_PARAMETERS_MAX = 16
"""Most parameters of a CPU scheduler."""

DOMAIN_NUMA_PARAMETERS_MAX = 16
"""Most NUMA parameters."""

DOMAIN_PERF_EVENTS_MAX = 64
"""Most performance events."""


class VcpuInfo(_Record):
    """A virtual CPU: its number, state, CPU time and the host CPU it runs on."""

    __slots__ = ()
    number: int
    state: int
    """One of VcpuState"""
    cpu_time: int
    """in nanoseconds"""
    cpu: int

    def __new__(_cls, number: int, state: int, cpu_time: int, cpu: int) -> VcpuInfo:
        return _new(_cls, (number, state, cpu_time, cpu))


class DomainIothreadInfo(_Record):
    """An I/O thread and the host CPUs it is bound to."""

    __slots__ = ()
    iothread_id: int
    cpumap: bytes
    """host CPUs, one bit each, lowest first"""

    def __new__(_cls, iothread_id: int, cpumap: bytes) -> DomainIothreadInfo:
        return _new(_cls, (iothread_id, cpumap))


class DomainGetMaxVcpusArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetMaxVcpusArgs:
        return _new(_cls, (dom,))


class DomainGetMaxVcpusRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> DomainGetMaxVcpusRet:
        return _new(_cls, (num,))


class DomainGetVcpusArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    maxinfo: int
    """at most this many virtual CPUs"""
    maplen: int
    """bytes of one map of host CPUs"""

    def __new__(_cls, dom: DomainHandle, maxinfo: int, maplen: int) -> DomainGetVcpusArgs:
        return _new(_cls, (dom, maxinfo, maplen))


class DomainGetVcpusRet(_Record):
    __slots__ = ()
    info: list[VcpuInfo]
    cpumaps: bytes
    """maps of host CPUs, each maplen bytes"""

    def __new__(_cls, info: list[VcpuInfo], cpumaps: bytes) -> DomainGetVcpusRet:
        return _new(_cls, (info, cpumaps))


class DomainGetVcpusFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainVcpuFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetVcpusFlagsArgs:
        return _new(_cls, (dom, flags))


class DomainGetVcpusFlagsRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> DomainGetVcpusFlagsRet:
        return _new(_cls, (num,))


class DomainSetVcpusArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    nvcpus: int

    def __new__(_cls, dom: DomainHandle, nvcpus: int) -> DomainSetVcpusArgs:
        return _new(_cls, (dom, nvcpus))


class DomainSetVcpusFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    nvcpus: int
    flags: int
    """Bits of DomainVcpuFlags"""

    def __new__(_cls, dom: DomainHandle, nvcpus: int, flags: int) -> DomainSetVcpusFlagsArgs:
        return _new(_cls, (dom, nvcpus, flags))


class DomainSetVcpuArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    cpumap: str
    """virtual CPUs as a list, for instance 0-2,5"""
    state: int
    """1 online, 0 offline"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, cpumap: str, state: int, flags: int) -> DomainSetVcpuArgs:
        return _new(_cls, (dom, cpumap, state, flags))


class DomainPinVcpuArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    vcpu: int
    cpumap: bytes
    """host CPUs, one bit each, lowest first"""

    def __new__(_cls, dom: DomainHandle, vcpu: int, cpumap: bytes) -> DomainPinVcpuArgs:
        return _new(_cls, (dom, vcpu, cpumap))


class DomainPinVcpuFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    vcpu: int
    cpumap: bytes
    """host CPUs, one bit each, lowest first"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, vcpu: int, cpumap: bytes, flags: int) -> DomainPinVcpuFlagsArgs:
        return _new(_cls, (dom, vcpu, cpumap, flags))


class DomainGetVcpuPinInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    ncpumaps: int
    """how many maps are wanted"""
    maplen: int
    """bytes of one map of host CPUs"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, ncpumaps: int, maplen: int, flags: int) -> DomainGetVcpuPinInfoArgs:
        return _new(_cls, (dom, ncpumaps, maplen, flags))


class DomainGetVcpuPinInfoRet(_Record):
    __slots__ = ()
    cpumaps: bytes
    """maps of host CPUs, each maplen bytes"""
    num: int
    """how many virtual CPUs are described"""

    def __new__(_cls, cpumaps: bytes, num: int) -> DomainGetVcpuPinInfoRet:
        return _new(_cls, (cpumaps, num))


class DomainPinEmulatorArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    cpumap: bytes
    """host CPUs, one bit each, lowest first"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, cpumap: bytes, flags: int) -> DomainPinEmulatorArgs:
        return _new(_cls, (dom, cpumap, flags))


class DomainGetEmulatorPinInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    maplen: int
    """bytes of one map of host CPUs"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, maplen: int, flags: int) -> DomainGetEmulatorPinInfoArgs:
        return _new(_cls, (dom, maplen, flags))


class DomainGetEmulatorPinInfoRet(_Record):
    __slots__ = ()
    cpumaps: bytes
    """maps of host CPUs, each maplen bytes"""
    ret: int
    """1, or 0 when it is bound nowhere"""

    def __new__(_cls, cpumaps: bytes, ret: int) -> DomainGetEmulatorPinInfoRet:
        return _new(_cls, (cpumaps, ret))


class DomainGetIothreadInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetIothreadInfoArgs:
        return _new(_cls, (dom, flags))


class DomainGetIothreadInfoRet(_Record):
    __slots__ = ()
    info: list[DomainIothreadInfo]
    ret: int
    """how many there are"""

    def __new__(_cls, info: list[DomainIothreadInfo], ret: int) -> DomainGetIothreadInfoRet:
        return _new(_cls, (info, ret))


class DomainPinIothreadArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    iothreads_id: int
    cpumap: bytes
    """host CPUs, one bit each, lowest first"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, iothreads_id: int, cpumap: bytes, flags: int) -> DomainPinIothreadArgs:
        return _new(_cls, (dom, iothreads_id, cpumap, flags))


class DomainAddIothreadArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    iothread_id: int
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, iothread_id: int, flags: int) -> DomainAddIothreadArgs:
        return _new(_cls, (dom, iothread_id, flags))


class DomainDelIothreadArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    iothread_id: int
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, iothread_id: int, flags: int) -> DomainDelIothreadArgs:
        return _new(_cls, (dom, iothread_id, flags))


class DomainSetIothreadParamsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    iothread_id: int
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, iothread_id: int, params: list[TypedParam], flags: int) -> DomainSetIothreadParamsArgs:
        return _new(_cls, (dom, iothread_id, params, flags))


class DomainGetSchedulerTypeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetSchedulerTypeArgs:
        return _new(_cls, (dom,))


class DomainGetSchedulerTypeRet(_Record):
    __slots__ = ()
    type: str
    nparams: int
    """how many parameters it has"""

    def __new__(_cls, type: str, nparams: int) -> DomainGetSchedulerTypeRet:
        return _new(_cls, (type, nparams))


class DomainGetSchedulerParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    nparams: int
    """at most this many parameters; 0 asks how many there are"""

    def __new__(_cls, dom: DomainHandle, nparams: int) -> DomainGetSchedulerParametersArgs:
        return _new(_cls, (dom, nparams))


class DomainGetSchedulerParametersRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> DomainGetSchedulerParametersRet:
        return _new(_cls, (params,))


class DomainSetSchedulerParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam]) -> DomainSetSchedulerParametersArgs:
        return _new(_cls, (dom, params))


class DomainSetSchedulerParametersFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], flags: int) -> DomainSetSchedulerParametersFlagsArgs:
        return _new(_cls, (dom, params, flags))


class DomainGetSchedulerParametersFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, nparams: int, flags: int) -> DomainGetSchedulerParametersFlagsArgs:
        return _new(_cls, (dom, nparams, flags))


class DomainGetSchedulerParametersFlagsRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> DomainGetSchedulerParametersFlagsRet:
        return _new(_cls, (params,))


class DomainSetNumaParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], flags: int) -> DomainSetNumaParametersArgs:
        return _new(_cls, (dom, params, flags))


class DomainGetNumaParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, nparams: int, flags: int) -> DomainGetNumaParametersArgs:
        return _new(_cls, (dom, nparams, flags))


class DomainGetNumaParametersRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> DomainGetNumaParametersRet:
        return _new(_cls, (params, nparams))


class DomainGetPerfEventsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetPerfEventsArgs:
        return _new(_cls, (dom, flags))


class DomainGetPerfEventsRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> DomainGetPerfEventsRet:
        return _new(_cls, (params,))


class DomainSetPerfEventsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], flags: int) -> DomainSetPerfEventsArgs:
        return _new(_cls, (dom, params, flags))


def encode_vcpu_info(value: VcpuInfo) -> bytes:
    try:
        return _pack_IiQi(value.number, value.state, value.cpu_time, value.cpu)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "vcpu_info", value, error)


def _writeall_vcpu_info(value: _Sequence[VcpuInfo]) -> bytes:
    result: list[bytes] = []
    for item in value:
        result.append(_pack_IiQi(item.number, item.state, item.cpu_time, item.cpu))
    return b"".join(result)


def decode_vcpu_info(buf: bytes, offset: int = 0) -> VcpuInfo:
    try:
        return _new(VcpuInfo, _unpack_IiQi(buf, offset))
    except _error:
        raise _decode_short("vcpu_info", buf) from None


def _readall_vcpu_info(buf: bytes, offset: int, count: int) -> tuple[list[VcpuInfo], int]:
    end = offset + count * 20
    return [_new(VcpuInfo, item) for item in _iter_IiQi(buf[offset:end])], end


def encode_domain_iothread_info(value: DomainIothreadInfo) -> bytes:
    try:
        cpumap = value.cpumap
        cpumap_n = len(cpumap)
        if cpumap_n > 2048:
            raise _encode_too_long("domain_iothread_info.cpumap", cpumap_n, 2048)
        return _pack_2I(value.iothread_id, cpumap_n) + cpumap + _PAD[cpumap_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_iothread_info", value, error)


def _writeall_domain_iothread_info(value: _Sequence[DomainIothreadInfo]) -> bytes:
    result: list[bytes] = []
    for item in value:
        cpumap = item.cpumap
        cpumap_n = len(cpumap)
        if cpumap_n > 2048:
            raise _encode_too_long("domain_iothread_info.cpumap", cpumap_n, 2048)
        result.append((_packs_2I_s_[cpumap_n + 3 >> 2](item.iothread_id, cpumap_n, cpumap) if cpumap_n < 125 else _pack_2I(item.iothread_id, cpumap_n) + cpumap + _PAD[cpumap_n & 3]))
    return b"".join(result)


def decode_domain_iothread_info(buf: bytes, offset: int = 0) -> DomainIothreadInfo:
    try:
        iothread_id, cpumap_n = _unpack_2I(buf, offset)
        if cpumap_n > 2048:
            raise _decode_too_long("domain_iothread_info.cpumap", cpumap_n, 2048)
        end = offset + 8 + cpumap_n
        cpumap = buf[offset + 8:end]
        if end + (-cpumap_n & 3) > len(buf):
            raise _decode_short("domain_iothread_info", buf)
        return _new(DomainIothreadInfo, (iothread_id, cpumap))
    except _error:
        raise _decode_short("domain_iothread_info", buf) from None


def _readall_domain_iothread_info(buf: bytes, offset: int, count: int) -> tuple[list[DomainIothreadInfo], int]:
    result: list[DomainIothreadInfo] = []
    for _ in range(count):
        iothread_id, cpumap_n = _unpack_2I(buf, offset)
        if cpumap_n > 2048:
            raise _decode_too_long("domain_iothread_info.cpumap", cpumap_n, 2048)
        end = offset + 8 + cpumap_n
        cpumap = buf[offset + 8:end]
        offset = end + (-cpumap_n & 3)
        result.append(_new(DomainIothreadInfo, (iothread_id, cpumap)))
    return result, offset


def encode_domain_get_max_vcpus_args(value: DomainGetMaxVcpusArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_max_vcpus_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_max_vcpus_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_max_vcpus_args", value, error)


def decode_domain_get_max_vcpus_args(buf: bytes, offset: int = 0) -> DomainGetMaxVcpusArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_max_vcpus_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetMaxVcpusArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_max_vcpus_args", buf) from None


def encode_domain_get_max_vcpus_ret(value: DomainGetMaxVcpusRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_max_vcpus_ret", value, error)


def decode_domain_get_max_vcpus_ret(buf: bytes, offset: int = 0) -> DomainGetMaxVcpusRet:
    try:
        return _new(DomainGetMaxVcpusRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_get_max_vcpus_ret", buf) from None


def encode_domain_get_vcpus_args(value: DomainGetVcpusArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_vcpus_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_vcpus_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s3i(dom_uuid, dom.id, value.maxinfo, value.maplen)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_vcpus_args", value, error)


def decode_domain_get_vcpus_args(buf: bytes, offset: int = 0) -> DomainGetVcpusArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_vcpus_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, maxinfo, maplen = _unpack_16s3i(buf, offset)
        return _new(DomainGetVcpusArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), maxinfo, maplen))
    except _error:
        raise _decode_short("domain_get_vcpus_args", buf) from None


def encode_domain_get_vcpus_ret(value: DomainGetVcpusRet) -> bytes:
    try:
        info = value.info
        info_n = len(info)
        if info_n > 16384:
            raise _encode_too_long("domain_get_vcpus_ret.info", info_n, 16384)
        cpumaps = value.cpumaps
        cpumaps_n = len(cpumaps)
        if cpumaps_n > 8388608:
            raise _encode_too_long("domain_get_vcpus_ret.cpumaps", cpumaps_n, 8388608)
        return _pack_I(info_n) + _writeall_vcpu_info(info) + _pack_I(cpumaps_n) + cpumaps + _PAD[cpumaps_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_vcpus_ret", value, error)


def decode_domain_get_vcpus_ret(buf: bytes, offset: int = 0) -> DomainGetVcpusRet:
    try:
        (info_n,) = _unpack_I(buf, offset)
        offset += 4
        if info_n > 16384 or info_n * 20 > len(buf) - offset:
            raise _decode_bad_count("domain_get_vcpus_ret.info", info_n, 16384, buf)
        info, offset = _readall_vcpu_info(buf, offset, info_n)
        (cpumaps_n,) = _unpack_I(buf, offset)
        if cpumaps_n > 8388608:
            raise _decode_too_long("domain_get_vcpus_ret.cpumaps", cpumaps_n, 8388608)
        end = offset + 4 + cpumaps_n
        cpumaps = buf[offset + 4:end]
        if end + (-cpumaps_n & 3) > len(buf):
            raise _decode_short("domain_get_vcpus_ret", buf)
        return _new(DomainGetVcpusRet, (info, cpumaps))
    except _error:
        raise _decode_short("domain_get_vcpus_ret", buf) from None


def encode_domain_get_vcpus_flags_args(value: DomainGetVcpusFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_vcpus_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_vcpus_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_vcpus_flags_args", value, error)


def decode_domain_get_vcpus_flags_args(buf: bytes, offset: int = 0) -> DomainGetVcpusFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_vcpus_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetVcpusFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_vcpus_flags_args", buf) from None


def encode_domain_get_vcpus_flags_ret(value: DomainGetVcpusFlagsRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_vcpus_flags_ret", value, error)


def decode_domain_get_vcpus_flags_ret(buf: bytes, offset: int = 0) -> DomainGetVcpusFlagsRet:
    try:
        return _new(DomainGetVcpusFlagsRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_get_vcpus_flags_ret", buf) from None


def encode_domain_set_vcpus_args(value: DomainSetVcpusArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_vcpus_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_vcpus_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.nvcpus)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_vcpus_args", value, error)


def decode_domain_set_vcpus_args(buf: bytes, offset: int = 0) -> DomainSetVcpusArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_vcpus_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, nvcpus = _unpack_16siI(buf, offset)
        return _new(DomainSetVcpusArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), nvcpus))
    except _error:
        raise _decode_short("domain_set_vcpus_args", buf) from None


def encode_domain_set_vcpus_flags_args(value: DomainSetVcpusFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_vcpus_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_vcpus_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.nvcpus, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_vcpus_flags_args", value, error)


def decode_domain_set_vcpus_flags_args(buf: bytes, offset: int = 0) -> DomainSetVcpusFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_vcpus_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, nvcpus, flags = _unpack_16si2I(buf, offset)
        return _new(DomainSetVcpusFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), nvcpus, flags))
    except _error:
        raise _decode_short("domain_set_vcpus_flags_args", buf) from None


def encode_domain_set_vcpu_args(value: DomainSetVcpuArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_vcpu_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_vcpu_args.dom.uuid", len(dom_uuid), 16)
        cpumap = value.cpumap.encode()
        cpumap_n = len(cpumap)
        if cpumap_n > 4194304:
            raise _encode_too_long("domain_set_vcpu_args.cpumap", cpumap_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cpumap_n), cpumap, _PAD[cpumap_n & 3], _pack_iI(value.state, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_vcpu_args", value, error)


def decode_domain_set_vcpu_args(buf: bytes, offset: int = 0) -> DomainSetVcpuArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_vcpu_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cpumap_n = _unpack_16siI(buf, offset)
        if cpumap_n > 4194304:
            raise _decode_too_long("domain_set_vcpu_args.cpumap", cpumap_n, 4194304)
        end = offset + 24 + cpumap_n
        cpumap = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in cpumap:
            cpumap = cpumap.partition("\0")[0]
        offset = end + (-cpumap_n & 3)
        state, flags = _unpack_iI(buf, offset)
        return _new(DomainSetVcpuArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cpumap, state, flags))
    except _error:
        raise _decode_short("domain_set_vcpu_args", buf) from None


def encode_domain_pin_vcpu_args(value: DomainPinVcpuArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_pin_vcpu_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_pin_vcpu_args.dom.uuid", len(dom_uuid), 16)
        cpumap = value.cpumap
        cpumap_n = len(cpumap)
        if cpumap_n > 2048:
            raise _encode_too_long("domain_pin_vcpu_args.cpumap", cpumap_n, 2048)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si2I(dom_uuid, dom.id, value.vcpu, cpumap_n), cpumap, _PAD[cpumap_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_pin_vcpu_args", value, error)


def decode_domain_pin_vcpu_args(buf: bytes, offset: int = 0) -> DomainPinVcpuArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_pin_vcpu_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, vcpu, cpumap_n = _unpack_16si2I(buf, offset)
        if cpumap_n > 2048:
            raise _decode_too_long("domain_pin_vcpu_args.cpumap", cpumap_n, 2048)
        end = offset + 28 + cpumap_n
        cpumap = buf[offset + 28:end]
        if end + (-cpumap_n & 3) > len(buf):
            raise _decode_short("domain_pin_vcpu_args", buf)
        return _new(DomainPinVcpuArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), vcpu, cpumap))
    except _error:
        raise _decode_short("domain_pin_vcpu_args", buf) from None


def encode_domain_pin_vcpu_flags_args(value: DomainPinVcpuFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_pin_vcpu_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_pin_vcpu_flags_args.dom.uuid", len(dom_uuid), 16)
        cpumap = value.cpumap
        cpumap_n = len(cpumap)
        if cpumap_n > 2048:
            raise _encode_too_long("domain_pin_vcpu_flags_args.cpumap", cpumap_n, 2048)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si2I(dom_uuid, dom.id, value.vcpu, cpumap_n), cpumap, _PAD[cpumap_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_pin_vcpu_flags_args", value, error)


def decode_domain_pin_vcpu_flags_args(buf: bytes, offset: int = 0) -> DomainPinVcpuFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_pin_vcpu_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, vcpu, cpumap_n = _unpack_16si2I(buf, offset)
        if cpumap_n > 2048:
            raise _decode_too_long("domain_pin_vcpu_flags_args.cpumap", cpumap_n, 2048)
        end = offset + 28 + cpumap_n
        cpumap = buf[offset + 28:end]
        offset = end + (-cpumap_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainPinVcpuFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), vcpu, cpumap, flags))
    except _error:
        raise _decode_short("domain_pin_vcpu_flags_args", buf) from None


def encode_domain_get_vcpu_pin_info_args(value: DomainGetVcpuPinInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_vcpu_pin_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_vcpu_pin_info_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s3iI(dom_uuid, dom.id, value.ncpumaps, value.maplen, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_vcpu_pin_info_args", value, error)


def decode_domain_get_vcpu_pin_info_args(buf: bytes, offset: int = 0) -> DomainGetVcpuPinInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_vcpu_pin_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, ncpumaps, maplen, flags = _unpack_16s3iI(buf, offset)
        return _new(DomainGetVcpuPinInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), ncpumaps, maplen, flags))
    except _error:
        raise _decode_short("domain_get_vcpu_pin_info_args", buf) from None


def encode_domain_get_vcpu_pin_info_ret(value: DomainGetVcpuPinInfoRet) -> bytes:
    try:
        cpumaps = value.cpumaps
        cpumaps_n = len(cpumaps)
        if cpumaps_n > 8388608:
            raise _encode_too_long("domain_get_vcpu_pin_info_ret.cpumaps", cpumaps_n, 8388608)
        return _pack_I(cpumaps_n) + cpumaps + _PAD[cpumaps_n & 3] + _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_vcpu_pin_info_ret", value, error)


def decode_domain_get_vcpu_pin_info_ret(buf: bytes, offset: int = 0) -> DomainGetVcpuPinInfoRet:
    try:
        (cpumaps_n,) = _unpack_I(buf, offset)
        if cpumaps_n > 8388608:
            raise _decode_too_long("domain_get_vcpu_pin_info_ret.cpumaps", cpumaps_n, 8388608)
        end = offset + 4 + cpumaps_n
        cpumaps = buf[offset + 4:end]
        offset = end + (-cpumaps_n & 3)
        (num,) = _unpack_i(buf, offset)
        return _new(DomainGetVcpuPinInfoRet, (cpumaps, num))
    except _error:
        raise _decode_short("domain_get_vcpu_pin_info_ret", buf) from None


def encode_domain_pin_emulator_args(value: DomainPinEmulatorArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_pin_emulator_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_pin_emulator_args.dom.uuid", len(dom_uuid), 16)
        cpumap = value.cpumap
        cpumap_n = len(cpumap)
        if cpumap_n > 2048:
            raise _encode_too_long("domain_pin_emulator_args.cpumap", cpumap_n, 2048)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cpumap_n), cpumap, _PAD[cpumap_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_pin_emulator_args", value, error)


def decode_domain_pin_emulator_args(buf: bytes, offset: int = 0) -> DomainPinEmulatorArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_pin_emulator_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cpumap_n = _unpack_16siI(buf, offset)
        if cpumap_n > 2048:
            raise _decode_too_long("domain_pin_emulator_args.cpumap", cpumap_n, 2048)
        end = offset + 24 + cpumap_n
        cpumap = buf[offset + 24:end]
        offset = end + (-cpumap_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainPinEmulatorArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cpumap, flags))
    except _error:
        raise _decode_short("domain_pin_emulator_args", buf) from None


def encode_domain_get_emulator_pin_info_args(value: DomainGetEmulatorPinInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_emulator_pin_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_emulator_pin_info_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.maplen, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_emulator_pin_info_args", value, error)


def decode_domain_get_emulator_pin_info_args(buf: bytes, offset: int = 0) -> DomainGetEmulatorPinInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_emulator_pin_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, maplen, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainGetEmulatorPinInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), maplen, flags))
    except _error:
        raise _decode_short("domain_get_emulator_pin_info_args", buf) from None


def encode_domain_get_emulator_pin_info_ret(value: DomainGetEmulatorPinInfoRet) -> bytes:
    try:
        cpumaps = value.cpumaps
        cpumaps_n = len(cpumaps)
        if cpumaps_n > 8388608:
            raise _encode_too_long("domain_get_emulator_pin_info_ret.cpumaps", cpumaps_n, 8388608)
        return _pack_I(cpumaps_n) + cpumaps + _PAD[cpumaps_n & 3] + _pack_i(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_emulator_pin_info_ret", value, error)


def decode_domain_get_emulator_pin_info_ret(buf: bytes, offset: int = 0) -> DomainGetEmulatorPinInfoRet:
    try:
        (cpumaps_n,) = _unpack_I(buf, offset)
        if cpumaps_n > 8388608:
            raise _decode_too_long("domain_get_emulator_pin_info_ret.cpumaps", cpumaps_n, 8388608)
        end = offset + 4 + cpumaps_n
        cpumaps = buf[offset + 4:end]
        offset = end + (-cpumaps_n & 3)
        (ret,) = _unpack_i(buf, offset)
        return _new(DomainGetEmulatorPinInfoRet, (cpumaps, ret))
    except _error:
        raise _decode_short("domain_get_emulator_pin_info_ret", buf) from None


def encode_domain_get_iothread_info_args(value: DomainGetIothreadInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_iothread_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_iothread_info_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_iothread_info_args", value, error)


def decode_domain_get_iothread_info_args(buf: bytes, offset: int = 0) -> DomainGetIothreadInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_iothread_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetIothreadInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_iothread_info_args", buf) from None


def encode_domain_get_iothread_info_ret(value: DomainGetIothreadInfoRet) -> bytes:
    try:
        info = value.info
        info_n = len(info)
        if info_n > 16384:
            raise _encode_too_long("domain_get_iothread_info_ret.info", info_n, 16384)
        return _pack_I(info_n) + _writeall_domain_iothread_info(info) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_iothread_info_ret", value, error)


def decode_domain_get_iothread_info_ret(buf: bytes, offset: int = 0) -> DomainGetIothreadInfoRet:
    try:
        (info_n,) = _unpack_I(buf, offset)
        offset += 4
        if info_n > 16384 or info_n * 8 > len(buf) - offset:
            raise _decode_bad_count("domain_get_iothread_info_ret.info", info_n, 16384, buf)
        info, offset = _readall_domain_iothread_info(buf, offset, info_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(DomainGetIothreadInfoRet, (info, ret))
    except _error:
        raise _decode_short("domain_get_iothread_info_ret", buf) from None


def encode_domain_pin_iothread_args(value: DomainPinIothreadArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_pin_iothread_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_pin_iothread_args.dom.uuid", len(dom_uuid), 16)
        cpumap = value.cpumap
        cpumap_n = len(cpumap)
        if cpumap_n > 2048:
            raise _encode_too_long("domain_pin_iothread_args.cpumap", cpumap_n, 2048)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si2I(dom_uuid, dom.id, value.iothreads_id, cpumap_n), cpumap, _PAD[cpumap_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_pin_iothread_args", value, error)


def decode_domain_pin_iothread_args(buf: bytes, offset: int = 0) -> DomainPinIothreadArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_pin_iothread_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, iothreads_id, cpumap_n = _unpack_16si2I(buf, offset)
        if cpumap_n > 2048:
            raise _decode_too_long("domain_pin_iothread_args.cpumap", cpumap_n, 2048)
        end = offset + 28 + cpumap_n
        cpumap = buf[offset + 28:end]
        offset = end + (-cpumap_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainPinIothreadArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), iothreads_id, cpumap, flags))
    except _error:
        raise _decode_short("domain_pin_iothread_args", buf) from None


def encode_domain_add_iothread_args(value: DomainAddIothreadArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_add_iothread_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_add_iothread_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.iothread_id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_add_iothread_args", value, error)


def decode_domain_add_iothread_args(buf: bytes, offset: int = 0) -> DomainAddIothreadArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_add_iothread_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, iothread_id, flags = _unpack_16si2I(buf, offset)
        return _new(DomainAddIothreadArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), iothread_id, flags))
    except _error:
        raise _decode_short("domain_add_iothread_args", buf) from None


def encode_domain_del_iothread_args(value: DomainDelIothreadArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_del_iothread_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_del_iothread_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.iothread_id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_del_iothread_args", value, error)


def decode_domain_del_iothread_args(buf: bytes, offset: int = 0) -> DomainDelIothreadArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_del_iothread_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, iothread_id, flags = _unpack_16si2I(buf, offset)
        return _new(DomainDelIothreadArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), iothread_id, flags))
    except _error:
        raise _decode_short("domain_del_iothread_args", buf) from None


def encode_domain_set_iothread_params_args(value: DomainSetIothreadParamsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_iothread_params_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_iothread_params_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_set_iothread_params_args.params", params_n, 64)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si2I(dom_uuid, dom.id, value.iothread_id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_iothread_params_args", value, error)


def decode_domain_set_iothread_params_args(buf: bytes, offset: int = 0) -> DomainSetIothreadParamsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_iothread_params_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, iothread_id, params_n = _unpack_16si2I(buf, offset)
        offset += 28
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_iothread_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetIothreadParamsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), iothread_id, params, flags))
    except _error:
        raise _decode_short("domain_set_iothread_params_args", buf) from None


def encode_domain_get_scheduler_type_args(value: DomainGetSchedulerTypeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_scheduler_type_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_scheduler_type_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_scheduler_type_args", value, error)


def decode_domain_get_scheduler_type_args(buf: bytes, offset: int = 0) -> DomainGetSchedulerTypeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_scheduler_type_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetSchedulerTypeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_scheduler_type_args", buf) from None


def encode_domain_get_scheduler_type_ret(value: DomainGetSchedulerTypeRet) -> bytes:
    try:
        type = value.type.encode()
        type_n = len(type)
        if type_n > 4194304:
            raise _encode_too_long("domain_get_scheduler_type_ret.type", type_n, 4194304)
        return _pack_I(type_n) + type + _PAD[type_n & 3] + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_scheduler_type_ret", value, error)


def decode_domain_get_scheduler_type_ret(buf: bytes, offset: int = 0) -> DomainGetSchedulerTypeRet:
    try:
        (type_n,) = _unpack_I(buf, offset)
        if type_n > 4194304:
            raise _decode_too_long("domain_get_scheduler_type_ret.type", type_n, 4194304)
        end = offset + 4 + type_n
        type = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in type:
            type = type.partition("\0")[0]
        offset = end + (-type_n & 3)
        (nparams,) = _unpack_i(buf, offset)
        return _new(DomainGetSchedulerTypeRet, (type, nparams))
    except _error:
        raise _decode_short("domain_get_scheduler_type_ret", buf) from None


def encode_domain_get_scheduler_parameters_args(value: DomainGetSchedulerParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_scheduler_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_scheduler_parameters_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2i(dom_uuid, dom.id, value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_scheduler_parameters_args", value, error)


def decode_domain_get_scheduler_parameters_args(buf: bytes, offset: int = 0) -> DomainGetSchedulerParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_scheduler_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, nparams = _unpack_16s2i(buf, offset)
        return _new(DomainGetSchedulerParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), nparams))
    except _error:
        raise _decode_short("domain_get_scheduler_parameters_args", buf) from None


def encode_domain_get_scheduler_parameters_ret(value: DomainGetSchedulerParametersRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_get_scheduler_parameters_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_scheduler_parameters_ret", value, error)


def decode_domain_get_scheduler_parameters_ret(buf: bytes, offset: int = 0) -> DomainGetSchedulerParametersRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_scheduler_parameters_ret.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_get_scheduler_parameters_ret", buf)
        return _new(DomainGetSchedulerParametersRet, (params,))
    except _error:
        raise _decode_short("domain_get_scheduler_parameters_ret", buf) from None


def encode_domain_set_scheduler_parameters_args(value: DomainSetSchedulerParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_scheduler_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_scheduler_parameters_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_set_scheduler_parameters_args.params", params_n, 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_scheduler_parameters_args", value, error)


def decode_domain_set_scheduler_parameters_args(buf: bytes, offset: int = 0) -> DomainSetSchedulerParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_scheduler_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_scheduler_parameters_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_set_scheduler_parameters_args", buf)
        return _new(DomainSetSchedulerParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params))
    except _error:
        raise _decode_short("domain_set_scheduler_parameters_args", buf) from None


def encode_domain_set_scheduler_parameters_flags_args(value: DomainSetSchedulerParametersFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_scheduler_parameters_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_scheduler_parameters_flags_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_set_scheduler_parameters_flags_args.params", params_n, 16)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_scheduler_parameters_flags_args", value, error)


def decode_domain_set_scheduler_parameters_flags_args(buf: bytes, offset: int = 0) -> DomainSetSchedulerParametersFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_scheduler_parameters_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_scheduler_parameters_flags_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetSchedulerParametersFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, flags))
    except _error:
        raise _decode_short("domain_set_scheduler_parameters_flags_args", buf) from None


def encode_domain_get_scheduler_parameters_flags_args(value: DomainGetSchedulerParametersFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_scheduler_parameters_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_scheduler_parameters_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.nparams, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_scheduler_parameters_flags_args", value, error)


def decode_domain_get_scheduler_parameters_flags_args(buf: bytes, offset: int = 0) -> DomainGetSchedulerParametersFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_scheduler_parameters_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, nparams, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainGetSchedulerParametersFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), nparams, flags))
    except _error:
        raise _decode_short("domain_get_scheduler_parameters_flags_args", buf) from None


def encode_domain_get_scheduler_parameters_flags_ret(value: DomainGetSchedulerParametersFlagsRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_get_scheduler_parameters_flags_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_scheduler_parameters_flags_ret", value, error)


def decode_domain_get_scheduler_parameters_flags_ret(buf: bytes, offset: int = 0) -> DomainGetSchedulerParametersFlagsRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_scheduler_parameters_flags_ret.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_get_scheduler_parameters_flags_ret", buf)
        return _new(DomainGetSchedulerParametersFlagsRet, (params,))
    except _error:
        raise _decode_short("domain_get_scheduler_parameters_flags_ret", buf) from None


def encode_domain_set_numa_parameters_args(value: DomainSetNumaParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_numa_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_numa_parameters_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_set_numa_parameters_args.params", params_n, 16)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_numa_parameters_args", value, error)


def decode_domain_set_numa_parameters_args(buf: bytes, offset: int = 0) -> DomainSetNumaParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_numa_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_numa_parameters_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetNumaParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, flags))
    except _error:
        raise _decode_short("domain_set_numa_parameters_args", buf) from None


def encode_domain_get_numa_parameters_args(value: DomainGetNumaParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_numa_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_numa_parameters_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.nparams, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_numa_parameters_args", value, error)


def decode_domain_get_numa_parameters_args(buf: bytes, offset: int = 0) -> DomainGetNumaParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_numa_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, nparams, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainGetNumaParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), nparams, flags))
    except _error:
        raise _decode_short("domain_get_numa_parameters_args", buf) from None


def encode_domain_get_numa_parameters_ret(value: DomainGetNumaParametersRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_get_numa_parameters_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_numa_parameters_ret", value, error)


def decode_domain_get_numa_parameters_ret(buf: bytes, offset: int = 0) -> DomainGetNumaParametersRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_numa_parameters_ret.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(DomainGetNumaParametersRet, (params, nparams))
    except _error:
        raise _decode_short("domain_get_numa_parameters_ret", buf) from None


def encode_domain_get_perf_events_args(value: DomainGetPerfEventsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_perf_events_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_perf_events_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_perf_events_args", value, error)


def decode_domain_get_perf_events_args(buf: bytes, offset: int = 0) -> DomainGetPerfEventsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_perf_events_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetPerfEventsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_perf_events_args", buf) from None


def encode_domain_get_perf_events_ret(value: DomainGetPerfEventsRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_get_perf_events_ret.params", params_n, 64)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_perf_events_ret", value, error)


def decode_domain_get_perf_events_ret(buf: bytes, offset: int = 0) -> DomainGetPerfEventsRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_perf_events_ret.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_get_perf_events_ret", buf)
        return _new(DomainGetPerfEventsRet, (params,))
    except _error:
        raise _decode_short("domain_get_perf_events_ret", buf) from None


def encode_domain_set_perf_events_args(value: DomainSetPerfEventsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_perf_events_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_perf_events_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_set_perf_events_args.params", params_n, 64)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_perf_events_args", value, error)


def decode_domain_set_perf_events_args(buf: bytes, offset: int = 0) -> DomainSetPerfEventsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_perf_events_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_perf_events_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetPerfEventsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, flags))
    except _error:
        raise _decode_short("domain_set_perf_events_args", buf) from None

DOMAIN_GET_MAX_VCPUS: _Procedure[DomainGetMaxVcpusArgs, DomainGetMaxVcpusRet] = _Procedure(
    0x20008086, 1, 18, "domain_get_max_vcpus",
    function="virDomainGetMaxVcpus",
    object="domain",
    since="0.3.0",
    priority=True,
    args=DomainGetMaxVcpusArgs,
    encode_args=encode_domain_get_max_vcpus_args,
    decode_args=decode_domain_get_max_vcpus_args,
    ret=DomainGetMaxVcpusRet,
    encode_ret=encode_domain_get_max_vcpus_ret,
    decode_ret=decode_domain_get_max_vcpus_ret,
)
"""Tell the largest number of virtual CPUs the domain may have."""

DOMAIN_GET_VCPUS: _Procedure[DomainGetVcpusArgs, DomainGetVcpusRet] = _Procedure(
    0x20008086, 1, 20, "domain_get_vcpus",
    function="virDomainGetVcpus",
    object="domain",
    since="0.3.0",
    priority=True,
    args=DomainGetVcpusArgs,
    encode_args=encode_domain_get_vcpus_args,
    decode_args=decode_domain_get_vcpus_args,
    ret=DomainGetVcpusRet,
    encode_ret=encode_domain_get_vcpus_ret,
    decode_ret=decode_domain_get_vcpus_ret,
)
"""List the virtual CPUs of a running domain with their state, time and affinity."""

DOMAIN_PIN_VCPU: _Procedure[DomainPinVcpuArgs, None] = _Procedure(
    0x20008086, 1, 26, "domain_pin_vcpu",
    function="virDomainPinVcpu",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainPinVcpuArgs,
    encode_args=encode_domain_pin_vcpu_args,
    decode_args=decode_domain_pin_vcpu_args,
)
"""Bind one virtual CPU of a running domain to host CPUs."""

DOMAIN_SET_VCPUS: _Procedure[DomainSetVcpusArgs, None] = _Procedure(
    0x20008086, 1, 32, "domain_set_vcpus",
    function="virDomainSetVcpus",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainSetVcpusArgs,
    encode_args=encode_domain_set_vcpus_args,
    decode_args=decode_domain_set_vcpus_args,
)
"""Change the number of virtual CPUs of a running domain."""

DOMAIN_GET_SCHEDULER_TYPE: _Procedure[DomainGetSchedulerTypeArgs, DomainGetSchedulerTypeRet] = _Procedure(
    0x20008086, 1, 56, "domain_get_scheduler_type",
    function="virDomainGetSchedulerType",
    object="domain",
    since="0.3.0",
    args=DomainGetSchedulerTypeArgs,
    encode_args=encode_domain_get_scheduler_type_args,
    decode_args=decode_domain_get_scheduler_type_args,
    ret=DomainGetSchedulerTypeRet,
    encode_ret=encode_domain_get_scheduler_type_ret,
    decode_ret=decode_domain_get_scheduler_type_ret,
)
"""Name the CPU scheduler and tell how many parameters it has."""

DOMAIN_GET_SCHEDULER_PARAMETERS: _Procedure[DomainGetSchedulerParametersArgs, DomainGetSchedulerParametersRet] = _Procedure(
    0x20008086, 1, 57, "domain_get_scheduler_parameters",
    function="virDomainGetSchedulerParameters",
    object="domain",
    since="0.3.0",
    args=DomainGetSchedulerParametersArgs,
    encode_args=encode_domain_get_scheduler_parameters_args,
    decode_args=decode_domain_get_scheduler_parameters_args,
    ret=DomainGetSchedulerParametersRet,
    encode_ret=encode_domain_get_scheduler_parameters_ret,
    decode_ret=decode_domain_get_scheduler_parameters_ret,
)
"""Read the parameters of the CPU scheduler."""

DOMAIN_SET_SCHEDULER_PARAMETERS: _Procedure[DomainSetSchedulerParametersArgs, None] = _Procedure(
    0x20008086, 1, 58, "domain_set_scheduler_parameters",
    function="virDomainSetSchedulerParameters",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainSetSchedulerParametersArgs,
    encode_args=encode_domain_set_scheduler_parameters_args,
    decode_args=decode_domain_set_scheduler_parameters_args,
)
"""Change parameters of the CPU scheduler."""

DOMAIN_SET_VCPUS_FLAGS: _Procedure[DomainSetVcpusFlagsArgs, None] = _Procedure(
    0x20008086, 1, 199, "domain_set_vcpus_flags",
    function="virDomainSetVcpusFlags",
    object="domain",
    since="0.8.5",
    write=True,
    args=DomainSetVcpusFlagsArgs,
    encode_args=encode_domain_set_vcpus_flags_args,
    decode_args=decode_domain_set_vcpus_flags_args,
)
"""Change the number of virtual CPUs, running or stored."""

DOMAIN_GET_VCPUS_FLAGS: _Procedure[DomainGetVcpusFlagsArgs, DomainGetVcpusFlagsRet] = _Procedure(
    0x20008086, 1, 200, "domain_get_vcpus_flags",
    function="virDomainGetVcpusFlags",
    object="domain",
    since="0.8.5",
    args=DomainGetVcpusFlagsArgs,
    encode_args=encode_domain_get_vcpus_flags_args,
    decode_args=decode_domain_get_vcpus_flags_args,
    ret=DomainGetVcpusFlagsRet,
    encode_ret=encode_domain_get_vcpus_flags_ret,
    decode_ret=decode_domain_get_vcpus_flags_ret,
)
"""Tell the number of virtual CPUs: current or largest, running or stored."""

DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS: _Procedure[DomainSetSchedulerParametersFlagsArgs, None] = _Procedure(
    0x20008086, 1, 219, "domain_set_scheduler_parameters_flags",
    function="virDomainSetSchedulerParametersFlags",
    object="domain",
    since="0.9.2",
    write=True,
    args=DomainSetSchedulerParametersFlagsArgs,
    encode_args=encode_domain_set_scheduler_parameters_flags_args,
    decode_args=decode_domain_set_scheduler_parameters_flags_args,
)
"""Change parameters of the CPU scheduler, running or stored."""

DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS: _Procedure[DomainGetSchedulerParametersFlagsArgs, DomainGetSchedulerParametersFlagsRet] = _Procedure(
    0x20008086, 1, 223, "domain_get_scheduler_parameters_flags",
    function="virDomainGetSchedulerParametersFlags",
    object="domain",
    since="0.9.2",
    args=DomainGetSchedulerParametersFlagsArgs,
    encode_args=encode_domain_get_scheduler_parameters_flags_args,
    decode_args=decode_domain_get_scheduler_parameters_flags_args,
    ret=DomainGetSchedulerParametersFlagsRet,
    encode_ret=encode_domain_get_scheduler_parameters_flags_ret,
    decode_ret=decode_domain_get_scheduler_parameters_flags_ret,
)
"""Read the parameters of the CPU scheduler, running or stored."""

DOMAIN_PIN_VCPU_FLAGS: _Procedure[DomainPinVcpuFlagsArgs, None] = _Procedure(
    0x20008086, 1, 225, "domain_pin_vcpu_flags",
    function="virDomainPinVcpuFlags",
    object="domain",
    since="0.9.3",
    write=True,
    args=DomainPinVcpuFlagsArgs,
    encode_args=encode_domain_pin_vcpu_flags_args,
    decode_args=decode_domain_pin_vcpu_flags_args,
)
"""Bind one virtual CPU to host CPUs, running or stored."""

DOMAIN_GET_VCPU_PIN_INFO: _Procedure[DomainGetVcpuPinInfoArgs, DomainGetVcpuPinInfoRet] = _Procedure(
    0x20008086, 1, 230, "domain_get_vcpu_pin_info",
    function="virDomainGetVcpuPinInfo",
    object="domain",
    since="0.9.3",
    args=DomainGetVcpuPinInfoArgs,
    encode_args=encode_domain_get_vcpu_pin_info_args,
    decode_args=decode_domain_get_vcpu_pin_info_args,
    ret=DomainGetVcpuPinInfoRet,
    encode_ret=encode_domain_get_vcpu_pin_info_ret,
    decode_ret=decode_domain_get_vcpu_pin_info_ret,
)
"""List the host CPUs each virtual CPU is bound to."""

DOMAIN_SET_NUMA_PARAMETERS: _Procedure[DomainSetNumaParametersArgs, None] = _Procedure(
    0x20008086, 1, 254, "domain_set_numa_parameters",
    function="virDomainSetNumaParameters",
    object="domain",
    since="0.9.9",
    write=True,
    args=DomainSetNumaParametersArgs,
    encode_args=encode_domain_set_numa_parameters_args,
    decode_args=decode_domain_set_numa_parameters_args,
)
"""Change the NUMA memory placement of a domain."""

DOMAIN_GET_NUMA_PARAMETERS: _Procedure[DomainGetNumaParametersArgs, DomainGetNumaParametersRet] = _Procedure(
    0x20008086, 1, 255, "domain_get_numa_parameters",
    function="virDomainGetNumaParameters",
    object="domain",
    since="0.9.9",
    args=DomainGetNumaParametersArgs,
    encode_args=encode_domain_get_numa_parameters_args,
    decode_args=decode_domain_get_numa_parameters_args,
    ret=DomainGetNumaParametersRet,
    encode_ret=encode_domain_get_numa_parameters_ret,
    decode_ret=decode_domain_get_numa_parameters_ret,
)
"""Read the NUMA memory placement of a domain."""

DOMAIN_PIN_EMULATOR: _Procedure[DomainPinEmulatorArgs, None] = _Procedure(
    0x20008086, 1, 279, "domain_pin_emulator",
    function="virDomainPinEmulator",
    object="domain",
    since="0.10.0",
    write=True,
    args=DomainPinEmulatorArgs,
    encode_args=encode_domain_pin_emulator_args,
    decode_args=decode_domain_pin_emulator_args,
)
"""Bind the emulator's own threads to host CPUs."""

DOMAIN_GET_EMULATOR_PIN_INFO: _Procedure[DomainGetEmulatorPinInfoArgs, DomainGetEmulatorPinInfoRet] = _Procedure(
    0x20008086, 1, 280, "domain_get_emulator_pin_info",
    function="virDomainGetEmulatorPinInfo",
    object="domain",
    since="0.10.0",
    args=DomainGetEmulatorPinInfoArgs,
    encode_args=encode_domain_get_emulator_pin_info_args,
    decode_args=decode_domain_get_emulator_pin_info_args,
    ret=DomainGetEmulatorPinInfoRet,
    encode_ret=encode_domain_get_emulator_pin_info_ret,
    decode_ret=decode_domain_get_emulator_pin_info_ret,
)
"""Tell the host CPUs the emulator's own threads are bound to."""

DOMAIN_GET_IOTHREAD_INFO: _Procedure[DomainGetIothreadInfoArgs, DomainGetIothreadInfoRet] = _Procedure(
    0x20008086, 1, 351, "domain_get_iothread_info",
    function="virDomainGetIOThreadInfo",
    object="domain",
    since="1.2.14",
    args=DomainGetIothreadInfoArgs,
    encode_args=encode_domain_get_iothread_info_args,
    decode_args=decode_domain_get_iothread_info_args,
    ret=DomainGetIothreadInfoRet,
    encode_ret=encode_domain_get_iothread_info_ret,
    decode_ret=decode_domain_get_iothread_info_ret,
)
"""List the I/O threads of a domain and the host CPUs they are bound to."""

DOMAIN_PIN_IOTHREAD: _Procedure[DomainPinIothreadArgs, None] = _Procedure(
    0x20008086, 1, 352, "domain_pin_iothread",
    function="virDomainPinIOThread",
    object="domain",
    since="1.2.14",
    write=True,
    args=DomainPinIothreadArgs,
    encode_args=encode_domain_pin_iothread_args,
    decode_args=decode_domain_pin_iothread_args,
)
"""Bind an I/O thread to host CPUs."""

DOMAIN_ADD_IOTHREAD: _Procedure[DomainAddIothreadArgs, None] = _Procedure(
    0x20008086, 1, 355, "domain_add_iothread",
    function="virDomainAddIOThread",
    object="domain",
    since="1.2.15",
    write=True,
    args=DomainAddIothreadArgs,
    encode_args=encode_domain_add_iothread_args,
    decode_args=decode_domain_add_iothread_args,
)
"""Add an I/O thread to a domain."""

DOMAIN_DEL_IOTHREAD: _Procedure[DomainDelIothreadArgs, None] = _Procedure(
    0x20008086, 1, 356, "domain_del_iothread",
    function="virDomainDelIOThread",
    object="domain",
    since="1.2.15",
    write=True,
    args=DomainDelIothreadArgs,
    encode_args=encode_domain_del_iothread_args,
    decode_args=decode_domain_del_iothread_args,
)
"""Remove an I/O thread from a domain."""

DOMAIN_GET_PERF_EVENTS: _Procedure[DomainGetPerfEventsArgs, DomainGetPerfEventsRet] = _Procedure(
    0x20008086, 1, 365, "domain_get_perf_events",
    function="virDomainGetPerfEvents",
    object="domain",
    since="1.3.3",
    args=DomainGetPerfEventsArgs,
    encode_args=encode_domain_get_perf_events_args,
    decode_args=decode_domain_get_perf_events_args,
    ret=DomainGetPerfEventsRet,
    encode_ret=encode_domain_get_perf_events_ret,
    decode_ret=decode_domain_get_perf_events_ret,
)
"""Tell which performance events are counted for a domain."""

DOMAIN_SET_PERF_EVENTS: _Procedure[DomainSetPerfEventsArgs, None] = _Procedure(
    0x20008086, 1, 366, "domain_set_perf_events",
    function="virDomainSetPerfEvents",
    object="domain",
    since="1.3.3",
    write=True,
    args=DomainSetPerfEventsArgs,
    encode_args=encode_domain_set_perf_events_args,
    decode_args=decode_domain_set_perf_events_args,
)
"""Choose which performance events are counted for a domain."""

DOMAIN_SET_VCPU: _Procedure[DomainSetVcpuArgs, None] = _Procedure(
    0x20008086, 1, 384, "domain_set_vcpu",
    function="virDomainSetVcpu",
    object="domain",
    since="3.1.0",
    write=True,
    args=DomainSetVcpuArgs,
    encode_args=encode_domain_set_vcpu_args,
    decode_args=decode_domain_set_vcpu_args,
)
"""Plug in or unplug chosen virtual CPUs."""

DOMAIN_SET_IOTHREAD_PARAMS: _Procedure[DomainSetIothreadParamsArgs, None] = _Procedure(
    0x20008086, 1, 402, "domain_set_iothread_params",
    function="virDomainSetIOThreadParams",
    object="domain",
    since="4.10.0",
    write=True,
    args=DomainSetIothreadParamsArgs,
    encode_args=encode_domain_set_iothread_params_args,
    decode_args=decode_domain_set_iothread_params_args,
)
"""Change polling and pool parameters of an I/O thread."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_GET_MAX_VCPUS,
    DOMAIN_GET_VCPUS,
    DOMAIN_PIN_VCPU,
    DOMAIN_SET_VCPUS,
    DOMAIN_GET_SCHEDULER_TYPE,
    DOMAIN_GET_SCHEDULER_PARAMETERS,
    DOMAIN_SET_SCHEDULER_PARAMETERS,
    DOMAIN_SET_VCPUS_FLAGS,
    DOMAIN_GET_VCPUS_FLAGS,
    DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS,
    DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS,
    DOMAIN_PIN_VCPU_FLAGS,
    DOMAIN_GET_VCPU_PIN_INFO,
    DOMAIN_SET_NUMA_PARAMETERS,
    DOMAIN_GET_NUMA_PARAMETERS,
    DOMAIN_PIN_EMULATOR,
    DOMAIN_GET_EMULATOR_PIN_INFO,
    DOMAIN_GET_IOTHREAD_INFO,
    DOMAIN_PIN_IOTHREAD,
    DOMAIN_ADD_IOTHREAD,
    DOMAIN_DEL_IOTHREAD,
    DOMAIN_GET_PERF_EVENTS,
    DOMAIN_SET_PERF_EVENTS,
    DOMAIN_SET_VCPU,
    DOMAIN_SET_IOTHREAD_PARAMS,
)
