"""What all connections to one test URI share: the domains and the host they run on."""

from __future__ import annotations

from virtwire.protocol.generated.enums import (
    DomainRunningReason,
    DomainState,
)

from ..bus import EventBus
from ..events import Family
from ..values import DomainRef, NodeInfo
from ..xml.definition import Definition
from ..xml.storage_pool import PoolDefinition
from .host import DEFAULT_DOMAIN, DEFAULT_NODE, DEFAULT_POOL, Cell, default_cells
from .state import Domain, Domains
from .storage import Pools

__all__ = ["Hypervisor", "TestCalls"]


class Hypervisor:
    """One imaginary host.

    Attributes:
        domains: its domains.
        node: what virNodeGetInfo tells of it.
        cells: its NUMA cells.
        pools: its storage pools.
        events: what happens to all these; nothing ever does to networks and devices, but clients may ask.
    """

    def __init__(self, node: NodeInfo = DEFAULT_NODE, cells: list[Cell] | None = None) -> None:
        self.events = EventBus({Family.DOMAIN, Family.NETWORK, Family.STORAGE_POOL, Family.NODE_DEVICE})
        self.domains = Domains(self.events)
        self.pools = Pools()
        self.node = node
        self.cells = cells or []

    @classmethod
    def default(cls) -> Hypervisor:
        """Make the host of ``test:///default``, with its one running domain and one pool."""
        made = cls(cells=default_cells())
        domain = made.domains.add(Definition.parse(DEFAULT_DOMAIN))
        domain.persistent = True
        domain.start(DomainRunningReason.BOOTED)
        domain.set_state(DomainState.RUNNING, DomainRunningReason.UNKNOWN)
        pool = made.pools.add(PoolDefinition.parse(DEFAULT_POOL))
        pool.active = pool.persistent = True
        return made

    def close(self) -> None:
        """Give up what the host holds: the bytes of its volumes."""
        self.pools.close()


class TestCalls:
    """What the parts of the test driver stand on.

    Attributes:
        hypervisor: the host this connection is to.
    """

    __test__ = False

    hypervisor: Hypervisor

    def find_domain(self, ref: DomainRef) -> Domain:
        """Find the domain that a handle means.

        Raises:
            NoDomain: there is none.
        """
        return self.hypervisor.domains.get(ref)
