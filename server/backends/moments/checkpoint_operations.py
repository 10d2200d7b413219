"""The checkpoint calls on a domain, for drivers that keep checkpoints in a tree."""

from __future__ import annotations

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.enums import DomainCheckpointCreateFlags as Create
from virtwire.protocol.generated.enums import DomainCheckpointDeleteFlags as Delete
from virtwire.protocol.generated.enums import DomainCheckpointListFlags as List
from virtwire.protocol.generated.enums import DomainCheckpointXmlFlags as Xml

from ..values import CheckpointRef, DomainRef
from .checkpoint import Checkpoint, align_disks, format_checkpoint, name_bitmaps, parse_checkpoint
from .domain import MomentDomain
from .operations import MomentOperations, add_moment, check_history, check_uuid
from .tree import MomentTree, Node

__all__ = ["CheckpointOperations"]

_XML_FLAGS = Xml.SECURE | Xml.NO_DOMAIN | Xml.SIZE
_LIST_FLAGS = List.ROOTS | List.TOPOLOGICAL | List.LEAVES | List.NO_LEAVES
_DELETE_FLAGS = Delete.CHILDREN | Delete.METADATA_ONLY | Delete.CHILDREN_ONLY


class CheckpointOperations(MomentOperations[Checkpoint]):
    """Create, describe, list, find and delete checkpoints; flags are checked before the domain is looked for."""

    noun = "checkpoint"
    missing = ErrorCode.NO_DOMAIN_CHECKPOINT

    def tree(self, domain: MomentDomain) -> MomentTree[Checkpoint]:
        """Return the domain's checkpoints."""
        return domain.checkpoints

    def create(self, ref: DomainRef, xml: str, flags: int, supported: int) -> CheckpointRef:
        """Create a checkpoint, or take one as history with REDEFINE.

        Args:
            ref: the domain.
            xml: a <domaincheckpoint> document.
            flags: virDomainCheckpointCreateFlags.
            supported: those of them that the driver takes.

        Raises:
            OperationUnsupported: the domain has snapshots, or is not active.
            LibvirtError: the document is wrong, does not fit the domain, or its name is taken.
        """
        self.texts.check_flags(flags, supported, "DomainCheckpointCreateXML")
        domain = self.find(ref)
        if domain.snapshots:
            raise self.texts.error(ErrorCode.OPERATION_UNSUPPORTED, "cannot create checkpoint while snapshot exists")
        if not domain.is_active():
            detail = "cannot create checkpoint for inactive domain"
            raise self.texts.error(ErrorCode.OPERATION_UNSUPPORTED, detail)
        redefine = bool(flags & Create.REDEFINE)
        checkpoint = parse_checkpoint(xml, redefine=redefine, now=self.now(), parse_domain=domain.parse_definition)
        if redefine:
            self._redefine(domain, checkpoint)
        else:
            self._add(domain, checkpoint)
        return CheckpointRef(checkpoint.name, ref)

    def describe(self, ref: CheckpointRef, flags: int) -> str:
        """Write a checkpoint's document.

        Raises:
            OperationInvalid: sizes are asked for and the domain is not active.
        """
        self.texts.check_flags(flags, _XML_FLAGS, "DomainCheckpointGetXMLDesc")
        domain, node = self._find(ref)
        if flags & Xml.SIZE and not domain.is_active():
            raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, "domain is not running")
        definition = node.moment.domain
        if definition is None or flags & Xml.NO_DOMAIN:
            return format_checkpoint(node.moment)
        secure = bool(flags & Xml.SECURE)
        return format_checkpoint(node.moment, domain.format_definition(definition, secure=secure, indent=2))

    def list_all(self, ref: DomainRef, flags: int) -> list[CheckpointRef]:
        """List the domain's checkpoints."""
        self.texts.check_flags(flags, _LIST_FLAGS, "DomainListAllCheckpoints")
        tree = self.find(ref).checkpoints
        return self._select(tree, None, flags ^ List.ROOTS, ref)

    def list_children(self, ref: CheckpointRef, flags: int) -> list[CheckpointRef]:
        """List the children of a checkpoint, or with DESCENDANTS all below it."""
        self.texts.check_flags(flags, _LIST_FLAGS, "DomainCheckpointListAllChildren")
        domain, node = self._find(ref)
        return self._select(domain.checkpoints, node, flags, ref.domain)

    def lookup(self, ref: DomainRef, name: str, flags: int) -> CheckpointRef:
        """Find a checkpoint by name."""
        self.texts.check_flags(flags, 0, "DomainCheckpointLookupByName")
        return CheckpointRef(self.node(self.find(ref), name).moment.name, ref)

    def parent(self, ref: CheckpointRef, flags: int) -> CheckpointRef:
        """Find the parent of a checkpoint."""
        self.texts.check_flags(flags, 0, "DomainCheckpointGetParent")
        return CheckpointRef(self.parent_name(self.find(ref.domain), ref.name), ref.domain)

    def delete(self, ref: CheckpointRef, flags: int) -> None:
        """DomainCheckpointDeleteFlags a checkpoint, with CHILDREN all below it too, with CHILDREN_ONLY only those."""
        self.texts.check_flags(flags, _DELETE_FLAGS, "DomainCheckpointDelete")
        only = bool(flags & Delete.CHILDREN_ONLY)
        below = only or bool(flags & Delete.CHILDREN)
        self.remove(self.find(ref.domain), ref.name, below=below, itself=not only)

    def _find(self, ref: CheckpointRef) -> tuple[MomentDomain, Node[Checkpoint]]:
        domain = self.find(ref.domain)
        return domain, self.node(domain, ref.name)

    def _add(self, domain: MomentDomain, checkpoint: Checkpoint) -> None:
        """Make a new checkpoint the current one, below the one that was."""
        tree = domain.checkpoints
        checkpoint.domain = domain.definition()
        align_disks(checkpoint, domain.disks())
        checkpoint.parent_name = tree.current.moment.name if tree.current is not None else None
        tree.current = add_moment(tree, checkpoint)

    def _redefine(self, domain: MomentDomain, checkpoint: Checkpoint) -> None:
        """Take history; it becomes current only below the current one, or where there was none."""
        tree = domain.checkpoints
        check_history(tree, checkpoint)
        if checkpoint.domain is not None:
            check_uuid(checkpoint.domain, domain, checkpoint.name, self.noun, ErrorDomain.DOMAIN_CHECKPOINT)
            align_disks(checkpoint, domain.disks(checkpoint.domain))
        else:
            name_bitmaps(checkpoint)
        becomes_current = tree.current is None or tree.current.moment.name == checkpoint.parent_name
        node = tree.get(checkpoint.name)
        if node is not None:
            tree.replace(node, checkpoint)
        else:
            node = tree.add(checkpoint)
        if becomes_current:
            tree.current = node

    @staticmethod
    def _select(
        tree: MomentTree[Checkpoint], start: Node[Checkpoint] | None, flags: int, domain: DomainRef
    ) -> list[CheckpointRef]:
        found = tree.select(
            start,
            deep=bool(flags & List.DESCENDANTS),
            topological=bool(flags & List.TOPOLOGICAL),
            leaves=bool(flags & List.LEAVES),
            no_leaves=bool(flags & List.NO_LEAVES),
        )
        return [CheckpointRef(checkpoint.name, domain) for checkpoint in found]
