"""Two messages compared field by field: what a daemon answers today, and what is recorded.

What daemons make up is compared by pairs (``Pairs``), what differs each time is masked (``masks``), lists of things
with names are compared by name and not by their order, documents element by element. Secrets are compared only when
they are asked for; otherwise both sides are blanked first, so that no text of a difference shows one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from ..decode.message import Message
from ..decode.printable import elide, quoted
from ..decode.secrets import blanked
from ..decode.text import outcome, value_text
from ..decode.tree import Node
from .documents import document_differences
from .masks import masked
from .pairs import Pairs, is_document, sort_of

__all__ = ["MAX_DIFFERENCES", "Difference", "differences"]

MAX_DIFFERENCES: Final = 1_000
"""Of two messages; then a last one says that there are more."""

_TEXT: Final = 200
_NOTHING: Final = "nothing"
_NUMBER: Final = re.compile(rb"-?\d+(?:\.\d+)?")
_ID_LISTS: Final = ("connect_list_domains",)


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that differs.

    Attributes:
        path: ``outcome`` for a result here and an error there, ``descriptors``, or a field: ``ret.dom.name``,
            ``ret.params[memory].value.ul``, within documents ``ret.xml:domain/devices/disk[2]/@type``.
        left: what stands on the left, in words that are safe to print; ``right`` likewise; ``nothing`` where the field
            is not there.
    """

    path: str
    left: str
    right: str

    def __str__(self) -> str:
        return f"{self.path}: {self.left} | {self.right}"


def differences(
    left: Message, right: Message, pairs: Pairs | None = None, *, exact: bool = False, secrets: bool = False
) -> list[Difference]:
    """Compare two messages of the same procedure: two calls, two replies, two events.

    Serials do not count, nor the bytes of strings behind their ends.

    Args:
        left: a message, for example a recorded reply.
        right: another, for example what a daemon answers now.
        pairs: what is known to stand for the same; more is learned. Without, UUIDs and ids have to be equal.
        exact: mask nothing, and lists have to be in the same order.
        secrets: compare secrets too.

    Returns:
        What differs, in the order of the fields; at most ``MAX_DIFFERENCES`` and a last one that says so.
    """
    if not secrets:
        left, right = blanked(left), blanked(right)
    found: list[Difference] = []
    for each in _Comparison(left, right, pairs, exact=exact).run():
        found.append(each)
        if len(found) >= MAX_DIFFERENCES:
            found.append(Difference("…", "more differs", "more differs"))
            break
    return found


