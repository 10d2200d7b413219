"""The socket transport: what the kernel does not take is kept and drained; ends of every kind."""

from __future__ import annotations

import socket

import pytest
import trio
import trio.testing
from virtwire.server.transport import SocketTransport

from tests.server.tls_peer import pair


class Rot:
    """A layer that adds one to every byte; it collects three bytes before it gives any, and can end."""

    def __init__(self, early: bytes = b"") -> None:
        self.held = early

    def unwrap(self, data: bytes) -> bytes:
        if b"\xff" in data:
            raise ConnectionResetError("the layer ended")
        self.held += data
        if len(self.held) < 3:
            return b""
        plain, self.held = bytes(octet - 1 for octet in self.held), b""
        return plain

    def wrap(self, data: bytes) -> bytes:
        if b"\xff" in data:
            raise ConnectionResetError("the layer ended")
        return bytes(octet + 1 for octet in data)


async def test_bytes_both_ways() -> None:
    ours, theirs = pair()
    transport = SocketTransport(ours)
    transport.send(b"out")
    assert theirs.recv(10) == b"out"
    theirs.send(b"in")
    assert await transport.receive() == b"in"
    theirs.close()
    assert await transport.receive() == b""
    transport.close()
    transport.close()


async def test_keeps_what_is_not_taken() -> None:
    ours, theirs = pair()
    transport = SocketTransport(ours)
    data = bytes(range(256)) * 8192
    transport.send(data)
    transport.send(b"end")
    assert 0 < transport.unsent < len(data) + 3
    received = bytearray()
    theirs.setblocking(False)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(transport.drain)
        nursery.start_soon(transport.drain)  # two who wait do not send twice
        while len(received) < len(data) + 3:
            await trio.lowlevel.wait_readable(theirs)
            received += theirs.recv(65536)
    assert received == data + b"end"
    assert transport.unsent == 0
    await transport.drain()
    transport.close()
    theirs.close()


async def test_drain_ends_with_the_peer_and_with_close() -> None:
    for end in ("peer", "us"):
        ours, theirs = pair()
        transport = SocketTransport(ours)
        transport.send(b"x" * 4_000_000)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(transport.drain)
            await trio.testing.wait_all_tasks_blocked()
            if end == "peer":
                theirs.close()
            else:
                transport.close()
        transport.close()
        theirs.close()


async def test_receive_ends_with_close() -> None:
    ours, theirs = pair()
    transport = SocketTransport(ours)
    async with trio.open_nursery() as nursery:

        async def wait() -> None:
            with pytest.raises(trio.ClosedResourceError):
                await transport.receive()

        nursery.start_soon(wait)
        await trio.testing.wait_all_tasks_blocked()
        transport.close()
    theirs.close()


async def test_sending_to_nobody_ends_receiving() -> None:
    ours, theirs = pair()
    transport = SocketTransport(ours)
    theirs.close()
    transport.send(b"x")
    assert await transport.receive() == b""
    transport.close()


async def test_hung_up() -> None:
    ours, theirs = pair()
    transport = SocketTransport(ours)
    theirs.send(b"unread")
    assert not transport.hung_up
    theirs.shutdown(socket.SHUT_WR)
    assert not transport.hung_up, "it may still take answers"
    theirs.close()
    assert transport.hung_up
    transport.close()
    assert transport.hung_up


async def test_hung_up_over_tcp_shows_once_something_was_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.create_connection(listener.getsockname()) as theirs:
        ours, _ = listener.accept()
        ours.setblocking(False)
        transport = SocketTransport(ours)
        theirs.send(b"unread")
        theirs.close()
        transport.send(b"is anybody there")
        with trio.fail_after(5):
            while not transport.hung_up:
                await trio.lowlevel.checkpoint()
        transport.close()


async def test_a_reset_is_an_end() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        theirs = socket.create_connection(server.getsockname())
        ours, _ = server.accept()
    ours.setblocking(False)
    transport = SocketTransport(ours)
    theirs.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, bytes((1, 0, 0, 0, 0, 0, 0, 0)))
    theirs.close()
    assert await transport.receive() == b""
    transport.close()


async def test_a_layer() -> None:
    ours, theirs = pair()
    transport = SocketTransport(ours, Rot())
    transport.send(b"abc")
    assert theirs.recv(10) == b"bcd"
    theirs.send(b"b")
    async with trio.open_nursery() as nursery:

        async def more() -> None:
            await trio.testing.wait_all_tasks_blocked()
            theirs.send(b"cd")

        nursery.start_soon(more)
        assert await transport.receive() == b"abc"
    theirs.send(b"\xff")
    assert await transport.receive() == b""
    transport.close()
    theirs.close()


async def test_a_layer_that_cannot_send_any_more() -> None:
    ours, theirs = pair()
    transport = SocketTransport(ours, Rot())
    transport.send(b"\xff")
    assert transport.unsent == 0
    assert await transport.receive() == b""
    transport.close()
    theirs.close()


async def test_a_layer_that_holds_the_first_call_already() -> None:
    ours, theirs = pair()
    transport = SocketTransport(ours, Rot(b"bcd"))
    assert await transport.receive() == b"abc"
    theirs.close()
    assert await transport.receive() == b""
    transport.close()
