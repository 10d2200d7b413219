"""The agent that lets polkit ask: a script plays pkttyagent, and a pseudo-terminal is the user's."""

from __future__ import annotations

import os
import pty
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import virtwire.client
from virtwire.client.shell.agent import PolkitAgent
from virtwire.client.shell.verbs import Runner
from virtwire.protocol.errors import LibvirtError, report

AGENT = """\
#!{python}
import os, sys, time
with open({log!r}, "a") as log:
    print(os.getpid(), *sys.argv[1:], file=log)
os.close(int(sys.argv[sys.argv.index("--notify-fd") + 1]))
{then}
"""


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "r") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        yield
    os.close(ours)


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, then: str = "time.sleep(100)") -> Path:
    log = folder / "log"
    program = folder / "pkttyagent"
    program.write_text(AGENT.format(python=sys.executable, log=str(log), then=then))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return log


@pytest.mark.usefixtures("terminal")
def test_the_agent_is_for_this_process_and_ends_with_the_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = install(tmp_path, monkeypatch)
    with PolkitAgent() as agent:
        assert agent.start()
        pid, *words = log.read_text().split()
        assert words[:3] == ["--process", str(os.getpid()), "--notify-fd"]
        assert words[4:] == ["--fallback"]
        os.kill(int(pid), 0)
        assert not agent.start()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)
    assert len(log.read_text().splitlines()) == 1


@pytest.mark.usefixtures("terminal")
def test_no_agent_is_no_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    with PolkitAgent() as agent:
        assert not agent.start()


def test_without_a_terminal_nobody_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = install(tmp_path, monkeypatch)
    with open(os.devnull) as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        with PolkitAgent() as agent:
            assert not agent.start()
    assert not log.exists()


def test_a_block_without_need_starts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = install(tmp_path, monkeypatch)
    with PolkitAgent():
        pass
    assert not log.exists()


class Refusing:
    """In place of ``connect``: refuses so often for want of an agent."""

    def __init__(self, times: int, code: int = 94) -> None:
        self.times = times
        self.code = code
        self.calls = 0

    def __call__(self, *_args: Any, **_named: Any) -> Refusing:
        self.calls += 1
        return self

    async def __aenter__(self) -> Any:
        if self.calls <= self.times:
            raise report(self.code, 60, "no polkit agent available to authenticate action 'x'")
        return None

    async def __aexit__(self, *_args: object) -> None:
        return None


async def nothing(_shell: object) -> None:
    """Do nothing, successfully."""


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("times", "code", "status", "calls"), [(0, 94, 0, 1), (1, 94, 0, 2), (2, 94, 1, 2), (1, 45, 1, 1)]
)
def test_the_shell_asks_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, code: int, status: int, calls: int
) -> None:
    log = install(tmp_path, monkeypatch)
    connect = Refusing(times, code)
    monkeypatch.setattr(virtwire.client, "connect", connect)
    assert Runner(None)(nothing, {}) == status
    assert connect.calls == calls
    assert log.exists() is (code == 94 and times > 0)


def test_an_error_of_the_verb_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(_shell: object) -> None:
        raise LibvirtError(94, message="from within")

    connect = Refusing(0)
    monkeypatch.setattr(virtwire.client, "connect", connect)
    assert Runner(None)(fail, {}) == 1
    assert connect.calls == 1
