"""The administration: virt-admin and our client on both daemons, and what the calls change in ours."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
import virtwire.client
from virtwire.auth.editing import edit
from virtwire.auth.entries import derive
from virtwire.client.enums import ClientTransport
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.programs import ADMIN

from tests.interop.admin_calls import calls
from tests.interop.admin_peers import VirtAdmin, admin_socket, read_verbs, second_client
from tests.peers.cyrus import Cyrus
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.pki import Site
from tests.peers.require import require
from tests.peers.virsh import Virsh
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

VERBS = Path(__file__).parents[1] / "data/admin/verbs.txt"


@pytest.fixture(autouse=True)
def virt_admin_is_there() -> None:
    require("virt-admin", "virsh")


def test_every_verb_of_virt_admin(tmp_path: Path) -> None:
    require("libvirtd")
    with Libvirtd() as theirs, Virtwired() as ours:
        reference, subject = VirtAdmin(theirs, tmp_path / "reference"), VirtAdmin(ours, tmp_path / "subject")
        with second_client(theirs), second_client(ours):
            for command in read_verbs(VERBS, tmp_path):
                outcome = subject(command)
                expected = reference.until(command, outcome.__eq__) if "-info" in command else reference(command)
                assert str(outcome) == str(expected)


def plain(value: Any) -> Any:
    """Write a result down with what must differ masked."""
    text = repr(value)
    for pattern, replacement in (
        (r"timestamp=\d+", "timestamp=TIME"),
        (r"(field='unix_process_id', value=TypedParamValue\(type=1, value=)\d+", r"\1PID"),
        # The worker that served the call before may not be back yet.
        (r"(field='freeWorkers', value=TypedParamValue\(type=2, value=)[1-4]\b", r"\1FREE"),
        (r"/tmp/virtwire-[a-z0-9_]+", "FOLDER"),
        (r"\[ServerHandle\(name='libvirtd'\), ServerHandle\(name='admin'\)\]", "SERVERS"),
        (r"\[ServerHandle\(name='admin'\), ServerHandle\(name='libvirtd'\)\]", "SERVERS"),
    ):
        text = re.sub(pattern, replacement, text)
    return text


async def outcomes(daemon: Daemon) -> list[tuple[str, str]]:
    """Make all the calls; give each with its result or the fields of its error."""
    found = []
    async with virtwire.client.connect_admin(str(admin_socket(daemon))) as administration:
        own = await administration.lookup_server("admin")
        (me,) = [client.id for client in await own.list_clients()]
        for procedure, args in calls(me):
            try:
                outcome = plain(await administration._channel.call(procedure, args))
            except LibvirtError as error:
                outcome = plain(error.fields())
            found.append((f"{procedure.name} {args}", outcome))
    return found


async def test_every_call_of_our_client() -> None:
    require("libvirtd")
    with Libvirtd() as daemon:
        expected = await outcomes(daemon)
    with Virtwired() as daemon:
        found = await outcomes(daemon)
    for ours, theirs in zip(found, expected, strict=True):
        assert ours == theirs
    made = {call.split()[0] for call, _ in found} | {"connect_close"}  # with which each connection ends
    assert made == set(ADMIN.by_name)


async def identities(daemon: Daemon, pki: Path) -> list[str]:
    """Connect in each way; give what the administration says of each client."""
    async with AsyncExitStack() as stack:
        for uri, read_only in (
            (daemon.tls_uri(pki), False),
            (daemon.tcp_uri(), False),
            (daemon.uri(), False),
            (daemon.uri(), True),
            (daemon.uri(read_only_socket=True), False),
        ):
            await stack.enter_async_context(virtwire.client.connect(uri, read_only=read_only))
        administration = await stack.enter_async_context(virtwire.client.connect_admin(str(admin_socket(daemon))))
        server = await administration.lookup_server("libvirtd")
        found = []
        for client in await server.list_clients():
            assert abs(client.timestamp - time.time()) < 60
            info = await client.get_info() | {"transport": client.transport}
            found.append(re.sub(r"127\.0\.0\.1:\d+", "ADDRESS", repr(info)))
        limits = await server.get_client_limits()
        assert (limits["nclients"], limits["nclients_unauth"]) == (5, 0)
        return found


async def test_who_clients_are(tmp_path: Path) -> None:
    require("libvirtd")
    site = Site(tmp_path)
    pki = site.client("alice")
    with Libvirtd(pki_dir=site.server(), tcp=True) as theirs:
        if not theirs.system:
            pytest.skip("libvirtd has a read-only socket only as root")
        expected = await identities(theirs, pki)
    with Virtwired(pki_dir=site.server(), tcp=True) as ours:
        assert await identities(ours, pki) == expected
    assert "'tls_x509_dname': 'CN=alice'" in expected[0]


async def logins(daemon: Daemon) -> list[dict[str, Any]]:
    """Give how many clients are there and anonymous before and after a login, and who has logged in."""
    async with virtwire.client.connect_admin(str(admin_socket(daemon))) as administration:
        server = await administration.lookup_server("libvirtd")
        with socket.socket(socket.AF_UNIX) as anonymous:
            anonymous.connect(str(daemon.socket))
            while not await server.list_clients():
                pass
            found = [await server.get_client_limits()]
        uri = f"{daemon.uri()}&auth=sasl.PLAIN"
        async with virtwire.client.connect(uri, credentials=lambda asked: ["alice", "secret"][: len(asked)]):
            while len(clients := await server.list_clients()) > 1:
                pass
            found += [await server.get_client_limits(), await clients[0].get_info()]
    return found


async def test_clients_before_and_after_a_login(tmp_path: Path) -> None:
    require("libvirtd", "saslpasswd2", root=True)
    users = tmp_path / "users"
    with edit(users) as made:
        made.entries["alice"] = derive("secret")
    settings = {"auth_unix_rw": "sasl"}
    with Virtwired(config=f'auth_unix_rw = "sasl"\nsasl_password_file = "{users}"\n') as ours:
        found = await logins(ours)
    with (
        Cyrus("PLAIN", [("alice", "secret")]) as cyrus,
        Libvirtd(settings=settings, environment=cyrus.env) as theirs,
    ):
        assert await logins(theirs) == found
    before, after, who = found
    assert (before["nclients_unauth"], after["nclients_unauth"]) == (1, 0)
    assert who["sasl_user_name"] == "alice"


async def test_silent_clients_are_known_as_far_as_the_kernel_knows_them() -> None:
    with Virtwired() as daemon, socket.socket(socket.AF_UNIX) as silent:
        silent.connect(str(daemon.socket))
        async with virtwire.client.connect_admin(str(admin_socket(daemon))) as administration:
            (client,) = await (await administration.lookup_server("libvirtd")).list_clients()
            assert (await client.get_info())["unix_process_id"] == os.getpid()


def test_a_disconnected_client_notices(tmp_path: Path) -> None:
    with Virtwired() as daemon, second_client(daemon):
        virt_admin = VirtAdmin(daemon, tmp_path)
        assert virt_admin("client-disconnect libvirtd 2").output == "Client '2' disconnected\n"
        assert "client 2" not in virt_admin("srv-clients-list libvirtd").output.lower()
        with Virsh(daemon.uri()) as virsh:
            assert virsh.run("hostname").status == 0


def test_the_last_place_is_for_whoever_comes_first(tmp_path: Path) -> None:
    with Virtwired() as daemon, second_client(daemon):
        virt_admin = VirtAdmin(daemon, tmp_path)
        assert virt_admin("srv-clients-set libvirtd --max-clients 1 --max-unauth-clients 0").status == 0
        with socket.socket(socket.AF_UNIX) as waiting:
            waiting.connect(str(daemon.socket))
            waiting.sendall(bytes.fromhex("0000001c 20008086 00000001 00000042 00000000 00000000 00000000"))
            waiting.setblocking(False)
            assert "nclients            : 1\n" in virt_admin("srv-clients-info libvirtd").output
            with pytest.raises(BlockingIOError):
                waiting.recv(1)
            waiting.settimeout(20)
            assert virt_admin("srv-clients-set libvirtd --max-clients 2").status == 0
            assert len(waiting.recv(36)) == 36


def test_the_log_changes_while_the_daemon_runs(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with Virtwired() as daemon, Virsh(daemon.uri()) as virsh:
        virt_admin = VirtAdmin(daemon, tmp_path / "home")
        virsh.run("hostname")
        assert " INFO " not in daemon.log
        assert virt_admin(f"daemon-log-outputs '2:file:{path}'").status == 0
        assert virt_admin("daemon-log-filters '2:server.server 4:*'").status == 0
        virsh.run("hostname")
        lines = path.read_text().splitlines()
        assert any(
            re.search(r"INFO virtwire\.server\.server: client of process \d+: connected$", line) for line in lines
        )
        assert not [line for line in lines if " virtwire.server.server: " not in line]
        assert virt_admin("daemon-log-filters ''").status == 0
        path.write_text("")
        virsh.run("hostname")
        assert path.read_text() == ""


def test_the_log_as_configured(tmp_path: Path) -> None:
    config = f'log_filters = "2:server.server"\nlog_outputs = "1:file:{tmp_path}/log 4:stderr"\n'
    with Virtwired(config=config) as daemon:
        virt_admin = VirtAdmin(daemon, tmp_path / "home")
        assert virt_admin("daemon-log-filters").output.strip() == "Logging filters: 2:*server.server*"
        assert virt_admin("daemon-log-outputs").output.strip() == f"Logging outputs: 1:file:{tmp_path}/log 4:stderr"
        assert ": connected" in (tmp_path / "log").read_text()
        assert ": connected" not in daemon.log


async def test_certificates_are_replaced_while_the_daemon_runs(tmp_path: Path) -> None:
    old, new = Site(tmp_path, "old"), Site(tmp_path, "new")
    folder, replacement = old.server(), new.server()
    with Virtwired(pki_dir=folder) as daemon:
        virt_admin = VirtAdmin(daemon, tmp_path / "home")
        async with virtwire.client.connect(daemon.tls_uri(old.client())) as kept:
            for name in ("cacert.pem", "servercert.pem", "serverkey.pem"):
                (folder / name).write_bytes((replacement / name).read_bytes())
            assert virt_admin("srv-update-tls libvirtd").output == "update tls related files succeed\n\n"
            async with virtwire.client.connect(daemon.tls_uri(new.client())) as fresh:
                assert await fresh.get_hostname() == await kept.get_hostname()
            with pytest.raises(LibvirtError):
                async with virtwire.client.connect(daemon.tls_uri(old.client())):
                    raise AssertionError("it was let in")
            (folder / "servercert.pem").write_text("nothing")
            refused = virt_admin("srv-update-tls libvirtd")
            assert (refused.status, "servercert.pem" in refused.output) == (1, True)
            async with virtwire.client.connect(daemon.tls_uri(new.client())):
                pass


def test_a_daemon_that_nobody_needs_ends(tmp_path: Path) -> None:
    with Virtwired() as daemon:
        assert daemon.process is not None
        assert VirtAdmin(daemon, tmp_path)("daemon-timeout --timeout 1").status == 0
        assert daemon.process.wait(20) == 0
    with Virtwired(arguments=["--timeout", "1"]) as daemon:
        assert daemon.process is not None
        assert daemon.process.wait(20) == 0


def test_another_user_is_refused(tmp_path: Path) -> None:
    require("setpriv")
    if not Libvirtd().system:
        pytest.skip("only root can become another user")
    with Virtwired(config='unix_sock_admin_perms = "0777"\n') as daemon:
        uri = f"libvirtd+unix:///system?socket={admin_socket(daemon)}"
        command = ["setpriv", "--reuid", "nobody", "--clear-groups", "virt-admin", "-c", uri, "srv-list"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={"HOME": "/nonexistent"})
        assert done.returncode != 0  # SIGPIPE, or its own words, as with a libvirtd that refuses it
        assert "refused: it is of user" in daemon.log


async def test_neither_program_is_served_on_the_others_socket() -> None:
    with Virtwired() as daemon:
        with pytest.raises(LibvirtError, match="Cannot find program 110102160 version 1") as caught:
            async with virtwire.client.connect_admin(str(daemon.socket)):
                raise AssertionError("it was opened")
        assert (caught.value.code, caught.value.domain) == (39, 7)
        with pytest.raises(LibvirtError, match="Cannot find program 536903814 version 1"):
            async with virtwire.client.connect(f"test+unix:///default?socket={admin_socket(daemon)}"):
                raise AssertionError("it was opened")


async def test_methods_of_our_client(tmp_path: Path) -> None:
    """Every method, on both daemons, by what it changes as another client sees it."""
    require("libvirtd")
    for daemon in (Libvirtd(), Virtwired()):
        with daemon:
            await _use_every_method(daemon)


async def _use_every_method(daemon: Daemon) -> None:
    async with virtwire.client.connect_admin(str(admin_socket(daemon))) as one:
        assert await one.get_lib_version() == 9_000_000
        assert {server.name for server in await one.list_servers()} == {"admin", "libvirtd"}
        server = await one.lookup_server("libvirtd")
        await server.set_threadpool_parameters({"maxWorkers": 31, "prioWorkers": 6})
        pool = await server.get_threadpool_parameters()
        assert (pool["maxWorkers"], pool["prioWorkers"]) == (31, 6)
        await server.set_client_limits({"nclients_max": 33, "nclients_unauth_max": 32})
        limits = await server.get_client_limits()
        assert (limits["nclients_max"], limits["nclients_unauth_max"]) == (33, 32)
        with pytest.raises(virtwire.client.errors.InternalError, match="no tls service found"):
            await server.update_tls_files()
        await one.set_logging_filters("1:x")
        await one.set_logging_outputs("4:stderr")
        assert (await one.get_logging_filters(), await one.get_logging_outputs()) == ("1:*x* ", "4:stderr")
        await one.set_logging_filters(None)
        await one.set_logging_outputs()
        assert await one.get_logging_filters() is None
        await one.set_daemon_timeout(1000)
        with pytest.raises(LibvirtError):
            async with virtwire.client.connect(daemon.uri()) as victim:
                (client,) = await server.list_clients()
                assert client == await server.lookup_client(client.id)
                assert client.server == server
                assert client.transport == ClientTransport.UNIX
                assert (await client.get_info())["readonly"] is False
                await client.close()
                await victim.get_hostname()
        assert await server.list_clients() == []
        with pytest.raises(virtwire.client.errors.NoClient):
            await client.get_info()
        with pytest.raises(virtwire.client.errors.NoServer):
            await one.lookup_server("nosuch")
        with pytest.raises(virtwire.client.errors.ArgumentUnsupported):
            await server.set_threadpool_parameters({"nWorkers": 1})
