"""Lists: with and without their entries, what flags choose, and the older calls that take a maximal length."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple, TypeVar

from virtwire.protocol.errors import ErrorCode, ErrorDomain

from .. import expect, needs
from ..outcome import Level
from ..session import Session
from ..storage import make_pool, make_volume, pool_xml
from ..trial import Trial
from . import check

_Function = TypeVar("_Function", bound=Callable[..., Awaitable[None]])

_BAD_FLAGS: Final = 1 << 31
_ATTEMPTS: Final = 20
_UNCOUNTED: Final = "the count without the entries is 0, though there are some"
"""The same line however many there are: an oddity is known by it."""


class Listing(NamedTuple):
    """A call that lists all objects of a kind.

    Attributes:
        name: in the names of checks.
        procedure: the call.
        field: of its result.
        everywhere: every driver has it.
    """

    name: str
    procedure: str
    field: str
    everywhere: bool = False

    async def ask(self, session: Session, need_results: int = 1, flags: int = 0) -> tuple[list[Any], int]:
        """Return the list and the count beside it."""
        ret = await session.call(self.procedure, need_results, flags)
        return list(getattr(ret, self.field)), ret.ret


DOMAINS: Final = Listing("domains", "connect_list_all_domains", "domains", everywhere=True)
POOLS: Final = Listing("storage-pools", "connect_list_all_storage_pools", "pools")
LISTINGS: Final = (
    DOMAINS,
    POOLS,
    Listing("networks", "connect_list_all_networks", "nets"),
    Listing("node-devices", "connect_list_all_node_devices", "devices"),
    Listing("interfaces", "connect_list_all_interfaces", "ifaces"),
    Listing("secrets", "connect_list_all_secrets", "secrets"),
    Listing("nwfilters", "connect_list_all_nwfilters", "filters"),
    Listing("nwfilter-bindings", "connect_list_all_nwfilter_bindings", "bindings"),
)


def _of_each(name: str, title: str, fact: str) -> Callable[[_Function], _Function]:
    """Make a check for each kind of object."""

    def register(function: _Function) -> _Function:
        for listing in LISTINGS:
            required = [] if listing.everywhere else [needs.serves(listing.procedure)]
            cases = {listing.name: listing}
            check(name, title=title, fact=fact, level=Level.REMOTE, needs=required, cases=cases)(function)
        return function

    return register


@_of_each(
    "lists.{}-counted",
    "a list of {} without its entries has their number all the same",
    "libvirtd 9.0.0 answers need_results 0 with an empty list and the true count.",
)
async def counted(trial: Trial, listing: Listing) -> None:
    """List all objects of a kind with entries, without, and with; again while others make and remove some between."""
    session = await trial.open()
    wrong = "the objects of the host change all the time"
    for _ in range(_ATTEMPTS):
        (before, _), (empty, count), (after, _) = [await listing.ask(session, need) for need in (1, 0, 1)]
        expect.equal("entries that were not asked for", len(empty), 0)
        if before == after:
            if count == len(before):
                return
            # Also of one that was made and is gone again; that does not go on so.
            wrong = f"count without the entries: {count} instead of {len(before)}" if count else _UNCOUNTED
    raise expect.Violation(wrong)


@_of_each(
    "lists.{}-length",
    "a list of {} says how many entries it has, and has none twice",
    "libvirtd 9.0.0 sends the number of entries beside them.",
)
async def length(trial: Trial, listing: Listing) -> None:
    """List all objects of a kind: the number beside the list is its length."""
    session = await trial.open()
    found, count = await listing.ask(session)
    expect.equal("number beside the list", count, len(found))
    expect.equal("different entries", len({tuple(each) for each in found}), len(found))


@_of_each(
    "lists.{}-unknown-flags",
    "a list of {} by flags that are none is refused",
    "libvirtd 9.0.0 answers 8 `unsupported flags (0x80000000) in function ...`, the function's name in str1.",
)
async def unknown_flags(trial: Trial, listing: Listing) -> None:
    """List with the flag 0x80000000."""
    session = await trial.open()
    error = await session.refused(listing.procedure, 1, _BAD_FLAGS, code=ErrorCode.INVALID_ARG, str2="flags")
    expect.equal("message", error.message, f"unsupported flags (0x80000000) in function {error.str1}")


@check(
    "lists.any-need",
    title="any number but 0 asks for the entries",
    fact="libvirtd 9.0.0 takes need_results 2 and -1 as it takes 1.",
    level=Level.REMOTE,
)
async def any_need(trial: Trial) -> None:
    """List domains with need_results 2 and -1; one of our own is among them."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    for need in (2, -1):
        found, _ = await DOMAINS.ask(session, need)
        expect.true(domain in found, f"need_results {need} gives a list without a domain that is there")


