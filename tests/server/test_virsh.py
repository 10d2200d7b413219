"""Real virsh on virtwired: the first words of a connection, a document, refusals. The large comparison is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.peers.require import require
from tests.peers.virsh import Virsh
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop


@pytest.fixture(scope="module")
def daemon() -> Iterator[Virtwired]:
    require("virsh")
    with Virtwired(tcp=True) as daemon:
        yield daemon


@pytest.mark.parametrize("transport", ["unix", "tcp"])
def test_list_and_document(daemon: Virtwired, transport: str) -> None:
    with Virsh(daemon.uri() if transport == "unix" else daemon.tcp_uri()) as virsh:
        assert " 1    test   running" in virsh.run("list --all").stdout
        assert virsh.run("dumpxml test").stdout.startswith("<domain type='test' id='1'>\n  <name>test</name>")
        assert "TEST 0.0.2" in virsh.run("version").stdout


def test_the_read_only_socket(daemon: Virtwired) -> None:
    with Virsh(daemon.uri(read_only_socket=True)) as virsh:
        outcome = virsh.run("destroy test")
        assert outcome.status == 1
        assert "operation forbidden: read only access prevents virDomainDestroy" in outcome.stderr
        assert virsh.run("domstate test").stdout.strip() == "running"


def test_an_unknown_driver(daemon: Virtwired) -> None:
    outcome = Virsh(daemon.uri("nosuch:///x"))
    with outcome as virsh:
        assert "no connection driver available for nosuch:///x" in virsh.run("list").stderr
