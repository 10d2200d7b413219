"""Signs of life: pings are answered in every state, and the daemon pings nobody who has not asked for it."""

from __future__ import annotations

from typing import Any, Final

import trio
from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.programs import KEEPALIVE
from virtwire.protocol.message import HEADER, HEADER_SIZE, MessageType, Status

from .. import expect
from ..expect import Violation
from ..frames import PING, PONG, build
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_FIRST_PING: Final = 20.0
"""Seconds of silence after which a daemon that pings at all will have done so."""


def _frame(
    number: int = 1, version: int = 1, kind: int = 2, serial: int = 0, status: int = 0, payload: bytes = b""
) -> bytes:
    size = HEADER_SIZE + len(payload)
    return HEADER.pack(size, KEEPALIVE.number, version, number, kind, serial, status) + payload


_ODD_PINGS: Final = {
    "payload": _frame(payload=b"ping"),
    "serial": _frame(serial=7),
    "status": _frame(status=2),
}
_IGNORED: Final = {
    "pong": PONG,
    "procedure-0": _frame(0),
    "procedure-3": _frame(3),
    "version-2": _frame(version=2),
    "reply": _frame(kind=MessageType.REPLY),
    "stream": _frame(kind=MessageType.STREAM, status=Status.CONTINUE),
}


@check(
    "keepalive.first-frame",
    title="a ping is answered as the first frame of a connection",
    fact="libvirtd 9.0.0 answers pings before auth_list, and before any login.",
)
async def first_frame(trial: Trial) -> None:
    """Ping on a connection on which nothing was said, then go on as usual."""
    session = await trial.connect()
    await session.expect_pong()
    await session.expect_alive()


@check(
    "keepalive.before-open",
    title="a ping is answered between login and connect_open",
    fact="libvirtd 9.0.0 answers pings in every state.",
)
async def before_open(trial: Trial) -> None:
    """Ping on a connection that has logged in and opened nothing."""
    session = await trial.log_in()
    await session.expect_pong()


@check(
    "keepalive.after-open",
    title="a ping is answered on an open connection",
    fact="libvirtd 9.0.0 answers pings in every state, whether feature 10 was asked for or not.",
)
async def after_open(trial: Trial) -> None:
    """Ping, ask for feature 10, ping again."""
    session = await trial.open()
    await session.expect_pong()
    await session.call("connect_supports_feature", 10)
    await session.expect_pong()


@check(
    "keepalive.read-only",
    title="a ping is answered on a read-only connection",
    fact="libvirtd 9.0.0 answers pings in every state.",
)
async def read_only(trial: Trial) -> None:
    """Ping on a connection that was opened read-only."""
    session = await trial.open(flags=1)
    await session.expect_pong()


@check(
    "keepalive.after-refusal",
    title="a ping is answered after refused calls",
    fact="libvirtd 9.0.0 answers pings in every state.",
)
async def after_refusal(trial: Trial) -> None:
    """Make bad calls of several kinds, and ping behind each."""
    session = await trial.log_in()
    for fields in ({"program": 0x12345678}, {"number": 9999}, {"status": 3}):
        await session.refused("auth_list", fields=fields, code=ErrorCode.RPC)
        await session.expect_pong()


@check(
    "keepalive.each-ping",
    title="each of many pings gets a pong of its own",
    fact="libvirtd 9.0.0 answers each ping.",
)
async def each_ping(trial: Trial) -> None:
    """Send 30 pings in one write: 30 pongs must come, and nothing else."""
    session = await trial.open()
    await session.write(PING * 30)
    for _ in range(30):
        expect.equal("what answered a ping", (await session.receive()).data, PONG)
    await session.expect_silence()


@check(
    "keepalive.split-ping",
    title="a ping may come in pieces",
    fact="libvirtd 9.0.0 puts any frame together from pieces.",
)
async def split_ping(trial: Trial) -> None:
    """Send a ping cut in the middle of its header, with other traffic between the pieces."""
    session, other = await trial.open(), await trial.connect()
    await session.write(PING[:13])
    await other.expect_alive()
    await session.expect_pong(PING[13:])


@check(
    "keepalive.odd-ping-{}",
    title="a ping with an uncommon {} is answered with a plain pong",
    fact="libvirtd 9.0.0 answers pings with a payload, a serial or a status; the pong has none of them.",
    cases=_ODD_PINGS,
)
async def odd_ping(trial: Trial, ping: bytes) -> None:
    """Send such a ping."""
    session = await trial.open()
    await session.expect_pong(ping)
    await session.expect_silence()


