"""Each way and each login that README and the guides show is taken, with names and places of the test put in."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from virtwire.auth.editing import edit
from virtwire.auth.entries import derive
from virtwire.auth.sasl import kerberos

from tests.peers.daemon import Daemon
from tests.peers.kdc import Kdc
from tests.peers.libvirtd import Libvirtd, can_isolate
from tests.peers.pki import Site
from tests.peers.polkit import Polkit
from tests.peers.require import give_up, program, require
from tests.peers.sshd import Sshd
from tests.peers.virsh import Virsh, environment
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

ROOT = Path(__file__).parents[2]
LOGINS = (ROOT / "docs/logins-server.md").read_text()
SHELL = [sys.executable, "-m", "virtwire.client.shell.main"]


def rows(page: str, heading: str) -> list[str]:
    """Return the URIs in the first column of the table under a heading."""
    table = (ROOT / page).read_text().partition(f"{heading}\n")[2].partition("\n| URI |")[2].partition("\n\n")[0]
    found = [uri for line in table.splitlines() for uri in re.findall(r"`([^`]*)`", line.split(" | ")[0])]
    assert len(found) >= 5, page
    return found


def settings(heading: str) -> str:
    """Return the settings that the guide of the server's logins shows under a heading."""
    found = re.search(r"^```toml\n(.*?)^```", LOGINS.partition(f"\n## {heading}\n")[2], re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """Run libvirtd and an sshd before it; tell what to put into a URI for each way."""
    require("libvirtd", "sshd", "nc", root=True)
    if not can_isolate():
        give_up("needs a mount namespace")
    folder = tmp_path_factory.mktemp("ways")
    site = Site(folder)
    ours, theirs = site.client(), site.server()
    with Libvirtd(pki_dir=theirs, tcp=True) as daemon:
        assert daemon.process is not None
        way = folder / "way"
        way.write_text(f"#!/bin/sh\nexec nc -U {daemon.socket}\n")
        way.chmod(0o755)
        (daemon.folder / "root/run/libvirt/libvirt-sock").symlink_to(daemon.socket)
        with Sshd(daemon.process.pid) as sshd:
            yield {
                "unix": f"/system?socket={daemon.socket}",
                "tls": f"localhost:{daemon.tls_port}/system?pkipath={ours}",
                "tcp": f"localhost:{daemon.tcp_port}/system",
                "ssh": f"{sshd.user}@127.0.0.1:{sshd.port}/system?command={sshd.command}",
                "ext": f"/system?command={way}",
            }


@pytest.mark.parametrize(
    "uri", sorted({*rows("README.md", "## To any libvirtd"), *rows("docs/transports.md", "# Ways to a daemon")})
)
def test_each_way_is_taken(uri: str, places: Mapping[str, str], tmp_path: Path) -> None:
    """The URI as shown, but for host, port and path of the test."""
    scheme, _, rest = uri.partition("://")
    driver, _, way = scheme.partition("+")
    way = way or ("unix" if rest.startswith("/") else "tls")
    place = places[way] if driver == "qemu" else places[way].replace("/system", "/default")
    done = subprocess.run(
        [*SHELL, "-c", f"{scheme}://{place}", "list", "--name"],
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "test\n\n" if driver == "test" else "\n", "")


def test_a_ticket_and_the_words_that_use_it() -> None:
    require("krb5kdc", "kdb5_util", "kadmin.local", "kinit", "virsh")
    if not kerberos.available():
        give_up("needs python-gssapi (virtwire[gssapi])")
    with Kdc() as kdc:
        kdc.add_user("alice", "secret")
        config = settings("Kerberos").replace("/etc/libvirt/krb5.tab", str(kdc.keytab))
        config += 'tcp_port = "0"\nlisten_addr = "127.0.0.1"\n'
        shown = re.search(r"^\$ virsh -c qemu(\+tcp://)HOST/system (list)$", LOGINS, re.MULTILINE)
        assert shown is not None
        with Virtwired(config=config, environment=kdc.env) as daemon:
            uri = f"test{shown[1]}localhost:{daemon.tcp_port}/default"
            with Virsh(uri, env=kdc.ticket("alice", "secret")) as virsh:
                assert "running" in virsh.run(shown[2]).stdout


def test_a_certificate_is_the_name(tmp_path: Path) -> None:
    require("virsh")
    site = Site(tmp_path)
    ours, theirs = site.client(), site.server()
    users = tmp_path / "users"
    with edit(users) as made:
        made.entries["alice"] = derive("secret")
    name = re.search(r'"(O=Example,CN=)backup"', settings("The certificate as a name"))
    assert name is not None
    config = settings("The certificate as a name").replace(name[0], '"*CN=*"') + f'sasl_password_file = "{users}"\n'
    with Virtwired(pki_dir=theirs, config=config) as daemon:
        done = subprocess.run(
            [*SHELL, "-c", daemon.tls_uri(ours, extra="&auth=sasl.EXTERNAL"), "list", "--name"],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "test\n\n", "")


def test_polkit_as_the_guide_sets_it() -> None:
    require("dbus-daemon", "polkitd", "setpriv", "virsh", root=True)
    with Polkit() as bus, Virtwired(config=settings("polkit"), environment=bus.env) as daemon:
        for answer, good in (("yes", True), ("no", False)):
            bus.rule(dict.fromkeys(("org.libvirt.unix.manage", "org.libvirt.unix.monitor"), answer))
            assert [nobody_lists(daemon, options) for options in ((), ("-r",))] == [good, good]


def nobody_lists(daemon: Daemon, options: tuple[str, ...]) -> bool:
    """Tell whether an ordinary user gets the list of domains."""
    uri = daemon.uri(read_only_socket=bool(options))
    command = ["setpriv", "--reuid", "nobody", "--clear-groups", program("virsh"), *options, "-c", uri, "list"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(daemon.folder), check=False)
    return done.returncode == 0 and "running" in done.stdout
