"""The page of a report in a real browser: hostile text stays text, nobody is asked for anything, it fits a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from virtwire.conformance.check.outcome import Level, Outcome, Result, Status, Subject, printable
from virtwire.conformance.check.report.as_html import as_html

from tests.peers.browser import chromium, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.interop, pytest.mark.timeout(120)]

HOSTILE = (
    "<script>window.ran = 1; alert(1)</script>",
    '<img src=http://127.0.0.1:9/x onerror="window.ran = 1">',
    '" onmouseover="window.ran = 1" x="',
    "' autofocus onfocus='window.ran = 1",
    "</style><style>body { display: none }</style>",
    "</summary></details></body><iframe src='javascript:parent.ran = 1'></iframe>",
    '<svg><set attributeName=href onbegin="window.ran = 1"></svg>',
    "&lt;script&gt;window.ran = 1&lt;/script&gt;",
    "javascript:window.ran=1",
    "<!-- \x00\x1b]0;x\x07 \u202e -->",
    "{{7*7}}${7*7}",
)


def result(text: str) -> Result:
    """Make a result with a text in every place that a text can come to."""
    shown = printable(text)
    outcomes = [Outcome(f"a.{shown}", Level.CORE, shown, status, shown, 0.1, shown, shown) for status in Status]
    return Result(Subject("server", shown, {shown: shown}), outcomes, 1_800_000_000.0, 1.0, shown)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def visible(page: Page, text: str) -> bool:
    return text in page.inner_text("body")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(browser: Browser, tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.html"
    path.write_text(as_html(result(text)), encoding="utf-8")
    with opened(browser, path.as_uri()) as page:
        page.mouse.move(200, 200)
        for name in page.locator("summary").all():
            name.click()
        assert page.evaluate("window.ran") is None
        assert page.title() == f"virtwire-check: server {printable(text)}"
        assert visible(page, f"Not brought to an end: {printable(text)}.")
        assert page.locator("script, img, iframe, svg, link, object").count() == 0
        assert page.locator("details").count() == 6


def test_a_narrow_screen_and_the_keyboard(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(as_html(result("word" * 100)), encoding="utf-8")
    with opened(browser, path.as_uri(), viewport={"width": 360, "height": 640}) as page:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("Tab")
        first = page.locator("details").first
        assert first.get_attribute("open") is not None
        page.keyboard.press("Enter")
        assert first.get_attribute("open") is None
