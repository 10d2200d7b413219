"""Holes in streams: where they may be, how they look, and what becomes of those that may not be."""

from __future__ import annotations

from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.message import HEADER_SIZE, MessageType, Status

from .. import expect, needs
from ..outcome import Level
from ..session import Session
from ..storage import make_pool, make_volume
from ..streaming import Stream, hole_length, made_volume, open_stream
from ..trial import Trial
from . import check

_VOLUMES: Final = [needs.serves("storage_vol_upload", "storage_vol_download")]
_UPLOAD: Final = "storage_vol_upload"
_DOWNLOAD: Final = "storage_vol_download"
_SPARSE: Final = 1
_HOLE_SIZE: Final = 12
_PART: Final = 1 << 20


async def _sparse_volume(trial: Trial, session: Session) -> Any:
    """Make a volume of three parts: data, a hole, data; and a hole behind them."""
    volume = await make_volume(session, await make_pool(trial, session), "sparse", 4 * _PART)
    for part in (0, 2):
        stream = await open_stream(session, _UPLOAD, volume, part * _PART, _PART, 0)
        await stream.send(b"x" * _PART)
        await stream.finish()
    return volume


async def _read(session: Session, volume: Any) -> bytes:
    stream = await open_stream(session, _DOWNLOAD, volume, 0, 0, 0)
    content = await stream.read()
    await stream.finish()
    return content


@check(
    "streams.holes-sent",
    title="a sparse download has holes where the volume has them",
    fact="libvirtd 9.0.0 sends a hole as type 6, status 2, 12 bytes: its length and flags 0; the last one too, and "
    "then the mark at the end of the data.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def holes_sent(trial: Trial) -> None:
    """Download a volume of data, hole, data and hole with the sparse flag; the parts come in this order."""
    session = await trial.open()
    volume = await _sparse_volume(trial, session)
    stream = await open_stream(session, _DOWNLOAD, volume, 0, 0, _SPARSE)
    parts: list[tuple[str, int]] = []
    for frame in await stream.frames():
        is_hole = frame.kind == MessageType.STREAM_HOLE
        kind, length = ("hole", hole_length(frame)) if is_hole else ("data", len(frame.payload))
        before = parts.pop()[1] if parts and parts[-1][0] == kind else 0
        parts.append((kind, before + length))
    await stream.finish()
    expect.equal("parts of the volume", parts, [("data", _PART), ("hole", _PART)] * 2)


@check(
    "streams.hole-frame",
    title="a hole is a frame of 40 bytes with the names of its stream",
    fact="libvirtd 9.0.0 sends type 6 and status 2, with program, procedure and serial of the call.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def hole_frame(trial: Trial) -> None:
    """Download a volume that is one hole, and look at the frame."""
    session = await trial.open()
    volume = await made_volume(trial, session, _PART)
    stream = await open_stream(session, _DOWNLOAD, volume, 0, 0, _SPARSE)
    frame = await stream.next()
    seen = (len(frame.data), frame.kind, frame.status, frame.serial)
    wanted = (HEADER_SIZE + _HOLE_SIZE, int(MessageType.STREAM_HOLE), int(Status.CONTINUE), stream.serial)
    expect.equal("size, type, status and serial", seen, wanted)
    expect.equal("length of the hole", hole_length(frame), _PART)


@check(
    "streams.holes-not-asked-for",
    title="without the sparse flag holes come as zeros",
    fact="libvirtd 9.0.0 sends holes only to who asked for them.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def holes_not_asked_for(trial: Trial) -> None:
    """Download a volume with holes without the flag: data frames alone, and the bytes that the volume has."""
    session = await trial.open()
    volume = await _sparse_volume(trial, session)
    stream = await open_stream(session, _DOWNLOAD, volume, 0, 0, 0)
    frames = await stream.frames()
    await stream.finish()
    expect.equal("holes", sum(frame.kind == MessageType.STREAM_HOLE for frame in frames), 0)
    content = b"".join(frame.payload for frame in frames)
    expect.equal("bytes of data", len(content), 4 * _PART)
    expect.true(content == (b"x" * _PART + bytes(_PART)) * 2, "holes are not zeros, or the data is another")


@check(
    "streams.hole-taken",
    title="a hole in a sparse upload into a new volume leaves zeros",
    fact="libvirtd 9.0.0 goes on behind the hole; in a volume that had data there, it leaves that.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def hole_taken(trial: Trial) -> None:
    """Upload data, a hole and data into a volume that nobody has written to."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16)
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, _SPARSE)
    await stream.send(b"AAAA")
    await stream.send_hole(8)
    await stream.send(b"BBBB")
    await stream.finish()
    expect.equal("content", await _read(session, volume), b"AAAA" + bytes(8) + b"BBBB")


@check(
    "streams.hole-at-end",
    title="an upload may end with a hole",
    fact="libvirtd 9.0.0 makes the volume reach to the end of the hole.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def hole_at_end(trial: Trial) -> None:
    """Upload data and a hole, and finish."""
    session = await trial.open()
    volume = await made_volume(trial, session, 8)
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, _SPARSE)
    await stream.send(b"AAAA")
    await stream.send_hole(4)
    await stream.finish()
    expect.equal("content", await _read(session, volume), b"AAAA" + bytes(4))


@check(
    "streams.hole-not-sparse",
    title="a hole in an upload that is not sparse closes the connection",
    fact="libvirtd 9.0.0 closes without an answer.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def hole_not_sparse(trial: Trial) -> None:
    """Send a hole on an upload that was opened without the flag."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16)
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, 0)
    await stream.send_hole(8)
    await session.expect_closed()


@check(
    "streams.hole-cut-short",
    title="a hole that cannot be decoded closes the connection",
    fact="libvirtd 9.0.0 closes without an answer when the payload is shorter than 12 bytes.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def hole_cut_short(trial: Trial) -> None:
    """Send half a hole on a sparse upload."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16)
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, _SPARSE)
    await stream.send(bytes(6), kind=MessageType.STREAM_HOLE)
    await session.expect_closed()


@check(
    "streams.hole-{}",
    title="a hole with {} ends the upload in an error",
    fact="libvirtd 9.0.0 answers error 1/7 `Library function returned error but did not set virError`, in a frame of "
    "type 1, not 3, with the serial of the stream.",
    level=Level.REMOTE,
    needs=_VOLUMES,
    cases={"flags": (8, 1), "no-length": (0, 0), "negative-length": (-8, 0)},
)
async def hole_refused(trial: Trial, hole: tuple[int, int]) -> None:
    """Send a hole that means nothing on a sparse upload; the error may come as a reply or as the stream's end."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16)
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, _SPARSE)
    await stream.send_hole(*hole)
    frame = await session.receive()
    expect.equal("serial of the answer", frame.serial, stream.serial)
    text = "Library function returned error but did not set virError"
    expect.error("the upload", frame.error(), code=ErrorCode.INTERNAL_ERROR, domain=ErrorDomain.RPC, text=text)
    await session.expect_alive()


@check(
    "streams.hole-unknown",
    title="a hole of a stream that there is not is dropped",
    fact="libvirtd 9.0.0 drops it, as any frame of an unknown stream.",
    level=Level.REMOTE,
)
async def hole_unknown(trial: Trial) -> None:
    """Send a hole for a stream that was never opened."""
    session = await trial.open()
    await Stream(session, _UPLOAD, 4711).send_hole(8)
    await session.expect_silence()
