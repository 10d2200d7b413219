"""The calls of the test driver about volumes.

Those that libvirt's test driver has answer as it does. Beyond it volumes have contents, which can be written, read,
cloned, wiped and resized; these calls refuse what libvirt's storage driver refuses, in its words.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report, system_error
from virtwire.protocol.generated.storage_vol_enums import (
    StorageVolCreateFlags,
    StorageVolDownloadFlags,
    StorageVolResizeFlags,
    StorageVolUploadFlags,
    StorageVolWipeAlgorithm,
)

from ..storage_base import Pause, StorageVolCalls
from ..streams import DataStream, Serve
from ..values import StoragePoolRef, StorageVolInfo, StorageVolRef
from ..xml.storage_volume import VolumeDefinition
from .checks import check_flags, driver_refusal
from .hypervisor import TestCalls
from .storage import Pool, Volume
from .storage_streams import Part, download, upload

__all__ = ["VolumeCalls"]

_WIPES: Final = frozenset({StorageVolWipeAlgorithm.ZERO, StorageVolWipeAlgorithm.TRIM})
_MOST: Final = (1 << 64) - 1


class VolumeCalls(TestCalls, StorageVolCalls):
    """Finding, asking, making, filling and removing volumes."""

    def storage_vol_lookup_by_name(self, pool: StoragePoolRef, name: str) -> StorageVolRef:
        """Find a volume of an active pool (virStorageVolLookupByName)."""
        found = self.hypervisor.pools.active(pool.name)
        return found.vol_ref(found.find(name))

    def storage_vol_lookup_by_key(self, key: str) -> StorageVolRef:
        """Find a volume (virStorageVolLookupByKey)."""
        return self._search(lambda volume: volume.definition.key == key, f"key '{key}'")

    def storage_vol_lookup_by_path(self, path: str) -> StorageVolRef:
        """Find a volume (virStorageVolLookupByPath)."""
        return self._search(lambda volume: volume.definition.target.path == path, f"path '{path}'")

    def _search(self, matches: Callable[[Volume], bool], what: str) -> StorageVolRef:
        for pool in self.hypervisor.pools:
            for volume in pool.volumes.values() if pool.active else ():
                if matches(volume):
                    return pool.vol_ref(volume)
        raise driver_refusal(ErrorCode.NO_STORAGE_VOL, f"no storage vol with matching {what}")

    def storage_vol_get_info(self, vol: StorageVolRef) -> StorageVolInfo:
        """Tell what it is and its sizes (virStorageVolGetInfo)."""
        pool, volume = self._find(vol)
        return pool.vol_info(volume)

    def storage_vol_get_xml_desc(self, vol: StorageVolRef, flags: int) -> str:
        """Describe it (virStorageVolGetXMLDesc)."""
        check_flags("testStorageVolGetXMLDesc", flags, 0)
        return self._find(vol)[1].definition.format()

    def storage_vol_get_path(self, vol: StorageVolRef) -> str:
        """Tell where it pretends to be (virStorageVolGetPath)."""
        return self._find(vol)[1].definition.target.path

    def storage_vol_create_xml(self, pool: StoragePoolRef, xml: str, flags: int) -> StorageVolRef:
        """Make a volume; nothing is allocated, whatever it says (virStorageVolCreateXML)."""
        check_flags("testStorageVolCreateXML", flags, StorageVolCreateFlags.VALIDATE)
        found = self.hypervisor.pools.active(pool.name)
        return found.vol_ref(found.add(_parse_new(found, xml, flags)))

    async def storage_vol_create_xml_from(
        self, pool: StoragePoolRef, xml: str, clonevol: StorageVolRef, flags: int, pause: Pause
    ) -> StorageVolRef:
        """Make a copy of a volume of the same pool, whatever pool its handle names (virStorageVolCreateXMLFrom)."""
        check_flags("testStorageVolCreateXMLFrom", flags, StorageVolCreateFlags.VALIDATE)
        found = self.hypervisor.pools.active(pool.name)
        definition = _parse_new(found, xml, flags)
        original = found.find(clonevol.name)
        made = found.add(definition)
        if original.bytes.written:
            with original.bytes.in_use(), _undone(found, made), made.bytes.in_use():
                await _copy(original, made, pause)
            found.set_allocation(made, made.bytes.allocation)
        return found.vol_ref(made)

    def storage_vol_delete(self, vol: StorageVolRef, flags: int) -> None:
        """Delete it and what is in it (virStorageVolDelete)."""
        check_flags("testStorageVolDelete", flags, 0)
        pool, volume = self._find(vol)
        _check_unused(volume)
        pool.remove(volume)

    def storage_vol_wipe(self, vol: StorageVolRef, flags: int) -> None:
        """Have it read as zeros (virStorageVolWipe)."""
        self.storage_vol_wipe_pattern(vol, StorageVolWipeAlgorithm.ZERO, flags)

    def storage_vol_wipe_pattern(self, vol: StorageVolRef, algorithm: int, flags: int) -> None:
        """Have it read as zeros; patterns before that would leave no trace here (virStorageVolWipePattern)."""
        check_flags("testStorageVolWipePattern", flags, 0)
        if algorithm not in _WIPES:
            raise _storage_refusal(ErrorCode.INVALID_ARG, f"wiping algorithm {algorithm} not supported")
        pool, volume = self._find(vol)
        _check_unused(volume)
        if volume.bytes.written:
            volume.bytes.truncate(0)
            pool.set_allocation(volume, volume.bytes.allocation)

    def storage_vol_resize(self, vol: StorageVolRef, capacity: int, flags: int) -> None:
        """Change its capacity; what is beyond a smaller one is gone (virStorageVolResize)."""
        check_flags("testStorageVolResize", flags, sum(StorageVolResizeFlags))
        pool, volume = self._find(vol)
        definition = volume.definition
        shrink = bool(flags & StorageVolResizeFlags.SHRINK)
        if flags & StorageVolResizeFlags.DELTA:
            capacity = max(definition.capacity - capacity, 0) if shrink else min(definition.capacity + capacity, _MOST)
        if capacity < definition.allocation:
            raise _storage_refusal(ErrorCode.INVALID_ARG, "can't shrink capacity below existing allocation")
        if capacity < definition.capacity and not shrink:
            detail = "Can't shrink capacity below current capacity unless shrink flag explicitly specified"
            raise _storage_refusal(ErrorCode.INVALID_ARG, detail)
        allocate = bool(flags & StorageVolResizeFlags.ALLOCATE)
        if allocate and capacity > pool.available + definition.allocation:
            raise _storage_refusal(ErrorCode.OPERATION_FAILED, "Not enough space left in storage pool")
        _check_unused(volume)
        volume.bytes.truncate(capacity)
        definition.capacity = capacity
        if allocate:
            pool.set_allocation(volume, capacity)

    def storage_vol_upload(self, vol: StorageVolRef, offset: int, length: int, flags: int) -> Serve:
        """Take what a client sends; what is allocated then is what the bytes take (virStorageVolUpload)."""
        check_flags("testStorageVolUpload", flags, StorageVolUploadFlags.SPARSE_STREAM)
        self._find(vol)

        async def serve(stream: DataStream) -> None:
            pool, volume = self._find(vol)  # it may have changed since
            part = Part.of(volume.definition.capacity, offset, length)
            with volume.bytes.in_use():
                try:
                    await upload(volume.bytes, part, stream)
                finally:
                    if volume.bytes.written:
                        pool.set_allocation(volume, volume.bytes.allocation)

        return serve

    def storage_vol_download(self, vol: StorageVolRef, offset: int, length: int, flags: int) -> Serve:
        """Send what is in it, or zeros (virStorageVolDownload)."""
        check_flags("testStorageVolDownload", flags, StorageVolDownloadFlags.SPARSE_STREAM)
        self._find(vol)
        sparse = bool(flags & StorageVolDownloadFlags.SPARSE_STREAM)

        async def serve(stream: DataStream) -> None:
            _, volume = self._find(vol)  # it may have changed since
            part = Part.of(volume.definition.capacity, offset, length)
            with volume.bytes.in_use():
                await download(volume.bytes, part, stream, sparse=sparse)

        return serve

    def _find(self, vol: StorageVolRef) -> tuple[Pool, Volume]:
        pool = self.hypervisor.pools.active(vol.pool)
        return pool, pool.find(vol.name)


def _parse_new(pool: Pool, xml: str, flags: int) -> VolumeDefinition:
    """Read the definition of a volume that is not there yet."""
    validate = bool(flags & StorageVolCreateFlags.VALIDATE)
    definition = VolumeDefinition.parse(xml, pool.definition.kind, validate=validate)
    pool.check_new(definition)
    return definition


@contextmanager
def _undone(pool: Pool, made: Volume) -> Iterator[None]:
    """Take a volume away again when the block fails."""
    try:
        yield
    except BaseException as error:
        if pool.volumes.get(made.name) is made:
            pool.remove(made)
        if isinstance(error, OSError):
            raise system_error(error.errno or errno.EIO, ErrorDomain.STORAGE, "cannot copy the volume") from error
        raise


async def _copy(original: Volume, made: Volume, pause: Pause) -> None:
    """Copy what there is room for, block by block."""
    offset, end = 0, min(original.definition.capacity, made.definition.capacity)
    while offset < end:
        offset = made.bytes.copy_from(original.bytes, offset, end)
        await pause()


def _check_unused(volume: Volume) -> None:
    """Refuse to change a volume under a stream."""
    if volume.bytes.users:
        raise _storage_refusal(ErrorCode.OPERATION_INVALID, f"volume '{volume.name}' is still in use.")


def _storage_refusal(code: ErrorCode, detail: str) -> LibvirtError:
    return report(code, ErrorDomain.STORAGE, detail)
