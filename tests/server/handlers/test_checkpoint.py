from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.backends.values import CheckpointRef
from virtwire.server.handlers.convert import domain_ref

from tests.server.backends.moments.recorded import FILES, comparable, load

from .moment_calls import HandlerCalls

RECORDED = [file for file in FILES if file.stem.startswith("checkpoint")]


@pytest.mark.parametrize("file", RECORDED, ids=lambda file: file.stem)
def test_handlers_answer_as_recorded(file: Path) -> None:
    calls = HandlerCalls()
    for call, expected in load(file):
        assert comparable(call, calls.answer(call)) == comparable(call, expected), call


def test_a_count_comes_without_the_list() -> None:
    calls = HandlerCalls()
    domain = calls.domain("test")
    for name in "ab":
        calls.call(
            "domain_checkpoint_create_xml", domain, f"<domaincheckpoint><name>{name}</name></domaincheckpoint>", 0
        )
    counted = calls.call("domain_list_all_checkpoints", domain, 0, 0)
    assert (counted.checkpoints, counted.ret) == ([], 2)
    first = calls.handle("domain_checkpoint_lookup_by_name", ["test", "a"])
    children = calls.call("domain_checkpoint_list_all_children", first, 0, 0)
    assert (children.checkpoints, children.ret) == ([], 1)
    listed = calls.call("domain_checkpoint_list_all_children", first, 1, 0)
    assert ([each.name for each in listed.checkpoints], listed.ret) == (["b"], 1)


def test_handles_come_back_with_the_clients_own_domain() -> None:
    calls = HandlerCalls()
    mine = DomainHandle("renamed", calls.domain("test").uuid, 77)
    created = calls.call("domain_checkpoint_create_xml", mine, "<domaincheckpoint/>", 0).checkpoint
    assert created.dom == mine
    assert created.name == "1700000000"


@pytest.mark.parametrize("flags", [3, 7, 4, 6, 12])
def test_flags_that_contradict_come_before_everything(flags: int) -> None:
    calls = HandlerCalls()
    nobody = DomainHandle("nobody", bytes(16), -1)
    with pytest.raises(LibvirtError) as caught:
        calls.call("domain_checkpoint_create_xml", nobody, "<not xml", flags)
    assert (caught.value.code, caught.value.domain, caught.value.str1) == (8, 69, "virDomainCheckpointCreateXML")


def test_lists_that_the_wire_can_not_carry() -> None:
    calls = HandlerCalls()
    domain = calls.domain("test")
    many = [CheckpointRef(str(number), domain_ref(domain)) for number in range(16385)]
    calls.client.driver.domain_list_all_checkpoints = lambda domain, flags: many
    calls.client.driver.domain_checkpoint_list_all_children = lambda checkpoint, flags: many[1:]
    for wanted in (0, 1):
        with pytest.raises(LibvirtError) as caught:
            calls.call("domain_list_all_checkpoints", domain, wanted, 0)
        assert (caught.value.code, caught.value.domain) == (1, 7)
        assert caught.value.str2 == "Too many domain_checkpoints '16385' for limit '16384'"
    first = calls.handle("domain_checkpoint_lookup_by_name", ["test", "0"])
    assert calls.call("domain_checkpoint_list_all_children", first, 1, 0).ret == 16384
