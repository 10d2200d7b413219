"""Daemons whose domains have odd screens and consoles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.domain_devices import DomainScreenshotRet
from virtwire.server.backends.test import console
from virtwire.server.backends.test.sessions import Sessions
from virtwire.server.streams import ServerStream

from .changes import handling, replace, with_fields
from .mutation import mutation
from .streams import fail_stream


@mutation(
    "streams.picture-of-another-type",
    "streams.screenshot",
)
def picture_of_another_type() -> None:
    """A picture is said to be of a type that it is not of."""
    handling(
        "domain_screenshot",
        lambda client, args, go: go()._replace(ret=DomainScreenshotRet("image/x-portable-pixmap")),
    )


@mutation(
    "streams.picture-with-flags",
    "streams.screenshot-flags",
)
def picture_with_flags() -> None:
    """Flags of a screenshot are ignored."""
    handling("domain_screenshot", lambda client, args, go: go(with_fields(args, flags=0)))


@mutation(
    "streams.console-mute",
    "streams.console-two-ways",
)
def console_mute() -> None:
    """A console takes nothing."""

    def make(old: Any) -> Any:
        def take(stream: Any, item: Any) -> None:
            if stream.call.procedure.name == "domain_open_console":
                fail_stream(stream, "mute")
            else:
                old(stream, item)

        return take

    replace(ServerStream, "_take_data", make)


@mutation(
    "streams.console-shared",
    "streams.console-taken",
)
def console_shared() -> None:
    """A console may be opened by several."""
    replace(Sessions, "__contains__", lambda old: lambda sessions, device: False)


@mutation(
    "streams.console-forced-in-peace",
    "streams.console-forced",
)
def console_forced_in_peace() -> None:
    """Who loses a console to another is told no reason."""

    def make(old: Any) -> Any:
        return lambda stream, error=None: old(stream, None)

    replace(ServerStream, "stop", make)


@mutation(
    "streams.console-kept",
    "streams.console-free-abort",
    "streams.console-free-connection",
    "streams.console-free-finish",
)
def console_kept() -> None:
    """A console stays taken when its stream ends."""

    @contextmanager
    def begun(sessions: Any, device: str, stream: Any) -> Iterator[None]:
        former = sessions._streams.get(device)
        sessions._streams[device] = stream
        if former is not None:
            former.stop(report(ErrorCode.RPC, ErrorDomain.STREAMS, "stream had I/O failure"))
        yield

    replace(Sessions, "begun", lambda old: begun)


@mutation(
    "streams.console-of-the-dead",
    "streams.console-inactive",
)
def console_of_the_dead() -> None:
    """A domain that is off has a console."""
    replace(console, "check_active", lambda old: lambda domain: None)


@mutation(
    "streams.console-by-any-name",
    "streams.console-unknown",
)
def console_by_any_name() -> None:
    """A console by a name that is none is the first one."""
    handling("domain_open_console", lambda client, args, go: go(with_fields(args, dev_name=None)))


@mutation(
    "streams.console-outlives",
    "streams.console-domain-stops",
)
def console_outlives() -> None:
    """A console goes on when its domain stops."""
    replace(Sessions, "end", lambda old: lambda sessions: None)
