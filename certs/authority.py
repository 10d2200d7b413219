"""The certificate authority: a certificate and a key that sign all others of a site.

Its certificate may sign certificates and revocation lists, and no authority may stand below it. It begins an hour
before it is made, so that a host whose clock is behind accepts it at once. Key type: see ``keys``.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed448, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificateIssuerPrivateKeyTypes
from cryptography.x509.oid import NameOID

from . import layout
from .errors import PkiError
from .keys import new_key
from .load import load_certificates, load_key, public_bytes

DEFAULT_NAME = "virtwire CA"
DEFAULT_DAYS = 3650
BACKDATE = timedelta(hours=1)
MAX_COMMON_NAME = 64

_CAN_ISSUE = (rsa.RSAPrivateKey, ec.EllipticCurvePrivateKey, ed25519.Ed25519PrivateKey, ed448.Ed448PrivateKey)


class Authority(NamedTuple):
    """An authority that can sign.

    Attributes:
        certificate: its own certificate.
        key: the key that belongs to it.
    """

    certificate: x509.Certificate
    key: CertificateIssuerPrivateKeyTypes

    @property
    def hash(self) -> hashes.SHA256 | None:
        """The hash to sign with; Edwards keys have their own."""
        return None if isinstance(self.key, ed25519.Ed25519PrivateKey | ed448.Ed448PrivateKey) else hashes.SHA256()


def create(name: str = DEFAULT_NAME, *, days: int = DEFAULT_DAYS, now: datetime) -> Authority:
    """Make a new authority.

    Args:
        name: its common name, at most 64 characters.
        days: how long it is valid from now on.
        now: the time, with its zone.
    """
    key = new_key()
    subject = common_name(name)
    public = key.public_key()
    usage = x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - BACKDATE)
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )
    return Authority(certificate, key)


def load(directory: str | os.PathLike[str]) -> Authority:
    """Read the authority of a flat folder.

    Raises:
        PkiError: a file is missing or damaged, or key and certificate do not belong together.
    """
    cert_path = os.path.join(directory, layout.CA_CERT)
    key_path = os.path.join(directory, layout.CA_KEY)
    certificate, key = load_certificates(cert_path)[0], load_key(key_path)
    if not isinstance(key, _CAN_ISSUE):
        raise PkiError(f"{key_path} is a kind of key that cannot sign certificates")
    if public_bytes(key.public_key()) != public_bytes(certificate.public_key()):
        raise PkiError(f"{key_path} is not the key of {cert_path}")
    return Authority(certificate, key)


def common_name(name: str) -> x509.Name:
    """Make a name of one common name.

    Raises:
        PkiError: it is empty, too long, or has characters that nobody can see.
    """
    if not name or not name.isprintable():
        raise PkiError(f"{name!r} is no name for a certificate")
    if len(name) > MAX_COMMON_NAME:
        raise PkiError(f"the name {name} is longer than {MAX_COMMON_NAME} characters")
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
