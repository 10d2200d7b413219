"""The generated codecs equal the reference codec, on every struct and union of every program."""

from __future__ import annotations

import struct
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from virtwire.protocol import schema as s
from virtwire.protocol.generated.types import TypedParam, TypedParamValue
from virtwire.protocol.reference import Reference
from virtwire.protocol.xdr import DecodeError, EncodeError

from tests.protocol.codec_values import THOROUGH, Codecs

CODECS = Codecs("virtwire.protocol.generated")
NAMES = sorted(CODECS.by_name)

few = settings(
    max_examples=200 if THOROUGH else 4, deadline=None, suppress_health_check=list(HealthCheck), database=None
)


def outcome(decode: Any, *arguments: Any) -> Any:
    """Return what a decoder makes of bytes; every refusal is alike."""
    try:
        return decode(*arguments)
    except DecodeError:
        return DecodeError


@pytest.mark.parametrize("name", NAMES)
def test_round_trip(name: str) -> None:
    codec = CODECS.by_name[name]

    @few
    @given(CODECS.strategy(name), st.binary(max_size=5))
    def check(value: Any, rest: bytes) -> None:
        data = codec.encode(value)
        assert data == CODECS.reference.encode(name, value)
        assert codec.decode(data) == value
        assert CODECS.reference.decode(name, data) == value
        assert codec.decode(rest + data + rest, len(rest)) == value

    check()


