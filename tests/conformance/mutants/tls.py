"""Daemons that let the wrong clients in over TLS, or the right ones not, or lose what passes."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Sequence
from select import poll
from typing import Any

import trio
from virtwire.protocol.descriptors import DescriptorQueue, Descriptors
from virtwire.protocol.generated.connect import ConnectIsSecureRet
from virtwire.protocol.message import MessageType
from virtwire.server import credentials, tls
from virtwire.server.tls import HandshakeRefused, TlsLayer, TlsServer

from .changes import on_frame, replace, replace_handler
from .mutation import mutation

CONFIRMATIONS = ("tls.confirmation-1.2", "tls.confirmation-1.3")
NO_TLS = tuple(f"tls.no-tls-{each}" for each in ("frame", "http", "ssh", "zeros"))
HELLO = b"HTTP/1.1 400 Bad Request\r\n\r\n"


def _on_wrap(change: Callable[[TlsLayer, bytes], bytes]) -> None:
    """Change what is encrypted."""
    replace(TlsLayer, "wrap", lambda old: lambda layer, data: old(layer, change(layer, data)))


def _on_context(change: Callable[[ssl.SSLContext], object]) -> None:
    """Change the context of each daemon's TLS."""

    def make(old: Any) -> Any:
        def build(*args: Any, **named: Any) -> ssl.SSLContext:
            context: ssl.SSLContext = old(*args, **named)
            change(context)
            return context

        return build

    replace(credentials, "_make_context", make)


def _on_handshake(around: Callable[[Any, Any, Callable[[], Any]], Any]) -> None:
    """Change the handshake: ``around`` takes the server, the socket, and the way as it is."""

    def make(old: Any) -> Any:
        async def handshake(server: Any, sock: Any) -> Any:
            return await around(server, sock, lambda: old(server, sock))

        return handshake

    replace(TlsServer, "handshake", make)


@mutation("tls.other-confirmation-1.2", "tls.confirmation-1.2", world="tls")
def other_confirmation_12() -> None:
    """After a handshake of TLS 1.2 another byte is said."""
    _on_wrap(lambda layer, data: b"\x02" if data == b"\x01" and layer._object.version() == "TLSv1.2" else data)


@mutation("tls.other-confirmation-1.3", "tls.confirmation-1.3", "tls.no-tickets", world="tls")
def other_confirmation_13() -> None:
    """Whoever speaks TLS 1.3 only is told another byte."""

    def change(layer: TlsLayer, data: bytes) -> bytes:
        only = {version for _, version, _ in layer._object.shared_ciphers() or ()} == {"TLSv1.3"}
        return b"\x02" if data == b"\x01" and only else data

    _on_wrap(change)


@mutation("tls.tickets", "tls.no-tickets", world="tls")
def tickets() -> None:
    """Session tickets are sent."""

    def change(context: ssl.SSLContext) -> None:
        context.options &= ~ssl.OP_NO_TICKET
        context.num_tickets = 2

    _on_context(change)


@mutation("tls.in-turns", "tls.call-before-confirmation", world="tls")
def in_turns() -> None:
    """Whoever speaks before the confirmation is closed on."""

    def make(old: Any) -> Any:
        async def exchange(sock: Any, layer: TlsLayer) -> None:
            await old(sock, layer)
            await trio.sleep(0.05)
            waiting = poll()
            waiting.register(sock, 1)
            if layer._incoming.pending or waiting.poll(0):
                raise HandshakeRefused("it speaks before its turn")

        return exchange

    replace(TlsServer, "_exchange", make)


@mutation(
    "tls.no-certificate-needed",
    "tls.without-certificate-1.2",
    "tls.without-certificate-1.3",
    "tls.refused-calls",
    "tls.after-a-refusal",
    world="tls",
)
def no_certificate_needed() -> None:
    """Clients without a certificate are let in."""

    def make(old: Any) -> Any:
        def judge_maker(config: Any) -> Any:
            judge = old(config)
            return lambda sent: judge(sent) if sent else None

        return judge_maker

    replace(credentials, "_make_judge", make)


