"""From the certificates that a peer sent to a trusted authority, and what is revoked on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from .load import Crl, serial_number

MAX_SENT = 16
"""How many certificates a peer may send; GnuTLS looks at no more either."""


class Path(NamedTuple):
    """A way from an end certificate to a trusted one, each signed by the next.

    Attributes:
        links: the certificates, the end certificate first, the trusted one last.
    """

    links: tuple[x509.Certificate, ...]

    @property
    def issuers(self) -> tuple[x509.Certificate, ...]:
        """All but the end certificate."""
        return self.links[1:]


def find_path(sent: Sequence[x509.Certificate], trusted: Sequence[x509.Certificate]) -> Path | None:
    """Find the shortest way from the first certificate sent to a trusted one.

    Names and signatures decide; whether the issuers may issue is for the rules to say. The other certificates sent are
    taken in any order. Each is looked at once, so a peer can not make this slow by sending certificates that sign each
    other.

    Args:
        sent: what the peer sent, its own certificate first; not empty.
        trusted: the certificates of cacert.pem.

    Returns:
        The way, or None when no trusted certificate is reached.
    """
    waiting: deque[tuple[x509.Certificate, ...]] = deque([(sent[0],)])
    left = list(sent[1:])
    while waiting:
        links = waiting.popleft()
        for anchor in trusted:
            if is_issued_by(links[-1], anchor):
                return Path((*links, anchor))
        issuers = [candidate for candidate in left if is_issued_by(links[-1], candidate)]
        left = [candidate for candidate in left if candidate not in issuers]
        waiting.extend((*links, issuer) for issuer in issuers)
    return None


def is_issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Tell whether a certificate names another as its issuer and bears its signature."""
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def revoked_by(certificate: x509.Certificate, crls: Iterable[Crl]) -> Crl | None:
    """Return the revocation list that has a certificate, if one of its issuer's lists does.

    A list counts whatever its age, as it does for GnuTLS: what was revoked once stays revoked.
    """
    for crl in crls:
        if crl.issuer != certificate.issuer:
            continue
        if crl.get_revoked_certificate_by_serial_number(serial_number(certificate)) is not None:
            return crl
    return None


def is_signed_by(crl: Crl, issuer: x509.Certificate) -> bool:
    """Tell whether a revocation list comes from a certificate's holder."""
    if crl.issuer != issuer.subject:
        return False
    try:
        return crl.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]  # other key types raise TypeError
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return False
