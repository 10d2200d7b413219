"""Requests to an ASGI application without a socket."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import trio
from starlette.types import ASGIApp, Message, Scope

TOKEN = "the-token"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class Ask:
    """Asks an application; ``headers`` stand in every request, a None takes one away."""

    def __init__(self, app: ASGIApp, prefix: str = f"/{TOKEN}/") -> None:
        self.app = app
        self.prefix = prefix

    async def __call__(
        self,
        target: str,
        *,
        method: str = "GET",
        headers: dict[str, str | None] | None = None,
        prefix: str | None = None,
        until: int | None = None,
    ) -> Answer:
        """Ask once; with ``until`` the client leaves after so many bytes of the answer."""
        url = urlsplit((self.prefix if prefix is None else prefix) + target)
        sent = {"host": "127.0.0.1:8000"} | (headers or {})
        scope: Scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": url.path,
            "raw_path": url.path.encode(),
            "query_string": url.query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in sent.items() if value is not None],
            "client": ("127.0.0.1", 40000),
            "server": ("127.0.0.1", 8000),
        }
        answer = Answer(0, {}, b"")
        gone = trio.Event()
        asked = False

        async def receive() -> Message:
            nonlocal asked
            if not asked:
                asked = True
                return {"type": "http.request", "body": b"", "more_body": False}
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = {name.decode().lower(): value.decode() for name, value in message["headers"]}
            else:
                answer.body += message.get("body", b"")
                if until is not None and len(answer.body) >= until and message.get("more_body"):
                    gone.set()
                    await trio.sleep_forever()

        await self.app(scope, receive, send)
        return answer
