"""Finding domains and asking them things."""

from __future__ import annotations

import time
from typing import Final

from virtwire.protocol.errors import ErrorCode
from virtwire.protocol.generated import enums
from virtwire.protocol.generated.enums import (
    ConnectListAllDomainsFlags,
    DomainMemoryStatTags,
    DomainMessageType,
    DomainModificationImpact,
    DomainVcpuFlags,
    DomainXmlFlags,
)

from ..base import (
    BlockInfo,
    ControlInfo,
    DomainInfo,
    DomainListCalls,
    DomainQueryCalls,
    DomainRef,
    DomainState,
    MemoryStat,
    SecurityLabel,
)
from ..xml.metadata import get_metadata
from .checks import check_active, check_flags, driver_refusal, pick
from .hypervisor import TestCalls
from .state import Domain

__all__ = ["DomainCalls"]

_List = ConnectListAllDomainsFlags
_State = enums.DomainState

# Pairs of filters; naming one or both members of a group restricts the list to what fits any named member.
_FILTERS: Final = (
    {
        _List.ACTIVE: Domain.is_active,
        _List.INACTIVE: lambda domain: not domain.is_active(),
    },
    {
        _List.PERSISTENT: lambda domain: domain.persistent,
        _List.TRANSIENT: lambda domain: not domain.persistent,
    },
    {
        _List.RUNNING: lambda domain: domain.state()[0] == _State.RUNNING,
        _List.PAUSED: lambda domain: domain.state()[0] == _State.PAUSED,
        _List.SHUTOFF: lambda domain: domain.state()[0] == _State.SHUTOFF,
        _List.OTHER: lambda domain: domain.state()[0] not in (_State.RUNNING, _State.PAUSED, _State.SHUTOFF),
    },
    {
        _List.MANAGEDSAVE: lambda domain: domain.has_managed_save,
        _List.NO_MANAGEDSAVE: lambda domain: not domain.has_managed_save,
    },
    {
        _List.AUTOSTART: lambda domain: domain.autostart,
        _List.NO_AUTOSTART: lambda domain: not domain.autostart,
    },
    {
        _List.HAS_SNAPSHOT: lambda domain: bool(domain.snapshots),
        _List.NO_SNAPSHOT: lambda domain: not domain.snapshots,
    },
    {
        _List.HAS_CHECKPOINT: lambda domain: bool(domain.checkpoints),
        _List.NO_CHECKPOINT: lambda domain: not domain.checkpoints,
    },
)
# By plain bits: the arithmetic of flags costs more than listing does.
_GROUPS: Final = tuple({int(flag): test for flag, test in group.items()} for group in _FILTERS)
_ALL_FILTERS: Final = sum(flag for group in _GROUPS for flag in group)

_IMPACT = DomainModificationImpact.LIVE | DomainModificationImpact.CONFIG
_XML_FLAGS = DomainXmlFlags.SECURE | DomainXmlFlags.INACTIVE | DomainXmlFlags.MIGRATABLE

# The time of the imaginary guest's clock until someone sets it, in seconds.
_GUEST_TIME = 627319920
_DISK_SIZE = 1 << 40
_DISK_CAPACITY = 1099506450432


