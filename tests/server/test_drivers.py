"""What connect_open's name opens; each refusal as observed on libvirtd 9.0.0."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.drivers import Drivers, builtin_drivers, parse_uri


@pytest.fixture
def opened() -> list[tuple[str, int]]:
    return []


@pytest.fixture
def drivers(opened: list[tuple[str, int]]) -> Drivers:
    return Drivers({"test": lambda uri, flags: opened.append((uri, flags))})


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("test:///default", "test:///default"),
        ("test:/default", "test:///default"),
        ("test:///default?a=b", "test:///default?a=b"),
        ("test:///default#frag", "test:///default#frag"),
        ("test://user@/default", "test://user@/default"),
        ("test://:77/default", "test:///default"),
        ("test:////default", "test:////default"),
        ("test://", "test://"),
        ("test:///päth%20x", "test:///päth%20x"),
        ("", "test:///default"),
    ],
)
def test_opens(drivers: Drivers, opened: list[tuple[str, int]], name: str, canonical: str) -> None:
    drivers.open(name, 1)
    assert opened == [(canonical, 1)]


@pytest.mark.parametrize(
    ("name", "code", "domain", "message"),
    [
        ("nosuch:///x", 5, 0, "no connection driver available for nosuch:///x"),
        ("TEST:///default", 5, 0, "no connection driver available for TEST:///default"),
        ("test+unix:///default", 5, 0, "no connection driver available for test+unix:///default"),
        ("test", 5, 0, "no connection driver available for URI 'test' does not include a driver name"),
        ("bad uri%", 1, 45, "internal error: Unable to parse URI bad uri%"),
        ("://", 1, 45, "internal error: Unable to parse URI ://"),
        ("test://[x/default", 1, 45, "internal error: Unable to parse URI test://[x/default"),
        # libvirtd would call that host; we never do.
        ("test://otherhost/default", 5, 0, "no connection driver available for test://otherhost/default"),
        ("test://[::1]:5/default", 5, 0, "no connection driver available for test://[::1]:5/default"),
    ],
)
def test_refuses(drivers: Drivers, name: str, code: int, domain: int, message: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        drivers.open(name, 0)
    assert (caught.value.code, caught.value.domain, caught.value.message) == (code, domain, message)


def test_parts() -> None:
    assert parse_uri("a+b://u@h:1/p?q=1#f") == ("a+b", "u", "h", "/p", "q=1", "f")


def test_builtin_test_hosts_are_shared() -> None:
    drivers = builtin_drivers()
    first, second = drivers.open("test:///default", 0), drivers.open("", 0)
    try:
        assert first.hypervisor is second.hypervisor
    finally:
        first.connect_close()
        second.connect_close()


def test_a_pipe_does_not_hold_up_the_daemon(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    signal.alarm(10)  # ends this process, should opening wait for a writer
    with pytest.raises(LibvirtError) as caught:
        builtin_drivers().open(f"test://{tmp_path}/pipe", 0)
    signal.alarm(0)
    assert (caught.value.code, caught.value.domain) == (35, 12)
