from __future__ import annotations

import struct
from collections.abc import Iterator

import pytest
from virtwire.protocol import client_session
from virtwire.protocol.client_session import ClientSession
from virtwire.protocol.descriptors import DescriptorQueue
from virtwire.protocol.errors import ErrorCode, InternalError, LibvirtError, NoDomain, NoSupport, Rpc, report
from virtwire.protocol.generated.connect import AUTH_LIST
from virtwire.protocol.generated.domain import (
    DOMAIN_GET_XML_DESC,
    DOMAIN_LOOKUP_BY_NAME,
    DomainGetXmlDescArgs,
    DomainGetXmlDescRet,
    DomainLookupByNameArgs,
    DomainLookupByNameRet,
)
from virtwire.protocol.generated.domain_devices import DOMAIN_OPEN_GRAPHICS_FD, DomainOpenGraphicsFdArgs
from virtwire.protocol.generated.domain_events import DOMAIN_EVENT_REBOOT, DomainEventRebootMsg
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.generated.storage_vol import STORAGE_VOL_DOWNLOAD
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import (
    HEADER,
    MAX_FRAME,
    Call,
    Event,
    Failure,
    HolePacket,
    MessageType,
    Reply,
    Status,
    StreamPacket,
    pack_frame,
)
from virtwire.protocol.procedures import Program
from virtwire.protocol.server_session import ServerSession
from virtwire.protocol.wire_error import encode_wire_error

HANDLE = DomainHandle("test", bytes(16), 1)
ARGS = DomainLookupByNameArgs("test")


@pytest.fixture
def session() -> ClientSession:
    return ClientSession((REMOTE, QEMU))


def answer(serial: int, number: int = 23, **words: int) -> bytes:
    """A reply to domain_lookup_by_name, with single header words replaced."""
    payload = DOMAIN_LOOKUP_BY_NAME.encode_ret(DomainLookupByNameRet(HANDLE))
    return frame(number, payload, **({"kind": 1, "serial": serial} | words))


def frame(
    number: int,
    payload: bytes = b"",
    *,
    program: int = 0x20008086,
    version: int = 1,
    kind: int = 0,
    serial: int = 0,
    status: int = 0,
) -> bytes:
    return HEADER.pack(28 + len(payload), program, version, number, kind, serial, status) + payload


def test_serials_count_from_zero(session: ClientSession) -> None:
    calls = [session.call(AUTH_LIST, None) for _ in range(3)]
    assert [serial for serial, _ in calls] == [0, 1, 2]
    assert calls[2][1] == frame(66, serial=2)


def test_a_serial_under_way_is_passed_over_when_the_counter_wraps(session: ClientSession) -> None:
    session.call(AUTH_LIST, None)
    session._serial = 0xFFFFFFFF
    assert [session.call(AUTH_LIST, None)[0] for _ in range(2)] == [0xFFFFFFFF, 1]


def test_replies_are_matched_by_serial_in_any_order(session: ClientSession) -> None:
    serials = [session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)[0] for _ in range(3)]
    replies = session.receive_data(b"".join(answer(serial) for serial in reversed(serials)))
    assert [reply.serial for reply in replies if isinstance(reply, Reply)] == [2, 1, 0]
    assert session.pending == 0


def test_a_reply_byte_by_byte(session: ClientSession) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    packets = [packet for byte in answer(0) for packet in session.receive_data(bytes([byte]))]
    assert [packet.value for packet in packets if isinstance(packet, Reply)] == [DomainLookupByNameRet(HANDLE)]


def test_trailing_bytes_of_a_result_are_ignored(session: ClientSession) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    data = answer(0)
    (reply,) = session.receive_data(struct.pack(">I", len(data) + 4) + data[4:] + b"more")
    assert isinstance(reply, Reply)


def test_an_error_reply(session: ClientSession) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    sent = report(ErrorCode.NO_DOMAIN, 12)
    (failure,) = session.receive_data(frame(23, encode_wire_error(sent), kind=1, status=1))
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, NoDomain)
    assert failure.error.fields() == sent.fields()


@pytest.mark.parametrize("domain", [7, 13])
def test_an_unknown_procedure_becomes_an_unsupported_one(session: ClientSession, domain: int) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    error = report(ErrorCode.RPC, domain, "unknown procedure: 23")
    (failure,) = session.receive_data(frame(23, encode_wire_error(error), kind=1, status=1))
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, NoSupport)
    assert failure.error.message == "unknown procedure: 23"


def test_the_same_words_from_elsewhere_stay_what_they_are(session: ClientSession) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    error = report(ErrorCode.RPC, 12, "unknown procedure: 23")
    (failure,) = session.receive_data(frame(23, encode_wire_error(error), kind=1, status=1))
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, Rpc)


