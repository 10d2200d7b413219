"""Addresses and the sockets made of them."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from virtwire.server.config import Config
from virtwire.server.listeners import Address, ListenError, bind_admin, bind_tcp, bind_unix, parse_address
from virtwire.server.unix_sockets import SocketDir


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("127.0.0.1:16514", Address("127.0.0.1", 16514)),
        ("localhost:0", Address("localhost", 0)),
        ("[::1]:1", Address("::1", 1)),
        ("[fe80::1%lo]:1", Address("fe80::1%lo", 1)),
        (":5", Address(None, 5)),
        ("*:65535", Address(None, 65535)),
    ],
)
def test_parse_address(text: str, address: Address) -> None:
    assert parse_address(text) == address


@pytest.mark.parametrize("text", ["", "host", "host:", "host:x", "host:65536", "host:-1", "::1:5", "[::1]", "[x]:5"])
def test_no_address(text: str) -> None:
    with pytest.raises(ValueError, match="is not"):
        parse_address(text)


def test_addresses_as_text() -> None:
    assert [str(Address(*parts)) for parts in (("h", 1), ("::1", 2), (None, 3))] == ["h:1", "[::1]:2", "*:3"]


def test_the_administrations(tmp_path: Path) -> None:
    with SocketDir(tmp_path) as folder:
        (listener,) = bind_admin(folder, Config(unix_sock_admin_perms=0o770))
        assert listener.uri == f"libvirtd+unix:///system?socket={tmp_path}/libvirt-admin-sock"
        assert (listener.local, listener.read_only, listener.tls) == (True, False, False)
        assert (tmp_path / "libvirt-admin-sock").stat().st_mode & 0o777 == 0o770


def test_unix(tmp_path: Path) -> None:
    with SocketDir(tmp_path) as folder:
        read_write, read_only = bind_unix(folder, Config(unix_sock_rw_perms=0o770))
        assert read_write.uri == f"test+unix:///default?socket={tmp_path}/libvirt-sock"
        assert read_only.uri == f"test+unix:///default?socket={tmp_path}/libvirt-sock-ro"
        assert (read_write.read_only, read_only.read_only) == (False, True)
        assert read_write.local
        assert not read_write.tls
        assert (tmp_path / "libvirt-sock").stat().st_mode & 0o777 == 0o770
        assert (tmp_path / "libvirt-sock-ro").stat().st_mode & 0o777 == 0o777


@pytest.mark.parametrize(
    ("host", "tls", "uri"),
    [
        ("127.0.0.1", True, "test+tls://127.0.0.1:{}/default"),
        ("127.0.0.1", False, "test+tcp://127.0.0.1:{}/default"),
        ("0.0.0.0", True, "test+tls://localhost:{}/default"),
        (None, True, "test+tls://localhost:{}/default"),
        ("localhost", False, "test+tcp://localhost:{}/default"),
    ],
)
def test_tcp(host: str | None, tls: bool, uri: str) -> None:
    listeners = bind_tcp(Address(host, 0), 5, tls=tls)
    try:
        ports = {listener.socket.getsockname()[1] for listener in listeners}
        assert len(ports) == 1
        port = ports.pop()
        assert port
        for listener in listeners:
            assert listener.uri == uri.format(port)
            assert (listener.tls, listener.read_only, listener.local) == (tls, False, False)
        with socket.create_connection(("127.0.0.1", port), 5):
            pass
    finally:
        for listener in listeners:
            listener.socket.close()


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="this machine has no IPv6")
def test_ipv6() -> None:
    (listener,) = bind_tcp(Address("::1", 0), 5, tls=True)
    with listener.socket as sock:
        assert listener.uri == f"test+tls://[::1]:{sock.getsockname()[1]}/default"


def test_an_address_that_is_taken() -> None:
    (listener,) = bind_tcp(Address("127.0.0.1", 0), 5, tls=False)
    with listener.socket as sock:
        port = sock.getsockname()[1]
        with pytest.raises(ListenError, match=rf"cannot listen on 127\.0\.0\.1:{port}: Address already in use"):
            bind_tcp(Address("127.0.0.1", port), 5, tls=False)


def test_an_address_that_is_not_ours() -> None:
    with pytest.raises(ListenError, match=r"cannot listen on 192\.0\.2\.1:0"):
        bind_tcp(Address("192.0.2.1", 0), 5, tls=False)
