"""Connected sockets: the dialling of a target, and the opening exchange of a layer over it."""

from __future__ import annotations

import errno
import os
import socket
from typing import TYPE_CHECKING

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report, system_error

from .places import socket_paths

if TYPE_CHECKING:
    from .channel import Io, Layer
    from .uri import Target

__all__ = ["dial", "start_layer"]

_BACKLOG_PAUSE = 0.01


async def dial(io: Io, target: Target, *, read_only: bool) -> socket.socket:
    """Connect to the daemon that the target names.

    Returns:
        A connected, non-blocking socket, which the caller owns.

    Raises:
        LibvirtError: code 38 with the system's reason, or the resolver's; for unix it names every path that was tried.
    """
    if target.transport == "unix":
        paths = socket_paths(
            target,
            read_only=read_only,
            root=os.geteuid() == 0,
            home=_home(),
            environment=os.environ,
        )
        return await _dial_unix(io, paths)
    return await _dial_tcp(io, target)


def _home() -> str:
    return os.path.expanduser("~")


async def _dial_unix(io: Io, paths: list[str]) -> socket.socket:
    for path in paths:
        try:
            return await _connect_unix(io, path)
        except OSError as reason:
            if reason.errno == errno.ENOENT and path is not paths[-1]:
                continue
            tried = " or ".join(f"'{one}'" for one in paths[: paths.index(path) + 1])
            raise _failed(reason, f"Failed to connect socket to {tried}") from reason
    raise AssertionError("there is always a path")


async def _connect_unix(io: Io, path: str) -> socket.socket:
    """Connect to a local socket; it is either there at once, or its daemon has too many who wait."""
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        while True:
            try:
                sock.connect(path)
            except BlockingIOError:
                await io.sleep(_BACKLOG_PAUSE)
            else:
                return sock
    except BaseException:
        sock.close()
        raise


async def _dial_tcp(io: Io, target: Target) -> socket.socket:
    try:
        sock = await io.dial_tcp(target.host, target.port)
    except (socket.gaierror, UnicodeError) as reason:
        told = reason.strerror if isinstance(reason, socket.gaierror) else "it is no name of a host"
        text = f"Unable to resolve address '{target.host}' service '{target.port}': {told}"
        raise report(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, text) from reason
    except OSError as reason:
        raise _failed(reason, f"unable to connect to server at '{target.address}'") from reason
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return sock


def _failed(reason: OSError, text: str) -> LibvirtError:
    return system_error(reason.errno or errno.EIO, ErrorDomain.RPC, text)


async def start_layer(io: Io, sock: socket.socket, layer: Layer) -> None:
    """Carry a layer's opening exchange over a socket.

    Raises:
        LibvirtError: as ``Layer.start``, or code 38 when the socket fails.
    """
    data: bytes | None = None
    ready = False
    while not ready:
        try:
            ready = layer.start(data)
        finally:
            await _send_all(io, sock, layer.data_to_send())
        if not ready:
            await io.readable(sock.fileno())
            try:
                data = sock.recv(65536)
            except BlockingIOError:
                data = None
            except ConnectionError:
                data = b""
            except OSError as reason:
                raise _failed(reason, "Cannot recv data") from reason


async def _send_all(io: Io, sock: socket.socket, data: bytes) -> None:
    while data:
        try:
            data = data[sock.send(data) :]
        except BlockingIOError:
            await io.writable(sock.fileno())
        except OSError:
            return  # the reading that follows tells why