@mutation(
    "tls.anybody",
    "tls.without-certificate-1.2",
    "tls.without-certificate-1.3",
    "tls.strange-certificate",
    "tls.refused-calls",
    "tls.after-a-refusal",
    world="tls",
)
def anybody() -> None:
    """Nobody's certificate is looked at."""
    _on_context(lambda context: setattr(context, "verify_mode", ssl.CERT_NONE))
    replace(credentials, "_make_judge", lambda old: lambda config: lambda sent: None)


@mutation("tls.speaks-in-clear", *NO_TLS, world="tls")
def speaks_in_clear() -> None:
    """Whoever does not speak TLS is answered in clear."""
    replace(
        TlsLayer,
        "wrap",
        lambda old: lambda layer, data: HELLO if not data and layer._object.version() is None else old(layer, data),
    )

    async def let_finish(sock: Any) -> None:
        """Nothing is waited for."""

    replace(tls, "_let_finish", lambda old: let_finish)


@mutation("tls.any-cipher", "tls.anonymous-ciphers", world="tls")
def any_cipher() -> None:
    """Ciphers without certificates are accepted."""
    _on_context(lambda context: context.set_ciphers("ALL:aNULL:@SECLEVEL=0"))


@mutation("tls.no-names", "tls.server-name", world="tls")
def no_names() -> None:
    """Whoever names the server is not let in."""

    def change(context: ssl.SSLContext) -> None:
        context.sni_callback = lambda _object, name, _context: None if name is None else 112  # unrecognized_name

    _on_context(change)


def _on_advance(refuse: Callable[[TlsLayer, bytes], bool]) -> None:
    """Have handshakes fail at some data."""

    def make(old: Any) -> Any:
        def advance(layer: TlsLayer, data: bytes) -> Any:
            if refuse(layer, data):
                raise ssl.SSLError(1, "no")
            return old(layer, data)

        return advance

    replace(TlsLayer, "advance", make)


@mutation("tls.no-protocols", "tls.foreign-protocols-offered", world="tls")
def no_protocols() -> None:
    """Whoever offers protocols of the application is not let in."""
    _on_advance(lambda layer, data: b"\x02h2" in data)


@mutation("tls.few-pieces", "tls.handshake-byte-by-byte", world="tls")
def few_pieces() -> None:
    """A handshake that does not come in a few pieces fails."""
    short = {}

    def refuse(layer: TlsLayer, data: bytes) -> bool:
        short[id(layer)] = short.get(id(layer), (layer, 0))[0], short.get(id(layer), (layer, 0))[1] + (len(data) > 0)
        return short[id(layer)][1] > 8  # a busy machine joins most of the pieces

    _on_advance(refuse)


def _on_records(change: Callable[[bytes], bytes]) -> None:
    """Change what each record brings."""

    def make(old: Any) -> Any:
        def unwrap(layer: TlsLayer, data: bytes) -> bytes:
            if not isinstance(layer._object, _Changed):
                layer._object = _Changed(layer._object, change)  # type: ignore[assignment]  # stands before it, and does what it does
            return bytes(old(layer, data))

        return unwrap

    replace(TlsLayer, "unwrap", make)


class _Changed:
    """An SSLObject whose records bring something else; never nothing, which would be the end."""

    def __init__(self, inner: ssl.SSLObject, change: Callable[[bytes], bytes]) -> None:
        self._inner = inner
        self._change = change

    def read(self, size: int) -> bytes:
        while True:
            record = self._inner.read(size)
            changed = self._change(record) if record else record
            if changed or not record:
                return changed

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


@mutation(
    "tls.no-small-records",
    "tls.frame-in-many-records",
    "framing.byte-by-byte",
    "framing.split-anywhere",
    "framing.split-behind-whole",
    "stress.slow-bytes",
    world="tls",
)
def no_small_records() -> None:
    """Records of one byte are lost."""
    _on_records(lambda record: record if len(record) > 1 else b"")


