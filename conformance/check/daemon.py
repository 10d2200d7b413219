"""The daemon that is checked: how it is reached, what it is, and the connection that keeps it as it is meanwhile."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING, Any, Final, cast

import trio
from virtwire.client.conf import default_settings
from virtwire.client.login import log_in
from virtwire.client.places import socket_paths
from virtwire.client.trio_io import TrioIo
from virtwire.client.uri import parse_uri
from virtwire.protocol.errors import ErrorCode, LibvirtError

from .expect import Refused, Violation
from .link import connect
from .outcome import Subject, printable
from .served import NO_DOMAIN, find_programs, find_served
from .session import PATIENCE, Session

if TYPE_CHECKING:
    from virtwire.client.base_channel import BaseChannel
    from virtwire.client.channel import Layer
    from virtwire.protocol.procedures import Procedure
    from virtwire.protocol.xdr import Record

__all__ = ["Daemon", "Unusable", "version_text"]

_FIRST_LOOK: Final = 60.0
"""Seconds that a driver may take to look at its emulators, which it does once."""
_STARTING: Final = 2
_TRANSPORTS: Final = ("unix", "tls", "tcp")
_LOGINS: Final = {0: "none", 1: "sasl", 2: "polkit"}


class Unusable(Exception):
    """The daemon cannot be checked; the text is for the user."""


class Daemon:
    """A daemon under check.

    Args:
        uri: where it is and what it is to open.
        patience: seconds after which what does not happen counts as not happening.

    Attributes:
        target: what the URI says.
        patience: see above.
        keeper: a session that is open all the time: the test driver's default host lives as long as somebody uses it,
            and what checks made is removed through it. ``keeping`` is held by who uses it.
        starting: held while a domain is started, which costs a hypervisor's host much at once.
        driver: what connect_get_type says, in lower case.
        version: libvirt's version that is spoken for, as 9.0.0's 9000000.
        login: what it asks for: "none", "sasl" or "polkit".
        served: the names of the procedures that its driver has, of those that not every driver has.
        programs: the numbers of the RPC programs that it serves.
        prefix: begins the names of all that this run's checks make, and of nothing else.
        remains: the names of what checks made and could not remove, or may have made when it could not be asked.
    """

    def __init__(self, uri: str, *, patience: float = PATIENCE) -> None:
        self.uri = uri
        self.patience = patience
        try:
            self.target = parse_uri(uri, os.environ, default_settings())
        except LibvirtError as reason:
            raise Unusable(printable(reason.message)) from reason
        if self.target.transport not in _TRANSPORTS:
            raise Unusable(f"checks go over {', '.join(_TRANSPORTS)}, not over {self.target.transport}")
        self.driver = ""
        self.version = 0
        self.login = ""
        self.served: frozenset[str] = frozenset()
        self.programs: frozenset[int] = frozenset()
        self.prefix = f"virtwire-check-{secrets.token_hex(3)}-"
        self.remains: list[str] = []
        self.keeping = trio.Lock()
        self.starting = trio.CapacityLimiter(_STARTING)
        self._keeper: Session | None = None
        self._facts: dict[str, str] = {}
        self._identity = self._load_identity()

    def _load_identity(self) -> object:
        if self.target.transport != "tls":
            return None
        from virtwire.certs.layout import locate
        from virtwire.client.tls import Identity

        files = locate("client", self.target.pkipath, privileged=os.geteuid() == 0)
        verify, sanity = not self.target.no_verify, not self.target.no_sanity
        try:
            return Identity(files, verify=verify, sanity=sanity, priority=self.target.tls_priority)
        except LibvirtError as reason:
            raise Unusable(printable(reason.message)) from reason

    @property
    def keeper(self) -> Session:
        """See the class."""
        assert self._keeper is not None, "nobody has called start"
        return self._keeper

    @property
    def read_only_socket(self) -> str | None:
        """The path of the read-only Unix socket, if there is one beside the socket that the URI names or stands for."""
        if self.target.transport != "unix":
            return None
        if self.target.socket is not None:
            paths = [f"{self.target.socket}-ro"]
        else:
            paths = [path for path in self._sockets(read_only=True) if path not in self._sockets(read_only=False)]
        return next((path for path in paths if os.path.exists(path)), None)

    def _sockets(self, *, read_only: bool) -> list[str]:
        root, home = os.geteuid() == 0, os.path.expanduser("~")
        return socket_paths(self.target, read_only=read_only, root=root, home=home, environment=os.environ)

    @property
    def subject(self) -> Subject:
        """What is checked, for the reports."""
        return Subject("server", printable(self.uri), dict(self._facts))

    async def connect(self, *, read_only: bool = False) -> Session:
        """Connect; nothing of the protocol is said yet.

        Args:
            read_only: to the read-only socket.

        Raises:
            Violation: that is not possible.
        """
        target = self.target
        if read_only:
            target = target._replace(socket=self.read_only_socket)
        try:
            with trio.fail_after(self.patience):
                link = await connect(target, identity=self._identity)
        except LibvirtError as reason:
            raise Violation(f"cannot connect: {printable(reason.message)}") from reason
        except trio.TooSlowError:
            raise Violation("cannot connect: the daemon does not accept") from None
        return Session(link, self.patience)

    async def log_in(self, session: Session) -> None:
        """Do what the daemon asks for before it serves anything.

        Raises:
            Violation: it refuses, or does not answer.
        """
        try:
            with trio.fail_after(self.patience):
                await log_in(cast("BaseChannel", _LoginChannel(session)), self.target, None)
        except LibvirtError as reason:
            raise Violation(f"cannot log in: {printable(reason.message)}") from reason
        except trio.TooSlowError:
            raise Violation("cannot log in: the daemon does not answer") from None

    async def start(self) -> None:
        """Open the keeper and find out what the daemon is.

        Raises:
            Unusable: it cannot be reached, or cannot be checked.
        """
        try:
            self._keeper = session = await self.connect()
            types = (await session.call("auth_list")).types
            self.login = _LOGINS.get(types[0], str(types[0])) if types else "none"
            await self.log_in(session)
            await session.call("connect_open", self.target.name, 0)
            await self._look(session)
        except Violation as reason:
            self.close()
            raise Unusable(str(reason)) from reason
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let the daemon alone."""
        if self._keeper is not None:
            self._keeper.close()

    async def _look(self, session: Session) -> None:
        self.driver = (await session.call("connect_get_type")).type.lower()
        self.version = (await session.call("connect_get_lib_version")).lib_ver
        uri = (await session.call("connect_get_uri")).uri
        session.patience = max(self.patience, _FIRST_LOOK)
        hypervisor = (await session.call("connect_get_version")).hv_ver
        session.patience = self.patience
        await self._check_that_it_can_be_written(session)
        self.served = await find_served(session)
        self.programs = await find_programs(session)
        self._facts = {
            "driver": printable(self.driver),
            "libvirt": version_text(self.version),
            "hypervisor": str(hypervisor),
            "opened": printable(uri),
            "transport": self.target.transport,
            "login": self.login,
            "read-only socket": "yes" if self.read_only_socket else "no",
        }

    async def _check_that_it_can_be_written(self, session: Session) -> None:
        """Refuse a connection that may change nothing: most checks make something of their own first."""
        try:
            await session.call("domain_destroy", NO_DOMAIN)
        except Refused as reason:
            if reason.error.code == ErrorCode.OPERATION_DENIED:
                raise Unusable("the connection is read-only; checks need one that may change things") from reason

    async def is_alive(self) -> bool:
        """Tell whether the daemon still answers the keeper; one that is busy has time for it."""
        async with self.keeping:
            self.keeper.patience = max(self.patience, PATIENCE)
            try:
                await self.keeper.call("connect_get_type")
            except Violation:
                return False
            finally:
                self.keeper.patience = self.patience
            return True


def version_text(number: int) -> str:
    """Write libvirt's version number as people do: 9000000 is 9.0.0."""
    return f"{number // 1000000}.{number // 1000 % 1000}.{number % 1000}"


class _LoginChannel:
    """What a login needs of a channel, over a session."""

    def __init__(self, session: Session) -> None:
        self.io = TrioIo()
        self._session = session

    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        try:
            return await self._session.call(procedure, *(args or ()))
        except Refused as reason:
            raise reason.error from reason

    def protect(self, layer: Layer) -> None:
        self._session.link.put_layer(layer)
