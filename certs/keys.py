"""Private keys: which kind, and how they are written.

Keys are on the curve P-256. Tried in both directions against libvirt 9.0.0 with GnuTLS 3.7 (its daemon judging our
client certificates, its client judging our server certificates), P-256, Ed25519 and RSA keys all are accepted. P-256
is the one of them that every TLS 1.2 and 1.3 peer can use, a key is made at once instead of in tenths of a second,
and a handshake costs the daemon a small part of what a signature with RSA does: the daemon makes one for each
connection.

One trap goes with it. libvirt 9.0.0 refuses a certificate whose keyUsage is critical and lacks keyEncipherment,
whatever its key is, while RFC 8813 forbids keyEncipherment for such a key. Certificates made here therefore have no
keyUsage, which means any use, and say what they are for in a critical extendedKeyUsage. Every libvirt accepts that
without a warning.
"""

from __future__ import annotations

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import CertificateIssuerPrivateKeyTypes


def new_key() -> ec.EllipticCurvePrivateKey:
    """Make a private key."""
    return ec.generate_private_key(ec.SECP256R1())


def key_pem(key: CertificateIssuerPrivateKeyTypes) -> bytes:
    """Write a private key as PEM, PKCS #8, not encrypted."""
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def pem(thing: x509.Certificate | x509.CertificateRevocationList) -> bytes:
    """Write a certificate or a revocation list as PEM."""
    return thing.public_bytes(serialization.Encoding.PEM)
