"""virsh at a console of ours, and its pictures of a screen."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import subprocess
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import program, require
from tests.peers.virsh import Virsh, environment
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

DOMAIN = """<domain type='test'><name>talker</name><memory>1024</memory><os><type>hvm</type></os>
<devices><serial type='pty'/></devices></domain>"""
ESCAPE = b"\x1d"
TIMEOUT = 20.0


class Terminal:
    """A virsh console on a terminal of its own."""

    def __init__(self, uri: str, home: Path, *options: str) -> None:
        self._master, slave = pty.openpty()
        command = [program("virsh"), "-c", uri, "console", "talker", *options]
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment(home))
        os.close(slave)
        self._seen = b""

    def type(self, data: bytes) -> None:
        os.write(self._master, data)

    def wait_for(self, pattern: bytes, seconds: float = TIMEOUT) -> bytes:
        """Read until the pattern is there; give what came until its end."""
        deadline = time.monotonic() + seconds
        while (found := re.search(pattern, self._seen, re.DOTALL)) is None:
            left = deadline - time.monotonic()
            assert left > 0, self._seen
            if select.select([self._master], [], [], left)[0]:
                with contextlib.suppress(OSError):  # the other end is closed
                    self._seen += os.read(self._master, 65536)
        seen, self._seen = self._seen[: found.end()], self._seen[found.end() :]
        return seen

    def connect(self) -> None:
        """Wait until virsh is at the console: before, it is the terminal that echoes, and what is typed gets lost."""
        self.wait_for(rb"Escape character is[^\n]*\n")
        deadline = time.monotonic() + TIMEOUT
        while termios.tcgetattr(self._master)[3] & termios.ICANON:
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def ended(self) -> int:
        return self.process.wait(TIMEOUT)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._master)


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    require("virsh")
    (tmp_path / "talker.xml").write_text(DOMAIN)
    with Virtwired() as daemon, Virsh(daemon.uri(), tmp_path) as virsh, virsh.kept_open():
        assert virsh.run("create talker.xml").status == 0
        yield daemon


@contextlib.contextmanager
def console(daemon: Daemon, home: Path, *options: str) -> Iterator[Terminal]:
    terminal = Terminal(daemon.uri(), home, *options)
    try:
        yield terminal
    finally:
        terminal.close()


def test_typing_and_leaving(daemon: Daemon, tmp_path: Path) -> None:
    for options in ((), ("--safe",), ("serial0",)):
        with console(daemon, tmp_path, *options) as terminal:
            terminal.connect()
            terminal.type(b"hello\r")
            assert b"hello\r\n" in terminal.wait_for(rb"hello\r\n")
            terminal.type(ESCAPE)
            assert terminal.ended() == 0


def test_one_at_a_time(daemon: Daemon, tmp_path: Path) -> None:
    with console(daemon, tmp_path) as first:
        first.connect()
        first.type(b"a")
        first.wait_for(b"a")
        with console(daemon, tmp_path) as second:
            second.wait_for(b"Active console session exists for this domain")
            assert second.ended() == 1
        with console(daemon, tmp_path, "--force") as third:
            third.connect()
            third.type(b"mine")
            third.wait_for(b"mine")
            first.ended()


def test_the_domain_stops(daemon: Daemon, tmp_path: Path) -> None:
    with console(daemon, tmp_path) as terminal, Virsh(daemon.uri()) as virsh:
        terminal.connect()
        terminal.type(b"a")
        terminal.wait_for(b"a")
        assert virsh.run("destroy talker").status == 0
        assert terminal.ended() == 0


def test_pictures(tmp_path: Path) -> None:
    require("virsh", "libvirtd")
    said = []
    for make in (Libvirtd, Virtwired):
        with make() as peer, Virsh(peer.uri(), tmp_path) as virsh:
            outcome = virsh.run("screenshot test picture.png --screen 2")
            said.append((outcome.status, outcome.stdout, outcome.stderr))
            data = (tmp_path / "picture.png").read_bytes()
            assert data.startswith(b"\x89PNG\r\n\x1a\n")
            assert data.endswith(b"IEND\xaeB\x60\x82")
    assert said[0] == said[1]
