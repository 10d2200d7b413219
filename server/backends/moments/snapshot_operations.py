"""The snapshot calls on a domain, for drivers that keep snapshots in a tree; reverting is in ``revert``."""

from __future__ import annotations

import os.path
from collections.abc import Callable

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.generated.enums import DomainShutoffReason
from virtwire.protocol.generated.enums import DomainSnapshotCreateFlags as Create
from virtwire.protocol.generated.enums import DomainSnapshotDeleteFlags as Delete
from virtwire.protocol.generated.enums import DomainSnapshotListFlags as List
from virtwire.protocol.generated.enums import DomainSnapshotXmlFlags as Xml

from ..values import DomainRef, SnapshotRef
from .abi import check_abi
from .domain import MomentDomain
from .operations import MomentOperations, add_moment, check_history, check_uuid
from .snapshot import DISK_ONLY, SHUTOFF, STATES, Snapshot, align, format_snapshot, parse_snapshot
from .tree import MomentTree, Node

__all__ = ["SnapshotOperations"]

_STATUS = List.INACTIVE | List.ACTIVE | List.DISK_ONLY
_LOCATION = List.INTERNAL | List.EXTERNAL
_METADATA = List.METADATA | List.NO_METADATA
_LEAVES = List.LEAVES | List.NO_LEAVES
_LIST_FLAGS = List.ROOTS | List.TOPOLOGICAL | _STATUS | _LOCATION | _METADATA | _LEAVES


