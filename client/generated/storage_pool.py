# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``StoragePool`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection, StoragePool, StorageVol
    from virtwire.protocol.generated.enums import StoragePoolBuildFlags, StoragePoolCreateFlags, StoragePoolDeleteFlags, StorageVolCreateFlags, StorageXmlFlags
    from virtwire.client import objects as _objects
    from virtwire.protocol.generated import storage_pool as _storage_pool
    from virtwire.protocol.generated import storage_vol as _storage_vol
else:
    _objects = LazyModule("virtwire.client.objects")
    _storage_pool = LazyModule("virtwire.protocol.generated.storage_pool")
    _storage_vol = LazyModule("virtwire.protocol.generated.storage_vol")

class StoragePoolMethods(HandleBase):
    """What ``StoragePool`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def create(self, flags: StoragePoolCreateFlags | int = 0) -> None:
        """Start a defined storage pool (virStoragePoolCreate).

        Args:
            flags: see StoragePoolCreateFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        await self._channel.call(_storage_pool.STORAGE_POOL_CREATE, _storage_pool.StoragePoolCreateArgs(self._handle, flags))

    async def build(self, flags: StoragePoolBuildFlags | int = 0) -> None:
        """Make the storage behind a pool: directories, file systems, partition tables (virStoragePoolBuild).

        Args:
            flags: see StoragePoolBuildFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        await self._channel.call(_storage_pool.STORAGE_POOL_BUILD, _storage_pool.StoragePoolBuildArgs(self._handle, flags))

    async def destroy(self) -> None:
        """Stop an active storage pool; its data stays (virStoragePoolDestroy).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        await self._channel.call(_storage_pool.STORAGE_POOL_DESTROY, _storage_pool.StoragePoolDestroyArgs(self._handle))

    async def delete(self, flags: StoragePoolDeleteFlags | int = 0) -> None:
        """Destroy the storage behind a pool; its data is gone (virStoragePoolDelete).

        Args:
            flags: see StoragePoolDeleteFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        await self._channel.call(_storage_pool.STORAGE_POOL_DELETE, _storage_pool.StoragePoolDeleteArgs(self._handle, flags))

    async def undefine(self) -> None:
        """Forget the definition of a storage pool (virStoragePoolUndefine).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        await self._channel.call(_storage_pool.STORAGE_POOL_UNDEFINE, _storage_pool.StoragePoolUndefineArgs(self._handle))

    async def refresh(self, flags: int = 0) -> None:
        """Look again which volumes a pool has (virStoragePoolRefresh).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        await self._channel.call(_storage_pool.STORAGE_POOL_REFRESH, _storage_pool.StoragePoolRefreshArgs(self._handle, flags))

    async def get_info(self) -> _storage_pool.StoragePoolGetInfoRet:
        """Tell a pool's state and sizes in bytes (virStoragePoolGetInfo).

        Returns:
            A record of state, capacity, allocation, available.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolGetInfoRet = await self._channel.call(_storage_pool.STORAGE_POOL_GET_INFO, _storage_pool.StoragePoolGetInfoArgs(self._handle))
        return ret

    async def get_xml_desc(self, flags: StorageXmlFlags | int = 0) -> str:
        """Describe a storage pool as XML (virStoragePoolGetXMLDesc).

        Args:
            flags: see StorageXmlFlags.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolGetXmlDescRet = await self._channel.call(_storage_pool.STORAGE_POOL_GET_XML_DESC, _storage_pool.StoragePoolGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def get_autostart(self) -> bool:
        """Tell whether the pool starts with the host (virStoragePoolGetAutostart).

        Returns:
            1 when it does.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolGetAutostartRet = await self._channel.call(_storage_pool.STORAGE_POOL_GET_AUTOSTART, _storage_pool.StoragePoolGetAutostartArgs(self._handle))
        return bool(ret.autostart)

    async def set_autostart(self, autostart: bool) -> None:
        """Choose whether the pool starts with the host (virStoragePoolSetAutostart).

        Args:
            autostart: 0 or 1.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        await self._channel.call(_storage_pool.STORAGE_POOL_SET_AUTOSTART, _storage_pool.StoragePoolSetAutostartArgs(self._handle, autostart))

    async def num_of_volumes(self) -> int:
        """Count the volumes of a pool (virStoragePoolNumOfVolumes).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolNumOfVolumesRet = await self._channel.call(_storage_pool.STORAGE_POOL_NUM_OF_VOLUMES, _storage_pool.StoragePoolNumOfVolumesArgs(self._handle))
        return ret.num

    async def list_volumes(self) -> list[str]:
        """List the names of the volumes of a pool (virStoragePoolListVolumes).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolListVolumesRet = await self._channel.call(_storage_pool.STORAGE_POOL_LIST_VOLUMES, _storage_pool.StoragePoolListVolumesArgs(self._handle, 16384))
        return ret.names

    async def storage_vol_create_xml(self, xml: str, flags: StorageVolCreateFlags | int = 0) -> StorageVol:
        """Create a volume in a pool from XML (virStorageVolCreateXML).

        Args:
            flags: see StorageVolCreateFlags.

        Returns:
            The vol.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_vol.StorageVolCreateXmlRet = await self._channel.call(_storage_vol.STORAGE_VOL_CREATE_XML, _storage_vol.StorageVolCreateXmlArgs(self._handle, xml, flags))
        return _objects.StorageVol(self._connection, ret.vol)

    async def storage_vol_lookup_by_name(self, name: str) -> StorageVol:
        """Find a volume of a pool by its name (virStorageVolLookupByName).

        Returns:
            The vol.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_vol.StorageVolLookupByNameRet = await self._channel.call(_storage_vol.STORAGE_VOL_LOOKUP_BY_NAME, _storage_vol.StorageVolLookupByNameArgs(self._handle, name))
        return _objects.StorageVol(self._connection, ret.vol)

    async def storage_vol_create_xml_from(self, xml: str, clonevol: StorageVol, flags: StorageVolCreateFlags | int = 0) -> StorageVol:
        """Create a volume as a copy of another one (virStorageVolCreateXMLFrom).

        Args:
            flags: see StorageVolCreateFlags.

        Returns:
            The vol.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _storage_vol.StorageVolCreateXmlFromRet = await self._channel.call(_storage_vol.STORAGE_VOL_CREATE_XML_FROM, _storage_vol.StorageVolCreateXmlFromArgs(self._handle, xml, clonevol._handle, flags))
        return _objects.StorageVol(self._connection, ret.vol)

    async def is_active(self) -> bool:
        """Tell whether the storage pool is active (virStoragePoolIsActive).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _storage_pool.StoragePoolIsActiveRet = await self._channel.call(_storage_pool.STORAGE_POOL_IS_ACTIVE, _storage_pool.StoragePoolIsActiveArgs(self._handle))
        return bool(ret.active)

    async def is_persistent(self) -> bool:
        """Tell whether the storage pool is defined, so that it outlives being stopped (virStoragePoolIsPersistent).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _storage_pool.StoragePoolIsPersistentRet = await self._channel.call(_storage_pool.STORAGE_POOL_IS_PERSISTENT, _storage_pool.StoragePoolIsPersistentArgs(self._handle))
        return bool(ret.persistent)

    async def list_all_volumes(self, flags: int = 0) -> list[StorageVol]:
        """List all volumes of a pool (virStoragePoolListAllVolumes).

        Args:
            flags: none defined, 0.

        Returns:
            The vols.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        ret: _storage_pool.StoragePoolListAllVolumesRet = await self._channel.call(_storage_pool.STORAGE_POOL_LIST_ALL_VOLUMES, _storage_pool.StoragePoolListAllVolumesArgs(self._handle, 1, flags))
        return [_objects.StorageVol(self._connection, handle) for handle in ret.vols]
