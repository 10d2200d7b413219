"""Any bytes to any server side: a challenge, or a refusal; nobody gets in who does not know the secret."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.auth.sasl import SaslRefused, ServerMechanism
from virtwire.auth.sasl.external import ExternalServer
from virtwire.auth.sasl.plain import PlainServer
from virtwire.auth.sasl.scram import ScramClient, ScramServer

from tests.auth.sasl.test_scram import keys_of

SCRAM_WORDS = st.sampled_from(
    ["n", "y", "p=tls-unique", ",", "a=bob", "n=alice", "r=", "c=biws", "p=AAAA", "m=x", "=", "=2C", "=3", "é", "\0"]
)
MESSAGES = st.none() | st.binary(max_size=300) | st.lists(SCRAM_WORDS, max_size=12).map(lambda w: ",".join(w).encode())
KEYS = {name: keys_of(name) for name in ("SCRAM-SHA-256", "SCRAM-SHA-1")}


def servers() -> list[ServerMechanism]:
    return [
        *(ScramServer(name, lambda user, keys=keys: keys) for name, keys in KEYS.items()),  # type: ignore[misc]
        PlainServer(lambda username, password: None),
        ExternalServer(os.urandom(8).hex()),
    ]


@pytest.mark.parametrize("which", range(4))
@given(messages=st.lists(MESSAGES, min_size=1, max_size=4))
def test_any_bytes(which: int, messages: list[bytes | None]) -> None:
    server = servers()[which]
    for message in messages:
        try:
            answer = server.step(message)
        except SaslRefused:
            break
        assert answer is None or isinstance(answer, bytes)
        if server.complete:
            break
    if server.complete:  # only EXTERNAL, for which the empty message suffices
        assert isinstance(server, ExternalServer)
        assert not message
    else:
        assert server.username is None


@pytest.mark.parametrize("name", KEYS)
@given(change=st.tuples(st.integers(0, 200), st.integers(1, 255)))
def test_a_changed_byte_of_a_good_proof(name: str, change: tuple[int, int]) -> None:
    client, server = ScramClient(name, "user", "pencil"), ScramServer(name, lambda user: KEYS[name])
    final = bytearray(client.step(server.step(client.start())) or b"")
    place, bits = change
    final[place % (len(final) - 2)] ^= bits  # not the last of base64, which has bits that say nothing
    with pytest.raises(SaslRefused):
        server.step(bytes(final))
    assert not server.complete


@pytest.mark.parametrize("name", KEYS)
@given(messages=st.lists(MESSAGES, min_size=1, max_size=3))
def test_any_bytes_to_a_client(name: str, messages: list[bytes | None]) -> None:
    client = ScramClient(name, "user", "pencil")
    client.start()
    for message in messages:
        try:
            client.step(message)
        except SaslRefused:
            break
    assert not client.complete
