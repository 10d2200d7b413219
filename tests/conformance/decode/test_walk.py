"""Walks agree with the generated codecs on every structure, cover every byte, and stop where bytes are damaged."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from virtwire.conformance.decode.tree import Node
from virtwire.conformance.decode.walk import Scalar, Walk
from virtwire.protocol import schema as s
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.xdr import MAX_DEPTH, DecodeError

from tests.conformance.made import CODECS

RECORDS = sorted(record.name for record in SCHEMA.records)
few = settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck), database=None)


class Values:
    """A visitor that keeps values, and checks that fields follow each other without a gap."""

    def __init__(self) -> None:
        self.root = Node("", "list", 0)
        self.open = [self.root]
        self.at = 0

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        assert start == self.at
        node = Node(name, kind, start)
        self.open[-1].children.append(node)
        self.open.append(node)

    def leave(self, end: int) -> None:
        assert end == self.at
        self.open.pop().end = end

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        assert start == self.at
        assert end > start or kind == "bytes"
        self.at = end
        self.open[-1].children.append(Node(name, kind, start, end, value))


def walked(record: str, data: bytes) -> Node:
    values = Values()
    assert Walk(data, values).value(s.Ref(record), 0, "it") == values.at == len(data)
    return values.root.children[0]


def seen(node: Node) -> Any:
    """Write what a walk saw as nested plain values."""
    if node.kind == "list":
        return [seen(child) for child in node.fields]
    if node.children or node.kind in SCHEMA.by_name:
        return {child.name: seen(child) for child in node.fields}
    return node.value


def plain(wire_type: s.Type, value: Any) -> Any:
    """Write what the codec has in the same way."""
    match SCHEMA.resolve(wire_type):
        case s.String():
            return value.encode("utf-8", "surrogateescape")
        case s.Array(element):
            return [plain(element, item) for item in value]
        case s.Optional(element):
            return None if value is None else plain(element, value)
        case s.Scalar("char" | "unsigned char"):
            return value & 0xFF
        case s.Ref(name):
            return _record(SCHEMA.by_name[name], value)
    return value


def _record(definition: s.Enum | s.Struct | s.Union | s.Typedef, value: Any) -> Any:
    if isinstance(definition, s.Struct):
        return {each.name: plain(each.type, getattr(value, each.name)) for each in definition.fields}
    if isinstance(definition, s.Union):
        chosen, inner = value
        case = definition.choose(chosen)
        assert case is not None
        arm = {} if case.type is None else {case.name: plain(case.type, inner)}
        return {definition.discriminant.name: chosen, **arm}
    return int(value)


@pytest.mark.parametrize("record", RECORDS)
def test_smallest_values(record: str) -> None:
    codec = CODECS.by_name[record]
    value = CODECS.minimal(s.Ref(record))
    data = codec.encode(value)
    if data:
        assert seen(walked(record, data)) == plain(s.Ref(record), codec.decode(data))


@pytest.mark.parametrize("part", range(8))
@few
@given(data=st.data())
def test_any_values(part: int, data: st.DataObject) -> None:
    for record in RECORDS[part::8][:: 1 + len(RECORDS) // 400]:
        codec = CODECS.by_name[record]
        frame = codec.encode(data.draw(CODECS.strategy(record)))
        if frame:
            assert seen(walked(record, frame)) == plain(s.Ref(record), codec.decode(frame)), record


@settings(few, max_examples=100)
@given(data=st.data(), record=st.sampled_from(RECORDS))
def test_damaged_values_are_refused_where_the_codec_refuses_them(data: st.DataObject, record: str) -> None:
    codec = CODECS.by_name[record]
    frame = bytearray(codec.encode(data.draw(CODECS.strategy(record))))
    if not frame:
        return
    place = data.draw(st.integers(0, len(frame) - 1))
    frame[place] ^= 1 << data.draw(st.integers(0, 7))
    del frame[data.draw(st.integers(0, len(frame))) :]
    try:
        end = Walk(bytes(frame), Values()).value(s.Ref(record), 0, "it")
    except DecodeError:
        with pytest.raises(DecodeError):
            codec.decode(bytes(frame))
    else:
        assert end <= len(frame)


def test_lengths_that_lie_cost_nothing() -> None:
    for record in ("connect_list_all_domains_ret", "connect_get_all_domain_stats_ret", "secret_get_value_ret"):
        with pytest.raises(DecodeError):
            Walk(b"\xff\xff\xff\xff" + bytes(100), Values()).value(s.Ref(record), 0, "it")
        with pytest.raises(DecodeError):
            Walk(b"\0\0\x3f\xff" + bytes(100), Values()).value(s.Ref(record), 0, "it")


def test_a_union_without_such_a_case() -> None:
    with pytest.raises(DecodeError, match="no case 99"):
        Walk(b"\0\0\0\x63" + bytes(8), Values()).value(s.Ref("typed_param_value"), 0, "it")


def test_nesting_is_bounded() -> None:
    walk = Walk(bytes(100), Values())
    walk._depth = MAX_DEPTH
    with pytest.raises(DecodeError, match="nested"):
        walk.value(s.Ref("domain_handle"), 0, "it")
