"""Shapes: order, checks, what is unknown."""

from __future__ import annotations

import pytest
from lxml import etree
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.shape import apply, put_first, rewrite, shape
from virtwire.server.backends.xml.write import write

KNOWN = shape(
    "kind!=big|small count=uint shift=int pages=natural10 note", {"one": shape(), "two": shape("x")}, drop="gone"
)


def shaped(text: str) -> str:
    return write(apply(KNOWN, etree.fromstring(text)))


def test_known_things_come_in_order_and_unknown_ones_after() -> None:
    text = "<e other='o' count='007' note='n' kind='big'><new/><two y='1' x='2'/><one/><gone/></e>".replace("007", "7")
    assert (
        shaped(text) == "<e kind='big' count='7' note='n' other='o'>\n  <one/>\n  <two x='2' y='1'/>\n  <new/>\n</e>\n"
    )


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("<e/>", "Missing required attribute 'kind' in element 'e'"),
        ("<e kind='odd'/>", "Invalid value for attribute 'kind' in element 'e': 'odd'."),
        (
            "<e kind='big' count='-1'/>",
            "Invalid value for attribute 'count' in element 'e': '-1'. Expected non-negative integer value",
        ),
        (
            "<e kind='big' count='4294967296'/>",
            "Invalid value for attribute 'count' in element 'e': '4294967296'. Expected non-negative integer value",
        ),
        (
            "<e kind='big' shift='x'/>",
            "Invalid value for attribute 'shift' in element 'e': 'x'. Expected integer value",
        ),
        (
            "<e kind='big' pages='0x1'/>",
            "Invalid value for attribute 'pages' in element 'e': '0x1'. Expected integer value",
        ),
        (
            "<e kind='big' pages='-1'/>",
            "Invalid value for attribute 'pages' in element 'e': '-1'. Expected non-negative value",
        ),
    ],
)
def test_refusals(text: str, detail: str) -> None:
    with pytest.raises(LibvirtError) as refused:
        shaped(text)
    assert (refused.value.code, refused.value.domain, refused.value.str2) == (27, 5, detail)


def test_the_source_stays_as_it_is() -> None:
    source = etree.fromstring("<e b='1' kind='big'><one/></e>")
    apply(KNOWN, source)
    assert etree.tostring(source) == b'<e b="1" kind="big"><one/></e>'


def test_finish_sees_the_finished_element() -> None:
    known = shape("a", {"b": shape()}, finish=lambda made: made.set("n", str(len(made))))
    assert write(apply(known, etree.fromstring("<e><b/><b/></e>"))).startswith("<e n='2'>")


def test_mixed_children_keep_their_order() -> None:
    known = shape(children={"b": shape("x y"), "a": shape()}, mixed=True)
    assert write(apply(known, etree.fromstring("<e><a/><b y='1' x='2'/><a/></e>"))) == (
        "<e>\n  <a/>\n  <b x='2' y='1'/>\n  <a/>\n</e>\n"
    )


def test_rewriting_attributes() -> None:
    element = etree.fromstring("<e a='1' b='2'/>")
    rewrite(element, {"a": "1", "c": "3", "b": None}, first=("c",))
    assert list(element.items()) == [("c", "3"), ("a", "1")]
    put_first(element, "z", "0")
    assert [name for name, _ in element.items()] == ["z", "c", "a"]
