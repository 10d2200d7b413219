"""Checkpoints and snapshots: points in a domain's time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.generated.domain_checkpoint import DomainCheckpointMethods
from virtwire.client.generated.domain_snapshot import DomainSnapshotMethods

from .domain import Domain
from .named import Named

if TYPE_CHECKING:
    from collections.abc import Hashable

__all__ = ["DomainCheckpoint", "DomainSnapshot"]


class _Moment(Named):
    __slots__ = ()

    @property
    def domain(self) -> Domain:
        """The domain that it belongs to."""
        return Domain(self._connection, self._handle.dom)

    def _identity(self) -> Hashable:
        return self._handle.name, self._handle.dom.uuid


class DomainCheckpoint(_Moment, DomainCheckpointMethods):
    """A point in time from which a domain's disks track their changed blocks.

    libvirt's twelve functions for it are methods here and on ``Domain``; virDomainCheckpointGetName, GetDomain and
    GetConnect are the properties ``name``, ``domain`` and ``connection``; virDomainCheckpointRef and Free are what
    Python does by itself.
    """

    __slots__ = ()


class DomainSnapshot(_Moment, DomainSnapshotMethods):
    """A point in time to which a domain can go back.

    virDomainSnapshotGetName, GetDomain and GetConnect are the properties ``name``, ``domain`` and ``connection``.
    """

    __slots__ = ()
