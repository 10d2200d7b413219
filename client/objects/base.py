"""What all objects have in common: a channel to call on and, below a connection, a handle of the wire."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Hashable

    from virtwire.client.channel import Channel

__all__ = ["Base", "HandleBase", "uuid_text"]


class Base:
    """Something that can call procedures."""

    __slots__ = ("_channel",)

    def __init__(self, channel: Channel) -> None:
        self._channel = channel


class HandleBase(Base):
    """An object of the daemon, known by its handle.

    Two of them are equal when they are of one kind and one connection and their handles mean the same thing. They hold
    nothing that must be released: what the C library's Ref and Free functions do, Python does by itself.
    """

    __slots__ = ("_connection", "_handle")

    _connection: Any
    _handle: Any

    def __init__(self, connection: Base, handle: Any) -> None:
        super().__init__(connection._channel)
        self._connection = connection
        self._handle = handle

    def _identity(self) -> Hashable:
        """Return what tells this object from others of its kind: the whole handle, unless a class knows better."""
        identity: Hashable = self._handle
        return identity

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, HandleBase) or type(other) is not type(self):
            return NotImplemented
        return self._connection is other._connection and self._identity() == other._identity()

    def __hash__(self) -> int:
        return hash((type(self), self._identity()))


def uuid_text(uuid: bytes) -> str:
    """Write a uuid's 16 bytes in the usual form."""
    digits = uuid.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
