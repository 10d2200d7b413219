"""What a sparse stream has instead of zero bytes."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Hole"]


class Hole(NamedTuple):
    """A run of zero bytes that is not sent as data.

    Attributes:
        length: in bytes.
    """

    length: int
