"""Daemons that do not know what to do with descriptors."""

from __future__ import annotations

from typing import Any

from virtwire.protocol import framing
from virtwire.protocol.descriptors import DescriptorQueue, Descriptors
from virtwire.protocol.message import HEADER_SIZE, MessageType
from virtwire.protocol.server_session import ServerSession
from virtwire.server.handlers import connect, descriptors

from .changes import replace, replace_handler, reword
from .mutation import mutation


@mutation(
    "descriptors.feature-missing",
    "descriptors.feature",
    "features.has-fd-passing",
    "serials.reply-of-its-call",
)
def feature_missing() -> None:
    """The daemon says that it does not pass descriptors."""
    connect._OWN_FEATURES[8] = False


@mutation(
    "descriptors.missing-reworded",
    "descriptors.none-as-a-plain-call",
    "descriptors.none-with-a-count-of-0",
)
def missing_reworded() -> None:
    """That a descriptor is missing is told in other words."""
    reword("No FD available", "no descriptor came")


@mutation(
    "descriptors.any-kind",
    "descriptors.not-a-socket",
    "descriptors.surplus",
)
def any_kind() -> None:
    """A display may be given to anything."""
    replace_handler("domain_open_graphics", lambda old: _graphics)


def _graphics(client: Any, args: Any, fds: Any) -> Any:
    fd = fds.number(0)
    return client.driver.domain_open_graphics(descriptors.domain_ref(args.dom), args.idx, fd, args.flags)


@mutation(
    "descriptors.kept",
    "descriptors.any-byte",
    "descriptors.domain-with-files",
    "descriptors.later",
    "descriptors.many-calls",
    "descriptors.most",
    "descriptors.not-a-socket",
    "descriptors.not-needed",
    "descriptors.pipelined",
    "descriptors.refused-arguments",
    "descriptors.refused-procedure",
    "descriptors.refused-program",
    "descriptors.refused-status",
    "descriptors.surplus",
)
def kept() -> None:
    """Descriptors that nobody took are never closed."""

    def make(old: Any) -> Any:
        def close(these: Any) -> None:
            these._close = None
            old(these)

        return close

    replace(Descriptors, "close", make)


@mutation(
    "descriptors.kept-when-refused",
    "descriptors.refused-arguments",
    "descriptors.refused-procedure",
    "descriptors.refused-program",
    "descriptors.refused-status",
)
def kept_when_refused() -> None:
    """Descriptors of calls that are refused before they are served are never closed."""

    def make(old: Any) -> Any:
        def handle(session: Any, frame: bytes, *header: Any) -> Any:
            mine = session._framer.descriptors[0] if session._framer.descriptors else None
            if mine is None:
                return old(session, frame, *header)
            closes, mine._close = mine._close, None
            call = old(session, frame, *header)
            mine._close = closes
            return call

        return handle

    replace(ServerSession, "_handle_fds", make)


@mutation(
    "descriptors.kept-when-lost",
    "descriptors.disconnect",
)
def kept_when_lost() -> None:
    """Descriptors that wait for their call when the client goes are never closed."""
    replace(DescriptorQueue, "close", lambda old: lambda queue: None)


@mutation(
    "descriptors.31",
    "descriptors.many-calls",
    "descriptors.most",
)
def thirty_one() -> None:
    """A call may have 31 descriptors."""
    replace(framing, "MAX_FDS", lambda old: 31)


@mutation(
    "descriptors.33",
    "descriptors.too-many",
)
def thirty_three() -> None:
    """A call may have 33 descriptors."""
    replace(framing, "MAX_FDS", lambda old: 33)


@mutation(
    "descriptors.count-left-out",
    "descriptors.no-count",
)
def count_left_out() -> None:
    """A call with descriptors may leave out how many."""

    def make(old: Any) -> Any:
        def count(framer: Any, data: bytes, position: int, length: int) -> int:
            return 0 if length == HEADER_SIZE else int(old(framer, data, position, length))

        return count

    replace(framing.Framer, "_descriptors", make)


@mutation(
    "descriptors.bytes-alone",
    "descriptors.byte-alone",
)
def bytes_alone() -> None:
    """A byte without a descriptor is taken for one with a descriptor."""

    def make(old: Any) -> Any:
        def claim(queue: Any, count: int) -> Any:
            return old(queue, min(count, queue.waiting))

        return claim

    replace(DescriptorQueue, "claim", make)


@mutation(
    "descriptors.zero-bytes",
    "descriptors.any-byte",
)
def zero_bytes() -> None:
    """The byte of a descriptor must be zero."""

    def make(old: Any) -> Any:
        def split(framer: Any, data: bytes) -> Any:
            frames = old(framer, data)
            if frames and data.endswith(b"Z") and data[19] == MessageType.CALL_WITH_FDS:
                framer.error = framing.FrameError("a byte that is not zero")
                return []
            return frames

        return split

    replace(framing.Framer, "_split", make)


@mutation(
    "descriptors.not-waited-for",
    "descriptors.later",
    "descriptors.pipelined",
)
def not_waited_for() -> None:
    """A call that announces two descriptors is served when one has come."""

    def make(old: Any) -> Any:
        def count(framer: Any, data: bytes, position: int, length: int) -> int:
            announced = int(old(framer, data, position, length))
            return 1 if announced == 2 and length == HEADER_SIZE + 4 else announced

        return count

    replace(framing.Framer, "_descriptors", make)


@mutation(
    "descriptors.nothing-reworded",
    "descriptors.associate-none",
)
def nothing_reworded() -> None:
    """That nothing is associated with a domain is told in other words."""

    def make(old: Any) -> Any:
        def associate(client: Any, args: Any, fds: Any) -> Any:
            return client.driver.domain_fd_associate(descriptors.domain_ref(args.dom), args.name, [], args.flags)

        return associate

    replace_handler("domain_fd_associate", make)