class _Comparison:
    """One run over two messages."""

    def __init__(self, left: Message, right: Message, pairs: Pairs | None, *, exact: bool) -> None:
        self._left = left
        self._right = right
        self._pairs = pairs
        self._exact = exact
        self._procedure = left.name

    def run(self) -> Iterator[Difference]:
        """Go through both."""
        left, right = self._left, self._right
        if (left.program, left.procedure) != (right.program, right.procedure):
            yield Difference("procedure", left.name, right.name)
            return
        if left.is_error != right.is_error or left.what != right.what:
            yield Difference("outcome", self._outcome(left), self._outcome(right))
            return
        if left.frame.nfds != right.frame.nfds:
            yield Difference("descriptors", str(left.frame.nfds), str(right.frame.nfds))
        here, there = self._payload(left), self._payload(right)
        for name in dict.fromkeys([*here, *there]):
            yield from self._either(name, here.get(name), there.get(name))

    def _outcome(self, message: Message) -> str:
        return outcome(message, _TEXT, secrets=True) if message.is_reply else message.what

    def _payload(self, message: Message) -> dict[str, Node]:
        """Return what is to be compared; of a frame that was cut, what could be decoded of it."""
        skipped = ("header", "fds", "rest") if message.frame.cut else ("header", "fds")
        return {node.name: node for node in message.tree.children if node.name not in skipped}

    @property
    def _cut(self) -> bool:
        return self._left.frame.cut or self._right.frame.cut

    def _either(self, path: str, left: Node | None, right: Node | None) -> Iterator[Difference]:
        """Compare what may be there on one side only."""
        if left is not None and right is not None:
            yield from self._node(path, left, right)
        elif not self._cut:
            yield Difference(path, _shown(left), _shown(right))

    def _is_masked(self, path: str) -> bool:
        return not self._exact and masked(self._procedure, path)

    def _node(self, path: str, left: Node, right: Node) -> Iterator[Difference]:
        if left.kind == "list" and right.kind == "list":
            yield from self._list(path, left, right)
        elif left.kind != right.kind:
            yield Difference(path, _shown(left), _shown(right))
        elif left.children or right.children:
            here, there = ({child.name: child for child in node.fields} for node in (left, right))
            for name in dict.fromkeys([*here, *there]):
                yield from self._leaf_of(left.kind, f"{path}.{name}", here.get(name), there.get(name))
        else:
            yield from self._leaf("", path, left, right)

    def _leaf_of(self, owner: str, path: str, left: Node | None, right: Node | None) -> Iterator[Difference]:
        """Compare a field of a struct or a union."""
        if left is None or right is None or left.children or right.children:
            yield from self._either(path, left, right)
        elif left.kind != right.kind:
            yield from self._node(path, left, right)
        else:
            yield from self._leaf(owner, path, left, right)

    def _leaf(self, owner: str, path: str, left: Node, right: Node) -> Iterator[Difference]:
        a, b = left.value, right.value
        if isinstance(a, bytes) and isinstance(b, bytes) and (left.kind == "string" or is_document(left.kind, a)):
            yield from self._string(path, a, b)
            return
        sort = sort_of(owner, left.name, left.kind)
        if sort is not None and self._pairs is not None and isinstance(a, int | bytes) and isinstance(b, int | bytes):
            if self._pairs.same(sort, a, b):
                return
        elif a == b or (a != a and b != b):  # two that are no number are alike
            return
        if not self._is_masked(path):
            yield Difference(path, _shown(left), _shown(right))

    def _string(self, path: str, left: bytes, right: bytes) -> Iterator[Difference]:
        if self._same_text(left, right):
            return
        if left != right and b"<" in left[:256] and b"<" in right[:256]:
            found = document_differences(left, right)
            if found is not None:
                yield from self._document(path, found)
                return
        if not self._is_masked(path):
            yield Difference(path, quoted(left, _TEXT), quoted(right, _TEXT))

    def _document(self, path: str, found: list[tuple[str, bytes | None, bytes | None]]) -> Iterator[Difference]:
        for where, left, right in found:
            below = f"{path}:{where}"
            if left is not None and right is not None:
                if self._is_masked(below) and bool(_NUMBER.fullmatch(left)) == bool(_NUMBER.fullmatch(right)):
                    continue
                if self._same_in_document(where, left, right):
                    continue
            shown = [_NOTHING if each is None else quoted(each, _TEXT) for each in (left, right)]
            yield Difference(below, *shown)

    def _same_in_document(self, where: str, left: bytes, right: bytes) -> bool:
        if where == "domain/@id" and self._pairs is not None and left.isdigit() and right.isdigit():
            return len(left) < 10 > len(right) and self._pairs.same("domain id", int(left), int(right))
        return self._same_text(left, right)

    def _same_text(self, left: bytes, right: bytes) -> bool:
        return left == right if self._pairs is None else self._pairs.same_text(left, right)

    def _list(self, path: str, left: Node, right: Node) -> Iterator[Difference]:
        if self._procedure in _ID_LISTS and not self._exact:
            yield from self._ids(path, left, right)
            return
        here, there = _keyed(left), _keyed(right)
        if here is None or there is None or (self._exact and list(here) != list(there)):
            here, there = _numbered(left), _numbered(right)
        partners = self._partners(here, there)
        for key, item in here.items():
            yield from self._either(f"{path}[{key}]", item, there.get(partners.get(key, key)))
        taken = {partners.get(key, key) for key in here}
        for key, item in there.items():
            if key not in taken:
                yield from self._either(f"{path}[{key}]", None, item)

    def _ids(self, path: str, left: Node, right: Node) -> Iterator[Difference]:
        """Compare ids of domains, which are listed in no order."""
        here, there = ([item.value for item in node.fields if isinstance(item.value, int)] for node in (left, right))
        unknown = []
        for value in here:
            known = None if self._pairs is None else self._pairs.right("domain id", value)
            if (known if known is not None else value) in there:
                there.remove(known if isinstance(known, int) else value)
            else:
                unknown.append(value)
        for index, (a, b) in enumerate(zip_longest(sorted(unknown), sorted(there))):
            if a is None or b is None or self._pairs is None or not self._pairs.same("domain id", a, b):
                yield Difference(f"{path}[{index}]", *(_NOTHING if each is None else str(each) for each in (a, b)))

    def _partners(self, here: dict[str, Node], there: dict[str, Node]) -> dict[str, str]:
        """Find out which names on the right stand for others on the left: those with a time in them, and the like."""
        if self._pairs is None or here.keys() == there.keys():
            return {}
        partners: dict[str, str] = {}
        for key in here:  # what is known comes first: a time of today may be another's in the recording
            known = self._pairs.text(_encoded(key)).decode("utf-8", "surrogateescape")
            if known != key and known in there:
                partners[key] = known
        taken = set(partners.values())
        left = [key for key in here if key not in partners and (key not in there or key in taken)]
        right = [key for key in there if key not in taken and (key not in here or key in partners)]
        for key in left:
            for other in right:
                if self._same_text(_encoded(key), _encoded(other)):
                    partners[key] = other
                    right.remove(other)
                    break
        return partners


def _encoded(key: str) -> bytes:
    return key.encode("utf-8", "surrogateescape")


def _numbered(node: Node) -> dict[str, Node]:
    return {str(index): item for index, item in enumerate(node.fields)}


def _keyed(node: Node) -> dict[str, Node] | None:
    """Return a list's items by their names; None when they have none, or share one."""
    items: dict[str, Node] = {}
    for item in node.fields:
        key = _key(item)
        if key is None or key in items:
            return None
        items[key] = item
    return items


def _key(item: Node) -> str | None:
    if item.kind == "string" or item.kind.endswith("_handle"):
        return value_text(item, _TEXT)
    first = item.fields[0] if item.fields else None
    if first is None:
        return None
    if item.kind == "typed_param" and isinstance(first.value, bytes):
        return elide(quoted(first.value, _TEXT)[1:-1], _TEXT)
    return _key(first) if first.kind == "string" or first.kind.endswith("_handle") else None


def _shown(node: Node | None) -> str:
    return _NOTHING if node is None else elide(value_text(node, _TEXT), 2 * _TEXT)
