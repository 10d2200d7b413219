# DO NOT EDIT: generated from host.x by virtwire.protocol.compiler.

"""The host below the hypervisor: capabilities, CPU models, NUMA cells, memory, statistics, sleep."""

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
    read_strings as _read_strings,
    widen as _widen,
    write_strings as _write_strings,
)

from .types import TypedParam, _readall_typed_param, _writeall_typed_param

_pack_2I = _Struct(">2I").pack
_pack_2i = _Struct(">2i").pack
_pack_2iI = _Struct(">2iI").pack
_pack_I = _Struct(">I").pack
_pack_IQI = _Struct(">IQI").pack
_pack_Ii = _Struct(">Ii").pack
_pack_Q = _Struct(">Q").pack
_pack_Q6i = _Struct(">Q6i").pack
_pack_i = _Struct(">i").pack
_pack_i2I = _Struct(">i2I").pack
_pack_iI = _Struct(">iI").pack
_packs_I_s_Q = _Packers(">I", "Q")
_unpack_128sQ6i = _Struct(">128sQ6i").unpack_from
_unpack_2i = _Struct(">2i").unpack_from
_unpack_2iI = _Struct(">2iI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_IQI = _Struct(">IQI").unpack_from
_unpack_Ii = _Struct(">Ii").unpack_from
_unpack_Q = _Struct(">Q").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_i2I = _Struct(">i2I").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

CPU_BASELINE_MAX = 256
"""Most CPUs to compute a baseline of."""

CONNECT_CPU_MODELS_MAX = 8192
"""Most CPU models in a list."""

NODE_CPU_STATS_MAX = 16
"""Most CPU counters of the host."""

NODE_MEMORY_STATS_MAX = 16
"""Most memory figures of the host."""

NODE_MEMORY_PARAMETERS_MAX = 64
"""Most memory parameters of the host."""

NODE_SEV_INFO_MAX = 64
"""Most parameters about AMD SEV."""

NODE_MODEL_SIZE = 32
"""Characters in a CPU model's name, padded with NUL."""

SECURITY_MODEL_MAX = 257
"""Longest name of a security model, a NUL included, in characters of four bytes each."""

SECURITY_DOI_MAX = 257
"""Longest domain of interpretation, a NUL included, in characters of four bytes each."""

NODE_CPU_STATS_ALL_CPUS = -1
"""In place of a CPU's number: all CPUs together (virNodeGetCPUStatsAllCPUs)."""

NODE_MEMORY_STATS_ALL_CELLS = -1
"""In place of a cell's number: all cells together (virNodeGetMemoryStatsAllCells)."""


class NodeCpuStat(_Record):
    """A CPU counter of the host: kernel, user, idle, iowait, intr, utilization."""

    __slots__ = ()
    field: str
    value: int

    def __new__(_cls, field: str, value: int) -> NodeCpuStat:
        return _new(_cls, (field, value))


class NodeMemoryStat(_Record):
    """A memory figure of the host: total, free, buffers, cached, available."""

    __slots__ = ()
    field: str
    value: int

    def __new__(_cls, field: str, value: int) -> NodeMemoryStat:
        return _new(_cls, (field, value))


class ConnectGetCapabilitiesRet(_Record):
    __slots__ = ()
    capabilities: str

    def __new__(_cls, capabilities: str) -> ConnectGetCapabilitiesRet:
        return _new(_cls, (capabilities,))


class ConnectGetDomainCapabilitiesArgs(_Record):
    __slots__ = ()
    emulatorbin: str | None
    arch: str | None
    machine: str | None
    virttype: str | None
    flags: int
    """Bits of ConnectGetDomainCapabilitiesFlags"""

    def __new__(_cls, emulatorbin: str | None, arch: str | None, machine: str | None, virttype: str | None, flags: int) -> ConnectGetDomainCapabilitiesArgs:
        return _new(_cls, (emulatorbin, arch, machine, virttype, flags))


class ConnectGetDomainCapabilitiesRet(_Record):
    __slots__ = ()
    capabilities: str

    def __new__(_cls, capabilities: str) -> ConnectGetDomainCapabilitiesRet:
        return _new(_cls, (capabilities,))


class ConnectCompareCpuArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of ConnectCompareCpuFlags"""

    def __new__(_cls, xml: str, flags: int) -> ConnectCompareCpuArgs:
        return _new(_cls, (xml, flags))


class ConnectCompareCpuRet(_Record):
    __slots__ = ()
    result: int
    """One of CpuCompareResult"""

    def __new__(_cls, result: int) -> ConnectCompareCpuRet:
        return _new(_cls, (result,))


class ConnectBaselineCpuArgs(_Record):
    __slots__ = ()
    xml_cpus: list[str]
    flags: int
    """Bits of ConnectBaselineCpuFlags"""

    def __new__(_cls, xml_cpus: list[str], flags: int) -> ConnectBaselineCpuArgs:
        return _new(_cls, (xml_cpus, flags))


class ConnectBaselineCpuRet(_Record):
    __slots__ = ()
    cpu: str

    def __new__(_cls, cpu: str) -> ConnectBaselineCpuRet:
        return _new(_cls, (cpu,))


class ConnectCompareHypervisorCpuArgs(_Record):
    __slots__ = ()
    emulator: str | None
    arch: str | None
    machine: str | None
    virttype: str | None
    xml_cpu: str
    flags: int
    """Bits of ConnectCompareCpuFlags"""

    def __new__(_cls, emulator: str | None, arch: str | None, machine: str | None, virttype: str | None, xml_cpu: str, flags: int) -> ConnectCompareHypervisorCpuArgs:
        return _new(_cls, (emulator, arch, machine, virttype, xml_cpu, flags))


class ConnectCompareHypervisorCpuRet(_Record):
    __slots__ = ()
    result: int
    """One of CpuCompareResult"""

    def __new__(_cls, result: int) -> ConnectCompareHypervisorCpuRet:
        return _new(_cls, (result,))


class ConnectBaselineHypervisorCpuArgs(_Record):
    __slots__ = ()
    emulator: str | None
    arch: str | None
    machine: str | None
    virttype: str | None
    xml_cpus: list[str]
    flags: int
    """Bits of ConnectBaselineCpuFlags"""

    def __new__(_cls, emulator: str | None, arch: str | None, machine: str | None, virttype: str | None, xml_cpus: list[str], flags: int) -> ConnectBaselineHypervisorCpuArgs:
        return _new(_cls, (emulator, arch, machine, virttype, xml_cpus, flags))


class ConnectBaselineHypervisorCpuRet(_Record):
    __slots__ = ()
    cpu: str

    def __new__(_cls, cpu: str) -> ConnectBaselineHypervisorCpuRet:
        return _new(_cls, (cpu,))


class ConnectGetCpuModelNamesArgs(_Record):
    __slots__ = ()
    arch: str
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, arch: str, need_results: int, flags: int) -> ConnectGetCpuModelNamesArgs:
        return _new(_cls, (arch, need_results, flags))


class ConnectGetCpuModelNamesRet(_Record):
    __slots__ = ()
    models: list[str]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, models: list[str], ret: int) -> ConnectGetCpuModelNamesRet:
        return _new(_cls, (models, ret))


class NodeGetInfoRet(_Record):
    __slots__ = ()
    model: bytes
    """name of the CPU, padded with NUL"""
    memory: int
    """in KiB"""
    cpus: int
    """active CPUs"""
    mhz: int
    nodes: int
    """NUMA cells; 1 where the topology is too uneven to tell"""
    sockets: int
    """of each cell"""
    cores: int
    """of each socket"""
    threads: int
    """of each core"""

    def __new__(_cls, model: bytes, memory: int, cpus: int, mhz: int, nodes: int, sockets: int, cores: int, threads: int) -> NodeGetInfoRet:
        return _new(_cls, (model, memory, cpus, mhz, nodes, sockets, cores, threads))


class NodeGetCpuMapArgs(_Record):
    __slots__ = ()
    need_map: int
    """0 leaves this result out"""
    need_online: int
    """0 leaves this result out"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, need_map: int, need_online: int, flags: int) -> NodeGetCpuMapArgs:
        return _new(_cls, (need_map, need_online, flags))


class NodeGetCpuMapRet(_Record):
    __slots__ = ()
    cpumap: bytes
    """one bit a CPU, set when it is online"""
    online: int
    """how many of them are online"""
    ret: int
    """how many CPUs the host has"""

    def __new__(_cls, cpumap: bytes, online: int, ret: int) -> NodeGetCpuMapRet:
        return _new(_cls, (cpumap, online, ret))


class NodeGetCellsFreeMemoryArgs(_Record):
    __slots__ = ()
    start_cell: int
    """first NUMA cell; -1 is the whole host"""
    maxcells: int
    """at most this many cells"""

    def __new__(_cls, start_cell: int, maxcells: int) -> NodeGetCellsFreeMemoryArgs:
        return _new(_cls, (start_cell, maxcells))


class NodeGetCellsFreeMemoryRet(_Record):
    __slots__ = ()
    cells: list[int]
    """in bytes"""

    def __new__(_cls, cells: list[int]) -> NodeGetCellsFreeMemoryRet:
        return _new(_cls, (cells,))


class NodeGetFreeMemoryRet(_Record):
    __slots__ = ()
    free_mem: int
    """in bytes"""

    def __new__(_cls, free_mem: int) -> NodeGetFreeMemoryRet:
        return _new(_cls, (free_mem,))


class NodeGetFreePagesArgs(_Record):
    __slots__ = ()
    pages: list[int]
    """page sizes, in KiB"""
    start_cell: int
    """first NUMA cell; -1 is the whole host"""
    cell_count: int
    """how many cells"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, pages: list[int], start_cell: int, cell_count: int, flags: int) -> NodeGetFreePagesArgs:
        return _new(_cls, (pages, start_cell, cell_count, flags))


class NodeGetFreePagesRet(_Record):
    __slots__ = ()
    counts: list[int]
    """free pages, cell by cell, size by size"""

    def __new__(_cls, counts: list[int]) -> NodeGetFreePagesRet:
        return _new(_cls, (counts,))


class NodeAllocPagesArgs(_Record):
    __slots__ = ()
    page_sizes: list[int]
    """page sizes, in KiB"""
    page_counts: list[int]
    """one for each size"""
    start_cell: int
    """first NUMA cell; -1 is the whole host"""
    cell_count: int
    """how many cells"""
    flags: int
    """Bits of NodeAllocPagesFlags"""

    def __new__(_cls, page_sizes: list[int], page_counts: list[int], start_cell: int, cell_count: int, flags: int) -> NodeAllocPagesArgs:
        return _new(_cls, (page_sizes, page_counts, start_cell, cell_count, flags))


class NodeAllocPagesRet(_Record):
    __slots__ = ()
    ret: int
    """how many pages changed"""

    def __new__(_cls, ret: int) -> NodeAllocPagesRet:
        return _new(_cls, (ret,))


class NodeGetCpuStatsArgs(_Record):
    __slots__ = ()
    cpu_num: int
    """the CPU; -1 is all together"""
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, cpu_num: int, nparams: int, flags: int) -> NodeGetCpuStatsArgs:
        return _new(_cls, (cpu_num, nparams, flags))


class NodeGetCpuStatsRet(_Record):
    __slots__ = ()
    params: list[NodeCpuStat]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[NodeCpuStat], nparams: int) -> NodeGetCpuStatsRet:
        return _new(_cls, (params, nparams))


class NodeGetMemoryStatsArgs(_Record):
    __slots__ = ()
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    cell_num: int
    """the NUMA cell; -1 is all together"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, nparams: int, cell_num: int, flags: int) -> NodeGetMemoryStatsArgs:
        return _new(_cls, (nparams, cell_num, flags))


class NodeGetMemoryStatsRet(_Record):
    __slots__ = ()
    params: list[NodeMemoryStat]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[NodeMemoryStat], nparams: int) -> NodeGetMemoryStatsRet:
        return _new(_cls, (params, nparams))


