"""Telling a client that gave up from one that broke: signals, and the last words of languages' run times."""

from __future__ import annotations

import re
import signal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .command import Ended

__all__ = ["crash"]

_CRASHES: Final = frozenset(
    {
        signal.SIGSEGV,
        signal.SIGABRT,
        signal.SIGBUS,
        signal.SIGFPE,
        signal.SIGILL,
        signal.SIGSYS,
        signal.SIGTRAP,
    }
)
_SHELL: Final = 128
"""What a shell adds to the number of the signal that ended a program."""

_PROGRAMMING_ERRORS: Final = (
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BufferError",
    "EOFError",
    "ImportError",
    "IndexError",
    "KeyError",
    "LookupError",
    "MemoryError",
    "NameError",
    "NotImplementedError",
    "OverflowError",
    "RecursionError",
    "StopIteration",
    "SystemError",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "ValueError",
    "ZeroDivisionError",
    "struct.error",
)
_WORDS: Final = re.compile(
    rf"^(?:(?:{'|'.join(map(re.escape, _PROGRAMMING_ERRORS))})\b.*"  # Python, of a traceback: judged below
    r"|panic: .*|fatal error: .*"  # Go
    r"|thread '.*' panicked at .*"  # Rust
    r"|\*\*\* .* \*\*\*: terminated|free\(\): .*|malloc\(\): .*|double free .*|corrupted .*"  # the C library
    r"|Segmentation fault.*|Aborted.*)$",
    re.MULTILINE,
)
_TRACEBACK: Final = "Traceback (most recent call last):"


def crash(ended: Ended) -> str | None:
    """Say how a program broke, None if it did not.

    An exception that a program in Python ends in is a way to report an error, unless it is one of those that tell of
    a mistake in a program.
    """
    if ended.timed_out:
        return None
    number = -ended.status if ended.status < 0 else ended.status - _SHELL
    if number in _CRASHES:
        return f"it was ended by {signal.Signals(number).name}"
    text = ended.stderr.decode(errors="replace")
    for found in _WORDS.finditer(text):
        if not found[0].startswith(_PROGRAMMING_ERRORS) or _TRACEBACK in text:
            return f"it broke: {found[0]}"
    return None
