"""Pings, at moments odd and even: each is answered, and none of them disturbs anything else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import trio
from virtwire.protocol.keepalive import PONG

from ...expect import Violation
from ...outcome import Level, in_seconds
from ..area import CLIENT
from ..conduct import KEEPALIVE_FEATURE
from ..packets import Packet, ping
from ..script import Notes, Script, WorkScript, with_settings
from ..verdict import NO_WORK, DoesNotApply, Tolerated, expect_report, unharmed

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..link import Link
    from ..run import Run

_FACT: Final = (
    "either side may ping and the other answers at once; libvirt 9.0.0's library does in programs with an event loop, "
    "which is when it asks for feature 10; in others it takes a ping for an error."
)
_ALL: Final = 1 << 30
_MUST: Final = 2.0
"""Seconds that a waiting client has for its pong."""
BURST: Final = 100
ENOUGH: Final = 10
"""A client that has pinged so often in vain should have given up."""


def _answered(run: Run, at_least: int) -> None:
    """Expect pongs for pings.

    Raises:
        Violation: there are fewer.
    """
    for conduct in run.conducts:
        due = min(at_least, conduct.pings_due)
        if conduct.pongs < due:
            raise Violation(f"{conduct.pongs} pongs came for {due} pings that it had read")


@contextmanager
def _if_asked(candidate: Candidate) -> Iterator[None]:
    """Excuse what goes wrong with a client that has not asked for pings.

    Raises:
        Tolerated: in the place of a violation.
    """
    try:
        yield
    except Violation as violation:
        if any(KEEPALIVE_FEATURE in conduct.features for conduct in candidate.conducts):
            raise
        raise Tolerated(f"{violation}; it never asks for feature 10, and daemons ping only who has asked") from None


class _First(Script):
    """Pings before the client has said anything."""

    async def opened(self) -> None:
        self.notes.did("the ping")
        await self.link.send(ping())


@CLIENT.check("keepalive.first-frame", title="a ping may be the first frame of a connection", fact=_FACT)
async def first_frame(candidate: Candidate) -> None:
    """Pings as soon as the client has connected, before anything is called; the pong must come in time."""
    with _if_asked(candidate):
        _answered(await unharmed(candidate, _First), 1)


class _Before(Script):
    """Pings before each reply but that to connect_close, after which a pong could meet a closed connection.

    Attributes:
        sent: what is sent for a ping.
        times: how often.
    """

    sent = ping()
    times = 1

    async def answer(self, packet: Packet) -> None:
        if packet.is_reply and packet.name != "connect_close":
            self.notes.did(f"{packet.name}, serial {packet.serial}")
            for _ in range(self.times):
                await self.link.send(self.sent)
        await self.link.send(packet)


@CLIENT.check(
    "keepalive.{}",
    title="pings {} are answered and disturb nothing",
    fact=_FACT + " So it does with a serial or a payload in them.",
    cases={
        "before-replies": ping(),
        "with-a-serial": ping(serial=7),
        "with-a-payload": ping(payload=b"\0\0\0\1"),
    },
)
async def before_replies(candidate: Candidate, sent: Packet) -> None:
    """Pings before every reply but the last.

    Pongs must have come for those that the client had read when it made its last call.
    """
    with _if_asked(candidate):
        _answered(await unharmed(candidate, with_settings(_Before, sent=sent)), _ALL)


@CLIENT.check("keepalive.burst", title="many pings at once are answered, each", fact=_FACT, level=Level.STRESS)
async def burst(candidate: Candidate) -> None:
    """Sends a hundred pings before every reply but the last."""
    with _if_asked(candidate):
        _answered(await unharmed(candidate, with_settings(_Before, times=BURST)), _ALL)


class _WhileWaiting(WorkScript):
    """Pings while the client waits for a reply, which comes only when the pong has come, or after a time."""

    async def call(self, packet: Packet) -> None:
        if packet.frame == PONG:
            self.notes.did(what="pongs")
        await super().call(packet)

    async def disturb(self, packet: Packet) -> None:
        await self.link.send(ping())
        with trio.move_on_after(_MUST):
            await self.notes.wait_for("pongs")
        self.notes["in time"] = self.notes["pongs"]
        await self.link.send(packet)


@CLIENT.check(
    "keepalive.while-waiting",
    title="a ping is answered while a call waits for its reply",
    fact=_FACT,
)
async def while_waiting(candidate: Candidate) -> None:
    """Pings while the first call of the work waits, and answers that only when the pong has come, or after 2 s.

    Without this the daemon of a slow call, which pings after a while of silence, would drop the client.
    """
    with _if_asked(candidate):
        run = await unharmed(candidate, _WhileWaiting)
        if not run.notes["in time"]:
            raise Violation(f"no pong came within {_MUST:g} seconds ({run.notes.said})")


class _Idle(Script):
    """Pings when the client has called nothing for a while, and looks for the pong before the next call."""

    quiet = 0.3

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._calls = 0
        self._asked = False

    async def call(self, packet: Packet) -> None:
        if packet.frame == PONG:
            self.notes["in time"] += 1
        elif packet.is_call:
            self._calls += 1
        await super().call(packet)

    async def answer(self, packet: Packet) -> None:
        await self.link.send(packet)
        if packet.is_reply and packet.name != "connect_close":
            self.link.nursery.start_soon(self._look, self._calls)

    async def _look(self, calls: int) -> None:
        await trio.sleep(self.quiet)
        if calls == self._calls and not self._asked and not self.link.conduct.pending:
            self._asked = True
            self.notes.did(f"after {self.link.conduct.names[-1]}")
            await self.link.send(ping())


@CLIENT.check(
    "keepalive.idle",
    title="a client that has nothing to ask answers pings too",
    fact=_FACT,
)
async def idle(candidate: Candidate) -> None:
    """Pings when nothing has been called for 0.3 s, as often as the client leaves the connection alone for so long."""
    with _if_asked(candidate):
        run = await unharmed(candidate, _Idle, "it never leaves a connection alone for 0.3 seconds")
        if not run.notes["in time"]:
            raise Violation(f"no pong came before the next call ({run.notes.said})")


class _Odd(Script):
    """Sends signs of life that ask for nothing before each reply of the work."""

    sent = ping()

    async def answer(self, packet: Packet) -> None:
        if packet.is_reply and packet.name != "connect_close":
            self.notes.did(f"{packet.name}, serial {packet.serial}")
            await self.link.send(self.sent)
        await self.link.send(packet)


@CLIENT.check(
    "keepalive.{}",
    title="a frame of the keepalive program is ignored that is {}",
    fact="libvirt 9.0.0's library counts every frame as a sign of life and answers pings alone.",
    cases={
        "unasked-pong": Packet.of(PONG),
        "unknown-procedure": ping().but(procedure=3),
    },
    level=Level.REMOTE,
)
async def odd(candidate: Candidate, sent: Packet) -> None:
    """Sends such a frame before every reply."""
    with _if_asked(candidate):
        await unharmed(candidate, with_settings(_Odd, sent=sent))


class _Silent(WorkScript):
    """Falls silent: neither the call nor any ping is answered."""

    async def call(self, packet: Packet) -> None:
        if self.done:
            self.notes["pings"] += packet.is_keepalive
            return
        await super().call(packet)

    async def answer(self, packet: Packet) -> None:
        if not self.done:  # the daemon behind, whose own pings are not answered any more, sends more of them
            await super().answer(packet)

    async def instead(self, packet: Packet) -> bool:
        return True


@CLIENT.check(
    "keepalive.silent-daemon",
    title="a client that pings gives up a daemon that answers nothing",
    fact="virsh 9.0.0 pings every 5 seconds and gives up after 35; with -k 1 -K 1 after 2. A client that does not ping "
    "waits for ever.",
    level=Level.STRESS,
)
async def silent_daemon(candidate: Candidate) -> None:
    """Falls silent at the first call of the work. A client that pings in vain must report the loss by the deadline.

    One that has sent fewer than ten pings by then is not judged: give it shorter intervals, or the check a later
    deadline.
    """
    run = await candidate.run(_Silent)
    if run.ended.timed_out and run.notes["pings"] < ENOUGH:
        sent = f"{run.notes['pings']} pings" if run.notes["pings"] else "no ping"
        raise DoesNotApply(f"it sends {sent} within {in_seconds(candidate.command.deadline)}, too few to give up")
    expect_report(candidate, run, NO_WORK)
