"""Questions at a terminal: a pseudo-terminal is the user's."""

from __future__ import annotations

import io
import os
import pty
import termios
from collections.abc import Iterator
from typing import TextIO

import pytest
from virtwire.client.credentials import Credential, CredentialType
from virtwire.client.shell.prompts import ask

NAME = Credential(CredentialType.AUTHNAME, "Who", "Name")
PASSWORD = Credential(CredentialType.PASSPHRASE, "Secret", "Password")


def test_questions_go_to_stderr_answers_come_from_stdin(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("alice\nse cret \n"))
    assert ask([NAME, PASSWORD]) == ["alice", "se cret "]
    assert capsys.readouterr() == ("", "Who: Secret: ")


@pytest.mark.parametrize(
    ("typed", "answers"),
    [("", [None, None]), ("alice\n", ["alice", None]), ("a\nlast", ["a", "last"]), ("\n\n", ["", ""])],
)
def test_the_end_of_stdin_is_no_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, answers: list[str | None]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert ask([NAME, PASSWORD]) == answers
    assert capsys.readouterr().err == ("Who: " if answers[0] is None else "Who: Secret: ")


def test_an_empty_line_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    assert ask([NAME._replace(default="root")]) == ["root"]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, TextIO]]:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "r") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        yield ours, stdin
    os.close(ours)


def echoes(stdin: TextIO) -> bool:
    return bool(termios.tcgetattr(stdin)[3] & termios.ECHO)


def test_a_terminal_does_not_show_passwords(
    terminal: tuple[int, TextIO], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, stdin = terminal
    shown = []
    readline = stdin.readline

    class Watched(io.TextIOWrapper):
        def readline(self, *_args: object) -> str:  # type: ignore[override]
            shown.append(echoes(stdin))
            return readline()

        def isatty(self) -> bool:
            return True

        def fileno(self) -> int:
            return stdin.fileno()

    monkeypatch.setattr("sys.stdin", Watched(io.BytesIO()))
    os.write(ours, b"alice\nsecret\n")
    assert ask([NAME, PASSWORD]) == ["alice", "secret"]
    assert shown == [True, False]
    assert echoes(stdin)
    assert capsys.readouterr().err == "Who: Secret: \n"


def test_an_interrupted_question_leaves_the_terminal_as_it_was(
    terminal: tuple[int, TextIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    _ours, stdin = terminal

    class Interrupted(io.TextIOWrapper):
        def readline(self, *_args: object) -> str:  # type: ignore[override]
            raise KeyboardInterrupt

        def isatty(self) -> bool:
            return True

        def fileno(self) -> int:
            return stdin.fileno()

    monkeypatch.setattr("sys.stdin", Interrupted(io.BytesIO()))
    with pytest.raises(KeyboardInterrupt):
        ask([PASSWORD])
    assert echoes(stdin)
