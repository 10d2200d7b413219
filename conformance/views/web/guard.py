"""Who may read the page: whoever knows its address, from a browser that was sent to it and to nothing else.

What passes a tap holds secrets, and a browser visits other pages too. So the page's path begins with a random token;
a request is answered only when its Host is an address or a name that we are known by (a name of somebody else's that
was made to point here is none), when it does not come from a page of another origin, and when it only reads. What the
page itself may do is told to the browser: no script, style, picture or connection but its own, no markup from text.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Iterable
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["HEADERS", "Guard"]

_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)

HEADERS: Final = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), usb=()"),
)
"""They stand in every answer."""


class Guard:
    """An application in front of another.

    Args:
        app: is asked what is allowed, with the path behind the token.
        token: the first part of every path.
        names: host names that we are known by, besides ``localhost`` and any numeric address.
    """

    def __init__(self, app: ASGIApp, token: str, names: Iterable[str] = ()) -> None:
        self._app = app
        self._token = token.encode()
        self._names = {"localhost", *(name.lower() for name in names)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or let it through."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name for name, _ in HEADERS}
                others = [each for each in message.get("headers", ()) if each[0].lower() not in own]
                message = {**message, "headers": [*others, *HEADERS]}
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await _refuse(guarded, *refusal)
            return
        path = "/" + scope["path"].split("/", 2)[2]
        await self._app({**scope, "path": path, "raw_path": path.encode(), "root_path": ""}, receive, guarded)

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        """Say why a request is not answered; None when it is."""
        headers: dict[bytes, list[str]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name.lower(), []).append(value.decode("latin-1"))
        hosts = headers.get(b"host", [])
        if len(hosts) != 1 or not self._known(hosts[0]):
            return 421, "This is not the host that you asked for."
        parts = scope["path"].split("/", 2)
        if len(parts) != 3 or not hmac.compare_digest(parts[1].encode("utf-8", "surrogatepass"), self._token):
            return 404, "There is nothing here. Open the address that virtwire-tap printed, to its last character."
        if any(origin != f"http://{hosts[0]}" for origin in headers.get(b"origin", [])):
            return 403, "Pages of other origins may not read this."
        site = headers.get(b"sec-fetch-site", ["none"])
        followed = parts[2] == "" and headers.get(b"sec-fetch-mode") == ["navigate"]
        if site not in (["none"], ["same-origin"]) and not followed:
            return 403, "Other pages may not read this."
        if scope["method"] not in ("GET", "HEAD"):
            return 405, "There is nothing to change here."
        return None

    def _known(self, host: str) -> bool:
        name, colon, port = host.rpartition(":")
        if not colon or not port.isdecimal() or (host.startswith("[") and host.endswith("]")):
            name = host
        if name.lower() in self._names:
            return True
        try:
            ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
        except ValueError:
            return False
        return True


async def _refuse(send: Send, status: int, text: str) -> None:
    body = (text + "\n").encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
