"""Which procedures a daemon serves: it is asked for some on objects that do not exist, so that nothing comes of it.

Drivers differ in what they have; a check of what this one lacks does not apply to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from virtwire.protocol.errors import ErrorCode
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.protocol.generated.types import (
    DomainHandle,
    NetworkHandle,
    NwfilterHandle,
    SecretHandle,
    StoragePoolHandle,
    StorageVolHandle,
)
from virtwire.protocol.message import Status

if TYPE_CHECKING:
    from .session import Session

__all__ = ["BAD_FLAGS", "NO_DOMAIN", "NO_NAME", "NO_UUID", "PROBES", "find_programs", "find_served"]

NO_NAME: Final = "virtwire-check-nowhere"
"""A name that nothing has."""
NO_UUID: Final = bytes.fromhex("5f" * 16)
"""A UUID that nothing has."""
NO_DOMAIN: Final = DomainHandle(NO_NAME, NO_UUID, -1)
"""A domain that is not there."""
BAD_FLAGS: Final = 1 << 31
"""Flags that no procedure has."""

_NO_PROCEDURE: Final = 0x7FFFFFFF
_POOL: Final = StoragePoolHandle(NO_NAME, NO_UUID)
_VOLUME: Final = StorageVolHandle(NO_NAME, NO_NAME, NO_NAME)

PROBES: Final[dict[str, tuple[Any, ...]]] = {
    "connect_get_all_domain_stats": ([], 0, BAD_FLAGS),
    "connect_list_all_interfaces": (0, 0),
    "connect_list_all_networks": (0, 0),
    "connect_list_all_node_devices": (0, 0),
    "connect_list_all_nwfilter_bindings": (0, 0),
    "connect_list_all_nwfilters": (0, 0),
    "connect_list_all_secrets": (0, 0),
    "connect_list_all_storage_pools": (0, 0),
    "domain_attach_device": (NO_DOMAIN, "<disk/>"),
    "domain_backup_begin": (NO_DOMAIN, "<domainbackup/>", None, 0),
    "domain_checkpoint_create_xml": (NO_DOMAIN, "<domaincheckpoint/>", 0),
    "domain_create_xml_with_files": ("<domain/>", BAD_FLAGS),
    "domain_fd_associate": (NO_DOMAIN, NO_NAME, 0),
    "domain_get_block_io_tune": (NO_DOMAIN, NO_NAME, 1, 0),
    "domain_get_memory_parameters": (NO_DOMAIN, 1, 0),
    "domain_open_console": (NO_DOMAIN, None, 0),
    "domain_open_graphics_fd": (NO_DOMAIN, 0, 0),
    "domain_screenshot": (NO_DOMAIN, 0, BAD_FLAGS),
    "domain_set_metadata": (NO_DOMAIN, 1, NO_NAME, None, None, 0),
    "domain_snapshot_create_xml": (NO_DOMAIN, "<domainsnapshot/>", 0),
    "network_lookup_by_name": (NO_NAME,),
    "node_device_lookup_by_name": (NO_NAME,),
    "node_get_cpu_stats": (-1, 0, 0),
    "nwfilter_get_xml_desc": (NwfilterHandle(NO_NAME, NO_UUID), 0),
    "network_get_xml_desc": (NetworkHandle(NO_NAME, NO_UUID), 0),
    "secret_get_xml_desc": (SecretHandle(NO_UUID, 0, ""), 0),
    "storage_pool_refresh": (_POOL, 0),
    "storage_vol_download": (_VOLUME, 0, 0, 0),
    "storage_vol_upload": (_VOLUME, 0, 0, 0),
}
"""What is asked: procedures by name, with arguments that change nothing and open nothing."""


async def find_served(session: Session) -> frozenset[str]:
    """Return the names of those of ``PROBES`` that the daemon serves.

    Raises:
        Violation: it does not answer.
    """
    serials = {name: await session.send(name, *args) for name, args in PROBES.items()}
    return frozenset([name for name, serial in serials.items() if await _serves(session, serial)])


async def find_programs(session: Session) -> frozenset[int]:
    """Return the numbers of the programs that the daemon serves, by a procedure that none has.

    Raises:
        Violation: it does not answer.
    """
    numbers = (REMOTE.number, QEMU.number, LXC.number)
    serials = {number: await session.send("auth_list", program=number, number=_NO_PROCEDURE) for number in numbers}
    texts = {number: (await session.reply(serial)).error().message for number, serial in serials.items()}
    return frozenset(number for number, text in texts.items() if not text.startswith("Cannot find program"))


async def _serves(session: Session, serial: int) -> bool:
    frame = await session.reply(serial)
    return frame.status == Status.OK or frame.error().code not in (ErrorCode.NO_SUPPORT, ErrorCode.RPC)
