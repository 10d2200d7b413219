"""``virtwire-tap --listen ... --to ...``: the relay and the views on it, each a process of its own.

This process shows lines, or the terminal view; the relay and the page of ``--web`` are its children. When the relay
ends, everything else does; when this process goes, the others see it and end too.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
import stat
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from virtwire.certs.errors import PkiError
from virtwire.client.conf import default_settings
from virtwire.client.uri import parse_uri
from virtwire.protocol.errors import LibvirtError

from ..decode.filters import Filter, FilterError
from ..read_only import require_read_only_socket
from ..recording.model import Head
from ..views.endings import endings
from ..views.options import ViewOptions
from ..views.terminal.start import NoTerminal, require
from .arrivals import Daemon
from .children import Children
from .listening import Listener, ListenError, Place, listening, tls_server
from .relay import SPIN, Relay, Settings

if TYPE_CHECKING:
    from virtwire.client.tls import Identity
    from virtwire.client.uri import Target
    from virtwire.server.tls import TlsServer

    from ..views.feed import Feed

__all__ = ["Failed", "Options", "run"]

_NICE: Final = 10
"""How much less of the processor the views get than who is watched, and than the relay."""
_STDOUT: Final = 1


class Failed(Exception):
    """The tap cannot do its work; the text is for the user."""


@dataclass(frozen=True)
class Options:
    """What the command line says.

    Attributes:
        places: where to listen.
        to: the daemon's URI.
        view: ``lines``, ``terminal`` or ``none``.
        web: where the page is served, None for nowhere.
        file: where everything is recorded, None for nowhere.
        pki_dir: of the certificates for TLS clients, None for libvirt's places.
        mode: permissions of Unix sockets.
        read_only: the daemon's read-only socket is wanted.
        filters: what is shown.
        full, secrets, width: see ``ViewOptions``.
        streams, spin, max_clients: see ``relay.Settings``.
    """

    places: Sequence[Place]
    to: str
    view: str = "lines"
    web: str | None = None
    file: Path | None = None
    pki_dir: Path | None = None
    mode: int = 0o600
    read_only: bool = False
    filters: Sequence[str] = field(default=())
    full: bool = False
    secrets: bool = False
    width: int | None = None
    streams: int | None = None
    spin: int = SPIN
    max_clients: int = 1000


def run(options: Options) -> int:
    """Relay until a signal, or until the user of the view has seen enough.

    Returns:
        The exit status.

    Raises:
        Failed: it cannot be begun.
    """
    try:
        shown = Filter(options.filters)
        if options.view == "terminal":
            require()
        target = parse_uri(options.to, os.environ, default_settings())
        if options.read_only:
            require_read_only_socket(target, root=os.geteuid() == 0)
        daemon = Daemon(target, options.to, options.read_only, _identity(target))
        with contextlib.ExitStack() as stack:
            tls = tls_server(options.places, options.pki_dir)
            listeners = stack.enter_context(listening(options.places, options.mode))
            page = stack.enter_context(_page(options.web))
            file = None if options.file is None else stack.enter_context(_recording(options.file))
            names = tuple(dict.fromkeys(each.name for each in listeners))
            views = ViewOptions(
                options.to,
                names,
                shown,
                options.full,
                options.secrets,
                None if file is None else str(options.file),
                _address(page),
                options.width,
            )
            return _Processes(options, daemon, tls, listeners, page, file, views).run()
    except (FilterError, LibvirtError, ListenError, NoTerminal, PkiError) as error:
        raise Failed(error.message if isinstance(error, LibvirtError) else str(error)) from error


def _identity(target: Target) -> Identity | None:
    """Make our certificate for a daemon that is reached by TLS."""
    if target.transport != "tls":
        return None
    from virtwire.certs.layout import locate
    from virtwire.client.tls import Identity

    files = locate("client", target.pkipath, privileged=os.geteuid() == 0)
    verify, sanity = not target.no_verify, not target.no_sanity
    return Identity(files, verify=verify, sanity=sanity, priority=target.tls_priority)


@contextlib.contextmanager
def _page(address: str | None) -> Iterator[list[socket.socket]]:
    """Listen for the page's readers."""
    if address is None:
        yield []
        return
    from ..views.web import AddressError, bind

    try:
        sockets = bind(address)
    except AddressError as error:
        raise Failed(str(error)) from error
    try:
        yield sockets
    finally:
        for each in sockets:
            each.close()


