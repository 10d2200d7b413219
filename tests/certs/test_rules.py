from __future__ import annotations

from collections.abc import Iterable

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509 import ObjectIdentifier
from virtwire.certs import load, rules
from virtwire.certs.findings import Finding, Rule, Severity

from . import forge, weak
from .forge import ANY_PURPOSE, CLIENT_AUTH, CODE_SIGNING, DAY, NOW, SERVER_AUTH, Extension

KEY = forge.make("any").key
RSA_1024 = rsa.generate_private_key(65537, 1024)


def verdict(findings: Iterable[Finding], rule: Rule) -> str:
    """Tell what the findings of one rule come to: ok, warning or failure, with the first sentence."""
    found = list(findings)
    assert all(finding.rule is rule for finding in found)
    assert all(finding.message.startswith("x.pem ") and not finding.message.endswith(".") for finding in found)
    return max((str(finding.severity) for finding in found), default="ok", key=["ok", "warning", "failure"].index)


def cert(*extensions: Extension, key: object = KEY, **options: object) -> x509.Certificate:
    return forge.make("x", extensions=extensions, key=key, **options).certificate  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "expected"),
    [((-2, -1), "failure"), ((1, 2), "failure"), ((-1, 1), "ok"), ((0, 1), "ok"), ((-1, 0), "ok")],
)
def test_validity(days: tuple[int, int], expected: str) -> None:
    assert verdict(rules.validity(cert(days=days), "x.pem", NOW), Rule.VALIDITY) == expected


def test_validity_says_when() -> None:
    [late] = rules.validity(cert(days=(-2, -1)), "x.pem", NOW)
    [early] = rules.validity(cert(days=(1, 2)), "x.pem", NOW)
    assert late.message == "x.pem expired on 2031-05-05 07:08:09 UTC"
    assert early.message == "x.pem is not valid before 2031-05-07 07:08:09 UTC"
    assert not list(rules.validity(cert(days=(-2, -1)), "x.pem", NOW - 1.5 * DAY))


@pytest.mark.parametrize(
    ("extensions", "expected"),
    [([], "ok"), ([forge.constraints(False)], "ok"), ([forge.constraints(True)], "failure")],
)
def test_an_end_certificate_is_no_authority(extensions: list[Extension], expected: str) -> None:
    assert verdict(rules.end_certificate(cert(*extensions), "x.pem"), Rule.CONSTRAINTS) == expected


@pytest.mark.parametrize("critical", [False, True])
@pytest.mark.parametrize(
    ("granted", "key", "mild", "strict"),
    [
        (["digital_signature", "key_encipherment"], KEY, "ok", "ok"),
        (["digital_signature", "key_encipherment"], RSA_1024, "ok", "ok"),
        (["digital_signature"], KEY, "ok", "warning"),
        (["digital_signature"], RSA_1024, "warning", "failure"),
        (["key_encipherment"], KEY, "failure", "failure"),
        (["key_encipherment"], RSA_1024, "failure", "failure"),
    ],
)
def test_key_usage(granted: list[str], key: object, mild: str, strict: str, critical: bool) -> None:
    certificate = cert(forge.usage(*granted, critical=critical), key=key)
    assert verdict(rules.key_usage(certificate, "x.pem"), Rule.KEY_USAGE) == (strict if critical else mild)


def test_no_key_usage_allows_any() -> None:
    assert verdict(rules.key_usage(cert(), "x.pem"), Rule.KEY_USAGE) == "ok"


@pytest.mark.parametrize("role", ["server", "client"])
@pytest.mark.parametrize(
    ("granted", "critical", "server", "client"),
    [
        ([SERVER_AUTH], False, "ok", "warning"),
        ([SERVER_AUTH], True, "ok", "failure"),
        ([CLIENT_AUTH], False, "warning", "ok"),
        ([CLIENT_AUTH], True, "failure", "ok"),
        ([SERVER_AUTH, CLIENT_AUTH], True, "ok", "ok"),
        ([CODE_SIGNING], False, "warning", "warning"),
        ([CODE_SIGNING], True, "failure", "failure"),
        ([ANY_PURPOSE], False, "ok", "ok"),
        ([ANY_PURPOSE], True, "warning", "warning"),
        ([ANY_PURPOSE, CODE_SIGNING], True, "ok", "ok"),
    ],
)
def test_purpose(granted: list[ObjectIdentifier], critical: bool, server: str, client: str, role: str) -> None:
    certificate = cert(forge.purposes(*granted, critical=critical))
    expected = {"server": server, "client": client}[role]
    assert verdict(rules.purpose(certificate, "x.pem", role), Rule.PURPOSE) == expected  # type: ignore[arg-type]


