"""Events of domains: who is told what, in which order, and how it looks on the wire."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from virtwire.protocol.generated.domain_events_enums import DomainEventId, DomainEventType
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainHandle

from .. import expect, needs
from ..listening import events_about, listen, next_about, subject
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_DEREGISTER: Final = "connect_domain_event_callback_deregister_any"
_METADATA_CHANGE: Final = REMOTE.by_name["domain_event_callback_metadata_change"].number


async def _happen(session: Session, domain: DomainHandle) -> None:
    """Let something happen to a domain that is off: its document is changed, which is a lifecycle event."""
    xml = (await session.call("domain_get_xml_desc", domain, 0)).xml
    await session.call("domain_define_xml", xml)


async def _describe(session: Session, domain: DomainHandle) -> None:
    """Change the description of a domain that is off, which is a metadata event."""
    await session.call("domain_set_metadata", domain, 0, "changed", None, None, 2)


def _lifecycle(body: Any) -> tuple[int, int]:
    return body.msg.event, body.msg.detail


@check(
    "events.frame",
    title="an event is a frame of type 2 and status 0 of the program whose event it is",
    fact="libvirtd 9.0.0 sends type 2, status 0, program remote, version 1; the serial is 1, where the protocol's "
    "description says 0, so that clients must take any.",
    level=Level.REMOTE,
)
async def frame(trial: Trial) -> None:
    """Provoke a lifecycle event and look at its header."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await listen(session, 0, domain)
    await _happen(session, domain)
    event = await next_about(session, domain)
    wanted = (REMOTE.number, 1, REMOTE.by_name["domain_event_callback_lifecycle"].number, 2, 0)
    header = (event.program, event.version, event.number, event.kind, event.status)
    expect.equal("program, version, procedure, type and status", header, wanted)


@check(
    "events.own-number-first",
    title="an event of the newer generation begins with the number of the registration",
    fact="libvirtd 9.0.0 sends one frame for each registration that fits, each with its number first.",
    level=Level.REMOTE,
)
async def own_number_first(trial: Trial) -> None:
    """Ask for lifecycle events of all domains and of one; what happens to that one is told twice, once for each."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    numbers = {await listen(session), await listen(session, 0, domain)}
    await _happen(session, domain)
    told = await events_about(session, domain, 2)
    expect.equal("numbers in the events", sorted(body.callback_id for body in told), sorted(numbers))


@check(
    "events.defined",
    title="a domain that is defined, changed and undefined is told of each time",
    fact="libvirtd 9.0.0 sends lifecycle events defined (added, then updated) and undefined, the domain's id being -1.",
    level=Level.REMOTE,
)
async def defined(trial: Trial) -> None:
    """Define a domain, define it again, undefine it; expect three events in this order."""
    session = await trial.open()
    await listen(session)
    domain = await trial.define_domain(session)
    await _happen(session, domain)
    await session.call("domain_undefine", domain)
    told = await events_about(session, domain, 3)
    expect.equal("events and details", [_lifecycle(body) for body in told], [(0, 0), (0, 1), (1, 0)])
    expect.equal("names and ids", {(body.msg.dom.name, body.msg.dom.id) for body in told}, {(domain.name, -1)})


@check(
    "events.started-with-id",
    title="the event of a start carries the domain's new id",
    fact="libvirtd 9.0.0 sends the id that the domain has from now on.",
    level=Level.REMOTE,
)
async def started_with_id(trial: Trial) -> None:
    """Start a domain and compare the id in the event with the one that the call gives."""
    session = await trial.open()
    await listen(session)
    domain = await trial.create_domain(session)
    body = await _wait_for(session, domain, DomainEventType.STARTED)
    expect.equal("detail of the start", body.msg.detail, 0)
    expect.equal("id in the event", body.msg.dom.id, domain.id)


@check(
    "events.stopped-without-id",
    title="the event of a persistent domain's stop carries the id -1",
    fact="libvirtd 9.0.0 sends a persistent domain that has just stopped with the id -1; its test driver sends a "
    "transient one with the id that it had.",
    level=Level.REMOTE,
)
async def stopped_without_id(trial: Trial) -> None:
    """Start a persistent domain, destroy it and look at the event: stopped, destroyed, and no id any more."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await session.call("domain_create", domain)
    await listen(session, 0, domain)
    await session.call("domain_destroy", domain)
    body = await _wait_for(session, domain, DomainEventType.STOPPED)
    expect.equal("detail of the stop", body.msg.detail, 1)
    expect.equal("id in the event", body.msg.dom.id, -1)


