"""SASL: the exchange that lets a client in, and that nothing else does."""

from __future__ import annotations

import re
from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.message import Status

from .. import expect, needs
from ..expect import Violation
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_FAILED: Final[dict[str, Any]] = {
    "code": ErrorCode.AUTH_FAILED,
    "domain": ErrorDomain.RPC,
    "text": "authentication failed: authentication failed",
}
_FACT: Final = "libvirtd 9.0.0 answers 45/7 `authentication failed: authentication failed`; why stands in its log only."
_MECHANISM: Final = re.compile(r"[A-Z0-9_-]{1,20}")
_ENCRYPTING: Final = frozenset({"GSSAPI", "GSS-SPNEGO", "DIGEST-MD5", "KERBEROS_V4"})
"""Mechanisms that can lay encryption over what follows."""
_MOST: Final = 65536
"""Characters that the data of a step may have."""
_TURNS: Final = 3
"""Steps after which a mechanism has made up its mind about data that says nothing."""
_BAD_DATA: Final = {
    "empty": b"",
    "noise": bytes(range(128)),
    "zeros": bytes(40),
    "long": b"n" * 5000,
}


async def _offered(session: Session) -> list[str]:
    """Begin a login, and give the names of what is offered."""
    names: str = (await session.call("auth_sasl_init")).mechlist
    return names.split(",")


async def _still_outside(session: Session) -> None:
    """Expect that a login is still asked for."""
    expect.equal("what auth_list gives", (await session.call("auth_list")).types, [1])
    await session.refused("connect_get_type", code=ErrorCode.RPC, text="authentication required")


