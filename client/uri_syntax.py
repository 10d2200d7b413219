"""The syntax of URIs (RFC 3986), split and put together again as libvirt's client does it with libxml2.

Only the syntax is here; what the parts and parameters of a connection URI mean is in ``uri``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple
from urllib.parse import quote_from_bytes, unquote_to_bytes

__all__ = ["Parameter", "UriParts", "format_uri", "split_uri"]


class Parameter(NamedTuple):
    """One ``name=value`` of a query, unescaped."""

    name: str
    value: str


class UriParts(NamedTuple):
    """A URI in parts, all unescaped.

    Attributes:
        scheme: empty when there is none.
        user: what stands before the ``@``, a password with its colon included; None without ``@``.
        host: empty when there is none; an IPv6 address comes without its brackets.
        port: 0 when there is none.
    """

    scheme: str
    user: str | None
    host: str
    port: int
    path: str
    parameters: tuple[Parameter, ...]
    fragment: str | None


_PLAIN: Final = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
_PCHAR: Final = rf"(?:{_PLAIN}|[:@])"
_URI: Final = re.compile(
    rf"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]*):)?"
    rf"(?:(?P<authority>//)(?:(?P<user>(?:{_PLAIN}|:)*)@)?(?P<host>\[[^\]]*\]|{_PLAIN}*)(?::(?P<port>[0-9]{{1,8}}))?(?=[/?#]|\Z))?"
    r"(?(authority)|(?!//)(?(scheme)|(?![^/?#]*:)))"
    rf"(?P<path>(?:{_PCHAR}|/)*)"
    rf"(?:\?(?P<query>(?:{_PCHAR}|[/?])*))?"
    rf"(?:\#(?P<fragment>(?:{_PCHAR}|[/?\[\]])*))?"
)


def split_uri(uri: str) -> UriParts:
    """Split a URI.

    Raises:
        ValueError: it is not one, or has a NUL in it.
    """
    found = _URI.fullmatch(uri)
    if found is None or "%00" in uri:
        raise ValueError("not a URI")
    host = found["host"] or ""
    if ":" in host:
        host = host.strip("[]")
    return UriParts(
        found["scheme"] or "",
        None if found["user"] is None else _unescape(found["user"]),
        _unescape(host),
        int(found["port"] or 0),
        _unescape(found["path"]),
        tuple(_split_query(found["query"] or "")),
        None if found["fragment"] is None else _unescape(found["fragment"]),
    )


def _split_query(query: str) -> list[Parameter]:
    """Part a query; a ``;`` parts only what has no ``&`` after it, as in libvirt."""
    head, ampersand, tail = query.rpartition("&")
    items = (head.split("&") if ampersand else []) + tail.split(";")
    parameters = []
    for item in items:
        name, _, value = item.partition("=")
        if name:
            parameters.append(Parameter(_unescape(name), _unescape(value)))
    return parameters


def format_uri(scheme: str, path: str, parameters: Sequence[Parameter], fragment: str | None) -> str:
    """Put a URI without host together, escaped as libvirt escapes it.

    Args:
        scheme: the driver.
        path: unescaped; usually begins with a slash.
        parameters: unescaped; names are escaped too, which libvirt forgets.
        fragment: what follows a ``#``, if any.
    """
    text = f"{scheme}://{_escape(path, _IN_PATH)}"
    if parameters:
        text += "?" + "&".join(f"{_escape(name)}={_escape(value)}" for name, value in parameters)
    if fragment is not None:
        text += "#" + _escape(fragment, _IN_FRAGMENT)
    return text


_IN_PATH: Final = "!*'()/;@&=+$,"
_IN_FRAGMENT: Final = _IN_PATH + ":?[]"


def _escape(text: str, safe: str = "") -> str:
    return quote_from_bytes(text.encode("utf-8", "surrogateescape"), safe=safe)


def _unescape(text: str) -> str:
    """Undo the escapes; bytes that are not UTF-8 stay as they are, as Python has them in file names."""
    return unquote_to_bytes(text).decode("utf-8", "surrogateescape")
