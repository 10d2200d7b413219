"""Run virsh: many commands in one process, each outcome told apart, or one command a process.

How a session's commands are told apart: virsh reads them from a pipe. It writes its prompt and each line it reads to
stdout, so that what lies between one echoed line and the next is what the command wrote. Stderr has no echo: after each
command the session sends ``echo --err MARK``, whose mark divides it. A session has no exit status for each command (the
process has one at its end), so ``Outcome.status`` is None there; ``run`` gives it, in a process of its own.
"""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from .require import program

PROMPT = "virsh # "
PROMPT_READ_ONLY = "virsh > "
TIMEOUT = 120

EDITOR_SCRIPT = """\
#!/bin/sh
# An editor for virsh's edit commands: applies the next line of the queue (a sed expression) to the file.
queue=%s
expression=$(head -n 1 "$queue")
sed -i 1d "$queue"
exec sed -i -e "$expression" "$1"
"""


@dataclass(frozen=True)
class Outcome:
    """What one virsh command did.

    Attributes:
        command: the command line, as given to virsh.
        stdout: what it wrote.
        stderr: what it complained about.
        status: the exit status of its process; None when it shared a process with others.
    """

    command: str
    stdout: str
    stderr: str
    status: int | None


class Virsh:
    """A way to call virsh, isolated from the user's files.

    Args:
        uri: what to connect to.
        folder: where it runs: relative file names in commands start here.
        edits: sed expressions that successive edit commands apply to the document they are given.
        read_only: connect read-only (``virsh -r``).
        env: more variables.
    """

    def __init__(
        self,
        uri: str,
        folder: Path | None = None,
        *,
        edits: Sequence[str] = (),
        read_only: bool = False,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self._home = tempfile.TemporaryDirectory(prefix="virtwire-virsh-")
        self._folder = folder
        self._command = [program("virsh"), "-c", uri]
        self._prompt = PROMPT_READ_ONLY if read_only else PROMPT
        if read_only:
            self._command.append("-r")
        self._env = environment(Path(self._home.name)) | dict(env or {})
        self._env["EDITOR"] = str(self._editor(edits))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._home.cleanup()

    def run(self, command: str) -> Outcome:
        """Run one command line in a process of its own."""
        done = subprocess.run(
            [*self._command, command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
            cwd=self._folder,
            env=self._env,
            check=False,
        )
        return Outcome(command, _text(done.stdout), _text(done.stderr), done.returncode)

    def session(self, commands: Sequence[str]) -> list[Outcome]:
        """Run the command lines one after the other in one process."""
        marks = [f"echo --err @@{number}@@" for number in range(len(commands))]
        lines = [line for pair in zip(commands, marks, strict=True) for line in pair]
        done = subprocess.run(
            self._command,
            input="".join(line + "\n" for line in lines).encode(),
            capture_output=True,
            timeout=TIMEOUT,
            cwd=self._folder,
            env=self._env,
            check=False,
        )
        stdout = _between([self._prompt + line for line in lines], _text(done.stdout), done)[::2]
        stderr = _text(done.stderr)
        outcomes = []
        for number, command in enumerate(commands):
            part, found, stderr = stderr.partition(f"error: @@{number}@@\n")
            if not found:
                raise SessionBroken(command, done)
            outcomes.append(Outcome(command, stdout[number], part, None))
        return outcomes

    @contextlib.contextmanager
    def kept_open(self) -> Iterator[None]:
        """Hold a connection: the state of test:///default lives while one does."""
        keeper = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._env,
        )
        assert keeper.stdin is not None
        assert keeper.stdout is not None
        with keeper:
            keeper.stdin.write(b"hostname\necho connected\n")
            keeper.stdin.flush()
            while line := keeper.stdout.readline():
                if line.startswith(b"connected") or b"echo connected" in line:
                    break
            try:
                yield
            finally:
                keeper.stdin.close()
                keeper.stdout.read()

    def _editor(self, edits: Sequence[str]) -> Path:
        queue = Path(self._home.name) / "edits"
        queue.write_text("".join(edit + "\n" for edit in edits))
        editor = Path(self._home.name) / "editor"
        editor.write_text(EDITOR_SCRIPT % queue)
        editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
        return editor


class SessionBroken(RuntimeError):
    """A virsh session ended before its commands did; the text says where."""

    def __init__(self, command: str, done: subprocess.CompletedProcess[bytes]) -> None:
        tail = f"{_text(done.stdout)[-2000:]}\n--- stderr:\n{_text(done.stderr)[-2000:]}"
        super().__init__(f"virsh (status {done.returncode}) did not get past {command!r}:\n{tail}")


def environment(home: Path) -> dict[str, str]:
    """Make the environment for one of libvirt's clients: nothing of the user's, C locale, UTC."""
    kept: Mapping[str, str] = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return dict(kept) | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "TERM": "dumb",
        "COLUMNS": "10000",
        "LIBVIRT_AUTOSTART": "0",
        "TMPDIR": str(home),
    }


def _between(lines: Sequence[str], text: str, done: subprocess.CompletedProcess[bytes]) -> list[str]:
    """Cut a text into what follows each of the lines, which stand in it in this order."""
    parts = []
    _, found, text = text.partition(lines[0] + "\n")
    for line in lines[1:]:
        part, found, text = text.partition(line + "\n")
        if not found:
            raise SessionBroken(line, done)
        parts.append(part)
    parts.append(text)
    return parts


def _text(data: bytes) -> str:
    return data.decode(errors="surrogateescape")
