from __future__ import annotations

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from virtwire.certs.directory import check_directory
from virtwire.certs.findings import Finding, Rule, Severity

from . import forge
from .forge import CLIENT_AUTH, NOW, SERVER_AUTH, Pair

CA = forge.authority()
SERVER = forge.make("s", CA, [forge.purposes(SERVER_AUTH), forge.hosts("a.example", "::1")])
CLIENT = forge.make("c", CA, [forge.purposes(CLIENT_AUTH)])
OLD = (-5, -1)


@pytest.fixture
def pki(tmp_path: Path) -> Path:
    folder = forge.write(tmp_path / "pki", CA, server=SERVER, client=CLIENT)
    (folder / "cakey.pem").touch(0o600)
    (folder / "cakey.pem").write_bytes(CA.key_pem)
    return folder


def findings(folder: Path, *hosts: str) -> list[Finding]:
    return [finding for check in check_directory(folder, now=NOW, hosts=hosts) for finding in check.findings]


def found(folder: Path, *hosts: str) -> list[tuple[str, str, str]]:
    """Return severity, rule, and the file that the sentence begins with."""
    return [
        (str(each.severity), str(each.rule), each.message.removeprefix(f"{folder}/").split()[0])
        for each in findings(folder, *hosts)
    ]


def test_a_good_folder(pki: Path) -> None:
    checks = check_directory(pki, now=NOW, hosts=["a.example", "::1"])
    assert [check.what for check in checks if not check.findings] == [
        "cacert.pem: CN=test CA, valid until 2031-05-16",
        "cakey.pem: belongs to cacert.pem, readable by its owner only",
        "servercert.pem: CN=s, valid until 2031-05-16",
        "serverkey.pem: belongs to servercert.pem, readable by its owner only",
        "clientcert.pem: CN=c, valid until 2031-05-16",
        "clientkey.pem: belongs to clientcert.pem, readable by its owner only",
        "servercert.pem: is for a.example",
        "servercert.pem: is for ::1",
    ]
    assert not findings(pki)


@pytest.mark.parametrize("role", ["server", "client"])
def test_one_role_is_enough(pki: Path, role: str) -> None:
    for path in pki.glob(f"{role}*"):
        path.unlink()
    (pki / "cakey.pem").unlink()
    assert not findings(pki)
    assert len(check_directory(pki, now=NOW)) == 3


def test_an_empty_folder(tmp_path: Path) -> None:
    assert [(each.rule, each.message) for each in findings(tmp_path)] == [
        (Rule.PRESENCE, f"cacert.pem is missing in {tmp_path}"),
        (Rule.PRESENCE, f"{tmp_path} has a certificate neither for a server nor for a client"),
    ]


@pytest.mark.parametrize("name", ["cacert.pem", "servercert.pem", "serverkey.pem", "clientcert.pem", "clientkey.pem"])
def test_missing_files(pki: Path, name: str) -> None:
    (pki / name).unlink()
    assert ("failure", "presence", name) in found(pki)


@pytest.mark.parametrize("name", sorted(["cakey.pem", "cacrl.pem", "cacert.pem", "serverkey.pem", "clientcert.pem"]))
def test_files_that_are_not_what_they_should_be(pki: Path, name: str) -> None:
    (pki / name).write_bytes(b"junk")
    assert found(pki) == [("failure", "readable", name)]


@pytest.mark.parametrize("name", ["cakey.pem", "cacert.pem", "clientkey.pem", "servercert.pem", "cacrl.pem"])
def test_files_that_can_not_be_read(pki: Path, name: str) -> None:
    (pki / name).unlink(missing_ok=True)
    (pki / name).mkdir(0o700)
    assert found(pki) == [("failure", "readable", name)]


@pytest.mark.parametrize("name", ["cakey.pem", "serverkey.pem"])
def test_dangling_links(pki: Path, name: str) -> None:
    (pki / name).unlink()
    (pki / name).symlink_to("nowhere")
    assert found(pki) == [("failure", "readable", name)]


@pytest.mark.parametrize(
    ("mode", "good"), [(0o600, True), (0o400, True), (0o640, False), (0o604, False), (0o620, False)]
)
@pytest.mark.parametrize("name", ["cakey.pem", "serverkey.pem", "clientkey.pem"])
def test_who_can_use_a_key(pki: Path, name: str, mode: int, good: bool) -> None:
    (pki / name).chmod(mode)
    assert found(pki) == ([] if good else [("failure", "permissions", name)])
    if not good:
        assert findings(pki)[0].message.endswith(f"mode {mode:04o}, not 0600")


