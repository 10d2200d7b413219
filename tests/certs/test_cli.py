from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from virtwire.certs import cli

from . import forge


class Pki:
    """The command, run on one folder in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Run a command, with DIR for the folder; return status, stdout and stderr, with DIR in them too."""
        self._capsys.readouterr()
        status = cli.main([word.replace("DIR", str(self.folder)) for word in words])
        out, err = self._capsys.readouterr()
        return status, out.replace(str(self.folder), "DIR"), err.replace(str(self.folder), "DIR")

    def good(self, *words: str) -> str:
        status, out, err = self(*words)
        assert (status, err) == (0, "")
        return out

    def bad(self, *words: str) -> str:
        status, out, err = self(*words)
        assert (status, out) == (1, "")
        assert err.startswith("error: ")
        assert err.count("\n") == 1
        return err.removeprefix("error: ").rstrip()

    def contents(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}


@pytest.fixture
def pki(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Pki:
    return Pki(tmp_path / "pki", capsys)


@pytest.fixture
def full(pki: Pki) -> Pki:
    pki.good("init", "DIR")
    pki.good("issue", "server", "DIR", "--name", "localhost", "--name", "a.example", "--ip", "127.0.0.1", "--ip", "::1")
    pki.good("issue", "client", "DIR", "--name", "client1")
    return pki


def test_the_whole_way(full: Pki) -> None:
    assert sorted(full.contents()) == [
        "cacert.pem",
        "cakey.pem",
        "clientcert.pem",
        "clientkey.pem",
        "servercert.pem",
        "serverkey.pem",
    ]
    for path in full.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == (0o600 if "key" in path.name else 0o644)
    assert stat.S_IMODE(full.folder.stat().st_mode) == 0o700
    hosts = [word for host in ("localhost", "a.example", "127.0.0.1", "::1") for word in ("--host", host)]
    lines = full.good("validate", "DIR", *hosts).splitlines()
    assert len(lines) == 10
    assert all(line.startswith("ok: ") for line in lines)


def test_each_command_says_what_it_made(pki: Pki) -> None:
    assert re.fullmatch(
        r"DIR/cacert\.pem: CN=my CA, valid until \d{4}-\d\d-\d\d\n", pki.good("init", "DIR", "--name", "my CA")
    )
    assert pki.good("issue", "client", "DIR", "--name", "c").startswith("DIR/clientcert.pem: CN=c, valid until ")


def test_days(pki: Pki) -> None:
    def days(text: str) -> int:
        end = datetime.strptime(text.split()[-1], "%Y-%m-%d").replace(tzinfo=UTC)
        return round((end - datetime.now(UTC)).total_seconds() / 86400 + 0.5)

    assert days(pki.good("init", "DIR", "--days", "30")) in (29, 30)
    assert days(pki.good("issue", "client", "DIR", "--name", "c", "--days", "10")) in (9, 10)
    assert days(pki.good("issue", "server", "DIR", "--name", "c", "--days", "99")) in (29, 30)
    assert days(pki.good("renew", "DIR", "client", "--days", "20")) in (19, 20)


@pytest.mark.parametrize(
    ("command", "changed"),
    [
        (["init", "DIR"], {"cacert.pem", "cakey.pem"}),
        (["issue", "server", "DIR", "--name", "x"], {"servercert.pem", "serverkey.pem"}),
        (["issue", "client", "DIR", "--name", "x"], {"clientcert.pem", "clientkey.pem"}),
    ],
)
def test_nothing_is_replaced_without_force(full: Pki, command: list[str], changed: set[str]) -> None:
    before = full.contents()
    assert full.bad(*command).endswith("exists already; --force replaces it")
    assert full.contents() == before
    full.good(*command, "--force")
    after = full.contents()
    assert {name for name in after if after[name] != before.get(name)} == changed
    assert set(after) == set(before)


@pytest.mark.parametrize("kept", ["cacert.pem", "cakey.pem"])
def test_half_an_authority_is_not_completed(full: Pki, kept: str) -> None:
    for path in full.folder.iterdir():
        if path.name != kept:
            path.unlink()
    before = full.contents()
    full.bad("init", "DIR")
    assert full.contents() == before


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (["issue", "server", "DIR"], "a server's certificate needs a name or an address by which it is reached"),
        (["issue", "server", "DIR", "--name", "::1"], "::1 is an address, not a name; give it with --ip"),
        (["issue", "server", "DIR", "--ip", "x"], "'x' is no IP address"),
        (["issue", "client", "DIR"], "Missing option '--name'."),
        (["issue", "client", "DIR", "--name", ""], "'' is no name for a certificate"),
        (["init", "DIR", "--days", "0"], "Invalid value for '--days': 0 is not in the range 1<=x<=36500."),
        (["frobnicate"], "No such command 'frobnicate'."),
        (["revoke", "DIR", "DIR/none.pem"], "DIR/none.pem cannot be read: No such file or directory"),
        (
            ["revoke", "DIR", "DIR/cacert.pem"],
            "the certificate was not issued by this authority, and cannot be revoked by it",
        ),
        (["renew", "DIR/none"], "DIR/none has no certificate to renew"),
        (["renew", "DIR/none", "client"], "DIR/none/cacert.pem cannot be read: No such file or directory"),
    ],
)
def test_mistakes(full: Pki, command: list[str], message: str) -> None:
    before = full.contents()
    assert full.bad(*command) == message
    assert full.contents() == before


