from __future__ import annotations

from typing import Any

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st
from virtwire.certs.findings import Rule, failures
from virtwire.certs.validate import check_peer

from . import forge, weak
from .forge import CLIENT_AUTH, NOW, SERVER_AUTH, Pair

CA = forge.authority()
GOOD = forge.make("c", CA, [forge.purposes(CLIENT_AUTH), forge.hosts("a.example")])
OLD = (-5, -1)


def refused(*sent: Pair, trusted: tuple[Pair, ...] = (CA,), **options: Any) -> list[str]:
    """Return the names of the rules that refuse a client (or what ``purpose`` says)."""
    options = {"purpose": "client", "now": NOW} | options
    ca = [each.certificate for each in trusted]
    return [str(each.rule) for each in failures(check_peer([each.der for each in sent], ca, **options))]


def test_a_good_client_has_nothing_wrong() -> None:
    assert check_peer([GOOD.der], [CA.certificate], purpose="client", now=NOW) == []


def test_a_client_without_a_certificate() -> None:
    [finding] = check_peer([], [CA.certificate], purpose="client", now=NOW)
    assert finding.rule is Rule.PRESENCE
    assert finding.message == "the client sent no certificate"


@pytest.mark.parametrize(
    ("pair", "rules"),
    [
        (forge.make("c", forge.authority()), ["chain"]),
        (forge.make("c"), ["chain"]),
        (forge.make("c", CA, days=OLD), ["validity"]),
        (forge.make("c", CA, days=(1, 5)), ["validity"]),
        (forge.make("c", CA, [forge.constraints(True)]), ["basic constraints"]),
        (forge.make("c", CA, [forge.usage("key_encipherment")]), ["key usage"]),
        (forge.make("c", CA, [forge.purposes(SERVER_AUTH, critical=True)]), ["purpose"]),
        (forge.make("c", CA, [forge.purposes(SERVER_AUTH)]), []),
        (forge.make("c", CA), []),
        (forge.make(x509.Name([]), CA), ["subject"]),
        (Pair(weak.SHA1_SIGNED, None), ["chain", "basic constraints", "algorithm"]),
        (Pair(weak.RSA_768, None), ["chain", "basic constraints", "algorithm"]),
        (CA, ["basic constraints", "key usage"]),
    ],
)
def test_each_rule_refuses_by_itself(pair: Pair, rules: list[str]) -> None:
    assert refused(pair) == rules


def test_everything_wrong_is_told_at_once() -> None:
    bad = forge.make(x509.Name([]), forge.authority(), [forge.constraints(True)], days=OLD)
    assert refused(bad, allowed_dns=["CN=*"]) == ["chain", "validity", "basic constraints", "subject", "subject"]


def test_an_unknown_issuer_is_named() -> None:
    [finding] = check_peer(
        [forge.make("c", forge.authority("evil, Inc")).der], [CA.certificate], purpose="client", now=NOW
    )
    assert finding.message == "the client's certificate was not issued by a known authority, but by CN=evil\\, Inc"


def test_revoked() -> None:
    assert refused(GOOD, crl=[forge.crl(CA, [GOOD])]) == ["revocation"]
    assert refused(GOOD, crl=[forge.crl(CA, [GOOD], days=OLD)]) == ["revocation"]
    assert refused(GOOD, crl=[forge.crl(CA)]) == []


def test_between_the_peer_and_the_authority() -> None:
    def chain(**options: Any) -> tuple[Pair, Pair]:
        middle = forge.authority("middle", CA, **options)
        return forge.make("c", middle), middle

    assert refused(*chain()) == []
    assert refused(chain()[0]) == ["chain"]
    assert refused(*chain(days=OLD)) == ["validity"]
    assert refused(*chain(extensions=[])) == ["authority"]
    assert refused(*chain(extensions=[forge.constraints(True), forge.usage("crl_sign")])) == ["authority"]
    end, middle = chain()
    assert refused(end, middle, crl=[forge.crl(CA, [middle])]) == ["revocation"]


