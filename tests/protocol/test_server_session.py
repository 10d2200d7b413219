from __future__ import annotations

import struct

import pytest
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.generated.connect import AUTH_LIST, CONNECT_OPEN, AuthListRet, ConnectOpenArgs
from virtwire.protocol.generated.domain import (
    DOMAIN_GET_XML_DESC,
    DOMAIN_LOOKUP_BY_NAME,
    DomainGetXmlDescArgs,
    DomainGetXmlDescRet,
    DomainLookupByNameArgs,
    DomainLookupByNameRet,
)
from virtwire.protocol.generated.domain_events import DOMAIN_EVENT_REBOOT, DomainEventRebootMsg
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.generated.storage_vol import STORAGE_VOL_UPLOAD
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import HEADER, MAX_FRAME, Call, HolePacket, Status, StreamPacket
from virtwire.protocol.server_session import MAX_ANONYMOUS_FRAME, ProtocolClosed, ReplyTooLarge, ServerSession, State
from virtwire.protocol.wire_error import decode_wire_error

REMOTE_ID = 0x20008086
TEST = DomainLookupByNameArgs("test")


def frame(
    number: int,
    payload: bytes = b"",
    *,
    program: int = REMOTE_ID,
    version: int = 1,
    kind: int = 0,
    serial: int = 5,
    status: int = 0,
) -> bytes:
    return HEADER.pack(28 + len(payload), program, version, number, kind, serial, status) + payload


def refusal(session: ServerSession) -> tuple[tuple[int, ...], LibvirtError]:
    """Return the header words and the error of the one refusal that the session wants to send."""
    data = session.data_to_send()
    assert data, "nothing was answered"
    assert struct.unpack_from(">I", data)[0] == len(data)
    return HEADER.unpack_from(data)[1:], decode_wire_error(data, 28)


@pytest.fixture
def session() -> ServerSession:
    return ServerSession((REMOTE, QEMU))


LOOKUP = frame(23, DOMAIN_LOOKUP_BY_NAME.encode_args(DomainLookupByNameArgs("test")))


def test_a_call_comes_out_decoded(session: ServerSession) -> None:
    (call,) = session.receive_data(LOOKUP)
    assert isinstance(call, Call)
    assert (call.procedure, call.serial, call.args, call.nfds) == (DOMAIN_LOOKUP_BY_NAME, 5, TEST, 0)
    assert session.data_to_send() == b""


def test_a_call_byte_by_byte(session: ServerSession) -> None:
    packets = [packet for byte in LOOKUP + LOOKUP for packet in session.receive_data(bytes([byte]))]
    assert len(packets) == 2


def test_trailing_bytes_of_the_arguments_are_ignored(session: ServerSession) -> None:
    payload = LOOKUP[28:] + b"trailing"
    (call,) = session.receive_data(frame(23, payload))
    assert isinstance(call, Call)
    assert call.args == TEST


def test_a_string_ends_at_its_first_nul(session: ServerSession) -> None:
    (call,) = session.receive_data(frame(23, struct.pack(">I7sx", 7, b"test\0st")))
    assert isinstance(call, Call)
    assert call.args == TEST


@pytest.mark.parametrize(
    ("wrong", "text"),
    [
        (frame(1, program=0x12345678), "Cannot find program 305419896 version 1"),
        (frame(1, version=7), "Cannot find program 536903814 version 7"),
        (frame(1, program=0x6B656570), "Cannot find program 1801807216 version 1"),
        (frame(9999), "unknown procedure: 9999"),
        (frame(0), "unknown procedure: 0"),
        (frame(-1), "unknown procedure: -1"),
        (frame(107), "unknown procedure: 107"),
        (frame(66, status=1), "Unexpected message status 1"),
        (frame(9999, status=77), "Unexpected message status 77"),
        (frame(23), "Unable to decode message payload"),
        (frame(23, struct.pack(">I", 4194305) + bytes(8)), "Unable to decode message payload"),
    ],
)
def test_refusals_of_the_protocol_layer(session: ServerSession, wrong: bytes, text: str) -> None:
    assert session.receive_data(wrong) == []
    words, error = refusal(session)
    _length, program, version, number, _kind, serial, _status = HEADER.unpack_from(wrong)
    assert words == (program, version, number, 1, serial, 1)
    assert error.fields() == report(ErrorCode.RPC, ErrorDomain.RPC, text).fields()
    assert session.receive_data(LOOKUP), "the connection must survive"


