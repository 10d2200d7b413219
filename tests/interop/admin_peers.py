"""The administration of both daemons: running virt-admin, and masking what must differ in its words."""

from __future__ import annotations

import contextlib
import re
import shlex
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.peers.daemon import Daemon
from tests.peers.libvirtd import AUTH_LIST
from tests.peers.require import give_up, program
from tests.peers.virsh import Virsh, environment

ATTEMPTS = 40
PAUSE = 0.05

_MASKS = (
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+0000"), "TIME"),
    (re.compile(r"(unix_process_id *: )\d+"), r"\1PID"),
    (re.compile(r"(sock_addr *: 127\.0\.0\.1:)\d+"), r"\1PORT"),
    (re.compile(r"^( Id +Name\n-+\n)((?: \d.*\n)+)", re.MULTILINE), lambda found: found[1] + _sorted_names(found[2])),
)


@dataclass(frozen=True)
class Outcome:
    """What a run of virt-admin wrote, masked, and its exit status."""

    command: str
    output: str
    status: int

    def __str__(self) -> str:
        return f"$ {self.command}  [{self.status}]\n{self.output}"


def admin_socket(daemon: Daemon) -> Path:
    """Return the path of a daemon's administration socket; skip the test where libvirtd makes none."""
    return admin_socket_in(daemon.socket_dir)


def admin_socket_in(folder: Path) -> Path:
    """The same for a folder of sockets."""
    path = folder / "libvirt-admin-sock"
    if not path.exists():
        give_up("needs root: an ordinary user's libvirtd has no administration socket in a folder of the test's")
    return path


class VirtAdmin:
    """Runs virt-admin against a daemon.

    Args:
        daemon: the one.
        home: a folder of its own.
    """

    def __init__(self, daemon: Daemon, home: Path) -> None:
        self._daemon = daemon
        uri = f"libvirtd+unix:///system?socket={admin_socket(daemon)}"
        self._command = [program("virt-admin"), "-c", uri]
        home.mkdir(exist_ok=True)
        self._env = environment(home)

    def __call__(self, command: str) -> Outcome:
        done = subprocess.run(
            [*self._command, *shlex.split(command)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            env=self._env,
            check=False,
        )
        text = (done.stdout + done.stderr).replace(str(self._daemon.socket_dir), "SOCKETS")
        for pattern, replacement in _MASKS:
            text = pattern.sub(replacement, text)
        return Outcome(command, text, done.returncode)

    def until(self, command: str, good: Callable[[Outcome], bool]) -> Outcome:
        """Run a command until its outcome is good, or for a while: libvirtd makes and ends workers in its own time."""
        for _ in range(ATTEMPTS):
            outcome = self(command)
            if good(outcome):
                break
            time.sleep(PAUSE)
        return outcome


@contextlib.contextmanager
def second_client(daemon: Daemon) -> Iterator[None]:
    """Have a client that is the daemon's second: a libvirtd has counted the one that asked whether it is ready."""
    if daemon.name != "libvirtd":
        with socket.socket(socket.AF_UNIX) as first:
            first.connect(str(daemon.socket))
            first.sendall(AUTH_LIST)
            first.recv(100)
    with Virsh(daemon.uri()) as virsh, virsh.kept_open():
        yield


def read_verbs(path: Path, folder: Path) -> Sequence[str]:
    """Read the command lines of a file."""
    lines = path.read_text().splitlines()
    return [line.replace("{folder}", str(folder)) for line in lines if line and not line.startswith("#")]


def _sorted_names(rows: str) -> str:
    """Write the names in a table of servers in order: libvirtd's is another one in each process."""
    names = sorted(row.split()[1] for row in rows.splitlines())
    return "".join(f" {number}    {name}\n" for number, name in enumerate(names))
