"""Telling the service manager (sd_notify's protocol: datagrams of ``NAME=value`` lines to ``NOTIFY_SOCKET``)."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Mapping

__all__ = ["notify"]

log = logging.getLogger(__name__)


def notify(state: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Send a state such as ``READY=1``.

    Args:
        state: the lines to send.
        environment: where NOTIFY_SOCKET is looked up: a path, or an abstract name after ``@``.

    Returns:
        Whether somebody was told; nobody asking is no error, nor is a manager that does not listen.
    """
    address = environment.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return False
    if address.startswith("@"):
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as channel:
        try:
            channel.sendto(state.encode(), address)
        except OSError as error:
            log.warning("cannot notify the service manager: %s", error)
            return False
    return True
