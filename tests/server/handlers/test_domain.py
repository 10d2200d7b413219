"""Calls that find domains and ask about them: values and refusals as observed on libvirtd's test driver."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.drivers import builtin_drivers

from tests.server.rig import Rig, serving

TEST = DomainHandle("test", bytes.fromhex("6695eb01f6a4830479aa97f2502e193f"), 1)
NOWHERE = DomainHandle("none", bytes(16), 1)


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving(drivers=builtin_drivers(), opened=False) as rig:
        await rig.peer.open("test:///default")
        yield rig


def args(name: str, *values: Any) -> Any:
    record = REMOTE.by_name[name].args
    return record(*values) if record is not None else None


ANSWERS = [
    ("connect_num_of_domains", (), (1,)),
    ("connect_list_domains", (0,), ([],)),
    ("connect_list_domains", (16384,), ([1],)),
    ("connect_num_of_defined_domains", (), (0,)),
    ("connect_list_defined_domains", (5,), ([],)),
    ("connect_list_all_domains", (1, 0), ([TEST], 1)),
    ("connect_list_all_domains", (-1, 1), ([TEST], 1)),
    ("connect_list_all_domains", (0, 0), ([], 1)),
    ("connect_list_all_domains", (1, 2), ([], 0)),
    ("domain_lookup_by_id", (1,), (TEST,)),
    ("domain_lookup_by_name", ("test",), (TEST,)),
    ("domain_lookup_by_uuid", (TEST.uuid,), (TEST,)),
    ("domain_is_active", (TEST,), (1,)),
    ("domain_is_persistent", (TEST,), (1,)),
    ("domain_is_updated", (TEST,), (0,)),
    ("domain_get_state", (TEST, 0), (1, 0)),
    ("domain_get_control_info", (TEST, 0), (0, 0, 0)),
    ("domain_get_os_type", (TEST,), ("linux",)),
    ("domain_get_hostname", (TEST, 0), ("testhost",)),
    ("domain_get_autostart", (TEST,), (0,)),
    ("domain_get_max_memory", (TEST,), (8388608,)),
    ("domain_get_max_vcpus", (TEST,), (2,)),
    ("domain_get_vcpus_flags", (TEST, 4), (2,)),
    ("domain_get_scheduler_type", (TEST,), ("fair", 1)),
    ("domain_memory_stats", (NOWHERE, 0, 0), ([],)),
    ("domain_get_block_info", (TEST, "vda", 0), (1 << 40, 0xFFFFB10000, 1 << 40)),
]


@pytest.mark.parametrize(("name", "given", "answer"), ANSWERS)
async def test_answers(rig: Rig, name: str, given: tuple[Any, ...], answer: tuple[Any, ...]) -> None:
    found = await rig.peer.call(name, args(name, *given))
    assert tuple(found) == answer


async def test_a_handle_is_found_by_uuid_alone(rig: Rig) -> None:
    name = "domain_get_state"
    assert await rig.peer.call(name, args(name, DomainHandle("other", TEST.uuid, -1), 0)) == (
        await rig.peer.call(name, args(name, TEST, 0))
    )


async def test_info_and_document(rig: Rig) -> None:
    info = await rig.peer.call("domain_get_info", args("domain_get_info", TEST))
    assert tuple(info)[:4] == (1, 8388608, 2097152, 2)
    xml = (await rig.peer.call("domain_get_xml_desc", args("domain_get_xml_desc", TEST, 0))).xml
    assert xml.startswith("<domain type='test' id='1'>\n  <name>test</name>\n")


async def test_memory_stats_are_cut(rig: Rig) -> None:
    name = "domain_memory_stats"
    stats = (await rig.peer.call(name, args(name, TEST, 2, 0))).stats
    assert [tuple(stat) for stat in stats] == [(6, 2097152), (0, 0)]


EXCLUSIVE = "Flags 'VIR_DOMAIN_AFFECT_LIVE' and 'VIR_DOMAIN_AFFECT_CONFIG' are mutually exclusive"
REFUSALS = [
    ("domain_lookup_by_id", (-1,), 8, 20, "id in virDomainLookupByID must be zero or greater"),
    ("domain_lookup_by_id", (99,), 42, 12, "Domain not found"),
    ("connect_list_domains", (-1,), 39, 7, "maxids must be non-negative"),
    ("connect_list_domains", (16385,), 39, 7, "maxids > REMOTE_DOMAIN_LIST_MAX"),
    ("connect_list_defined_domains", (-1,), 39, 7, "maxnames must be non-negative"),
    ("connect_list_defined_domains", (16385,), 39, 7, "maxnames > REMOTE_DOMAIN_LIST_MAX"),
    ("domain_memory_stats", (TEST, 1025, 0), 1, 7, "internal error: maxStats > REMOTE_DOMAIN_MEMORY_STATS_MAX"),
    ("domain_get_vcpus_flags", (TEST, 3), 8, 20, EXCLUSIVE),
    ("domain_get_block_info", (TEST, "", 0), 8, 20, "string disk in virDomainGetBlockInfo must not be empty"),
    ("domain_get_state", (TEST, 1), 8, 12, "unsupported flags (0x1) in function testDomainGetState"),
]


@pytest.mark.parametrize(("name", "given", "code", "domain", "message"), REFUSALS)
async def test_refusals(rig: Rig, name: str, given: tuple[Any, ...], code: int, domain: int, message: str) -> None:
    error = await rig.peer.refused(name, args(name, *given))
    assert (error.code, error.domain, error.message) == (code, domain, message)