@pytest.mark.parametrize(
    "dropped",
    [
        frame(66, kind=1),
        frame(107, kind=2),
        frame(208, b"data", kind=3, status=2),
        frame(208, bytes(12), kind=6, status=2),
        frame(66, kind=7),
        frame(66, kind=99),
        frame(9, program=0x6B656570, kind=2),
    ],
)
def test_frames_of_other_types_are_dropped_without_a_word(session: ServerSession, dropped: bytes) -> None:
    assert session.receive_data(dropped) == []
    assert session.data_to_send() == b""


@pytest.mark.parametrize("length", [0, 3, 27, MAX_FRAME + 1])
def test_an_illegal_length_closes_without_an_answer(session: ServerSession, length: int) -> None:
    with pytest.raises(ProtocolClosed):
        session.receive_data(struct.pack(">I", length) + bytes(40))
    assert session.data_to_send() == b""
    assert session.state is State.CLOSED
    with pytest.raises(ProtocolClosed):
        session.receive_data(LOOKUP)


def test_calls_before_a_broken_frame_are_still_served(session: ServerSession) -> None:
    (call,) = session.receive_data(LOOKUP + bytes(4))
    assert isinstance(call, Call)
    assert session.broken


def test_end_of_file_closes(session: ServerSession) -> None:
    with pytest.raises(ProtocolClosed):
        session.receive_data(b"")
    assert session.state is State.CLOSED


class TestGate:
    @pytest.fixture
    def locked(self) -> ServerSession:
        return ServerSession((REMOTE, QEMU), auth_types=(1,))

    def test_only_authentication_passes(self, locked: ServerSession) -> None:
        (call,) = locked.receive_data(frame(66))
        assert isinstance(call, Call)
        assert call.procedure is AUTH_LIST
        for blocked in (frame(2), frame(60, bytes(4)), frame(1), frame(1, program=QEMU.number)):
            assert locked.receive_data(blocked) == []
            assert refusal(locked)[1].fields() == report(39, 7, "authentication required").fields()

    def test_an_unknown_procedure_is_told_first(self, locked: ServerSession) -> None:
        locked.receive_data(frame(9999))
        assert refusal(locked)[1].message == "unknown procedure: 9999"

    def test_pings_are_answered(self, locked: ServerSession) -> None:
        assert locked.receive_data(PING) == []
        assert locked.data_to_send() == PONG

    def test_after_authentication_everything_passes(self, locked: ServerSession) -> None:
        locked.authenticated = True
        args = CONNECT_OPEN.encode_args(ConnectOpenArgs("test:///default", 0))
        assert len(locked.receive_data(frame(1, args))) == 1

    def test_a_closed_session_stays_closed(self, locked: ServerSession) -> None:
        with pytest.raises(ProtocolClosed):
            locked.receive_data(b"")
        locked.authenticated = True
        assert locked.state is State.CLOSED


def test_frames_are_short_until_the_peer_has_authenticated() -> None:
    session = ServerSession([REMOTE], auth_types=(1,))
    assert session.receive_data(struct.pack(">I", MAX_ANONYMOUS_FRAME)) == []
    assert session.buffered == 4
    session = ServerSession([REMOTE], auth_types=(1,))
    with pytest.raises(ProtocolClosed, match="illegal frame length"):
        session.receive_data(struct.pack(">I", MAX_ANONYMOUS_FRAME + 1))
    session = ServerSession([REMOTE], auth_types=(1,))
    session.authenticated = True
    assert session.receive_data(struct.pack(">I", MAX_FRAME)) == []
    assert not session.broken


def test_a_ping_with_payload_and_serial_is_answered_plainly(session: ServerSession) -> None:
    session.receive_data(frame(1, b"more", program=0x6B656570, kind=2, serial=9))
    assert session.data_to_send() == PONG


