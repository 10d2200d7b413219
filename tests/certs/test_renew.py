from __future__ import annotations

import pytest
from cryptography import x509
from virtwire.certs import authority, issue
from virtwire.certs.errors import PkiError
from virtwire.certs.renew import renew

from . import forge
from .forge import DAY, NOW

CA = authority.create(now=NOW)


def kept(certificate: x509.Certificate) -> list[object]:
    return [
        certificate.subject,
        certificate.public_key(),
        {(e.oid, e.critical, e.value) for e in certificate.extensions},
    ]


def test_everything_stays_but_dates_and_number() -> None:
    old = issue.server(CA, ["a.example"], ["::1"], days=1, now=NOW).certificate
    new = renew(CA, old, days=5, now=NOW + 9 * DAY)
    assert kept(new) == kept(old)
    assert new.serial_number != old.serial_number
    assert new.not_valid_after_utc == NOW + 14 * DAY


def test_another_authoritys_certificate_stays_as_it_is() -> None:
    with pytest.raises(PkiError, match="issued by another authority"):
        renew(CA, forge.make("c", forge.authority("virtwire CA")).certificate, now=NOW)
