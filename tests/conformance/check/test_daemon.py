"""What is found out about a daemon, and when it cannot be checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.auth.editing import edit
from virtwire.auth.entries import MIN_ITERATIONS, derive
from virtwire.conformance.check import daemon as daemon_module
from virtwire.conformance.check.daemon import Daemon, Unusable, version_text

from tests.peers.pki import Site
from tests.peers.virtwired import Virtwired


async def test_facts(checked: Virtwired) -> None:
    daemon = Daemon(checked.uri())
    await daemon.start()
    assert (daemon.driver, daemon.version, daemon.login) == ("test", 9000000, "none")
    assert daemon.read_only_socket == str(checked.socket_ro)
    assert daemon.subject.facts == {
        "driver": "test",
        "libvirt": "9.0.0",
        "hypervisor": "2",
        "opened": "test:///default",
        "transport": "unix",
        "login": "none",
        "read-only socket": "yes",
    }
    assert await daemon.is_alive()
    daemon.close()


async def test_the_read_only_socket_of_a_uri_without_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's daemon has two sockets, a user's own has one for both."""
    places = {False: tmp_path / "libvirt-sock", True: tmp_path / "libvirt-sock-ro"}
    monkeypatch.setattr(daemon_module, "socket_paths", lambda target, read_only, **rest: [str(places[read_only])])
    daemon = Daemon("test+unix:///default")
    assert daemon.read_only_socket is None
    places[True].touch()
    assert daemon.read_only_socket == str(places[True])
    places[True] = places[False]
    places[False].touch()
    assert daemon.read_only_socket is None


def test_versions() -> None:
    assert version_text(9000000) == "9.0.0"
    assert version_text(12006001) == "12.6.1"


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        ("test+ssh://host/default", "checks go over unix, tls, tcp, not over ssh"),
        ("nothing", "does not include a driver name"),
        ("test+tls://localhost/default?pkipath=/nowhere", "Cannot read CA certificate"),
    ],
)
def test_uris_that_cannot_be_checked(uri: str, told: str) -> None:
    with pytest.raises(Unusable, match=told):
        Daemon(uri)


async def test_nobody_there() -> None:
    with pytest.raises(Unusable, match="cannot connect: Failed to connect socket to '/nowhere/sock'"):
        await Daemon("test+unix:///default?socket=/nowhere/sock").start()


async def test_what_cannot_be_opened(checked: Virtwired) -> None:
    with pytest.raises(Unusable, match="connect_open was refused: error 5/0"):
        await Daemon(checked.uri("nosuch:///x")).start()


async def test_a_connection_that_may_only_read(checked: Virtwired) -> None:
    with pytest.raises(Unusable, match="the connection is read-only"):
        await Daemon(checked.uri(read_only_socket=True)).start()


async def test_a_login(tmp_path: Path) -> None:
    users, known = tmp_path / "users", tmp_path / "auth.conf"
    with edit(users) as made:
        made.entries["alice"] = derive("secret", iterations=MIN_ITERATIONS)
    config = f'auth_unix_rw = "sasl"\nsasl_password_file = "{users}"\n'
    with Virtwired(config=config) as served:
        known.write_text("[credentials-a]\nauthname=alice\npassword=no\n[auth-libvirt-default]\ncredentials=a\n")
        with pytest.raises(Unusable, match="cannot log in: "):
            await Daemon(f"{served.uri()}&authfile={known}").start()
        known.write_text(known.read_text().replace("password=no", "password=secret"))
        daemon = Daemon(f"{served.uri()}&authfile={known}")
        await daemon.start()
        assert daemon.login == "sasl"
        daemon.close()


async def test_tls(tmp_path: Path) -> None:
    site = Site(tmp_path)
    with Virtwired(pki_dir=site.server()) as served:
        daemon = Daemon(served.tls_uri(site.client()))
        await daemon.start()
        assert daemon.subject.facts["transport"] == "tls"
        assert daemon.read_only_socket is None
        daemon.close()
        with pytest.raises(Unusable, match="refused us, who showed no certificate"):
            await Daemon(served.tls_uri(site.nobody())).start()


async def test_a_daemon_that_is_gone() -> None:
    with Virtwired() as served:
        daemon = Daemon(served.uri(), patience=1)
        await daemon.start()
        served.kill()
        assert not await daemon.is_alive()
        daemon.close()
