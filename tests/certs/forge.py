"""Makes certificates of every kind, good and bad, as no honest authority would."""

from __future__ import annotations

import datetime as dt
import ipaddress
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = dt.datetime(2031, 5, 6, 7, 8, 9, tzinfo=dt.UTC)
"""The time of the unit tests."""

DAY = dt.timedelta(days=1)
SERVER_AUTH = ExtendedKeyUsageOID.SERVER_AUTH
CLIENT_AUTH = ExtendedKeyUsageOID.CLIENT_AUTH
ANY_PURPOSE = ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE
CODE_SIGNING = ExtendedKeyUsageOID.CODE_SIGNING

Extension = tuple[x509.ExtensionType, bool]


class Pair(NamedTuple):
    """A certificate and its key."""

    certificate: x509.Certificate
    key: Any

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )


def name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def usage(*granted: str, critical: bool = True) -> Extension:
    known = ["digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"]
    known += ["key_cert_sign", "crl_sign", "encipher_only", "decipher_only"]
    assert set(granted) <= set(known)
    return x509.KeyUsage(**{each: each in granted for each in known}), critical


def purposes(*granted: x509.ObjectIdentifier, critical: bool = False) -> Extension:
    return x509.ExtendedKeyUsage(granted), critical


def constraints(ca: bool, length: int | None = None) -> Extension:
    return x509.BasicConstraints(ca, length), True


def hosts(*names: str, critical: bool = False) -> Extension:
    """A subjectAltName: words that parse as addresses become addresses, those with a scheme URIs, with @ mailboxes."""
    general: list[x509.GeneralName] = []
    for each in names:
        try:
            general.append(x509.IPAddress(ipaddress.ip_address(each)))
        except ValueError:
            kind = x509.UniformResourceIdentifier if "://" in each else x509.RFC822Name if "@" in each else x509.DNSName
            general.append(kind(each))
    return x509.SubjectAlternativeName(general), critical


def make(
    subject: x509.Name | str,
    issuer: Pair | None = None,
    extensions: Sequence[Extension] = (),
    *,
    now: dt.datetime = NOW,
    days: tuple[float, float] = (-1, 10),
    key: Any = None,
    algorithm: hashes.HashAlgorithm | None = None,
    number: int | None = None,
) -> Pair:
    """Make any certificate; without an issuer it signs itself.

    ``days`` says from when to when it is valid, counted from ``now``.
    """
    key = key or ec.generate_private_key(ec.SECP256R1())
    subject = name(subject) if isinstance(subject, str) else subject
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(number or x509.random_serial_number())
        .not_valid_before(now + days[0] * DAY)
        .not_valid_after(now + days[1] * DAY)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    signer = issuer.key if issuer else key
    hashed = isinstance(signer, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey)
    return Pair(builder.sign(signer, (algorithm or hashes.SHA256()) if hashed else None), key)


def authority(text: str = "test CA", issuer: Pair | None = None, **options: Any) -> Pair:
    """Make a certificate that may sign others."""
    extensions = options.pop("extensions", [constraints(True), usage("key_cert_sign", "crl_sign")])
    return make(text, issuer, extensions, **options)


def crl(
    issuer: Pair,
    revoked: Sequence[Pair] = (),
    *,
    now: dt.datetime = NOW,
    days: tuple[float, float] = (-1, 10),
    signer: Pair | None = None,
) -> x509.CertificateRevocationList:
    """Make a revocation list, signed by its issuer unless another signer is given."""
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(now + days[0] * DAY)
        .next_update(now + days[1] * DAY)
    )
    for each in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(each.certificate.serial_number)
        builder = builder.add_revoked_certificate(entry.revocation_date(now - DAY).build())
    return builder.sign((signer or issuer).key, hashes.SHA256())


def crl_pem(listed: x509.CertificateRevocationList) -> bytes:
    return listed.public_bytes(serialization.Encoding.PEM)


def write(folder: Path, ca: Pair, **pairs: Pair | Sequence[Pair]) -> Path:
    """Write a flat folder: ``server=`` and ``client=`` with a pair, or a pair and the certificates that go with it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cacert.pem").write_bytes(ca.pem)
    for role, given in pairs.items():
        chain = [given] if isinstance(given, Pair) else list(given)
        (folder / f"{role}cert.pem").write_bytes(b"".join(each.pem for each in chain))
        path = folder / f"{role}key.pem"
        path.touch(0o600)
        path.write_bytes(chain[0].key_pem)
    return folder