class NodeSetMemoryParametersArgs(_Record):
    __slots__ = ()
    params: list[TypedParam]
    flags: int
    """none defined, 0"""

    def __new__(_cls, params: list[TypedParam], flags: int) -> NodeSetMemoryParametersArgs:
        return _new(_cls, (params, flags))


class NodeGetMemoryParametersArgs(_Record):
    __slots__ = ()
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, nparams: int, flags: int) -> NodeGetMemoryParametersArgs:
        return _new(_cls, (nparams, flags))


class NodeGetMemoryParametersRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> NodeGetMemoryParametersRet:
        return _new(_cls, (params, nparams))


class NodeGetSecurityModelRet(_Record):
    __slots__ = ()
    model: bytes
    doi: bytes

    def __new__(_cls, model: bytes, doi: bytes) -> NodeGetSecurityModelRet:
        return _new(_cls, (model, doi))


class NodeGetSevInfoArgs(_Record):
    __slots__ = ()
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, nparams: int, flags: int) -> NodeGetSevInfoArgs:
        return _new(_cls, (nparams, flags))


class NodeGetSevInfoRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> NodeGetSevInfoRet:
        return _new(_cls, (params, nparams))


class NodeSuspendForDurationArgs(_Record):
    __slots__ = ()
    target: int
    """One of NodeSuspendTarget"""
    duration: int
    """in seconds, 60 at least"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, target: int, duration: int, flags: int) -> NodeSuspendForDurationArgs:
        return _new(_cls, (target, duration, flags))


def encode_node_cpu_stat(value: NodeCpuStat) -> bytes:
    try:
        field = value.field.encode()
        field_n = len(field)
        if field_n > 4194304:
            raise _encode_too_long("node_cpu_stat.field", field_n, 4194304)
        return _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_Q(value.value)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_cpu_stat", value, error)


def _writeall_node_cpu_stat(value: _Sequence[NodeCpuStat]) -> bytes:
    result: list[bytes] = []
    for item in value:
        field = item.field.encode()
        field_n = len(field)
        if field_n > 4194304:
            raise _encode_too_long("node_cpu_stat.field", field_n, 4194304)
        result.append((_packs_I_s_Q[field_n + 3 >> 2](field_n, field, item.value) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_Q(item.value)))
    return b"".join(result)


def decode_node_cpu_stat(buf: bytes, offset: int = 0) -> NodeCpuStat:
    try:
        (field_n,) = _unpack_I(buf, offset)
        if field_n > 4194304:
            raise _decode_too_long("node_cpu_stat.field", field_n, 4194304)
        end = offset + 4 + field_n
        field = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in field:
            field = field.partition("\0")[0]
        offset = end + (-field_n & 3)
        (value_,) = _unpack_Q(buf, offset)
        return _new(NodeCpuStat, (field, value_))
    except _error:
        raise _decode_short("node_cpu_stat", buf) from None


def _readall_node_cpu_stat(buf: bytes, offset: int, count: int) -> tuple[list[NodeCpuStat], int]:
    result: list[NodeCpuStat] = []
    for _ in range(count):
        (field_n,) = _unpack_I(buf, offset)
        if field_n > 4194304:
            raise _decode_too_long("node_cpu_stat.field", field_n, 4194304)
        end = offset + 4 + field_n
        field = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in field:
            field = field.partition("\0")[0]
        offset = end + (-field_n & 3)
        (value_,) = _unpack_Q(buf, offset)
        offset += 8
        result.append(_new(NodeCpuStat, (field, value_)))
    return result, offset


def encode_node_memory_stat(value: NodeMemoryStat) -> bytes:
    try:
        field = value.field.encode()
        field_n = len(field)
        if field_n > 4194304:
            raise _encode_too_long("node_memory_stat.field", field_n, 4194304)
        return _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_Q(value.value)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_memory_stat", value, error)


def _writeall_node_memory_stat(value: _Sequence[NodeMemoryStat]) -> bytes:
    result: list[bytes] = []
    for item in value:
        field = item.field.encode()
        field_n = len(field)
        if field_n > 4194304:
            raise _encode_too_long("node_memory_stat.field", field_n, 4194304)
        result.append((_packs_I_s_Q[field_n + 3 >> 2](field_n, field, item.value) if field_n < 125 else _pack_I(field_n) + field + _PAD[field_n & 3] + _pack_Q(item.value)))
    return b"".join(result)


def decode_node_memory_stat(buf: bytes, offset: int = 0) -> NodeMemoryStat:
    try:
        (field_n,) = _unpack_I(buf, offset)
        if field_n > 4194304:
            raise _decode_too_long("node_memory_stat.field", field_n, 4194304)
        end = offset + 4 + field_n
        field = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in field:
            field = field.partition("\0")[0]
        offset = end + (-field_n & 3)
        (value_,) = _unpack_Q(buf, offset)
        return _new(NodeMemoryStat, (field, value_))
    except _error:
        raise _decode_short("node_memory_stat", buf) from None


def _readall_node_memory_stat(buf: bytes, offset: int, count: int) -> tuple[list[NodeMemoryStat], int]:
    result: list[NodeMemoryStat] = []
    for _ in range(count):
        (field_n,) = _unpack_I(buf, offset)
        if field_n > 4194304:
            raise _decode_too_long("node_memory_stat.field", field_n, 4194304)
        end = offset + 4 + field_n
        field = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in field:
            field = field.partition("\0")[0]
        offset = end + (-field_n & 3)
        (value_,) = _unpack_Q(buf, offset)
        offset += 8
        result.append(_new(NodeMemoryStat, (field, value_)))
    return result, offset


def encode_connect_get_capabilities_ret(value: ConnectGetCapabilitiesRet) -> bytes:
    try:
        capabilities = value.capabilities.encode()
        capabilities_n = len(capabilities)
        if capabilities_n > 4194304:
            raise _encode_too_long("connect_get_capabilities_ret.capabilities", capabilities_n, 4194304)
        return _pack_I(capabilities_n) + capabilities + _PAD[capabilities_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_capabilities_ret", value, error)


def decode_connect_get_capabilities_ret(buf: bytes, offset: int = 0) -> ConnectGetCapabilitiesRet:
    try:
        (capabilities_n,) = _unpack_I(buf, offset)
        if capabilities_n > 4194304:
            raise _decode_too_long("connect_get_capabilities_ret.capabilities", capabilities_n, 4194304)
        end = offset + 4 + capabilities_n
        capabilities = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in capabilities:
            capabilities = capabilities.partition("\0")[0]
        if end + (-capabilities_n & 3) > len(buf):
            raise _decode_short("connect_get_capabilities_ret", buf)
        return _new(ConnectGetCapabilitiesRet, (capabilities,))
    except _error:
        raise _decode_short("connect_get_capabilities_ret", buf) from None


def encode_connect_get_domain_capabilities_args(value: ConnectGetDomainCapabilitiesArgs) -> bytes:
    try:
        emulatorbin = value.emulatorbin
        if emulatorbin is None:
            emulatorbin_coded = _ABSENT
        else:
            emulatorbin_value = emulatorbin.encode()
            emulatorbin_value_n = len(emulatorbin_value)
            if emulatorbin_value_n > 4194304:
                raise _encode_too_long("connect_get_domain_capabilities_args.emulatorbin", emulatorbin_value_n, 4194304)
            emulatorbin_coded = _pack_2I(1, emulatorbin_value_n) + emulatorbin_value + _PAD[emulatorbin_value_n & 3]
        arch = value.arch
        if arch is None:
            arch_coded = _ABSENT
        else:
            arch_value = arch.encode()
            arch_value_n = len(arch_value)
            if arch_value_n > 4194304:
                raise _encode_too_long("connect_get_domain_capabilities_args.arch", arch_value_n, 4194304)
            arch_coded = _pack_2I(1, arch_value_n) + arch_value + _PAD[arch_value_n & 3]
        machine = value.machine
        if machine is None:
            machine_coded = _ABSENT
        else:
            machine_value = machine.encode()
            machine_value_n = len(machine_value)
            if machine_value_n > 4194304:
                raise _encode_too_long("connect_get_domain_capabilities_args.machine", machine_value_n, 4194304)
            machine_coded = _pack_2I(1, machine_value_n) + machine_value + _PAD[machine_value_n & 3]
        virttype = value.virttype
        if virttype is None:
            virttype_coded = _ABSENT
        else:
            virttype_value = virttype.encode()
            virttype_value_n = len(virttype_value)
            if virttype_value_n > 4194304:
                raise _encode_too_long("connect_get_domain_capabilities_args.virttype", virttype_value_n, 4194304)
            virttype_coded = _pack_2I(1, virttype_value_n) + virttype_value + _PAD[virttype_value_n & 3]
        return emulatorbin_coded + arch_coded + machine_coded + virttype_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_domain_capabilities_args", value, error)


def decode_connect_get_domain_capabilities_args(buf: bytes, offset: int = 0) -> ConnectGetDomainCapabilitiesArgs:
    try:
        (emulatorbin_there,) = _unpack_I(buf, offset)
        emulatorbin: str | None
        if emulatorbin_there:
            (emulatorbin_value_n,) = _unpack_I(buf, offset + 4)
            if emulatorbin_value_n > 4194304:
                raise _decode_too_long("connect_get_domain_capabilities_args.emulatorbin", emulatorbin_value_n, 4194304)
            end = offset + 8 + emulatorbin_value_n
            emulatorbin_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in emulatorbin_value:
                emulatorbin_value = emulatorbin_value.partition("\0")[0]
            offset = end + (-emulatorbin_value_n & 3)
            emulatorbin = emulatorbin_value
        else:
            offset += 4
            emulatorbin = None
        (arch_there,) = _unpack_I(buf, offset)
        arch: str | None
        if arch_there:
            (arch_value_n,) = _unpack_I(buf, offset + 4)
            if arch_value_n > 4194304:
                raise _decode_too_long("connect_get_domain_capabilities_args.arch", arch_value_n, 4194304)
            end = offset + 8 + arch_value_n
            arch_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in arch_value:
                arch_value = arch_value.partition("\0")[0]
            offset = end + (-arch_value_n & 3)
            arch = arch_value
        else:
            offset += 4
            arch = None
        (machine_there,) = _unpack_I(buf, offset)
        machine: str | None
        if machine_there:
            (machine_value_n,) = _unpack_I(buf, offset + 4)
            if machine_value_n > 4194304:
                raise _decode_too_long("connect_get_domain_capabilities_args.machine", machine_value_n, 4194304)
            end = offset + 8 + machine_value_n
            machine_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in machine_value:
                machine_value = machine_value.partition("\0")[0]
            offset = end + (-machine_value_n & 3)
            machine = machine_value
        else:
            offset += 4
            machine = None
        (virttype_there,) = _unpack_I(buf, offset)
        virttype: str | None
        if virttype_there:
            (virttype_value_n,) = _unpack_I(buf, offset + 4)
            if virttype_value_n > 4194304:
                raise _decode_too_long("connect_get_domain_capabilities_args.virttype", virttype_value_n, 4194304)
            end = offset + 8 + virttype_value_n
            virttype_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in virttype_value:
                virttype_value = virttype_value.partition("\0")[0]
            offset = end + (-virttype_value_n & 3)
            virttype = virttype_value
        else:
            offset += 4
            virttype = None
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectGetDomainCapabilitiesArgs, (emulatorbin, arch, machine, virttype, flags))
    except _error:
        raise _decode_short("connect_get_domain_capabilities_args", buf) from None


def encode_connect_get_domain_capabilities_ret(value: ConnectGetDomainCapabilitiesRet) -> bytes:
    try:
        capabilities = value.capabilities.encode()
        capabilities_n = len(capabilities)
        if capabilities_n > 4194304:
            raise _encode_too_long("connect_get_domain_capabilities_ret.capabilities", capabilities_n, 4194304)
        return _pack_I(capabilities_n) + capabilities + _PAD[capabilities_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_domain_capabilities_ret", value, error)


def decode_connect_get_domain_capabilities_ret(buf: bytes, offset: int = 0) -> ConnectGetDomainCapabilitiesRet:
    try:
        (capabilities_n,) = _unpack_I(buf, offset)
        if capabilities_n > 4194304:
            raise _decode_too_long("connect_get_domain_capabilities_ret.capabilities", capabilities_n, 4194304)
        end = offset + 4 + capabilities_n
        capabilities = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in capabilities:
            capabilities = capabilities.partition("\0")[0]
        if end + (-capabilities_n & 3) > len(buf):
            raise _decode_short("connect_get_domain_capabilities_ret", buf)
        return _new(ConnectGetDomainCapabilitiesRet, (capabilities,))
    except _error:
        raise _decode_short("connect_get_domain_capabilities_ret", buf) from None


def encode_connect_compare_cpu_args(value: ConnectCompareCpuArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("connect_compare_cpu_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_compare_cpu_args", value, error)


def decode_connect_compare_cpu_args(buf: bytes, offset: int = 0) -> ConnectCompareCpuArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("connect_compare_cpu_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectCompareCpuArgs, (xml, flags))
    except _error:
        raise _decode_short("connect_compare_cpu_args", buf) from None


def encode_connect_compare_cpu_ret(value: ConnectCompareCpuRet) -> bytes:
    try:
        return _pack_i(value.result)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_compare_cpu_ret", value, error)


def decode_connect_compare_cpu_ret(buf: bytes, offset: int = 0) -> ConnectCompareCpuRet:
    try:
        return _new(ConnectCompareCpuRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_compare_cpu_ret", buf) from None


def encode_connect_baseline_cpu_args(value: ConnectBaselineCpuArgs) -> bytes:
    try:
        xml_cpus = value.xml_cpus
        xml_cpus_n = len(xml_cpus)
        if xml_cpus_n > 256:
            raise _encode_too_long("connect_baseline_cpu_args.xml_cpus", xml_cpus_n, 256)
        return _pack_I(xml_cpus_n) + _write_strings(xml_cpus, 4194304, "connect_baseline_cpu_args.xml_cpus[]") + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_baseline_cpu_args", value, error)


def decode_connect_baseline_cpu_args(buf: bytes, offset: int = 0) -> ConnectBaselineCpuArgs:
    try:
        (xml_cpus_n,) = _unpack_I(buf, offset)
        offset += 4
        if xml_cpus_n > 256 or xml_cpus_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_baseline_cpu_args.xml_cpus", xml_cpus_n, 256, buf)
        xml_cpus, offset = _read_strings(buf, offset, xml_cpus_n, 4194304, True, "connect_baseline_cpu_args.xml_cpus[]")
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectBaselineCpuArgs, (xml_cpus, flags))
    except _error:
        raise _decode_short("connect_baseline_cpu_args", buf) from None


def encode_connect_baseline_cpu_ret(value: ConnectBaselineCpuRet) -> bytes:
    try:
        cpu = value.cpu.encode()
        cpu_n = len(cpu)
        if cpu_n > 4194304:
            raise _encode_too_long("connect_baseline_cpu_ret.cpu", cpu_n, 4194304)
        return _pack_I(cpu_n) + cpu + _PAD[cpu_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_baseline_cpu_ret", value, error)


def decode_connect_baseline_cpu_ret(buf: bytes, offset: int = 0) -> ConnectBaselineCpuRet:
    try:
        (cpu_n,) = _unpack_I(buf, offset)
        if cpu_n > 4194304:
            raise _decode_too_long("connect_baseline_cpu_ret.cpu", cpu_n, 4194304)
        end = offset + 4 + cpu_n
        cpu = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in cpu:
            cpu = cpu.partition("\0")[0]
        if end + (-cpu_n & 3) > len(buf):
            raise _decode_short("connect_baseline_cpu_ret", buf)
        return _new(ConnectBaselineCpuRet, (cpu,))
    except _error:
        raise _decode_short("connect_baseline_cpu_ret", buf) from None


def encode_connect_compare_hypervisor_cpu_args(value: ConnectCompareHypervisorCpuArgs) -> bytes:
    try:
        emulator = value.emulator
        if emulator is None:
            emulator_coded = _ABSENT
        else:
            emulator_value = emulator.encode()
            emulator_value_n = len(emulator_value)
            if emulator_value_n > 4194304:
                raise _encode_too_long("connect_compare_hypervisor_cpu_args.emulator", emulator_value_n, 4194304)
            emulator_coded = _pack_2I(1, emulator_value_n) + emulator_value + _PAD[emulator_value_n & 3]
        arch = value.arch
        if arch is None:
            arch_coded = _ABSENT
        else:
            arch_value = arch.encode()
            arch_value_n = len(arch_value)
            if arch_value_n > 4194304:
                raise _encode_too_long("connect_compare_hypervisor_cpu_args.arch", arch_value_n, 4194304)
            arch_coded = _pack_2I(1, arch_value_n) + arch_value + _PAD[arch_value_n & 3]
        machine = value.machine
        if machine is None:
            machine_coded = _ABSENT
        else:
            machine_value = machine.encode()
            machine_value_n = len(machine_value)
            if machine_value_n > 4194304:
                raise _encode_too_long("connect_compare_hypervisor_cpu_args.machine", machine_value_n, 4194304)
            machine_coded = _pack_2I(1, machine_value_n) + machine_value + _PAD[machine_value_n & 3]
        virttype = value.virttype
        if virttype is None:
            virttype_coded = _ABSENT
        else:
            virttype_value = virttype.encode()
            virttype_value_n = len(virttype_value)
            if virttype_value_n > 4194304:
                raise _encode_too_long("connect_compare_hypervisor_cpu_args.virttype", virttype_value_n, 4194304)
            virttype_coded = _pack_2I(1, virttype_value_n) + virttype_value + _PAD[virttype_value_n & 3]
        xml_cpu = value.xml_cpu.encode()
        xml_cpu_n = len(xml_cpu)
        if xml_cpu_n > 4194304:
            raise _encode_too_long("connect_compare_hypervisor_cpu_args.xml_cpu", xml_cpu_n, 4194304)
        return b"".join((emulator_coded, arch_coded, machine_coded, virttype_coded, _pack_I(xml_cpu_n), xml_cpu, _PAD[xml_cpu_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_compare_hypervisor_cpu_args", value, error)


def decode_connect_compare_hypervisor_cpu_args(buf: bytes, offset: int = 0) -> ConnectCompareHypervisorCpuArgs:
    try:
        (emulator_there,) = _unpack_I(buf, offset)
        emulator: str | None
        if emulator_there:
            (emulator_value_n,) = _unpack_I(buf, offset + 4)
            if emulator_value_n > 4194304:
                raise _decode_too_long("connect_compare_hypervisor_cpu_args.emulator", emulator_value_n, 4194304)
            end = offset + 8 + emulator_value_n
            emulator_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in emulator_value:
                emulator_value = emulator_value.partition("\0")[0]
            offset = end + (-emulator_value_n & 3)
            emulator = emulator_value
        else:
            offset += 4
            emulator = None
        (arch_there,) = _unpack_I(buf, offset)
        arch: str | None
        if arch_there:
            (arch_value_n,) = _unpack_I(buf, offset + 4)
            if arch_value_n > 4194304:
                raise _decode_too_long("connect_compare_hypervisor_cpu_args.arch", arch_value_n, 4194304)
            end = offset + 8 + arch_value_n
            arch_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in arch_value:
                arch_value = arch_value.partition("\0")[0]
            offset = end + (-arch_value_n & 3)
            arch = arch_value
        else:
            offset += 4
            arch = None
        (machine_there,) = _unpack_I(buf, offset)
        machine: str | None
        if machine_there:
            (machine_value_n,) = _unpack_I(buf, offset + 4)
            if machine_value_n > 4194304:
                raise _decode_too_long("connect_compare_hypervisor_cpu_args.machine", machine_value_n, 4194304)
            end = offset + 8 + machine_value_n
            machine_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in machine_value:
                machine_value = machine_value.partition("\0")[0]
            offset = end + (-machine_value_n & 3)
            machine = machine_value
        else:
            offset += 4
            machine = None
        (virttype_there,) = _unpack_I(buf, offset)
        virttype: str | None
        if virttype_there:
            (virttype_value_n,) = _unpack_I(buf, offset + 4)
            if virttype_value_n > 4194304:
                raise _decode_too_long("connect_compare_hypervisor_cpu_args.virttype", virttype_value_n, 4194304)
            end = offset + 8 + virttype_value_n
            virttype_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in virttype_value:
                virttype_value = virttype_value.partition("\0")[0]
            offset = end + (-virttype_value_n & 3)
            virttype = virttype_value
        else:
            offset += 4
            virttype = None
        (xml_cpu_n,) = _unpack_I(buf, offset)
        if xml_cpu_n > 4194304:
            raise _decode_too_long("connect_compare_hypervisor_cpu_args.xml_cpu", xml_cpu_n, 4194304)
        end = offset + 4 + xml_cpu_n
        xml_cpu = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml_cpu:
            xml_cpu = xml_cpu.partition("\0")[0]
        offset = end + (-xml_cpu_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectCompareHypervisorCpuArgs, (emulator, arch, machine, virttype, xml_cpu, flags))
    except _error:
        raise _decode_short("connect_compare_hypervisor_cpu_args", buf) from None


def encode_connect_compare_hypervisor_cpu_ret(value: ConnectCompareHypervisorCpuRet) -> bytes:
    try:
        return _pack_i(value.result)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_compare_hypervisor_cpu_ret", value, error)


def decode_connect_compare_hypervisor_cpu_ret(buf: bytes, offset: int = 0) -> ConnectCompareHypervisorCpuRet:
    try:
        return _new(ConnectCompareHypervisorCpuRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_compare_hypervisor_cpu_ret", buf) from None


def encode_connect_baseline_hypervisor_cpu_args(value: ConnectBaselineHypervisorCpuArgs) -> bytes:
    try:
        emulator = value.emulator
        if emulator is None:
            emulator_coded = _ABSENT
        else:
            emulator_value = emulator.encode()
            emulator_value_n = len(emulator_value)
            if emulator_value_n > 4194304:
                raise _encode_too_long("connect_baseline_hypervisor_cpu_args.emulator", emulator_value_n, 4194304)
            emulator_coded = _pack_2I(1, emulator_value_n) + emulator_value + _PAD[emulator_value_n & 3]
        arch = value.arch
        if arch is None:
            arch_coded = _ABSENT
        else:
            arch_value = arch.encode()
            arch_value_n = len(arch_value)
            if arch_value_n > 4194304:
                raise _encode_too_long("connect_baseline_hypervisor_cpu_args.arch", arch_value_n, 4194304)
            arch_coded = _pack_2I(1, arch_value_n) + arch_value + _PAD[arch_value_n & 3]
        machine = value.machine
        if machine is None:
            machine_coded = _ABSENT
        else:
            machine_value = machine.encode()
            machine_value_n = len(machine_value)
            if machine_value_n > 4194304:
                raise _encode_too_long("connect_baseline_hypervisor_cpu_args.machine", machine_value_n, 4194304)
            machine_coded = _pack_2I(1, machine_value_n) + machine_value + _PAD[machine_value_n & 3]
        virttype = value.virttype
        if virttype is None:
            virttype_coded = _ABSENT
        else:
            virttype_value = virttype.encode()
            virttype_value_n = len(virttype_value)
            if virttype_value_n > 4194304:
                raise _encode_too_long("connect_baseline_hypervisor_cpu_args.virttype", virttype_value_n, 4194304)
            virttype_coded = _pack_2I(1, virttype_value_n) + virttype_value + _PAD[virttype_value_n & 3]
        xml_cpus = value.xml_cpus
        xml_cpus_n = len(xml_cpus)
        if xml_cpus_n > 256:
            raise _encode_too_long("connect_baseline_hypervisor_cpu_args.xml_cpus", xml_cpus_n, 256)
        return b"".join((emulator_coded, arch_coded, machine_coded, virttype_coded, _pack_I(xml_cpus_n), _write_strings(xml_cpus, 4194304, "connect_baseline_hypervisor_cpu_args.xml_cpus[]"), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_baseline_hypervisor_cpu_args", value, error)


def decode_connect_baseline_hypervisor_cpu_args(buf: bytes, offset: int = 0) -> ConnectBaselineHypervisorCpuArgs:
    try:
        (emulator_there,) = _unpack_I(buf, offset)
        emulator: str | None
        if emulator_there:
            (emulator_value_n,) = _unpack_I(buf, offset + 4)
            if emulator_value_n > 4194304:
                raise _decode_too_long("connect_baseline_hypervisor_cpu_args.emulator", emulator_value_n, 4194304)
            end = offset + 8 + emulator_value_n
            emulator_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in emulator_value:
                emulator_value = emulator_value.partition("\0")[0]
            offset = end + (-emulator_value_n & 3)
            emulator = emulator_value
        else:
            offset += 4
            emulator = None
        (arch_there,) = _unpack_I(buf, offset)
        arch: str | None
        if arch_there:
            (arch_value_n,) = _unpack_I(buf, offset + 4)
            if arch_value_n > 4194304:
                raise _decode_too_long("connect_baseline_hypervisor_cpu_args.arch", arch_value_n, 4194304)
            end = offset + 8 + arch_value_n
            arch_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in arch_value:
                arch_value = arch_value.partition("\0")[0]
            offset = end + (-arch_value_n & 3)
            arch = arch_value
        else:
            offset += 4
            arch = None
        (machine_there,) = _unpack_I(buf, offset)
        machine: str | None
        if machine_there:
            (machine_value_n,) = _unpack_I(buf, offset + 4)
            if machine_value_n > 4194304:
                raise _decode_too_long("connect_baseline_hypervisor_cpu_args.machine", machine_value_n, 4194304)
            end = offset + 8 + machine_value_n
            machine_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in machine_value:
                machine_value = machine_value.partition("\0")[0]
            offset = end + (-machine_value_n & 3)
            machine = machine_value
        else:
            offset += 4
            machine = None
        (virttype_there,) = _unpack_I(buf, offset)
        virttype: str | None
        if virttype_there:
            (virttype_value_n,) = _unpack_I(buf, offset + 4)
            if virttype_value_n > 4194304:
                raise _decode_too_long("connect_baseline_hypervisor_cpu_args.virttype", virttype_value_n, 4194304)
            end = offset + 8 + virttype_value_n
            virttype_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in virttype_value:
                virttype_value = virttype_value.partition("\0")[0]
            offset = end + (-virttype_value_n & 3)
            virttype = virttype_value
        else:
            offset += 4
            virttype = None
        (xml_cpus_n,) = _unpack_I(buf, offset)
        offset += 4
        if xml_cpus_n > 256 or xml_cpus_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_baseline_hypervisor_cpu_args.xml_cpus", xml_cpus_n, 256, buf)
        xml_cpus, offset = _read_strings(buf, offset, xml_cpus_n, 4194304, True, "connect_baseline_hypervisor_cpu_args.xml_cpus[]")
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectBaselineHypervisorCpuArgs, (emulator, arch, machine, virttype, xml_cpus, flags))
    except _error:
        raise _decode_short("connect_baseline_hypervisor_cpu_args", buf) from None


def encode_connect_baseline_hypervisor_cpu_ret(value: ConnectBaselineHypervisorCpuRet) -> bytes:
    try:
        cpu = value.cpu.encode()
        cpu_n = len(cpu)
        if cpu_n > 4194304:
            raise _encode_too_long("connect_baseline_hypervisor_cpu_ret.cpu", cpu_n, 4194304)
        return _pack_I(cpu_n) + cpu + _PAD[cpu_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_baseline_hypervisor_cpu_ret", value, error)


def decode_connect_baseline_hypervisor_cpu_ret(buf: bytes, offset: int = 0) -> ConnectBaselineHypervisorCpuRet:
    try:
        (cpu_n,) = _unpack_I(buf, offset)
        if cpu_n > 4194304:
            raise _decode_too_long("connect_baseline_hypervisor_cpu_ret.cpu", cpu_n, 4194304)
        end = offset + 4 + cpu_n
        cpu = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in cpu:
            cpu = cpu.partition("\0")[0]
        if end + (-cpu_n & 3) > len(buf):
            raise _decode_short("connect_baseline_hypervisor_cpu_ret", buf)
        return _new(ConnectBaselineHypervisorCpuRet, (cpu,))
    except _error:
        raise _decode_short("connect_baseline_hypervisor_cpu_ret", buf) from None


def encode_connect_get_cpu_model_names_args(value: ConnectGetCpuModelNamesArgs) -> bytes:
    try:
        arch = value.arch.encode()
        arch_n = len(arch)
        if arch_n > 4194304:
            raise _encode_too_long("connect_get_cpu_model_names_args.arch", arch_n, 4194304)
        return _pack_I(arch_n) + arch + _PAD[arch_n & 3] + _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_cpu_model_names_args", value, error)


def decode_connect_get_cpu_model_names_args(buf: bytes, offset: int = 0) -> ConnectGetCpuModelNamesArgs:
    try:
        (arch_n,) = _unpack_I(buf, offset)
        if arch_n > 4194304:
            raise _decode_too_long("connect_get_cpu_model_names_args.arch", arch_n, 4194304)
        end = offset + 4 + arch_n
        arch = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in arch:
            arch = arch.partition("\0")[0]
        offset = end + (-arch_n & 3)
        need_results, flags = _unpack_iI(buf, offset)
        return _new(ConnectGetCpuModelNamesArgs, (arch, need_results, flags))
    except _error:
        raise _decode_short("connect_get_cpu_model_names_args", buf) from None


def encode_connect_get_cpu_model_names_ret(value: ConnectGetCpuModelNamesRet) -> bytes:
    try:
        models = value.models
        models_n = len(models)
        if models_n > 8192:
            raise _encode_too_long("connect_get_cpu_model_names_ret.models", models_n, 8192)
        return _pack_I(models_n) + _write_strings(models, 4194304, "connect_get_cpu_model_names_ret.models[]") + _pack_i(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_cpu_model_names_ret", value, error)


def decode_connect_get_cpu_model_names_ret(buf: bytes, offset: int = 0) -> ConnectGetCpuModelNamesRet:
    try:
        (models_n,) = _unpack_I(buf, offset)
        offset += 4
        if models_n > 8192 or models_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_get_cpu_model_names_ret.models", models_n, 8192, buf)
        models, offset = _read_strings(buf, offset, models_n, 4194304, True, "connect_get_cpu_model_names_ret.models[]")
        (ret,) = _unpack_i(buf, offset)
        return _new(ConnectGetCpuModelNamesRet, (models, ret))
    except _error:
        raise _decode_short("connect_get_cpu_model_names_ret", buf) from None


def encode_node_get_info_ret(value: NodeGetInfoRet) -> bytes:
    try:
        model = value.model
        if len(model) != 32:
            raise _encode_bad_size("node_get_info_ret.model", len(model), 32)
        return _widen(model) + _pack_Q6i(value.memory, value.cpus, value.mhz, value.nodes, value.sockets, value.cores, value.threads)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_info_ret", value, error)


def decode_node_get_info_ret(buf: bytes, offset: int = 0) -> NodeGetInfoRet:
    try:
        model, memory, cpus, mhz, nodes, sockets, cores, threads = _unpack_128sQ6i(buf, offset)
        return _new(NodeGetInfoRet, (model[3::4], memory, cpus, mhz, nodes, sockets, cores, threads))
    except _error:
        raise _decode_short("node_get_info_ret", buf) from None


def encode_node_get_cpu_map_args(value: NodeGetCpuMapArgs) -> bytes:
    try:
        return _pack_2iI(value.need_map, value.need_online, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_cpu_map_args", value, error)


def decode_node_get_cpu_map_args(buf: bytes, offset: int = 0) -> NodeGetCpuMapArgs:
    try:
        return _new(NodeGetCpuMapArgs, _unpack_2iI(buf, offset))
    except _error:
        raise _decode_short("node_get_cpu_map_args", buf) from None


def encode_node_get_cpu_map_ret(value: NodeGetCpuMapRet) -> bytes:
    try:
        cpumap = value.cpumap
        cpumap_n = len(cpumap)
        if cpumap_n > 2048:
            raise _encode_too_long("node_get_cpu_map_ret.cpumap", cpumap_n, 2048)
        return _pack_I(cpumap_n) + cpumap + _PAD[cpumap_n & 3] + _pack_Ii(value.online, value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_cpu_map_ret", value, error)


def decode_node_get_cpu_map_ret(buf: bytes, offset: int = 0) -> NodeGetCpuMapRet:
    try:
        (cpumap_n,) = _unpack_I(buf, offset)
        if cpumap_n > 2048:
            raise _decode_too_long("node_get_cpu_map_ret.cpumap", cpumap_n, 2048)
        end = offset + 4 + cpumap_n
        cpumap = buf[offset + 4:end]
        offset = end + (-cpumap_n & 3)
        online, ret = _unpack_Ii(buf, offset)
        return _new(NodeGetCpuMapRet, (cpumap, online, ret))
    except _error:
        raise _decode_short("node_get_cpu_map_ret", buf) from None


def encode_node_get_cells_free_memory_args(value: NodeGetCellsFreeMemoryArgs) -> bytes:
    try:
        return _pack_2i(value.start_cell, value.maxcells)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_cells_free_memory_args", value, error)


def decode_node_get_cells_free_memory_args(buf: bytes, offset: int = 0) -> NodeGetCellsFreeMemoryArgs:
    try:
        return _new(NodeGetCellsFreeMemoryArgs, _unpack_2i(buf, offset))
    except _error:
        raise _decode_short("node_get_cells_free_memory_args", buf) from None


def encode_node_get_cells_free_memory_ret(value: NodeGetCellsFreeMemoryRet) -> bytes:
    try:
        cells = value.cells
        cells_n = len(cells)
        if cells_n > 1024:
            raise _encode_too_long("node_get_cells_free_memory_ret.cells", cells_n, 1024)
        return _pack_I(cells_n) + _pack(f">{cells_n}Q", *cells)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_cells_free_memory_ret", value, error)


def decode_node_get_cells_free_memory_ret(buf: bytes, offset: int = 0) -> NodeGetCellsFreeMemoryRet:
    try:
        (cells_n,) = _unpack_I(buf, offset)
        offset += 4
        if cells_n > 1024 or cells_n * 8 > len(buf) - offset:
            raise _decode_bad_count("node_get_cells_free_memory_ret.cells", cells_n, 1024, buf)
        cells = list(_unpack_from(f">{cells_n}Q", buf, offset))
        offset += 8 * cells_n
        if offset > len(buf):
            raise _decode_short("node_get_cells_free_memory_ret", buf)
        return _new(NodeGetCellsFreeMemoryRet, (cells,))
    except _error:
        raise _decode_short("node_get_cells_free_memory_ret", buf) from None


def encode_node_get_free_memory_ret(value: NodeGetFreeMemoryRet) -> bytes:
    try:
        return _pack_Q(value.free_mem)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_free_memory_ret", value, error)


def decode_node_get_free_memory_ret(buf: bytes, offset: int = 0) -> NodeGetFreeMemoryRet:
    try:
        return _new(NodeGetFreeMemoryRet, _unpack_Q(buf, offset))
    except _error:
        raise _decode_short("node_get_free_memory_ret", buf) from None


def encode_node_get_free_pages_args(value: NodeGetFreePagesArgs) -> bytes:
    try:
        pages = value.pages
        pages_n = len(pages)
        if pages_n > 1024:
            raise _encode_too_long("node_get_free_pages_args.pages", pages_n, 1024)
        return _pack_I(pages_n) + _pack(f">{pages_n}I", *pages) + _pack_i2I(value.start_cell, value.cell_count, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_free_pages_args", value, error)


def decode_node_get_free_pages_args(buf: bytes, offset: int = 0) -> NodeGetFreePagesArgs:
    try:
        (pages_n,) = _unpack_I(buf, offset)
        offset += 4
        if pages_n > 1024 or pages_n * 4 > len(buf) - offset:
            raise _decode_bad_count("node_get_free_pages_args.pages", pages_n, 1024, buf)
        pages = list(_unpack_from(f">{pages_n}I", buf, offset))
        offset += 4 * pages_n
        start_cell, cell_count, flags = _unpack_i2I(buf, offset)
        return _new(NodeGetFreePagesArgs, (pages, start_cell, cell_count, flags))
    except _error:
        raise _decode_short("node_get_free_pages_args", buf) from None


def encode_node_get_free_pages_ret(value: NodeGetFreePagesRet) -> bytes:
    try:
        counts = value.counts
        counts_n = len(counts)
        if counts_n > 1024:
            raise _encode_too_long("node_get_free_pages_ret.counts", counts_n, 1024)
        return _pack_I(counts_n) + _pack(f">{counts_n}Q", *counts)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_free_pages_ret", value, error)


def decode_node_get_free_pages_ret(buf: bytes, offset: int = 0) -> NodeGetFreePagesRet:
    try:
        (counts_n,) = _unpack_I(buf, offset)
        offset += 4
        if counts_n > 1024 or counts_n * 8 > len(buf) - offset:
            raise _decode_bad_count("node_get_free_pages_ret.counts", counts_n, 1024, buf)
        counts = list(_unpack_from(f">{counts_n}Q", buf, offset))
        offset += 8 * counts_n
        if offset > len(buf):
            raise _decode_short("node_get_free_pages_ret", buf)
        return _new(NodeGetFreePagesRet, (counts,))
    except _error:
        raise _decode_short("node_get_free_pages_ret", buf) from None


def encode_node_alloc_pages_args(value: NodeAllocPagesArgs) -> bytes:
    try:
        page_sizes = value.page_sizes
        page_sizes_n = len(page_sizes)
        if page_sizes_n > 1024:
            raise _encode_too_long("node_alloc_pages_args.page_sizes", page_sizes_n, 1024)
        page_counts = value.page_counts
        page_counts_n = len(page_counts)
        if page_counts_n > 1024:
            raise _encode_too_long("node_alloc_pages_args.page_counts", page_counts_n, 1024)
        return _pack_I(page_sizes_n) + _pack(f">{page_sizes_n}I", *page_sizes) + _pack_I(page_counts_n) + _pack(f">{page_counts_n}Q", *page_counts) + _pack_i2I(value.start_cell, value.cell_count, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_alloc_pages_args", value, error)


def decode_node_alloc_pages_args(buf: bytes, offset: int = 0) -> NodeAllocPagesArgs:
    try:
        (page_sizes_n,) = _unpack_I(buf, offset)
        offset += 4
        if page_sizes_n > 1024 or page_sizes_n * 4 > len(buf) - offset:
            raise _decode_bad_count("node_alloc_pages_args.page_sizes", page_sizes_n, 1024, buf)
        page_sizes = list(_unpack_from(f">{page_sizes_n}I", buf, offset))
        offset += 4 * page_sizes_n
        (page_counts_n,) = _unpack_I(buf, offset)
        offset += 4
        if page_counts_n > 1024 or page_counts_n * 8 > len(buf) - offset:
            raise _decode_bad_count("node_alloc_pages_args.page_counts", page_counts_n, 1024, buf)
        page_counts = list(_unpack_from(f">{page_counts_n}Q", buf, offset))
        offset += 8 * page_counts_n
        start_cell, cell_count, flags = _unpack_i2I(buf, offset)
        return _new(NodeAllocPagesArgs, (page_sizes, page_counts, start_cell, cell_count, flags))
    except _error:
        raise _decode_short("node_alloc_pages_args", buf) from None


def encode_node_alloc_pages_ret(value: NodeAllocPagesRet) -> bytes:
    try:
        return _pack_i(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_alloc_pages_ret", value, error)


def decode_node_alloc_pages_ret(buf: bytes, offset: int = 0) -> NodeAllocPagesRet:
    try:
        return _new(NodeAllocPagesRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("node_alloc_pages_ret", buf) from None


def encode_node_get_cpu_stats_args(value: NodeGetCpuStatsArgs) -> bytes:
    try:
        return _pack_2iI(value.cpu_num, value.nparams, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_cpu_stats_args", value, error)


def decode_node_get_cpu_stats_args(buf: bytes, offset: int = 0) -> NodeGetCpuStatsArgs:
    try:
        return _new(NodeGetCpuStatsArgs, _unpack_2iI(buf, offset))
    except _error:
        raise _decode_short("node_get_cpu_stats_args", buf) from None


def encode_node_get_cpu_stats_ret(value: NodeGetCpuStatsRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("node_get_cpu_stats_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_node_cpu_stat(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_cpu_stats_ret", value, error)


def decode_node_get_cpu_stats_ret(buf: bytes, offset: int = 0) -> NodeGetCpuStatsRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("node_get_cpu_stats_ret.params", params_n, 16, buf)
        params, offset = _readall_node_cpu_stat(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(NodeGetCpuStatsRet, (params, nparams))
    except _error:
        raise _decode_short("node_get_cpu_stats_ret", buf) from None


def encode_node_get_memory_stats_args(value: NodeGetMemoryStatsArgs) -> bytes:
    try:
        return _pack_2iI(value.nparams, value.cell_num, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_memory_stats_args", value, error)


def decode_node_get_memory_stats_args(buf: bytes, offset: int = 0) -> NodeGetMemoryStatsArgs:
    try:
        return _new(NodeGetMemoryStatsArgs, _unpack_2iI(buf, offset))
    except _error:
        raise _decode_short("node_get_memory_stats_args", buf) from None


def encode_node_get_memory_stats_ret(value: NodeGetMemoryStatsRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("node_get_memory_stats_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_node_memory_stat(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_memory_stats_ret", value, error)


def decode_node_get_memory_stats_ret(buf: bytes, offset: int = 0) -> NodeGetMemoryStatsRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("node_get_memory_stats_ret.params", params_n, 16, buf)
        params, offset = _readall_node_memory_stat(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(NodeGetMemoryStatsRet, (params, nparams))
    except _error:
        raise _decode_short("node_get_memory_stats_ret", buf) from None


def encode_node_set_memory_parameters_args(value: NodeSetMemoryParametersArgs) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("node_set_memory_parameters_args.params", params_n, 64)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_set_memory_parameters_args", value, error)


def decode_node_set_memory_parameters_args(buf: bytes, offset: int = 0) -> NodeSetMemoryParametersArgs:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("node_set_memory_parameters_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(NodeSetMemoryParametersArgs, (params, flags))
    except _error:
        raise _decode_short("node_set_memory_parameters_args", buf) from None


def encode_node_get_memory_parameters_args(value: NodeGetMemoryParametersArgs) -> bytes:
    try:
        return _pack_iI(value.nparams, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_memory_parameters_args", value, error)


def decode_node_get_memory_parameters_args(buf: bytes, offset: int = 0) -> NodeGetMemoryParametersArgs:
    try:
        return _new(NodeGetMemoryParametersArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("node_get_memory_parameters_args", buf) from None


def encode_node_get_memory_parameters_ret(value: NodeGetMemoryParametersRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("node_get_memory_parameters_ret.params", params_n, 64)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_memory_parameters_ret", value, error)


def decode_node_get_memory_parameters_ret(buf: bytes, offset: int = 0) -> NodeGetMemoryParametersRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("node_get_memory_parameters_ret.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(NodeGetMemoryParametersRet, (params, nparams))
    except _error:
        raise _decode_short("node_get_memory_parameters_ret", buf) from None


def encode_node_get_security_model_ret(value: NodeGetSecurityModelRet) -> bytes:
    try:
        model = value.model
        model_n = len(model)
        if model_n > 257:
            raise _encode_too_long("node_get_security_model_ret.model", model_n, 257)
        doi = value.doi
        doi_n = len(doi)
        if doi_n > 257:
            raise _encode_too_long("node_get_security_model_ret.doi", doi_n, 257)
        return _pack_I(model_n) + _widen(model) + _pack_I(doi_n) + _widen(doi)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_security_model_ret", value, error)


def decode_node_get_security_model_ret(buf: bytes, offset: int = 0) -> NodeGetSecurityModelRet:
    try:
        (model_n,) = _unpack_I(buf, offset)
        offset += 4
        if model_n > 257 or model_n * 4 > len(buf) - offset:
            raise _decode_bad_count("node_get_security_model_ret.model", model_n, 257, buf)
        end = offset + 4 * model_n
        model = buf[offset + 3 : end : 4]
        offset = end
        (doi_n,) = _unpack_I(buf, offset)
        offset += 4
        if doi_n > 257 or doi_n * 4 > len(buf) - offset:
            raise _decode_bad_count("node_get_security_model_ret.doi", doi_n, 257, buf)
        end = offset + 4 * doi_n
        doi = buf[offset + 3 : end : 4]
        offset = end
        return _new(NodeGetSecurityModelRet, (model, doi))
    except _error:
        raise _decode_short("node_get_security_model_ret", buf) from None


def encode_node_get_sev_info_args(value: NodeGetSevInfoArgs) -> bytes:
    try:
        return _pack_iI(value.nparams, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_sev_info_args", value, error)


def decode_node_get_sev_info_args(buf: bytes, offset: int = 0) -> NodeGetSevInfoArgs:
    try:
        return _new(NodeGetSevInfoArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("node_get_sev_info_args", buf) from None


def encode_node_get_sev_info_ret(value: NodeGetSevInfoRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("node_get_sev_info_ret.params", params_n, 64)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_get_sev_info_ret", value, error)


def decode_node_get_sev_info_ret(buf: bytes, offset: int = 0) -> NodeGetSevInfoRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("node_get_sev_info_ret.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(NodeGetSevInfoRet, (params, nparams))
    except _error:
        raise _decode_short("node_get_sev_info_ret", buf) from None


def encode_node_suspend_for_duration_args(value: NodeSuspendForDurationArgs) -> bytes:
    try:
        return _pack_IQI(value.target, value.duration, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "node_suspend_for_duration_args", value, error)


def decode_node_suspend_for_duration_args(buf: bytes, offset: int = 0) -> NodeSuspendForDurationArgs:
    try:
        return _new(NodeSuspendForDurationArgs, _unpack_IQI(buf, offset))
    except _error:
        raise _decode_short("node_suspend_for_duration_args", buf) from None

NODE_GET_INFO: _Procedure[None, NodeGetInfoRet] = _Procedure(
    0x20008086, 1, 6, "node_get_info",
    function="virNodeGetInfo",
    object="connection",
    since="0.3.0",
    priority=True,
    ret=NodeGetInfoRet,
    encode_ret=encode_node_get_info_ret,
    decode_ret=decode_node_get_info_ret,
)
"""Describe the host's processors, topology and memory in numbers."""

