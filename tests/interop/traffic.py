"""A day's mix of traffic between libvirt's own clients and a daemon, for whatever stands between the two.

Sessions of virsh with every verb that the scenarios know, events of a domain's life, volumes of a gigabyte up and down
(sparse ones too), a console somebody types at, descriptors both ways. Each part says that it worked.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from virtwire.protocol.generated.programs import REMOTE

from tests.interop.event_guest import boot_sector
from tests.interop.scenario import FOLDER, Scenario
from tests.interop.test_consoles import ESCAPE, Terminal
from tests.peers.require import SYSTEM_PYTHON, program
from tests.peers.virsh import Virsh, environment

__all__ = ["GIB", "Traffic"]

GIB = 1 << 30
TIMEOUT = 600
_REGISTER = REMOTE.by_name["connect_domain_event_callback_register_any"].number
GUEST = """<domain type='qemu'><name>talker</name><memory unit='MiB'>32</memory>
<os><type arch='x86_64'>hvm</type></os>
<devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{disk}'/>
<target dev='hda' bus='ide'/></disk>
<serial type='pty'/><graphics type='vnc' listen='127.0.0.1' autoport='yes'/></devices></domain>"""
SMALL_DOMAIN = """<domain type='test'><name>eventful</name><memory>1024</memory><os><type>hvm</type></os></domain>"""
GREETING = """
import libvirt, os, socket, sys
connection = libvirt.open(sys.argv[1])
fd = connection.lookupByName("talker").openGraphicsFD(0)
with socket.socket(fileno=fd) as display:
    display.settimeout(20)
    print(display.recv(100))
ours, theirs = socket.socketpair()
with ours, theirs:
    connection.lookupByName("talker").openGraphics(0, theirs.fileno(), 0)
    ours.settimeout(20)
    print(ours.recv(100))
