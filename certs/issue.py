"""Certificates for servers and clients, signed by an authority.

A server's certificate carries host names and addresses in its subjectAltName; a client's is known by its common name,
which libvirt shows as ``CN=name`` and ``tls_allowed_dn_list`` matches. Both say critically what they are for, so that
a client's certificate can not play a server. None outlives its authority.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from .authority import BACKDATE, MAX_COMMON_NAME, Authority, common_name
from .errors import PkiError
from .keys import new_key
from .names import Address, address_of
from .rules import PURPOSES

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes

    from .layout import Role

DEFAULT_DAYS = 365
MAX_HOST_NAME = 253

_HOST_NAME = re.compile(r"(\*\.)?(?!-)[a-z0-9_-]{1,63}(?<!-)(\.(?!-)[a-z0-9_-]{1,63}(?<!-))*", re.IGNORECASE)


class Issued(NamedTuple):
    """A new certificate and the key made for it."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


def server(
    authority: Authority,
    hosts: Sequence[str],
    addresses: Sequence[str] = (),
    *,
    days: int = DEFAULT_DAYS,
    now: datetime,
) -> Issued:
    """Make a server's certificate.

    Args:
        authority: who signs it.
        hosts: the names by which clients reach the server; the first becomes the common name.
        addresses: the IPv4 and IPv6 addresses by which clients reach it.
        days: how long it is valid from now on.
        now: the time, with its zone.

    Raises:
        PkiError: there is neither a name nor an address, or one of them is malformed.
    """
    if not hosts and not addresses:
        raise PkiError("a server's certificate needs a name or an address by which it is reached")
    listed = [host_name(host) for host in hosts]
    parsed = [_address(address) for address in addresses]
    general = [*map(x509.DNSName, listed), *map(x509.IPAddress, parsed)]
    called = [*listed, *map(str, parsed)]
    subject = next((name for name in called if len(name) <= MAX_COMMON_NAME), "server")
    extensions = [x509.Extension(x509.SubjectAlternativeName.oid, False, x509.SubjectAlternativeName(general))]
    return _issue(authority, common_name(subject), "server", extensions, days=days, now=now)


def client(authority: Authority, name: str, *, days: int = DEFAULT_DAYS, now: datetime) -> Issued:
    """Make a client's certificate.

    Args:
        authority: who signs it.
        name: its common name, at most 64 characters.
        days: how long it is valid from now on.
        now: the time, with its zone.
    """
    return _issue(authority, common_name(name), "client", [], days=days, now=now)


def sign(
    authority: Authority,
    subject: x509.Name,
    public_key: CertificatePublicKeyTypes,
    extensions: Sequence[x509.Extension[x509.ExtensionType]],
    *,
    days: int,
    now: datetime,
) -> x509.Certificate:
    """Sign an end certificate, with identifiers of its own key and of the authority's beside the extensions given.

    Raises:
        PkiError: the authority has expired, or is not valid yet.
    """
    issuer = authority.certificate
    if not issuer.not_valid_before_utc <= now < issuer.not_valid_after_utc:
        raise PkiError("the authority's certificate is not valid now")
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(max(now - BACKDATE, issuer.not_valid_before_utc))
        .not_valid_after(min(now + timedelta(days=days), issuer.not_valid_after_utc))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .add_extension(authority_identifier(issuer), critical=False)
    )
    for extension in extensions:
        builder = builder.add_extension(extension.value, extension.critical)
    return builder.sign(authority.key, authority.hash)


def authority_identifier(issuer: x509.Certificate) -> x509.AuthorityKeyIdentifier:
    """Make the extension by which a certificate or list names its issuer's key."""
    try:
        identifier = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    except x509.ExtensionNotFound:
        identifier = x509.SubjectKeyIdentifier.from_public_key(issuer.public_key())
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier)


def host_name(host: str) -> str:
    """Check a host name and return it as DNS has it.

    Raises:
        PkiError: it is an address, or no possible name.
    """
    if address_of(host) is not None:
        raise PkiError(f"{host} is an address, not a name; give it with --ip")
    try:
        name = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise PkiError(f"{host!r} is no host name") from error
    if len(name) > MAX_HOST_NAME or not _HOST_NAME.fullmatch(name):
        raise PkiError(f"{host!r} is no host name")
    return name


def _issue(
    authority: Authority,
    subject: x509.Name,
    role: Role,
    extensions: Sequence[x509.Extension[x509.ExtensionType]],
    *,
    days: int,
    now: datetime,
) -> Issued:
    key = new_key()
    purpose = x509.ExtendedKeyUsage([PURPOSES[role]])
    every: list[x509.Extension[x509.ExtensionType]] = [
        x509.Extension(x509.BasicConstraints.oid, True, x509.BasicConstraints(ca=False, path_length=None)),
        x509.Extension(x509.ExtendedKeyUsage.oid, True, purpose),
        *extensions,
    ]
    return Issued(sign(authority, subject, key.public_key(), every, days=days, now=now), key)


def _address(text: str) -> Address:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        raise PkiError(f"{text!r} is no IP address") from None