def test_no_purpose_allows_any() -> None:
    assert verdict(rules.purpose(cert(), "x.pem", "server"), Rule.PURPOSE) == "ok"


SIGNS = forge.usage("key_cert_sign")


@pytest.mark.parametrize(
    ("extensions", "below", "expected"),
    [
        ([forge.constraints(True), SIGNS], 5, "ok"),
        ([forge.constraints(True)], 0, "ok"),
        ([], 0, "failure"),
        ([forge.constraints(False), SIGNS], 0, "failure"),
        ([forge.constraints(True, 0), SIGNS], 0, "ok"),
        ([forge.constraints(True, 0), SIGNS], 1, "failure"),
        ([forge.constraints(True, 1), SIGNS], 1, "ok"),
        ([forge.constraints(True), forge.usage("crl_sign")], 0, "failure"),
        ([forge.constraints(True), forge.usage("crl_sign", critical=False)], 0, "failure"),
        ([forge.constraints(True), (x509.NameConstraints([x509.DNSName("a")], None), True)], 0, "failure"),
        ([forge.constraints(True), (x509.NameConstraints([x509.DNSName("a")], None), False)], 0, "failure"),
    ],
)
def test_who_may_issue(extensions: list[Extension], below: int, expected: str) -> None:
    assert verdict(rules.authority(cert(*extensions), "x.pem", below=below), Rule.AUTHORITY) == expected


UNKNOWN = x509.UnrecognizedExtension(ObjectIdentifier("1.2.3.4"), b"\x05\x00")


@pytest.mark.parametrize(("critical", "expected"), [(False, "ok"), (True, "failure")])
def test_unknown_extensions(critical: bool, expected: str) -> None:
    everything = [forge.constraints(False), forge.usage("digital_signature"), forge.hosts("a", critical=True)]
    certificate = cert(*everything, (UNKNOWN, critical))
    assert verdict(rules.extensions(certificate, "x.pem"), Rule.EXTENSIONS) == expected


def test_name_constraints_are_told_of_once() -> None:
    certificate = cert((x509.NameConstraints([x509.DNSName("a")], None), True))
    assert not list(rules.extensions(certificate, "x.pem"))


def test_weak_signatures() -> None:
    [finding] = rules.signature_algorithm(weak.SHA1_SIGNED, "x.pem")
    assert finding == (Rule.ALGORITHM, Severity.FAILURE, "x.pem is signed with the insecure SHA1")
    assert not list(rules.signature_algorithm(cert(), "x.pem"))


def test_unknown_signatures() -> None:
    ecdsa_sha256, unknown = bytes.fromhex("2a8648ce3d040302"), bytes.fromhex("2a8648ce3d04037f")
    certificate = load.parse_certificate(forge.make("x").der.replace(ecdsa_sha256, unknown))
    assert verdict(rules.signature_algorithm(certificate, "x.pem"), Rule.ALGORITHM) == "failure"


@pytest.mark.parametrize(
    ("certificate", "expected"),
    [(cert(), "ok"), (cert(key=RSA_1024), "warning"), (weak.RSA_768, "failure")],
)
def test_short_keys(certificate: x509.Certificate, expected: str) -> None:
    assert verdict(rules.key_strength(certificate, "x.pem"), Rule.ALGORITHM) == expected


def test_long_keys() -> None:
    certificate = cert(key=rsa.generate_private_key(65537, 2048))
    assert verdict(rules.key_strength(certificate, "x.pem"), Rule.ALGORITHM) == "ok"


def test_a_name_is_needed() -> None:
    assert verdict(rules.subject(forge.make(x509.Name([])).certificate, "x.pem"), Rule.SUBJECT) == "failure"
    assert verdict(rules.subject(cert(), "x.pem"), Rule.SUBJECT) == "ok"
