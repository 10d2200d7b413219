"""Daemons that give no signs of life, or wrong ones."""

from __future__ import annotations

from typing import Any

from virtwire.protocol import keepalive
from virtwire.protocol.keepalive import KEEPALIVE_PROGRAM, PING, PONG
from virtwire.server import client as client_module
from virtwire.server.client import Client

from .changes import note_opening, on_frame, replace
from .mutation import mutation

EVERY_STATE = ("keepalive.first-frame", "keepalive.before-open")
ODD = ("keepalive.odd-ping-payload", "keepalive.odd-ping-serial", "keepalive.odd-ping-status")


def _on_keepalive(change: Any) -> None:
    """Change what is made of the frames of the program keepalive that are events."""

    def handle(session: Any, frame: bytes, go: Any) -> Any:
        if int.from_bytes(frame[4:8], "big") == KEEPALIVE_PROGRAM and frame[16:20] == PING[16:20]:
            return change(session, frame, go)
        return go(frame)

    on_frame(handle)


@mutation("keepalive.only-when-open", *EVERY_STATE, "keepalive.after-refusal")
def only_when_open() -> None:
    """Pings are answered once a driver is open."""
    was_opened = note_opening()
    _on_keepalive(lambda session, frame, go: go(frame) if was_opened(session) else None)


@mutation("keepalive.not-first", "keepalive.first-frame")
def not_first() -> None:
    """A ping that comes before any call is not answered."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        if frame != PING:
            session.has_called = True
        return go(frame) if hasattr(session, "has_called") else None

    on_frame(change)


@mutation("keepalive.not-for-readers", "keepalive.read-only")
def not_for_readers() -> None:
    """Pings of a read-only connection are not answered."""

    def make(old: Any) -> Any:
        def opened(client: Any, driver: Any, *, read_only: bool) -> None:
            client.session.may_only_read = read_only
            old(client, driver, read_only=read_only)

        return opened

    replace(Client, "opened", make)
    _on_keepalive(lambda session, frame, go: None if getattr(session, "may_only_read", False) else go(frame))


@mutation("keepalive.not-after-the-question", "keepalive.after-open")
def not_after_the_question() -> None:
    """Who has asked for feature 10 gets no pongs any more."""
    _on_keepalive(lambda session, frame, go: None if session.keepalive_wanted else go(frame))


@mutation("keepalive.not-after-a-refusal", "keepalive.after-refusal")
def not_after_a_refusal() -> None:
    """A ping is not answered after a call with a bad status."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        if frame[24:28] == (3).to_bytes(4, "big"):
            session.in_disgrace = True
        ping = int.from_bytes(frame[4:8], "big") == KEEPALIVE_PROGRAM
        return None if ping and hasattr(session, "in_disgrace") else go(frame)

    on_frame(change)


@mutation("keepalive.one-pong-a-read", "keepalive.each-ping", "serials.pings-between", "stress.pings-among-calls")
def one_pong_a_read() -> None:
    """Of several pings that come together one is answered."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        return None if PONG in session._out else go(frame)

    _on_keepalive(change)


@mutation("keepalive.plain-pings-only", *ODD)
def plain_pings_only() -> None:
    """A ping that is not as usual is not answered."""
    _on_keepalive(lambda session, frame, go: go(frame) if frame in (PING, PONG) else None)


@mutation("keepalive.echo", *ODD)
def echo() -> None:
    """A pong repeats all of the ping."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        if not keepalive.is_ping(frame):
            return go(frame)
        session._out.append(frame[:12] + PONG[12:16] + frame[16:])
        return None

    _on_keepalive(change)


@mutation("keepalive.pongs-answered", "keepalive.ignored-pong")
def pongs_answered() -> None:
    """A pong is answered with a ping."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        if frame == PONG:
            session._out.append(PING)
            return None
        return go(frame)

    _on_keepalive(change)


@mutation("keepalive.any-procedure", "keepalive.ignored-procedure-0", "keepalive.ignored-procedure-3")
def any_procedure() -> None:
    """Every frame of the program that is no pong is a ping."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        plain = frame[8:12] == PING[8:12] and frame[12:16] != PONG[12:16]
        return go(frame[:12] + PING[12:16] + frame[16:] if plain else frame)

    _on_keepalive(change)


@mutation("keepalive.any-version", "keepalive.ignored-version-2")
def any_version() -> None:
    """A ping of another version is a ping."""
    _on_keepalive(lambda session, frame, go: go(frame[:8] + PING[8:12] + frame[12:]))


@mutation("keepalive.any-type", "keepalive.ignored-reply", "keepalive.ignored-stream")
def any_type() -> None:
    """A ping of the type of a reply or of a stream is a ping."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        kind = int.from_bytes(frame[16:20], "big")
        if int.from_bytes(frame[4:8], "big") == KEEPALIVE_PROGRAM and kind in (1, 3):
            frame = PING
        return go(frame)

    on_frame(change)


@mutation("keepalive.pings-all", "keepalive.only-when-asked", world="pings")
def pings_all() -> None:
    """The daemon pings whoever has opened a driver."""

    def make(old: Any) -> Any:
        def opened(client: Any, driver: Any, *, read_only: bool) -> None:
            old(client, driver, read_only=read_only)
            client.want_keepalive()

        return opened

    replace(Client, "opened", make)


@mutation("keepalive.pings-nobody", "keepalive.only-when-asked", "keepalive.gives-up", world="pings")
def pings_nobody() -> None:
    """The daemon pings nobody, though asked."""
    replace(Client, "want_keepalive", lambda old: lambda client: None)


@mutation("keepalive.deaf", "keepalive.gives-up", world="pings")
def deaf() -> None:
    """Pongs are no sign of life."""
    replace(client_module.KeepAlive, "heard", lambda old: lambda keepalive, now: None)