class SnapshotOperations(MomentOperations[Snapshot]):
    """Create, describe, list, find and delete snapshots; flags are checked before the domain is looked for.

    Attributes:
        is_file: tells whether a path is a regular file of the host.
    """

    noun = "snapshot"
    missing = ErrorCode.NO_DOMAIN_SNAPSHOT
    is_file: Callable[[str], bool] = staticmethod(os.path.isfile)

    def tree(self, domain: MomentDomain) -> MomentTree[Snapshot]:
        """Return the domain's snapshots."""
        return domain.snapshots

    def create(self, ref: DomainRef, xml: str, flags: int, supported: int) -> SnapshotRef:
        """Create a snapshot, or take one as history with REDEFINE.

        Args:
            ref: the domain.
            xml: a <domainsnapshot> document.
            flags: virDomainSnapshotCreateFlags.
            supported: those of them that the driver takes.

        Raises:
            OperationUnsupported: the domain has checkpoints.
            OperationInvalid: a transient domain can not be halted.
            LibvirtError: the document is wrong, does not fit the domain, or its name is taken.
        """
        self.texts.check_flags(flags, supported, "DomainSnapshotCreateXML")
        domain = self.find(ref)
        if domain.checkpoints:
            raise self.texts.error(ErrorCode.OPERATION_UNSUPPORTED, "cannot create snapshot while checkpoint exists")
        if not domain.persistent and flags & Create.HALT:
            detail = "cannot halt after transient domain snapshot"
            raise self.texts.error(ErrorCode.OPERATION_INVALID, detail)
        redefine = bool(flags & Create.REDEFINE)
        snapshot = parse_snapshot(
            xml,
            redefine=redefine,
            validate=bool(flags & Create.VALIDATE),
            now=self.now(),
            parse_domain=domain.parse_definition,
        )
        if redefine:
            self._redefine(domain, snapshot, make_current=bool(flags & Create.CURRENT))
        else:
            self._add(domain, snapshot)
            if flags & Create.HALT and domain.is_active():
                domain.stop(DomainShutoffReason.FROM_SNAPSHOT)
                ref = ref._replace(id=-1)
        return SnapshotRef(snapshot.name, ref)

    def describe(self, ref: SnapshotRef, flags: int) -> str:
        """Write a snapshot's document."""
        self.texts.check_flags(flags, Xml.SECURE, "DomainSnapshotGetXMLDesc")
        domain, node = self.find_node(ref)
        snapshot = node.moment
        secure = bool(flags & Xml.SECURE)
        definitions = [each for each in (snapshot.domain, snapshot.inactive_domain) if each is not None]
        text = "".join(domain.format_definition(each, secure=secure, indent=2) for each in definitions)
        return format_snapshot(snapshot, text)

    def list_all(self, ref: DomainRef, flags: int, call: str = "DomainListAllSnapshots") -> list[SnapshotRef]:
        """List the domain's snapshots.

        Args:
            ref: the domain.
            flags: virDomainSnapshotListFlags.
            call: the C function to name when flags are unknown.
        """
        self.texts.check_flags(flags, _LIST_FLAGS, call)
        tree = self.find(ref).snapshots
        return self._select(tree, None, flags ^ List.ROOTS, ref)

    def list_children(
        self, ref: SnapshotRef, flags: int, call: str = "DomainSnapshotListAllChildren"
    ) -> list[SnapshotRef]:
        """List the children of a snapshot, or with DESCENDANTS all below it; arguments as for ``list_all``."""
        self.texts.check_flags(flags, _LIST_FLAGS, call)
        domain, node = self.find_node(ref)
        return self._select(domain.snapshots, node, flags, ref.domain)

    def lookup(self, ref: DomainRef, name: str, flags: int) -> SnapshotRef:
        """Find a snapshot by name."""
        self.texts.check_flags(flags, 0, "DomainSnapshotLookupByName")
        return SnapshotRef(self.node(self.find(ref), name).moment.name, ref)

    def parent(self, ref: SnapshotRef, flags: int) -> SnapshotRef:
        """Find the parent of a snapshot."""
        self.texts.check_flags(flags, 0, "DomainSnapshotGetParent")
        return SnapshotRef(self.parent_name(self.find(ref.domain), ref.name), ref.domain)

    def has_current(self, ref: DomainRef, flags: int) -> bool:
        """Tell whether the domain has a current snapshot."""
        self.texts.check_flags(flags, 0, "DomainHasCurrentSnapshot")
        return self.find(ref).snapshots.current is not None

    def current(self, ref: DomainRef, flags: int) -> SnapshotRef:
        """Return the current snapshot.

        Raises:
            NoDomainSnapshot: there is none.
        """
        self.texts.check_flags(flags, 0, "DomainSnapshotCurrent")
        node = self.find(ref).snapshots.current
        if node is None:
            raise self.texts.error(self.missing, "the domain does not have a current snapshot")
        return SnapshotRef(node.moment.name, ref)

    def is_current(self, ref: SnapshotRef, flags: int) -> bool:
        """Tell whether a snapshot is the current one."""
        self.texts.check_flags(flags, 0, "DomainSnapshotIsCurrent")
        domain, node = self.find_node(ref)
        return domain.snapshots.current is node

    def has_metadata(self, ref: SnapshotRef, flags: int) -> bool:
        """Tell whether something is kept about a snapshot: always, if it exists."""
        self.texts.check_flags(flags, 0, "DomainSnapshotHasMetadata")
        self.find_node(ref)
        return True

    def delete(self, ref: SnapshotRef, flags: int, supported: int) -> None:
        """DomainSnapshotDeleteFlags a snapshot, with CHILDREN all below it too, with CHILDREN_ONLY only those."""
        self.texts.check_flags(flags, supported, "DomainSnapshotDelete")
        only = bool(flags & Delete.CHILDREN_ONLY)
        below = only or bool(flags & Delete.CHILDREN)
        self.remove(self.find(ref.domain), ref.name, below=below, itself=not only)

    def find_node(self, ref: SnapshotRef) -> tuple[MomentDomain, Node[Snapshot]]:
        """Find a snapshot and its domain."""
        domain = self.find(ref.domain)
        return domain, self.node(domain, ref.name)

    def _add(self, domain: MomentDomain, snapshot: Snapshot) -> None:
        """Make a new snapshot the current one, below the one that was."""
        tree = domain.snapshots
        if any(disk.location == "manual" for disk in snapshot.disks):
            detail = f"'manual' snapshot mode is not supported by the {self.texts.title}"
            raise self.texts.error(ErrorCode.OPERATION_UNSUPPORTED, detail)
        snapshot.domain = domain.definition()
        snapshot.state = STATES[domain.state()[0]]
        if snapshot.memory != "external":
            snapshot.memory = "no" if snapshot.state == SHUTOFF else "internal"
        align(snapshot, domain.disks(), snapshot.memory if snapshot.memory == "external" else "internal", self.is_file)
        snapshot.parent_name = tree.current.moment.name if tree.current is not None else None
        tree.current = add_moment(tree, snapshot)

    def _redefine(self, domain: MomentDomain, snapshot: Snapshot, *, make_current: bool) -> None:
        """Take history, or a new version of it."""
        tree = domain.snapshots
        check_history(tree, snapshot)
        node = tree.get(snapshot.name)
        if snapshot.domain is not None:
            check_uuid(snapshot.domain, domain, snapshot.name, self.noun, ErrorDomain.DOMAIN_SNAPSHOT)
        if node is not None:
            _check_replacement(node.moment, snapshot)
            if snapshot.domain is None:
                snapshot.domain = node.moment.domain
        if snapshot.domain is None:
            raise _error(ErrorCode.INTERNAL_ERROR, "missing domain in snapshot")
        default = "external" if snapshot.state == DISK_ONLY or snapshot.is_external else "internal"
        align(snapshot, domain.disks(snapshot.domain), default, self.is_file)
        if node is not None:
            tree.replace(node, snapshot)
        else:
            node = tree.add(snapshot)
        if make_current:
            tree.current = node

    @staticmethod
    def _select(
        tree: MomentTree[Snapshot], start: Node[Snapshot] | None, flags: int, domain: DomainRef
    ) -> list[SnapshotRef]:
        if flags & _METADATA == List.NO_METADATA:
            return []
        found = tree.select(
            start,
            deep=bool(flags & List.DESCENDANTS),
            topological=bool(flags & List.TOPOLOGICAL),
            leaves=bool(flags & List.LEAVES),
            no_leaves=bool(flags & List.NO_LEAVES),
            keep=lambda snapshot: _passes(snapshot, flags),
        )
        return [SnapshotRef(snapshot.name, domain) for snapshot in found]


