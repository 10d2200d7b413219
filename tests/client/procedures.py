"""Procedures that open streams and pass descriptors, with arguments for tests."""

from __future__ import annotations

from typing import Final

from virtwire.protocol.generated.domain_devices import DOMAIN_OPEN_CONSOLE, DomainOpenConsoleArgs
from virtwire.protocol.generated.qemu import (
    DOMAIN_MONITOR_COMMAND_WITH_FILES,
    DomainMonitorCommandWithFilesArgs,
    DomainMonitorCommandWithFilesRet,
)
from virtwire.protocol.generated.storage_vol import (
    STORAGE_VOL_DOWNLOAD,
    STORAGE_VOL_UPLOAD,
    StorageVolDownloadArgs,
    StorageVolUploadArgs,
)
from virtwire.protocol.generated.types import DomainHandle, StorageVolHandle

_DOMAIN: Final = DomainHandle("test", bytes(16), 1)
_VOLUME: Final = StorageVolHandle("pool", "volume", "/volume")

DOWNLOAD: Final = STORAGE_VOL_DOWNLOAD
DOWNLOAD_ARGS: Final = StorageVolDownloadArgs(_VOLUME, 0, 0, 0)
UPLOAD: Final = STORAGE_VOL_UPLOAD
UPLOAD_ARGS: Final = StorageVolUploadArgs(_VOLUME, 0, 0, 0)
SPARSE_UPLOAD_ARGS: Final = StorageVolUploadArgs(_VOLUME, 0, 0, 1)
CONSOLE: Final = DOMAIN_OPEN_CONSOLE
CONSOLE_ARGS: Final = DomainOpenConsoleArgs(_DOMAIN, None, 0)
FILES: Final = DOMAIN_MONITOR_COMMAND_WITH_FILES
FILES_ARGS: Final = DomainMonitorCommandWithFilesArgs(_DOMAIN, "{}", 0)
FILES_RET: Final = DomainMonitorCommandWithFilesRet("{}")
