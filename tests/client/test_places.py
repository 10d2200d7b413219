from __future__ import annotations

import pytest
from virtwire.client.places import admin_socket, is_session, remote_socket, socket_paths
from virtwire.client.uri import parse_uri
from virtwire.protocol.errors import LibvirtError, OperationUnsupported


def paths(uri: str | None, *, read_only: bool = False, root: bool = True, **environment: str) -> list[str]:
    return socket_paths(parse_uri(uri), read_only=read_only, root=root, home="/home/u", environment=environment)


def test_the_socket_of_the_uri_is_the_only_one() -> None:
    assert paths("qemu+unix:///system?socket=/x/sock", read_only=True) == ["/x/sock"]


def test_system_sockets() -> None:
    assert paths("qemu:///system") == ["/var/run/libvirt/virtqemud-sock", "/var/run/libvirt/libvirt-sock"]
    assert paths("qemu:///system", read_only=True)[1] == "/var/run/libvirt/libvirt-sock-ro"
    assert paths("qemu:///system?mode=direct") == ["/var/run/libvirt/virtqemud-sock"]
    assert paths("qemu:///system?mode=legacy") == ["/var/run/libvirt/libvirt-sock"]
    assert paths(None) == ["/var/run/libvirt/libvirt-sock"]


def test_session_sockets_are_for_those_who_are_not_root() -> None:
    assert paths("qemu:///session", root=True)[1] == "/var/run/libvirt/libvirt-sock"
    assert paths("qemu:///session?mode=legacy", root=False) == ["/home/u/.cache/libvirt/libvirt-sock"]
    assert paths("qemu:///session?mode=legacy", root=False, XDG_CACHE_HOME="/c") == ["/c/libvirt/libvirt-sock"]
    assert paths("test+unix:///default", root=False, XDG_RUNTIME_DIR="/run/u")[-1] == "/run/u/libvirt/libvirt-sock"
    assert paths("qemu:///system", root=False)[1] == "/var/run/libvirt/libvirt-sock"


def test_a_session_has_no_read_only_socket() -> None:
    assert paths(None, read_only=True, root=False, XDG_RUNTIME_DIR="/r") == ["/r/libvirt/libvirt-sock"]


def test_the_administration() -> None:
    assert admin_socket(root=True, home="/root", environment={}) == "/var/run/libvirt/libvirt-admin-sock"
    own = admin_socket(root=False, home="/home/u", environment={"XDG_RUNTIME_DIR": "/run/u"})
    assert own == "/run/u/libvirt/libvirt-admin-sock"


def test_direct_needs_a_driver() -> None:
    for uri in ("remote:///?mode=direct", "remote+unix:///?mode=direct"):
        with pytest.raises(OperationUnsupported, match="Cannot use direct socket mode if no URI is set"):
            paths(uri)


def test_a_path_that_no_socket_can_have() -> None:
    assert paths("test+unix:///x?socket=/" + "a" * 106) == ["/" + "a" * 106]
    with pytest.raises(LibvirtError) as caught:
        paths("test+unix:///x?socket=/" + "a" * 107)
    assert caught.value.message == f"Path /{'a' * 107} too long for unix socket: Cannot allocate memory"
    assert (caught.value.code, caught.value.domain, caught.value.int1) == (38, 7, 12)


def remote(uri: str, *, read_only: bool = False, root: bool = True, **environment: str) -> str:
    return remote_socket(parse_uri(uri), read_only=read_only, root=root, home="/home/u", environment=environment)


def test_the_socket_behind_ssh() -> None:
    assert remote("qemu+ssh://h/system") == "/var/run/libvirt/libvirt-sock"
    assert remote("qemu+ssh://h/system?mode=legacy", read_only=True) == "/var/run/libvirt/libvirt-sock-ro"
    assert remote("qemu+ssh://h/system?socket=/x&mode=direct") == "/x"
    assert remote("qemu+ssh://h/session", root=False, XDG_RUNTIME_DIR="/r") == "/r/libvirt/libvirt-sock"
    assert remote("qemu+ssh://h/session") == "/var/run/libvirt/libvirt-sock"


def test_behind_ssh_nothing_is_direct() -> None:
    with pytest.raises(OperationUnsupported, match="Cannot use direct socket mode for libssh transport"):
        remote("qemu+libssh://h/system?mode=direct")


def test_sessions() -> None:
    assert is_session(parse_uri("qemu:///session"), root=False)
    assert not is_session(parse_uri("qemu:///session"), root=True)
    assert not is_session(parse_uri("qemu:///system"), root=False)
