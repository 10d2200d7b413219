from __future__ import annotations

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from virtwire.certs import authority, dn, issue, names
from virtwire.certs.authority import Authority
from virtwire.certs.errors import PkiError
from virtwire.certs.findings import Finding
from virtwire.certs.issue import Issued
from virtwire.certs.layout import Role
from virtwire.certs.validate import check_peer

from . import forge
from .forge import DAY, NOW

CA = authority.create(now=NOW)


def judge(made: Issued, role: Role, ca: Authority = CA, host: str | None = None) -> list[Finding]:
    der = made.certificate.public_bytes(serialization.Encoding.DER)
    return check_peer([der], [ca.certificate], purpose=role, now=NOW, host=host)


def test_a_server_keeps_every_rule_and_has_its_names() -> None:
    made = issue.server(CA, ["a.example", "*.b.example"], ["127.0.0.1", "::1"], now=NOW)
    for host in ("a.example", "x.b.example", "127.0.0.1", "::1"):
        assert judge(made, "server", host=host) == []
    assert judge(made, "server", host="c.example")
    assert names.describe(made.certificate) == "a.example, *.b.example, 127.0.0.1, ::1"
    assert dn.render(made.certificate) == "CN=a.example"


def test_a_client_keeps_every_rule_and_has_its_name() -> None:
    made = issue.client(CA, "client, 1", now=NOW)
    assert judge(made, "client") == []
    assert dn.render(made.certificate) == r"CN=client\, 1"


def test_neither_can_be_the_other() -> None:
    assert judge(issue.client(CA, "c", now=NOW), "server")
    assert judge(issue.server(CA, ["s"], now=NOW), "client")


def test_there_is_no_key_usage_to_trip_over() -> None:
    extensions = issue.client(CA, "c", now=NOW).certificate.extensions
    with pytest.raises(x509.ExtensionNotFound):
        extensions.get_extension_for_class(x509.KeyUsage)
    assert extensions.get_extension_for_class(x509.ExtendedKeyUsage).critical


def test_the_key_belongs_to_it_and_is_new() -> None:
    one, two = issue.client(CA, "c", now=NOW), issue.client(CA, "c", now=NOW)
    assert one.key.public_key() == one.certificate.public_key()
    assert one.key.public_key() != two.key.public_key()
    assert one.certificate.serial_number != two.certificate.serial_number


def test_dates() -> None:
    made = issue.client(CA, "c", days=7, now=NOW + DAY).certificate
    assert made.not_valid_before_utc == NOW + DAY - DAY / 24
    assert made.not_valid_after_utc == NOW + 8 * DAY


def test_dates_stay_within_the_authoritys() -> None:
    made = issue.client(CA, "c", days=9999, now=NOW).certificate
    assert made.not_valid_after_utc == CA.certificate.not_valid_after_utc
    young = authority.create(now=NOW + DAY / 24)
    assert issue.client(young, "c", now=NOW).certificate.not_valid_before_utc == NOW


@pytest.mark.parametrize("days", [-1, 3651])
def test_an_authority_out_of_its_time_issues_nothing(days: int) -> None:
    with pytest.raises(PkiError, match="the authority's certificate is not valid now"):
        issue.client(CA, "c", now=NOW + days * DAY)


@pytest.mark.parametrize(
    ("hosts", "addresses", "subject"),
    [
        (["a" * 60 + ".example", "b.example"], [], "CN=b.example"),
        (["a" * 60 + ".example"], ["127.0.0.1"], "CN=127.0.0.1"),
        (["a" * 60 + ".example"], [], "CN=server"),
        ([], ["::1"], "CN=::1"),
        (["münchen.example"], [], "CN=xn--mnchen-3ya.example"),
    ],
)
def test_the_subject_of_a_server(hosts: list[str], addresses: list[str], subject: str) -> None:
    assert dn.render(issue.server(CA, hosts, addresses, now=NOW).certificate) == subject


@pytest.mark.parametrize("host", ["a", "a-b.c_d", "*.example.com", "a" * 63, "1.example"])
def test_host_names(host: str) -> None:
    assert issue.host_name(host) == host


@pytest.mark.parametrize(
    "host", ["", "a..b", ".a", "a.", "-a", "a-", "a b", "a/b", "*", "f*.a", "a.*.b", "a" * 64, "ab." * 85, "ü" * 70]
)
def test_what_is_no_host_name(host: str) -> None:
    with pytest.raises(PkiError, match="is no host name"):
        issue.host_name(host)


def test_mixing_up_names_and_addresses() -> None:
    with pytest.raises(PkiError, match=r"127\.0\.0\.1 is an address, not a name; give it with --ip"):
        issue.server(CA, ["127.0.0.1"], now=NOW)
    with pytest.raises(PkiError, match="'localhost' is no IP address"):
        issue.server(CA, [], ["localhost"], now=NOW)


def test_a_server_without_any_name() -> None:
    with pytest.raises(PkiError, match="needs a name or an address"):
        issue.server(CA, [], now=NOW)


@pytest.mark.parametrize("extensions", [[forge.constraints(True)], None])
def test_other_peoples_authorities_can_issue_too(extensions: list[forge.Extension] | None) -> None:
    options = {"extensions": extensions} if extensions else {}
    pair = forge.authority(key=ed25519.Ed25519PrivateKey.generate(), **options)
    ca = Authority(pair.certificate, pair.key)
    assert judge(issue.client(ca, "c", now=NOW), "client", ca) == []
