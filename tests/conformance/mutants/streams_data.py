"""Daemons that lose or spoil the data of streams, and their holes."""

from __future__ import annotations

import time
from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.message import HEADER_SIZE, HOLE, HolePacket, MessageType, Status, StreamPacket
from virtwire.protocol.server_session import ServerSession
from virtwire.server import streams
from virtwire.server.backends.test import storage_volumes
from virtwire.server.backends.test.storage_streams import Part
from virtwire.server.handlers.convert import storage_vol_ref
from virtwire.server.streams import ServerStream

from .changes import handling, number, on_frame, replace, with_fields
from .mutation import mutation
from .streams import DOWNLOAD, UPLOAD, fail_stream, is_upload, taking


@mutation(
    "streams.taken-in-words",
    "streams.content",
    "streams.large-frame",
    "streams.unpadded",
)
def taken_in_words() -> None:
    """Data from the client is filled up to a multiple of four bytes."""

    def change(stream: Any, packet: Any, go: Any) -> None:
        if isinstance(packet, StreamPacket) and packet.data and is_upload(stream):
            packet.data += bytes(-len(packet.data) % 4)
        go(packet)

    taking(change)


def _sending(change: Any) -> None:
    """Change data before it is sent: ``change`` takes the stream and it."""

    def make(old: Any) -> Any:
        async def send(stream: Any, data: Any) -> None:
            await old(stream, change(stream, data))

        return send

    replace(ServerStream, "send", make)


@mutation(
    "streams.sent-in-words",
    "streams.content",
    "streams.download-part",
    "streams.download-rest",
    "streams.large-frame",
    "streams.unpadded",
)
def sent_in_words() -> None:
    """Data to the client is filled up to a multiple of four bytes."""
    _sending(lambda stream, data: bytes(data) + bytes(-len(data) % 4))


@mutation(
    "streams.another-version",
    "streams.names",
)
def another_version() -> None:
    """Data comes under version 2."""

    def make(old: Any) -> Any:
        def head(session: Any, call: Any, size: int) -> bytes:
            made = bytes(old(session, call, size))
            return made[:8] + (2).to_bytes(4, "big") + made[12:]

        return head

    replace(ServerSession, "stream_head", make)


@mutation(
    "streams.long-frames",
    "streams.chunks",
)
def long_frames() -> None:
    """Data comes in frames of half a megabyte."""
    replace(streams, "CHUNK", lambda old: 1 << 19)


@mutation(
    "streams.short-memory",
    "streams.large-frame",
    "streams.slow-reader",
)
def short_memory() -> None:
    """Of a frame of data 4 MiB are taken."""

    def change(stream: Any, packet: Any, go: Any) -> None:
        if isinstance(packet, StreamPacket):
            packet.data = packet.data[: 4 << 20]
        go(packet)

    taking(change)


@mutation(
    "streams.empty-is-abort",
    "streams.empty-data",
)
def empty_is_abort() -> None:
    """An empty frame of data gives an upload up."""

    def change(stream: Any, packet: Any, go: Any) -> None:
        empty = isinstance(packet, StreamPacket) and packet.status == Status.CONTINUE and not packet.data
        if empty and is_upload(stream):
            fail_stream(stream, "empty")
        else:
            go()

    taking(change)


@mutation(
    "streams.from-the-beginning",
    "streams.download-longer",
    "streams.download-part",
    "streams.download-past-end",
    "streams.download-rest",
)
def from_the_beginning() -> None:
    """Downloads begin at the beginning."""
    handling(DOWNLOAD, lambda client, args, go: go(with_fields(args, offset=0)))


@mutation(
    "streams.to-the-end",
    "streams.download-part",
)
def to_the_end() -> None:
    """Downloads go to the end."""
    handling(DOWNLOAD, lambda client, args, go: go(with_fields(args, length=0)))


@mutation(
    "streams.length-is-the-end",
    "streams.download-part",
)
def length_is_the_end() -> None:
    """The length of a download is taken for its end."""
    handling(DOWNLOAD, lambda client, args, go: go(with_fields(args, length=max(args.length - args.offset, 0))))


@mutation(
    "streams.nothing-is-nothing",
    "streams.download-rest",
)
def nothing_is_nothing() -> None:
    """A download of length 0 behind the beginning is empty."""

    def change(client: Any, args: Any, go: Any) -> Any:
        return go(with_fields(args, offset=1 << 40) if args.offset and not args.length else args)

    handling(DOWNLOAD, change)


@mutation(
    "streams.past-end-refused",
    "streams.download-longer",
    "streams.download-past-end",
)
def past_end_refused() -> None:
    """A download that goes past the end is refused."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if args.offset + args.length > 512 and args.length <= 1000 and args.offset:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.STORAGE, "past the end")
        return go()

    handling(DOWNLOAD, change)


@mutation(
    "streams.written-from-the-beginning",
    "streams.holes-not-asked-for",
    "streams.holes-sent",
    "streams.upload-offset",
)
def written_from_the_beginning() -> None:
    """Uploads begin at the beginning."""
    handling(UPLOAD, lambda client, args, go: go(with_fields(args, offset=0)))


@mutation(
    "streams.surplus-dropped",
    "streams.upload-too-long",
)
def surplus_dropped() -> None:
    """What does not fit is dropped."""

    def make(old: Any) -> Any:
        async def upload(volume: Any, part: Part, stream: Any) -> None:
            try:
                await old(volume, part, stream)
            except Exception as error:
                if "No space left" not in str(error):
                    raise
                while await stream.receive() is not None:
                    pass

        return upload

    replace(storage_volumes, "upload", make)


@mutation(
    "streams.calls-wait",
    "streams.calls-between",
)
def calls_wait() -> None:
    """While an upload is open no other call is answered on its connection."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        waits = any(key[1] == number(UPLOAD) for key in session._streams)
        is_call = int.from_bytes(frame[16:20], "big") == MessageType.CALL
        opens = int.from_bytes(frame[12:16], "big") in (number(UPLOAD), number(DOWNLOAD))
        return None if waits and is_call and not opens else go(frame)

    on_frame(change)


