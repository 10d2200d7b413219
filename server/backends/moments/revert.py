"""Taking a domain back to a snapshot, as drivers do that hold no guest: by stopping and starting it."""

from __future__ import annotations

from copy import deepcopy

from virtwire.protocol.errors import ErrorCode

from ..values import SnapshotRef
from .flags import Revert
from .snapshot_operations import SHUTOFF_FROM_SNAPSHOT, SnapshotOperations

__all__ = ["revert"]

PAUSED = 3
"""virDomainState of a paused domain."""
RUNNING_FROM_SNAPSHOT = 4
PAUSED_FROM_SNAPSHOT = 7

_WANTED = Revert.RUNNING | Revert.PAUSED


def revert(operations: SnapshotOperations, ref: SnapshotRef, flags: int, supported: int) -> None:
    """Put a snapshot's definition in force and the domain in its state; the snapshot becomes current.

    The domain stops in any case. It starts again only if the snapshot is of a running or paused guest: for others
    RUNNING and PAUSED are taken, and nothing comes of them. That is libvirt's test driver.

    Args:
        operations: those of the driver.
        ref: the snapshot.
        flags: Revert.
        supported: those of them that the driver takes.

    Raises:
        OperationInvalid: a transient domain, which can not be off, and no wish for another state.
    """
    operations.texts.check_flags(flags, supported, "DomainRevertToSnapshot")
    domain, node = operations.find_node(ref)
    snapshot = node.moment
    if not domain.persistent and not snapshot.is_active and not flags & _WANTED:
        detail = "transient domain needs to request run or pause to revert to inactive snapshot"
        raise operations.texts.error(ErrorCode.OPERATION_INVALID, detail)
    if domain.is_active():
        domain.stop(SHUTOFF_FROM_SNAPSHOT)
    assert snapshot.domain is not None, "a snapshot in the tree has its domain's definition"
    domain.assign_definition(deepcopy(snapshot.domain))
    if snapshot.is_active:
        domain.start(RUNNING_FROM_SNAPSHOT)
        if flags & Revert.PAUSED or (snapshot.state == "paused" and not flags & Revert.RUNNING):
            domain.set_state(PAUSED, PAUSED_FROM_SNAPSHOT)
    domain.snapshots.current = node
