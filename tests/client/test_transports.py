from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from virtwire.client.transports import dial, start_layer
from virtwire.client.uri import Target
from virtwire.protocol.errors import AuthFailed, LibvirtError, report

from tests.client.fake_server import Wire
from tests.worlds import World


async def test_the_first_socket_that_exists_is_taken(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "libvirt").mkdir()
    target = Target("unix", "qemu:///session", driver="qemu", session=True)
    with pytest.raises(LibvirtError) as caught:
        await dial(world.io, target, read_only=False)
    assert f"'{tmp_path}/libvirt/virtqemud-sock' or '{tmp_path}/libvirt/libvirt-sock'" in str(caught.value)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "libvirt/libvirt-sock"))
        listener.listen()
        with await dial(world.io, target, read_only=False) as sock:
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


@contextmanager
def sockets(world: World) -> Iterator[tuple[socket.socket, Wire]]:
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    wire = Wire(world.io, theirs)
    with ours:
        try:
            yield ours, wire
        finally:
            wire.close()


async def test_the_opening_exchange_of_a_layer(world: World) -> None:
    with sockets(world) as (ours, wire):

        async def answer() -> None:
            assert await wire.receive_exactly(200_000) == b"hi" * 100_000
            for byte in b"hello":
                await wire.send(bytes([byte]))
                await world.io.sleep(1)

        async with world.group() as group:
            group.start(answer)
            await start_layer(world.io, ours, Greeting())


async def test_a_layer_that_refuses_still_says_its_last_word(world: World) -> None:
    with sockets(world) as (ours, wire):

        async def answer() -> None:
            await wire.receive_exactly(200_000)
            await wire.send(b"nope")
            assert await wire.receive_exactly(5) == b"alert"

        async with world.group() as group:
            group.start(answer)
            with pytest.raises(AuthFailed, match="wrong word"):
                await start_layer(world.io, ours, Greeting())


class Dying(socket.socket):
    """A socket whose other end went silent for too long."""

    def recv(self, size: int, flags: int = 0) -> bytes:
        raise TimeoutError(errno.ETIMEDOUT, "Connection timed out")


async def test_the_socket_fails_in_the_exchange(world: World) -> None:
    with sockets(world) as (ours, wire), Dying(fileno=ours.detach()) as dying:
        dying.setblocking(False)
        await wire.send(b"x")
        with pytest.raises(LibvirtError, match="Cannot recv data: Connection timed out"):
            await start_layer(world.io, dying, Greeting())


async def test_the_other_end_closes_in_the_exchange(world: World) -> None:
    with sockets(world) as (ours, wire):
        wire.close()
        with pytest.raises(AuthFailed, match="closed"):
            await start_layer(world.io, ours, Greeting())


async def test_a_full_backlog_is_waited_out(world: World, tmp_path: Path) -> None:
    target = Target("unix", "test:///default", socket=str(tmp_path / "sock"))
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as first:
        listener.bind(target.socket)
        listener.listen(0)
        first.connect(target.socket)
        connected: list[str] = []

        async def connect() -> None:
            with await dial(world.io, target, read_only=False) as sock:
                connected.append(sock.getpeername())

        async with world.group() as group:
            group.start(connect)
            await world.io.sleep(1)
            assert connected == []
            listener.accept()[0].close()
            await world.io.sleep(1)
            assert connected == [target.socket]