CONNECT_GET_CAPABILITIES: _Procedure[None, ConnectGetCapabilitiesRet] = _Procedure(
    0x20008086, 1, 7, "connect_get_capabilities",
    function="virConnectGetCapabilities",
    object="connection",
    since="0.3.0",
    ret=ConnectGetCapabilitiesRet,
    encode_ret=encode_connect_get_capabilities_ret,
    decode_ret=decode_connect_get_capabilities_ret,
)
"""Describe host and guest capabilities as a <capabilities> document."""

NODE_GET_CELLS_FREE_MEMORY: _Procedure[NodeGetCellsFreeMemoryArgs, NodeGetCellsFreeMemoryRet] = _Procedure(
    0x20008086, 1, 101, "node_get_cells_free_memory",
    function="virNodeGetCellsFreeMemory",
    object="connection",
    since="0.4.1",
    priority=True,
    args=NodeGetCellsFreeMemoryArgs,
    encode_args=encode_node_get_cells_free_memory_args,
    decode_args=decode_node_get_cells_free_memory_args,
    ret=NodeGetCellsFreeMemoryRet,
    encode_ret=encode_node_get_cells_free_memory_ret,
    decode_ret=decode_node_get_cells_free_memory_ret,
)
"""Tell the free memory of a run of NUMA cells, in bytes."""

