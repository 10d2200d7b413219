"""The storage pools of the test driver and their volumes: the state, and what may be beside what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.generated.storage_pool_enums import StoragePoolState

from ..values import StoragePoolInfo, StoragePoolRef, StorageVolInfo, StorageVolRef
from ..xml.storage_pool import PoolDefinition
from ..xml.storage_volume import VolumeDefinition
from ..xml.values import format_uuid
from .storage_bytes import VolumeBytes
from .storage_conflicts import conflicts

__all__ = ["Pool", "Pools", "Volume"]

POOL_CAPACITY: Final = 100 << 30
"""Bytes that every pool of the test driver has."""
_UNSIGNED: Final = (1 << 64) - 1


class Volume:
    """A volume.

    Attributes:
        definition: what it is.
        bytes: what is stored in it.
    """

    def __init__(self, definition: VolumeDefinition) -> None:
        self.definition = definition
        self.bytes = VolumeBytes()

    @property
    def name(self) -> str:
        """Unique in its pool."""
        return self.definition.name


class Pool:
    """A pool and its volumes (virStoragePoolObj).

    Attributes:
        definition: what it is.
        active: it is started.
        persistent: it stays when it is stopped.
        autostart: the daemon is asked to start it.
        volumes: by name.
        allocation: bytes that its volumes take; a definition starts the counting again.
    """

    def __init__(self, definition: PoolDefinition) -> None:
        self.definition = definition
        self.active = False
        self.persistent = False
        self.autostart = False
        self.volumes: dict[str, Volume] = {}
        self.allocation = 0

    @property
    def name(self) -> str:
        """Unique among pools."""
        return self.definition.name

    @property
    def ref(self) -> StoragePoolRef:
        """How handles name it."""
        return StoragePoolRef(self.name, self.definition.uuid)

    @property
    def available(self) -> int:
        """Bytes that are left; a huge number when its volumes take more than it has."""
        return (POOL_CAPACITY - self.allocation) & _UNSIGNED

    def info(self) -> StoragePoolInfo:
        """Tell its state and sizes."""
        state = StoragePoolState.RUNNING if self.active else StoragePoolState.INACTIVE
        return StoragePoolInfo(state, POOL_CAPACITY, self.allocation, self.available)

    def xml(self) -> str:
        """Write its document."""
        return self.definition.format(POOL_CAPACITY, self.allocation, self.available)

    def find(self, name: str) -> Volume:
        """Find a volume.

        Raises:
            NoStorageVol: there is none.
        """
        found = self.volumes.get(name)
        if found is None:
            raise _refused(ErrorCode.NO_STORAGE_VOL, f"no storage vol with matching name '{name}'")
        return found

    def check_new(self, definition: VolumeDefinition) -> None:
        """Refuse a new volume whose name is taken."""
        if definition.name in self.volumes:
            raise _refused(ErrorCode.OPERATION_FAILED, "storage vol already exists")

    def add(self, definition: VolumeDefinition) -> Volume:
        """Add a volume, which gets its path.

        Raises:
            InternalError: there is no room.
        """
        if self.allocation + definition.allocation > POOL_CAPACITY:
            detail = f"Not enough free space in pool for volume '{definition.name}'"
            raise _refused(ErrorCode.INTERNAL_ERROR, detail)
        definition.target.path = definition.key = ""
        return self.place(definition)

    def place(self, definition: VolumeDefinition) -> Volume:
        """Add a volume, which gets its path and key unless it has them."""
        definition.place(self.definition.target or "(null)")
        self._count(definition.allocation)
        made = self.volumes[definition.name] = Volume(definition)
        return made

    def remove(self, volume: Volume) -> None:
        """Delete a volume and its bytes."""
        del self.volumes[volume.name]
        self._count(-volume.definition.allocation)
        volume.bytes.close()

    def set_allocation(self, volume: Volume, allocation: int) -> None:
        """Count what a volume takes now."""
        self._count(allocation - volume.definition.allocation)
        volume.definition.allocation = allocation

    def _count(self, change: int) -> None:
        """Count more or less, without a sign as libvirt does: less than nothing is a huge number."""
        self.allocation = (self.allocation + change) & _UNSIGNED

    def vol_ref(self, volume: Volume) -> StorageVolRef:
        """Tell how handles name a volume."""
        return StorageVolRef(self.name, volume.name, volume.definition.key)

    def vol_info(self, volume: Volume) -> StorageVolInfo:
        """Tell what a volume is and its sizes; what it is, the type of the pool says."""
        definition = volume.definition
        return StorageVolInfo(self.definition.kind.volume, definition.capacity, definition.allocation)

    def close(self) -> None:
        """Give up the bytes of all volumes."""
        for volume in self.volumes.values():
            volume.bytes.close()


class Pools:
    """All pools of one driver (virStoragePoolObjList).

    Attributes:
        has_vport: a Fibre Channel port was made for a pool.
    """

    def __init__(self) -> None:
        self._by_uuid: dict[bytes, Pool] = {}
        self.has_vport = False

    def __iter__(self) -> Iterator[Pool]:
        return iter(list(self._by_uuid.values()))

    def by_name(self, name: str) -> Pool:
        """Find a pool, which is how most handles are followed.

        Raises:
            NoStoragePool: there is none.
        """
        found = self._named(name)
        if found is None:
            raise _refused(ErrorCode.NO_STORAGE_POOL, f"no storage pool with matching name '{name}'")
        return found

    def by_uuid(self, uuid: bytes) -> Pool:
        """Find a pool.

        Raises:
            NoStoragePool: there is none.
        """
        found = self._by_uuid.get(uuid)
        if found is None:
            detail = f"no storage pool with matching uuid '{format_uuid(uuid)}'"
            raise _refused(ErrorCode.NO_STORAGE_POOL, detail)
        return found

    def active(self, name: str) -> Pool:
        """Find a pool that must be active."""
        found = self.by_name(name)
        if not found.active:
            raise _refused(ErrorCode.OPERATION_INVALID, f"storage pool '{name}' is not active")
        return found

    def inactive(self, name: str) -> Pool:
        """Find a pool that must not be active."""
        found = self.by_name(name)
        if found.active:
            raise _refused(ErrorCode.OPERATION_INVALID, f"storage pool '{name}' is active")
        return found

    def add(self, definition: PoolDefinition, *, check_live: bool = False) -> Pool:
        """Add a pool, or give a known one that is not active a new definition (virStoragePoolObjListAdd).

        Args:
            definition: what it is.
            check_live: refuse a pool that is active.

        Raises:
            OperationFailed: another pool has the name, the UUID, or is on the same storage.
            OperationInvalid: it is active already.
        """
        for pool in self:
            if pool.name != definition.name and conflicts(pool.definition, definition):
                raise _conflict(f"Storage source conflict with pool: '{pool.name}'")
        known = self._by_uuid.get(definition.uuid)
        if known is None:
            namesake = self._named(definition.name)
            if namesake is not None:
                uuid = format_uuid(namesake.definition.uuid)
                raise _conflict(f"pool '{namesake.name}' already exists with uuid {uuid}")
            known = self._by_uuid[definition.uuid] = Pool(definition)
            return known
        if known.name != definition.name:
            raise _conflict(f"pool '{known.name}' is already defined with uuid {format_uuid(definition.uuid)}")
        if known.active and check_live:
            detail = f"pool is already active as '{known.name}'"
            raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.STORAGE, detail)
        if not known.active:
            known.definition = definition
        return known

    def remove(self, pool: Pool) -> None:
        """Forget a pool; what is in its volumes goes too."""
        self._by_uuid.pop(pool.definition.uuid, None)
        pool.close()

    def close(self) -> None:
        """Give up the bytes of all volumes."""
        for pool in self:
            pool.close()

    def _named(self, name: str) -> Pool | None:
        return next((pool for pool in self._by_uuid.values() if pool.name == name), None)


def _refused(code: ErrorCode, detail: str) -> LibvirtError:
    return report(code, ErrorDomain.TEST, detail)


def _conflict(detail: str) -> LibvirtError:
    return report(ErrorCode.OPERATION_FAILED, ErrorDomain.STORAGE, detail)
