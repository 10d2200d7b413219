"""An async client for libvirt daemons.

    async with virtwire.client.connect("qemu:///system") as connection:
        for domain in await connection.list_all_domains():
            print(domain.name)

Method names are those of libvirt's C functions less the object's prefix. Errors are ``LibvirtError`` and its
subclasses, one an error code, all in ``virtwire.client.errors``. Flags are in ``virtwire.client.enums``. Under asyncio,
``virtwire.client.aio.connect`` gives the same objects.
"""

from virtwire.protocol.errors import LibvirtError

from . import errors
from .descriptors import Descriptor
from .events import EventsGap, EventsLost
from .objects import (
    AdminClient,
    AdminConnection,
    Connection,
    Domain,
    DomainCheckpoint,
    DomainSnapshot,
    Hole,
    Interface,
    Network,
    NetworkPort,
    NodeDevice,
    NodeInfo,
    NWFilter,
    NWFilterBinding,
    Secret,
    SecurityLabel,
    SecurityModel,
    Server,
    StoragePool,
    StorageVol,
    Stream,
    Vcpu,
)
from .supervision import Reconnect
from .trio_shell import connect, connect_admin

__all__ = [
    "AdminClient",
    "AdminConnection",
    "Connection",
    "Descriptor",
    "Domain",
    "DomainCheckpoint",
    "DomainSnapshot",
    "EventsGap",
    "EventsLost",
    "Hole",
    "Interface",
    "LibvirtError",
    "NWFilter",
    "NWFilterBinding",
    "Network",
    "NetworkPort",
    "NodeDevice",
    "NodeInfo",
    "Reconnect",
    "Secret",
    "SecurityLabel",
    "SecurityModel",
    "Server",
    "StoragePool",
    "StorageVol",
    "Stream",
    "Vcpu",
    "connect",
    "connect_admin",
    "errors",
]
