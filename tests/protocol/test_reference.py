"""The reference codec against bytes written by hand, so that it can be the measure of the other one."""

from __future__ import annotations

import math
from typing import Any

import pytest
from virtwire.protocol.reference import Reference
from virtwire.protocol.schema import (
    Array,
    Case,
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
from virtwire.protocol.xdr import DecodeError, EncodeError

SCHEMA = Schema(
    types=(
        Typedef("text", String(6, c=True), "m"),
        Enum("color", (Member("RED", 1, "RED"), Member("BLUE", -1, "BLUE")), "m"),
        Struct("pair", (Field("name", Ref("text")), Field("id", Scalar("int"))), "m"),
        Struct("node", (Field("value", Scalar("int")), Field("next", Optional(Ref("node")))), "m"),
        Union(
            "choice",
            Field("type", Scalar("int")),
            (Case((1, 2), "a", Scalar("hyper")), Case((3,), "", None)),
            None,
            "m",
        ),
        Union("colored", Field("color", Ref("color")), (Case((1,), "a", Scalar("int")),), Case((), "", None), "m"),
    )
)
CODEC = Reference(SCHEMA, lambda name, fields, values: (name, dict(zip(fields, values, strict=True))))
PLAIN = Reference(SCHEMA)


class Value:
    """Anything with the right attributes can be encoded."""

    def __init__(self, **fields: Any) -> None:
        vars(self).update(fields)


@pytest.mark.parametrize(
    ("wire_type", "value", "wire"),
    [
        (Scalar("int"), -2, "fffffffe"),
        (Scalar("unsigned int"), 2**32 - 1, "ffffffff"),
        (Scalar("hyper"), -2, "fffffffffffffffe"),
        (Scalar("unsigned hyper"), 2**64 - 1, "ffffffffffffffff"),
        (Scalar("float"), 1.5, "3fc00000"),
        (Scalar("double"), -math.inf, "fff0000000000000"),
        (Scalar("bool"), True, "00000001"),
        (Scalar("char"), -1, "ffffffff"),
        (Scalar("unsigned char"), 255, "000000ff"),
        (Scalar("short"), -2, "fffffffe"),
        (Scalar("unsigned short"), 65535, "0000ffff"),
        (String(5), "abcde", "00000005 6162636465 000000"),
        (String(None), "ü\udcff", "00000003 c3bcff 00"),
        (Opaque(5), b"\1\2\3\4", "00000004 01020304"),
        (Opaque(5, True), b"\1\2\3\4\5", "0102030405 000000"),
        (Chars(3), b"A\xff", "00000002 00000041 000000ff"),
        (Chars(2, True), b"A\0", "00000041 00000000"),
        (Array(Scalar("int"), 3), [1, 2], "00000002 00000001 00000002"),
        (Array(Ref("text"), 2, True), ["a", ""], "00000001 61000000 00000000"),
        (Optional(Scalar("hyper")), None, "00000000"),
        (Optional(Scalar("hyper")), 1, "00000001 0000000000000001"),
        (Ref("color"), -1, "ffffffff"),
    ],
)
def test_types(wire_type: Type, value: Any, wire: str) -> None:
    data = bytes.fromhex(wire)
    assert CODEC.encode(wire_type, value) == data
    assert CODEC.decode(wire_type, data) == value
    assert CODEC.decode(wire_type, data + b"more") == value
    for end in range(len(data)):
        with pytest.raises(DecodeError):
            CODEC.decode(wire_type, data[:end])


@pytest.mark.parametrize(
    ("name", "value", "wire", "plain"),
    [
        ("pair", Value(name="ab", id=7), "00000002 61620000 00000007", {"name": "ab", "id": 7}),
        ("choice", Value(type=2, value=5), "00000002 0000000000000005", {"type": 2, "value": 5}),
        ("choice", Value(type=3, value=None), "00000003", {"type": 3, "value": None}),
        ("colored", Value(color=-1, value=None), "ffffffff", {"color": -1, "value": None}),
    ],
)
def test_structs_and_unions(name: str, value: Value, wire: str, plain: dict[str, Any]) -> None:
    data = bytes.fromhex(wire)
    assert CODEC.encode(name, value) == data
    assert CODEC.decode(name, data) == (name, plain)
    assert PLAIN.decode(name, data)._asdict() == plain


def test_lists_that_contain_themselves() -> None:
    data = PLAIN.encode("node", Value(value=1, next=Value(value=2, next=None)))
    assert data.hex() == "00000001000000010000000200000000"
    assert PLAIN.decode("node", data).next.value == 2
    with pytest.raises(DecodeError, match="nested more than 128 deep"):
        PLAIN.decode("node", bytes.fromhex("0000000100000001") * 200)


@pytest.mark.parametrize(
    ("wire_type", "wire", "value"),
    [
        (Scalar("bool"), "00000100", True),
        (Scalar("unsigned char"), "00000141", 0x41),
        (Scalar("char"), "000000ff", -1),
        (Scalar("short"), "0001fffe", -2),
        (Scalar("unsigned short"), "00010002", 2),
        (Chars(2), "00000001 ffffffff", b"\xff"),
        (Optional(Scalar("int")), "ffffffff 00000001", 1),
        (Opaque(1, True), "01ffffff", b"\1"),
        (Ref("text"), "00000003 610062ff", "a"),
        (String(3), "00000003 610062ff", "a\0b"),
    ],
)
def test_tolerances(wire_type: Type, wire: str, value: Any) -> None:
    assert CODEC.decode(wire_type, bytes.fromhex(wire)) == value


@pytest.mark.parametrize(
    ("wire_type", "value", "message"),
    [
        (Scalar("int"), 2**31, "value: 2147483648 is not within"),
        (Scalar("unsigned int"), -1, "value: -1 is not within"),
        (Scalar("hyper"), 2**63, "is not within"),
        (Scalar("unsigned hyper"), -1, "is not within"),
        (Scalar("char"), 128, "is not within -128 to 127"),
        (Scalar("unsigned short"), 65536, "is not within 0 to 65535"),
        (Scalar("int"), "1", "value: str is no integer"),
        (Scalar("bool"), 2, "value: 2 is no bool"),
        (Scalar("float"), 1e39, "is no float"),
        (Scalar("double"), "x", "'x' is no double"),
        (String(2), "abc", "value: 3 is over the limit of 2"),
        (String(2), b"a", "bytes is not the type expected here"),
        (String(2), "\ud800", "surrogates not allowed"),
        (Opaque(2), b"abc", "3 is over the limit of 2"),
        (Opaque(2), "a", "str is not the type"),
        (Opaque(2, True), b"a", "has 1 items, expected 2"),
        (Chars(2, True), b"abc", "has 3 items, expected 2"),
        (Array(Scalar("int"), 1), [1, 2], "2 is over the limit of 1"),
        (Array(Scalar("int"), 1), 5, "int has no length"),
        (Array(Scalar("int"), None), [1, None], r"value\[1\]: NoneType is no integer"),
        (Ref("color"), 5, "color: 5 is no color"),
        (Ref("pair"), Value(name="a"), r"pair\.id: Value has no such field"),
        (Ref("choice"), Value(type=9, value=1), r"choice\.type: the union has no case 9"),
        (Ref("choice"), Value(type=3, value=1), r"choice\.value: the arm is void"),
    ],
)
def test_encode_errors(wire_type: Type, value: Any, message: str) -> None:
    with pytest.raises(EncodeError, match=message):
        CODEC.encode(wire_type, value)


@pytest.mark.parametrize(
    ("wire_type", "wire", "message"),
    [
        (String(2), "00000003 61626300", "value: 3 is over the limit of 2"),
        (Opaque(None), "ffffffff 00000000", "value: the 8 bytes end before it does"),
        (Array(Scalar("hyper"), None), "00000002 0000000000000001", "the 12 bytes end before"),
        (Array(Scalar("int"), 1), "00000002 0000000100000001", "2 is over the limit of 1"),
        (Ref("color"), "00000005", "color: 5 is no color"),
        (Ref("choice"), "00000009", r"choice\.type: the union has no case 9"),
        (Ref("pair"), "00000000", r"pair\.id: the 4 bytes end before it does"),
    ],
)
def test_decode_errors(wire_type: Type, wire: str, message: str) -> None:
    with pytest.raises(DecodeError, match=message):
        CODEC.decode(wire_type, bytes.fromhex(wire))
