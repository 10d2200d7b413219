"""A small language that says which calls, events and streams somebody wants to see.

=========================  ==========================================================================================
term                       what it is true of
=========================  ==========================================================================================
``procedure=domain_*``     calls of these procedures, their streams; events of these names
``program=qemu``           what belongs to a program: ``remote``, ``qemu``, ``lxc``, ``admin``, ``keepalive``, a number
``object=NAME``            what is about an object of this name or UUID: in the arguments, the result or the event
``error``                  calls that came to an error, streams that failed
``error=42``               to this one; by number or by name (``error=NO_DOMAIN``)
``unanswered``             calls that never got an answer
``slower=50ms``            calls and streams that took longer; ``ns``, ``us``, ``ms``, ``s`` and ``m`` are known
``connection=2``           what happened on this connection
``kind=event``             ``call``, ``event``, ``stream``, ``keepalive``, ``connection``, ``raw``, ``stray``, ``note``
=========================  ==========================================================================================

Terms are joined by ``and`` (which may be left out), ``or``, ``not`` and brackets; ``not`` binds closest, then ``and``.
Names may have ``*``, ``?`` and ``[...]`` as in a shell, and capital letters are small ones. A value with blanks or
brackets goes into double quotes: ``object="my vm"``.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from fnmatch import translate
from typing import TYPE_CHECKING, Final, TypeAlias

from virtwire.protocol.error_codes import ErrorCode
from virtwire.protocol.generated.programs import PROGRAMS

from .enums import error_code
from .tracker import (
    CallEnded,
    CallStarted,
    Connection,
    ConnectionClosed,
    ConnectionOpened,
    EventSeen,
    Exchange,
    Happening,
    KeepaliveSeen,
    Missed,
    Noted,
    RawSeen,
    StrayFrame,
    Stream,
    StreamEnded,
    StreamMoved,
    StreamOpened,
)

if TYPE_CHECKING:
    from .message import Message
    from .tree import Node

__all__ = ["KINDS", "Filter", "FilterError", "read_duration"]

KINDS: Final = ("call", "event", "stream", "keepalive", "connection", "raw", "stray", "note")
MAX_DEPTH: Final = 50
"""Brackets and ``not`` may nest so deep."""

_TOKEN: Final = re.compile(r"""\s*(?:(?P<bracket>[()])|(?P<word>(?:[^\s()"]|"[^"]*")+))""")
_DURATION: Final = re.compile(r"(\d{1,20}(?:\.\d+)?)(ns|us|µs|ms|s|m)")
_NUMBER: Final = re.compile(r"\d{1,10}")
_NUMBER_PATTERN: Final = re.compile(r"0x[0-9a-f?*]+|[0-9?*]+")
"""A number, in which parts may be left open."""
_UNITS: Final = {"ns": 1, "us": 1_000, "µs": 1_000, "ms": 1_000_000, "s": 1_000_000_000, "m": 60_000_000_000}
_NAMES: Final = frozenset({"name", "uuid", "key", "path", "mac", "volname", "usage_id", "portdev"})
"""Fields that name an object where no handle does."""


class FilterError(ValueError):
    """A filter that cannot be read; the text is for the user."""


def read_duration(text: str) -> int:
    """Read ``50ms`` and the like.

    Returns:
        Nanoseconds.

    Raises:
        FilterError: it is no number with a unit behind it.
    """
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        raise FilterError(f"'{text}' is no duration such as 50ms or 1.5s")
    return int(float(found[1]) * _UNITS[found[2]])


@dataclass(slots=True)
class _Subject:
    """What a filter is asked about.

    Attributes:
        kind: one of KINDS.
        connection: its number, None for what belongs to none.
        messages: what it says: a call with its reply, an event.
        failure: the message that carries its error.
        state: of a call.
        duration: nanoseconds that it took, or has taken up to now; None where that makes no sense.
    """

    kind: str
    connection: int | None = None
    messages: tuple[Message, ...] = ()
    failure: Message | None = None
    state: str = ""
    duration: int | None = None


Test: TypeAlias = Callable[[_Subject], bool]


class Filter:
    """A filter that was read.

    Args:
        texts: each must be true; none, or blank ones, let everything pass.

    Raises:
        FilterError: one of them is none.
    """

    def __init__(self, texts: Sequence[str] = ()) -> None:
        self.text = " and ".join(f"({text})" if len(texts) > 1 else text for text in texts if text.strip())
        self._tests = [_Parser(text).read() for text in texts if text.strip()]

    def __repr__(self) -> str:
        return f"Filter({self.text!r})"

    @property
    def empty(self) -> bool:
        """Whether everything passes."""
        return not self._tests

    def __call__(self, happening: Happening) -> bool:
        """Tell whether something is wanted. That entries are missing is always wanted."""
        return not self._tests or isinstance(happening, Missed) or self._passes(_subject(happening))

    def exchange(self, exchange: Exchange) -> bool:
        """Tell whether a call is wanted, by all that is known of it up to now."""
        return not self._tests or self._passes(_call(exchange))

    def stream(self, stream: Stream) -> bool:
        """Tell whether a stream is wanted, by all that is known of it up to now."""
        return not self._tests or self._passes(_stream(stream))

    def connection(self, connection: Connection) -> bool:
        """Tell whether a connection is wanted as such."""
        return not self._tests or self._passes(_Subject("connection", connection.number))

    def _passes(self, subject: _Subject) -> bool:
        return all(test(subject) for test in self._tests)


def _subject(happening: Happening) -> _Subject:
    match happening:
        case CallStarted(_, exchange) | CallEnded(_, exchange):
            return _call(exchange)
        case StreamOpened(_, stream) | StreamMoved(_, stream) | StreamEnded(_, stream):
            return _stream(stream)
        case EventSeen(_, connection, message):
            return _Subject("event", connection.number, (message,))
        case KeepaliveSeen(_, connection, message):
            return _Subject("keepalive", connection.number, (message,))
        case StrayFrame(_, connection, message):
            return _Subject("stray", connection.number, (message,), message if message.is_error else None)
        case RawSeen(_, connection):
            return _Subject("raw", connection.number)
        case ConnectionOpened(_, connection) | ConnectionClosed(_, connection):
            return _Subject("connection", connection.number)
        case Noted(_, about):
            return _Subject("note", None if about is None else about.number)
        case Missed():
            return _Subject("note")


def _call(exchange: Exchange) -> _Subject:
    reply = exchange.reply
    messages = (exchange.call,) if reply is None else (exchange.call, reply)
    failure = reply if exchange.state == "error" else None
    duration = exchange.duration
    return _Subject("call", exchange.connection.number, messages, failure, exchange.state, duration)


def _stream(stream: Stream) -> _Subject:
    exchange = stream.exchange
    duration = None if stream.ended is None else stream.ended - stream.opened
    return _Subject("stream", exchange.connection.number, (exchange.call,), stream.error, duration=duration)


class _Parser:
    """Reads one filter by recursive descent."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(self._split(text))
        self._at = 0
        self._depth = 0

    def read(self) -> Test:
        """Read all of it.

        Raises:
            FilterError: it is no filter.
        """
        test = self._either()
        if self._at < len(self._tokens):
            raise FilterError(f"'{self._tokens[self._at]}' is one too many in the filter '{self._text}'")
        return test

    @staticmethod
    def _split(text: str) -> Iterator[str]:
        at = 0
        text = text.rstrip()
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None:
                raise FilterError(f"a quote is not closed in the filter '{text}'")
            yield found[found.lastgroup or 0]
            at = found.end()

    def _peek(self) -> str:
        return self._tokens[self._at].lower() if self._at < len(self._tokens) else ""

    def _either(self) -> Test:
        tests = [self._both()]
        while self._peek() == "or":
            self._at += 1
            tests.append(self._both())
        return tests[0] if len(tests) == 1 else lambda subject: any(test(subject) for test in tests)

    def _both(self) -> Test:
        tests = [self._one()]
        while self._peek() not in ("", "or", ")"):
            if self._peek() == "and":
                self._at += 1
            tests.append(self._one())
        return tests[0] if len(tests) == 1 else lambda subject: all(test(subject) for test in tests)

    def _one(self) -> Test:
        word = self._peek()
        if word in ("", ")", "and", "or"):
            where = f"before '{word}' " if word else ""
            raise FilterError(f"something is missing {where}in the filter '{self._text}'")
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise FilterError(f"the filter is nested more than {MAX_DEPTH} deep")
        self._at += 1
        if word == "not":
            test = _negated(self._one())
        elif word == "(":
            test = self._either()
            if self._peek() != ")":
                raise FilterError(f"a bracket is not closed in the filter '{self._text}'")
            self._at += 1
        else:
            test = _term(self._tokens[self._at - 1])
        self._depth -= 1
        return test


def _negated(test: Test) -> Test:
    return lambda subject: not test(subject)


def _term(text: str) -> Test:
    name, equals, value = text.partition("=")
    value = value.replace('"', "")
    make = _TERMS.get(name.lower())
    if make is None:
        raise FilterError(f"'{name}' is none of {', '.join(sorted(_TERMS))}, and, or, not")
    if not value and (equals or name.lower() not in _ALONE):
        raise FilterError(f"{name}= needs a value")
    return make(value)


def _glob(value: str) -> Callable[[str], bool]:
    pattern = re.compile(translate(value.lower()))
    return lambda text: pattern.match(text.lower()) is not None


def _procedure(value: str) -> Test:
    matches = _glob(value)
    return lambda subject: any(matches(message.name) for message in subject.messages[:1])


def _program(value: str) -> Test:
    matches = _glob(value)
    named, _, _ = value.lower().partition("/")  # a version that is none of those known stands behind the name
    known = sorted(program.name for program in PROGRAMS.values())
    if _NUMBER_PATTERN.fullmatch(named) is None and not any(map(_glob(named), known)):
        raise FilterError(f"program={value}: it is none of {', '.join(known)}, and no number")

    def test(subject: _Subject) -> bool:
        return any(
            matches(name)
            for message in subject.messages[:1]
            for name in (message.program_name, str(message.program), f"{message.program:#x}")
        )

    return test


def _object(value: str) -> Test:
    matches = _glob(value)
    return lambda subject: any(matches(name) for message in subject.messages for name in _names(message))


def _error(value: str) -> Test:
    if not value:
        return lambda subject: subject.failure is not None
    matches = _glob(value)
    known = [each.name for each in ErrorCode]
    if _NUMBER_PATTERN.fullmatch(value) is None and not any(map(matches, known)):
        near = get_close_matches(value.upper(), known, cutoff=0.5) or ["NO_DOMAIN"]
        raise FilterError(f"error={value}: it is no number and no error's name, such as {', '.join(near)}")

    def test(subject: _Subject) -> bool:
        error = None if subject.failure is None else subject.failure.error
        return error is not None and (matches(str(error.code)) or matches(error_code(error.code)))

    return test


def _unanswered(value: str) -> Test:
    if value:
        raise FilterError("unanswered takes no value")
    return lambda subject: subject.state == "no answer"


def _slower(value: str) -> Test:
    limit = read_duration(value)
    return lambda subject: subject.duration is not None and subject.duration > limit


def _connection(value: str) -> Test:
    if _NUMBER.fullmatch(value) is None:
        raise FilterError(f"connection={value}: connections are numbers")
    number = int(value)
    return lambda subject: subject.connection == number


def _kind(value: str) -> Test:
    if value.lower() not in KINDS:
        raise FilterError(f"kind={value}: it is none of {', '.join(KINDS)}")
    return lambda subject: subject.kind == value.lower()


_TERMS: Final[dict[str, Callable[[str], Test]]] = {
    "procedure": _procedure,
    "program": _program,
    "object": _object,
    "error": _error,
    "unanswered": _unanswered,
    "slower": _slower,
    "connection": _connection,
    "kind": _kind,
}
_ALONE: Final = ("error", "unanswered")


def _names(message: Message) -> Iterator[str]:
    """Give the names of the objects that a message is about; those in lists are none of them."""
    for top in message.tree.children:
        if top.name in ("args", "ret"):
            yield from _names_in(top)


def _names_in(node: Node) -> Iterator[str]:
    for child in node.fields:
        if child.kind == "uuid" and isinstance(child.value, bytes) and len(child.value) == 16:
            yield str(uuid.UUID(bytes=child.value))
        elif child.kind == "string" and isinstance(child.value, bytes):
            if child.name in _NAMES or node.kind.endswith("_handle"):
                yield child.value[:1024].decode("utf-8", "replace")
        elif child.kind != "list":
            yield from _names_in(child)
