"""Streams into and out of volumes, as libvirt's file streams are (virFDStream)."""

from __future__ import annotations

import errno
from typing import NamedTuple

from virtwire.protocol.errors import ErrorDomain, LibvirtError, system_error

from ..streams import DataStream, Hole
from .storage_bytes import BLOCK, LARGEST, VolumeBytes

__all__ = ["Part", "download", "upload"]


class Part(NamedTuple):
    """A part of a volume, from an offset to an end."""

    start: int
    end: int

    @classmethod
    def of(cls, capacity: int, offset: int, length: int) -> Part:
        """Give the part that a call names; a length of 0 means to the end, and nothing is beyond that."""
        end = min(capacity, LARGEST)
        return cls(offset, min(offset + length, end) if length else end)


async def upload(bytes: VolumeBytes, part: Part, stream: DataStream) -> None:
    """Write what a client sends, as far as it fits; a hole takes the place of what was there.

    Raises:
        SystemError: it sends more than fits, or the disk is full (code 38).
        StreamAborted: it goes before it is done.
    """
    offset = part.start
    while (received := await stream.receive()) is not None:
        length = received.length if isinstance(received, Hole) else len(received)
        fitting = min(length, max(part.end - offset, 0))
        try:
            if isinstance(received, Hole):
                bytes.punch(offset, fitting)
            else:
                bytes.write(offset, received if fitting == length else received[:fitting])
        except OSError as error:
            raise _failed(error.errno or errno.EIO) from None
        if fitting < length:
            raise _failed(errno.ENOSPC)
        offset += length


async def download(bytes: VolumeBytes, part: Part, stream: DataStream, *, sparse: bool) -> None:
    """Send a part; holes as holes when the client asked for that, else as zeros.

    Raises:
        StreamAborted: the client goes before it has all.
    """
    buffer = memoryview(bytearray(min(BLOCK, max(part.end - part.start, 0))))
    for start, end, is_data in bytes.extents(part.start, part.end) if sparse else [(*part, True)]:
        if not is_data:
            await stream.send_hole(end - start)
            continue
        for offset in range(start, end, BLOCK):
            block = buffer[: min(BLOCK, end - offset)]
            bytes.read_into(offset, block)
            await stream.send(block)


def _failed(number: int) -> LibvirtError:
    return system_error(number, ErrorDomain.STREAMS, "cannot write to stream")
