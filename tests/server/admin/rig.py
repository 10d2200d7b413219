"""An administered daemon in memory, and a client of its administration that speaks frames."""

from __future__ import annotations

import logging
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import trio
from virtwire.protocol.generated.programs import ADMIN as PROGRAM
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.wire_error import decode_wire_error
from virtwire.server.admin.setup import ADMIN, administered
from virtwire.server.config import Config
from virtwire.server.daemon import Daemon
from virtwire.server.dispatcher import Dispatcher
from virtwire.server.drivers import Drivers
from virtwire.server.identity import Identity
from virtwire.server.listeners import bind_admin
from virtwire.server.logs import Logs
from virtwire.server.server import Connected, Server
from virtwire.server.unix_sockets import SocketDir

from tests.server.rig import HEADER, Peer

MAIN = "libvirtd"


@contextmanager
def private_logs() -> Iterator[Logs]:
    """Give a log to change that is nobody's."""
    logger = logging.getLogger("virtwire.administered")
    logger.propagate = False
    with Logs(3, logger) as logs:
        yield logs


def make_daemon(logs: Logs, **settings: Any) -> Daemon:
    """Make a daemon whose main server serves nothing."""
    config = Config(**settings)
    return administered([Server(MAIN, config, Dispatcher((REMOTE,), {}), Drivers({}))], config, logs)


def connect(server: Server, identity: Identity, *, read_only: bool = False) -> Connected:
    """Have a server take a client for connected."""
    connected = Connected(len(server.clients) + 1, identity, read_only=read_only, anonymous=False)
    server._connected[connected.id] = connected
    return connected


class AdminPeer(Peer):
    """The client's end, speaking the administration program."""

    def frame(self, name: str, args: Any = None, **fields: int) -> bytes:
        """Make a call's frame; bytes as arguments go out as they are."""
        procedure = PROGRAM.by_name[name]
        payload = args if isinstance(args, bytes) else procedure.encode_args(args)
        serial, self.serial = self.serial, self.serial + 1
        program = fields.get("program", PROGRAM.number)
        return HEADER.pack(HEADER.size + len(payload), program, 1, procedure.number, 0, serial, 0) + payload

    def decode(self, frame: bytes) -> Any:
        """Decode a reply, or raise the error that it carries."""
        _, _, _, number, kind, _, status = HEADER.unpack_from(frame)
        assert kind == 1
        if status:
            raise decode_wire_error(frame, HEADER.size)
        return PROGRAM.procedures[number].decode_ret(frame, HEADER.size)


@asynccontextmanager
async def administration(folder: Path, **settings: Any) -> AsyncIterator[tuple[Daemon, AdminPeer]]:
    """Serve an administration while the block runs."""
    with private_logs() as logs, SocketDir(folder) as sockets, socket.socket(socket.AF_UNIX) as sock:
        daemon = make_daemon(logs, **settings)
        listeners = bind_admin(sockets, Config(**settings).for_admin())
        async with trio.open_nursery() as nursery:
            ready = trio.Event()
            nursery.start_soon(daemon.run, {ADMIN: listeners}, ready.set)
            await ready.wait()
            sock.connect(str(folder / "libvirt-admin-sock"))
            yield daemon, AdminPeer(sock)
            nursery.cancel_scope.cancel()
