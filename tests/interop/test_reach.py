"""The client's reach, beside libvirt's own: URIs, libvirt.conf, ssh's command line, connections that ssh carries."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import virtwire.client
from virtwire.client import LibvirtError, aio
from virtwire.client.ssh import ssh_command
from virtwire.client.uri import parse_uri

from tests.peers.libvirtd import Libvirtd, can_isolate
from tests.peers.pki import Site
from tests.peers.require import SYSTEM_PYTHON, require
from tests.peers.sshd import Sshd
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

SCRIPT = Path(__file__).with_name("libvirt_open.py")
Answer = list[Any]


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Make a home for a user who is not root, for both clients; a runtime folder without sockets is in it.

    It is not in pytest's folder, which is root's alone.
    """
    require("python3-libvirt")
    with tempfile.TemporaryDirectory(prefix="virtwire-home-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "run").mkdir()
        for variable in ("LIBVIRT_DEFAULT_URI", "LIBVIRT_AUTH_FILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            monkeypatch.delenv(variable, raising=False)
        monkeypatch.setenv("HOME", str(folder))
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
        monkeypatch.setattr("os.geteuid", lambda: 65534)
        yield folder


def libvirts(
    cases: Sequence[str | None], variables: Mapping[str, str], *, read_only: bool = False, answers: object = None
) -> list[Answer]:
    """Ask libvirt's client, as a user who is not root."""
    names = ("PATH", "HOME", "XDG_RUNTIME_DIR")
    env = {name: os.environ[name] for name in names} | {"LC_ALL": "C.UTF-8", "LIBVIRT_AUTOSTART": "0", **variables}
    command = [SYSTEM_PYTHON, str(SCRIPT)]
    if os.getuid() == 0:
        command = ["setpriv", "--reuid", "nobody", "--clear-groups", *command]
    request = [{"uri": uri, "read_only": read_only, "answers": answers} for uri in cases]
    done = subprocess.run(command, input=json.dumps(request), env=env, capture_output=True, text=True, check=True)
    found: list[Answer] = json.loads(done.stdout)
    return found


async def ours(uri: str | None, *, read_only: bool = False) -> Answer:
    try:
        async with virtwire.client.connect(uri, read_only=read_only) as connection:
            return ["ok", await connection.get_uri()]
    except LibvirtError as error:
        return [error.code, error.domain, error.message]


NOWHERE = "127.0.0.1:1"  # no daemon listens there
REFUSED = f"test+tcp://{NOWHERE}/x"

URIS = [
    *("foo", "/var/x", "///var/x", "a b", "qemu://system", "qemu://session", "vbox://system", "vz://system"),
    *("+unix:///x", "1t:///x", "te_st+unix:///x", "test+bad:///x", "test+:///x", "test+unix+tls:///x"),
    *("test+unix://h/x", "qemu+unix://system/", "test+tcp://h:/x", "test+tcp://h:999999999999/x", "test+tcp://h:-1/x"),
    *("test+tcp://[::1/x", "test+tcp://::1/x", "test+tcp://a b/x", "test+unix:///x?socket=/a%zz"),
    *(f"test+unix:///x?socket=/a{character}" for character in '"<|^`{}[]\\ ü'),
    *("test+unix:///x?mode=x", "test+unix:///x?mode=", "test+unix:///x?mode=AUTO", "test+tcp:///x?mode=x"),
    *("test+unix:///x?proxy=x", "test+unix:///x?proxy=AUTO", "test+unix:///x?proxy=x&mode=y"),
    *("test+unix:///x?no_verify=x", "test+unix:///x?no_verify", "test+unix:///x?No_Tty=1x", "test+tls:///x?no_sanity="),
    *("test+unix:///x?no_tty=99999999999", "test+unix:///x?no_tty=0x1", "test+unix:///x?no_tty=1%20"),
    *("test+ext:///x", "test+ext://h/x", "test+ext:///x?command="),
    *("qemu+ssh://h/x?mode=direct", "qemu+libssh://h/x?mode=direct", "qemu+libssh2://h/x?proxy=bad"),
    *("qemu+ssh://h/x?proxy=native&netcat=n", "qemu+ssh:///x?command="),
    *(f"qemu+libssh://{NOWHERE}/x?known_hosts_verify=bad", f"qemu+libssh2://{NOWHERE}/x?sshauth=bad"),
    *(REFUSED, "test+tcp://u:p@127.0.0.1:1/x", "test+tcp://127.0.0.1:1/x?auth=bogus", "test+TCP://127.0.0.1:1/x"),
    *("test+unix:///x?socket=/no", "test+unix:///x?SOCKET=/no", "test+unix:/x?socket=/no", "test+unix:x?socket=/no"),
    *("test+unix:///x?socket=/1&socket=/no", "test+unix:///x?socket=/n;o&x", "test+unix:///x?x;socket=/no"),
    *("test+unix:///x?socket=/no#f", "test+unix:///x?socket=/n'o", "test+unix://u@/x?socket=/no"),
    *("test+unix:///x?no_sanity=+1&socket=/no", "test+unix:///x?no_sanity=%201&socket=/no"),
    "test+unix:///x?socket=/" + "a" * 120,
    *("qemu:///system?mode=legacy", "qemu:///session?mode=direct", "qemu:///session?mode=legacy"),
    *("test+unix:///default?mode=legacy", "remote:///?mode=legacy", "TEST+unix:///x?mode=direct", "xen?mode=legacy"),
    *("test+tls://127.0.0.1:1/x?pkipath=/no", "", None),
]


async def test_refusals_of_uris_are_libvirts(home: Path) -> None:
    expected = libvirts(URIS, {})
    found = [await ours(uri) for uri in URIS]
    differences = [row for row in zip(URIS, expected, found, strict=True) if row[1] != row[2]]
    assert not differences, differences


async def test_every_socket_that_was_tried_is_named(home: Path) -> None:
    (expected,) = libvirts(["qemu:///session"], {})
    found = await ours("qemu:///session")
    folder = home / "run/libvirt"
    assert expected == [38, 7, f"Failed to connect socket to '{folder}/libvirt-sock': No such file or directory"]
    both = f"'{folder}/virtqemud-sock' or '{folder}/libvirt-sock'"
    assert found == [38, 7, f"Failed to connect socket to {both}: No such file or directory"]


ALIASES = 'uri_aliases = [ "a=test+tcp://127.0.0.1:1/x", "b-_2=foo", "c=a", "d=" ]\n'
CONFIGURATIONS: list[tuple[str, str | None, Mapping[str, str]]] = [
    *((ALIASES, alias, {}) for alias in ("a", "b-_2", "c", "d", "zz")),
    (ALIASES, None, {"LIBVIRT_DEFAULT_URI": "a"}),
    (ALIASES + 'uri_default = "a"\n', None, {}),
    (ALIASES + 'uri_default = "a"\n', "", {"LIBVIRT_DEFAULT_URI": ""}),
    ('uri_default = "test+tcp://127.0.0.1:2/x"\n', None, {"LIBVIRT_DEFAULT_URI": REFUSED}),
    ("uri_default = 'test+tcp://127.0.0.1:2/x'\nuri_default = 'test+tcp://127.0.0.1:1/x'\n", None, {}),
    ('uri_default = """test+tcp://127.0.0.1:2/x"""', None, {}),
    ('uri_aliases = [ "a.b=x", "a=y" ]\n', "a", {}),
    ('uri_aliases = [ "a=test+tcp://127.0.0.1:1/x", "a.b=x" ]\n', "a", {}),
    ('uri_aliases = [ "a.b=x" ]\n', REFUSED, {}),
    ('uri_aliases = [ "ab" ]\n', REFUSED, {}),
    ("uri_aliases = [ ]\n", "a", {}),
    ('uri_aliases = "a=b"\n', REFUSED, {}),
    ("uri_aliases = 3\n", REFUSED, {}),
    ("uri_default = 3\n", None, {}),
    ("uri_default = 3\n", REFUSED, {}),
    ('remote_mode = "bad"\n', REFUSED, {}),
    ('remote_mode = "direct"\n', "test+unix:///x", {}),
    ('remote_mode = "direct"\n', None, {}),
    ('remote_mode = "direct"\n', "test+unix:///x?mode=legacy", {}),
    ("remote_mode = 1\n", REFUSED, {}),
    ('remote_proxy = "bad"\n', REFUSED, {}),
    ("unknown = 1\n", REFUSED, {}),
    ("", None, {"XDG_RUNTIME_DIR": ""}),
    ("", None, {"XDG_RUNTIME_DIR": "", "XDG_CACHE_HOME": "/nonexistent"}),
]


@pytest.mark.parametrize(("text", "uri", "variables"), CONFIGURATIONS)
async def test_libvirt_conf_means_what_it_means_to_libvirt(
    home: Path, monkeypatch: pytest.MonkeyPatch, text: str, uri: str | None, variables: Mapping[str, str]
) -> None:
    path = home / ".config/libvirt/libvirt.conf"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    (expected,) = libvirts([uri], variables)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert await ours(uri) == expected


@pytest.mark.parametrize("text", ["foo bar\n", 'a = "b\n', "a = 1 b = 2\n", 'a = ["x"\n', "\n\n= 3\n"])
async def test_what_libvirt_cannot_read_we_cannot_either(home: Path, text: str) -> None:
    path = home / ".config/libvirt/libvirt.conf"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    (expected,) = libvirts([REFUSED], {})
    found = await ours(REFUSED)
    assert found[:2] == expected[:2] == [33, 9]
    assert f"{path}:" in found[2]


FAKE_SSH = """\
#!/bin/sh
printf '%s\\0' "$0" "$@" > {log}
exec head -c 28 > /dev/null
"""
SSH_URIS = [
    "test+ssh://h/default",
    "test+ssh:///default",
    "test+ssh://u:x@H.Example:022/default?keyfile=a%20b&no_tty=1&no_verify=2",
    "test+ssh://h/default?no_tty=0&no_verify=0&KEYFILE=/k",
    "qemu+ssh://[::1]/system?netcat=/b/n'c%20%24x%0a",
    "test+ssh://h/default?foo=a'b&mode=legacy&x=%C3%BC%20%26y",
    "test+ssh://h/a%20b%3Ac:d;e@f&g=h+i$j,k!l~m*n'o(p)q",
    "test+ssh://h/%C3%BC%2F%25%3F%23%5B?a=!$'()*,:@/?-_.~",
    "test+ssh://h/x?a=b#fr:ag/?%20[]",
    "test+ssh:x?name=a%20b'c",
    "test+ssh://h",
    "remote+ssh://h/x?a=b",
    "qemu+ssh://h/session",
    "qemu+ssh://h/session?proxy=auto",
    "qemu+ssh://h/session?proxy=netcat",
    "qemu+ssh://h/session?socket=/x",
    "qemu+ssh://h/system",
    "qemu+ssh://h/system?proxy=native",
    "qemu+ssh://h/system?proxy=native&socket=/x",
    "qemu+ssh://h/system?proxy=auto&socket=/x",
    "qemu+ssh://h/system?proxy=auto&netcat=n",
    "qemu+ssh://h/system?socket=/x&mode=direct",
    "qemu+ssh://h/system?sshauth=x&known_hosts=/f&known_hosts_verify=bad",
]


@pytest.mark.parametrize("read_only", [False, True])
def test_the_command_line_of_ssh_is_libvirts(home: Path, read_only: bool) -> None:
    log = home / "argv"
    log.touch()
    log.chmod(0o666)
    fake = home / "fake-ssh"
    fake.write_text(FAKE_SSH.format(log=str(log)))
    fake.chmod(0o755)
    for uri in SSH_URIS:
        head, fragment, tail = uri.partition("#")
        whole = f"{head}{'&' if '?' in head else '?'}command={fake}{fragment}{tail}"
        log.write_text("")
        refusal = libvirts([whole], {}, read_only=read_only)
        words = ssh_command(parse_uri(whole), read_only=read_only, root=False, home=str(home), environment=os.environ)
        assert words == log.read_text().split("\0")[:-1], (uri, refusal)


@pytest.fixture(scope="module")
def daemon() -> Iterator[Libvirtd]:
    """Run a libvirtd whose sockets are where its neighbours look for them."""
    require("libvirtd", "sshd", "nc", root=True)
    if not can_isolate():
        pytest.skip("needs a mount namespace")
    with Libvirtd() as daemon:
        system = daemon.folder / "root/run/libvirt"
        (system / "libvirt-sock").symlink_to(daemon.socket)
        (system / "libvirt-sock-ro").symlink_to(daemon.socket_ro)
        yield daemon


@pytest.fixture(scope="module")
def sshd(daemon: Libvirtd) -> Iterator[Sshd]:
    assert daemon.process is not None
    with Sshd(daemon.process.pid) as sshd:
        yield sshd


def through(sshd: Sshd, parameters: str = "", transport: str = "ssh") -> str:
    return f"test+{transport}://{sshd.user}@127.0.0.1:{sshd.port}/default?{parameters}"


async def domains(uri: str, *, read_only: bool = False) -> list[str]:
    async with virtwire.client.connect(uri, read_only=read_only) as connection:
        return [domain.name for domain in await connection.list_all_domains()]


@pytest.mark.parametrize("proxy", ["", "&proxy=auto", "&proxy=native", "&proxy=netcat", "&netcat=nc"])
async def test_ssh(sshd: Sshd, proxy: str) -> None:
    assert await domains(through(sshd, f"command={sshd.command}{proxy}")) == ["test"]


async def test_ssh_to_a_socket(sshd: Sshd, daemon: Libvirtd) -> None:
    assert await domains(through(sshd, f"command={sshd.command}&socket={daemon.socket}")) == ["test"]


@pytest.mark.parametrize("proxy", ["native", "netcat"])
async def test_ssh_read_only(sshd: Sshd, proxy: str) -> None:
    uri = through(sshd, f"command={sshd.command}&proxy={proxy}")
    async with virtwire.client.connect(uri, read_only=True) as connection:
        domain = await connection.domain_lookup_by_name("test")
        with pytest.raises(LibvirtError, match="read only access prevents virDomainDestroy"):
            await domain.destroy()


async def test_ssh_with_a_host_that_has_no_helper(daemon: Libvirtd) -> None:
    assert daemon.process is not None
    with Sshd(daemon.process.pid, programs=("sh", "nc", "which", "grep")) as bare:
        assert await domains(through(bare, f"command={bare.command}")) == ["test"]
        with pytest.raises(LibvirtError, match="virt-ssh-helper: not found"):
            await domains(through(bare, f"command={bare.command}&proxy=native"))


def test_ssh_under_asyncio(sshd: Sshd) -> None:
    async def main() -> list[str]:
        async with aio.connect(through(sshd, f"command={sshd.command}")) as connection:
            return [domain.name for domain in await connection.list_all_domains()]

    assert asyncio.run(main()) == ["test"]


async def test_the_names_of_libssh(sshd: Sshd) -> None:
    keys = f"keyfile={sshd.user_key}&known_hosts={sshd.known_hosts}&sshauth=privkey&no_tty=1"
    assert await domains(through(sshd, keys, "libssh")) == ["test"]
    assert await domains(through(sshd, keys, "libssh2")) == ["test"]


async def test_a_host_that_is_not_known(sshd: Sshd, tmp_path: Path) -> None:
    known = tmp_path / "known hosts%"
    known.touch()
    keys = f"keyfile={sshd.user_key}&sshauth=privkey&no_tty=1&known_hosts={quote(str(known))}"
    with pytest.raises(LibvirtError, match=r": Host key verification failed\.: "):
        await domains(through(sshd, keys, "libssh"))
    assert await domains(through(sshd, f"{keys}&known_hosts_verify=ignore", "libssh")) == ["test"]
    assert known.read_text() == ""
    assert await domains(through(sshd, f"{keys}&known_hosts_verify=auto", "libssh")) == ["test"]
    assert " ssh-ed25519 " in known.read_text()
    with pytest.raises(LibvirtError, match=r"No ED25519 host key is known|Host key verification failed"):
        await domains(through(sshd, f"{keys}&known_hosts=/dev/null", "libssh"))


async def test_a_key_that_does_not_let_in(sshd: Sshd) -> None:
    keys = f"keyfile={sshd.folder}/host_key&known_hosts={sshd.known_hosts}&sshauth=privkey&no_tty=1"
    with pytest.raises(LibvirtError, match="Permission denied") as caught:
        await domains(through(sshd, keys, "libssh"))
    assert caught.value.code == 38


async def test_a_host_that_is_down() -> None:
    require("ssh")
    with pytest.raises(LibvirtError, match=r"connect to host 127\.0\.0\.1 port 1: Connection refused"):
        await domains(f"test+ssh://{NOWHERE}/default?no_tty=1")


async def test_a_daemon_that_is_not_there_behind_ssh(sshd: Sshd) -> None:
    with pytest.raises(LibvirtError, match="No such file or directory"):
        await domains(through(sshd, f"command={sshd.command}&socket=/nonexistent"))


async def test_what_looks_like_a_command_is_a_file_name(sshd: Sshd, tmp_path: Path) -> None:
    for parameter in ("socket", "netcat"):
        words = f"/x'%3b%20touch%20{tmp_path}/hacked%20%23%24(touch%20{tmp_path}/hacked)"
        with pytest.raises(LibvirtError):
            await domains(through(sshd, f"command={sshd.command}&{parameter}={words}"))
    assert not (tmp_path / "hacked").exists()


@pytest.mark.parametrize("which", ["libvirtd", "virtwired"])
async def test_ext(which: str, tmp_path: Path) -> None:
    require("libvirtd", "nc")
    with Libvirtd() if which == "libvirtd" else Virtwired() as peer:
        relay = tmp_path / "relay"
        relay.write_text(f"#!/bin/sh\nexec nc -U {peer.socket}\n")
        relay.chmod(0o755)
        assert await domains(f"test+ext:///default?command={relay}") == ["test"]


@pytest.mark.parametrize("mode", ["auto", "direct", "legacy"])
async def test_modes(home: Path, mode: str) -> None:
    folder = home / "run/libvirt"
    folder.mkdir()
    with Virtwired() as direct, Virtwired() as legacy:
        (folder / "virttestd-sock").symlink_to(direct.socket)
        (folder / "libvirt-sock").symlink_to(legacy.socket)
        async with virtwire.client.connect("test+unix:///default") as keeper:  # its state goes with the last client
            await (await keeper.domain_lookup_by_name("test")).destroy()
            async with virtwire.client.connect(f"test+unix:///default?mode={mode}") as connection:
                assert await connection.num_of_domains() == (1 if mode == "legacy" else 0)
            (folder / "virttestd-sock").unlink()
            async with virtwire.client.connect("test+unix:///default") as connection:
                assert await connection.num_of_domains() == 1


def test_the_shell_goes_through_ssh(sshd: Sshd) -> None:
    uri = through(sshd, f"command={sshd.command}")
    command = [sys.executable, "-m", "virtwire.client.shell.main", "-c", uri, "list", "--name"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (0, "test\n\n", "")


@pytest.mark.parametrize(
    ("priority", "version"),
    [("NORMAL", "TLSv1.3"), ("NORMAL:-VERS-TLS1.3", "TLSv1.2"), ("PFS:-VERS-ALL:+VERS-TLS1.2", "TLSv1.2")],
)
async def test_tls_priority(tmp_path: Path, priority: str, version: str) -> None:
    require("libvirtd", root=True)
    site = Site(tmp_path)
    ours, theirs = site.client(), site.server()
    with Libvirtd(pki_dir=theirs) as peer:
        uri = peer.tls_uri(ours, extra=f"&tls_priority={priority}")
        async with virtwire.client.connect(uri) as connection:
            assert connection._channel._layer._tls.version() == version  # type: ignore[attr-defined]  # looks at what is not public


async def test_a_certificate_that_the_server_refuses(tmp_path: Path) -> None:
    require("libvirtd", root=True)
    site = Site(tmp_path)
    ours, theirs = site.client(), site.server()
    with Libvirtd(pki_dir=theirs, settings={"tls_allowed_dn_list": ["CN=somebody else"]}) as peer:
        with pytest.raises(LibvirtError, match="the server at localhost refused our certificate: it closed instead"):
            await domains(peer.tls_uri(ours))
        (ours / "clientcert.pem").unlink()
        with pytest.raises(LibvirtError, match="refused us, who showed no certificate: it closed instead"):
            await domains(peer.tls_uri(ours))
