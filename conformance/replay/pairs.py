"""What stands for the same thing on two sides: a domain's UUID here and there, an id, a callback's number.

A daemon makes up UUIDs, ids, addresses and names from the time; the same calls made again give others. A pair is
learned where both sides first show one at the same place, and holds from then on, both ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

__all__ = ["Pairs", "Sort", "Value", "is_document", "sort_of", "tokens", "without_tokens"]

Sort: TypeAlias = Literal["uuid", "domain id", "callback id", "client id", "mac", "time", "pts"]
Value: TypeAlias = int | bytes
"""UUIDs are 16 bytes, MAC addresses and times their text in lower case, all others numbers."""

MAX_PAIRS: Final = 100_000
"""No more are learned; what is not known then has to be equal."""

_HEX: Final = rb"[0-9a-fA-F]"
_TOKEN: Final = re.compile(
    rb"(?<![0-9a-fA-F-])(%b{8}-%b{4}-%b{4}-%b{4}-%b{12})(?![0-9a-fA-F-])" % ((_HEX,) * 5)
    + rb"|(?<![0-9a-fA-F:])((?:%b{2}:){5}%b{2})(?![0-9a-fA-F:])" % ((_HEX,) * 2)
    + rb"|(?<=/domain-)(\d{1,9})(?=-)"
    + rb"|(?<=/dev/pts/)(\d{1,6})"
    + rb"|(?<![\d.-])(1\d{9})(?![\d.])"
)
"""What daemons make up, where it stands in texts; the time in seconds until 2033, by which snapshots are named."""
_SORTS: Final[tuple[Sort, ...]] = ("uuid", "mac", "domain id", "pts", "time")


def sort_of(owner: str, name: str, kind: str) -> Sort | None:
    """Tell what a field stands for, where daemons make it up.

    Args:
        owner: the struct that it is a field of, empty for none.
        name: the field's.
        kind: the field's, as a node has it.
    """
    if kind == "uuid":
        return "uuid"
    if name == "callback_id":
        return "callback id"
    if name == "id" and owner in ("domain_handle", "domain_lookup_by_id_args"):
        return "domain id"
    return "client id" if name == "id" and owner in ("client_handle", "admin_server_lookup_client_args") else None


def is_document(kind: str, value: bytes) -> bool:
    """Tell whether bytes of no known meaning are a document, as the cookies of migrations are."""
    return kind == "bytes" and value.startswith(b"<")


class Pairs:
    """Which value of the left side is which of the right."""

    def __init__(self) -> None:
        self._right: dict[tuple[Sort, Value], Value] = {}
        self._left: dict[tuple[Sort, Value], Value] = {}

    def __len__(self) -> int:
        """How many pairs there are whose sides differ."""
        return sum(key[1] != value for key, value in self._right.items())

    def right(self, sort: Sort, left: Value) -> Value | None:
        """Return what a value of the left side is on the right; None when that is not known."""
        return self._right.get((sort, left))

    def learn(self, sort: Sort, left: Value, right: Value) -> None:
        """Take two values for the same thing, whatever was known of either before."""
        if len(self._right) >= MAX_PAIRS:
            return
        stale_right, stale_left = self._right.pop((sort, left), None), self._left.pop((sort, right), None)
        if stale_right is not None:
            self._left.pop((sort, stale_right), None)
        if stale_left is not None:
            self._right.pop((sort, stale_left), None)
        self._right[sort, left], self._left[sort, right] = right, left

    def forget(self, sort: Sort, left: Value) -> None:
        """Forget the pair of a value of the left side."""
        right = self._right.pop((sort, left), None)
        if right is not None:
            self._left.pop((sort, right), None)

    def knows(self, sort: Sort, left: Value, right: Value) -> bool:
        """Tell whether either value was seen before."""
        return (sort, left) in self._right or (sort, right) in self._left

    def same(self, sort: Sort, left: Value, right: Value) -> bool:
        """Tell whether two values stand for the same thing; two that were never seen do, from now on."""
        if self.knows(sort, left, right):
            return self._right.get((sort, left)) == right
        if len(self._right) >= MAX_PAIRS or (sort == "domain id" and -1 in (left, right)):
            return left == right
        self.learn(sort, left, right)
        return True

    def same_text(self, left: bytes, right: bytes) -> bool:
        """Tell whether two texts are equal but for UUIDs, MAC addresses and their like that are pairs."""
        if left == right and _TOKEN.search(left) is None:
            return True
        here, there = _TOKEN.split(left), _TOKEN.split(right)
        step = len(_SORTS) + 1
        if len(here) != len(there) or here[::step] != there[::step]:
            return False
        # No side effects before it is sure that the rest is equal; then every token has to be of the same sort.
        found = [(index, a, b) for index, (a, b) in enumerate(zip(here, there, strict=True)) if index % step]
        if any((a is None) != (b is None) for _, a, b in found):
            return False
        return all(
            self.same(_SORTS[index % step - 1], _value(index % step, a), _value(index % step, b))
            for index, a, b in found
            if a is not None
        )

    def text(self, left: bytes) -> bytes:
        """Write a text of the left side as the right side would say it, as far as that is known."""
        return _TOKEN.sub(self._replacement, left)

    def _replacement(self, token: re.Match[bytes]) -> bytes:
        group = token.lastindex or 0
        right = self.right(_SORTS[group - 1], _value(group, token[group]))
        if right is None:
            return token[0]
        if isinstance(right, int):
            return b"%d" % right
        return _uuid_text(right) if group == 1 else right


def tokens(text: bytes) -> Iterator[tuple[Sort, Value]]:
    """Give all of a text that a daemon may have made up."""
    for token in _TOKEN.finditer(text):
        group = token.lastindex or 0
        yield _SORTS[group - 1], _value(group, token[group])


def without_tokens(text: bytes) -> bytes:
    """Return a text without all that a daemon may have made up."""
    return _TOKEN.sub(b"*", text)


def _value(group: int, text: bytes) -> Value:
    match _SORTS[group - 1]:
        case "uuid":
            return bytes.fromhex(text.replace(b"-", b"").decode())
        case "domain id" | "pts":
            return int(text)
        case _:
            return text.lower()


def _uuid_text(value: bytes) -> bytes:
    digits = value.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])).encode()