NODE_GET_FREE_MEMORY: _Procedure[None, NodeGetFreeMemoryRet] = _Procedure(
    0x20008086, 1, 102, "node_get_free_memory",
    function="virNodeGetFreeMemory",
    object="connection",
    since="0.4.1",
    priority=True,
    ret=NodeGetFreeMemoryRet,
    encode_ret=encode_node_get_free_memory_ret,
    decode_ret=decode_node_get_free_memory_ret,
)
"""Tell the free memory of the host, in bytes."""

NODE_GET_SECURITY_MODEL: _Procedure[None, NodeGetSecurityModelRet] = _Procedure(
    0x20008086, 1, 122, "node_get_security_model",
    function="virNodeGetSecurityModel",
    object="connection",
    since="0.6.1",
    priority=True,
    ret=NodeGetSecurityModelRet,
    encode_ret=encode_node_get_security_model_ret,
    decode_ret=decode_node_get_security_model_ret,
)
"""Name the host's security model and its domain of interpretation."""

CONNECT_COMPARE_CPU: _Procedure[ConnectCompareCpuArgs, ConnectCompareCpuRet] = _Procedure(
    0x20008086, 1, 158, "connect_compare_cpu",
    function="virConnectCompareCPU",
    object="connection",
    since="0.7.5",
    priority=True,
    args=ConnectCompareCpuArgs,
    encode_args=encode_connect_compare_cpu_args,
    decode_args=decode_connect_compare_cpu_args,
    ret=ConnectCompareCpuRet,
    encode_ret=encode_connect_compare_cpu_ret,
    decode_ret=decode_connect_compare_cpu_ret,
)
"""Compare a CPU, given as XML, with the host's."""

