"""A recorded stream, played for a client: data comes when the client has said what it said before, not earlier."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.message import MessageType, Status, pack_frame

from ..decode.message import Message
from ..recording.model import Frame
from .contents import Contents

if TYPE_CHECKING:
    from virtwire.server.transport import Transport

    from .conversation import Conversation, Exchange
    from .stage import Stage

__all__ = ["ServedStream"]

_SERIAL: Final = slice(20, 24)
_TURN: Final = 32
"""After so many entries of the recording others have their turn."""


class ServedStream:
    """See the module.

    Args:
        stage: what all share.
        conversation: the recorded connection.
        exchange: the recorded call that opened the stream.
        recorded: that call.
        call: today's.
        transport: the client's.
    """

    def __init__(
        self,
        stage: Stage,
        conversation: Conversation,
        exchange: Exchange,
        recorded: Message,
        call: Message,
        transport: Transport,
    ) -> None:
        self._stage = stage
        self._conversation = conversation
        self._exchange = exchange
        self._recorded = recorded
        self._call = call
        self._transport = transport
        self._said = Contents()
        self._end: int | None = None
        self._changed = trio.Event()

    def take(self, message: Message) -> None:
        """Take what the client says."""
        if message.status in (Status.OK, Status.ERROR) and message.type == MessageType.STREAM:
            self._end = message.status
        else:
            self._said.take(message)
        self._changed.set()

    async def play(self) -> None:
        """Play it to its end."""
        then = Contents()
        end: Message | None = None
        last = self._exchange.replied
        for message in self._frames():
            if message is None:
                await trio.lowlevel.checkpoint()
                continue
            if self._end is not None and not self._is_upload:
                break
            if self._stage.timing:
                await trio.sleep(max(0, message.frame.time - last) / 1e9)
                last = message.frame.time
            if message.to_server:
                then.take(message)
                if self._end is None:
                    await self._until_said(then, message)
            elif message.type == MessageType.STREAM and message.status != Status.CONTINUE:
                end = message
                break
            elif self._end is None:
                await self._send(message)
        await self._finish(then, end)

    @property
    def _is_upload(self) -> bool:
        info = self._call.info
        return info is not None and info.stream == "send"

    def _frames(self) -> Iterator[Message | None]:
        """Give the recorded frames of the stream; None now and then, for others to have their turn."""
        recorded = self._recorded
        assert self._exchange.reply is not None
        last = self._conversation.recorded.last
        for number, (_, entry) in enumerate(self._stage.archive.read(self._exchange.reply, last)):
            if number % _TURN == 0:
                yield None
            if not isinstance(entry, Frame) or entry.connection != self._conversation.recorded.number:
                continue
            message = Message(entry)
            if (message.program, message.serial) != (recorded.program, recorded.serial):
                continue
            if message.is_call and message.to_server:
                return  # another one with this serial
            if message.is_stream:
                yield message

    async def _until_said(self, then: Contents, message: Message) -> None:
        """Wait until the client has said as much as it had then, or ends the stream."""
        ends = message.type == MessageType.STREAM and message.status != Status.CONTINUE
        while self._end is None and (ends or self._said.progress < then.progress):
            self._changed = trio.Event()
            await self._changed.wait()

    async def _send(self, message: Message) -> None:
        frame = message.frame
        if frame.cut:
            self._stage.report.note("not all data of streams was kept: zeros are sent in place of what was not")
        data = frame.data + bytes(frame.size - len(frame.data))
        self._transport.send(data[: _SERIAL.start] + self._call.frame.data[_SERIAL], memoryview(data)[_SERIAL.stop :])
        await self._transport.drain()

    async def _finish(self, then: Contents, end: Message | None) -> None:
        """End the stream as it ended, or as the client wants it to end."""
        if end is not None and end.status == Status.ERROR:
            await self._send(end)
            return
        while self._end is None:
            self._changed = trio.Event()
            await self._changed.wait()
        if self._is_upload and self._end == Status.OK:
            for what, here, there in then.differences(self._said):
                self._stage.differs(self._conversation, self._exchange.name, f"stream {what}", here, there)
        call = self._call
        self._transport.send(
            pack_frame(call.program, call.version, call.procedure, MessageType.STREAM, call.serial, Status.OK)
        )
        await self._transport.drain()
