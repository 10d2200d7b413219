"""`make bench`: every comparison in one run, as a table and as bench/results.json.

Nothing here ever fails a test: a goal that is not reached is printed as such.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench import codec, raw, streams, tap, wire, workers
from bench.harness import Result, interleave
from tests.peers.libvirtd import Libvirtd
from tests.peers.virtwired import Virtwired

DOMAINS = 500
THREADS = (1, 2, 4, 8, 16)
CALLS = ("lookup", "info", "xml", "list")


def main() -> None:
    """Run what is asked for (all by default), print the table, write the JSON."""
    groups = {
        "codec": codecs,
        "client": client,
        "server": server,
        "streams": volumes,
        "events": events,
        "connections": connections,
        "import": imports,
        "tap": tap.comparisons,
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("groups", nargs="*", choices=[[], *groups], help="only these")
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    console = Console(width=max(150, Console().width))
    noise = machine_noise()
    console.print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, "
        f"machine noise: the same loop took {noise:.0%} more or less from round to round"
    )
    results: list[Result] = []
    for name in options.groups or groups:
        for result in groups[name](options.rounds):
            results.append(result)
            console.print(f"  {result.name}: {result.ratio:.2f}", style="dim")
    console.print(table(results))
    path = Path(__file__).parent / "results.json"
    path.write_text(json.dumps({"noise": noise, "results": [result.to_json() for result in results]}, indent=1))
    console.print(f"written to {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")


def machine_noise() -> float:
    """Time one fixed loop many times; return half its quartile spread over its median."""
    times = []
    for _ in range(20):
        start = time.perf_counter()
        sum(range(300_000))
        times.append(time.perf_counter() - start)
    low, median, high = statistics.quantiles(times, n=4)
    return (high - low) / 2 / median


def codecs(rounds: int) -> Iterator[Result]:
    """Generated codec against hand-written xdrlib3 code."""
    for shape in codec.SHAPES:
        for direction, goal in (("decode", 3.0), ("encode", 4.0)):
            result = Result(f"codec: {direction} {shape.name}", "messages/s", "generated", "xdrlib3", goal, "at least")
            ours, theirs = shape.contenders(direction)
            yield interleave(result, ours, theirs, rounds)


def client(rounds: int) -> Iterator[Result]:
    """Our client against libvirt-python, on one libvirtd."""
    with ExitStack() as stack:
        daemon = stack.enter_context(Libvirtd())
        uri = daemon.uri()
        theirs = stack.enter_context(workers.libvirt_python())
        ours = stack.enter_context(workers.virtwire_client())
        theirs.ask(op="define", uri=uri, xmls=[domain_xml(number) for number in range(DOMAINS)])
        count = 2000
        for name in ("lookup", "info"):
            result = Result(f"client: {name}, call after call", "us/call", "virtwire", "libvirt-python", 1.0, "at most")
            yield interleave(
                result,
                lambda name=name: ours.ask(op="serial", uri=uri, name=name, count=count) / count * 1e6,
                lambda name=name: theirs.ask(op="serial", uri=uri, name=name, count=count) / count * 1e6,
                rounds,
            )
        count = 8000

        def best_threads() -> float:
            return max(
                count / theirs.ask(op="threads", uri=uri, name="info", count=count, number=number) for number in THREADS
            )

        result = Result(
            "client: 64 in flight, against the best of 1-16 threads",
            "calls/s", "virtwire", "libvirt-python", 1.3, "at least",
        )  # fmt: skip
        yield interleave(
            result,
            lambda: count / ours.ask(op="tasks", uri=uri, name="info", count=count, number=64),
            best_threads,
            rounds,
        )
        result = Result(
            f"client: {DOMAINS} domain XMLs, concurrently against one by one",
            "XMLs/s", "virtwire", "libvirt-python", 2.5, "at least",
        )  # fmt: skip
        yield interleave(
            result,
            lambda: DOMAINS / ours.ask(op="fetch_all", uri=uri),
            lambda: DOMAINS / theirs.ask(op="fetch_all", uri=uri),
            rounds,
        )


def server(rounds: int) -> Iterator[Result]:
    """virtwired against libvirtd, both driven by libvirt-python and by raw frames."""
    with ExitStack() as stack:
        theirs, ours = stack.enter_context(Libvirtd()), stack.enter_context(Virtwired())
        worker = stack.enter_context(workers.libvirt_python())
        count = 2000
        for name in CALLS:
            result = Result(f"daemon: {name} from libvirt-python", "us/call", "virtwired", "libvirtd", 0.9, "at most")
            yield interleave(
                result,
                lambda name=name: worker.ask(op="serial", uri=ours.uri(), name=name, count=count) / count * 1e6,
                lambda name=name: worker.ask(op="serial", uri=theirs.uri(), name=name, count=count) / count * 1e6,
                rounds,
            )
        result = Result("daemon: pipelined raw calls", "calls/s", "virtwired", "libvirtd", 2.0, "at least")
        yield interleave(
            result,
            lambda: raw.pipelined(str(ours.socket), 40_000),
            lambda: raw.pipelined(str(theirs.socket), 20_000),
            rounds,
        )


def volumes(rounds: int) -> Iterator[Result]:
    """Half a GiB up and down."""
    with streams.sides() as (theirs, ours):
        for verb in ("vol-upload", "vol-download"):
            result = Result(f"streams: virsh {verb}", "MB/s", "virtwired", "libvirtd", 1.0, "at least")
            yield interleave(result, lambda verb=verb: ours.virsh(verb), lambda verb=verb: theirs.virsh(verb), rounds)
        for verb in ("vol-upload", "vol-download"):
            for side, daemon in ((theirs, "libvirtd"), (ours, "virtwired")):
                result = Result(f"streams: {verb}, {daemon}", "MB/s", "virtwire", "virsh", None, "at least")
                yield interleave(
                    result,
                    lambda verb=verb, side=side: side.ours(verb),
                    lambda verb=verb, side=side: side.virsh(verb),
                    rounds,
                )


def events(rounds: int) -> Iterator[Result]:
    """One event to a thousand subscribers, each with a connection of its own."""
    with Libvirtd() as theirs, Virtwired() as ours:
        result = Result("events: 1,000 subscribers", "events/s", "virtwired", "libvirtd", None, "at least")
        yield interleave(
            result,
            lambda: wire.fan_out(str(ours.socket), 1000, 10),
            lambda: wire.fan_out(str(theirs.socket), 1000, 10),
            rounds,
        )


def connections(rounds: int) -> Iterator[Result]:
    """What a connection costs: memory while it idles, and time to make it."""
    limits = {"max_clients": 6000, "max_queued_clients": 6000}
    config = "".join(f"{key} = {value}\n" for key, value in limits.items())
    for number in (10, 1000, 5000):
        result = Result(f"connections: {number:,} idle ones", "KiB each", "virtwired", "libvirtd", None, "at most")
        yield interleave(
            result,
            lambda number=number: idle_memory(Virtwired(config=config), number),
            lambda number=number: idle_memory(Libvirtd(settings=limits), number),
            min(rounds, 3),
        )
    with ExitStack() as stack:
        theirs, ours = stack.enter_context(Libvirtd()), stack.enter_context(Virtwired())
        for daemon in (theirs, ours):  # the test driver's host is made anew when nobody is connected
            stack.enter_context(wire.clients(str(daemon.socket), 1))
        result = Result("connections: open and leave", "connects/s", "virtwired", "libvirtd", None, "at least")
        yield interleave(
            result,
            lambda: wire.connects_per_second(str(ours.socket), 1000),
            lambda: wire.connects_per_second(str(theirs.socket), 1000),
            rounds,
        )


def idle_memory(daemon: Libvirtd | Virtwired, number: int) -> float:
    """Return the KiB by which a fresh daemon grows for each idle client."""
    with daemon:
        assert daemon.process is not None
        with wire.clients(str(daemon.socket), 1):
            before = wire.memory(daemon.process.pid)
            with wire.clients(str(daemon.socket), number):
                return (wire.memory(daemon.process.pid) - before) / number


def imports(rounds: int) -> Iterator[Result]:
    """What ``import virtwire.client`` costs on top of ``import trio``, in whole processes."""

    def milliseconds(module: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
        return (time.perf_counter() - start) * 1e3

    result = Result(
        "import virtwire.client against import trio", "ms", "virtwire.client", "trio", 80.0, "at most", difference=True
    )
    yield interleave(result, lambda: milliseconds("virtwire.client"), lambda: milliseconds("trio"), rounds * 2)


def domain_xml(number: int) -> str:
    """A domain of the usual size for the XML comparison."""
    disks = "".join(
        f"<disk type='file' device='disk'><source file='/images/bench{number}-{disk}.qcow2'/>"
        f"<target dev='vd{disk}' bus='virtio'/></disk>"
        for disk in "abc"
    )
    return (
        f"<domain type='test'><name>bench{number}</name><memory unit='MiB'>512</memory><vcpu>2</vcpu>"
        f"<os><type>hvm</type></os><devices>{disks}"
        "<interface type='network'><source network='default'/></interface></devices></domain>"
    )


def figure(values: list[float]) -> str:
    """Write the median of a contender's figures."""
    value = statistics.median(values)
    return f"{value:,.0f}" if value >= 20 else f"{value:.1f}"


def table(results: list[Result]) -> Table:
    """Lay the results out for the terminal."""
    out = Table(title="virtwire, side by side (medians of interleaved rounds)")
    for column in ("comparison", "unit"):
        out.add_column(column)
    for column in ("ours", "theirs", "ratio", "noise", "goal", ""):
        out.add_column(column, justify="right")
    for result in results:
        mark = "" if result.goal is None else "[green]reached[/]" if result.reached else "[yellow]not reached[/]"
        sign = "≥" if result.better == "at least" else "≤"
        out.add_row(
            result.name,
            result.unit,
            figure(result.ours),
            figure(result.theirs),
            f"{result.ratio:+.0f} ms" if result.difference else f"{result.ratio:.2f}",
            f"±{result.noise:.0%}",
            "" if result.goal is None else f"{sign} {result.goal:g}",
            mark,
        )
    return out


if __name__ == "__main__":
    main()
