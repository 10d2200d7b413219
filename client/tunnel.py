"""Connections that a program carries: ssh, or what the ext transport names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .process import Process, start
from .ssh import ssh_command

if TYPE_CHECKING:
    import socket

    from .uri import Target

__all__ = ["open_tunnel"]


def open_tunnel(target: Target, *, read_only: bool) -> tuple[socket.socket, Process]:
    """Start the program that a target needs.

    Args:
        target: what the URI says; its transport is ext, or one of ssh's names.
        read_only: the daemon's read-only socket is wanted, where there is a choice.

    Returns:
        A connected, non-blocking socket and the program behind it, both of which the caller owns.

    Raises:
        LibvirtError: parameters of the URI that cannot be used; code 38, the program cannot be started.
    """
    if not target.is_ssh:
        return start([target.command or ""])
    words = ssh_command(
        target,
        read_only=read_only,
        root=os.geteuid() == 0,
        home=os.path.expanduser("~"),
        environment=os.environ,
    )
    return start(words, os.environ | {"LC_ALL": "C"})
