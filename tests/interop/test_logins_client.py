"""Our client's logins at a real libvirtd: Cyrus SASL behind it, a real Kerberos, a real polkitd."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import trio
import virtwire.client
from virtwire.client import LibvirtError, aio
from virtwire.client.credentials import Credential, CredentialCallback, CredentialType

from tests.peers.cyrus import Cyrus
from tests.peers.kdc import Kdc
from tests.peers.libvirtd import Libvirtd
from tests.peers.pki import Site
from tests.peers.polkit import Polkit
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

USER, PASSWORD = "alice", "se cret\\ü"
NOBODY = 65534
PASSWORDS = ("SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN")


def answering(
    name: str | None = USER, password: str | None = PASSWORD
) -> Callable[[Sequence[Credential]], Sequence[str | None]]:
    answers = {CredentialType.AUTHNAME: name, CredentialType.PASSPHRASE: password}

    def answer(credentials: Sequence[Credential]) -> Sequence[str | None]:
        return [answers[credential.type] for credential in credentials]

    return answer


async def domains(uri: str, credentials: CredentialCallback | None = None) -> list[str]:
    async with virtwire.client.connect(uri, credentials=credentials) as connection:
        return [domain.name for domain in await connection.list_all_domains()]


async def refusal(uri: str, credentials: CredentialCallback | None = None) -> str:
    with pytest.raises(LibvirtError) as caught:
        await domains(uri, credentials)
    return caught.value.message


@pytest.fixture(autouse=True)
def no_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """See to it that no file of whoever runs the tests is used."""
    monkeypatch.delenv("LIBVIRT_AUTH_FILE", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="module")
def client_pki(site: Site) -> Path:
    return site.client()


@pytest.fixture(scope="module")
def daemon(site: Site) -> Iterator[Libvirtd]:
    require("libvirtd", "saslpasswd2", root=True)
    settings = {"auth_unix_rw": "sasl", "auth_unix_ro": "sasl", "auth_tls": "sasl", "auth_tcp": "sasl"}
    with (
        Cyrus("SCRAM-SHA-256 SCRAM-SHA-1 PLAIN DIGEST-MD5", [(USER, PASSWORD)]) as cyrus,
        Libvirtd(pki_dir=site.server(), tcp=True, settings=settings, environment=cyrus.env) as daemon,
    ):
        yield daemon


@pytest.mark.parametrize("mechanism", PASSWORDS)
@pytest.mark.parametrize("transport", ["unix", "tls"])
async def test_passwords(daemon: Libvirtd, client_pki: Path, mechanism: str, transport: str) -> None:
    uri = daemon.uri() if transport == "unix" else daemon.tls_uri(client_pki)
    assert await domains(f"{uri}&auth=sasl.{mechanism}", answering()) == ["test"]
    text = await refusal(f"{uri}&auth=sasl.{mechanism}", answering(password="wrong"))
    assert text.startswith("authentication failed: ")
    assert await refusal(f"{uri}&auth=sasl.{mechanism}", answering("nobody")) == text


async def test_without_a_mechanism_named(daemon: Libvirtd) -> None:
    assert await domains(daemon.uri(), answering()) == ["test"]
    assert await domains(f"{daemon.uri()}&auth=sasl", answering()) == ["test"]


async def test_read_only_sockets_ask_too(daemon: Libvirtd) -> None:
    assert await domains(daemon.uri(read_only_socket=True), answering()) == ["test"]


def test_under_asyncio_with_a_coroutine_that_asks(daemon: Libvirtd) -> None:
    async def ask(credentials: Sequence[Credential]) -> Sequence[str | None]:
        await asyncio.sleep(0)
        return answering()(credentials)

    async def main() -> list[str]:
        async with aio.connect(daemon.uri(), credentials=ask) as connection:
            return [domain.name for domain in await connection.list_all_domains()]

    assert asyncio.run(main()) == ["test"]


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ("auth=none", "unknown authentication type none"),
        ("auth=polkit", "requested authentication type polkit rejected"),
        ("auth=sasl.plain", "SASL mechanism plain not supported by server"),
        ("auth=sasl.X", "SASL mechanism X not supported by server"),
        ("", "No authentication callback available"),
    ],
)
async def test_refusals(daemon: Libvirtd, parameters: str, text: str) -> None:
    assert await refusal(f"{daemon.uri()}&{parameters}") == f"authentication failed: {text}"


async def test_nobody_answers(daemon: Libvirtd) -> None:
    text = "authentication failed: Failed to collect auth credentials"
    assert await refusal(daemon.uri(), answering(None)) == text


async def test_plain_tcp_is_for_mechanisms_that_encrypt(daemon: Libvirtd) -> None:
    text = await refusal(daemon.tcp_uri(), answering())
    assert "RFC 6331" in text
    assert "DIGEST-MD5" in text
    assert await refusal(f"{daemon.tcp_uri()}?auth=sasl.PLAIN", answering()) == (
        "authentication failed: SASL mechanism PLAIN not supported by server"
    )
    assert "RFC 6331" in await refusal(f"{daemon.uri()}&auth=sasl.DIGEST-MD5", answering())


def auth_conf(path: Path, host: str = "localhost", password: str = PASSWORD) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    value = password.replace("\\", "\\\\")
    path.write_text(
        f"[credentials-x]\nauthname={USER}\npassword={value}\n[auth-libvirt-{host}]\ncredentials=x\n", encoding="utf-8"
    )
    return path


async def test_auth_conf_in_every_place(
    daemon: Libvirtd, client_pki: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = auth_conf(tmp_path / "one")
    assert await domains(f"{daemon.uri()}&authfile={path}") == ["test"]
    assert await domains(daemon.tls_uri(client_pki, extra=f"&authfile={path}")) == ["test"]
    auth_conf(tmp_path / ".config/libvirt/auth.conf", "default")
    assert await domains(daemon.uri()) == ["test"]
    wrong = auth_conf(tmp_path / "wrong", password="wrong")
    assert "authentication failed" in await refusal(f"{daemon.uri()}&authfile={wrong}")
    monkeypatch.setenv("LIBVIRT_AUTH_FILE", str(path))
    assert await domains(f"{daemon.uri()}&authfile={wrong}") == ["test"]


async def test_the_user_of_the_uri(daemon: Libvirtd, client_pki: Path) -> None:
    asked: list[CredentialType] = []

    def answer(credentials: Sequence[Credential]) -> Sequence[str | None]:
        asked.extend(credential.type for credential in credentials)
        return [PASSWORD]

    uri = daemon.tls_uri(client_pki).replace("://", f"://{USER}@")
    assert await domains(uri, answer) == ["test"]
    assert asked == [CredentialType.PASSPHRASE]


@pytest.fixture(scope="module")
def kdc() -> Iterator[Kdc]:
    require("krb5kdc", "kinit", root=True)
    pytest.importorskip("gssapi")
    with Kdc() as kdc:
        kdc.add_user(USER, "pw")
        yield kdc


@pytest.fixture(scope="module")
def kerberized(kdc: Kdc, site: Site) -> Iterator[Libvirtd]:
    require("libvirtd", root=True)
    settings = {"auth_unix_rw": "sasl", "auth_tls": "sasl", "auth_tcp": "sasl"}
    with (
        Cyrus("GSSAPI", keytab=kdc.keytab) as cyrus,
        Libvirtd(pki_dir=site.server(), tcp=True, settings=settings, environment=kdc.env | cyrus.env) as daemon,
    ):
        yield daemon


@pytest.fixture
def ticket(kdc: Kdc, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in kdc.ticket(USER, "pw").items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("ticket")
async def test_kerberos_over_plain_tcp_encrypts_everything(kerberized: Libvirtd) -> None:
    uri = kerberized.tcp_uri()
    async with virtwire.client.connect(uri) as connection:
        layer = connection._channel._layer  # type: ignore[attr-defined]  # looks at what is not public
        assert type(layer).__name__ == "SaslLayer"
        domain = await connection.domain_lookup_by_name("test")
        for _ in range(50):
            assert "<name>test</name>" in await domain.get_xml_desc(0)
        title = "x" * 300_000  # more than one block of the layer, both ways
        xml = (await domain.get_xml_desc(0)).replace("<name>test</name>", "<name>long</name>")
        xml = xml[: xml.index("<uuid>")] + f"<description>{title}</description>" + xml[xml.index("</uuid>") + 7 :]
        long = await connection.domain_define_xml(xml)
        assert title in await long.get_xml_desc(0)


@pytest.mark.usefixtures("ticket")
async def test_kerberos_where_nobody_listens(kerberized: Libvirtd, client_pki: Path) -> None:
    assert await domains(kerberized.uri()) == ["test"]
    assert await domains(kerberized.tls_uri(client_pki) + "&auth=sasl.GSSAPI") == ["test"]


@pytest.mark.usefixtures("ticket")
def test_kerberos_under_asyncio(kerberized: Libvirtd) -> None:
    async def main() -> list[str]:
        async with aio.connect(kerberized.tcp_uri()) as connection:
            return [domain.name for domain in await connection.list_all_domains()]

    assert asyncio.run(main()) == ["test"]


async def test_kerberos_without_a_ticket(kerberized: Libvirtd, kdc: Kdc, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in kdc.env.items():
        monkeypatch.setenv(name, value)
    text = await refusal(kerberized.tcp_uri())
    assert text.startswith("authentication failed: ")
    assert "GSSAPI" in text


@pytest.fixture(scope="module")
def polkit() -> Iterator[Polkit]:
    require("polkitd", "dbus-daemon", root=True)
    with Polkit() as polkit:
        yield polkit


@pytest.fixture(scope="module")
def guarded(polkit: Polkit) -> Iterator[Libvirtd]:
    require("libvirtd", root=True)
    settings = {"auth_unix_rw": "polkit", "auth_unix_ro": "polkit", "unix_sock_rw_perms": "0777"}
    with Libvirtd(settings=settings, environment=polkit.env) as daemon:
        yield daemon


def as_nobody(run: Callable[[], Awaitable[Any]]) -> Any:
    """Run a coroutine function in a process of the user nobody; return its result, or the error's fields."""

    async def caught() -> Any:
        try:
            return await run()
        except LibvirtError as error:
            return [error.code, error.domain, error.message]

    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the threads of earlier tests sleep
        child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os.write(writing, json.dumps(trio.run(caught)).encode())
        except BaseException as error:
            os.write(writing, json.dumps(repr(error)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        result = json.load(answer)
    os.waitpid(child, 0)
    return result


def test_polkit(guarded: Libvirtd, polkit: Polkit) -> None:
    async def manage() -> list[str]:
        return await domains(guarded.uri())

    async def insist() -> list[str]:
        return await domains(f"{guarded.uri()}&auth=polkit")

    assert trio.run(manage) == ["test"]  # root is not asked
    polkit.rule({"org.libvirt.unix.manage": "yes"})
    assert as_nobody(manage) == ["test"]
    assert as_nobody(insist) == ["test"]
    polkit.rule({"org.libvirt.unix.manage": "no"})
    code, domain, text = as_nobody(manage)
    assert (code, domain) == (45, 60)
    assert text.startswith("authentication failed: ")


def test_polkit_that_would_ask_when_nobody_can_answer(guarded: Libvirtd, polkit: Polkit) -> None:
    async def manage() -> list[str]:
        return await domains(guarded.uri())

    assert trio.run(manage) == ["test"]
    polkit.rule({"org.libvirt.unix.manage": "auth_admin"})
    code, _domain, text = as_nobody(manage)
    assert code == 94
    assert "no polkit agent available to authenticate action 'org.libvirt.unix.manage'" in text


def shell(daemon: Libvirtd, typed: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "virtwire.client.shell.main", "list", "--name"]
    env = os.environ | {"VIRSH_DEFAULT_CONNECT_URI": daemon.uri(), "LIBVIRT_DEFAULT_URI": "nosuch:///"}
    return subprocess.run(command, input=typed, capture_output=True, text=True, env=env, timeout=60, check=False)


def test_the_shell_asks_for_what_it_needs(daemon: Libvirtd) -> None:
    done = shell(daemon, f"{USER}\n{PASSWORD}\n")
    questions = "Please enter your authentication name: Please enter your password: "
    assert (done.returncode, done.stdout, done.stderr) == (0, "test\n\n", questions)
    done = shell(daemon, f"{USER}\nwrong\n")
    refusal = "error: failed to connect to the hypervisor\nerror: authentication failed: "
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(questions + refusal)
    assert shell(daemon, "").stderr.endswith(f"{refusal}Failed to collect auth credentials\n")


@pytest.fixture
def users(tmp_path: Path) -> Path:
    path = tmp_path / "users"
    command = [sys.executable, "-m", "virtwire.auth.cli", "-f", str(path), "-c", USER, "-p"]
    subprocess.run(command, input=f"{PASSWORD}\n", text=True, check=True)
    return path


@pytest.mark.parametrize("mechanism", PASSWORDS)
async def test_our_own_daemon(users: Path, site: Site, client_pki: Path, mechanism: str) -> None:
    config = f'auth_unix_rw = "sasl"\nauth_tls = "sasl"\nsasl_password_file = "{users}"\n'
    with Virtwired(pki_dir=site.server(), config=config) as daemon:
        for uri in (daemon.uri(), daemon.tls_uri(client_pki)):
            assert await domains(f"{uri}&auth=sasl.{mechanism}", answering()) == ["test"]
            assert await refusal(f"{uri}&auth=sasl.{mechanism}", answering(password="wrong")) == (
                "authentication failed: authentication failed"
            )
            text = "authentication failed: No authentication callback available"
            assert await refusal(uri) == text


@pytest.mark.usefixtures("ticket")
async def test_kerberos_with_our_own_daemon(kdc: Kdc, tmp_path: Path) -> None:
    config = (
        f'listen_tcp = 1\nlisten_addr = "127.0.0.1"\ntcp_port = "0"\nauth_tcp = "sasl"\nsasl_keytab = "{kdc.keytab}"\n'
    )
    with Virtwired(config=config) as daemon:
        async with virtwire.client.connect(daemon.tcp_uri()) as connection:
            for _ in range(20):
                assert [domain.name for domain in await connection.list_all_domains()] == ["test"]
