"""The interface of a backend's storage: pools and volumes; see ``base`` for the rules."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from .streams import Serve
from .values import NotImplementedByDriver, StoragePoolInfo, StoragePoolRef, StorageVolInfo, StorageVolRef

__all__ = ["Pause", "StoragePoolChangeCalls", "StoragePoolQueryCalls", "StorageVolCalls"]

Pause = Callable[[], Awaitable[None]]
"""Awaited between the steps of long work, so that others are served meanwhile."""


class StoragePoolQueryCalls:
    """Calls that find pools and ask them something."""

    def connect_num_of_storage_pools(self) -> int:
        """Count the active pools (virConnectNumOfStoragePools)."""
        raise NotImplementedByDriver

    def connect_list_storage_pools(self, maxnames: int) -> list[str]:
        """List the names of active pools (virConnectListStoragePools)."""
        raise NotImplementedByDriver

    def connect_num_of_defined_storage_pools(self) -> int:
        """Count the inactive pools (virConnectNumOfDefinedStoragePools)."""
        raise NotImplementedByDriver

    def connect_list_defined_storage_pools(self, maxnames: int) -> list[str]:
        """List the names of inactive pools (virConnectListDefinedStoragePools)."""
        raise NotImplementedByDriver

    def connect_list_all_storage_pools(self, flags: int) -> list[StoragePoolRef]:
        """List pools, filtered (virConnectListAllStoragePools)."""
        raise NotImplementedByDriver

    def connect_find_storage_pool_sources(self, type: str, src_spec: str | None, flags: int) -> str:
        """Tell what pools could be made of, a <sources> document (virConnectFindStoragePoolSources)."""
        raise NotImplementedByDriver

    def connect_get_storage_pool_capabilities(self, flags: int) -> str:
        """Tell which types of pools there are (virConnectGetStoragePoolCapabilities)."""
        raise NotImplementedByDriver

    def storage_pool_lookup_by_name(self, name: str) -> StoragePoolRef:
        """Find a pool (virStoragePoolLookupByName)."""
        raise NotImplementedByDriver

    def storage_pool_lookup_by_uuid(self, uuid: bytes) -> StoragePoolRef:
        """Find a pool (virStoragePoolLookupByUUID)."""
        raise NotImplementedByDriver

    def storage_pool_lookup_by_volume(self, vol: StorageVolRef) -> StoragePoolRef:
        """Find the pool of a volume (virStoragePoolLookupByVolume)."""
        raise NotImplementedByDriver

    def storage_pool_lookup_by_target_path(self, path: str) -> StoragePoolRef:
        """Find the pool at a path (virStoragePoolLookupByTargetPath)."""
        raise NotImplementedByDriver

    def storage_pool_get_info(self, pool: StoragePoolRef) -> StoragePoolInfo:
        """Tell its state and sizes (virStoragePoolGetInfo)."""
        raise NotImplementedByDriver

    def storage_pool_get_xml_desc(self, pool: StoragePoolRef, flags: int) -> str:
        """Describe it, a <pool> document (virStoragePoolGetXMLDesc)."""
        raise NotImplementedByDriver

    def storage_pool_get_autostart(self, pool: StoragePoolRef) -> bool:
        """Tell whether the daemon starts it (virStoragePoolGetAutostart)."""
        raise NotImplementedByDriver

    def storage_pool_is_active(self, pool: StoragePoolRef) -> bool:
        """Tell whether it is started (virStoragePoolIsActive)."""
        raise NotImplementedByDriver

    def storage_pool_is_persistent(self, pool: StoragePoolRef) -> bool:
        """Tell whether it stays when it is stopped (virStoragePoolIsPersistent)."""
        raise NotImplementedByDriver

    def storage_pool_num_of_volumes(self, pool: StoragePoolRef) -> int:
        """Count its volumes (virStoragePoolNumOfVolumes)."""
        raise NotImplementedByDriver

    def storage_pool_list_volumes(self, pool: StoragePoolRef, maxnames: int) -> list[str]:
        """List the names of its volumes (virStoragePoolListVolumes)."""
        raise NotImplementedByDriver

    def storage_pool_list_all_volumes(self, pool: StoragePoolRef, flags: int) -> list[StorageVolRef]:
        """List its volumes (virStoragePoolListAllVolumes)."""
        raise NotImplementedByDriver


class StoragePoolChangeCalls:
    """Calls that make, start, stop and remove pools."""

    def storage_pool_create_xml(self, xml: str, flags: int) -> StoragePoolRef:
        """Make and start a transient pool (virStoragePoolCreateXML)."""
        raise NotImplementedByDriver

    def storage_pool_define_xml(self, xml: str, flags: int) -> StoragePoolRef:
        """Define a persistent pool, or change one (virStoragePoolDefineXML)."""
        raise NotImplementedByDriver

    def storage_pool_undefine(self, pool: StoragePoolRef) -> None:
        """Forget an inactive pool (virStoragePoolUndefine)."""
        raise NotImplementedByDriver

    def storage_pool_build(self, pool: StoragePoolRef, flags: int) -> None:
        """Make the storage behind it (virStoragePoolBuild)."""
        raise NotImplementedByDriver

    def storage_pool_create(self, pool: StoragePoolRef, flags: int) -> None:
        """Start it (virStoragePoolCreate)."""
        raise NotImplementedByDriver

    def storage_pool_destroy(self, pool: StoragePoolRef) -> None:
        """Stop it; the data stays (virStoragePoolDestroy)."""
        raise NotImplementedByDriver

    def storage_pool_delete(self, pool: StoragePoolRef, flags: int) -> None:
        """Destroy the storage behind it (virStoragePoolDelete)."""
        raise NotImplementedByDriver

    def storage_pool_refresh(self, pool: StoragePoolRef, flags: int) -> None:
        """Look again what is in it (virStoragePoolRefresh)."""
        raise NotImplementedByDriver

    def storage_pool_set_autostart(self, pool: StoragePoolRef, autostart: int) -> None:
        """Have the daemon start it, or not (virStoragePoolSetAutostart)."""
        raise NotImplementedByDriver


class StorageVolCalls:
    """Calls about volumes; offsets, lengths and capacities are bytes."""

    def storage_vol_lookup_by_name(self, pool: StoragePoolRef, name: str) -> StorageVolRef:
        """Find a volume of a pool (virStorageVolLookupByName)."""
        raise NotImplementedByDriver

    def storage_vol_lookup_by_key(self, key: str) -> StorageVolRef:
        """Find a volume of any active pool (virStorageVolLookupByKey)."""
        raise NotImplementedByDriver

    def storage_vol_lookup_by_path(self, path: str) -> StorageVolRef:
        """Find a volume of any active pool (virStorageVolLookupByPath)."""
        raise NotImplementedByDriver

    def storage_vol_create_xml(self, pool: StoragePoolRef, xml: str, flags: int) -> StorageVolRef:
        """Make a volume (virStorageVolCreateXML)."""
        raise NotImplementedByDriver

    async def storage_vol_create_xml_from(
        self, pool: StoragePoolRef, xml: str, clonevol: StorageVolRef, flags: int, pause: Pause
    ) -> StorageVolRef:
        """Make a volume with the contents of another (virStorageVolCreateXMLFrom)."""
        raise NotImplementedByDriver

    def storage_vol_delete(self, vol: StorageVolRef, flags: int) -> None:
        """Delete it and its data (virStorageVolDelete)."""
        raise NotImplementedByDriver

    def storage_vol_wipe(self, vol: StorageVolRef, flags: int) -> None:
        """Overwrite its data with zeros (virStorageVolWipe)."""
        raise NotImplementedByDriver

    def storage_vol_wipe_pattern(self, vol: StorageVolRef, algorithm: int, flags: int) -> None:
        """Overwrite its data in a way that a virStorageVolWipeAlgorithm names (virStorageVolWipePattern)."""
        raise NotImplementedByDriver

    def storage_vol_resize(self, vol: StorageVolRef, capacity: int, flags: int) -> None:
        """Change its capacity (virStorageVolResize)."""
        raise NotImplementedByDriver

    def storage_vol_get_info(self, vol: StorageVolRef) -> StorageVolInfo:
        """Tell what it is and its sizes (virStorageVolGetInfo)."""
        raise NotImplementedByDriver

    def storage_vol_get_info_flags(self, vol: StorageVolRef, flags: int) -> StorageVolInfo:
        """Tell what it is and its sizes, the allocated or the physical one (virStorageVolGetInfoFlags)."""
        raise NotImplementedByDriver

    def storage_vol_get_xml_desc(self, vol: StorageVolRef, flags: int) -> str:
        """Describe it, a <volume> document (virStorageVolGetXMLDesc)."""
        raise NotImplementedByDriver

    def storage_vol_get_path(self, vol: StorageVolRef) -> str:
        """Tell where it is (virStorageVolGetPath)."""
        raise NotImplementedByDriver

    def storage_vol_upload(self, vol: StorageVolRef, offset: int, length: int, flags: int) -> Serve:
        """Let a client write into it; length 0 means to its end (virStorageVolUpload)."""
        raise NotImplementedByDriver

    def storage_vol_download(self, vol: StorageVolRef, offset: int, length: int, flags: int) -> Serve:
        """Let a client read it; length 0 means to its end (virStorageVolDownload)."""
        raise NotImplementedByDriver
