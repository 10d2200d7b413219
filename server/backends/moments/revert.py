"""Taking a domain back to a snapshot, as drivers do that hold no guest: by stopping and starting it."""

from __future__ import annotations

from copy import deepcopy

from virtwire.protocol.errors import ErrorCode
from virtwire.protocol.generated.enums import (
    DomainPausedReason,
    DomainRunningReason,
    DomainShutoffReason,
    DomainState,
)
from virtwire.protocol.generated.enums import DomainSnapshotRevertFlags as Revert

from ..values import SnapshotRef
from .snapshot_operations import SnapshotOperations

__all__ = ["revert"]

_WANTED = Revert.RUNNING | Revert.PAUSED


def revert(operations: SnapshotOperations, ref: SnapshotRef, flags: int, supported: int) -> None:
    """Put a snapshot's definition in force and the domain in its state; the snapshot becomes current.

    The domain stops in any case. It starts again only if the snapshot is of a running or paused guest: for others
    RUNNING and PAUSED are taken, and nothing comes of them. That is libvirt's test driver.

    Args:
        operations: those of the driver.
        ref: the snapshot.
        flags: virDomainSnapshotRevertFlags.
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
        domain.stop(DomainShutoffReason.FROM_SNAPSHOT)
    assert snapshot.domain is not None, "a snapshot in the tree has its domain's definition"
    domain.assign_definition(deepcopy(snapshot.domain))
    if snapshot.is_active:
        domain.start(DomainRunningReason.FROM_SNAPSHOT)
        if flags & Revert.PAUSED or (snapshot.state == "paused" and not flags & Revert.RUNNING):
            domain.set_state(DomainState.PAUSED, DomainPausedReason.FROM_SNAPSHOT)
    domain.snapshots.current = node
