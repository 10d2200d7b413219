"""Who gets an answer, and what every answer tells the browser."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send
from virtwire.conformance.views.web.guard import HEADERS, Guard

from tests.conformance.views.web.asgi import TOKEN, Ask


@pytest.fixture
def ask() -> Ask:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await PlainTextResponse(f"path {scope['path']}", headers={"cache-control": "public"})(scope, receive, send)

    return Ask(Guard(app, TOKEN, ("Tap.Example",)))


async def test_the_path_behind_the_token_is_answered_with_every_protection(ask: Ask) -> None:
    answer = await ask("api/start")
    assert (answer.status, answer.body) == (200, b"path /api/start")
    for name, value in HEADERS:
        assert answer.headers[name.decode()] == value.decode()
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "prefix", ["/", "//", "/the-tokem/", "/the-token", "/the-token-and-more/", "/THE-TOKEN/", "/ü/"]
)
async def test_nothing_is_there_without_the_token(ask: Ask, prefix: str) -> None:
    answer = await ask("", prefix=prefix)
    assert answer.status == 404
    assert b"virtwire-tap printed" in answer.body
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "127.0.0.1", "[::1]:8000", "[::1]", "192.0.2.1:1", "tap.example:8000"]
)
async def test_hosts_that_we_are_known_by(ask: Ask, host: str) -> None:
    assert (await ask("", headers={"host": host})).status == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example:8000", "", "127.0.0.1.evil.example", "[::1", None]
)
async def test_a_name_of_others_that_points_here_is_none(ask: Ask, host: str | None) -> None:
    assert (await ask("", headers={"host": host})).status == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:8001"},
        {"origin": "https://127.0.0.1:8000"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"},
    ],
)
async def test_other_pages_may_not_read(ask: Ask, headers: dict[str, str | None]) -> None:
    assert (await ask("api/calls", headers=headers)).status == 403


async def test_a_link_to_the_page_may_be_followed(ask: Ask) -> None:
    headers: dict[str, str | None] = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert (await ask("", headers=headers)).status == 200
    own: dict[str, str | None] = {"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1:8000"}
    assert (await ask("api/live", headers=own)).status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
async def test_there_is_nothing_to_change(ask: Ask, method: str) -> None:
    assert (await ask("", method=method)).status == 405


async def test_no_websocket() -> None:
    sent: list[Message] = []

    async def never(*_: object) -> Any:
        raise AssertionError("it is not served")

    async def send(message: Message) -> None:
        sent.append(message)

    await Guard(never, TOKEN)({"type": "websocket"}, never, send)
    assert sent == [{"type": "websocket.close", "code": 1008}]
