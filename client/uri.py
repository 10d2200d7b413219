"""What a connection URI says: the way to the daemon, and the name that the daemon is asked to open.

``driver[+transport]://[user@][host][:port]/[path][?name=value&...]``, read as libvirt's own client reads it (a pure
function: no socket opened, no file looked at; libvirt.conf comes in as ``Settings``). Parameters that are ours are
taken out, the rest travels on in the name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .uri_syntax import UriParts, format_uri, split_uri

if TYPE_CHECKING:
    from .conf import Settings

__all__ = ["MODES", "PROXIES", "TCP_PORT", "TLS_PORT", "Target", "find_uri", "parse_uri"]

TLS_PORT: Final = 16514
TCP_PORT: Final = 16509
MODES: Final = ("auto", "legacy", "direct")
PROXIES: Final = ("auto", "netcat", "native")

_TRANSPORTS: Final = ("tls", "unix", "ssh", "ext", "tcp", "libssh2", "libssh")
_SSH: Final = ("ssh", "libssh2", "libssh")
_PORTS: Final = {"tls": TLS_PORT, "tcp": TCP_PORT}
_WORDS: Final = frozenset(
    (
        "name",
        "command",
        "socket",
        "auth",
        "authfile",
        "sshauth",
        "netcat",
        "keyfile",
        "pkipath",
        "known_hosts",
        "known_hosts_verify",
        "tls_priority",
        "mode",
        "proxy",
    )
)
_SWITCHES: Final = frozenset(("no_sanity", "no_verify", "no_tty"))
_INTEGER: Final = re.compile(r"[ \t\n\v\f\r]*[+-]?[0-9]+", re.ASCII)
_LONGEST_NUMBER: Final = 40
_MISSING_SLASH: Final = ("qemu", "vbox", "vz")


class Target(NamedTuple):
    """Where to connect, how, and what to ask for.

    Attributes:
        transport: "unix", "tls", "tcp", "ext", or one of the names for ssh: "ssh", "libssh", "libssh2".
        name: the string for connect_open; empty lets the daemon choose.
        driver: the URI's driver ("qemu"), empty when there is no URI; names the direct daemon's socket.
        user: who logs in at the host of ssh, and whose login is preferred at the daemon; None leaves it open.
        host: where the daemon is, "localhost" when the URI gives none; empty for unix.
        port: for tls and tcp; for ssh 0 leaves it to ssh.
        socket: the path that the URI gives, else None; for ssh a path on the host.
        mode: "auto", "legacy" or "direct": which daemon's socket is meant.
        session: the URI means the daemon of a user who is not root, where that user asks.
        pkipath: the folder with all certificates, else None for libvirt's own places.
        no_verify: the server's certificate, or the host's key, may be anybody's.
        no_sanity: our own certificate is not checked before use.
        tls_priority: a GnuTLS priority string, None for the default.
        command: the program that ext runs, or ssh instead of ``ssh``.
        netcat: the netcat on ssh's host.
        keyfile: the private key for ssh.
        no_tty: ssh asks for nothing.
        sshauth: the logins that ssh may try, by libssh's names.
        known_hosts: the file with the keys of hosts.
        known_hosts_verify: "normal", "auto" or "ignore", in any case of letters.
        proxy: "auto", "netcat" or "native": what ssh runs on the host; None leaves it to ``ssh``.
        auth: the login that is insisted on: "sasl", "sasl.MECHANISM", "polkit".
        authfile: where credentials are.
    """

    transport: str
    name: str
    driver: str = ""
    user: str | None = None
    host: str = ""
    port: int = 0
    socket: str | None = None
    mode: str = "auto"
    session: bool = False
    pkipath: str | None = None
    no_verify: bool = False
    no_sanity: bool = False
    tls_priority: str | None = None
    command: str | None = None
    netcat: str | None = None
    keyfile: str | None = None
    no_tty: bool = False
    sshauth: str | None = None
    known_hosts: str | None = None
    known_hosts_verify: str | None = None
    proxy: str | None = None
    auth: str | None = None
    authfile: str | None = None

    @property
    def address(self) -> str:
        """The host and port in one string, as error texts show them."""
        return f"{self.host}:{self.port}"

    @property
    def is_ssh(self) -> bool:
        """Whether ssh carries the connection."""
        return self.transport in _SSH

    @property
    def is_tunnel(self) -> bool:
        """Whether a program carries the connection: ssh, or the one of ext."""
        return self.is_ssh or self.transport == "ext"

    @property
    def is_secure(self) -> bool:
        """Whether the transport itself keeps what is said from others; libvirt trusts no external program to."""
        return self.transport not in ("tcp", "ext")

    @property
    def login_host(self) -> str:
        """The host that logins are for."""
        return self.host or "localhost"


def find_uri(uri: str | None, environment: Mapping[str, str], settings: Settings) -> str | None:
    """Find the URI that is meant: defaults and aliases are followed, as virConnectOpen does.

    Args:
        uri: a URI or alias; None or empty means LIBVIRT_DEFAULT_URI, then ``uri_default``; both may be aliases.
        environment: where LIBVIRT_DEFAULT_URI is looked up.
        settings: of libvirt.conf.

    Returns:
        A URI; None leaves the choice to the local daemon.

    Raises:
        LibvirtError: code 33 or 1, libvirt.conf is wrong.
    """
    if uri is not None and (uri.lower() == "xen" or uri == "xen://"):
        uri = "xen:///system"
    found = uri or environment.get("LIBVIRT_DEFAULT_URI") or settings.text("uri_default")
    if found is None:
        return None
    alias = settings.resolve_alias(found)
    return found if alias is None else alias


def parse_uri(
    uri: str | None, environment: Mapping[str, str] | None = None, settings: Settings | None = None
) -> Target:
    """Read a URI.

    Args:
        uri: a URI or alias, or None; see ``find_uri``.
        environment: where LIBVIRT_DEFAULT_URI is looked up.
        settings: of libvirt.conf; nothing is set without them.

    Returns:
        The target.

    Raises:
        LibvirtError: code 5 when it names no driver, 1 when it is no URI, 8 when a part is wrong, 33 when
            libvirt.conf is.
    """
    if settings is None:
        from .conf import Settings

        settings = Settings()
    found = find_uri(uri, environment or {}, settings)
    if found is None:
        return Target("unix", "", mode=_mode(None, settings), session=True)
    parts = _split(found, uri or found)
    driver, transport = _split_scheme(parts)
    ours, name = _split_parameters(parts, driver)
    words = {key: ours.get(key) for key in _WORDS - {"name", "mode", "proxy", "tls_priority"}}
    target = Target(
        transport,
        name,
        driver="" if driver == "remote" else driver,
        user=parts.user,
        host="" if transport == "unix" else parts.host or "localhost",
        port=_port(parts, transport),
        mode=_mode(ours.get("mode"), settings),
        session=parts.path == "/session" or parts.scheme.startswith("test+"),
        proxy=_proxy(ours.get("proxy"), settings),
        tls_priority=_priority(transport, ours.get("tls_priority"), settings),
        no_verify=_truth(ours, "no_verify"),
        no_sanity=_truth(ours, "no_sanity"),
        no_tty=_truth(ours, "no_tty"),
        **words,
    )
    if transport == "ext" and target.command is None:
        raise _invalid("remote_open: for 'ext' transport, command is required")
    return target


def _split(uri: str, said: str) -> UriParts:
    """Split a URI; ``said`` is what the user called it, which may be an alias."""
    try:
        parts = split_uri(uri)
    except ValueError as reason:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.URI, f"Unable to parse URI {uri}") from reason
    if not parts.scheme:
        raise report(ErrorCode.NO_CONNECT, ErrorDomain.NONE, f"URI '{said}' does not include a driver name")
    if parts.scheme in _MISSING_SLASH and parts.host in ("session", "system"):
        meant = f"{parts.scheme}:///{parts.host}"
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, f"invalid URI {uri} (maybe you want {meant})")
    return parts


def _invalid(text: str) -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, text)


def _split_scheme(parts: UriParts) -> tuple[str, str]:
    """Return the driver and the transport."""
    driver, plus, wanted = parts.scheme.partition("+")
    if not plus:
        return driver, "tls" if parts.host else "unix"
    transport = wanted.lower()
    if transport not in _TRANSPORTS:
        raise _invalid(f"remote_open: transport in URL not recognised (should be {'|'.join(_TRANSPORTS)})")
    if transport == "unix" and parts.host:
        raise _invalid(f"using unix socket and remote server '{parts.host}' is not supported.")
    return driver, transport


def _port(parts: UriParts, transport: str) -> int:
    """Return the port; one without a host before it says nothing."""
    given = parts.port if parts.host and transport != "unix" else 0
    return given or _PORTS.get(transport, 0)


def _split_parameters(parts: UriParts, driver: str) -> tuple[dict[str, str], str]:
    """Return our parameters by lower-case name, and the name for connect_open, which has the others."""
    ours: dict[str, str] = {}
    others = []
    for parameter in parts.parameters:
        key = parameter.name.lower()
        if key in _SWITCHES:
            _check_integer(parameter.name, parameter.value)
        elif key not in _WORDS:
            others.append(parameter)
            continue
        ours[key] = parameter.value
    if "name" in ours:
        return ours, ours["name"]
    return ours, "" if driver == "remote" else format_uri(driver, parts.path, others, parts.fragment)


def _mode(given: str | None, settings: Settings) -> str:
    mode = given if given is not None else settings.text("remote_mode")
    if mode is None:
        return "auto"
    if mode not in MODES:
        raise _invalid(f"Unknown remote mode '{mode}'")
    return mode


def _proxy(given: str | None, settings: Settings) -> str | None:
    proxy = given if given is not None else settings.text("remote_proxy")
    if proxy is not None and proxy not in PROXIES:
        raise _invalid(f"Unnkown proxy type '{proxy}'")  # libvirt's own spelling
    return proxy


def _priority(transport: str, given: str | None, settings: Settings) -> str | None:
    if transport != "tls":
        return None
    return given if given is not None else settings.text("tls_priority")


def _check_integer(name: str, value: str) -> None:
    """Refuse what C's strtol would not take whole, or what is no int."""
    fits = len(value) <= _LONGEST_NUMBER and _INTEGER.fullmatch(value) and -(2**31) <= int(value) < 2**31
    if not fits:
        raise _invalid(f"Failed to parse value of URI component {name}")


def _truth(ours: Mapping[str, str], name: str) -> bool:
    return int(ours.get(name, "0")) != 0
