"""What a client says by itself: judged on the wire of an undisturbed run, frame by frame (``..conduct``)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple

from ...expect import Violation
from ...outcome import Level
from ..area import CLIENT
from ..conduct import Rule
from ..verdict import Tolerated

if TYPE_CHECKING:
    from ..candidate import Candidate

_Need = Callable[["Candidate"], "str | None"]


def _streams(candidate: Candidate) -> str | None:
    """A client that opens a stream."""
    return None if any(candidate.streams) else "it opens no stream"


def _uploads(candidate: Candidate) -> str | None:
    """A client that sends data in a stream."""
    sends = any(stream.procedure.stream != "receive" for stream in candidate.streams)
    return None if sends else "it opens no stream that data could be sent in"


def _keepalive(candidate: Candidate) -> str | None:
    """A client that sends a ping or a pong without being pinged."""
    return None if candidate.count("keepalives") else "it sends neither pings nor pongs"


def _descriptors(candidate: Candidate) -> str | None:
    """A client that passes descriptors."""
    return None if candidate.count("with_descriptors") else "it passes no descriptors"


def _close_callback(candidate: Candidate) -> str | None:
    """A client that wants to be told when a connection of the daemon's is lost."""
    registers = candidate.called("connect_register_close_callback")
    return None if registers else "it registers no close callback"


class _Rule(NamedTuple):
    """What a rule's check says.

    Attributes:
        rule: which.
        title: in a line.
        fact: what is known of it.
        need: when it applies at all.
        tolerated: breaking it harms nobody; why that is so.
    """

    rule: Rule
    title: str
    fact: str
    need: _Need | None = None
    tolerated: str = ""