@check(
    "lists.come-and-go",
    title="a new domain is in the list at once, and out of it when it is undefined",
    fact="libvirtd 9.0.0 lists what is there when it is asked.",
    level=Level.REMOTE,
)
async def come_and_go(trial: Trial) -> None:
    """Define a domain on one connection, list on another; undefine it, and list again."""
    session, other = await trial.open(), await trial.open()
    domain = await trial.define_domain(session)
    found, _ = await DOMAINS.ask(other)
    expect.true(domain in found, "a domain that was defined is not in the list")
    await session.call("domain_undefine", domain)
    found, _ = await DOMAINS.ask(other)
    expect.true(domain not in found, "a domain that was undefined is in the list")


# Flags that choose: pairs of which one fits

_PAIRS: Final[dict[str, tuple[int, int]]] = {
    "active": (1, 2),
    "transient": (8, 4),
    "running": (16, 64),
    "no-autostart": (2048, 1024),
}


@check(
    "lists.domains-{}",
    title="domains are chosen by the flag {} and its opposite",
    fact="libvirtd 9.0.0 lists those that one flag of each group fits, and all when both or none of a group is given.",
    level=Level.REMOTE,
    cases=_PAIRS,
)
async def domain_flags(trial: Trial, pair: tuple[int, int]) -> None:
    """Make a transient domain that runs, and a persistent one that is off and starts with the host: one flag each."""
    session = await trial.open()
    running = await trial.create_domain(session)
    off = await trial.define_domain(session)
    await session.call("domain_set_autostart", off, 1)
    for flags, wanted in ((pair[0], {running.name}), (pair[1], {off.name}), (sum(pair), {running.name, off.name})):
        found, _ = await DOMAINS.ask(session, 1, flags)
        mine = {each.name for each in found} & {running.name, off.name}
        _expect_chosen(flags, mine, wanted, {running.name: "the running one", off.name: "the one that is off"})


@check(
    "lists.domains-flags-together",
    title="flags of different groups must all fit",
    fact="libvirtd 9.0.0 lists domains that fit every group of which a flag is given.",
    level=Level.REMOTE,
)
async def flags_together(trial: Trial) -> None:
    """List active and transient domains, then active and persistent ones: ours is among the first alone."""
    session = await trial.open()
    running = await trial.create_domain(session)
    for flags, wanted in ((1 | 8, {running.name}), (1 | 4, set())):
        found, _ = await DOMAINS.ask(session, 1, flags)
        _expect_chosen(flags, {each.name for each in found} & {running.name}, wanted, {running.name: "the running one"})


def _expect_chosen(flags: int, seen: set[str], wanted: set[str], words: dict[str, str]) -> None:
    """Expect which of a check's own objects were listed."""
    told = [" and ".join(sorted(words[name] for name in names)) or "none" for names in (seen, wanted)]
    expect.true(seen == wanted, f"the flags {flags} choose {told[0]} instead of {told[1]}")


