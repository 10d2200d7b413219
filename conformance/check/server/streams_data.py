"""The data of streams: offsets and lengths, sizes of frames, several streams and calls beside each other."""

from __future__ import annotations

import secrets
from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import MessageType, Status

from .. import expect, needs
from ..outcome import Level
from ..session import Session
from ..streaming import CHUNK, Stream, made_volume, open_stream
from ..trial import Trial
from . import check

_VOLUMES: Final = [needs.serves("storage_vol_upload", "storage_vol_download")]
_UPLOAD: Final = "storage_vol_upload"
_DOWNLOAD: Final = "storage_vol_download"


async def _read(session: Session, volume: Any, offset: int = 0, length: int = 0) -> bytes:
    stream = await open_stream(session, _DOWNLOAD, volume, offset, length, 0)
    content = await stream.read()
    await stream.finish()
    return content


def _same(what: str, seen: bytes, wanted: bytes) -> None:
    """Expect data, without showing thousands of bytes."""
    expect.equal(f"length of {what}", len(seen), len(wanted))
    if seen != wanted:
        wrong = next(at for at, (left, right) in enumerate(zip(seen, wanted, strict=True)) if left != right)
        raise expect.Violation(f"{what} is wrong from byte {wrong} on")


@check(
    "streams.content",
    title="what was uploaded is what is downloaded",
    fact="libvirtd 9.0.0 writes and reads a volume byte by byte as the stream has it.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def content(trial: Trial) -> None:
    """Upload 300 kB of random data in frames of many sizes, none a multiple of four, and download it."""
    session = await trial.open()
    data = secrets.token_bytes(300_001)
    volume = await made_volume(trial, session, len(data))
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, 0)
    start = 0
    for size in (1, 2, 3, 5, 70_003, 99_999, len(data)):
        await stream.send(data[start : start + size])
        start += size
    await stream.finish()
    _same("the content", await _read(session, volume), data)


