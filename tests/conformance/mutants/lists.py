"""Daemons that list wrongly, find what they should not, and answer for what they do not have."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.generated.domain import ConnectListDefinedDomainsRet, ConnectListDomainsRet
from virtwire.protocol.generated.host import NodeGetCpuStatsRet
from virtwire.protocol.generated.types import DomainHandle, StoragePoolHandle, StorageVolHandle
from virtwire.server.handlers import domain, node, snapshot, storage_pool

from .changes import handling, replace, reword, with_fields
from .mutation import mutation

DOMAINS = "connect_list_all_domains"
POOLS = "connect_list_all_storage_pools"
VOLUMES = "storage_pool_list_all_volumes"


@mutation(
    "lists.uncounted",
    "lists.domains-counted",
    "lists.storage-pools-counted",
    "lists.volumes",
)
def uncounted() -> None:
    """Without the entries of a list there is no count."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        return ret if args.need_results else type(ret)([], 0)

    for name in (DOMAINS, POOLS, VOLUMES):
        handling(name, change)


@mutation(
    "lists.miscounted",
    "lists.domains-length",
    "lists.storage-pools-length",
    "lists.volumes",
)
def miscounted() -> None:
    """Beside a list is one more than it has."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        return type(ret)(ret[0], ret.ret + 1) if args.need_results else ret

    for name in (DOMAINS, POOLS, VOLUMES):
        handling(name, change)


@mutation(
    "lists.any-flags",
    "lists.domains-unknown-flags",
    "lists.storage-pools-unknown-flags",
)
def any_flags() -> None:
    """Flags of lists that are none are ignored."""
    for name in (DOMAINS, POOLS):
        handling(name, lambda client, args, go: go(with_fields(args, flags=args.flags & 0xFFFFFFF)))


@mutation(
    "lists.only-one-needs",
    "lists.any-need",
)
def only_one_needs() -> None:
    """Only 1 asks for the entries."""
    handling(DOMAINS, lambda client, args, go: go(with_fields(args, need_results=int(args.need_results == 1))))


@mutation(
    "lists.off-left-out",
    "handles.of-a-domain-that-is-off",
    "handles.redefined-keeps-uuid",
    "lists.any-need",
    "lists.come-and-go",
    "readonly.reads-allowed",
)
def off_left_out() -> None:
    """Domains that are off are listed only when flags ask for them."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        if args.flags or not args.need_results:
            return ret
        found = [each for each in ret.domains if each.id != -1]
        return type(ret)(found, len(found))

    handling(DOMAINS, change)


def _swapped(flags: int, *pairs: tuple[int, int]) -> int:
    for one, other in pairs:
        both = flags & (one | other)
        if both in (one, other):
            flags ^= one | other
    return flags


@mutation(
    "lists.domains-swapped",
    "lists.domains-active",
    "lists.domains-flags-together",
    "lists.domains-no-autostart",
    "lists.domains-running",
    "lists.domains-transient",
)
def domains_swapped() -> None:
    """Domains are chosen by the opposite of each flag."""
    pairs = (1, 2), (4, 8), (16, 64), (1024, 2048)
    handling(DOMAINS, lambda client, args, go: go(with_fields(args, flags=_swapped(args.flags, *pairs))))


@mutation(
    "lists.first-group-only",
    "lists.domains-flags-together",
)
def first_group_only() -> None:
    """Of the groups of flags only the first that has one counts."""

    def change(client: Any, args: Any, go: Any) -> Any:
        groups = (3, 12, 16 | 32 | 64 | 128)
        flags = next((args.flags & group for group in groups if args.flags & group), args.flags)
        return go(with_fields(args, flags=flags))

    handling(DOMAINS, change)


@mutation(
    "lists.pools-swapped",
    "lists.pools-active",
    "lists.pools-no-autostart",
)
def pools_swapped() -> None:
    """Pools are chosen by the opposite of each flag."""
    pairs = (1, 2), (4, 8), (16, 32)
    handling(POOLS, lambda client, args, go: go(with_fields(args, flags=_swapped(args.flags, *pairs))))


@mutation(
    "lists.pools-of-any-type",
    "lists.pools-type",
)
def pools_of_any_type() -> None:
    """The type of pools plays no part."""
    handling(POOLS, lambda client, args, go: go(with_fields(args, flags=args.flags & 0x8000003F)))


