"""Opening test URIs: the shared default host, and hosts described by a file."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from virtwire.protocol.errors import ErrorCode

from .checks import driver_refusal
from .driver import TestDriver
from .hypervisor import Hypervisor
from .node_file import read_node_file

__all__ = ["TestOpener"]

DEFAULT_PATH = "/default"


class TestOpener:
    """Opens test URIs for one daemon.

    ``test:///default`` is one host for all connections, made for the first and gone with the last; each connection to
    a file has a host of its own.
    """

    __test__ = False

    def __init__(self) -> None:
        self._default: Hypervisor | None = None
        self._users = 0

    def open(self, uri: str, flags: int) -> TestDriver:
        """Open a connection.

        Args:
            uri: a URI with the scheme ``test``.
            flags: virConnectFlags; reading only is the dispatcher's business.

        Raises:
            InvalidArg: no path.
            XmlError: the file is not a description of a host.
            InternalError: the file can not be read.
        """
        path = unquote(urlsplit(uri).path)
        if path in ("", "/"):
            raise driver_refusal(ErrorCode.INVALID_ARG, "testOpen: supply a path or use test:///default")
        if path != DEFAULT_PATH:
            described = read_node_file(path)
            return TestDriver(described, uri, described.close)
        if self._default is None:
            self._default = Hypervisor.default()
        self._users += 1
        return TestDriver(self._default, uri, self._release)

    def _release(self) -> None:
        self._users -= 1
        if not self._users and self._default is not None:
            self._default.close()
            self._default = None
