"""Calls about the host: values and refusals as observed on libvirtd's test driver."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from virtwire.protocol.generated.host import (
    NodeGetCellsFreeMemoryArgs,
    NodeGetCpuMapArgs,
    NodeGetCpuStatsArgs,
)
from virtwire.server.drivers import builtin_drivers

from tests.server.rig import Rig, serving


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving(drivers=builtin_drivers(), opened=False) as rig:
        await rig.peer.open("test:///default")
        yield rig


async def test_info(rig: Rig) -> None:
    info = await rig.peer.call("node_get_info")
    assert info.model == b"i686" + bytes(28)
    assert tuple(info)[1:] == (3145728, 16, 1400, 2, 2, 2, 2)


async def test_capabilities(rig: Rig) -> None:
    assert (await rig.peer.call("connect_get_capabilities")).capabilities.startswith("<capabilities>")


async def test_security_model(rig: Rig) -> None:
    assert tuple(await rig.peer.call("node_get_security_model")) == (b"testSecurity\0", b"\0")


async def test_free_memory(rig: Rig) -> None:
    assert (await rig.peer.call("node_get_free_memory")).free_mem == 3145728


@pytest.mark.parametrize(
    ("start", "count", "cells"), [(0, 1, [2097152]), (1, 1, [4194304]), (0, 10, [2097152, 4194304])]
)
async def test_cells(rig: Rig, start: int, count: int, cells: list[int]) -> None:
    found = await rig.peer.call("node_get_cells_free_memory", NodeGetCellsFreeMemoryArgs(start, count))
    assert found.cells == cells


@pytest.mark.parametrize(
    ("needs", "answer"),
    [((0, 0), (b"", 0, 8)), ((1, 0), (b"\x15", 0, 8)), ((0, 1), (b"", 3, 8)), ((1, 1), (b"\x15", 3, 8))],
)
async def test_cpu_map(rig: Rig, needs: tuple[int, int], answer: tuple[Any, ...]) -> None:
    assert tuple(await rig.peer.call("node_get_cpu_map", NodeGetCpuMapArgs(*needs, 0))) == answer


async def test_cpu_stats(rig: Rig) -> None:
    assert tuple(await rig.peer.call("node_get_cpu_stats", NodeGetCpuStatsArgs(-1, 0, 0))) == ([], 4)
    one = await rig.peer.call("node_get_cpu_stats", NodeGetCpuStatsArgs(0, 1, 0))
    assert [tuple(stat) for stat in one.params] == [("user", 9797400000)]
    assert one.nparams == 0
    every = await rig.peer.call("node_get_cpu_stats", NodeGetCpuStatsArgs(-1, 16, 0))
    assert [stat.field for stat in every.params] == ["user", "kernel", "idle", "iowait"]


@pytest.mark.parametrize(
    ("name", "given", "code", "domain", "message"),
    [
        ("cells_free_memory", (0, -1), 39, 7, "maxcells must be non-negative"),
        ("cells_free_memory", (0, 1025), 39, 7, "maxcells > REMOTE_NODE_MAX_CELLS"),
        ("cells_free_memory", (0, 0), 8, 20, "maxCells in virNodeGetCellsFreeMemory must be greater than zero"),
        ("cells_free_memory", (-1, 1), 8, 20, "startCell in virNodeGetCellsFreeMemory must be zero or greater"),
        ("cpu_stats", (0, -1, 0), 1, 7, "internal error: nparams must be non-negative"),
        ("cpu_stats", (0, 17, 0), 1, 7, "internal error: nparams too large"),
        ("cpu_stats", (-2, 4, 0), 8, 20, "cpuNum in virNodeGetCPUStats only accepts -1 as a negative value"),
        ("cpu_map", (1, 1, 1), 8, 12, "unsupported flags (0x1) in function testNodeGetCPUMap"),
    ],
)
async def test_refusals(rig: Rig, name: str, given: tuple[int, ...], code: int, domain: int, message: str) -> None:
    records = {
        "cells_free_memory": NodeGetCellsFreeMemoryArgs,
        "cpu_stats": NodeGetCpuStatsArgs,
        "cpu_map": NodeGetCpuMapArgs,
    }
    error = await rig.peer.refused(f"node_get_{name}", records[name](*given))
    assert (error.code, error.domain, error.message) == (code, domain, message)
