"""Who a client is: what the kernel says of each kind of socket."""

from __future__ import annotations

import os
import pwd
import socket
from pathlib import Path

import pytest
from virtwire.protocol.generated.admin_enums import ClientTransport
from virtwire.server import identity
from virtwire.server.identity import Identity, identify


def test_over_a_unix_socket() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        found = identify(ours)
    assert found == Identity(ClientTransport.UNIX, None, os.getpid(), os.getuid(), os.getgid())
    assert found.user_name == pwd.getpwuid(os.getuid()).pw_name
    assert found.group_name is not None
    assert str(found) == f"client of process {os.getpid()}"


def test_users_without_a_name_and_clients_without_a_user() -> None:
    assert (Identity(user_id=2**32 - 5).user_name, Identity(group_id=2**32 - 5).group_name) == (None, None)
    assert (Identity().user_name, Identity().group_name) == (None, None)


@pytest.mark.parametrize(
    ("family", "host", "shown"), [(socket.AF_INET, "127.0.0.1", "127.0.0.1"), (socket.AF_INET6, "::1", "[::1]")]
)
def test_over_a_network(family: socket.AddressFamily, host: str, shown: str) -> None:
    with socket.create_server((host, 0), family=family) as listener, socket.socket(family) as client:
        client.connect(listener.getsockname())
        accepted, _ = listener.accept()
        with accepted:
            found = identify(accepted)
            assert found == Identity(ClientTransport.TCP, f"{shown}:{client.getsockname()[1]}")
            assert identify(accepted, tls=True).transport is ClientTransport.TLS
    assert str(found) == f"client {found.address}"
    assert found.user_name is None


def test_a_client_that_is_gone() -> None:
    with socket.socket() as unconnected, pytest.raises(OSError):
        identify(unconnected)


def test_selinux_is_asked_only_where_it_is_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Peer(socket.socket):
        def getsockopt(self, level: int, option: int, size: int = 0) -> bytes:  # type: ignore[override]
            if option == 31:
                return b"system_u:system_r:virt_t\0"
            return super().getsockopt(level, option, size)

    ours, theirs = socket.socketpair()
    with ours, theirs, Peer(socket.AF_UNIX, socket.SOCK_STREAM, 0, ours.detach()) as peer:
        monkeypatch.setattr(identity, "_SELINUX", str(tmp_path / "absent"))
        assert identify(peer).selinux_context is None
        monkeypatch.setattr(identity, "_SELINUX", str(tmp_path))
        assert identify(peer).selinux_context == "system_u:system_r:virt_t"
