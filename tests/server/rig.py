"""A served client in memory: our side of a socket pair, a small driver, and the peer's end speaking frames."""

from __future__ import annotations

import socket
import struct
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import trio
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.generated.connect import ConnectOpenArgs
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.protocol.wire_error import decode_wire_error
from virtwire.server.backends.base import Driver
from virtwire.server.backends.values import DomainRef
from virtwire.server.client import Client
from virtwire.server.config import Config
from virtwire.server.dispatcher import Dispatcher
from virtwire.server.drivers import Drivers
from virtwire.server.handlers import HANDLERS
from virtwire.server.login import Login
from virtwire.server.transport import SocketTransport

HEADER = struct.Struct(">IIIiIII")
UUID = bytes(range(16))
DOMAIN = DomainRef("box", UUID, 7)


class FakeDriver(Driver):
    """A driver with one domain; some calls wait until ``gate`` opens, one fails badly."""

    def __init__(self) -> None:
        self.gate = trio.Event()
        self.waiting = 0
        self.xml = "<domain/>"
        self.closed = 0
        self.destroyed: list[str] = []

    def connect_close(self) -> None:
        self.closed += 1

    def connect_get_uri(self) -> str:
        return "fake:///"

    def connect_get_hostname(self) -> str:
        raise RuntimeError("a bug in the driver")

    def domain_lookup_by_name(self, name: str) -> DomainRef:
        if name != DOMAIN.name:
            raise report(ErrorCode.NO_DOMAIN, ErrorDomain.TEST)
        return DOMAIN

    def domain_get_xml_desc(self, domain: DomainRef, flags: int) -> str:
        return self.xml

    def domain_destroy(self, domain: DomainRef) -> None:
        self.destroyed.append(domain.name)

    async def domain_get_os_type(self, domain: DomainRef) -> str:  # type: ignore[override]
        """Wait for the gate."""
        self.waiting += 1
        try:
            await self.gate.wait()
        finally:
            self.waiting -= 1
        return "hvm"


class Peer:
    """The client's end: sends calls, reads replies."""

    def __init__(self, sock: socket.socket) -> None:
        sock.setblocking(False)
        self.sock = sock
        self.serial = 0
        self._buffer = b""

    def frame(self, name: str, args: Any = None, **fields: int) -> bytes:
        """Make a call's frame; fields override parts of the header, ``raw`` replaces the arguments."""
        procedure = REMOTE.by_name[name]
        payload = args if isinstance(args, bytes) else procedure.encode_args(args)
        header = {"program": REMOTE.number, "version": 1, "number": procedure.number, "kind": 0, "status": 0, **fields}
        serial = self.serial
        self.serial += 1
        return (
            HEADER.pack(
                HEADER.size + len(payload),
                header["program"],
                header["version"],
                header["number"],
                header["kind"],
                serial,
                header["status"],
            )
            + payload
        )

    async def send(self, data: bytes) -> None:
        while data:
            try:
                data = data[self.sock.send(data) :]
            except BlockingIOError:
                await trio.lowlevel.wait_writable(self.sock)

    async def read(self) -> tuple[int, int, bytes] | None:
        """Read one frame: procedure number, serial, and the frame; None at the end.

        The bytes that descriptors come with are passed over, the descriptors lost.
        """
        while len(self._buffer) < 4 or len(self._buffer) < self._wanted():
            await trio.lowlevel.wait_readable(self.sock)
            try:
                data = self.sock.recv(1 << 20)
            except ConnectionResetError:
                return None
            if not data:
                return None
            self._buffer += data
        length = int.from_bytes(self._buffer[:4], "big")
        frame, self._buffer = self._buffer[:length], self._buffer[self._wanted() :]
        _, _, _, number, _, serial, _ = HEADER.unpack_from(frame)
        return number, serial, frame

    def _wanted(self) -> int:
        """Tell how long the frame in the buffer is, with the bytes of its descriptors."""
        length = int.from_bytes(self._buffer[:4], "big")
        kind, count = self._buffer[16:20], self._buffer[HEADER.size : HEADER.size + 4]
        return length + int.from_bytes(count, "big") if int.from_bytes(kind, "big") == 5 else length

    def decode(self, frame: bytes) -> Any:
        """Decode a reply, or raise the error that it carries."""
        _, program, _, number, kind, _, status = HEADER.unpack_from(frame)
        assert kind == 1
        if status:
            raise decode_wire_error(frame, HEADER.size)
        assert program == REMOTE.number
        return REMOTE.procedures[number].decode_ret(frame, HEADER.size)

    async def call(self, name: str, args: Any = None) -> Any:
        """Make a call and wait for its reply."""
        serial = self.serial
        await self.send(self.frame(name, args))
        reply = await self.read()
        assert reply is not None, "the server closed"
        assert reply[1] == serial
        return self.decode(reply[2])

    async def refused(self, name: str, args: Any = None) -> LibvirtError:
        """Make a call that must fail; return its error."""
        try:
            result = await self.call(name, args)
        except LibvirtError as error:
            return error
        raise AssertionError(f"{name} gave {result!r}")

    async def open(self, name: str = "fake:///", flags: int = 0) -> None:
        await self.call("connect_open", ConnectOpenArgs(name, flags))

    async def at_end(self) -> bool:
        """Wait until the server closes; whether it did so without another frame."""
        return await self.read() is None


class Rig:
    """A client under test, its peer, and what it runs on."""

    def __init__(
        self,
        config: Config,
        read_only: bool,
        drivers: Drivers | None,
        dispatcher: Dispatcher | None,
        login: Login | None = None,
    ) -> None:
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        self.peer = Peer(theirs)
        self.driver = FakeDriver()
        self.opened: list[tuple[str, int]] = []
        self.transport = SocketTransport(ours)
        self.client = Client(
            self.transport,
            dispatcher or Dispatcher((REMOTE, QEMU, LXC), HANDLERS),
            drivers or Drivers({"fake": self._open}),
            config,
            read_only=read_only,
            name="peer",
            on_login=self._log_in,
            login=login,
        )
        self.logins = 0
        self.done = trio.Event()

    def _log_in(self) -> None:
        self.logins += 1

    def _open(self, uri: str, flags: int) -> FakeDriver:
        self.opened.append((uri, flags))
        return self.driver

    async def run(self) -> None:
        await self.client.serve()
        self.done.set()

    async def several(self, calls: Sequence[tuple[str, Any]]) -> list[Any]:
        """Send calls in one write; give results and errors in the order of the calls."""
        first = self.peer.serial
        await self.peer.send(b"".join(self.peer.frame(*call) for call in calls))
        results: dict[int, Any] = {}
        while len(results) < len(calls):
            reply = await self.peer.read()
            assert reply is not None
            try:
                results[reply[1] - first] = self.peer.decode(reply[2])
            except LibvirtError as error:
                results[reply[1] - first] = error
        return [results[index] for index in range(len(calls))]


@asynccontextmanager
async def serving(
    config: Config | None = None,
    *,
    read_only: bool = False,
    drivers: Drivers | None = None,
    dispatcher: Dispatcher | None = None,
    opened: bool = True,
    login: Login | None = None,
) -> AsyncIterator[Rig]:
    """Serve one client while the block runs."""
    rig = Rig(config or Config(), read_only, drivers, dispatcher, login)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(rig.run)
        if opened:
            await rig.peer.open()
        yield rig
        rig.peer.sock.close()
        nursery.cancel_scope.cancel()
