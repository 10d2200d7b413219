"""Daemons that lose something when there is much of it, or let one client keep others waiting."""

from __future__ import annotations

from typing import Any

import trio
from virtwire.protocol.keepalive import PING
from virtwire.server.client import Client
from virtwire.server.transport import SocketTransport

from .changes import number, on_frame, on_read, on_reply, replace, replace_handler
from .mutation import mutation


def _calls(frame: bytes, name: str) -> bool:
    return int.from_bytes(frame[12:16]) == number(name) and frame[16:20] == bytes(4)


def _lose(fits: Any, nth: int) -> None:
    """Lose the nth frame of a connection that is of some kind."""
    counts: dict[int, tuple[Any, int]] = {}

    def change(session: Any, frame: bytes, go: Any) -> Any:
        if fits(frame):
            _, count = counts.get(id(session), (session, 0))
            counts[id(session)] = session, count + 1
            if count + 1 == nth:
                return None
        return go(frame)

    on_frame(change)


def _living() -> set[Any]:
    """Return the set of the clients that are being served, which is kept up to date."""
    living: set[Any] = set()

    def make(old: Any) -> Any:
        async def serve(client: Any) -> None:
            living.add(client)
            try:
                await old(client)
            finally:
                living.remove(client)

        return serve

    replace(Client, "serve", make)
    return living


@mutation("stress.one-call-lost", "stress.pipelined")
def one_call_lost() -> None:
    """The 1,500th call of a connection is lost."""
    _lose(lambda frame: _calls(frame, "connect_get_type"), 1500)


@mutation("stress.one-ping-lost", "stress.pings-among-calls")
def one_ping_lost() -> None:
    """The 450th ping of a connection is lost."""
    _lose(lambda frame: frame == PING, 450)


@mutation("stress.patience-lost", "stress.refusals")
def patience_lost() -> None:
    """The 200th call of a program that nobody knows is not answered any more."""
    _lose(lambda frame: frame[4:8] == b"\x12\x34\x56\x78", 200)


@mutation(
    "stress.waits-for-the-slow",
    "stress.reads-late",
    "stress.events-not-read",
    "streams.slow-reader",
    alone=True,
)
def waits_for_the_slow() -> None:
    """Nobody is read from while a client does not take its events or the capabilities that it asked for."""
    owed: set[Any] = set()
    draining: dict[trio.Event, Any] = {}

    def capabilities(old: Any) -> Any:
        def change(client: Any, args: Any) -> Any:
            owed.add(client._transport)
            return old(client, args)

        return change

    def push(old: Any) -> Any:
        def change(client: Any, frame: bytes) -> None:
            owed.add(client._transport)
            old(client, frame)

        return change

    def drain(old: Any) -> Any:
        async def change(transport: Any) -> None:
            if transport not in owed:
                await old(transport)
                return
            done = trio.Event()
            draining[done] = transport  # by the event: two streams of a connection may drain it at the same time
            try:
                await old(transport)
            finally:
                del draining[done]
                done.set()

        return change

    async def wait(transport: Any) -> None:
        while others := [done for done, each in draining.items() if each is not transport]:
            await others[0].wait()

    def receive(old: Any) -> Any:
        async def change(transport: Any) -> bytes:
            await wait(transport)
            data: bytes = await old(transport)
            await wait(transport)
            return data

        return change

    replace_handler("connect_get_capabilities", capabilities)
    replace(Client, "push", push)
    replace(SocketTransport, "drain", drain)
    replace(SocketTransport, "receive", receive)


@mutation("stress.ninety-clients", "stress.clients", alone=True)
def ninety_clients() -> None:
    """The ninetieth client is closed on."""
    living = _living()

    def make(old: Any) -> Any:
        async def read(client: Any) -> None:
            if len(living) < 90:
                await old(client)

        return read

    replace(Client, "_read", make)


@mutation("stress.takes-offence", "stress.come-and-go", alone=True)
def takes_offence() -> None:
    """After a client that left behind 13 bytes of a frame the next connection to be opened is closed on."""
    offended = False

    def serve(old: Any) -> Any:
        async def change(client: Any) -> None:
            nonlocal offended
            await old(client)
            offended = offended or client.session.buffered == 13

        return change

    def opened(old: Any) -> Any:
        def change(client: Any, driver: Any, *, read_only: bool) -> None:
            nonlocal offended
            if offended:
                offended = False
                client.shut_down()
                raise ConnectionError
            old(client, driver, read_only=read_only)

        return change

    replace(Client, "serve", serve)
    replace(Client, "opened", opened)


def _while_held(size: int, name: str, many: int) -> None:
    """Lose what others send while so many clients have sent just so many bytes of a call."""

    def holds(framer: Any) -> bool:
        return framer._held == size and b"".join(framer._parts)[12:16] == number(name).to_bytes(4)

    living = _living()

    def change(framer: Any, data: bytes, go: Any) -> Any:
        others = [client.session._framer for client in living if client.session._framer is not framer]
        return [] if sum(map(holds, others)) >= many else go(data)

    on_read(change)


@mutation("stress.forty-halves", "stress.half-frames", alone=True)
def forty_halves() -> None:
    """While forty clients have not finished a frame nobody is served."""
    _while_held(100, "auth_list", 40)


@mutation("stress.one-half", "stress.slow-bytes", alone=True)
def one_half() -> None:
    """While a client has sent 21 bytes of a frame nobody else is served."""
    _while_held(21, "connect_get_type", 1)


@mutation("stress.long-texts-mixed", "stress.long-texts")
def long_texts_mixed() -> None:
    """In the document of a domain that is very long a byte is of another one."""
    text = b"p" * 100_000
    on_reply("domain_get_xml_desc", lambda frame: frame.replace(text, b"q" + text[1:], 1))


@mutation("stress.clients-mixed-up", "stress.many-objects", alone=True)
def clients_mixed_up() -> None:
    """With more than twelve clients at once one is told the domain that another has looked for."""
    living = _living()
    told: list[Any] = []

    def make(old: Any) -> Any:
        def look_up(client: Any, args: Any) -> Any:
            told.append(old(client, args))
            return told[-2] if len(living) > 12 and len(told) > 1 else told[-1]

        return look_up

    replace_handler("domain_lookup_by_name", make)


@mutation("stress.events-lost", "stress.events-not-read")
def events_lost() -> None:
    """A client is told no more than 250 events of a kind."""
    counts: dict[int, tuple[Any, int]] = {}

    def make(old: Any) -> Any:
        def push(client: Any, frame: bytes) -> None:
            _, count = counts.get(id(client), (client, 0))
            counts[id(client)] = client, count + 1
            if count < 250:
                old(client, frame)

        return push

    replace(Client, "push", make)
