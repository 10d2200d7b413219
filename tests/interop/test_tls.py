"""TLS between real peers: virsh to virtwired, our client to libvirtd and to virtwired, and each way to be refused.

A refusal must say what is wrong on our side: virtwired in its log, our client in its error.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import virtwire.client
from virtwire.protocol.errors import LibvirtError

from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.pki import EXPIRED, NOT_YET, Site
from tests.peers.require import require
from tests.peers.virsh import Virsh
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

NO_SANITY = "&no_sanity=1"
"""A client's own check of its own certificate is left out, so that the server is the one to refuse it."""


@pytest.fixture(autouse=True)
def needs() -> None:
    """Skip all where the peers are missing; here, since a skip's reason gets lost in an async test."""
    require("libvirtd", "virsh")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give an authority."""
    return Site(tmp_path)


@pytest.fixture
def stranger(tmp_path: Path) -> Site:
    """Give an authority that nobody here trusts."""
    return Site(tmp_path, "stranger CA")


def virsh(uri: str, command: str = "list --all") -> tuple[int | None, str, str]:
    """Run one command; return its status, stdout and stderr."""
    with Virsh(uri) as session:
        outcome = session.run(command)
    return outcome.status, outcome.stdout, outcome.stderr


async def domains(uri: str) -> list[str]:
    """List the domains with our client."""
    async with virtwire.client.connect(uri) as connection:
        return [domain.name for domain in await connection.list_all_domains()]


async def refusal(uri: str) -> str:
    """Connect with our client, which must fail; return what it says."""
    with pytest.raises(LibvirtError) as caught:
        await domains(uri)
    return str(caught.value)


def log_has(daemon: Daemon, pattern: str, start: int = 0) -> None:
    """Wait until the daemon has logged a line like this, after ``start`` characters."""
    deadline = time.monotonic() + 5
    while not re.search(pattern, daemon.log[start:], re.IGNORECASE):
        assert time.monotonic() < deadline, f"no {pattern!r} in the log:\n{daemon.log}"
        time.sleep(0.02)


def test_virsh_works_with_certificates_of_virtwire_pki(tmp_path: Path) -> None:
    pki = str(tmp_path / "pki")
    issue_server = ["issue", "server", pki, "--name", "localhost", "--ip", "127.0.0.1"]
    for arguments in (["init", pki], issue_server, ["issue", "client", pki, "--name", "admin"], ["validate", pki]):
        subprocess.run([sys.executable, "-m", "virtwire.certs.cli", *arguments], check=True, capture_output=True)
    with Virtwired(pki_dir=Path(pki)) as daemon:
        status, stdout, stderr = virsh(daemon.tls_uri(Path(pki)))
        assert (status, stderr) == (0, "")
        assert "test   running" in stdout
        assert virsh(daemon.tls_uri(Path(pki), "127.0.0.1"), "checkpoint-create-as test a")[0] == 0


async def test_our_client_works_with_libvirtd(site: Site) -> None:
    client = site.client()
    with Libvirtd(pki_dir=site.server()) as daemon:
        assert await domains(daemon.tls_uri(client)) == ["test"]
        assert await domains(daemon.tls_uri(client, "127.0.0.1")) == ["test"]
        async with virtwire.client.connect(daemon.tls_uri(client)) as connection:
            assert await connection.is_secure()
            domain = await connection.domain_lookup_by_name("test")
            checkpoint = await domain.checkpoint_create_xml("<domaincheckpoint><name>a</name></domaincheckpoint>")
            assert (await domain.checkpoint_lookup_by_name("a")).name == checkpoint.name
            await checkpoint.delete()


async def test_our_client_works_with_virtwired(site: Site) -> None:
    with Virtwired(pki_dir=site.server()) as daemon:
        assert await domains(daemon.tls_uri(site.client())) == ["test"]


UNKNOWN = "unknown|not issued by|issuer certificate"
NOT_VALID_YET = "not yet valid|not valid yet|not valid before"

CLIENTS: dict[str, tuple[Callable[[Site, Site], Path], str]] = {
    "unknown CA": (
        lambda site, stranger: stranger.client(trusts=site),
        UNKNOWN,
    ),
    "expired": (lambda site, stranger: site.client(made=EXPIRED), "expired"),
    "not yet valid": (lambda site, stranger: site.client(made=NOT_YET), NOT_VALID_YET),
    "no certificate": (lambda site, stranger: site.nobody(), "no certificate|did not return a certificate"),
    "not on the list": (lambda site, stranger: site.client("mallory"), "CN=mallory"),
    "revoked": (lambda site, stranger: site.client("revoked"), "revoked"),
}
"""Clients to be refused: how their folder is made, and what virtwired's log says."""

ALLOWED = ["CN=client*", "CN=revoked"]


def server_that_knows_of(site: Site, client: Path) -> Path:
    """Make a server's folder; one that knows that the client's certificate is revoked, when it is called so."""
    folder = site.server()
    if "revoked" in (client / "clientcert.pem").name or "revoked" in _common_name(client):
        site.revoke(client, told=folder)
    return folder


