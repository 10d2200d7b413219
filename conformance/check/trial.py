"""What a check of a daemon is handed: sessions of its own, names of its own, and the promise that nothing is left."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

import trio
from virtwire.protocol.generated.types import DomainHandle

from .daemon import Daemon
from .expect import Violation
from .leftovers import remove_domain, sweep
from .session import PATIENCE, Session

__all__ = ["Trial", "clean_up_after_all"]

_CLEANUPS: Final = 3
"""So many times the usual patience is had with a cleanup."""
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
        self.name = f"{daemon.prefix}{next(_numbers)}"
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
        """Close the sessions, and remove what was made; what cannot be removed is added to the daemon's ``remains``.

        First the daemon brings to an end what it has begun for this check: until then it may make something, or refuse
        to remove it.

        Args:
            passed: the check has seen all that it expected; else it may have made more than it knows of, and whatever
                has a name of its own is looked for.
        """
        with trio.CancelScope(shield=True):
            async with trio.open_nursery() as nursery:
                for session in self._sessions:
                    nursery.start_soon(session.settle)
            self._close_all()
            if self._cleanups or (self._names and not passed):
                with trio.move_on_after(_CLEANUPS * max(self.daemon.patience, PATIENCE)) as scope:
                    self.daemon.remains += await self._remove_all(look=not passed)
                if scope.cancelled_caught:
                    self.daemon.remains += self._all_names()
                self._close_all()

    def _all_names(self) -> list[str]:
        return [f"{self.name}-{number}" for number in range(1, self._names + 1)]

    def _close_all(self) -> None:
        while self._sessions:
            self._sessions.pop().close()

    async def _remove_all(self, *, look: bool) -> list[str]:
        """Remove what was made, on a connection of its own, or on the keeper where there is none to be had.

        Stopping a domain may take seconds, which others need not wait for.

        Returns:
            The names of what is left, as far as the daemon says so; else of all that may be there.
        """
        try:
            return await self._remove_with(await self.open(), look=look)
        except Violation:
            async with self.daemon.keeping:
                with suppress(Violation):
                    return await self._remove_with(self.daemon.keeper, look=look)
        return self._all_names()

    async def _remove_with(self, session: Session, *, look: bool) -> list[str]:
        while self._cleanups:
            with suppress(Violation):
                await self._cleanups.pop()(session)
        return await sweep(session, f"{self.name}-", self.daemon.patience) if look else []


async def clean_up_after_all(daemon: Daemon) -> None:
    """Look at the end of a run for whatever has a name of one of its checks, and remove it.

    What cannot be removed is in the daemon's ``remains``.
    """
    limit = _CLEANUPS * max(daemon.patience, PATIENCE)
    with trio.CancelScope(shield=True), trio.move_on_after(limit), suppress(Violation):
        async with daemon.keeping:
            daemon.remains = await sweep(daemon.keeper, daemon.prefix, daemon.patience)