@mutation(
    "lists.volumes-uncut",
    "lists.volumes-cut",
)
def volumes_uncut() -> None:
    """All names of volumes come, however few were asked for."""
    handling("storage_pool_list_volumes", lambda client, args, go: go(with_fields(args, maxnames=100)))


@mutation(
    "lists.any-length",
    "errors.list-too-long",
    "lists.older-defined-domains",
    "lists.older-domains",
    "lists.older-storage-pools",
    "snapshots.older-list",
)
def any_length() -> None:
    """The older lists take any length."""
    for module in (domain, node, snapshot, storage_pool):
        replace(module, "list_limit", lambda old: lambda *args: None)


@mutation(
    "lists.older-swapped",
    "lists.older-ids",
)
def older_swapped() -> None:
    """Running domains have no ids in the older list, and the names of those that run are among those that are off."""

    def names(client: Any, args: Any, go: Any) -> Any:
        all_of_them = client.driver.hypervisor.domains
        return ConnectListDefinedDomainsRet([each.name for each in all_of_them if each.is_active()][: args.maxnames])

    go_on = 16384
    handling(
        "connect_list_defined_domains",
        lambda client, args, go: names(client, args, go) if args.maxnames == go_on else go(),
    )


@mutation(
    "lists.ids-left-out",
    "lists.older-ids",
)
def ids_left_out() -> None:
    """The list of ids is empty."""
    handling("connect_list_domains", lambda client, args, go: (go(), ConnectListDomainsRet([]))[1])


# Finding


@mutation(
    "lookups.missing-reworded",
    "lookups.missing-storage-pool-by-name",
    "lookups.missing-storage-pool-by-uuid",
    "lookups.missing-volume-by-key",
    "lookups.missing-volume-by-path",
    "lookups.missing-volume-of-no-pool",
    "lookups.volume-by-name",
)
def missing_reworded() -> None:
    """That a pool or volume is not there is told in other words."""
    reword("Storage pool not found", "no such pool")
    reword("Storage volume not found", "no such volume")


@mutation(
    "lookups.by-name-without-id",
    "lookups.domain-agree",
)
def by_name_without_id() -> None:
    """A domain that is found by its name has no id."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        return type(ret)(DomainHandle(ret.dom.name, ret.dom.uuid, -1))

    handling("domain_lookup_by_name", change)


@mutation(
    "lookups.pool-by-uuid-unnamed",
    "lookups.pool-agree",
)
def pool_by_uuid_unnamed() -> None:
    """A pool that is found by its UUID has no name."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        return type(ret)(StoragePoolHandle("", ret.pool.uuid))

    handling("storage_pool_lookup_by_uuid", change)


@mutation(
    "lookups.volume-by-key-elsewhere",
    "lookups.volume-agree",
)
def volume_by_key_elsewhere() -> None:
    """A volume that is found by its key is in another pool."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        return type(ret)(StorageVolHandle("elsewhere", ret.vol.name, ret.vol.key))

    handling("storage_vol_lookup_by_key", change)


@mutation(
    "lookups.volume-by-its-key",
    "lookups.volume-by-name",
)
def volume_by_its_key() -> None:
    """Of a volume's handle the key counts."""

    def change(client: Any, args: Any, go: Any) -> Any:
        found = client.driver.storage_vol_lookup_by_key(args.vol.key)
        return go(with_fields(args, vol=StorageVolHandle(*found)))

    handling("storage_vol_get_info", change)


# Statistics


@mutation(
    "params.uncounted",
    "params.cpu-stats-count",
)
def uncounted_statistics() -> None:
    """Who asks for no statistics is not told how many there are."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        return ret if args.nparams else NodeGetCpuStatsRet([], 0)

    handling("node_get_cpu_stats", change)


@mutation(
    "params.any-count",
    "params.cpu-stats-refused",
)
def any_count() -> None:
    """Any number of statistics may be asked for."""
    handling("node_get_cpu_stats", lambda client, args, go: go(with_fields(args, nparams=args.nparams % 16)))


# What there is not


@mutation(
    "unsupported.reworded",
    "errors.no-support",
    "unsupported.changes",
    "unsupported.newer",
    "unsupported.reads",
    "dispatch.qemu-on-other-driver",
)
def reworded() -> None:
    """What is not there is told in other words."""
    reword("this function is not supported by the connection driver", "there is no such function")
