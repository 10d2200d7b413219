"""The fuzzers in small; `make fuzz` runs a million frames of each."""

from __future__ import annotations

from pathlib import Path

import trio

from tests.fuzz import daemon, engine, replay, tap, web
from tests.fuzz.mutate import corpus, mutations
from tests.fuzz.run import still_serves
from tests.peers.virtwired import Virtwired


def test_the_server_session_survives() -> None:
    seen = engine.drive_server(mutations(corpus("C>S"), 20_000, seed=2), seed=2)
    assert min(seen.values()) > 100, f"the mutations do not reach everything: {seen}"


def test_the_client_session_survives() -> None:
    seen = engine.drive_client(mutations(corpus("S>C"), 20_000, seed=2), seed=2)
    assert min(seen.values()) > 100, f"the mutations do not reach everything: {seen}"


def test_mutations_are_reproducible() -> None:
    frames = corpus("C>S")
    assert list(mutations(frames, 50, 7)) == list(mutations(frames, 50, 7)) != list(mutations(frames, 50, 8))


async def test_the_daemon_survives_and_goes_on_serving() -> None:
    with Virtwired() as peer:
        frames = mutations(corpus("C>S"), 10_000, seed=2)
        seen = await trio.to_thread.run_sync(lambda: daemon.drive(str(peer.socket), frames))
        assert seen["frames"] == 10_000
        assert seen["received"] > 100_000
        await still_serves(str(peer.socket))


def test_hostile_answers_are_compared() -> None:
    seen = replay.drive_ledger(5_000, seed=3)
    assert min(seen.values()) > 20, f"the mutations do not reach everything: {seen}"


async def test_hostile_recordings_are_played_and_served(tmp_path: Path) -> None:
    seen = await replay.drive_player(tmp_path, 2_000, seed=3)
    assert seen["calls"] > 50
    seen = await replay.drive_server(tmp_path, 2_000, seed=3)
    assert seen["received"] > 10_000


def test_the_tap_notes_whatever_passes() -> None:
    seen = tap.drive_notes(6_000, seed=5)
    assert min(seen[each] for each in ("Frame", "Raw", "Note", "lines", "compared")) > 50, seen


def test_the_tap_forwards_whatever_passes(tmp_path: Path) -> None:
    seen = tap.drive_relay(tmp_path, 3_000, seed=5)
    assert seen["bytes"] > 100_000
    assert seen["notes"] > 10


async def test_the_page_answers_whatever_has_passed() -> None:
    seen = await web.drive(3_000, seed=4)
    assert seen["marks 200"] > 1_000
    assert min(seen[f"{each} 200"] for each in ("calls", "procedures", "save", "start")) > 0, seen
