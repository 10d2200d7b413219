"""Logins to virtwired with the real clients; and the oracle of its answers: libvirtd with Cyrus SASL and polkit."""

from __future__ import annotations

import random
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from virtwire.auth.editing import edit
from virtwire.auth.entries import derive
from virtwire.auth.sasl import kerberos
from virtwire.client import connect
from virtwire.protocol.errors import AuthFailed, LibvirtError
from virtwire.protocol.generated.connect import ConnectOpenArgs
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.wire_error import decode_wire_error
from virtwire.server.polkit import MANAGE, MONITOR

from tests.fuzz.daemon import drive, resident_kib
from tests.peers.cyrus import Cyrus
from tests.peers.daemon import Daemon
from tests.peers.kdc import Kdc
from tests.peers.libvirtd import Libvirtd
from tests.peers.pki import Site
from tests.peers.polkit import Polkit
from tests.peers.require import PATH, SYSTEM_PYTHON, give_up, program, require
from tests.peers.virsh import Outcome, Virsh
from tests.peers.virtwired import Virtwired
from tests.server.test_login import ANY, INIT, LIST, OFFERED, OPEN, SEQUENCES, start, step

pytestmark = pytest.mark.interop

HEADER = struct.Struct(">IIIiIII")
MECHANISMS = ("SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN")
REFUSED = "error: failed to connect to the hypervisor\nerror: authentication failed: authentication failed\n"


# Raw calls


class RawPeer:
    """Calls one after the other over a connected socket."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._serial = 0

    def call(self, name: str, args: Any = None) -> Any:
        """Return the result as a tuple, or an error's fields as the table of sequences has them."""
        procedure = REMOTE.by_name[name]
        payload = procedure.encode_args(args)
        header = HEADER.pack(28 + len(payload), REMOTE.number, 1, procedure.number, 0, self._serial, 0)
        self._serial += 1
        self._sock.sendall(header + payload)
        frame = self._read(4)
        frame += self._read(int.from_bytes(frame, "big") - 4)
        if HEADER.unpack_from(frame)[6]:
            error = decode_wire_error(frame, 28)
            assert isinstance(error, LibvirtError)
            return (error.code, error.domain, error.message, error.str1, error.str2, error.int1)
        result = procedure.decode_ret(frame, 28)
        return result if result is None else tuple(result)

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            piece = self._sock.recv(size - len(data))
            assert piece, "the daemon hung up"
            data += piece
        return data


def raw(daemon: Daemon) -> socket.socket:
    sock = socket.socket(socket.AF_UNIX)
    sock.settimeout(30)
    sock.connect(str(daemon.socket))
    return sock


# SASL on Unix sockets


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Alice and mallory, both with the password secret; and one whose keys a C client does not compute."""
    path = tmp_path_factory.mktemp("users") / "users"
    with edit(path) as made:
        for name in ("alice", "mallory"):
            made.entries[name] = derive("secret")
    return path


def sasl(users: Path, **more: str) -> str:
    settings = {
        "auth_unix_rw": '"sasl"',
        "auth_unix_ro": '"sasl"',
        "sasl_password_file": f'"{users}"',
        "sasl_allowed_username_list": '["a*", "*CN=alice"]',
        **more,
    }
    return "".join(f"{key} = {value}\n" for key, value in settings.items())


@pytest.fixture(scope="module")
def ours(users: Path) -> Iterator[Virtwired]:
    with Virtwired(config=sasl(users)) as daemon:
        yield daemon


@pytest.fixture(scope="module")
def theirs() -> Iterator[Libvirtd]:
    require("libvirtd", "saslpasswd2", root=True)
    people = [("alice", "secret"), ("mallory", "secret")]
    settings = {"auth_unix_rw": "sasl", "sasl_allowed_username_list": ["a*"]}
    with (
        Cyrus("scram-sha-256 scram-sha-1 plain", people) as cyrus,
        Libvirtd(settings=settings, environment=cyrus.env) as daemon,
    ):
        yield daemon


@pytest.mark.parametrize("name", SEQUENCES)
@pytest.mark.parametrize("side", ["theirs", "ours"])
def test_turns_are_libvirtds(side: str, name: str, request: pytest.FixtureRequest) -> None:
    """The table of tests/server/test_login.py is what libvirtd does, and what the whole daemon does."""
    with raw(request.getfixturevalue(side)) as sock:
        peer = RawPeer(sock)
        for number, ((procedure, args), answer) in enumerate(SEQUENCES[name]):
            if procedure == "connect_open":
                args = ConnectOpenArgs("test:///default", 0)
            given = peer.call(procedure, args)
            if side == "theirs" and procedure == "auth_polkit":
                assert isinstance(given[0], int)  # an error; which one depends on what its thread served before
                continue
            assert answer is ANY or given == answer, f"call {number}: {procedure}"


@pytest.fixture
def auth_file(tmp_path: Path) -> Any:
    """Return a function that writes libvirt's auth.conf for a user."""

    def write(name: str, password: str) -> Path:
        path = tmp_path / f"{name}.conf"
        path.write_text(
            f"[credentials-one]\nauthname={name}\npassword={password}\n[auth-libvirt-default]\ncredentials=one\n"
        )
        return path

    return write