@pytest.mark.parametrize(
    ("wrong", "kind", "text"),
    [
        (answer(0, number=24), InternalError, "internal error: Unexpected message proc 24 != 23"),
        (answer(0, status=2), Rpc, "Unexpected message status 2"),
        (frame(23, b"\0\0", kind=1), Rpc, "Unable to decode message payload"),
        (frame(23, b"\0\0", kind=1, status=1), Rpc, "Unable to decode message payload"),
    ],
)
def test_wrong_replies_fail_their_call_only(
    session: ClientSession, wrong: bytes, kind: type[LibvirtError], text: str
) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    (failure,) = session.receive_data(wrong)
    assert isinstance(failure, Failure)
    assert type(failure.error) is kind
    assert failure.error.message == text
    assert session.error is None


@pytest.mark.parametrize(
    ("wrong", "text"),
    [
        (answer(7), "no call waiting for reply with prog 536903814 vers 1 serial 7"),
        (answer(0, version=2), "no call waiting for reply with prog 536903814 vers 2 serial 0"),
        (frame(1, kind=0), "internal error: got unexpected RPC call prog 536903814 vers 1 proc 1 type 0"),
        (struct.pack(">I", MAX_FRAME + 1), "packet 33554433 bytes received from server too large, want 33554432"),
        (struct.pack(">I", 27), "Unable to decode message header"),
        (frame(1, program=99, kind=2), "No event expected from program 99 version 1"),
    ],
)
def test_fatal_input_ends_the_session(session: ClientSession, wrong: bytes, text: str) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    with pytest.raises(LibvirtError) as caught:
        session.receive_data(wrong)
    assert caught.value.message == text
    with pytest.raises(LibvirtError):
        session.call(AUTH_LIST, None)
    with pytest.raises(LibvirtError):
        session.receive_data(answer(0))


def test_what_came_before_a_fatal_frame_still_counts(session: ClientSession) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    (reply,) = session.receive_data(answer(0) + bytes(4))
    assert isinstance(reply, Reply)
    assert session.error is not None


def test_end_of_file(session: ClientSession) -> None:
    with pytest.raises(LibvirtError, match="End of file while reading data: Input/output error") as caught:
        session.receive_data(b"")
    assert (caught.value.code, caught.value.domain) == (38, 7)


def test_an_abandoned_call_drops_its_late_reply(session: ClientSession) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    session.abandon(0)
    assert session.pending == 0
    assert session.receive_data(answer(0)) == []
    with pytest.raises(LibvirtError, match="no call waiting"):
        session.receive_data(answer(0))


def test_a_server_that_owes_too_many_replies_is_given_up(
    session: ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_session, "_MAX_ABANDONED", 2)
    serials = [session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)[0] for _ in range(3)]
    for serial in serials[:2]:
        session.abandon(serial)
    assert session.error is None
    session.abandon(serials[2])
    with pytest.raises(Rpc, match="the server owes replies to 3 calls that were given up"):
        session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)


def test_abandoning_an_answered_call_changes_nothing(session: ClientSession) -> None:
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    session.receive_data(answer(0))
    session.abandon(0)
    with pytest.raises(LibvirtError, match="no call waiting"):
        session.receive_data(answer(0))


def test_what_the_server_still_owes(session: ClientSession) -> None:
    session.call(AUTH_LIST, None)
    assert session.is_pending(0)
    session.abandon(0)
    assert (session.is_pending(0), session.owed) == (False, 1)
    session.receive_data(answer(0))
    assert session.owed == 0


def test_arguments_over_a_limit_are_refused_before_anything_is_sent(session: ClientSession) -> None:
    with pytest.raises(Rpc, match="Unable to encode message payload: domain_lookup_by_name"):
        session.call(DOMAIN_LOOKUP_BY_NAME, DomainLookupByNameArgs("x" * 4194305))
    assert session.pending == 0
    assert session.call(AUTH_LIST, None)[0] == 0


def test_events(session: ClientSession) -> None:
    body = DomainEventRebootMsg(HANDLE)
    (event,) = session.receive_data(
        frame(DOMAIN_EVENT_REBOOT.number, DOMAIN_EVENT_REBOOT.encode_args(body), kind=2, serial=1)
    )
    assert isinstance(event, Event)
    assert (event.procedure, event.body) == (DOMAIN_EVENT_REBOOT, body)


def test_programs_are_made_when_the_first_event_comes() -> None:
    made: list[str] = []

    def programs() -> Iterator[Program]:
        made.append("all")
        yield REMOTE

    session = ClientSession(programs())
    session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)
    session.receive_data(answer(0) + PING)
    assert not made
    for _ in range(2):
        body = DOMAIN_EVENT_REBOOT.encode_args(DomainEventRebootMsg(HANDLE))
        assert session.receive_data(frame(DOMAIN_EVENT_REBOOT.number, body, kind=2))
    assert made == ["all"]


