"""The domains of the test driver and everything that changes their state.

All transitions go through ``Domain.start``, ``Domain.stop`` and ``Domain.set_state``, and the list of domains changes
only in ``Domains``. Their lifecycle events are published here, by the tables of what a state and its reason mean: the
same events in the same order as libvirt 9.0.0's test driver raises.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.generated.enums import (
    DomainEventDefinedDetailType,
    DomainEventResumedDetailType,
    DomainEventStartedDetailType,
    DomainEventStoppedDetailType,
    DomainEventSuspendedDetailType,
    DomainEventType,
    DomainEventUndefinedDetailType,
    DomainPausedReason,
    DomainRunningReason,
    DomainShutoffReason,
    DomainState,
)

from ..bus import EventBus
from ..events import DomainLifecycle
from ..moments.checkpoint import Checkpoint
from ..moments.domain import DiskInfo
from ..moments.snapshot import Snapshot
from ..moments.tree import MomentTree
from ..values import DomainRef
from ..xml.definition import Definition
from ..xml.disks import disk_source
from ..xml.interfaces import name_interfaces
from ..xml.values import format_uuid
from .sessions import Sessions

__all__ = ["Domain", "Domains"]


_STARTED: Final[dict[int, int]] = {
    DomainRunningReason.BOOTED: DomainEventStartedDetailType.BOOTED,
    DomainRunningReason.FROM_SNAPSHOT: DomainEventStartedDetailType.FROM_SNAPSHOT,
}
_STOPPED: Final[dict[int, int]] = {
    DomainShutoffReason.DESTROYED: DomainEventStoppedDetailType.DESTROYED,
    DomainShutoffReason.FROM_SNAPSHOT: DomainEventStoppedDetailType.FROM_SNAPSHOT,
    DomainShutoffReason.SAVED: DomainEventStoppedDetailType.SAVED,
    DomainShutoffReason.SHUTDOWN: DomainEventStoppedDetailType.SHUTDOWN,
}
_CHANGED: Final[dict[tuple[int, int], tuple[int, int]]] = {
    (DomainState.PAUSED, DomainPausedReason.USER): (
        DomainEventType.SUSPENDED,
        DomainEventSuspendedDetailType.PAUSED,
    ),
    (DomainState.PAUSED, DomainPausedReason.FROM_SNAPSHOT): (
        DomainEventType.SUSPENDED,
        DomainEventSuspendedDetailType.FROM_SNAPSHOT,
    ),
    (DomainState.RUNNING, DomainRunningReason.UNPAUSED): (
        DomainEventType.RESUMED,
        DomainEventResumedDetailType.UNPAUSED,
    ),
}
"""What others are told of a change between states of a domain that stays active; of others, nothing."""


class Domain:
    """A domain: its definitions, whether it runs, and its moments (virDomainObj; the MomentDomain of this driver).

    Attributes:
        name: unique among the driver's domains.
        uuid: 16 bytes.
        id: -1 unless it runs.
        live: the definition in force: that of the running domain, or the only one.
        pending: the persistent definition of a running domain, in force when it stops.
        persistent: it stays when it stops.
        autostart: the daemon is asked to start it.
        has_managed_save: the daemon keeps its memory.
        checkpoints: its checkpoints.
        snapshots: its snapshots.
        sessions: who is at its consoles and channels.
    """

    def __init__(self, definition: Definition, ids: Iterator[int], events: EventBus) -> None:
        self.name = definition.name
        self.uuid = definition.uuid
        self.id = -1
        self.live = definition
        self.pending: Definition | None = None
        self.persistent = False
        self.autostart = False
        self.has_managed_save = False
        self.checkpoints: MomentTree[Checkpoint] = MomentTree()
        self.snapshots: MomentTree[Snapshot] = MomentTree()
        self.sessions = Sessions()
        self._ids = ids
        self._events = events
        self._state: tuple[int, int] = (DomainState.SHUTOFF, DomainShutoffReason.UNKNOWN)

    @property
    def ref(self) -> DomainRef:
        """How handles name it."""
        return DomainRef(self.name, self.uuid, self.id)

    def tell(self, event: int, detail: int, id: int | None = None) -> None:
        """Publish a lifecycle event, with the present id unless another is said."""
        ref = DomainRef(self.name, self.uuid, self.id if id is None else id)
        self._events.publish(DomainLifecycle(ref, event, detail))

    def is_active(self) -> bool:
        """Tell whether it runs or is paused."""
        return self.id != -1

    def state(self) -> tuple[int, int]:
        """Tell the virDomainState and its reason."""
        return self._state

    def set_state(self, state: int, reason: int) -> None:
        """Change the state of a domain that stays active, or stays inactive."""
        self._state = (state, reason)
        if (change := _CHANGED.get(self._state)) is not None:
            self.tell(*change)

    def start(self, reason: int) -> None:
        """Let it run: a new id, and from now on a live and a persistent definition."""
        self._state = (DomainState.RUNNING, reason)
        self.id = next(self._ids)
        if self.persistent and self.pending is None:
            self.pending = self.live.reread()
        self.has_managed_save = False
        self.tell(DomainEventType.STARTED, _STARTED[reason])

    def stop(self, reason: int) -> None:
        """Let it be off; the persistent definition is in force again, and nobody is at its consoles.

        The event of a domain without one still carries the id that it had.
        """
        self.sessions.end()
        id_told = self.id
        if self.pending is not None:
            self.live, self.pending = self.pending, None
            id_told = -1
        self.id = -1
        self._state = (DomainState.SHUTOFF, reason)
        self.tell(DomainEventType.STOPPED, _STOPPED[reason], id_told)

    def assign(self, definition: Definition) -> None:
        """Take a new definition: at once, or at the next start when it runs (virDomainObjAssignDef)."""
        if self.is_active():
            self.pending = definition
        else:
            self.live = definition

    def rename(self, name: str) -> None:
        """Give it another name, in its definition too."""
        self.tell(DomainEventType.UNDEFINED, DomainEventUndefinedDetailType.RENAMED)
        self.name = name
        self.live.name = name
        self.tell(DomainEventType.DEFINED, DomainEventDefinedDetailType.RENAMED)

    def xml(self, *, secure: bool, inactive: bool = False) -> str:
        """Write its definition as virDomainGetXMLDesc gives it."""
        if inactive:
            return (self.pending or self.live).format(secure=secure)
        return self.live.format(id=self.id, secure=secure)

    def definition(self) -> etree._Element:
        """Give a copy of the definition in force."""
        return self.live.reread().root

    def disks(self, definition: etree._Element | None = None) -> list[DiskInfo]:
        """List the disks of a definition, by default of the one in force."""
        root = self.live.root if definition is None else definition
        return [_describe_disk(disk) for disk in root.iterfind("devices/disk")]

    def parse_definition(self, element: etree._Element) -> etree._Element:
        """Normalise a <domain> that a client sent as history, whether it could run or not."""
        return Definition.from_element(element, check=False).root

    def format_definition(self, definition: etree._Element, *, secure: bool, indent: int = 0) -> str:
        """Write a definition as that of an inactive domain."""
        return Definition(definition).format(secure=secure, indent=indent)

    def assign_definition(self, definition: etree._Element) -> None:
        """Take a new definition, see ``assign``."""
        self.assign(Definition(definition))


class Domains:
    """All domains of one driver, and the ids they get (virDomainObjList).

    Args:
        events: where what happens to them is published.
    """

    def __init__(self, events: EventBus) -> None:
        self._events = events
        self._by_uuid: dict[bytes, Domain] = {}
        self._ids = itertools.count(1)

    def __iter__(self) -> Iterator[Domain]:
        return iter(list(self._by_uuid.values()))

    def get(self, ref: DomainRef) -> Domain:
        """Find the domain that a handle means; only its UUID counts.

        Raises:
            NoDomain: there is none.
        """
        found = self._by_uuid.get(ref.uuid)
        if found is None:
            detail = f"no domain with matching uuid '{format_uuid(ref.uuid)}' ({ref.name})"
            raise report(ErrorCode.NO_DOMAIN, ErrorDomain.TEST, detail)
        return found

    def by_uuid(self, uuid: bytes) -> Domain | None:
        """Find a domain."""
        return self._by_uuid.get(uuid)

    def by_name(self, name: str) -> Domain | None:
        """Find a domain."""
        return next((domain for domain in self._by_uuid.values() if domain.name == name), None)

    def by_id(self, id: int) -> Domain | None:
        """Find a running domain."""
        return next((domain for domain in self._by_uuid.values() if domain.id == id and id != -1), None)

    def add(self, definition: Definition, *, live: bool = False, check_live: bool = False) -> Domain:
        """Add a domain, or give a known one a new definition (virDomainObjListAdd).

        Args:
            definition: what it is.
            live: it is about to run with this definition, so a known one that is off keeps its own for later.
            check_live: refuse a domain that runs already.

        Raises:
            OperationFailed: the UUID is another domain's, or the name is.
            OperationInvalid: it runs already.
        """
        name_interfaces(definition.root)
        known = self._by_uuid.get(definition.uuid)
        if known is None:
            namesake = self.by_name(definition.name)
            if namesake is not None:
                detail = f"domain '{namesake.name}' already exists with uuid {format_uuid(namesake.uuid)}"
                raise report(ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, detail)
            known = self._by_uuid[definition.uuid] = Domain(definition, self._ids, self._events)
            return known
        if known.name != definition.name:
            detail = f"domain '{known.name}' is already defined with uuid {format_uuid(known.uuid)}"
            raise report(ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, detail)
        if check_live and known.is_active():
            raise _refused(f"domain '{known.name}' is already active")
        if live:
            if known.persistent:
                known.pending = known.live
            known.live = definition
        else:
            known.assign(definition)
        return known

    def define(self, definition: Definition) -> Domain:
        """Make a domain persistent, or give one that is another persistent definition.

        Raises:
            OperationFailed: the UUID is another domain's, or the name is.
        """
        known = self._by_uuid.get(definition.uuid)
        updated = known is not None and (known.pending is not None or not known.is_active())
        domain = self.add(definition)
        domain.persistent = True
        detail = DomainEventDefinedDetailType.UPDATED if updated else DomainEventDefinedDetailType.ADDED
        domain.tell(DomainEventType.DEFINED, detail)
        return domain

    def undefine(self, domain: Domain) -> None:
        """Forget the persistent definition; a domain that is off is gone with that."""
        if domain.is_active():
            domain.persistent = False
        else:
            self.remove(domain)
        domain.tell(DomainEventType.UNDEFINED, DomainEventUndefinedDetailType.REMOVED)

    def remove(self, domain: Domain) -> None:
        """Forget a domain."""
        self._by_uuid.pop(domain.uuid, None)

    def stopped(self, domain: Domain, reason: int) -> None:
        """Stop a domain; a transient one is gone with that."""
        domain.stop(reason)
        if not domain.persistent:
            self.remove(domain)


def _refused(detail: str) -> LibvirtError:
    return report(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, detail)


def _describe_disk(disk: etree._Element) -> DiskInfo:
    """Tell what moments need to know of a <disk> in a normalised definition."""
    target, driver, source = disk.find("target"), disk.find("driver"), disk.find("source")
    return DiskInfo(
        target="" if target is None else target.get("dev", ""),
        source=disk_source(disk),
        type=disk.get("type", "file"),
        device=disk.get("device", "disk"),
        readonly=disk.find("readonly") is not None or disk.get("device") == "cdrom",
        driver_format=None if driver is None else driver.get("type"),
        empty=source is None,
        snapshot=disk.get("snapshot"),
    )
