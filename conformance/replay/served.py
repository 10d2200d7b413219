"""One client that is served from a recording: each call answered as recorded, events and streams at their places."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.framing import Framer
from virtwire.protocol.generated.connect import (
    AUTH_LIST,
    CONNECT_CLOSE,
    CONNECT_REGISTER_CLOSE_CALLBACK,
    CONNECT_SUPPORTS_FEATURE,
    CONNECT_UNREGISTER_CLOSE_CALLBACK,
    AuthListRet,
    ConnectSupportsFeatureRet,
)
from virtwire.protocol.keepalive import PONG
from virtwire.protocol.message import HEADER_SIZE, MAX_FDS, MessageType, Status, pack_frame
from virtwire.protocol.wire_error import encode_wire_error

from ..decode.message import Message
from ..decode.text import short
from ..recording.model import Direction, Frame
from .archive import PLUMBING
from .compare import differences
from .conversation import NEAR, Conversation, Exchange, How
from .likeness import likeness
from .served_stream import ServedStream
from .stand_ins import stand_ins

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure
    from virtwire.server.transport import Transport

    from .conversation import RecordedEvent
    from .stage import Stage

__all__ = ["ServedClient"]

MAX_STREAMS: Final = 1_000
MAX_PREAMBLE: Final = 50
MAX_AT_ONCE: Final = 1_000
"""Calls that wait for their time; then nothing is read from the client."""
_WIDTH: Final = 200
_SHOWN: Final = 3
_LEFT_SHOWN: Final = 20
_NO_AUTHENTICATION: Final = 0
_SERIAL: Final = slice(20, 24)
_ALWAYS_RIGHT: Final = (CONNECT_CLOSE, CONNECT_REGISTER_CLOSE_CALLBACK, CONNECT_UNREGISTER_CLOSE_CALLBACK)
"""What clients say when they come and go, and is answered with nothing though a recording that ends early lacks it."""
_WITH_FDS: Final = (MessageType.CALL_WITH_FDS, MessageType.REPLY_WITH_FDS)


class ServedClient:
    """See the module.

    Args:
        stage: what all share.
        transport: the client's; the caller closes it.
        conversation: the recorded connection that is played; None when the recording has no more.
    """

    def __init__(self, stage: Stage, transport: Transport, conversation: Conversation | None) -> None:
        self._stage = stage
        self._transport = transport
        self._conversation = conversation
        self._streams: dict[tuple[int, int], ServedStream] = {}
        self._slots = trio.Semaphore(MAX_AT_ONCE)
        self._again: Counter[str] = Counter()
        self._closing = False
        self._preamble: list[Message] | None = []
        """What the client has asked, as long as it was only what all clients ask."""

    async def run(self) -> None:
        """Serve until either side ends the connection."""
        try:
            async with trio.open_nursery() as nursery:
                self._nursery = nursery
                nursery.start_soon(self._tell_events)
                await self._listen()
                nursery.cancel_scope.cancel()
        finally:
            if self._conversation is not None:
                self._stage.finished(self._conversation.recorded.number)

    async def _listen(self) -> None:
        framer = Framer(self._transport.received)
        while not self._closing and (data := await self._receive()):
            for frame in framer.feed(data):
                if frame[16:20] in _ANNOUNCE_FDS and any(frame[HEADER_SIZE : HEADER_SIZE + 4]):
                    framer.descriptors.pop(0).close()
                await self._take(Message(Frame(0, 0, Direction.TO_SERVER, frame)))
                if self._closing:
                    break
            if framer.error is not None:
                self._stage.differs(self._conversation, "connection", "frame", "a frame", str(framer.error))
                break
        await self._transport.drain()

    async def _receive(self) -> bytes:
        try:
            return await self._transport.receive()
        except trio.ClosedResourceError:
            return b""

    async def _take(self, message: Message) -> None:
        if message.is_keepalive:
            if message.is_ping:
                self._transport.send(PONG)
        elif message.is_stream:
            stream = self._streams.get((message.program, message.serial))
            if stream is not None:
                stream.take(message)
        elif message.is_call:
            await self._call(message)
            self._stage.moved()

    # Calls

    async def _call(self, call: Message) -> None:
        self._stage.report.calls += 1
        self._closing = _is(call, CONNECT_CLOSE)
        if _is(call, AUTH_LIST):
            await self._hear(call)
            self._reply(call, AUTH_LIST.encode_ret(AuthListRet([_NO_AUTHENTICATION])))
        else:
            found = None if self._conversation is None else await self._conversation.find(call)
            found = found or await self._find_elsewhere(call)
            if self._conversation is None or found is None:
                await self._answer_unrecorded(call)
            else:
                await self._answer_recorded(self._conversation, call, *found)
        self._remember(call)
        await self._transport.drain()

    def _remember(self, call: Message) -> None:
        """Keep what the client asks as long as any recorded connection could be meant."""
        is_plumbing = (call.program, call.procedure) in PLUMBING
        if self._preamble is not None and is_plumbing and len(self._preamble) < MAX_PREAMBLE:
            self._preamble.append(call)
        else:
            self._preamble = None

    async def _find_elsewhere(self, call: Message) -> tuple[Exchange, How] | None:
        """Look for a call in the next connections: clients that come at once come in any order."""
        if self._preamble is None:
            return None
        for recorded in self._stage.others():
            conversation = Conversation(self._stage.archive, recorded)
            for each in self._preamble:
                await conversation.find(each)
            start = conversation.position
            found = await conversation.find(call)
            if found is not None and found[0].number < start + NEAR:
                before = self._conversation
                if recorded in self._stage.others():  # nobody else took it meanwhile
                    self._stage.exchange(None if before is None else before.recorded, recorded)
                    self._conversation = conversation
                    return found
        return None

    async def _hear(self, call: Message) -> None:
        """Take note of a call that is answered without a look at the recording."""
        if self._conversation is not None:
            found = await self._conversation.find(call)
            if found is not None:
                self._stage.reached(self._conversation.recorded.number, found[0].call)

    async def _answer_recorded(self, conversation: Conversation, call: Message, exchange: Exchange, how: How) -> None:
        if how is not How.NEXT and not self._again[exchange.name]:
            text = "asked again" if how is How.AGAIN else "asked later than recorded"
            self._stage.lax(conversation, exchange.name, text)
        self._again[exchange.name] += how is not How.NEXT
        self._stage.reached(conversation.recorded.number, exchange.call)
        if exchange.reply is None:
            self._stage.report.note(f"connection {conversation.recorded.number}: {exchange.name} was never answered")
        elif self._stage.timing and not self._closing:
            await self._slots.acquire()
            self._nursery.start_soon(self._answer_later, conversation, call, exchange)
            return
        else:
            await self._answer(conversation, call, exchange)
        await self._end_as_recorded(conversation)

    async def _answer_later(self, conversation: Conversation, call: Message, exchange: Exchange) -> None:
        await trio.sleep(max(0, exchange.replied - exchange.called) / 1e9)
        await self._answer(conversation, call, exchange)
        self._slots.release()
        await self._end_as_recorded(conversation)

    async def _answer(self, conversation: Conversation, call: Message, exchange: Exchange) -> None:
        """Give the recorded reply, and before it the events that were told before it."""
        assert exchange.reply is not None
        if not self._stage.timing:
            for event in conversation.events_before(exchange.reply):
                if not self._stage.caused(event):
                    break
                self._send_event(conversation)
        reply = self._stage.archive.entry(exchange.reply)
        if not isinstance(reply, Frame) or reply.cut:
            self._refuse(call, f"The reply to this call was not kept whole in the recording: {exchange.name}")
            return
        frame = reply.data[: _SERIAL.start] + call.frame.data[_SERIAL] + reply.data[_SERIAL.stop :]
        message = Message(Frame(0, 0, Direction.TO_CLIENT, frame, reply.nfds))
        if message.announced_fds:
            self._send_with_descriptors(call, message)
            return
        opens = call.info is not None and call.info.stream is not None and not message.is_error
        self._transport.send(frame)
        if opens and len(self._streams) < MAX_STREAMS:
            recorded = self._stage.archive.entry(exchange.call)
            assert isinstance(recorded, Frame)
            self._stage.report.streams += 1
            stream = ServedStream(self._stage, conversation, exchange, Message(recorded), call, self._transport)
            self._streams[call.program, call.serial] = stream
            self._nursery.start_soon(self._play, stream, (call.program, call.serial))
        await self._transport.drain()

    async def _play(self, stream: ServedStream, key: tuple[int, int]) -> None:
        await stream.play()
        if self._streams.get(key) is stream:
            del self._streams[key]
        if self._conversation is not None:
            await self._end_as_recorded(self._conversation)

    def _send_with_descriptors(self, call: Message, reply: Message) -> None:
        if not self._transport.passes_descriptors:
            self._refuse(call, "The recorded reply has descriptors, which cannot be passed this way")
            return
        if reply.announced_fds > MAX_FDS:
            self._refuse(call, f"The recorded reply is of {reply.announced_fds:,} descriptors, {MAX_FDS} are allowed")
            return
        try:
            fds, what = stand_ins(call.name, reply.announced_fds)
        except OSError as error:
            self._refuse(call, f"No descriptors can be opened for the recorded reply: {error.strerror}")
            return
        self._stage.report.note(f"{call.name}: the descriptors that were passed are replaced: each is {what}")
        self._transport.send_with_descriptors(reply.frame.data, fds)

    async def _answer_unrecorded(self, call: Message) -> None:
        """Answer what all clients ask alike as any of them was answered; refuse everything else, and report it."""
        place = self._stage.archive.answers.get(likeness(call))
        if place is not None:
            reply = self._stage.archive.entry(place)
            assert isinstance(reply, Frame)
            self._transport.send(reply.data[: _SERIAL.start] + call.frame.data[_SERIAL] + reply.data[_SERIAL.stop :])
        elif any(_is(call, each) for each in _ALWAYS_RIGHT):
            self._reply(call, b"")
        elif _is(call, CONNECT_SUPPORTS_FEATURE):
            self._stage.lax(self._conversation, call.name, f"{short(call, _WIDTH)} is not recorded, the answer is 0")
            self._reply(call, CONNECT_SUPPORTS_FEATURE.encode_ret(ConnectSupportsFeatureRet(0)))
        else:
            shown = short(call, _WIDTH)
            self._refuse(call, f"Call not in the recording: {shown}")
            self._stage.differs(self._conversation, call.name, "call", self._nearest(call), shown)

    def _nearest(self, call: Message) -> str:
        """Say how the next recorded call of the same procedure differs from one that is not recorded."""
        if self._conversation is None:
            return "no more connections"
        left = (each for each in self._conversation.known() if each.name == call.name)
        nearest = next(left, None)
        if nearest is None:
            return "nothing"
        recorded = self._stage.archive.entry(nearest.call)
        assert isinstance(recorded, Frame)
        found = differences(Message(recorded), call)
        return "; ".join(f"{each.path} {each.left}" for each in found[:_SHOWN]) or "nothing"

    def _reply(self, call: Message, payload: bytes, status: Status = Status.OK) -> None:
        number = call.procedure
        self._transport.send(
            pack_frame(call.program, call.version, number, MessageType.REPLY, call.serial, status, payload)
        )

    def _refuse(self, call: Message, text: str) -> None:
        """Answer with an error of the transport, which no client takes for the daemon's opinion of its arguments."""
        error = report(ErrorCode.RPC, ErrorDomain.RPC, text)
        self._reply(call, encode_wire_error(error), Status.ERROR)

    async def _end_as_recorded(self, conversation: Conversation) -> None:
        """End the connection where the daemon had ended it."""
        if self._closing or self._streams or not await conversation.is_over():
            return
        if conversation.ended_by_server and not self._closing:
            self._closing = True
            self._nursery.start_soon(self._hang_up)

    async def _hang_up(self) -> None:
        await self._transport.drain()
        self._transport.close()

    # Events

    async def _tell_events(self) -> None:
        """Tell each event when what was before it has been."""
        stage = self._stage
        while True:
            conversation = self._conversation
            event = None if conversation is None else await conversation.next_event()
            if conversation is None or event is None:
                await stage.change()
                continue
            if not stage.caused(event):
                if await stage.change_or_idleness():
                    continue
                stage.report.note(
                    f"connection {conversation.recorded.number}: events are told without what caused them then"
                )
            if stage.timing:
                await trio.sleep(max(0, event.time - event.last) / 1e9)
            if conversation is self._conversation and conversation.events[:1] == [
                event
            ]:  # else it was told before a reply
                self._send_event(conversation)
                await self._transport.drain()
                await self._end_as_recorded(conversation)
            else:
                await trio.lowlevel.checkpoint()

    def _send_event(self, conversation: Conversation) -> None:
        event: RecordedEvent = conversation.events.pop(0)
        frame = self._stage.archive.entry(event.place)
        if isinstance(frame, Frame) and not frame.cut:
            self._stage.report.events += 1
            self._transport.send(frame.data)

    # The end

    async def tell_what_is_left(self) -> None:
        """Report which recorded calls nobody made."""
        conversation = self._conversation
        if conversation is None:
            return
        names = Counter(each.name for each in await conversation.left())
        if names:
            shown = [f"{name} ({count})" if count > 1 else name for name, count in islice(names.items(), _LEFT_SHOWN)]
            more = "" if len(names) <= _LEFT_SHOWN else ", ..."
            self._stage.lax(conversation, "not asked", ", ".join(shown) + more)


def _is(message: Message, procedure: Procedure) -> bool:
    return (message.program, message.procedure) == (procedure.program, procedure.number)


_ANNOUNCE_FDS: Final = frozenset(each.to_bytes(4, "big") for each in _WITH_FDS)
