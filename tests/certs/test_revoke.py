from __future__ import annotations

import pytest
from cryptography import x509
from virtwire.certs import authority, chain, issue
from virtwire.certs.authority import Authority
from virtwire.certs.errors import PkiError
from virtwire.certs.revoke import revoke

from . import forge
from .forge import DAY, NOW

CA = authority.create(now=NOW)
ONE = issue.client(CA, "one", now=NOW).certificate
TWO = issue.client(CA, "two", now=NOW).certificate


def number(crl: x509.CertificateRevocationList) -> int:
    return crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number


def test_a_first_list() -> None:
    crl = revoke(CA, ONE, None, now=NOW)
    assert chain.is_signed_by(crl, CA.certificate)
    assert chain.revoked_by(ONE, [crl]) is crl
    assert chain.revoked_by(TWO, [crl]) is None
    assert (number(crl), crl.last_update_utc) == (1, NOW)
    assert crl.next_update_utc == CA.certificate.not_valid_after_utc


def test_a_list_grows() -> None:
    first = revoke(CA, ONE, None, now=NOW)
    second = revoke(CA, TWO, first, now=NOW + DAY)
    assert [(entry.serial_number, entry.revocation_date_utc) for entry in second] == [
        (ONE.serial_number, NOW),
        (TWO.serial_number, NOW + DAY),
    ]
    assert number(second) == 2


def test_revoking_twice_changes_nothing() -> None:
    crl = revoke(CA, ONE, None, now=NOW)
    assert revoke(CA, ONE, crl, now=NOW + DAY) is crl


@pytest.mark.parametrize("certificate", [forge.make("c", forge.authority("virtwire CA")).certificate, CA.certificate])
def test_only_its_own_certificates(certificate: x509.Certificate) -> None:
    with pytest.raises(PkiError, match="was not issued by this authority"):
        revoke(CA, certificate, None, now=NOW)


def test_only_its_own_list() -> None:
    with pytest.raises(PkiError, match="the revocation list was not signed by this authority"):
        revoke(CA, ONE, forge.crl(forge.authority("virtwire CA")), now=NOW)


def test_a_list_without_a_number_is_continued() -> None:
    pair = forge.authority()
    theirs = Authority(pair.certificate, pair.key)
    assert number(revoke(theirs, issue.client(theirs, "c", now=NOW).certificate, forge.crl(pair), now=NOW)) == 1