@pytest.mark.parametrize("mechanism", MECHANISMS)
@pytest.mark.parametrize(
    ("name", "password", "let_in"),
    [("alice", "secret", True), ("alice", "wrong", False), ("mallory", "secret", False), ("nobody", "secret", False)],
)
def test_virsh_logs_in(ours: Virtwired, auth_file: Any, mechanism: str, name: str, password: str, let_in: bool) -> None:
    require("virsh")
    uri = f"{ours.uri()}&auth=sasl.{mechanism}&authfile={auth_file(name, password)}"
    with Virsh(uri) as virsh:
        outcome = virsh.run("domname 1")
    if let_in:
        assert outcome == Outcome("domname 1", "test\n\n", "", 0)
    else:
        assert outcome == Outcome("domname 1", "", REFUSED, 1)


async def our_client(uri: str) -> str:
    async with connect(uri) as conn:
        return (await conn.domain_lookup_by_id(1)).name


@pytest.mark.parametrize("mechanism", MECHANISMS)
async def test_our_client_logs_in(ours: Virtwired, auth_file: Any, mechanism: str) -> None:
    uri = f"{ours.uri()}&auth=sasl.{mechanism}&authfile="
    assert await our_client(f"{uri}{auth_file('alice', 'secret')}") == "test"
    with pytest.raises(AuthFailed, match=r"^authentication failed: authentication failed$"):
        await our_client(f"{uri}{auth_file('alice', 'wrong')}")


def test_virsh_chooses_by_itself_and_reads_only_where_it_may(ours: Virtwired, auth_file: Any) -> None:
    require("virsh")
    with Virsh(f"{ours.uri(read_only_socket=True)}&authfile={auth_file('alice', 'secret')}") as virsh:
        assert virsh.run("domname 1").status == 0
        assert "read only access prevents virDomainDestroy" in virsh.run("destroy test").stderr


def test_a_password_changes_while_the_daemon_runs(tmp_path: Path, auth_file: Any) -> None:
    require("virsh")
    users = tmp_path / "users"
    with edit(users):
        pass
    command = [Path(sys.executable).parent / "virtwire-passwd", "-f", users, "-p", "-c", "alice"]
    with Virtwired(config=sasl(users)) as daemon:
        with Virsh(f"{daemon.uri()}&authfile={auth_file('alice', 'secret')}") as virsh:
            assert virsh.run("domname 1").stderr == REFUSED
            subprocess.run(command, input=b"secret\n", check=True)
            assert virsh.run("domname 1").status == 0
            subprocess.run(command, input=b"better\n", check=True)
            assert virsh.run("domname 1").stderr == REFUSED
            subprocess.run([*command[:3], "-d", "alice"], check=True)
        with Virsh(f"{daemon.uri()}&authfile={auth_file('alice', 'better')}") as virsh:
            assert virsh.run("domname 1").stderr == REFUSED


