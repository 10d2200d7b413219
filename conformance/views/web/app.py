"""The page and what it asks for, as an ASGI application on trio.

==============================  =====================================================================================
path (behind the token)         answer
==============================  =====================================================================================
``""``                          the page; ``app.js``, ``style.css``, ... what belongs to it
``api/start``                   what is watched, by what, since when
``api/live?filter=``            server-sent events: turns of a ``Follower``, four a second at most
``api/marks?from=&to=&filter=`` marks that stand between two times, a sample when there are many
``api/calls?filter=&before=``   marks from the newest to the oldest, with what they say in a line
``api/marks/ID``                all about one: structure, bytes of each field; ``/brief`` in a line
``api/marks/ID/bytes``          bytes of its frames: ``?part=&from=&to=``
``api/procedures``              counts by procedure
``api/save?format=``            what is held, as a recording, or as ``pcapng``
==============================  =====================================================================================
"""

from __future__ import annotations

import json
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from functools import partial
from importlib import resources
from typing import Any, Final

import trio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from ...decode.filters import FilterError
from .detail import MAX_PIECE, Details
from .follow import Follower, Wanted, fact_text, mark_row, sample
from .guard import Guard
from .marks import Mark
from .search import read_search, search
from .source import Watched

__all__ = ["make_app"]

TURN: Final = 0.25
"""Seconds between two turns of a follower."""

MAX_FOLLOWERS: Final = 16
MAX_ROOM: Final = 4_000
MAX_ROWS: Final = 500
_SILENCE: Final = 10.0
"""Seconds after which a sign of life is sent, so that a broken connection is noticed."""
_LOOK: Final = 0.2
"""Seconds that one request may search; the page asks again for the rest."""
_PIECE: Final = 0.01
"""Seconds of searching at a stretch; between stretches others get their turn."""

_TYPES: Final = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}


def make_app(watched: Watched, token: str, names: tuple[str, ...] = ()) -> Guard:
    """Make the application.

    Args:
        watched: what is shown.
        token: the first part of every path.
        names: host names that it is known by.
    """
    api = _Api(watched)
    routes = [
        Route("/api/start", api.start),
        Route("/api/live", api.live),
        Route("/api/marks", api.marks),
        Route("/api/calls", api.calls),
        Route("/api/marks/{id:int}", api.mark),
        Route("/api/marks/{id:int}/brief", api.brief),
        Route("/api/marks/{id:int}/bytes", api.bytes),
        Route("/api/procedures", api.procedures),
        Route("/api/save", api.save),
        *(Route(path, partial(_file, body=body, kind=kind)) for path, (body, kind) in _files().items()),
    ]
    return Guard(Starlette(routes=routes, exception_handlers={FilterError: _bad_filter}), token, names)


def _files() -> dict[str, tuple[bytes, str]]:
    """Read what the page is made of: path to bytes and type."""
    folder = resources.files(__package__) / "static"
    found = {f"/{each.name}": (each.read_bytes(), _TYPES[each.name.rpartition(".")[2]]) for each in folder.iterdir()}
    found["/"] = found.pop("/index.html")
    return found


async def _file(request: Request, *, body: bytes, kind: str) -> Response:
    return Response(body, media_type=kind)


async def _bad_filter(request: Request, error: Exception) -> Response:
    return PlainTextResponse(str(error), status_code=400)


def _json(value: object) -> Response:
    return Response(json.dumps(value, separators=(",", ":")), media_type="application/json")


def _number(request: Request, name: str, default: int, most: int = 1 << 64) -> int:
    """Read a number of the query, from 0 to ``most``; page and people may ask for anything.

    Raises:
        HTTPException: it is no number.
    """
    text = request.query_params.get(name, "")
    if not text:
        return default
    try:
        return max(0, min(most, int(float(text))))
    except (ValueError, OverflowError):
        raise HTTPException(400, f"{name} is no number") from None


