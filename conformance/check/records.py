"""How frames are cut into TLS records: one record a frame, as libvirt's own client sends them.

libvirtd 9.0.0 reads one frame of a record and then sleeps until more bytes come on the socket, so frames that share a
record would be answered late or never. One check is about that; to all others it would only be in the way.
"""

from __future__ import annotations

from typing import Final

from virtwire.protocol.message import HEADER_SIZE, MAX_FRAME

__all__ = ["Records"]

_WORD: Final = 4


class Records:
    """Finds the end of each frame in what one connection sends, also of those that are sent in parts."""

    def __init__(self) -> None:
        self._word = b""
        self._left = 0
        self._broken = False

    def cut(self, data: bytes) -> list[bytes]:
        """Cut bytes behind each frame that ends in them.

        Args:
            data: what is sent next: frames, parts of some, or anything.

        Returns:
            The same bytes in pieces, none of them empty. Behind a length word that no frame has nothing is cut.
        """
        pieces, begin, at = [], 0, 0
        while at < len(data) and not self._broken:
            if not self._left:
                at += self._read_word(data[at : at + _WORD])
            taken = min(self._left, len(data) - at)
            at += taken
            self._left -= taken
            if taken and not self._left:
                pieces.append(data[begin:at])
                begin = at
        return [*pieces, data[begin:]] if begin < len(data) else pieces

    def _read_word(self, data: bytes) -> int:
        """Take what is missing of a frame's length word; return how much that was."""
        missing = _WORD - len(self._word)
        self._word += data[:missing]
        if len(self._word) == _WORD:
            length, self._word = int.from_bytes(self._word, "big"), b""
            self._broken = not HEADER_SIZE <= length <= MAX_FRAME
            self._left = 0 if self._broken else length - _WORD
        return min(missing, len(data))