CONNECT_BASELINE_CPU: _Procedure[ConnectBaselineCpuArgs, ConnectBaselineCpuRet] = _Procedure(
    0x20008086, 1, 162, "connect_baseline_cpu",
    function="virConnectBaselineCPU",
    object="connection",
    since="0.7.7",
    args=ConnectBaselineCpuArgs,
    encode_args=encode_connect_baseline_cpu_args,
    decode_args=decode_connect_baseline_cpu_args,
    ret=ConnectBaselineCpuRet,
    encode_ret=encode_connect_baseline_cpu_ret,
    decode_ret=decode_connect_baseline_cpu_ret,
)
"""Compute the best CPU that all the given ones can provide."""

NODE_GET_CPU_STATS: _Procedure[NodeGetCpuStatsArgs, NodeGetCpuStatsRet] = _Procedure(
    0x20008086, 1, 227, "node_get_cpu_stats",
    function="virNodeGetCPUStats",
    object="connection",
    since="0.9.3",
    priority=True,
    args=NodeGetCpuStatsArgs,
    encode_args=encode_node_get_cpu_stats_args,
    decode_args=decode_node_get_cpu_stats_args,
    ret=NodeGetCpuStatsRet,
    encode_ret=encode_node_get_cpu_stats_ret,
    decode_ret=decode_node_get_cpu_stats_ret,
)
"""Read CPU time counters of the host, in nanoseconds."""

