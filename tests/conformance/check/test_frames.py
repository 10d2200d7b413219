"""Frames with anything wrong, and frames in words."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.expect import Violation
from virtwire.conformance.check.frames import PING, PONG, Frame, build, find
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.message import HEADER
from virtwire.protocol.wire_error import encode_wire_error

ERROR = encode_wire_error(report(ErrorCode.RPC, ErrorDomain.RPC, "no"))


def test_a_call_as_it_should_be() -> None:
    frame = build("domain_lookup_by_name", ("test",), serial=9)
    assert HEADER.unpack_from(frame) == (36, REMOTE.number, 1, 23, 0, 9, 0)
    assert frame[28:] == b"\0\0\0\4test"


def test_each_field_may_be_wrong() -> None:
    frame = build("auth_list", serial=1, program=2, version=3, number=-4, kind=5, status=6, payload=b"xyz", length=7)
    assert HEADER.unpack_from(frame) == (7, 2, 3, -4, 5, 1, 6)
    assert frame[28:] == b"xyz"


def test_procedures_by_name_or_as_they_are() -> None:
    assert find("connect_open") is REMOTE.by_name["connect_open"]
    assert find(QEMU.by_name["domain_attach"]).program == QEMU.number


def test_what_a_reply_says() -> None:
    args = REMOTE.by_name["connect_get_type"]
    assert args.ret is not None
    frame = Frame(build("connect_get_type", kind=1, payload=args.encode_ret(args.ret("TEST"))))
    assert frame.is_reply
    assert not frame.is_stream
    assert not frame.is_event
    assert frame.result().type == "TEST"
    assert str(frame) == "a reply of connect_get_type"
    with pytest.raises(Violation, match="where an error was expected"):
        frame.error()


def test_what_an_error_says() -> None:
    frame = Frame(build("connect_get_type", kind=1, status=1, payload=ERROR))
    assert frame.error().message == "no"
    assert str(frame) == "a reply of connect_get_type with error 39/7 no"
    with pytest.raises(Violation, match="where a result was expected"):
        frame.result()


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (PING, "a ping"),
        (PONG, "a pong"),
        (build("connect_get_type", kind=99), "a frame of type 99 of connect_get_type"),
        (build(program=5, number=6), "a call of procedure 6 of program 0x5"),
        (build(kind=3, status=2, payload=b"data"), "a stream of auth_list with status 2"),
        (build(kind=1, status=1, payload=b"bad"), "a reply of auth_list with status 1 and b'bad'"),
    ],
)
def test_words(frame: bytes, words: str) -> None:
    assert str(Frame(frame)) == words


def test_what_cannot_be_decoded_is_a_violation() -> None:
    with pytest.raises(Violation, match="a result of connect_get_type that cannot be decoded"):
        Frame(build("connect_get_type", kind=1)).result()
    with pytest.raises(Violation, match="an error struct that cannot be decoded"):
        Frame(build("connect_get_type", kind=1, status=1)).error()
    with pytest.raises(Violation, match="of which nothing is known"):
        Frame(build(program=5, kind=1)).result()


def test_events() -> None:
    number = REMOTE.by_name["domain_event_callback_reboot"].number
    payload = bytes(4) + b"\0\0\0\1x\0\0\0" + bytes(20)
    frame = Frame(build(kind=2, number=number, payload=payload))
    assert frame.is_event
    assert frame.body().callback_id == 0
    assert not Frame(PING).is_event
    with pytest.raises(Violation, match="where an event was expected"):
        Frame(PING).body()