@pytest.mark.parametrize("name", NAMES)
def test_any_bytes(name: str) -> None:
    """Damage a message in one word: both codecs read the same or both refuse."""
    codec = CODECS.by_name[name]

    @few
    @given(CODECS.strategy(name), st.data())
    def check(value: Any, data: st.DataObject) -> None:
        message = bytearray(codec.encode(value))
        place = data.draw(st.integers(0, len(message) // 4 - 1)) * 4
        word = data.draw(st.sampled_from([0, 1, 2, 3, 7, 0x80000000, 0xFFFFFFFF]) | st.integers(0, 2**32 - 1))
        message[place : place + 4] = struct.pack(">I", word)
        damaged = bytes(message)
        assert repr(outcome(codec.decode, damaged)) == repr(outcome(CODECS.reference.decode, name, damaged))

    check()


@pytest.mark.parametrize("name", NAMES)
def test_truncated(name: str) -> None:
    codec = CODECS.by_name[name]

    @settings(few, max_examples=20 if THOROUGH else 3)  # the first of them is the smallest value
    @given(CODECS.strategy(name))
    def check(value: Any) -> None:
        data = codec.encode(value)
        for end in range(len(data)) if len(data) < 400 else (*range(200), *range(len(data) - 200, len(data))):
            with pytest.raises(DecodeError):
                codec.decode(data[:end])
            if end % 4 == 0:
                with pytest.raises(DecodeError):
                    CODECS.reference.decode(name, data[:end])

    check()


def bounded_fields() -> list[Any]:
    """List the fields of structs that have a bound, as parameters."""
    return [
        pytest.param(codec, index, bound, id=f"{name}.{field.name}")
        for name, codec in CODECS.by_name.items()
        if isinstance(codec.definition, s.Struct)
        for index, field in enumerate(codec.definition.fields)
        if (bound := _bound(CODECS.schema.resolve(field.type))) is not None
    ]


def _bound(wire_type: s.Type) -> int | None:
    match wire_type:
        case s.String(limit):
            return limit
        case s.Opaque(size, False) | s.Chars(size, False) | s.Array(_, size, False):
            return size
        case _:
            return None


@pytest.mark.parametrize(("codec", "index", "bound"), bounded_fields())
def test_over_the_bound(codec: Any, index: int, bound: int) -> None:
    """One more than the bound is refused both ways, before the items are looked at or made."""
    name, field = codec.definition.name, codec.definition.fields[index]
    match CODECS.schema.resolve(field.type):
        case s.String():
            too_much: Any = "x" * (bound + 1)
        case s.Array(element):
            too_much = [CODECS.minimal(element)] * (bound + 1)
        case _:
            too_much = bytes(bound + 1)
    smallest = CODECS.minimal(s.Ref(name))
    value = smallest.replace(**{field.name: too_much})
    with pytest.raises(EncodeError, match=rf"{name}\.{field.name}: {bound + 1} is over the limit of {bound}"):
        codec.encode(value)
    with pytest.raises(EncodeError, match=rf"{name}\.{field.name}: {bound + 1} is over the limit of {bound}"):
        CODECS.reference.encode(name, value)
    before = b"".join(
        CODECS.reference.encode(each.type, part)
        for each, part in zip(codec.definition.fields[:index], smallest, strict=False)
    )
    for count in (bound + 1, 2**32 - 1):
        data = before + struct.pack(">I", count) + bytes(64)
        with pytest.raises(DecodeError, match=rf"{name}\.{field.name}: {count} is over the limit of {bound}"):
            codec.decode(data)
        with pytest.raises(DecodeError, match=rf"{name}\.{field.name}: {count} is over the limit of {bound}"):
            CODECS.reference.decode(name, data)
    data = before + struct.pack(">I", bound)
    with pytest.raises(DecodeError):
        codec.decode(data)
    with pytest.raises(DecodeError):
        CODECS.reference.decode(name, data)


def test_longest_string_is_taken() -> None:
    codec = CODECS.by_name["domain_lookup_by_name_args"]
    value = codec.cls("x" * 4194304)
    assert codec.decode(codec.encode(value)) == value


@pytest.mark.parametrize(
    ("wire", "text"),
    [(b"te\0st", "te"), (b"\0", ""), (b"\xff\xfe", "\udcff\udcfe"), ("ü€𐍈".encode(), "ü€𐍈")],
)
def test_strings_are_read_as_c_peers_do(wire: bytes, text: str) -> None:
    data = struct.pack(">I", len(wire)) + wire + b"\xaa" * (-len(wire) % 4)
    codec = CODECS.by_name["domain_lookup_by_name_args"]
    assert codec.decode(data) == codec.cls(text)
    assert CODECS.reference.decode("domain_lookup_by_name_args", data) == codec.cls(text)


@pytest.mark.parametrize("flag", [1, 2, 0xFFFFFFFF])
def test_any_flag_but_zero_makes_an_optional_present(flag: int) -> None:
    data = struct.pack(">II4sI", flag, 4, b"name", 0)
    codec = CODECS.by_name["connect_open_args"]
    assert codec.decode(data) == codec.cls("name", 0)


def test_char_arrays_are_masked() -> None:
    """A C peer that extends the sign and one that does not are read alike."""
    codec = CODECS.by_name["node_get_security_model_ret"]
    data = struct.pack(">I2iI2I", 2, -1, 65, 2, 0xFF, 0x141)
    assert codec.decode(data) == codec.cls(b"\xffA", b"\xffA")


@pytest.mark.parametrize(
    ("name", "changes", "message"),
    [
        ("domain_handle", {"uuid": b"short"}, r"domain_handle\.uuid: has 5 items, expected 16"),
        ("domain_handle", {"name": None}, r"domain_handle\.name: NoneType is not the type"),
        ("domain_handle", {"name": "\ud800"}, r"domain_handle\.name: .*surrogates not allowed"),
        ("domain_handle", {"id": 2**31}, r"domain_handle\.id: 2147483648 is not within"),
        ("domain_handle", {"id": "1"}, r"domain_handle\.id: str is no integer"),
        ("domain_handle", {"id": 1.5}, r"domain_handle\.id: float is no integer"),
        ("stream_hole", {"length": 2**63}, r"stream_hole\.length: 9223372036854775808 is not within"),
        ("typed_param_value", {"type": 99}, r"typed_param_value\.type: the union has no case 99"),
        ("domain_checkpoint_get_parent_args", {"checkpoint": 5}, r"args\.checkpoint\.name: int has no such field"),
    ],
)
def test_encode_errors_name_the_field(name: str, changes: dict[str, Any], message: str) -> None:
    value = CODECS.minimal(s.Ref(name)).replace(**changes)
    with pytest.raises(EncodeError, match=message):
        CODECS.by_name[name].encode(value)
    with pytest.raises(EncodeError, match=message):
        CODECS.reference.encode(name, value)


def test_decode_errors_name_the_struct() -> None:
    with pytest.raises(DecodeError, match=r"domain_handle: the 3 bytes end before it does"):
        CODECS.by_name["domain_handle"].decode(b"\0\0\0")
    with pytest.raises(DecodeError, match=r"typed_param\.value\.type: the union has no case 9"):
        CODECS.by_name["typed_param"].decode(struct.pack(">II", 0, 9) + bytes(8))


def test_reference_without_a_factory_gives_namedtuples() -> None:
    param = TypedParam("cpu", TypedParamValue(4, 7))
    data = CODECS.by_name["typed_param"].encode(param)
    plain = Reference(CODECS.schema).decode("typed_param", data)
    assert (plain.field, plain.value.type, plain.value.value) == ("cpu", 4, 7)
    assert tuple(plain) == tuple(param)
    assert Reference(CODECS.schema).encode("typed_param", plain) == data
