"""The calls of the test driver about storage pools."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.storage_pool_enums import (
    ConnectListAllStoragePoolsFlags,
    StoragePoolDefineFlags,
    StoragePoolEventLifecycleType,
)

from ..events import StoragePoolLifecycle, StoragePoolRefresh
from ..storage_base import StoragePoolChangeCalls, StoragePoolQueryCalls
from ..values import StoragePoolInfo, StoragePoolRef, StorageVolRef
from ..xml.parse import parse_document
from ..xml.storage_kinds import POOL_KINDS
from ..xml.storage_pool import PoolDefinition
from ..xml.storage_source import PoolSource, parse_source
from ..xml.write import escape
from .checks import check_flags, driver_refusal
from .hypervisor import TestCalls
from .storage import Pool

__all__ = ["PoolCalls"]

_Flags = ConnectListAllStoragePoolsFlags
_Event = StoragePoolEventLifecycleType

_Test = Callable[[Pool], bool]
_STATES: tuple[dict[int, _Test], ...] = (
    {int(_Flags.ACTIVE): lambda pool: pool.active, int(_Flags.INACTIVE): lambda pool: not pool.active},
    {int(_Flags.PERSISTENT): lambda pool: pool.persistent, int(_Flags.TRANSIENT): lambda pool: not pool.persistent},
    {int(_Flags.AUTOSTART): lambda pool: pool.autostart, int(_Flags.NO_AUTOSTART): lambda pool: not pool.autostart},
)
_TYPES: Final = {name: int(_Flags.__members__[name.upper().replace("-", "_")]) for name in POOL_KINDS}
_ALL_FILTERS: Final = sum(_Flags)

_LOGICAL_SOURCES: Final = """<sources>
  <source>
    <device path='/dev/sda20'/>
    <name>testvg1</name>
    <format type='lvm2'/>
  </source>
  <source>
    <device path='/dev/sda21'/>
    <name>testvg2</name>
    <format type='lvm2'/>
  </source>
</sources>
"""
_NETFS_SOURCES: Final = """<sources>
  <source>
    <host name='%s'/>
    <dir path='/testshare'/>
    <format type='nfs'/>
  </source>
