"""Real libvirt and our certificates, in both directions; and real libvirt's verdicts on bad ones beside ours.

``check_peer`` and ``check_directory`` must refuse what libvirt 9.0.0 refuses and accept what it accepts. The exceptions
stand with their reasons in ``DIFFERENT``.
"""

from __future__ import annotations

import contextlib
import shutil
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.x509 import ObjectIdentifier
from virtwire.certs import cli
from virtwire.certs.directory import check_directory
from virtwire.certs.findings import failures
from virtwire.certs.layout import Role
from virtwire.certs.validate import check_peer

from tests.peers.daemon import DaemonDied
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virsh import Virsh

from . import forge
from .forge import ANY_PURPOSE, CLIENT_AUTH, CODE_SIGNING, SERVER_AUTH, Extension, Pair

pytestmark = pytest.mark.interop

NOW = datetime.now(UTC)
OLD = (-5, -1)
COMING = (1, 5)
CA = forge.authority(now=NOW)
REVOKED = forge.make("revoked", CA, [forge.hosts("localhost")], now=NOW)
CRL = forge.crl(CA, [REVOKED], now=NOW)


def pki(folder: Path, *commands: str) -> None:
    """Run commands of virtwire-pki on a folder."""
    for command in commands:
        assert cli.main([str(folder) if word == "DIR" else word for word in command.split()]) == 0


def visit(daemon: Libvirtd, folder: Path, host: str = "localhost") -> str:
    """Connect with virsh; return nothing when it was let in, or else its complaint.

    ``no_sanity`` keeps it from judging its own certificate, so that the daemon gets to.
    """
    with Virsh(daemon.tls_uri(folder, host, "&no_sanity=1")) as virsh:
        done = virsh.run("list --all --name")
    if done.status == 0:
        assert done.stdout.split() == ["test"]
        return ""
    return done.stderr.splitlines()[-1]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require("libvirtd", "virsh")
    folder = tmp_path_factory.mktemp("made")
    pki(folder, "init DIR", "issue server DIR --name localhost --ip 127.0.0.1", "issue client DIR --name client1")
    shutil.copytree(folder, folder / "revoked")
    pki(folder, f"revoke DIR {folder}/clientcert.pem", "issue client DIR --name client2 --force", "validate DIR")
    shutil.copytree(folder, folder / "unlisted", ignore=shutil.ignore_patterns("revoked"))
    pki(folder / "unlisted", "issue client DIR --name guest --force")
    return folder


@pytest.fixture(scope="module")
def daemon(made: Path) -> Iterator[Libvirtd]:
    settings = {"tls_allowed_dn_list": ["CN=nobody", "CN=client?"]}
    with Libvirtd(pki_dir=made, settings=settings) as daemon:
        yield daemon


class TestOurCertificates:
    """What virtwire-pki makes, used by real libvirt as it is."""

    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
    def test_are_accepted_by_both_without_a_warning(self, daemon: Libvirtd, made: Path, host: str) -> None:
        with Virsh(daemon.tls_uri(made, host)) as virsh:
            done = virsh.run("list --all --name")
        assert (done.status, done.stdout.split(), done.stderr) == (0, ["test"], "")
        assert "usage does not permit" not in daemon.log
        assert "purpose does not allow" not in daemon.log

    def test_are_refused_once_revoked(self, daemon: Libvirtd, made: Path) -> None:
        before = len(daemon.log)
        assert visit(daemon, made / "revoked") == "error: Unable to read TLS confirmation: Input/output error"
        assert "The certificate has been revoked" in daemon.log[before:]

    def test_are_refused_when_not_on_the_list(self, daemon: Libvirtd, made: Path) -> None:
        before = len(daemon.log)
        assert visit(daemon, made / "unlisted") == "error: Unable to read TLS confirmation: Input/output error"
        assert "not on the list of allowed clients" in daemon.log[before:]

    def test_are_refused_for_another_host(self, made: Path, tmp_path: Path) -> None:
        folder = tmp_path / "elsewhere"
        shutil.copytree(made, folder, ignore=shutil.ignore_patterns("revoked", "unlisted"))
        pki(folder, "issue server DIR --name elsewhere.example --force")
        with Libvirtd(pki_dir=folder) as daemon:
            assert visit(daemon, folder) == "error: authentication failed: Failed to verify peer's certificate"

    def test_are_accepted_after_renewal(self, made: Path, tmp_path: Path) -> None:
        folder = tmp_path / "renewed"
        shutil.copytree(made, folder, ignore=shutil.ignore_patterns("revoked", "unlisted"))
        pki(folder, "renew DIR", "validate DIR --host localhost")
        with Libvirtd(pki_dir=folder) as daemon:
            assert visit(daemon, folder) == ""