class DomainCalls(TestCalls, DomainListCalls, DomainQueryCalls):
    """The calls of the test driver that find domains and ask them things."""

    def connect_num_of_domains(self) -> int:
        """Count the active domains (virConnectNumOfDomains)."""
        return sum(domain.is_active() for domain in self.hypervisor.domains)

    def connect_list_domains(self, maxids: int) -> list[int]:
        """List the ids of active domains (virConnectListDomains)."""
        return [domain.id for domain in self.hypervisor.domains if domain.is_active()][:maxids]

    def connect_num_of_defined_domains(self) -> int:
        """Count the inactive domains (virConnectNumOfDefinedDomains)."""
        return sum(not domain.is_active() for domain in self.hypervisor.domains)

    def connect_list_defined_domains(self, maxnames: int) -> list[str]:
        """List the names of inactive domains (virConnectListDefinedDomains)."""
        return [domain.name for domain in self.hypervisor.domains if not domain.is_active()][:maxnames]

    def connect_list_all_domains(self, flags: int) -> list[DomainRef]:
        """List domains that pass every group of filters that is named (virConnectListAllDomains)."""
        check_flags("testConnectListAllDomains", flags, _ALL_FILTERS)
        found: list[Domain] = list(self.hypervisor.domains)
        for group in _GROUPS:
            wanted = [test for flag, test in group.items() if flags & flag]
            if wanted:
                found = [domain for domain in found if any(test(domain) for test in wanted)]
        return [domain.ref for domain in found]

    def domain_lookup_by_id(self, id: int) -> DomainRef:
        """Find an active domain (virDomainLookupByID)."""
        return _found(self.hypervisor.domains.by_id(id))

    def domain_lookup_by_uuid(self, uuid: bytes) -> DomainRef:
        """Find a domain (virDomainLookupByUUID)."""
        return _found(self.hypervisor.domains.by_uuid(uuid))

    def domain_lookup_by_name(self, name: str) -> DomainRef:
        """Find a domain (virDomainLookupByName)."""
        return _found(self.hypervisor.domains.by_name(name))

    def domain_is_active(self, domain: DomainRef) -> bool:
        """Tell whether it runs or is paused (virDomainIsActive)."""
        return self.find_domain(domain).is_active()

    def domain_is_persistent(self, domain: DomainRef) -> bool:
        """Tell whether it stays when it stops (virDomainIsPersistent)."""
        return self.find_domain(domain).persistent

    def domain_is_updated(self, domain: DomainRef) -> bool:
        """Tell that nothing was updated, for any handle (virDomainIsUpdated)."""
        return False

    def domain_get_info(self, domain: DomainRef) -> DomainInfo:
        """Summarise it; its CPU time is the time of day (virDomainGetInfo)."""
        found = self.find_domain(domain)
        live = found.live
        cpu_time = time.time_ns() // 1000 * 1000
        return DomainInfo(found.state()[0], live.memory, live.current_memory, live.vcpus, cpu_time)

    def domain_get_state(self, domain: DomainRef, flags: int) -> DomainState:
        """Tell its state and why (virDomainGetState)."""
        check_flags("testDomainGetState", flags, 0)
        return DomainState(*self.find_domain(domain).state())

    def domain_get_control_info(self, domain: DomainRef, flags: int) -> ControlInfo:
        """Tell that all is well with a running domain (virDomainGetControlInfo)."""
        check_flags("testDomainGetControlInfo", flags, 0)
        check_active(self.find_domain(domain))
        return ControlInfo(0, 0, 0)

    def domain_get_xml_desc(self, domain: DomainRef, flags: int) -> str:
        """Describe it (virDomainGetXMLDesc)."""
        check_flags("testDomainGetXMLDesc", flags, _XML_FLAGS)
        found = self.find_domain(domain)
        return found.xml(secure=bool(flags & DomainXmlFlags.SECURE), inactive=bool(flags & DomainXmlFlags.INACTIVE))

    def domain_get_os_type(self, domain: DomainRef) -> str:
        """Tell ``linux``, for any handle (virDomainGetOSType)."""
        return "linux"

    def domain_get_hostname(self, domain: DomainRef, flags: int) -> str:
        """Name the imaginary guest's host name (virDomainGetHostname)."""
        check_flags("testDomainGetHostname", flags, 0)
        check_active(self.find_domain(domain))
        return f"{domain.name}host"

    def domain_get_max_memory(self, domain: DomainRef) -> int:
        """Tell the memory it may have, in KiB (virDomainGetMaxMemory)."""
        return self.find_domain(domain).live.memory

    def domain_get_max_vcpus(self, domain: DomainRef) -> int:
        """Tell the vCPUs a running domain may have (virDomainGetMaxVcpus)."""
        return self.domain_get_vcpus_flags(domain, DomainModificationImpact.LIVE | DomainVcpuFlags.MAXIMUM)

    def domain_get_vcpus_flags(self, domain: DomainRef, flags: int) -> int:
        """Tell its vCPUs, current or maximal, live or configured (virDomainGetVcpusFlags)."""
        check_flags("testDomainGetVcpusFlags", flags, _IMPACT | DomainVcpuFlags.MAXIMUM)
        definition = pick(self.find_domain(domain), flags)
        return definition.max_vcpus if flags & DomainVcpuFlags.MAXIMUM else definition.vcpus

    def domain_memory_stats(self, domain: DomainRef, max_stats: int, flags: int) -> list[MemoryStat]:
        """Tell how a running domain uses its memory: half of it (virDomainMemoryStats)."""
        check_flags("testDomainMemoryStats", flags, 0)
        found = self.find_domain(domain)
        check_active(found)
        memory = found.live.current_memory
        values = (
            (DomainMemoryStatTags.ACTUAL_BALLOON, memory),
            (DomainMemoryStatTags.SWAP_IN, 0),
            (DomainMemoryStatTags.SWAP_OUT, 0),
            (DomainMemoryStatTags.MAJOR_FAULT, 0),
            (DomainMemoryStatTags.MINOR_FAULT, 0),
            (DomainMemoryStatTags.UNUSED, memory // 2),
            (DomainMemoryStatTags.AVAILABLE, memory),
            (DomainMemoryStatTags.USABLE, memory // 2),
            (DomainMemoryStatTags.LAST_UPDATE, _GUEST_TIME),
            (DomainMemoryStatTags.DISK_CACHES, memory // 8),
            (DomainMemoryStatTags.HUGETLB_PGALLOC, 0),
            (DomainMemoryStatTags.HUGETLB_PGFAIL, 0),
            (DomainMemoryStatTags.RSS, memory // 2),
        )
        return [MemoryStat(tag, value) for tag, value in values][:max_stats]

    def domain_get_block_info(self, domain: DomainRef, path: str, flags: int) -> BlockInfo:
        """Tell the sizes of a disk: 1 TiB or nearly so, the same for each (virDomainGetBlockInfo)."""
        check_flags("testDomainGetBlockInfo", flags, 0)
        if not any(path in (disk.target, disk.source) for disk in self.find_domain(domain).disks()):
            raise driver_refusal(ErrorCode.INVALID_ARG, f"invalid path {path} not assigned to domain")
        return BlockInfo(_DISK_CAPACITY, _DISK_SIZE, _DISK_SIZE)

    def domain_get_autostart(self, domain: DomainRef) -> bool:
        """Tell whether the daemon is asked to start it (virDomainGetAutostart)."""
        return self.find_domain(domain).autostart

    def domain_has_managed_save_image(self, domain: DomainRef, flags: int) -> bool:
        """Tell whether its memory was saved (virDomainHasManagedSaveImage)."""
        check_flags("testDomainHasManagedSaveImage", flags, 0)
        return self.find_domain(domain).has_managed_save

    def domain_get_metadata(self, domain: DomainRef, type: int, uri: str | None, flags: int) -> str:
        """Get title, description or a metadata element (virDomainGetMetadata)."""
        check_flags("testDomainGetMetadata", flags, _IMPACT)
        return get_metadata(lambda: pick(self.find_domain(domain), flags).root, type, uri)

    def domain_get_messages(self, domain: DomainRef, flags: int) -> list[str]:
        """List warnings: there are none (virDomainGetMessages)."""
        check_flags("testDomainGetMessages", flags, sum(DomainMessageType))
        self.find_domain(domain)
        return []

    def domain_get_scheduler_type(self, domain: DomainRef) -> tuple[str, int]:
        """Name the scheduler, for any handle (virDomainGetSchedulerType)."""
        return "fair", 1

    def domain_get_security_label(self, domain: DomainRef) -> SecurityLabel:
        """Tell the label of a running domain; one that is off has none (virDomainGetSecurityLabel)."""
        if self.find_domain(domain).is_active():
            return SecurityLabel("libvirt-test", enforcing=True)
        return SecurityLabel("", enforcing=False)


def _found(domain: Domain | None) -> DomainRef:
    if domain is None:
        raise driver_refusal(ErrorCode.NO_DOMAIN)
    return domain.ref
