"""The page of a tap, in a real Chromium."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from virtwire.conformance.recording import Entry, Writer

from tests.conformance import demo_traffic
from tests.interop.web_page import WebPage
from tests.peers.browser import chromium, opened

from .png import small

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["write"]

SECOND: Final = demo_traffic.SECOND
_WIDE: Final = {"width": 1180, "height": 700}
_NARROW: Final = {"width": 360, "height": 720}
_READY: Final = "() => tap.over !== null && tap.model.marks.size > 0"


def write(folder: Path) -> Iterator[Path]:
    """Write the pictures; give their paths."""
    for name, (entries, scene, context) in _PICTURES.items():
        path = folder / f"tap-web-{name}.png"
        path.write_bytes(small(_picture(entries(), scene, context)))
        yield path


def _picture(entries: Sequence[Entry], scene: Callable[[Page], None], context: dict[str, Any]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "monday.vwtap"
        with path.open("wb") as file:
            writer = Writer(file, demo_traffic.head())
            for entry in entries:
                writer.write(entry)
        with WebPage(path) as served, chromium() as browser, opened(browser, served.url, **context) as page:
            page.wait_for_function(_READY)
            page.evaluate("document.getElementById('target').textContent = 'qemu:///system'")
            scene(page)
            page.wait_for_timeout(500)
            return page.screenshot(animations="disabled")


def _look(page: Page, start: float, end: float) -> None:
    page.evaluate(
        "([from, to]) => { tap.timeline.view.fit(from, to); tap.moved(); tap.timeline.touch(); }", [start, end]
    )


def _open(page: Page, name: str) -> None:
    page.evaluate(
        "(name) => tap.open([...tap.model.marks.values()].find((mark) => mark.kind === 'call' && mark.name === name))",
        name,
    )
    page.locator("#details").wait_for()


def _timeline(page: Page) -> None:
    """The whole day, and what a slow call says."""
    _look(page, 0, 19.5 * SECOND)
    page.wait_for_timeout(200)
    x, y = page.evaluate(
        """() => {
            const slow = [...tap.model.marks.values()].filter((mark) => mark.kind === "call" && mark.end !== null)
                .sort((one, other) => other.end - other.start - one.end + one.start)[0];
            const box = document.getElementById("chart").getBoundingClientRect();
            const hit = tap.timeline.placeOf(slow);
            return [box.left + hit.x + 30, box.top + hit.y + 8];
        }"""
    )
    page.mouse.move(x, y)
    page.locator(".tip-says").get_by_text("domain_get_info(").wait_for()


def _details(page: Page) -> None:
    """A call from close by, one field and its bytes lit up."""
    _look(page, 0.15 * SECOND, 1.3 * SECOND)
    _open(page, "domain_checkpoint_create_xml")
    page.locator(".node", has_text="uuid").first.hover()


def _error(page: Page) -> None:
    """A call that failed, with the error's fields."""
    _look(page, 5.5 * SECOND, 10.5 * SECOND)
    _open(page, "domain_create")
    page.get_by_role("tab", name="error").click()
    page.locator(".node", has_text="message").first.click()


def _busy(page: Page) -> None:
    """Ten thousand calls a second."""
    _look(page, 0, 4 * SECOND)


def _table(page: Page) -> None:
    """The same as a table."""
    page.get_by_role("combobox", name="Search").fill("connection=1")
    page.get_by_role("tab", name="Table").click()
    page.locator("#rows").get_by_text("domain_suspend(web1)").wait_for()


_PICTURES: Final[dict[str, tuple[Callable[[], Sequence[Entry]], Callable[[Page], None], dict[str, Any]]]] = {
    "timeline": (demo_traffic.demo, _timeline, {"viewport": _WIDE}),
    "details": (demo_traffic.demo, _details, {"viewport": _WIDE}),
    "error-dark": (demo_traffic.demo, _error, {"viewport": _WIDE, "color_scheme": "dark"}),
    "busy": (lambda: demo_traffic.storm(4.0), _busy, {"viewport": _WIDE}),
    "table": (demo_traffic.demo, _table, {"viewport": _WIDE}),
    "narrow": (demo_traffic.demo, lambda page: _look(page, 0, 19.5 * SECOND), {"viewport": _NARROW}),
}