@check(
    "lists.pools-{}",
    title="pools are chosen by the flag {} and its opposite",
    fact="libvirtd 9.0.0 lists those that one flag of each group fits.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_storage_pools")],
    cases={"active": (2, 1), "no-autostart": (32, 16)},
)
async def pool_flags(trial: Trial, pair: tuple[int, int]) -> None:
    """Make a pool that is started, and one that is not but starts with the host: one flag each."""
    session = await trial.open()
    started = await make_pool(trial, session)
    off = (await session.call("storage_pool_define_xml", pool_xml(trial.new_name()), 0)).pool
    trial.afterwards(lambda keeper: keeper.call("storage_pool_undefine", off))
    await session.call("storage_pool_set_autostart", off, 1)
    for flags, wanted in zip(pair, ({started.name}, {off.name}), strict=True):
        found, _ = await POOLS.ask(session, 1, flags)
        mine = {each.name for each in found} & {started.name, off.name}
        _expect_chosen(flags, mine, wanted, {started.name: "the started one", off.name: "the other"})


@check(
    "lists.pools-type",
    title="pools are chosen by their type",
    fact="libvirtd 9.0.0 has a flag for each type: 64 for folders, 256 for networks' file systems.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_storage_pools")],
)
async def pool_type(trial: Trial) -> None:
    """Make a pool that is a folder; it is listed by that type's flag, and not by another's."""
    session = await trial.open()
    pool = (await session.call("storage_pool_define_xml", pool_xml(trial.new_name()), 0)).pool
    trial.afterwards(lambda keeper: keeper.call("storage_pool_undefine", pool))
    for flags, wanted in ((64, {pool.name}), (256, set())):
        found, _ = await POOLS.ask(session, 1, flags)
        _expect_chosen(flags, {each.name for each in found} & {pool.name}, wanted, {pool.name: "a folder"})


@check(
    "lists.networks-flags",
    title="networks are chosen by their state",
    fact="libvirtd 9.0.0 lists a network that was only defined by 1 (inactive) and 4 (persistent), not by 2 and 8.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_networks")],
)
async def network_flags(trial: Trial) -> None:
    """Define a network and look for it by four flags."""
    session = await trial.open()
    xml = f"<network><name>{trial.new_name()}</name></network>"
    network = (await session.call("network_define_xml", xml)).net
    trial.afterwards(lambda keeper: keeper.call("network_undefine", network))
    for flags, wanted in ((1, {network.name}), (2, set()), (4, {network.name}), (8, set())):
        found = (await session.call("connect_list_all_networks", 1, flags)).nets
        _expect_chosen(flags, {each.name for each in found} & {network.name}, wanted, {network.name: "ours"})


@check(
    "lists.node-devices-kind",
    title="devices of the host are chosen by what they can",
    fact="libvirtd 9.0.0 lists the host itself, and nothing else, by the flag 1 (system).",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_node_devices")],
)
async def device_kind(trial: Trial) -> None:
    """List devices that are systems: there is one, the computer."""
    session = await trial.open()
    found = (await session.call("connect_list_all_node_devices", 1, 1)).devices
    expect.equal("systems", [each.name for each in found], ["computer"])


# Volumes


@check(
    "lists.volumes",
    title="a pool's volumes are listed and counted, with and without their entries",
    fact="libvirtd 9.0.0 lists handles of pool, name and key.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_storage_pools")],
)
async def volumes(trial: Trial) -> None:
    """Make three volumes in a pool of our own, and ask for them in each way."""
    session = await trial.open()
    pool = await make_pool(trial, session)
    made = [await make_volume(session, pool, name, 4096) for name in ("one", "two", "three")]
    ret = await session.call("storage_pool_list_all_volumes", pool, 1, 0)
    expect.true(sorted(ret.vols) == sorted(made), f"the volumes are {[each.name for each in ret.vols]}")
    expect.equal("number beside the list", ret.ret, 3)
    ret = await session.call("storage_pool_list_all_volumes", pool, 0, 0)
    expect.equal("entries and count without entries", (len(ret.vols), ret.ret), (0, 3))
    expect.equal("number of volumes", (await session.call("storage_pool_num_of_volumes", pool)).num, 3)
    names = (await session.call("storage_pool_list_volumes", pool, 10)).names
    expect.equal("names", sorted(names), ["one", "three", "two"])


