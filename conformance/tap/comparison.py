"""Two recordings compared: connections and calls laid side by side, answers field by field, streams by their data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from ..decode.message import Message
from ..decode.printable import elide, printable
from ..decode.text import outcome, short
from ..replay.compare import Difference, differences
from ..replay.contents import Contents
from ..replay.pairs import Pairs
from .alignment import Pair, align
from .partners import partners
from .side import Connected, Side

__all__ = ["Comparison", "Found", "Kind"]

Kind: TypeAlias = Literal["differs", "only left", "only right"]
Streams: TypeAlias = tuple[Contents, Contents] | None
_WIDTH: Final = 160


@dataclass(frozen=True, slots=True)
class Found:
    """Something that is not the same on both sides.

    Attributes:
        kind: ``differs``, ``only left`` or ``only right``.
        left: the connection's number in the first recording, None where it has none; ``right`` likewise.
        call: which call of the connection, counted from 1 on the side that has it (the first, where both have it);
            None for what belongs to no call.
        what: the call in words, ``connection``, or ``events``.
        differences: field by field, empty for what only one side has.
    """

    kind: Kind
    left: int | None
    right: int | None
    call: int | None
    what: str
    differences: tuple[Difference, ...] = ()


@dataclass
class Comparison:
    """Compares two recordings.

    Attributes:
        exact: mask nothing, and what daemons make up has to be equal.
        secrets: compare and show secrets too.
        pairs: what stands for what, learned on the way.
        alike: how many calls have the same answers; ``calls`` is how many were compared.
    """

    left: Side
    right: Side
    exact: bool = False
    secrets: bool = False
    pairs: Pairs = field(default_factory=Pairs)
    calls: int = 0
    alike: int = 0

    def run(self) -> Iterator[Found]:
        """Go through both.

        Raises:
            RecordingError: a recording changes meanwhile.
        """
        left, right = self.left.connections, self.right.connections
        for a, b in partners(left, right):
            here, there = _at(left, a), _at(right, b)
            if here is not None and there is not None:
                yield from self._connection(here, there)
            elif here is not None:
                yield Found("only left", here.number, None, None, _connection_text(here))
            elif there is not None:
                yield Found("only right", None, there.number, None, _connection_text(there))

    def _connection(self, left: Connected, right: Connected) -> Iterator[Found]:
        for a, b in _calls(left, right):
            if a is not None and b is not None:
                yield from self._call(left, a, right, b)
            elif a is not None:
                yield Found("only left", left.number, right.number, a + 1, self._text(self.left, left, a))
            elif b is not None:
                yield Found("only right", left.number, right.number, b + 1, self._text(self.right, right, b))
        counts = tuple(
            Difference(name, str(left.events[name]), str(right.events[name]))
            for name in sorted({*left.events, *right.events})
            if left.events[name] != right.events[name]
        )
        if counts:
            yield Found("differs", left.number, right.number, None, "events", counts)

    def _text(self, side: Side, connected: Connected, index: int) -> str:
        return short(side.message(connected.calls[index]), _WIDTH, secrets=self.secrets)

    def _call(self, left: Connected, a: int, right: Connected, b: int) -> Iterator[Found]:
        self.calls += 1
        call = self.left.message(left.calls[a])
        found = self._messages(call, self.right.message(right.calls[b]))
        found += self._answers(left.replies[a], right.replies[b])
        found += self._streams(left.streams.get(a), right.streams.get(b))
        if found:
            what = short(call, _WIDTH, secrets=self.secrets)
            yield Found("differs", left.number, right.number, a + 1, what, tuple(found))
        else:
            self.alike += 1

    def _messages(self, left: Message, right: Message) -> list[Difference]:
        pairs = None if self.exact else self.pairs
        return differences(left, right, pairs, exact=self.exact, secrets=self.secrets)

    def _answers(self, left: int, right: int) -> list[Difference]:
        """Compare the replies at two places; 0 is where none is."""
        here = self.left.message(left) if left else None
        there = self.right.message(right) if right else None
        if here is not None and there is not None:
            return self._messages(here, there)
        if here is there:
            return []
        return [Difference("answer", self._outcome(here), self._outcome(there))]

    def _outcome(self, reply: Message | None) -> str:
        return "none" if reply is None else outcome(reply, _WIDTH, secrets=self.secrets)

    def _streams(self, left: Streams, right: Streams) -> list[Difference]:
        if left is None or right is None:
            return []  # then the answers differ
        return [
            Difference(f"stream {way} {what}", one, other)
            for way, here, there in zip(("to the server:", "to the client:"), left, right, strict=True)
            for what, one, other in here.differences(there)
        ]


def _at(items: list[Connected], index: int | None) -> Connected | None:
    return None if index is None else items[index]


def _connection_text(connected: Connected) -> str:
    return "connection" if connected.opened is None else f"connection to {printable(elide(connected.opened, _WIDTH))}"


def _calls(left: Connected, right: Connected) -> Iterator[Pair]:
    """Lay calls side by side: first those that ask for the same, then, between them, those of the same procedure."""
    alone: tuple[list[int], list[int]] = ([], [])
    for a, b in align(left.said, right.said):
        if a is None or b is None:
            for index, side in zip((a, b), alone, strict=True):
                if index is not None:
                    side.append(index)
            continue
        yield from _by_procedure(left, right, *alone)
        alone = ([], [])
        yield a, b
    yield from _by_procedure(left, right, *alone)


def _by_procedure(left: Connected, right: Connected, here: list[int], there: list[int]) -> Iterator[Pair]:
    procedures = [left.procedures[index] for index in here], [right.procedures[index] for index in there]
    for a, b in align(*procedures):
        yield None if a is None else here[a], None if b is None else there[b]
