"""Between the wire's records and the plain types of the backends."""

from __future__ import annotations

from ...protocol.generated.types import DomainHandle, StoragePoolHandle, StorageVolHandle
from ..backends.values import DomainRef, StoragePoolRef, StorageVolRef

__all__ = [
    "c_characters",
    "domain_handle",
    "domain_ref",
    "storage_pool_handle",
    "storage_pool_ref",
    "storage_vol_handle",
    "storage_vol_ref",
]


def domain_ref(handle: DomainHandle) -> DomainRef:
    """Turn a client's handle into the reference that backends take."""
    return DomainRef(handle.name, handle.uuid, handle.id)


def domain_handle(ref: DomainRef) -> DomainHandle:
    """Turn a backend's reference into the handle that clients get."""
    return DomainHandle(ref.name, ref.uuid, ref.id)


def storage_pool_ref(handle: StoragePoolHandle) -> StoragePoolRef:
    """Turn a client's handle into the reference that backends take."""
    return StoragePoolRef(handle.name, handle.uuid)


def storage_pool_handle(ref: StoragePoolRef) -> StoragePoolHandle:
    """Turn a backend's reference into the handle that clients get."""
    return StoragePoolHandle(ref.name, ref.uuid)


def storage_vol_ref(handle: StorageVolHandle) -> StorageVolRef:
    """Turn a client's handle into the reference that backends take."""
    return StorageVolRef(handle.pool, handle.name, handle.key)


def storage_vol_handle(ref: StorageVolRef) -> StorageVolHandle:
    """Turn a backend's reference into the handle that clients get."""
    return StorageVolHandle(ref.pool, ref.name, ref.key)


def c_characters(text: str) -> bytes:
    """Turn text into a variable array of characters, which libvirtd ends with a NUL that counts."""
    return text.encode("utf-8", "surrogateescape") + b"\0"
