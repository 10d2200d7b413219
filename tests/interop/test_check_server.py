"""``virtwire-check server`` on the real daemons: libvirtd 9.0.0 with both drivers, and virtwired.

Against libvirtd every check passes or shows an oddity that is in the table; against virtwired every check passes.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from virtwire.auth.editing import edit
from virtwire.auth.entries import MIN_ITERATIONS, derive
from virtwire.conformance.check.server import checks

from tests.peers.cyrus import Cyrus
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virsh import Virsh
from tests.peers.virtwired import Virtwired

pytestmark = [pytest.mark.interop, pytest.mark.timeout(600)]

COMMAND = Path(sys.executable).parent / "virtwire-check"
KNOWN_FILE = "[credentials-check]\nauthname=alice\npassword=secret\n[auth-libvirt-default]\ncredentials=check\n"
LEAST = 200


def check(uri: str, folder: Path, *words: str) -> dict[str, Any]:
    """Check a daemon; give the JSON report and the exit status."""
    report = folder / "report.json"
    command = [COMMAND, "server", uri, "--json", str(report), "--patience", "30", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=500)
    assert report.exists(), done.stdout + done.stderr
    found: dict[str, Any] = json.loads(report.read_text())
    found["status"] = done.returncode
    return found


def names(found: dict[str, Any], status: str) -> dict[str, str]:
    return {each["name"]: each["detail"] for each in found["checks"] if each["status"] == status}


@contextmanager
def with_login(kind: type[Daemon], folder: Path) -> Iterator[str]:
    """Start a daemon that asks for a login by SASL on its Unix sockets; give the URI with a user's credentials."""
    known = folder / "auth.conf"
    known.write_text(KNOWN_FILE)
    if kind is Virtwired:
        with edit(folder / "users") as made:
            made.entries["alice"] = derive("secret", iterations=MIN_ITERATIONS)
        config = f'auth_unix_rw = "sasl"\nauth_unix_ro = "sasl"\nsasl_password_file = "{folder}/users"\n'
        with Virtwired(config=config) as daemon:
            yield f"{daemon.uri()}&authfile={known}"
    else:
        settings = {"auth_unix_rw": "sasl", "auth_unix_ro": "sasl"}
        with (
            Cyrus("scram-sha-256 scram-sha-1 plain", [("alice", "secret")]) as cyrus,
            Libvirtd(settings=settings, environment=cyrus.env) as daemon,
        ):
            yield f"{daemon.uri()}&authfile={known}"


def test_virtwired(tmp_path: Path) -> None:
    with Virtwired() as daemon:
        found = check(daemon.uri(), tmp_path)
    assert names(found, "fail") == {}
    assert names(found, "oddity") == {}
    assert found["status"] == 0
    assert len(names(found, "pass")) >= LEAST
    assert len(found["checks"]) == len(checks())


@pytest.mark.parametrize("target", ["test:///default", "qemu:///system"])
def test_libvirtd(target: str, tmp_path: Path) -> None:
    require("libvirtd")
    if target.startswith("qemu"):
        require("qemu-system-x86_64", "qemu-img", root=True)
    with Libvirtd() as daemon:
        found = check(daemon.uri(target), tmp_path)
    assert names(found, "fail") == {}
    assert found["status"] == 0
    assert len(names(found, "pass")) >= LEAST


@pytest.mark.parametrize("kind", [Libvirtd, Virtwired], ids=lambda kind: kind.name)
def test_behind_a_login(kind: type[Daemon], tmp_path: Path) -> None:
    if kind is Libvirtd:
        require("libvirtd", "saslpasswd2", root=True)
    with with_login(kind, tmp_path) as uri:
        found = check(uri, tmp_path, "--level", "core", "--exclude", "keepalive.only-when-asked")
    assert names(found, "fail") == {}
    assert "login.gate-open" in names(found, "pass")


def test_libvirtd_is_left_as_it_was(tmp_path: Path) -> None:
    """The checks of a whole run, and nothing of them is there afterwards."""
    require("libvirtd", "virsh")
    looks = [
        "list --all --uuid",
        "pool-list --all --name",
        "net-list --all --name",
        "snapshot-list test",
        "nodedev-list",
    ]
    with Libvirtd() as daemon, Virsh(daemon.uri()) as virsh, virsh.kept_open():
        before = [virsh.run(look).stdout for look in looks]
        found = check(daemon.uri(), tmp_path, "--exclude", "keepalive.*")
        after = [virsh.run(look).stdout for look in looks]
    assert names(found, "fail") == {}
    assert after == before
