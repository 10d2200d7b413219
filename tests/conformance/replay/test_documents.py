"""Documents compared element by element."""

from __future__ import annotations

import pytest
from virtwire.conformance.replay.documents import document_differences

LEFT = b"""<domain type='test' id='1'>
  <name>vm</name>
  <devices><disk type='file'/><disk type='block'><source dev='/dev/a'/></disk></devices>
</domain>"""


def test_equal_but_for_blanks_comments_and_the_order_of_attributes() -> None:
    other = b"<domain id='1' type='test'><!-- x --><name> vm </name><devices><disk type='file'/><disk type='block'>"
    other += b"<source dev='/dev/a'/></disk></devices></domain>"
    assert document_differences(LEFT, other) == []


def test_each_difference_is_named() -> None:
    right = LEFT.replace(b"id='1'", b"").replace(b">vm<", b">other<").replace(b"/dev/a", b"/dev/b")
    right = right.replace(b"</devices>", b"<disk/><input/></devices>")
    assert document_differences(LEFT, right) == [
        ("domain/@id", b"1", None),
        ("domain/name", b"vm", b"other"),
        ("domain/devices/disk[2]/source/@dev", b"/dev/a", b"/dev/b"),
        ("domain/devices/disk[3]", None, b"<disk/>"),
        ("domain/devices/input", None, b"<input/>"),
    ]


def test_another_root() -> None:
    assert document_differences(LEFT, b"<network/>") == [("/", b"domain", b"network")]


@pytest.mark.parametrize(
    "document",
    [
        b"<a>",
        b"",
        b"no document",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        b"<a>" + b"x" * (1 << 20) + b"</a>",
        b"<a>\xff</a>",
        b"<a>" * 5_000 + b"</a>" * 5_000,
    ],
)
def test_what_cannot_be_taken_apart(document: bytes) -> None:
    assert document_differences(document, LEFT) is None
    assert document_differences(LEFT, document) is None


def test_deep_documents_are_compared_to_their_depth() -> None:
    deep = b"<a>" * 200 + b"%b" + b"</a>" * 200
    found = document_differences(deep % b"1", deep % b"2")
    assert found is not None
    assert len(found) == 1
    assert found[0][1:] == (b"1", b"2")
