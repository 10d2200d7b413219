"""Accepting clients: whoever gets no connection is told so in the recording, and the others go on."""

from __future__ import annotations

import errno
import os
import socket
import threading
from functools import partial
from pathlib import Path

import pytest
import trio
from virtwire.client.uri import parse_uri
from virtwire.conformance.recording import Closed, Frame, Head, open_recording
from virtwire.conformance.tap.arrivals import Arrivals, Daemon
from virtwire.conformance.tap.cutter import Budget
from virtwire.conformance.tap.journal import Journal
from virtwire.conformance.tap.listening import listening, parse_place
from virtwire.conformance.tap.loop import Loop
from virtwire.conformance.tap.pipes import Pipes

TIMEOUT = 20
FRAME = (28).to_bytes(4) + bytes(24)
ECHO = "test+ext:///default?command=/bin/cat"


def ask(path: Path) -> bytes:
    """Come as a client, and give what comes back of a frame."""
    with socket.socket(socket.AF_UNIX) as sock:
        sock.settimeout(TIMEOUT)
        sock.connect(str(path))
        try:
            sock.sendall(FRAME)
            return sock.recv(len(FRAME), socket.MSG_WAITALL)
        except OSError:
            return b""


@pytest.mark.parametrize("what", ["socket.socketpair", "os.pipe", "virtwire.conformance.tap.arrivals.open_tunnel"])
async def test_who_comes_when_no_descriptors_are_left_is_turned_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    path, recording = tmp_path / "sock", tmp_path / "recording"
    file = os.open(recording, os.O_WRONLY | os.O_CREAT)
    journal = Journal(Head(), file)
    loop = Loop(0, journal)
    thread = threading.Thread(target=loop.run)
    thread.start()
    try:
        with listening([parse_place(f"unix:{path}")], 0o600) as listeners, trio.fail_after(TIMEOUT):
            daemon = Daemon(parse_uri(ECHO), ECHO)
            arrivals = Arrivals(listeners, daemon, None, loop, journal, Budget(), Pipes(), 10)
            async with trio.open_nursery() as nursery:
                nursery.start_soon(arrivals.run)
                with monkeypatch.context() as without:
                    without.setattr(what, refuse)
                    assert await trio.to_thread.run_sync(partial(ask, path)) == b""
                assert await trio.to_thread.run_sync(partial(ask, path)) == FRAME
                nursery.cancel_scope.cancel()
    finally:
        loop.call_soon(loop.stop)
        thread.join()
        loop.run_soon()
        journal.flush()
        loop.close()
        os.close(file)
    with open_recording(recording) as entries:
        told = list(entries)
    first = next(entry for entry in told if isinstance(entry, Closed))
    assert (first.connection, first.by) == (0, "tap")
    assert first.reason.startswith("the daemon cannot be reached: ")
    assert first.reason.endswith("Too many open files")
    assert [entry.connection for entry in told if isinstance(entry, Frame)] == [1, 1]
