"""Numbers with units, UUIDs, sets, MAC addresses."""

from __future__ import annotations

import pytest
from lxml import etree
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.values import (
    canonical_bitmap,
    canonical_mac,
    format_bitmap,
    format_uuid,
    generate_mac,
    members_of,
    number_of,
    parse_bitmap,
    parse_unsigned,
    parse_uuid,
    scale,
)


@pytest.mark.parametrize(
    ("unit", "size"),
    [
        (None, 1024),
        ("b", 1),
        ("bytes", 1),
        ("KB", 1000),
        ("k", 1024),
        ("KiB", 1024),
        ("MB", 10**6),
        ("MiB", 1 << 20),
        ("G", 1 << 30),
        ("TB", 10**12),
        ("EiB", 1 << 60),
    ],
)
def test_units(unit: str | None, size: int) -> None:
    assert scale(3, unit) == 3 * size


@pytest.mark.parametrize("unit", ["x", "kx", "KiBs", "iB"])
def test_unknown_units(unit: str) -> None:
    with pytest.raises(LibvirtError, match=f"unknown suffix '{unit}'"):
        scale(1, unit)


def test_uuids() -> None:
    uuid = parse_uuid(" 6695EB01-f6a48304-79aa97f2502e193f ")
    assert uuid is not None
    assert format_uuid(uuid) == "6695eb01-f6a4-8304-79aa-97f2502e193f"
    assert parse_uuid("6695eb01") is None


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("0-3,^1", "0,2-3"),
        ("5,4", "4-5"),
        ("1", "1"),
        ("0-1,1-3", "0-3"),
        (" 2 , 4 - 6,", "2,4-6"),
        ("1-+03", "1-3"),
        ("0" * 5000 + "7", "7"),
        ("1,^16383", "1"),
        ("0-16383,^5", "0-4,6-16383"),
    ],
)
def test_sets(text: str, canonical: str) -> None:
    assert canonical_bitmap(text, "cpuset") == canonical


@pytest.mark.parametrize("text", ["2,^2", "^1"])
def test_empty_sets(text: str) -> None:
    assert (parse_bitmap(text), members_of(0), format_bitmap(0)) == (0, [], "")
    with pytest.raises(LibvirtError, match="Invalid value of 'nodeset': ") as refused:
        canonical_bitmap(text, "nodeset")
    assert refused.value.code == 67


def test_sets_are_numbers() -> None:
    assert parse_bitmap("0,3-4") == 0b11001
    assert members_of(0b11001) == [0, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "x",
        "3-1",
        ",1",
        "1,,2",
        "0-99999999",
        "16384",
        "1,^16384",
        "^1-3",
        "0-3,^ 2",
        "+1",
        "1--1",
        "9" * 5000,
        "1-" + "9" * 5000,
        "\u0661",
        "1\u00a0",
    ],
)
def test_no_sets(text: str) -> None:
    with pytest.raises(LibvirtError, match="Failed to parse bitmap"):
        parse_bitmap(text)


def test_mac_addresses() -> None:
    assert canonical_mac("AA:b:0:11:22:ff") == "aa:0b:00:11:22:ff"
    assert canonical_mac("aa:bb") is None
    made = generate_mac()
    assert made.startswith("52:54:00:")
    assert canonical_mac(made) == made


def test_numbers() -> None:
    element = etree.fromstring("<e a='0x10' b='12' c='x' d='4294967296'/>")
    assert (number_of(element, "a"), number_of(element, "b"), number_of(element, "none", 7)) == (16, 12, 7)
    for name in "cd":
        with pytest.raises(LibvirtError, match=f"attribute '{name}' in element 'e'"):
            number_of(element, name)
    assert parse_unsigned(" 12") == 12
    assert parse_unsigned("-1") is None
