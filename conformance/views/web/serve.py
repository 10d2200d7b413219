"""The web view as a process of its own: a small server on trio, for a live feed or a recording."""

from __future__ import annotations

import gc
import ipaddress
import os
import secrets
import socket
import sys
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import trio

from ...recording.files import open_recording
from ..endings import endings
from ..feed import Feed
from ..options import ViewOptions

if TYPE_CHECKING:
    from .source import Watched

__all__ = ["AddressError", "bind", "new_address", "run", "run_file", "serve"]

MISSING: Final = "the web page needs Hypercorn and Starlette: in virtwire's clone, pip install '.[views]' brings them"
_BACKLOG: Final = 64
_TOKEN: Final = 18
"""Bytes of chance."""
_MAX_REQUEST: Final = 16 << 10
_LEAVE_TIME: Final = 1.0
_COLLECTING: Final = (100_000, 50, 100)
"""A hundred thousand frames live long and hang in no circles: to look at them often for garbage halves the speed."""


class AddressError(ValueError):
    """The page cannot be served there; the text is for the user."""


def bind(address: str) -> list[socket.socket]:
    """Listen where the page is to be served, before anything else is begun.

    Args:
        address: ``ADDR:PORT``; a port alone is on the loopback, port 0 is any that is free, an IPv6 address stands
            in brackets.

    Returns:
        Listening sockets; the caller closes them, or leaves that to ``run``.

    Raises:
        AddressError: it is no address, it cannot be listened on, or what serves the page is not installed.
    """
    try:
        import hypercorn  # noqa: F401
        import starlette  # noqa: F401
    except ModuleNotFoundError:
        raise AddressError(MISSING) from None
    host, _, port = address.rpartition(":")
    host = host.removeprefix("[").removesuffix("]") or "127.0.0.1"
    if not port.isdecimal() or int(port) > 65535 or (":" in host and not address.startswith("[")):
        raise AddressError(f"'{address}' is no address such as 127.0.0.1:8000")
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        sock = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"cannot listen on {address}: {error}") from error
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(where)
        sock.listen(_BACKLOG)
    except OSError as error:
        sock.close()
        raise AddressError(f"cannot listen on {address}: {error.strerror}") from error
    return [sock]


def new_address(sockets: Sequence[socket.socket]) -> str:
    """Make up the address of a page, for ``ViewOptions.page``: nobody can guess the last part of its path."""
    host, port = sockets[0].getsockname()[:2]
    if ipaddress.ip_address(host).is_unspecified:
        host = "localhost"
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/{secrets.token_urlsafe(_TOKEN)}/"


def run(
    feed: Feed, options: ViewOptions, sockets: Sequence[socket.socket], lifeline: socket.socket | None = None
) -> None:
    """Serve the page of a live feed until a signal ends it; what it shows stays when the feed is over.

    Args:
        feed: what is shown; closed at the end.
        options: what the user chose.
        sockets: listening, as ``bind`` gave them; closed at the end.
        lifeline: ends the page too when its other end closes; whoever made it closes it.
    """
    from .source import Watched

    watched = Watched(options.target, options.filter, secrets=options.secrets)
    page = options.page or new_address(sockets)
    gc.set_threshold(*_COLLECTING)
    try:
        trio.run(_until_signal, watched, sockets, page, partial(watched.watch, feed), lifeline)
    finally:
        feed.close()


def run_file(path: str | Path, options: ViewOptions, sockets: Sequence[socket.socket]) -> None:
    """Serve the page of a recording until a signal ends it.

    Args:
        path: the recording, in any format.
        options: what the user chose.
        sockets: listening, as ``bind`` gave them; closed at the end.

    Raises:
        RecordingError: it cannot be opened, or is none.
    """
    from .source import Watched

    with open_recording(path) as recording:
        watched = Watched(str(path), options.filter, secrets=options.secrets, is_live=False)
        page = options.page or new_address(sockets)
        gc.set_threshold(*_COLLECTING)
        trio.run(_until_signal, watched, sockets, page, partial(watched.read, recording))


async def _until_signal(
    watched: Watched,
    sockets: Sequence[socket.socket],
    page: str,
    watch: Callable[[], Awaitable[None]],
    lifeline: socket.socket | None = None,
) -> None:
    with trio.open_signal_receiver(*endings()) as signals:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(watch)
            if lifeline is not None:
                nursery.start_soon(_until_end, lifeline, nursery.cancel_scope)
            await nursery.start(serve, watched, sockets, page)
            print(f"virtwire-tap: page {page}", file=sys.stderr, flush=True)
            async for _ in signals:
                nursery.cancel_scope.cancel()
                return


async def _until_end(lifeline: socket.socket, scope: trio.CancelScope) -> None:
    await trio.lowlevel.wait_readable(lifeline)  # nothing is ever sent on it
    scope.cancel()


async def serve(
    watched: Watched,
    sockets: Sequence[socket.socket],
    page: str,
    *,
    task_status: trio.TaskStatus[None] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve the page until cancelled.

    Args:
        watched: what is shown; somebody else lets it take entries.
        sockets: listening; closed at the end.
        page: the page's address, as ``new_address`` made it.
        task_status: is told when it can be opened.
    """
    from hypercorn.config import Config
    from hypercorn.trio import serve as serve_app

    from .app import make_app

    config = Config()
    # The server closes what it gets.
    config.bind = [f"fd://{os.dup(sock.fileno())}" for sock in sockets]
    config.errorlog = None
    config.accesslog = None
    config.include_server_header = False
    config.h11_max_incomplete_size = _MAX_REQUEST
    config.graceful_timeout = _LEAVE_TIME
    app = make_app(watched, page.rstrip("/").rpartition("/")[2], (socket.gethostname(),))
    try:
        async with trio.open_nursery() as nursery:
            await nursery.start(partial(serve_app, app, config, mode="asgi"))  # type: ignore[arg-type]  # its own protocol of applications
            task_status.started()
    finally:
        for sock in sockets:
            sock.close()
