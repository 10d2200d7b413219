from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.compiler.layout import Layout
from virtwire.protocol.schema import Array, Opaque, Optional, Ref, Scalar, String, Type

from tests.protocol.compiler.compiled import schema_of

TEXT = """
enum e { A = 1 };
struct pair { int a; opaque b[3]; };
struct tagged { e kind; pair at; };
struct named { string name<>; };
struct node { int a; node *next; };
struct holder { named names<>; pair *one; };
union u switch (int t) { case 1: void; };
"""


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(schema_of(tmp_path, TEXT))


@pytest.mark.parametrize(
    ("wire_type", "leaves", "plain"),
    [
        (Scalar("bool"), 1, True),
        (Opaque(7, True), 1, True),
        (Opaque(7), None, False),
        (String(7), None, False),
        (Optional(Scalar("int")), None, False),
        (Array(Scalar("int"), 16, True), 16, True),
        (Array(Scalar("int"), 17, True), None, False),
        (Array(Scalar("int"), 3), None, False),
        (Ref("e"), 1, False),
        (Ref("pair"), 2, True),
        (Ref("tagged"), 3, False),
        (Ref("named"), None, False),
        (Ref("node"), None, False),
        (Ref("u"), None, False),
    ],
)
def test_flat_types(layout: Layout, wire_type: Type, leaves: int | None, plain: bool) -> None:
    assert layout.leaves(wire_type) == leaves
    assert layout.is_flat(wire_type) == (leaves is not None)
    assert layout.is_plain(wire_type) == plain


def test_what_is_in_lists(layout: Layout) -> None:
    assert layout.listed == {"named"}


def test_what_is_written_out(layout: Layout) -> None:
    inline = {record.name for record in layout.schema.records if layout.is_inline(record)}
    assert inline == {"pair", "tagged", "named", "holder", "u"}


def test_large_structs_are_not_written_out(tmp_path: Path) -> None:
    fields = " ".join(f"string s{index}<>;" for index in range(25))
    layout = Layout(schema_of(tmp_path, f"struct large {{ {fields} }}; struct holder {{ large a; large b; }};"))
    assert [record.name for record in layout.schema.records if layout.is_inline(record)] == []
