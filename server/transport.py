"""Bytes to and from one client: a non-blocking socket, and optionally a layer of encryption over it.

Receiving waits until the socket is readable and only then reads; sending hands the kernel what it takes at once and
keeps the rest, which ``drain`` sends later. So a reply to a waiting client costs one system call and no task switch.
"""

from __future__ import annotations

import socket
from typing import Final, Protocol

import trio
from trio.lowlevel import notify_closing, wait_readable, wait_writable

__all__ = ["Layer", "SocketTransport", "Transport"]

READ_SIZE: Final = 65536


class Layer(Protocol):
    """What lies between the socket and the frames, such as TLS."""

    def unwrap(self, data: bytes) -> bytes:
        """Turn what was received into what it means; may need several calls to give anything.

        Raises:
            OSError: the peer broke the layer's rules, or ended it.
        """
        ...

    def wrap(self, data: bytes) -> bytes:
        """Turn what is to be sent into what goes over the socket, with what the layer itself has to say.

        Raises:
            OSError: the layer has ended.
        """
        ...


class Transport(Protocol):
    """What a client's connection needs of its transport."""

    async def receive(self) -> bytes:
        """Wait for bytes; empty at the end, however it came."""
        ...

    def send(self, data: bytes) -> None:
        """Send at once what can be sent and keep the rest; a broken connection shows when receiving."""
        ...

    @property
    def unsent(self) -> int:
        """How many bytes are kept."""
        ...

    async def drain(self) -> None:
        """Wait until nothing is kept any more."""
        ...

    def close(self) -> None:
        """Close; whoever waits is woken."""
        ...


class SocketTransport:
    """A transport over a connected, non-blocking socket.

    Args:
        sock: owned from now on.
        layer: what to decode and encode with, its handshake done.
    """

    __slots__ = ("_broken", "_draining", "_layer", "_layer_pending", "_sock", "_unsent")

    def __init__(self, sock: socket.socket, layer: Layer | None = None) -> None:
        self._sock = sock
        self._layer = layer
        self._layer_pending = layer is not None  # the handshake may have read the first call too
        self._unsent = bytearray()
        self._broken = False
        self._draining: trio.Lock | None = None

    async def receive(self) -> bytes:
        """Wait for bytes; empty at the end, however it came."""
        if self._layer is not None:
            return await self._receive_layered(self._layer)
        sock = self._sock
        while not self._broken:
            await wait_readable(sock)
            try:
                return sock.recv(READ_SIZE)
            except BlockingIOError:
                continue
            except OSError:
                break
        return b""

    async def _receive_layered(self, layer: Layer) -> bytes:
        try:
            while not self._broken:
                if self._layer_pending:
                    self._layer_pending = False
                    data = b""
                else:
                    await wait_readable(self._sock)
                    try:
                        data = self._sock.recv(READ_SIZE)
                    except BlockingIOError:
                        continue
                    if not data:
                        break
                plain = layer.unwrap(data)
                self.send(b"")
                if plain:
                    return plain
        except OSError:
            self._broken = True
        return b""

    @property
    def unsent(self) -> int:
        """How many bytes are kept."""
        return len(self._unsent)

    def send(self, data: bytes) -> None:
        """Send at once what can be sent and keep the rest; a broken connection shows when receiving."""
        if self._layer is not None:
            try:
                data = self._layer.wrap(data)
            except OSError:
                self._broken = True
                return
        if self._unsent:
            self._unsent += data
        elif data:
            sent = self._try_send(data)
            if sent < len(data):
                self._unsent += memoryview(data)[sent:]

    def _try_send(self, data: bytes | bytearray) -> int:
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return 0
        except OSError:
            self._broken = True
            return len(data)

    async def drain(self) -> None:
        """Wait until nothing is kept any more."""
        if not self._unsent:
            return
        if self._draining is None:
            self._draining = trio.Lock()
        async with self._draining:
            while self._unsent:
                try:
                    await wait_writable(self._sock)
                except trio.ClosedResourceError:
                    return
                del self._unsent[: self._try_send(self._unsent)]

    def close(self) -> None:
        """Close; whoever waits is woken."""
        self._broken = True
        if self._sock.fileno() >= 0:
            notify_closing(self._sock)
            self._sock.close()
