"""Calls about the host: capabilities, processors, memory, its security driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...protocol.errors import ErrorCode, ErrorDomain, report
from ...protocol.generated.host import (
    NODE_CPU_STATS_MAX,
    NODE_MODEL_SIZE,
    ConnectGetCapabilitiesRet,
    NodeCpuStat,
    NodeGetCellsFreeMemoryArgs,
    NodeGetCellsFreeMemoryRet,
    NodeGetCpuMapArgs,
    NodeGetCpuMapRet,
    NodeGetCpuStatsArgs,
    NodeGetCpuStatsRet,
    NodeGetFreeMemoryRet,
    NodeGetInfoRet,
    NodeGetSecurityModelRet,
)
from ...protocol.generated.types import NODE_MAX_CELLS
from ..answers import then
from .checks import int_argument, invalid, list_limit
from .convert import c_characters

if TYPE_CHECKING:
    from ..backends.values import NodeInfo, SecurityModel
    from ..client import Client

_ALL_CPUS: Final = -1


def connect_get_capabilities(client: Client, args: None) -> Any:
    """Describe the host and what guests it runs."""
    return then(client.driver.connect_get_capabilities(), ConnectGetCapabilitiesRet)


def node_get_info(client: Client, args: None) -> Any:
    """Summarise processors and memory."""
    return then(client.driver.node_get_info(), _info)


def _info(info: NodeInfo) -> NodeGetInfoRet:
    model = info.model.encode()[: NODE_MODEL_SIZE - 1].ljust(NODE_MODEL_SIZE, b"\0")
    return NodeGetInfoRet(model, *info[1:])


def node_get_free_memory(client: Client, args: None) -> Any:
    """Tell the free memory in bytes."""
    return then(client.driver.node_get_free_memory(), NodeGetFreeMemoryRet)


def node_get_cells_free_memory(client: Client, args: NodeGetCellsFreeMemoryArgs) -> Any:
    """Tell the free memory of NUMA cells."""
    list_limit(args.maxcells, "maxcells", NODE_MAX_CELLS, "REMOTE_NODE_MAX_CELLS")
    function = "virNodeGetCellsFreeMemory"
    int_argument(args.maxcells, function, "maxCells", zero=False)
    int_argument(args.start_cell, function, "startCell")
    return then(client.driver.node_get_cells_free_memory(args.start_cell, args.maxcells), NodeGetCellsFreeMemoryRet)


def node_get_cpu_map(client: Client, args: NodeGetCpuMapArgs) -> Any:
    """Tell the number of CPUs and, where asked for, which and how many are online."""

    def answer(found: tuple[int, bytes, int]) -> NodeGetCpuMapRet:
        count, online_map, online = found
        return NodeGetCpuMapRet(online_map if args.need_map else b"", online if args.need_online else 0, count)

    return then(client.driver.node_get_cpu_map(args.flags), answer)


def node_get_cpu_stats(client: Client, args: NodeGetCpuStatsArgs) -> Any:
    """Tell what CPUs spent their time on; with room for none, only how many statistics there are."""
    if args.nparams < 0:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "nparams must be non-negative")
    if args.nparams > NODE_CPU_STATS_MAX:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "nparams too large")
    function = "virNodeGetCPUStats"
    if args.cpu_num < _ALL_CPUS:
        raise invalid(function, "cpuNum", f"cpuNum in {function} only accepts -1 as a negative value")

    def answer(stats: dict[str, int]) -> NodeGetCpuStatsRet:
        if args.nparams == 0:
            return NodeGetCpuStatsRet([], len(stats))
        chosen = [NodeCpuStat(name, value) for name, value in stats.items()]
        return NodeGetCpuStatsRet(chosen[: args.nparams], 0)

    return then(client.driver.node_get_cpu_stats(args.cpu_num, args.flags), answer)


def node_get_security_model(client: Client, args: None) -> Any:
    """Name the security driver."""
    return then(client.driver.node_get_security_model(), _model)


def _model(model: SecurityModel) -> NodeGetSecurityModelRet:
    return NodeGetSecurityModelRet(c_characters(model.model), c_characters(model.doi))
