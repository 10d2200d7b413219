"""Mutated recordings to the commands about recordings, in small; `make fuzz` runs many more."""

from __future__ import annotations

from tests.fuzz import tap_commands
from tests.fuzz.recordings import files


def test_the_commands_survive() -> None:
    seen = tap_commands.drive(12_000, seed=2)
    assert {"show", "stats", "diff", "redact", "convert"} <= seen.keys()
    assert {"code 0", "code 1", "code 2", "code 3"} <= seen.keys(), f"the mutations do not reach everything: {seen}"


def test_recordings_are_reproducible() -> None:
    assert list(files(20, 7)) == list(files(20, 7)) != list(files(20, 8))
