"""A served client whose stream-opening calls run the test's own handlers, and the frames of streams."""

from __future__ import annotations

import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.domain_devices import DomainOpenConsoleArgs
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.protocol.generated.storage_vol import StorageVolDownloadArgs, StorageVolUploadArgs
from virtwire.protocol.generated.types import DomainHandle, StorageVolHandle
from virtwire.protocol.wire_error import decode_wire_error
from virtwire.server.backends.streams import DataStream
from virtwire.server.config import Config
from virtwire.server.dispatcher import Dispatcher
from virtwire.server.handlers import HANDLERS
from virtwire.server.results import OpensStream

from tests.server.rig import HEADER, UUID, Peer, Rig, serving

Serve = Callable[[DataStream], Awaitable[None]]
VOLUME = StorageVolHandle("pool", "volume", "/key")
OPENING = {
    "storage_vol_upload": StorageVolUploadArgs(VOLUME, 0, 0, 0),
    "storage_vol_download": StorageVolDownloadArgs(VOLUME, 0, 0, 0),
    "domain_open_console": DomainOpenConsoleArgs(DomainHandle("box", UUID, 7), None, 0),
}
CONTINUE, OK, ERROR = 2, 0, 1


class StreamPeer:
    """The client's end of one stream."""

    def __init__(self, peer: Peer, name: str, serial: int) -> None:
        self.peer = peer
        self.number = REMOTE.by_name[name].number
        self.serial = serial

    def frame(self, status: int, payload: bytes = b"", kind: int = 3) -> bytes:
        length = HEADER.size + len(payload)
        return HEADER.pack(length, REMOTE.number, 1, self.number, kind, self.serial, status) + payload

    def hole(self, length: int, flags: int = 0) -> bytes:
        return self.frame(CONTINUE, struct.pack(">qI", length, flags), kind=6)

    async def send(self, *frames: bytes) -> None:
        await self.peer.send(b"".join(frames))

    async def read(self) -> tuple[int, int, bytes]:
        """Read a packet of this stream: type, status, payload."""
        got = await self.peer.read()
        assert got is not None, "the server closed"
        number, serial, frame = got
        assert (number, serial) == (self.number, self.serial)
        *_, kind, _, status = HEADER.unpack_from(frame)
        return kind, status, frame[HEADER.size :]

    async def confirmed(self) -> bool:
        return await self.read() == (3, OK, b"")

    async def failure(self) -> LibvirtError:
        kind, status, payload = await self.read()
        assert (kind, status) == (3, ERROR)
        return decode_wire_error(payload, 0)


class StreamRig:
    """A rig whose calls that open streams run ``serve``."""

    def __init__(self) -> None:
        self.serve: Serve | None = None
        self.sparse = False
        self.rig: Rig

    def handler(self, client: Any, args: Any) -> OpensStream:
        assert self.serve is not None
        return OpensStream(None, self.serve, self.sparse)

    async def open(self, name: str, serve: Serve, *, sparse: bool = False) -> StreamPeer:
        """Open a stream and read the reply."""
        self.serve, self.sparse = serve, sparse
        peer = self.rig.peer
        stream = StreamPeer(peer, name, peer.serial)
        await peer.send(peer.frame(name, OPENING[name]))
        reply = await peer.read()
        assert reply is not None
        peer.decode(reply[2])
        return stream


@asynccontextmanager
async def streaming(config: Config | None = None) -> AsyncIterator[StreamRig]:
    """Serve one client that can open streams."""
    streams = StreamRig()
    handlers = HANDLERS | dict.fromkeys(OPENING, streams.handler)
    async with serving(config, dispatcher=Dispatcher((REMOTE, QEMU, LXC), handlers)) as rig:
        streams.rig = rig
        yield streams
