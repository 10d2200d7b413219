"""SCRAM: the RFCs' own exchanges, both sides against each other, and what each side refuses."""

from __future__ import annotations

import base64
import hashlib
import hmac

import pytest
from virtwire.auth.sasl import SaslRefused, SaslUnavailable
from virtwire.auth.sasl.scram import ScramClient, ScramKeys, ScramServer, make_keys

EXCHANGES = {
    "SCRAM-SHA-1": (  # RFC 5802, section 5
        "fyko+d2lbbFgONRv9qkxdawL",
        "3rfcNHYJY1ZVvWVs7j",
        "QSXCR+Q6sek8bf92",
        b"n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL",
        b"r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096",
        b"c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=",
        b"v=rmF9pqV8S7suAoZWja4dJRkFsKQ=",
    ),
    "SCRAM-SHA-256": (  # RFC 7677, section 3
        "rOprNGfwEbeRWgbNEkqO",
        "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0",
        "W22ZaJ0SNY7soEsUEjb6gQ==",
        b"n,,n=user,r=rOprNGfwEbeRWgbNEkqO",
        b"r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
        b"c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
        b"v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
    ),
}


def keys_of(name: str, password: str = "pencil", salt: bytes = b"0123456789abcdef") -> ScramKeys:
    return make_keys(name, password, 4096, salt)


@pytest.mark.parametrize("name", EXCHANGES)
def test_the_exchange_of_the_rfc(name: str) -> None:
    client_nonce, server_nonce, salt, *messages = EXCHANGES[name]
    keys = keys_of(name, salt=base64.b64decode(salt))
    client = ScramClient(name, "user", "pencil", nonce=client_nonce)
    server = ScramServer(name, lambda user: keys, nonce=server_nonce)
    first = client.start()
    challenge = server.step(first)
    final = client.step(challenge)
    assert not client.complete
    assert not server.complete
    assert [first, challenge, final, server.step(final)] == messages
    assert server.complete
    assert server.username == "user"
    assert client.step(messages[3]) is None
    assert client.complete
    assert (client.ssf, server.ssf, client.layer, server.layer) == (0, 0, None, None)


def test_a_client_that_waits_to_be_asked() -> None:
    server = ScramServer("SCRAM-SHA-256", lambda user: keys_of("SCRAM-SHA-256"))
    assert server.step(None) is None
    assert (server.step(b"n,,n=user,r=abcdef") or b"").startswith(b"r=abcdef")


@pytest.mark.parametrize("name", EXCHANGES)
def test_a_wrong_password(name: str) -> None:
    client = ScramClient(name, "user", "crayon")
    server = ScramServer(name, lambda user: keys_of(name))
    answer = client.step(server.step(client.start()))
    with pytest.raises(SaslRefused, match="user 'user': The client keys don't match"):
        server.step(answer)
    assert not server.complete
    assert server.username is None


def test_a_server_that_does_not_know_the_keys() -> None:
    name = "SCRAM-SHA-256"
    client = ScramClient(name, "user", "pencil")
    server = ScramServer(name, lambda user: keys_of(name)._replace(server_key=bytes(32)))
    proof = server.step(client.step(server.step(client.start())))
    with pytest.raises(SaslRefused, match="server signature"):
        client.step(proof)
    assert not client.complete


@pytest.mark.parametrize(
    "challenge", [None, b"", b"\xff", b"r=other,s=MDEyMzQ1Njc4OWFiY2RlZg==,i=4096", b"e=unknown-user", b"i=1"]
)
def test_a_server_that_makes_no_sense(challenge: bytes | None) -> None:
    client = ScramClient("SCRAM-SHA-256", "user", "pencil", nonce="mine")
    client.start()
    with pytest.raises(SaslRefused):
        client.step(challenge)
    assert not client.complete


def test_names_and_passwords_that_cannot_be() -> None:
    with pytest.raises(SaslUnavailable, match="control characters"):
        ScramClient("SCRAM-SHA-256", "us\x07er", "pencil")
    with pytest.raises(SaslUnavailable, match="empty"):
        ScramClient("SCRAM-SHA-256", "", "pencil")
    with pytest.raises(SaslUnavailable, match="this password cannot be used"):
        keys_of("SCRAM-SHA-256", "pen\x00cil")


@pytest.mark.parametrize(
    ("authzid", "let_in"), [(b"", True), (b"a=a=3Db=2Cc", True), (b"a=root", False), (b"a=", False), (b"b=x", False)]
)
def test_an_authorization_identity(authzid: bytes, let_in: bool) -> None:
    """RFC 5802, section 3, computed by hand: what is before the name is covered by the proof."""
    keys = keys_of("SCRAM-SHA-256")
    server = ScramServer("SCRAM-SHA-256", lambda user: keys)
    header, bare = b"n," + authzid + b",", b"n=a=3Db=2Cc,r=abcdef"
    if not let_in:
        with pytest.raises(SaslRefused):
            server.step(header + bare)
        return
    first = server.step(header + bare) or b""
    final = b"c=" + base64.b64encode(header) + b"," + first.split(b",")[0]
    salted = hashlib.pbkdf2_hmac("sha256", b"pencil", keys.salt, keys.iterations)
    client_key = hmac.digest(salted, b"Client Key", "sha256")
    signature = hmac.digest(hashlib.sha256(client_key).digest(), b",".join((bare, first, final)), "sha256")
    proof = bytes(left ^ right for left, right in zip(client_key, signature, strict=True))
    assert (server.step(final + b",p=" + base64.b64encode(proof)) or b"").startswith(b"v=")
    assert server.username == "a=b,c"


def test_names_with_the_characters_of_the_syntax() -> None:
    name = "SCRAM-SHA-256"
    client, server = ScramClient(name, "a=b,c", "pencil"), ScramServer(name, lambda user: keys_of(name))
    server.step(client.step(server.step(client.start())))
    assert server.username == "a=b,c"


@pytest.mark.parametrize("iterations", [1, 4095, 10_000_001, 10**30])
def test_a_server_that_wants_too_little_work_or_too_much(iterations: int) -> None:
    client = ScramClient("SCRAM-SHA-256", "user", "pencil", nonce="abc")
    client.start()
    with pytest.raises(SaslRefused, match="The value must not be"):
        client.step(f"r=abcdef,s=W22ZaJ0SNY7soEsUEjb6gQ==,i={iterations}".encode())


@pytest.mark.parametrize("first", [b"n,,n=" + b"a" * 60_000 + b",r=abc", b"n,," + b"n=u," * 15_000 + b"r=a"])
def test_a_long_message_is_not_looked_at(first: bytes) -> None:
    """Reading one would keep a server that has one thread busy, and anybody may send it."""

    def nobody(username: str) -> ScramKeys:
        raise AssertionError("asked for the keys of a user")

    with pytest.raises(SaslRefused, match=f"a message of {len(first)} bytes"):
        ScramServer("SCRAM-SHA-256", nobody).step(first)


def test_a_long_name_is_not_too_long() -> None:
    asked = []

    def keys(username: str) -> ScramKeys:
        asked.append(username)
        return keys_of("SCRAM-SHA-256")

    name = "=2C" * 255
    ScramServer("SCRAM-SHA-256", keys).step(f"n,a={name},n={name},r={'x' * 100}".encode())
    assert asked == ["," * 255]