@check(
    "events.order",
    title="events come in the order in which things happened",
    fact="libvirtd 9.0.0 puts a driver's events into one queue.",
    level=Level.REMOTE,
)
async def order(trial: Trial) -> None:
    """Suspend and resume a running domain twice, then destroy it; the events come in this order."""
    session = await trial.open()
    domain = await trial.create_domain(session)
    await listen(session, 0, domain)
    for name in ("suspend", "resume", "suspend", "resume", "destroy"):
        await session.call(f"domain_{name}", domain)
    wanted = [
        DomainEventType.SUSPENDED,
        DomainEventType.RESUMED,
        DomainEventType.SUSPENDED,
        DomainEventType.RESUMED,
        DomainEventType.STOPPED,
    ]
    seen: list[int] = []
    while DomainEventType.STOPPED not in seen:
        event = (await next_about(session, domain)).body().msg.event
        if event in wanted and (seen or event == DomainEventType.SUSPENDED):
            seen.append(event)
    expect.equal("events", seen, [int(each) for each in wanted])


@check(
    "events.filter",
    title="who asked for one domain's events is told of that one alone",
    fact="libvirtd 9.0.0 filters by the domain's UUID before anything is sent.",
    level=Level.REMOTE,
)
async def filtered(trial: Trial) -> None:
    """Ask for one domain's events; let something happen to another first: only the former is told."""
    session = await trial.open()
    mine, other = await trial.define_domain(session), await trial.define_domain(session)
    await listen(session, 0, mine)
    await _happen(session, other)
    await _happen(session, mine)
    event = await session.wait_for(lambda frame: frame.is_event, "event")
    expect.equal("domain of the first event", subject(event.body()).name, mine.name)


@check(
    "events.filter-by-uuid",
    title="a registration for one domain goes on when the domain runs under another id",
    fact="libvirtd 9.0.0 filters by the UUID; name and id of the handle play no part.",
    level=Level.REMOTE,
)
async def filter_by_uuid(trial: Trial) -> None:
    """Ask for the events of a domain by a handle with a wrong name and a wrong id."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    number = await listen(session, 0, DomainHandle(f"{domain.name}-wrong", domain.uuid, 12345))
    await _happen(session, domain)
    body = (await next_about(session, domain)).body()
    expect.equal("number in the event", body.callback_id, number)
    expect.equal("name in the event", body.msg.dom.name, domain.name)


@check(
    "events.kind",
    title="who asked for one kind of event is told of no other",
    fact="libvirtd 9.0.0 sends a connection the kinds that it asked for.",
    level=Level.REMOTE,
    needs=[needs.serves("domain_set_metadata")],
)
async def kind(trial: Trial) -> None:
    """Ask for metadata events of a domain; let a lifecycle event happen, then a metadata event: only that is told."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await listen(session, DomainEventId.METADATA_CHANGE, domain)
    await _happen(session, domain)
    await _describe(session, domain)
    event = await next_about(session, domain)
    expect.equal("procedure of the first event", event.number, _METADATA_CHANGE)


@check(
    "events.only-registered",
    title="a connection that asked for nothing is told nothing",
    fact="libvirtd 9.0.0 sends no event to a connection without registrations.",
    level=Level.REMOTE,
)
async def only_registered(trial: Trial) -> None:
    """Let one connection ask for events, and another not; when the one is told, nothing has come to the other."""
    listener, other = await trial.open(), await trial.open()
    domain = await trial.define_domain(listener)
    await listen(listener, 0, domain)
    await _happen(other, domain)
    await next_about(listener, domain)
    await other.expect_silence()


@check(
    "events.two-connections",
    title="every connection that asked is told, each with its own number",
    fact="libvirtd 9.0.0 sends each registration its own frame.",
    level=Level.REMOTE,
)
async def two_connections(trial: Trial) -> None:
    """Let two connections ask for one domain's events; a third one causes one."""
    actor, *listeners = [await trial.open() for _ in range(3)]
    domain = await trial.define_domain(actor)
    numbers = [await listen(each, 0, domain) for each in listeners]
    await _happen(actor, domain)
    told = [(await next_about(each, domain)).body().callback_id for each in listeners]
    expect.equal("numbers in the events", told, numbers)


@check(
    "events.deregistered",
    title="after its registration was taken back a connection is told nothing more",
    fact="libvirtd 9.0.0 sends nothing for a registration once its end was confirmed.",
    level=Level.REMOTE,
    needs=[needs.serves("domain_set_metadata")],
)
async def deregistered(trial: Trial) -> None:
    """Ask for lifecycle and metadata events, take the first back, cause one of each: the second alone is told."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    number = await listen(session, 0, domain)
    await listen(session, DomainEventId.METADATA_CHANGE, domain)
    await session.call(_DEREGISTER, number)
    await _happen(session, domain)
    await _describe(session, domain)
    event = await next_about(session, domain)
    expect.equal("procedure of the first event", event.number, _METADATA_CHANGE)


@check(
    "events.deregister-one-of-two",
    title="taking back one of two registrations leaves the other",
    fact="libvirtd 9.0.0 keeps registrations apart by their numbers.",
    level=Level.REMOTE,
)
async def deregister_one_of_two(trial: Trial) -> None:
    """Ask for lifecycle events of all domains and of one, take the first back: the second is told, once."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    everything, one = await listen(session), await listen(session, 0, domain)
    await session.call(_DEREGISTER, everything)
    for _ in range(2):
        await _happen(session, domain)
    told = await events_about(session, domain, 2)
    expect.equal("numbers in the events", [body.callback_id for body in told], [one, one])


