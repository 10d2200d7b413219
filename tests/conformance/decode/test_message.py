"""Messages: what a header says, what a payload decodes to, and what is told where it does not."""

from __future__ import annotations

import zlib

import pytest
from virtwire.conformance.decode import Message
from virtwire.conformance.recording import Direction, Frame
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.generated.programs import PROGRAMS
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import HEADER

from tests.conformance.made import call, event, failed, frame, known, reply
from tests.protocol.captures import frames

UUID = bytes(16)
STREAM, HOLE = MessageType.STREAM, MessageType.STREAM_HOLE
CONTINUE, OK, ERROR = MessageStatus.CONTINUE, MessageStatus.OK, MessageStatus.ERROR


def test_a_call() -> None:
    message = call("domain_lookup_by_name", ["vm"], serial=7)
    assert (message.program_name, message.name, message.serial, message.what) == (
        "remote",
        "domain_lookup_by_name",
        7,
        "call",
    )
    assert (message.is_call, message.is_reply, message.is_error, message.is_stream) == (True, False, False, False)
    assert message.to_server
    assert message.info is known("domain_lookup_by_name")
    assert message.body == message.info.decode_args(message.frame.data, 28)
    assert message.error is None
    assert message.damage is None
    assert message.payload == b"\0\0\0\2vm\0\0"
    assert repr(message) == "<Message call domain_lookup_by_name serial=7>"


def test_a_reply_an_event_and_an_error() -> None:
    message = reply("domain_lookup_by_name", [("vm", UUID, 1)])
    assert (message.what, message.is_reply, message.to_server) == ("reply", True, False)
    assert message.body.dom.name == "vm"  # type: ignore[union-attr]  # a record of its procedure
    message = event("domain_event_lifecycle", [("vm", UUID, 1), 2, 0])
    assert message.what == "event"
    assert message.body.event == 2  # type: ignore[union-attr]  # a record of its procedure
    message = failed("domain_lookup_by_name", 42, 10, "no")
    assert (message.what, message.is_error, message.body) == ("error", True, None)
    assert message.error is not None
    assert (message.error.code, message.error.domain, message.error.message) == (42, 10, "no")


@pytest.mark.parametrize(
    ("kind", "status", "payload", "upward", "what", "is_error"),
    [
        (STREAM, CONTINUE, b"x", False, "stream data", False),
        (STREAM, CONTINUE, b"", False, "stream end of data", False),
        (STREAM, OK, b"", True, "stream finish", False),
        (STREAM, ERROR, b"", True, "stream abort", False),
        (STREAM, ERROR, b"x", True, "stream abort", False),
        (STREAM, ERROR, b"x", False, "stream error", True),
        (STREAM, 9, b"", False, "stream status 9", False),
        (HOLE, CONTINUE, bytes(12), False, "stream hole", False),
        (77, OK, b"", False, "type 77", False),
    ],
)
def test_streams_and_strangers(kind: int, status: int, payload: bytes, upward: bool, what: str, is_error: bool) -> None:
    data = HEADER.pack(28 + len(payload), 0x20008086, 1, 209, kind, 1, status) + payload
    message = Message(Frame(0, 0, Direction.TO_SERVER if upward else Direction.TO_CLIENT, data))
    assert (message.what, message.is_error) == (what, is_error)
    assert message.is_stream == (kind in (STREAM, HOLE))


def test_signs_of_life() -> None:
    ping, pong = (Message(Frame(0, 0, Direction.TO_CLIENT, data)) for data in (PING, PONG))
    assert (ping.what, ping.is_ping, ping.is_keepalive) == ("ping", True, True)
    assert (pong.what, pong.is_ping, pong.is_keepalive) == ("pong", False, True)


def test_what_nobody_knows() -> None:
    for program, version, procedure, named in (
        (0x20008086, 1, 9999, ("remote", "9999")),
        (0x20008086, 2, 1, ("remote/2", "1")),
        (0x12345678, 1, 1, ("0x12345678/1", "1")),
        (0x20008086, 1, -5, ("remote", "-5")),
    ):
        message = Message(
            Frame(0, 0, Direction.TO_SERVER, HEADER.pack(32, program, version, procedure, 0, 1, 0) + b"abcd")
        )
        assert (message.program_name, message.name) == named
        assert (message.info, message.body, message.error, message.damage) == (None, None, None, None)


def test_descriptors_are_announced_before_the_payload() -> None:
    message = Message(frame("domain_lookup_by_name", b"\0\0\0\2" + b"\0\0\0\2vm\0\0", MessageType.CALL_WITH_FDS))
    assert message.announced_fds == 2
    assert message.payload == b"\0\0\0\2vm\0\0"
    assert message.body.name == "vm"  # type: ignore[union-attr]  # a record of its procedure
    assert Message(frame("domain_create", b"", MessageType.REPLY_WITH_FDS)).announced_fds == 0
    assert call("domain_lookup_by_name", ["vm"]).announced_fds == 0


def test_damage_is_told_and_nothing_raised() -> None:
    message = Message(frame("domain_lookup_by_name", b"\0\0\0\x09vm"))
    assert message.body is None
    assert message.damage
    message = Message(frame("domain_lookup_by_name", b"\0", MessageType.REPLY, status=ERROR))
    assert message.error is None
    assert message.damage
    whole = call("domain_lookup_by_name", ["vm"]).frame.data
    message = Message(Frame(0, 0, Direction.TO_SERVER, whole[:30], 0, len(whole), zlib.crc32(whole)))
    assert message.damage == "only 30 of 36 bytes were kept"
    cut = frame("storage_vol_download", b"abcd", STREAM, status=CONTINUE)
    assert Message(Frame(0, 0, cut.direction, cut.data[:30], 0, 32, 0)).damage is None


def test_a_frame_that_is_shorter_than_a_header() -> None:
    message = Message(Frame(0, 0, Direction.TO_SERVER, b"\0\0\0\x1c\x20"))
    assert (message.length, message.program, message.payload, message.body) == (28, 0x20000000, b"", None)


def test_every_captured_frame_decodes() -> None:
    decoded = 0
    for each in frames():
        upward = each.type in (MessageType.CALL, MessageType.CALL_WITH_FDS)
        message = Message(Frame(0, 0, Direction.TO_SERVER if upward else Direction.TO_CLIENT, each.data))
        if each.program in PROGRAMS:
            assert message.damage is None, each.source
            decoded += message.body is not None
    assert decoded > 300