def _address(page: Sequence[socket.socket]) -> str:
    if not page:
        return ""
    from ..views.web import new_address

    return new_address(page)


@contextlib.contextmanager
def _recording(path: Path) -> Iterator[int]:
    """Make the file, for nobody else to read, even where it was there before: there are secrets in what passes."""
    with contextlib.ExitStack() as stack:
        try:
            file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
            stack.callback(os.close, file)
            if stat.S_ISREG(os.fstat(file).st_mode):
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                os.fchmod(file, 0o600)
                os.ftruncate(file, 0)
        except BlockingIOError as error:
            raise Failed(f"cannot write {path}: another tap records into it") from error
        except OSError as error:
            raise Failed(f"cannot write {path}: {error.strerror}") from error
        yield file


@dataclass
class _Processes:
    """The processes of one tap."""

    options: Options
    daemon: Daemon
    tls: TlsServer | None
    listeners: Sequence[Listener]
    page: Sequence[socket.socket]
    file: int | None
    views: ViewOptions

    def run(self) -> int:
        """Start them, show what passes, and wait for their ends."""
        lifeline, held = socket.socketpair()
        ours, feeds = self._feeds()
        with contextlib.ExitStack() as stack:
            for each in (lifeline, held, *ours, *feeds):
                stack.callback(each.close)
            settings = self._settings(lifeline, feeds)
            children = stack.enter_context(Children())
            relay = children.start("the relay", lambda: self._relay(settings, held, ours))
            if self.page:
                children.start("the page", lambda: self._serve(ours[-1], lifeline, (held, *ours[:-1], *feeds)))
            for each in (lifeline, *feeds, *(listener.socket for listener in self.listeners)):
                each.close()
            with children.ended_by(*endings(), output=_STDOUT if self.options.view == "lines" else None):
                print(f"virtwire-tap: ready {' '.join(self.views.listening)}", file=sys.stderr, flush=True)
                if self.options.view != "none":
                    self._show(ours[0])
                    held.close()
                return children.wait(relay)

    def _feeds(self) -> tuple[list[socket.socket], list[socket.socket]]:
        """Make a feed for each view: our ends, and the relay's."""
        count = (self.options.view != "none") + bool(self.page)
        pairs = [socket.socketpair() for _ in range(count)]
        return [ours for ours, _ in pairs], [theirs for _, theirs in pairs]

    def _settings(self, lifeline: socket.socket, feeds: Sequence[socket.socket]) -> Settings:
        options = self.options
        facts = {"program": f"virtwire-tap {_version()}", "target": options.to, "listen": list(self.views.listening)}
        return Settings(
            listeners=self.listeners,
            daemon=self.daemon,
            lifeline=lifeline,
            tls=self.tls,
            head=Head(started=time.time_ns(), facts=facts),
            file=self.file,
            feeds=feeds,
            streams=options.streams,
            spin=options.spin,
            max_clients=options.max_clients,
            screen=options.view == "terminal",
        )

    def _relay(self, settings: Settings, held: socket.socket, views: Sequence[socket.socket]) -> int:
        for each in (held, *views, *self.page):
            each.close()
        return Relay(settings).run()

    def _serve(self, feed: socket.socket, lifeline: socket.socket, others: Sequence[socket.socket]) -> int:
        from ..views import web

        for each in (*others, *(listener.socket for listener in self.listeners)):
            each.close()
        if self.file is not None:
            os.close(self.file)
        os.nice(_NICE)
        web.run(_feed(feed), self.views, self.page, lifeline)
        return 0

    def _show(self, feed: socket.socket) -> None:
        os.nice(_NICE)
        if self.options.view == "terminal":
            from ..views.terminal.start import run as run_terminal

            run_terminal(_feed(feed), self.views)
        else:
            from ..views.lines import run as run_lines

            run_lines(_feed(feed), self.views)


def _feed(sock: socket.socket) -> Feed:
    from ..views.feed import Feed

    return Feed(sock)


def _version() -> str:
    try:
        return version("virtwire")
    except PackageNotFoundError:
        return "unknown"
