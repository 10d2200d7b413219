"""Forked processes that end with the whole; each test runs them in a fresh interpreter, which has no threads."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAD = "import os, signal, sys, time\nfrom virtwire.conformance.tap.children import Children\n"


def run(code: str, timeout: float = 20) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", HEAD + code], capture_output=True, text=True, timeout=timeout, check=False
    )


def test_the_status_of_a_child_is_its_functions() -> None:
    done = run("with Children() as c: sys.exit(c.wait(c.start('it', lambda: 7)))")
    assert (done.returncode, done.stderr) == (7, "")


def test_what_a_child_raises_is_told_without_a_traceback() -> None:
    done = run("with Children() as c: sys.exit(c.wait(c.start('it', lambda: 1 // 0)))")
    assert done.returncode == 1
    assert done.stderr == "virtwire-tap: error: ZeroDivisionError('integer division or modulo by zero')\n"


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_signals_go_to_the_children(number: str) -> None:
    code = f"""
with Children() as c:
    child = c.start('it', lambda: time.sleep(60) or 0)
    with c.ended_by(signal.SIGINT, signal.SIGTERM):
        os.kill(os.getpid(), signal.{number})
        sys.exit(c.wait(child))
"""
    assert run(code).returncode == 0


def test_one_that_was_killed_is_told_of() -> None:
    code = """
with Children() as c:
    page = c.start("the page", lambda: time.sleep(60) or 0)
    relay = c.start("the relay", lambda: time.sleep(60) or 0)
    os.kill(page, signal.SIGKILL)
    time.sleep(0.2)
    os.kill(relay, signal.SIGKILL)
    sys.exit(c.wait(relay))
"""
    done = run(code)
    text = "virtwire-tap: the page was killed by SIGKILL\nvirtwire-tap: the relay was killed by SIGKILL\n"
    assert (done.returncode, done.stderr) == (1, text)


def test_output_that_nobody_reads_keeps_nobody() -> None:
    code = """
from virtwire.conformance.tap import children
children._GRACE = 0.3
reading, writing = os.pipe()
with Children() as c:
    child = c.start("it", lambda: time.sleep(60) or 0)
    with c.ended_by(signal.SIGTERM, output=writing):
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(100):
            os.write(writing, bytes(4096))
        sys.exit(c.wait(child))
"""
    done = run(code)
    assert (done.returncode, done.stderr) == (0, "virtwire-tap: the last lines are missing: nobody read them\n")


def test_leaving_ends_them_even_those_that_do_not_want_to() -> None:
    code = """
from virtwire.conformance.tap import children
children._GRACE = 0.3
def stubborn():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.write(writing, b"!")
    time.sleep(60)
    return 0
reading, writing = os.pipe()
with Children() as c:
    numbers = [c.start('it', stubborn), c.start('it', lambda: time.sleep(60) or 0)]
    os.read(reading, 1)
for number in numbers:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        print("gone")
"""
    assert run(code).stdout == "gone\ngone\n"