def _common_name(folder: Path) -> str:
    from virtwire.certs.load import load_certificates

    file = folder / "clientcert.pem"
    return load_certificates(str(file))[0].subject.rfc4514_string() if file.exists() else ""


@pytest.mark.parametrize("kind", CLIENTS)
async def test_virtwired_refuses_a_client(kind: str, site: Site, stranger: Site) -> None:
    make, logged = CLIENTS[kind]
    client = make(site, stranger)
    config = "tls_allowed_dn_list = [ " + ", ".join(f'"{name}"' for name in ALLOWED) + " ]\n"
    with Virtwired(pki_dir=server_that_knows_of(site, client), config=config) as daemon:
        status, _, stderr = virsh(daemon.tls_uri(client, extra=NO_SANITY))
        assert status == 1
        assert "error: failed to connect to the hypervisor" in stderr
        log_has(daemon, logged)
        before = len(daemon.log)
        said = await refusal(daemon.tls_uri(client, extra=NO_SANITY))
        assert re.search("refused|alert|certificate", said), said
        log_has(daemon, logged, before)
        assert await domains(daemon.tls_uri(site.client())) == ["test"], "the daemon must go on"


@pytest.mark.parametrize("kind", CLIENTS)
async def test_libvirtd_refuses_our_client(kind: str, site: Site, stranger: Site) -> None:
    client = CLIENTS[kind][0](site, stranger)
    settings = {"tls_allowed_dn_list": ALLOWED}
    with Libvirtd(pki_dir=server_that_knows_of(site, client), settings=settings) as daemon:
        said = await refusal(daemon.tls_uri(client, extra=NO_SANITY))
    assert re.search("server .*refused", said), said
    assert ("no certificate" in said) == (kind == "no certificate")


OWN = {"expired": (EXPIRED, "expired"), "not yet valid": (NOT_YET, NOT_VALID_YET)}


@pytest.mark.parametrize("kind", OWN)
async def test_our_client_judges_its_own_certificate_first(kind: str, site: Site) -> None:
    made, said = OWN[kind]
    client = site.client(made=made)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        assert re.search(said, await refusal(f"test+tls://127.0.0.1:{port}/default?pkipath={client}"))


SERVERS: dict[str, tuple[Callable[[Site, Site], Path], str, str]] = {
    "unknown CA": (lambda site, stranger: stranger.server(trusts=site), "localhost", UNKNOWN),
    "expired": (lambda site, stranger: site.server(made=EXPIRED), "localhost", "expired"),
    "not yet valid": (lambda site, stranger: site.server(made=NOT_YET), "localhost", NOT_VALID_YET),
    "wrong host name": (lambda site, stranger: site.server(["elsewhere.example"], []), "localhost", "localhost"),
    "wrong address": (lambda site, stranger: site.server(["localhost"], []), "127.0.0.1", r"127\.0\.0\.1"),
    "revoked": (lambda site, stranger: site.server(), "localhost", "revoked"),
}
"""Servers to be refused: how their folder is made, by which host name they are called, what our client says."""


@pytest.mark.parametrize("make_daemon", [Libvirtd, Virtwired])
@pytest.mark.parametrize("kind", SERVERS)
async def test_our_client_refuses_a_server(
    kind: str, make_daemon: type[Libvirtd] | type[Virtwired], site: Site, stranger: Site
) -> None:
    make, host, said = SERVERS[kind]
    server, client = make(site, stranger), site.client()
    if kind == "revoked":
        site.revoke(server, told=client)
    # A server with such a certificate would not start, were it not told to leave its own alone.
    sanity = "tls_no_sanity_certificate"
    with _careless(make_daemon, server, sanity) as daemon:
        assert re.search(said, await refusal(daemon.tls_uri(client, host)), re.IGNORECASE)
        assert virsh(daemon.tls_uri(client, host))[0] == 1, "virsh would take it"
        assert await domains(daemon.tls_uri(client, host, extra="&no_verify=1")) == ["test"]


def _careless(make_daemon: type[Libvirtd] | type[Virtwired], pki_dir: Path, setting: str) -> Daemon:
    if make_daemon is Libvirtd:
        return Libvirtd(pki_dir=pki_dir, settings={setting: 1})
    return Virtwired(pki_dir=pki_dir, config=f"{setting} = 1\n")


@pytest.mark.parametrize("made", [EXPIRED, NOT_YET], ids=["expired", "not yet valid"])
def test_virtwired_does_not_start_with_a_certificate_that_all_would_refuse(made: timedelta, site: Site) -> None:
    with pytest.raises(RuntimeError, match="certificate"), Virtwired(pki_dir=site.server(made=made)):
        pass


async def test_a_silent_client_blocks_nobody(site: Site) -> None:
    client = site.client()
    with Virtwired(pki_dir=site.server()) as daemon:
        assert daemon.tls_port is not None
        with socket.create_connection(("127.0.0.1", daemon.tls_port)):
            assert await domains(daemon.tls_uri(client)) == ["test"]
