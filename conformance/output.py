"""Standard output that takes no more: a full disk is told in a line, a reader that has gone needs no word.

Where and as what such an error arises depends on buffers, on nurseries, and on whether it is only the last flush that
fails. So standard output itself remembers that it has failed, and the command that is around everything asks it.
"""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, NoReturn

import click

from .entry import INTERRUPTED

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

__all__ = ["UNREAD", "UNWRITABLE", "Group"]

UNWRITABLE: Final = 2
"""The exit status when standard output takes no more."""

UNREAD: Final = 141
"""The exit status when nobody reads it any more: that of a program that SIGPIPE ended, as a shell tells it."""


class Group(click.Group):
    """A command whose name is its program's, and that ends well when its output cannot be written, or by Ctrl-C.

    click itself would say "Aborted!" of an interrupt, and end with status 1.
    """

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run it; see ``click.Command.main``."""
        with _told(self.name or ""):
            return super().main(*args, **extra)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the command line; see ``click.Command.make_context``."""
        with _interruptible():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Do what the command line says; see ``click.Command.invoke``."""
        with _interruptible():
            return super().invoke(ctx)


@contextmanager
def _interruptible() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


@contextmanager
def _told(program: str) -> Iterator[None]:
    """Watch standard output for the time of a block, and end the program when it has failed."""
    before = sys.stdout
    raw = _watched(before)
    if raw is None:
        yield
        return
    sys.stdout = ours = io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=before.encoding,
        errors=before.errors,
        line_buffering=before.isatty(),
    )
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except SystemExit:
        if raw.failure is None or sys.stdout is ours:
            raise
        _end(program, raw.failure)  # click has met it, and put something else in the place of standard output
    except BaseException:
        if raw.failure is None:
            raise
        _end(program, raw.failure)
    finally:
        raw.given_up = raw.failure is not None
        sys.stdout = before


def _watched(stream: object) -> _Watched | None:
    """Make a stream for the same file, or None if it is none of this process."""
    if not isinstance(stream, io.TextIOWrapper):
        return None
    try:
        number = stream.fileno()
    except io.UnsupportedOperation:
        return None
    stream.flush()
    return _Watched(number, "w", closefd=False)


class _Watched(io.FileIO):
    """Remembers why it takes no more; once it is given up, drops what is still in the buffers above it."""

    failure: OSError | None = None
    given_up = False

    def write(self, data: ReadableBuffer, /) -> int:
        """Write to the file; see ``io.RawIOBase.write``."""
        if self.given_up:
            return memoryview(data).nbytes
        try:
            return super().write(data)
        except OSError as error:
            self.failure = error
            raise


def _end(program: str, failure: OSError) -> NoReturn:
    """End the program."""
    if failure.errno == errno.EPIPE:
        sys.exit(UNREAD)
    with suppress(OSError):  # that cannot be written either
        print(f"{program}: error: cannot write: {failure.strerror}", file=sys.stderr)
    sys.exit(UNWRITABLE)
