"""What the calls on checkpoints and on snapshots have in common: finding, listing, deleting, redefining them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from ..values import DomainRef
from ..xml.values import format_uuid, parse_uuid
from .domain import MomentDomain
from .texts import DriverTexts
from .tree import Moment, MomentTree, Node

__all__ = ["MomentOperations", "add_moment", "check_history", "check_uuid"]

M = TypeVar("M", bound=Moment)


class MomentOperations(Generic[M]):
    """Operations on one kind of moment.

    Args:
        texts: how the driver words its refusals.
        find: finds the domain that a reference means, or raises NoDomain.
        now: tells the time, in seconds since the epoch.
    """

    noun: str
    missing: ErrorCode

    def __init__(self, texts: DriverTexts, find: Callable[[DomainRef], MomentDomain], now: Callable[[], float]) -> None:
        self.texts = texts
        self.find = find
        self.now = now

    def tree(self, domain: MomentDomain) -> MomentTree[M]:
        """Return the domain's tree of this kind."""
        raise NotImplementedError

    def node(self, domain: MomentDomain, name: str) -> Node[M]:
        """Find a moment.

        Raises:
            NoDomainCheckpoint, NoDomainSnapshot: there is none of that name.
        """
        node = self.tree(domain).get(name)
        if node is None:
            raise self.texts.error(self.missing, f"no domain {self.noun} with matching name '{name}'")
        return node

    def parent_name(self, domain: MomentDomain, name: str) -> str:
        """Name the parent of a moment.

        Raises:
            NoDomainCheckpoint, NoDomainSnapshot: it does not exist, or is a root.
        """
        moment = self.node(domain, name).moment
        if moment.parent_name is None:
            raise self.texts.error(self.missing, f"{self.noun} '{moment.name}' does not have a parent")
        return moment.parent_name

    def remove(self, domain: MomentDomain, name: str, *, below: bool, itself: bool) -> None:
        """Forget a moment.

        Args:
            domain: whose it is.
            name: which one.
            below: forget all below it too; otherwise its children become its parent's.
            itself: forget it; its parent becomes current if it was.
        """
        tree = self.tree(domain)
        node = self.node(domain, name)
        if below:
            tree.remove_descendants(node)
        if itself:
            tree.remove(node)


def add_moment(tree: MomentTree[M], moment: M) -> Node[M]:
    """Add a new moment below the parent that it names (virDomainMomentAssignDef).

    Raises:
        OperationFailed: its name is taken.
    """
    if moment.name in tree:
        detail = f"domain moment {moment.name} already exists"
        raise report(ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, detail)
    return tree.add(moment)


def check_history(tree: MomentTree[M], moment: M) -> None:
    """Check the parent that a redefined moment names (virDomainMomentCheckCycles).

    Raises:
        InvalidArg: it is the moment itself, or below it, or does not exist.
    """
    parent = moment.parent_name
    if parent is None:
        return
    if parent == moment.name:
        raise _invalid(f"cannot set moment {moment.name} as its own parent")
    if parent not in tree:
        raise _invalid(f"parent {parent} for moment {moment.name} not found")
    below = tree.find_cycle(moment.name, parent)
    if below is not None:
        raise _invalid(f"parent {below} would create cycle to {moment.name}")


def check_uuid(
    definition: etree._Element, domain: MomentDomain, name: str, noun: str, error_domain: ErrorDomain
) -> None:
    """Refuse history whose definition is another domain's.

    Raises:
        InvalidArg: the UUIDs differ.
    """
    if parse_uuid(definition.findtext("uuid") or "") != domain.uuid:
        detail = f"definition for {noun} {name} must use uuid {format_uuid(domain.uuid)}"
        raise report(ErrorCode.INVALID_ARG, error_domain, detail)


def _invalid(detail: str) -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, detail)
