"""What a connection URI says: the way to the daemon, and the name that the daemon is asked to open.

``driver[+transport]://[user@][host][:port]/[path][?name=value&...]``, read as libvirt's own client reads it (a pure
function: no file is looked at, no socket opened). Parameters that are ours are taken out, the rest travels on in the
name; what libvirt knows and we cannot do yet is refused by name, never ignored.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

__all__ = ["TCP_PORT", "TLS_PORT", "Target", "parse_uri"]

TLS_PORT: Final = 16514
TCP_PORT: Final = 16509

_KNOWN_TRANSPORTS: Final = ("tls", "unix", "ssh", "ext", "tcp", "libssh2", "libssh")
_TRANSPORTS: Final = ("tls", "unix", "tcp")
_MODES: Final = ("auto", "legacy", "direct")
_SSH_ONLY: Final = frozenset(
    ("command", "netcat", "keyfile", "no_tty", "sshauth", "known_hosts", "known_hosts_verify", "proxy")
)
_NOT_YET: Final = frozenset(("authfile", "tls_priority"))


class Target(NamedTuple):
    """Where to connect, how, and what to ask for.

    Attributes:
        transport: "unix", "tls" or "tcp".
        name: the string for connect_open; empty lets the daemon choose.
        driver: the URI's driver ("qemu"), empty when there is none; names the direct daemon's socket.
        host: for tls and tcp, "localhost" when the URI gives none.
        port: for tls and tcp.
        socket: the path that the URI gives, else None.
        mode: "auto", "legacy" or "direct": which daemon's socket is meant on unix.
        session: the URI means the daemon of a user who is not root, where that user asks.
        pkipath: the folder with all certificates, else None for libvirt's own places.
        no_verify: the server's certificate may be anybody's.
        no_sanity: our own certificate is not checked before use.
    """

    transport: str
    name: str
    driver: str = ""
    host: str = ""
    port: int = 0
    socket: str | None = None
    mode: str = "auto"
    session: bool = False
    pkipath: str | None = None
    no_verify: bool = False
    no_sanity: bool = False

    @property
    def address(self) -> str:
        """The host and port in one string, as error texts show them."""
        return f"{self.host}:{self.port}"


def parse_uri(uri: str | None, environment: Mapping[str, str] | None = None) -> Target:
    """Read a URI.

    Args:
        uri: the URI; None means LIBVIRT_DEFAULT_URI and, without it, whatever the local daemon prefers.
        environment: where LIBVIRT_DEFAULT_URI is looked up.

    Returns:
        The target.

    Raises:
        LibvirtError: code 5 when it names no driver, 8 when a part is wrong, 84 when it asks for something that is
            not there yet.
    """
    if uri is None:
        uri = (environment or {}).get("LIBVIRT_DEFAULT_URI", "")
    if not uri:
        return Target("unix", "", session=True)
    try:
        if "\0" in unquote(uri):
            raise ValueError("a URI has no NUL in it")
        parts = urlsplit(uri)
        port = parts.port
    except ValueError as reason:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.URI, f"Unable to parse URI {uri}") from reason
    if not parts.scheme:
        raise report(ErrorCode.NO_CONNECT, ErrorDomain.NONE, f"URI '{uri}' does not include a driver name")
    driver, _, wanted = parts.scheme.partition("+")
    host = unquote(parts.hostname or "")
    transport = _transport(wanted, host)
    ours, others = _split_parameters(parts.query)
    _refuse_missing(ours)
    target = Target(
        transport,
        _name(driver, parts.path, others) if "name" not in ours else ours["name"],
        driver="" if driver == "remote" else driver,
        socket=ours.get("socket"),
        mode=_mode(ours.get("mode", "auto")),
        session=parts.path == "/session" or (driver == "test" and transport == "unix" and wanted != ""),
    )
    if transport == "unix":
        return target
    return target._replace(
        host=host or "localhost",
        port=port or (TLS_PORT if transport == "tls" else TCP_PORT),
        socket=None,
        pkipath=ours.get("pkipath"),
        no_verify=_truth(ours, "no_verify"),
        no_sanity=_truth(ours, "no_sanity"),
    )


def _invalid(text: str) -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, text)


def _transport(wanted: str, host: str) -> str:
    transport = wanted.lower()
    if not transport:
        transport = "tls" if host else "unix"
    if transport not in _KNOWN_TRANSPORTS:
        raise _invalid(f"remote_open: transport in URL not recognised (should be {'|'.join(_KNOWN_TRANSPORTS)})")
    if transport not in _TRANSPORTS:
        raise report(
            ErrorCode.OPERATION_UNSUPPORTED,
            ErrorDomain.REMOTE,
            f"the {transport} transport is not there yet; {', '.join(_TRANSPORTS)} are",
        )
    if transport == "unix" and host:
        raise _invalid(f"using unix socket and remote server '{host}' is not supported.")
    return transport


def _split_parameters(query: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Part the query into our parameters, by lower-case name, and those for the daemon."""
    ours: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for item in query.replace(";", "&").split("&"):
        if not item:
            continue
        name, _, value = item.partition("=")
        name, value = unquote(name), unquote(value)
        if name.lower() in _OURS:
            ours[name.lower()] = value
        else:
            others.append((name, value))
    return ours, others


_OURS: Final = frozenset(("name", "socket", "pkipath", "no_verify", "no_sanity", "mode", "auth")) | _SSH_ONLY | _NOT_YET


def _refuse_missing(ours: Mapping[str, str]) -> None:
    """Refuse what would change who may be trusted or how we log in, and is not there yet."""
    for name in sorted(_NOT_YET & ours.keys()):
        raise report(
            ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.REMOTE, f"the URI parameter '{name}' is not there yet"
        )
    if ours.get("auth", "none") != "none":
        raise report(
            ErrorCode.OPERATION_UNSUPPORTED,
            ErrorDomain.REMOTE,
            f"the login '{ours['auth']}' is not there yet; a daemon that asks for none can be reached",
        )


def _name(driver: str, path: str, others: list[tuple[str, str]]) -> str:
    """Make the name for connect_open: the URI without what concerns the way to the daemon."""
    if driver == "remote":
        return ""
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe=_SAFE)}" for name, value in others)
    return f"{driver}://{path}" + (f"?{query}" if query else "")


_SAFE: Final = "/:@!$'()*,"


def _mode(value: str) -> str:
    if value not in _MODES:
        raise _invalid(f"Unknown remote mode '{value}'")
    return value


def _truth(ours: Mapping[str, str], name: str) -> bool:
    value = ours.get(name, "0")
    try:
        return int(value) != 0
    except ValueError:
        raise _invalid(f"Failed to parse value of URI component {name}") from None
