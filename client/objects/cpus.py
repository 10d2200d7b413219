"""What a domain's CPUs do, and on which CPUs of the host they may run.

These calls take the number of the host's CPUs, which must be asked first. A map has one bit for each of them, in bytes,
the first CPU the lowest bit of the first byte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from virtwire.client.generated.domain import DomainMethods
from virtwire.client.lazy import LazyModule

if TYPE_CHECKING:
    from virtwire.client import convert as _convert
    from virtwire.client.convert import TypedResult
    from virtwire.protocol.generated import domain_cpu as _cpu
    from virtwire.protocol.generated import domain_stats as _stats
    from virtwire.protocol.generated.enums import DomainModificationImpact
else:
    _convert = LazyModule("virtwire.client.convert")
    _cpu = LazyModule("virtwire.protocol.generated.domain_cpu")
    _stats = LazyModule("virtwire.protocol.generated.domain_stats")

__all__ = ["DomainCpus", "Vcpu"]

_CPUS_A_CALL = 128
_STRING_OKAY = 4


class Vcpu(NamedTuple):
    """One virtual CPU of a running domain.

    Attributes:
        number: counts from 0.
        state: see VcpuState.
        cpu_time: in nanoseconds.
        cpu: the CPU of the host that it runs on, or a negative number.
        cpumap: the CPUs of the host that it may run on.
    """

    number: int
    state: int
    cpu_time: int
    cpu: int
    cpumap: bytes


class DomainCpus(DomainMethods):
    """The calls of a domain that are about CPUs and need more than one round trip."""

    __slots__ = ()

    async def get_vcpus(self) -> list[Vcpu]:
        """Tell what each virtual CPU of the running domain does (virDomainGetVcpus).

        Returns:
            One item a virtual CPU.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code; code 55 when the domain does not run.
        """
        length = await self._map_length()
        count = (await self.get_info()).nr_virt_cpu
        ret: _cpu.DomainGetVcpusRet = await self._channel.call(
            _cpu.DOMAIN_GET_VCPUS, _cpu.DomainGetVcpusArgs(self._handle, count, length)
        )
        maps = _split(ret.cpumaps, length)
        return [
            Vcpu(info.number, info.state, info.cpu_time, info.cpu, cpumap)
            for info, cpumap in zip(ret.info, maps, strict=False)
        ]

    async def get_vcpu_pin_info(self, flags: DomainModificationImpact | int = 0) -> list[bytes]:
        """Tell on which CPUs of the host each virtual CPU may run (virDomainGetVcpuPinInfo).

        Args:
            flags: see DomainModificationImpact.

        Returns:
            One map a virtual CPU.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        length = await self._map_length()
        count = (await self.get_info()).nr_virt_cpu
        ret: _cpu.DomainGetVcpuPinInfoRet = await self._channel.call(
            _cpu.DOMAIN_GET_VCPU_PIN_INFO, _cpu.DomainGetVcpuPinInfoArgs(self._handle, count, length, flags)
        )
        return _split(ret.cpumaps, length)[: ret.num]

    async def get_emulator_pin_info(self, flags: DomainModificationImpact | int = 0) -> bytes:
        """Tell on which CPUs of the host the emulator's own threads may run (virDomainGetEmulatorPinInfo).

        Args:
            flags: see DomainModificationImpact.

        Returns:
            The map.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        length = await self._map_length()
        ret: _cpu.DomainGetEmulatorPinInfoRet = await self._channel.call(
            _cpu.DOMAIN_GET_EMULATOR_PIN_INFO, _cpu.DomainGetEmulatorPinInfoArgs(self._handle, length, flags)
        )
        return ret.cpumaps

    async def get_cpu_stats(
        self, start_cpu: int = -1, ncpus: int | None = None, flags: int = 0
    ) -> list[dict[str, TypedResult]]:
        """Tell how much time of the host's CPUs the domain used (virDomainGetCPUStats).

        Args:
            start_cpu: the first CPU of the host; -1 asks for the total of all.
            ncpus: how many of them; None asks for all. Of no meaning for the total.
            flags: none defined, 0.

        Returns:
            One item a CPU, empty for one without statistics; for the total one item.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        if start_cpu < 0:
            ncpus = 1
        elif ncpus is None:
            ncpus = (await self._cpu_stats(0, 0, 0, flags)).nparams - start_cpu
        width = (await self._cpu_stats(0, start_cpu, 1, flags)).nparams
        found: list[dict[str, TypedResult]] = []
        while width and len(found) < ncpus:
            first = start_cpu + len(found)
            part = min(ncpus - len(found), _CPUS_A_CALL)
            ret = await self._cpu_stats(width, first, part, flags)
            step = ret.nparams or width
            found += [_convert.from_wire(ret.params[at * step : (at + 1) * step]) for at in range(part)]
        return found

    async def _cpu_stats(self, nparams: int, start_cpu: int, ncpus: int, flags: int) -> _stats.DomainGetCpuStatsRet:
        ret: _stats.DomainGetCpuStatsRet = await self._channel.call(
            _stats.DOMAIN_GET_CPU_STATS,
            _stats.DomainGetCpuStatsArgs(self._handle, nparams, start_cpu, ncpus, flags | _STRING_OKAY),
        )
        return ret

    async def _map_length(self) -> int:
        """Return the bytes of a map of the host's CPUs."""
        return ((await self._connection.node_get_cpu_map()).ret + 7) // 8


def _split(maps: bytes, length: int) -> list[bytes]:
    return [maps[at : at + length] for at in range(0, len(maps), length)] if length else []