@pytest.mark.parametrize("name", ["cakey.pem", "serverkey.pem", "clientkey.pem"])
def test_keys_that_belong_to_something_else(pki: Path, name: str) -> None:
    (pki / name).write_bytes(forge.make("x").key_pem)
    assert found(pki) == [("failure", "key", name)]


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        ({"days": OLD}, "validity"),
        ({"extensions": []}, "authority"),
        ({"extensions": [forge.constraints(True), forge.usage("crl_sign")]}, "authority"),
    ],
)
def test_a_bad_authority_is_told_of_once(tmp_path: Path, options: dict[str, object], rule: str) -> None:
    bad = forge.authority(**options)
    folder = forge.write(tmp_path, bad, server=forge.make("s", bad, [forge.hosts("a")]), client=forge.make("c", bad))
    assert found(folder) == [("failure", rule, "cacert.pem")]


def test_each_of_several_authorities_is_looked_at(pki: Path) -> None:
    with (pki / "cacert.pem").open("ab") as stream:
        stream.write(forge.authority("old CA", days=OLD).pem)
    assert found(pki) == [("failure", "validity", "cacert.pem")]


@pytest.mark.parametrize(
    ("server", "expected"),
    [
        (forge.make("s", forge.authority(), [forge.hosts("a")]), [("failure", "chain")]),
        (forge.make("s", CA, [forge.hosts("a")], days=OLD), [("failure", "validity")]),
        (forge.make("s", CA, [forge.hosts("a"), forge.constraints(True)]), [("failure", "basic constraints")]),
        (forge.make("s", CA, [forge.hosts("a"), forge.usage("key_encipherment")]), [("failure", "key usage")]),
        (forge.make("s", CA, [forge.hosts("a"), forge.purposes(CLIENT_AUTH, critical=True)]), [("failure", "purpose")]),
        (forge.make("s", CA, [forge.hosts("a"), forge.purposes(CLIENT_AUTH)]), [("warning", "purpose")]),
        (forge.make(x509.Name([]), CA, [forge.hosts("a")]), [("failure", "subject")]),
        (forge.make("s", CA), [("warning", "names")]),
        (
            forge.make("s", CA, [forge.hosts("a")], key=rsa.generate_private_key(65537, 1024)),
            [("warning", "algorithm")],
        ),
    ],
)
def test_what_is_wrong_with_a_certificate(pki: Path, server: Pair, expected: list[tuple[str, str]]) -> None:
    forge.write(pki, CA, server=server)
    assert found(pki) == [(severity, rule, "servercert.pem") for severity, rule in expected]


def test_a_certificate_between(pki: Path) -> None:
    middle = forge.authority("middle", CA)
    forge.write(pki, CA, client=[forge.make("c", middle), middle])
    assert not findings(pki)
    middle = forge.authority("middle", CA, days=OLD)
    forge.write(pki, CA, client=[forge.make("c", middle), middle])
    [finding] = findings(pki)
    assert finding.message.startswith("the authority's certificate (CN=middle) expired on 2031-05-05")


def test_the_host_of_the_server(pki: Path) -> None:
    [finding] = findings(pki, "a.example", "b.example")
    assert finding.message == "servercert.pem is not for b.example, but for a.example, ::1"


def test_hosts_are_no_matter_of_clients(pki: Path) -> None:
    for path in pki.glob("server*"):
        path.unlink()
    assert not findings(pki, "b.example")


def test_revocation(pki: Path) -> None:
    (pki / "cacrl.pem").write_bytes(forge.crl_pem(forge.crl(CA, [CLIENT])))
    assert found(pki) == [("failure", "revocation", "clientcert.pem")]
    assert "cacrl.pem: 1 revoked" in [check.what for check in check_directory(pki, now=NOW)]


def test_an_old_list_still_counts(pki: Path) -> None:
    (pki / "cacrl.pem").write_bytes(forge.crl_pem(forge.crl(CA, [CLIENT], days=OLD)))
    old, revoked = findings(pki)
    assert old == (Rule.REVOCATION, Severity.WARNING, "cacrl.pem should have been renewed by 2031-05-05")
    assert revoked.severity is Severity.FAILURE


def test_somebody_elses_list(pki: Path) -> None:
    (pki / "cacrl.pem").write_bytes(forge.crl_pem(forge.crl(forge.authority("other"))))
    assert found(pki) == [("failure", "revocation", "cacrl.pem")]
