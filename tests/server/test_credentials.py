"""Certificates: what makes the daemon not start, and each reason for which a client is refused."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path
from typing import Any

import pytest
import trio
from cryptography.hazmat.primitives.serialization import Encoding
from virtwire.certs.errors import PkiError
from virtwire.server.config import Config, PkiFiles
from virtwire.server.credentials import make_tls_server, peer_name
from virtwire.server.tls import HandshakeRefused

from tests.certs import forge
from tests.server.tls_peer import TlsPeer, client_context, pair

NOW = dt.datetime.now(dt.UTC)
CA = forge.authority("our CA", now=NOW)
SERVER = forge.make("server", CA, [forge.hosts("localhost")], now=NOW)


def make(text: str = "client1", *extensions: forge.Extension, issuer: forge.Pair = CA, **options: Any) -> forge.Pair:
    return forge.make(text, issuer, extensions, now=NOW, **options)


def folder(path: Path, server: forge.Pair = SERVER, revoked: list[forge.Pair] | None = None, **crl: Any) -> Path:
    forge.write(path, CA, server=server)
    if revoked is not None:
        (path / "cacrl.pem").write_bytes(forge.crl_pem(forge.crl(CA, revoked, now=NOW, **crl)))
    return path


async def connect(config: Config, tmp_path: Path, client: forge.Pair | None, *chain: forge.Pair) -> str | None:
    """Shake hands; return the refusal, or None."""
    tls = make_tls_server(config)
    cert = None if client is None else tmp_path / "theirs" / "clientcert.pem"
    if client is not None:
        forge.write(tmp_path / "theirs", CA, client=[client, *chain])
    context = client_context(config.pki.ca, cert, cert and cert.with_name("clientkey.pem"))
    ours, theirs = pair()
    peer = TlsPeer(theirs, context)
    with ours, theirs:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(peer.talk)
            try:
                await tls.handshake(ours)
            except HandshakeRefused as refusal:
                ours.close()
                return str(refusal)
        return None


def config_for(path: Path, **settings: Any) -> Config:
    return Config(pki=PkiFiles.in_folder(path), **settings)


async def test_accepts_ours(tmp_path: Path) -> None:
    assert await connect(config_for(folder(tmp_path)), tmp_path, make()) is None


async def test_accepts_through_an_intermediate(tmp_path: Path) -> None:
    middle = forge.authority("middle", CA, now=NOW)
    assert await connect(config_for(folder(tmp_path)), tmp_path, make(issuer=middle), middle) is None


@pytest.mark.parametrize(
    ("client", "text"),
    [
        (None, "the client sent no certificate"),
        (make(issuer=forge.authority("their CA", now=NOW)), "not issued by a certificate authority that we trust"),
        (forge.make("self", now=NOW), "it is self-signed"),
        (make(days=(-9, -1)), "it has expired"),
        (make(days=(1, 9)), "it is not valid yet"),
        (make("ca", forge.constraints(True)), "authority (basicConstraints CA:TRUE)"),
        (make("s", forge.purposes(forge.SERVER_AUTH, critical=True)), "may not be used by a client"),
    ],
    ids=["none", "unknown CA", "self-signed", "expired", "not yet valid", "an authority's", "a server's"],
)
async def test_refusals(tmp_path: Path, client: forge.Pair | None, text: str) -> None:
    refusal = await connect(config_for(folder(tmp_path)), tmp_path, client)
    assert refusal is not None
    assert text in refusal


async def test_revoked(tmp_path: Path) -> None:
    bad, good = make("bad"), make("good")
    config = config_for(folder(tmp_path, revoked=[bad]))
    assert await connect(config, tmp_path, bad) == "the client's certificate has been revoked"
    assert await connect(config, tmp_path, good) is None


@pytest.mark.parametrize("days", [(-30, -1), (1, 9)], ids=["old", "of tomorrow"])
async def test_the_age_of_a_revocation_list_does_not_matter(tmp_path: Path, days: tuple[int, int]) -> None:
    bad = make("bad")
    config = config_for(folder(tmp_path, revoked=[bad], days=days))
    assert await connect(config, tmp_path, bad) == "the client's certificate has been revoked"
    assert await connect(config, tmp_path, make("good")) is None


async def test_an_intermediate_needs_no_revocation_list_but_may_be_on_one(tmp_path: Path) -> None:
    middle, bad = forge.authority("middle", CA, now=NOW), forge.authority("bad", CA, now=NOW)
    config = config_for(folder(tmp_path, revoked=[bad]))
    assert await connect(config, tmp_path, make(issuer=middle), middle) is None
    refusal = await connect(config, tmp_path, make(issuer=bad), bad)
    assert refusal == "the authority's certificate (CN=bad) has been revoked"


async def test_allow_list(tmp_path: Path) -> None:
    config = config_for(folder(tmp_path), tls_allowed_dn_list=("CN=client?", "CN=ops*"))
    assert await connect(config, tmp_path, make("client1")) is None
    refusal = await connect(config, tmp_path, make("client10"))
    assert refusal is not None
    assert "not on the list of those allowed: CN=client10" in refusal


@pytest.mark.parametrize("client", [None, make(days=(-9, -1)), forge.make("self", now=NOW)])
async def test_no_verify_accepts_anything(tmp_path: Path, client: forge.Pair | None) -> None:
    config = config_for(folder(tmp_path), tls_no_verify_certificate=True)
    assert await connect(config, tmp_path, client) is None


@pytest.mark.parametrize(
    ("server", "text"),
    [
        (make("late", days=(-9, -1)), "our own certificate .*servercert.pem expired"),
        (forge.make("self", now=NOW), "our own certificate .* was not issued by a known authority"),
    ],
)
def test_own_certificate_is_checked(tmp_path: Path, server: forge.Pair, text: str) -> None:
    config = config_for(folder(tmp_path, server))
    with pytest.raises(PkiError, match=text):
        make_tls_server(config)
    make_tls_server(config_for(tmp_path, tls_no_sanity_certificate=True))


def test_warnings_about_our_own_go_to_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    odd = make("odd", forge.purposes(forge.CODE_SIGNING), forge.hosts("localhost"))
    with caplog.at_level(logging.WARNING):
        make_tls_server(config_for(folder(tmp_path, odd)))
    assert "our own certificate" in caplog.text


@pytest.mark.parametrize("name", ["cacert.pem", "servercert.pem", "serverkey.pem"])
def test_missing_files(tmp_path: Path, name: str) -> None:
    folder(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(PkiError, match=f"{name} cannot be read"):
        make_tls_server(config_for(tmp_path))


def test_a_key_of_another_certificate(tmp_path: Path) -> None:
    folder(tmp_path)
    (tmp_path / "serverkey.pem").write_bytes(make("x").key_pem)
    with pytest.raises(PkiError, match="key values mismatch"):
        make_tls_server(config_for(tmp_path))


def test_a_revocation_list_that_was_named_must_exist(tmp_path: Path) -> None:
    folder(tmp_path)
    files = PkiFiles.in_folder(tmp_path)._replace(crl=tmp_path / "none.pem", explicit_crl=True)
    with pytest.raises(PkiError, match=r"none\.pem cannot be read"):
        make_tls_server(Config(pki=files))


def test_the_name_in_a_certificate() -> None:
    client = make("alice")
    assert peer_name([client.certificate.public_bytes(Encoding.DER)]) == "CN=alice"
    assert peer_name([]) is None
