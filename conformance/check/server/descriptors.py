"""Descriptors with calls and replies: how many, which are taken, and that none is kept.

Whether a daemon has closed a descriptor is seen through a pipe: when its only writing end is closed, reading ends.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import trio
from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.programs import QEMU
from virtwire.protocol.message import MAX_FDS, MessageType
from virtwire.protocol.procedures import Procedure

from .. import expect, needs
from ..expect import Violation
from ..frames import find
from ..outcome import Level
from ..served import NO_DOMAIN
from ..session import Session
from ..trial import Trial
from . import check

_GRAPHICS: Final = "domain_open_graphics"
_FD_PASSING: Final = 8
_MANY_CALLS: Final = 40
_SCREEN: Final = "<devices><graphics type='vnc' autoport='yes' listen='127.0.0.1'/></devices>"
_PAUSED: Final = 1
_GLANCE: Final = 0.02
"""Seconds that reading what is there takes at most."""
_NO_SLOT: Final[dict[str, Any]] = {
    "code": ErrorCode.INTERNAL_ERROR,
    "domain": ErrorDomain.RPC,
    "text": "internal error: No FD available at slot 0",
}


class _Pipe:
    """A pipe whose writing end is given away.

    Attributes:
        end: the writing end, closed here once it was sent.
    """

    def __init__(self) -> None:
        self._reading, self.end = os.pipe()
        os.set_blocking(self._reading, False)
        self._sent = False

    def let_go(self) -> None:
        """Close our writing end: from now on only others have it."""
        if not self._sent:
            self._sent = True
            os.close(self.end)

    async def expect_closed(self, patience: float) -> None:
        """Expect that nobody has the writing end any more.

        Raises:
            Violation: somebody still has it after so many seconds.
        """
        self.let_go()
        with trio.move_on_after(patience) as scope:
            await trio.lowlevel.wait_readable(self._reading)
        expect.true(not scope.cancelled_caught, "the daemon keeps a descriptor that it was sent")
        expect.equal("what was written to it", os.read(self._reading, 1), b"")

    def close(self) -> None:
        """Let go of both ends."""
        self.let_go()
        os.close(self._reading)


@contextmanager
def _pipe() -> Iterator[_Pipe]:
    pipe = _Pipe()
    try:
        yield pipe
    finally:
        pipe.close()


async def _send(
    session: Session, procedure: str | Procedure, *args: Any, ends: tuple[int, ...] = (), **fields: Any
) -> int:
    """Send a call that announces ``count`` descriptors, as many as there are ``ends`` by default, and then these."""
    called = find(procedure)
    count: int = fields.pop("count", len(ends))
    payload = fields.pop("payload", None)
    if payload is None:
        payload = called.encode_args(called.args(*args) if called.args is not None else None)
    serial = await session.send(
        called, kind=MessageType.CALL_WITH_FDS, payload=count.to_bytes(4, "big") + payload, **fields
    )
    await session.send_descriptors(*ends)
    return serial


async def _refused(session: Session, serial: int, call: str, **wanted: Any) -> None:
    frame = await session.reply(serial)
    expect.equal("type of the answer", frame.kind, int(MessageType.REPLY))
    expect.error(call, frame.error(), **wanted)


@check(
    "descriptors.feature",
    title="a daemon on a Unix socket says that it passes descriptors",
    fact="libvirtd 9.0.0 answers feature 8 with 1; clients ask before each call with descriptors.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def feature(trial: Trial) -> None:
    """Ask for the feature."""
    session = await trial.open()
    supported = (await session.call("connect_supports_feature", _FD_PASSING)).supported
    expect.equal("the answer to feature 8", supported, 1)


@check(
    "descriptors.none-{}",
    title="a call that needs a descriptor and has none, sent {}, is refused",
    fact="libvirtd 9.0.0 answers 1/7 `internal error: No FD available at slot 0`, of an ordinary call and of one that "
    "announces 0 descriptors.",
    level=Level.REMOTE,
    needs=[needs.unix],
    cases={"as-a-plain-call": False, "with-a-count-of-0": True},
)
async def none(trial: Trial, with_count: bool) -> None:
    """Give a domain's display to nobody."""
    session = await trial.open()
    send = _send if with_count else Session.send
    await _refused(session, await send(session, _GRAPHICS, NO_DOMAIN, 0, 0), _GRAPHICS, **_NO_SLOT)
    await session.expect_alive()


