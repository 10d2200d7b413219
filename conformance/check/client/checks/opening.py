"""The opening of a connection: daemons that are older, newer, or ask for a login."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.connect import (
    AUTH_LIST,
    AUTH_POLKIT,
    CONNECT_SUPPORTS_FEATURE,
    AuthListRet,
    AuthPolkitRet,
    ConnectSupportsFeatureRet,
)
from virtwire.protocol.generated.connect_enums import AuthType

from ...outcome import Level
from ..area import CLIENT
from ..packets import Packet, reply
from ..script import Script, WorkScript, with_settings
from ..verdict import reports, unharmed
from .errors import error, unknown_procedure

if TYPE_CHECKING:
    from ..candidate import Candidate

_NO_QUESTION: Final = "it never asks how to log in"
_NO_FEATURE: Final = "it asks for no feature"
UNKNOWN_TYPE: Final = 9


class _Login(Script):
    """Answers the question for the way to log in.

    Attributes:
        types: what it answers.
        passes: whether it lets in whom polkit lets in.
    """

    types: tuple[int, ...] = ()

    async def call(self, packet: Packet) -> None:
        if packet.is_call and packet.name == "auth_list":
            self.notes.did(str(packet))
            await self.link.send(reply(packet, AUTH_LIST.encode_ret(AuthListRet(list(self.types)))))
        elif packet.is_call and packet.name == "auth_polkit":
            await self.link.send(reply(packet, AUTH_POLKIT.encode_ret(AuthPolkitRet(1))))
        elif packet.is_call and packet.name.startswith("auth_"):
            text = "authentication failed: authentication failed"
            await self.refuse(packet, error(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, text))
        else:
            await self.link.pass_on(packet)


@CLIENT.check(
    "opening.login-{}",
    title="the work goes on where no login is asked for: {}",
    fact="libvirt 9.0.0's library takes the first way on the list, and an empty list for none.",
    cases={"none-listed": (), "none-first": (AuthType.NONE, AuthType.SASL), "none-thrice": (0, 0, 0)},
)
async def no_login(candidate: Candidate, types: tuple[int, ...]) -> None:
    """Answers auth_list with a list that lets the client in."""
    await unharmed(candidate, with_settings(_Login, types=types), _NO_QUESTION)


@CLIENT.check(
    "opening.login-polkit",
    title="a client logs in by polkit",
    fact="libvirt 9.0.0's library calls auth_polkit; the daemon asks polkit, and the client's agent the user.",
    level=Level.SECURITY,
)
async def polkit(candidate: Candidate) -> None:
    """Asks for polkit, and lets the client in."""
    await unharmed(candidate, with_settings(_Login, types=(AuthType.POLKIT,)), _NO_QUESTION)


@CLIENT.check(
    "opening.login-{}",
    title="a login that the client cannot do is an error: {}",
    fact="libvirt 9.0.0's library says error 45; the connection is of no use then.",
    level=Level.SECURITY,
    cases={"unknown": (UNKNOWN_TYPE,), "refused": (AuthType.SASL,)},
)
async def impossible_login(candidate: Candidate, types: tuple[int, ...]) -> None:
    """Asks for a way to log in that there is not, or for SASL, which it refuses to whoever begins it."""
    await reports(candidate, with_settings(_Login, types=types), _NO_QUESTION)


class _Unknown(WorkScript):
    """Does not know a procedure."""

    async def instead(self, packet: Packet) -> bool:
        await self.refuse(packet, unknown_procedure(packet))
        return True


@CLIENT.check(
    "opening.no-auth-list",
    title="a daemon that does not know auth_list asks for no login",
    fact="libvirt 9.0.0's library takes unknown procedure as an answer for that, and goes on.",
    level=Level.REMOTE,
)
async def no_auth_list(candidate: Candidate) -> None:
    """Answers auth_list as a daemon that is too old for it."""
    await unharmed(candidate, with_settings(_Unknown, call_of="auth_list"), _NO_QUESTION)


class _AuthRefused(WorkScript):
    """Refuses to say how to log in."""

    call_of = "auth_list"

    async def instead(self, packet: Packet) -> bool:
        await self.refuse(packet, error())
        return True


@CLIENT.check(
    "opening.auth-list-refused",
    title="an error in answer to auth_list is told of",
    fact="libvirt 9.0.0's library passes it on.",
)
async def auth_refused(candidate: Candidate) -> None:
    """Answers auth_list with an error."""
    await reports(candidate, _AuthRefused, _NO_QUESTION)


class _Features(Script):
    """Has no feature.

    Attributes:
        refuses: the question itself is an error.
    """

    refuses = False

    async def call(self, packet: Packet) -> None:
        if not packet.is_call or packet.name != "connect_supports_feature":
            await self.link.pass_on(packet)
            return
        self.notes.did(str(packet))
        if self.refuses:
            await self.refuse(packet, unknown_procedure(packet))
        else:
            ret = CONNECT_SUPPORTS_FEATURE.encode_ret(ConnectSupportsFeatureRet(0))
            await self.link.send(reply(packet, ret))


@CLIENT.check(
    "opening.features-{}",
    title="a daemon without features is got along with: {}",
    fact="libvirt 9.0.0's library takes a feature for absent then, and does without.",
    cases={"absent": False, "unknown": True},
)
async def features(candidate: Candidate, refuses: bool) -> None:
    """Answers each question for a feature with no, or as a daemon that does not know the question."""
    await unharmed(candidate, with_settings(_Features, refuses=refuses), _NO_FEATURE)
