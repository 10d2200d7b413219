"""The test driver's checkpoint calls as one connection of several sees them; tests/data/moments has the rest."""

from __future__ import annotations

import time

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.test.driver import TestDriver
from virtwire.server.backends.test.open import TestOpener

TITLE = 1
"""virDomainMetadataType of the title."""


@pytest.fixture
def opener() -> TestOpener:
    return TestOpener()


@pytest.fixture
def driver(opener: TestOpener) -> TestDriver:
    return opener.open("test:///default", 0)


def test_names_default_to_the_time(driver: TestDriver) -> None:
    before = int(time.time())
    name = driver.domain_checkpoint_create_xml(driver.domain_lookup_by_name("test"), "<domaincheckpoint/>", 0).name
    assert before <= int(name) <= time.time()


def test_connections_share_checkpoints(opener: TestOpener, driver: TestDriver) -> None:
    other = opener.open("test:///default", 0)
    domain = driver.domain_lookup_by_name("test")
    created = driver.domain_checkpoint_create_xml(domain, "<domaincheckpoint><name>a</name></domaincheckpoint>", 0)
    assert other.domain_list_all_checkpoints(domain, 0) == [created]
    other.domain_checkpoint_delete(created, 0)
    assert driver.domain_list_all_checkpoints(domain, 0) == []


def test_checkpoints_vanish_with_the_last_connection(opener: TestOpener, driver: TestDriver) -> None:
    domain = driver.domain_lookup_by_name("test")
    driver.domain_checkpoint_create_xml(domain, "<domaincheckpoint/>", 0)
    driver.connect_close()
    assert opener.open("test:///default", 0).domain_list_all_checkpoints(domain, 0) == []


def test_quiescing_is_taken_and_validation_is_not(driver: TestDriver) -> None:
    domain = driver.domain_lookup_by_name("test")
    driver.domain_checkpoint_create_xml(domain, "<domaincheckpoint/>", 2)
    with pytest.raises(LibvirtError, match=r"unsupported flags \(0x4\) in function testDomainCheckpointCreateXML"):
        driver.domain_checkpoint_create_xml(domain, "<domaincheckpoint/>", 5)


def test_the_document_is_of_the_time_of_the_checkpoint(driver: TestDriver) -> None:
    domain = driver.domain_lookup_by_name("test")
    created = driver.domain_checkpoint_create_xml(domain, "<domaincheckpoint/>", 0)
    before = driver.domain_checkpoint_get_xml_desc(created, 0)
    driver.domain_set_metadata(domain, TITLE, "another", None, None, 1)
    assert "another" in driver.domain_get_xml_desc(domain, 0)
    assert driver.domain_checkpoint_get_xml_desc(created, 0) == before
