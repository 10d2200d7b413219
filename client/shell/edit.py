"""Editing a document in the user's editor, as virsh's ``-edit`` verbs do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click
import trio
from virtwire.protocol.errors import LibvirtError

from .failure import ShellError

__all__ = ["edit", "edit_and_define"]

_Defined = TypeVar("_Defined")


async def edit_and_define(
    read: Callable[[], Awaitable[str]], define: Callable[[str], Awaitable[_Defined]], *, always: bool = False
) -> _Defined | None:
    """Let the user edit a document and define what comes of it.

    While the editor is open the connection lives on: the daemon's keepalive questions are answered.

    Args:
        read: gets the document from the daemon.
        define: takes the edited document.
        always: define it even when it was not changed.

    Returns:
        What define returned; None when nothing was changed.

    Raises:
        ShellError: the editor failed, or the document was changed meanwhile.
        LibvirtError: the daemon refuses the document, and the user, if there is one to ask, gives up.
    """
    before = text = await read()
    while True:
        with _deaf_to_interrupts():
            text = await trio.to_thread.run_sync(edit, text)
        if text == before and not always:
            return None
        if await read() != before:
            raise ShellError("ERROR: the XML configuration was changed by another user")
        try:
            return await define(text)
        except LibvirtError as error:
            if not _again(error.message):
                raise


def edit(document: str) -> str:
    """Show a document in $VISUAL or $EDITOR (vi without them); return what the user made of it.

    Raises:
        ShellError: the editor cannot be run or failed, or took the file away.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    handle, name = tempfile.mkstemp(prefix="virtwire", suffix=".xml")
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.write(document)
        # The shell splits an editor with arguments, and finds it.
        status = subprocess.run(["sh", "-c", f'{editor} "$1"', "sh", name], check=False).returncode
        if status != 0:
            raise ShellError(f"internal error: Child process ({editor} {name}) unexpected exit status {status}")
        with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
            return file.read()
    except OSError as error:
        raise ShellError(f"{name}: failed to read temporary file: {error.strerror}") from error
    finally:
        path.unlink(missing_ok=True)


def _again(message: str) -> bool:
    """Tell why a document was refused and ask whether to edit on; nobody at the terminal means no."""
    if not sys.stdin.isatty():
        return False
    click.echo(f"error: {message}", err=True)
    return click.confirm("Refused. Edit it again?", default=True, err=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Leave Ctrl-C to the editor, which shares the terminal; a handler is not inherited by it."""
    former = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)
