"""Bytes to and from a daemon: a connected socket, what lies over it, and the descriptors beside the bytes."""

from __future__ import annotations

import math
import os
import socket
from array import array
from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import trio
from virtwire.client.transports import dial, start_layer
from virtwire.client.trio_io import TrioIo
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.message import MAX_FDS

from .expect import Violation
from .outcome import printable
from .records import Records

if TYPE_CHECKING:
    from virtwire.client.channel import Layer
    from virtwire.client.uri import Target

__all__ = ["Link", "connect"]

_READ_SIZE: Final = 1 << 18
_ITEM: Final = array("i").itemsize
_ANCILLARY_SIZE: Final = socket.CMSG_SPACE(MAX_FDS * _ITEM)


class Link:
    """One connection's bytes.

    A connection that the daemon has closed is no error for who sends: who receives is told.

    Args:
        sock: connected, non-blocking; owned from now on.
        layer: TLS, its handshake done, or None; through it each frame goes in a record of its own.

    Attributes:
        descriptors: those received and not taken; whoever takes one closes it.
    """

    def __init__(self, sock: socket.socket, layer: Layer | None = None) -> None:
        self.descriptors: deque[int] = deque()
        self._sock = sock
        self._layer = layer
        self._records = Records() if layer is not None else None
        self._local = sock.family == socket.AF_UNIX

    def put_layer(self, layer: Layer) -> None:
        """Put a layer over the bytes from the next ones on."""
        self._layer = layer

    async def send(self, data: bytes | memoryview, patience: float = math.inf) -> None:
        """Send all of it, unless the daemon has closed.

        Args:
            data: what to send.
            patience: seconds in which the daemon must take some of it, again and again; a big frame may take longer.

        Raises:
            trio.TooSlowError: it takes nothing more.
        """
        if self._layer is not None:
            pieces = [bytes(data)] if self._records is None else self._records.cut(bytes(data))
            data = b"".join(self._layer.wrap(each) for each in pieces)
        view = memoryview(data)
        while view:
            try:
                view = view[self._sock.send(view) :]
            except BlockingIOError:
                with trio.fail_after(patience):
                    await trio.lowlevel.wait_writable(self._sock)
            except OSError:
                return

    async def send_with_descriptors(self, data: bytes, descriptors: Sequence[int]) -> None:
        """Send bytes with descriptors attached to them; only over a Unix socket."""
        await trio.lowlevel.wait_writable(self._sock)
        try:
            socket.send_fds(self._sock, [data], list(descriptors))
        except OSError:
            return

    async def receive(self) -> bytes:
        """Wait for bytes; none means that the daemon has closed.

        Raises:
            Violation: they are not what the daemon should have encrypted.
        """
        while True:
            await trio.lowlevel.wait_readable(self._sock)
            try:
                data = self._receive_local() if self._local else self._sock.recv(_READ_SIZE)
            except BlockingIOError:
                continue
            except ConnectionError:
                return b""
            except OSError as reason:
                raise Violation(f"the connection broke: {printable(reason.strerror or str(reason))}") from reason
            if self._layer is None or not data:
                return data
            try:
                plain = self._layer.unwrap(data)
            except LibvirtError as reason:
                raise Violation(f"what came cannot be decrypted: {printable(reason.message)}") from reason
            if plain is not None:
                return plain

    def _receive_local(self) -> bytes:
        data, ancillary, _, _ = self._sock.recvmsg(_READ_SIZE, _ANCILLARY_SIZE)
        for level, kind, content in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                received = array("i")
                received.frombytes(content[: len(content) - len(content) % _ITEM])
                self.descriptors.extend(received)
        return data

    def close(self) -> None:
        """Close the socket, and the descriptors that nobody took."""
        self._sock.close()
        while self.descriptors:
            os.close(self.descriptors.popleft())


async def connect(target: Target, *, identity: object = None) -> Link:
    """Connect as a target says, through TLS where it says so; nothing is sent of the protocol itself.

    Args:
        target: of unix, tls or tcp.
        identity: the ``virtwire.client.tls.Identity`` for TLS.

    Raises:
        LibvirtError: the daemon cannot be reached, or TLS was refused, by us or by it.
    """
    io = TrioIo()
    sock = await dial(io, target, read_only=False)
    try:
        layer: Layer | None = None
        if target.transport == "tls":
            from virtwire.client.tls import Identity, TlsLayer

            assert isinstance(identity, Identity)
            layer = TlsLayer(identity, target.host)
            await start_layer(io, sock, layer)
    except BaseException:
        sock.close()
        raise
    return Link(sock, layer)
