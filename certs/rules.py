"""The rules for one certificate, each a function that returns what it finds wrong.

They are libvirt's (virNetTLSCert... in its sources' terms: times, basic constraints, key usage, key purpose) and those
that GnuTLS adds beneath it. ``docs/decisions/0003-certificates.md`` lists where we differ on purpose.

Every function takes a certificate from ``load`` and a label, the words by which messages call it: ``servercert.pem``,
or ``the client's certificate``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, ExtensionOID

from . import dn
from .findings import Finding, Rule, failure, warning

if TYPE_CHECKING:
    from .layout import Role

ExtensionValue = TypeVar("ExtensionValue", bound=x509.ExtensionType)

WEAK_HASHES = frozenset({"md5", "sha1"})
"""What GnuTLS takes for insecure in a signature (MD2 and MD4 are unknown to us, which comes to the same)."""

MIN_RSA_BITS = 1024
"""GnuTLS refuses a shorter key."""

GOOD_RSA_BITS = 2048
"""OpenSSL, and with it Python, refuses a shorter key at its usual security level."""

UNDERSTOOD = frozenset(
    {
        ExtensionOID.BASIC_CONSTRAINTS,
        ExtensionOID.KEY_USAGE,
        ExtensionOID.EXTENDED_KEY_USAGE,
        ExtensionOID.SUBJECT_ALTERNATIVE_NAME,
        ExtensionOID.AUTHORITY_KEY_IDENTIFIER,
        ExtensionOID.SUBJECT_KEY_IDENTIFIER,
        ExtensionOID.CRL_DISTRIBUTION_POINTS,
        ExtensionOID.CERTIFICATE_POLICIES,
    }
)
"""Extensions that may be critical: their meaning is heeded here, or changes nothing for libvirt."""

PURPOSES = {"server": ExtendedKeyUsageOID.SERVER_AUTH, "client": ExtendedKeyUsageOID.CLIENT_AUTH}


def validity(certificate: x509.Certificate, label: str, now: datetime) -> Iterator[Finding]:
    """Check that now is between the certificate's dates, both included."""
    if now < certificate.not_valid_before_utc:
        yield failure(Rule.VALIDITY, f"{label} is not valid before {_date(certificate.not_valid_before_utc)}")
    if now > certificate.not_valid_after_utc:
        yield failure(Rule.VALIDITY, f"{label} expired on {_date(certificate.not_valid_after_utc)}")


def end_certificate(certificate: x509.Certificate, label: str) -> Iterator[Finding]:
    """Check that an end certificate is not one of an authority."""
    constraints = find(certificate, x509.BasicConstraints)
    if constraints is not None and constraints.value.ca:
        yield failure(Rule.CONSTRAINTS, f"{label} is the certificate of an authority (basicConstraints CA:TRUE)")


def key_usage(certificate: x509.Certificate, label: str) -> Iterator[Finding]:
    """Check what an end certificate's key may be used for; without the extension, for anything."""
    extension = find(certificate, x509.KeyUsage)
    if extension is None:
        return
    if not extension.value.digital_signature:
        yield failure(Rule.KEY_USAGE, f"{label} has a keyUsage without digitalSignature, so no TLS peer accepts it")
    if extension.value.key_encipherment:
        return
    lacking = f"{label} has a keyUsage without keyEncipherment"
    if not isinstance(certificate.public_key(), rsa.RSAPublicKey):
        if extension.critical:
            yield warning(Rule.KEY_USAGE, f"{lacking} that is critical, which libvirt 9.0 refuses for any kind of key")
    elif extension.critical:
        yield failure(Rule.KEY_USAGE, f"{lacking} for its RSA key, and the extension is critical")
    else:
        yield warning(Rule.KEY_USAGE, f"{lacking} for its RSA key")


