"""Worker processes that stay up between rounds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

HERE = Path(__file__).parent


class Worker:
    """One worker process; ``ask`` sends a request and returns the seconds it measured."""

    def __init__(self, python: str, script: str) -> None:
        self._command = [python, str(HERE / script)]

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HERE.parent
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def ask(self, **request: object) -> float:
        """Send one request and wait for its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._command} died")
        return float(json.loads(line))


def libvirt_python() -> Worker:
    """The C library's Python binding, in the system's Python."""
    return Worker("/usr/bin/python3", "worker_libvirt.py")


def virtwire_client() -> Worker:
    """Our client."""
    return Worker(sys.executable, "worker_virtwire.py")
