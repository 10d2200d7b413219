"""The connection of a small client that does everything right, unless it is told to have a flaw.

It runs in the process of the test, knows of the protocol only its frames and codecs, and of our own client nothing.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import trio
from virtwire.protocol.errors import ErrorCode
from virtwire.protocol.generated.packet import decode_error
from virtwire.protocol.generated.programs import KEEPALIVE, REMOTE
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.xdr import XdrError

HEADER = struct.Struct(">IIIiIII")
CALL, REPLY, EVENT, STREAM, CALL_FDS, HOLE = 0, 1, 2, 3, 4, 6
OK, ERROR, CONTINUE = 0, 1, 2
LONGEST = 33554436
IN_FLIGHT = ("connect_get_hostname", "connect_get_type", "connect_list_all_domains")
"""What it calls at the same time."""


class Lost(Exception):
    """The connection is of no use any more."""


class Refused(Exception):
    """The daemon's error."""


@dataclass
class Pending:
    """A call that waits."""

    procedure: Procedure
    done: trio.Event = field(default_factory=trio.Event)
    result: Any = None
    error: Exception | None = None

    def fail(self, error: Exception) -> None:
        self.error = error
        self.done.set()


class Inbox:
    """What came of a stream."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        self.items: list[bytes | int | None] = []
        self.error: Exception | None = None
        self.confirmed = False
        self._came = trio.Event()

    def change(self) -> None:
        self._came.set()
        self._came = trio.Event()

    def fail(self, error: Exception) -> None:
        self.error = error
        self.change()

    async def take(self) -> bytes | int | None:
        """Return data, the length of a hole, or None for the end of the data."""
        while not self.items:
            if self.error is not None:
                raise self.error
            await self._came.wait()
        return self.items.pop(0)

    async def until_confirmed(self) -> None:
        while not self.confirmed:
            if self.error is not None:
                raise self.error
            await self._came.wait()


class Wire:
    """One connection.

    Args:
        stream: connected.
        flaws: what it does wrong.
    """

    def __init__(self, stream: trio.abc.Stream, flaws: frozenset[str]) -> None:
        self.stream = stream
        self.flaws = flaws
        self.callbacks: set[int] = set()
        self.pending: dict[int, Pending] = {}
        self.streams: dict[tuple[int, int], Inbox] = {}
        self.lost: Exception | None = None
        self.serial = 0
        self.unanswered = 0
        self.pings = False
        self.pinged = 0
        self._sending = trio.Lock()
        self._owed: list[bytes] = []
        self._last_heard = trio.current_time()

    # Sending

    async def send(self, data: bytes) -> None:
        if self.lost is not None:
            raise self.lost
        async with self._sending:
            try:
                await self.stream.send_all(data)
            except (trio.BrokenResourceError, trio.ClosedResourceError) as error:
                raise Lost("cannot write: connection broken") from error

    async def frame(
        self, procedure: Procedure, kind: int, serial: int, status: int, payload: bytes = b"", **other: int
    ) -> None:
        program, version = other.get("program", procedure.program), other.get("version", 1)
        number = other.get("number", procedure.number)
        head = HEADER.pack(28 + len(payload), program, version, number, kind, serial, status)
        await self.send(head + payload)

    def begin(self, procedure: Procedure) -> tuple[int, Pending]:
        serial, pending = self.serial, Pending(procedure)
        self.serial += 1
        self.pending[serial] = pending
        if procedure.stream:
            self.streams[procedure.number, serial] = Inbox(procedure)
        return serial, pending

    async def call(self, name: str, *args: Any, extra: bytes = b"", cut: int | None = None, **other: int) -> Any:
        """Make a call, right unless other header fields, more bytes or fewer are asked for."""
        procedure = REMOTE.by_name[name]
        payload = procedure.encode_args(procedure.args(*args) if procedure.args else None)
        serial, pending = self.begin(procedure)
        status = other.pop("status", 0)
        await self.frame(procedure, CALL, serial, status, (payload + extra)[:cut], **other)
        return await self.answer(serial, pending)

    async def answer(self, serial: int, pending: Pending) -> Any:
        patience = 0.6 if "gives-up-late-calls" in self.flaws else 0.015 if "impatient" in self.flaws else float("inf")
        with trio.move_on_after(patience) as scope:
            await pending.done.wait()
        if scope.cancelled_caught:
            raise Lost("the call took too long")
        if pending.error is not None:
            if "calls-in-flight-cannot-fail" in self.flaws and pending.procedure.name in IN_FLIGHT:
                raise KeyError(pending.procedure.name)
            self.streams.pop((pending.procedure.number, serial), None)
            raise pending.error
        if "pongs-after-replies" in self.flaws:
            owed, self._owed = self._owed, []
            await self.send(b"".join(owed))
        return pending.result

    # Receiving

    async def read(self) -> None:
        """Take what comes until the end of the connection."""
        buffer = bytearray()
        while self.lost is None:
            try:
                data = await self.stream.receive_some(1 << 18)
            except (trio.BrokenResourceError, trio.ClosedResourceError):
                data = b""
            if not data:
                if "hangs-at-the-end" in self.flaws:
                    await trio.sleep_forever()
                self.fail(Lost("end of file"))
                return
            self._last_heard, self.unanswered = trio.current_time(), 0
            buffer += data
            await self._cut(buffer)
            if "a-read-is-a-frame" in self.flaws and buffer and int.from_bytes(buffer[:4]) < 1 << 16:
                self.fail(Lost("half a frame"))

    async def _cut(self, buffer: bytearray) -> None:
        while len(buffer) >= 4 and self.lost is None:
            length = int.from_bytes(buffer[:4])
            if length < 28 and "no-shortest-frame" not in self.flaws:
                return self.fail(Lost(f"a frame of {length} bytes is too short"))
            if length > LONGEST and "no-longest-frame" not in self.flaws:
                return self.fail(Lost(f"a frame of {length} bytes is too long"))
            if "small-buffer" in self.flaws and length > 500_000:
                return self.fail(Lost("no room for the frame"))
            if len(buffer) < length:
                return None
            frame = bytes(buffer[:length])
            del buffer[: length or len(buffer)]
            if "drops-the-rest" in self.flaws:
                buffer.clear()
            await self._take(frame)
        return None

    def fail(self, error: Exception) -> None:
        """Lose the connection: everything that waits ends in an error."""
        self.lost = error
        for pending in self.pending.values():
            pending.fail(error)
        for inbox in self.streams.values():
            inbox.fail(error)

    async def _take(self, frame: bytes) -> None:
        _length, program, version, number, kind, serial, status = HEADER.unpack_from(frame)
        payload = frame[28:]
        if kind == REPLY:
            self._reply(program, version, number, serial, status, payload)
        elif kind == EVENT:
            await self._event(program, version, number, serial, payload)
        elif kind in (STREAM, HOLE):
            self._stream(number, serial, kind, status, payload)
        elif "any-type-is-a-reply" in self.flaws:
            self._reply(program, version, number, serial, status, payload)
        else:
            self.fail(Lost(f"a frame of type {kind}"))

    def _reply(self, program: int, version: int, number: int, serial: int, status: int, payload: bytes) -> None:
        if "by-order" in self.flaws and self.pending:
            serial = next(iter(self.pending))
        pending = self.pending.get(serial)
        matches = "any-program" in self.flaws or (program, version) == (REMOTE.number, 1)
        if pending is None or not matches:
            if "ignores-strange-replies" not in self.flaws:
                self.fail(Lost(f"no call waits for the reply with serial {serial}"))
            return
        del self.pending[serial]
        if number != pending.procedure.number and "any-procedure" not in self.flaws:
            pending.fail(Lost("a reply to another procedure"))
        elif status == ERROR and "errors-are-results" not in self.flaws:
            pending.fail(self.error(payload))
        elif status != OK and "any-status" not in self.flaws and "errors-are-results" not in self.flaws:
            pending.fail(Lost(f"status {status}"))
        else:
            self._result(pending, payload)

    def _result(self, pending: Pending, payload: bytes) -> None:
        procedure = pending.procedure
        try:
            pending.result = procedure.decode_ret(payload, 0)
        except XdrError as error:
            if "damaged-is-empty" in self.flaws:
                pending.done.set()
            else:
                pending.fail(Lost(f"undecodable: {error}"))
            return
        if "exact-results" in self.flaws and procedure.encode_ret(pending.result) != payload:
            pending.fail(Lost("not the one encoding of the result"))
        pending.done.set()

    def error(self, payload: bytes) -> Exception:
        try:
            wire = decode_error(payload, 0)
        except XdrError:
            if "errors-are-whole" in self.flaws:
                raise IndexError("an error ends too early") from None
            return Lost("an error that cannot be decoded")
        text = wire.message
        if "errors-have-texts" in self.flaws:
            text = "error: " + wire.message  # type: ignore[operator]  # that it may be None is the flaw
        if "errors-have-codes" in self.flaws:
            text = f"{ErrorCode(wire.code).name} {text}"
        if "errors-are-utf-8" in self.flaws:
            text = (text or "").encode("utf-8", "surrogateescape").decode("utf-8")
        if "errors-are-templates" in self.flaws:
            text = (text or "") % ()
        if "long-errors-break" in self.flaws:
            assert len(text or "") < 100_000
        return Refused(text or "unknown error")

    async def _event(self, program: int, version: int, number: int, serial: int, payload: bytes) -> None:
        if program == KEEPALIVE.number:
            await self._keepalive(number, serial, payload)
            return
        if program != REMOTE.number or version != 1:
            if "any-event" not in self.flaws:
                self.fail(Lost(f"an event of program {program:#x}"))
            return
        procedure = REMOTE.procedures.get(number)
        if procedure is None or not procedure.event:
            if "events-are-known" in self.flaws:
                self.fail(Lost(f"event {number} is unknown"))
            return
        try:
            body = procedure.decode_args(payload, 0)
        except XdrError:
            if "events-are-whole" in self.flaws:
                raise
            return
        if "events-are-asked-for" in self.flaws and body.callback_id not in self.callbacks:
            raise KeyError(body.callback_id)

    async def _keepalive(self, number: int, serial: int, payload: bytes) -> None:
        if "keepalive-is-pings" in self.flaws:
            self.pinged -= number == 2
            if number not in (1, 2) or self.pinged < 0:
                self.fail(Lost("that is no ping, and no answer to one"))
        if number != 1 and "pongs-for-all" not in self.flaws:
            return
        pong = HEADER.pack(28, KEEPALIVE.number, 1, 2, EVENT, 0, 0)
        if "pongs-like-pings" in self.flaws:
            pong = HEADER.pack(28 + len(payload), KEEPALIVE.number, 1, 2, EVENT, serial, 0) + payload
        if "no-pongs" in self.flaws or ("no-pongs-when-idle" in self.flaws and not self.pending):
            return
        if "pongs-after-replies" in self.flaws and self.pending:
            self._owed.append(pong)
            return
        with trio.CancelScope():
            try:
                await self.send(pong)
            except Lost as error:
                self.fail(error)

    def _stream(self, number: int, serial: int, kind: int, status: int, payload: bytes) -> None:
        inbox = self.streams.get((number, serial))
        if "streams-by-procedure" in self.flaws:
            inbox = inbox or next((each for key, each in self.streams.items() if key[0] == number), None)
        if inbox is None:
            if "streams-are-known" in self.flaws:
                self.fail(Lost("a packet of no stream"))
        elif kind == HOLE:
            if len(payload) != 12 and "holes-are-whole" not in self.flaws:
                inbox.fail(Lost("half a hole"))
            else:
                inbox.items.append(int.from_bytes(payload[:8]))
        elif status == ERROR and "streams-do-not-fail" not in self.flaws:
            inbox.fail(self.error(payload))
        elif status == CONTINUE:
            aligned = len(payload) & ~3 if "data-is-aligned" in self.flaws else len(payload)
            inbox.items.append(payload[:aligned] or None)
            if len(payload) > 262120 and "chunks-are-small" in self.flaws:
                inbox.fail(Lost("no room for so much data"))
        elif status == OK or "streams-do-not-fail" in self.flaws:
            inbox.confirmed = True
        else:
            inbox.fail(Lost(f"status {status} of a stream"))
        if inbox is not None:
            inbox.change()

    # Signs of life

    async def keep_alive(self, interval: float, count: int) -> None:
        """Ping a silent daemon, and give it up."""
        while self.lost is None:
            await trio.sleep(interval)
            if not self.pings or trio.current_time() - self._last_heard < interval * (self.unanswered + 1) - 0.001:
                continue
            if self.unanswered >= count and "never-gives-up" not in self.flaws:
                self.fail(Lost("no sign of life"))
                return
            self.unanswered += 1
            self.pinged += 1
            extra = b"\0\0\0\0" if "strange-pings" in self.flaws else b""
            head = HEADER.pack(28 + len(extra), KEEPALIVE.number, 1, 1, EVENT, 0, 0)
            await self._try_to_send(head + extra)

    async def _try_to_send(self, data: bytes) -> None:
        try:
            await self.send(data)
        except Lost as error:
            self.fail(error)


def pass_descriptor(sock: trio.socket.SocketType, frames: Sequence[bytes]) -> None:
    """Send a frame, and a descriptor behind it."""
    import array
    import socket

    raw = socket.socket(fileno=os.dup(sock.fileno()))
    with raw, open(os.devnull) as file:
        raw.sendall(b"".join(frames))
        raw.sendmsg([b"\0"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [file.fileno()]))])
