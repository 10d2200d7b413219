"""What a tap between client and daemon costs: calls of virsh and of libvirt-python, streams, pipelined calls.

Each is compared with the same without a tap, in four ways: the relay alone, with lines that go to a file, with a
recording, with both.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from bench import raw, streams, workers
from bench.harness import Result, interleave
from tests.peers.libvirtd import Libvirtd
from tests.peers.tap import Tap

CALLS, STREAM = 1.15, 0.70
"""What is aimed at: a session takes at most so much of its time, a stream has at least so much of its speed."""

WAYS: dict[str, dict[str, Any]] = {
    "relay alone": {"record": False, "arguments": ["--quiet"]},
    "lines": {"record": False},
    "recording": {"arguments": ["--quiet"]},
    "lines and recording": {},
}
COMMANDS = ["list --all", "dominfo test", "domstate test", "dumpxml test", "vcpuinfo test", "pool-list", "net-list"]
REPEATED = 40
PROCESSES = 4
PIPELINED = 20_000


def comparisons(rounds: int) -> Iterator[Result]:
    """Everything."""
    yield from calls(rounds)
    yield from volumes(rounds)


def calls(rounds: int) -> Iterator[Result]:
    """Calls one after the other, and many at a time."""
    with Libvirtd() as daemon, workers.libvirt_python() as worker:
        for way, options in WAYS.items():
            yield _sessions(daemon, way, rounds)
            with Tap(daemon.uri(), **options) as tap:
                for name in ("lookup", "xml"):
                    result = Result(
                        f"tap, {way}: {name} from libvirt-python", "us/call", "tapped", "direct", None, "at most"
                    )
                    yield interleave(
                        result,
                        lambda name=name, tap=tap: worker.ask(op="serial", uri=tap.uri(), name=name, count=1000) * 1e3,
                        lambda name=name: worker.ask(op="serial", uri=daemon.uri(), name=name, count=1000) * 1e3,
                        rounds,
                    )
                result = Result(f"tap, {way}: pipelined raw calls", "calls/s", "tapped", "direct", None, "at least")
                yield interleave(
                    result,
                    lambda tap=tap: raw.pipelined(str(tap.socket), PIPELINED),
                    lambda: raw.pipelined(str(daemon.socket), PIPELINED),
                    rounds,
                )


def _sessions(daemon: Libvirtd, way: str, rounds: int) -> Result:
    """Sessions of virsh: in several processes, for much depends on the cores that their threads happened to come to."""
    result = Result(f"tap, {way}: a virsh session", "ms", "tapped", "direct", CALLS, "at most")
    for _ in range(PROCESSES):
        with (
            Tap(daemon.uri(), **WAYS[way]) as tap,
            VirshSession(tap.uri()) as tapped,
            VirshSession(daemon.uri()) as direct,
        ):
            interleave(result, tapped.run, direct.run, 2 * rounds)
    return result


def volumes(rounds: int) -> Iterator[Result]:
    """Half a GiB up and down by virsh, between libvirtd and files in memory; recordings lie there too.

    How quick a libvirtd sends depends, for as long as it lives, on whether its allocator keeps what it frees: several.
    """
    results = {
        (way, verb): Result(f"tap, {way}: virsh {verb}", "MB/s", "tapped", "direct", STREAM, "at least")
        for way in WAYS
        for verb in ("vol-upload", "vol-download")
    }
    for _ in range(PROCESSES):
        with streams.sides() as (theirs, _):
            for (way, verb), result in results.items():
                options = WAYS[way]
                recording = theirs.source.parent / "recording" if options.get("record", True) else False
                with Tap(theirs.uri, **(options | {"record": recording})) as tap:
                    ours = streams.Side(tap.uri("qemu:///system"), theirs.source.parent, theirs.worker)
                    interleave(
                        result,
                        lambda verb=verb, ours=ours, tap=tap: _carry(ours, verb, tap),
                        lambda verb=verb, theirs=theirs: theirs.virsh(verb),
                        min(rounds, 4),
                    )
    yield from results.values()


def _carry(side: streams.Side, verb: str, tap: Tap) -> float:
    """Carry a volume; what was recorded of the one before is dropped, for memory has its bounds."""
    if tap.recording.exists():
        os.truncate(tap.recording, 0)
    return side.virsh(verb)


class VirshSession:
    """A virsh that stays connected; ``run`` times commands in it, without its beginning and end."""

    def __init__(self, uri: str) -> None:
        self._command = ["virsh", "-q", "-c", uri]
        lines = [*COMMANDS * REPEATED, "echo ready"]
        self._lines = "".join(f"{line}\n" for line in lines).encode()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._process = stack.enter_context(
                subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            )
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._stack.close()

    def run(self) -> float:
        """Return the milliseconds that the commands take."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        start = time.perf_counter()
        self._process.stdin.write(self._lines)
        self._process.stdin.flush()
        while line := self._process.stdout.readline():
            if line.endswith(b"# echo ready\n"):  # virsh repeats what it reads, when it comes to it
                return (time.perf_counter() - start) * 1e3
        raise RuntimeError("virsh died")
