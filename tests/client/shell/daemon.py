"""A daemon for the shell's tests, which keeps its domains while it runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.peers.virtwired import Virtwired

_KEEPER = """
import sys, trio, virtwire.client
async def keep():
    async with virtwire.client.connect(sys.argv[1]) as connection:
        await connection.get_hostname()
        print("ready", flush=True)
        await trio.to_thread.run_sync(sys.stdin.read)
trio.run(keep)
"""


@contextmanager
def lasting_daemon() -> Iterator[Virtwired]:
    """Start a virtwired and hold a connection: the state of test:///default lives while there is one."""
    with (
        Virtwired() as daemon,
        subprocess.Popen(
            [sys.executable, "-c", _KEEPER, daemon.uri()], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as keeper,
    ):
        assert keeper.stdin is not None
        assert keeper.stdout is not None
        assert keeper.stdout.readline() == "ready\n"
        yield daemon
        keeper.stdin.close()
