"""The gate: what may be said before a login, and what there is where no login is asked for."""

from __future__ import annotations

from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.procedures import Procedure

from .. import expect, needs
from ..served import NO_NAME
from ..trial import Trial
from . import check

_GATE: Final[dict[str, Any]] = {
    "code": ErrorCode.RPC,
    "domain": ErrorDomain.RPC,
    "text": "authentication required",
}
_GATED: Final[dict[str, tuple[str | Procedure, tuple[Any, ...]]]] = {
    "open": ("connect_open", ("test:///default", 0)),
    "close": ("connect_close", ()),
    "feature": ("connect_supports_feature", (10,)),
    "look-up": ("domain_lookup_by_name", (NO_NAME,)),
    "event": ("connect_domain_event_callback_register_any", (0, None)),
    "change": ("domain_define_xml", ("<domain/>",)),
}
_WINNERS: Final[dict[str, tuple[dict[str, Any], str]]] = {
    "program": ({"program": 0x12345678}, "Cannot find program 305419896 version 1"),
    "status": ({"status": 3}, "Unexpected message status 3"),
    "procedure": ({"number": 9999}, "unknown procedure: 9999"),
}
_SASL: Final[dict[str, tuple[Any, ...]]] = {
    "auth_sasl_init": (),
    "auth_sasl_start": ("PLAIN", 0, b"\0nobody\0nothing"),
    "auth_sasl_step": (0, b"nothing"),
}


@check(
    "login.gate-{}",
    title="before a login a call ({}) is answered with error 39 and nothing is done",
    fact="libvirtd 9.0.0 answers 39/7 `authentication required` to all but the five procedures of logins, and goes on.",
    needs=[needs.login],
    cases=_GATED,
)
async def gate(trial: Trial, call: tuple[str | Procedure, tuple[Any, ...]]) -> None:
    """Make a call on a connection that has not logged in. The code is not 45, which clients take for a failed login."""
    procedure, args = call
    session = await trial.connect()
    await session.refused(procedure, *args, **_GATE)
    await session.expect_alive()


@check(
    "login.gate-qemu-program",
    title="the gate is there for the program qemu too",
    fact="libvirtd 9.0.0 answers 39/7 `authentication required`.",
    needs=[needs.login, needs.program(QEMU.number)],
)
async def gate_qemu_program(trial: Trial) -> None:
    """Make a call of the program qemu on a connection that has not logged in."""
    session = await trial.connect()
    procedure = QEMU.by_name["connect_domain_monitor_event_register"]
    await session.refused(procedure, fields={"payload": bytes(64)}, **_GATE)


@check(
    "login.gate-after-{}",
    title="a bad {} is told before a login too",
    fact="libvirtd 9.0.0 looks at program, status and procedure before it asks for a login: an unknown procedure wins.",
    needs=[needs.login],
    cases=_WINNERS,
)
async def gate_after(trial: Trial, case: tuple[dict[str, Any], str]) -> None:
    """Make a bad call on a connection that has not logged in."""
    fields, text = case
    session = await trial.connect()
    await session.refused("connect_get_type", fields=fields, code=ErrorCode.RPC, domain=ErrorDomain.RPC, text=text)


@check(
    "login.gate-before-arguments",
    title="arguments are not decoded before a login",
    fact="libvirtd 9.0.0 answers 39/7 `authentication required` to bad arguments.",
    needs=[needs.login],
)
async def gate_before_arguments(trial: Trial) -> None:
    """Make a call with half a text on a connection that has not logged in: what is not let in decodes nothing."""
    session = await trial.connect()
    await session.refused("domain_lookup_by_name", fields={"payload": b"\0\0"}, **_GATE)


@check(
    "login.gate-holds",
    title="the gate does not open by itself",
    fact="libvirtd 9.0.0 refuses each call for itself, and closes on nobody for it.",
    needs=[needs.login],
)
async def gate_holds(trial: Trial) -> None:
    """Make fifty calls without a login, in one write; all must be refused, and the login be possible after them."""
    session = await trial.connect()
    serials = [await session.send("connect_get_lib_version") for _ in range(50)]
    for serial in serials:
        expect.error("connect_get_lib_version", (await session.reply(serial)).error(), **_GATE)
    await trial.daemon.log_in(session)
    await session.call("connect_open", trial.daemon.target.name, 0)


@check(
    "login.pings-before",
    title="pings are answered before a login",
    fact="libvirtd 9.0.0 answers pings in every state.",
    needs=[needs.login],
)
async def pings_before(trial: Trial) -> None:
    """Ping, be refused, ping again, all without a login: a user may take a while to find the password."""
    session = await trial.connect()
    await session.expect_pong()
    await session.refused("connect_get_type", **_GATE)
    await session.expect_pong()


