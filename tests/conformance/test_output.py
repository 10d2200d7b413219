"""Output that cannot be written: a full disk is told in a line, a pipe that nobody reads ends the command quietly."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conformance.replay.recordings import Script
from tests.peers.virtwired import Virtwired

BIN = Path(sys.executable).parent
CLIENT = str(BIN / "virtwire")


@pytest.fixture(scope="module")
def uri() -> Iterator[str]:
    with Virtwired() as daemon:
        yield daemon.uri()


def recording(folder: Path) -> str:
    script = Script()
    script.opened()
    for number in range(300):  # more than fits into a buffer
        script.asked("connect_get_hostname", [], [f"host-{number}"])
    script.closed()
    return str(script.write(folder / "recording"))


def run(program: str, words: list[str], stdout: int, **env: str) -> tuple[int | None, str]:
    """Run it with an output that fails; Python's developer mode tells of what is dropped at its end."""
    done = subprocess.run(
        [BIN / program, *words],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=120,
        env=os.environ | {"PYTHONDEVMODE": "1"} | env,
    )
    return done.returncode, done.stderr


def full(program: str, *words: str, **env: str) -> tuple[int | None, str]:
    with open("/dev/full", "wb") as file:
        return run(program, list(words), file.fileno(), **env)


def unread(program: str, *words: str) -> tuple[int | None, str]:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        return run(program, list(words), writer)
    finally:
        os.close(writer)


def told(program: str) -> tuple[int, str]:
    return 2, f"{program}: error: cannot write: No space left on device\n"


@pytest.mark.parametrize(
    "words",
    [
        ["show", "{file}"],
        ["stats", "{file}"],
        ["diff", "--json", "{file}", "{file}"],
        ["redact", "{file}", "{out}"],
        ["--help"],
    ],
    ids=" ".join,
)
def test_tap_on_a_full_disk_and_in_a_closed_pipe(words: list[str], tmp_path: Path) -> None:
    words = [each.format(file=recording(tmp_path), out=tmp_path / "out.vwtap") for each in words]
    assert full("virtwire-tap", *words) == told("virtwire-tap")
    assert unread("virtwire-tap", *words) == (141, "")


def test_an_output_without_a_buffer(tmp_path: Path) -> None:
    assert full("virtwire-tap", "show", recording(tmp_path), PYTHONUNBUFFERED="1") == told("virtwire-tap")


def test_what_is_printed_by_a_task(uri: str, tmp_path: Path) -> None:
    """Findings of a replay are told under nurseries, which make groups of exceptions."""
    words = ["replay", recording(tmp_path), "--to", uri]
    status, stderr = full("virtwire-tap", *words)
    assert (status, stderr.splitlines()[-1:]) == (2, told("virtwire-tap")[1].splitlines())
    assert "Traceback" not in stderr
    status, stderr = unread("virtwire-tap", *words)
    assert (status, "Traceback" in stderr) == (141, False)


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["list", "--only", "framing.largest"],
        ["explain", "*"],
        ["server", "{uri}", "--only", "framing.largest", "--json", "{report}"],
        ["client", "--only", "lost.at-once", "--json", "{report}", "--", CLIENT, "-c", "{{uri}}", "list"],
    ],
    ids=lambda words: " ".join(words[:3]),
)
def test_check_on_a_full_disk_and_in_a_closed_pipe(words: list[str], uri: str, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    words = [each.format(uri=uri, report=report) for each in words]
    assert full("virtwire-check", *words) == told("virtwire-check")
    if str(report) in words:
        assert report.read_text().endswith("}\n")  # it is not lost
    assert unread("virtwire-check", *words) == (141, "")


def test_an_error_of_something_else_is_none_of_the_output(tmp_path: Path) -> None:
    """What the program itself does wrong keeps its traceback."""
    code = (
        "import click; from virtwire.conformance.output import Group\n"
        "@click.command('x', cls=Group, invoke_without_command=True)\n"
        "def x(): print('something'); raise ConnectionResetError(104, 'a mistake')\n"
        "x()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout == "something\n"
    assert "ConnectionResetError: [Errno 104] a mistake" in done.stderr