def test_a_reply_echoes_the_call(session: ServerSession) -> None:
    (call,) = session.receive_data(LOOKUP)
    assert isinstance(call, Call)
    handle = DomainHandle("test", bytes(16), 1)
    data = session.reply(call, DomainLookupByNameRet(handle))
    assert HEADER.unpack_from(data) == (len(data), REMOTE_ID, 1, 23, 1, 5, 0)
    assert DOMAIN_LOOKUP_BY_NAME.decode_ret(data, 28) == DomainLookupByNameRet(handle)


def test_a_reply_with_descriptors_begins_with_their_number(session: ServerSession) -> None:
    (call,) = session.receive_data(frame(66))
    assert isinstance(call, Call)
    data = session.reply(call, AuthListRet([0]), nfds=2)
    assert struct.unpack_from(">I", data, 16)[0] == 5
    assert struct.unpack_from(">I", data, 28)[0] == 2


def test_what_does_not_fit_is_said_to_the_caller(session: ServerSession) -> None:
    (call,) = session.receive_data(
        frame(14, DOMAIN_GET_XML_DESC.encode_args(DomainGetXmlDescArgs(DomainHandle("x", bytes(16), 1), 0)))
    )
    assert isinstance(call, Call)
    with pytest.raises(ReplyTooLarge):
        session.reply(call, DomainGetXmlDescRet("x" * 4194305))
    with pytest.raises(ReplyTooLarge):
        session.fail(call, report(1, 12, "x" * 4194305))
    assert len(session.reply(call, DomainGetXmlDescRet("x" * 4194304))) > 4194304


def test_events_carry_serial_one(session: ServerSession) -> None:
    data = session.event(DOMAIN_EVENT_REBOOT, DomainEventRebootMsg(DomainHandle("test", bytes(16), 1)))
    assert HEADER.unpack_from(data)[3:] == (DOMAIN_EVENT_REBOOT.number, 2, 1, 0)


def test_descriptor_calls_are_counted(session: ServerSession) -> None:
    (call,) = session.receive_data(frame(23, struct.pack(">I", 1) + LOOKUP[28:], kind=4) + b"\0")
    assert isinstance(call, Call)
    assert (call.nfds, call.args) == (1, TEST)


class TestStreams:
    @pytest.fixture
    def call(self) -> Call:
        return Call(STORAGE_VOL_UPLOAD, 5, None)

    def test_packets_of_an_open_stream_pass(self, session: ServerSession, call: Call) -> None:
        session.open_stream(call)
        data, hole, finish = session.receive_data(
            frame(208, b"data", kind=3, status=2)
            + frame(208, struct.pack(">qI", 512, 0), kind=6, status=2)
            + frame(208, kind=3, status=0)
        )
        assert isinstance(data, StreamPacket)
        assert (data.data, data.status) == (b"data", Status.CONTINUE)
        assert isinstance(hole, HolePacket)
        assert hole.length == 512
        assert isinstance(finish, StreamPacket)
        assert finish.status == Status.OK

    def test_other_procedures_and_serials_do_not(self, session: ServerSession, call: Call) -> None:
        session.open_stream(call)
        for other in (frame(209, b"x", kind=3, status=2), frame(208, b"x", kind=3, status=2, serial=6)):
            assert session.receive_data(other) == []
        session.close_stream(call)
        assert session.receive_data(frame(208, b"x", kind=3, status=2)) == []

    def test_a_hole_that_cannot_be_decoded_closes(self, session: ServerSession, call: Call) -> None:
        session.open_stream(call)
        with pytest.raises(ProtocolClosed):
            session.receive_data(frame(208, bytes(8), kind=6, status=2))

    def test_what_the_server_sends(self, session: ServerSession, call: Call) -> None:
        assert session.stream_packet(call, Status.CONTINUE, b"abc") == frame(208, b"abc", kind=3, status=2)
        assert session.stream_hole(call, 7) == frame(208, struct.pack(">qI", 7, 0), kind=6, status=2)
        failed = session.stream_failure(call, report(39, 38, "stream had I/O failure"))
        assert decode_wire_error(failed, 28).message == "stream had I/O failure"
