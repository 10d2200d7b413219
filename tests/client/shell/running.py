"""Run the shell as a user does, in this process (fast) or in one of its own, and see what it printed."""

from __future__ import annotations

import io
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest import mock

from virtwire.client.shell.main import main

from tests.peers.virsh import EDITOR_SCRIPT, Outcome

ENVIRONMENT = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}


def run(words: Sequence[str], *, folder: Path = Path(), environment: Mapping[str, str] = ENVIRONMENT) -> Outcome:
    """Call the shell's main in this process.

    Args:
        words: the arguments after the program's name.
        folder: where it runs.
        environment: all that it sees.
    """
    stdout, stderr = _stream(), _stream()
    with (
        chdir(folder),
        _environment(environment),
        open(os.devnull) as nothing,
        mock.patch("sys.stdin", nothing),
        redirect_stdout(stdout),
        redirect_stderr(stderr),
    ):
        status = main(words)
    return Outcome(shlex.join(words), _text(stdout), _text(stderr), status)


def spawn(words: Sequence[str], *, folder: Path = Path(), environment: Mapping[str, str] = ENVIRONMENT) -> Outcome:
    """Run the installed command in a process of its own."""
    done = subprocess.run(
        [str(Path(sys.executable).parent / "virtwire"), *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=folder,
        env=dict(environment),
        check=False,
    )
    return Outcome(shlex.join(words), done.stdout.decode(), done.stderr.decode(), done.returncode)


def editor(folder: Path, edits: Sequence[str]) -> Path:
    """Make an editor that applies sed expressions, one a call, to the file that it is given."""
    queue = folder / "edits"
    queue.write_text("".join(f"{edit}\n" for edit in edits))
    script = folder / "editor"
    script.write_text(EDITOR_SCRIPT % queue)
    script.chmod(0o700)
    return script


@contextmanager
def _environment(environment: Mapping[str, str]) -> Iterator[None]:
    with mock.patch.dict(os.environ, environment, clear=True):
        time.tzset()
        yield
    time.tzset()


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode(errors="surrogateescape")
