from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st
from virtwire.certs import load
from virtwire.certs.load import NotReadable

from . import forge

PAIR = forge.make("end", forge.authority(), [forge.hosts("a.example"), forge.purposes(forge.SERVER_AUTH)])


def test_certificates_in_the_files_order(tmp_path: Path) -> None:
    other = forge.make("other")
    (tmp_path / "a.pem").write_bytes(b"some text first\n" + PAIR.pem + b"\n" + other.pem)
    assert load.load_certificates(tmp_path / "a.pem") == [PAIR.certificate, other.certificate]


@pytest.mark.parametrize(
    "data", [b"", b"hello", PAIR.key_pem, PAIR.pem[:-40], PAIR.pem.replace(b"MII", b"MIJ"), PAIR.der]
)
def test_what_is_no_pem_certificate(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.pem").write_bytes(data)
    with pytest.raises(NotReadable, match=r"a\.pem holds no well-formed PEM certificate: \w"):
        load.load_certificates(tmp_path / "a.pem")


def test_a_file_that_is_missing_or_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match=r"a\.pem cannot be read: No such file or directory"):
        load.load_certificates(tmp_path / "a.pem")
    (tmp_path / "a.pem").mkdir()
    with pytest.raises(NotReadable, match=r"a\.pem cannot be read: Is a directory"):
        load.load_key(tmp_path / "a.pem")


def test_a_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(NotReadable, match=r"^/x/serverkey\.pem cannot be read: Permission denied$"):
        load.load_key("/x/serverkey.pem")


def test_an_endless_file() -> None:
    with pytest.raises(NotReadable, match="/dev/zero is larger than 1048576 bytes"):
        load.load_certificates("/dev/zero")


def test_keys(tmp_path: Path) -> None:
    (tmp_path / "a.pem").write_bytes(PAIR.key_pem)
    key = load.load_key(tmp_path / "a.pem")
    assert load.public_bytes(key.public_key()) == load.public_bytes(PAIR.certificate.public_key())


def test_an_encrypted_key(tmp_path: Path) -> None:
    encrypted = PAIR.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.BestAvailableEncryption(b"x")
    )
    (tmp_path / "a.pem").write_bytes(encrypted)
    with pytest.raises(NotReadable, match=r"a\.pem is encrypted, and libvirt asks for no password"):
        load.load_key(tmp_path / "a.pem")


@pytest.mark.parametrize("data", [b"", PAIR.pem])
def test_what_is_no_key(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.pem").write_bytes(data)
    with pytest.raises(NotReadable, match=r"a\.pem holds no well-formed PEM private key: \w"):
        load.load_key(tmp_path / "a.pem")


def test_revocation_lists(tmp_path: Path) -> None:
    first, second = forge.authority("one"), forge.authority("two")
    lists = [forge.crl(first, [PAIR]), forge.crl(second)]
    (tmp_path / "a.pem").write_bytes(b"# two\n" + b"".join(map(forge.crl_pem, lists)))
    assert load.load_crls(tmp_path / "a.pem") == lists


@pytest.mark.parametrize(
    "data", [b"", PAIR.pem, forge.crl_pem(forge.crl(PAIR)).replace(b"MII", b"MIJ").replace(b"MIG", b"MIH")]
)
def test_what_is_no_revocation_list(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.pem").write_bytes(data)
    with pytest.raises(NotReadable, match=r"a\.pem holds no well-formed PEM revocation list: \w"):
        load.load_crls(tmp_path / "a.pem")


def test_a_peers_certificate() -> None:
    assert load.parse_certificate(PAIR.der) == PAIR.certificate


def test_a_name_that_libvirt_can_not_show_is_no_certificate() -> None:
    with warnings.catch_warnings(action="ignore"):
        empty = x509.NameAttribute(NameOID.COMMON_NAME, "", _validate=False)
        der = forge.make(x509.Name([empty])).der
    with pytest.raises(NotReadable, match="is not a well-formed certificate: CN is empty"):
        load.parse_certificate(der)


def test_a_string_of_no_known_type_is_no_certificate() -> None:
    der = forge.make("abcdefgh").der
    with pytest.raises(NotReadable, match="is not a well-formed certificate"):
        load.parse_certificate(der.replace(b"\x0c\x08abcdefgh", b"\x1f\x08abcdefgh"))


@given(st.integers(0, len(PAIR.der) - 1), st.integers(1, 255))
def test_damage_is_found_in_one_place(at: int, change: int) -> None:
    damaged = bytearray(PAIR.der)
    damaged[at] ^= change
    try:
        certificate = load.parse_certificate(bytes(damaged))
    except NotReadable:
        return
    assert len(certificate.extensions) <= 2
    assert isinstance(certificate.subject.rfc4514_string(), str)
