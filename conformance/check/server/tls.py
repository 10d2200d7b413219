"""TLS: who is let in, the one byte that says so, and that frames pass through it however they are cut into records."""

from __future__ import annotations

import ssl
from contextlib import AsyncExitStack, suppress
from typing import Any, Final

import trio
from virtwire.protocol.message import HEADER_SIZE, MessageType

from .. import expect, needs
from ..expect import Violation, shown
from ..frames import Frame, build
from ..handshake import CONFIRMATION, Bare, Encrypted, dial, hello, own_context, plain_context, strange_context
from ..outcome import Level
from ..trial import Trial
from . import check

_VERSIONS: Final = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}

_NO_TLS: Final = {
    "frame": build("auth_list"),
    "http": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "ssh": b"SSH-2.0-OpenSSH_9.2\r\n",
    "zeros": bytes(64),
}
_SILENT: Final = 8
_LONG: Final = 300_000
_JOINED: Final = range(1, 21)
"""Serials of calls that go in one record."""
_REPLY_SIZE: Final = 36
"""Bytes of the reply to auth_list."""


async def _first(connection: Encrypted | None) -> Encrypted:
    """Take the confirmation off a new connection."""
    if connection is None:
        raise Violation("the daemon ended the connection during the handshake")
    expect.equal("what the daemon says first", await connection.read_exactly(1), CONFIRMATION)
    return connection


async def _refused(connection: Encrypted | None) -> None:
    """Expect that the daemon ends the connection, in or after the handshake, without a byte of its own."""
    if connection is not None:
        said = await connection.read_to_the_end()
        expect.equal("what the daemon says to whom it does not let in", said, b"")


async def _reply(connection: Bare, size: int = _REPLY_SIZE) -> Frame:
    return Frame(await connection.read_exactly(size))


@check(
    "tls.confirmation-{}",
    title="after a handshake of TLS {} the daemon says the byte 0x01, and nothing else until it is called",
    fact="libvirtd 9.0.0 sends one byte of application data once it has accepted the client's certificate.",
    level=Level.SECURITY,
    needs=[needs.tls],
    cases=_VERSIONS,
)
async def confirmation(trial: Trial, version: ssl.TLSVersion) -> None:
    """Shake hands, read what comes first, then call auth_list: its reply must be what comes next."""
    async with hello(trial.daemon, own_context(trial.daemon, version)) as connection:
        connection = await _first(connection)
        await connection.write(build("auth_list", serial=5))
        frame = await _reply(connection)
        expect.true(frame.is_reply and frame.serial == 5, f"{frame} came instead of the reply")


