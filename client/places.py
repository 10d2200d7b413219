"""Where libvirt's daemons listen on this machine, as paths to try in order (a pure function)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

if TYPE_CHECKING:
    from .uri import Target

__all__ = ["admin_socket", "socket_paths"]

_SYSTEM = "/var/run/libvirt"


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
        LibvirtError: code 8, mode=direct without a driver.
    """
    if target.socket is not None:
        return [target.socket]
    session = target.session and not root
    folder = _session_folder(home, environment) if session else _SYSTEM
    suffix = "sock-ro" if read_only and not session else "sock"
    direct = f"{folder}/virt{target.driver}d-{suffix}"
    legacy = f"{folder}/libvirt-{suffix}"
    if target.mode == "legacy":
        return [legacy]
    if target.mode == "direct":
        if not target.driver:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, "mode=direct needs a driver in the URI")
        return [direct]
    return [direct, legacy] if target.driver else [legacy]


def admin_socket(*, root: bool, home: str, environment: Mapping[str, str]) -> str:
    """Return where libvirtd listens for its administration: the system's, or a user's own."""
    folder = _SYSTEM if root else _session_folder(home, environment)
    return f"{folder}/libvirt-admin-sock"


def _session_folder(home: str, environment: Mapping[str, str]) -> str:
    runtime = environment.get("XDG_RUNTIME_DIR")
    if runtime:
        return f"{runtime}/libvirt"
    return f"{environment.get('XDG_CACHE_HOME') or home + '/.cache'}/libvirt"
