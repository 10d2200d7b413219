"""Our client's results in the form that libvirt-python gives its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from virtwire.client import (
    Domain,
    DomainCheckpoint,
    DomainSnapshot,
    Interface,
    Network,
    NetworkPort,
    NodeDevice,
    NWFilter,
    NWFilterBinding,
    Secret,
    StoragePool,
    StorageVol,
)
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.procedures import Procedure


def plain(value: Any) -> Any:
    """Make a value comparable with what oracle_calls.py gives: objects become what tells them apart."""
    match value:
        case Domain():
            return ["Domain", value.name, value.uuid_string, value.id]
        case DomainSnapshot() | DomainCheckpoint():
            return [type(value).__name__, value.name, plain(value.domain)]
        case Network() | StoragePool() | NWFilter():
            return [type(value).__name__, value.name, value.uuid_string]
        case NetworkPort():
            return ["NetworkPort", value.uuid_string]
        case StorageVol():
            return ["StorageVol", value.name, value.key]
        case Secret():
            return ["Secret", value.uuid_string, value.usage_type, value.usage_id]
        case NWFilterBinding():
            return ["NWFilterBinding", value.port_dev, value.filter_name]
        case Interface():
            return ["Interface", value.name, value.mac_string]
        case NodeDevice():
            return ["NodeDevice", value.name]
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case bytes():
            return value.hex()
    return value


def names(objects: Any) -> list[str]:
    """Return the names of objects in the order of the alphabet: hash tables have none."""
    return sorted(each.name for each in objects)


def cpus(maps: Any, count: int) -> Any:
    """Turn bit maps of the host's CPUs into booleans, one a CPU."""
    if isinstance(maps, bytes):
        return tuple(bool(maps[cpu // 8] >> cpu % 8 & 1) for cpu in range(count))
    return [cpus(each, count) for each in maps]


def procedure(name: str) -> Procedure:
    """Return a procedure of the remote or the qemu program by its name."""
    return REMOTE.by_name.get(name) or QEMU.by_name[name]


async def wire(scope: Any, name: str, *args: Any) -> str:
    """Call a procedure that has no method; return the bytes of its result in hexadecimal."""
    what = procedure(name)
    ret = await scope.c._channel.call(what, what.args(*args) if what.args is not None else None)
    return what.encode_ret(ret).hex() if what.ret is not None else ""


async def call(scope: Any, name: str, *args: Any) -> Any:
    """Call a procedure that has no method; return its decoded result."""
    what = procedure(name)
    return await scope.c._channel.call(what, what.args(*args) if what.args is not None else None)
