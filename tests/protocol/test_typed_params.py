from __future__ import annotations

from typing import Any

import pytest
from virtwire.protocol.generated.types import TypedParam, TypedParamValue, decode_typed_param, encode_typed_param
from virtwire.protocol.typed_params import (
    BOOLEAN,
    DOUBLE,
    INT,
    LLONG,
    STRING,
    UINT,
    ULLONG,
    Int,
    LLong,
    UInt,
    ULLong,
    from_dict,
    to_dict,
)


@pytest.mark.parametrize(
    ("value", "kind", "content"),
    [
        (True, BOOLEAN, 1),
        (False, BOOLEAN, 0),
        ("text", STRING, "text"),
        (0.5, DOUBLE, 0.5),
        (2**31 - 1, INT, 2**31 - 1),
        (-(2**31), INT, -(2**31)),
        (2**31, LLONG, 2**31),
        (-(2**63), LLONG, -(2**63)),
        (2**63, ULLONG, 2**63),
        (2**64 - 1, ULLONG, 2**64 - 1),
        (Int(5), INT, 5),
        (UInt(5), UINT, 5),
        (LLong(5), LLONG, 5),
        (ULLong(5), ULLONG, 5),
    ],
)
def test_a_value_and_back(value: Any, kind: int, content: Any) -> None:
    params = from_dict({"name": value})
    assert params == [TypedParam("name", TypedParamValue(kind, content))]
    assert type(params[0].value.value) is type(content)
    assert decode_typed_param(encode_typed_param(params[0])) == params[0]
    back = to_dict(params)["name"]
    assert back == value
    assert isinstance(back, bool) == isinstance(value, bool)


def test_the_table_decides() -> None:
    params = from_dict({"shares": 5, "period": 6, "other": 7}, {"shares": ULLONG, "period": UINT})
    assert [(each.field, each.value.type) for each in params] == [("shares", ULLONG), ("period", UINT), ("other", INT)]


def test_the_table_converts_within_a_kind() -> None:
    params = from_dict({"share": 5, "on": True, "off": False}, {"share": DOUBLE, "on": INT, "off": BOOLEAN})
    assert [each.value for each in params] == [
        TypedParamValue(DOUBLE, 5.0),
        TypedParamValue(INT, 1),
        TypedParamValue(BOOLEAN, 0),
    ]


def test_a_wrapper_overrules_the_table() -> None:
    assert from_dict({"shares": LLong(5)}, {"shares": ULLONG})[0].value.type == LLONG


@pytest.mark.parametrize(
    ("value", "kind"), [("5", INT), (5, STRING), (1.5, ULLONG), ("x", BOOLEAN), ("x", DOUBLE), (5, 99)]
)
def test_the_table_refuses_another_kind(value: Any, kind: int) -> None:
    with pytest.raises(TypeError, match=r"name: .* cannot be a typed parameter of type"):
        from_dict({"name": value}, {"name": kind})


@pytest.mark.parametrize("value", [None, b"bytes", [1]])
def test_no_parameter(value: Any) -> None:
    with pytest.raises(TypeError, match=r"name: .* cannot be a typed parameter"):
        from_dict({"name": value})


@pytest.mark.parametrize("value", [2**64, -(2**63) - 1])
def test_too_large(value: int) -> None:
    with pytest.raises(OverflowError, match="does not fit 64 bits"):
        from_dict({"name": value})


def test_subclasses_count_as_what_they_are() -> None:
    class Name(str):
        pass

    class Share(float):
        pass

    assert [each.value.type for each in from_dict({"a": Name("x"), "b": Share(1.0)})] == [STRING, DOUBLE]


def test_the_last_of_a_name_counts() -> None:
    params = [TypedParam("a", TypedParamValue(INT, 1)), TypedParam("a", TypedParamValue(INT, 2))]
    assert to_dict(params) == {"a": 2}
