"""What a recording's values are today: pairs with the places in which they hold, and messages rewritten by them.

Not every value means the same everywhere: numbers of callbacks belong to a connection, domains' ids to a driver, and
a name made of the time to the snapshots or the checkpoints of one domain, since two that were made within a second
share it. So each of those sorts has pairs of its own for each such place; ``about`` says where we are.

What a client itself chose is no matter of the daemon: a UUID that a recorded call was the first to name has to come
back as it is.
"""

from __future__ import annotations

import re
import struct
from collections import OrderedDict
from collections.abc import Mapping as Texts
from typing import Final

from virtwire.protocol import schema as s
from virtwire.protocol.message import HEADER_SIZE, MAX_FRAME
from virtwire.protocol.xdr import DecodeError

from ..decode.message import Message
from ..decode.tree import payload_shape
from ..decode.walk import Scalar, Walk
from .pairs import Pairs, Sort, Value, is_document, sort_of, tokens

__all__ = ["Mapping", "Period", "names_by_time"]

MAX_PLACES: Final = 10_000
"""The pairs of the place that was not used for longest are dropped, once there are more."""
MAX_LEARNED: Final = 200_000

DAY: Final = 86_400
_WORD: Final = struct.Struct(">I")
_INTEGERS: Final = {"int": struct.Struct(">i"), "unsigned hyper": struct.Struct(">Q")}
_MOMENTS: Final = {"checkpoint": b"checkpoint", "backup": b"checkpoint", "snapshot": b"snapshot"}
"""Parts of procedures' names, and what their times name."""
_MAKE_MOMENTS: Final = ("domain_checkpoint_create_xml", "domain_snapshot_create_xml")
_TIME: Final = re.compile(rb"1\d{9}")
_DOMAIN_ID: Final = re.compile(rb"(<domain\s[^<>]*?\bid=)(['\"])(\d{1,9})\2")
_CHOSEN: Final = ("uuid", "mac", "time")
"""What a client may choose; ids and numbers of terminals it can only guess."""
_EVERYWHERE: Final = b""

Period = tuple[float, float]
"""Two times in seconds since 1970: from when to when."""


class Mapping(Pairs):
    """Pairs of a recording and of today, each in its place.

    Args:
        recorded: when the recording was made; within a day of that a number can be a time.
        now: likewise for today.
        texts: what else is called otherwise today: paths, names of hosts.

    Attributes:
        named: the seconds by which the last checkpoint or snapshot without a name was named, then and today.
    """

    def __init__(
        self, recorded: Period | None = None, now: Period | None = None, texts: Texts[bytes, bytes] | None = None
    ) -> None:
        super().__init__()
        self._periods = None if recorded is None or now is None else (recorded, now)
        self._texts = dict(texts or {})
        self._text = re.compile(b"|".join(map(re.escape, sorted(self._texts, key=len, reverse=True))))
        self._places: OrderedDict[tuple[Sort, bytes], Pairs] = OrderedDict()
        self._connection = self._driver = self._moment = _EVERYWHERE
        self._journal: list[tuple[Pairs, Sort, Value]] = []
        self._learned = 0
        self.named: tuple[int, int] | None = None

    def about(self, connection: int, driver: bytes, call: Message | None) -> None:
        """Say what is compared or rewritten next.

        Args:
            connection: the recorded one's number.
            driver: what it opened.
            call: the recorded call that all belongs to; None where there is none.
        """
        self._connection = b"%d" % connection
        self._driver = driver
        self._moment = _EVERYWHERE if call is None else _moment(call)
        self._journal.clear()

    def undo(self) -> None:
        """Forget what was learned since ``about``."""
        while self._journal:
            pairs, sort, left = self._journal.pop()
            pairs.forget(sort, left)
            self._learned -= 1

    def _pairs_of(self, sort: Sort) -> Pairs:
        """Return the pairs of a sort where we are."""
        place = {"callback id": self._connection, "domain id": self._driver, "time": self._moment}.get(sort)
        key = (sort, place or _EVERYWHERE)
        pairs = self._places.get(key)
        if pairs is None:
            pairs = self._places[key] = Pairs()
            while len(self._places) > MAX_PLACES:
                self._places.popitem(last=False)
        self._places.move_to_end(key)
        return pairs

    def __len__(self) -> int:
        """How many pairs there are whose sides differ."""
        return sum(len(pairs) for pairs in self._places.values())

    def right(self, sort: Sort, left: Value) -> Value | None:
        """Return what a recorded value is today; None when that is not known."""
        return self._pairs_of(sort).right(sort, left)

    def learn(self, sort: Sort, left: Value, right: Value) -> None:
        """Take two values for the same thing, whatever was known of either before."""
        if self._learned < MAX_LEARNED:
            pairs = self._pairs_of(sort)
            pairs.learn(sort, left, right)
            self._journal.append((pairs, sort, left))
            self._learned += 1

    def forget(self, sort: Sort, left: Value) -> None:
        """Forget the pair of a recorded value."""
        self._pairs_of(sort).forget(sort, left)

    def same(self, sort: Sort, left: Value, right: Value) -> bool:
        """Tell whether two values stand for the same thing; two that were never seen do, from now on."""
        pairs = self._pairs_of(sort)
        if sort == "time" and left == right:
            return True  # a client took a document of then for its own; it says nothing of another name of that second
        if sort == "pts" and pairs.right(sort, left) != right:
            self.learn(sort, left, right)  # numbers of terminals are given out again
            return True
        if pairs.knows(sort, left, right):
            return pairs.same(sort, left, right)
        if sort == "time" and not self._are_times(left, right):
            return False
        if self._learned >= MAX_LEARNED or (sort == "domain id" and -1 in (left, right)):
            return left == right
        self.learn(sort, left, right)
        return True

    def made(self, call: Message, recorded: Message, now: Message) -> None:
        """Take note that a call makes a checkpoint or a snapshot: it may have the name of one that is no more.

        Args:
            call: the recorded one, which ``about`` was told.
            recorded: its recorded reply.
            now: its reply of today.
        """
        if call.name not in _MAKE_MOMENTS:
            return
        left, right = (_name_of(reply) for reply in (recorded, now))
        if _TIME.fullmatch(left) and _TIME.fullmatch(right) and left not in call.payload:
            self.learn("time", left, right)
            self.named = (int(left), int(right))

    def _are_times(self, *values: Value) -> bool:
        """Tell whether a number of the recording and one of today can be times."""
        if self._periods is None:
            return True
        return all(
            start - DAY <= int(value) <= end + DAY for value, (start, end) in zip(values, self._periods, strict=True)
        )

    def same_text(self, left: bytes, right: bytes) -> bool:
        """Tell whether two texts are equal but for what daemons make up, and what is called otherwise today."""
        return super().same_text(self._renamed(left), right)

    def text(self, left: bytes) -> bytes:
        """Write a recorded text as it is said today, as far as that is known."""
        return super().text(_DOMAIN_ID.sub(self._domain_id, self._renamed(left)))

    def _renamed(self, text: bytes) -> bytes:
        return self._text.sub(lambda found: self._texts[found[0]], text) if self._texts else text

    def _domain_id(self, found: re.Match[bytes]) -> bytes:
        today = self.right("domain id", int(found[3]))
        return b"%b%b%d%b" % (found[1], found[2], today, found[2]) if isinstance(today, int) else found[0]

    def rewrite(self, call: Message) -> bytes:
        """Write a recorded call as a client says it today.

        What the client seems to have chosen itself stands for itself from now on.

        Returns:
            The frame; as recorded where it cannot be decoded.
        """
        data = call.frame.data
        shape = payload_shape(call)
        if shape is None or call.frame.cut:
            return data
        rewriter = _Rewriter(self)
        try:
            Walk(data, rewriter).value(shape[1], call.payload_start, shape[0])
        except DecodeError:
            return data
        if not rewriter.edits:
            return data
        pieces, at = [], len(_WORD.pack(0))
        for start, end, new in rewriter.edits:
            pieces += [data[at:start], new]
            at = end
        rest = b"".join((*pieces, data[at:]))
        size = _WORD.size + len(rest)
        return data if size > MAX_FRAME else _WORD.pack(size) + rest


