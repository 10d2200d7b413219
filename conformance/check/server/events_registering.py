"""Asking for events of domains, and taking that back: numbers of registrations, what is refused, both generations."""

from __future__ import annotations

from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.domain_events_enums import DomainEventId
from virtwire.protocol.generated.types import DomainHandle

from .. import expect
from ..listening import listen
from ..outcome import Level
from ..trial import Trial
from . import check

_REGISTER: Final = "connect_domain_event_callback_register_any"
_DEREGISTER: Final = "connect_domain_event_callback_deregister_any"
_TRACKED: Final[dict[str, Any]] = {
    "code": ErrorCode.INVALID_ARG,
    "domain": ErrorDomain.NONE,
    "text": "invalid argument: event callback already tracked",
}
_LEGACY_IDS: Final = 16


def _internal(detail: str) -> dict[str, Any]:
    return {"code": ErrorCode.INTERNAL_ERROR, "domain": ErrorDomain.RPC, "text": f"internal error: {detail}"}


@check(
    "events.register-every-kind",
    title="every kind of domain event of the version may be asked for",
    fact="libvirtd 9.0.0 takes the ids 0 to 26, with either driver, whether or not the driver ever has such an event.",
    level=Level.REMOTE,
)
async def register_every_kind(trial: Trial) -> None:
    """Ask for each kind of domain event up to memory device size changes, in the newer way, on one connection.

    Clients ask for all kinds that they know; one refusal costs them the others.
    """
    session = await trial.open()
    for event_id in range(DomainEventId.MEMORY_DEVICE_SIZE_CHANGE + 1):
        await listen(session, event_id)


@check(
    "events.register-numbers-differ",
    title="each registration of a connection has a number of its own",
    fact="libvirtd 9.0.0 counts upwards from 0, for all connections that use one driver.",
    level=Level.REMOTE,
)
async def register_numbers_differ(trial: Trial) -> None:
    """Ask for three kinds of event, take one back and ask for it again: no number that is in use is given out twice.

    A client finds by the number whom to tell.
    """
    session = await trial.open()
    first, second, third = [await listen(session, event_id) for event_id in (0, 1, 2)]
    await session.call(_DEREGISTER, second)
    again = await listen(session, 1)
    expect.equal("numbers in use that are the same", 3 - len({first, third, again}), 0)
    expect.true(min(first, second, third, again) >= 0, f"a number of a registration is negative: {again}")


@check(
    "events.register-twice",
    title="the same registration twice is refused",
    fact="libvirtd 9.0.0 answers 8/0 `event callback already tracked`.",
    level=Level.REMOTE,
)
async def register_twice(trial: Trial) -> None:
    """Ask for lifecycle events of all domains twice on one connection; then the first registration goes on."""
    session = await trial.open()
    number = await listen(session)
    await session.refused(_REGISTER, 0, None, **_TRACKED)
    await session.call(_DEREGISTER, number)


