"""The connection and the host as the test driver tells of them."""

from __future__ import annotations

import socket

from virtwire.protocol.errors import ErrorCode

from ..base import ConnectionCalls, NodeCalls, NodeInfo, SecurityModel
from . import host
from .checks import check_flags, driver_refusal
from .hypervisor import TestCalls

__all__ = ["ConnectCalls"]

LIBVIRT_VERSION = 9_000_000
HYPERVISOR_VERSION = 2

# Of the features a client can ask for (virDrvFeature) the driver has: typed parameters that are strings (9), and
# networks that are updated in the right order (16).
_FEATURES = frozenset({9, 16})


class ConnectCalls(TestCalls, ConnectionCalls, NodeCalls):
    """The calls of the test driver about the connection and the host."""

    uri: str

    def connect_get_type(self) -> str:
        """Name the driver (virConnectGetType)."""
        return "TEST"

    def connect_get_version(self) -> int:
        """Tell the hypervisor's version (virConnectGetVersion)."""
        return HYPERVISOR_VERSION

    def connect_get_lib_version(self) -> int:
        """Tell the version of libvirt that this driver follows (virConnectGetLibVersion)."""
        return LIBVIRT_VERSION

    def connect_get_hostname(self) -> str:
        """Name this machine (virConnectGetHostname)."""
        return canonical_hostname()

    def connect_get_uri(self) -> str:
        """Give the URI of this connection (virConnectGetURI)."""
        return self.uri

    def connect_get_capabilities(self) -> str:
        """Describe the host and its guests (virConnectGetCapabilities)."""
        return host.format_capabilities(self.hypervisor.cells)

    def connect_get_sysinfo(self, flags: int) -> str:
        """Describe firmware tables that every test host has (virConnectGetSysinfo)."""
        check_flags("testConnectGetSysinfo", flags, 0)
        return host.SYSINFO

    def connect_get_max_vcpus(self, type: str | None) -> int:
        """Tell how many vCPUs a guest may have, whatever its type (virConnectGetMaxVcpus)."""
        return host.MAX_VCPUS

    def connect_is_alive(self) -> bool:
        """Tell that the driver is there, always (virConnectIsAlive)."""
        return True

    def connect_is_secure(self) -> bool:
        """Tell that nothing leaves this process (virConnectIsSecure)."""
        return True

    def connect_is_encrypted(self) -> bool:
        """Tell that nothing is encrypted (virConnectIsEncrypted)."""
        return False

    def connect_supports_feature(self, feature: int) -> bool:
        """Tell whether the driver has an internal feature."""
        return feature in _FEATURES

    def node_get_info(self) -> NodeInfo:
        """Summarise the host (virNodeGetInfo)."""
        return self.hypervisor.node

    def node_get_free_memory(self) -> int:
        """Tell the free memory of all cells, in KiB as the real driver does (virNodeGetFreeMemory)."""
        return sum(cell.free for cell in self.hypervisor.cells)

    def node_get_cells_free_memory(self, start_cell: int, max_cells: int) -> list[int]:
        """Tell the memory of the cells, in KiB and not only the free one, as the real driver does.

        Source: virNodeGetCellsFreeMemory.
        """
        cells = self.hypervisor.cells
        if start_cell >= len(cells):
            raise driver_refusal(ErrorCode.INVALID_ARG, "Range exceeds available cells")
        return [cell.memory for cell in cells[start_cell : start_cell + max_cells]]

    def node_get_cpu_map(self, flags: int) -> tuple[int, bytes, int]:
        """Tell of eight CPUs of which three are online (virNodeGetCPUMap)."""
        check_flags("testNodeGetCPUMap", flags, 0)
        return host.CPU_MAP

    def node_get_cpu_stats(self, cpu_num: int, flags: int) -> dict[str, int]:
        """Tell the same numbers for every CPU (virNodeGetCPUStats)."""
        check_flags("testNodeGetCPUStats", flags, 0)
        return dict(host.CPU_STATS)

    def node_get_security_model(self) -> SecurityModel:
        """Name the imaginary security driver (virNodeGetSecurityModel)."""
        return SecurityModel(host.SECURITY_MODEL, "")


def canonical_hostname() -> str:
    """Name this machine as libvirt does: with its domain, when name services know one."""
    name = socket.gethostname()
    if "." in name or name.startswith("localhost"):
        return name
    try:
        found = socket.getaddrinfo(name, None, flags=socket.AI_CANONNAME)
    except OSError:
        return name
    canonical = found[0][3] if found else ""
    return name if not canonical or canonical.startswith("localhost") else canonical
