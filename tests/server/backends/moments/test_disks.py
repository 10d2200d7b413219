from __future__ import annotations

from dataclasses import dataclass

import pytest
from virtwire.protocol.errors import ErrorDomain, LibvirtError
from virtwire.server.backends.moments.disks import match_disks
from virtwire.server.backends.moments.domain import DiskInfo

DISKS = [
    DiskInfo("vda", "/a"),
    DiskInfo("vdb", "/shared"),
    DiskInfo("vdc", "/shared"),
    DiskInfo("hdc", None, empty=True),
]


@dataclass
class Request:
    name: str


def match(*names: str) -> list[int]:
    requests = [Request(name) for name in names]
    return [index for _, index in match_disks(requests, DISKS, ErrorDomain.DOMAIN_CHECKPOINT)]


def refusal(*names: str) -> tuple[int, int, str | None]:
    with pytest.raises(LibvirtError) as caught:
        match(*names)
    return caught.value.code, caught.value.domain, caught.value.str2


def test_by_target_and_by_path() -> None:
    assert match("vdb", "/a", "hdc") == [1, 0, 3]


def test_unknown() -> None:
    assert refusal("vdz") == (67, 69, "no disk named 'vdz'")


def test_a_shared_path_names_no_disk() -> None:
    assert refusal("/shared") == (67, 69, "no disk named '/shared'")


def test_twice_under_two_names() -> None:
    assert refusal("vda", "/a") == (67, 69, "disk '/a' specified twice")


def test_the_callers_own_check_comes_between() -> None:
    seen = []
    with pytest.raises(LibvirtError):
        for request, _ in match_disks([Request("vda"), Request("vdz")], DISKS, ErrorDomain.DOMAIN_SNAPSHOT):
            seen.append(request.name)
    assert seen == ["vda"]
