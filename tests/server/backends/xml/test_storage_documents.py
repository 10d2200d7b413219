"""Documents of pools and volumes: what libvirt shows of each, or every field of its refusal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml import storage_pool
from virtwire.server.backends.xml.storage_pool import PoolDefinition
from virtwire.server.backends.xml.storage_volume import VolumeDefinition

from tests.server.backends.xml.storage_corpus import (
    POOLS,
    RECORD,
    VOLUME_POOLS,
    VOLUMES,
    VOLUMES_BY_TYPE,
    directory,
)

RECORDED = json.loads(RECORD.read_text())
CAPACITY = 100 << 30
NO_ROOM = "Not enough free space"


def outcome(write: Callable[[], str]) -> Any:
    try:
        return write()
    except LibvirtError as error:
        return error.fields()


def test_all_documents_are_recorded() -> None:
    assert set(RECORDED["pools"]) == set(POOLS)
    assert set(RECORDED["volumes"]) == set(VOLUMES)
    assert RECORDED["types"].keys() == VOLUME_POOLS.keys()
    assert all(set(recorded) == set(VOLUMES_BY_TYPE) for recorded in RECORDED["types"].values())


@pytest.mark.parametrize("xml", POOLS, ids=[str(number) for number in range(len(POOLS))])
def test_pools(xml: str) -> None:
    recorded = RECORDED["pools"][xml]
    expected = recorded[0] if isinstance(recorded, list) else recorded
    assert outcome(lambda: PoolDefinition.parse(xml).format(CAPACITY, 0, CAPACITY)) == expected, xml


@pytest.mark.parametrize("xml", VOLUMES, ids=[str(number) for number in range(len(VOLUMES))])
def test_volumes(xml: str) -> None:
    check_volume(PoolDefinition.parse(directory()), xml, RECORDED["volumes"][xml])


@pytest.mark.parametrize("type", VOLUME_POOLS)
@pytest.mark.parametrize("number", range(len(VOLUMES_BY_TYPE)))
def test_volumes_in_each_type_of_pool(type: str, number: int) -> None:
    xml = VOLUMES_BY_TYPE[number]
    check_volume(PoolDefinition.parse(VOLUME_POOLS[type]), xml, RECORDED["types"][type][xml])


def check_volume(pool: PoolDefinition, xml: str, recorded: Any) -> None:
    def write() -> str:
        definition = VolumeDefinition.parse(xml, pool.kind)
        definition.target.path = definition.key = ""
        definition.place(pool.target or "(null)")
        return definition.format()

    if isinstance(recorded, dict):
        if NO_ROOM not in recorded["message"]:  # which the pool says, not the document
            assert outcome(write) == recorded, xml
        return
    text, (kind, capacity, allocation) = recorded
    assert outcome(write) == text, xml
    definition = VolumeDefinition.parse(xml, pool.kind)
    assert (pool.kind.volume, definition.capacity, definition.allocation) == (kind, capacity, allocation)


def test_a_name_makes_up_a_uuid() -> None:
    xml = directory().replace("<uuid>aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee</uuid>", "")
    made = {PoolDefinition.parse(xml).uuid for _ in range(2)}
    assert len(made) == 2
    assert all(len(uuid) == 16 and uuid[6] >> 4 == 4 for uuid in made)


ODD = directory().replace("</pool>", "<odd/></pool>")


@pytest.mark.skipif(not storage_pool.SCHEMA.is_file(), reason="libvirt's schema is not installed")
def test_the_schema_is_held_against_a_document() -> None:
    PoolDefinition.parse(ODD)
    PoolDefinition.parse(directory(), validate=True)
    with pytest.raises(LibvirtError) as refused:
        PoolDefinition.parse(ODD, validate=True)
    assert refused.value.code == 92
    assert refused.value.message.startswith(
        f"XML document failed to validate against schema: Unable to validate doc against {storage_pool.SCHEMA}\n"
    )


def test_without_the_schema_nothing_is_against_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage_pool, "SCHEMA", Path("/nonexistent/storagepool.rng"))
    PoolDefinition.parse(ODD, validate=True)


def test_what_is_read_again_is_the_same() -> None:
    for recorded in RECORDED["pools"].values():
        if isinstance(recorded, list) and "ho'st" not in recorded[0] and "<owner>-2" not in recorded[0]:
            assert PoolDefinition.parse(recorded[0]).format(CAPACITY, 0, CAPACITY) == recorded[0]