connection.close()
"""


class Traffic:
    """What is done in a day.

    Args:
        uri: makes the URI by which clients reach a driver: of ``test:///default``, of ``qemu:///system``.
        folder: for files; on libvirtd's side of any namespace too.
        size: bytes of the long volumes.
    """

    def __init__(self, uri: Callable[[str], str], folder: Path, size: int = GIB) -> None:
        self._uri = uri
        self._folder = folder
        self._size = size

    def everything(self) -> None:
        """Do all of it; needs a libvirtd that runs as root."""
        self.sessions()
        self.events()
        self.volumes()
        with self.guest():
            self.console()
            self.descriptors()

    def sessions(self, names: Sequence[str] = ()) -> int:
        """Run the scenarios, each in a session of virsh on the test driver.

        Args:
            names: only these.

        Returns:
            How many commands ran.
        """
        count = 0
        for scenario in Scenario.all():
            if names and scenario.name not in names:
                continue
            with Virsh(
                self._uri("test:///default"), FOLDER, edits=scenario.edits, read_only=scenario.read_only
            ) as virsh:
                count += len(virsh.session(scenario.commands))
        assert count
        return count

    def events(self) -> None:
        """Let one virsh listen to all events while another one makes some."""
        document = self._folder / "eventful.xml"
        document.write_text(SMALL_DOMAIN)
        uri = self._uri("test:///default")
        home = self._folder / "listener"
        home.mkdir(exist_ok=True)
        said = home / "said"
        with said.open("wb") as out:
            command = [program("virsh"), "-c", uri, "event --all --loop --timeout 60"]
            log = home / "log"
            told = {"LIBVIRT_LOG_FILTERS": "1:rpc.netclient 4:*", "LIBVIRT_LOG_OUTPUTS": f"1:file:{log}"}
            listener = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment(home) | told
            )
            try:
                with Virsh(uri, self._folder) as virsh:
                    kinds = len(virsh.run("event --list").stdout.split())
                    self._until(lambda: _registered(log) == kinds)
                    self._until(lambda: self._heard(virsh, said))
            finally:
                listener.terminate()
                listener.wait(20)

    def _heard(self, virsh: Virsh, said: Path) -> bool:
        """Make events; tell whether the listener has heard of them: it may still have to come to that."""
        for command in ("create eventful.xml", "suspend eventful", "resume eventful", "destroy eventful"):
            assert virsh.run(command).status == 0
        heard = said.read_text()
        return all(f"event 'lifecycle' for domain 'eventful': {what}" in heard for what in ("Started", "Stopped"))

    def volumes(self) -> None:
        """Carry long volumes up and down, whole and with holes."""
        pool = self._folder / "pool"
        pool.mkdir(exist_ok=True)
        source, target = self._folder / "source", self._folder / "target"
        with Virsh(self._uri("qemu:///system"), self._folder) as virsh:
            commands = [f"pool-create-as traffic dir --target {pool}"]
            for sparse in ("", " --sparse"):
                _fill(source, self._size, sparse=bool(sparse))
                commands = [
                    *(commands if not sparse else ()),
                    f"vol-create-as traffic v {self._size} --allocation 0 --format raw",
                    f"vol-upload v {source} --pool traffic{sparse}",
                    f"vol-download v {target} --pool traffic{sparse}",
                    "vol-delete v --pool traffic",
                ]
                for command in commands:
                    outcome = virsh.run(command)
                    assert outcome.status == 0, (command, outcome.stderr)
                assert _digest(source) == _digest(target)
            assert virsh.run("pool-destroy traffic").status == 0
        source.unlink()
        target.unlink()

    @contextlib.contextmanager
    def guest(self) -> Iterator[None]:
        """Run a guest that answers on its serial port."""
        disk = self._folder / "boot"
        disk.write_bytes(boot_sector())
        document = self._folder / "guest.xml"
        document.write_text(GUEST.format(disk=disk))
        with Virsh(self._uri("qemu:///system"), self._folder) as virsh:
            outcome = virsh.run(f"create {document}")
            assert outcome.status == 0, outcome.stderr
            try:
                yield
            finally:
                virsh.run("destroy talker")

    def console(self) -> None:
        """Type at the guest's console, and read what it says."""
        home = self._folder / "terminal"
        home.mkdir(exist_ok=True)
        terminal = Terminal(self._uri("qemu:///system"), home)
        try:
            terminal.connect()
            self._until(lambda: self._answers(terminal))
            for _ in range(50):
                terminal.type(b"?")
                terminal.wait_for(b"k")
            terminal.type(ESCAPE)
            assert terminal.ended() == 0
        finally:
            terminal.close()

    @staticmethod
    def _answers(terminal: Terminal) -> bool:
        """Type, and tell whether the guest, which may still be booting, has answered soon."""
        terminal.type(b"?")
        with contextlib.suppress(AssertionError):
            terminal.wait_for(b"k", 1)
            return True
        return False

    def descriptors(self) -> None:
        """Pass descriptors to QEMU's monitor, get one of a display, give one for another."""
        with (self._folder / "passed").open("w") as file:
            fd = file.fileno()
            monitor = json.dumps({"execute": "add-fd", "arguments": {"fdset-id": 1}})
            command = [program("virsh"), "-q", "-c", self._uri("qemu:///system")]
            command += ["qemu-monitor-command", "talker", "--pass-fds", str(fd), monitor]
            done = subprocess.run(
                command, pass_fds=(fd,), env=environment(self._folder), capture_output=True, text=True, timeout=60
            )
            assert '"return"' in done.stdout, done.stderr
        done = subprocess.run(
            [SYSTEM_PYTHON, "-c", GREETING, self._uri("qemu:///system")], capture_output=True, text=True, timeout=60
        )
        assert done.stdout == "b'RFB 003.008\\n'\n" * 2, done.stderr

    @staticmethod
    def _until(done: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 60
        while not done():
            assert time.monotonic() < deadline
            time.sleep(0.1)


def _registered(log: Path) -> int:
    """Tell of how many kinds of events a client's log says that it is registered for: of each one reply."""
    reply = rf"RPC_CLIENT_MSG_RX: .* proc={_REGISTER} type=1 status=0 "
    return len(re.findall(reply, log.read_text())) if log.exists() else 0


def _fill(path: Path, size: int, *, sparse: bool) -> None:
    """Write a file of chance; a sparse one has only a 16th of it, spread."""
    block = os.urandom(1 << 20)
    with path.open("wb") as file:
        for start in range(0, size, 16 << 20 if sparse else 1 << 20):
            file.seek(start)
            file.write(block)
        file.truncate(size)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
