"""A storage pool of a check's own, and volumes in it: where streams go to and disks are.

A pool is a folder below /tmp on the daemon's host, made and removed by the daemon; a driver that only pretends makes
none.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from .expect import Violation

if TYPE_CHECKING:
    from virtwire.protocol.generated.types import StoragePoolHandle, StorageVolHandle

    from .session import Session
    from .trial import Trial

__all__ = ["define_pool", "make_pool", "make_volume", "pool_xml", "remove_pool", "volume_path"]

_FOLDER: Final = "/tmp"  # noqa: S108 - on the daemon's host, below it a name that nobody can guess


def pool_xml(name: str) -> str:
    """Write the document of a pool."""
    return f"<pool type='dir'><name>{name}</name><target><path>{_FOLDER}/{name}</path></target></pool>"


async def define_pool(trial: Trial, session: Session) -> StoragePoolHandle:
    """Make a pool that is off and has no folder yet; it and what is in it by then goes after the check."""
    pool: StoragePoolHandle = (await session.call("storage_pool_define_xml", pool_xml(trial.new_name()), 0)).pool
    trial.afterwards(lambda keeper: remove_pool(keeper, pool))
    return pool


async def make_pool(trial: Trial, session: Session) -> StoragePoolHandle:
    """Make a pool that is started; it and what is in it goes after the check."""
    pool = await define_pool(trial, session)
    await session.call("storage_pool_build", pool, 0)
    await session.call("storage_pool_create", pool, 0)
    return pool


async def make_volume(
    session: Session, pool: StoragePoolHandle, name: str, capacity: int, *, kind: str = "raw", allocation: int = 0
) -> StorageVolHandle:
    """Make a volume.

    Args:
        session: an open one.
        pool: where.
        name: what it is called there.
        capacity: in bytes.
        kind: "raw" or "qcow2".
        allocation: so many bytes are there from the beginning; the rest is a hole.
    """
    newer = "<compat>1.1</compat>" if kind == "qcow2" else ""  # the older one keeps no bitmaps
    xml = (
        f"<volume><name>{name}</name><capacity>{capacity}</capacity><allocation>{allocation}</allocation>"
        f"<target><format type='{kind}'/>{newer}</target></volume>"
    )
    volume: StorageVolHandle = (await session.call("storage_vol_create_xml", pool, xml, 0)).vol
    return volume


async def volume_path(session: Session, volume: StorageVolHandle) -> str:
    """Return where a volume is on the daemon's host."""
    path: str = (await session.call("storage_vol_get_path", volume)).name
    return path


async def remove_pool(session: Session, pool: StoragePoolHandle) -> None:
    """Stop a pool and undefine it, with its folder and what is in it, as far as that is needed.

    One that cannot be emptied now stays as it is: once undefined, nothing would lead to its folder any more.
    """
    try:
        await session.call("storage_pool_refresh", pool, 0)  # domains may have put files there
        empty = await _emptied(session, pool)
    except Violation:  # it is off, or the daemon is at work in it
        empty = not (await session.call("storage_pool_is_active", pool)).active
    if empty:
        for name, *flags in (("destroy",), ("delete", 0), ("undefine",)):
            with suppress(Violation):
                await session.call(f"storage_pool_{name}", pool, *flags)


async def _emptied(session: Session, pool: StoragePoolHandle) -> bool:
    """Remove all volumes, whatever becomes of one of them; tell whether none is left."""
    empty = True
    for volume in (await session.call("storage_pool_list_all_volumes", pool, 1, 0)).vols:
        try:
            await session.call("storage_vol_delete", volume, 0)
        except Violation:
            empty = False
    return empty