_UNDECODABLE: Final = "libvirtd 9.0.0 answers error 39, Unable to decode message payload."
_RULES: Final = {
    "legal-frames": _Rule(
        Rule.LEGAL_FRAMES,
        "each frame has a legal length",
        "libvirtd 9.0.0 closes without a word on a length word below 28 or above 33554436.",
    ),
    "whole-frames": _Rule(
        Rule.WHOLE_FRAMES,
        "the connection does not end in a frame",
        "libvirtd 9.0.0 waits for ever for the rest of a frame.",
    ),
    "known-program": _Rule(
        Rule.KNOWN_PROGRAM,
        "frames are of the programs remote, qemu, lxc or keepalive",
        "libvirtd 9.0.0 answers error 39, Cannot find program.",
    ),
    "version-one": _Rule(
        Rule.VERSION_ONE,
        "frames say version 1 of their program",
        "every program has version 1; libvirtd 9.0.0 answers another with error 39, Cannot find program.",
    ),
    "client-kinds": _Rule(
        Rule.CLIENT_KINDS,
        "frames are of the types that clients send: calls, streams, holes, signs of life",
        "libvirtd 9.0.0 drops replies, events and unknown types without a word.",
    ),
    "status": _Rule(
        Rule.STATUS,
        "calls have status 0, packets of streams 0, 1 or 2",
        "libvirtd 9.0.0 answers a call of another status with error 39, Unexpected message status; a stream's with an "
        "error of the stream.",
    ),
    "known-procedure": _Rule(
        Rule.KNOWN_PROCEDURE,
        "calls are of procedures that exist and are no events",
        "libvirtd 9.0.0 answers error 39, unknown procedure.",
    ),
    "serials": _Rule(
        Rule.SERIALS,
        "no call has the serial of one that waits for its reply, or of an open stream",
        "libvirtd 9.0.0 echoes whatever serial comes, so that two replies could not be told apart.",
    ),
    "auth-first": _Rule(
        Rule.AUTH_FIRST,
        "the first call asks how to log in (auth_list)",
        "libvirt's library begins so on every transport; on a socket with polkit, root is let in by that very call.",
    ),
    "open-first": _Rule(
        Rule.OPEN_FIRST,
        "nothing else is called before connect_open has been answered",
        "libvirtd 9.0.0 answers error 1, hypervisor connection not open; calls in flight may be served in any order.",
    ),
    "open-once": _Rule(
        Rule.OPEN_ONCE,
        "an open connection is not opened again",
        "libvirtd 9.0.0 refuses it with error 1, and drops the hypervisor connection that was open.",
    ),
    "open-flags": _Rule(
        Rule.OPEN_FLAGS,
        "connect_open has no flags but read-only, and the two that libvirt's library leaks",
        "libvirt 9.0.0's library sends 1 for read-only, and 2 and 4 of its own; the daemon heeds the first alone.",
    ),
    "nothing-after-close": _Rule(
        Rule.NOTHING_AFTER_CLOSE,
        "nothing is called after connect_close",
        "libvirtd 9.0.0 answers connect_close and closes the connection.",
    ),
    "says-close": _Rule(
        Rule.SAYS_CLOSE,
        "a client that is done says connect_close",
        "libvirt's library does when the last reference to a connection goes.",
        tolerated="the daemon frees all that it holds for a client whose socket is closed",
    ),
    "unregisters": _Rule(
        Rule.UNREGISTERS,
        "a close callback that was registered is unregistered at the end",
        "virsh 9.0.0 does before connect_close.",
        need=_close_callback,
        tolerated="the daemon forgets it with the connection",
    ),
    "arguments": _Rule(Rule.ARGUMENTS, "arguments can be decoded", _UNDECODABLE),
    "exact-arguments": _Rule(
        Rule.EXACT_ARGUMENTS,
        "arguments are encoded in their one form: no bytes left over, padding of zeros, booleans 0 or 1",
        "libvirtd 9.0.0 takes others too, RFC 4506 allows none.",
        tolerated="libvirtd ignores what is left over, the padding's value, and which boolean is meant by true",
    ),
    "keepalive-form": _Rule(
        Rule.KEEPALIVE_FORM,
        "pings and pongs have serial 0, status 0 and no payload",
        "so they are from libvirt 9.0.0, whatever the ping was like.",
        need=_keepalive,
    ),
    "pongs-asked": _Rule(
        Rule.PONGS_ASKED,
        "there are no more pongs than pings",
        "a pong is an answer; libvirtd ignores others.",
        need=_keepalive,
    ),
    "asks-for-descriptors": _Rule(
        Rule.ASKS_FOR_DESCRIPTORS,
        "descriptors are passed only after feature 8 was asked for",
        "libvirt's library asks before each such call.",
        need=_descriptors,
    ),
    "stream-known": _Rule(
        Rule.STREAM_KNOWN,
        "packets of streams have program, procedure and serial of a call that opened one",
        "libvirtd 9.0.0 drops others without a word.",
        need=_streams,
    ),
    "stream-order": _Rule(
        Rule.STREAM_ORDER,
        "nothing follows the end of a stream",
        "libvirtd 9.0.0 drops what comes after finish or abort.",
        need=_streams,
    ),
    "stream-ended": _Rule(
        Rule.STREAM_ENDED,
        "each stream is finished or aborted before the connection ends",
        "the daemon never finishes one by itself: after the end of the data it waits for the client's word.",
        need=_streams,
    ),
    "stream-empty-ends": _Rule(
        Rule.STREAM_EMPTY_ENDS,
        "finish and abort carry nothing",
        "so they are from libvirt 9.0.0's library.",
        need=_streams,
    ),
    "stream-direction": _Rule(
        Rule.STREAM_DIRECTION,
        "no data is sent in a stream that only gives some",
        "libvirtd 9.0.0 answers with error 39 of the stream, stream had unexpected termination.",
        need=_streams,
    ),
    "stream-holes": _Rule(
        Rule.STREAM_HOLES,
        "holes are sent in sparse streams alone, of 12 bytes, without flags",
        "libvirtd 9.0.0 closes the connection on a hole that is out of place.",
        need=_uploads,
    ),
    "stream-chunks": _Rule(
        Rule.STREAM_CHUNKS,
        "no packet carries more than 262120 bytes of a stream",
        "so much the oldest daemons take; libvirtd 9.0.0 took 4 MB at once.",
        need=_uploads,
        tolerated="daemons of today take frames of 32 MiB",
    ),
}


def _register(name: str, of: _Rule) -> None:
    @CLIENT.check(
        f"conduct.{name}",
        title=of.title,
        fact=of.fact,
        level=Level.REMOTE if name.startswith("stream") else Level.CORE,
        needs=() if of.need is None else (of.need,),
    )
    async def _kept(candidate: Candidate) -> None:
        """Looks at every frame of an undisturbed run."""
        for conduct in candidate.conducts:
            text = conduct.broken.get(of.rule)
            if text is not None:
                raise Tolerated(f"{text}: {of.tolerated}") if of.tolerated else Violation(text)


for _name, _of in _RULES.items():
    _register(_name, _of)