@pytest.mark.parametrize(("iterations", "status"), [(65536, 0), (65537, 1)])
def test_the_default_of_iterations_is_all_that_the_c_client_takes(
    tmp_path: Path, auth_file: Any, iterations: int, status: int
) -> None:
    require("virsh")
    with edit(tmp_path / "users") as users:
        users.entries["alice"] = derive("secret", iterations=iterations)
    with Virtwired(config=sasl(tmp_path / "users")) as daemon:
        uri = f"{daemon.uri()}&auth=sasl.SCRAM-SHA-256&authfile={auth_file('alice', 'secret')}"
        with Virsh(uri) as virsh:
            outcome = virsh.run("domname 1")
    assert outcome.status == status
    if status:
        assert "iteration-count is too big" in outcome.stderr


# SASL inside TLS, with libvirt-python

PYTHON = """
import libvirt, sys
uri, name, password = sys.argv[1:]
asked = []
def answer(credentials, data):
    for credential in credentials:
        asked.append(credential[0])
        credential[4] = name if credential[0] == libvirt.VIR_CRED_AUTHNAME else password
    return 0
libvirt.registerErrorHandler(lambda data, error: None, None)
try:
    conn = libvirt.openAuth(uri, [[libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_PASSPHRASE], answer, None], 0)
    print(sorted(asked), conn.lookupByID(1).name(), conn.isSecure())
except libvirt.libvirtError as error:
    print(error.get_error_code(), error.get_error_domain(), error.get_error_message())
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="module")
def tls(users: Path, site: Site) -> Iterator[Virtwired]:
    more = {"auth_tls": '"sasl"', "sasl_mech_list": '["SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN", "EXTERNAL"]'}
    with Virtwired(config=sasl(users, **more), pki_dir=site.server()) as daemon:
        yield daemon


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_libvirt_python_logs_in_inside_tls(tls: Virtwired, site: Site, mechanism: str) -> None:
    require("python3-libvirt")
    uri = tls.tls_uri(site.client(), extra=f"&auth=sasl.{mechanism}")

    def run(name: str, password: str) -> str:
        command = [SYSTEM_PYTHON, "-c", PYTHON, uri, name, password]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert run("alice", "secret") == "[2, 5] test 1\n"
    for name, password in (("alice", "wrong"), ("mallory", "secret")):
        assert run(name, password) == "45 7 authentication failed: authentication failed\n"


@pytest.mark.parametrize(("name", "let_in"), [("alice", True), ("mallory", False)])
def test_a_certificate_is_a_login(tls: Virtwired, site: Site, name: str, let_in: bool) -> None:
    folder = site.client(name)
    context = ssl.create_default_context(cafile=folder / "cacert.pem")
    context.load_cert_chain(folder / "clientcert.pem", folder / "clientkey.pem")
    with (
        socket.create_connection(("127.0.0.1", tls.tls_port or 0), 30) as sock,
        context.wrap_socket(sock, server_hostname="localhost") as wrapped,
    ):
        assert wrapped.recv(1) == b"\1"
        peer = RawPeer(wrapped)
        assert peer.call(*INIT) == (f"{OFFERED[0]},EXTERNAL",)
        answer = peer.call(*start(b"", "EXTERNAL"))
        if let_in:
            assert answer == (1, 1, b"")
            assert peer.call(*OPEN)[0] == 5  # no driver of that name: past the gate
        else:
            assert answer[0] == 45
            assert peer.call(*LIST) == ([1],)


# GSSAPI on plain TCP


@pytest.fixture(scope="module")
def kdc() -> Iterator[Kdc]:
    require("krb5kdc", "kdb5_util", "kadmin.local", "kinit", "virsh")
    if not kerberos.available():
        give_up("needs python-gssapi (virtwire[gssapi])")
    with Kdc() as running:
        for name in ("alice", "mallory"):
            running.add_user(name, "secret")
        yield running


@pytest.fixture(scope="module")
def tcp(users: Path, kdc: Kdc) -> Iterator[Virtwired]:
    more = {"listen_tcp": "1", "tcp_port": '"0"', "listen_addr": '"127.0.0.1"', "sasl_keytab": f'"{kdc.keytab}"'}
    with Virtwired(config=sasl(users, **more), environment=kdc.env) as daemon:
        yield daemon


def test_virsh_logs_in_with_a_ticket(tcp: Virtwired, kdc: Kdc) -> None:
    big = "x" * 120_000  # more than a block of the security layer, both ways
    with Virsh(tcp.tcp_uri(), env=kdc.ticket("alice", "secret")) as virsh:
        assert virsh.run("domname 1") == Outcome("domname 1", "test\n\n", "", 0)
        with virsh.kept_open():
            assert virsh.run(f"desc test --live {big}").status == 0
            assert virsh.run("desc test").stdout.strip() == big


async def test_our_client_logs_in_with_a_ticket(tcp: Virtwired, kdc: Kdc, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in kdc.ticket("alice", "secret").items():
        monkeypatch.setenv(name, value)
    assert await our_client(tcp.tcp_uri()) == "test"


def test_virsh_logs_in_with_a_ticket_on_a_unix_socket(tcp: Virtwired, kdc: Kdc) -> None:
    with Virsh(f"{tcp.uri()}&auth=sasl.GSSAPI", env=kdc.ticket("alice", "secret")) as virsh:
        assert virsh.run("domname 1") == Outcome("domname 1", "test\n\n", "", 0)


@pytest.mark.parametrize("who", ["mallory", None])
def test_virsh_without_the_right_ticket(tcp: Virtwired, kdc: Kdc, who: str | None) -> None:
    env = kdc.ticket(who, "secret") if who else kdc.env
    with Virsh(tcp.tcp_uri(), env=env) as virsh:
        outcome = virsh.run("domname 1")
    assert outcome.status == 1
    assert (outcome.stderr == REFUSED) if who else ("No Kerberos credentials available" in outcome.stderr)


def test_a_password_is_not_taken_over_plain_tcp(tcp: Virtwired, auth_file: Any) -> None:
    with socket.create_connection(("127.0.0.1", tcp.tcp_port or 0), 30) as sock:
        peer = RawPeer(sock)
        assert peer.call(*INIT) == ("GSSAPI",)
        assert peer.call(*start(b"\0alice\0secret"))[0] == 45
    with Virsh(f"{tcp.tcp_uri()}?auth=sasl.PLAIN&authfile={auth_file('alice', 'secret')}") as virsh:
        assert "SASL mechanism PLAIN not supported by server" in virsh.run("domname 1").stderr


def test_nothing_can_be_read_on_the_way(tcp: Virtwired, kdc: Kdc) -> None:
    with (
        Tap(tcp.tcp_port or 0) as tap,
        Virsh(f"test+tcp://localhost:{tap.port}/default", env=kdc.ticket("alice", "secret")) as virsh,
    ):
        assert "<name>test</name>" in virsh.run("dumpxml test").stdout
    assert b"GSSAPI" in b"".join(tap.passed)  # the login itself is open
    for direction in tap.passed:
        assert len(direction) > 1000
        assert b"default" not in direction
        assert b"<name>" not in direction


class Tap:
    """Passes one TCP connection on to a port and keeps what it passes, each direction by itself."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.passed = [b"", b""]
        self._threads = [threading.Thread(target=self._accept)]

    def __enter__(self) -> Tap:
        self._threads[0].start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        for thread in self._threads:
            thread.join(30)
        self._listener.close()

    def _accept(self) -> None:
        client, _ = self._listener.accept()
        server = socket.create_connection(("127.0.0.1", self._target))
        back = threading.Thread(target=self._pass, args=(server, client, 1))
        back.start()
        self._pass(client, server, 0)
        back.join(30)
        client.close()
        server.close()

    def _pass(self, source: socket.socket, target: socket.socket, direction: int) -> None:
        while data := source.recv(65536):
            self.passed[direction] += data
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


