"""Storage pools and volumes."""

from __future__ import annotations

from virtwire.client.generated.storage_pool import StoragePoolMethods
from virtwire.client.generated.storage_vol import StorageVolMethods

from .named import Named, WithUuid

__all__ = ["StoragePool", "StorageVol"]


class StoragePool(Named, WithUuid, StoragePoolMethods):
    """A place where volumes are kept."""

    __slots__ = ()


class StorageVol(Named, StorageVolMethods):
    """A volume of a storage pool."""

    __slots__ = ()

    @property
    def key(self) -> str:
        """What tells it from every other volume of the host."""
        key: str = self._handle.key
        return key

    @property
    def pool_name(self) -> str:
        """The name of its pool."""
        name: str = self._handle.pool
        return name