NODE_GET_MEMORY_STATS: _Procedure[NodeGetMemoryStatsArgs, NodeGetMemoryStatsRet] = _Procedure(
    0x20008086, 1, 228, "node_get_memory_stats",
    function="virNodeGetMemoryStats",
    object="connection",
    since="0.9.3",
    priority=True,
    args=NodeGetMemoryStatsArgs,
    encode_args=encode_node_get_memory_stats_args,
    decode_args=decode_node_get_memory_stats_args,
    ret=NodeGetMemoryStatsRet,
    encode_ret=encode_node_get_memory_stats_ret,
    decode_ret=decode_node_get_memory_stats_ret,
)
"""Read memory figures of the host, in KiB."""

NODE_SUSPEND_FOR_DURATION: _Procedure[NodeSuspendForDurationArgs, None] = _Procedure(
    0x20008086, 1, 250, "node_suspend_for_duration",
    function="virNodeSuspendForDuration",
    object="connection",
    since="0.9.8",
    write=True,
    args=NodeSuspendForDurationArgs,
    encode_args=encode_node_suspend_for_duration_args,
    decode_args=decode_node_suspend_for_duration_args,
)
"""Put the host to sleep for a while."""

NODE_SET_MEMORY_PARAMETERS: _Procedure[NodeSetMemoryParametersArgs, None] = _Procedure(
    0x20008086, 1, 288, "node_set_memory_parameters",
    function="virNodeSetMemoryParameters",
    object="connection",
    since="0.10.2",
    write=True,
    args=NodeSetMemoryParametersArgs,
    encode_args=encode_node_set_memory_parameters_args,
    decode_args=decode_node_set_memory_parameters_args,
)
"""Change memory management parameters of the host."""

