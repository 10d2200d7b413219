"""Checkpoint definitions: reading, completing and writing ``<domaincheckpoint>`` documents (virDomainCheckpointDef)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from ..xml.write import escape
from .disks import match_disks
from .document import CHECKPOINT, integer_of, read_document, text_of
from .domain import DiskInfo
from .tree import Moment

__all__ = [
    "Checkpoint",
    "CheckpointDisk",
    "align_disks",
    "format_checkpoint",
    "name_bitmaps",
    "parse_checkpoint",
]


@dataclass(slots=True)
class CheckpointDisk:
    """What a checkpoint does with one disk.

    Attributes:
        name: target of the disk (in a client's document perhaps its source path).
        tracked: ``checkpoint='bitmap'``; False is ``'no'``.
        bitmap: name of the dirty bitmap.
        size: bytes written since, where it was asked for.
    """

    name: str
    tracked: bool = True
    bitmap: str | None = None
    size: int | None = None


@dataclass(slots=True)
class Checkpoint(Moment):
    """A point in time since which disks record what is written.

    Attributes:
        name: unique among the domain's checkpoints.
        parent_name: the checkpoint that was current before.
        creation_time: seconds since the epoch; 0 is left out of the document.
        disks: in the domain's order; as the document had them when history came without a domain.
        domain: the domain's definition of that time; None when history came without.
    """

    name: str
    parent_name: str | None = None
    description: str | None = None
    creation_time: int = 0
    disks: list[CheckpointDisk] = field(default_factory=list)
    domain: etree._Element | None = None


def parse_checkpoint(
    text: str, *, redefine: bool, now: float, parse_domain: Callable[[etree._Element], etree._Element]
) -> Checkpoint:
    """Read a document; the schema is always enforced.

    Args:
        text: the <domaincheckpoint> document.
        redefine: take parent, creation time and domain from it, which a new checkpoint ignores.
        now: seconds since the epoch: the creation time, and the name when there is none.
        parse_domain: normalises the <domain> in it.

    Raises:
        LibvirtError: not well formed, against the schema, or incomplete.
    """
    root = read_document(text, CHECKPOINT, validate=True)
    name = text_of(root, "name")
    checkpoint = Checkpoint(name or "", description=text_of(root, "description"))
    if redefine:
        if name is None:
            raise _error(ErrorCode.XML_ERROR, "a redefined checkpoint must have a name")
        created = integer_of(root, "creationTime")
        if created is None:
            raise _error(ErrorCode.INTERNAL_ERROR, "missing creationTime from existing checkpoint")
        checkpoint.creation_time = created
        checkpoint.parent_name = text_of(root, "parent/name")
        if (domain := root.find("domain")) is not None:
            checkpoint.domain = parse_domain(domain)
    else:
        checkpoint.creation_time = int(now)
        checkpoint.name = name or str(checkpoint.creation_time)
    checkpoint.disks = [
        CheckpointDisk(disk.get("name", ""), disk.get("checkpoint") != "no", disk.get("bitmap"))
        for disk in root.iterfind("disks/disk")
    ]
    return checkpoint


def align_disks(checkpoint: Checkpoint, disks: Sequence[DiskInfo]) -> None:
    """Give the checkpoint one entry for each disk of the domain, in its order (virDomainCheckpointAlignDisks).

    Without any entry of its own all disks that can be written are tracked, otherwise only those it names.

    Raises:
        ConfigUnsupported: an entry names no disk, a disk again, or one that can not be tracked.
    """
    if len(checkpoint.disks) > len(disks):
        raise _error(ErrorCode.CONFIG_UNSUPPORTED, "too many disk checkpoint requests for domain")
    if not disks:
        raise _error(ErrorCode.CONFIG_UNSUPPORTED, "domain must have at least one disk to perform checkpoints")
    track_others = not checkpoint.disks
    aligned = [CheckpointDisk(disk.target, track_others and not (disk.empty or disk.readonly)) for disk in disks]
    for request, index in match_disks(checkpoint.disks, disks, ErrorDomain.DOMAIN_CHECKPOINT):
        disk = disks[index]
        if (disk.empty or disk.readonly) and request.tracked:
            raise _error(ErrorCode.CONFIG_UNSUPPORTED, f"disk '{request.name}' is empty or readonly")
        aligned[index] = CheckpointDisk(disk.target, request.tracked, request.bitmap)
    checkpoint.disks = aligned
    name_bitmaps(checkpoint)


def name_bitmaps(checkpoint: Checkpoint) -> None:
    """Name the bitmaps that have no name after the checkpoint."""
    for disk in checkpoint.disks:
        if disk.tracked and disk.bitmap is None:
            disk.bitmap = checkpoint.name


def format_checkpoint(checkpoint: Checkpoint, domain: str = "") -> str:
    """Write the document as virDomainCheckpointGetXMLDesc gives it.

    Args:
        checkpoint: what to write; disks show their size where they have one.
        domain: the domain's definition as text, indented by two.
    """
    lines = ["<domaincheckpoint>", f"  <name>{escape(checkpoint.name)}</name>"]
    if checkpoint.description is not None:
        lines.append(f"  <description>{escape(checkpoint.description)}</description>")
    if checkpoint.parent_name is not None:
        lines += ["  <parent>", f"    <name>{escape(checkpoint.parent_name)}</name>", "  </parent>"]
    if checkpoint.creation_time:
        lines.append(f"  <creationTime>{checkpoint.creation_time}</creationTime>")
    if checkpoint.disks:
        lines += ["  <disks>", *(f"    {_format_disk(disk)}" for disk in checkpoint.disks), "  </disks>"]
    return "\n".join(lines) + f"\n{domain}</domaincheckpoint>\n"


def _format_disk(disk: CheckpointDisk) -> str:
    text = f"<disk name='{escape(disk.name)}' checkpoint='{'bitmap' if disk.tracked else 'no'}'"
    if disk.bitmap is not None:
        text += f" bitmap='{escape(disk.bitmap)}'"
        if disk.size is not None:
            text += f" size='{disk.size}'"
    return text + "/>"


def _error(code: ErrorCode, detail: str) -> LibvirtError:
    return report(code, ErrorDomain.DOMAIN_CHECKPOINT, detail)
