"""Asking the user at the terminal for what a login needs, as virsh asks."""

from __future__ import annotations

import sys
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import TextIO

from virtwire.client.credentials import Credential, CredentialType

__all__ = ["ask"]

_HIDDEN = (CredentialType.PASSPHRASE, CredentialType.NOECHOPROMPT)


def ask(credentials: Sequence[Credential]) -> list[str | None]:
    """Ask for credentials: a question on stderr, so that results stay clean, the answer from stdin.

    Returns:
        The answers; an empty line is the default, if there is one, and None is the end of stdin.
    """
    answers: list[str | None] = []
    for credential in credentials:
        answers.append(_ask(credential) if None not in answers else None)
    return answers


def _ask(credential: Credential) -> str | None:
    hidden = credential.type in _HIDDEN and sys.stdin.isatty()
    with _without_echo(sys.stdin) if hidden else nullcontext():
        print(f"{credential.prompt}: ", end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
    if not line:
        return None
    return line.removesuffix("\n") or credential.default or ""


@contextmanager
def _without_echo(terminal: TextIO) -> Iterator[None]:
    """Let a terminal not show what is typed."""
    before = termios.tcgetattr(terminal)
    silent = termios.tcgetattr(terminal)
    silent[3] &= ~termios.ECHO
    termios.tcsetattr(terminal, termios.TCSADRAIN, silent)
    try:
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
        print(file=sys.stderr)