def test_the_name_is_the_one_that_libvirtd_takes(kdc: Kdc) -> None:
    """A user of the machine's own realm is named without it, which matters for the list of those allowed."""
    require("libvirtd", root=True)
    ticket = kdc.ticket("alice", "secret")
    for allowed, let_in in (("alice", True), ("alice@*", False)):
        settings = {"auth_tcp": "sasl", "sasl_allowed_username_list": [allowed]}
        with (
            Cyrus("gssapi", keytab=kdc.keytab) as cyrus,
            Libvirtd(tcp=True, settings=settings, environment=kdc.env | cyrus.env) as daemon,
            Virsh(daemon.tcp_uri(), env=ticket) as virsh,
        ):
            assert (virsh.run("domname 1").status == 0) == let_in
        config = f'listen_tcp = 1\ntcp_port = "0"\nlisten_addr = "127.0.0.1"\nsasl_keytab = "{kdc.keytab}"\n'
        config += f'sasl_mech_list = ["GSSAPI"]\nsasl_allowed_username_list = ["{allowed}"]\n'
        with Virtwired(config=config, environment=kdc.env) as daemon, Virsh(daemon.tcp_uri(), env=ticket) as virsh:
            assert (virsh.run("domname 1").status == 0) == let_in


# Polkit


def as_nobody(uri: str) -> tuple[int, str, str]:
    """Run virsh as a user whom polkit decides about."""
    env = {"PATH": PATH, "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent", "LC_ALL": "C"}
    env["LIBVIRT_AUTOSTART"] = "0"
    command = ["setpriv", "--reuid", "nobody", "--clear-groups", program("virsh"), "-c", uri, "domname", "1"]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False, cwd="/")
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def bus() -> Iterator[Polkit]:
    require("dbus-daemon", "polkitd", "unshare", "setpriv", "virsh", "libvirtd", root=True)
    with Polkit() as running:
        yield running


