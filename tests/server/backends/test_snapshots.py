"""The test driver's snapshot calls as one connection of several sees them; tests/data/moments has the rest."""

from __future__ import annotations

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.test.driver import TestDriver
from virtwire.server.backends.test.open import TestOpener
from virtwire.server.backends.values import DomainRef, SnapshotRef

TITLE = 1
"""virDomainMetadataType of the title."""


@pytest.fixture
def opener() -> TestOpener:
    return TestOpener()


@pytest.fixture
def driver(opener: TestOpener) -> TestDriver:
    return opener.open("test:///default", 0)


@pytest.fixture
def domain(driver: TestDriver) -> DomainRef:
    return driver.domain_lookup_by_name("test")


def create(driver: TestDriver, domain: DomainRef, name: str) -> SnapshotRef:
    return driver.domain_snapshot_create_xml(domain, f"<domainsnapshot><name>{name}</name></domainsnapshot>", 0)


def test_connections_share_snapshots(opener: TestOpener, driver: TestDriver, domain: DomainRef) -> None:
    created = create(driver, domain, "a")
    other = opener.open("test:///default", 0)
    assert other.domain_list_all_snapshots(domain, 0) == [created]
    assert other.domain_snapshot_current(domain, 0) == created


def test_reverting_brings_the_definition_back(driver: TestDriver, domain: DomainRef) -> None:
    before = driver.domain_get_xml_desc(domain, 2)
    created = create(driver, domain, "a")
    driver.domain_set_metadata(domain, TITLE, "another", None, None, 1 | 2)
    assert driver.domain_get_xml_desc(domain, 2) != before
    driver.domain_revert_to_snapshot(created, 0)
    assert driver.domain_get_xml_desc(domain, 2) == before
    assert driver.domain_get_state(domain, 0) == (1, 4)


def test_each_revert_gives_a_new_id(driver: TestDriver, domain: DomainRef) -> None:
    created = create(driver, domain, "a")
    for expected in (2, 3):
        driver.domain_revert_to_snapshot(created, 0)
        assert driver.domain_lookup_by_name("test").id == expected


def test_a_change_after_reverting_leaves_the_snapshot_alone(driver: TestDriver, domain: DomainRef) -> None:
    created = create(driver, domain, "a")
    described = driver.domain_snapshot_get_xml_desc(created, 0)
    driver.domain_revert_to_snapshot(created, 0)
    driver.domain_set_metadata(domain, TITLE, "another", None, None, 1 | 2)
    assert driver.domain_snapshot_get_xml_desc(created, 0) == described


@pytest.mark.parametrize("flags", [2, 3, 8])
def test_deleting_metadata_alone_is_not_known(driver: TestDriver, domain: DomainRef, flags: int) -> None:
    created = create(driver, domain, "a")
    with pytest.raises(LibvirtError, match="in function testDomainSnapshotDelete"):
        driver.domain_snapshot_delete(created, flags)


def test_names_and_numbers(driver: TestDriver, domain: DomainRef) -> None:
    first = create(driver, domain, "a")
    create(driver, domain, "b")
    assert driver.domain_snapshot_num(domain, 0) == 2
    assert driver.domain_snapshot_list_names(domain, 1, 0) == ["a"]
    assert driver.domain_snapshot_num_children(first, 0) == 1
    assert driver.domain_snapshot_list_children_names(first, 5, 0) == ["b"]
    assert driver.domain_snapshot_list_all_children(first, 0) == [SnapshotRef("b", domain)]
    assert driver.domain_snapshot_lookup_by_name(domain, "b", 0) == SnapshotRef("b", domain)
    assert driver.domain_has_current_snapshot(domain, 0)
    assert driver.domain_snapshot_has_metadata(first, 0)
    assert not driver.domain_snapshot_is_current(first, 0)
    assert driver.domain_snapshot_get_parent(SnapshotRef("b", domain), 0) == first
