"""What GnuTLS and libvirt's own tools make of our certificates, and whether they read the same out of others."""

from __future__ import annotations

import subprocess
import warnings
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.x509 import Name, NameAttribute, ObjectIdentifier, RelativeDistinguishedName
from cryptography.x509.name import _ASN1Type as Kind
from cryptography.x509.oid import NameOID
from virtwire.certs import authority, dn, issue, names
from virtwire.certs.authority import Authority
from virtwire.certs.issue import Issued
from virtwire.certs.keys import key_pem, pem
from virtwire.certs.revoke import revoke

from tests.peers.require import program, require

from . import forge
from .forge import CLIENT_AUTH, SERVER_AUTH, Pair

pytestmark = pytest.mark.interop

KEY = forge.make("any").key


def run(*command: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([program(command[0]), *command[1:]], input=data, capture_output=True, check=False)


@pytest.fixture(scope="module")
def ca() -> Authority:
    require("certtool")
    return authority.create("GnuTLS' CA", now=datetime.now(UTC))


@pytest.fixture
def folder(tmp_path: Path, ca: Authority) -> Path:
    (tmp_path / "ca.pem").write_bytes(pem(ca.certificate))
    return tmp_path


def verify(folder: Path, made: Issued, *options: str) -> bool:
    command = ["certtool", "--verify", "--load-ca-certificate", str(folder / "ca.pem"), *options]
    return run(*command, data=pem(made.certificate)).returncode == 0


def test_certtool_verifies_what_we_issue(folder: Path, ca: Authority) -> None:
    server = issue.server(ca, ["a.example"], ["127.0.0.1", "::1"], now=datetime.now(UTC))
    for host in ("a.example", "127.0.0.1", "::1"):
        assert verify(folder, server, "--verify-hostname", host, "--verify-purpose", "1.3.6.1.5.5.7.3.1")
    assert not verify(folder, server, "--verify-hostname", "b.example")
    assert not verify(folder, server, "--verify-purpose", "1.3.6.1.5.5.7.3.2")
    client = issue.client(ca, "c", now=datetime.now(UTC))
    assert verify(folder, client, "--verify-purpose", "1.3.6.1.5.5.7.3.2")
    assert not verify(folder, client, "--verify-purpose", "1.3.6.1.5.5.7.3.1")


def test_certtool_heeds_our_revocation_list(folder: Path, ca: Authority) -> None:
    now = datetime.now(UTC)
    one, two = issue.client(ca, "one", now=now), issue.client(ca, "two", now=now)
    (folder / "crl.pem").write_bytes(pem(revoke(ca, one.certificate, None, now=now)))
    shown = run("certtool", "--crl-info", "--infile", str(folder / "crl.pem"))
    assert b"Revoked certificates (1)" in shown.stdout
    checked = run(
        "certtool", "--verify-crl", "--load-ca-certificate", str(folder / "ca.pem"), "--infile", str(folder / "crl.pem")
    )
    assert checked.returncode == 0
    assert not verify(folder, one, "--load-crl", str(folder / "crl.pem"))
    assert verify(folder, two, "--load-crl", str(folder / "crl.pem"))


def test_certtool_reads_what_we_write(ca: Authority) -> None:
    made = issue.server(ca, ["a.example"], ["::1"], now=datetime.now(UTC))
    text = run("certtool", "--certificate-info", data=pem(made.certificate)).stdout.decode()
    for line in ("CN=a.example", "DNSname: a.example", "IPAddress: ::1", "TLS WWW Server.", "Curve:\tSECP256R1"):
        assert line in text
    assert "error" not in text
    assert b"Public Key Info" in run("certtool", "--key-info", data=key_pem(made.key)).stdout


WORDS = ["abc", 'a,b+c"d\\e<f>g;h', "#a", " a ", " ", "é", "日本", "\U0001f600", "a\nb", "a\x01b", "a\x7f", "a\0b", ""]
KINDS = [kind for kind in Kind if kind is not Kind.BitString]
OTHERS = ["2.5.4.97", "2.999.1", "1.39.5", "0.39.1", "2.100000000000000000.4"]


@pytest.mark.parametrize("number", [*dn.ATTRIBUTES, *OTHERS])
def test_names_are_shown_as_libvirt_shows_them(number: str, tmp_path: Path) -> None:
    require("virt-pki-query-dn")
    words = WORDS if number in ("2.5.4.3", "2.5.4.6") else ["12"]
    differ = []
    for kind in KINDS:
        for word in words:
            try:
                with warnings.catch_warnings(action="ignore"):
                    attribute = NameAttribute(ObjectIdentifier(number), word, kind, _validate=False)
                    pair = forge.make(Name([attribute]), key=KEY)
            except (ValueError, UnicodeEncodeError):
                continue  # no certificate can have it
            differ += compare(pair, tmp_path)
    assert differ == []


def test_names_of_several_parts(tmp_path: Path) -> None:
    require("virt-pki-query-dn")
    parts = [NameAttribute(NameOID.COMMON_NAME, "x"), NameAttribute(NameOID.USER_ID, "y")]
    more = [NameAttribute(NameOID.ORGANIZATION_NAME, "o" * 64), NameAttribute(NameOID.COUNTRY_NAME, "GB")]
    for name in (Name([*more, *parts]), Name([RelativeDistinguishedName(parts), RelativeDistinguishedName(more)])):
        assert compare(forge.make(name, key=KEY), tmp_path) == []


def compare(pair: Pair, folder: Path) -> list[tuple[str, str]]:
    """Return the two ways a subject is shown, unless they are the same; one that can not be shown is empty."""
    try:
        ours = dn.render(pair.certificate)
    except ValueError:
        ours = ""
    (folder / "a.pem").write_bytes(pair.pem)
    theirs = run("virt-pki-query-dn", str(folder / "a.pem")).stdout.decode().removesuffix("\n")
    return [] if ours == theirs else [(ours, theirs)]


HOSTS = ["a.example", "A.EXAMPLE", "a.example.com", "a.b.example.com", "example.com", "127.0.0.1", "127.1", "a", "host"]
HOSTS += ["0:0:0:0:0:0:0:1", "münchen.example", "::ffff:127.0.0.1"]
COMMON = ["host", "*.example.com", "127.0.0.1"]
WITHOUT_NAMES: list[list[str]] = [[], ["127.0.0.1"], ["a@b.example"], ["http://host/"]]
WITH_NAMES = [["a.example"], ["*.example.com"], ["*.com"], ["*"], ["f*.example.com"], ["xn--mnchen-3ya.example"]]
WITH_NAMES += [["b.example", "127.0.0.1", "::1", "a.example"]]


@pytest.mark.parametrize(
    ("alternatives", "common", "purpose"),
    [
        *((names, common, SERVER_AUTH) for names in WITHOUT_NAMES for common in COMMON),
        *((names, "host", SERVER_AUTH) for names in WITH_NAMES),
        ([], "host", CLIENT_AUTH),
        (["a.example"], "host", CLIENT_AUTH),
        ([], "host", None),
    ],
)
def test_hosts_match_as_in_gnutls(
    alternatives: list[str], common: str, purpose: ObjectIdentifier | None, folder: Path, ca: Authority
) -> None:
    extensions = [forge.hosts(*alternatives)] if alternatives else []
    extensions += [forge.purposes(purpose)] if purpose else []
    pair = forge.make(common, Pair(ca.certificate, ca.key), extensions, now=datetime.now(UTC), key=KEY, days=(0, 1))
    theirs = {host: verify(folder, Issued(*pair), "--verify-hostname", host) for host in HOSTS}
    assert {host: names.is_for(pair.certificate, host) for host in HOSTS} == theirs
