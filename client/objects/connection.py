"""The connection to a hypervisor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from virtwire.client.generated.connection import ConnectionMethods
from virtwire.client.generated.connection_events import EventMethods
from virtwire.client.lazy import LazyModule

from .text import from_chars

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from virtwire.client.events import Events
    from virtwire.client.generated.events import ConnectionClosedEvent, QemuMonitorEvent
    from virtwire.protocol.generated import host as _host
    from virtwire.protocol.generated.enums import ConnectDomainQemuMonitorEventRegisterFlags

    from . import events as _events
    from .domain import Domain
else:
    _events = LazyModule("virtwire.client.objects.events")
    _host = LazyModule("virtwire.protocol.generated.host")

__all__ = ["Connection", "NodeInfo", "SecurityModel"]


class NodeInfo(NamedTuple):
    """The host's CPUs and memory.

    Attributes:
        model: the kind of its CPUs.
        memory: in KiB.
        cpus: how many CPUs are active.
        mhz: their frequency.
        nodes: NUMA cells; 1 where the topology is too uneven to tell.
        sockets: of each cell.
        cores: of each socket.
        threads: of each core.
    """

    model: str
    memory: int
    cpus: int
    mhz: int
    nodes: int
    sockets: int
    cores: int
    threads: int


class SecurityModel(NamedTuple):
    """The host's security model.

    Attributes:
        model: its name, as selinux or apparmor.
        doi: its domain of interpretation.
    """

    model: str
    doi: str


class Connection(ConnectionMethods, EventMethods):
    """A connection to a hypervisor, from ``virtwire.client.connect``.

    Any number of tasks may call at the same time. A call that is cancelled leaves the connection usable.
    """

    __slots__ = ()

    async def node_get_info(self) -> NodeInfo:
        """Tell about the host's CPUs and memory (virNodeGetInfo).

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        ret: _host.NodeGetInfoRet = await self._channel.call(_host.NODE_GET_INFO)
        return NodeInfo(from_chars(ret.model), *ret[1:])

    async def node_get_security_model(self) -> SecurityModel:
        """Tell the host's first security model (virNodeGetSecurityModel).

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        ret: _host.NodeGetSecurityModelRet = await self._channel.call(_host.NODE_GET_SECURITY_MODEL)
        return SecurityModel(from_chars(ret.model), from_chars(ret.doi))

    def set_keep_alive(self, interval: float, count: int) -> None:
        """Notice a silent daemon in another time from now on (virConnectSetKeepAlive).

        Args:
            interval: seconds of silence before a ping; 0 never pings.
            count: how many pings may stay unanswered; after one more interval the connection counts as lost.

        Raises:
            ValueError: a number is negative.
        """
        if interval < 0 or count < 0:
            raise ValueError("neither interval nor count can be negative")
        self._channel.keep_alive(interval, count)

    @property
    def is_alive(self) -> bool:
        """Whether the connection is not known to be lost (virConnectIsAlive)."""
        return self._channel.error is None

    def qemu_monitor_events(
        self,
        event: str | None = None,
        domain: Domain | None = None,
        flags: ConnectDomainQemuMonitorEventRegisterFlags | int = 0,
        queue: int = 1024,
    ) -> AbstractAsyncContextManager[Events[QemuMonitorEvent]]:
        """Read what QEMU's monitor tells in an ``async with`` block (virConnectDomainQemuMonitorEventRegister).

        Args:
            event: read events of that name only, for instance SHUTDOWN; with flags, of names that match.
            domain: read those of one domain only.
            flags: how names match, see ConnectDomainQemuMonitorEventRegisterFlags.
            queue: so many events may wait to be read; what comes beyond them is counted in an EventsLost.

        Yields:
            The events as they come, and marks between them, see ``domain_events``.

        Raises:
            LibvirtError: the daemon's refusal. In the loop: the connection is lost; what came before has been given.
        """
        return _events.monitor_events(self, event, domain, flags, queue)

    def close_events(self) -> AbstractAsyncContextManager[Events[ConnectionClosedEvent]]:
        """Read how the connection ends in an ``async with`` block (virConnectRegisterCloseCallback).

        Yields:
            One event with the reason, then the loop ends. That is our connection to the daemon, or the daemon's own to
            a hypervisor, if it has one, as virtproxyd does. Of a connection that is made again, the mark EventsGap.

        Raises:
            LibvirtError: the daemon's refusal.
        """
        return _events.close_events(self)