class _Pieces(Response):
    """An answer in pieces, made as they are sent, until they end or the client leaves; then the making is over too.

    Args:
        pieces: makes them.
        media_type: of all of them together.
        headers: of the answer.
    """

    def __init__(
        self,
        pieces: Callable[[], AsyncGenerator[bytes, None]],
        media_type: str,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._pieces = pieces
        self.status_code = 200
        self.media_type = media_type
        self.background = None
        self.init_headers(headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async with trio.open_nursery() as nursery:
            nursery.start_soon(_until_gone, receive, nursery.cancel_scope)
            async with aclosing(self._pieces()) as pieces:
                async for piece in pieces:
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
            nursery.cancel_scope.cancel()


async def _until_gone(receive: Receive, scope: trio.CancelScope) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    scope.cancel()


class _Api:
    """The answers."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched
        self._timeline = watched.timeline
        self._details = Details(secrets=watched.secrets)
        self._followers = 0
        self._limiter = trio.CapacityLimiter(1)

    async def start(self, request: Request) -> Response:
        """Say what is watched."""
        watched = self._watched
        head = watched.live.head
        return _json(
            {
                "target": fact_text(watched.target),
                "live": watched.is_live,
                "secrets": watched.secrets,
                "filter": watched.filter_text,
                "started": 0 if head is None else head.started // 1_000_000,
                "facts": [] if head is None else [[fact_text(k), fact_text(v)] for k, v in head.facts.items()],
            }
        )

    async def live(self, request: Request) -> Response:
        """Follow the timeline."""
        follower = Follower(self._timeline, self._wanted(request))
        if self._followers >= MAX_FOLLOWERS:
            raise HTTPException(503, "There are too many pages open already.")
        return _Pieces(partial(self._turns, follower), "text/event-stream")

    async def _turns(self, follower: Follower) -> AsyncGenerator[bytes, None]:
        self._followers += 1
        try:
            said = 0.0
            over = None
            while True:
                turn = follower.turn()
                if turn is not None or over != self._watched.over:
                    over = self._watched.over
                    yield _event({**(turn or {}), "over": over, "totals": self._watched.totals()})
                    said = trio.current_time()
                elif trio.current_time() - said > _SILENCE:
                    yield b": still here\n\n"
                    said = trio.current_time()
                await trio.sleep(TURN)
        finally:
            self._followers -= 1

    def _wanted(self, request: Request) -> Wanted | None:
        """Read the search of a request, and what the tap was told to show.

        Raises:
            FilterError: it is none.
        """
        typed = read_search(request.query_params.get("filter", ""))
        always = self._watched.wanted
        if typed is None or always is None:
            return typed or always
        return lambda mark: always(mark) and typed(mark)

    async def marks(self, request: Request) -> Response:
        """Return the marks of a span of time."""
        room = _number(request, "room", 1_000, MAX_ROOM)
        found = self._timeline.between(_number(request, "from", 0), _number(request, "to", self._timeline.now))
        wanted = self._wanted(request)
        passed = looked = len(found)
        if wanted is not None:
            found, looked = await _matching(found, wanted)
        shown = sample(found, room)
        rows = [mark_row(mark) for mark in shown]
        return _json(
            {"marks": rows, "passed": passed, "looked": looked, "matching": len(found), "gone": self._timeline.gone}
        )

    async def calls(self, request: Request) -> Response:
        """Return a table of marks, the newest first."""
        wanted = self._wanted(request)
        limit = _number(request, "limit", 100, MAX_ROWS)
        before: int | None = _number(request, "before", 0) or None
        until = trio.current_time() + _LOOK
        rows: list[dict[str, Any]] = []
        looked = 0
        while True:
            found, before, seen = search(self._timeline, wanted, before, min(20, limit - len(rows)), _PIECE)
            looked += seen
            rows += [{"mark": mark_row(mark), **self._details.brief(mark)} for mark in found]
            await trio.lowlevel.checkpoint()
            if before is None or len(rows) >= limit or trio.current_time() > until:
                return _json({"rows": rows, "next": before, "looked": looked, "kept": len(self._timeline)})

    def _found(self, request: Request) -> Mark:
        mark = self._timeline.get(request.path_params["id"])
        if mark is None:
            raise HTTPException(404, "That is not held any more.")
        return mark

    async def mark(self, request: Request) -> Response:
        """Return all about one mark."""
        mark = self._found(request)
        # Taking apart the largest frames takes a second, in which others want their turns.
        return _json(await trio.to_thread.run_sync(self._details.whole, mark, limiter=self._limiter))

    async def brief(self, request: Request) -> Response:
        """Say in a line what a mark is."""
        mark = self._found(request)
        return _json(await trio.to_thread.run_sync(self._details.brief, mark, limiter=self._limiter))

    async def bytes(self, request: Request) -> Response:
        """Return bytes of a frame."""
        mark = self._found(request)
        start = _number(request, "from", 0)
        args = mark, _number(request, "part", 0), start, _number(request, "to", start + MAX_PIECE)
        try:
            data = await trio.to_thread.run_sync(self._details.data, *args, limiter=self._limiter)
        except IndexError:
            raise HTTPException(404, "It has no such part.") from None
        return Response(data, media_type="application/octet-stream")

    async def procedures(self, request: Request) -> Response:
        """Return counts by procedure."""
        return _json(self._watched.procedures())

    async def save(self, request: Request) -> Response:
        """Return what is held, as a recording."""
        pcapng = request.query_params.get("format") == "pcapng"
        name = time.strftime("tap-%Y%m%d-%H%M%S") + (".pcapng" if pcapng else ".vwtap")
        headers = {"content-disposition": f'attachment; filename="{name}"'}
        return _Pieces(partial(self._watched.saved, pcapng=pcapng), "application/octet-stream", headers)


def _event(value: object) -> bytes:
    return b"data: " + json.dumps(value, separators=(",", ":")).encode() + b"\n\n"


async def _matching(marks: list[Mark], wanted: Wanted) -> tuple[list[Mark], int]:
    """Choose those that are wanted, the newest first as long as there is time; tell at how many it looked."""
    found: list[Mark] = []
    until = trio.current_time() + _LOOK
    pause = 0.0
    for looked, mark in enumerate(reversed(marks)):
        if looked % 16 == 15 and (now := trio.current_time()) > pause:
            if now > until:
                return found[::-1], looked
            await trio.lowlevel.checkpoint()
            pause = trio.current_time() + _PIECE
        if wanted(mark):
            found.append(mark)
    return found[::-1], len(marks)
