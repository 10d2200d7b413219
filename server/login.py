"""How clients get in: what each listener asks of them, and how far one of them has come with it.

A client of a socket that asks for a login may call the authentication procedures alone (``protocol.server_session``).
What bounds an attacker, beside ``max_anonymous_clients`` and ``login_timeout``: after a failed attempt the next one on
that connection waits until ``PENALTY`` seconds have passed, and the connection keeps its place among the anonymous
clients so long even if the client hangs up; after ``MAX_FAILURES`` it is closed. The answers to calls out of order are
libvirtd's, but for a step without a start, which ends libvirtd 9.0.0.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

import trio

from ..auth.sasl import PROTECTED, Offer, SaslRefused, SecurityLayer, ServerMechanism, Strength
from ..certs.dn import matches
from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ..protocol.generated.connect_enums import AuthType
from . import polkit

if TYPE_CHECKING:
    from .identity import Identity

__all__ = ["MAX_FAILURES", "PENALTY", "Login", "LoginRules", "Progress"]

MAX_FAILURES: Final = 6
PENALTY: Final = 1.0

_THREADS: Final = 2
"""How many logins compute at a time: deriving a key from a password is made to be slow."""

log = logging.getLogger(__name__)

_threads: trio.lowlevel.RunVar[trio.CapacityLimiter] = trio.lowlevel.RunVar("_threads")


class Progress(NamedTuple):
    """What comes of a SASL message.

    Attributes:
        data: for the client; None for no message, which differs from an empty one.
        complete: the client is in.
    """

    data: bytes | None
    complete: bool


@dataclass(frozen=True)
class LoginRules:
    """What holds for all clients of a daemon.

    Attributes:
        offer: the SASL mechanisms.
        allowed: patterns of the SASL users that are let in, with ``*`` and ``?``; None lets all in.
        timeout: seconds from being connected to being logged in.
        ask_polkit: asks whether a process may do something, see ``polkit.check``.
    """

    offer: Offer = field(default_factory=lambda: Offer(()))
    allowed: tuple[str, ...] | None = None
    timeout: float = 120.0
    ask_polkit: Callable[[polkit.Subject, str], Awaitable[None]] = polkit.check


class Login:
    """One client on its way in.

    Args:
        kind: what its socket asks for.
        rules: what holds for all.
        identity: who it is, as far as its connection shows; a SASL user goes in there.
        strength: what a SASL security layer must and may reach on this transport.
        shown_identity: who it has shown to be outside SASL, None if it has not.
        read_only: whether it wants to look only.

    Attributes:
        identity: as ``shown_identity``.
        passed: set once it is in.
        layer: what is to be put over the connection after the reply by which it got in.
    """

    def __init__(
        self,
        kind: AuthType,
        rules: LoginRules,
        identity: Identity,
        *,
        strength: Strength = PROTECTED,
        shown_identity: str | None = None,
        read_only: bool = False,
    ) -> None:
        self.kind = kind
        self.rules = rules
        self.strength = strength
        self.identity = shown_identity
        self.passed = trio.Event()
        self.layer: SecurityLayer | None = None
        self._client = identity
        self._action = polkit.MONITOR if read_only else polkit.MANAGE
        self._subject: polkit.Subject | None = None
        if kind == AuthType.POLKIT and identity.process_id is not None and identity.user_id is not None:
            started = polkit.start_time(identity.process_id)
            self._subject = polkit.Subject(identity.process_id, identity.user_id, started)
        self._begun = False
        self._mechanism: ServerMechanism | None = None
        self._busy = False
        self._failures = 0
        self._silent_until = 0.0
        self._waiting: trio.CancelScope | None = None
        self._gone = False
        if kind == AuthType.NONE:
            self.passed.set()

    @property
    def hopeless(self) -> bool:
        """Whether it has failed so often that the connection is to be closed."""
        return self._failures >= MAX_FAILURES

    async def wait_out(self) -> None:
        """Wait for the end of what a failed attempt costs."""
        if self._silent_until:
            await trio.sleep_until(self._silent_until)
            self._silent_until = 0.0

    def abandon(self) -> None:
        """Stop waiting for anybody's decision: the client is gone."""
        self._gone = True
        if self._waiting is not None:
            self._waiting.cancel()

    def bypass(self) -> bool:
        """Let root in without polkit, which libvirtd does when root asks for the list of authentications."""
        if self.kind != AuthType.POLKIT or self.passed.is_set() or self._client.user_id != 0:
            return False
        log.info("%s: root needs no polkit", self._client)
        self._let_in()
        return True

    # SASL

    def sasl_init(self) -> list[str]:
        """Begin; list the mechanisms.

        Raises:
            LibvirtError: out of order, or there is no mechanism for this connection.
        """
        if self.kind != AuthType.SASL or self.passed.is_set() or self._begun or self._busy:
            raise _failed()
        mechanisms = self.rules.offer.mechanisms(self)
        if not mechanisms:
            log.warning("%s: no SASL mechanism protects this connection well enough", self._client)
            raise _failed()
        self._begun = True
        return mechanisms

    async def sasl_start(self, mechanism: str, data: bytes | None) -> Progress:
        """Take the client's choice of a mechanism, its name in any case, and its first message.

        Raises:
            LibvirtError: out of order, or the login has failed; it must begin anew then.
        """
        self._check_order(self._begun)
        return await self._exchange(mechanism, data)

    async def sasl_step(self, data: bytes | None) -> Progress:
        """Take another message.

        Raises:
            LibvirtError: out of order, or the login has failed; it must begin anew then.
        """
        self._check_order(self._mechanism is not None)
        return await self._exchange(None, data)

    def _check_order(self, possible: bool) -> None:
        if self.kind != AuthType.SASL or self.passed.is_set() or self._busy or not possible:
            if self._begun and not self._busy and not self.passed.is_set():
                self._forget()
            raise _failed()

    async def _exchange(self, chosen: str | None, data: bytes | None) -> Progress:
        self._busy = True
        try:
            await self.wait_out()
            if chosen is not None:
                self._mechanism = self.rules.offer.begin(chosen.upper(), self)
            mechanism = self._mechanism
            assert mechanism is not None
            if mechanism.slow:
                answer = await trio.to_thread.run_sync(mechanism.step, data, limiter=_limiter(), abandon_on_cancel=True)
            else:
                answer = mechanism.step(data)
        except SaslRefused as refusal:
            raise self._fail(str(refusal)) from refusal
        finally:
            self._busy = False
        if mechanism.complete:
            self._admit(mechanism)
        return Progress(answer, mechanism.complete)

    def _admit(self, mechanism: ServerMechanism) -> None:
        """Let a client in that has proved who it is, if who it is suffices.

        Raises:
            LibvirtError: it does not.
        """
        username = mechanism.username or ""
        if mechanism.ssf < self.strength.minimum:
            raise self._fail(f"{mechanism.name}: strength {mechanism.ssf} is less than {self.strength.minimum}")
        allowed = self.rules.allowed
        if allowed is not None and not any(matches(username, pattern) for pattern in allowed):
            raise self._fail(f"{mechanism.name}: user {username!r} is not in sasl_allowed_username_list")
        log.info("%s: user %r logged in by %s", self._client, username, mechanism.name)
        self._client.sasl_user_name = username
        self.layer = mechanism.layer
        self._let_in()

    # Polkit

    async def polkit(self) -> None:
        """Ask polkit; return if the client may come in.

        Raises:
            LibvirtError: it may not, or this is not what the socket asks for.
        """
        if self.kind != AuthType.POLKIT or self.passed.is_set() or self._busy or self._subject is None:
            text = "Library function returned error but did not set virError"  # libvirtd's very words for this
            raise LibvirtError(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, text)
        self._busy = True
        try:
            with trio.CancelScope() as self._waiting:
                if self._gone:
                    self._waiting.cancel()
                await self.wait_out()
                await self.rules.ask_polkit(self._subject, self._action)
                self._let_in()
                return
        except LibvirtError as error:
            self._fail(f"polkit, action {self._action}: {error}")
            raise
        finally:
            self._busy = False
            self._waiting = None
        raise report(ErrorCode.AUTH_CANCELLED, ErrorDomain.POLKIT, "the client is gone")

    def _let_in(self) -> None:
        self._forget()
        self.passed.set()

    def _fail(self, reason: str) -> LibvirtError:
        """Note a failed attempt; return the error of which the client learns no more than that."""
        self._failures += 1
        self._silent_until = trio.current_time() + PENALTY
        self._forget()
        log.warning("%s: login failed: %s", self._client, reason)
        return _failed()

    def _forget(self) -> None:
        self._begun = False
        self._mechanism = None


def _failed() -> LibvirtError:
    return report(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "authentication failed")


def _limiter() -> trio.CapacityLimiter:
    try:
        return _threads.get()
    except LookupError:
        limiter = trio.CapacityLimiter(_THREADS)
        _threads.set(limiter)
        return limiter
