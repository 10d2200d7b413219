"""The host of test:///default, as recorded from libvirt."""

from __future__ import annotations

import socket
from typing import Any

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends import Backends
from virtwire.server.backends.base import Driver
from virtwire.server.backends.test.connect import canonical_hostname


@pytest.fixture
def driver() -> Driver:
    return Backends().open("test:///default")


def test_versions_and_names(driver: Driver) -> None:
    assert (driver.connect_get_version(), driver.connect_get_lib_version()) == (2, 9000000)
    assert driver.connect_get_max_vcpus("whatever") == 32
    assert (driver.connect_is_alive(), driver.connect_is_secure(), driver.connect_is_encrypted()) == (True, True, False)
    assert [feature for feature in range(20) if driver.connect_supports_feature(feature)] == [9, 16]


def test_node(driver: Driver) -> None:
    assert driver.node_get_info() == ("i686", 3145728, 16, 1400, 2, 2, 2, 2)
    assert driver.node_get_free_memory() == 3145728
    assert driver.node_get_cells_free_memory(0, 5) == [2097152, 4194304]
    assert driver.node_get_cells_free_memory(1, 5) == [4194304]
    assert driver.node_get_cpu_map(0) == (8, b"\x15", 3)
    assert driver.node_get_cpu_stats(5, 0)["iowait"] == 763600000
    assert driver.node_get_security_model() == ("testSecurity", "")
    with pytest.raises(LibvirtError, match="Range exceeds available cells"):
        driver.node_get_cells_free_memory(3, 5)


@pytest.mark.parametrize(
    ("call", "args", "function"),
    [
        ("connect_get_sysinfo", (1,), "testConnectGetSysinfo"),
        ("node_get_cpu_map", (1,), "testNodeGetCPUMap"),
        ("node_get_cpu_stats", (0, 1), "testNodeGetCPUStats"),
    ],
)
def test_unknown_flags(driver: Driver, call: str, args: tuple[Any, ...], function: str) -> None:
    with pytest.raises(LibvirtError) as refused:
        getattr(driver, call)(*args)
    assert refused.value.fields() == {
        "code": 8,
        "domain": 12,
        "message": f"unsupported flags (0x1) in function {function}",
        "level": 2,
        "str1": function,
        "str2": "flags",
        "str3": None,
        "int1": 0,
        "int2": 0,
    }


def test_capabilities(driver: Driver) -> None:
    text = driver.connect_get_capabilities()
    assert text.startswith("<capabilities>\n\n  <host>\n    <cpu>\n      <arch>i686</arch>\n")
    assert "<cpu id='15' socket_id='1' die_id='0' core_id='7' siblings='15'/>" in text
    assert "<pages unit='KiB' size='8'>524288</pages>" in text
    assert text.endswith("</guest>\n\n</capabilities>\n")
    assert driver.connect_get_sysinfo(0).startswith("<sysinfo type='smbios'>")


@pytest.mark.parametrize(
    ("name", "canonical", "expected"),
    [
        ("box", "box.example.org", "box.example.org"),
        ("box", "localhost", "box"),
        ("box", "", "box"),
        ("box", None, "box"),
        ("box.example.org", "other", "box.example.org"),
        ("localhost", "other", "localhost"),
    ],
)
def test_hostname(monkeypatch: pytest.MonkeyPatch, name: str, canonical: str | None, expected: str) -> None:
    def lookup(*args: object, **kwargs: object) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        if canonical is None:
            raise socket.gaierror
        return [(2, 1, 6, canonical, ("192.0.2.1", 0))]

    monkeypatch.setattr(socket, "gethostname", lambda: name)
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    assert canonical_hostname() == expected
