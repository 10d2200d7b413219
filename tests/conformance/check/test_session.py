"""A session against a peer that says what the test has it say."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator

import pytest
import trio
import trio.lowlevel
import trio.testing
from virtwire.conformance.check import session as session_module
from virtwire.conformance.check.expect import Refused, Violation
from virtwire.conformance.check.frames import PING, PONG, build
from virtwire.conformance.check.link import Link
from virtwire.conformance.check.session import Session
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import MAX_FRAME
from virtwire.protocol.wire_error import encode_wire_error

from tests.worlds import open_descriptors

TYPE = REMOTE.by_name["connect_get_type"]
ERROR = encode_wire_error(report(ErrorCode.RPC, ErrorDomain.RPC, "no"))


class Peer:
    """The daemon's end: what it says is written before the session asks."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock

    def say(self, *frames: bytes) -> None:
        self.sock.sendall(b"".join(frames))

    def heard(self) -> bytes:
        return self.sock.recv(1 << 16)


def reply(serial: int, text: str = "TEST") -> bytes:
    assert TYPE.ret is not None
    return build(TYPE, kind=1, serial=serial, payload=TYPE.encode_ret(TYPE.ret(text)))


def refusal(serial: int) -> bytes:
    return build(TYPE, kind=1, serial=serial, status=1, payload=ERROR)


EVENT = build("domain_event_lifecycle", kind=2, payload=b"\0\0\0\1x\0\0\0" + bytes(28))


