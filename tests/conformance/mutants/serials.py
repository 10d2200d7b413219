"""Daemons that mix up calls."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import HEADER, MessageType
from virtwire.protocol.server_session import ServerSession, State

from .changes import number, on_call, on_read, on_refusal, on_reply, refuse, replace, replace_handler
from .mutation import mutation


@mutation(
    "serials.zero-is-one",
    "serials.echoed-zero",
    "serials.per-connection",
    "serials.pings-between",
    "framing.replies-in-frames",
)
def zero_is_one() -> None:
    """A serial of 0 is echoed as 1 by connect_get_type."""

    def change(frame: bytes) -> bytes:
        return frame[:20] + (1).to_bytes(4, "big") + frame[24:] if frame[20:24] == bytes(4) else frame

    on_reply("connect_get_type", change)


@mutation("serials.signed", "serials.echoed-high-bit", "serials.echoed-all-ones", "serials.any-order")
def signed() -> None:
    """A serial loses its highest bit in the reply of connect_get_type."""
    on_reply("connect_get_type", lambda frame: frame[:20] + bytes([frame[20] & 0x7F]) + frame[21:])


@mutation("serials.seen-once", "serials.repeated")
def seen_once() -> None:
    """A call that is the last one again, serial and all, is dropped."""
    last: dict[int, Any] = {}

    def change(session: Any, head: Any, go: Any) -> Any:
        again = last.get(id(session)) == head and head.number == number("connect_get_type") and head.serial == 5
        last[id(session)] = head
        return None if again else go()

    on_call(change)


@mutation("serials.rising", "serials.any-order")
def rising() -> None:
    """The serials of calls to connect_get_type have to rise."""
    last: dict[Any, int] = {}

    def change(session: Any, head: Any, go: Any) -> Any:
        if head.number != number("connect_get_type"):
            return go()
        before, last[session] = last.get(session, -1), head.serial
        return refuse(session, head, "a serial from the past") if head.serial < before else go()

    on_call(change)


@mutation("serials.another-version", "serials.header-of-a-reply")
def another_version() -> None:
    """The reply of connect_get_version has another version than the call."""
    on_reply("connect_get_version", lambda frame: frame[:8] + (2).to_bytes(4, "big") + frame[12:])


@mutation("serials.another-procedure", "serials.reply-of-its-call")
def another_procedure() -> None:
    """The error of a look-up by name is told as that of one by number."""

    def change(old: Any, program: int, version: int, called: int, serial: int, error: Any) -> bytes:
        wrong = program == REMOTE.number and called == number("domain_lookup_by_name") and 100 <= serial < 120
        return bytes(old(program, version, number("domain_lookup_by_id") if wrong else called, serial, error))

    on_refusal(change)


@mutation("serials.stale-result", "serials.results-not-mixed")
def stale_result() -> None:
    """A client that looks up one name after the other sometimes gets what it got before."""
    found: dict[Any, list[Any]] = {}

    def make(old: Any) -> Any:
        def lookup(client: Any, args: Any) -> Any:
            results = found.setdefault(client, [])
            results.append(old(client, args))
            return results[-2] if len(results) > 20 else results[-1]

        return lookup

    replace_handler("domain_lookup_by_name", make)


@mutation(
    "serials.bad-takes-others-along",
    "serials.good-beside-bad",
    "stress.refusals",
    "dispatch.many-refusals",
)
def bad_takes_others_along() -> None:
    """A call that cannot be decoded takes along what was read with it."""

    def make(old: Any) -> Any:
        def receive_data(session: Any, data: bytes) -> Any:
            session.refused = False
            return old(session, data)

        return receive_data

    def handle(old: Any) -> Any:
        def change(session: Any, frame: bytes) -> Any:
            if session.refused:
                return None
            said = len(session._out)
            call = old(session, frame)
            session.refused = len(session._out) > said and b"Unable to decode" in session._out[-1]
            return call

        return change

    replace(ServerSession, "receive_data", make)
    replace(ServerSession, "_handle", handle)


@mutation("serials.of-all-connections", "serials.per-connection", alone=True)
def of_all_connections() -> None:
    """A serial that another connection has just used, for another procedure, is taken for its call again."""
    used: dict[int, tuple[Any, int]] = {}
    numbers = (number("connect_get_type"), number("connect_get_lib_version"))

    def change(session: Any, head: Any, go: Any) -> Any:
        if head.number not in numbers or not 20 <= head.serial < 30:
            return go()
        other, called = used.get(head.serial, (session, head.number))
        if other is not session and called != head.number and other.state is not State.CLOSED:
            return None
        used[head.serial] = session, head.number
        return go()

    on_call(change)


@mutation(
    "serials.pings-lost",
    "serials.pings-between",
    "keepalive.beside-a-call",
    "stress.pings-among-calls",
)
def pings_lost() -> None:
    """A ping that is read behind a call is lost."""

    def change(framer: Any, data: bytes, go: Any) -> list[bytes]:
        frames: list[bytes] = go(data)
        headers = [HEADER.unpack_from(frame) for frame in frames]
        calls = [header[1] == REMOTE.number and header[4] == MessageType.CALL for header in headers]
        return [frame for at, frame in enumerate(frames) if frame[4:] != PING[4:] or not any(calls[:at])]

    on_read(change)
