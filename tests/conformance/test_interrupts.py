"""Runs that are interrupted: what cleans up may do so, a second interrupt does not wait for it."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest
import trio
import trio.testing
from virtwire.conformance.interrupts import INTERRUPTED, run_or_exit, run_until_interrupted


async def _fine() -> int:
    await trio.lowlevel.checkpoint()
    return 7


async def _wrong() -> int:
    raise KeyError("a mistake")


def test_without_interrupts() -> None:
    assert run_or_exit(_fine) == 7
    with pytest.raises(KeyError):
        run_or_exit(_wrong)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_lets_everybody_clean_up(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    done: list[str] = []

    async def long() -> None:
        try:
            await trio.testing.wait_all_tasks_blocked()
            signal.raise_signal(number)
            await trio.sleep_forever()
        finally:
            with trio.CancelScope(shield=True):
                await trio.lowlevel.checkpoint()
            done.append("cleaned up")

    with pytest.raises(SystemExit) as caught:
        run_or_exit(long)
    assert (caught.value.code, done) == (INTERRUPTED, ["cleaned up"])
    assert signal.getsignal(number) == before


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_the_second_does_not_wait_for_what_is_shielded(number: str) -> None:
    code = f"""
import signal, trio, trio.testing
from virtwire.conformance.interrupts import run_or_exit
async def clean_up():
    try:
        await trio.sleep_forever()
    finally:
        with trio.CancelScope(shield=True):
            await trio.testing.wait_all_tasks_blocked()
            print("again")
            signal.raise_signal(signal.{number})
            await trio.sleep_forever()
async def long():
    async with trio.open_nursery() as nursery:
        nursery.start_soon(clean_up)
        await trio.testing.wait_all_tasks_blocked()
        signal.raise_signal(signal.{number})
run_or_exit(long)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=20, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (INTERRUPTED, "again\n", "")


def test_what_was_done_until_then_can_be_told() -> None:
    done: list[int] = []

    async def counting(scope: trio.CancelScope) -> list[int]:
        with scope:
            await trio.testing.wait_all_tasks_blocked()
            done.append(1)
            signal.raise_signal(signal.SIGINT)
            await trio.sleep_forever()
        return done

    assert run_until_interrupted(counting) == [1]