@check(
    "streams.unpadded",
    title="data in a frame is not padded",
    fact="libvirtd 9.0.0 sends 3 bytes in a frame of 31, and takes what it is sent likewise.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def unpadded(trial: Trial) -> None:
    """Download a volume of three bytes; the frame is as long as header and data."""
    session = await trial.open()
    volume = await made_volume(trial, session, 3, b"abc")
    stream = await open_stream(session, _DOWNLOAD, volume, 0, 0, 0)
    (frame,) = await stream.frames()
    expect.equal("payload of the data frame", frame.payload, b"abc")


@check(
    "streams.names",
    title="the frames of a stream carry program, version, procedure and serial of its call",
    fact="libvirtd 9.0.0 sends them so from the first data to the confirmation of the end.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def names(trial: Trial) -> None:
    """Look at the header of data, mark and confirmation of a download whose call had a serial of its own."""
    session = await trial.open()
    volume = await made_volume(trial, session, 4, b"data")
    await session.call(_DOWNLOAD, volume, 0, 0, 0, serial=0xFFFFFFF0)
    stream = Stream(session, _DOWNLOAD, 0xFFFFFFF0)
    frames = [await stream.next(), await stream.next()]
    await stream.send(status=Status.OK)
    frames.append(await stream.next())
    wanted = (REMOTE.number, 1, REMOTE.by_name[_DOWNLOAD].number, int(MessageType.STREAM))
    for frame in frames:
        seen = (frame.program, frame.version, frame.number, frame.kind)
        expect.equal("program, version, procedure and type", seen, wanted)
    expect.equal("statuses", [frame.status for frame in frames], [2, 2, 0])


@check(
    "streams.chunks",
    title="no frame of a download has more than 262120 bytes of data",
    fact="libvirtd 9.0.0 cuts there, since older clients take no longer frames.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def chunks(trial: Trial) -> None:
    """Download a megabyte and look at the sizes of the frames."""
    session = await trial.open()
    volume = await made_volume(trial, session, 1 << 20, secrets.token_bytes(1 << 20))
    stream = await open_stream(session, _DOWNLOAD, volume, 0, 0, 0)
    sizes = [len(frame.payload) for frame in await stream.frames()]
    await stream.finish()
    expect.equal("bytes in all", sum(sizes), 1 << 20)
    expect.true(max(sizes) <= CHUNK, f"a frame has {max(sizes)} bytes of data")


@check(
    "streams.large-frame",
    title="a client may send four megabytes of data in a frame",
    fact="libvirtd 9.0.0 takes data frames up to the limit of any frame.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def large_frame(trial: Trial) -> None:
    """Upload 4 MiB and a byte in one frame, and download it."""
    session = await trial.open()
    data = secrets.token_bytes(1 << 10) * (4 << 10) + b"!"
    _same("the content", await _read(session, await made_volume(trial, session, len(data), data)), data)


@check(
    "streams.empty-data",
    title="an empty frame of data behind an upload's data is none",
    fact="libvirtd 9.0.0 takes an empty frame of status 2 from a client for the end of the data, and writes what came "
    "before it; what comes after it is lost, or ends the stream in 38/38 `... Bad file descriptor`.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def empty_data(trial: Trial) -> None:
    """Send data and then empty data on an upload, as the daemon itself marks the end of a download, and finish."""
    session = await trial.open()
    volume = await made_volume(trial, session, 8)
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, 0)
    for piece in (b"good", b"news", b""):
        await stream.send(piece)
    await stream.finish()
    expect.equal("content", await _read(session, volume), b"goodnews")


@check(
    "streams.download-part",
    title="a download begins at the offset and ends after the length that were asked for",
    fact="libvirtd 9.0.0 sends exactly these bytes.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def download_part(trial: Trial) -> None:
    """Download a part of a volume from its middle."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16, b"0123456789abcdef")
    expect.equal("five bytes from the third on", await _read(session, volume, 3, 5), b"34567")


@check(
    "streams.download-rest",
    title="a download of length 0 goes to the end",
    fact="libvirtd 9.0.0 takes the length 0 for all there is.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def download_rest(trial: Trial) -> None:
    """Download a volume from its middle on."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16, b"0123456789abcdef")
    expect.equal("the rest", await _read(session, volume, 10), b"abcdef")


@check(
    "streams.download-longer",
    title="a download of more than there is ends where the volume does",
    fact="libvirtd 9.0.0 sends what is there and then the mark, no error.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def download_longer(trial: Trial) -> None:
    """Download a thousand bytes of a volume of sixteen."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16, b"0123456789abcdef")
    expect.equal("what comes", await _read(session, volume, 8, 1000), b"89abcdef")


@check(
    "streams.download-past-end",
    title="a download from behind the end is empty",
    fact="libvirtd 9.0.0 answers ok and sends the mark at the end of the data at once.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def download_past_end(trial: Trial) -> None:
    """Download from an offset behind the end of the volume."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16, b"0123456789abcdef")
    expect.equal("what comes", await _read(session, volume, 10_000), b"")


@check(
    "streams.upload-offset",
    title="an upload begins at the offset that was asked for",
    fact="libvirtd 9.0.0 leaves what is before it and behind it as it was.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def upload_offset(trial: Trial) -> None:
    """Upload into the middle of a volume."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16, b"0123456789abcdef")
    stream = await open_stream(session, _UPLOAD, volume, 4, 4, 0)
    await stream.send(b"WIRE")
    await stream.finish()
    expect.equal("content", await _read(session, volume), b"0123WIRE89abcdef")


@check(
    "streams.upload-too-long",
    title="an upload of more than was announced ends in an error",
    fact="libvirtd 9.0.0 ends the stream with 38/38 `cannot write to stream: No space left on device`, errno 28.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def upload_too_long(trial: Trial) -> None:
    """Announce four bytes and send sixteen; no more than the four are written."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16, b"0123456789abcdef")
    stream = await open_stream(session, _UPLOAD, volume, 0, 4, 0)
    await stream.send(b"0123")
    await stream.send(b"more of it")
    await stream.refused(
        code=ErrorCode.SYSTEM_ERROR,
        domain=ErrorDomain.STREAMS,
        text="cannot write to stream: No space left on device",
        int1=28,
    )
    expect.equal("content", await _read(session, volume), b"0123456789abcdef")


@check(
    "streams.calls-between",
    title="calls are answered while streams are open",
    fact="libvirtd 9.0.0 serves calls and streams of one connection beside each other.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def calls_between(trial: Trial) -> None:
    """Make a call between any two pieces of an upload."""
    session = await trial.open()
    volume = await made_volume(trial, session, 16)
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, 0)
    for piece in (b"0123", b"4567", b"89ab", b"cdef"):
        await stream.send(piece)
        await session.call("connect_get_type")
    await stream.finish()
    expect.equal("content", await _read(session, volume), b"0123456789abcdef")


@check(
    "streams.pings-between",
    title="pings are answered while a stream is open",
    fact="libvirtd 9.0.0 answers pings in every state.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def pings_between(trial: Trial) -> None:
    """Ping between two pieces of an upload."""
    session = await trial.open()
    volume = await made_volume(trial, session, 8)
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, 0)
    await stream.send(b"0123")
    await session.expect_pong()
    await stream.send(b"4567")
    await stream.finish()
    expect.equal("content", await _read(session, volume), b"01234567")


@check(
    "streams.two-uploads",
    title="two uploads of one connection do not mix",
    fact="libvirtd 9.0.0 keeps streams apart by their serials.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def two_uploads(trial: Trial) -> None:
    """Send two volumes' data by turns, then finish the streams in the other order."""
    session = await trial.open()
    volumes = [await made_volume(trial, session, 8) for _ in range(2)]
    streams = [await open_stream(session, _UPLOAD, volume, 0, 0, 0) for volume in volumes]
    for pieces in ((b"0123", b"abcd"), (b"4567", b"efgh")):
        for stream, piece in zip(streams, pieces, strict=True):
            await stream.send(piece)
    for stream in reversed(streams):
        await stream.finish()
    expect.equal("contents", [await _read(session, volume) for volume in volumes], [b"01234567", b"abcdefgh"])


@check(
    "streams.two-downloads",
    title="two downloads of one connection come beside each other",
    fact="libvirtd 9.0.0 sends each under its own serial; one that is not finished does not hold up the other.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def two_downloads(trial: Trial) -> None:
    """Open two downloads, read both to their marks, and finish the second before the first."""
    session = await trial.open()
    contents = [secrets.token_bytes(400_000) for _ in range(2)]
    streams = [
        await open_stream(session, _DOWNLOAD, await made_volume(trial, session, len(each), each), 0, 0, 0)
        for each in contents
    ]
    for stream, wanted in zip(streams, contents, strict=True):
        _same("a download", await stream.read(), wanted)
    for stream in reversed(streams):
        await stream.finish()


@check(
    "streams.slow-reader",
    title="a client that does not read its download holds up no other client",
    fact="libvirtd 9.0.0 has one data frame of a stream on its way at a time, and reads the next when that is gone.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def slow_reader(trial: Trial) -> None:
    """Open a download of 5 MiB and read nothing of it; another connection is served; then all of it comes."""
    session = await trial.open()
    data = secrets.token_bytes(1 << 10) * (5 << 10)
    volume = await made_volume(trial, session, len(data), data)
    stream = Stream(session, _DOWNLOAD, await session.send(_DOWNLOAD, volume, 0, 0, 0))
    await (await trial.open()).call("connect_get_type")
    await session.reply(stream.serial)
    _same("the download", await stream.read(), data)
    await stream.finish()
