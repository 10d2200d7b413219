"""From a frame to a procedure: programs, versions, numbers, types and status words that are none, and what wins."""

from __future__ import annotations

from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.programs import ADMIN, KEEPALIVE, QEMU, REMOTE
from virtwire.protocol.message import MessageType, Status

from .. import expect, needs
from ..frames import build
from ..trial import Trial
from . import check

_UNKNOWN: Final = {
    "zero": 0,
    "negative": -5,
    "smallest": -(1 << 31),
    "beyond-all": 9999,
    "event-only": REMOTE.by_name["domain_event_lifecycle"].number,
}
_STATUSES: Final = {"error": 1, "continue": 2, "3": 3, "77": 77, "all-ones": 0xFFFFFFFF}
_DROPPED: Final[dict[str, dict[str, Any]]] = {
    "reply": {"kind": MessageType.REPLY},
    "error-reply": {"kind": MessageType.REPLY, "status": Status.ERROR},
    "event": {"kind": MessageType.EVENT},
    "stream-data": {"kind": MessageType.STREAM, "status": Status.CONTINUE, "payload": b"data"},
    "stream-finish": {"kind": MessageType.STREAM},
    "stream-abort": {"kind": MessageType.STREAM, "status": Status.ERROR},
    "hole": {"kind": MessageType.STREAM_HOLE, "status": Status.CONTINUE, "payload": bytes(12)},
    "type-7": {"kind": 7},
    "type-99": {"kind": 99},
}
_BAD: Final[dict[str, dict[str, Any]]] = {
    "program": {"program": 0x12345678},
    "version": {"version": 7},
    "procedure": {"number": 9999},
    "status": {"status": 3},
    "arguments": {"number": REMOTE.by_name["domain_lookup_by_name"].number, "payload": b"\0\0"},
}
_ORDER: Final = (
    "libvirtd 9.0.0 looks at program and version, status, procedure, authentication, arguments, in this order."
)
_FOREIGN: Final = {
    "keepalive": (KEEPALIVE.number, KEEPALIVE.by_name["ping"].number),
    "admin": (ADMIN.number, ADMIN.by_name["connect_list_servers"].number),
}


def _rpc(text: str) -> dict[str, Any]:
    """Give the fields of an error of the protocol itself."""
    return {"code": ErrorCode.RPC, "domain": ErrorDomain.RPC, "text": text}


@check(
    "dispatch.unknown-program",
    title="a call to an unknown program is answered with error 39",
    fact="libvirtd 9.0.0 answers 39/7 `Cannot find program 305419896 version 1`, both numbers decimal, and goes on.",
)
async def unknown_program(trial: Trial) -> None:
    """Call a program that nobody has, then make an ordinary call on the same connection."""
    session = await trial.log_in()
    await session.refused(
        "auth_list", fields={"program": 0x12345678}, **_rpc("Cannot find program 305419896 version 1")
    )
    await session.expect_alive()


@check(
    "dispatch.unknown-version",
    title="a call to another version of a known program is answered with error 39",
    fact="libvirtd 9.0.0 answers 39/7 `Cannot find program 536903814 version 7`, and goes on.",
)
async def unknown_version(trial: Trial) -> None:
    """Call version 7 of the program remote, then make an ordinary call."""
    session = await trial.log_in()
    await session.refused("auth_list", fields={"version": 7}, **_rpc(f"Cannot find program {REMOTE.number} version 7"))
    await session.expect_alive()


@check(
    "dispatch.foreign-program-{}",
    title="the program {} cannot be called on this socket",
    fact="libvirtd 9.0.0 serves admin on a socket of its own, and takes keepalive frames only of the event type: calls "
    "of both are answered 39/7 `Cannot find program N version 1`.",
    cases=_FOREIGN,
)
async def foreign_program(trial: Trial, called: tuple[int, int]) -> None:
    """Call a procedure that exists, but not here.

    Who reaches this socket must not reach the administration by it.
    """
    program, number = called
    session = await trial.log_in()
    await session.refused(
        "auth_list",
        fields={"program": program, "number": number},
        **_rpc(f"Cannot find program {program} version 1"),
    )
    await session.expect_alive()


@check(
    "dispatch.unknown-procedure-{}",
    title="a call to an unknown procedure ({}) is answered with error 39",
    fact="libvirtd 9.0.0 answers 39/7 `unknown procedure: N`, N as a signed decimal; clients take that prefix for "
    "the sign of an older daemon.",
    cases=_UNKNOWN,
)
async def unknown_procedure(trial: Trial, number: int) -> None:
    """Call a number that no procedure has, or only an event, then make an ordinary call."""
    session = await trial.log_in()
    await session.refused("auth_list", fields={"number": number}, **_rpc(f"unknown procedure: {number}"))
    await session.expect_alive()


@check(
    "dispatch.qemu-unknown-procedure",
    title="a call to an unknown procedure of the program qemu is answered with error 39",
    fact="libvirtd 9.0.0 knows seven procedures of the program qemu, of which number 6 is an event.",
    needs=[needs.program(QEMU.number)],
)
async def qemu_unknown_procedure(trial: Trial) -> None:
    """Call the number of the monitor's event, and one beyond all."""
    session = await trial.open()
    for number in (6, 99):
        await session.refused(
            "auth_list", fields={"program": QEMU.number, "number": number}, **_rpc(f"unknown procedure: {number}")
        )