@check(
    "events.register-twice-one-domain",
    title="the same registration for the same domain twice is refused",
    fact="libvirtd 9.0.0 answers 8/0 `event callback already tracked`.",
    level=Level.REMOTE,
)
async def register_twice_one_domain(trial: Trial) -> None:
    """Ask for lifecycle events of one domain twice; the handle's id plays no part in what counts as the same."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await listen(session, 0, domain)
    await session.refused(_REGISTER, 0, DomainHandle(domain.name, domain.uuid, 7), **_TRACKED)


@check(
    "events.register-all-and-one",
    title="one kind of event may be asked for of all domains, of one, and of another beside each other",
    fact="libvirtd 9.0.0 takes them as three registrations.",
    level=Level.REMOTE,
)
async def register_all_and_one(trial: Trial) -> None:
    """Ask for lifecycle events of all domains, of one, and of another on one connection."""
    session = await trial.open()
    domains = [None, await trial.define_domain(session), await trial.define_domain(session)]
    numbers = {await listen(session, 0, domain) for domain in domains}
    expect.equal("different numbers", len(numbers), 3)


@check(
    "events.register-same-on-two",
    title="two connections may ask for the same events",
    fact="libvirtd 9.0.0 remembers registrations by connection.",
    level=Level.REMOTE,
)
async def register_same_on_two(trial: Trial) -> None:
    """Ask for lifecycle events of all domains on two connections."""
    for _ in range(2):
        await listen(await trial.open())


@check(
    "events.register-unsupported-{}",
    title="a kind of domain event that is none ({}) is refused",
    fact="libvirtd 9.0.0 answers 1/7 `unsupported event ID 99`.",
    level=Level.REMOTE,
    cases={"negative": -1, "99": 99, "huge": 0x7FFFFFFF},
)
async def register_unsupported(trial: Trial, event_id: int) -> None:
    """Ask for a kind of event that no version has."""
    session = await trial.open()
    await session.refused(_REGISTER, event_id, None, **_internal(f"unsupported event ID {event_id}"))
    await session.expect_alive()


@check(
    "events.deregister-unknown",
    title="a registration that there is not cannot be taken back",
    fact="libvirtd 9.0.0 answers 1/7 `domain event callback 987654 not registered`.",
    level=Level.REMOTE,
)
async def deregister_unknown(trial: Trial) -> None:
    """Take back a number that was never given out."""
    session = await trial.open()
    await session.refused(_DEREGISTER, 987654, **_internal("domain event callback 987654 not registered"))


@check(
    "events.deregister-twice",
    title="a registration can be taken back once",
    fact="libvirtd 9.0.0 answers the second time 1/7 `domain event callback N not registered`.",
    level=Level.REMOTE,
)
async def deregister_twice(trial: Trial) -> None:
    """Take a registration back, and again."""
    session = await trial.open()
    number = await listen(session)
    await session.call(_DEREGISTER, number)
    await session.refused(_DEREGISTER, number, **_internal(f"domain event callback {number} not registered"))


@check(
    "events.deregister-of-another",
    title="another connection's registration cannot be taken back",
    fact="libvirtd 9.0.0 looks for the number among those of the connection: 1/7 `... not registered`.",
    level=Level.REMOTE,
)
async def deregister_of_another(trial: Trial) -> None:
    """Take back on one connection what another one asked for; that other one can still do so."""
    mine, others = await trial.open(), await trial.open()
    number = await listen(others)
    await mine.refused(_DEREGISTER, number, **_internal(f"domain event callback {number} not registered"))
    await others.call(_DEREGISTER, number)


@check(
    "events.legacy-register",
    title="the oldest registration of lifecycle events says that nobody was registered before",
    fact="libvirtd 9.0.0 answers register and deregister of the oldest generation (105, 106) with 0.",
    level=Level.REMOTE,
)
async def legacy_register(trial: Trial) -> None:
    """Ask for lifecycle events as the oldest clients do, and take it back."""
    session = await trial.open()
    for name in ("connect_domain_event_register", "connect_domain_event_deregister"):
        expect.equal(f"answer of {name}", (await session.call(name)).cb_registered, 0)


@check(
    "events.legacy-kinds",
    title="the older generation has the kinds 0 to 15, and no other",
    fact="libvirtd 9.0.0 takes 0 to 15 in 167, and answers 1/7 `unsupported event ID 16` above.",
    level=Level.REMOTE,
)
async def legacy_kinds(trial: Trial) -> None:
    """Ask for each kind of event that the older generation has a message for, and for the next one."""
    session = await trial.open()
    for event_id in range(_LEGACY_IDS):
        await session.call("connect_domain_event_register_any", event_id)
    for event_id in (_LEGACY_IDS, -1):
        wanted = _internal(f"unsupported event ID {event_id}")
        await session.refused("connect_domain_event_register_any", event_id, **wanted)


@check(
    "events.legacy-deregister-unknown",
    title="in the older generation a kind that was not asked for cannot be taken back",
    fact="libvirtd 9.0.0 answers 1/7 `domain event 3 not registered` to 168 and `domain event 0 ...` to 106.",
    level=Level.REMOTE,
)
async def legacy_deregister_unknown(trial: Trial) -> None:
    """Take back kinds of event that nobody asked for, by both calls of the older generation."""
    session = await trial.open()
    await session.refused("connect_domain_event_deregister_any", 3, **_internal("domain event 3 not registered"))
    await session.refused("connect_domain_event_deregister", **_internal("domain event 0 not registered"))


_GENERATIONS: Final[dict[str, tuple[str, tuple[Any, ...]]]] = {
    "oldest": ("connect_domain_event_register", ()),
    "older": ("connect_domain_event_register_any", (0,)),
    "newer": (_REGISTER, (0, None)),
}


@check(
    "events.clash-{}",
    title="events asked for in the {} generation cannot be asked for in another too",
    fact="libvirtd 9.0.0 tracks registrations of all generations together: 8/0 `event callback already tracked`.",
    level=Level.REMOTE,
    cases={name: name for name in _GENERATIONS},
)
async def clash(trial: Trial, first: str) -> None:
    """Ask for lifecycle events of all domains in one generation, then in each."""
    session = await trial.open()
    name, args = _GENERATIONS[first]
    await session.call(name, *args)
    for name, args in _GENERATIONS.values():
        await session.refused(name, *args, **_TRACKED)