@check(
    "tls.no-tickets",
    title="no session ticket comes before or after the confirmation",
    fact="libvirt's client 9.0.0 takes a ticket of TLS 1.3 for the confirmation, and fails.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def no_tickets(trial: Trial) -> None:
    """Shake hands by TLS 1.3, read the confirmation and a reply, and see whether a ticket came with them."""
    async with hello(trial.daemon, own_context(trial.daemon, ssl.TLSVersion.TLSv1_3)) as connection:
        connection = await _first(connection)
        await connection.write(build("auth_list"))
        await _reply(connection)
        session = connection.session
        expect.true(session is None or not session.has_ticket, "a session ticket came")


@check(
    "tls.call-before-confirmation",
    title="a client may call before it has read the confirmation",
    fact="libvirtd 9.0.0 answers a call that was sent right after the handshake: the byte, then the reply.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def call_before_confirmation(trial: Trial) -> None:
    """Shake hands and call at once."""
    async with hello(trial.daemon, own_context(trial.daemon)) as connection:
        if connection is None:
            raise Violation("the daemon ended the connection during the handshake")
        await connection.write(build("auth_list", serial=9))
        data = b""
        while len(data) < 37 and (piece := await connection.read()):
            data += piece
        expect.equal("what the daemon says first", data[:1], CONFIRMATION)
        expect.true(len(data) == 37 and Frame(data[1:]).serial == 9, f"{shown(data[1:])} followed it")


@check(
    "tls.without-certificate-{}",
    title="a client without a certificate is not let in (TLS {})",
    fact="libvirtd 9.0.0 lets the handshake succeed, then closes without a byte.",
    level=Level.SECURITY,
    needs=[needs.tls],
    cases=_VERSIONS,
)
async def without_certificate(trial: Trial, version: ssl.TLSVersion) -> None:
    """Shake hands without a certificate. That may succeed: what counts is that no confirmation comes."""
    async with hello(trial.daemon, plain_context(version)) as connection:
        await _refused(connection)


@check(
    "tls.strange-certificate",
    title="a client whose certificate is from a strange authority is not let in",
    fact="libvirtd 9.0.0 closes without a byte.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def strange_certificate(trial: Trial) -> None:
    """Show a certificate of an authority made for this check; all else about it is as it should be."""
    async with hello(trial.daemon, strange_context()) as connection:
        await _refused(connection)


@check(
    "tls.refused-calls",
    title="a client that is not let in is answered nothing, though it calls at once",
    fact="libvirtd 9.0.0 closes without a byte.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def refused_calls(trial: Trial) -> None:
    """Shake hands without a certificate and send calls right behind the handshake, as if the confirmation had come."""
    async with hello(trial.daemon, plain_context()) as connection:
        if connection is not None:
            await connection.write(b"".join(build("auth_list", serial=each) for each in range(3)))
        await _refused(connection)


@check(
    "tls.no-tls-{}",
    title="whoever does not speak TLS ({}) is closed on and answered no frame",
    fact="libvirtd 9.0.0 closes at once.",
    level=Level.SECURITY,
    needs=[needs.tls],
    cases=_NO_TLS,
)
async def no_tls(trial: Trial, said: bytes) -> None:
    """Send something else than a handshake. An alert of TLS may come back, a frame may not."""
    async with dial(trial.daemon) as bare:
        await bare.write(said)
        answer = await bare.read_to_the_end()
        alert = answer[:1] == b"\x15" and len(answer) <= 16
        expect.true(not answer or alert, f"{shown(answer)} came back")


@check(
    "tls.anonymous-ciphers",
    title="no cipher without a certificate or without encryption is accepted",
    fact="libvirtd 9.0.0 ends the handshake.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def anonymous_ciphers(trial: Trial) -> None:
    """Offer only ciphers that encrypt nothing, or that show no certificate."""
    context = own_context(trial.daemon, ssl.TLSVersion.TLSv1_2)
    context.set_ciphers("aNULL:eNULL:@SECLEVEL=0")
    async with hello(trial.daemon, context) as connection:
        if connection is not None:
            raise Violation(f"the daemon accepted {connection.tls.cipher()[0]}")


@check(
    "tls.server-name",
    title="a client may name the server in clear, or not",
    fact="libvirt's client 9.0.0 sends no name; libvirtd lets in whoever sends one.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def server_name(trial: Trial) -> None:
    """Name a server that this one is not."""
    async with hello(trial.daemon, own_context(trial.daemon), name="virtwire-check.invalid") as connection:
        await _first(connection)


@check(
    "tls.foreign-protocols-offered",
    title="a client may offer protocols of the application that nobody knows",
    fact="libvirtd 9.0.0 does not look at them.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def foreign_protocols_offered(trial: Trial) -> None:
    """Offer two (ALPN), as clients behind some libraries do."""
    context = own_context(trial.daemon)
    context.set_alpn_protocols(["h2", "libvirt"])
    async with hello(trial.daemon, context) as connection:
        await _first(connection)


class _OneByOne(trio.abc.Stream):
    """Sends each byte by itself."""

    def __init__(self, stream: trio.abc.Stream) -> None:
        self._stream = stream

    async def send_all(self, data: Any) -> None:
        for index in range(len(data)):
            await self._stream.send_all(data[index : index + 1])

    async def wait_send_all_might_not_block(self) -> None:
        await self._stream.wait_send_all_might_not_block()

    async def receive_some(self, max_bytes: int | None = None) -> Any:
        return await self._stream.receive_some(max_bytes)

    async def aclose(self) -> None:
        await self._stream.aclose()


@check(
    "tls.handshake-byte-by-byte",
    title="a handshake may come byte by byte",
    fact="libvirtd 9.0.0 goes on with the handshake as far as the bytes go.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def handshake_byte_by_byte(trial: Trial) -> None:
    """Send every byte of the handshake and of a call by itself."""
    async with hello(trial.daemon, own_context(trial.daemon), over=_OneByOne) as connection:
        connection = await _first(connection)
        await connection.write(build("auth_list"))
        await _reply(connection)


@check(
    "tls.frame-in-many-records",
    title="a frame may be spread over many records",
    fact="libvirtd 9.0.0 takes what is decrypted for a stream of bytes.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def frame_in_many_records(trial: Trial) -> None:
    """Send a call with a record for each byte."""
    async with hello(trial.daemon, own_context(trial.daemon)) as connection:
        connection = await _first(connection)
        for byte in build("auth_list", serial=3):
            await connection.write(bytes([byte]))
        frame = await _reply(connection)
        expect.equal("the reply's serial", frame.serial, 3)


@check(
    "tls.frames-in-one-record",
    title="many frames may come in one record",
    fact="TLS says nothing of where its records end; a client may join what it sends.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def frames_in_one_record(trial: Trial) -> None:
    """Send twenty calls in one record; each must be answered, without a byte more."""
    async with hello(trial.daemon, own_context(trial.daemon)) as connection:
        connection = await _first(connection)
        await connection.write(b"".join(build("auth_list", serial=serial) for serial in _JOINED))
        replies = b""
        while len(replies) < len(_JOINED) * _REPLY_SIZE:
            try:
                piece = await connection.read()
            except Violation as reason:
                raise Violation("not all calls are answered") from reason
            expect.true(piece, "the daemon closed the connection")
            replies += piece
    serials = [Frame(replies[at : at + _REPLY_SIZE]).serial for at in range(0, len(replies), _REPLY_SIZE)]
    expect.equal("serials answered", sorted(serials), list(_JOINED))


@check(
    "tls.long-texts",
    title="long texts pass whole in both directions",
    fact="a record holds 16 KiB at most, a frame 32 MiB.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def long_texts(trial: Trial) -> None:
    """Define a domain with a long description, and read it again."""
    session = await trial.open()
    text = "".join(f"{number:06}," for number in range(_LONG // 7))
    domain = await trial.define_domain(session, f"<description>{text}</description>")
    xml = (await session.call("domain_get_xml_desc", domain, 0)).xml
    expect.true(f"<description>{text}</description>" in xml, "the text came back otherwise")


@check(
    "tls.secure",
    title="connect_is_secure says that the connection is",
    fact="libvirtd 9.0.0 answers 1 over TLS.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def secure(trial: Trial) -> None:
    """Ask on an open connection."""
    session = await trial.open()
    expect.equal("what connect_is_secure gives", (await session.call("connect_is_secure")).secure, 1)


@check(
    "tls.no-descriptors",
    title="a call with no descriptors of the kind that has some is answered",
    fact="libvirtd 9.0.0 serves a call of type 4 whose count is 0 over any transport.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def no_descriptors(trial: Trial) -> None:
    """Call auth_list by a frame of type 4 that says that none follow."""
    session = await trial.log_in()
    await session.call("auth_list", kind=MessageType.CALL_WITH_FDS, payload=bytes(4))


@check(
    "tls.descriptors",
    title="a call that announces a descriptor ends the connection, for TLS carries none",
    fact="libvirtd 9.0.0 closes: `Receiving file descriptors is not supported on this socket`.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def descriptors(trial: Trial) -> None:
    """Announce one descriptor and send the byte that would carry it."""
    session = await trial.log_in()
    call = build("auth_list", kind=MessageType.CALL_WITH_FDS, payload=(1).to_bytes(4))
    await session.write(call + b"\0" + build("auth_list"))
    await session.expect_closed()


@check(
    "tls.goodbye",
    title="a client that ends TLS is closed on",
    fact="libvirtd 9.0.0 closes.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def goodbye(trial: Trial) -> None:
    """End TLS with its goodbye (close_notify), and wait for the end of the TCP connection."""
    async with dial(trial.daemon) as bare:
        tls = trio.SSLStream(bare.stream, own_context(trial.daemon))
        with trio.move_on_after(trial.daemon.patience) as scope:
            await tls.do_handshake()
            await tls.receive_some(1)
            with suppress(trio.BrokenResourceError):
                await tls.unwrap()
        expect.true(not scope.cancelled_caught, "the daemon does not end TLS")
        await bare.read_to_the_end()


@check(
    "tls.gone-without-goodbye",
    title="a client that is gone without ending TLS disturbs nobody",
    fact="libvirt's own client 9.0.0 closes without a goodbye.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def gone_without_goodbye(trial: Trial) -> None:
    """Leave connections in the middle of things: in the handshake, before and after the confirmation, in a frame."""
    async with dial(trial.daemon) as bare:
        await bare.write(b"\x16\x03\x01\x02\x00")
    for sent in (b"", build("auth_list")[:10], build("auth_list")[:HEADER_SIZE]):
        async with hello(trial.daemon, own_context(trial.daemon)) as connection:
            connection = await _first(connection)
            await connection.write(sent)
            await connection.vanish()
    session = await trial.log_in()
    await session.expect_alive()


@check(
    "tls.silent-clients",
    title="clients that do not shake hands keep nobody else waiting",
    fact="libvirtd 9.0.0 shakes hands with each client when it has something to say.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def silent_clients(trial: Trial) -> None:
    """Open some connections, say nothing or half a record on them, then log in on two others, one after the other.

    The first may be taken in before those that came at the same time; the second comes behind them all.
    """
    async with AsyncExitStack() as stack:
        for number in range(_SILENT):
            bare = await stack.enter_async_context(dial(trial.daemon))
            if number % 2:
                await bare.write(b"\x16\x03\x01")
        for _ in range(2):
            session = await trial.log_in()
            await session.expect_alive()


@check(
    "tls.after-a-refusal",
    title="a client is let in right after another was not",
    fact="libvirtd 9.0.0 judges each for itself.",
    level=Level.SECURITY,
    needs=[needs.tls],
)
async def after_a_refusal(trial: Trial) -> None:
    """Be refused with a strange certificate, without any, and without TLS; then come with the right one."""
    for context in (strange_context(), plain_context()):
        async with hello(trial.daemon, context) as connection:
            await _refused(connection)
    async with dial(trial.daemon) as bare:
        await bare.write(_NO_TLS["http"])
        await bare.read_to_the_end()
    session = await trial.log_in()
    await session.expect_alive()
