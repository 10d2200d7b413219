"""Calls that find domains and ask about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...protocol.errors import ErrorCode, ErrorDomain, report
from ...protocol.generated.domain import (
    ConnectListAllDomainsArgs,
    ConnectListAllDomainsRet,
    ConnectListDefinedDomainsArgs,
    ConnectListDefinedDomainsRet,
    ConnectListDomainsArgs,
    ConnectListDomainsRet,
    ConnectNumOfDefinedDomainsRet,
    ConnectNumOfDomainsRet,
    DomainGetAutostartArgs,
    DomainGetAutostartRet,
    DomainGetInfoArgs,
    DomainGetInfoRet,
    DomainGetOsTypeArgs,
    DomainGetOsTypeRet,
    DomainGetStateArgs,
    DomainGetStateRet,
    DomainGetXmlDescArgs,
    DomainGetXmlDescRet,
    DomainIsActiveArgs,
    DomainIsActiveRet,
    DomainIsPersistentArgs,
    DomainIsPersistentRet,
    DomainIsUpdatedArgs,
    DomainIsUpdatedRet,
    DomainLookupByIdArgs,
    DomainLookupByIdRet,
    DomainLookupByNameArgs,
    DomainLookupByNameRet,
    DomainLookupByUuidArgs,
    DomainLookupByUuidRet,
)
from ...protocol.generated.domain_block import DomainGetBlockInfoArgs, DomainGetBlockInfoRet
from ...protocol.generated.domain_cpu import (
    DomainGetMaxVcpusArgs,
    DomainGetMaxVcpusRet,
    DomainGetSchedulerTypeArgs,
    DomainGetSchedulerTypeRet,
    DomainGetVcpusFlagsArgs,
    DomainGetVcpusFlagsRet,
)
from ...protocol.generated.domain_guest import DomainGetHostnameArgs, DomainGetHostnameRet
from ...protocol.generated.domain_memory import (
    DomainGetMaxMemoryArgs,
    DomainGetMaxMemoryRet,
    DomainMemoryStat,
    DomainMemoryStatsArgs,
    DomainMemoryStatsRet,
)
from ...protocol.generated.domain_stats import DomainGetControlInfoArgs, DomainGetControlInfoRet
from ...protocol.generated.types import DOMAIN_LIST_MAX
from ..answers import then
from .checks import LIVE_OR_CONFIG, exclusive, int_argument, invalid, list_limit
from .convert import domain_handle, domain_ref

if TYPE_CHECKING:
    from ..backends.values import BlockInfo, DomainRef, MemoryStat
    from ..client import Client

_MEMORY_STATS_MAX: Final = 1024
_LIST_LIMIT: Final = (DOMAIN_LIST_MAX, "REMOTE_DOMAIN_LIST_MAX")


# Finding


def connect_num_of_domains(client: Client, args: None) -> Any:
    """Count active domains."""
    return then(client.driver.connect_num_of_domains(), ConnectNumOfDomainsRet)


def connect_list_domains(client: Client, args: ConnectListDomainsArgs) -> Any:
    """List the ids of active domains."""
    list_limit(args.maxids, "maxids", *_LIST_LIMIT)
    return then(client.driver.connect_list_domains(args.maxids), ConnectListDomainsRet)


def connect_num_of_defined_domains(client: Client, args: None) -> Any:
    """Count inactive domains."""
    return then(client.driver.connect_num_of_defined_domains(), ConnectNumOfDefinedDomainsRet)


def connect_list_defined_domains(client: Client, args: ConnectListDefinedDomainsArgs) -> Any:
    """List the names of inactive domains."""
    list_limit(args.maxnames, "maxnames", *_LIST_LIMIT)
    return then(client.driver.connect_list_defined_domains(args.maxnames), ConnectListDefinedDomainsRet)


def connect_list_all_domains(client: Client, args: ConnectListAllDomainsArgs) -> Any:
    """List domains, or only count them."""

    def answer(found: list[DomainRef]) -> ConnectListAllDomainsRet:
        handles = [domain_handle(ref) for ref in found] if args.need_results else []
        return ConnectListAllDomainsRet(handles, len(found))

    return then(client.driver.connect_list_all_domains(args.flags), answer)


def domain_lookup_by_id(client: Client, args: DomainLookupByIdArgs) -> Any:
    """Find an active domain by its number."""
    int_argument(args.id, "virDomainLookupByID", "id")
    return then(client.driver.domain_lookup_by_id(args.id), lambda ref: DomainLookupByIdRet(domain_handle(ref)))


def domain_lookup_by_uuid(client: Client, args: DomainLookupByUuidArgs) -> Any:
    """Find a domain by its UUID."""
    return then(client.driver.domain_lookup_by_uuid(args.uuid), lambda ref: DomainLookupByUuidRet(domain_handle(ref)))


def domain_lookup_by_name(client: Client, args: DomainLookupByNameArgs) -> Any:
    """Find a domain by its name."""
    return then(client.driver.domain_lookup_by_name(args.name), lambda ref: DomainLookupByNameRet(domain_handle(ref)))


# Asking


def domain_is_active(client: Client, args: DomainIsActiveArgs) -> Any:
    """Tell whether it runs."""
    return then(client.driver.domain_is_active(domain_ref(args.dom)), lambda yes: DomainIsActiveRet(int(yes)))


def domain_is_persistent(client: Client, args: DomainIsPersistentArgs) -> Any:
    """Tell whether it stays when it stops."""
    return then(client.driver.domain_is_persistent(domain_ref(args.dom)), lambda yes: DomainIsPersistentRet(int(yes)))


def domain_is_updated(client: Client, args: DomainIsUpdatedArgs) -> Any:
    """Tell whether its live definition was changed."""
    return then(client.driver.domain_is_updated(domain_ref(args.dom)), lambda yes: DomainIsUpdatedRet(int(yes)))


def domain_get_info(client: Client, args: DomainGetInfoArgs) -> Any:
    """Summarise it."""
    return then(client.driver.domain_get_info(domain_ref(args.dom)), lambda info: DomainGetInfoRet(*info))


def domain_get_state(client: Client, args: DomainGetStateArgs) -> Any:
    """Tell its state and why."""
    return then(
        client.driver.domain_get_state(domain_ref(args.dom), args.flags), lambda state: DomainGetStateRet(*state)
    )


def domain_get_control_info(client: Client, args: DomainGetControlInfoArgs) -> Any:
    """Tell how the way to its hypervisor process does."""
    return then(
        client.driver.domain_get_control_info(domain_ref(args.dom), args.flags),
        lambda info: DomainGetControlInfoRet(*info),
    )


def domain_get_xml_desc(client: Client, args: DomainGetXmlDescArgs) -> Any:
    """Describe it."""
    return then(client.driver.domain_get_xml_desc(domain_ref(args.dom), args.flags), DomainGetXmlDescRet)


def domain_get_os_type(client: Client, args: DomainGetOsTypeArgs) -> Any:
    """Name its operating system type."""
    return then(client.driver.domain_get_os_type(domain_ref(args.dom)), DomainGetOsTypeRet)


def domain_get_hostname(client: Client, args: DomainGetHostnameArgs) -> Any:
    """Name the guest's own host name."""
    return then(client.driver.domain_get_hostname(domain_ref(args.dom), args.flags), DomainGetHostnameRet)


