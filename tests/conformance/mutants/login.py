"""Daemons whose gate stands open, or that say the wrong thing at it."""

from __future__ import annotations

import itertools
from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.connect import AuthListRet, AuthPolkitRet, AuthSaslInitRet
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.keepalive import KEEPALIVE_PROGRAM
from virtwire.protocol.server_session import AUTH_PROCEDURES, ServerSession
from virtwire.protocol.xdr import XdrError
from virtwire.server.client import Client

from .changes import number, on_call, on_frame, on_refusal, refuse, replace, replace_handler
from .mutation import mutation

GATE = [f"login.gate-{each}" for each in ("open", "close", "feature", "look-up", "event", "change")]
WINNERS = [f"login.gate-after-{each}" for each in ("program", "status", "procedure")]
REQUIRED = "authentication required"


@mutation(
    "login.other-code",
    *GATE,
    "login.gate-qemu-program",
    "login.gate-before-arguments",
    "login.gate-holds",
    world="login",
)
def other_code() -> None:
    """Who has not logged in is told so by error 45, but for connect_get_type."""

    def change(old: Any, program: int, version: int, called: int, serial: int, error: Any) -> bytes:
        if error.message == REQUIRED and called != number("connect_get_type"):
            error = report(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "log in")
        return bytes(old(program, version, called, serial, error))

    on_refusal(change)


def _open_for(*names: str) -> None:
    """Let some calls through before a login."""
    numbers = [number(name) for name in names]

    def change(session: Any, head: Any, go: Any) -> Any:
        if session.authenticated or head.program != REMOTE.number or head.number not in numbers:
            return go()
        session.authenticated = True
        call = go()
        session.authenticated = False
        return call

    on_call(change)


@mutation("login.open-before", "login.gate-open", world="login")
def open_before() -> None:
    """connect_open is served before a login."""
    _open_for("connect_open")


@mutation("login.close-before", "login.gate-close", world="login")
def close_before() -> None:
    """connect_close is served before a login."""
    _open_for("connect_close")


@mutation("login.features-before", "login.gate-feature", world="login")
def features_before() -> None:
    """Features may be asked for before a login."""
    _open_for("connect_supports_feature")


@mutation("login.look-before", "login.gate-look-up", "login.gate-before-arguments", world="login")
def look_before() -> None:
    """Domains may be looked up before a login."""
    _open_for("domain_lookup_by_name")


@mutation("login.events-before", "login.gate-event", "login.gate-change", world="login")
def events_before() -> None:
    """Events may be asked for and domains defined before a login."""
    _open_for("connect_domain_event_callback_register_any", "domain_define_xml")


@mutation("login.qemu-before", "login.gate-qemu-program", world="login")
def qemu_before() -> None:
    """The program qemu is served before a login."""

    def change(session: Any, head: Any, go: Any) -> Any:
        before, session.authenticated = session.authenticated, session.authenticated or head.program == QEMU.number
        call = go()
        session.authenticated = before
        return call

    on_call(change)


@mutation("login.gate-first", *WINNERS, world="login")
def gate_first() -> None:
    """Before a login nothing is looked at but whether it is one."""

    def change(session: Any, head: Any, go: Any) -> Any:
        procedure = REMOTE.procedures.get(head.number)
        known = head.program == REMOTE.number and procedure is not None and procedure.name in AUTH_PROCEDURES
        return go() if session.authenticated or known else refuse(session, head, REQUIRED)

    on_call(change)


@mutation("login.arguments-first", "login.gate-before-arguments", world="login")
def arguments_first() -> None:
    """Arguments are decoded before a login is asked for."""

    def change(session: Any, head: Any, go: Any) -> Any:
        procedure = REMOTE.procedures.get(head.number)
        if not session.authenticated and procedure is not None and head.program == REMOTE.number:
            try:
                procedure.decode_args(head.payload, 0)
            except XdrError:
                return refuse(session, head, "Unable to decode message payload")
        return go()

    on_call(change)


