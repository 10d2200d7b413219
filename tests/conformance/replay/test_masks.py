"""What is not compared."""

from __future__ import annotations

import re

import pytest
from virtwire.conformance.replay.masks import MASKS, Mask, masked
from virtwire.protocol.generated.schema import SCHEMA

PROCEDURES = [each.name for program in SCHEMA.programs for version in program.versions for each in version.procedures]


@pytest.mark.parametrize("mask", MASKS, ids=lambda mask: f"{mask.procedures} {mask.fields}"[:60])
def test_each_names_procedures_that_exist_and_says_why(mask: Mask) -> None:
    assert any(re.fullmatch(mask.procedures, name) for name in PROCEDURES)
    re.compile(mask.fields)
    assert mask.why


@pytest.mark.parametrize(
    ("procedure", "path", "expected"),
    [
        ("domain_get_info", "ret.cpu_time", True),
        ("domain_get_info", "ret.state", False),
        ("connect_get_all_domain_stats", "ret.ret_stats[vm].params[cpu.time].value.ul", True),
        ("connect_get_all_domain_stats", "ret.ret_stats[vm].params[vcpu.0.time]", True),
        ("connect_get_all_domain_stats", "ret.ret_stats[vm].params[vcpu.current].value.ui", False),
        ("connect_get_all_domain_stats", "ret.ret_stats[vm].params[balloon.current].value.ul", False),
        ("connect_get_all_domain_stats", "ret.ret_stats[vm].params[balloon.rss].value.ul", True),
        ("connect_get_all_domain_stats", "ret.ret_stats[vm].params[block.0.rd.bytes].value.ul", True),
        ("connect_get_all_domain_stats", "ret.ret_stats[vm].params[block.0.name].value.s", False),
        ("domain_checkpoint_get_xml_desc", "ret.xml:domaincheckpoint/creationTime", True),
        ("storage_pool_get_xml_desc", "ret.xml:pool/available", True),
        ("storage_pool_get_xml_desc", "ret.xml:pool/capacity", False),
        ("domain_get_xml_desc", "ret.xml:domain/devices/graphics[2]/@port", True),
        ("domain_get_xml_desc", "ret.xml:domain/devices/graphics[2]/@type", False),
        ("server_list_clients", "ret.clients[0].timestamp", True),
    ],
)
def test_fields(procedure: str, path: str, expected: bool) -> None:
    assert masked(procedure, path) is expected
