"""Backends: what answers the calls. Each URI scheme has one; a connection is a ``Driver`` that ``open`` gives."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

if TYPE_CHECKING:
    from .base import Driver

__all__ = ["DEFAULT_URI", "Backends", "open"]

DEFAULT_URI = "test:///default"
"""What an empty name opens."""


class Backends:
    """The backends of one daemon, and what their connections share."""

    def __init__(self) -> None:
        from .test.open import TestOpener

        self._openers = {"test": TestOpener()}

    def open(self, uri: str, flags: int = 0) -> Driver:
        """Open a connection (virConnectOpen, on the daemon's side); ``connect_close`` ends it.

        Args:
            uri: what the client asks for; "" means the default.
            flags: virConnectFlags.

        Raises:
            NoConnect: no backend has that scheme, or the URI names another host.
            InternalError: it is no URI.
        """
        uri = uri or DEFAULT_URI
        try:
            parts = urlsplit(uri)
        except ValueError:
            parts = None
        if parts is None or uri.startswith(":"):
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.URI, f"Unable to parse URI {uri}")
        if not parts.scheme:
            raise report(ErrorCode.NO_CONNECT, ErrorDomain.NONE, f"URI '{uri}' does not include a driver name")
        opener = self._openers.get(uri.split(":", 1)[0])
        if opener is None or parts.netloc:
            raise report(ErrorCode.NO_CONNECT, ErrorDomain.NONE, uri)
        return opener.open(uri, flags)


_shared: list[Backends] = []


def open(uri: str, flags: int = 0) -> Driver:
    """Open a connection to the backends that this process shares, see ``Backends.open``."""
    if not _shared:
        _shared.append(Backends())
    return _shared[0].open(uri, flags)