@check(
    "lists.volumes-cut",
    title="an older list has no more names than were asked for",
    fact="libvirtd 9.0.0 sends at most maxnames of them.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_storage_pools")],
)
async def volumes_cut(trial: Trial) -> None:
    """Ask for two, then for none of three volumes."""
    session = await trial.open()
    pool = await make_pool(trial, session)
    for name in ("one", "two", "three"):
        await make_volume(session, pool, name, 4096)
    for most in (2, 0):
        names = (await session.call("storage_pool_list_volumes", pool, most)).names
        expect.equal(f"names where {most} were asked for", len(names), most)


# The older calls


class Older(NamedTuple):
    """A call that lists with a maximal length.

    Attributes:
        procedure: the call.
        before: its arguments before the length.
        after: those behind it.
        argument: what the daemon calls the length.
        constant: what it calls the limit.
        limit: the most that may be asked for.
        served: tells whether there are such objects; None when every driver has them.
    """

    procedure: str
    argument: str
    constant: str
    served: str | None = None
    limit: int = 16384
    before: tuple[Any, ...] = ()
    after: tuple[Any, ...] = ()


_OLDER: Final = {
    "domains": Older("connect_list_domains", "maxids", "REMOTE_DOMAIN_LIST_MAX"),
    "defined-domains": Older("connect_list_defined_domains", "maxnames", "REMOTE_DOMAIN_LIST_MAX"),
    "storage-pools": Older(
        "connect_list_storage_pools", "maxnames", "REMOTE_STORAGE_POOL_LIST_MAX", "connect_list_all_storage_pools"
    ),
    "networks": Older("connect_list_networks", "maxnames", "REMOTE_NETWORK_LIST_MAX", "connect_list_all_networks"),
    "interfaces": Older(
        "connect_list_interfaces", "maxnames", "REMOTE_INTERFACE_LIST_MAX", "connect_list_all_interfaces"
    ),
    "secrets": Older("connect_list_secrets", "maxuuids", "REMOTE_SECRET_LIST_MAX", "connect_list_all_secrets"),
    "nwfilters": Older("connect_list_nwfilters", "maxnames", "REMOTE_NWFILTER_LIST_MAX", "connect_list_all_nwfilters"),
    "node-devices": Older(
        "node_list_devices",
        "maxnames",
        "REMOTE_NODE_DEVICE_LIST_MAX",
        "connect_list_all_node_devices",
        65536,
        before=(None,),
        after=(0,),
    ),
}


def _of_each_older(function: _Function) -> _Function:
    for name, older in _OLDER.items():
        check(
            "lists.older-{}",
            title="an older list of {} refuses lengths that are negative or over its limit",
            fact="libvirtd 9.0.0 answers 39/7 `maxnames must be non-negative` and `maxnames > REMOTE_..._LIST_MAX`.",
            level=Level.REMOTE,
            needs=[] if older.served is None else [needs.serves(older.served)],
            cases={name: older},
        )(function)
    return function


@_of_each_older
async def older_limit(trial: Trial, older: Older) -> None:
    """Ask for -1 entries, for one more than the limit, and for as many as the limit."""
    session = await trial.open()
    for most, text in ((-1, "must be non-negative"), (older.limit + 1, f"> {older.constant}")):
        args = (*older.before, most, *older.after)
        wanted: dict[str, Any] = {"code": ErrorCode.RPC, "domain": ErrorDomain.RPC, "text": f"{older.argument} {text}"}
        await session.refused(older.procedure, *args, **wanted)
    await session.call(older.procedure, *older.before, older.limit, *older.after)


@check(
    "lists.older-ids",
    title="the older list of running domains has their ids",
    fact="libvirtd 9.0.0 lists ids in 37, and names of those that are off in 21.",
    level=Level.REMOTE,
)
async def older_ids(trial: Trial) -> None:
    """Find a running domain in the list of ids, and one that is off in the list of names; neither in the other."""
    session = await trial.open()
    running, off = await trial.create_domain(session), await trial.define_domain(session)
    ids = (await session.call("connect_list_domains", 16384)).ids
    names = (await session.call("connect_list_defined_domains", 16384)).names
    expect.true(running.id in ids, "the id of a running domain is not listed")
    expect.true(off.name in names, "the name of a domain that is off is not listed")
    expect.true(running.name not in names, "the name of a running domain is listed among those that are off")
