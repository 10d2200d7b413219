"""Daemons that cut the stream wrongly."""

from __future__ import annotations

from typing import Any

from virtwire.protocol import server_session
from virtwire.server.client import Client
from virtwire.server.server import Server

from .changes import number, on_frame, on_read, on_reply, replace
from .mutation import mutation

OVERSIZED = ("framing.oversized-by-one", "framing.oversized-by-far", "framing.oversized-all-ones")
OTHERS = ("framing.other-protocol-http", "framing.other-protocol-tls")
PIECES = ("framing.byte-by-byte", "framing.split-anywhere", "framing.split-behind-whole")


@mutation(
    "framing.undersized-taken",
    *(f"framing.undersized-{length}" for length in (0, 1, 3, 4, 24, 27)),
    "framing.closed-alone",
)
def undersized_taken() -> None:
    """A length word below 28 is taken for 28."""

    def change(framer: Any, data: bytes, go: Any) -> list[bytes]:
        length = 28 if framer._held else int.from_bytes(data[:4], "big")
        return go((28).to_bytes(4, "big") + data[4:] if length < 28 <= len(data) else data)

    on_read(change)


@mutation("framing.no-limit", *OVERSIZED, *OTHERS)
def no_limit() -> None:
    """A frame of any length is waited for."""
    replace(server_session, "MAX_FRAME", lambda old: 1 << 32)


@mutation("framing.limit-by-one", "framing.oversized-by-one")
def limit_by_one() -> None:
    """The limit leaves out the length word."""
    replace(server_session, "MAX_FRAME", lambda old: old + 4)


@mutation("framing.half-the-limit", "framing.largest", "stress.half-frames")
def half_the_limit() -> None:
    """Frames of more than 16 MiB are not taken."""
    replace(server_session, "MAX_FRAME", lambda old: old // 2)


@mutation("framing.length-word-in-pieces", *PIECES, "stress.slow-bytes")
def length_word_in_pieces() -> None:
    """A read that ends in the middle of a length word loses what it has of it."""

    def change(framer: Any, data: bytes, go: Any) -> list[bytes]:
        frames = go(data)
        if framer._held < 4:
            _forget(framer)
        return frames

    on_read(change)


@mutation("framing.header-at-once", *PIECES, "framing.length-word-alone", "keepalive.split-ping", "stress.slow-bytes")
def header_at_once() -> None:
    """A read that ends in the middle of a header loses what it has of it."""

    def change(framer: Any, data: bytes, go: Any) -> list[bytes]:
        frames = go(data)
        if framer._held < 28:
            _forget(framer)
        return frames

    on_read(change)


def _forget(framer: Any) -> None:
    framer._parts.clear()
    framer._held = 0


@mutation(
    "framing.equal-calls",
    "framing.many-in-one-write",
    "serials.pipelined",
    "serials.results-not-mixed",
    "serials.slow-reader",
    "stress.pipelined",
    "stress.reads-late",
)
def equal_calls() -> None:
    """Of calls to one procedure that one read brings only 40 are answered."""

    def change(framer: Any, data: bytes, go: Any) -> list[bytes]:
        frames: list[bytes] = go(data)
        same = len({frame[12:16] for frame in frames}) == 1 and frames[0][16:20] == bytes(4)
        return frames[:40] if same else frames

    on_read(change)


@mutation("framing.words-only", "framing.payload-not-aligned")
def words_only() -> None:
    """A call without arguments is dropped when its length is no multiple of four."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        odd = len(frame) % 4 and int.from_bytes(frame[12:16], "big") == number("connect_get_type")
        return None if odd else go(frame)

    on_frame(change)


@mutation("framing.cut-off-hurts", "framing.cut-off", alone=True)
def cut_off_hurts() -> None:
    """When a client goes in the middle of a frame the next one is turned away."""
    turned_away = []

    def read(old: Any) -> Any:
        def receive_data(session: Any, data: bytes) -> Any:
            if not data and session.buffered == 20:
                turned_away.append(True)
            return old(session, data)

        return receive_data

    def admit(old: Any) -> Any:
        def change(server: Any, sock: Any, listener: Any, clients: Any) -> None:
            if turned_away:
                turned_away.pop()
                sock.close()
            else:
                old(server, sock, listener, clients)

        return change

    replace(server_session.ServerSession, "receive_data", read)
    replace(Server, "_admit", admit)


@mutation("framing.closed-together", "framing.closed-alone", alone=True)
def closed_together() -> None:
    """With a client that breaks its framing the one that came before it is closed on."""
    clients: list[Any] = []

    def serve(old: Any) -> Any:
        async def change(client: Any) -> None:
            clients.append(client)
            await old(client)
            clients.remove(client)

        return change

    def read(old: Any) -> Any:
        def change(client: Any) -> Any:
            if client.session.broken and len(clients) > 2 and clients[-1] is client:
                clients[-2]._give_up()
            return old(client)

        return change

    replace(Client, "serve", serve)
    replace(Client, "_finish", read)


@mutation("framing.reply-too-long", "framing.replies-in-frames")
def reply_too_long() -> None:
    """A reply has four bytes more than its result needs."""

    def change(frame: bytes) -> bytes:
        return (len(frame) + 4).to_bytes(4, "big") + frame[4:] + bytes(4)

    on_reply("connect_get_hostname", change)
