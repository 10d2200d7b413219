"""Daemons that take a frame for what it is not."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.generated.programs import ADMIN, KEEPALIVE, QEMU, REMOTE
from virtwire.protocol.keepalive import PONG
from virtwire.protocol.server_session import ServerSession
from virtwire.protocol.xdr import XdrError
from virtwire.server import access

from .changes import Head, note_opening, number, on_call, on_error, on_frame, on_refusal, refuse, replace, reword
from .mutation import mutation

UNKNOWN = [
    f"dispatch.unknown-procedure-{each}" for each in ("zero", "negative", "smallest", "beyond-all", "event-only")
]
STATUSES = [f"dispatch.call-status-{each}" for each in ("error", "continue", "3", "77", "all-ones")]
ECHOES = [f"dispatch.refusal-echoes-{each}" for each in ("program", "version", "procedure", "status", "arguments")]
CALL, REPLY, EVENT, STREAM, HOLE = 0, 1, 2, 3, 6


@mutation("dispatch.program-in-hexadecimal", "dispatch.unknown-program", "dispatch.order-program-first")
def program_in_hexadecimal() -> None:
    """The number of an unknown program is told in hexadecimal."""
    reword("305419896", "0x12345678")


@mutation(
    "dispatch.any-version", "dispatch.unknown-version", "dispatch.refusal-echoes-version", "dispatch.many-refusals"
)
def any_version() -> None:
    """The version of a program is of no interest."""
    on_call(lambda session, head, go: go(version=1))


@mutation("dispatch.calls-to-keepalive", "dispatch.foreign-program-keepalive", "keepalive.is-no-program")
def calls_to_keepalive() -> None:
    """A ping of the type of a call is a ping."""

    def change(session: Any, head: Any, go: Any) -> Any:
        if head.program == KEEPALIVE.number:
            session._out.append(PONG)
            return None
        return go()

    on_call(change)


@mutation("dispatch.admin-for-all", "dispatch.foreign-program-admin")
def admin_for_all() -> None:
    """The administration can be called on the sockets of all."""

    def make(old: Any) -> Any:
        def init(session: Any, programs: Any, **rest: Any) -> None:
            old(session, (*programs, ADMIN), **rest)

        return init

    replace(ServerSession, "__init__", make)


@mutation("dispatch.unknown-procedure-reworded", *UNKNOWN, "dispatch.qemu-unknown-procedure", "errors.protocol")
def unknown_procedure_reworded() -> None:
    """The refusal of an unknown procedure does not begin as clients look for it."""
    reword("unknown procedure", "no procedure")


@mutation("dispatch.numbers-unsigned", "dispatch.unknown-procedure-negative", "dispatch.unknown-procedure-smallest")
def numbers_unsigned() -> None:
    """The number of an unknown procedure is told without a sign."""

    def change(error: Any) -> None:
        text, colon, told = error.message.partition(": ")
        if text == "unknown procedure" and told.startswith("-"):
            error.message = f"{text}{colon}{int(told) & 0xFFFFFFFF}"

    on_error(change)


@mutation("dispatch.events-called", "dispatch.unknown-procedure-event-only")
def events_called() -> None:
    """A call to an event is dropped, as an event would be."""
    event = REMOTE.by_name["domain_event_lifecycle"].number
    on_call(lambda session, head, go: None if head.number == event and head.program == REMOTE.number else go())


@mutation("dispatch.qemu-events-called", "dispatch.qemu-unknown-procedure")
def qemu_events_called() -> None:
    """A call to an event of the program qemu is dropped."""
    on_call(lambda session, head, go: None if (head.program, head.number) == (QEMU.number, 6) else go())


@mutation("dispatch.qemu-is-of-domains", "dispatch.qemu-on-other-driver", "readonly.qemu-program")
def qemu_is_of_domains() -> None:
    """Errors about the program qemu have the domain of domains."""

    def make(old: Any) -> Any:
        return lambda procedure: old(procedure) or 20

    replace(access, "api_domain", make)


@mutation(
    "dispatch.any-status",
    *STATUSES,
    "dispatch.refusal-echoes-status",
    "dispatch.many-refusals",
    "dispatch.order-status-second",
    "keepalive.after-refusal",
    "descriptors.refused-status",
    "stress.refusals",
)
def any_status() -> None:
    """The status of a call is of no interest."""
    on_call(lambda session, head, go: go(status=0))


@mutation("dispatch.statuses-signed", "dispatch.call-status-all-ones")
def statuses_signed() -> None:
    """A bad status is told with a sign."""
    reword("4294967295", "-1")


def _answered(*kinds: int) -> None:
    """Answer frames of some types with an error, on whatever stream."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        program, version, called, kind, serial, _ = (
            int.from_bytes(frame[at : at + 4], "big", signed=at == 12) for at in range(4, 28, 4)
        )
        streams = kind in (STREAM, HOLE) and (program, called, serial) in session._streams
        if kind in kinds and program == REMOTE.number and not streams and called == number("connect_get_type"):
            head = Head(program, version, called, serial, 0, b"")
            return refuse(session, head, f"unexpected message type {kind}")
        return go(frame)

    on_frame(change)


