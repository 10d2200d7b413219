"""The login at a daemon, as libvirt's client does it: what the daemon asks for, what the URI insists on, SASL, polkit.

SASL's own messages are made in ``virtwire.auth.sasl``; here they are carried by the procedures auth_sasl_init, start
and step, and the mechanism's security layer, if it has one, is put over the channel after the last answer.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, NoSupport, report
from virtwire.protocol.generated.connect import (
    AUTH_LIST,
    AUTH_POLKIT,
    AUTH_SASL_DATA_MAX,
    AUTH_SASL_INIT,
    AUTH_SASL_START,
    AUTH_SASL_STEP,
    AuthSaslStartArgs,
    AuthSaslStepArgs,
)

from .credentials import collect, known_credentials

if TYPE_CHECKING:
    from virtwire.auth.sasl import ClientMechanism, SecurityLayer

    from .base_channel import BaseChannel
    from .credentials import CredentialCallback
    from .uri import Target

__all__ = ["SaslLayer", "log_in"]

_NONE: Final = 0
_SASL: Final = 1
_POLKIT: Final = 2
_MOST_STEPS: Final = 20
"""Steps of one login; no mechanism needs a third of it."""


async def log_in(channel: BaseChannel, target: Target, credentials: CredentialCallback | None) -> None:
    """Log in as the daemon asks for it.

    Args:
        channel: fresh, nothing was called on it.
        target: what the URI says of logins.
        credentials: asked for what neither the URI nor auth.conf says.

    Raises:
        LibvirtError: code 45, the daemon refuses or cannot be trusted, or something is missing; 33 or 38, auth.conf
            cannot be used; 94, polkit has no agent to ask the user with; 1, the daemon does not reach polkit.
    """
    try:
        types: list[int] = (await channel.call(AUTH_LIST)).types
    except NoSupport:
        return  # older than logins
    kind = _choose(types, target.auth)
    if kind == _SASL:
        await _log_in_by_sasl(channel, target, credentials)
    elif kind == _POLKIT:
        await channel.call(AUTH_POLKIT)
    elif kind != _NONE:
        raise _failed(f"unsupported authentication type {kind}")


def _failed(text: str) -> LibvirtError:
    return report(ErrorCode.AUTH_FAILED, ErrorDomain.REMOTE, text)


def _choose(types: list[int], wanted: str | None) -> int:
    """Choose from what the daemon offers; what the URI insists on must be among it."""
    if not types:
        return _NONE
    if wanted is None:
        return types[0]
    word = wanted.lower()
    if word == "sasl" or word.startswith("sasl."):
        kind = _SASL
    elif word == "polkit":
        kind = _POLKIT
    else:
        raise _failed(f"unknown authentication type {wanted}")
    if kind not in types:
        raise _failed(f"requested authentication type {wanted} rejected")
    return kind


async def _log_in_by_sasl(channel: BaseChannel, target: Target, credentials: CredentialCallback | None) -> None:
    from virtwire.auth.sasl import BARE, CREDENTIALS, PROTECTED, SaslError, choose, client_mechanism

    strength = PROTECTED if target.is_secure else BARE
    wanted = target.auth[len("sasl.") :] if target.auth and "." in target.auth else None
    offered = (await channel.call(AUTH_SASL_INIT)).mechlist.split(",")
    in_thread = channel.io.in_thread  # Kerberos reads files and asks its servers; keys take a while to derive
    try:
        name = await in_thread(choose, offered, strength, wanted)
        needs = CREDENTIALS[name]
        given = await collect(needs, _known(target) if needs else {}, credentials)
        mechanism = client_mechanism(
            name,
            host=target.login_host,
            strength=strength,
            username=given.get("authname", ""),
            password=given.get("passphrase", ""),
        )
        await _exchange(channel, mechanism)
    except SaslError as reason:
        raise _failed(str(reason)) from reason
    if mechanism.ssf < strength.minimum:
        raise _failed(f"negotiation SSF {mechanism.ssf} was not strong enough")
    if mechanism.layer is not None:
        channel.protect(SaslLayer(mechanism.layer))


def _known(target: Target) -> dict[str, str]:
    return known_credentials(target, home=os.path.expanduser("~"), environment=os.environ)


async def _exchange(channel: BaseChannel, mechanism: ClientMechanism) -> None:
    """Carry the mechanism's messages until both sides are satisfied."""
    in_thread = channel.io.in_thread
    response = _checked(await in_thread(mechanism.start))
    answer = await channel.call(AUTH_SASL_START, AuthSaslStartArgs(mechanism.name, response is None, response or b""))
    for _ in range(_MOST_STEPS):
        response = None
        if not mechanism.complete:
            response = _checked(await in_thread(mechanism.step, None if answer.nil else answer.data))
        if answer.complete and mechanism.complete:
            return
        answer = await channel.call(AUTH_SASL_STEP, AuthSaslStepArgs(response is None, response or b""))
        if answer.complete and mechanism.complete:
            return
    raise _failed(f"the daemon does not come to an end of {mechanism.name}")


def _checked(message: bytes | None) -> bytes | None:
    if message is not None and len(message) > AUTH_SASL_DATA_MAX:
        raise _failed(f"SASL negotiation data too long: {len(message)} bytes")
    return message


class SaslLayer:
    """A mechanism's security layer as a channel's layer; see ``Layer``. Its opening exchange was the login."""

    def __init__(self, layer: SecurityLayer) -> None:
        self._layer = layer

    def start(self, _data: bytes | None) -> bool:
        """Be open: the login has done all that was to be done."""
        return True

    def data_to_send(self) -> bytes:
        """Return nothing."""
        return b""

    def wrap(self, data: bytes) -> bytes:
        """Protect.

        Raises:
            LibvirtError: code 39, the layer cannot go on.
        """
        try:
            return self._layer.wrap(data)
        except OSError as reason:
            raise report(ErrorCode.RPC, ErrorDomain.RPC, f"Cannot encode SASL data: {reason}") from reason

    def unwrap(self, data: bytes) -> bytes | None:
        """Take protection off.

        Raises:
            LibvirtError: code 39, what came was not protected by the daemon, or was changed on the way.
        """
        try:
            return self._layer.unwrap(data) or None
        except OSError as reason:
            raise report(ErrorCode.RPC, ErrorDomain.RPC, f"Cannot decode SASL data: {reason}") from reason
