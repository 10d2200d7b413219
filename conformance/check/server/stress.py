"""Overload: many calls, many clients, and clients that do not take what they are sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

import trio
from virtwire.protocol.generated.enums import DomainEventId
from virtwire.protocol.message import HEADER_SIZE, MAX_FRAME

from .. import expect, needs
from ..expect import Violation
from ..frames import PING, build
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_CALLS: Final = 2000
_CLIENTS: Final = 100
_AT_ONCE: Final = 16
_TEXT: Final = 1 << 20
_EVENTS: Final = 1200
"""More than the kernel holds for a client that does not read."""


async def _each(functions: Sequence[Any]) -> None:
    """Run coroutine functions at once; a violation of one is raised as it is."""
    violations: list[Violation] = []

    async def run(function: Any) -> None:
        try:
            await function()
        except Violation as violation:
            violations.append(violation)

    async with trio.open_nursery() as nursery:
        for function in functions:
            nursery.start_soon(run, function)
    if violations:
        raise violations[0]


async def _all_served(connect: Callable[[], Awaitable[Session]], wanted: int) -> list[Session]:
    """Connect many times; a daemon that serves fewer may have been told to, which is said beside how many it served."""
    sessions: list[Session] = []
    while len(sessions) < wanted:
        try:
            sessions.append(await connect())
        except Violation as reason:
            few = f"only {len(sessions)} of {wanted} connections were served"
            raise Violation(f"{few} (does its max_clients allow more?): {reason}") from reason
    return sessions


@check(
    "stress.pipelined",
    title="thousands of calls in one write are all answered, once each",
    fact="libvirtd 9.0.0 reads no more from a client with 5 calls under way, and goes on when they are answered.",
    level=Level.STRESS,
    alone=True,
)
async def pipelined(trial: Trial) -> None:
    """Send 2,000 calls, then read; the serials of the replies must be those of the calls."""
    session = await trial.open()
    serials = [session.next_serial() for _ in range(_CALLS)]
    async with trio.open_nursery() as nursery:
        nursery.start_soon(session.write, b"".join(build("connect_get_type", serial=serial) for serial in serials))
        seen = [(await session.receive()).serial for _ in serials]
    expect.equal("how many serials were answered", len(set(seen)), _CALLS)
    expect.true(set(seen) == set(serials), "other serials were answered than were called")
    await session.expect_silence()


@check(
    "stress.reads-late",
    title="a client that reads late gets everything, and keeps nobody waiting",
    fact="libvirtd 9.0.0 keeps replies until the client takes them, and reads no further calls of it meanwhile.",
    level=Level.STRESS,
    alone=True,
)
async def reads_late(trial: Trial) -> None:
    """Ask for capabilities 1,000 times and read nothing; let another client make 100 calls; then read all replies."""
    late, other = await trial.open(), await trial.open()
    serials = [late.next_serial() for _ in range(1000)]
    async with trio.open_nursery() as nursery:
        nursery.start_soon(late.write, b"".join(build("connect_get_capabilities", serial=serial) for serial in serials))
        for _ in range(100):
            await other.call("connect_get_type")
        for serial in serials:
            expect.true(len((await late.reply(serial)).result().capabilities) > 100, "a reply is cut short")


@check(
    "stress.clients",
    title="a hundred clients at once are all served",
    fact="libvirtd 9.0.0 takes 5000 (max_clients) unless told otherwise.",
    level=Level.STRESS,
    alone=True,
)
async def clients(trial: Trial) -> None:
    """Connect a hundred times, and make calls on all of these connections in turn."""
    sessions = await _all_served(trial.open, _CLIENTS)
    for _ in range(3):
        serials = [await session.send("connect_get_type") for session in sessions]
        for session, serial in zip(sessions, serials, strict=True):
            await session.reply(serial)


@check(
    "stress.come-and-go",
    title="a new connection is served after three hundred that came and went, some in the middle of a frame",
    fact="libvirtd 9.0.0 ends a connection by itself, whatever it was in the middle of, and serves others.",
    level=Level.STRESS,
    alone=True,
    limit=60.0,
)
async def come_and_go(trial: Trial) -> None:
    """Open and close three hundred connections, some politely, some in the middle of a call or a frame.

    Then make a call on a new one.
    """
    for number in range(300):
        session = await trial.open() if number % 10 == 0 else await trial.connect()
        if number % 3 == 0:
            await session.send("auth_list")
        elif number % 3 == 1:
            await session.write(build("auth_list")[: number % HEADER_SIZE])
        session.close()
    await (await trial.open()).call("connect_get_type")


@check(
    "stress.half-frames",
    title="clients that stop in the middle of a frame keep nobody else waiting",
    fact="libvirtd 9.0.0 waits for the rest without a limit, and serves others.",
    level=Level.STRESS,
    alone=True,
)
async def half_frames(trial: Trial) -> None:
    """Let fifty clients announce the most that a frame may have, 32 MiB each, and send little of it.

    Another is served meanwhile; then one of them completes its frame.
    """
    *half, spare = await _all_served(trial.log_in, 51)
    spare.close()  # so that there is room for the other
    frame = build("auth_list", payload=bytes(MAX_FRAME - HEADER_SIZE))
    for session in half:
        await session.write(frame[:100])
    other = await trial.open()
    for _ in range(20):
        await other.call("connect_get_type")
    await half[0].write(frame[100:])
    expect.true((await half[0].receive()).is_reply, "what was completed is not answered")


@check(
    "stress.long-texts",
    title="many long texts at once are all served",
    fact="libvirtd 9.0.0 has room for a frame of each of its clients.",
    level=Level.STRESS,
    alone=True,
    limit=60.0,
)
async def long_texts(trial: Trial) -> None:
    """Let sixteen clients define a domain with a description of 1 MiB at once, and read it back."""

    async def define(session: Session, number: int) -> None:
        text = chr(ord("a") + number) * _TEXT
        domain = await trial.define_domain(session, f"<description>{text}</description>")
        xml = (await session.call("domain_get_xml_desc", domain, 0)).xml
        expect.true(text in xml, "a text came back otherwise")

    sessions = [await trial.open() for _ in range(_AT_ONCE)]
    await _each([lambda s=session, n=number: define(s, n) for number, session in enumerate(sessions)])


@check(
    "stress.many-objects",
    title="many clients that make and remove objects at once see theirs, and none is left over",
    fact="libvirtd 9.0.0 serialises changes of one driver.",
    level=Level.STRESS,
    alone=True,
    limit=60.0,
)
async def many_objects(trial: Trial) -> None:
    """Let sixteen clients define, find and undefine ten domains each."""

    async def work(session: Session) -> None:
        for _ in range(10):
            domain = await trial.define_domain(session)
            found = (await session.call("domain_lookup_by_name", domain.name)).dom
            expect.equal("the UUID of the domain found", found.uuid, domain.uuid)
            await session.call("domain_undefine", domain)
            await session.refused("domain_lookup_by_name", domain.name, code=42)

    sessions = [await trial.open() for _ in range(_AT_ONCE)]
    await _each([lambda s=session: work(s) for session in sessions])


@check(
    "stress.events-not-read",
    title="a client that does not read its events keeps no other from theirs",
    fact="libvirtd 9.0.0 queues events for each client by itself.",
    level=Level.STRESS,
    needs=[needs.driver("test")],
    alone=True,
)
async def events_not_read(trial: Trial) -> None:
    """Let two clients ask for events and one of them never read; suspend and resume a domain 600 times."""
    session, reader, sleeper = await trial.open(), await trial.open(), await trial.open()
    domain = await trial.create_domain(session)
    for each in (reader, sleeper):
        await each.call("connect_domain_event_callback_register_any", DomainEventId.LIFECYCLE, domain)
    for _ in range(_EVENTS // 2):
        await session.call("domain_suspend", domain)
        await session.call("domain_resume", domain)
    for number in range(_EVENTS):
        event = (await reader.event("domain_event_callback_lifecycle")).msg.event
        expect.equal("what happened", event, 3 if number % 2 == 0 else 4)
    sleeper.close()
    await session.expect_alive()


@check(
    "stress.pings-among-calls",
    title="pings among many calls are all answered, as the calls are",
    fact="libvirtd 9.0.0 answers them when it reads them, which it does not while 5 calls are under way.",
    level=Level.STRESS,
    alone=True,
)
async def pings_among_calls(trial: Trial) -> None:
    """Send 500 pairs of a ping and a call, and count what comes back."""
    session = await trial.open()
    serials = [session.next_serial() for _ in range(500)]
    async with trio.open_nursery() as nursery:
        nursery.start_soon(
            session.write, b"".join(PING + build("connect_get_type", serial=serial) for serial in serials)
        )
        frames = [await session.receive() for _ in range(2 * len(serials))]
    replies = [frame.serial for frame in frames if frame.is_reply]
    expect.equal("how many pongs came", len(frames) - len(replies), len(serials))
    expect.true(sorted(replies) == serials, "other serials were answered than were called")


@check(
    "stress.refusals",
    title="a client that is refused again and again is served when it does right",
    fact="libvirtd 9.0.0 counts no refusals.",
    level=Level.STRESS,
    alone=True,
)
async def refusals(trial: Trial) -> None:
    """Make a thousand calls that are refused, of each kind of refusal, then one that is not."""
    session = await trial.open()
    wrong: list[bytes] = []
    for _ in range(250):
        wrong.append(build("auth_list", program=0x12345678))
        wrong.append(build("auth_list", number=9999))
        wrong.append(build("domain_lookup_by_name", payload=b"\0\0"))
        wrong.append(build("auth_list", status=3))
    async with trio.open_nursery() as nursery:
        nursery.start_soon(session.write, b"".join(wrong))
        for _ in wrong:
            frame = await session.receive()
            expect.equal("an answer's code", frame.error().code, 39)
    await session.expect_alive()


@check(
    "stress.slow-bytes",
    title="a client that sends slowly gets its answer, and others theirs at once",
    fact="libvirtd 9.0.0 takes what comes when it comes.",
    level=Level.STRESS,
    alone=True,
)
async def slow_bytes(trial: Trial) -> None:
    """Send a call byte by byte; between each two bytes another client makes a call."""
    slow, other = await trial.open(), await trial.open()
    serial = slow.next_serial()
    for byte in build("connect_get_type", serial=serial):
        await slow.write(bytes([byte]))
        await other.call("connect_get_type")
    await slow.reply(serial)
