"""What a server offers where, and that it serves what it offers."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from virtwire.auth.sasl import BARE, MECHANISMS, PROTECTED, Offer, SaslRefused, ScramKeys, Strength


@dataclass
class Connection:
    strength: Strength = PROTECTED
    identity: str | None = None


class Nobody:
    def keys(self, mechanism: str, username: str) -> ScramKeys:
        return ScramKeys(bytes(16), 4096, bytes(32), bytes(32))

    def check(self, username: str, password: str) -> str | None:
        return None


@pytest.mark.parametrize(
    ("offer", "connection", "listed"),
    [
        (Offer(MECHANISMS, Nobody(), gssapi=True), Connection(), "GSSAPI,SCRAM-SHA-256,SCRAM-SHA-1,PLAIN"),
        (Offer(MECHANISMS, Nobody(), gssapi=True), Connection(BARE), "GSSAPI"),
        (Offer(MECHANISMS, Nobody(), gssapi=True), Connection(BARE, "CN=a"), "GSSAPI"),
        (Offer(MECHANISMS, Nobody()), Connection(BARE), ""),
        (Offer(MECHANISMS, Nobody()), Connection(), "SCRAM-SHA-256,SCRAM-SHA-1,PLAIN"),
        (Offer(MECHANISMS), Connection(), ""),
        (Offer(MECHANISMS), Connection(identity="CN=a"), "EXTERNAL"),
        (Offer(("PLAIN", "SCRAM-SHA-256"), Nobody(), True), Connection(identity="CN=a"), "SCRAM-SHA-256,PLAIN"),
        (Offer((), Nobody(), gssapi=True), Connection(identity="CN=a"), ""),
    ],
)
def test_the_list(offer: Offer, connection: Connection, listed: str) -> None:
    assert ",".join(offer.mechanisms(connection)) == listed
    for name in MECHANISMS:
        if name not in listed.split(","):
            with pytest.raises(SaslRefused, match="is not offered"):
                offer.begin(name, connection)
        elif name != "GSSAPI":
            assert offer.begin(name, connection).name == name


def test_the_users_are_asked() -> None:
    server = Offer(MECHANISMS, Nobody()).begin("PLAIN", Connection())
    with pytest.raises(SaslRefused, match="unknown"):
        server.step(b"\0alice\0secret")
    server = Offer(MECHANISMS, Nobody()).begin("SCRAM-SHA-256", Connection())
    assert b"i=4096" in (server.step(b"n,,n=alice,r=abc") or b"")


def test_external_knows_the_identity() -> None:
    server = Offer(("EXTERNAL",)).begin("EXTERNAL", Connection(identity="CN=a"))
    server.step(b"")
    assert server.username == "CN=a"
