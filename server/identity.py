"""Who a client is, as far as its connection shows it."""

from __future__ import annotations

import contextlib
import grp
import ipaddress
import os
import pwd
import socket
import struct
from dataclasses import dataclass
from typing import Final

from ..protocol.generated.admin_enums import ClientTransport

__all__ = ["Identity", "identify"]

_CREDENTIALS: Final = struct.Struct("=iII")  # struct ucred: pid, uid, gid
_PEER_CONTEXT: Final = 31  # SO_PEERSEC, which the socket module does not name
_SELINUX: Final = "/sys/fs/selinux/enforce"


@dataclass(slots=True)
class Identity:
    """One client's identity; what is not known, or does not apply to its transport, is None.

    Attributes:
        transport: how it is connected.
        address: where a client over a network is, as ``127.0.0.1:12345`` or ``[::1]:12345``.
        process_id: of the process that connected over the Unix socket, ``user_id`` and ``group_id`` likewise.
        x509_dname: the name in the certificate that it showed.
        sasl_user_name: the name under which it logged in by SASL.
        selinux_context: of the process that connected over the Unix socket, where SELinux is in force.
    """

    transport: ClientTransport = ClientTransport.UNIX
    address: str | None = None
    process_id: int | None = None
    user_id: int | None = None
    group_id: int | None = None
    x509_dname: str | None = None
    sasl_user_name: str | None = None
    selinux_context: str | None = None

    @property
    def user_name(self) -> str | None:
        """The name of its user, None if that user has none."""
        if self.user_id is not None:
            with contextlib.suppress(KeyError):
                return pwd.getpwuid(self.user_id).pw_name
        return None

    @property
    def group_name(self) -> str | None:
        """The name of its group, None if that group has none."""
        if self.group_id is not None:
            with contextlib.suppress(KeyError):
                return grp.getgrgid(self.group_id).gr_name
        return None

    def __str__(self) -> str:
        """Say for the log who it is."""
        if self.address is not None:
            return f"client {self.address}"
        return f"client of process {self.process_id}"


def identify(sock: socket.socket, *, tls: bool = False) -> Identity:
    """Ask the kernel who has connected.

    Args:
        sock: the accepted socket.
        tls: whether TLS will be spoken over it; a certificate's name comes in later.

    Raises:
        OSError: the client is gone already.
    """
    if sock.family != socket.AF_UNIX:
        host, port = sock.getpeername()[:2]
        if ipaddress.ip_address(host.partition("%")[0]).version == 6:
            host = f"[{host}]"
        return Identity(ClientTransport.TLS if tls else ClientTransport.TCP, f"{host}:{port}")
    credentials = sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    process_id, user_id, group_id = _CREDENTIALS.unpack(credentials)
    return Identity(process_id=process_id, user_id=user_id, group_id=group_id, selinux_context=_selinux_context(sock))


def _selinux_context(sock: socket.socket) -> str | None:
    """Return the context that SELinux gives the peer; other security modules answer that question in other words."""
    if not os.path.exists(_SELINUX):
        return None
    with contextlib.suppress(OSError):
        return sock.getsockopt(socket.SOL_SOCKET, _PEER_CONTEXT, 4096).rstrip(b"\0").decode(errors="replace")
    return None
