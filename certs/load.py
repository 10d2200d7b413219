"""Reading certificates, keys and revocation lists, from files and from what a peer sent.

``cryptography`` parses much of a certificate only when it is asked for. A certificate that comes out of here has been
asked for everything that the rules look at, so that no later access can raise: damage is found in one place.
"""

from __future__ import annotations

import os
import warnings
from typing import TypeAlias

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes, PublicKeyTypes

from . import dn
from .errors import PkiError

Crl: TypeAlias = x509.CertificateRevocationList

MAX_FILE = 1 << 20
"""The largest file that is read, in bytes; libvirt reads 64 KiB of a certificate."""

DAMAGE = (
    ValueError,
    KeyError,
    TypeError,
    OverflowError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)
"""What ``cryptography`` raises when a certificate is not well formed."""


class NotReadable(PkiError):
    """A file is there, but can not be read, or is not what its name says."""


def parse_certificate(der: bytes) -> x509.Certificate:
    """Parse a certificate as a peer sends it.

    Raises:
        NotReadable: it is not a certificate, or one that nobody can judge.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _complete(x509.load_der_x509_certificate(der))
    except DAMAGE as error:
        raise NotReadable(f"is not a well-formed certificate: {_reason(error)}") from error


def serial_number(certificate: x509.Certificate) -> int:
    """Return a certificate's number; ``cryptography`` would warn of the zero that some old authorities have."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return certificate.serial_number


def load_certificates(path: str | os.PathLike[str]) -> list[x509.Certificate]:
    """Read the certificates of a PEM file, in its order: at least one."""
    data = read_file(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [_complete(certificate) for certificate in x509.load_pem_x509_certificates(data)]
    except DAMAGE as error:
        raise NotReadable(f"{os.fspath(path)} holds no well-formed PEM certificate: {_reason(error)}") from error


def load_crls(path: str | os.PathLike[str]) -> list[Crl]:
    """Read the revocation lists of a PEM file: at least one."""
    data = read_file(path)
    marker = b"-----BEGIN X509 CRL-----"
    try:
        blocks = [marker + block for block in data.split(marker)[1:]]
        crls = [x509.load_pem_x509_crl(block) for block in blocks]
        if not crls:
            raise ValueError("it has no X509 CRL block")
        for crl in crls:
            _ = crl.issuer, crl.extensions, crl.last_update_utc, crl.next_update_utc, crl.signature_algorithm_oid
            for entry in crl:
                _ = entry.serial_number, entry.revocation_date_utc, entry.extensions
    except DAMAGE as error:
        raise NotReadable(f"{os.fspath(path)} holds no well-formed PEM revocation list: {_reason(error)}") from error
    return crls


def load_key(path: str | os.PathLike[str]) -> PrivateKeyTypes:
    """Read a PEM private key; it must not be encrypted, as libvirt can not ask for a password."""
    data = read_file(path)
    if b"ENCRYPTED" in data:
        raise NotReadable(f"{os.fspath(path)} is encrypted, and libvirt asks for no password")
    try:
        return serialization.load_pem_private_key(data, password=None)
    except DAMAGE as error:
        raise NotReadable(f"{os.fspath(path)} holds no well-formed PEM private key: {_reason(error)}") from error


def public_bytes(key: PublicKeyTypes) -> bytes:
    """Return a public key in the one form in which two of them can be compared (DER SubjectPublicKeyInfo)."""
    return key.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def read_file(path: str | os.PathLike[str]) -> bytes:
    """Read a file of reasonable size.

    Raises:
        NotReadable: the system refuses, or the file is too large.
    """
    name = os.fspath(path)
    try:
        with open(name, "rb") as stream:
            data = stream.read(MAX_FILE + 1)
    except OSError as error:
        raise NotReadable(f"{name} cannot be read: {error.strerror}") from error
    if len(data) > MAX_FILE:
        raise NotReadable(f"{name} is larger than {MAX_FILE} bytes")
    return data


def _complete(certificate: x509.Certificate) -> x509.Certificate:
    """Ask for everything that is parsed late; return the certificate."""
    if certificate.serial_number < 0:
        raise ValueError("its serial number is negative")
    _ = certificate.subject, certificate.issuer
    _ = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    _ = certificate.extensions
    public_bytes(certificate.public_key())
    _ = dn.render(certificate), dn.render_issuer(certificate)
    return certificate


def _reason(error: Exception) -> str:
    """Return the first sentence of what an error says; some carry more than a text."""
    text = error.args[0] if error.args else ""
    return str(text).split(". ")[0].rstrip(".") or type(error).__name__
