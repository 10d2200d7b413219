"""The commands of docs/replay.md, run in their order as they stand there; they print what stands there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.peers.require import require

pytestmark = pytest.mark.interop

PAGE = Path(__file__).parents[2] / "docs" / "replay.md"
SOCKET = re.compile(r"--listen unix:(\S+)|--socket-dir (\S+)")
MARK = "@@next@@"


def examples() -> list[tuple[str, str]]:
    """Return the commands of the page and what they print."""
    return [
        found
        for block in re.findall(r"```console\n(.*?)```", PAGE.read_text(), re.DOTALL)
        for found in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]


def script(commands: list[str]) -> str:
    """Make one script of all; the page itself waits for the sockets of what it starts."""
    lines = ["set -m"]
    for command in commands:
        listens = SOCKET.search(command)
        if command.endswith("&") and listens is not None:
            path = listens[1] or f"{listens[2]}/libvirt-sock"
            lines += [
                f"rm -f {path}",
                f"{command[:-1]} 2>> log &",
            ]
        else:
            lines.append(command)
        lines.append(f"echo {MARK}")
    return "\n".join(lines)


def test_the_examples(tmp_path: Path) -> None:
    require("virsh")
    commands = examples()
    assert len(commands) > 12
    bin_folder = Path(sys.executable).parent
    environment = {
        "PATH": f"{bin_folder}:{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "TZ": "UTC",
        "COLUMNS": "200",
    }
    done = subprocess.run(
        ["bash", "-c", script([command for command, _ in commands])],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=200,
        check=False,
    )
    printed = [part.lstrip("\n") if not part.strip() else part for part in done.stdout.split(f"{MARK}\n")]
    log = (tmp_path / "log").read_text()
    for (command, expected), got in zip(commands, printed, strict=False):
        assert _plain(got) == expected, f"{command}\n{done.stdout}\n{log}"
    assert len(printed) == len(commands) + 1, done.stdout


def _plain(text: str) -> str:
    """Take away what shells and virsh's way of writing add: empty lines, and the shell's words about its jobs."""
    return "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip() and not line.startswith("["))


def test_the_program(tmp_path: Path) -> None:
    """The test of the page passes as it stands there."""
    from tests.conformance.replay.recordings import Script, handle

    script = Script()
    script.opened()
    script.asked("domain_lookup_by_name", ["test"], [handle()])
    script.asked("domain_get_state", [handle(), 0], [1, 0])
    script.closed()
    script.write(tmp_path / "day.vwtap")
    (program,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    (tmp_path / "test_guest.py").write_text(program)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_guest.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
