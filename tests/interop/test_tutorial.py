"""The tutorial of the tap and the checks, followed from its start by its own commands.

Files are written as it says, commands run as they stand but for the folder; what it shows of their output has to be in
the output, numbers that differ each time aside. Programs that go on running stay until "Ctrl-C" is said, or the end.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.tmux import Tmux

pytestmark = pytest.mark.interop

PAGE = (Path(__file__).parents[2] / "docs/tutorial-tap.md").read_text()
FOLDER = "/tmp/tour"
STAYS = ("virtwired ", "virtwire-tap --listen", "python guests.py", "python wrong.py")
DEADLINE = 60.0

VARYING = (
    (r"\d\d:\d\d:\d\d\.\d+", "TIME"),
    (r"\b[\d.,]+ (ns|µs|ms|s|B|KiB|MiB)(?= |\)|:|\.|$)", "AMOUNT"),
    (r"(?<=pid )\d+|(?<=uid )\d+|^[\d,]+(?= entries)", "N"),
    (r"\s+", " "),
)


def parts() -> Iterator[tuple[str, str, str]]:
    """Give the fenced blocks: the language, the text, and the prose before it."""
    pieces = re.split(r"^```(\w*)\n(.*?)^```\n", PAGE, flags=re.MULTILINE | re.DOTALL)
    for at in range(0, len(pieces) - 1, 3):
        yield pieces[at + 1], pieces[at + 2], pieces[at]


def same_each_time(line: str) -> str:
    for pattern, word in VARYING:
        line = re.sub(pattern, word, line)
    return line.strip()


class Tour:
    """Follows the tutorial."""

    def __init__(self, folder: Path, libvirtd: Libvirtd, stack: ExitStack) -> None:
        self._folder = folder
        self._libvirtd = libvirtd
        self._stack = stack
        self._staying: list[tuple[subprocess.Popen[bytes], Path]] = []
        self._terminal: Tmux | None = None
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LIBVIRT_", "VIRSH_"))}
        self._environment = kept | {"PATH": path, "PYTHONUNBUFFERED": "1", "HOME": str(folder), "LC_ALL": "C.UTF-8"}

    def follow(self, language: str, text: str, prose: str) -> None:
        """Do what one block and the prose before it say."""
        if "Ctrl-C" in prose:
            self._interrupt()
        for key in re.findall(r"Press `(\w+)`", prose) if language == "text" else ():
            assert self._terminal is not None
            self._terminal.press(key)
        if language == "python":
            name = re.findall(r"`(\w+\.py)`", prose)[-1]
            (self._folder / name).write_text(text)
        elif language == "console":
            self._leave()
            for command, shown in self._commands(text):
                self._command(command, shown)
        elif language == "text":
            self._is_shown(text.splitlines())

    def _commands(self, text: str) -> Iterator[tuple[str, list[str]]]:
        for piece in text.removeprefix("$ ").split("\n$ "):
            command, *shown = piece.splitlines()
            yield command.replace(" test:///default", f" '{self._libvirtd.uri()}'"), shown

    def _command(self, command: str, shown: list[str]) -> None:
        if "--tui" in command:
            inside = ["sh", "-c", f"cd {self._folder} && exec {command}"]
            self._terminal = self._stack.enter_context(Tmux(inside, environment=self._environment))
            self._terminal.wait_for("RECORDING")
        elif command.startswith(STAYS):
            self._start(command)
        else:
            done = subprocess.run(
                ["bash", "-c", command], cwd=self._folder, env=self._environment, capture_output=True, text=True,
                check=False, timeout=DEADLINE,
            )  # fmt: skip
            assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
            expect(shown, done.stdout, command)

    def _start(self, command: str) -> None:
        """Start what stays, and wait until it says that it is ready."""
        log = self._folder / f"log{len(self._staying)}{time.monotonic_ns()}"
        with log.open("wb") as file:
            process = subprocess.Popen(
                ["bash", "-c", f"exec {command}"], cwd=self._folder, env=self._environment, stdout=file, stderr=file
            )
        self._staying.append((process, log))
        until(lambda: "ready" in log.read_text() or process.poll() is not None)
        assert process.poll() is None, log.read_text()

    def _interrupt(self) -> None:
        process, log = self._staying.pop()
        process.send_signal(signal.SIGINT)
        assert process.wait(DEADLINE) == 0, log.read_text()
        _expect_no_warning(log)

    def _is_shown(self, lines: list[str]) -> None:
        """See that the terminal, or what stays and was started last, shows something."""
        if self._terminal is not None:
            self._terminal.wait_for(*lines)
            return
        _, log = self._staying[-1]
        until(lambda: same_each_time(lines[-1]) in same_each_time(log.read_text()))
        expect(lines, log.read_text(), "the tap")

    def _leave(self) -> None:
        if self._terminal is not None:
            self._terminal.press("q")
            assert self._terminal.ended() == 0
            self._terminal = None

    def end(self) -> None:
        """End what still runs."""
        while self._staying:
            process, log = self._staying.pop()
            process.terminate()
            process.wait(DEADLINE)
            _expect_no_warning(log)


def _expect_no_warning(log: Path) -> None:
    """See that a daemon has said nothing of which the tutorial is silent."""
    lines = log.read_text().splitlines()
    assert not lines[0].startswith("virtwired: ready ") or len(lines) == 1, lines


def expect(shown: list[str], output: str, command: str) -> None:
    had = [same_each_time(line) for line in output.splitlines()]
    for line in shown:
        assert same_each_time(line) in had, f"{command}\ndoes not print\n{line}\nbut\n{output[-3000:]}"


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + DEADLINE
    while not true():
        assert time.monotonic() < deadline, "it does not come"
        time.sleep(0.05)


@pytest.mark.timeout(600)
def test_the_tutorial_from_its_start() -> None:
    require("libvirtd", "virsh", "tmux")
    folder = Path(tempfile.mkdtemp(prefix="tour"))
    folder.chmod(0o755)
    try:
        with ExitStack() as stack:
            libvirtd = stack.enter_context(Libvirtd())
            tour = Tour(folder, libvirtd, stack)
            stack.callback(tour.end)
            blocks = list(parts())
            assert len(blocks) >= 18
            for language, text, prose in blocks:
                tour.follow(language, text.replace(FOLDER, str(folder)), prose)
    finally:
        shutil.rmtree(folder)
