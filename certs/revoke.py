"""The revocation list: certificates of an authority that are no longer to be accepted.

A list is complete: each new one has every certificate of the one before, and a higher number. It is good until the
authority itself expires, since libvirt does not look at its age, while OpenSSL would refuse everybody on the day that a
forgotten list grows too old.
"""

from __future__ import annotations

from datetime import datetime

from cryptography import x509

from .authority import Authority
from .chain import is_issued_by, is_signed_by
from .errors import PkiError
from .issue import authority_identifier
from .load import Crl, serial_number


def revoke(authority: Authority, certificate: x509.Certificate, current: Crl | None, *, now: datetime) -> Crl:
    """Make a revocation list that has one more certificate.

    Args:
        authority: who issued the certificate, and signs the list.
        certificate: what to revoke.
        current: the list so far, or None.
        now: the time, with its zone.

    Returns:
        The new list; ``current`` itself when it has the certificate already.

    Raises:
        PkiError: the certificate or the list is another authority's.
    """
    if not is_issued_by(certificate, authority.certificate) or certificate == authority.certificate:
        raise PkiError("the certificate was not issued by this authority, and cannot be revoked by it")
    if current is not None and not is_signed_by(current, authority.certificate):
        raise PkiError("the revocation list was not signed by this authority")
    if current is not None and current.get_revoked_certificate_by_serial_number(serial_number(certificate)):
        return current
    entry = x509.RevokedCertificateBuilder().serial_number(serial_number(certificate)).revocation_date(now).build()
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.certificate.subject)
        .last_update(now)
        .next_update(authority.certificate.not_valid_after_utc)
        .add_extension(authority_identifier(authority.certificate), critical=False)
        .add_extension(x509.CRLNumber(_number(current) + 1), critical=False)
    )
    for revoked in (*(current or ()), entry):
        builder = builder.add_revoked_certificate(revoked)
    return builder.sign(authority.key, authority.hash)


def _number(crl: Crl | None) -> int:
    if crl is None:
        return 0
    try:
        return crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number
    except x509.ExtensionNotFound:
        return 0
