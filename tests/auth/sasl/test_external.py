"""EXTERNAL: the identity is known; the client may only name it."""

from __future__ import annotations

import pytest
from virtwire.auth.sasl import SaslRefused
from virtwire.auth.sasl.external import ExternalClient, ExternalServer


@pytest.mark.parametrize("authzid", ["", "CN=alice"])
def test_let_in(authzid: str) -> None:
    client, server = ExternalClient(authzid), ExternalServer("CN=alice")
    assert server.step(client.start()) is None
    assert client.complete
    assert server.complete
    assert server.username == "CN=alice"
    with pytest.raises(SaslRefused, match="after the last"):
        server.step(b"")


def test_a_client_that_waits_to_be_asked() -> None:
    client, server = ExternalClient(), ExternalServer("CN=alice")
    assert server.step(client.step(server.step(None))) is None
    assert server.complete


def test_nobody_else() -> None:
    server = ExternalServer("CN=alice")
    with pytest.raises(SaslRefused, match="asks to act for b'root'"):
        server.step(b"root")
    assert not server.complete


def test_a_server_that_asks_a_question() -> None:
    with pytest.raises(SaslRefused):
        ExternalClient().step(b"who?")