@check(
    "sasl.mechanisms",
    title="auth_sasl_init names the mechanisms, with commas between them",
    fact="libvirtd 9.0.0 gives SCRAM-SHA-256,SCRAM-SHA-1,... without blanks.",
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def mechanisms(trial: Trial) -> None:
    """Begin a login; each name must be one (RFC 4422, 3.1), and stand there once."""
    names = await _offered(await trial.connect())
    for name in names:
        expect.true(_MECHANISM.fullmatch(name), f"{expect.shown(name)} is no name of a mechanism")
    expect.equal("how often each is named", len(names), len(set(names)))


@check(
    "sasl.encrypting-only",
    title="over plain TCP only mechanisms are offered that encrypt what follows",
    fact="libvirtd 9.0.0 wants 112 bits there (tcp_min_ssf, the least it takes), and offers neither SCRAM nor PLAIN.",
    level=Level.SECURITY,
    needs=[needs.sasl, needs.tcp],
)
async def encrypting_only(trial: Trial) -> None:
    """Begin a login over TCP."""
    names = set(await _offered(await trial.connect()))
    expect.true(names <= _ENCRYPTING, f"{', '.join(sorted(names - _ENCRYPTING))} is offered, which encrypts nothing")


@check(
    "sasl.unknown-mechanism",
    title="a mechanism that is not offered fails the login, and the connection stays",
    fact=_FACT,
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def unknown_mechanism(trial: Trial) -> None:
    """Choose one that nobody has."""
    session = await trial.connect()
    await _offered(session)
    await session.refused("auth_sasl_start", "NO-SUCH", 1, b"", **_FAILED)
    await _still_outside(session)


@check(
    "sasl.start-first",
    title="a start without auth_sasl_init fails",
    fact=_FACT,
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def start_first(trial: Trial) -> None:
    """Call auth_sasl_start as the first thing."""
    session = await trial.connect()
    await session.refused("auth_sasl_start", "PLAIN", 0, b"\0nobody\0nothing", **_FAILED)
    await _still_outside(session)


@check(
    "sasl.step-first",
    title="a step without auth_sasl_init fails",
    fact=_FACT,
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def step_first(trial: Trial) -> None:
    """Call auth_sasl_step as the first thing. A step right behind an init is not tried: libvirtd 9.0.0 dies of it."""
    session = await trial.connect()
    await session.refused("auth_sasl_step", 0, b"nothing", **_FAILED)
    await _still_outside(session)


@check(
    "sasl.init-twice",
    title="a second auth_sasl_init fails",
    fact=_FACT,
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def init_twice(trial: Trial) -> None:
    """Call it twice."""
    session = await trial.connect()
    await _offered(session)
    await session.refused("auth_sasl_init", **_FAILED)
    await _still_outside(session)


@check(
    "sasl.anew-after-failure",
    title="after a failed login another may begin on the same connection, and succeed",
    fact="libvirtd 9.0.0 forgets the failed login; auth_sasl_init begins anew.",
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def anew_after_failure(trial: Trial) -> None:
    """Fail twice, then log in as it should be done."""
    session = await trial.connect()
    for _ in range(2):
        await _offered(session)
        await session.refused("auth_sasl_start", "NO-SUCH", 1, b"", **_FAILED)
    await trial.daemon.log_in(session)
    await session.call("connect_open", trial.daemon.target.name, 0)


@check(
    "sasl.bad-data-{}",
    title="data that says nothing to a mechanism ({}) lets nobody in",
    fact=_FACT,
    level=Level.SECURITY,
    needs=[needs.sasl],
    cases=_BAD_DATA,
)
async def bad_data(trial: Trial, data: bytes) -> None:
    """Say it at the start of each mechanism that is offered, and again in the steps that it may ask for.

    GSSAPI answers what is empty with what it has to offer, and refuses it only then.
    """
    session = await trial.connect()
    for mechanism in await _offered(session):
        attempt = await trial.connect()
        await _offered(attempt)
        frame = await attempt.answer("auth_sasl_start", mechanism, 0, data)
        for _ in range(_TURNS):
            if frame.status != Status.OK:
                break
            expect.equal(f"{mechanism} is complete", frame.result().complete, 0)
            frame = await attempt.answer("auth_sasl_step", 0, data)
        if frame.status == Status.OK:
            raise Violation(f"{mechanism} takes it")
        expect.error("the login", frame.error(), **_FAILED)
        await _still_outside(attempt)


@check(
    "sasl.stranger",
    title="a user who is not known is not let in",
    fact=_FACT,
    level=Level.SECURITY,
    needs=[needs.sasl, needs.not_tcp],
)
async def stranger(trial: Trial) -> None:
    """Log in by PLAIN where it is offered, as somebody who is not there; else begin by SCRAM, and prove nothing."""
    session = await trial.connect()
    names = await _offered(session)
    if "PLAIN" in names:
        await session.refused("auth_sasl_start", "PLAIN", 0, b"\0virtwire-check\0nothing", **_FAILED)
    else:
        scram = next((name for name in names if name.startswith("SCRAM-")), None)
        if scram is None:
            raise Violation(f"none of {', '.join(names)} takes a password")
        frame = await session.answer("auth_sasl_start", scram, 0, b"n,,n=virtwire-check,r=0123456789")
        if frame.status == Status.OK:
            proof = b"c=biws,r=0123456789,p=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            frame = await session.answer("auth_sasl_step", 0, proof)
        expect.equal("the status of the last answer", frame.status, int(Status.ERROR))
        expect.error("the login", frame.error(), **_FAILED)
    await _still_outside(session)


@check(
    "sasl.packed-data",
    title="the data of a step takes four bytes a character; packed bytes are refused",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload`: it is an array of char, not an opaque.",
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def packed_data(trial: Trial) -> None:
    """Send the data of a start as an opaque."""
    session = await trial.connect()
    await _offered(session)
    mechanism, data = b"\0\0\0\5PLAIN\0\0\0", b"\0nobody\0nothing\0"
    payload = mechanism + bytes(4) + len(data).to_bytes(4) + data
    await session.refused(
        "auth_sasl_start", fields={"payload": payload}, code=ErrorCode.RPC, text="Unable to decode message payload"
    )
    await _still_outside(session)


@check(
    "sasl.data-limit",
    title="more than 65536 characters of data are refused",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload`.",
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def data_limit(trial: Trial) -> None:
    """Send one more than that."""
    session = await trial.connect()
    await _offered(session)
    payload = b"\0\0\0\5PLAIN\0\0\0" + bytes(4) + (_MOST + 1).to_bytes(4) + bytes(4 * (_MOST + 1))
    await session.refused(
        "auth_sasl_start", fields={"payload": payload}, code=ErrorCode.RPC, text="Unable to decode message payload"
    )
    await _still_outside(session)


@check(
    "sasl.after-success-{}",
    title="after a login another ({}) fails, and the first one holds",
    fact=_FACT,
    level=Level.SECURITY,
    needs=[needs.sasl],
    cases={"init": ("auth_sasl_init", ()), "start": ("auth_sasl_start", ("PLAIN", 0, b"\0a\0b"))},
)
async def after_success(trial: Trial, call: tuple[str, tuple[Any, ...]]) -> None:
    """Log in, then call once more what belongs to logins."""
    procedure, args = call
    session = await trial.open()
    await session.refused(procedure, *args, **_FAILED)
    await session.call("connect_get_type")


@check(
    "sasl.no-polkit",
    title="a login by polkit is refused where SASL is asked for",
    fact="libvirtd 9.0.0 refuses it; the error's text is whatever came before.",
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def no_polkit(trial: Trial) -> None:
    """Call auth_polkit."""
    session = await trial.connect()
    await session.refused("auth_polkit")
    await _still_outside(session)


@check(
    "sasl.half-a-login",
    title="a login that was begun lets nobody in, on this connection or another",
    fact="libvirtd 9.0.0 keeps each connection's login by itself.",
    level=Level.SECURITY,
    needs=[needs.sasl],
)
async def half_a_login(trial: Trial) -> None:
    """Begin on one connection, log in on a second, look at the first and at a third."""
    begun = await trial.connect()
    await _offered(begun)
    other = await trial.open()
    await other.call("connect_get_type")
    await _still_outside(begun)
    await _still_outside(await trial.connect())
