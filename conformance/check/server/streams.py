"""Streams: how they begin, what ends them, and what is no part of one."""

from __future__ import annotations

import secrets
from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import MessageType, Status

from .. import expect, needs
from ..outcome import Level
from ..served import NO_NAME
from ..streaming import Stream, made_volume, open_stream
from ..trial import Trial
from . import check

_VOLUMES: Final = [needs.serves("storage_vol_upload", "storage_vol_download")]
_UPLOAD: Final = "storage_vol_upload"
_DOWNLOAD: Final = "storage_vol_download"
_TERMINATION: Final[dict[str, Any]] = {
    "code": ErrorCode.RPC,
    "domain": ErrorDomain.STREAMS,
    "text": "stream had unexpected termination",
}


async def _upload(trial: Trial, capacity: int = 4096, length: int = 0) -> tuple[Stream, Any]:
    """Begin to write into a new volume."""
    session = await trial.open()
    volume = await made_volume(trial, session, capacity)
    return await open_stream(session, _UPLOAD, volume, 0, length, 0), volume


async def _download(trial: Trial, content: bytes = b"content!") -> tuple[Stream, Any]:
    """Begin to read a new volume."""
    session = await trial.open()
    volume = await made_volume(trial, session, len(content), content)
    return await open_stream(session, _DOWNLOAD, volume, 0, 0, 0), volume


async def _content(stream: Stream, volume: Any) -> bytes:
    """Read a volume over the connection of a stream."""
    download = await open_stream(stream.session, _DOWNLOAD, volume, 0, 0, 0)
    content = await download.read()
    await download.finish()
    return content


