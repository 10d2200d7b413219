"""Which driver serves a URI: what the server makes of connect_open's name.

A name with a host in it is refused: libvirtd would connect onward to that host, and a client should not be able to make
a daemon call anybody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

__all__ = ["DEFAULT_URI", "DriverUri", "Drivers", "builtin_drivers", "parse_uri"]

DEFAULT_URI: Final = "test:///default"
"""What an empty name opens."""

_URI: Final = re.compile(
    r"""(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?
        (?:(?!//)|//(?:(?P<user>[^@/?#]*)@)?(?P<host>\[[^\]/?#]*\]|[^:/?#\[\]]*)(?::(?P<port>[0-9]*))?(?=[/?#]|$))
        (?P<path>[^?#\[\]]*)(?:\?(?P<query>[^#]*))?(?:\#(?P<fragment>.*))?""",
    re.VERBOSE,
)
_LEGAL: Final = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2}|[^\x00-\x7f])*")


class DriverUri(NamedTuple):
    """The parts of a connection URI, as connect_open names it."""

    scheme: str
    user: str | None
    host: str
    path: str
    query: str | None
    fragment: str | None

    def __str__(self) -> str:
        """Give the form that virConnectGetURI answers; a port without a host is gone."""
        user = f"{self.user}@" if self.user else ""
        query = f"?{self.query}" if self.query is not None else ""
        fragment = f"#{self.fragment}" if self.fragment is not None else ""
        return f"{self.scheme}://{user}{self.host}{self.path}{query}{fragment}"


class Drivers:
    """The drivers of a daemon.

    Args:
        factories: by URI scheme: opens a connection to a canonical URI with virConnectFlags, perhaps a coroutine
            function; LibvirtError refuses.
    """

    def __init__(self, factories: Mapping[str, Callable[[str, int], Any]]) -> None:
        self._factories = factories

    def open(self, name: str, flags: int) -> Any:
        """Open a connection.

        Args:
            name: what connect_open said, empty for the default.
            flags: virConnectFlags, without what clients leak onto the wire.

        Returns:
            A ``Driver``, or a coroutine that gives one.

        Raises:
            LibvirtError: no driver is for that name, or the driver refuses.
        """
        name = name or DEFAULT_URI
        uri = parse_uri(name)
        factory = self._factories.get(uri.scheme)
        if factory is None or uri.host:
            raise _no_driver(name)
        return factory(str(uri), flags)


def builtin_drivers() -> Drivers:
    """Make what virtwired serves: the test driver, its default host shared by all connections."""
    from .backends.test.open import TestOpener  # XML and all: only a daemon needs it

    return Drivers({"test": TestOpener().open})


def parse_uri(name: str) -> DriverUri:
    """Take a URI apart.

    Raises:
        LibvirtError: it is none, or has no scheme.
    """
    parts = _URI.fullmatch(name) if _LEGAL.fullmatch(name) else None
    if parts is None or (parts["scheme"] is None and name.startswith(":")):
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.URI, f"Unable to parse URI {name}")
    if parts["scheme"] is None:
        raise _no_driver(f"URI '{name}' does not include a driver name")
    return DriverUri(
        parts["scheme"], parts["user"], parts["host"] or "", parts["path"], parts["query"], parts["fragment"]
    )


def _no_driver(about: str) -> LibvirtError:
    return report(ErrorCode.NO_CONNECT, ErrorDomain.NONE, about)