@check(
    "events.read-only",
    title="a read-only connection is told of events",
    fact="libvirtd 9.0.0 lets a read-only connection ask for every kind of event.",
    level=Level.REMOTE,
)
async def read_only(trial: Trial) -> None:
    """Ask for a domain's events on a connection that was opened read-only."""
    actor, listener = await trial.open(), await trial.open(flags=1)
    domain = await trial.define_domain(actor)
    await listen(listener, 0, domain)
    await _happen(actor, domain)
    await next_about(listener, domain)


@check(
    "events.metadata",
    title="a change of a domain's metadata is told with its type and namespace",
    fact="libvirtd 9.0.0 sends event 23 with type 2 and the namespace for an element, with type 0 and none for the "
    "description.",
    level=Level.REMOTE,
    needs=[needs.serves("domain_set_metadata")],
)
async def metadata(trial: Trial) -> None:
    """Set a domain's description, then a metadata element of a namespace of our own."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await listen(session, DomainEventId.METADATA_CHANGE, domain)
    await _describe(session, domain)
    await session.call("domain_set_metadata", domain, 2, "<check/>", "check", "urn:virtwire:check", 2)
    told = await events_about(session, domain, 2)
    expect.equal(
        "types and namespaces", [(body.type, body.nsuri) for body in told], [(0, None), (2, "urn:virtwire:check")]
    )


@check(
    "events.legacy-{}",
    title="a registration of the {} generation is told by the message without a number",
    fact="libvirtd 9.0.0 sends message 107 to who asked by 105 or 167: the domain, the event, the detail, no more.",
    level=Level.REMOTE,
    cases={
        "oldest": ("connect_domain_event_register", ()),
        "older": ("connect_domain_event_register_any", (0,)),
    },
)
async def legacy(trial: Trial, registration: tuple[str, tuple[int, ...]]) -> None:
    """Ask for lifecycle events without numbers, and cause one."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    name, args = registration
    await session.call(name, *args)
    await _happen(session, domain)
    event = await next_about(session, domain)
    expect.equal("procedure of the event", event.number, REMOTE.by_name["domain_event_lifecycle"].number)
    body = event.body()
    expect.equal("name, event and detail", (body.dom.name, body.event, body.detail), (domain.name, 0, 1))


@check(
    "events.legacy-deregistered-{}",
    title="the {} generation's registration can be taken back, and then nothing is told",
    fact="libvirtd 9.0.0 sends nothing more once 106 or 168 was answered.",
    level=Level.REMOTE,
    needs=[needs.serves("domain_set_metadata")],
    cases={
        "oldest": ("connect_domain_event_{}", ()),
        "older": ("connect_domain_event_{}_any", (0,)),
    },
)
async def legacy_deregistered(trial: Trial, calls: tuple[str, tuple[int, ...]]) -> None:
    """Ask for lifecycle events without numbers, take it back, cause one, then an event of another registration."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    name, args = calls
    await session.call(name.format("register"), *args)
    await session.call(name.format("deregister"), *args)
    await listen(session, DomainEventId.METADATA_CHANGE, domain)
    await _happen(session, domain)
    await _describe(session, domain)
    event = await next_about(session, domain)
    expect.equal("procedure of the first event", event.number, _METADATA_CHANGE)


@check(
    "events.renamed",
    title="a domain that is renamed is told of under both names",
    fact="libvirtd 9.0.0 sends undefined (renamed) with the old name, then defined (renamed) with the new one.",
    level=Level.REMOTE,
)
async def renamed(trial: Trial) -> None:
    """Rename a domain that is off; the UUID stays, so that one registration is told both."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await listen(session, 0, domain)
    name = trial.new_name()
    await session.call("domain_rename", domain, name, 0)
    told = await events_about(session, domain, 2)
    seen = [(body.msg.dom.name, *_lifecycle(body)) for body in told]
    expect.equal("names, events and details", seen, [(domain.name, 1, 1), (name, 0, 2)])
    expect.equal("UUIDs", {str(UUID(bytes=body.msg.dom.uuid)) for body in told}, {str(UUID(bytes=domain.uuid))})


async def _wait_for(session: Session, domain: DomainHandle, event: DomainEventType) -> Any:
    """Wait for a lifecycle event of a domain; a driver may tell of others before it."""
    while True:
        body = (await next_about(session, domain)).body()
        if body.msg.event == event:
            return body
