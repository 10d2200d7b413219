"""What reads entries from a file, whatever the format."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Final, Protocol

from .model import Entry, Head

__all__ = ["NO_RECORDING", "EntryWriter", "Source"]

NO_RECORDING: Final = "it is no recording: neither virtwire-tap's own, nor pcapng or pcap, nor the text of captures"


class EntryWriter(Protocol):
    """Writes entries, in whatever format."""

    def write(self, entry: Entry) -> None:
        """Write one entry.

        Raises:
            OSError: the file takes no more.
        """
        ...


class Source(ABC):
    """Entries that are read from an open file, in constant memory; each format has a subclass.

    Attributes:
        head: what stands at the beginning.
        damage: why the reading stopped before the end, in words; None when it did not, or not yet.
    """

    head: Head
    damage: str | None = None

    @abstractmethod
    def entries(self) -> Iterator[Entry]:
        """Give the entries, once."""
