"""Errors in every shape: the client must tell of them, whatever is in their fields or missing there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.packet import Error, encode_error
from virtwire.protocol.generated.types import DomainHandle, NetworkHandle
from virtwire.protocol.message import Status

from ...outcome import Level
from ..area import CLIENT
from ..packets import Packet, reply
from ..script import Notes, Script, WorkScript, with_settings
from ..verdict import ends, reports

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..link import Link

TEXT: Final = "operation failed: the check refuses this"
STRING_MAX: Final = 4194304
_DETAIL: Final = "the check refuses this"
_STRUCT: Final = "code, domain, level and two numbers, and texts that may be absent: any of them may be anything."


def error(
    code: int = ErrorCode.OPERATION_FAILED,
    domain: int = ErrorDomain.DOMAIN,
    message: str | None = TEXT,
    *,
    level: int = 2,
    dom: DomainHandle | None = None,
    str1: str | None = "operation failed: %s",
    str2: str | None = _DETAIL,
    str3: str | None = None,
    int1: int = -1,
    int2: int = -1,
    net: NetworkHandle | None = None,
) -> bytes:
    """Encode an error; by default one as libvirtd 9.0.0 sends most of them."""
    return encode_error(Error(code, domain, message, level, dom, str1, str2, str3, int1, int2, net))


_UUID: Final = bytes(range(16))
_SHAPES: Final = {
    "usual": error(),
    "without-texts": error(message=None, str1=None, str2=None),
    "without-message": error(message=None),
    "empty-texts": error(message="", str1="", str2="", str3=""),
    "code-unknown": error(code=9999),
    "code-0": error(code=0),
    "code-negative": error(code=-1),
    "domain-unknown": error(domain=9999),
    "domain-negative": error(domain=-1),
    "level-none": error(level=0),
    "level-warning": error(level=1),
    "level-unknown": error(level=77),
    "extreme-numbers": error(int1=-(2**31), int2=2**31 - 1),
    "with-a-domain": error(dom=DomainHandle("test", _UUID, 1)),
    "with-a-network": error(net=NetworkHandle("default", _UUID)),
    "all-fields": error(
        dom=DomainHandle("test", _UUID, 1), net=NetworkHandle("default", _UUID), str3="third", int1=1, int2=2
    ),
    "format-string": error(message="operation failed: %s%n%d%x%s%s%s", str1="%s%n", str2="%n%s"),
    "several-lines": error(message="operation failed:\nfirst\n\tsecond\n"),
    "terminal-escapes": error(message="operation failed: \x1b[2J\x1b]0;title\x07\x08"),
    "not-utf-8": error(message="operation failed: \udcff\udcfe\udc80", str2="\udcff"),
    "long-message": error(message="operation failed: " + "x" * 1_000_000),
    "followed-by-bytes": error() + bytes(16),
    "system-error": error(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, "cannot do this: Permission denied", int1=13),
    "access-denied": error(ErrorCode.ACCESS_DENIED, ErrorDomain.ACCESS, "access denied"),
    "of-a-newer-libvirt": error(code=250, domain=120, message="this is about something new"),
}


class _Refused(WorkScript):
    """Answers a call with an error.

    Attributes:
        payload: the error, encoded.
    """

    payload = b""

    async def instead(self, packet: Packet) -> bool:
        await self.refuse(packet, self.payload)
        return True


@CLIENT.check(
    "errors.{}",
    title="an error is told of that is {}",
    fact=_STRUCT,
    cases=_SHAPES,
)
async def shapes(candidate: Candidate, payload: bytes) -> None:
    """Answers the first call of the work with such an error. The client must tell of it, or do without that call."""
    await reports(candidate, with_settings(_Refused, payload=payload), may_cope=True)


@CLIENT.check(
    "errors.longest-message",
    title="an error may have a text of 4194304 bytes",
    fact="so long a string may be; libvirtd 9.0.0 closes the connection where an error has a longer one.",
    level=Level.STRESS,
)
async def longest(candidate: Candidate) -> None:
    """Answers the first call of the work with an error that has the longest legal text."""
    await reports(candidate, with_settings(_Refused, payload=error(message="x" * STRING_MAX)), may_cope=True)


_WHOLE: Final = error()


@CLIENT.check(
    "errors.{}",
    title="an error reply that cannot be decoded is an error: {}",
    fact="libvirt 9.0.0's library says error 39, Unable to decode message payload.",
    cases={
        "empty": b"",
        "cut-in-a-number": _WHOLE[:6],
        "cut-in-the-message": _WHOLE[:20],
        "cut-before-the-end": _WHOLE[:-4],
        "text-too-long": _WHOLE[:12] + b"\xff\xff\xff\xff" + _WHOLE[16:],
    },
)
async def undecodable(candidate: Candidate, payload: bytes) -> None:
    """Answers the first call of the work with an error whose bytes are damaged."""
    await reports(candidate, with_settings(_Refused, payload=payload), may_cope=True)


def unknown_procedure(call: Packet, domain: int = ErrorDomain.RPC) -> bytes:
    """Make the error of a daemon that is too old for a call."""
    text = f"unknown procedure: {call.procedure}"
    return error(ErrorCode.RPC, domain, text, str1="%s", str2=text)


class _Unknown(WorkScript):
    """Knows a procedure no more."""

    async def instead(self, packet: Packet) -> bool:
        await self.refuse(packet, unknown_procedure(packet))
        return True


@CLIENT.check(
    "errors.unknown-procedure",
    title="a daemon that does not know a procedure is told of, or got along with",
    fact="libvirt 9.0.0's library makes error 39, unknown procedure, an error 3, and tries older calls then.",
)
async def unknown(candidate: Candidate) -> None:
    """Answers the first call of the work as a daemon does that is too old for it."""
    await reports(candidate, _Unknown, may_cope=True)


class _AllRefused(Script):
    """Answers every call of the work with an error."""

    async def call(self, packet: Packet) -> None:
        if packet.is_call and packet.is_work:
            self.notes.did(f"{packet.name}, serial {packet.serial}")
            await self.refuse(packet, error())
        else:
            await self.link.pass_on(packet)


@CLIENT.check(
    "errors.every-call",
    title="a client whose every call is refused tells of it and ends",
    fact="a daemon may refuse all, by its access rules.",
)
async def every_call(candidate: Candidate) -> None:
    """Answers every call of the work with an error."""
    await reports(candidate, _AllRefused)


class _LaterRefused(Script):
    """Answers the second call of the work, and those after it, with an error."""

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        self._first = True

    async def call(self, packet: Packet) -> None:
        if packet.is_call and packet.is_work and not self._first:
            self.notes.did(f"{packet.name}, serial {packet.serial}")
            await self.refuse(packet, error())
            return
        self._first = self._first and not (packet.is_call and packet.is_work)
        await self.link.pass_on(packet)


@CLIENT.check(
    "errors.later-calls",
    title="an error in the midst of the work is told of",
    fact="what was there for one call may be gone for the next.",
)
async def later_calls(candidate: Candidate) -> None:
    """Answers the first call of the work, and refuses all that come after it.

    A program may show the gaps in its own way: virsh list says that a domain is in no state.
    """
    await reports(candidate, _LaterRefused, "it makes one call of work at most", may_cope=True, may_hide=True)


class _ReplyIsError(WorkScript):
    """Says of a result that it is an error."""

    def suits(self, packet: Packet) -> bool:
        return packet.status == Status.OK

    async def disturb(self, packet: Packet) -> None:
        await self.link.send(reply(packet, error(), Status.ERROR))


@CLIENT.check(
    "errors.after-success",
    title="what the daemon has done and yet answers with an error counts as failed",
    fact="the status of the reply says what is in it.",
    level=Level.REMOTE,
)
async def after_success(candidate: Candidate) -> None:
    """Has the daemon do what the first call of the work asks for, and answers with an error all the same."""
    await reports(candidate, _ReplyIsError, may_cope=True)


@CLIENT.check(
    "errors.on-opening",
    title="a refused connect_open is told of",
    fact="libvirtd 9.0.0 refuses a name that no driver serves with error 5.",
)
async def on_opening(candidate: Candidate) -> None:
    """Refuses connect_open with error 5, no connection driver available."""
    text = "no connection driver available for nosuch:///x"
    payload = error(ErrorCode.NO_CONNECT, ErrorDomain.NONE, text, str1=text, str2=None)
    script = with_settings(_Refused, payload=payload, call_of="connect_open")
    await reports(candidate, script, "it never calls connect_open")


@CLIENT.check(
    "errors.on-closing",
    title="a refused connect_close does not keep a client from ending",
    fact="there is nothing to be done about it.",
    level=Level.REMOTE,
)
async def on_closing(candidate: Candidate) -> None:
    """Answers connect_close with an error. The client must end, and may tell of it."""
    script = with_settings(_Refused, payload=error(), call_of="connect_close")
    await ends(candidate, script, "it never calls connect_close")


@CLIENT.check(
    "errors.on-close-callback",
    title="a refused close callback is told of, or done without",
    fact="virsh 9.0.0 warns and goes on.",
    level=Level.REMOTE,
)
async def on_close_callback(candidate: Candidate) -> None:
    """Refuses the close callback. The work must come to the same result, or the client tell of the error."""
    script = with_settings(_Refused, payload=error(), call_of="connect_register_close_callback")
    await reports(candidate, script, "it registers no close callback", may_cope=True)