def leaf(*extensions: Extension, **options: object) -> Pair:
    """Make an end certificate that is good for localhost but for what is asked."""
    options = {"issuer": CA, "now": NOW, "subject": "x"} | options
    named = any(isinstance(extension, x509.SubjectAlternativeName) for extension, _critical in extensions)
    return forge.make(extensions=[*extensions, *([] if named else [forge.hosts("localhost")])], **options)  # type: ignore[arg-type]


def purposes(*granted: ObjectIdentifier) -> Extension:
    return forge.purposes(*granted, critical=True)


def below(middle: Pair, *, send: bool = True) -> Sequence[Pair]:
    """Make an end certificate below an authority that is sent with it, or is not."""
    return [leaf(issuer=middle), middle] if send else [leaf(issuer=middle)]


LOCALHOST_ONLY = (x509.NameConstraints([x509.DNSName("localhost")], None), True)
UNKNOWN = x509.UnrecognizedExtension(ObjectIdentifier("1.2.3.4"), b"\x05\x00")

PEERS: dict[str, Callable[[], Pair | Sequence[Pair]]] = {
    "good": leaf,
    "unknown authority": lambda: leaf(issuer=forge.authority("other", now=NOW)),
    "authority of the same name": lambda: leaf(issuer=forge.authority(now=NOW)),
    "signed by itself": lambda: leaf(issuer=None),
    "expired": lambda: leaf(days=OLD),
    "not yet valid": lambda: leaf(days=COMING),
    "revoked": lambda: REVOKED,
    "an authority": lambda: leaf(forge.constraints(True)),
    "basicConstraints CA:FALSE": lambda: leaf(forge.constraints(False)),
    "keyUsage of both": lambda: leaf(forge.usage("digital_signature", "key_encipherment")),
    "keyUsage digitalSignature": lambda: leaf(forge.usage("digital_signature", critical=False)),
    "keyUsage digitalSignature, critical": lambda: leaf(forge.usage("digital_signature")),
    "keyUsage digitalSignature, critical, RSA": lambda: leaf(
        forge.usage("digital_signature"), key=rsa.generate_private_key(65537, 2048)
    ),
    "keyUsage digitalSignature, RSA": lambda: leaf(
        forge.usage("digital_signature", critical=False), key=rsa.generate_private_key(65537, 2048)
    ),
    "keyUsage keyEncipherment": lambda: leaf(forge.usage("key_encipherment", critical=False)),
    "keyUsage keyEncipherment, critical": lambda: leaf(forge.usage("key_encipherment")),
    "for servers": lambda: leaf(forge.purposes(SERVER_AUTH)),
    "for servers, critical": lambda: leaf(purposes(SERVER_AUTH)),
    "for clients": lambda: leaf(forge.purposes(CLIENT_AUTH)),
    "for clients, critical": lambda: leaf(purposes(CLIENT_AUTH)),
    "for both, critical": lambda: leaf(purposes(CLIENT_AUTH, SERVER_AUTH)),
    "for code": lambda: leaf(forge.purposes(CODE_SIGNING)),
    "for code, critical": lambda: leaf(purposes(CODE_SIGNING)),
    "for anything": lambda: leaf(forge.purposes(ANY_PURPOSE)),
    "for anything, critical": lambda: leaf(purposes(ANY_PURPOSE)),
    "an unknown critical extension": lambda: leaf((UNKNOWN, True)),
    "an unknown extension": lambda: leaf((UNKNOWN, False)),
    "no subject": lambda: leaf(subject=x509.Name([])),
    "Ed25519": lambda: leaf(key=ed25519.Ed25519PrivateKey.generate()),
    "RSA": lambda: leaf(key=rsa.generate_private_key(65537, 2048)),
    "one between": lambda: below(forge.authority("middle", CA, now=NOW)),
    "one between, not sent": lambda: below(forge.authority("middle", CA, now=NOW), send=False),
    "one between, expired": lambda: below(forge.authority("middle", CA, now=NOW, days=OLD)),
    "one between, no authority": lambda: below(leaf()),
    "one between, may not sign": lambda: below(
        forge.authority("middle", CA, now=NOW, extensions=[forge.constraints(True), forge.usage("crl_sign")])
    ),
    "one between, which constrains names": lambda: below(
        forge.authority("middle", CA, now=NOW, extensions=[forge.constraints(True), LOCALHOST_ONLY])
    ),
    "two between, one allowed": lambda: two_between(1),
    "two between, none allowed": lambda: two_between(0),
}


