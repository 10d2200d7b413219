"""The result as a page: nothing from elsewhere, no script, text stays text."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape

from lxml import etree
from virtwire.conformance.check.report.as_html import as_html

from tests.conformance.check.outcomes import EVIL, RESULT

PAGE = as_html(RESULT)


def tree(page: str) -> etree._Element:
    return etree.fromstring(page, etree.HTMLParser())


def test_nothing_of_it_is_code_or_comes_from_elsewhere() -> None:
    root = tree(PAGE)
    assert {each.tag for each in root.iter()} == {
        *("html", "head", "meta", "title", "style", "body", "h1", "h2", "dl", "dt", "dd", "p", "div"),
        *("table", "tr", "th", "td", "details", "summary", "span"),
    }
    names = {name for each in root.iter() for name in each.attrib}
    assert names == {"lang", "charset", "http-equiv", "content", "name", "scope", "class", "open"}
    assert not re.search(r"url\(|@import|https?:", PAGE)
    policy = root.find(".//meta[@http-equiv]")
    assert policy is not None
    assert policy.get("content") == "default-src 'none'; style-src 'unsafe-inline'"


def test_text_from_the_wire_is_text() -> None:
    assert EVIL not in PAGE
    assert PAGE.count(escape(EVIL)) >= 7
    shown = "".join(tree(PAGE).itertext())
    for text in (f"test:///{EVIL}", f"saw {EVIL}", f"odd {EVIL}"):
        assert text in shown


def test_failures_and_oddities_come_first_and_are_open() -> None:
    root = tree(PAGE)
    assert [each.text for each in root.iter("h2")] == ["Failed", "Known oddities", "framing", "events", "stress"]
    opened = [each.find(".//span[@class='name']").text for each in root.iter("details") if each.get("open") is not None]
    assert opened == ["framing.two", "events.one"]


def test_sums_and_facts() -> None:
    root = tree(PAGE)
    rows = [["".join(cell.itertext()) for cell in each] for each in root.iter("tr")]
    assert rows[0] == ["level", "pass", "oddity", "fail", "not applicable"]
    assert rows[1:] == [["core", "1", "0", "1", "0"], ["remote", "0", "1", "0", "0"], ["stress", "0", "0", "0", "1"]]
    assert [each.text for each in root.iter("dd")] == ["test", EVIL, "2027-01-15 08:00:00 UTC"]


def test_a_run_that_was_not_brought_to_an_end_says_so() -> None:
    page = as_html(replace(RESULT, lost=f"gone {EVIL}"))
    assert escape(f"Not brought to an end: gone {EVIL}.") in page
    assert '<p class="fail">Interrupted: 4 of 9 checks were made.</p>' in as_html(replace(RESULT, left=5))
    assert escape(f"May be left: a-1, {EVIL}.") in as_html(replace(RESULT, remains=["a-1", EVIL]))
