from __future__ import annotations

import errno
import os
import socket
from pathlib import Path

import pytest
import trio
from virtwire.client.transports import dial, start_layer
from virtwire.client.trio_io import TrioIo
from virtwire.client.uri import Target
from virtwire.protocol.errors import AuthFailed, LibvirtError, report


async def test_the_first_socket_that_exists_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "libvirt").mkdir()
    target = Target("unix", "qemu:///session", driver="qemu", session=True)
    with pytest.raises(LibvirtError) as caught:
        await dial(TrioIo(), target, read_only=False)
    assert f"'{tmp_path}/libvirt/virtqemud-sock' or '{tmp_path}/libvirt/libvirt-sock'" in str(caught.value)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "libvirt/libvirt-sock"))
        listener.listen()
        with await dial(TrioIo(), target, read_only=False) as sock:
            assert sock.getpeername() == f"{tmp_path}/libvirt/libvirt-sock"
            assert not sock.getblocking()


class Greeting:
    """A layer that opens when it has read a word, in as many pieces as it comes."""

    def __init__(self, word: bytes = b"hello") -> None:
        self._word = word
        self._read = b""
        self._out = [b"hi" * 100_000]

    def start(self, data: bytes | None) -> bool:
        if data == b"":
            raise report(45, 7, "closed")
        self._read += data or b""
        if not self._word.startswith(self._read):
            self._out.append(b"alert")
            raise report(45, 7, "wrong word")
        return self._read == self._word

    def data_to_send(self) -> bytes:
        out = b"".join(self._out)
        self._out.clear()
        return out

    def wrap(self, data: bytes) -> bytes:
        return data

    def unwrap(self, data: bytes) -> bytes | None:
        return data


def sockets() -> tuple[socket.socket, trio.SocketStream]:
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    return ours, trio.SocketStream(trio.socket.from_stdlib_socket(theirs))


async def read(stream: trio.SocketStream, size: int) -> bytes:
    got = b""
    while len(got) < size:
        got += await stream.receive_some()
    return got


async def test_the_opening_exchange_of_a_layer() -> None:
    ours, stream = sockets()

    async def answer() -> None:
        assert await read(stream, 200_000) == b"hi" * 100_000
        for byte in b"hello":
            await stream.send_all(bytes([byte]))

    with ours:
        async with stream, trio.open_nursery() as nursery:
            nursery.start_soon(answer)
            await start_layer(TrioIo(), ours, Greeting())


async def test_a_layer_that_refuses_still_says_its_last_word() -> None:
    ours, stream = sockets()
    with ours:
        async with stream:

            async def answer() -> None:
                await read(stream, 200_000)
                await stream.send_all(b"nope")
                assert await read(stream, 5) == b"alert"

            async with trio.open_nursery() as nursery:
                nursery.start_soon(answer)
                with pytest.raises(AuthFailed, match="wrong word"):
                    await start_layer(TrioIo(), ours, Greeting())


class Dying(socket.socket):
    """A socket whose other end went silent for too long."""

    def recv(self, size: int, flags: int = 0) -> bytes:
        raise TimeoutError(errno.ETIMEDOUT, "Connection timed out")


async def test_the_socket_fails_in_the_exchange() -> None:
    ours, stream = sockets()
    with Dying(fileno=ours.detach()) as dying:
        dying.setblocking(False)
        async with stream:
            await stream.send_all(b"x")
            with pytest.raises(LibvirtError, match="Cannot recv data: Connection timed out"):
                await start_layer(TrioIo(), dying, Greeting())


async def test_the_other_end_closes_in_the_exchange() -> None:
    ours, stream = sockets()
    await stream.aclose()
    with ours, pytest.raises(AuthFailed, match="closed"):
        await start_layer(TrioIo(), ours, Greeting())