NODE_GET_MEMORY_PARAMETERS: _Procedure[NodeGetMemoryParametersArgs, NodeGetMemoryParametersRet] = _Procedure(
    0x20008086, 1, 289, "node_get_memory_parameters",
    function="virNodeGetMemoryParameters",
    object="connection",
    since="0.10.2",
    args=NodeGetMemoryParametersArgs,
    encode_args=encode_node_get_memory_parameters_args,
    decode_args=decode_node_get_memory_parameters_args,
    ret=NodeGetMemoryParametersRet,
    encode_ret=encode_node_get_memory_parameters_ret,
    decode_ret=decode_node_get_memory_parameters_ret,
)
"""Read memory management parameters of the host."""

NODE_GET_CPU_MAP: _Procedure[NodeGetCpuMapArgs, NodeGetCpuMapRet] = _Procedure(
    0x20008086, 1, 293, "node_get_cpu_map",
    function="virNodeGetCPUMap",
    object="connection",
    since="1.0.0",
    args=NodeGetCpuMapArgs,
    encode_args=encode_node_get_cpu_map_args,
    decode_args=decode_node_get_cpu_map_args,
    ret=NodeGetCpuMapRet,
    encode_ret=encode_node_get_cpu_map_ret,
    decode_ret=decode_node_get_cpu_map_ret,
)
"""Tell which CPUs of the host exist and are online."""

