"""When two pools would be on the same storage (virStoragePoolObjSourceFindDuplicate)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from ..xml.storage_adapter import Adapter
from ..xml.storage_pool import PoolDefinition
from ..xml.storage_source import PoolSource

__all__ = ["conflicts"]

_ON_DEVICES: Final = frozenset({"iscsi", "fs", "logical", "disk", "zfs"})
_HOST_NUMBER: Final = re.compile(r"(?:scsi_host|fc_host|host)([0-9]{1,9})\Z")


def conflicts(known: PoolDefinition, new: PoolDefinition) -> bool:
    """Tell whether a new pool would be on the storage of a known one of another name."""
    if known.type in _ON_DEVICES:
        return new.type in _ON_DEVICES and _same_devices(known, new)
    return known.type == new.type and known.type in _CONFLICTS and _CONFLICTS[known.type](known, new)


def _same_devices(known: PoolDefinition, new: PoolDefinition) -> bool:
    if (known.type == "iscsi") != (new.type == "iscsi"):
        return False
    if known.type == "iscsi" and known.source.initiator != new.source.initiator:
        return False
    return bool({device.path for device in known.source.devices} & {device.path for device in new.source.devices})


def _same_host(known: PoolSource, new: PoolSource) -> bool:
    """Compare the first hosts, unless both have several; a new one without a port is on any."""
    if len(known.hosts) != 1 and len(new.hosts) != 1:
        return False
    left, right = known.hosts[0], new.hosts[0]
    return left.name == right.name and (not right.port or left.port == right.port)


def _same_export(known: PoolDefinition, new: PoolDefinition) -> bool:
    left, right = known.source, new.source
    return left.dir == right.dir and _same_host(left, right)


def _same_adapter(known: PoolDefinition, new: PoolDefinition) -> bool:
    left, right = known.source.adapter, new.source.adapter
    assert left is not None, "a SCSI pool has one"
    assert right is not None, "a SCSI pool has one"
    if left.type == right.type == "fc_host":
        return all(left.names[name] == right.names[name] for name in ("wwnn", "wwpn"))
    if left.place is not None and left.place == right.place:
        return True
    number = _host_number(left)
    return number is not None and number == _host_number(right)


def _host_number(adapter: Adapter) -> int | None:
    """Tell which SCSI host it is, or the parent of; None when only the host's hardware could tell."""
    name = adapter.names.get("parent") if adapter.type == "fc_host" else adapter.name
    found = _HOST_NUMBER.match(name or "")
    return int(found[1]) if found else None


_CONFLICTS: Final[dict[str, Callable[[PoolDefinition, PoolDefinition], bool]]] = {
    "dir": lambda known, new: known.target == new.target,
    "netfs": _same_export,
    "gluster": lambda known, new: known.source.name == new.source.name and _same_export(known, new),
    "scsi": _same_adapter,
    "sheepdog": lambda known, new: _same_host(known.source, new.source),
    "mpath": lambda known, new: True,
    "vstorage": lambda known, new: known.source.name == new.source.name,
}
"""By type, for those whose conflicts are with their own type; other types never conflict."""
