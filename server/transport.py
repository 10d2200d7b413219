"""Bytes to and from one client: a non-blocking socket, and optionally a layer of encryption over it.

Receiving waits until the socket is readable and only then reads; sending hands the kernel what it takes at once and
keeps the rest, which ``drain`` sends later. So a reply to a waiting client costs one system call and no task switch.
On Unix sockets descriptors pass in both directions: those received go into a queue which the session claims them from,
those sent follow their frame, each with one byte and one system call of its own, as libvirt reads them.
"""

from __future__ import annotations

import os
import select
import socket
from array import array
from collections.abc import Sequence
from typing import Final, Protocol

import trio
from trio.lowlevel import notify_closing, wait_readable, wait_writable

from ..protocol.descriptors import DescriptorQueue
from .sending import Unsent

__all__ = ["Layer", "SocketTransport", "Transport"]

READ_SIZE: Final = 65536
BULK_READ_SIZE: Final = 1 << 20
"""Read so much at a time while a stream is open."""

_ANCILLARY_SIZE: Final = socket.CMSG_SPACE(32 * array("i").itemsize)


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
    """What a client's connection needs of its transport.

    Attributes:
        received: the descriptors that came, to be claimed by the session.
        passes_descriptors: whether descriptors can be sent and received.
        bulk: whether much is expected, so that it is worth reading more at a time.
        progress: grows whenever a client that had not taken everything takes something.
    """

    received: DescriptorQueue
    bulk: bool

    @property
    def passes_descriptors(self) -> bool: ...  # noqa: D102 - see above

    @property
    def progress(self) -> int: ...  # noqa: D102 - see above

    @property
    def hung_up(self) -> bool:
        """Whether nobody is there any more who could take anything; can be told without reading what came before."""
        ...

    async def receive(self) -> bytes:
        """Wait for bytes; empty at the end, however it came."""
        ...

    def send(self, data: bytes, body: memoryview | None = None) -> None:
        """Send at once what can be sent and keep the rest; a broken connection shows when receiving.

        Args:
            data: copied before it is kept.
            body: sent right after it; what cannot be sent at once is kept without a copy, until ``drain`` returns.
        """
        ...

    def send_with_descriptors(self, frame: bytes, fds: Sequence[int]) -> None:
        """Send a frame and the descriptors that belong to it, which are closed once sent or when that fails."""
        ...

    @property
    def unsent(self) -> int:
        """How many bytes are kept."""
        ...

    async def drain(self) -> None:
        """Wait until what is kept now has been sent; what is kept meanwhile is not waited for."""
        ...

    def put_layer(self, layer: Layer) -> None:
        """Put a layer over the bytes from the next one sent and the next one received on."""
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

    __slots__ = ("_broken", "_draining", "_layer", "_layer_pending", "_local", "_sock", "_unsent", "bulk", "received")

    def __init__(self, sock: socket.socket, layer: Layer | None = None) -> None:
        self._sock = sock
        self._local = sock.family == socket.AF_UNIX
        self._layer = layer
        self._layer_pending = layer is not None  # the handshake may have read the first call too
        self._unsent = Unsent(sock)
        self._broken = False
        self._draining: trio.Lock | None = None
        self.received = DescriptorQueue(os.close)
        self.bulk = False

    @property
    def passes_descriptors(self) -> bool:
        """Whether descriptors can be sent and received."""
        return self._local and self._layer is None

    @property
    def hung_up(self) -> bool:
        """Whether nobody is there any more who could take anything; can be told without reading what came before.

        Over TCP it shows once something was sent in vain.
        """
        if self._broken:
            return True
        poll = select.poll()
        poll.register(self._sock, 0)  # hanging up and errors are always told
        return bool(poll.poll(0))

    def put_layer(self, layer: Layer) -> None:
        """Put a layer over the bytes from the next one sent and the next one received on."""
        self._layer = layer

    async def receive(self) -> bytes:
        """Wait for bytes; empty at the end, however it came."""
        if self._layer is not None:
            return await self._receive_layered(self._layer)
        sock = self._sock
        while not self._broken:
            await wait_readable(sock)
            if self._layer is not None:  # put meanwhile
                return await self._receive_layered(self._layer)
            try:
                if not self._local:
                    return sock.recv(BULK_READ_SIZE if self.bulk else READ_SIZE)
                return self._receive_local(sock)
            except BlockingIOError:
                continue
            except OSError:
                break
        return b""

    def _receive_local(self, sock: socket.socket) -> bytes:
        """Read from a Unix socket; what came beside the bytes goes into the queue of descriptors."""
        size = BULK_READ_SIZE if self.bulk else READ_SIZE
        data, ancillary, _, _ = sock.recvmsg(size, _ANCILLARY_SIZE, socket.MSG_CMSG_CLOEXEC)
        for level, kind, content in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                fds = array("i")
                fds.frombytes(content[: len(content) - len(content) % fds.itemsize])
                self.received.add(fds)
        return data

    async def _receive_layered(self, layer: Layer) -> bytes:
        try:
            while not self._broken:
                if self._layer_pending:
                    self._layer_pending = False
                    data = b""
                else:
                    await wait_readable(self._sock)
                    try:
                        data = self._sock.recv(BULK_READ_SIZE if self.bulk else READ_SIZE)
                    except BlockingIOError:
                        continue
                    if not data:
                        break
                plain = layer.unwrap(data)
                self.send(b"")
                if plain:
                    return plain
        except OSError:
            self._break()
        return b""

    @property
    def unsent(self) -> int:
        """How many bytes are kept."""
        return self._unsent.size

    @property
    def progress(self) -> int:
        """Grows whenever a client that had not taken everything takes something."""
        return self._unsent.taken

    def send(self, data: bytes, body: memoryview | None = None) -> None:
        """Send at once what can be sent and keep the rest; a broken connection shows when receiving.

        Args:
            data: copied before it is kept.
            body: sent right after it; what cannot be sent at once is kept without a copy, until ``drain`` returns.
        """
        if self._layer is not None:
            try:
                data = self._layer.wrap(data if body is None else b"".join((data, body)))
            except OSError:
                self._break()
                return
            body = None
        if not self._broken:
            try:
                self._unsent.send(data, body)
            except OSError:
                self._break()

    def send_with_descriptors(self, frame: bytes, fds: Sequence[int]) -> None:
        """Send a frame and the descriptors that belong to it, which are closed once sent or when that fails."""
        self.send(frame)
        self._unsent.add_descriptors(fds)
        try:
            if not self._broken:
                self._unsent.flush()
        except OSError:
            self._break()
        if self._broken:
            self._unsent.clear()

    async def drain(self) -> None:
        """Wait until what is kept now has been sent; what is kept meanwhile is not waited for."""
        unsent = self._unsent
        if not unsent.size:
            return
        if self._draining is None:
            self._draining = trio.Lock()
        goal = unsent.taken + unsent.size
        async with self._draining:
            while not self._broken and unsent.taken < goal:
                try:
                    await wait_writable(self._sock)
                    unsent.flush()
                except trio.ClosedResourceError:
                    return
                except OSError:
                    self._break()

    def _break(self) -> None:
        """Note that the connection is good for nothing any more."""
        self._broken = True
        self._unsent.clear()

    def close(self) -> None:
        """Close; whoever waits is woken."""
        self._break()
        self.received.close()
        if self._sock.fileno() >= 0:
            notify_closing(self._sock)
            self._sock.close()
