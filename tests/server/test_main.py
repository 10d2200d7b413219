"""virtwired as a process: options, the ready line, mistakes, systemd, signals."""

from __future__ import annotations

import os
import re
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from virtwire.server.main import main

Start = Callable[..., "Process"]


class Process:
    """A running virtwired."""

    def __init__(self, arguments: list[str], env: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "virtwire.server.main", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **env},
            text=True,
        )
        assert self._process.stderr is not None
        self.pid = self._process.pid
        self.ready = self._process.stderr.readline().split()

    def end(self, number: int) -> tuple[int, str]:
        """Send a signal; give the exit status and what else came on stdout and stderr."""
        self._process.send_signal(number)
        return self.wait()

    def wait(self) -> tuple[int, str]:
        """Wait for the end; give the same."""
        out, err = self._process.communicate(timeout=20)
        return self._process.returncode, out + err

    def kill(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    processes: list[Process] = []

    def run(*arguments: str, **env: str) -> Process:
        processes.append(Process(["--socket-dir", str(tmp_path / "s"), *arguments], env))
        return processes[-1]

    yield run
    for process in processes:
        process.kill()


def call_auth_list(sock: socket.socket) -> bytes:
    """Call procedure 66 and read the reply's payload."""
    sock.settimeout(10)
    sock.sendall(bytes.fromhex("0000001c 20008086 00000001 00000042 00000000 00000000 00000000"))
    reply = b""
    while len(reply) < 36:
        reply += sock.recv(36 - len(reply))
    return reply[28:]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_life_of_a_daemon(start: Start, tmp_path: Path, number: int) -> None:
    daemon = start("--listen-tcp", "127.0.0.1:0")
    sockets = tmp_path / "s"
    assert daemon.ready[:4] == [
        "virtwired:",
        "ready",
        f"test+unix:///default?socket={sockets}/libvirt-sock",
        f"test+unix:///default?socket={sockets}/libvirt-sock-ro",
    ]
    tcp = re.fullmatch(r"test\+tcp://127\.0\.0\.1:(\d+)/default", daemon.ready[4])
    assert tcp is not None
    assert len(daemon.ready) == 5
    for address in (str(sockets / "libvirt-sock"), str(sockets / "libvirt-sock-ro"), ("127.0.0.1", int(tcp[1]))):
        with socket.socket(socket.AF_UNIX if isinstance(address, str) else socket.AF_INET) as sock:
            sock.connect(address)
            assert call_auth_list(sock) == bytes.fromhex("00000001 00000000")
    idle = socket.socket(socket.AF_UNIX)
    idle.connect(str(sockets / "libvirt-sock"))
    assert daemon.end(number) == (0, "")
    assert idle.recv(1) == b""
    idle.close()
    assert list(sockets.iterdir()) == []


def test_a_killed_daemon_is_replaced_a_live_one_is_not(start: Start, tmp_path: Path) -> None:
    start().kill()
    assert (tmp_path / "s" / "libvirt-sock").is_socket()
    second = start()
    assert second.ready[1] == "ready"
    third = start()
    assert " ".join(third.ready) == f"virtwired: error: another virtwired is listening in {tmp_path}/s"
    assert third.end(0) == (1, "")


def test_systemd_is_told(start: Start, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(f"\0{tmp_path}/notify")
        manager.settimeout(20)
        daemon = start(NOTIFY_SOCKET=f"@{tmp_path}/notify")
        assert daemon.ready[1] == "ready"
        assert manager.recv(100) == b"READY=1"
        daemon.end(signal.SIGTERM)
        assert manager.recv(100) == b"STOPPING=1"


def test_room_for_max_clients(start: Start, tmp_path: Path) -> None:
    conf = tmp_path / "conf"
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    conf.write_text("max_clients = 600\nadmin_max_clients = 100\n")
    resource.setrlimit(resource.RLIMIT_NOFILE, (400, hard))
    try:
        daemon = start("--config", str(conf))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    limits = Path(f"/proc/{daemon.pid}/limits").read_text()
    assert re.search(r"^Max open files +800 ", limits, re.MULTILINE)


def test_verbose_logs_connections(start: Start, tmp_path: Path) -> None:
    daemon = start("--verbose")
    with socket.socket(socket.AF_UNIX) as sock:
        sock.connect(str(tmp_path / "s" / "libvirt-sock"))
        call_auth_list(sock)
    status, log = daemon.end(signal.SIGTERM)
    assert status == 0
    assert f"client of process {os.getpid()}: connected" in log
    assert "ending on SIGTERM" in log


def test_the_configuration_file(start: Start, tmp_path: Path) -> None:
    conf = tmp_path / "conf"
    conf.write_text(
        'listen_tcp = 1\nauth_tcp = "none"\ntcp_port = "0"\nlisten_addr = "127.0.0.1"\nunix_sock_dir = "/nowhere"\n'
        'unix_sock_rw_perms = "0750"\n'
    )
    daemon = start("--config", str(conf))
    assert len(daemon.ready) == 5
    assert daemon.ready[4].startswith("test+tcp://127.0.0.1:")
    assert (tmp_path / "s" / "libvirt-sock").stat().st_mode & 0o777 == 0o750


def test_the_administrations_socket_is_there(start: Start, tmp_path: Path) -> None:
    start()
    assert (tmp_path / "s" / "libvirt-admin-sock").stat().st_mode & 0o777 == 0o700


def test_it_ends_when_nobody_comes(start: Start) -> None:
    daemon = start("--timeout", "1", "--verbose")
    status, log = daemon.wait()
    assert status == 0
    assert "ending after 1 seconds without a client" in log


def test_the_log_goes_where_the_file_says(start: Start, tmp_path: Path) -> None:
    conf = tmp_path / "conf"
    conf.write_text(f'log_filters = "2:main"\nlog_outputs = "1:file:{tmp_path}/log"\n')
    assert start("--config", str(conf)).end(signal.SIGTERM) == (0, "")
    assert (tmp_path / "log").read_text().endswith("INFO virtwire.server.main: ending on SIGTERM\n")


# Mistakes: in this process, they end before anything runs.


def errors(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert isinstance(caught.value.code, int)
    out, err = capsys.readouterr()
    assert out == ""
    return caught.value.code, err


def test_a_mistake_in_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    conf = tmp_path / "conf"
    conf.write_text("max_clientz = 5\n")
    assert errors(capsys, "--config", str(conf)) == (
        1,
        f"virtwired: error: {conf}:1: max_clientz: unknown setting\n",
    )


def test_a_log_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    conf = tmp_path / "conf"
    conf.write_text('log_outputs = "1:file:/nonexistent/log"\n')
    status, text = errors(capsys, "--config", str(conf))
    assert (status, text) == (1, "virtwired: error: failed to open /nonexistent/log: No such file or directory\n")


def test_no_certificates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = errors(
        capsys, "--socket-dir", str(tmp_path), "--listen-tls", "127.0.0.1:0", "--pki-dir", str(tmp_path)
    )
    assert status == 1
    assert text == f"virtwired: error: {tmp_path}/servercert.pem cannot be read: No such file or directory\n"


def test_an_address_that_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        status, text = errors(capsys, "--socket-dir", str(tmp_path), "--listen-tcp", address)
    assert (status, text) == (1, f"virtwired: error: cannot listen on {address}: Address already in use\n")
    assert list(tmp_path.iterdir()) == []


def test_no_address(capsys: pytest.CaptureFixture[str]) -> None:
    status, text = errors(capsys, "--listen-tcp", "nonsense")
    assert status == 2
    assert "'nonsense' is not ADDR:PORT" in text
