"""Sizes, pins, schedulers, nodes."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import head, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<memtune><hard_limit unit='G'>1</hard_limit></memtune>",
            "<memtune>\n  <hard_limit unit='KiB'>1048576</hard_limit>\n</memtune>",
        ),
        (
            "<cputune><vcpupin vcpu='0' cpuset='2,1'/><vcpupin vcpu='9' cpuset='1'/></cputune>",
            "<cputune>\n  <vcpupin vcpu='0' cpuset='1-2'/>\n</cputune>",
        ),
        (
            "<numatune><memory nodeset='1,0' placement='static'/></numatune>",
            "<numatune>\n  <memory mode='strict' nodeset='0-1'/>\n</numatune>",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert head(given, given[1:].split(">")[0].split()[0].rstrip("/")) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<cputune><shares>x</shares></cputune>", (27, 20, "can't parse cputune shares value")),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