def two_between(length: int) -> Sequence[Pair]:
    narrow = [forge.constraints(True, length), forge.usage("key_cert_sign")]
    upper = forge.authority("upper", CA, now=NOW, extensions=narrow)
    lower = forge.authority("lower", upper, now=NOW)
    return [leaf(issuer=lower), lower, upper]


DIFFERENT = {
    # libvirt 9.0.0 asks keyEncipherment of every kind of key, which RFC 8813 forbids for this kind; later ones do not.
    "keyUsage digitalSignature, critical",
    # libvirt takes every purpose that it does not know for both of those it does.
    "for code, critical",
    # By the same mistake it takes anyExtendedKeyUsage for none.
    "for anything, critical",
    # Not supported here, and better refused than overlooked.
    "one between, which constrains names",
}
"""Certificates that we judge otherwise than libvirt 9.0.0 does, on purpose."""


def verdict(sent: Sequence[Pair], role: Role) -> bool:
    """Tell whether we accept a peer."""
    host = "localhost" if role == "server" else None
    chain = [pair.der for pair in sent]
    return not failures(check_peer(chain, [CA.certificate], [CRL], purpose=role, now=NOW, host=host))


def as_list(pairs: Pair | Sequence[Pair]) -> Sequence[Pair]:
    return [pairs] if isinstance(pairs, Pair) else pairs


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Libvirtd]:
    require("libvirtd", "virsh")
    folder = forge.write(tmp_path_factory.mktemp("server"), CA, server=leaf())
    (folder / "cacrl.pem").write_bytes(forge.crl_pem(CRL))
    with Libvirtd(pki_dir=folder) as daemon:
        yield daemon


class TestClients:
    """libvirtd's verdicts on clients."""

    @pytest.mark.parametrize("name", PEERS)
    def test_are_ours(self, judge: Libvirtd, name: str, tmp_path: Path) -> None:
        sent = as_list(PEERS[name]())
        folder = forge.write(tmp_path, CA, client=sent)
        theirs = visit(judge, folder) == ""
        assert (verdict(sent, "client") is theirs) is (name not in DIFFERENT), f"libvirtd accepts: {theirs}"

    def test_no_certificate_is_none(self, judge: Libvirtd, tmp_path: Path) -> None:
        before = len(judge.log)
        assert visit(judge, forge.write(tmp_path, CA)) != ""
        assert "No certificate was found" in judge.log[before:]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require("virsh")
    folder = forge.write(tmp_path_factory.mktemp("client"), CA, client=leaf())
    (folder / "cacrl.pem").write_bytes(forge.crl_pem(CRL))
    return folder


class TestServers:
    """virsh's verdicts on servers: the first byte it sends after the confirmation says that it accepts."""

    @pytest.mark.parametrize("name", PEERS)
    def test_are_ours(self, client: Path, name: str, tmp_path: Path) -> None:
        sent = as_list(PEERS[name]())
        theirs = is_accepted_by_virsh(forge.write(tmp_path, CA, server=sent), client)
        assert (verdict(sent, "server") is theirs) is (name not in DIFFERENT), f"virsh accepts: {theirs}"

    @pytest.mark.parametrize("names", [["other"], ["localhost"], ["LocalHost"], ["127.0.0.1"], ["*"], ["a@b.example"]])
    @pytest.mark.parametrize("common", ["localhost", "other"])
    def test_names_are_ours(self, client: Path, names: list[str], common: str, tmp_path: Path) -> None:
        pair = leaf(forge.hosts(*names), subject=common)
        theirs = is_accepted_by_virsh(forge.write(tmp_path, CA, server=pair), client)
        assert verdict([pair], "server") is theirs


