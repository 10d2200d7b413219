"""A certificate again, with new dates and a new serial number.

Its key stays. So one file changes, in one rename: at no moment does a daemon find a certificate and a key that do not
belong together. For a new key, issue a new certificate.
"""

from __future__ import annotations

from datetime import datetime

from cryptography import x509
from cryptography.x509.oid import ExtensionOID

from .authority import Authority
from .chain import is_issued_by
from .errors import PkiError
from .issue import DEFAULT_DAYS, sign

_MADE_ANEW = frozenset({ExtensionOID.SUBJECT_KEY_IDENTIFIER, ExtensionOID.AUTHORITY_KEY_IDENTIFIER})


def renew(
    authority: Authority, certificate: x509.Certificate, *, days: int = DEFAULT_DAYS, now: datetime
) -> x509.Certificate:
    """Sign a certificate again.

    Args:
        authority: who signed it before.
        certificate: the old one, whether it has expired or not.
        days: how long the new one is valid from now on.
        now: the time, with its zone.

    Returns:
        A certificate with the same subject, names, purpose and key.

    Raises:
        PkiError: it was issued by another authority.
    """
    if not is_issued_by(certificate, authority.certificate):
        raise PkiError("the certificate was issued by another authority, and cannot be renewed by this one")
    kept = [extension for extension in certificate.extensions if extension.oid not in _MADE_ANEW]
    return sign(authority, certificate.subject, certificate.public_key(), kept, days=days, now=now)
