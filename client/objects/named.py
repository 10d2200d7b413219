"""Properties that several kinds of objects share because their handles carry the same fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import HandleBase, uuid_text

if TYPE_CHECKING:
    from collections.abc import Hashable

    from .connection import Connection

__all__ = ["Below", "Named", "WithUuid"]


class Below(HandleBase):
    """An object below a hypervisor connection."""

    __slots__ = ()

    _connection: Connection

    @property
    def connection(self) -> Connection:
        """The connection that the object is good on."""
        return self._connection


class Named(Below):
    """An object with a name."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """Its name."""
        name: str = self._handle.name
        return name

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r}>"


class WithUuid(Below):
    """An object with a uuid, which is what the daemon knows it by."""

    __slots__ = ()

    @property
    def uuid(self) -> bytes:
        """Its uuid, 16 bytes."""
        uuid: bytes = self._handle.uuid
        return uuid

    @property
    def uuid_string(self) -> str:
        """Its uuid as text."""
        return uuid_text(self.uuid)

    def _identity(self) -> Hashable:
        return self.uuid