@check(
    "descriptors.not-a-socket",
    title="a display is given to a socket only",
    fact="libvirtd 9.0.0 answers 8/20 `fd N must be a socket`, N its own number of the descriptor.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def not_a_socket(trial: Trial) -> None:
    """Give a domain's display to a pipe, which the daemon then closes."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    with _pipe() as pipe:
        serial = await _send(session, _GRAPHICS, domain, 0, 0, ends=(pipe.end,))
        frame = await session.reply(serial)
        error = frame.error()
        expect.error(
            _GRAPHICS, error, code=ErrorCode.INVALID_ARG, domain=ErrorDomain.DOMAIN, str1="virDomainOpenGraphics"
        )
        expect.true(error.message.endswith(" must be a socket"), error.message)
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.surplus",
    title="a descriptor more than a call needs is closed, and the call served",
    fact="libvirtd 9.0.0 takes the first and closes the others.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def surplus(trial: Trial) -> None:
    """Send a pipe behind another to a call that takes one: the answer is that to the first."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    with _pipe() as first, _pipe() as second:
        serial = await _send(session, _GRAPHICS, domain, 0, 0, ends=(first.end, second.end))
        await _refused(session, serial, _GRAPHICS, code=ErrorCode.INVALID_ARG, str1="virDomainOpenGraphics")
        await second.expect_closed(session.patience)
        await session.expect_alive()


@check(
    "descriptors.not-needed",
    title="a descriptor with a call that takes none is closed, and the call served",
    fact="libvirtd 9.0.0 serves the call and closes the descriptor.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def not_needed(trial: Trial) -> None:
    """Send a pipe with a call about the connection's type; the reply is a plain one."""
    session = await trial.open()
    with _pipe() as pipe:
        frame = await session.reply(await _send(session, "connect_get_type", ends=(pipe.end,)))
        frame.result()
        expect.equal("type of the reply", frame.kind, int(MessageType.REPLY))
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.most",
    title="32 descriptors with a call are taken",
    fact="libvirtd 9.0.0 takes 32, each behind the frame with a byte of its own.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def most(trial: Trial) -> None:
    """Send the writing end of a pipe 32 times with one call; all are closed afterwards."""
    session = await trial.open()
    with _pipe() as pipe:
        frame = await session.reply(await _send(session, "connect_get_type", ends=(pipe.end,) * MAX_FDS))
        frame.result()
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.too-many",
    title="a call that announces 33 descriptors closes the connection",
    fact="libvirtd 9.0.0 closes without an answer, before the descriptors come.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def too_many(trial: Trial) -> None:
    """Announce 33 descriptors and send none."""
    session = await trial.open()
    await _send(session, "connect_get_type", count=MAX_FDS + 1)
    await session.expect_closed()


@check(
    "descriptors.no-count",
    title="a call of the type with descriptors that has no room for their number closes the connection",
    fact="libvirtd 9.0.0 closes without an answer.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def no_count(trial: Trial) -> None:
    """Send a call of type 4 without a payload."""
    session = await trial.open()
    await session.send("auth_list", kind=MessageType.CALL_WITH_FDS)
    await session.expect_closed()


@check(
    "descriptors.byte-alone",
    title="the byte of a descriptor without the descriptor closes the connection",
    fact="libvirtd 9.0.0 closes without an answer.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def byte_alone(trial: Trial) -> None:
    """Announce a descriptor, and send a byte that carries none."""
    session = await trial.open()
    await _send(session, "auth_list", count=1)
    await session.write(b"\0")
    await session.expect_closed()


@check(
    "descriptors.any-byte",
    title="the byte that carries a descriptor may be any",
    fact="libvirtd 9.0.0 does not look at it.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def any_byte(trial: Trial) -> None:
    """Send a descriptor with the byte Z."""
    session = await trial.open()
    with _pipe() as pipe:
        serial = await _send(session, "connect_get_type", count=1)
        await session.send_descriptors(pipe.end, byte=b"Z")
        (await session.reply(serial)).result()
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.later",
    title="a call waits for its descriptors",
    fact="libvirtd 9.0.0 serves it when the last one has come, and nothing that follows before.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def later(trial: Trial) -> None:
    """Announce two descriptors, send one, see that others are served meanwhile and this call is not, send the other."""
    session, witness = await trial.open(), await trial.open()
    with _pipe() as pipe:
        serial = await _send(session, "connect_get_type", ends=(pipe.end,), count=2)
        await witness.expect_silence()
        expect.true(await _nothing_came(session), "the call was answered before its descriptors had come")
        await session.send_descriptors(pipe.end)
        (await session.reply(serial)).result()
        await pipe.expect_closed(session.patience)


async def _nothing_came(session: Session) -> bool:
    """Tell whether nothing is there to be read."""
    with trio.move_on_after(_GLANCE):
        session.inbox.append(await session.receive())
    return not session.inbox


@check(
    "descriptors.pipelined",
    title="calls with descriptors may follow each other without waiting",
    fact="libvirtd 9.0.0 takes the descriptors of each call from behind its frame.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def pipelined(trial: Trial) -> None:
    """Send three calls with one, two and no descriptors; all are answered, and the descriptors closed."""
    session = await trial.open()
    with _pipe() as pipe:
        serials = [await _send(session, "connect_get_type", ends=(pipe.end,) * count) for count in (1, 2)]
        serials.append(await session.send("connect_get_type"))
        for serial in serials:
            (await session.reply(serial)).result()
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.many-calls",
    title="no descriptor is left over from calls, however many",
    fact="libvirtd 9.0.0 closes what was not taken after each call.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def many_calls(trial: Trial) -> None:
    """Send 32 descriptors with each of 40 calls, more than a process has by default; all are closed in the end."""
    session = await trial.open()
    with _pipe() as pipe:
        for _ in range(_MANY_CALLS):
            (await session.reply(await _send(session, "connect_get_type", ends=(pipe.end,) * MAX_FDS))).result()
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.disconnect",
    title="descriptors of a call that was never complete are closed with the connection",
    fact="libvirtd 9.0.0 closes them when the client goes.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def disconnect(trial: Trial) -> None:
    """Announce two descriptors, send one, and go."""
    session = await trial.open()
    with _pipe() as pipe:
        await _send(session, "connect_get_type", ends=(pipe.end,), count=2)
        session.close()
        await pipe.expect_closed(session.patience)


_REFUSALS: Final[dict[str, dict[str, Any]]] = {
    "program": {"program": 0x12345678},
    "procedure": {"number": 9999},
    "status": {"status": 7},
}


@check(
    "descriptors.refused-{}",
    title="the refusal of a call with a wrong {} leaves its descriptors behind, and the bytes in step",
    fact="virtwired closes them. libvirtd 9.0.0 sends them back behind its reply, each with a byte, though the reply's "
    "type says that there are none.",
    level=Level.REMOTE,
    needs=[needs.unix],
    cases=_REFUSALS,
)
async def refused(trial: Trial, fields: dict[str, int]) -> None:
    """Send a pipe with a call that is refused for its header; the next call is answered, and the pipe closed."""
    session = await trial.open()
    with _pipe() as pipe:
        serial = await _send(session, "auth_list", ends=(pipe.end,), **fields)
        await _refused(session, serial, "the call", code=ErrorCode.RPC, domain=ErrorDomain.RPC)
        await session.expect_alive()
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.refused-arguments",
    title="the refusal of a call that cannot be decoded leaves its descriptors behind, and the bytes in step",
    fact="virtwired closes them. libvirtd 9.0.0 sends them back behind its reply, each with a byte, though the reply's "
    "type says that there are none.",
    level=Level.REMOTE,
    needs=[needs.unix],
)
async def refused_arguments(trial: Trial) -> None:
    """Send a pipe with a call without its arguments; the next call is answered, and the pipe closed."""
    session = await trial.open()
    with _pipe() as pipe:
        serial = await _send(session, _GRAPHICS, ends=(pipe.end,), payload=b"")
        await _refused(session, serial, _GRAPHICS, code=ErrorCode.RPC, text="Unable to decode message payload")
        await session.expect_alive()
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.domain-with-files",
    title="a domain may be started with files that it does not use",
    fact="libvirtd 9.0.0's test driver starts it and closes them.",
    level=Level.REMOTE,
    needs=[needs.unix, needs.serves("domain_create_xml_with_files")],
)
async def domain_with_files(trial: Trial) -> None:
    """Start a domain from a document with two descriptors."""
    session = await trial.open()
    xml = trial.domain_xml(trial.new_name())
    with _pipe() as pipe:
        serial = await _send(session, "domain_create_xml_with_files", xml, 0, ends=(pipe.end,) * 2)
        domain = (await session.reply(serial)).result().dom
        trial.afterwards(lambda keeper: keeper.call("domain_destroy", domain))
        await pipe.expect_closed(session.patience)


@check(
    "descriptors.associate-none",
    title="giving a domain a name for no files is refused",
    fact="libvirtd 9.0.0 answers 8/20 `nfds in virDomainFDAssociate must not be zero`.",
    level=Level.REMOTE,
    needs=[needs.unix, needs.since(9000000)],
)
async def associate_none(trial: Trial) -> None:
    """Associate no descriptors with a domain."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await session.refused(
        "domain_fd_associate",
        domain,
        "disk",
        0,
        code=ErrorCode.INVALID_ARG,
        domain=ErrorDomain.DOMAIN,
        text="nfds in virDomainFDAssociate must not be zero",
        str1="virDomainFDAssociate",
    )


@check(
    "descriptors.reply",
    title="a reply that carries a descriptor is of type 5 and says how many",
    fact="libvirtd 9.0.0 answers with type 5, a count of 1, no other result, and the descriptor with a byte behind it.",
    level=Level.REMOTE,
    needs=[needs.unix, needs.serves("domain_open_graphics_fd")],
)
async def reply(trial: Trial) -> None:
    """Ask for a connection to a running domain's display, and let the display speak over it."""
    session = await trial.open()
    domain = await trial.create_domain(session, _SCREEN, flags=_PAUSED)
    frame = await session.answer("domain_open_graphics_fd", domain, 0, 0)
    frame.result()
    expect.equal("type of the reply", frame.kind, int(MessageType.REPLY_WITH_FDS))
    expect.equal("descriptors with it", len(frame.descriptors), 1)
    with socket.socket(fileno=os.dup(frame.descriptors[0])) as display:
        expect.equal("first words of the display", await _first_words(display, session.patience), b"RFB ")


@check(
    "descriptors.reply-refused",
    title="the refusal of a call that would give a descriptor is a plain reply",
    fact="libvirtd 9.0.0 answers with type 1, status 1.",
    level=Level.REMOTE,
    needs=[needs.unix, needs.serves("domain_open_graphics_fd")],
)
async def reply_refused(trial: Trial) -> None:
    """Ask for a display that a domain does not have."""
    session = await trial.open()
    domain = await trial.create_domain(session, _SCREEN, flags=_PAUSED)
    serial = await session.send("domain_open_graphics_fd", domain, 5, 0)
    text = "internal error: No graphics backend with index 5"
    await _refused(session, serial, "domain_open_graphics_fd", code=ErrorCode.INTERNAL_ERROR, text=text)


@check(
    "descriptors.display-to-socket",
    title="a display that is given a socket speaks over it",
    fact="libvirtd 9.0.0 hands the socket to QEMU, whose VNC server greets at once.",
    level=Level.REMOTE,
    needs=[needs.unix, needs.serves("domain_open_graphics_fd")],
)
async def display_to_socket(trial: Trial) -> None:
    """Give a running domain's display one end of a pair of sockets."""
    session = await trial.open()
    domain = await trial.create_domain(session, _SCREEN, flags=_PAUSED)
    mine, others = socket.socketpair()
    with mine:
        with others:
            serial = await _send(session, _GRAPHICS, domain, 0, 0, ends=(others.fileno(),))
        (await session.reply(serial)).result()
        expect.equal("first words of the display", await _first_words(mine, session.patience), b"RFB ")


@check(
    "descriptors.monitor-command",
    title="a command for QEMU may come with a descriptor",
    fact="libvirtd 9.0.0 passes it on over QEMU's monitor, and answers with a plain reply where QEMU sends none.",
    level=Level.REMOTE,
    needs=[needs.unix, needs.serves("domain_open_graphics_fd")],
)
async def monitor_command(trial: Trial) -> None:
    """Give QEMU a pipe under a name, and close it by that name: then nobody has it."""
    session = await trial.open()
    domain = await trial.create_domain(session, flags=_PAUSED)
    procedure = QEMU.by_name["domain_monitor_command_with_files"]
    with _pipe() as pipe:
        for command, ends in (("getfd", (pipe.end,)), ("closefd", ())):
            words = f'{{"execute": "{command}", "arguments": {{"fdname": "check"}}}}'
            serial = await _send(session, procedure, domain, words, 0, ends=ends)
            answer = (await session.reply(serial)).result().result
            expect.true('"return":{}' in answer, f"QEMU said {answer}")
        await pipe.expect_closed(session.patience)


async def _first_words(sock: socket.socket, patience: float) -> bytes:
    sock.setblocking(False)
    with trio.move_on_after(patience):
        await trio.lowlevel.wait_readable(sock)
        return sock.recv(4)
    raise Violation("the display does not speak over the descriptor")
