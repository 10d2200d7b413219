"""Trees and spans: every byte of every frame belongs to one field, whatever the frame says."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.decode import Message, Node, Span, full, short, spans
from virtwire.conformance.decode.tree import MAX_NODES
from virtwire.conformance.recording import Direction, Frame
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.message import HEADER

from tests.conformance.made import call, failed, frame, reply
from tests.fuzz.mutate import corpus, mutations
from tests.protocol.captures import frames

UUID = bytes(range(16))
DOM = ("vm", UUID, 1)


def covered(message: Message) -> list[Span]:
    """Return the spans after checking that they cover the frame without a gap."""
    found = spans(message)
    at = 0
    for span in found:
        assert span.start == at
        assert span.end >= span.start
        assert (span.node.start, span.node.end) == (span.start, span.end)
        at = span.end
    assert at == len(message.frame.data)
    return found


def test_every_captured_frame_is_covered() -> None:
    for each in frames():
        for direction in Direction:
            covered(Message(Frame(0, 0, direction, each.data)))


def test_fields_have_their_names_and_places() -> None:
    found = {span.path: span for span in covered(call("domain_lookup_by_name", ["vm"], serial=7))}
    assert [*found] == [
        *(f"header.{name}" for name in ("length", "program", "version", "procedure", "type", "serial", "status")),
        "args.name",
    ]
    assert (found["header.serial"].start, found["header.serial"].node.value) == (20, 7)
    assert (found["args.name"].start, found["args.name"].end, found["args.name"].node.value) == (28, 36, b"vm")
    assert found["args.name"].kind == "string"


def test_lists_optionals_and_unions() -> None:
    message = reply("connect_get_all_domain_stats", [[(DOM, [("state.state", (1, 1)), ("cpu.time", (4, 5))])]])
    paths = [span.path for span in covered(message)][7:]
    assert paths == [
        "ret.ret_stats.count",
        "ret.ret_stats[0].dom.name",
        "ret.ret_stats[0].dom.uuid",
        "ret.ret_stats[0].dom.id",
        "ret.ret_stats[0].params.count",
        "ret.ret_stats[0].params[0].field",
        "ret.ret_stats[0].params[0].value.type",
        "ret.ret_stats[0].params[0].value.i",
        "ret.ret_stats[0].params[1].field",
        "ret.ret_stats[0].params[1].value.type",
        "ret.ret_stats[0].params[1].value.ul",
    ]
    assert [span.path for span in covered(call("domain_set_user_password", [DOM, None, "x", 0]))][10:] == [
        "args.user",
        "args.password?",
        "args.password",
        "args.flags",
    ]


def test_errors_holes_data_descriptors_and_rests() -> None:
    assert [span.path for span in covered(failed("domain_create", 42, 10, "no"))][7:9] == ["error.code", "error.domain"]
    hole = Message(frame("storage_vol_download", bytes(12), MessageType.STREAM_HOLE, status=MessageStatus.CONTINUE))
    assert [span.path for span in covered(hole)][7:] == ["hole.length", "hole.flags"]
    data = Message(frame("storage_vol_download", b"abc", MessageType.STREAM, status=MessageStatus.CONTINUE))
    assert [(span.path, span.node.value) for span in covered(data)][7:] == [("data", b"abc")]
    with_fds = Message(frame("domain_create", b"\0\0\0\2", MessageType.REPLY_WITH_FDS))
    assert [(span.path, span.node.value) for span in covered(with_fds)][7:] == [("fds", 2)]
    more = Message(frame("domain_lookup_by_name", b"\0\0\0\2vm\0\0more"))
    assert [span.path for span in covered(more)][7:] == ["args.name", "rest"]
    damaged = Message(frame("domain_lookup_by_name", b"\0\0\0\x09vm\0\0"))
    assert [span.path for span in covered(damaged)][7:] == ["rest"]


def test_flags_enums_and_what_the_definitions_say() -> None:
    tree = call("connect_open", ["test:///default", 1]).tree
    flags = tree.children[1].child("flags")
    assert flags is not None
    assert flags.flags == "connect_flags"
    header = tree.children[0]
    assert [child.enum for child in header.children[4:]] == ["message_type", None, "message_status"]
    assert tree.child("nothing") is None


@pytest.mark.parametrize("length", range(40))
def test_short_frames_are_covered(length: int) -> None:
    whole = call("domain_lookup_by_name", ["vm"]).frame.data
    covered(Message(Frame(0, 0, Direction.TO_SERVER, whole[:length].ljust(4, b"\0"))))


def hostile(message: Message) -> None:
    covered(message)
    full(message)
    line = short(message, 120)
    assert len(line) <= 120
    assert line.isprintable()


def test_mutated_frames_are_covered_and_told() -> None:
    for direction, name in ((Direction.TO_SERVER, "C>S"), (Direction.TO_CLIENT, "S>C")):
        for data in mutations(corpus(name), 1_500, seed=4):
            if len(data) >= 4:
                hostile(Message(Frame(0, 0, direction, data)))


@settings(deadline=None)
@given(st.binary(max_size=120), st.sampled_from([1, 11, 273, 344, 411]), st.sampled_from(MessageType))
def test_any_payload(payload: bytes, procedure: int, kind: MessageType) -> None:
    for status in MessageStatus:
        data = HEADER.pack(28 + len(payload), 0x20008086, 1, procedure, kind, 1, status) + payload
        hostile(Message(Frame(0, 0, Direction.TO_CLIENT, data)))


def test_a_hostile_list_grows_no_tree_beyond_its_limit() -> None:
    count = 100_000
    params = b"".join(b"\0\0\0\0\0\0\0\1\0\0\0\1" for _ in range(count))
    payload = b"\0\0\0\1" + b"\0\0\0\2vm\0\0" + UUID + bytes(4) + count.to_bytes(4) + params
    message = Message(frame("connect_get_all_domain_stats", payload, MessageType.REPLY))
    total, waiting = 0, [message.tree]
    while waiting:
        node: Node = waiting.pop()
        waiting += node.children
        total += 1
    assert total < MAX_NODES + 20
    rng = random.Random(1)
    assert short(message, rng.randrange(60, 100)).isprintable()