@mutation("login.opens-by-itself", "login.gate-holds", world="login")
def opens_by_itself() -> None:
    """Who has been refused forty times is let in."""
    refused: dict[int, int] = {}

    def change(session: Any, head: Any, go: Any) -> Any:
        refused[id(session)] = refused.get(id(session), 0) + (not session.authenticated)
        if refused[id(session)] > 40:
            session.authenticated = True
        return go()

    on_call(change)


@mutation("login.no-pings-before", "login.pings-before", "keepalive.first-frame", world="login")
def no_pings_before() -> None:
    """Pings are not answered before a login."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        ping = int.from_bytes(frame[4:8], "big") == KEEPALIVE_PROGRAM
        return None if ping and not session.authenticated else go(frame)

    on_frame(change)


@mutation("login.lists-none-too", "login.listed", world="login")
def lists_none_too() -> None:
    """auth_list, asked for the third time before a login, names SASL, and that none is needed either."""

    def make(old: Any) -> Any:
        def auth_list(client: Any, args: Any) -> AuthListRet:
            client.asked = getattr(client, "asked", 0) + 1
            insistent = client.asked > 2 and not client.session.authenticated
            return AuthListRet([*old(client, args).types, *([0] if insistent else [])])

        return auth_list

    replace_handler("auth_list", make)


@mutation("login.listed-for-ever", "login.listed-after", world="login")
def listed_for_ever() -> None:
    """auth_list goes on naming SASL after the login."""
    replace_handler("auth_list", lambda old: lambda client, args: AuthListRet([1]))


@mutation("login.one-for-all", "login.per-connection", "sasl.half-a-login", world="login", alone=True)
def one_for_all() -> None:
    """A login lets in those too that were connected then."""
    order = itertools.count()
    last_login = -1

    def init(old: Any) -> Any:
        def change(session: Any, *given: Any, **named: Any) -> None:
            old(session, *given, **named)
            session.came = next(order)

        return change

    def logged_in(old: Any) -> Any:
        def change(client: Any) -> None:
            nonlocal last_login
            last_login = next(order)
            old(client)

        return change

    def handle(session: Any, head: Any, go: Any) -> Any:
        if session.came < last_login and head.number == number("connect_get_type"):
            session.authenticated = True
        return go()

    replace(ServerSession, "__init__", init)
    replace(Client, "logged_in", logged_in)
    on_call(handle)


@mutation("login.gate-unnumbered", "login.header-of-a-refusal", world="login")
def gate_unnumbered() -> None:
    """The refusal at the gate names no procedure."""

    def change(old: Any, program: int, version: int, called: int, serial: int, error: Any) -> bytes:
        gate = error.message == REQUIRED and serial == 77
        return bytes(old(program, version, 0 if gate else called, serial, error))

    on_refusal(change)


@mutation("login.nothing-listed", "login.none-listed")
def nothing_listed() -> None:
    """auth_list gives an empty list where no login is asked for."""
    replace_handler("auth_list", lambda old: lambda client, args: AuthListRet([]))


@mutation("login.list-first", "login.none-needed")
def list_first() -> None:
    """Nothing is served that comes before any other call than auth_list, even where no login is asked for."""

    def change(session: Any, head: Any, go: Any) -> Any:
        if not hasattr(session, "has_called"):
            session.has_called = True
            if head.number == number("connect_open"):
                return refuse(session, head, REQUIRED)
        return go()

    on_call(change)


@mutation("login.sasl-for-nothing", "login.none-sasl-init", "login.none-sasl-start", "login.none-sasl-step")
def sasl_for_nothing() -> None:
    """SASL is offered where no login is asked for, and then fails in other words."""

    def fail(client: Any, args: Any) -> None:
        raise report(ErrorCode.RPC, ErrorDomain.RPC, "no")

    replace_handler("auth_sasl_init", lambda old: lambda client, args: AuthSaslInitRet("PLAIN"))
    replace_handler("auth_sasl_start", lambda old: fail)
    replace_handler("auth_sasl_step", lambda old: fail)


@mutation("login.polkit-for-nothing", "login.none-polkit")
def polkit_for_nothing() -> None:
    """A login by polkit succeeds where none is asked for."""
    replace_handler("auth_polkit", lambda old: lambda client, args: AuthPolkitRet(1))