@check(
    "keepalive.ignored-{}",
    title="a keepalive frame that is no ping ({}) is ignored",
    fact="libvirtd 9.0.0 swallows pongs that it did not ask for, unknown procedures, other versions and types.",
    cases=_IGNORED,
)
async def ignored(trial: Trial, frame: bytes) -> None:
    """Send such a frame: nothing may come of it, and the connection must live."""
    session = await trial.open()
    await session.write(frame)
    await session.expect_silence()


@check(
    "keepalive.is-no-program",
    title="keepalive's procedures cannot be called",
    fact="libvirtd 9.0.0 takes a call to the keepalive program as any other, and answers 39/7 `Cannot find program "
    "1801807216 version 1`.",
)
async def is_no_program(trial: Trial) -> None:
    """Send a ping whose type is that of a call: it must be refused, not be answered with a pong."""
    session = await trial.log_in()
    await session.write(_frame(kind=MessageType.CALL, serial=5))
    frame = await session.receive()
    expect.true(frame.is_reply, f"{frame} came")
    expect.error(
        "the call",
        frame.error(),
        code=ErrorCode.RPC,
        domain=ErrorDomain.RPC,
        text=f"Cannot find program {KEEPALIVE.number} version 1",
    )
    await session.expect_silence()


@check(
    "keepalive.beside-a-call",
    title="a ping does not disturb the call that it overtakes",
    fact="libvirtd 9.0.0 answers pings as it reads them, whatever runs.",
)
async def beside_a_call(trial: Trial) -> None:
    """Send a call with a long answer and a ping in one write: both must be answered."""
    session = await trial.open()
    await session.write(build("connect_get_capabilities", serial=3) + PING)
    frames = [await session.receive() for _ in range(2)]
    expect.equal("how many pongs came", sum(each.data == PONG for each in frames), 1)
    (reply,) = (each for each in frames if each.is_reply)
    expect.equal("the reply's serial", reply.serial, 3)


@check(
    "keepalive.only-when-asked",
    title="the daemon pings whoever has asked for feature 10 and is silent, and nobody else",
    fact="libvirtd 9.0.0 starts its timer when connect_supports_feature(10) is called: after keepalive_interval "
    "seconds of silence (5 by default) it pings. Without the question it never does.",
    limit=_FIRST_PING + 10,
    first=True,
)
async def only_when_asked(trial: Trial) -> None:
    """Be silent on two connections, of which one has asked for the feature, until that one is pinged.

    A client that cannot answer must not be taken for dead. A daemon fails this check that is configured not to ping, or
    not within 20 seconds: whether it could is not seen.
    """
    asked, silent = await trial.open(), await trial.open()
    await asked.call("connect_supports_feature", 10)
    frame = await _first_frame(asked)
    expect.equal("what came of silence", frame, PING)
    await silent.expect_silence()


async def _first_frame(session: Session) -> bytes | None:
    patience, session.patience = session.patience, _FIRST_PING
    try:
        frame = await session.next()
    except Violation as reason:
        silence = f"no ping came within {_FIRST_PING:g} seconds of silence"
        raise Violation(f"{silence} (does its keepalive_interval let it ping by then?)") from reason
    finally:
        session.patience = patience
    return None if frame is None else frame.data


@check(
    "keepalive.gives-up",
    title="a client that leaves pings unanswered is closed on, one that answers is not",
    fact="libvirtd 9.0.0 closes without a word after interval * (count + 1) seconds: 30 by default.",
    level=Level.STRESS,
    limit=120,
    first=True,
)
async def gives_up(trial: Trial) -> None:
    """Ask for feature 10 on two connections; answer the pings on one, not on the other, until that one is closed."""
    answering, silent = await trial.open(), await trial.open()
    for session in (answering, silent):
        await session.call("connect_supports_feature", 10)
        session.patience = _FIRST_PING  # between two signs of the daemon no more time passes than before the first
    first = await _first_frame(silent)
    expect.true(first is not None, "the connection was closed before any ping")
    expect.equal("what came of silence", first, PING)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(_answer_pings, answering)
        while (frame := await silent.next()) is not None:
            expect.equal("what came of silence", frame.data, PING)
        nursery.cancel_scope.cancel()
    await answering.expect_alive()


async def _answer_pings(session: Session) -> Any:
    while True:
        frame = await session.receive()
        expect.equal("what came of silence", frame.data, PING)
        await session.write(PONG)
