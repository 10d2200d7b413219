# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``DomainSnapshot`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection, DomainSnapshot
    from virtwire.protocol.generated.enums import DomainSnapshotDeleteFlags, DomainSnapshotListFlags, DomainSnapshotRevertFlags, DomainSnapshotXmlFlags
    from virtwire.client import objects as _objects
    from virtwire.protocol.generated import snapshot as _snapshot
else:
    _objects = LazyModule("virtwire.client.objects")
    _snapshot = LazyModule("virtwire.protocol.generated.snapshot")

class DomainSnapshotMethods(HandleBase):
    """What ``DomainSnapshot`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def get_xml_desc(self, flags: DomainSnapshotXmlFlags | int = 0) -> str:
        """Describe a snapshot as XML (virDomainSnapshotGetXMLDesc).

        Args:
            flags: see DomainSnapshotXmlFlags.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _snapshot.DomainSnapshotGetXmlDescRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_GET_XML_DESC, _snapshot.DomainSnapshotGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def revert(self, flags: DomainSnapshotRevertFlags | int = 0) -> None:
        """Bring the domain back to the state of a snapshot (virDomainRevertToSnapshot).

        Args:
            flags: see DomainSnapshotRevertFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        await self._channel.call(_snapshot.DOMAIN_REVERT_TO_SNAPSHOT, _snapshot.DomainRevertToSnapshotArgs(self._handle, flags))

    async def delete(self, flags: DomainSnapshotDeleteFlags | int = 0) -> None:
        """Delete a snapshot, its descendants, or only what libvirt knows of it (virDomainSnapshotDelete).

        Args:
            flags: see DomainSnapshotDeleteFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_DELETE, _snapshot.DomainSnapshotDeleteArgs(self._handle, flags))

    async def get_parent(self, flags: int = 0) -> DomainSnapshot:
        """Find the parent of a snapshot (virDomainSnapshotGetParent).

        Args:
            flags: none defined, 0.

        Returns:
            The snap.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.7.
        """
        ret: _snapshot.DomainSnapshotGetParentRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_GET_PARENT, _snapshot.DomainSnapshotGetParentArgs(self._handle, flags))
        return _objects.DomainSnapshot(self._connection, ret.snap)

    async def num_children(self, flags: DomainSnapshotListFlags | int = 0) -> int:
        """Count the children of a snapshot (virDomainSnapshotNumChildren).

        Args:
            flags: see DomainSnapshotListFlags.

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.7.
        """
        ret: _snapshot.DomainSnapshotNumChildrenRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_NUM_CHILDREN, _snapshot.DomainSnapshotNumChildrenArgs(self._handle, flags))
        return ret.num

    async def list_children_names(self, flags: DomainSnapshotListFlags | int = 0) -> list[str]:
        """List the names of a snapshot's children (virDomainSnapshotListChildrenNames).

        Args:
            flags: see DomainSnapshotListFlags.

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.7.
        """
        ret: _snapshot.DomainSnapshotListChildrenNamesRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES, _snapshot.DomainSnapshotListChildrenNamesArgs(self._handle, 16384, flags))
        return ret.names

    async def is_current(self, flags: int = 0) -> bool:
        """Tell whether a snapshot is the domain's current one (virDomainSnapshotIsCurrent).

        Args:
            flags: none defined, 0.

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.13.
        """
        ret: _snapshot.DomainSnapshotIsCurrentRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_IS_CURRENT, _snapshot.DomainSnapshotIsCurrentArgs(self._handle, flags))
        return bool(ret.current)

    async def has_metadata(self, flags: int = 0) -> bool:
        """Tell whether libvirt keeps metadata for a snapshot (virDomainSnapshotHasMetadata).

        Args:
            flags: none defined, 0.

        Returns:
            1 when it does.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.13.
        """
        ret: _snapshot.DomainSnapshotHasMetadataRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_HAS_METADATA, _snapshot.DomainSnapshotHasMetadataArgs(self._handle, flags))
        return bool(ret.metadata)

    async def list_all_children(self, flags: DomainSnapshotListFlags | int = 0) -> list[DomainSnapshot]:
        """List the children or descendants of a snapshot (virDomainSnapshotListAllChildren).

        Args:
            flags: see DomainSnapshotListFlags.

        Returns:
            The snapshots.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.13.
        """
        ret: _snapshot.DomainSnapshotListAllChildrenRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN, _snapshot.DomainSnapshotListAllChildrenArgs(self._handle, 1, flags))
        return [_objects.DomainSnapshot(self._connection, handle) for handle in ret.snapshots]
