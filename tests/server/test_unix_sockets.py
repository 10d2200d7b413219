"""The folder of the Unix sockets: permissions, stale and live sockets, two daemons, removal."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest
from virtwire.server.config import Config
from virtwire.server.unix_sockets import SocketDir, SocketDirError, default_folder


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_makes_and_removes(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "er"
    with SocketDir(folder) as sockets:
        path, listener = sockets.bind("libvirt-sock", 0o700, Config())
        assert path == folder / "libvirt-sock"
        assert path.is_socket()
        assert mode_of(path) == 0o700
        assert not listener.getblocking()
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(str(path))
        ro, _ = sockets.bind("libvirt-sock-ro", 0o777, Config())
        assert mode_of(ro) == 0o777
    assert list(folder.iterdir()) == []


def test_the_umask_is_put_back(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with SocketDir(tmp_path) as sockets:
            sockets.bind("s", 0o777, Config())
            assert os.umask(0o022) == 0o022
    finally:
        os.umask(before)


def test_gives_the_group(tmp_path: Path) -> None:
    with SocketDir(tmp_path) as sockets:
        path, _ = sockets.bind("s", 0o770, Config(unix_sock_group=os.getgid()))
        assert path.stat().st_gid == os.getgid()


def test_replaces_a_stale_socket(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "s"))
    with SocketDir(tmp_path) as sockets:
        path, _ = sockets.bind("s", 0o700, Config())
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(str(path))


@pytest.mark.parametrize("backlog", [0, 5])
def test_leaves_a_live_socket_alone(tmp_path: Path, backlog: int) -> None:
    with socket.socket(socket.AF_UNIX) as live, socket.socket(socket.AF_UNIX) as waiting:
        live.bind(str(tmp_path / "s"))
        live.listen(backlog)
        waiting.connect(str(tmp_path / "s"))  # with a backlog of 0 nobody else gets in: still live
        with SocketDir(tmp_path) as sockets, pytest.raises(SocketDirError, match="another virtwired or libvirtd"):
            sockets.bind("s", 0o700, Config())
        assert (tmp_path / "s").is_socket()


def test_leaves_a_file_alone(tmp_path: Path) -> None:
    (tmp_path / "s").write_text("precious")
    with SocketDir(tmp_path) as sockets, pytest.raises(SocketDirError, match="is no socket"):
        sockets.bind("s", 0o700, Config())
    assert (tmp_path / "s").read_text() == "precious"


def test_two_daemons_exclude_each_other(tmp_path: Path) -> None:
    first = SocketDir(tmp_path)
    with pytest.raises(SocketDirError, match="another virtwired is listening in"):
        SocketDir(tmp_path)
    first.close()
    SocketDir(tmp_path).close()


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SocketDirError, match="cannot use the socket folder"):
        SocketDir(tmp_path / "file" / "below")


def test_a_path_that_is_too_long(tmp_path: Path) -> None:
    with (
        SocketDir(tmp_path / ("x" * 120)) as sockets,
        pytest.raises(SocketDirError, match=r"its path has \d+ bytes, and that of a Unix socket has 107 at most"),
    ):
        sockets.bind("libvirt-sock", 0o700, Config())


def test_default_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert default_folder() == Path("/run/libvirt")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1000")
    assert default_folder() == Path("/run/user/1000/libvirt")
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("HOME", "/home/u")
    assert default_folder() == Path("/home/u/.cache/libvirt")
