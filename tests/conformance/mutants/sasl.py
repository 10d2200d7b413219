"""Daemons whose logins by SASL say the wrong thing, or let the wrong ones in."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.connect import AuthPolkitRet, AuthSaslInitRet
from virtwire.server.login import Login, Progress

from .changes import number, on_call, refuse, replace, replace_handler
from .mutation import mutation

BAD_DATA = tuple(f"sasl.bad-data-{each}" for each in ("empty", "noise", "zeros", "long"))


def _on_exchange(change: Any) -> None:
    """Change a turn: ``change`` takes the login, the mechanism or None, the data, and the way as it is."""

    def make(old: Any) -> Any:
        async def exchange(login: Any, chosen: str | None, data: bytes | None) -> Any:
            return await change(login, chosen, data, lambda: old(login, chosen, data))

        return exchange

    replace(Login, "_exchange", make)


def _let_in(login: Any) -> Progress:
    login._let_in()
    return Progress(None, True)


@mutation("sasl.named-twice", "sasl.mechanisms", world="login")
def named_twice() -> None:
    """A mechanism is named twice."""

    def make(old: Any) -> Any:
        return lambda client, args: AuthSaslInitRet(old(client, args).mechlist + ",PLAIN")

    replace_handler("auth_sasl_init", make)


@mutation("sasl.tells-why", "sasl.unknown-mechanism", "sasl.anew-after-failure", world="login")
def tells_why() -> None:
    """That a mechanism is not known is told."""

    async def change(login: Any, chosen: str | None, data: bytes | None, go: Any) -> Any:
        if chosen == "NO-SUCH":
            login._forget()
            raise report(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "no such mechanism")
        return await go()

    _on_exchange(change)


@mutation("sasl.no-init-needed", "sasl.start-first", world="login")
def no_init_needed() -> None:
    """A start without an init is told otherwise."""

    def make(old: Any) -> Any:
        async def start(login: Any, mechanism: str, data: bytes | None) -> Any:
            if not login._begun and not login.passed.is_set():
                raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "auth_sasl_init comes first")
            return await old(login, mechanism, data)

        return start

    replace(Login, "sasl_start", make)


@mutation("sasl.steps-in", "sasl.step-first", world="login")
def steps_in() -> None:
    """Whoever steps without a start is let in."""

    def make(old: Any) -> Any:
        async def step(login: Any, data: bytes | None) -> Any:
            return await old(login, data) if login._mechanism is not None else _let_in(login)

        return step

    replace(Login, "sasl_step", make)


@mutation("sasl.begins-again", "sasl.init-twice", world="login")
def begins_again() -> None:
    """A second init begins again."""

    def make(old: Any) -> Any:
        def init(login: Any) -> Any:
            login._begun = False
            return old(login)

        return init

    replace(Login, "sasl_init", make)


@mutation("sasl.once-only", "sasl.anew-after-failure", world="login")
def once_only() -> None:
    """A connection whose login failed may not try again."""

    def make(old: Any) -> Any:
        def init(login: Any) -> Any:
            if login._failures:
                raise report(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "authentication failed")
            return old(login)

        return init

    replace(Login, "sasl_init", make)


@mutation("sasl.takes-anything", *BAD_DATA, world="login")
def takes_anything() -> None:
    """What a mechanism cannot read lets in."""

    async def change(login: Any, chosen: str | None, data: bytes | None, go: Any) -> Any:
        readable = data is not None and (data.startswith((b"n,", b"c=")) or data.count(b"\0") == 2)
        return await go() if readable or chosen == "NO-SUCH" else _let_in(login)

    _on_exchange(change)


@mutation("sasl.any-user", "sasl.stranger", world="login")
def any_user() -> None:
    """A user who is not known is let in."""

    async def change(login: Any, chosen: str | None, data: bytes | None, go: Any) -> Any:
        return _let_in(login) if data is not None and b"virtwire-check" in data else await go()

    _on_exchange(change)


@mutation("sasl.packed-taken", "sasl.packed-data", world="login")
def packed_taken() -> None:
    """The data of a start may be an opaque."""

    packed = b"\0\0\0\5PLAIN\0\0\0" + bytes(4)

    def change(session: Any, head: Any, go: Any) -> Any:
        if not head.payload.startswith(packed) or len(head.payload) > 100 or head.payload[20:24] == bytes(4):
            return go()
        size = int.from_bytes(head.payload[16:20])
        data = head.payload[20 : 20 + size]
        spread = b"".join(byte.to_bytes(4) for byte in data)
        return go(payload=packed + size.to_bytes(4) + spread) if len(data) == size and data[1:2] > b" " else go()

    on_call(change)


@mutation("sasl.any-length", "sasl.data-limit", world="login")
def any_length() -> None:
    """Data that is too long fails the login, and is not refused before."""

    def change(session: Any, head: Any, go: Any) -> Any:
        if head.number == number("auth_sasl_start") and len(head.payload) > 4 * 65536 and not session.authenticated:
            return refuse(session, head, "authentication failed", ErrorCode.AUTH_FAILED)
        return go()

    on_call(change)


@mutation("sasl.init-after", "sasl.after-success-init", world="login")
def init_after() -> None:
    """Whoever is in may begin again."""

    def make(old: Any) -> Any:
        return lambda login: ["PLAIN"] if login.passed.is_set() and login.kind else old(login)

    replace(Login, "sasl_init", make)


@mutation("sasl.start-after", "sasl.after-success-start", world="login")
def start_after() -> None:
    """Whoever is in may log in once more."""

    def make(old: Any) -> Any:
        async def start(login: Any, mechanism: str, data: bytes | None) -> Any:
            return Progress(None, True) if login.passed.is_set() else await old(login, mechanism, data)

        return start

    replace(Login, "sasl_start", make)


@mutation("sasl.polkit-too", "sasl.no-polkit", world="login")
def polkit_too() -> None:
    """A login by polkit lets in where SASL is asked for."""

    def polkit(client: Any, args: Any) -> AuthPolkitRet:
        client.login._let_in()
        client.logged_in()
        return AuthPolkitRet(1)

    replace_handler("auth_polkit", lambda old: polkit)


@mutation("sasl.begun-is-in", "sasl.half-a-login", world="login")
def begun_is_in() -> None:
    """A login that was begun is done when another one succeeds."""
    begun: list[Any] = []

    def init(old: Any) -> Any:
        def change(client: Any, args: Any) -> Any:
            begun.append(client)
            return old(client, args)

        return change

    def let_in(old: Any) -> Any:
        def change(login: Any) -> None:
            old(login)
            for client in begun:
                if client.login is not login and not client.login.passed.is_set() and not client.login._mechanism:
                    old(client.login)
                    client.logged_in()

        return change

    replace_handler("auth_sasl_init", init)
    replace(Login, "_let_in", let_in)