@pytest.mark.parametrize("ignored", [frame(9999, kind=2), frame(23, kind=2), frame(DOMAIN_EVENT_REBOOT.number, kind=2)])
def test_events_that_are_unknown_or_undecodable_are_ignored(session: ClientSession, ignored: bytes) -> None:
    assert session.receive_data(ignored) == []
    assert session.error is None


def test_pings_are_answered(session: ClientSession) -> None:
    assert session.receive_data(PING + PONG) == []
    assert session.data_to_send() == PONG
    assert session.data_to_send() == b""
    assert session.ping() == PING


def test_streams(session: ClientSession) -> None:
    serial, _ = session.call(AUTH_LIST, None)
    session.open_stream(serial, STORAGE_VOL_DOWNLOAD)
    error = encode_wire_error(report(39, 38, "stream had I/O failure"))
    data, hole, failed = session.receive_data(
        frame(209, b"abc", kind=3, status=2)
        + frame(209, struct.pack(">qI", 512, 0), kind=6, status=2)
        + frame(208, b"ignored", kind=3, status=2)
        + frame(209, error, kind=3, status=1)
    )
    assert isinstance(data, StreamPacket)
    assert data.data == b"abc"
    assert isinstance(hole, HolePacket)
    assert hole.length == 512
    assert isinstance(failed, StreamPacket)
    assert failed.error is not None
    assert failed.error.message == "stream had I/O failure"
    assert session.stream_packet(serial, Status.OK) == frame(209, kind=3)
    assert session.stream_hole(serial, 9) == frame(209, struct.pack(">qI", 9, 0), kind=6, status=2)
    session.close_stream(serial)
    assert session.receive_data(frame(209, b"late", kind=3, status=2)) == []


def test_both_sessions_speak_to_each_other(session: ClientSession) -> None:
    server = ServerSession((REMOTE,))
    frames = [
        session.call(DOMAIN_LOOKUP_BY_NAME, ARGS)[1],
        session.call(DOMAIN_GET_XML_DESC, DomainGetXmlDescArgs(HANDLE, 0))[1],
    ]
    first, second = server.receive_data(b"".join(frames))
    assert isinstance(first, Call)
    assert isinstance(second, Call)
    back = server.reply(second, DomainGetXmlDescRet("<domain/>")) + server.reply(first, DomainLookupByNameRet(HANDLE))
    assert [packet.value for packet in session.receive_data(back) if isinstance(packet, Reply)] == [
        DomainGetXmlDescRet("<domain/>"),
        DomainLookupByNameRet(HANDLE),
    ]


def fds_reply(serial: int, nfds: int) -> bytes:
    payload = nfds.to_bytes(4, "big") + DOMAIN_OPEN_GRAPHICS_FD.encode_ret(None)
    number = DOMAIN_OPEN_GRAPHICS_FD.number
    return pack_frame(REMOTE.number, 1, number, MessageType.REPLY_WITH_FDS, serial, 0, payload) + b"\0" * nfds


def test_descriptors_come_with_their_reply() -> None:
    closed: list[int] = []
    queue = DescriptorQueue(closed.append)
    session = ClientSession([REMOTE], queue)
    args = DomainOpenGraphicsFdArgs(DomainHandle("box", bytes(16), 1), 0, 0)
    for serial in range(3):
        assert session.call(DOMAIN_OPEN_GRAPHICS_FD, args)[0] == serial
    session.abandon(1)
    for fd in (100, 101):
        queue.add([fd])
    none, first, *more = session.receive_data(fds_reply(2, 0) + fds_reply(0, 1) + fds_reply(1, 1))
    assert isinstance(none, Reply)
    assert none.descriptors is None
    assert isinstance(first, Reply)
    assert first.descriptors is not None
    assert repr(first) == "Reply(serial=0, value=None, nfds=1)"
    assert (more, closed) == ([], [101])
    assert first.descriptors.take_all() == [100]
    queue.close()
    assert closed == [101]


def test_a_reply_whose_descriptor_is_missing_is_fatal() -> None:
    session = ClientSession([REMOTE], DescriptorQueue(int))
    session.call(DOMAIN_OPEN_GRAPHICS_FD, DomainOpenGraphicsFdArgs(DomainHandle("box", bytes(16), 1), 0, 0))
    with pytest.raises(LibvirtError, match="descriptor came without one"):
        session.receive_data(fds_reply(0, 1))


def test_the_header_of_stream_data(session: ClientSession) -> None:
    session.open_stream(5, STORAGE_VOL_DOWNLOAD)
    assert session.stream_header(5, 3) + b"abc" == session.stream_packet(5, Status.CONTINUE, b"abc")
    with pytest.raises(ValueError, match="cannot hold"):
        session.stream_header(5, MAX_FRAME)
