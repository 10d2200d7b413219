"""Snapshot definitions: reading, completing and writing ``<domainsnapshot>`` documents (virDomainSnapshotDef)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from ..xml.write import escape
from .document import SNAPSHOT, enum_of, integer_of, read_document, text_of
from .domain import DiskInfo
from .snapshot_disks import LOCATIONS, SnapshotDisk, align_disks, format_disk, name_images, parse_disk
from .tree import Moment

__all__ = ["ACTIVE_STATES", "DISK_ONLY", "SHUTOFF", "STATES", "Snapshot", "align", "format_snapshot", "parse_snapshot"]

STATES = ("nostate", "running", "blocked", "paused", "shutdown", "shutoff", "crashed", "pmsuspended", "disk-snapshot")
"""States of a snapshot: those of virDomainState by number, and one for snapshots of disks alone."""

DISK_ONLY = "disk-snapshot"
SHUTOFF = "shutoff"
ACTIVE_STATES = ("running", "paused")
"""States in which a snapshot can resume the guest."""

ParseDomain = Callable[[etree._Element], etree._Element]


@dataclass(slots=True)
class Snapshot(Moment):
    """A state of a domain to which it can be reverted.

    Attributes:
        name: unique among the domain's snapshots.
        parent_name: the snapshot that was current before.
        creation_time: seconds since the epoch; 0 is left out of the document.
        state: one of STATES.
        memory: where the guest's memory is: ``no``, ``internal`` or ``external``.
        memory_file: the file, when it is external.
        disks: in the domain's order once they are aligned.
        domain: the domain's definition of that time.
        inactive_domain: the persistent one of that time, where it differed.
    """

    name: str
    parent_name: str | None = None
    description: str | None = None
    creation_time: int = 0
    state: str = STATES[0]
    memory: str | None = None
    memory_file: str | None = None
    disks: list[SnapshotDisk] = field(default_factory=list)
    domain: etree._Element | None = None
    inactive_domain: etree._Element | None = None

    @property
    def is_active(self) -> bool:
        """Whether it holds a guest that can go on."""
        return self.state in ACTIVE_STATES

    @property
    def is_external(self) -> bool:
        """Whether any part of it is in files of its own (virDomainSnapshotDefIsExternal)."""
        return self.memory == "external" or any(disk.location == "external" for disk in self.disks)


def parse_snapshot(text: str, *, redefine: bool, validate: bool, now: float, parse_domain: ParseDomain) -> Snapshot:
    """Read a document.

    Args:
        text: the <domainsnapshot> document.
        redefine: take parent, creation time, state and domain from it, which a new snapshot ignores.
        validate: hold it to the schema.
        now: seconds since the epoch: the creation time, and the name when there is none.
        parse_domain: normalises the <domain> in it.

    Raises:
        LibvirtError: not well formed, against the schema, incomplete, or contradicting itself.
    """
    root = read_document(text, SNAPSHOT, validate=validate)
    name = text_of(root, "name")
    snapshot = Snapshot(name or "", description=text_of(root, "description"))
    if redefine:
        if name is None:
            raise _error(ErrorCode.XML_ERROR, "a redefined snapshot must have a name")
        _take_history(snapshot, root, parse_domain)
    else:
        snapshot.creation_time = int(now)
        snapshot.name = name or str(snapshot.creation_time)
    _take_memory(snapshot, root, redefine=redefine)
    snapshot.disks = [parse_disk(disk) for disk in root.iterfind("disks/*")]
    return snapshot


def align(snapshot: Snapshot, disks: Sequence[DiskInfo], default: str, is_file: Callable[[str], bool]) -> None:
    """Give the snapshot one entry for each disk of the domain, and names to external images that have none."""
    snapshot.disks = align_disks(snapshot.disks, disks, default)
    name_images(snapshot.disks, disks, snapshot.name, is_file)


def format_snapshot(snapshot: Snapshot, domain: str) -> str:
    """Write the document as virDomainSnapshotGetXMLDesc gives it.

    Args:
        snapshot: what to write.
        domain: its domain definitions as text, indented by two.
    """
    lines = ["<domainsnapshot>", f"  <name>{escape(snapshot.name)}</name>"]
    if snapshot.description is not None:
        lines.append(f"  <description>{escape(snapshot.description)}</description>")
    lines.append(f"  <state>{snapshot.state}</state>")
    if snapshot.parent_name is not None:
        lines += ["  <parent>", f"    <name>{escape(snapshot.parent_name)}</name>", "  </parent>"]
    if snapshot.creation_time:
        lines.append(f"  <creationTime>{snapshot.creation_time}</creationTime>")
    if snapshot.memory is not None:
        file = f" file='{escape(snapshot.memory_file)}'" if snapshot.memory_file is not None else ""
        lines.append(f"  <memory snapshot='{snapshot.memory}'{file}/>")
    text = "\n".join(lines) + "\n"
    if snapshot.disks:
        text += "  <disks>\n" + "".join(format_disk(disk, 4) for disk in snapshot.disks) + "  </disks>\n"
    return f"{text}{domain}</domainsnapshot>\n"


def _take_history(snapshot: Snapshot, root: etree._Element, parse_domain: ParseDomain) -> None:
    """Read what only a redefinition says."""
    created = integer_of(root, "creationTime")
    if created is None:
        raise _error(ErrorCode.INTERNAL_ERROR, "missing creationTime from existing snapshot")
    snapshot.creation_time = created
    snapshot.parent_name = text_of(root, "parent/name")
    state = text_of(root, "state")
    if state is None:
        raise _error(ErrorCode.XML_ERROR, "missing state from existing snapshot")
    if state not in STATES[1:]:
        raise _error(ErrorCode.CONFIG_UNSUPPORTED, f"Invalid state '{state}' in domain snapshot XML")
    snapshot.state = state
    domain = root.find("domain")
    if domain is not None and domain.get("type"):
        snapshot.domain = parse_domain(domain)
    if (inactive := root.find("inactiveDomain")) is not None:
        snapshot.inactive_domain = parse_domain(inactive)
        snapshot.inactive_domain.tag = inactive.tag


def _take_memory(snapshot: Snapshot, root: etree._Element, *, redefine: bool) -> None:
    """Read where the memory is, and check that it fits the state."""
    offline = redefine and snapshot.state in (SHUTOFF, DISK_ONLY)
    element = root.find("memory")
    if element is not None:
        snapshot.memory_file = element.get("file")
        snapshot.memory = enum_of(element, "snapshot", LOCATIONS)
        if snapshot.memory == "manual":
            raise _error(ErrorCode.XML_ERROR, "'manual' memory snapshot mode not supported")
    if snapshot.memory is None:
        if snapshot.memory_file is not None:
            snapshot.memory = "external"
        elif redefine:
            snapshot.memory = "no" if offline else "internal"
    file = snapshot.memory_file
    if file is not None and snapshot.memory != "external":
        raise _error(ErrorCode.XML_ERROR, f"memory filename '{file}' requires external snapshot")
    if file is None and snapshot.memory == "external":
        raise _error(ErrorCode.XML_ERROR, "external memory snapshots require a filename")
    if offline and snapshot.memory != "no":
        raise _error(ErrorCode.XML_ERROR, "memory state cannot be saved with offline or disk-only snapshot")
    if file is not None and not file.startswith("/"):
        raise _error(ErrorCode.XML_ERROR, f"memory snapshot file path ({file}) must be absolute")


def _error(code: ErrorCode, detail: str) -> LibvirtError:
    return report(code, ErrorDomain.DOMAIN_SNAPSHOT, detail)
