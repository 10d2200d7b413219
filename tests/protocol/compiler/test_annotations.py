from __future__ import annotations

import pytest
from virtwire.protocol.compiler.annotations import read
from virtwire.protocol.compiler.errors import CompileError
from virtwire.protocol.compiler.syntax import Annotation, Node


def node(*pairs: tuple[str, str]) -> Node:
    return Node(annotations=[Annotation(word, value, 3, 5) for word, value in pairs])


def test_values() -> None:
    notes = read("a.x", "procedure", node(("since", "0.9.4"), ("secure", "0x9"), ("write", "")))
    assert notes.text("since") == "0.9.4"
    assert notes.text("function") is None
    assert notes.number("secure") == 9
    assert notes.number("since_not_there") == 0
    assert "write" in notes


@pytest.mark.parametrize(
    ("kind", "word", "value"),
    [
        ("procedure", "secure", "nine"),
        ("procedure", "fds", ""),
        ("procedure", "since", "new"),
        ("procedure", "function", "vir Foo"),
        ("enum", "flags", "yes"),
        ("field", "flags", ""),
        ("file", "strings", "d"),
        ("struct", "since", "1.0"),
        ("enum", "since", "1.0"),
    ],
)
def test_refused(kind: str, word: str, value: str) -> None:
    with pytest.raises(CompileError, match=rf"^a.x:3:5: .*@{word}"):
        read("a.x", kind, node((word, value)))
