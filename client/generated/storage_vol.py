# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``StorageVol`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection, StoragePool, StorageVol, Stream
    from virtwire.protocol.generated.enums import StorageVolDeleteFlags, StorageVolDownloadFlags, StorageVolInfoFlags, StorageVolResizeFlags, StorageVolUploadFlags, StorageVolWipeAlgorithm
    from virtwire.client import objects as _objects
    from virtwire.protocol.generated import storage_pool as _storage_pool
    from virtwire.protocol.generated import storage_vol as _storage_vol
else:
    _objects = LazyModule("virtwire.client.objects")
    _storage_pool = LazyModule("virtwire.protocol.generated.storage_pool")
    _storage_vol = LazyModule("virtwire.protocol.generated.storage_vol")

class StorageVolMethods(HandleBase):
    """What ``StorageVol`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def storage_pool_lookup_by_volume(self) -> StoragePool:
        """Find the storage pool that a volume belongs to (virStoragePoolLookupByVolume).

        Returns:
            The pool.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolLookupByVolumeRet = await self._channel.call(_storage_pool.STORAGE_POOL_LOOKUP_BY_VOLUME, _storage_pool.StoragePoolLookupByVolumeArgs(self._handle))
        return _objects.StoragePool(self._connection, ret.pool)

    async def delete(self, flags: StorageVolDeleteFlags | int = 0) -> None:
        """Delete a volume and its data (virStorageVolDelete).

        Args:
            flags: see StorageVolDeleteFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        await self._channel.call(_storage_vol.STORAGE_VOL_DELETE, _storage_vol.StorageVolDeleteArgs(self._handle, flags))

    async def get_info(self) -> _storage_vol.StorageVolGetInfoRet:
        """Tell a volume's type and sizes in bytes (virStorageVolGetInfo).

        Returns:
            A record of type, capacity, allocation.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_vol.StorageVolGetInfoRet = await self._channel.call(_storage_vol.STORAGE_VOL_GET_INFO, _storage_vol.StorageVolGetInfoArgs(self._handle))
        return ret

    async def get_xml_desc(self, flags: int = 0) -> str:
        """Describe a volume as XML (virStorageVolGetXMLDesc).

        Args:
            flags: none defined, 0.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_vol.StorageVolGetXmlDescRet = await self._channel.call(_storage_vol.STORAGE_VOL_GET_XML_DESC, _storage_vol.StorageVolGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def get_path(self) -> str:
        """Tell a volume's path on the host (virStorageVolGetPath).

        Returns:
            The path.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_vol.StorageVolGetPathRet = await self._channel.call(_storage_vol.STORAGE_VOL_GET_PATH, _storage_vol.StorageVolGetPathArgs(self._handle))
        return ret.name

    async def wipe(self, flags: int = 0) -> None:
        """Overwrite a volume's data so that it can't be read back (virStorageVolWipe).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        await self._channel.call(_storage_vol.STORAGE_VOL_WIPE, _storage_vol.StorageVolWipeArgs(self._handle, flags))

    async def upload(self, offset: int, length: int, flags: StorageVolUploadFlags | int = 0) -> Stream:
        """Write data from a stream into a volume (virStorageVolUpload).

        Args:
            offset: in bytes.
            length: in bytes; 0 means to the end.
            flags: see StorageVolUploadFlags.

        Returns:
            The stream, which must be finished or aborted.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.0.
        """
        _ret, pipe = await self._channel.open_stream(_storage_vol.STORAGE_VOL_UPLOAD, _storage_vol.StorageVolUploadArgs(self._handle, offset, length, flags))
        return _objects.Stream(pipe)

    async def download(self, offset: int, length: int, flags: StorageVolDownloadFlags | int = 0) -> Stream:
        """Read data of a volume as a stream (virStorageVolDownload).

        Args:
            offset: in bytes.
            length: in bytes; 0 means to the end.
            flags: see StorageVolDownloadFlags.

        Returns:
            The stream, which must be finished or aborted.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.0.
        """
        _ret, pipe = await self._channel.open_stream(_storage_vol.STORAGE_VOL_DOWNLOAD, _storage_vol.StorageVolDownloadArgs(self._handle, offset, length, flags))
        return _objects.Stream(pipe)

    async def wipe_pattern(self, algorithm: StorageVolWipeAlgorithm | int, flags: int = 0) -> None:
        """Overwrite a volume's data with a chosen algorithm (virStorageVolWipePattern).

        Args:
            algorithm: see StorageVolWipeAlgorithm.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.10.
        """
        await self._channel.call(_storage_vol.STORAGE_VOL_WIPE_PATTERN, _storage_vol.StorageVolWipePatternArgs(self._handle, algorithm, flags))

    async def resize(self, capacity: int, flags: StorageVolResizeFlags | int = 0) -> None:
        """Change the capacity of a volume (virStorageVolResize).

        Args:
            capacity: in bytes.
            flags: see StorageVolResizeFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.10.
        """
        await self._channel.call(_storage_vol.STORAGE_VOL_RESIZE, _storage_vol.StorageVolResizeArgs(self._handle, capacity, flags))

    async def get_info_flags(self, flags: StorageVolInfoFlags | int = 0) -> _storage_vol.StorageVolGetInfoFlagsRet:
        """Tell a volume's type and sizes in bytes, allocated or physical (virStorageVolGetInfoFlags).

        Args:
            flags: see StorageVolInfoFlags.

        Returns:
            A record of type, capacity, allocation.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.0.0.
        """
        ret: _storage_vol.StorageVolGetInfoFlagsRet = await self._channel.call(_storage_vol.STORAGE_VOL_GET_INFO_FLAGS, _storage_vol.StorageVolGetInfoFlagsArgs(self._handle, flags))
        return ret
