"""libvirt's objects: a connection, and what the daemon has, each with typed methods for all that can be asked of it."""

from .admin import AdminClient, AdminConnection, Server
from .connection import Connection, NodeInfo, SecurityModel
from .cpus import Vcpu
from .domain import Domain, SecurityLabel
from .host import Interface, NodeDevice, NWFilter, NWFilterBinding, Secret
from .moments import DomainCheckpoint, DomainSnapshot
from .network import Network, NetworkPort
from .storage import StoragePool, StorageVol
from .stream import Hole, Stream

__all__ = [
    "AdminClient",
    "AdminConnection",
    "Connection",
    "Domain",
    "DomainCheckpoint",
    "DomainSnapshot",
    "Hole",
    "Interface",
    "NWFilter",
    "NWFilterBinding",
    "Network",
    "NetworkPort",
    "NodeDevice",
    "NodeInfo",
    "Secret",
    "SecurityLabel",
    "SecurityModel",
    "Server",
    "StoragePool",
    "StorageVol",
    "Stream",
    "Vcpu",
]
