"""What a recording is made of: a head, and entries in the order in which they were seen.

Times are nanoseconds of a steady clock since the recording began; the head says when that was. A connection is the
number that its client got when it came, from 0; numbers are not used again within a recording.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Final, TypeAlias

__all__ = [
    "DIRECTIONS",
    "VERSION",
    "Closed",
    "Direction",
    "Entry",
    "Facts",
    "Frame",
    "Head",
    "Lost",
    "Note",
    "Opened",
    "Raw",
]

VERSION: Final = 1
"""Of the format; a reader refuses newer ones."""

Facts: TypeAlias = dict[str, Any]
"""Names, each with what JSON can hold: texts, numbers, booleans, None, lists and objects of them."""


class Direction(IntEnum):
    """Which way something went."""

    TO_SERVER = 0
    TO_CLIENT = 1


DIRECTIONS: Final = tuple(Direction)
"""By their numbers."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the beginning.

    Attributes:
        version: of the format.
        started: when the recording began, in nanoseconds since 1970.
        facts: by what it was made, and of what: ``program``, ``target``.
    """

    version: int = VERSION
    started: int = 0
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opened:
    """A client came.

    Attributes:
        facts: of the transport: ``listener``, ``transport``, ``peer``, ``pid``, ``uid``, ``target``, and with TLS
            ``tls`` and ``cipher`` and ``subject``; whatever is known.
    """

    time: int
    connection: int
    facts: Facts


@dataclass(slots=True)
class Frame:
    """One frame of the protocol; nobody changes one, but to forbid it would double the time that one takes to make.

    Attributes:
        data: its bytes from the length word on; only the first of them where it was cut.
        nfds: how many descriptors came with it; they themselves cannot be recorded.
        size: how many bytes it has.
        crc: CRC-32 of all of it where it was cut and somebody computed it, else None.
    """

    time: int
    connection: int
    direction: Direction
    data: bytes
    nfds: int = 0
    size: int = -1
    crc: int | None = None

    def __post_init__(self) -> None:
        if self.size < 0:
            self.size = len(self.data)

    @property
    def cut(self) -> bool:
        """Whether some of it was not kept."""
        return len(self.data) < self.size


@dataclass(frozen=True, slots=True)
class Raw:
    """Bytes that are no frames: a login's encryption lies over them, or somebody broke the rules.

    Attributes:
        data: the bytes, in the piece that came; only the first of them where it was cut.
        size: how many they were.
    """

    time: int
    connection: int
    direction: Direction
    data: bytes
    size: int = -1

    def __post_init__(self) -> None:
        if self.size < 0:
            object.__setattr__(self, "size", len(self.data))


@dataclass(frozen=True, slots=True)
class Closed:
    """A connection ended.

    Attributes:
        by: who ended it first: ``client``, ``server`` or ``tap``.
        reason: in words, empty when it was an ordinary end.
    """

    time: int
    connection: int
    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """Entries that are not here: whoever watches live was too slow for them. Never in a file that was written whole."""

    time: int
    entries: int
    size: int


@dataclass(frozen=True, slots=True)
class Note:
    """Something to be told in words, about a connection or about none (None)."""

    time: int
    connection: int | None
    text: str


Entry: TypeAlias = Opened | Frame | Raw | Closed | Lost | Note