def domain_get_autostart(client: Client, args: DomainGetAutostartArgs) -> Any:
    """Tell whether the daemon starts it."""
    return then(client.driver.domain_get_autostart(domain_ref(args.dom)), lambda yes: DomainGetAutostartRet(int(yes)))


def domain_get_max_memory(client: Client, args: DomainGetMaxMemoryArgs) -> Any:
    """Tell the memory it may have."""
    return then(client.driver.domain_get_max_memory(domain_ref(args.dom)), DomainGetMaxMemoryRet)


def domain_memory_stats(client: Client, args: DomainMemoryStatsArgs) -> Any:
    """Tell how its memory is used; asked for none, nobody is asked."""
    if args.max_stats > _MEMORY_STATS_MAX:
        detail = "maxStats > REMOTE_DOMAIN_MEMORY_STATS_MAX"
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail)
    if args.max_stats == 0:
        return DomainMemoryStatsRet([])

    def answer(stats: list[MemoryStat]) -> DomainMemoryStatsRet:
        return DomainMemoryStatsRet([DomainMemoryStat(stat.tag, stat.value) for stat in stats])

    return then(client.driver.domain_memory_stats(domain_ref(args.dom), args.max_stats, args.flags), answer)


def domain_get_max_vcpus(client: Client, args: DomainGetMaxVcpusArgs) -> Any:
    """Tell the vCPUs it may have."""
    return then(client.driver.domain_get_max_vcpus(domain_ref(args.dom)), DomainGetMaxVcpusRet)


def domain_get_vcpus_flags(client: Client, args: DomainGetVcpusFlagsArgs) -> Any:
    """Tell its vCPUs: current or maximal, live or configured."""
    exclusive(args.flags, "virDomainGetVcpusFlags", *LIVE_OR_CONFIG)
    return then(client.driver.domain_get_vcpus_flags(domain_ref(args.dom), args.flags), DomainGetVcpusFlagsRet)


def domain_get_scheduler_type(client: Client, args: DomainGetSchedulerTypeArgs) -> Any:
    """Name its scheduler."""
    return then(
        client.driver.domain_get_scheduler_type(domain_ref(args.dom)), lambda found: DomainGetSchedulerTypeRet(*found)
    )


def domain_get_block_info(client: Client, args: DomainGetBlockInfoArgs) -> Any:
    """Tell the sizes of a disk."""
    if not args.path:
        function = "virDomainGetBlockInfo"
        raise invalid(function, "disk", f"string disk in {function} must not be empty")

    def answer(info: BlockInfo) -> DomainGetBlockInfoRet:
        return DomainGetBlockInfoRet(allocation=info.allocation, capacity=info.capacity, physical=info.physical)

    return then(client.driver.domain_get_block_info(domain_ref(args.dom), args.path, args.flags), answer)
