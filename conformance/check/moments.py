"""Domains that checkpoints and snapshots can be made of, and these."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .storage import make_pool, make_volume, volume_path

if TYPE_CHECKING:
    from virtwire.protocol.generated.types import DomainCheckpointHandle, DomainHandle, DomainSnapshotHandle

    from .session import Session
    from .trial import Trial

__all__ = [
    "checkpoint_names",
    "checkpoint_xml",
    "create_checkpoint",
    "create_snapshot",
    "domain_with_disks",
    "parent_of",
    "snapshot_names",
    "snapshot_xml",
]

_START: Final = {"test": 0, "qemu": 1}
"""A guest of QEMU's is started paused: it has nothing to run, and would only take time."""
_CAPACITY: Final = 1 << 20


async def domain_with_disks(trial: Trial, session: Session, *, disks: int = 1, running: bool = True) -> DomainHandle:
    """Make a persistent domain with disks vda, vdb and so on; its id is the one that it has then.

    The test driver's disks are names; QEMU's are empty volumes of a pool of their own.

    Args:
        trial: owns it.
        session: an open one.
        disks: so many.
        running: it is started too.
    """
    targets = [f"vd{letter}" for letter in "abcdefgh"[:disks]]
    if trial.driver == "test":
        paths = [f"/{trial.name}/{target}.qcow2" for target in targets]
    else:
        pool = await make_pool(trial, session)
        volumes = [await make_volume(session, pool, target, _CAPACITY, kind="qcow2") for target in targets]
        paths = [await volume_path(session, volume) for volume in volumes]
    inside = "".join(
        f"<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='{path}'/>"
        f"<target dev='{target}' bus='virtio'/></disk>"
        for target, path in zip(targets, paths, strict=True)
    )
    domain = await trial.define_domain(session, f"<devices>{inside}</devices>")
    if running:
        async with trial.daemon.starting:
            domain = (await session.call("domain_create_with_flags", domain, _START[trial.driver])).dom
    return domain


def checkpoint_xml(name: str, inside: str = "") -> str:
    """Write the document of a checkpoint."""
    return f"<domaincheckpoint><name>{name}</name>{inside}</domaincheckpoint>"


def snapshot_xml(name: str, inside: str = "") -> str:
    """Write the document of a snapshot."""
    return f"<domainsnapshot><name>{name}</name>{inside}</domainsnapshot>"


async def create_checkpoint(
    session: Session, domain: DomainHandle, name: str, inside: str = "", flags: int = 0
) -> DomainCheckpointHandle:
    """Create a checkpoint."""
    ret = await session.call("domain_checkpoint_create_xml", domain, checkpoint_xml(name, inside), flags)
    made: DomainCheckpointHandle = ret.checkpoint
    return made


async def create_snapshot(
    session: Session, domain: DomainHandle, name: str, inside: str = "", flags: int = 0
) -> DomainSnapshotHandle:
    """Create a snapshot."""
    ret = await session.call("domain_snapshot_create_xml", domain, snapshot_xml(name, inside), flags)
    made: DomainSnapshotHandle = ret.snap
    return made


async def checkpoint_names(session: Session, domain: DomainHandle, flags: int = 0) -> list[str]:
    """List a domain's checkpoints, in the order in which the daemon does."""
    ret = await session.call("domain_list_all_checkpoints", domain, 1, flags)
    return [each.name for each in ret.checkpoints]


async def snapshot_names(session: Session, domain: DomainHandle, flags: int = 0) -> list[str]:
    """List a domain's snapshots, in the order in which the daemon does."""
    ret = await session.call("domain_list_all_snapshots", domain, 1, flags)
    return [each.name for each in ret.snapshots]


async def parent_of(session: Session, moment: Any) -> str:
    """Return the name of a checkpoint's or snapshot's parent."""
    kind = "checkpoint" if type(moment).__name__.startswith("DomainCheckpoint") else "snapshot"
    ret = await session.call(f"domain_{kind}_get_parent", moment, 0)
    parent = ret.parent if hasattr(ret, "parent") else ret.snap
    name: str = parent.name
    return name
