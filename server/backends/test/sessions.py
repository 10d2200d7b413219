"""Who is at the consoles and channels of a domain: one a device (virChrdevs)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from ..streams import DataStream

__all__ = ["Sessions"]


class Sessions:
    """The streams that are open to the devices of one domain, by device."""

    def __init__(self) -> None:
        self._streams: dict[str, DataStream] = {}

    def __contains__(self, device: str) -> bool:
        return device in self._streams

    @contextmanager
    def begun(self, device: str, stream: DataStream) -> Iterator[None]:
        """Have a device until the block is left; whoever had it before loses it."""
        former = self._streams.get(device)
        self._streams[device] = stream
        if former is not None:
            former.stop(report(ErrorCode.RPC, ErrorDomain.STREAMS, "stream had I/O failure"))
        try:
            yield
        finally:
            if self._streams.get(device) is stream:
                del self._streams[device]

    def end(self) -> None:
        """End all sessions in peace: the domain is off."""
        for stream in list(self._streams.values()):
            stream.stop()
