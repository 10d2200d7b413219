# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``DomainCheckpoint`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection, DomainCheckpoint
    from virtwire.protocol.generated.enums import DomainCheckpointDeleteFlags, DomainCheckpointListFlags, DomainCheckpointXmlFlags
    from virtwire.client import objects as _objects
    from virtwire.protocol.generated import checkpoint as _checkpoint
else:
    _objects = LazyModule("virtwire.client.objects")
    _checkpoint = LazyModule("virtwire.protocol.generated.checkpoint")

class DomainCheckpointMethods(HandleBase):
    """What ``DomainCheckpoint`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def get_xml_desc(self, flags: DomainCheckpointXmlFlags | int = 0) -> str:
        """Describe a checkpoint as XML (virDomainCheckpointGetXMLDesc).

        Args:
            flags: see DomainCheckpointXmlFlags.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.6.0.
        """
        ret: _checkpoint.DomainCheckpointGetXmlDescRet = await self._channel.call(_checkpoint.DOMAIN_CHECKPOINT_GET_XML_DESC, _checkpoint.DomainCheckpointGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def list_all_children(self, flags: DomainCheckpointListFlags | int = 0) -> list[DomainCheckpoint]:
        """List the children or descendants of a checkpoint (virDomainCheckpointListAllChildren).

        Args:
            flags: see DomainCheckpointListFlags.

        Returns:
            The checkpoints.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.6.0.
        """
        ret: _checkpoint.DomainCheckpointListAllChildrenRet = await self._channel.call(_checkpoint.DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN, _checkpoint.DomainCheckpointListAllChildrenArgs(self._handle, 1, flags))
        return [_objects.DomainCheckpoint(self._connection, handle) for handle in ret.checkpoints]

    async def get_parent(self, flags: int = 0) -> DomainCheckpoint:
        """Find the parent of a checkpoint (virDomainCheckpointGetParent).

        Args:
            flags: none defined, 0.

        Returns:
            The parent.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.6.0.
        """
        ret: _checkpoint.DomainCheckpointGetParentRet = await self._channel.call(_checkpoint.DOMAIN_CHECKPOINT_GET_PARENT, _checkpoint.DomainCheckpointGetParentArgs(self._handle, flags))
        return _objects.DomainCheckpoint(self._connection, ret.parent)

    async def delete(self, flags: DomainCheckpointDeleteFlags | int = 0) -> None:
        """Delete a checkpoint, its descendants, or only what libvirt knows of it (virDomainCheckpointDelete).

        Args:
            flags: see DomainCheckpointDeleteFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.6.0.
        """
        await self._channel.call(_checkpoint.DOMAIN_CHECKPOINT_DELETE, _checkpoint.DomainCheckpointDeleteArgs(self._handle, flags))
