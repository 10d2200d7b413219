from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.types import DomainHandle, DomainSnapshotHandle
from virtwire.server.backends.values import SnapshotRef
from virtwire.server.handlers.convert import domain_ref

from tests.server.backends.moments.recorded import FILES, comparable, load

from .moment_calls import HandlerCalls

RECORDED = [file for file in FILES if file.stem.startswith("snapshot")]


@pytest.fixture
def calls() -> HandlerCalls:
    made = HandlerCalls()
    for name in "ab":
        create(made, name)
    return made


def create(calls: HandlerCalls, name: str, flags: int = 0):
    document = f"<domainsnapshot><name>{name}</name></domainsnapshot>"
    return calls.call("domain_snapshot_create_xml", calls.domain("test"), document, flags).snap


@pytest.mark.parametrize("file", RECORDED, ids=lambda file: file.stem)
def test_handlers_answer_as_recorded(file: Path) -> None:
    calls = HandlerCalls()
    for call, expected in load(file):
        assert comparable(call, calls.answer(call)) == comparable(call, expected), call


def test_a_count_comes_without_the_list(calls: HandlerCalls) -> None:
    counted = calls.call("domain_list_all_snapshots", calls.domain("test"), 0, 0)
    assert (counted.snapshots, counted.ret) == ([], 2)
    first = calls.handle("domain_snapshot_lookup_by_name", ["test", "a"])
    assert calls.call("domain_snapshot_list_all_children", first, 0, 0)[:2] == ([], 1)
    listed = calls.call("domain_snapshot_list_all_children", first, 1, 0)
    assert ([each.name for each in listed.snapshots], listed.ret) == (["b"], 1)


def test_names_are_cut_to_what_was_asked_for(calls: HandlerCalls) -> None:
    domain = calls.domain("test")
    first = calls.handle("domain_snapshot_lookup_by_name", ["test", "a"])
    assert calls.call("domain_snapshot_list_names", domain, 1, 0).names == ["a"]
    assert calls.call("domain_snapshot_list_names", domain, 0, 0).names == []
    assert calls.call("domain_snapshot_list_children_names", first, 0, 0).names == []


@pytest.mark.parametrize("maxnames", [-1, 16385])
def test_names_are_asked_for_within_limits(calls: HandlerCalls, maxnames: int) -> None:
    first = calls.handle("domain_snapshot_lookup_by_name", ["test", "a"])
    for procedure, on in (
        ("domain_snapshot_list_names", calls.domain("test")),
        ("domain_snapshot_list_children_names", first),
    ):
        with pytest.raises(LibvirtError) as caught:
            calls.call(procedure, on, maxnames, 0)
        assert (caught.value.code, caught.value.domain) == (39, 7)


def test_the_handle_of_a_halting_snapshot_shows_the_domain_off(calls: HandlerCalls) -> None:
    assert create(calls, "c").dom.id == 1
    assert create(calls, "d", 8).dom.id == -1


@pytest.mark.parametrize(
    ("procedure", "flags", "function"),
    [
        ("domain_snapshot_create_xml", 2, "virDomainSnapshotCreateXML"),
        ("domain_snapshot_create_xml", 5, "virDomainSnapshotCreateXML"),
        ("domain_snapshot_create_xml", 9, "virDomainSnapshotCreateXML"),
        ("domain_revert_to_snapshot", 3, "virDomainRevertToSnapshot"),
        ("domain_snapshot_delete", 5, "virDomainSnapshotDelete"),
    ],
)
def test_flags_that_contradict_come_before_everything(
    calls: HandlerCalls, procedure: str, flags: int, function: str
) -> None:
    nobody = DomainHandle("nobody", bytes(16), -1)
    if procedure == "domain_snapshot_create_xml":
        arguments = (nobody, "<not xml", flags)
    else:
        arguments = (DomainSnapshotHandle("a", nobody), flags)
    with pytest.raises(LibvirtError) as caught:
        calls.call(procedure, *arguments)
    assert (caught.value.code, caught.value.domain, caught.value.str1) == (8, 35, function)


def test_lists_that_the_wire_can_not_carry() -> None:
    calls = HandlerCalls()
    domain = calls.domain("test")
    many = [SnapshotRef(str(number), domain_ref(domain)) for number in range(16385)]
    calls.client.driver.domain_list_all_snapshots = lambda domain, flags: many
    calls.client.driver.domain_snapshot_list_all_children = lambda snapshot, flags: many[1:]
    for wanted in (0, 1):
        with pytest.raises(LibvirtError) as caught:
            calls.call("domain_list_all_snapshots", domain, wanted, 0)
        assert (caught.value.code, caught.value.domain) == (1, 7)
        assert caught.value.str2 == "Too many domain_snapshots '16385' for limit '16384'"
    first = calls.handle("domain_snapshot_lookup_by_name", ["test", "0"])
    assert calls.call("domain_snapshot_list_all_children", first, 1, 0).ret == 16384
