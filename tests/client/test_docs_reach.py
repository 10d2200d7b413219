"""The guides docs/transports.md and docs/logins-client.md: what they show runs, what they name is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import virtwire.client
from virtwire.auth.sasl import CREDENTIALS
from virtwire.client import errors, uri
from virtwire.client.auth_file import AuthFile
from virtwire.client.conf import load_settings
from virtwire.client.credentials import Credential
from virtwire.client.ssh import ssh_command
from virtwire.client.tls_priority import read_priority
from virtwire.client.uri import parse_uri

from tests.peers.cyrus import Cyrus
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

DOCS = Path(__file__).parents[2] / "docs"
TRANSPORTS = (DOCS / "transports.md").read_text()
LOGINS = (DOCS / "logins-client.md").read_text()


def block(text: str, language: str, number: int = 0) -> str:
    found: list[str] = re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return found[number]


@pytest.mark.parametrize("text", re.findall(r"`(\w+(?:\+\w+)?://[^`]*)`", TRANSPORTS + LOGINS))
def test_the_uris_are_understood(text: str) -> None:
    assert parse_uri(text).name.startswith(("test://", "qemu://"))


def test_all_parameters_are_named() -> None:
    table = TRANSPORTS.partition("## All parameters")[2].partition("\n`tls_priority` is")[0]
    rows = re.findall(r"^\| (`[^|]*`) \|", table, re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == uri._WORDS | uri._SWITCHES


def test_libvirt_conf(tmp_path: Path) -> None:
    path = tmp_path / "libvirt.conf"
    path.write_text(block(TRANSPORTS, "cfg"))
    settings = load_settings(str(path))
    assert parse_uri("lab", {}, settings).host == "lab.example"
    assert parse_uri(None, {}, settings).socket == "/tmp/vw/libvirt-sock"
    assert read_priority(parse_uri("test+tls://h/", {}, settings).tls_priority).minimum.name == "TLSv1_3"


def test_the_command_line() -> None:
    found = re.search(r"-c '([^']*)'", block(TRANSPORTS, "sh"))
    assert found is not None
    words = ssh_command(parse_uri(found[1]), read_only=False, root=True, home="/root", environment={})
    assert " ".join(words) == block(TRANSPORTS, "text").rstrip("\n")


def test_options_of_ssh() -> None:
    table = TRANSPORTS.partition("With `libssh` or")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([^`]*)`[^|]*\| (.*) \|$", table, re.MULTILINE)
    assert len(rows) == 6
    for parameter, cell in rows:
        target = parse_uri(f"qemu+libssh://h/system?{parameter}")
        words = ssh_command(target, read_only=False, root=True, home="/", environment={})
        for option in re.findall(r"`([^`]*)`", cell):
            assert option in [word.replace('"', "") for word in words]


def test_the_program_of_your_own(tmp_path: Path) -> None:
    require("nc")
    with Virtwired() as daemon:
        script = tmp_path / "way"
        script.write_text(block(TRANSPORTS, "sh", 1).replace("/tmp/vw/libvirt-sock", str(daemon.socket)))
        script.chmod(0o755)
        command = [sys.executable, "-m", "virtwire.client.shell.main"]
        command += ["-c", f"test+ext:///default?command={script}", "list", "--name"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.stderr) == ("test\n\n", "")


@pytest.mark.parametrize("priority", re.findall(r"`([A-Z0-9@:.+-]+)`", TRANSPORTS.partition("`tls_priority` is")[2]))
def test_priorities(priority: str) -> None:
    read_priority(priority)


@pytest.mark.interop
def test_the_login_program(tmp_path: Path) -> None:
    require("libvirtd", "saslpasswd2", root=True)
    with (
        Cyrus("SCRAM-SHA-256", [("alice", "secret")]) as cyrus,
        Libvirtd(settings={"auth_unix_rw": "sasl"}, environment=cyrus.env) as daemon,
    ):
        program = block(LOGINS, "python").replace("/tmp/vw/libvirt-sock", str(daemon.socket))
        command = [sys.executable, "-W", "error", "-c", program]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_auth_conf() -> None:
    file = AuthFile(block(LOGINS, "ini"))
    for host in ("host.example", "localhost"):
        assert file.credentials("libvirt", host) == {"authname": "alice", "password": "secret"}


def test_every_mechanism_is_named_in_the_order_of_preference() -> None:
    table = LOGINS.partition("| mechanism |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (`[^|]*`) \|", table, re.MULTILINE)
    assert [name for row in rows for name in re.findall(r"`([^`]*)`", row)] == list(CREDENTIALS)


def test_what_else_is_named_is_there() -> None:
    assert set(re.findall(r"a `(\w+)`, a", LOGINS)) <= set(Credential._fields)
    assert set(Credential._fields) == {"type", "prompt", "challenge", "default"}
    for name, code in re.findall(r"^\| `(\w+)` \((\d+)\)", LOGINS, re.MULTILINE):
        assert getattr(errors, name).default_code == int(code)
    assert hasattr(virtwire.client, "connect")
