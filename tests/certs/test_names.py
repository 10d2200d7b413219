from __future__ import annotations

import ipaddress

import pytest
from cryptography import x509
from cryptography.x509.oid import NameOID
from virtwire.certs import names

from . import forge
from .forge import CLIENT_AUTH, SERVER_AUTH, Pair

KEY = forge.make("any").key


def cert(common: str, *alternatives: str, purposes: tuple[x509.ObjectIdentifier, ...] = ()) -> Pair:
    extensions = [forge.hosts(*alternatives)] if alternatives else []
    if purposes:
        extensions.append(forge.purposes(*purposes))
    return forge.make(common, extensions=extensions, key=KEY)


@pytest.mark.parametrize(
    ("alternatives", "host", "fits"),
    [
        (["a.example"], "a.example", True),
        (["a.example"], "A.EXAMPLE", True),
        (["A.Example"], "a.example", True),
        (["a.example"], "b.example", False),
        (["a.example"], "a.example.", False),
        (["a.example"], "x", False),
        (["b.example", "a.example"], "a.example", True),
        (["*.example.com"], "a.example.com", True),
        (["*.example.com"], "a.b.example.com", False),
        (["*.example.com"], "example.com", False),
        (["*.example.com"], ".example.com", False),
        (["*.com"], "a.com", False),
        (["*"], "a", False),
        (["f*.example.com"], "foo.example.com", False),
        (["a.*.com"], "a.b.com", False),
        (["127.0.0.1"], "127.0.0.1", True),
        (["127.0.0.1"], "127.0.0.2", False),
        (["127.0.0.1"], "127.1", False),
        (["::1"], "0:0:0:0:0:0:0:1", True),
        (["fe80::1"], "fe80::1%eth0", True),
        (["127.0.0.1"], "::ffff:127.0.0.1", False),
        (["127.0.0.1"], "x", False),
        (["http://x/"], "x", False),
        (["a@b.example"], "x", True),
        (["xn--mnchen-3ya.example"], "münchen.example", True),
        (["a.example"], "ü" * 70, False),
        (["a.example"], "", False),
    ],
)
def test_a_certificate_named_x(alternatives: list[str], host: str, fits: bool) -> None:
    assert names.is_for(cert("x", *alternatives).certificate, host) is fits


@pytest.mark.parametrize(
    ("common", "host", "fits"),
    [
        ("a.example", "a.example", True),
        ("a.example", "A.Example", True),
        ("*.example.com", "a.example.com", True),
        ("127.0.0.1", "127.0.0.1", False),
    ],
)
def test_the_common_name_where_there_is_nothing_else(common: str, host: str, fits: bool) -> None:
    assert names.is_for(cert(common).certificate, host) is fits


def test_a_dns_name_that_looks_like_an_address_is_none() -> None:
    general = x509.SubjectAlternativeName([x509.DNSName("127.0.0.1")])
    assert not names.is_for(forge.make("x", extensions=[(general, False)]).certificate, "127.0.0.1")


def test_the_common_name_of_what_is_no_server_does_not_count() -> None:
    assert names.is_for(cert("a.example", purposes=(SERVER_AUTH, CLIENT_AUTH)).certificate, "a.example")
    assert names.is_for(cert("a.example", purposes=(forge.ANY_PURPOSE,)).certificate, "a.example")
    assert not names.is_for(cert("a.example", purposes=(CLIENT_AUTH,)).certificate, "a.example")
    assert names.is_for(cert("x", "a.example", purposes=(CLIENT_AUTH,)).certificate, "a.example")


def test_of_two_common_names_none_counts() -> None:
    both = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, each) for each in ("a.example", "b.example")])
    pair = forge.make(both)
    assert not names.is_for(pair.certificate, "a.example")
    assert not names.is_for(pair.certificate, "b.example")


def test_a_network_is_no_address() -> None:
    network = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_network("10.0.0.0/8"))])
    assert names.alternative_names(forge.make("x", extensions=[(network, False)]).certificate) == ([], [], [])


@pytest.mark.parametrize(
    ("alternatives", "text"),
    [(["a.example", "::1"], "a.example, ::1"), ([], "x"), (["http://x/"], "x")],
)
def test_describing(alternatives: list[str], text: str) -> None:
    assert names.describe(cert("x", *alternatives).certificate) == text


def test_describing_nothing() -> None:
    assert names.describe(forge.make(x509.Name([])).certificate) == "no name"