@mutation("dispatch.replies-answered", "dispatch.dropped-reply", "dispatch.dropped-error-reply")
def replies_answered() -> None:
    """A reply is answered with an error."""
    _answered(REPLY)


@mutation("dispatch.events-answered", "dispatch.dropped-event")
def events_answered() -> None:
    """An event is answered with an error."""
    _answered(EVENT)


@mutation(
    "dispatch.streams-answered",
    "dispatch.dropped-stream-data",
    "dispatch.dropped-stream-finish",
    "dispatch.dropped-stream-abort",
)
def streams_answered() -> None:
    """A packet of a stream that is not open is answered with an error."""
    _answered(STREAM)


@mutation("dispatch.holes-answered", "dispatch.dropped-hole")
def holes_answered() -> None:
    """A hole in a stream that is not open is answered with an error."""
    _answered(HOLE)


@mutation("dispatch.strange-types-answered", "dispatch.dropped-type-7", "dispatch.dropped-type-99")
def strange_types_answered() -> None:
    """A frame of a type that is none is answered with an error."""
    _answered(7, 99)


@mutation("dispatch.refusals-of-remote", "dispatch.refusal-echoes-program")
def refusals_of_remote() -> None:
    """All errors are of the program remote."""
    on_refusal(lambda old, program, *rest: old(REMOTE.number, *rest))


@mutation("dispatch.refusals-of-version-1", "dispatch.refusal-echoes-version")
def refusals_of_version_1() -> None:
    """All errors are of version 1."""
    on_refusal(lambda old, program, version, *rest: old(program, 1, *rest))


@mutation("dispatch.refusals-unnumbered", *ECHOES)
def refusals_unnumbered() -> None:
    """Errors of the protocol name no procedure."""

    def change(old: Any, program: int, version: int, called: int, serial: int, error: Any) -> bytes:
        return bytes(old(program, version, 0 if serial == 321 else called, serial, error))

    on_refusal(change)


@mutation("dispatch.status-first", "dispatch.order-program-first")
def status_first() -> None:
    """A bad status is told before the program is looked at."""

    def change(session: Any, head: Any, go: Any) -> Any:
        return refuse(session, head, f"Unexpected message status {head.status}") if head.status else go()

    on_call(change)


@mutation("dispatch.procedure-second", "dispatch.order-status-second")
def procedure_second() -> None:
    """A bad procedure is told before the status is looked at."""

    def change(session: Any, head: Any, go: Any) -> Any:
        known = head.program != REMOTE.number or head.number in REMOTE.procedures
        return go() if known else refuse(session, head, f"unknown procedure: {head.number}")

    on_call(change)


@mutation("dispatch.open-before-arguments", "dispatch.order-arguments-before-open", "xdr.optional-absent")
def open_before_arguments() -> None:
    """Before connect_open no arguments are decoded."""
    was_opened = note_opening()

    def change(session: Any, head: Any, go: Any) -> Any:
        procedure = REMOTE.procedures.get(head.number)
        plain = procedure is not None and not procedure.event and head.program == REMOTE.number
        if plain and not was_opened(session):
            try:
                procedure.decode_args(head.payload, 0)
            except XdrError:
                return refuse(session, head, "hypervisor connection not open")
        return go()

    on_call(change)


@mutation("dispatch.fifty-strikes", "dispatch.many-refusals", "stress.refusals")
def fifty_strikes() -> None:
    """After fifty refused calls of the protocol nothing is answered any more."""
    strikes: dict[int, int] = {}

    def change(session: Any, head: Any, go: Any) -> Any:
        said = len(session._out)
        call = go()
        if call is None and len(session._out) > said:
            strikes[id(session)] = strikes.get(id(session), 0) + 1
            if strikes[id(session)] > 50:
                session._out.pop()
        return call

    on_call(change)
