"""GSSAPI: both sides against each other, with a real KDC between them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from virtwire.auth.sasl import BARE, PROTECTED, LayerBroken, SaslRefused, SaslUnavailable, Strength, kerberos
from virtwire.auth.sasl.kerberos import GssapiClient, GssapiServer, GssLayer, check_keytab, has_ticket

from tests.peers.kdc import REALM, Kdc
from tests.peers.require import give_up, require

pytestmark = pytest.mark.interop

INTEGRITY = Strength(1, 1)
ANY = Strength(0, 100_000)


@pytest.fixture(scope="module")
def kdc() -> Iterator[Kdc]:
    require("krb5kdc", "kdb5_util", "kadmin.local", "kinit")
    if not kerberos.available():
        give_up("needs python-gssapi (virtwire[gssapi])")
    with Kdc() as running:
        running.add_user("alice", "secret")
        yield running


@pytest.fixture
def ticket(kdc: Kdc, monkeypatch: pytest.MonkeyPatch) -> Kdc:
    for name, value in kdc.ticket("alice", "secret").items():
        monkeypatch.setenv(name, value)
    return kdc


def log_in(client: GssapiClient, server: GssapiServer) -> None:
    message = client.start()
    while not server.complete:
        message = server.step(message)
        if not server.complete:
            message = client.step(message)
    assert message is None


@pytest.mark.parametrize(
    ("mine", "theirs", "ssf"),
    [
        (BARE, BARE, 256),
        (ANY, BARE, 256),
        (ANY, ANY, 256),
        (PROTECTED, PROTECTED, 0),
        (ANY, PROTECTED, 0),
        (INTEGRITY, INTEGRITY, 1),
        (ANY, INTEGRITY, 1),
        (Strength(0, 128), BARE, None),
        (PROTECTED, BARE, None),
    ],
)
def test_the_strongest_layer_that_both_allow(ticket: Kdc, mine: Strength, theirs: Strength, ssf: int | None) -> None:
    client, server = GssapiClient("localhost", mine), GssapiServer(ticket.keytab, theirs)
    if ssf is None:
        with pytest.raises(SaslRefused, match="no protection that is strong enough"):
            log_in(client, server)
        assert not server.complete
        return
    log_in(client, server)
    assert client.complete
    assert server.username == "alice"
    assert (client.ssf, server.ssf) == (ssf, ssf)
    assert (client.layer is None) == (server.layer is None) == (ssf == 0)


def layers(ticket: Kdc, strength: Strength = BARE) -> tuple[GssLayer, GssLayer]:
    client, server = GssapiClient("localhost", strength), GssapiServer(ticket.keytab, strength)
    log_in(client, server)
    assert client.layer is not None
    assert server.layer is not None
    return client.layer, server.layer


@pytest.mark.parametrize("strength", [BARE, INTEGRITY])
@pytest.mark.parametrize("size", [0, 1, 28, 65536, 300_001])
def test_through_the_layer(ticket: Kdc, strength: Strength, size: int) -> None:
    ours, theirs = layers(ticket, strength)
    for sender, receiver in ((ours, theirs), (theirs, ours)):
        data = os.urandom(size)
        wrapped = sender.wrap(data)
        assert receiver.unwrap(wrapped) == data
        wrapped = sender.wrap(data) + sender.wrap(b"end")
        step = 1 if size < 100 else 40_001
        pieces = [receiver.unwrap(wrapped[start : start + step]) for start in range(0, len(wrapped), step)]
        assert b"".join(pieces) == data + b"end"
        assert strength == INTEGRITY or size < 28 or data not in wrapped
        while wrapped:
            length = int.from_bytes(wrapped[:4], "big")
            assert length <= kerberos.MAX_BLOCK
            wrapped = wrapped[4 + length :]


def test_what_the_layer_refuses(ticket: Kdc) -> None:
    ours, theirs = layers(ticket)
    block = bytearray(ours.wrap(b"money"))
    block[-1] ^= 1
    with pytest.raises(LayerBroken):
        theirs.unwrap(bytes(block))
    ours, theirs = layers(ticket)
    with pytest.raises(LayerBroken, match="a block of 16777216 bytes"):
        theirs.unwrap(b"\1\0\0\0")
    ours, theirs = layers(ticket)
    first = ours.wrap(b"one")
    theirs.unwrap(first)
    with pytest.raises(LayerBroken):
        theirs.unwrap(first)


def test_a_block_that_is_signed_where_it_should_be_encrypted(ticket: Kdc) -> None:
    ours, theirs = layers(ticket)
    ours._encrypt = False
    with pytest.raises(LayerBroken, match="not encrypted"):
        theirs.unwrap(ours.wrap(b"open"))


@pytest.mark.parametrize("message", [b"hello", b"\x60" + bytes(40), b"\0" * 70_000])
def test_tokens_that_are_none(ticket: Kdc, message: bytes) -> None:
    server = GssapiServer(ticket.keytab, BARE)
    with pytest.raises(SaslRefused):
        server.step(message)
    assert not server.complete
    with pytest.raises(SaslRefused):
        GssapiClient("localhost", BARE).step(message)


def test_a_client_that_waits_to_be_asked(ticket: Kdc) -> None:
    server = GssapiServer(ticket.keytab, BARE)
    assert server.step(None) is None
    with pytest.raises(SaslRefused, match="empty token"):
        server.step(b"")


@pytest.mark.parametrize("choice", [b"\1\0\0\0", b"\7\1\0\0", b"\0\0\0\0", b"\4", b"\4\0\0\0", b"\4\1\0\0root"])
def test_choices_that_are_none(ticket: Kdc, choice: bytes) -> None:
    client, server = GssapiClient("localhost", BARE), GssapiServer(ticket.keytab, BARE)
    offer = server.step(client.step(server.step(client.start())))
    assert (client._context.unwrap(offer or b"").message)[0] == 4  # encryption is the only one
    with pytest.raises(SaslRefused):
        server.step(client._seal(choice))
    assert server.username is None


def test_a_choice_without_protection(ticket: Kdc) -> None:
    client, server = GssapiClient("localhost", BARE), GssapiServer(ticket.keytab, BARE)
    server.step(client.step(server.step(client.start())))
    with pytest.raises(SaslRefused, match="the choice of a layer"):
        server.step(b"\4\1\0\0")


def test_acting_for_oneself(ticket: Kdc) -> None:
    server = GssapiServer(ticket.keytab, BARE)
    log_in(GssapiClient("localhost", BARE, authzid="alice"), server)
    assert server.username == "alice"
    with pytest.raises(SaslRefused, match="user 'alice' asks to act for 'root'"):
        log_in(GssapiClient("localhost", BARE, authzid="root"), GssapiServer(ticket.keytab, BARE))


def test_a_foreign_realm_stays_in_the_name(ticket: Kdc, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    client, server = GssapiClient("localhost", BARE), GssapiServer(ticket.keytab, BARE)
    message = server.step(client.start())
    other = tmp_path / "krb5.conf"
    text = (ticket.folder / "krb5.conf").read_text()
    other.write_text(text.replace(f"default_realm = {REALM}", "default_realm = ELSEWHERE.TEST"))
    monkeypatch.setenv("KRB5_CONFIG", str(other))
    server.step(client.step(server.step(client.step(message))))
    assert server.username == f"alice@{REALM}"


def test_without_a_ticket(kdc: Kdc, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in kdc.env.items():
        monkeypatch.setenv(name, value)
    assert not has_ticket()
    with pytest.raises(SaslRefused, match="No Kerberos credentials available"):
        GssapiClient("localhost", BARE).start()


def test_a_server_that_the_kdc_does_not_know(ticket: Kdc) -> None:
    assert has_ticket()
    with pytest.raises(SaslRefused, match="not found in Kerberos database"):
        GssapiClient("elsewhere.test", BARE).start()


def test_keytabs(ticket: Kdc, tmp_path: Path) -> None:
    check_keytab(ticket.keytab)
    for keytab, service in ((tmp_path / "none", "libvirt"), (ticket.keytab, "http")):
        with pytest.raises(SaslUnavailable, match=f"no key of a principal {service}/HOST: "):
            check_keytab(keytab, service)
    with pytest.raises(SaslRefused):
        GssapiServer(tmp_path / "none", BARE)


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gssapi", None)
    assert not kerberos.available()
    assert not has_ticket()
    with pytest.raises(SaslUnavailable, match=r"GSSAPI needs python-gssapi: install virtwire\[gssapi\]"):
        GssapiClient("localhost", BARE)