def test_the_authority_itself() -> None:
    for options, rule in (
        ({"days": OLD}, "validity"),
        ({"extensions": []}, "authority"),
        ({"extensions": [forge.constraints(False)]}, "authority"),
        ({"extensions": [forge.constraints(True), forge.usage("crl_sign")]}, "authority"),
    ):
        bad = forge.authority(**options)
        assert refused(forge.make("c", bad), trusted=(bad,)) == [rule], options


def test_an_authority_that_allows_none_below_it() -> None:
    narrow = forge.authority("narrow", extensions=[forge.constraints(True, 0)])
    middle = forge.authority("middle", narrow)
    assert refused(forge.make("c", narrow), trusted=(narrow,)) == []
    assert refused(forge.make("c", middle), middle, trusted=(narrow,)) == ["authority"]


def test_an_authority_whose_certificate_was_renewed() -> None:
    old = forge.authority("CA", days=OLD)
    new = forge.authority("CA", key=old.key)
    assert refused(forge.make("c", old), trusted=(old, new)) == []


@pytest.mark.parametrize("extra", [forge.authority("stray", days=OLD), forge.make("stray", days=OLD)])
def test_every_certificate_sent_must_be_valid_now(extra: Pair) -> None:
    assert refused(GOOD, extra) == ["validity"]


def test_a_long_chain_is_not_looked_at() -> None:
    assert refused(GOOD, *[CA] * 16) == ["chain"]


@pytest.mark.parametrize(
    ("patterns", "rules"),
    [(["CN=c"], []), (["CN=d", "CN=?"], []), (["CN=d"], ["subject"]), ([], ["subject"]), (None, [])],
)
def test_the_list_of_allowed_names(patterns: list[str] | None, rules: list[str]) -> None:
    assert refused(GOOD, allowed_dns=patterns) == rules


@pytest.mark.parametrize(("host", "rules"), [("a.example", []), ("b.example", ["names"]), (None, [])])
def test_a_servers_host(host: str | None, rules: list[str]) -> None:
    server = forge.make("s", CA, [forge.purposes(SERVER_AUTH), forge.hosts("a.example")])
    assert refused(server, purpose="server", host=host) == rules


def test_a_client_is_no_server() -> None:
    pair = forge.make("s", CA, [forge.purposes(CLIENT_AUTH, critical=True), forge.hosts("a.example")])
    assert refused(pair, purpose="server") == ["purpose"]


@pytest.mark.parametrize(
    ("number", "rules"), [(b"\x02\x01\x05", ["chain"]), (b"\x02\x01\x00", ["chain"]), (b"\x02\x01\x80", ["readable"])]
)
def test_strange_serial_numbers(number: bytes, rules: list[str]) -> None:
    """Zero is what old OpenSSL gave; below zero there is none."""
    der = forge.make("c", CA, number=1).der.replace(b"\x02\x01\x01", number, 1)
    found = failures(check_peer([der], [CA.certificate], [forge.crl(CA)], purpose="client", now=NOW))
    assert [str(each.rule) for each in found] == rules


def test_what_is_no_certificate() -> None:
    [finding] = check_peer([GOOD.der, b"junk"], [CA.certificate], purpose="client", now=NOW)
    assert finding.rule is Rule.READABLE
    assert finding.message.startswith("the client's certificate is not a well-formed certificate")


@given(st.lists(st.tuples(st.integers(0, len(GOOD.der) - 1), st.integers(0, 255)), max_size=4), st.binary(max_size=8))
def test_any_bytes_give_findings(changes: list[tuple[int, int]], tail: bytes) -> None:
    damaged = bytearray(GOOD.der)
    for at, octet in changes:
        damaged[at] = octet
    sent = [bytes(damaged) + tail]
    found = check_peer(
        sent, [CA.certificate], [forge.crl(CA)], purpose="client", now=NOW, host="a.example", allowed_dns=["*"]
    )
    if not failures(found):
        accepted = x509.load_der_x509_certificate(sent[0])
        assert accepted.tbs_certificate_bytes == GOOD.certificate.tbs_certificate_bytes, "nothing unsigned is believed"
