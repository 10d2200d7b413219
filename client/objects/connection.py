"""The connection to a hypervisor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from virtwire.client.generated.connection import ConnectionMethods
from virtwire.client.lazy import LazyModule

from .text import from_chars

if TYPE_CHECKING:
    from virtwire.protocol.generated import host as _host
else:
    _host = LazyModule("virtwire.protocol.generated.host")

__all__ = ["Connection", "NodeInfo", "SecurityModel"]


class NodeInfo(NamedTuple):
    """The host's CPUs and memory.

    Attributes:
        model: the kind of its CPUs.
        memory: in KiB.
        cpus: how many CPUs are active.
        mhz: their frequency.
        nodes: NUMA cells; 1 where the topology is too uneven to tell.
        sockets: of each cell.
        cores: of each socket.
        threads: of each core.
    """

    model: str
    memory: int
    cpus: int
    mhz: int
    nodes: int
    sockets: int
    cores: int
    threads: int


class SecurityModel(NamedTuple):
    """The host's security model.

    Attributes:
        model: its name, as selinux or apparmor.
        doi: its domain of interpretation.
    """

    model: str
    doi: str


class Connection(ConnectionMethods):
    """A connection to a hypervisor, from ``virtwire.client.connect``.

    Any number of tasks may call at the same time. A call that is cancelled leaves the connection usable.
    """

    __slots__ = ()

    async def node_get_info(self) -> NodeInfo:
        """Tell about the host's CPUs and memory (virNodeGetInfo).

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        ret: _host.NodeGetInfoRet = await self._channel.call(_host.NODE_GET_INFO)
        return NodeInfo(from_chars(ret.model), *ret[1:])

    async def node_get_security_model(self) -> SecurityModel:
        """Tell the host's first security model (virNodeGetSecurityModel).

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        ret: _host.NodeGetSecurityModelRet = await self._channel.call(_host.NODE_GET_SECURITY_MODEL)
        return SecurityModel(from_chars(ret.model), from_chars(ret.doi))