</sources>
"""


class PoolCalls(TestCalls, StoragePoolQueryCalls, StoragePoolChangeCalls):
    """Finding, asking, making, starting and stopping pools; nothing is behind a pool but its volumes."""

    # Finding

    def connect_num_of_storage_pools(self) -> int:
        """Count the active pools (virConnectNumOfStoragePools)."""
        return sum(pool.active for pool in self.hypervisor.pools)

    def connect_list_storage_pools(self, maxnames: int) -> list[str]:
        """List the names of active pools (virConnectListStoragePools)."""
        return [pool.name for pool in self.hypervisor.pools if pool.active][:maxnames]

    def connect_num_of_defined_storage_pools(self) -> int:
        """Count the inactive pools (virConnectNumOfDefinedStoragePools)."""
        return sum(not pool.active for pool in self.hypervisor.pools)

    def connect_list_defined_storage_pools(self, maxnames: int) -> list[str]:
        """List the names of inactive pools (virConnectListDefinedStoragePools)."""
        return [pool.name for pool in self.hypervisor.pools if not pool.active][:maxnames]

    def connect_list_all_storage_pools(self, flags: int) -> list[StoragePoolRef]:
        """List pools that pass every group of filters that is named (virConnectListAllStoragePools)."""
        check_flags("testConnectListAllStoragePools", flags, _ALL_FILTERS)
        found = list(self.hypervisor.pools)
        for group in _STATES:
            wanted = [test for flag, test in group.items() if flags & flag]
            if wanted:
                found = [pool for pool in found if any(test(pool) for test in wanted)]
        if flags & sum(_TYPES.values()):
            found = [pool for pool in found if flags & _TYPES[pool.definition.type]]
        return [pool.ref for pool in found]

    def storage_pool_lookup_by_name(self, name: str) -> StoragePoolRef:
        """Find a pool (virStoragePoolLookupByName)."""
        return self.hypervisor.pools.by_name(name).ref

    def storage_pool_lookup_by_uuid(self, uuid: bytes) -> StoragePoolRef:
        """Find a pool (virStoragePoolLookupByUUID)."""
        return self.hypervisor.pools.by_uuid(uuid).ref

    def storage_pool_lookup_by_volume(self, vol: StorageVolRef) -> StoragePoolRef:
        """Find the pool that the handle of a volume names (virStoragePoolLookupByVolume)."""
        return self.hypervisor.pools.by_name(vol.pool).ref

    def connect_find_storage_pool_sources(self, type: str, src_spec: str | None, flags: int) -> str:
        """Tell of imaginary volume groups and exports (virConnectFindStoragePoolSources).

        Without a host, exports are refused however the specification came to have none: libvirt's driver crashes on
        an empty one.
        """
        check_flags("testConnectFindStoragePoolSources", flags, 0)
        if type == "dir":  # number 0, which the real driver takes for a mistake
            raise driver_refusal(ErrorCode.INTERNAL_ERROR, f"unknown storage pool type {type}")
        source = PoolSource() if src_spec is None else _parse_specification(src_spec, type)
        if type == "logical":
            return _LOGICAL_SOURCES
        if type == "netfs":
            if not source.hosts:
                raise driver_refusal(ErrorCode.INVALID_ARG, "hostname must be specified for netfs sources")
            return _NETFS_SOURCES.replace("%s", escape(source.hosts[0].name))
        raise driver_refusal(ErrorCode.NO_SUPPORT, f"pool type '{type}' does not support source discovery")

    # Asking

    def storage_pool_get_info(self, pool: StoragePoolRef) -> StoragePoolInfo:
        """Tell its state and sizes (virStoragePoolGetInfo)."""
        return self.hypervisor.pools.by_name(pool.name).info()

    def storage_pool_get_xml_desc(self, pool: StoragePoolRef, flags: int) -> str:
        """Describe it (virStoragePoolGetXMLDesc)."""
        check_flags("testStoragePoolGetXMLDesc", flags, 0)
        return self.hypervisor.pools.by_name(pool.name).xml()

    def storage_pool_get_autostart(self, pool: StoragePoolRef) -> bool:
        """Tell whether the daemon is asked to start it (virStoragePoolGetAutostart)."""
        found = self.hypervisor.pools.by_name(pool.name)
        return found.persistent and found.autostart

    def storage_pool_is_active(self, pool: StoragePoolRef) -> bool:
        """Tell whether it is started (virStoragePoolIsActive)."""
        return self.hypervisor.pools.by_uuid(pool.uuid).active

    def storage_pool_is_persistent(self, pool: StoragePoolRef) -> bool:
        """Tell whether it stays when it is stopped (virStoragePoolIsPersistent)."""
        return self.hypervisor.pools.by_uuid(pool.uuid).persistent

    def storage_pool_num_of_volumes(self, pool: StoragePoolRef) -> int:
        """Count its volumes (virStoragePoolNumOfVolumes)."""
        return len(self.hypervisor.pools.active(pool.name).volumes)

    def storage_pool_list_volumes(self, pool: StoragePoolRef, maxnames: int) -> list[str]:
        """List the names of its volumes (virStoragePoolListVolumes)."""
        return list(self.hypervisor.pools.active(pool.name).volumes)[:maxnames]

    def storage_pool_list_all_volumes(self, pool: StoragePoolRef, flags: int) -> list[StorageVolRef]:
        """List its volumes (virStoragePoolListAllVolumes)."""
        check_flags("testStoragePoolListAllVolumes", flags, 0)
        found = self.hypervisor.pools.by_uuid(pool.uuid)
        if not found.active:
            raise driver_refusal(ErrorCode.OPERATION_INVALID, "storage pool is not active")
        return [found.vol_ref(volume) for volume in found.volumes.values()]

    # Making and removing

    def storage_pool_create_xml(self, xml: str, flags: int) -> StoragePoolRef:
        """Make and start a transient pool; a defined one becomes transient with that (virStoragePoolCreateXML)."""
        check_flags("testStoragePoolCreateXML", flags, 0)
        pool = self.hypervisor.pools.add(PoolDefinition.parse(xml), check_live=True)
        if _needs_vport(pool):
            self.hypervisor.pools.has_vport = True
        pool.allocation = 0
        pool.persistent = False
        pool.active = True
        self._tell(pool, _Event.STARTED)
        return pool.ref

    def storage_pool_define_xml(self, xml: str, flags: int) -> StoragePoolRef:
        """Define a persistent pool, or change one; the counting of its space starts again (virStoragePoolDefineXML)."""
        check_flags("testStoragePoolDefineXML", flags, StoragePoolDefineFlags.VALIDATE)
        validate = bool(flags & StoragePoolDefineFlags.VALIDATE)
        pool = self.hypervisor.pools.add(PoolDefinition.parse(xml, validate=validate))
        pool.allocation = 0
        pool.persistent = True
        self._tell(pool, _Event.DEFINED)
        return pool.ref

    def storage_pool_undefine(self, pool: StoragePoolRef) -> None:
        """Forget an inactive pool (virStoragePoolUndefine)."""
        found = self.hypervisor.pools.inactive(pool.name)
        self.hypervisor.pools.remove(found)
        self._tell(found, _Event.UNDEFINED)

    def storage_pool_build(self, pool: StoragePoolRef, flags: int) -> None:
        """Pretend to make what is behind it (virStoragePoolBuild)."""
        check_flags("testStoragePoolBuild", flags, 0)
        self._tell(self.hypervisor.pools.inactive(pool.name), _Event.CREATED)

    def storage_pool_create(self, pool: StoragePoolRef, flags: int) -> None:
        """Start it (virStoragePoolCreate)."""
        check_flags("testStoragePoolCreate", flags, 0)
        found = self.hypervisor.pools.inactive(pool.name)
        found.active = True
        self._tell(found, _Event.STARTED)

    def storage_pool_destroy(self, pool: StoragePoolRef) -> None:
        """Stop it; a transient one is gone with that (virStoragePoolDestroy)."""
        pools = self.hypervisor.pools
        found = pools.active(pool.name)
        found.active = False
        if _needs_vport(found):
            if not pools.has_vport:
                raise driver_refusal(ErrorCode.NO_NODE_DEVICE, "no node device with matching name 'scsi_host12'")
            pools.has_vport = False
        if not found.persistent:
            pools.remove(found)
        self._tell(found, _Event.STOPPED)

    def storage_pool_delete(self, pool: StoragePoolRef, flags: int) -> None:
        """Pretend to destroy what is behind it (virStoragePoolDelete)."""
        check_flags("testStoragePoolDelete", flags, 0)
        self._tell(self.hypervisor.pools.inactive(pool.name), _Event.DELETED)

    def storage_pool_refresh(self, pool: StoragePoolRef, flags: int) -> None:
        """Pretend to look again what is in it (virStoragePoolRefresh)."""
        check_flags("testStoragePoolRefresh", flags, 0)
        found = self.hypervisor.pools.active(pool.name)
        self.hypervisor.events.publish(StoragePoolRefresh(found.ref))

    def storage_pool_set_autostart(self, pool: StoragePoolRef, autostart: int) -> None:
        """Note that the daemon should start it, or not (virStoragePoolSetAutostart)."""
        found = self.hypervisor.pools.by_name(pool.name)
        if not found.persistent:
            raise driver_refusal(ErrorCode.INVALID_ARG, "pool has no config file")
        found.autostart = bool(autostart)

    def _tell(self, pool: Pool, event: StoragePoolEventLifecycleType) -> None:
        """Tell of what happened."""
        self.hypervisor.events.publish(StoragePoolLifecycle(pool.ref, event, 0))


def _needs_vport(pool: Pool) -> bool:
    adapter = pool.definition.source.adapter
    return adapter is not None and adapter.type == "fc_host"


def _parse_specification(text: str, type: str) -> PoolSource:
    element = parse_document(text, "source", origin="(storage_source_specification)", domain=ErrorDomain.STORAGE)
    if type not in POOL_KINDS:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.STORAGE, "missing backend for pool type -1")
    return parse_source(element, type)
