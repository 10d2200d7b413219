"""What a check of a daemon is handed: sessions of its own, names of its own, and the promise that nothing is left."""

from __future__ import annotations

import itertools
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

import trio
from virtwire.protocol.generated.types import DomainHandle

from .daemon import Daemon
from .expect import Violation
from .leftovers import remove_domain, sweep
from .session import Session

__all__ = ["Trial"]

_RUN: Final = secrets.token_hex(3)
_numbers = itertools.count(1)


class Trial:
    """One check's time with a daemon.

    Args:
        daemon: what is checked.

    Attributes:
        daemon: see above.
        name: begins the name of everything that the check makes; no other check's begins so.
    """

    def __init__(self, daemon: Daemon) -> None:
        self.daemon = daemon
        self.name = f"virtwire-check-{_RUN}-{next(_numbers)}"
        self._names = 0
        self._sessions: list[Session] = []
        self._cleanups: list[Callable[[Session], Awaitable[Any]]] = []

    # What it is checked against

    @property
    def driver(self) -> str:
        """The driver, "test" or "qemu" or another."""
        return self.daemon.driver

    @property
    def version(self) -> int:
        """Libvirt's version that the daemon speaks for: 9000000 is 9.0.0."""
        return self.daemon.version

    def by_driver(self, **values: Any) -> Any:
        """Choose by driver, from values for ``test``, ``qemu`` and so on."""
        return values[self.driver]

    # Connections; all are closed after the check

    async def connect(self, *, read_only: bool = False) -> Session:
        """Connect, and say nothing yet; ``read_only`` goes to the read-only socket."""
        session = await self.daemon.connect(read_only=read_only)
        self._sessions.append(session)
        return session

    async def log_in(self, *, read_only: bool = False) -> Session:
        """Connect and log in, so that every call may be made."""
        session = await self.connect(read_only=read_only)
        if self.daemon.login == "none":
            await session.call("auth_list")  # as clients do
        else:
            await self.daemon.log_in(session)
        return session

    async def open(self, *, flags: int = 0, read_only: bool = False) -> Session:
        """Connect, log in, and open what the URI says; ``flags`` are connect_open's."""
        session = await self.log_in(read_only=read_only)
        await session.call("connect_open", self.daemon.target.name, flags)
        return session

    # Objects; all are removed after the check

    def afterwards(self, cleanup: Callable[[Session], Awaitable[Any]]) -> None:
        """Have something done after the check, however it ends, before what was asked for earlier.

        Args:
            cleanup: takes a session that is open; an error that it meets is of no interest.
        """
        self._cleanups.append(cleanup)

    def new_name(self) -> str:
        """Return a name that nothing has."""
        self._names += 1
        return f"{self.name}-{self._names}"

    def domain_xml(self, name: str, inside: str = "") -> str:
        """Write the document of a small domain of the daemon's driver.

        Args:
            name: the domain's.
            inside: more elements of it.
        """
        return (
            f"<domain type='{self.driver}'><name>{name}</name><memory unit='KiB'>8192</memory>"
            f"<os><type>hvm</type></os>{inside}</domain>"
        )

    async def define_domain(self, session: Session, inside: str = "") -> DomainHandle:
        """Make a persistent domain that is off; see ``domain_xml``."""
        return await self.define_domain_by(session, self.domain_xml(self.new_name(), inside))

    async def define_domain_by(self, session: Session, xml: str) -> DomainHandle:
        """Make a persistent domain of a document; its name must be one of ``new_name``."""
        domain: DomainHandle = (await session.call("domain_define_xml", xml)).dom
        self.afterwards(lambda keeper: remove_domain(keeper, domain))
        return domain

    async def create_domain(self, session: Session, inside: str = "", *, flags: int = 0) -> DomainHandle:
        """Make a transient domain that runs; see ``domain_xml``. ``flags`` are virDomainCreateFlags."""
        xml = self.domain_xml(self.new_name(), inside)
        async with self.daemon.starting:
            domain: DomainHandle = (await session.call("domain_create_xml", xml, flags)).dom
        self.afterwards(lambda keeper: remove_domain(keeper, domain))
        return domain

    async def clean_up(self, *, passed: bool = False) -> None:
        """Close the sessions, and remove what was made; a daemon that is gone has nothing left.

        Args:
            passed: the check has seen all that it expected; else it may have made more than it knows of, and whatever
                has a name of its own is looked for.
        """
        with trio.CancelScope(shield=True):
            self._close_all()
            if not passed and self._names:
                self._cleanups.insert(0, lambda session: sweep(session, f"{self.name}-"))
            if self._cleanups:
                await self._remove_all()
                self._close_all()

    def _close_all(self) -> None:
        while self._sessions:
            self._sessions.pop().close()

    async def _remove_all(self) -> None:
        """Remove what was made, on a connection of its own, or on the keeper where there is none to be had.

        Stopping a domain may take seconds, which others need not wait for.
        """
        try:
            await self._remove_with(await self.open())
        except Violation:
            async with self.daemon.keeping:
                await self._remove_with(self.daemon.keeper)

    async def _remove_with(self, session: Session) -> None:
        while self._cleanups:
            with suppress(Violation):
                await self._cleanups.pop()(session)
