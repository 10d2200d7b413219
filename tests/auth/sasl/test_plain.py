"""PLAIN: one message, checked."""

from __future__ import annotations

import pytest
from virtwire.auth.sasl import SaslRefused, SaslUnavailable
from virtwire.auth.sasl.plain import PlainClient, PlainServer


def check(username: str, password: str) -> str | None:
    return "alice" if (username, password) in (("alice", "secret"), ("ALICE", "secret")) else None


def test_the_message() -> None:
    client = PlainClient("alice", "secret")
    assert client.start() == b"\0alice\0secret"
    assert client.complete
    assert client.step(None) is None
    with pytest.raises(SaslRefused, match="asks for more"):
        client.step(b"why?")


@pytest.mark.parametrize("pair", [("", "secret"), ("alice", ""), ("al\0ice", "secret"), ("alice", "\0")])
def test_what_there_is_no_room_for(pair: tuple[str, str]) -> None:
    with pytest.raises(SaslUnavailable):
        PlainClient(*pair)


@pytest.mark.parametrize("message", [b"\0alice\0secret", b"alice\0alice\0secret"])
def test_let_in(message: bytes) -> None:
    server = PlainServer(check)
    assert server.step(message) is None
    assert server.complete
    assert server.username == "alice"
    assert server.slow
    with pytest.raises(SaslRefused, match="after the last"):
        server.step(message)


def test_the_name_is_the_one_of_the_store() -> None:
    server = PlainServer(check)
    server.step(b"\0ALICE\0secret")
    assert server.username == "alice"


@pytest.mark.parametrize("first", [None, b""])
def test_a_client_that_waits_to_be_asked_is_asked_with_an_empty_challenge(first: bytes | None) -> None:
    server = PlainServer(check)  # as Cyrus SASL does
    assert server.step(first) == b""
    assert not server.complete
    server.step(b"\0alice\0secret")
    assert server.complete


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (b"\0alice\0wrong", "user 'alice': unknown, or the password is wrong"),
        (b"bob\0alice\0secret", "user 'alice' asks to act for 'bob'"),
        (b"\0al\nice\0secret", r"user 'al\\nice': unknown"),  # a line of the log stays one
        (b"alice\0secret", "malformed"),
        (b"\0alice\0secret\0", "malformed"),
        (b"\0\0secret", "malformed"),
        (b"\0alice\0", "malformed"),
        (b"\0alice\0" + b"x" * 256, "malformed"),
        (b"\0al\xffice\0secret", "not UTF-8"),
    ],
)
def test_refused(message: bytes, reason: str) -> None:
    server = PlainServer(check)
    with pytest.raises(SaslRefused, match=reason):
        server.step(message)
    assert not server.complete
    assert server.username is None
