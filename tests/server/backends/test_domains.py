"""The test driver's domain calls, against what libvirt's own test driver answered (see domain_steps.py)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends import Backends
from virtwire.server.backends.base import Driver
from virtwire.server.backends.values import DomainRef
from virtwire.server.backends.xml.values import format_uuid

from tests.server.backends.domain_steps import RECORD, STEPS, Step, comparable, document

# Calls whose answer carries a new handle on our side and nothing on python3-libvirt's.
_SILENT = frozenset({"domain_create_with_flags"})


@pytest.fixture
def driver() -> Driver:
    return Backends().open("test:///default")


class Replay:
    """Makes steps on our driver; keeps the handles it got, as a client does."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.handles = {"test": driver.domain_lookup_by_name("test")}

    def make(self, step: Step) -> list[Any]:
        args = step.args
        if step.call == "domain_lookup_by_uuid":
            args = (bytes.fromhex(args[0].replace("-", "")),)
        if step.domain is not None:
            args = (self.handles[step.domain], *args)
        try:
            value = getattr(self.driver, step.call)(*args)
        except LibvirtError as error:
            return ["error", error.fields()]
        if step.call in ("domain_define_xml_flags", "domain_create_xml"):
            self.handles[value.name] = value
        return ["value", 0 if step.call in _SILENT else value]


def plain(value: Any) -> Any:
    """Make a value look as python3-libvirt's does in JSON."""
    if isinstance(value, DomainRef):
        return {"domain": value.name, "uuid": format_uuid(value.uuid), "id": value.id}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return 0 if value is None else int(value) if isinstance(value, int) else value


def test_every_step_answers_as_libvirt_did(driver: Driver) -> None:
    replay = Replay(driver)
    recorded = json.loads(RECORD.read_text())
    assert len(recorded) == len(STEPS)
    for number, (step, expected) in enumerate(zip(STEPS, recorded, strict=True)):
        kind, value = comparable(step, replay.make(step))
        if kind == "error":
            assert [kind, value] == expected, (number, step)
        else:
            assert [kind, plain(value)] == [kind, plain(expected[1])], (number, step)
            assert kind == expected[0], (number, step)


def test_cpu_time_is_the_time_of_day(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("virtwire.server.backends.test.domains.time.time_ns", lambda: 1795380682586431999)
    test = driver.domain_lookup_by_name("test")
    assert driver.domain_get_info(test).cpu_time == 1795380682586431000


def test_names_in_texts_are_the_handles(driver: Driver) -> None:
    stranger = driver.domain_lookup_by_name("test")._replace(name="nickname", id=99)
    assert driver.domain_is_active(stranger)
    with pytest.raises(LibvirtError, match="domain 'nickname' not paused"):
        driver.domain_resume(stranger)


def test_lists(driver: Driver) -> None:
    driver.domain_define_xml_flags(document("y"), 0)
    running = driver.domain_create_xml(document("t"), 0)
    assert driver.connect_list_domains(10) == [1, running.id]
    assert driver.connect_list_domains(1) == [1]
    assert driver.connect_list_defined_domains(10) == ["y"]
    assert driver.connect_list_defined_domains(0) == []


@pytest.mark.parametrize(
    ("flags", "names"),
    [
        (0, "test y t"),
        (1, "test t"),
        (2, "y"),
        (3, "test y t"),
        (4, "test y"),
        (8, "t"),
        (1 | 4, "test"),
        (2 | 8, ""),
        (16, "test"),
        (32, "t"),
        (64, "y"),
        (128, ""),
        (16 | 64, "test y"),
        (256, ""),
        (512, "test y t"),
        (1024, "y"),
        (2048, "test t"),
        (4096, ""),
        (8192, "test y t"),
        (16384, "test"),
        (32768, "y t"),
        (1 | 32768, "t"),
    ],
)
def test_list_filters(driver: Driver, flags: int, names: str) -> None:
    driver.domain_set_autostart(driver.domain_define_xml(document("y")), 1)
    driver.domain_suspend(driver.domain_create_xml(document("t"), 0))
    driver.domain_checkpoint_create_xml(driver.domain_lookup_by_name("test"), "<domaincheckpoint/>", 0)
    assert [domain.name for domain in driver.connect_list_all_domains(flags)] == names.split()


def test_memory_statistics(driver: Driver) -> None:
    test = driver.domain_lookup_by_name("test")
    stats = dict(driver.domain_memory_stats(test, 32, 0))
    assert stats[6] == 2097152
    assert stats[4] == stats[7] == stats[8] == 1048576
    assert stats[9] == 627319920
    assert stats[10] == 262144
    assert [stat.tag for stat in driver.domain_memory_stats(test, 2, 0)] == [6, 0]
    driver.domain_destroy(test)
    with pytest.raises(LibvirtError, match="domain is not running"):
        driver.domain_memory_stats(test, 32, 0)


def test_undefining_an_inactive_domain_with_moments(driver: Driver) -> None:
    test = driver.domain_lookup_by_name("test")
    driver.domain_snapshot_create_xml(test, "<domainsnapshot/>", 0)
    driver.domain_destroy(test)
    with pytest.raises(LibvirtError) as refused:
        driver.domain_undefine(test)
    assert (refused.value.code, refused.value.domain) == (55, 12)
    assert refused.value.message.endswith("cannot delete inactive domain with 1 snapshots")
    driver.domain_undefine_flags(test, 2)
    assert driver.connect_list_all_domains(0) == []


def test_checkpoints_do_not_keep_a_domain(driver: Driver) -> None:
    test = driver.domain_lookup_by_name("test")
    driver.domain_checkpoint_create_xml(test, "<domaincheckpoint/>", 0)
    driver.domain_destroy(test)
    driver.domain_undefine(test)
    assert driver.connect_list_all_domains(0) == []