@mutation(
    "streams.pings-wait",
    "streams.pings-between",
)
def pings_wait() -> None:
    """While an upload is open pings are not answered."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        waits = any(key[1] == number(UPLOAD) for key in session._streams)
        return None if waits and int.from_bytes(frame[16:20], "big") == MessageType.EVENT else go(frame)

    on_frame(change)


@mutation(
    "streams.to-the-last",
    "streams.two-uploads",
)
def to_the_last() -> None:
    """Data is for the upload that was opened last."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        if int.from_bytes(frame[16:20], "big") == MessageType.STREAM and len(frame) > HEADER_SIZE:
            mine = [key for key in session._streams if key[1] == number(UPLOAD)]
            if len(mine) > 1:
                frame = frame[:20] + mine[-1][2].to_bytes(4, "big") + frame[24:]
        return go(frame)

    on_frame(change)


@mutation(
    "streams.one-at-a-time",
    "streams.two-downloads",
    "streams.two-uploads",
)
def one_at_a_time() -> None:
    """A connection may have one stream."""
    replace(streams, "MAX_STREAMS", lambda old: 1)


@mutation(
    "streams.all-wait",
    "streams.slow-reader",
    alone=True,
)
def all_wait() -> None:
    """While a client does not take a long download the daemon does nothing else, for two seconds."""
    long: set[Any] = set()

    def change(client: Any, args: Any, go: Any) -> Any:
        result = go()
        xml = client.driver.storage_vol_get_xml_desc(storage_vol_ref(args.vol), 0)
        if f">{5 << 20}</capacity>" in xml:
            long.add(result.serve)
        return result

    def make(old: Any) -> Any:
        async def transmit(stream: Any, head: bytes, body: Any = None) -> None:
            transport = stream._streams.transport
            if stream._serve in long:
                transport.send(head, body)
                if transport.unsent:
                    long.discard(stream._serve)
                    time.sleep(2)  # noqa: ASYNC251 - this is what is wrong with it
                await transport.drain()
            else:
                await old(stream, head, body)

        return transmit

    handling(DOWNLOAD, change)
    replace(ServerStream, "_transmit", make)


@mutation(
    "streams.holes-filled",
    "streams.hole-frame",
    "streams.holes-sent",
)
def holes_filled() -> None:
    """Holes come as zeros, whatever was asked for."""
    handling(DOWNLOAD, lambda client, args, go: go(with_fields(args, flags=args.flags & ~1)))


@mutation(
    "streams.holes-flagged",
    "streams.hole-frame",
    "streams.holes-sent",
)
def holes_flagged() -> None:
    """Holes have flags."""

    def make(old: Any) -> Any:
        def hole(session: Any, call: Any, length: int) -> bytes:
            return bytes(old(session, call, length))[:HEADER_SIZE] + HOLE.pack(length, 1)

        return hole

    replace(ServerSession, "stream_hole", make)


@mutation(
    "streams.holes-unasked",
    "streams.holes-not-asked-for",
)
def holes_unasked() -> None:
    """Holes come to who did not ask for them."""
    handling(DOWNLOAD, lambda client, args, go: go(with_fields(args, flags=args.flags | 1)))


@mutation(
    "streams.holes-skipped",
    "streams.hole-taken",
)
def holes_skipped() -> None:
    """Holes of an upload are left out."""

    def change(stream: Any, packet: Any, go: Any) -> None:
        if not isinstance(packet, HolePacket) or not stream._sparse or packet.flags or packet.length <= 0:
            go()

    taking(change)


@mutation(
    "streams.hole-no-end",
    "streams.hole-at-end",
)
def hole_no_end() -> None:
    """An upload may not end with a hole."""

    def change(stream: Any, packet: Any, go: Any) -> None:
        after_hole = getattr(stream, "after_hole", False)
        stream.after_hole = isinstance(packet, HolePacket)
        if isinstance(packet, StreamPacket) and packet.status == Status.OK and after_hole:
            fail_stream(stream, "a hole at the end")
        else:
            go()

    taking(change)


@mutation(
    "streams.holes-anywhere",
    "streams.hole-not-sparse",
)
def holes_anywhere() -> None:
    """Holes are taken in any upload."""

    def change(client: Any, args: Any, go: Any) -> Any:
        return go()._replace(sparse=True)

    handling(UPLOAD, change)


@mutation(
    "streams.half-a-hole",
    "streams.hole-cut-short",
)
def half_a_hole() -> None:
    """Half a hole is dropped."""

    def make(old: Any) -> Any:
        def handle(session: Any, frame: bytes, *rest: Any) -> Any:
            half = int.from_bytes(frame[16:20], "big") == MessageType.STREAM_HOLE
            return None if half and len(frame) < HEADER_SIZE + HOLE.size else old(session, frame, *rest)

        return handle

    replace(ServerSession, "_handle_stream", make)


@mutation(
    "streams.any-hole",
    "streams.hole-flags",
    "streams.hole-negative-length",
    "streams.hole-no-length",
)
def any_hole() -> None:
    """A hole that means nothing is dropped."""

    def make(old: Any) -> Any:
        def take(stream: Any, packet: Any) -> None:
            if not stream._sparse or (packet.length > 0 and not packet.flags):
                old(stream, packet)

        return take

    replace(ServerStream, "_take_hole", make)