CONNECT_GET_CPU_MODEL_NAMES: _Procedure[ConnectGetCpuModelNamesArgs, ConnectGetCpuModelNamesRet] = _Procedure(
    0x20008086, 1, 312, "connect_get_cpu_model_names",
    function="virConnectGetCPUModelNames",
    object="connection",
    since="1.1.3",
    args=ConnectGetCpuModelNamesArgs,
    encode_args=encode_connect_get_cpu_model_names_args,
    decode_args=decode_connect_get_cpu_model_names_args,
    ret=ConnectGetCpuModelNamesRet,
    encode_ret=encode_connect_get_cpu_model_names_ret,
    decode_ret=decode_connect_get_cpu_model_names_ret,
)
"""List the CPU models known for an architecture."""

NODE_GET_FREE_PAGES: _Procedure[NodeGetFreePagesArgs, NodeGetFreePagesRet] = _Procedure(
    0x20008086, 1, 340, "node_get_free_pages",
    function="virNodeGetFreePages",
    object="connection",
    since="1.2.6",
    priority=True,
    args=NodeGetFreePagesArgs,
    encode_args=encode_node_get_free_pages_args,
    decode_args=decode_node_get_free_pages_args,
    ret=NodeGetFreePagesRet,
    encode_ret=encode_node_get_free_pages_ret,
    decode_ret=decode_node_get_free_pages_ret,
)
"""Count the free memory pages of each size for a run of NUMA cells."""

CONNECT_GET_DOMAIN_CAPABILITIES: _Procedure[ConnectGetDomainCapabilitiesArgs, ConnectGetDomainCapabilitiesRet] = _Procedure(
    0x20008086, 1, 342, "connect_get_domain_capabilities",
    function="virConnectGetDomainCapabilities",
    object="connection",
    since="1.2.7",
    write=True,
    args=ConnectGetDomainCapabilitiesArgs,
    encode_args=encode_connect_get_domain_capabilities_args,
    decode_args=decode_connect_get_domain_capabilities_args,
    ret=ConnectGetDomainCapabilitiesRet,
    encode_ret=encode_connect_get_domain_capabilities_ret,
    decode_ret=decode_connect_get_domain_capabilities_ret,
)
"""Describe what domains of an emulator and machine can have, as a <domainCapabilities> document."""

NODE_ALLOC_PAGES: _Procedure[NodeAllocPagesArgs, NodeAllocPagesRet] = _Procedure(
    0x20008086, 1, 347, "node_alloc_pages",
    function="virNodeAllocPages",
    object="connection",
    since="1.2.9",
    write=True,
    args=NodeAllocPagesArgs,
    encode_args=encode_node_alloc_pages_args,
    decode_args=decode_node_alloc_pages_args,
    ret=NodeAllocPagesRet,
    encode_ret=encode_node_alloc_pages_ret,
    decode_ret=decode_node_alloc_pages_ret,
)
"""Grow or shrink the host's pools of large pages."""

CONNECT_COMPARE_HYPERVISOR_CPU: _Procedure[ConnectCompareHypervisorCpuArgs, ConnectCompareHypervisorCpuRet] = _Procedure(
    0x20008086, 1, 393, "connect_compare_hypervisor_cpu",
    function="virConnectCompareHypervisorCPU",
    object="connection",
    since="4.4.0",
    write=True,
    args=ConnectCompareHypervisorCpuArgs,
    encode_args=encode_connect_compare_hypervisor_cpu_args,
    decode_args=decode_connect_compare_hypervisor_cpu_args,
    ret=ConnectCompareHypervisorCpuRet,
    encode_ret=encode_connect_compare_hypervisor_cpu_ret,
    decode_ret=decode_connect_compare_hypervisor_cpu_ret,
)
"""Compare a CPU, given as XML, with what a hypervisor can provide."""

CONNECT_BASELINE_HYPERVISOR_CPU: _Procedure[ConnectBaselineHypervisorCpuArgs, ConnectBaselineHypervisorCpuRet] = _Procedure(
    0x20008086, 1, 394, "connect_baseline_hypervisor_cpu",
    function="virConnectBaselineHypervisorCPU",
    object="connection",
    since="4.4.0",
    write=True,
    args=ConnectBaselineHypervisorCpuArgs,
    encode_args=encode_connect_baseline_hypervisor_cpu_args,
    decode_args=decode_connect_baseline_hypervisor_cpu_args,
    ret=ConnectBaselineHypervisorCpuRet,
    encode_ret=encode_connect_baseline_hypervisor_cpu_ret,
    decode_ret=decode_connect_baseline_hypervisor_cpu_ret,
)
"""Compute the best CPU of the given ones that a hypervisor can provide."""

NODE_GET_SEV_INFO: _Procedure[NodeGetSevInfoArgs, NodeGetSevInfoRet] = _Procedure(
    0x20008086, 1, 395, "node_get_sev_info",
    function="virNodeGetSEVInfo",
    object="connection",
    since="4.5.0",
    write=True,
    args=NodeGetSevInfoArgs,
    encode_args=encode_node_get_sev_info_args,
    decode_args=decode_node_get_sev_info_args,
    ret=NodeGetSevInfoRet,
    encode_ret=encode_node_get_sev_info_ret,
    decode_ret=decode_node_get_sev_info_ret,
)
"""Read the host's certificates and limits for AMD SEV guests."""


PROCEDURES: tuple[_Procedure, ...] = (
    NODE_GET_INFO,
    CONNECT_GET_CAPABILITIES,
    NODE_GET_CELLS_FREE_MEMORY,
    NODE_GET_FREE_MEMORY,
    NODE_GET_SECURITY_MODEL,
    CONNECT_COMPARE_CPU,
    CONNECT_BASELINE_CPU,
    NODE_GET_CPU_STATS,
    NODE_GET_MEMORY_STATS,
    NODE_SUSPEND_FOR_DURATION,
    NODE_SET_MEMORY_PARAMETERS,
    NODE_GET_MEMORY_PARAMETERS,
    NODE_GET_CPU_MAP,
    CONNECT_GET_CPU_MODEL_NAMES,
    NODE_GET_FREE_PAGES,
    CONNECT_GET_DOMAIN_CAPABILITIES,
    NODE_ALLOC_PAGES,
    CONNECT_COMPARE_HYPERVISOR_CPU,
    CONNECT_BASELINE_HYPERVISOR_CPU,
    NODE_GET_SEV_INFO,
)
