"""A domain for tests of moments alone: two disks, a state, and a note of what was done to it."""

from __future__ import annotations

from copy import deepcopy
from uuid import UUID

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.server.backends.moments.checkpoint import Checkpoint
from virtwire.server.backends.moments.domain import DiskInfo
from virtwire.server.backends.moments.snapshot import Snapshot
from virtwire.server.backends.moments.tree import MomentTree
from virtwire.server.backends.values import DomainRef

ID = UUID("6695eb01-f6a4-8304-79aa-97f2502e193f")
REF = DomainRef("fake", ID.bytes, 1)
RUNNING, PAUSED, SHUTOFF = 1, 3, 5
DOCUMENT = f"<domain type='test'><name>fake</name><uuid>{ID}</uuid><disk target='vda'/><disk target='vdb'/></domain>"


class FakeDomain:
    """The members of MomentDomain; a definition is a <domain> with a flat list of disks."""

    name = "fake"
    uuid = ID.bytes

    def __init__(self, *, active: bool = True, persistent: bool = True) -> None:
        self.persistent = persistent
        self.checkpoints: MomentTree[Checkpoint] = MomentTree()
        self.snapshots: MomentTree[Snapshot] = MomentTree()
        self.in_force = etree.fromstring(DOCUMENT)
        self.done: list[str] = []
        self._state = (RUNNING, 1) if active else (SHUTOFF, 0)

    def is_active(self) -> bool:
        return self._state[0] != SHUTOFF

    def state(self) -> tuple[int, int]:
        return self._state

    def definition(self) -> etree._Element:
        return deepcopy(self.in_force)

    def disks(self, definition: etree._Element | None = None) -> list[DiskInfo]:
        root = self.in_force if definition is None else definition
        return [DiskInfo(disk.get("target", ""), f"/images/{disk.get('target')}.img") for disk in root.iterfind("disk")]

    def parse_definition(self, element: etree._Element) -> etree._Element:
        return deepcopy(element)

    def format_definition(self, definition: etree._Element, *, secure: bool, indent: int = 0) -> str:
        kind = "secure" if secure else "plain"
        return f"{' ' * indent}<{definition.tag} {kind} {definition.findtext('name')}/>\n"

    def assign_definition(self, definition: etree._Element) -> None:
        self.in_force = definition
        self.done.append("assign")

    def start(self, reason: int) -> None:
        self._state = (RUNNING, reason)
        self.done.append("start")

    def stop(self, reason: int) -> None:
        self._state = (SHUTOFF, reason)
        self.done.append("stop")

    def set_state(self, state: int, reason: int) -> None:
        self._state = (state, reason)
        self.done.append("set_state")


def finder(domain: FakeDomain):
    """Make what finds the domain, and nothing but it."""

    def find(ref: DomainRef) -> FakeDomain:
        if ref.uuid != domain.uuid:
            raise report(ErrorCode.NO_DOMAIN, ErrorDomain.TEST, "no such domain")
        return domain

    return find
