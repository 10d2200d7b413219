"""A stream as checks use it: what it sends, what it waits for, and what it says when something else comes."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.expect import Refused, Violation
from virtwire.conformance.check.frames import Frame, build
from virtwire.conformance.check.streaming import hole_length, made_volume, open_stream
from virtwire.protocol.errors import ErrorCode
from virtwire.protocol.message import HOLE, MessageType, Status

from tests.conformance.check.conftest import Trials

UPLOAD, DOWNLOAD = "storage_vol_upload", "storage_vol_download"


def hole(payload: bytes) -> Frame:
    return Frame(build(UPLOAD, kind=MessageType.STREAM_HOLE, status=Status.CONTINUE, payload=payload))


def test_holes() -> None:
    assert hole_length(hole(HOLE.pack(7, 0))) == 7
    for payload, words in (
        (bytes(5), "cannot be decoded"),
        (HOLE.pack(7, 1), "flags of the hole: 1"),
        (HOLE.pack(-7, 0), "a hole of -7 bytes"),
        (HOLE.pack(1 << 60, 0), "a hole of"),
    ):
        with pytest.raises(Violation, match=words):
            hole_length(hole(payload))


async def test_up_and_down(trials: Trials) -> None:
    async with trials() as trial:
        session = await trial.open()
        volume = await made_volume(trial, session, 10, b"0123456789")
        stream = await open_stream(session, UPLOAD, volume, 0, 0, 1)
        await stream.send(b"abc")
        await stream.send_hole(3)
        await stream.finish()
        stream = await open_stream(session, DOWNLOAD, volume, 0, 0, 0)
        assert [frame.payload for frame in await stream.frames()] == [b"abc\0\0\x006789"]
        await stream.finish()
        stream = await open_stream(session, DOWNLOAD, volume, 2, 5, 0)
        assert await stream.read() == b"c\0\0\x006"
        await stream.abort()


async def test_another_end_than_was_expected(trials: Trials) -> None:
    async with trials() as trial:
        session = await trial.open()
        volume = await made_volume(trial, session, 4)
        stream = await open_stream(session, UPLOAD, volume, 0, 0, 0)
        await stream.send(status=9)
        with pytest.raises(Violation, match=r"unexpected status 9.* came where the stream's end should be confirmed"):
            await stream.expect_end()
        stream = await open_stream(session, UPLOAD, volume, 0, 0, 0)
        await stream.send(status=9)
        with pytest.raises(Violation, match="instead of code 1"):
            await stream.refused(code=ErrorCode.INTERNAL_ERROR)
        stream = await open_stream(session, UPLOAD, volume, 0, 0, 0)
        await stream.send(status=Status.OK)
        with pytest.raises(Violation, match="came where the stream should end in an error"):
            await stream.refused()
        with pytest.raises(Refused):
            await open_stream(session, UPLOAD, volume, 0, 0, 1 << 31)
