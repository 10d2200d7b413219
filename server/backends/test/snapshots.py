"""The snapshot calls of the test driver: bookkeeping, and the domain's state on reverting."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property

from virtwire.protocol.generated.enums import (
    DomainEventStartedDetailType,
    DomainEventSuspendedDetailType,
    DomainEventType,
)
from virtwire.protocol.generated.enums import DomainSnapshotCreateFlags as Create
from virtwire.protocol.generated.enums import DomainSnapshotDeleteFlags as Delete
from virtwire.protocol.generated.enums import DomainSnapshotRevertFlags as Revert

from .. import base
from ..moments.revert import revert
from ..moments.snapshot_operations import SnapshotOperations
from ..values import DomainRef, SnapshotRef
from .checkpoints import TEXTS
from .hypervisor import TestCalls

__all__ = ["SnapshotCalls"]

_CREATE = (
    Create.REDEFINE | Create.CURRENT | Create.HALT | Create.QUIESCE | Create.ATOMIC | Create.LIVE | Create.VALIDATE
)
_REVERT = Revert.RUNNING | Revert.PAUSED | Revert.FORCE
_DELETE = Delete.CHILDREN | Delete.CHILDREN_ONLY


class SnapshotCalls(TestCalls, base.SnapshotCalls):
    """The snapshot calls of the test driver.

    Attributes:
        now: tells the time, in seconds since the epoch.
    """

    now: Callable[[], float] = staticmethod(time.time)

    @cached_property
    def _snapshots(self) -> SnapshotOperations:
        return SnapshotOperations(TEXTS, self.find_domain, lambda: self.now())

    def domain_snapshot_create_xml(self, domain: DomainRef, xml: str, flags: int) -> SnapshotRef:
        """Create a snapshot, or take one as history (testDomainSnapshotCreateXML)."""
        return self._snapshots.create(domain, xml, flags, _CREATE)

    def domain_snapshot_get_xml_desc(self, snapshot: SnapshotRef, flags: int) -> str:
        """Describe a snapshot (testDomainSnapshotGetXMLDesc)."""
        return self._snapshots.describe(snapshot, flags)

    def domain_snapshot_num(self, domain: DomainRef, flags: int) -> int:
        """Count a domain's snapshots (testDomainSnapshotNum)."""
        return len(self._snapshots.list_all(domain, flags, "DomainSnapshotNum"))

    def domain_snapshot_list_names(self, domain: DomainRef, maxnames: int, flags: int) -> list[str]:
        """Name a domain's snapshots (testDomainSnapshotListNames)."""
        found = self._snapshots.list_all(domain, flags, "DomainSnapshotListNames")
        return [snapshot.name for snapshot in found[:maxnames]]

    def domain_list_all_snapshots(self, domain: DomainRef, flags: int) -> list[SnapshotRef]:
        """List a domain's snapshots (testDomainListAllSnapshots)."""
        return self._snapshots.list_all(domain, flags)

    def domain_snapshot_num_children(self, snapshot: SnapshotRef, flags: int) -> int:
        """Count children or descendants (testDomainSnapshotNumChildren)."""
        return len(self._snapshots.list_children(snapshot, flags, "DomainSnapshotNumChildren"))

    def domain_snapshot_list_children_names(self, snapshot: SnapshotRef, maxnames: int, flags: int) -> list[str]:
        """Name children or descendants (testDomainSnapshotListChildrenNames)."""
        found = self._snapshots.list_children(snapshot, flags, "DomainSnapshotListChildrenNames")
        return [child.name for child in found[:maxnames]]

    def domain_snapshot_list_all_children(self, snapshot: SnapshotRef, flags: int) -> list[SnapshotRef]:
        """List children or descendants (testDomainSnapshotListAllChildren)."""
        return self._snapshots.list_children(snapshot, flags)

    def domain_snapshot_lookup_by_name(self, domain: DomainRef, name: str, flags: int) -> SnapshotRef:
        """Find a snapshot (testDomainSnapshotLookupByName)."""
        return self._snapshots.lookup(domain, name, flags)

    def domain_has_current_snapshot(self, domain: DomainRef, flags: int) -> bool:
        """Tell whether there is a current snapshot (testDomainHasCurrentSnapshot)."""
        return self._snapshots.has_current(domain, flags)

    def domain_snapshot_get_parent(self, snapshot: SnapshotRef, flags: int) -> SnapshotRef:
        """Find the parent (testDomainSnapshotGetParent)."""
        return self._snapshots.parent(snapshot, flags)

    def domain_snapshot_current(self, domain: DomainRef, flags: int) -> SnapshotRef:
        """Find the current snapshot (testDomainSnapshotCurrent)."""
        return self._snapshots.current(domain, flags)

    def domain_snapshot_is_current(self, snapshot: SnapshotRef, flags: int) -> bool:
        """Tell whether it is the current one (testDomainSnapshotIsCurrent)."""
        return self._snapshots.is_current(snapshot, flags)

    def domain_snapshot_has_metadata(self, snapshot: SnapshotRef, flags: int) -> bool:
        """Tell whether something is kept about it (testDomainSnapshotHasMetadata)."""
        return self._snapshots.has_metadata(snapshot, flags)

    def domain_revert_to_snapshot(self, snapshot: SnapshotRef, flags: int) -> None:
        """Take the domain back to it (testDomainRevertToSnapshot).

        libvirt's driver tells of a start, and a pause, when it is asked for them with a snapshot of a domain that was
        off, although the domain stays off; so does this one.
        """
        revert(self._snapshots, snapshot, flags, _REVERT)
        node = self._snapshots.find_node(snapshot)[1]
        if flags & (Revert.RUNNING | Revert.PAUSED) and not node.moment.is_active:
            found = self.find_domain(snapshot.domain)
            found.tell(DomainEventType.STARTED, DomainEventStartedDetailType.FROM_SNAPSHOT)
            if flags & Revert.PAUSED:
                found.tell(DomainEventType.SUSPENDED, DomainEventSuspendedDetailType.FROM_SNAPSHOT)

    def domain_snapshot_delete(self, snapshot: SnapshotRef, flags: int) -> None:
        """DomainSnapshotDeleteFlags a snapshot or its tree (testDomainSnapshotDelete)."""
        self._snapshots.delete(snapshot, flags, _DELETE)
