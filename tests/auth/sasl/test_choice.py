"""A client's choice among what is offered."""

from __future__ import annotations

import pytest
from virtwire.auth.sasl import BARE, CREDENTIALS, PROTECTED, SaslUnavailable, choice, choose, client_mechanism

OFFERED = ["SCRAM-SHA-256", "SCRAM-SHA-1", "DIGEST-MD5", "PLAIN"]


@pytest.fixture(autouse=True)
def no_kerberos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "available", lambda: True)
    monkeypatch.setattr(choice, "has_ticket", lambda: False)


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        (OFFERED, "SCRAM-SHA-256"),
        (["PLAIN", "SCRAM-SHA-1"], "SCRAM-SHA-1"),
        (["EXTERNAL", "PLAIN"], "PLAIN"),
        (["EXTERNAL"], "EXTERNAL"),
        (["GSSAPI", "PLAIN"], "PLAIN"),  # there is no ticket
        (["GSSAPI"], "GSSAPI"),  # the library says best why not
    ],
)
def test_the_best_is_chosen(offered: list[str], chosen: str) -> None:
    assert choose(offered, PROTECTED) == chosen


def test_a_ticket_is_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "has_ticket", lambda: True)
    assert choose(["SCRAM-SHA-256", "GSSAPI"], PROTECTED) == "GSSAPI"
    assert choose(["SCRAM-SHA-256", "GSSAPI"], BARE) == "GSSAPI"


def test_by_name() -> None:
    assert choose(OFFERED, PROTECTED, "PLAIN") == "PLAIN"
    with pytest.raises(SaslUnavailable, match=r"^SASL mechanism plain not supported by server$"):  # libvirt's words
        choose(OFFERED, PROTECTED, "plain")
    with pytest.raises(SaslUnavailable, match=r"^SASL mechanism OTP is not supported$"):
        choose(["OTP"], PROTECTED, "OTP")


@pytest.mark.parametrize("name", ["SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "EXTERNAL"])
def test_plain_tcp_needs_encryption(name: str) -> None:
    with pytest.raises(SaslUnavailable, match=f"{name}: it does not encrypt what follows"):
        choose([name], BARE)
    with pytest.raises(SaslUnavailable, match=f"SASL mechanism {name} cannot be used: it does not encrypt"):
        choose([name], BARE, name)


def test_digest_md5_is_refused_with_the_reason() -> None:
    for attempt in (
        lambda: choose(["DIGEST-MD5"], PROTECTED),
        lambda: choose(["DIGEST-MD5", "PLAIN"], BARE),
        lambda: choose(OFFERED, PROTECTED, "DIGEST-MD5"),
        lambda: client_mechanism("DIGEST-MD5", host="localhost", strength=PROTECTED),
    ):
        with pytest.raises(SaslUnavailable, match="DIGEST-MD5 is not supported, as RFC 6331 says"):
            attempt()


def test_nothing_in_common() -> None:
    with pytest.raises(SaslUnavailable, match="no SASL mechanism in common with the server, which offers OTP,NTLM"):
        choose(["OTP", "NTLM"], PROTECTED)
    with pytest.raises(SaslUnavailable, match="which offers nothing"):
        choose([], PROTECTED)


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "available", lambda: False)
    with pytest.raises(SaslUnavailable, match=r"GSSAPI: python-gssapi is not installed \(virtwire\[gssapi\]\)"):
        choose(["GSSAPI"], BARE)


def test_every_mechanism_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, needed in CREDENTIALS.items():
        if name != "GSSAPI":
            given = {"username": "alice", "password": "secret"} if needed else {}
            made = client_mechanism(name, host="localhost", strength=PROTECTED, **given)
            assert made.name == name
            assert not made.complete
    with pytest.raises(SaslUnavailable, match="SASL mechanism OTP is not supported"):
        client_mechanism("OTP", host="localhost", strength=PROTECTED)
