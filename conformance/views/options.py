"""What the user of a live view chose, and what every view is told; and what a view is.

A view is a function that is called in a process of its own, with a ``Feed``, and returns when the feed is over or its
user has seen enough:

- ``lines.run(feed, options)``: lines on standard output;
- ``terminal.run(feed, options)``: the whole terminal;
- ``web.run(feed, options, sockets)``: a page, served on listening sockets that were bound before.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..decode.filters import Filter

__all__ = ["ViewOptions"]


@dataclass(frozen=True)
class ViewOptions:
    """What was chosen.

    Attributes:
        target: the daemon's URI, as it was given.
        listening: where clients connect: ``unix:/tmp/tap-sock``, ``tls:127.0.0.1:16514``.
        filter: what is to be shown; everything passes an empty one.
        full: whole structures instead of lines.
        secrets: secrets are shown instead of blanked.
        file: where everything is recorded besides, None for nowhere.
        page: the address of the web page that is served besides; whoever knows it can read it. Empty without one.
        width: where lines are cut, None for where the terminal ends.
    """

    target: str = ""
    listening: tuple[str, ...] = ()
    filter: Filter = field(default_factory=Filter)
    full: bool = False
    secrets: bool = False
    file: str | None = None
    page: str = ""
    width: int | None = None
