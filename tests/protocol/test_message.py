"""The frame's numbers against frames as libvirt sends them, and the words each packet shows of itself."""

from __future__ import annotations

import pytest
from virtwire.protocol.errors import report
from virtwire.protocol.generated.connect import AUTH_LIST
from virtwire.protocol.message import (
    HEADER,
    HEADER_SIZE,
    MAX_FDS,
    MAX_FRAME,
    Call,
    Event,
    Failure,
    FrameTooLarge,
    HolePacket,
    MessageType,
    Reply,
    Status,
    StreamPacket,
    pack_frame,
)


def test_a_frame_as_virsh_sends_it() -> None:
    frame = pack_frame(0x20008086, 1, 66, MessageType.CALL, 0, Status.OK)
    assert frame.hex() == "0000001c200080860000000100000042000000000000000000000000"
    assert HEADER.unpack(frame) == (HEADER_SIZE, 0x20008086, 1, 66, 0, 0, 0)


def test_the_length_counts_header_and_payload() -> None:
    frame = pack_frame(1, 2, -3, MessageType.STREAM, 4, Status.CONTINUE, b"data!")
    assert HEADER.unpack_from(frame) == (33, 1, 2, -3, 3, 4, 2)
    assert frame[28:] == b"data!"


def test_the_limits_are_libvirts() -> None:
    assert (MAX_FRAME, MAX_FDS) == (33554436, 32)
    assert len(pack_frame(1, 1, 1, 3, 0, 2, bytes(MAX_FRAME - 28))) == MAX_FRAME
    with pytest.raises(FrameTooLarge, match="a frame of 33554437 bytes is over the limit of 33554436"):
        pack_frame(1, 1, 1, 3, 0, 2, bytes(MAX_FRAME - 27))


@pytest.mark.parametrize(
    ("packet", "shown"),
    [
        (Call(AUTH_LIST, 7, None, 1), "Call(auth_list, serial=7, args=None, nfds=1)"),
        (Reply(7, None), "Reply(serial=7, value=None, nfds=0)"),
        (Failure(7, report(9, 0, "no")), "Failure(serial=7, error=OperationFailed"),
        (Event(AUTH_LIST, None), "Event(auth_list, None)"),
        (StreamPacket(7, 2, b"abc"), "StreamPacket(serial=7, status=2, 3 bytes, error=None)"),
        (HolePacket(7, 4096, 0), "HolePacket(serial=7, length=4096, flags=0)"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_packets_show_what_they_are(packet: object, shown: str) -> None:
    assert repr(packet).startswith(shown)