@pytest.fixture(scope="module")
def asking(bus: Polkit) -> Iterator[tuple[Virtwired, Libvirtd]]:
    config = 'auth_unix_rw = "polkit"\nauth_unix_ro = "polkit"\n'
    settings = {"auth_unix_rw": "polkit", "auth_unix_ro": "polkit", "unix_sock_rw_perms": "0777"}
    with (
        Virtwired(config=config, environment=bus.env) as ours,
        Libvirtd(settings=settings, environment=bus.env) as theirs,
    ):
        yield ours, theirs


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("answer", ["yes", "no", "auth_admin"])
def test_polkit_decides(bus: Polkit, asking: tuple[Virtwired, Libvirtd], answer: str, read_only: bool) -> None:
    bus.rule({MONITOR if read_only else MANAGE: answer})
    ours, theirs = (as_nobody(daemon.uri(read_only_socket=read_only)) for daemon in asking)
    assert ours == theirs
    assert (ours == (0, "test\n\n", "")) == (answer == "yes")


def test_root_is_not_asked_about(bus: Polkit, asking: tuple[Virtwired, Libvirtd]) -> None:
    bus.rule({MANAGE: "no"})
    for daemon in asking:
        with Virsh(daemon.uri()) as virsh:
            assert virsh.run("domname 1").status == 0
        with raw(daemon) as sock:
            peer = RawPeer(sock)
            assert peer.call(*OPEN)[:3] == (39, 7, "authentication required")  # not before it asks for the list
            assert peer.call(*LIST) == ([0],)
            assert peer.call("connect_open", ConnectOpenArgs("test:///default", 0)) is None


