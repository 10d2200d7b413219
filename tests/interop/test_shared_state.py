"""The test driver's state is one for all connections of a daemon, and lives as long as any of them."""

from __future__ import annotations

import time

import pytest

from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virsh import Virsh
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop


@pytest.fixture(autouse=True)
def needs() -> None:
    """Skip all where the peers are missing."""
    require("libvirtd", "virsh")


def settles(virsh: Virsh, command: str, output: str) -> bool:
    """Tell whether a command comes to answer this: libvirtd lets go of a connection a moment after its end."""
    deadline = time.monotonic() + 5
    while (answer := virsh.run(command).stdout.strip()) != output:
        if time.monotonic() > deadline:
            raise AssertionError(f"{command}: {answer!r}, not {output!r}")
        time.sleep(0.05)
    return True


@pytest.mark.parametrize("make_daemon", [Libvirtd, Virtwired])
def test_state_is_shared_while_a_connection_lasts(make_daemon: type[Daemon]) -> None:
    with make_daemon() as daemon, Virsh(daemon.uri()) as one, Virsh(daemon.uri(), read_only=True) as other:
        with one.kept_open():
            assert one.run("suspend test").status == 0
            assert other.run("domstate test").stdout.strip() == "paused"
            assert one.run("checkpoint-create-as test a").status == 0
            with other.kept_open():
                assert other.run("checkpoint-list test --name").stdout.strip() == "a"
        assert settles(one, "domstate test", "running")
        assert settles(one, "checkpoint-list test --name", "")


@pytest.mark.parametrize("make_daemon", [Libvirtd, Virtwired])
def test_ids_start_over_with_the_state(make_daemon: type[Daemon]) -> None:
    with make_daemon() as daemon, Virsh(daemon.uri()) as virsh:
        first = virsh.session(["destroy test", "start test", "domid test"])[-1]
        assert first.stdout.strip() == "2"
        assert settles(virsh, "domid test", "1")
        again = virsh.session(["destroy test", "start test", "domid test"])[-1]
        assert again.stdout.strip() == "2"
