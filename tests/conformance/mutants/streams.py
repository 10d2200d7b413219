"""Daemons that begin and end streams as they should not."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.message import MessageType, Status, StreamPacket
from virtwire.protocol.server_session import ServerSession
from virtwire.server import streams
from virtwire.server.streams import Phase, ServerStream

from .changes import handling, number, on_frame, replace, with_fields
from .mutation import mutation

UPLOAD = "storage_vol_upload"
DOWNLOAD = "storage_vol_download"


def fail_stream(stream: Any, text: str) -> None:
    stream._fail(report(ErrorCode.RPC, ErrorDomain.STREAMS, text))


def is_upload(stream: Any) -> bool:
    return bool(stream.call.procedure.name == UPLOAD)


def confirming(change: Any) -> None:
    """Change how an end is confirmed: ``change`` takes the stream, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda stream: change(stream, lambda: old(stream))

    replace(ServerStream, "_confirm", make)


def taking(change: Any) -> None:
    """Change what a packet does: ``change`` takes the stream, the packet, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda stream, packet: change(stream, packet, lambda given=packet: old(stream, given))

    replace(ServerStream, "take", make)


@mutation(
    "streams.confirmed-twice",
    "streams.after-finish",
    "streams.download-abort",
    "streams.download-finish-early",
    "streams.download-mark",
    "streams.serial-again",
    "streams.upload-abort",
    "streams.upload-finish",
)
def confirmed_twice() -> None:
    """The end of an upload is confirmed twice."""

    def change(stream: Any, go: Any) -> None:
        go()
        if is_upload(stream):
            stream._streams.push(stream._streams.session.stream_packet(stream.call, Status.OK))

    confirming(change)


@mutation(
    "streams.abort-echoed",
    "streams.upload-abort",
)
def abort_echoed() -> None:
    """Giving an upload up is confirmed with the status of an abort."""

    def change(stream: Any, go: Any) -> None:
        aborted = stream.phase is Phase.ABORTED and is_upload(stream)
        packets = stream._streams.session
        if aborted:
            stream._streams.push(packets.stream_packet(stream.call, Status.ERROR))
            stream._close()
        else:
            go()

    confirming(change)


@mutation(
    "streams.download-ends-itself",
    "streams.data-on-download",
    "streams.data-on-screenshot",
    "streams.download-mark",
    "streams.screenshot-waits",
)
def download_ends_itself() -> None:
    """A stream to the client ends with its data, unasked."""

    def make(old: Any) -> Any:
        def served(stream: Any, failure: Any) -> None:
            old(stream, failure)
            if stream.phase is Phase.SERVED and not stream._receives:
                stream._confirm()

        return served

    replace(ServerStream, "_served", make)


@mutation(
    "streams.abort-not-heeded",
    "streams.download-abort",
    "streams.download-finish-early",
)
def abort_not_heeded() -> None:
    """A download that was given up is confirmed, and more of it comes."""

    def change(stream: Any, go: Any) -> None:
        go()
        if stream.call.procedure.name == DOWNLOAD:
            stream._streams.push(stream._streams.session.stream_packet(stream.call, Status.CONTINUE, b"more"))

    confirming(change)


@mutation(
    "streams.finish-too-early",
    "streams.download-finish-early",
)
def finish_too_early() -> None:
    """A download may be finished at its end only."""

    def change(stream: Any, packet: Any, go: Any) -> None:
        early = stream.phase is Phase.OPEN and not stream._receives and packet.status == Status.OK
        if isinstance(packet, StreamPacket) and early:
            fail_stream(stream, "too early")
        else:
            go()

    taking(change)


@mutation(
    "streams.data-nowhere",
    "streams.data-on-download",
    "streams.data-on-screenshot",
)
def data_nowhere() -> None:
    """Data on a stream that takes none is dropped."""

    def make(old: Any) -> Any:
        return lambda stream, item: old(stream, item) if stream._receives else None

    replace(ServerStream, "_take_data", make)


@mutation(
    "streams.any-status",
    "streams.after-error",
    "streams.unknown-status",
)
def any_status() -> None:
    """A status that is none is dropped."""

    def change(stream: Any, packet: Any, go: Any) -> None:
        if not isinstance(packet, StreamPacket) or packet.status <= Status.CONTINUE:
            go()

    taking(change)


@mutation(
    "streams.failing-again",
    "streams.after-error",
)
def failing_again() -> None:
    """What comes on a stream after its error is answered with the error again."""
    failed: dict[Any, bytes] = {}

    def make(old: Any) -> Any:
        def fail(stream: Any, error: Any) -> None:
            packets = stream._streams.session
            call = stream.call
            failed[packets, call.procedure.number, call.serial] = packets.stream_failure(call, error)
            old(stream, error)

        return fail

    def change(session: Any, frame: bytes, go: Any) -> Any:
        key = session, int.from_bytes(frame[12:16], "big"), int.from_bytes(frame[20:24], "big")
        if int.from_bytes(frame[16:20], "big") == MessageType.STREAM and key in failed:
            session._out.append(failed[key])
            return None
        return go(frame)

    replace(ServerStream, "_fail", make)
    on_frame(change)


@mutation(
    "streams.finishing-again",
    "streams.after-finish",
)
def finishing_again() -> None:
    """A stream that was finished may be finished again."""
    ended: dict[Any, bytes] = {}

    def change_confirming(stream: Any, go: Any) -> None:
        packets, call = stream._streams.session, stream.call
        ended[packets, call.procedure.number, call.serial] = packets.stream_packet(call, Status.OK)
        go()

    def change(session: Any, frame: bytes, go: Any) -> Any:
        key = session, int.from_bytes(frame[12:16], "big"), int.from_bytes(frame[20:24], "big")
        kind, status = int.from_bytes(frame[16:20], "big"), int.from_bytes(frame[24:28], "big")
        known = key[1:] in {each[1:] for each in session._streams}
        if kind == MessageType.STREAM and status == Status.OK and key in ended and not known:
            session._out.append(ended[key])
            return None
        return go(frame)

    confirming(change_confirming)
    on_frame(change)


@mutation(
    "streams.unknown-answered",
    "dispatch.dropped-hole",
    "dispatch.dropped-stream-abort",
    "dispatch.dropped-stream-data",
    "dispatch.dropped-stream-finish",
    "keepalive.ignored-stream",
    "streams.after-error",
    "streams.after-finish",
    "streams.hole-unknown",
    "streams.other-procedure",
    "streams.refused",
    "streams.unknown",
)
def unknown_answered() -> None:
    """Frames of streams that there are not are answered."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        program, _, procedure, kind, serial, _ = (int.from_bytes(frame[at : at + 4], "big") for at in range(4, 28, 4))
        is_stream = kind in (MessageType.STREAM, MessageType.STREAM_HOLE)
        if is_stream and (program, procedure, serial) not in session._streams:
            error = report(ErrorCode.RPC, ErrorDomain.RPC, f"no stream {serial}")
            session._out.append(session._refusal(program, 1, procedure, serial, error))
            return None
        return go(frame)

    on_frame(change)


