"""Volumes up and down: virsh and our client, libvirtd and virtwired, on files in memory where the machine has that."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import wire, workers
from tests.peers.libvirtd import Libvirtd
from tests.peers.virtwired import Virtwired

SIZE = 512 << 20
POOL = "default-pool"


class Side:
    """A daemon with a volume in a pool, and a file to fill it from.

    Args:
        uri: of the daemon.
        folder: where the file lies.
        worker: our client.
    """

    def __init__(self, uri: str, folder: Path, worker: workers.Worker) -> None:
        self.uri = uri
        self.source = folder / "source"
        self.target = folder / "target"
        self.worker = worker

    def virsh(self, verb: str) -> float:
        """Return the MB/s of ``vol-upload`` or ``vol-download``."""
        file = self.source if verb == "vol-upload" else self.target
        start = time.perf_counter()
        _virsh(self.uri, f"{verb} v {file} --pool {POOL}")
        return SIZE / 1e6 / (time.perf_counter() - start)

    def ours(self, verb: str) -> float:
        """Return the MB/s of our client doing the same."""
        file = self.source if verb == "vol-upload" else self.target
        return SIZE / 1e6 / self.worker.ask(op=verb.replace("-", "_"), uri=self.uri, pool=POOL, file=str(file))


@contextmanager
def sides() -> Iterator[tuple[Side, Side]]:
    """Start both daemons; give libvirtd's side and virtwired's."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(dir=memory)))
        with (folder / "source").open("wb") as file:
            block = os.urandom(1 << 20)
            for _ in range(SIZE >> 20):
                file.write(block)
        worker = stack.enter_context(workers.virtwire_client())
        theirs = stack.enter_context(Libvirtd())
        before = os.environ.get("TMPDIR")
        os.environ["TMPDIR"] = str(folder)
        try:
            ours = stack.enter_context(Virtwired())
        finally:
            os.environ.pop("TMPDIR")
            if before is not None:
                os.environ["TMPDIR"] = before
        pool = folder / "pool"
        pool.mkdir()
        _virsh(theirs.uri("qemu:///system"), f"pool-create-as {POOL} dir --target {pool}")
        # Somebody must stay connected: the test driver's default host lives as long as one is.
        stack.enter_context(wire.clients(str(ours.socket), 1))
        uris = theirs.uri("qemu:///system"), ours.uri()
        for uri in uris:
            _virsh(uri, f"vol-create-as {POOL} v {SIZE} --format raw")
        theirs_side, ours_side = (Side(uri, folder, worker) for uri in uris)
        yield theirs_side, ours_side


def _virsh(uri: str, command: str) -> None:
    done = subprocess.run(["virsh", "-q", "-c", uri, command], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"virsh {command}: {done.stderr}")
