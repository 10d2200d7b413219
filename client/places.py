"""Where libvirt's daemons listen, here and behind ssh, as paths to try in order (pure functions)."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report, system_error

if TYPE_CHECKING:
    from .uri import Target

__all__ = ["admin_socket", "is_session", "remote_socket", "socket_paths"]

_SYSTEM: Final = "/var/run/libvirt"
_LONGEST: Final = 107
"""Bytes of a Unix socket's path, as Linux has it."""


def socket_paths(
    target: Target, *, read_only: bool, root: bool, home: str, environment: Mapping[str, str]
) -> list[str]:
    """Return the sockets that a unix target may mean, the preferred one first.

    Args:
        target: what the URI says.
        read_only: the read-only socket is wanted; a user's own daemon has none, its one socket serves both.
        root: whether root asks, who has no session daemon.
        home: the user's home folder, for a session without XDG_RUNTIME_DIR.
        environment: where XDG_RUNTIME_DIR and XDG_CACHE_HOME are looked up.

    Raises:
        LibvirtError: code 84, mode=direct without a driver; code 38, a path is too long for a socket.
    """
    if target.socket is not None:
        return [_checked(target.socket)]
    session = is_session(target, root=root)
    direct = _path(f"virt{target.driver}d", session, read_only, home, environment)
    legacy = _path("libvirt", session, read_only, home, environment)
    if target.mode == "legacy":
        return [legacy]
    if target.mode == "direct":
        if not target.driver:
            text = "Cannot use direct socket mode if no URI is set"
            raise report(ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.REMOTE, text)
        return [direct]
    return [direct, legacy] if target.driver else [legacy]


def remote_socket(target: Target, *, read_only: bool, root: bool, home: str, environment: Mapping[str, str]) -> str:
    """Return the socket that a netcat behind ssh is to connect to: libvirtd's, by the paths of this machine.

    Args:
        target: what the URI says.
        read_only: the read-only socket is wanted.
        root: whether root asks.
        home: the user's home folder.
        environment: as for ``socket_paths``.

    Raises:
        LibvirtError: code 84, mode=direct: which daemons run there, only virt-ssh-helper can find out.
    """
    if target.socket is not None:
        return target.socket
    if target.mode == "direct":
        text = f"Cannot use direct socket mode for {target.transport} transport"
        raise report(ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.REMOTE, text)
    return _path("libvirt", is_session(target, root=root), read_only, home, environment)


def is_session(target: Target, *, root: bool) -> bool:
    """Tell whether the daemon of an ordinary user is meant; root has none."""
    return target.session and not root


def _path(prefix: str, session: bool, read_only: bool, home: str, environment: Mapping[str, str]) -> str:
    if session:
        return _checked(f"{_session_folder(home, environment)}/{prefix}-sock")
    return f"{_SYSTEM}/{prefix}-{'sock-ro' if read_only else 'sock'}"


def _checked(path: str) -> str:
    if len(os.fsencode(path)) > _LONGEST:
        raise system_error(errno.ENOMEM, ErrorDomain.RPC, f"Path {path} too long for unix socket")
    return path


def admin_socket(*, root: bool, home: str, environment: Mapping[str, str]) -> str:
    """Return where libvirtd listens for its administration: the system's, or a user's own."""
    folder = _SYSTEM if root else _session_folder(home, environment)
    return f"{folder}/libvirt-admin-sock"


def _session_folder(home: str, environment: Mapping[str, str]) -> str:
    runtime = environment.get("XDG_RUNTIME_DIR")
    if runtime:
        return f"{runtime}/libvirt"
    return f"{environment.get('XDG_CACHE_HOME') or home + '/.cache'}/libvirt"
