"""Run the fuzzers, print what was seen, fail on any surprise (``python -m tests.fuzz.run [--frames N] [--seed N]``)."""

from __future__ import annotations

import argparse
import gc
import os
import tempfile
import time
from pathlib import Path

import trio

from tests.fuzz import daemon, engine, replay, tap, tap_commands, web
from tests.fuzz.mutate import corpus, mutations
from tests.peers.virtwired import Virtwired

DAEMON_GROWTH_KIB = 32 * 1024
ENGINE_GROWTH_KIB = 16 * 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=1_000_000, help="mutated frames for each target")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for name, direction, drive in (
        ("server session", "C>S", engine.drive_server),
        ("client session", "S>C", engine.drive_client),
    ):
        frames = corpus(direction)
        drive(mutations(frames, 20_000, options.seed), options.seed)
        gc.collect()
        before, start = daemon.resident_kib(os.getpid()), time.monotonic()
        seen = drive(mutations(frames, options.frames, options.seed), options.seed)
        gc.collect()
        growth = daemon.resident_kib(os.getpid()) - before
        print(f"{name}: {options.frames} frames in {time.monotonic() - start:.0f} s, {seen}, memory {growth:+} KiB")
        assert growth < ENGINE_GROWTH_KIB, "the engine's memory grew"
    trio.run(_daemon, options.frames, options.seed)
    _tap(options.frames, options.seed)
    _commands(options.frames, options.seed)
    _replay(options.frames, options.seed)
    trio.run(_page, options.frames, options.seed)


def _tap(count: int, seed: int) -> None:
    """Frames through the tap: what it notes of them, and what it forwards."""
    tap.drive_notes(min(count, 20_000), seed)
    gc.collect()
    before, start = daemon.resident_kib(os.getpid()), time.monotonic()
    seen = dict(tap.drive_notes(count, seed))
    gc.collect()
    growth = daemon.resident_kib(os.getpid()) - before
    print(f"tap: {count} frames in {time.monotonic() - start:.0f} s, {seen}, memory {growth:+} KiB")
    assert growth < DAEMON_GROWTH_KIB, "the tap's memory grew"
    with tempfile.TemporaryDirectory() as name:
        start, some = time.monotonic(), count // 20  # what it writes of each would fill the disk
        seen = dict(tap.drive_relay(Path(name), some, seed))
        print(f"relay: {some} frames in {time.monotonic() - start:.0f} s, {seen}")
        assert seen["KiB more"] < DAEMON_GROWTH_KIB, "the relay's memory grew"


def _commands(count: int, seed: int) -> None:
    """Hostile recordings to the commands that show, count, compare, redact and convert."""
    tap_commands.drive(min(count, 20_000), seed)
    gc.collect()
    before, start = daemon.resident_kib(os.getpid()), time.monotonic()
    seen = tap_commands.drive(count, seed + 1)
    gc.collect()
    growth = daemon.resident_kib(os.getpid()) - before
    print(f"commands: {count} frames in {time.monotonic() - start:.0f} s, {seen}, memory {growth:+} KiB")
    assert growth < ENGINE_GROWTH_KIB, "the commands' memory grew"


def _replay(count: int, seed: int) -> None:
    """Hostile recordings, played and served; each also with a hostile other side."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what, drive in (
            ("replayed answers", lambda frames: replay.drive_ledger(frames, seed)),
            ("replay", lambda frames: trio.run(replay.drive_player, folder, frames, seed)),
            ("serve", lambda frames: trio.run(replay.drive_server, folder, frames, seed)),
        ):
            drive(min(count, 20_000))
            gc.collect()
            before, start = daemon.resident_kib(os.getpid()), time.monotonic()
            seen = dict(drive(count))
            gc.collect()
            growth = daemon.resident_kib(os.getpid()) - before
            print(f"{what}: {count} frames in {time.monotonic() - start:.0f} s, {seen}, memory {growth:+} KiB")
            assert growth < ENGINE_GROWTH_KIB, "the replay's memory grew"


async def _daemon(count: int, seed: int) -> None:
    frames = corpus("C>S")
    with Virtwired() as peer:
        assert peer.process is not None
        path, pid = str(peer.socket), peer.process.pid
        await trio.to_thread.run_sync(lambda: daemon.drive(path, mutations(frames, 20_000, seed)))
        before, start = daemon.resident_kib(pid), time.monotonic()
        seen = await trio.to_thread.run_sync(lambda: daemon.drive(path, mutations(frames, count, seed)))
        growth = daemon.resident_kib(pid) - before
        print(f"daemon: {count} frames in {time.monotonic() - start:.0f} s, {seen}, memory {growth:+} KiB")
        assert growth < DAEMON_GROWTH_KIB, "the daemon's memory grew"
        await still_serves(path)
        print("daemon: still serves")


async def _page(count: int, seed: int) -> None:
    """The page of a tap, and all that can be asked of it."""
    await web.drive(min(count, 20_000), seed)
    gc.collect()
    before, start = daemon.resident_kib(os.getpid()), time.monotonic()
    seen = dict(await web.drive(count, seed))
    gc.collect()
    growth = daemon.resident_kib(os.getpid()) - before
    print(f"page: {count} frames in {time.monotonic() - start:.0f} s, {seen}, memory {growth:+} KiB")
    assert growth < DAEMON_GROWTH_KIB, "the page's memory grew"


async def still_serves(path: str) -> None:
    """Ask the daemon for its domain as any client would."""
    import virtwire.client

    async with virtwire.client.connect(f"test+unix:///default?socket={path}") as connection:
        domains = await connection.list_all_domains()
        assert domains is not None


if __name__ == "__main__":
    main()
