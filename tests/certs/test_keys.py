from __future__ import annotations

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from virtwire.certs import keys, load

from . import forge


def test_keys_are_on_p256_and_read_back(tmp_path: Path) -> None:
    key = keys.new_key()
    assert isinstance(key.curve, ec.SECP256R1)
    (tmp_path / "a.pem").write_bytes(keys.key_pem(key))
    assert (tmp_path / "a.pem").read_bytes().startswith(b"-----BEGIN PRIVATE KEY-----\n")
    assert load.public_bytes(load.load_key(tmp_path / "a.pem").public_key()) == load.public_bytes(key.public_key())


def test_no_two_keys_are_alike() -> None:
    assert keys.key_pem(keys.new_key()) != keys.key_pem(keys.new_key())


@pytest.mark.parametrize("thing", [forge.make("x").certificate, forge.crl(forge.authority())])
def test_pem(thing: x509.Certificate) -> None:
    assert keys.pem(thing).startswith(b"-----BEGIN ")
