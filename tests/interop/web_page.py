"""The page of a tap in a process of its own, fed by a test: what a relay would send it, at whatever pace."""

from __future__ import annotations

import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Self

from virtwire.conformance.recording import Entry, Head, encode, encode_head

_FEED = textwrap.dedent("""
    import socket, sys
    from virtwire.conformance.views.feed import Feed
    from virtwire.conformance.views.options import ViewOptions
    from virtwire.conformance.views.web import bind, run
    run(Feed(socket.socket(fileno=int(sys.argv[1]))), ViewOptions(target="qemu:///system"), bind(":0"))
""")
_FILE = textwrap.dedent("""
    import sys
    from virtwire.conformance.views.options import ViewOptions
    from virtwire.conformance.views.web import bind, run_file
    run_file(sys.argv[1], ViewOptions(), bind(":0"))
""")
SECOND = 1_000_000_000


class WebPage:
    """A page that is served until the end of the ``with`` block.

    Args:
        file: the recording that it shows; None for a feed, see ``send``.

    Attributes:
        url: the page's address.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self.url = ""

    def __enter__(self) -> Self:
        self._feed, theirs = socket.socketpair()
        with theirs:
            code, argument = (_FEED, str(theirs.fileno())) if self._file is None else (_FILE, str(self._file))
            self._process = subprocess.Popen(
                [sys.executable, "-c", code, argument], stderr=subprocess.PIPE, text=True, pass_fds=[theirs.fileno()]
            )
        assert self._process.stderr is not None
        line = self._process.stderr.readline()
        assert line.startswith("virtwire-tap: page "), line + self._process.stderr.read()
        self.url = line.removeprefix("virtwire-tap: page ").strip()
        return self

    def __exit__(self, *error: object) -> None:
        self._feed.close()
        self._process.terminate()
        assert self._process.stderr is not None
        said = self._process.stderr.read()
        self._process.stderr.close()
        status = self._process.wait()
        if error[0] is None:
            assert (status, said) == (0, "")

    def begin(self, head: Head | None = None) -> None:
        """Send the head."""
        self._feed.sendall(encode_head(Head(started=time.time_ns()) if head is None else head))

    def send(self, entries: Iterable[Entry]) -> None:
        """Send entries at once."""
        self._feed.sendall(b"".join(map(encode, entries)))

    def end(self) -> None:
        """End the feed as a relay does that ends."""
        self._feed.close()

    def play(self, entries: Sequence[Entry]) -> threading.Thread:
        """Send entries at the pace of their times, from a thread that is returned."""
        pieces: dict[int, list[bytes]] = {}
        for entry in entries:
            pieces.setdefault(entry.time // (SECOND // 50), []).append(encode(entry))

        def run() -> None:
            begun = time.monotonic()
            for tick, records in pieces.items():
                time.sleep(max(0.0, begun + tick / 50 - time.monotonic()))
                self._feed.sendall(b"".join(records))

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        return thread
