"""Listening sockets: what is asked for on the command line or in the configuration, bound and named by URIs."""

from __future__ import annotations

import contextlib
import ipaddress
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .config import Config
from .unix_sockets import ADMIN_NAME, READ_ONLY_NAME, READ_WRITE_NAME, SocketDir

__all__ = ["Address", "ListenError", "Listener", "bind_admin", "bind_tcp", "bind_unix", "parse_address"]

_PORT: Final = re.compile("[0-9]{1,5}")


class ListenError(Exception):
    """An address cannot be listened on; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen; ``host`` None means every address, ``port`` 0 any free port."""

    host: str | None
    port: int

    def __str__(self) -> str:
        host = self.host if self.host is not None else "*"
        return f"[{host}]:{self.port}" if ":" in host else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Listener:
    """One listening socket.

    Attributes:
        socket: non-blocking, listening.
        uri: with which a client on this machine can reach it, the test driver as example.
        read_only: whether its clients may change nothing.
        tls: whether its clients must speak TLS.
    """

    socket: socket.socket
    uri: str
    read_only: bool = False
    tls: bool = False

    @property
    def local(self) -> bool:
        """Whether it is a Unix socket."""
        return self.socket.family == socket.AF_UNIX


def parse_address(text: str) -> Address:
    """Read ``ADDR:PORT``: a name, an IPv4 address, an IPv6 address in brackets, or nothing for every address.

    Raises:
        ValueError: it does not have that shape.
    """
    host, colon, port = text.rpartition(":")
    if not colon or not _PORT.fullmatch(port) or int(port) > 65535:
        raise ValueError(f"'{text}' is not ADDR:PORT")
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
        try:
            ipaddress.IPv6Address(host.partition("%")[0])
        except ValueError:
            raise ValueError(f"'{host}' is not an IPv6 address") from None
    elif ":" in host:
        raise ValueError(f"'{text}' is not ADDR:PORT (an IPv6 address goes into brackets)")
    return Address(None if host in ("", "*") else host, int(port))


def bind_unix(folder: SocketDir, config: Config) -> list[Listener]:
    """Make the two Unix sockets in a folder."""
    listeners = []
    for name, mode, read_only in (
        (READ_WRITE_NAME, config.unix_sock_rw_perms, False),
        (READ_ONLY_NAME, config.unix_sock_ro_perms, True),
    ):
        path, sock = folder.bind(name, mode, config)
        listeners.append(Listener(sock, _unix_uri(path), read_only=read_only))
    return listeners


def bind_admin(folder: SocketDir, config: Config) -> list[Listener]:
    """Make the Unix socket of the administration in a folder."""
    path, sock = folder.bind(ADMIN_NAME, config.unix_sock_admin_perms, config)
    return [Listener(sock, f"libvirtd+unix:///system?socket={path}")]


def bind_tcp(address: Address, backlog: int, *, tls: bool) -> list[Listener]:
    """Listen on each address that a name stands for, all on one port.

    Args:
        address: what was asked for.
        backlog: how many connections may wait to be accepted.
        tls: whether the clients must speak TLS.

    Raises:
        ListenError: there is no such address, or it is taken.
    """
    port = address.port
    listeners: list[Listener] = []
    found = _resolve(address)
    if not found:
        raise ListenError(f"cannot listen on {address}: this machine has no such address family")
    with contextlib.ExitStack() as undo:
        for family, sockaddr in found:
            sock = undo.enter_context(socket.socket(family, socket.SOCK_STREAM | socket.SOCK_NONBLOCK))
            try:
                _bind(sock, (sockaddr[0], port, *sockaddr[2:]), backlog)
            except OSError as error:
                raise ListenError(f"cannot listen on {address}: {error.strerror or error}") from error
            port = sock.getsockname()[1]
            listeners.append(Listener(sock, _network_uri(address.host, port, tls=tls), tls=tls))
        undo.pop_all()
    return listeners


def _resolve(address: Address) -> Sequence[tuple[int, tuple[Any, ...]]]:
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError) as error:
        raise ListenError(f"cannot listen on {address}: {error}") from error
    usable = (socket.AF_INET6, socket.AF_INET) if socket.has_dualstack_ipv6() else (socket.AF_INET,)
    return list(dict.fromkeys((family, sockaddr) for family, _, _, _, sockaddr in found if family in usable))


def _bind(sock: socket.socket, sockaddr: tuple[Any, ...], backlog: int) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if sock.family == socket.AF_INET6:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    sock.bind(sockaddr)
    sock.listen(backlog)


def _unix_uri(path: Path) -> str:
    return f"test+unix:///default?socket={path}"


def _network_uri(host: str | None, port: int, *, tls: bool) -> str:
    with contextlib.suppress(ValueError):
        if host is not None and ipaddress.ip_address(host).is_unspecified:
            host = None
    name = "localhost" if host is None else f"[{host}]" if ":" in host else host
    return f"test+{'tls' if tls else 'tcp'}://{name}:{port}/default"