@mutation("tls.one-frame-a-record", "tls.frames-in-one-record", world="tls")
def one_frame_a_record() -> None:
    """Of twenty calls in a record the first is read."""
    _on_records(lambda record: record[:28] if len(record) == 20 * 28 else record)


@mutation("tls.long-texts-damaged", "tls.long-texts", world="tls")
def long_texts_damaged() -> None:
    """In what is long a byte is another."""

    def change(layer: TlsLayer, data: bytes) -> bytes:
        return data.replace(b"020000,", b"020001,", 1) if len(data) > 250_000 else data

    _on_wrap(change)


@mutation("tls.not-secure", "tls.secure", world="tls")
def not_secure() -> None:
    """connect_is_secure says no."""
    replace_handler("connect_is_secure", lambda old: lambda client, args: ConnectIsSecureRet(0))


@mutation("tls.no-empty-type-4", "tls.no-descriptors", world="tls")
def no_empty_type_4() -> None:
    """A call of type 4 without descriptors is dropped."""

    def change(session: Any, frame: bytes, go: Any) -> Any:
        dropped = int.from_bytes(frame[16:20]) == MessageType.CALL_WITH_FDS and len(frame) == 32
        return None if dropped else go(frame)

    on_frame(change)


@mutation("tls.descriptors-made-up", "tls.descriptors", world="tls")
def descriptors_made_up() -> None:
    """A call whose descriptors did not come is served without them."""
    replace(DescriptorQueue, "claim", lambda old: lambda queue, count: old(queue, count) or Descriptors())


@mutation("tls.no-goodbye", "tls.goodbye", world="tls")
def no_goodbye() -> None:
    """The end of TLS is not noticed."""

    def make(old: Any) -> Any:
        def unwrap(layer: TlsLayer, data: bytes) -> bytes:
            try:
                return bytes(old(layer, data))
            except ssl.SSLZeroReturnError:
                return b""

        return unwrap

    replace(TlsLayer, "unwrap", make)


@mutation("tls.takes-offence", "tls.gone-without-goodbye", world="tls", alone=True)
def takes_offence() -> None:
    """After a client that left in the first record the next one is not let in."""
    offended = False

    async def around(server: Any, sock: Any, go: Any) -> Any:
        nonlocal offended
        refused, offended = offended, False
        if refused:
            raise HandshakeRefused("another one left")
        return await go()

    def make(old: Any) -> Any:
        def advance(layer: TlsLayer, data: bytes) -> Any:
            nonlocal offended
            offended = offended or data == b"\x16\x03\x01\x02\x00"
            return old(layer, data)

        return advance

    _on_handshake(around)
    replace(TlsLayer, "advance", make)


@mutation("tls.one-handshake-at-a-time", "tls.silent-clients", world="tls", alone=True)
def one_handshake_at_a_time() -> None:
    """A handshake waits until the one before is done."""
    turn = trio.Lock()

    async def around(server: Any, sock: Any, go: Any) -> Any:
        async with turn:
            return await go()

    _on_handshake(around)


@mutation("tls.three-are-enough", "tls.after-a-refusal", world="tls", alone=True)
def three_are_enough() -> None:
    """After a strange certificate, none, and no TLS at all the next client is not let in."""
    reasons: list[str] = []
    pattern = ("not issued", "sent no certificate", "speaks HTTP")

    def enough(last: Sequence[str]) -> bool:
        return len(last) == len(pattern) and all(each in reason for each, reason in zip(pattern, last, strict=True))

    async def around(server: Any, sock: Any, go: Any) -> Any:
        if enough(reasons[-3:]):
            reasons.clear()
            raise HandshakeRefused("enough")
        try:
            layer = await go()
        except HandshakeRefused as refusal:
            reasons.append(str(refusal))
            raise
        reasons.clear()
        return layer

    _on_handshake(around)
