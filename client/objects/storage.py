"""Storage pools and volumes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from virtwire.client.generated.storage_pool import StoragePoolMethods
from virtwire.client.generated.storage_vol import StorageVolMethods

from .named import Named, WithUuid

if TYPE_CHECKING:
    from virtwire.client.copying import Progress
    from virtwire.client.passing import HasFileno

__all__ = ["StoragePool", "StorageVol"]


_SPARSE: Final = 1  # in StorageVolUploadFlags and StorageVolDownloadFlags alike


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

    async def upload_from(
        self,
        file: HasFileno,
        offset: int = 0,
        length: int = 0,
        *,
        sparse: bool = False,
        progress: Progress | None = None,
    ) -> int:
        """Fill the volume from a file, from the file's position on (virStorageVolUpload and what follows it).

        Args:
            file: open for reading.
            offset: where in the volume the data goes, in bytes.
            length: how many bytes to send at most; 0 for all that the file has.
            sparse: send the file's holes as holes.
            progress: called with the number of bytes that are through, after each piece.

        Returns:
            How many bytes were sent, holes included.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.
            OSError: the file cannot be read.
        """
        from virtwire.client.copying import send_file

        async with await self.upload(offset, length, _SPARSE if sparse else 0) as stream:
            return await send_file(stream, file, length or None, sparse=sparse, progress=progress)

    async def download_to(
        self,
        file: HasFileno,
        offset: int = 0,
        length: int = 0,
        *,
        sparse: bool = False,
        progress: Progress | None = None,
    ) -> int:
        """Write the volume's data into a file, from the file's position on (virStorageVolDownload and what follows it).

        Args:
            file: open for writing; unbuffered, or flushed before.
            offset: where in the volume the data begins, in bytes.
            length: how many bytes to fetch; 0 for all up to the volume's end.
            sparse: let the volume's holes come as holes, and make holes of them in the file.
            progress: called with the number of bytes that are through, after each piece.

        Returns:
            How many bytes came, holes included.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.
            OSError: the file cannot be written.
        """
        from virtwire.client.copying import receive_file

        async with await self.download(offset, length, _SPARSE if sparse else 0) as stream:
            return await receive_file(stream, file, progress)
