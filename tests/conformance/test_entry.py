"""Ctrl-C while a command is still being imported, or under no event loop: quiet, with the usual status."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest
from virtwire.conformance.entry import INTERRUPTED

BIN = Path(sys.executable).parent
SLOW = "import os, time\nos.write(1, b'importing\\n')\ntime.sleep(60)\n"


def interrupted(words: list[str], **env: str) -> tuple[int, bytes]:
    """Interrupt a command when it has said something; return how it ended, and what it said on stderr."""
    command = [BIN / words[0], *words[1:]]
    with subprocess.Popen(command, stdout=PIPE, stderr=PIPE, env=os.environ | env) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"importing\n"
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=30)
    return process.returncode, stderr


@pytest.mark.parametrize("module", ["click", "trio"])
@pytest.mark.parametrize(
    "words",
    [
        ["virtwire-check", "server", "test:///default"],
        ["virtwire-check", "client", "true"],
        ["virtwire-tap", "--listen", "unix:/nowhere/sock", "--to", "test:///default"],
        ["virtwire-tap", "replay", os.devnull, "--to", "test:///default"],
    ],
    ids=" ".join,
)
def test_while_a_module_is_imported(words: list[str], module: str, tmp_path: Path) -> None:
    (tmp_path / f"{module}.py").write_text(SLOW)
    assert interrupted(words, PYTHONPATH=str(tmp_path)) == (INTERRUPTED, b"")


def test_while_a_file_is_read(tmp_path: Path) -> None:
    """What runs under no event loop ends the same way: here it waits for the rest of a recording."""
    pipe = tmp_path / "recording"
    os.mkfifo(pipe)
    command = [BIN / "virtwire-tap", "show", pipe]
    with subprocess.Popen(command, stdout=PIPE, stderr=PIPE) as process, pipe.open("wb"):
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=30)
    assert (process.returncode, stderr) == (INTERRUPTED, b"")
