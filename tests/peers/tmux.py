"""A real terminal for programs that draw on one: tmux, with a server of its own in a temporary folder."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from .require import program

DEADLINE = 60.0


class Tmux:
    """One program in a terminal, as a context manager.

    Args:
        command: the program and its arguments.
        width: of the terminal, in cells; ``height`` likewise.
        environment: more variables of the program.
    """

    def __init__(
        self, command: Sequence[str], *, width: int = 80, height: int = 24, environment: dict[str, str] | None = None
    ) -> None:
        self._command = shlex.join(command)
        self._size = ["-x", str(width), "-y", str(height)]
        self._environment = os.environ | {"LC_ALL": "C.UTF-8"} | (environment or {})
        self._folder = tempfile.TemporaryDirectory(prefix="virtwire-tmux-")

    @property
    def status(self) -> Path:
        """The file that has the program's exit status, once it has ended."""
        return Path(self._folder.name) / "status"

    @property
    def pid(self) -> int:
        """The program's number."""
        return int((Path(self._folder.name) / "pid").read_text())

    def _run(self, *arguments: str, check: bool = True) -> str:
        command = [program("tmux"), "-u", "-f", "/dev/null", "-S", f"{self._folder.name}/socket", *arguments]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=check, timeout=DEADLINE
        )
        return done.stdout

    def __enter__(self) -> Self:
        inner = shlex.quote(f"echo $$ > {self._folder.name}/pid; exec {self._command}")
        shell = f"sh -c {inner}; echo $? > {self.status}; sleep {DEADLINE}"
        self._run("new-session", "-d", *self._size, shell)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run("kill-server", check=False)  # it may have ended by itself
        self._folder.cleanup()

    def press(self, *keys: str) -> None:
        """Press keys, by tmux's names: ``Enter``, ``Escape``, ``q``."""
        self._run("send-keys", *keys)

    def enter(self, text: str) -> None:
        """Type a text, as it is, and Enter."""
        self._run("send-keys", "-l", text)
        self.press("Enter")

    def screen(self) -> str:
        """Read the screen."""
        return self._run("capture-pane", "-p")

    def resize(self, width: int, height: int) -> None:
        """Make the terminal another size."""
        self._run("resize-window", "-x", str(width), "-y", str(height))

    def wait_for(self, *texts: str, gone: str | None = None) -> str:
        """Wait until the screen has all these texts, and no longer the one that is to be gone; return it."""
        deadline = time.monotonic() + DEADLINE
        while True:
            screen = self.screen()
            if all(text in screen for text in texts) and (gone is None or gone not in screen):
                return screen
            assert time.monotonic() < deadline, f"{texts} are not all on the screen, or {gone} is:\n{screen}"
            time.sleep(0.1)

    def ended(self) -> int:
        """Wait for the end of the program; return its exit status."""
        deadline = time.monotonic() + DEADLINE
        while not self.status.exists() or not self.status.read_text().strip():
            assert time.monotonic() < deadline, f"it has not ended:\n{self.screen()}"
            time.sleep(0.05)
        return int(self.status.read_text())