def purpose(certificate: x509.Certificate, label: str, role: Role) -> Iterator[Finding]:
    """Check that an end certificate is meant for a server or a client; without the extension it is for anything."""
    extension = find(certificate, x509.ExtendedKeyUsage)
    if extension is None or PURPOSES[role] in extension.value:
        return
    if ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE in extension.value:
        if extension.critical and len(extension.value) == 1:
            yield warning(Rule.PURPOSE, f"{label} is for any purpose, critically, which libvirt 9.0 refuses")
        return
    message = f"{label} is not meant for a {role} (extendedKeyUsage lacks {role}Auth)"
    if extension.critical:
        yield failure(Rule.PURPOSE, message + ", and the extension is critical")
    else:
        yield warning(Rule.PURPOSE, message)


def authority(certificate: x509.Certificate, label: str, *, below: int = 0) -> Iterator[Finding]:
    """Check that a certificate may issue others.

    Args:
        certificate: the issuer.
        label: what to call it.
        below: how many authorities lie between it and the end certificate.
    """
    constraints = find(certificate, x509.BasicConstraints)
    if constraints is None:
        yield failure(Rule.AUTHORITY, f"{label} is not the certificate of an authority (it has no basicConstraints)")
    elif not constraints.value.ca:
        yield failure(Rule.AUTHORITY, f"{label} is not the certificate of an authority (basicConstraints CA:FALSE)")
    elif constraints.value.path_length is not None and constraints.value.path_length < below:
        yield failure(
            Rule.AUTHORITY,
            f"{label} allows {constraints.value.path_length} authorities below it, but there are {below}",
        )
    usage = find(certificate, x509.KeyUsage)
    if usage is not None and not usage.value.key_cert_sign:
        yield failure(Rule.AUTHORITY, f"{label} may not sign certificates (keyUsage lacks keyCertSign)")
    if find(certificate, x509.NameConstraints) is not None:
        yield failure(Rule.AUTHORITY, f"{label} constrains the names below it, which is not supported")


def extensions(certificate: x509.Certificate, label: str) -> Iterator[Finding]:
    """Check that nothing critical is overlooked."""
    for extension in certificate.extensions:
        if extension.critical and extension.oid not in UNDERSTOOD and extension.oid != ExtensionOID.NAME_CONSTRAINTS:
            yield failure(
                Rule.EXTENSIONS, f"{label} has a critical extension that is not known: {extension.oid.dotted_string}"
            )


def signature_algorithm(certificate: x509.Certificate, label: str) -> Iterator[Finding]:
    """Check that the signature of a certificate can be relied on; not asked of trusted ones."""
    try:
        algorithm = certificate.signature_hash_algorithm
    except UnsupportedAlgorithm:
        yield failure(Rule.ALGORITHM, f"{label} is signed with an unknown algorithm")
        return
    if algorithm is not None and algorithm.name in WEAK_HASHES:
        yield failure(Rule.ALGORITHM, f"{label} is signed with the insecure {algorithm.name.upper()}")


def key_strength(certificate: x509.Certificate, label: str) -> Iterator[Finding]:
    """Check that an RSA key is long enough."""
    key = certificate.public_key()
    if not isinstance(key, rsa.RSAPublicKey) or key.key_size >= GOOD_RSA_BITS:
        return
    message = f"{label} has an RSA key of {key.key_size} bits"
    if key.key_size < MIN_RSA_BITS:
        yield failure(Rule.ALGORITHM, f"{message}; {MIN_RSA_BITS} are the least")
    else:
        yield warning(Rule.ALGORITHM, f"{message}; many peers want {GOOD_RSA_BITS}")


def subject(certificate: x509.Certificate, label: str) -> Iterator[Finding]:
    """Check that an end certificate has a distinguished name; libvirt refuses one without."""
    if not dn.render(certificate):
        yield failure(Rule.SUBJECT, f"{label} has no distinguished name")


def find(certificate: x509.Certificate, kind: type[ExtensionValue]) -> x509.Extension[ExtensionValue] | None:
    """Return an extension, or None when the certificate has none of its kind."""
    try:
        return certificate.extensions.get_extension_for_class(kind)
    except x509.ExtensionNotFound:
        return None


def _date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