@check(
    "login.listed",
    title="auth_list names the one login that the socket asks for, each time until it is done",
    fact="libvirtd 9.0.0 answers with exactly one entry: 1 for SASL, 2 for polkit.",
    needs=[needs.login],
)
async def listed(trial: Trial) -> None:
    """Ask three times on a connection that has not logged in."""
    session = await trial.connect()
    for _ in range(3):
        types = (await session.call("auth_list")).types
        expect.equal("what auth_list gives", types, [{"sasl": 1, "polkit": 2}[trial.daemon.login]])


@check(
    "login.listed-after",
    title="after a login auth_list names none",
    fact="libvirtd 9.0.0 answers [0] then.",
    needs=[needs.login],
)
async def listed_after(trial: Trial) -> None:
    """Log in, and ask before and after connect_open."""
    session = await trial.log_in()
    expect.equal("what auth_list gives", (await session.call("auth_list")).types, [0])
    await session.call("connect_open", trial.daemon.target.name, 0)
    expect.equal("what auth_list gives", (await session.call("auth_list")).types, [0])


@check(
    "login.per-connection",
    title="one connection's login lets no other in",
    fact="libvirtd 9.0.0 keeps logins by connection.",
    needs=[needs.login],
)
async def per_connection(trial: Trial) -> None:
    """Have one connection logged in and open, and make a call on another one."""
    session = await trial.connect()
    await (await trial.open()).call("connect_get_type")
    await session.refused("connect_get_type", **_GATE)


@check(
    "login.none-listed",
    title="where no login is asked for, auth_list says so",
    fact="libvirtd 9.0.0 answers [0], before connect_open and after.",
    needs=[needs.no_login],
)
async def none_listed(trial: Trial) -> None:
    """Ask on a fresh connection, on an open one and on a read-only one."""
    for session in (await trial.connect(), await trial.open(), await trial.open(flags=1)):
        expect.equal("what auth_list gives", (await session.call("auth_list")).types, [0])


@check(
    "login.none-needed",
    title="where no login is asked for, auth_list need not be called",
    fact="libvirtd 9.0.0 serves connect_open as the first call.",
    needs=[needs.no_login],
)
async def none_needed(trial: Trial) -> None:
    """Open as the first call of a connection."""
    session = await trial.connect()
    await session.call("connect_open", trial.daemon.target.name, 0)


@check(
    "login.none-{}",
    title="where no login is asked for, a login ({}) fails",
    fact="libvirtd 9.0.0 answers 45/7 `authentication failed: authentication failed`; the connection stays as it is.",
    needs=[needs.no_login],
    cases={name.removeprefix("auth_").replace("_", "-"): (name, args) for name, args in _SASL.items()},
)
async def none(trial: Trial, call: tuple[str, tuple[Any, ...]]) -> None:
    """Try to log in by SASL where nobody has to, then go on as if nothing had been."""
    name, args = call
    session = await trial.connect()
    await session.refused(
        name,
        *args,
        code=ErrorCode.AUTH_FAILED,
        domain=ErrorDomain.RPC,
        text="authentication failed: authentication failed",
        level=2,
        str1="authentication failed: %s",
        str2="authentication failed",
        int1=-1,
        int2=-1,
    )
    await session.call("connect_open", trial.daemon.target.name, 0)


@check(
    "login.none-polkit",
    title="where no login is asked for, one by polkit fails",
    fact="libvirtd 9.0.0 answers 1/7 `Library function returned error but did not set virError`.",
    needs=[needs.no_login],
)
async def none_polkit(trial: Trial) -> None:
    """Try to log in by polkit where nobody has to, then go on as if nothing had been."""
    session = await trial.connect()
    await session.refused("auth_polkit", code=ErrorCode.INTERNAL_ERROR, domain=ErrorDomain.RPC, level=2)
    await session.call("connect_open", trial.daemon.target.name, 0)


@check(
    "login.header-of-a-refusal",
    title="the gate's refusal carries the call's own header",
    fact="libvirtd 9.0.0 answers with program, version, procedure and serial as in the call.",
    needs=[needs.login],
)
async def header_of_a_refusal(trial: Trial) -> None:
    """Make a call without a login, and look at the header of the reply."""
    session = await trial.connect()
    await session.send("connect_get_type", serial=77)
    frame = await session.receive()
    wanted = {"program": REMOTE.number, "version": 1, "number": REMOTE.by_name["connect_get_type"].number, "serial": 77}
    for name, value in wanted.items():
        expect.equal(f"the reply's {name}", getattr(frame, name), value)
