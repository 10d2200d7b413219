"""The calls about storage pools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...protocol.generated.storage_pool import (
    STORAGE_POOL_LIST_MAX,
    ConnectFindStoragePoolSourcesArgs,
    ConnectFindStoragePoolSourcesRet,
    ConnectGetStoragePoolCapabilitiesArgs,
    ConnectGetStoragePoolCapabilitiesRet,
    ConnectListAllStoragePoolsArgs,
    ConnectListAllStoragePoolsRet,
    ConnectListDefinedStoragePoolsArgs,
    ConnectListDefinedStoragePoolsRet,
    ConnectListStoragePoolsArgs,
    ConnectListStoragePoolsRet,
    ConnectNumOfDefinedStoragePoolsRet,
    ConnectNumOfStoragePoolsRet,
    StoragePoolBuildArgs,
    StoragePoolCreateArgs,
    StoragePoolCreateXmlArgs,
    StoragePoolCreateXmlRet,
    StoragePoolDefineXmlArgs,
    StoragePoolDefineXmlRet,
    StoragePoolDeleteArgs,
    StoragePoolDestroyArgs,
    StoragePoolGetAutostartArgs,
    StoragePoolGetAutostartRet,
    StoragePoolGetInfoArgs,
    StoragePoolGetInfoRet,
    StoragePoolGetXmlDescArgs,
    StoragePoolGetXmlDescRet,
    StoragePoolIsActiveArgs,
    StoragePoolIsActiveRet,
    StoragePoolIsPersistentArgs,
    StoragePoolIsPersistentRet,
    StoragePoolListAllVolumesArgs,
    StoragePoolListAllVolumesRet,
    StoragePoolListVolumesArgs,
    StoragePoolListVolumesRet,
    StoragePoolLookupByNameArgs,
    StoragePoolLookupByNameRet,
    StoragePoolLookupByTargetPathArgs,
    StoragePoolLookupByTargetPathRet,
    StoragePoolLookupByUuidArgs,
    StoragePoolLookupByUuidRet,
    StoragePoolLookupByVolumeArgs,
    StoragePoolLookupByVolumeRet,
    StoragePoolNumOfVolumesArgs,
    StoragePoolNumOfVolumesRet,
    StoragePoolRefreshArgs,
    StoragePoolSetAutostartArgs,
    StoragePoolUndefineArgs,
)
from ...protocol.generated.types import STORAGE_VOL_LIST_MAX
from ..answers import then
from .checks import list_fits, list_limit
from .convert import storage_pool_handle, storage_pool_ref, storage_vol_handle, storage_vol_ref

if TYPE_CHECKING:
    from ..backends.values import StoragePoolRef, StorageVolRef
    from ..client import Client

_POOL_LIMIT: Final = (STORAGE_POOL_LIST_MAX, "REMOTE_STORAGE_POOL_LIST_MAX")
_VOL_LIMIT: Final = (STORAGE_VOL_LIST_MAX, "REMOTE_STORAGE_VOL_LIST_MAX")


# Finding


def connect_num_of_storage_pools(client: Client, args: None) -> Any:
    """Count the active pools."""
    return then(client.driver.connect_num_of_storage_pools(), ConnectNumOfStoragePoolsRet)


def connect_list_storage_pools(client: Client, args: ConnectListStoragePoolsArgs) -> Any:
    """Name the active pools."""
    list_limit(args.maxnames, "maxnames", *_POOL_LIMIT)
    return then(client.driver.connect_list_storage_pools(args.maxnames), ConnectListStoragePoolsRet)


def connect_num_of_defined_storage_pools(client: Client, args: None) -> Any:
    """Count the inactive pools."""
    return then(client.driver.connect_num_of_defined_storage_pools(), ConnectNumOfDefinedStoragePoolsRet)


def connect_list_defined_storage_pools(client: Client, args: ConnectListDefinedStoragePoolsArgs) -> Any:
    """Name the inactive pools."""
    list_limit(args.maxnames, "maxnames", *_POOL_LIMIT)
    return then(client.driver.connect_list_defined_storage_pools(args.maxnames), ConnectListDefinedStoragePoolsRet)


def connect_list_all_storage_pools(client: Client, args: ConnectListAllStoragePoolsArgs) -> Any:
    """List pools, or only count them."""

    def answer(found: list[StoragePoolRef]) -> ConnectListAllStoragePoolsRet:
        list_fits(len(found), "pools", STORAGE_POOL_LIST_MAX)
        handles = [storage_pool_handle(ref) for ref in found] if args.need_results else []
        return ConnectListAllStoragePoolsRet(handles, len(found))

    return then(client.driver.connect_list_all_storage_pools(args.flags), answer)


def connect_find_storage_pool_sources(client: Client, args: ConnectFindStoragePoolSourcesArgs) -> Any:
    """Tell what pools could be made of."""
    found = client.driver.connect_find_storage_pool_sources(args.type, args.src_spec, args.flags)
    return then(found, ConnectFindStoragePoolSourcesRet)


def connect_get_storage_pool_capabilities(client: Client, args: ConnectGetStoragePoolCapabilitiesArgs) -> Any:
    """Tell which types of pools there are."""
    return then(client.driver.connect_get_storage_pool_capabilities(args.flags), ConnectGetStoragePoolCapabilitiesRet)


def storage_pool_lookup_by_name(client: Client, args: StoragePoolLookupByNameArgs) -> Any:
    """Find a pool."""
    found = client.driver.storage_pool_lookup_by_name(args.name)
    return then(found, lambda ref: StoragePoolLookupByNameRet(storage_pool_handle(ref)))


def storage_pool_lookup_by_uuid(client: Client, args: StoragePoolLookupByUuidArgs) -> Any:
    """Find a pool."""
    found = client.driver.storage_pool_lookup_by_uuid(args.uuid)
    return then(found, lambda ref: StoragePoolLookupByUuidRet(storage_pool_handle(ref)))


def storage_pool_lookup_by_volume(client: Client, args: StoragePoolLookupByVolumeArgs) -> Any:
    """Find the pool of a volume."""
    found = client.driver.storage_pool_lookup_by_volume(storage_vol_ref(args.vol))
    return then(found, lambda ref: StoragePoolLookupByVolumeRet(storage_pool_handle(ref)))


def storage_pool_lookup_by_target_path(client: Client, args: StoragePoolLookupByTargetPathArgs) -> Any:
    """Find the pool at a path."""
    found = client.driver.storage_pool_lookup_by_target_path(args.path)
    return then(found, lambda ref: StoragePoolLookupByTargetPathRet(storage_pool_handle(ref)))


# Asking


def storage_pool_get_info(client: Client, args: StoragePoolGetInfoArgs) -> Any:
    """Tell its state and sizes."""
    info = client.driver.storage_pool_get_info(storage_pool_ref(args.pool))
    return then(info, lambda info: StoragePoolGetInfoRet(*info))


def storage_pool_get_xml_desc(client: Client, args: StoragePoolGetXmlDescArgs) -> Any:
    """Describe it."""
    xml = client.driver.storage_pool_get_xml_desc(storage_pool_ref(args.pool), args.flags)
    return then(xml, StoragePoolGetXmlDescRet)


def storage_pool_get_autostart(client: Client, args: StoragePoolGetAutostartArgs) -> Any:
    """Tell whether the daemon starts it."""
    found = client.driver.storage_pool_get_autostart(storage_pool_ref(args.pool))
    return then(found, lambda yes: StoragePoolGetAutostartRet(int(yes)))


def storage_pool_is_active(client: Client, args: StoragePoolIsActiveArgs) -> Any:
    """Tell whether it is started."""
    found = client.driver.storage_pool_is_active(storage_pool_ref(args.pool))
    return then(found, lambda yes: StoragePoolIsActiveRet(int(yes)))


def storage_pool_is_persistent(client: Client, args: StoragePoolIsPersistentArgs) -> Any:
    """Tell whether it stays when it is stopped."""
    found = client.driver.storage_pool_is_persistent(storage_pool_ref(args.pool))
    return then(found, lambda yes: StoragePoolIsPersistentRet(int(yes)))


def storage_pool_num_of_volumes(client: Client, args: StoragePoolNumOfVolumesArgs) -> Any:
    """Count its volumes."""
    return then(client.driver.storage_pool_num_of_volumes(storage_pool_ref(args.pool)), StoragePoolNumOfVolumesRet)


def storage_pool_list_volumes(client: Client, args: StoragePoolListVolumesArgs) -> Any:
    """Name its volumes."""
    list_limit(args.maxnames, "maxnames", *_VOL_LIMIT)
    names = client.driver.storage_pool_list_volumes(storage_pool_ref(args.pool), args.maxnames)
    return then(names, StoragePoolListVolumesRet)


def storage_pool_list_all_volumes(client: Client, args: StoragePoolListAllVolumesArgs) -> Any:
    """List its volumes, or only count them."""

    def answer(found: list[StorageVolRef]) -> StoragePoolListAllVolumesRet:
        list_fits(len(found), "vols", STORAGE_VOL_LIST_MAX)
        handles = [storage_vol_handle(ref) for ref in found] if args.need_results else []
        return StoragePoolListAllVolumesRet(handles, len(found))

    return then(client.driver.storage_pool_list_all_volumes(storage_pool_ref(args.pool), args.flags), answer)


# Making, starting, stopping, removing


def storage_pool_create_xml(client: Client, args: StoragePoolCreateXmlArgs) -> Any:
    """Make and start a transient pool."""
    made = client.driver.storage_pool_create_xml(args.xml, args.flags)
    return then(made, lambda ref: StoragePoolCreateXmlRet(storage_pool_handle(ref)))


def storage_pool_define_xml(client: Client, args: StoragePoolDefineXmlArgs) -> Any:
    """Define a persistent pool, or change one."""
    made = client.driver.storage_pool_define_xml(args.xml, args.flags)
    return then(made, lambda ref: StoragePoolDefineXmlRet(storage_pool_handle(ref)))


def storage_pool_undefine(client: Client, args: StoragePoolUndefineArgs) -> Any:
    """Forget it."""
    return client.driver.storage_pool_undefine(storage_pool_ref(args.pool))


def storage_pool_build(client: Client, args: StoragePoolBuildArgs) -> Any:
    """Make the storage behind it."""
    return client.driver.storage_pool_build(storage_pool_ref(args.pool), args.flags)


def storage_pool_create(client: Client, args: StoragePoolCreateArgs) -> Any:
    """Start it."""
    return client.driver.storage_pool_create(storage_pool_ref(args.pool), args.flags)


def storage_pool_destroy(client: Client, args: StoragePoolDestroyArgs) -> Any:
    """Stop it."""
    return client.driver.storage_pool_destroy(storage_pool_ref(args.pool))


def storage_pool_delete(client: Client, args: StoragePoolDeleteArgs) -> Any:
    """Destroy the storage behind it."""
    return client.driver.storage_pool_delete(storage_pool_ref(args.pool), args.flags)


def storage_pool_refresh(client: Client, args: StoragePoolRefreshArgs) -> Any:
    """Look again what is in it."""
    return client.driver.storage_pool_refresh(storage_pool_ref(args.pool), args.flags)


def storage_pool_set_autostart(client: Client, args: StoragePoolSetAutostartArgs) -> Any:
    """Have the daemon start it, or not."""
    return client.driver.storage_pool_set_autostart(storage_pool_ref(args.pool), args.autostart)
