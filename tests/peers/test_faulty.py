from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.peers.faulty import TO_CLIENT, TO_SERVER, Fault, Faulty


@pytest.fixture
def echo(tmp_path: Path) -> Iterator[Path]:
    """Serve one client: send back what comes."""
    path = tmp_path / "echo"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()

        def serve() -> None:
            peer, _ = listener.accept()
            with peer, contextlib.suppress(OSError):
                while data := peer.recv(65536):
                    peer.sendall(data)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield path
        thread.join()


def connect(faulty: Faulty) -> socket.socket:
    client = socket.socket(socket.AF_UNIX)
    client.settimeout(5)
    client.connect(str(faulty.path))
    return client


def test_without_faults_everything_passes(echo: Path, tmp_path: Path) -> None:
    with Faulty(echo, tmp_path) as faulty, connect(faulty) as client:
        client.sendall(b"hello")
        assert client.recv(10) == b"hello"
        assert faulty.passed == [5, 5]


@pytest.mark.parametrize("direction", [TO_SERVER, TO_CLIENT])
def test_a_cut(echo: Path, tmp_path: Path, direction: int) -> None:
    with Faulty(echo, tmp_path) as faulty, connect(faulty) as client:
        faulty.faults[direction].cut = 3
        client.sendall(b"hello")
        assert client.recv(10) == (b"hel" if direction == TO_CLIENT else b"")
        assert client.recv(10) == b""
        assert faulty.passed[direction] == 3


def test_bytes_come_one_by_one_or_together(echo: Path, tmp_path: Path) -> None:
    with Faulty(echo, tmp_path) as faulty, connect(faulty) as client:
        faulty.faults = (Fault(split=1), Fault(gather=0.1))
        client.sendall(b"hello")
        assert client.recv(10) == b"hello"


def test_silence(echo: Path, tmp_path: Path) -> None:
    with Faulty(echo, tmp_path) as faulty, connect(faulty) as client:
        client.sendall(b"a")
        assert client.recv(1) == b"a"
        faulty.silent = True
        time.sleep(0.06)
        client.sendall(b"b")
        client.settimeout(0.1)
        with pytest.raises(TimeoutError):
            client.recv(1)
        faulty.silent = False
        client.settimeout(5)
        assert client.recv(1) == b"b"
