"""GSSAPI with Kerberos, both sides, and the security layers that it can put over the connection (RFC 4752).

Needs the extra ``virtwire[gssapi]``. The library below talks to the KDC, reads keytabs and ticket caches by itself and
blocks meanwhile, so its steps belong in a thread.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from .interface import LayerBroken, SaslRefused, SaslUnavailable, Strength

if TYPE_CHECKING:
    import gssapi

__all__ = ["MAX_BLOCK", "GssLayer", "GssapiClient", "GssapiServer", "available", "check_keytab", "has_ticket"]

MAX_BLOCK: Final = 65536
"""Bytes of the largest block that is taken; what libvirt takes."""

_NONE: Final = 1
_INTEGRITY: Final = 2
_PRIVACY: Final = 4
_INTEGRITY_SSF: Final = 1
_PRIVACY_SSF: Final = 56
"""The strength of a context whose library does not tell, as Cyrus SASL assumes it."""

_SSF_OID: Final = "1.2.840.113554.1.2.2.5.15"
"""GSS_C_SEC_CONTEXT_SASL_SSF: asks MIT Kerberos for the strength of a context."""

_MISSING: Final = "GSSAPI needs python-gssapi: install virtwire[gssapi]"


def available() -> bool:
    """Tell whether python-gssapi is installed and finds its library."""
    try:
        _gssapi()
    except SaslUnavailable:
        return False
    return True


def has_ticket() -> bool:
    """Tell whether this user could begin a login now: the library is there and has a ticket that is valid."""
    if not available():
        return False
    lib = _gssapi()
    try:
        return bool(lib.Credentials(usage="initiate").lifetime != 0)
    except lib.exceptions.GSSError:
        return False


class _Negotiation:
    """What both sides share: a context, and then the choice of a layer under its protection."""

    name = "GSSAPI"

    def __init__(self, context: gssapi.SecurityContext, strength: Strength) -> None:
        self.complete = False
        self.ssf = 0
        self.layer: GssLayer | None = None
        self._context = context
        self._strength = strength
        self._error: Any = _gssapi().exceptions.GSSError

    def _token(self, message: bytes | None) -> bytes | None:
        try:
            token: bytes | None = self._context.step(message or None)
        except self._error as error:
            raise SaslRefused(f"GSSAPI: {_words(error)}") from error
        return token

    def _seal(self, message: bytes) -> bytes:
        try:
            sealed: bytes = self._context.wrap(message, False).message
        except self._error as error:
            raise SaslRefused(f"GSSAPI: {_words(error)}") from error
        return sealed

    def _unseal(self, message: bytes | None) -> bytes:
        try:
            plain: bytes = self._context.unwrap(message or b"").message
        except self._error as error:
            raise SaslRefused(f"GSSAPI: the choice of a layer: {_words(error)}") from error
        if len(plain) < 4:
            raise SaslRefused("GSSAPI: the choice of a layer is too short")
        return plain

    def _possible(self) -> dict[int, int]:
        """Return the layers within the limits, weakest first, with the strength of each."""
        flags, needed = self._context.actual_flags, _gssapi().RequirementFlag
        layers = {_NONE: 0}
        if needed.integrity in flags:
            layers[_INTEGRITY] = _INTEGRITY_SSF
        if needed.confidentiality in flags:
            layers[_PRIVACY] = _strength_of(self._context)
        low, high = self._strength
        return {layer: ssf for layer, ssf in layers.items() if low <= ssf <= high}

    def _finish(self, layer: int, ssf: int, peer_limit: int) -> None:
        self.ssf = ssf
        if layer != _NONE:
            try:
                self.layer = GssLayer(self._context, encrypt=layer == _PRIVACY, peer_limit=peer_limit)
            except self._error as error:
                raise SaslRefused(f"GSSAPI: {_words(error)}") from error
        self.complete = True


class GssapiClient(_Negotiation):
    """The client's side.

    Args:
        host: the server's name, as its Kerberos principal has it.
        strength: what the layer must and may reach.
        service: the first part of the server's principal.
        authzid: whom to act as; empty for who the ticket is for.

    Raises:
        SaslUnavailable: python-gssapi is not installed, or the name cannot be one.
    """

    def __init__(self, host: str, strength: Strength, *, service: str = "libvirt", authzid: str = "") -> None:
        lib = _gssapi()
        flag = lib.RequirementFlag
        wanted = [flag.mutual_authentication, flag.out_of_sequence_detection, flag.integrity]
        if strength.maximum > _INTEGRITY_SSF:
            wanted.append(flag.confidentiality)
        try:
            target = lib.Name(f"{service}@{host}", lib.NameType.hostbased_service)
            context = lib.SecurityContext(name=target, mech=lib.MechType.kerberos, flags=wanted, usage="initiate")
        except lib.exceptions.GSSError as error:
            raise SaslUnavailable(f"GSSAPI: {_words(error)}") from error
        super().__init__(context, strength)
        self._authzid = authzid

    def start(self) -> bytes | None:
        """Give the first token.

        Raises:
            SaslRefused: there is no ticket for that server.
        """
        return self._token(None)

    def step(self, challenge: bytes | None) -> bytes | None:
        """Go on with the context; then choose the strongest layer that both sides allow.

        Raises:
            SaslRefused: the server is not who it should be, or offers no layer that is allowed.
        """
        if self.complete:
            raise SaslRefused("GSSAPI: a message after the last")
        if not self._context.complete:
            return self._token(challenge) or b""
        offer = self._unseal(challenge)
        if _gssapi().RequirementFlag.mutual_authentication not in self._context.actual_flags:
            raise SaslRefused("GSSAPI: the server has not shown who it is")
        common = {layer: ssf for layer, ssf in self._possible().items() if layer & offer[0]}
        if not common:
            raise SaslRefused("GSSAPI: the server offers no protection that is strong enough")
        layer, ssf = list(common.items())[-1]
        self._finish(layer, ssf, int.from_bytes(offer[1:4], "big"))
        ours = (0 if layer == _NONE else MAX_BLOCK).to_bytes(3, "big")
        return self._seal(bytes([layer]) + ours + self._authzid.encode())


class GssapiServer(_Negotiation):
    """The server's side.

    Args:
        keytab: the file of the server's keys; None for the library's own.
        strength: what the layer must and may reach.
        service: the first part of the principals that are accepted.

    Raises:
        SaslRefused: the keytab cannot be used; a server finds that out before it offers this (``check_keytab``).
        SaslUnavailable: python-gssapi is not installed.
    """

    slow = True

    def __init__(self, keytab: Path | None, strength: Strength, *, service: str = "libvirt") -> None:
        lib = _gssapi()
        try:
            context = lib.SecurityContext(creds=_acceptor(keytab, service), usage="accept")
        except lib.exceptions.GSSError as error:
            raise SaslRefused(f"GSSAPI: {_words(error)}") from error
        super().__init__(context, strength)
        self.username: str | None = None
        self._offered: dict[int, int] | None = None

    def step(self, response: bytes | None) -> bytes | None:
        """Take the client's tokens, then offer layers, then take its choice.

        Raises:
            SaslRefused: a message is wrong, or the choice is none that was offered.
        """
        if self.complete:
            raise SaslRefused("GSSAPI: a message after the last")
        if not self._context.complete:
            if not response:
                if self._offered is None:
                    self._offered = {}
                    return None  # the client has the first word
                raise SaslRefused("GSSAPI: an empty token")
            token = self._token(response)
            return token if token or not self._context.complete else self._offer()
        if not self._offered:
            return self._offer()
        self._take_choice(self._unseal(response), self._offered)
        return None

    def _offer(self) -> bytes:
        self._offered = self._possible()
        if not self._offered:
            raise SaslRefused("GSSAPI: this context reaches no protection that is strong enough")
        limit = MAX_BLOCK if self._offered.keys() - {_NONE} else 0
        return self._seal(bytes([sum(self._offered)]) + limit.to_bytes(3, "big"))

    def _take_choice(self, choice: bytes, offered: dict[int, int]) -> None:
        layer = choice[0]
        if layer not in offered:
            raise SaslRefused(f"GSSAPI: a layer that was not offered ({layer})")
        username = _user(self._context)
        authzid = choice[4:].decode(errors="replace")
        if authzid not in ("", username):
            raise SaslRefused(f"GSSAPI: user {username!r} asks to act for {authzid!r}")
        self._finish(layer, offered[layer], int.from_bytes(choice[1:4], "big"))
        self.username = username


class GssLayer:
    """A security layer: blocks of four bytes of length and a GSSAPI message (RFC 4752, section 3.1; RFC 4422, 3.7).

    Args:
        context: established.
        encrypt: whether blocks are encrypted, or only protected against changes.
        peer_limit: bytes of the largest block that the peer takes.
    """

    def __init__(self, context: gssapi.SecurityContext, *, encrypt: bool, peer_limit: int) -> None:
        self._context = context
        self._encrypt = encrypt
        self._error: Any = _gssapi().exceptions.GSSError
        self._piece: int = context.get_wrap_size_limit(min(peer_limit, MAX_BLOCK), encrypt)
        if self._piece <= 0:
            raise SaslRefused(f"GSSAPI: the peer takes no blocks of a useful size ({peer_limit} bytes)")
        self._received = bytearray()

    def wrap(self, data: bytes) -> bytes:
        """Turn what is to be sent into blocks.

        Raises:
            LayerBroken: the context has expired.
        """
        blocks: list[bytes] = []
        try:
            for start in range(0, len(data), self._piece):
                block: bytes = self._context.wrap(data[start : start + self._piece], self._encrypt).message
                blocks += (len(block).to_bytes(4, "big"), block)
        except self._error as error:
            raise LayerBroken(f"GSSAPI: {_words(error)}") from error
        return b"".join(blocks)

    def unwrap(self, data: bytes) -> bytes:
        """Turn what was received into what the whole blocks in it mean.

        Raises:
            LayerBroken: a block is too long, was changed, or came out of order.
        """
        received = self._received
        received += data
        plain = []
        while len(received) >= 4:
            length = int.from_bytes(received[:4], "big")
            if length > MAX_BLOCK:
                raise LayerBroken(f"GSSAPI: a block of {length} bytes")
            if len(received) < 4 + length:
                break
            plain.append(self._open(bytes(received[4 : 4 + length])))
            del received[: 4 + length]
        return b"".join(plain)

    def _open(self, block: bytes) -> bytes:
        try:
            opened = self._context.unwrap(block)
        except self._error as error:
            raise LayerBroken(f"GSSAPI: {_words(error)}") from error
        if self._encrypt and not opened.encrypted:
            raise LayerBroken("GSSAPI: a block that is not encrypted")
        plain: bytes = opened.message
        return plain


def check_keytab(keytab: Path | None, service: str = "libvirt") -> None:
    """Make sure that logins could be served.

    Raises:
        SaslUnavailable: python-gssapi is not installed, or the keytab has no key of such a service.
    """
    lib = _gssapi()
    try:
        _acceptor(keytab, service)
    except lib.exceptions.GSSError as error:
        raise SaslUnavailable(f"no key of a principal {service}/HOST: {_words(error)}") from error


def _acceptor(keytab: Path | None, service: str) -> Any:
    lib = _gssapi()
    name = lib.Name(service, lib.NameType.hostbased_service)  # without a host: whatever the machine calls itself
    store = None if keytab is None else {"keytab": f"FILE:{keytab}"}
    return lib.Credentials(name=name, usage="accept", mechs=[lib.MechType.kerberos], store=store)


def _user(context: gssapi.SecurityContext) -> str:
    """Return who the peer is: without its realm when that is this machine's own, as Cyrus SASL names it."""
    lib = _gssapi()
    full = str(context.initiator_name)
    short = full.partition("@")[0]
    try:
        same = lib.Name(short).canonicalize(lib.MechType.kerberos) == context.initiator_name
    except lib.exceptions.GSSError:
        same = False
    return short if same else full


def _strength_of(context: gssapi.SecurityContext) -> int:
    lib = _gssapi()
    try:
        answer = lib.raw.inquire_sec_context_by_oid(context, lib.OID.from_int_seq(_SSF_OID))
    except (lib.exceptions.GSSError, AttributeError):
        return _PRIVACY_SSF
    return int.from_bytes(answer[0], "big") if answer and len(answer[0]) == 4 else _PRIVACY_SSF


def _words(error: Any) -> str:
    """Return what a GSSError says in one line: the mechanism's own words, if it has any."""
    texts = error.get_all_statuses(error.min_code, False) if error.min_code else ()
    return "; ".join(texts or error.get_all_statuses(error.maj_code, True))


def _gssapi() -> Any:
    try:
        import gssapi
    except ImportError as error:  # not installed, or its library is missing
        raise SaslUnavailable(_MISSING) from error
    return gssapi
