from __future__ import annotations

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519, x25519
from virtwire.certs import authority, dn, load, rules
from virtwire.certs.chain import is_issued_by
from virtwire.certs.errors import PkiError

from . import forge
from .forge import DAY, NOW, Pair


def write(folder: Path, certificate: Pair, key: Pair) -> Path:
    (folder / "cacert.pem").write_bytes(certificate.pem)
    (folder / "cakey.pem").write_bytes(key.key_pem)
    return folder


def test_a_new_authority_keeps_every_rule() -> None:
    made = authority.create(now=NOW).certificate
    assert dn.render(made) == "CN=virtwire CA"
    assert is_issued_by(made, made)
    found = [*rules.authority(made, "ca"), *rules.validity(made, "ca", NOW), *rules.extensions(made, "ca")]
    assert found == []
    assert list(rules.authority(made, "ca", below=1)), "no authority may stand below it"


def test_its_dates() -> None:
    made = authority.create("other", days=30, now=NOW).certificate
    assert made.not_valid_before_utc == NOW - DAY / 24
    assert made.not_valid_after_utc == NOW + 30 * DAY


def test_its_extensions() -> None:
    extensions = authority.create(now=NOW).certificate.extensions
    assert extensions.get_extension_for_class(x509.BasicConstraints).critical
    usage = extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert (usage.value.key_cert_sign, usage.value.crl_sign, usage.value.digital_signature) == (True, True, False)


def test_serial_numbers_are_random() -> None:
    numbers = {authority.create(now=NOW).certificate.serial_number for _ in range(20)}
    assert len(numbers) == 20
    assert max(numbers).bit_length() > 128


@pytest.mark.parametrize(
    ("name", "message"),
    [("", "'' is no name"), ("a\nb", r"'a\\nb' is no name"), ("a\0", "is no name"), ("x" * 65, "longer than 64")],
)
def test_names_that_nobody_should_have(name: str, message: str) -> None:
    with pytest.raises(PkiError, match=message):
        authority.create(name, now=NOW)


def test_reading_one(tmp_path: Path) -> None:
    pair = forge.authority()
    read = authority.load(write(tmp_path, pair, pair))
    assert read.certificate == pair.certificate
    assert load.public_bytes(read.key.public_key()) == load.public_bytes(pair.certificate.public_key())
    assert isinstance(read.hash, hashes.SHA256)


def test_reading_one_with_an_edwards_key(tmp_path: Path) -> None:
    pair = forge.authority(key=ed25519.Ed25519PrivateKey.generate())
    assert authority.load(write(tmp_path, pair, pair)).hash is None


def test_reading_none(tmp_path: Path) -> None:
    with pytest.raises(PkiError, match=r"cacert\.pem cannot be read: No such file or directory"):
        authority.load(tmp_path)


def test_reading_two_halves(tmp_path: Path) -> None:
    with pytest.raises(PkiError, match=r"cakey\.pem is not the key of .*cacert\.pem"):
        authority.load(write(tmp_path, forge.authority(), forge.authority()))


def test_a_key_that_can_not_sign(tmp_path: Path) -> None:
    pair = forge.authority()
    with pytest.raises(PkiError, match=r"cakey\.pem is a kind of key that cannot sign"):
        authority.load(write(tmp_path, pair, Pair(pair.certificate, x25519.X25519PrivateKey.generate())))
