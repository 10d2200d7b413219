"""Which annotations exist, on what, and what value each takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .errors import CompileError

if TYPE_CHECKING:
    from .syntax import Annotation, Node

__all__ = ["Annotations", "read"]

_NONE: Final = re.compile("")
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_NAME_OR_NONE: Final = re.compile(rf"({_NAME.pattern})?")
_RELEASE: Final = re.compile(r"[0-9]+(\.[0-9]+)*")
_NUMBER: Final = re.compile(r"0[xX][0-9A-Fa-f]+|[0-9]+")
_DIRECTION: Final = re.compile("send|receive|both")
_MEANING: Final = {
    _NONE: "no value",
    _NAME: "a name",
    _NAME_OR_NONE: "a name or nothing",
    _RELEASE: "a release such as 0.9.4",
    _NUMBER: "a number",
    _DIRECTION: "send, receive or both",
}

_TABLE: Final = {
    "file": {"strings": re.compile("c")},
    "enum": {"flags": _NONE, "prefix": _NAME, "c": _NAME},
    "field": {"flags": _NAME, "enum": _NAME},
    "procedure": {
        "function": _NAME,
        "object": _NAME,
        "method": _NAME,
        "internal": _NONE,
        "since": _RELEASE,
        "priority": _NONE,
        "write": _NONE,
        "secure": _NUMBER,
        "event": _NAME_OR_NONE,
        "stream": _DIRECTION,
        "fds": _DIRECTION,
    },
}


class Annotations(dict[str, "Annotation"]):
    """The annotations of one node by their word."""

    def text(self, word: str) -> str | None:
        """Return the value of an annotation, None where it is absent."""
        return self[word].value if word in self else None

    def number(self, word: str) -> int:
        """Return the value of an annotation as a number, 0 where it is absent."""
        return int(self[word].value, 0) if word in self else 0


def read(path: str, kind: str, node: Node) -> Annotations:
    """Check the annotations of a node.

    Args:
        path: the file, for errors.
        kind: what the node is: a file, an enum, a field, a procedure, or something that takes none.
        node: has the annotations.

    Raises:
        CompileError: an annotation is unknown there, is given twice or has a value that it does not take.
    """
    known = _TABLE.get(kind, {})
    found = Annotations()
    for each in node.annotations:
        if each.word not in known:
            article = "an" if kind.startswith("e") else "a"
            expected = f"expected {', '.join(f'@{word}' for word in known)}" if known else "it takes none"
            raise CompileError(
                path, each.line, each.column, f"unknown annotation @{each.word} on {article} {kind}, {expected}"
            )
        if each.word in found:
            raise CompileError(path, each.line, each.column, f"@{each.word} is given twice")
        pattern = known[each.word]
        if not pattern.fullmatch(each.value):
            expected = _MEANING.get(pattern) or pattern.pattern
            raise CompileError(path, each.line, each.column, f"@{each.word} has {each.value!r}, expected {expected}")
        found[each.word] = each
    return found
