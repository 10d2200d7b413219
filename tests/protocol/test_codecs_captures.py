"""Every complete frame of the captures, decoded and encoded again by both codecs, byte for byte."""

from __future__ import annotations

import pytest
from virtwire.protocol.generated.packet import decode_header, encode_header
from virtwire.protocol.generated.programs import PROGRAMS

from tests.protocol.captures import Frame, frames
from tests.protocol.codec_values import Codecs

CODECS = Codecs("virtwire.protocol.generated")
CALL, REPLY, EVENT, STREAM, CALL_WITH_FDS, REPLY_WITH_FDS, HOLE = range(7)
OK, ERROR, CONTINUE = range(3)

FRAMES = list(frames())


def body(frame: Frame) -> tuple[str | None, int]:
    """Return the name of the struct that a frame carries, None for none or for raw data, and where it begins."""
    start = 32 if frame.type in (CALL_WITH_FDS, REPLY_WITH_FDS) and frame.status == OK else 28
    if frame.type == HOLE:
        return "stream_hole", start
    if frame.type == STREAM and (frame.status != ERROR or len(frame.data) == 28):
        return None, start
    if frame.status == ERROR:
        return "error", start
    procedure = PROGRAMS[frame.program].procedures[frame.procedure]
    cls = procedure.ret if frame.type in (REPLY, REPLY_WITH_FDS) else procedure.args
    return next((name for name, codec in CODECS.by_name.items() if codec.cls is cls), None), start


def test_the_captures_are_there() -> None:
    kinds = {(frame.type, frame.status) for frame in FRAMES}
    assert len(FRAMES) > 800
    assert kinds >= {(CALL, OK), (REPLY, OK), (REPLY, ERROR), (EVENT, OK), (STREAM, OK), (STREAM, CONTINUE)}
    assert kinds >= {(CALL_WITH_FDS, OK), (REPLY_WITH_FDS, OK), (HOLE, CONTINUE)}


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.source)
def test_frame(frame: Frame) -> None:
    header = decode_header(frame.data, 4)
    assert (header.program, header.procedure, header.status) == (frame.program, frame.procedure, frame.status)
    assert frame.data[:28] == len(frame.data).to_bytes(4, "big") + encode_header(header)
    name, start = body(frame)
    if name is None:
        assert frame.type == STREAM or len(frame.data) == start
        return
    codec = CODECS.by_name[name]
    value = codec.decode(frame.data, start)
    assert codec.encode(value) == frame.data[start:]
    assert CODECS.reference.decode(name, frame.data[start:]) == value
    assert CODECS.reference.encode(name, value) == frame.data[start:]
