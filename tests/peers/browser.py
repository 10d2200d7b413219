"""A real headless Chromium, of Debian, for pages of ours; it tells what a page did that it should not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.peers.require import program, require

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_WATCH = "addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`));"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser."""
    require("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program("chromium"), args=list(_FLAGS))
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, url: str, *, allowed: tuple[str, ...] = (), **context: Any) -> Iterator[Page]:
    """Open a page of its own; at the end it must not have failed, broken its policy, or asked anybody else.

    Args:
        browser: where.
        url: the page's address.
        allowed: parts of console messages that are expected.
        context: what is set for the page: ``viewport``, ``color_scheme``, ...
    """
    context.setdefault("timezone_id", "UTC")
    context.setdefault("viewport", {"width": 1280, "height": 800})
    with browser.new_context(**context) as window:
        page = window.new_page()
        page.set_default_timeout(20_000)
        page.add_init_script(_WATCH)
        troubles: list[str] = []
        origin = "/".join(url.split("/")[:3]) + "/"
        page.on("pageerror", lambda error: troubles.append(f"failed: {error}"))
        page.on(
            "console", lambda message: troubles.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on(
            "request", lambda asked: None if asked.url.startswith(origin) else troubles.append(f"asked {asked.url}")
        )
        page.on("dialog", lambda dialog: troubles.append(f"a dialog: {dialog.message}"))
        page.goto(url)
        yield page
        unexpected = [text for text in troubles if not any(part in text for part in allowed)]
        assert unexpected == []
