from __future__ import annotations

import pytest
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.schema import (
    Array,
    Chars,
    Enum,
    Field,
    Member,
    Opaque,
    Optional,
    Ref,
    Scalar,
    Schema,
    String,
    Struct,
    Type,
    Typedef,
    Union,
)

NODE = Struct("node", (Field("value", Scalar("hyper")), Field("next", Optional(Ref("node")))), "m")
PAIR = Struct("pair", (Field("a", Ref("size")), Field("b", Opaque(5, True))), "m")
TYPES = Schema(
    types=(
        Typedef("size", Scalar("unsigned hyper"), "m"),
        Typedef("alias", Ref("pair"), "m"),
        Enum("color", (Member("RED", 1, "RED"),), "m"),
        NODE,
        PAIR,
        Struct("list", (Field("nodes", Array(Ref("node"), None)), Field("c", Chars(3, True))), "m"),
    )
)


@pytest.mark.parametrize(
    ("wire_type", "least", "fixed"),
    [
        (Scalar("short"), 4, 4),
        (Scalar("double"), 8, 8),
        (Ref("size"), 8, 8),
        (String(3), 4, None),
        (Opaque(5, True), 8, 8),
        (Opaque(5), 4, None),
        (Chars(3, True), 12, 12),
        (Chars(None), 4, None),
        (Optional(Ref("pair")), 4, None),
        (Array(Ref("alias"), 3, True), 48, 48),
        (Array(String(None), 3, True), 12, None),
        (Array(Ref("pair"), 3), 4, None),
        (Ref("color"), 4, 4),
        (Ref("alias"), 16, 16),
        (Ref("node"), 12, None),
        (Ref("list"), 16, None),
    ],
)
def test_sizes(wire_type: Type, least: int, fixed: int | None) -> None:
    assert TYPES.minimal_size(wire_type) == least
    assert TYPES.fixed_size(wire_type) == fixed


def test_names() -> None:
    assert TYPES.resolve(Ref("alias")) == Ref("pair")
    assert TYPES.resolve(Ref("size")) == Scalar("unsigned hyper")
    assert TYPES.record(Ref("alias")) == PAIR
    assert TYPES.record(Ref("color")) is None
    assert TYPES.record(Ref("size")) is None
    assert [each.name for each in TYPES.enums] == ["color"]
    assert [each.name for each in TYPES.records] == ["node", "pair", "list"]


def test_recursive() -> None:
    assert TYPES.recursive == {"node"}


def test_the_generated_schema() -> None:
    assert {program.name: len(SCHEMA.procedures) for program in SCHEMA.programs}.keys() == {
        "remote",
        "qemu",
        "lxc",
        "admin",
        "keepalive",
    }
    assert SCHEMA.recursive == frozenset()
    union = SCHEMA.by_name["typed_param_value"]
    assert isinstance(union, Union)
    case = union.choose(7)
    assert case is not None
    assert case.name == "s"
    assert union.choose(8) is None
    assert SCHEMA.minimal_size(Ref("typed_param_value")) == 8