@pytest.fixture
def ends() -> Iterator[tuple[Session, Peer]]:
    """Give a session and the other end of its connection."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    session = Session(Link(ours), patience=0.2)
    with theirs:
        yield session, Peer(theirs)
    session.close()


async def test_a_call_and_its_result(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    peer.say(reply(1))
    assert (await session.call("connect_get_type")).type == "TEST"
    assert peer.heard() == build("connect_get_type", serial=1)


async def test_serials_count_up_unless_given(ends: tuple[Session, Peer]) -> None:
    session, _ = ends
    assert [await session.send("auth_list") for _ in range(2)] == [1, 2]
    assert await session.send("auth_list", serial=99) == 99
    assert await session.send("auth_list") == 3


async def test_what_is_not_waited_for_is_not_kept_without_end(
    ends: tuple[Session, Peer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "_MOST_KEPT", 3 * len(PING))
    session, peer = ends
    peer.say(*[PING] * 4)
    with pytest.raises(Violation, match="no event x came, but more than 84 bytes of other frames"):
        await session.wait_for(lambda frame: frame.is_event, "event x")
    assert len(session.inbox) == 3


async def test_what_is_not_waited_for_is_kept(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    peer.say(EVENT, PING, reply(7, "other"), reply(1))
    assert (await session.call("connect_get_type")).type == "TEST"
    assert [str(each) for each in session.inbox] == [
        "a event of domain_event_lifecycle",
        "a ping",
        "a reply of connect_get_type",
    ]
    assert (await session.event("domain_event_lifecycle")).dom.name == "x"
    assert (await session.reply(7)).result().type == "other"
    assert (await session.receive()).data == PING


async def test_a_frame_may_come_in_pieces(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    frame = reply(1)

    async def trickle() -> None:
        for at in range(len(frame)):
            peer.say(frame[at : at + 1])
            await trio.lowlevel.checkpoint()

    async with trio.open_nursery() as nursery:
        nursery.start_soon(trickle)
        assert (await session.call("connect_get_type")).type == "TEST"


async def test_a_refused_call(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    peer.say(refusal(1), refusal(2), refusal(3), reply(4))
    with pytest.raises(Refused, match="connect_get_type was refused: error 39/7 no"):
        await session.call("connect_get_type")
    assert (await session.refused("connect_get_type", code=39, domain=7, text="no")).message == "no"
    with pytest.raises(Violation, match="instead of code 1"):
        await session.refused("connect_get_type", code=1)
    with pytest.raises(Violation, match="succeeded where it must be refused"):
        await session.refused("connect_get_type")


async def test_silence_and_the_end_are_told(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    with pytest.raises(Violation, match=r"no reply to connect_get_type came$"):
        await session.call("connect_get_type")
    peer.say(EVENT)
    with pytest.raises(Violation, match="no reply to connect_get_type came, but a event of domain_event_lifecycle"):
        await session.call("connect_get_type")
    peer.sock.close()
    with pytest.raises(Violation, match="the daemon closed the connection"):
        await session.call("connect_get_type")


async def test_half_a_frame_is_told(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    peer.say(reply(1)[:10])
    with pytest.raises(Violation, match="a frame came that is not complete"):
        await session.receive()
    peer.sock.close()
    with pytest.raises(Violation, match="closed in the middle of a frame"):
        await session.receive()


@pytest.mark.parametrize("length", [0, 27, MAX_FRAME + 1, 0xFFFFFFFF])
async def test_a_frame_that_is_none_is_told(ends: tuple[Session, Peer], length: int) -> None:
    session, peer = ends
    peer.say(build(length=length))
    with pytest.raises(Violation, match=f"a frame of {length} bytes came"):
        await session.receive()


async def test_expect_closed(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    with pytest.raises(Violation, match="the connection was not closed: nothing came"):
        await session.expect_closed()
    peer.say(PING)
    with pytest.raises(Violation, match="a ping came instead of the connection's end"):
        await session.expect_closed()
    peer.sock.close()
    await session.expect_closed()


async def test_expect_silence(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    peer.say(*(build("auth_list", kind=1, serial=serial, payload=bytes(4)) for serial in (1, 2)))
    await session.expect_silence()
    peer.say(EVENT, build("auth_list", kind=1, serial=3, payload=bytes(4)))
    with pytest.raises(Violation, match="a event of domain_event_lifecycle came where nothing should"):
        await session.expect_silence()


async def test_expect_alive_and_pongs(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    peer.say(build("auth_list", kind=1, serial=1, payload=bytes(4)), PONG, EVENT)
    await session.expect_alive()
    await session.expect_pong()
    with pytest.raises(Violation, match="a ping was answered with a event of domain_event_lifecycle"):
        await session.expect_pong()


async def test_descriptors_come_with_their_frame(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    before = open_descriptors()
    announced = build("domain_open_graphics_fd", kind=5, serial=1, payload=(1).to_bytes(4, "big"))
    peer.say(announced)
    with open("/dev/null") as file:
        socket.send_fds(peer.sock, [b"\0"], [file.fileno()])
    frame = await session.receive()
    (descriptor,) = frame.descriptors
    assert os.readlink(f"/proc/self/fd/{descriptor}") == "/dev/null"
    peer.say(announced, b"\0")
    with pytest.raises(Violation, match="1 descriptors were announced, 0 came"):
        await session.receive()
    session.close()
    assert len(open_descriptors()) < len(before)


async def test_descriptors_are_sent_with_a_byte_each(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    with open("/dev/null") as file:
        await session.send_descriptors(file.fileno(), file.fileno(), byte=b"Z")
    for _ in range(2):
        data, descriptors, _, _ = socket.recv_fds(peer.sock, 1, 4)
        assert data == b"Z"
        assert len(descriptors) == 1
        os.close(descriptors[0])


async def test_a_daemon_that_does_not_read_is_told(ends: tuple[Session, Peer]) -> None:
    session, _ = ends
    with pytest.raises(Violation, match="does not read what it is sent"):
        await session.write(bytes(1 << 24))


async def test_a_daemon_that_reads_slowly_is_waited_for(
    ends: tuple[Session, Peer], mock_clock: trio.testing.MockClock
) -> None:
    """The patience is that with each pause, however long all of it takes."""
    session, peer = ends
    peer.sock.setblocking(False)
    size, read, began = 1 << 23, 0, trio.current_time()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(session.write, bytes(size))
        while read < size:
            await trio.testing.wait_all_tasks_blocked()
            mock_clock.jump(0.75 * session.patience)
            while (piece := _read(peer.sock)) is not None:
                read += len(piece)
    assert trio.current_time() > began + 10 * session.patience


def _read(sock: socket.socket) -> bytes | None:
    try:
        return sock.recv(1 << 20)
    except BlockingIOError:
        return None


async def test_it_settles_when_every_call_is_answered(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    serial = await session.send(TYPE)
    await session.send(TYPE, status=7)  # nothing that must be answered
    peer.say(EVENT, reply(serial))
    with trio.fail_after(5):
        await session.settle()
        await session.settle()  # nothing is to be waited for
    await session.send(TYPE)
    begun = trio.current_time()
    await session.settle()
    assert trio.current_time() - begun >= session.patience * 0.9
    begun = trio.current_time()
    await session.settle()  # that call has had its time
    assert trio.current_time() - begun < session.patience * 0.9


async def test_it_settles_when_the_connection_is_over(ends: tuple[Session, Peer]) -> None:
    session, peer = ends
    session.patience = 60
    await session.send(TYPE)
    peer.sock.close()
    with trio.fail_after(5):
        await session.settle()
