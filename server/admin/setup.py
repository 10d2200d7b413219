"""A daemon with its administration: one more server, which knows the others."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

from ...protocol.generated.programs import ADMIN as PROGRAM
from ..config import Config
from ..daemon import Daemon
from ..dispatcher import Dispatcher
from ..drivers import Drivers
from ..logs import Logs
from ..server import Server
from .handlers import Administration

__all__ = ["ADMIN", "administered"]

ADMIN: Final = "admin"
"""What the server of the administration is called."""


def administered(servers: Iterable[Server], config: Config, logs: Logs, timeout: int = 0) -> Daemon:
    """Make a daemon of some servers and one more that serves their administration, to the daemon's own user alone.

    Args:
        servers: the others.
        config: the settings, of which the administration's own count here.
        logs: the daemon's log.
        timeout: seconds without any client after which the daemon ends by itself; 0 for never.
    """
    daemon = Daemon(servers, timeout)
    handlers = Administration(daemon, logs).handlers()
    dispatcher = Dispatcher((PROGRAM,), handlers)
    daemon.add(Server(ADMIN, config.for_admin(), dispatcher, Drivers({}), only_user=os.geteuid()))
    return daemon
