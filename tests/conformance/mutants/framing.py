"""Daemons that cut the stream wrongly."""

from __future__ import annotations

from typing import Any

from virtwire.protocol import framing, server_session

from .mutation import mutation, replace


@mutation("framing.undersized-taken", *(f"framing.undersized-{length}" for length in (0, 1, 3, 4, 24, 27)))
def undersized_taken() -> None:
    """A length word below 28 is taken for 28."""

    def make(old: Any) -> Any:
        def cut(self: Any, data: bytes) -> Any:
            length = int.from_bytes(data[:4], "big")
            return old(self, (28).to_bytes(4, "big") + data[4:] if length < 28 <= len(data) else data)

        return cut

    replace(framing.Framer, "_cut", make)


@mutation("framing.no-limit", "framing.oversized-by-1", "framing.oversized-by-far", "framing.oversized-all-ones")
def no_limit() -> None:
    """A frame of any length is waited for."""
    server_session.MAX_FRAME = 1 << 32  # type: ignore[misc]


@mutation("framing.no-memory", "framing.length-word-alone", "framing.byte-by-byte")
def no_memory() -> None:
    """What a read leaves of a frame is forgotten."""

    def make(old: Any) -> Any:
        def feed(self: Any, data: bytes) -> Any:
            frames = old(self, data)
            self._parts.clear()
            self._held = 0
            return frames

        return feed

    replace(framing.Framer, "feed", make)


@mutation("framing.first-only", "framing.many-in-one-write")
def first_only() -> None:
    """Of the frames that one read brings only 20 are heeded."""

    def make(old: Any) -> Any:
        return lambda self, data: old(self, data)[:20]

    replace(framing.Framer, "feed", make)