@check(
    "streams.upload-finish",
    title="the end of an upload is confirmed by an empty frame of status 0",
    fact="libvirtd 9.0.0 answers type 3, status 0, no payload, with the procedure and serial of the call.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def upload_finish(trial: Trial) -> None:
    """Write some data into a volume, finish, and expect the confirmation and nothing else."""
    stream, _ = await _upload(trial)
    await stream.send(b"data")
    await stream.send(status=Status.OK)
    frame = await stream.session.receive()
    wanted = (MessageType.STREAM, Status.OK, stream.serial, b"")
    expect.equal("the confirmation", (frame.kind, frame.status, frame.serial, frame.payload), wanted)
    await stream.session.expect_silence()


@check(
    "streams.upload-abort",
    title="giving an upload up is confirmed with status 0, not 1",
    fact="libvirtd 9.0.0 answers an abort, type 3 and status 1, by an empty frame of status 0.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def upload_abort(trial: Trial) -> None:
    """Write some data into a volume and abort; the connection goes on."""
    stream, _ = await _upload(trial)
    await stream.send(b"data")
    await stream.abort()
    await stream.session.expect_silence()


@check(
    "streams.download-mark",
    title="the end of a download's data is an empty frame of status 2, and the stream waits for the client",
    fact="libvirtd 9.0.0 sends type 3, status 2, no payload, and then nothing until the client finishes or aborts.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def download_mark(trial: Trial) -> None:
    """Read a volume to the end, see that nothing follows the mark, then finish."""
    stream, _ = await _download(trial)
    await stream.read()
    await stream.session.expect_silence()
    await stream.finish()


@check(
    "streams.download-abort",
    title="a download may be given up",
    fact="libvirtd 9.0.0 confirms with an empty frame of status 0, after what was on its way.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def download_abort(trial: Trial) -> None:
    """Abort a download of two megabytes after its first frame; nothing more of it comes after the confirmation."""
    stream, _ = await _download(trial, bytes(2 << 20))
    await stream.next()
    await stream.abort()
    await stream.session.expect_silence()


@check(
    "streams.download-finish-early",
    title="a download may be finished before its end",
    fact="libvirtd 9.0.0 confirms with status 0 after at most the data that was on its way.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def download_finish_early(trial: Trial) -> None:
    """Finish a download of two megabytes after its first frame."""
    stream, _ = await _download(trial, bytes(2 << 20))
    await stream.next()
    await stream.finish()
    await stream.session.expect_silence()


@check(
    "streams.data-on-download",
    title="data from the client ends a download in an error",
    fact="libvirtd 9.0.0 ends the stream with status 1 and 39/38 `stream had unexpected termination`.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def data_on_download(trial: Trial) -> None:
    """Read a volume to the end, then send data on its stream, that only the daemon sends on."""
    stream, _ = await _download(trial)
    await stream.read()
    await stream.send(b"data")
    await stream.refused(**_TERMINATION)


@check(
    "streams.unknown-status",
    title="a frame of a status that is none ends the stream in an error",
    fact="libvirtd 9.0.0 ends the stream with 39/38 `stream aborted with unexpected status 7`.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def unknown_status(trial: Trial) -> None:
    """Send a frame of status 7 on an upload."""
    stream, _ = await _upload(trial)
    await stream.send(status=7)
    await stream.refused(code=ErrorCode.RPC, domain=ErrorDomain.STREAMS, text="stream aborted with unexpected status 7")
    await stream.session.expect_silence()


@check(
    "streams.after-error",
    title="what the client sends on a stream that ended in an error is dropped",
    fact="libvirtd 9.0.0 forgets the stream with the error; later frames of it are those of an unknown one.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def after_error(trial: Trial) -> None:
    """End an upload in an error, then send data, a finish and an abort on it: nothing comes of them."""
    stream, _ = await _upload(trial)
    await stream.send(status=7)
    await stream.refused(code=ErrorCode.RPC)
    for status in (Status.CONTINUE, Status.OK, Status.ERROR):
        await stream.send(b"", status=status)
    await stream.session.expect_silence()


@check(
    "streams.after-finish",
    title="what the client sends on a stream that it has finished is dropped",
    fact="libvirtd 9.0.0 forgets the stream with the confirmation.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def after_finish(trial: Trial) -> None:
    """Finish an upload, then send data and a second finish: nothing comes of them, and the volume stays as it was."""
    stream, volume = await _upload(trial, capacity=4)
    await stream.send(b"good")
    await stream.finish()
    await stream.send(b"evil")
    await stream.send(status=Status.OK)
    await stream.session.expect_silence()
    expect.equal("content of the volume", await _content(stream, volume), b"good")


@check(
    "streams.unknown",
    title="frames of a stream that there is not are dropped",
    fact="libvirtd 9.0.0 drops stream frames whose procedure and serial no stream has, of any status.",
    level=Level.REMOTE,
)
async def unknown(trial: Trial) -> None:
    """Send data, a finish and an abort for streams that were never opened."""
    session = await trial.open()
    for status in (Status.CONTINUE, Status.OK, Status.ERROR, 7):
        await Stream(session, _UPLOAD, 4711).send(b"data", status=status)
    await session.expect_silence()


@check(
    "streams.other-{}",
    title="a frame of another {} than the stream's is none of it",
    fact="libvirtd 9.0.0 knows a stream by program, procedure and serial of its call, and drops other frames.",
    level=Level.REMOTE,
    needs=_VOLUMES,
    cases={"serial": {"serial": 4711}, "procedure": {"number": REMOTE.by_name[_DOWNLOAD].number}},
)
async def other(trial: Trial, fields: dict[str, int]) -> None:
    """Send data with a wrong field between data of an upload that is right; only what is right is written."""
    stream, volume = await _upload(trial, capacity=8)
    await stream.send(b"good")
    await stream.send(b"evil", **fields)
    await stream.send(b"news")
    await stream.finish()
    expect.equal("content of the volume", await _content(stream, volume), b"goodnews")


@check(
    "streams.refused",
    title="a call that ends in an error opens no stream",
    fact="libvirtd 9.0.0 answers with an ordinary error reply, of type 1, and drops the client's data.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def refused(trial: Trial) -> None:
    """Upload to a volume that is not there, data following the call at once; the error is all that comes."""
    session = await trial.open()
    volume = await made_volume(trial, session, 4096)
    serial = session.next_serial()
    missing = type(volume)(volume.pool, NO_NAME, NO_NAME)
    await session.send(_UPLOAD, missing, 0, 0, 0, serial=serial)
    stream = Stream(session, _UPLOAD, serial)
    await stream.send(b"data")
    await stream.send(status=Status.OK)
    frame = await session.receive()
    expect.equal("type of the answer", frame.kind, int(MessageType.REPLY))
    expect.error(_UPLOAD, frame.error(), code=ErrorCode.NO_STORAGE_VOL)
    await session.expect_silence()


@check(
    "streams.serial-again",
    title="the serial of a stream that has ended may be used again",
    fact="libvirtd 9.0.0 forgets the stream when its end is confirmed.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def serial_again(trial: Trial) -> None:
    """Open, finish, and open another stream by a call with the same serial, three times; nothing else comes."""
    session = await trial.open()
    volume = await made_volume(trial, session, 4)
    for content in (b"one.", b"two.", b"last"):
        await session.call(_UPLOAD, volume, 0, 0, 0, serial=777)
        stream = Stream(session, _UPLOAD, 777)
        await stream.send(content)
        await stream.finish()
    await session.expect_silence()
    expect.equal("content of the volume", await _content(stream, volume), b"last")


@check(
    "streams.disconnect",
    title="a client that goes in the middle of a stream leaves the daemon and its volume in order",
    fact="libvirtd 9.0.0 ends the stream with the connection.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def disconnect(trial: Trial) -> None:
    """Go in the middle of an upload; on another connection the volume can be written and read."""
    stream, volume = await _upload(trial, capacity=8)
    await stream.send(b"half")
    stream.session.close()
    session = await trial.open()
    content = secrets.token_bytes(8)
    again = await open_stream(session, _UPLOAD, volume, 0, 0, 0)
    await again.send(content)
    await again.finish()
    expect.equal("content of the volume", await _content(again, volume), content)


@check(
    "streams.finish-after-data",
    title="the end of an upload is confirmed after its data was written",
    fact="libvirtd 9.0.0 keeps the order within a stream.",
    level=Level.REMOTE,
    needs=_VOLUMES,
)
async def finish_after_data(trial: Trial) -> None:
    """Send 40 pieces of data and the finish without waiting; after the confirmation another connection reads them."""
    session = await trial.open()
    content = secrets.token_bytes(40 * 1000)
    volume = await made_volume(trial, session, len(content))
    stream = await open_stream(session, _UPLOAD, volume, 0, 0, 0)
    for start in range(0, len(content), 1000):
        await stream.send(content[start : start + 1000])
    await stream.finish()
    other_session = await trial.open()
    seen = await _content(Stream(other_session, _DOWNLOAD, 0), volume)
    expect.true(seen == content, "the volume does not contain what was sent before the finish")


@check(
    "streams.unknown-flags-{}",
    title="a {} with flags that are none is refused",
    fact="libvirtd 9.0.0 answers 8 `unsupported flags (0x80000000) in function ...`, and there is no stream.",
    level=Level.REMOTE,
    needs=_VOLUMES,
    cases={"upload": _UPLOAD, "download": _DOWNLOAD},
)
async def unknown_flags(trial: Trial, procedure: str) -> None:
    """Open a stream with the flag 0x80000000."""
    session = await trial.open()
    volume = await made_volume(trial, session, 4)
    error = await session.refused(procedure, volume, 0, 0, 1 << 31, code=ErrorCode.INVALID_ARG)
    expect.true(error.message.startswith("unsupported flags (0x80000000) in function "), error.message)
    await session.expect_silence()
