"""The command virtwire-passwd, as its users call it."""

from __future__ import annotations

import os
import pty
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from virtwire.auth import cli
from virtwire.auth.store import PasswordFile

COMMAND = Path(sys.executable).parent / "virtwire-passwd"
FAST = ["--iterations", "4096"]


def run(path: Path, *arguments: str, password: str | bytes = "") -> tuple[int, str, str]:
    data = password if isinstance(password, bytes) else password.encode()
    done = subprocess.run([COMMAND, "-f", path, *arguments], input=data, capture_output=True, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "users"
    assert run(path, "-c", "alice", "-p", *FAST, password="secret\n") == (0, "", "")
    return path


def test_a_user_from_beginning_to_end(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "secret" not in path.read_text()
    assert run(path, "--list") == (0, "alice: SCRAM-SHA-256, SCRAM-SHA-1\n", "")
    assert run(path, "--verify", "alice", "--stdin", password="secret") == (0, "", "")
    assert run(path, "alice", "-p", "-m", "SCRAM-SHA-256", *FAST, password="better\n") == (0, "", "")
    assert run(path, "-l") == (0, "alice: SCRAM-SHA-256\n", "")
    assert PasswordFile(path).check("alice", "better") == "alice"
    refused = (1, "", "error: this is not the password of user 'alice'\n")
    assert run(path, "-v", "alice", "-p", password="secret") == refused
    assert run(path, "-d", "alice") == (0, "", "")
    assert run(path, "-l") == (0, "", "")


def test_the_default_is_what_the_c_clients_take(tmp_path: Path) -> None:
    run(tmp_path / "users", "-c", "alice", "-p", password="secret\n")
    assert PasswordFile(tmp_path / "users").keys("SCRAM-SHA-256", "alice").iterations == 65536


@pytest.mark.parametrize(
    ("arguments", "password", "message"),
    [
        (["bob", "-p"], "x\n", "error: {path} has no user 'bob'; -c makes it\n"),
        (["-d", "bob"], "", "error: {path} has no user 'bob'\n"),
        (["-v", "bob", "-p"], "x", "error: {path} has no user 'bob'\n"),
        ([], "", "error: whose password?\n"),
        (["-c", "-d", "bob"], "", "error: only one of --create, --delete, --list and --verify can be given\n"),
        (["-c", "", "-p"], "x", "error: a user name must not be empty\n"),
        (["-c", "bob", "-p"], "\n", "error: a password must not be empty\n"),
        (["-c", "bob", "-p"], "\x07\n", "error: this password cannot be used: control characters forbidden\n"),
        (["-c", "bob", "-p"], b"\xff\n", "error: the password is not UTF-8 text\n"),
        (["-c", "bob"], "", "error: interrupted\n"),
        (["-c", "bob", "--iterations", "1"], "", "error: Invalid value for '--iterations'"),
    ],
)
def test_mistakes(path: Path, arguments: list[str], password: str | bytes, message: str) -> None:
    before = path.read_text()
    status, _, stderr = run(path, *arguments, password=password)
    assert status == 1
    assert message.format(path=path) in stderr
    assert path.read_text() == before


@pytest.mark.parametrize("arguments", [["-l"], ["-d", "bob"], ["bob", "-p"], ["-v", "bob", "-p"]])
def test_no_file(tmp_path: Path, arguments: list[str]) -> None:
    path = tmp_path / "users"
    assert run(path, *arguments, password="x") == (1, "", f"error: {path}: No such file or directory\n")
    assert not path.exists()


def test_the_prompt_asks_twice_and_shows_nothing(path: Path) -> None:
    shown = type_in([COMMAND, "-f", str(path), "alice", *FAST], ["first", "other", "better", "better"])
    assert "better" not in shown
    assert shown.count("Password:") == 2
    assert "Again (for verification):" in shown
    assert PasswordFile(path).check("alice", "better") == "alice"


def test_in_this_process(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["-f", str(path), "-l"]) == 0
    assert cli.main(["-f", str(path), "-d", "bob"]) == 1
    assert cli.main(["--nonsense"]) == 1
    captured = capsys.readouterr()
    assert captured.out == "alice: SCRAM-SHA-256, SCRAM-SHA-1\n"
    assert captured.err.startswith(f"error: {path} has no user 'bob'\nerror: No such option")


def type_in(command: list[str | Path], lines: list[str]) -> str:
    """Run a command on a terminal, typing a line whenever it asks; return all that the terminal showed."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execv(command[0], [str(word) for word in command])
    shown = b""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            data = os.read(terminal, 4096)
        except OSError:
            break
        shown += data
        if data.rstrip().endswith(b":") and lines:
            os.write(terminal, lines.pop(0).encode() + b"\n")
    os.close(terminal)
    assert os.waitpid(pid, 0)[1] == 0, shown
    return shown.decode()