def _passes(snapshot: Snapshot, flags: int) -> bool:
    """Tell whether a snapshot is of a status and in a location that is asked for; a group of none asks for all."""
    if flags & _STATUS:
        status = {SHUTOFF: List.INACTIVE, DISK_ONLY: List.DISK_ONLY}
        if not flags & status.get(snapshot.state, List.ACTIVE):
            return False
    if flags & _LOCATION:
        return bool(flags & (List.EXTERNAL if snapshot.is_external else List.INTERNAL))
    return True


def _check_replacement(old: Snapshot, new: Snapshot) -> None:
    """Refuse a redefinition that makes another kind of snapshot of an existing one.

    Raises:
        InvalidArg: the kind of state differs.
        ConfigUnsupported: the guest would see another machine.
    """
    if old.is_active != new.is_active:
        detail = f"cannot change between online and offline snapshot state in snapshot {new.name}"
        raise _error(ErrorCode.INVALID_ARG, detail)
    if (old.state == DISK_ONLY) != (new.state == DISK_ONLY):
        raise _error(ErrorCode.INVALID_ARG, f"cannot change between disk only and full system in snapshot {new.name}")
    if old.domain is not None and new.domain is not None:
        check_abi(old.domain, new.domain)


def _error(code: ErrorCode, detail: str) -> LibvirtError:
    return report(code, ErrorDomain.DOMAIN_SNAPSHOT, detail)
