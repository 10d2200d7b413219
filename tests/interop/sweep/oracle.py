"""The oracle: libvirt's own client in a process of its own, asked line by line."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, Self

from tests.peers.require import SYSTEM_PYTHON

SCRIPT = Path(__file__).with_name("oracle_calls.py")


class Oracle:
    """One process of oracle_calls.py; a context manager.

    Args:
        start: what it is told first.
    """

    def __init__(self, start: dict[str, Any]) -> None:
        self._start = start

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, str(SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._write(self._start)
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._process.kill()
        self._process.communicate()

    def ask(self, name: str | None, expression: str) -> None:
        """Let it make a call; its answer is to be read once."""
        self._write([name, expression])

    def answer(self) -> list[Any]:
        """Wait for what came of the call."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise EOFError(f"the oracle ended with status {self._process.wait(5)}")
        result: list[Any] = json.loads(line)
        return result

    def _write(self, value: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(value) + "\n")
        self._process.stdin.flush()