@mutation(
    "streams.by-procedure",
    "streams.other-serial",
)
def by_procedure() -> None:
    """A stream is known by its procedure, if there is one of that alone."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        if int.from_bytes(frame[16:20], "big") == MessageType.STREAM and session._streams:
            mine = [key for key in session._streams if key[1] == int.from_bytes(frame[12:16], "big")]
            if len(mine) == 1:
                frame = frame[:20] + mine[0][2].to_bytes(4, "big") + frame[24:]
        return go(frame)

    on_frame(change)


@mutation(
    "streams.by-serial",
    "streams.other-procedure",
)
def by_serial() -> None:
    """A stream is known by its serial alone."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        if int.from_bytes(frame[16:20], "big") == MessageType.STREAM:
            serial = int.from_bytes(frame[20:24], "big")
            mine = [key for key in session._streams if key[2] == serial]
            if mine:
                frame = frame[:12] + mine[0][1].to_bytes(4, "big") + frame[16:]
        return go(frame)

    on_frame(change)


@mutation(
    "streams.refused-as-stream",
    "streams.refused",
)
def refused_as_stream() -> None:
    """That a volume is not there is told in a frame of the stream."""

    def make(old: Any) -> Any:
        def refusal(program: int, version: int, procedure: int, serial: int, error: Any) -> bytes:
            frame = bytes(old(program, version, procedure, serial, error))
            if procedure == number(UPLOAD) and error.code == ErrorCode.NO_STORAGE_VOL:
                return frame[:16] + int(MessageType.STREAM).to_bytes(4, "big") + frame[20:]
            return frame

        return refusal

    replace(ServerSession, "_refusal", make)


@mutation(
    "streams.serials-for-good",
    "streams.serial-again",
)
def serials_for_good() -> None:
    """The serial of a stream can never be used again."""
    used: set[Any] = set()

    def make(old: Any) -> Any:
        def opens(session: Any, call: Any, owner: Any = None) -> bool:
            key = id(session), call.procedure.number, call.serial
            fresh = key not in used
            used.add(key)
            return fresh and bool(old(session, call, owner))

        return opens

    def make_init(old: Any) -> Any:
        def init(session: Any, *args: Any, **named: Any) -> None:
            old(session, *args, **named)
            used.difference_update([key for key in used if key[0] == id(session)])

        return init

    replace(ServerSession, "open_stream", make)
    replace(ServerSession, "__init__", make_init)


@mutation(
    "streams.lost-for-good",
    "streams.disconnect",
)
def lost_for_good() -> None:
    """A volume whose writer went away cannot be written again."""
    locked: set[str] = set()
    keys: dict[Any, str] = {}

    def change(client: Any, args: Any, go: Any) -> Any:
        if args.vol.key in locked:
            raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.STORAGE, "the volume is in use")
        result = go()
        keys[result.serve] = args.vol.key
        return result

    def make(old: Any) -> Any:
        def lose(stream: Any) -> None:
            locked.add(keys.get(stream._serve, ""))
            old(stream)

        return lose

    handling(UPLOAD, change)
    replace(ServerStream, "lose", make)


@mutation(
    "streams.finish-drops-data",
    "streams.finish-after-data",
)
def finish_drops_data() -> None:
    """Of the data that waits when an upload is finished 30 pieces are written, and no more."""

    def make(old: Any) -> Any:
        def finish(stream: Any) -> None:
            while len(stream._inbox) > 30:
                stream._streams.hold(-streams._size(stream._inbox.pop()))
            old(stream)

        return finish

    replace(ServerStream, "_take_finish", make)


@mutation(
    "streams.any-flags",
    "streams.unknown-flags-download",
    "streams.unknown-flags-upload",
)
def any_flags() -> None:
    """Flags of uploads and downloads that are none are ignored."""
    for name in (UPLOAD, DOWNLOAD):
        handling(name, lambda client, args, go: go(with_fields(args, flags=args.flags & 1)))