@check(
    "dispatch.qemu-on-other-driver",
    title="the program qemu is refused with error 3 where another driver is open",
    fact="libvirtd 9.0.0 answers 3/0 `this function is not supported by the connection driver: "
    "virDomainQemuMonitorCommand` on test:///default.",
    needs=[needs.program(QEMU.number), needs.driver("test")],
)
async def qemu_on_other_driver(trial: Trial) -> None:
    """Send a monitor command to a domain of the test driver."""
    session = await trial.open()
    domain = await trial.create_domain(session)
    await session.refused(
        QEMU.by_name["domain_monitor_command"],
        domain,
        "info version",
        1,
        code=ErrorCode.NO_SUPPORT,
        domain=ErrorDomain.NONE,
        text="this function is not supported by the connection driver: virDomainQemuMonitorCommand",
    )


@check(
    "dispatch.call-status-{}",
    title="a call whose status is not 0 ({}) is answered with error 39",
    fact="libvirtd 9.0.0 answers 39/7 `Unexpected message status N`, and goes on.",
    cases=_STATUSES,
)
async def call_status(trial: Trial, status: int) -> None:
    """Make a call with a status that only replies and stream packets have, or nothing."""
    session = await trial.log_in()
    await session.refused("auth_list", fields={"status": status}, **_rpc(f"Unexpected message status {status}"))
    await session.expect_alive()


@check(
    "dispatch.dropped-{}",
    title="a frame that is no call ({}) is dropped without a word",
    fact="libvirtd 9.0.0 drops replies, events, streams of an unknown serial and unknown types, and goes on.",
    cases=_DROPPED,
)
async def dropped(trial: Trial, fields: dict[str, Any]) -> None:
    """Send a frame of a type that a client does not send, or of a stream that is not open.

    Such frames may have been on their way when a stream ended; an error reply to one would answer a call never made.
    """
    session = await trial.open()
    await session.send("connect_get_type", serial=500, **fields)
    await session.expect_silence()


@check(
    "dispatch.refusal-echoes-{}",
    title="the refusal of a bad {} carries the call's own header",
    fact="libvirtd 9.0.0 answers with program, version, procedure and serial as in the call, type 1, status 1, even "
    "where it knows none of them.",
    cases=_BAD,
)
async def refusal_echoes(trial: Trial, fields: dict[str, Any]) -> None:
    """Make a call that the protocol itself refuses, and look at the header of the reply.

    A client finds the call that a reply belongs to by these fields, and gives the connection up when there is none.
    """
    session = await trial.open()
    wanted = {"program": REMOTE.number, "version": 1, "number": REMOTE.by_name["auth_list"].number, "serial": 321}
    wanted |= {name: value for name, value in fields.items() if name in wanted}
    await session.send("auth_list", serial=321, **fields)
    frame = await session.receive()
    for name, value in wanted.items():
        expect.equal(f"the reply's {name}", getattr(frame, name), value)
    expect.equal("the reply's type", frame.kind, MessageType.REPLY)
    expect.equal("the reply's status", frame.status, Status.ERROR)


@check(
    "dispatch.order-program-first",
    title="an unknown program is refused before anything else of a call is looked at",
    fact=_ORDER,
)
async def order_program_first(trial: Trial) -> None:
    """Make a call whose program, status, procedure and arguments are all wrong."""
    session = await trial.log_in()
    fields = {"program": 0x12345678, "status": 3, "number": 9999, "payload": b"\0"}
    await session.refused("auth_list", fields=fields, **_rpc("Cannot find program 305419896 version 1"))


@check(
    "dispatch.order-status-second",
    title="a bad status is refused before the procedure is looked at",
    fact=_ORDER,
)
async def order_status_second(trial: Trial) -> None:
    """Make a call whose status, procedure and arguments are wrong."""
    session = await trial.log_in()
    fields = {"status": 3, "number": 9999, "payload": b"\0"}
    await session.refused("auth_list", fields=fields, **_rpc("Unexpected message status 3"))


@check(
    "dispatch.order-arguments-before-open",
    title="arguments are decoded before it is looked whether a driver is open",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload` to bad arguments before connect_open.",
)
async def order_arguments_before_open(trial: Trial) -> None:
    """Look a domain up with half a string, on a connection that has opened nothing."""
    session = await trial.log_in()
    await session.refused(
        "domain_lookup_by_name", fields={"payload": b"\0\0"}, **_rpc("Unable to decode message payload")
    )


@check(
    "dispatch.many-refusals",
    title="any number of bad calls leaves the connection usable",
    fact="libvirtd 9.0.0 counts no errors.",
)
async def many_refusals(trial: Trial) -> None:
    """Make a hundred bad calls of every kind in one write, expect a refusal of each, then make a good one."""
    session = await trial.open()
    kinds = list(_BAD.values())
    frames = [build("auth_list", serial=serial, **kinds[serial % len(kinds)]) for serial in range(100)]
    await session.write(b"".join(frames))
    for serial in range(100):
        (await session.reply(serial)).error()
    await session.call("connect_get_type")
