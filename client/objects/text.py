"""Text that the wire carries as an array of characters."""

from __future__ import annotations

__all__ = ["from_chars"]


def from_chars(chars: bytes) -> str:
    """Return the text before the first NUL."""
    return chars.partition(b"\0")[0].decode("utf-8", "surrogateescape")
