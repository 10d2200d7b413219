from __future__ import annotations

from typing import Any

import pytest
from virtwire.protocol.compiler.errors import CompileError
from virtwire.protocol.compiler.parser import parse


def parts(text: str) -> Any:
    """Return the first definition of a file whose own comment stands in front."""
    return parse("sample.x", f"/* the file's */\n{text}").definitions[0]


def test_the_first_comment_is_the_files() -> None:
    file = parse("sample.x", "/* Its own.\n * @strings c\n */\n/* the constant's */\nconst A = 1;")
    assert file.doc == "Its own."
    assert [(note.word, note.value) for note in file.annotations] == [("strings", "c")]
    assert file.definitions[0].doc == "the constant's"


def test_a_first_comment_behind_a_definition_is_not() -> None:
    file = parse("sample.x", "const A = 1; /* the constant's */")
    assert (file.doc, file.definitions[0].doc) == ("", "the constant's")


@pytest.mark.parametrize(
    ("text", "doc"),
    [
        ("/* above */\nconst A = 1;", "above"),
        ("const A = 1; /* behind */", "behind"),
        ("/* one */ /* two */\n/* three */\nconst A = 1;", "one\ntwo\nthree"),
        ("/* above */\nconst A = 1; /* behind */", "above\nbehind"),
        ("const A = 1; /* behind */ /* too */", "behind\ntoo"),
        ("/* two\nlines */ /* more */ const A = 1;", "two\nlines\nmore"),
        ("/* apart */\n\nconst A = 1;", ""),
        ("/* apart */\n\n/* above */\nconst A = 1;", "above"),
        ("/*\n * decorated\n *   twice\n */\nconst A = 1;", "decorated\ntwice"),
        ("/* prose\n * @\n * more */\nconst A = 1;", "prose\n@\nmore"),
    ],
)
def test_prose(text: str, doc: str) -> None:
    assert parts(text).doc == doc


def test_members_and_fields() -> None:
    enum = parts("enum e { /* for a */ A = 1, /* apart: both sides have code */ B = 2 };")
    assert [member.doc for member in enum.members] == ["for a", "apart: both sides have code"]
    enum = parts("enum e {\n A = 1, /* of a */\n /* of b */\n B = 2 /* too */\n};")
    assert [member.doc for member in enum.members] == ["of a", "of b\ntoo"]
    struct = parts("struct s {\n int a; int b; /* of b */\n struct { int d; } c; /* of c */\n};")
    assert [field.doc for field in struct.fields] == ["", "of b", "of c"]


def test_annotations_know_their_place() -> None:
    (note,) = parts("/* prose\n *  @since 1.2 */\nconst A = 1;").annotations
    assert (note.word, note.value, note.line, note.column) == ("since", "1.2", 3, 5)
    (note,) = parts("  /* @since  1.2  */ const A = 1;").annotations
    assert (note.value, note.line, note.column) == ("1.2", 2, 6)


def test_an_annotation_of_nothing() -> None:
    with pytest.raises(CompileError, match=r"sample.x:3:4: @flags is in a comment that belongs to nothing"):
        parts("const A = 1;\n/* @flags */")
