"""Text from the wire, made safe for terminals and people: nothing of it can move a cursor or hide what it says."""

from __future__ import annotations

import io
from typing import Final, TextIO

__all__ = ["bear_any_encoding", "elide", "printable", "quoted"]

_ESCAPES: Final = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0", "\\": "\\\\"}


def printable(text: str) -> str:
    """Write every character that cannot be printed as an escape; the backslash too, so that nothing is ambiguous."""
    if text.isprintable() and "\\" not in text:
        return text
    return "".join(_ESCAPES.get(each) or (each if each.isprintable() else _escape(each)) for each in text)


def _escape(character: str) -> str:
    number = ord(character)
    if 0xDC80 <= number <= 0xDCFF:  # a byte that was no UTF-8
        return f"\\x{number - 0xDC00:02x}"
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def bear_any_encoding(stream: TextIO) -> None:
    """Let a stream write characters that its encoding has not as escapes, instead of failing."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")


def elide(text: str, width: int) -> str:
    """Shorten a text to so many characters, with … where something is missing."""
    return text if len(text) <= width else text[: max(0, width - 1)] + "…"


def quoted(data: bytes, width: int) -> str:
    """Write a string of the wire in quotes, at most about so many characters of it."""
    text = data[: 4 * width + 4].decode("utf-8", "surrogateescape")
    whole = len(data) <= 4 * width + 4
    shown = printable(text).replace('"', '\\"')
    return f'"{elide(shown, width) if whole else elide(shown, width - 1).rstrip("…") + "…"}"'
