"""A client's choice: the best mechanism that a server offers, or the one that the user names.

DIGEST-MD5 is not implemented: RFC 6331 moved it to historic status. A server that has nothing else is told apart from
one that has nothing at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from .external import ExternalClient
from .interface import ClientMechanism, SaslUnavailable, Strength
from .kerberos import GssapiClient, available, has_ticket
from .plain import PlainClient
from .scram import SCRAM_HASHES, ScramClient

__all__ = ["CREDENTIALS", "choose", "client_mechanism"]

CREDENTIALS: Final[Mapping[str, tuple[str, ...]]] = {
    "GSSAPI": (),
    "SCRAM-SHA-256": ("authname", "passphrase"),
    "SCRAM-SHA-1": ("authname", "passphrase"),
    "PLAIN": ("authname", "passphrase"),
    "EXTERNAL": (),
}
"""The mechanisms in the order of preference, and the credentials that each needs of the user."""

_HISTORIC: Final = "DIGEST-MD5"
_NO_DIGEST: Final = (
    "DIGEST-MD5 is not supported, as RFC 6331 says that it must not be used any more; "
    "let the server offer SCRAM-SHA-256 (over TLS) or GSSAPI"
)


def choose(offered: Sequence[str], strength: Strength, wanted: str | None = None) -> str:
    """Choose a mechanism.

    Args:
        offered: the server's list.
        strength: what a layer must and may reach on this connection.
        wanted: the one that the user names, in the server's spelling; None leaves the choice to us. EXTERNAL and PLAIN
            come last then, GSSAPI first if there is a ticket.

    Raises:
        SaslUnavailable: there is none, or the one named cannot be used; the text says why.
    """
    if wanted is not None:
        return _named(offered, strength, wanted)
    reasons = []
    for name in CREDENTIALS:
        if name in offered:
            reason = _hindrance(name, strength)
            if reason is None and (name != "GSSAPI" or has_ticket() or len(offered) == 1):
                return name
            reasons.append(f"{name}: {reason or 'there is no Kerberos ticket'}")
    if _HISTORIC in offered:
        reasons.append(_NO_DIGEST)
    listed = ",".join(offered) or "nothing"
    raise SaslUnavailable("; ".join([f"no SASL mechanism in common with the server, which offers {listed}", *reasons]))


def client_mechanism(
    name: str, *, host: str, strength: Strength, username: str = "", password: str = "", authzid: str = ""
) -> ClientMechanism:
    """Make the client's side of a mechanism.

    Args:
        name: as ``choose`` gave it.
        host: the server's name.
        strength: what a layer must and may reach on this connection.
        username: for the mechanisms whose ``CREDENTIALS`` say so.
        password: likewise.
        authzid: whom to act as, where the mechanism has that; empty for the user itself.

    Raises:
        SaslUnavailable: what was given cannot be used.
    """
    if name in SCRAM_HASHES:
        return ScramClient(name, username, password)
    if name == "PLAIN":
        return PlainClient(username, password)
    if name == "EXTERNAL":
        return ExternalClient(authzid)
    if name == "GSSAPI":
        return GssapiClient(host, strength, authzid=authzid)
    raise SaslUnavailable(_NO_DIGEST if name == _HISTORIC else f"SASL mechanism {name} is not supported")


def _named(offered: Sequence[str], strength: Strength, wanted: str) -> str:
    if wanted == _HISTORIC:
        raise SaslUnavailable(_NO_DIGEST)
    if wanted not in offered:
        raise SaslUnavailable(f"SASL mechanism {wanted} not supported by server")
    if wanted not in CREDENTIALS:
        raise SaslUnavailable(f"SASL mechanism {wanted} is not supported")
    reason = _hindrance(wanted, strength)
    if reason is not None:
        raise SaslUnavailable(f"SASL mechanism {wanted} cannot be used: {reason}")
    return wanted


def _hindrance(name: str, strength: Strength) -> str | None:
    """Say why a mechanism cannot be used on this connection; None if it can."""
    if name == "GSSAPI":
        return None if available() else "python-gssapi is not installed (virtwire[gssapi])"
    if strength.minimum > 0:
        return "it does not encrypt what follows, which plain TCP needs"
    return None