def test_no_authority_no_certificates(pki: Pki) -> None:
    assert (
        pki.bad("issue", "client", "DIR", "--name", "c") == "DIR/cacert.pem cannot be read: No such file or directory"
    )


def test_validate_tells_every_failure(full: Pki) -> None:
    (full.folder / "serverkey.pem").chmod(0o644)
    (full.folder / "clientkey.pem").unlink()
    status, out, err = full("validate", "DIR", "--host", "b.example")
    assert status == 1
    assert err.splitlines() == [
        "error: serverkey.pem can be used by others than its owner: mode 0644, not 0600",
        "error: clientkey.pem is missing in DIR",
        "error: servercert.pem is not for b.example, but for localhost, a.example, 127.0.0.1, ::1",
    ]
    assert [line.split()[1] for line in out.splitlines()] == [
        "cacert.pem:",
        "cakey.pem:",
        "servercert.pem:",
        "clientcert.pem:",
    ]


def test_a_warning_is_no_failure(full: Pki) -> None:
    ca = forge.authority(now=datetime.now(UTC))
    forge.write(full.folder, ca, server=forge.make("s", ca, now=datetime.now(UTC)))
    for name in ("cakey.pem", "clientcert.pem", "clientkey.pem"):
        (full.folder / name).unlink()
    status, _out, err = full("validate", "DIR")
    assert status == 0
    assert (
        err == "warning: servercert.pem has no subjectAltName, so that only libvirt takes its common name for a host\n"
    )


def test_renewing_changes_certificates_only(full: Pki) -> None:
    before = full.contents()
    assert full.good("renew", "DIR").count("\n") == 2
    after = full.contents()
    assert {name for name in after if after[name] != before[name]} == {"servercert.pem", "clientcert.pem"}
    assert full("validate", "DIR", "--host", "a.example")[0] == 0


def test_renewing_one(full: Pki) -> None:
    before = full.contents()
    full.good("renew", "DIR", "server")
    after = full.contents()
    assert {name for name in after if after[name] != before[name]} == {"servercert.pem"}


def test_nothing_to_renew(pki: Pki) -> None:
    pki.good("init", "DIR")
    assert pki.bad("renew", "DIR") == "DIR has no certificate to renew"


def test_renewing_half_renews_nothing(full: Pki) -> None:
    (full.folder / "clientcert.pem").write_bytes(forge.make("x").pem)
    before = full.contents()
    assert full.bad("renew", "DIR").startswith("the certificate was issued by another authority")
    assert full.contents() == before


def test_revoking(full: Pki) -> None:
    assert full.good("revoke", "DIR", "DIR/clientcert.pem") == "DIR/cacrl.pem: CN=client1 is revoked, 1 in all\n"
    assert full("validate", "DIR")[2] == "error: clientcert.pem has been revoked\n"
    full.good("issue", "client", "DIR", "--name", "client2", "--force")
    assert full.good("validate", "DIR").count("ok: cacrl.pem: 1 revoked") == 1
    assert full.good("revoke", "DIR", "DIR/clientcert.pem").endswith("CN=client2 is revoked, 2 in all\n")


def test_revoking_again_leaves_the_list_alone(full: Pki) -> None:
    full.good("revoke", "DIR", "DIR/clientcert.pem")
    before = full.contents()
    assert full.good("revoke", "DIR", "DIR/clientcert.pem").endswith("1 in all\n")
    assert full.contents() == before


def test_two_lists_are_not_merged(full: Pki) -> None:
    full.good("revoke", "DIR", "DIR/clientcert.pem")
    path = full.folder / "cacrl.pem"
    path.write_bytes(path.read_bytes() * 2)
    assert full.bad("revoke", "DIR", "DIR/clientcert.pem") == "DIR/cacrl.pem holds more than one revocation list"


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["issue", "server", "--help"], ["--version"]])
def test_help(pki: Pki, words: list[str]) -> None:
    assert "virtwire-pki" in pki.good(*words)


@pytest.mark.parametrize("words", [[], ["issue"]])
def test_half_a_command_shows_the_help(pki: Pki, words: list[str]) -> None:
    status, out, err = pki(*words)
    assert "Usage: virtwire-pki" in out + err
    assert "error" not in err
    assert status in (0, 1), "which of them depends on the version of click"


def test_an_interrupt(pki: Pki, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_words: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "check_directory", interrupted)
    status, _out, err = pki("validate", "DIR")
    assert (status, err.strip()) == (1, "error: interrupted")


def test_the_installed_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "virtwire.certs.cli", "init", str(tmp_path / "a")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, umask=0)
    assert done.stdout.startswith(f"{tmp_path}/a/cacert.pem: CN=virtwire CA")
    assert stat.S_IMODE((tmp_path / "a/cakey.pem").stat().st_mode) == 0o600
    again = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr == f"error: {tmp_path}/a/cakey.pem exists already; --force replaces it\n"
    assert sorted(os.listdir(tmp_path / "a")) == ["cacert.pem", "cakey.pem"]
