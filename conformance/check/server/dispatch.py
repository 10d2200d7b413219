"""From a frame to a procedure: programs, versions, numbers, types and status words that are none."""

from __future__ import annotations

from typing import Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.programs import REMOTE

from ..trial import Trial
from . import check

_UNKNOWN: Final = {
    "zero": 0,
    "negative": -5,
    "beyond-all": 9999,
    "event-only": REMOTE.by_name["domain_event_lifecycle"].number,
}


@check(
    "dispatch.unknown-program",
    title="a call to an unknown program is answered with error 39",
    fact="libvirtd 9.0.0 answers 39/7 `Cannot find program 305419896 version 1`, both numbers decimal, and goes on.",
)
async def unknown_program(trial: Trial) -> None:
    """Call a program that nobody has, then make an ordinary call on the same connection."""
    session = await trial.log_in()
    await session.refused(
        "auth_list",
        fields={"program": 0x12345678},
        code=ErrorCode.RPC,
        domain=ErrorDomain.RPC,
        text="Cannot find program 305419896 version 1",
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
    await session.refused(
        "auth_list",
        fields={"version": 7},
        code=ErrorCode.RPC,
        domain=ErrorDomain.RPC,
        text=f"Cannot find program {REMOTE.number} version 7",
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
    await session.refused(
        "auth_list",
        fields={"number": number},
        code=ErrorCode.RPC,
        domain=ErrorDomain.RPC,
        text=f"unknown procedure: {number}",
    )
    await session.expect_alive()