@pytest.mark.parametrize("on_bus", [False, True])
def test_nobody_to_ask(on_bus: bool, tmp_path: Path) -> None:
    require("dbus-daemon", "setpriv", "virsh", "libvirtd", root=True)
    settings = {"auth_unix_rw": "polkit", "unix_sock_rw_perms": "0777"}
    with Polkit(authority=False) as bus:
        env: Mapping[str, str] = bus.env if on_bus else {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={tmp_path}/none"}
        with (
            Virtwired(config='auth_unix_rw = "polkit"\n', environment=env) as ours,
            Libvirtd(settings=settings, environment=env) as theirs,
        ):
            assert as_nobody(ours.uri()) == as_nobody(theirs.uri())
            assert ("ServiceUnknown" if on_bus else "Unable to get system bus connection") in as_nobody(ours.uri())[2]


# Limits


def test_strangers_are_few_and_do_not_stay(users: Path) -> None:
    config = sasl(users, max_anonymous_clients="2", login_timeout="1")
    with Virtwired(config=config) as daemon:
        strangers = [raw(daemon) for _ in range(2)]
        for stranger in strangers:
            assert RawPeer(stranger).call(*INIT) == OFFERED
        with raw(daemon) as third:
            before = time.monotonic()
            assert RawPeer(third).call(*LIST) == ([1],)  # once a stranger has been turned out
            assert 0.5 < time.monotonic() - before < 20
        for stranger in strangers:
            assert stranger.recv(1) == b""
            stranger.close()
        assert "closed: it has not logged in for 1 seconds" in daemon.log


def test_those_who_are_in_do_not_count(users: Path) -> None:
    with Virtwired(config=sasl(users, max_anonymous_clients="1", login_timeout="1")) as daemon:
        people = [raw(daemon) for _ in range(3)]
        for sock in people:
            peer = RawPeer(sock)
            peer.call(*INIT)
            assert peer.call(*start(None)) == (0, 0, b"")
            assert peer.call(*step(b"\0alice\0secret")) == (1, 1, b"")
        time.sleep(1.2)  # the daemon's clock: they may stay
        for sock in people:
            assert RawPeer(sock).call(*LIST) == ([0],)
            sock.close()


def test_whatever_strangers_send_nobody_gets_in_and_all_is_served_on(users: Path) -> None:
    chance = random.Random(5802)
    frames = []
    for number in range(600):
        name = chance.choice(["auth_list", "auth_sasl_init", "auth_sasl_start", "auth_sasl_step", "auth_polkit"])
        message = chance.choice([b"", b"n,,n=alice,r=x", b"c=biws,r=x,p=AAAA", b"\0alice\0x", chance.randbytes(40)])
        mechanism = chance.choice(["PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256", "GSSAPI", "EXTERNAL", "x"])
        calls = {"auth_sasl_start": start(message, mechanism), "auth_sasl_step": step(message)}
        procedure = REMOTE.by_name[name]
        payload = bytearray(procedure.encode_args(calls.get(name, (name, None))[1]))
        if payload and chance.random() < 0.3:
            payload[chance.randrange(len(payload))] ^= chance.randrange(256)
        header = HEADER.pack(28 + len(payload), REMOTE.number, 1, procedure.number, 0, number, 0)
        frames.append(header + payload)
    with Virtwired(config=sasl(users, log_level="2")) as daemon:
        seen = drive(str(daemon.socket), frames)
        assert seen["frames"] == len(frames)
        assert "login failed" in daemon.log
        assert "logged in by" not in daemon.log
        with raw(daemon) as sock:
            peer = RawPeer(sock)
            assert peer.call(*OPEN)[:2] == (39, 7)
            assert peer.call(*INIT) == OFFERED
            assert peer.call(*start(b"\0alice\0secret")) == (1, 1, b"")
        assert "user 'alice' logged in by PLAIN" in daemon.log
        assert "Traceback" not in daemon.log
        assert daemon.process is not None
        assert resident_kib(daemon.process.pid) < 150_000


# Mistakes at the start


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ('listen_tcp = 1\ntcp_port = "0"\n', 'auth_tcp: is "sasl", and over plain TCP only GSSAPI encrypts'),
        ('auth_unix_rw = "sasl"\nsasl_password_file = "/nonexistent/users"\n', "/nonexistent/users: no such file"),
        ('auth_unix_rw = "sasl"\nsasl_keytab = "/nonexistent/keytab"\n', "sasl_keytab: /nonexistent/keytab: "),
        ('auth_unix_rw = "sasl"\nsasl_mech_list = ["GSSAPI"]\n', "sasl_mech_list leaves no mechanism"),
    ],
)
def test_the_daemon_does_not_start_when_nobody_could_log_in(config: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "conf").write_text(config)
    command = [sys.executable, "-m", "virtwire.server.main", "--socket-dir", str(tmp_path / "s")]
    done = subprocess.run([*command, "--config", str(tmp_path / "conf")], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("virtwired: error: ")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
