"""A connection as a check uses it: it sends whatever it likes, and says in words what comes of it.

Not the client of this project: that one would refuse to send most of what is of interest here, and would hide the rest
of what a daemon answers. One task uses a session; what arrives is read when somebody asks for it. Each wait has a
deadline, after which the check fails.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import trio
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.message import HEADER_SIZE, MAX_FDS, MAX_FRAME, MessageType, Status
from virtwire.protocol.procedures import Procedure

from . import expect
from .expect import Refused, Violation, shown
from .frames import PING, PONG, Frame, build, find
from .link import Link

__all__ = ["PATIENCE", "Session"]

PATIENCE: Final = 10.0
"""Seconds after which what did not happen will not happen."""

_FIRST_SERIAL: Final = 1
_MOST_KEPT: Final = 4 * MAX_FRAME
"""Bytes of frames that nobody has waited for; who sends more is out of all bounds."""
_BARRIERS: Final = 2


class Session:
    """See the module.

    Args:
        link: the bytes; owned from now on.
        patience: seconds that each wait may take.

    Attributes:
        inbox: frames that came while others were waited for, oldest first.
        patience: see above.
    """

    def __init__(self, link: Link, patience: float = PATIENCE) -> None:
        self.link = link
        self.patience = patience
        self.inbox: list[Frame] = []
        self._serial = _FIRST_SERIAL
        self._unanswered: dict[int, float] = {}  # serials of ordinary calls, and when they were sent
        self._buffer = bytearray()
        self._owned: list[int] = []

    def close(self) -> None:
        """Close the connection, and the descriptors that came over it."""
        self.link.close()
        self._unanswered.clear()
        while self._owned:
            os.close(self._owned.pop())

    async def settle(self) -> None:
        """Wait until every ordinary call is answered, or the connection over, or a call too old to be answered.

        What the daemon still does for a call is done then. Frames that come meanwhile are dropped.
        """
        if not self._unanswered:
            return
        with trio.move_on_at(max(self._unanswered.values()) + self.patience), suppress(Violation):
            while self._unanswered:
                if await self._read() is None:
                    return

    # Sending

    async def write(self, data: bytes) -> None:
        """Send bytes as they are.

        Raises:
            Violation: the daemon does not go on taking them.
        """
        try:
            await self.link.send(data, self.patience)
        except trio.TooSlowError:
            raise Violation("the daemon does not read what it is sent") from None

    def next_serial(self) -> int:
        """Return the serial of the next call."""
        self._serial += 1
        return self._serial - 1

    async def send(self, procedure: str | Procedure, *args: Any, **fields: Any) -> int:
        """Send a call.

        Args:
            procedure: one of the program remote by its name, or any.
            args: its arguments.
            fields: of the header, and payload, as ``frames.build`` has them.

        Returns:
            Its serial.
        """
        serial: int = fields.pop("serial") if "serial" in fields else self.next_serial()
        await self.write(build(procedure, args, serial=serial, **fields))
        if not fields:  # else it may be nothing that is answered
            self._unanswered[serial] = trio.current_time()
        return serial

    async def send_descriptors(self, *descriptors: int, byte: bytes = b"\0") -> None:
        """Send descriptors as they follow a frame: each with a byte of its own."""
        with trio.move_on_after(self.patience) as scope:
            for each in descriptors:
                await self.link.send_with_descriptors(byte, [each])
        if scope.cancelled_caught:
            raise Violation("the daemon does not read what it is sent")

    # Receiving

    async def next(self) -> Frame | None:
        """Wait for the next frame that nobody has seen yet; None when the daemon has closed.

        Raises:
            Violation: nothing comes in time, or bytes that are no frame.
        """
        if self.inbox:
            return self.inbox.pop(0)
        return await self._read()

    async def receive(self) -> Frame:
        """Wait for the next frame that nobody has seen yet.

        Raises:
            Violation: nothing comes in time, or the daemon closes.
        """
        return self._there(await self.next())

    async def wait_for(self, fits: Callable[[Frame], bool], what: str) -> Frame:
        """Wait for the first frame of a kind; others stay in the inbox.

        Raises:
            Violation: it does not come in time, or the daemon closes, or sends far too much else; ``what`` says of what
                nothing came.
        """
        for index, frame in enumerate(self.inbox):
            if fits(frame):
                return self.inbox.pop(index)
        kept = sum(len(frame.data) for frame in self.inbox)
        with trio.move_on_after(self.patience):
            while True:
                frame = self._there(await self._read())
                if fits(frame):
                    return frame
                kept += len(frame.data)
                if kept > _MOST_KEPT:
                    raise Violation(f"no {what} came, but more than {_MOST_KEPT} bytes of other frames")
                self.inbox.append(frame)
        raise Violation(f"no {what} came, but {self.inbox[0]}" if self.inbox else f"no {what} came")

    async def reply(self, serial: int, what: str = "reply") -> Frame:
        """Wait for the reply with a serial; other frames stay in the inbox."""
        return await self.wait_for(lambda frame: frame.is_reply and frame.serial == serial, what)

    async def event(self, name: str) -> Any:
        """Wait for an event of a procedure of the program remote; give its body."""
        number = find(name).number
        frame = await self.wait_for(lambda frame: frame.is_event and frame.number == number, f"event {name}")
        return frame.body()

    @staticmethod
    def _there(frame: Frame | None) -> Frame:
        if frame is None:
            raise Violation("the daemon closed the connection")
        return frame

    async def _read(self) -> Frame | None:
        with trio.move_on_after(self.patience):
            while (frame := self._cut()) is None:
                data = await self.link.receive()
                if not data:
                    if self._buffer:
                        raise Violation(f"the daemon closed in the middle of a frame: {shown(bytes(self._buffer))}")
                    return None
                self._buffer += data
            return frame
        raise Violation("nothing came" if not self._buffer else "a frame came that is not complete")

    def _cut(self) -> Frame | None:
        """Take a frame off the buffer, with its descriptors."""
        buffer = self._buffer
        if len(buffer) < HEADER_SIZE:
            return None
        length = int.from_bytes(buffer[:4], "big")
        if not HEADER_SIZE <= length <= MAX_FRAME:
            raise Violation(f"a frame of {length} bytes came")
        count = 0
        if int.from_bytes(buffer[16:20], "big") == MessageType.REPLY_WITH_FDS:
            count = int.from_bytes(buffer[HEADER_SIZE : HEADER_SIZE + 4], "big")
            if count > MAX_FDS:
                raise Violation(f"a frame with {count} descriptors came")
        if len(buffer) < length + count:
            return None
        if len(self.link.descriptors) < count:
            raise Violation(f"{count} descriptors were announced, {len(self.link.descriptors)} came")
        came = [self.link.descriptors.popleft() for _ in range(count)]
        self._owned += came
        frame = Frame(bytes(buffer[:length]), came)
        del buffer[: length + count]
        if frame.is_reply:
            self._unanswered.pop(frame.serial, None)
        return frame

    # Calls

    async def call(self, procedure: str | Procedure, *args: Any, **fields: Any) -> Any:
        """Make a call that must succeed.

        Returns:
            Its decoded result, None for a procedure without any.

        Raises:
            Refused: it ended in an error.
            Violation: there is no answer, or none that can be decoded.
        """
        frame = await self.answer(procedure, *args, **fields)
        if frame.status == Status.ERROR:
            raise Refused(find(procedure).name, frame.error())
        return frame.result()

    async def answer(self, procedure: str | Procedure, *args: Any, **fields: Any) -> Frame:
        """Make a call; give the frame of its reply, whatever it says."""
        serial = await self.send(procedure, *args, **fields)
        return await self.reply(serial, f"reply to {find(procedure).name}")

    async def refused(
        self, procedure: str | Procedure, *args: Any, fields: dict[str, Any] | None = None, **wanted: Any
    ) -> LibvirtError:
        """Make a call that must end in an error.

        Args:
            procedure: see ``send``.
            args: see ``send``.
            fields: see ``send``.
            wanted: what the error must be, see ``expect.error``.

        Raises:
            Violation: it succeeds, or ends in another error.
        """
        name = find(procedure).name
        frame = await self.answer(procedure, *args, **(fields or {}))
        if frame.status == Status.OK:
            raise Violation(f"{name} succeeded where it must be refused")
        error = frame.error()
        expect.error(name, error, **wanted)
        return error

    # What a daemon does besides

    async def expect_closed(self) -> None:
        """Expect that the daemon closes, and says nothing before.

        Raises:
            Violation: it says something, or leaves the connection open.
        """
        try:
            frame = await self.next()
        except Violation as reason:
            raise Violation(f"the connection was not closed: {reason}") from reason
        if frame is not None:
            raise Violation(f"{frame} came instead of the connection's end")

    async def expect_silence(self) -> None:
        """Expect that nothing came and nothing comes of what was sent before, and that the connection lives.

        What is sent now is answered, and nothing else is: so nothing needs to be waited for in vain.

        Raises:
            Violation: a frame came, or the connection does not answer.
        """
        for _ in range(_BARRIERS):
            serial = await self.send("auth_list")
            frame = await self.receive()
            if not frame.is_reply or frame.serial != serial:
                raise Violation(f"{frame} came where nothing should")

    async def expect_alive(self) -> None:
        """Expect that calls are answered.

        Raises:
            Violation: they are not.
        """
        await self.call("auth_list")

    async def expect_pong(self, ping: bytes = PING) -> None:
        """Ping, and expect a pong.

        Raises:
            Violation: none comes, or another frame does.
        """
        await self.write(ping)
        frame = await self.wait_for(lambda each: not each.is_reply and not each.is_stream, "pong")
        expect.true(frame.data == PONG, f"a ping was answered with {frame}: {shown(frame.data)}")
