"""What checkpoints and snapshots need to know of a domain, whatever backend runs it.

A *definition* is the parsed ``<domain>`` element of lxml, normalised by the backend; moments keep one each (the domain
as it was then) and hand it back to the backend to be formatted, compared or put in force again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from lxml import etree

from .tree import MomentTree

if TYPE_CHECKING:
    from .checkpoint import Checkpoint
    from .snapshot import Snapshot

__all__ = ["DiskInfo", "MomentDomain"]


class DiskInfo(NamedTuple):
    """One disk of a domain definition, in the definition's order.

    Attributes:
        target: the guest's name of it (``vda``).
        source: file path, device path or whatever names the image; None when it has none.
        type: the disk's ``type`` attribute (``file``, ``block``, ``network``, ...).
        device: ``disk``, ``cdrom``, ``floppy`` or ``lun``.
        readonly: has ``<readonly/>``, or is a cdrom.
        driver_format: ``<driver type=...>``, None when absent.
        empty: has no medium.
        snapshot: the disk's ``snapshot`` attribute (``no``, ``internal``, ``external``, ``manual``), None when absent.
    """

    target: str
    source: str | None
    type: str = "file"
    device: str = "disk"
    readonly: bool = False
    driver_format: str | None = None
    empty: bool = False
    snapshot: str | None = None


class MomentDomain(Protocol):
    """A domain as moments see it; each backend's own domain class has these members."""

    name: str
    uuid: bytes
    persistent: bool
    checkpoints: MomentTree[Checkpoint]
    snapshots: MomentTree[Snapshot]

    def is_active(self) -> bool:
        """Return whether the domain runs (or is paused)."""
        ...

    def state(self) -> tuple[int, int]:
        """Return the virDomainState and its reason."""
        ...

    def definition(self) -> etree._Element:
        """Return a deep copy of the definition in force: the live one, or the persistent one when inactive."""
        ...

    def disks(self, definition: etree._Element | None = None) -> list[DiskInfo]:
        """Return the disks of ``definition`` (by default of the one in force)."""
        ...

    def parse_definition(self, element: etree._Element) -> etree._Element:
        """Check and normalise a ``<domain>`` (or ``<inactiveDomain>``) that a client sent.

        Raises:
            LibvirtError: as the backend's domain parser does.
        """
        ...

    def format_definition(self, definition: etree._Element, *, secure: bool, indent: int = 0) -> str:
        """Format a definition as libvirt does for an inactive domain.

        Args:
            definition: a ``<domain>`` element, or one of another name with the same inside.
            secure: passwords too.
            indent: blanks before each line that libvirt begins.

        Returns:
            The element, with a newline at its end.
        """
        ...

    def assign_definition(self, definition: etree._Element) -> None:
        """Put a definition in force (virDomainObjAssignDef): at once when inactive, at the next start when active."""
        ...

    def start(self, reason: int) -> None:
        """Make the inactive domain run: a new id, state running with ``reason``."""
        ...

    def stop(self, reason: int) -> None:
        """Make the active domain inactive: no id, state shutoff with ``reason``, the next definition in force.

        It stays known even when it is transient.
        """
        ...

    def set_state(self, state: int, reason: int) -> None:
        """Set virDomainState and reason of an active domain."""
        ...