class _Rewriter:
    """A visitor that notes what has to be changed: start, end, and what stands there instead."""

    def __init__(self, mapping: Mapping) -> None:
        self.edits: list[tuple[int, int, bytes]] = []
        self._mapping = mapping
        self._owners: list[str] = [""]

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Note whose fields follow."""
        self._owners.append(kind)

    def leave(self, end: int) -> None:
        """Note that they end."""
        self._owners.pop()

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Look at one field."""
        if isinstance(value, bytes) and (kind == "string" or is_document(kind, value)):
            self._string(start, end, value)
            return
        sort = sort_of(self._owners[-1], name, kind)
        if sort is None or not isinstance(value, int | bytes):
            return
        today = self._today(sort, value)
        if today != value:
            new = today if isinstance(today, bytes) else _INTEGERS[kind].pack(today)
            self.edits.append((start, end, new))

    def _today(self, sort: Sort, value: Value) -> Value:
        today = self._mapping.right(sort, value)
        if today is None and sort in _CHOSEN:
            self._mapping.learn(sort, value, value)
        return value if today is None else today

    def _string(self, start: int, end: int, value: bytes) -> None:
        for sort, token in tokens(value):
            self._today(sort, token)
        today = self._mapping.text(value)
        if today != value:
            padding = bytes(-len(today) % 4)
            self.edits.append((start, end, _WORD.pack(len(today)) + today + padding))


class _FirstUuid:
    """A visitor that keeps the first UUID."""

    def __init__(self) -> None:
        self.found = b""

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Structs do not matter."""

    def leave(self, end: int) -> None:
        """Nor do their ends."""

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Look at one field."""
        if kind == "uuid" and isinstance(value, bytes) and not self.found:
            self.found = value


def names_by_time(message: Message) -> bool:
    """Tell whether a call makes a checkpoint or a snapshot that the daemon names by the time, in seconds."""
    return message.is_call and message.name in _MAKE_MOMENTS and b"<name>" not in message.payload


def _name_of(reply: Message) -> bytes:
    """Return the name in a handle of a checkpoint or a snapshot that a reply consists of."""
    handle = reply.tree.child("ret")
    for name in ("checkpoint", "snap"):
        found = None if handle is None else handle.child(name)
        if found is not None and found.fields and isinstance(found.fields[0].value, bytes):
            return found.fields[0].value
    return b""


def _moment(call: Message) -> bytes:
    """Name the moments that a call is about: checkpoints or snapshots, and of which domain; empty for none."""
    family = next((family for part, family in _MOMENTS.items() if part in call.name), None)
    shape = payload_shape(call)
    if family is None or shape is None or len(call.frame.data) < HEADER_SIZE:
        return _EVERYWHERE
    finder = _FirstUuid()
    try:
        Walk(call.frame.data, finder).value(shape[1], call.payload_start, shape[0])
    except DecodeError:
        return _EVERYWHERE
    return family + finder.found