def is_accepted_by_virsh(server: Path, client: Path) -> bool:
    """Present a server's certificate to virsh; tell whether it goes on to make calls."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(server / "servercert.pem", server / "serverkey.pem")
    context.num_tickets = 0
    accepted = []

    def serve(listener: socket.socket) -> None:
        connection, _address = listener.accept()
        with contextlib.suppress(OSError), connection, context.wrap_socket(connection, server_side=True) as tls:
            tls.sendall(b"\x01")
            accepted.append(bool(tls.recv(1)))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(30)
        thread = threading.Thread(target=serve, args=[listener])
        thread.start()
        uri = f"test+tls://localhost:{listener.getsockname()[1]}/default?pkipath={client}"
        with Virsh(uri) as virsh:
            virsh.run("list")
        thread.join()
    return accepted == [True]


OWN: dict[str, Callable[[Path], Path]] = {
    "good": lambda folder: forge.write(folder, CA, server=leaf()),
    "expired": lambda folder: forge.write(folder, CA, server=leaf(days=OLD)),
    "not yet valid": lambda folder: forge.write(folder, CA, server=leaf(days=COMING)),
    "an authority": lambda folder: forge.write(folder, CA, server=leaf(forge.constraints(True))),
    "for clients, critical": lambda folder: forge.write(folder, CA, server=leaf(purposes(CLIENT_AUTH))),
    "another authority's": lambda folder: forge.write(folder, CA, server=leaf(issuer=forge.authority(now=NOW))),
    "another key": lambda folder: mixed_up(folder),
    "no key": lambda folder: without(folder, "serverkey.pem"),
    "no certificate": lambda folder: without(folder, "servercert.pem"),
    "no authority": lambda folder: without(folder, "cacert.pem"),
    "authority expired": lambda folder: with_authority(folder, days=OLD),
    "authority without basicConstraints": lambda folder: with_authority(folder, extensions=[]),
    "authority that is none": lambda folder: with_authority(folder, extensions=[forge.constraints(False)]),
    "authority that may not sign": lambda folder: with_authority(
        folder, extensions=[forge.constraints(True), forge.usage("crl_sign")]
    ),
    "authority that may not sign, not critical": lambda folder: with_authority(
        folder, extensions=[forge.constraints(True), forge.usage("crl_sign", critical=False)]
    ),
    "authority without keyUsage": lambda folder: with_authority(folder, extensions=[forge.constraints(True)]),
    "no PEM": lambda folder: spoilt(folder, "servercert.pem"),
    "no PEM list": lambda folder: spoilt(folder, "cacrl.pem"),
}


def mixed_up(folder: Path) -> Path:
    forge.write(folder, CA, server=leaf())
    (folder / "serverkey.pem").write_bytes(leaf().key_pem)
    return folder


def without(folder: Path, name: str) -> Path:
    (forge.write(folder, CA, server=leaf()) / name).unlink()
    return folder


def spoilt(folder: Path, name: str) -> Path:
    (forge.write(folder, CA, server=leaf()) / name).write_bytes(b"junk")
    return folder


def with_authority(folder: Path, **options: object) -> Path:
    other = forge.authority("own", now=NOW, **options)
    return forge.write(folder, other, server=leaf(issuer=other))


@pytest.mark.parametrize("name", OWN)
def test_a_folder_is_good_when_libvirtd_starts_with_it(name: str, tmp_path: Path) -> None:
    require("libvirtd")
    folder = OWN[name](tmp_path)
    for key in folder.glob("serverkey.pem"):
        key.chmod(0o600)
    try:
        with Libvirtd(pki_dir=folder):
            theirs = True
    except DaemonDied:
        theirs = False
    ours = not [finding for check in check_directory(folder, now=NOW) for finding in failures(check.findings)]
    assert ours is theirs
