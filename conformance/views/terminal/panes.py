"""The tables of the view: what each has for rows and columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Final

from rich.text import Text

from ...decode.filters import Filter
from ...decode.printable import printable
from ...decode.tracker import CallEnded, Connection, Exchange, Happening, Stream
from ...decode.units import count_text, duration_text, size_text
from ..live import Live, ProcedureCount
from .columns import Column
from .log import Log
from .wording import BAD, Wording

__all__ = ["MAX_ROWS", "Pane", "Sieve", "make_panes"]

MAX_ROWS: Final = 500
"""So many calls in flight, connections and streams are shown; the title says how many there are."""
SLOWEST: Final = 100
_VERDICTS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Pane:
    """One table.

    Attributes:
        id: of its widget; ``title`` stands on its tab, ``brief`` on a narrow screen.
        columns: of it.
        rows: gives its rows now.
        count: tells how many there are, None where a count says nothing.
        empty: what the table says without rows.
        sifted: what it says when there is a filter, where that has a say in it.
        follows: whether the newest row is the last.
    """

    id: str
    title: str
    brief: str
    columns: Sequence[Column[Any]]
    rows: Callable[[], Sequence[Any]]
    empty: str
    count: Callable[[], int] | None = None
    sifted: str = ""
    follows: bool = False


class Sieve:
    """Filters calls and streams that are asked about again and again, and remembers what was said.

    Args:
        filter: what is wanted.
    """

    def __init__(self, filter: Filter) -> None:
        self.filter = filter
        self._verdicts: dict[tuple[int, str], bool] = {}

    def use(self, filter: Filter) -> None:
        """Take another filter."""
        self.filter = filter
        self._verdicts.clear()

    def calls(self, exchanges: Iterable[Exchange]) -> list[Exchange]:
        """Give those calls that are wanted."""
        if self.filter.empty:
            return list(exchanges)
        return [each for each in exchanges if self._wanted(each)]

    def streams(self, streams: Iterable[Stream]) -> list[Stream]:
        """Give those streams that are wanted."""
        return [each for each in streams if self.filter.stream(each)]

    def _wanted(self, exchange: Exchange) -> bool:
        key = exchange.id, exchange.state
        verdict = self._verdicts.get(key)
        if verdict is None:
            if len(self._verdicts) > _VERDICTS:
                self._verdicts.clear()
            verdict = self._verdicts[key] = self.filter.exchange(exchange)
        return verdict


def make_panes(live: Live, log: Log, sieve: Sieve, words: Wording) -> list[Pane]:
    """Make the tables of a model."""
    return [
        _log(log, words),
        _in_flight(live, sieve, words),
        _slowest(live, log, sieve, words),
        _errors(live, sieve, words),
        _procedures(live),
        _connections(live, words),
        _streams(live, sieve, words),
    ]


def _log(log: Log, words: Wording) -> Pane:
    columns: list[Column[Happening]] = [
        Column("", words.mark, 1),
        Column("time", lambda each: words.clock(each.time), 12, key=lambda each: each.time, from_width=70),
        Column("conn", words.number, 4, right=True),
        Column("what", words.what, share=3),
        Column("result", words.result, share=2),
        Column("took", words.lasted, 7, right=True, key=_lasting, falling=True),
    ]
    return Pane(
        "log", "Log", "Log", columns, lambda: list(log.lines), "nothing has passed yet",
        sifted="nothing has passed the filter yet", follows=True,
    )  # fmt: skip


def _lasting(happening: Happening) -> int:
    exchange = getattr(happening, "exchange", None)
    if isinstance(exchange, Exchange):
        return exchange.duration or 0
    stream = getattr(happening, "stream", None)
    return (stream.ended or stream.opened) - stream.opened if isinstance(stream, Stream) else 0


def _number(exchange: Exchange) -> str:
    return f"#{exchange.connection.number}"


def _in_flight(live: Live, sieve: Sieve, words: Wording) -> Pane:
    def age(exchange: Exchange) -> Text:
        return words.age(exchange.started) if exchange.state == "in flight" else words.outcome(exchange)

    columns: list[Column[Exchange]] = [
        Column("age", age, 8, right=True, key=lambda each: each.started),
        Column("since", lambda each: words.clock(each.started), 12, from_width=70),
        Column("conn", _number, 4, right=True, key=lambda each: each.connection.number),
        Column("serial", lambda each: str(each.call.serial), 7, right=True, from_width=70),
        Column("call", words.call, key=lambda each: each.call.name),
    ]
    return Pane(
        "flight", "In flight", "Flight", columns,
        lambda: sieve.calls(live.in_flight()[:MAX_ROWS]), "no call waits for an answer", lambda: live.tracker.waiting,
        "no call that passes the filter waits for an answer",
    )  # fmt: skip


def _slowest(live: Live, log: Log, sieve: Sieve, words: Wording) -> Pane:
    columns: list[Column[Exchange]] = [
        Column("took", lambda each: words.took(each.duration), 8, right=True, key=lambda each: each.duration or 0,
               falling=True),
        Column("time", lambda each: words.clock(each.started), 12, key=lambda each: each.started, from_width=70),
        Column("conn", _number, 4, right=True, key=lambda each: each.connection.number),
        Column("call", words.call, share=3, key=lambda each: each.call.name),
        Column("result", words.outcome, share=2),
    ]  # fmt: skip

    def rows() -> list[Exchange]:
        """Without a filter the slowest of all; with one those of the log too, since few of the slowest may pass it."""
        if sieve.filter.empty:
            return list(live.slowest)
        lines = (each.exchange for each in log.lines if isinstance(each, CallEnded))
        found = {each.id: each for each in chain(sieve.calls(live.slowest), lines)}
        return sorted(found.values(), key=lambda each: -(each.duration or 0))[:SLOWEST]

    return Pane(
        "slowest", "Slowest", "Slow", columns, rows, "no call was answered yet",
        sifted="no call that passes the filter was answered yet",
    )  # fmt: skip


def _errors(live: Live, sieve: Sieve, words: Wording) -> Pane:
    columns: list[Column[Exchange]] = [
        Column("time", lambda each: words.clock(each.started), 12, key=lambda each: each.started, from_width=70),
        Column("conn", _number, 4, right=True, key=lambda each: each.connection.number),
        Column("error", words.code, 18, key=lambda each: str(words.code(each))),
        Column("call", words.call, share=2, key=lambda each: each.call.name),
        Column("text", words.error, share=3),
    ]
    return Pane(
        "errors", "Errors", "Errors", columns,
        lambda: sieve.calls(live.errors.newest()), "no call has come to an error", lambda: live.totals.errors,
        "no call that passes the filter has come to an error",
    )  # fmt: skip


def _procedures(live: Live) -> Pane:
    def all_time() -> int:
        return max(1, sum(each.total for each in live.procedures.values()))

    def share(count: ProcedureCount) -> str:
        return f"{100 * count.total / all_time():.1f}%"

    def errors(count: ProcedureCount) -> Text:
        return Text(f"! {count_text(count.errors)}", BAD) if count.errors else Text("0", "dim")

    def name(count: ProcedureCount) -> str:
        own = printable(count.name)
        return own if count.program == "remote" else f"{printable(count.program)}.{own}"

    columns: list[Column[ProcedureCount]] = [
        Column("procedure", name, key=lambda each: (each.program, each.name)),
        Column("calls", lambda each: count_text(each.calls), 6, right=True, key=lambda each: each.calls, falling=True),
        Column("errors", errors, 7, right=True, key=lambda each: each.errors, falling=True),
        Column("median", lambda each: duration_text(each.percentile(0.5)), 7, right=True,
               key=lambda each: each.percentile(0.5), falling=True, from_width=58),
        Column("p95", lambda each: duration_text(each.percentile(0.95)), 7, right=True,
               key=lambda each: each.percentile(0.95), falling=True),
        Column("max", lambda each: duration_text(each.longest), 7, right=True, key=lambda each: each.longest,
               falling=True, from_width=70),
        Column("total", lambda each: duration_text(each.total), 7, right=True, key=lambda each: each.total,
               falling=True, from_width=90),
        Column("time %", share, 6, right=True, key=lambda each: each.total, falling=True),
    ]  # fmt: skip
    return Pane(
        "procedures", "Procedures", "Procs", columns,
        lambda: sorted(live.procedures.values(), key=lambda each: -each.total), "no call came to an end yet",
        lambda: len(live.procedures),
    )  # fmt: skip


def _connections(live: Live, words: Wording) -> Pane:
    def rows() -> list[Connection]:
        ended = (each.connection for each in live.closed.newest())
        return list(islice(chain(live.connections(), ended), MAX_ROWS))

    def state(connection: Connection) -> Text:
        return Text("open", "green") if connection.closed is None else Text("closed", "dim")

    def waiting(connection: Connection) -> int:
        return sum(len(each) for each in connection.waiting.values())

    def lasted(connection: Connection) -> str:
        return duration_text(
            max(0, (words.now() if connection.closed is None else connection.closed) - connection.opened)
        )

    columns: list[Column[Connection]] = [
        Column("conn", lambda each: f"#{each.number}", 5, right=True, key=lambda each: each.number),
        Column("state", state, 6, key=lambda each: each.closed or 0),
        Column("way", words.way, 5),
        Column("peer", words.peer),
        Column("since", lambda each: words.clock(each.opened), 12, key=lambda each: each.opened, from_width=78),
        Column("for", lasted, 7, right=True, from_width=90),
        Column("calls", lambda each: count_text(each.calls), 6, right=True, key=lambda each: each.calls, falling=True),
        Column("errors", lambda each: count_text(each.errors), 6, right=True, key=lambda each: each.errors,
               falling=True),
        Column("events", lambda each: count_text(each.events), 6, right=True, key=lambda each: each.events,
               falling=True, from_width=70),
        Column("waits", lambda each: count_text(waiting(each)), 5, right=True, key=waiting, falling=True),
    ]  # fmt: skip
    return Pane(
        "connections", "Connections", "Conns", columns, rows, "no client has come yet",
        lambda: len(live.tracker.connections),
    )  # fmt: skip


def _streams(live: Live, sieve: Sieve, words: Wording) -> Pane:
    def rows() -> list[Stream]:
        return sieve.streams(islice(chain(live.open_streams(), live.streams.newest()), MAX_ROWS))

    def holes(stream: Stream) -> str:
        return f"{stream.holes:,} of {size_text(stream.hole_bytes)}" if stream.holes else "-"

    columns: list[Column[Stream]] = [
        Column("conn", lambda each: f"#{each.exchange.connection.number}", 4, right=True),
        Column("state", words.stream_end, 10, key=lambda each: each.end),
        Column("since", lambda each: words.clock(each.opened), 12, key=lambda each: each.opened, from_width=100),
        Column("up", lambda each: size_text(each.up), 8, right=True, key=lambda each: each.up, falling=True),
        Column("down", lambda each: size_text(each.down), 8, right=True, key=lambda each: each.down, falling=True),
        Column("rate", lambda each: f"{size_text(each.rate)}/s", 10, right=True, key=lambda each: each.rate,
               falling=True),
        Column("holes", holes, 14, right=True, key=lambda each: each.holes, falling=True, from_width=70),
        Column("call", words.stream),
    ]  # fmt: skip
    return Pane(
        "streams", "Streams", "Streams", columns, rows, "no stream was opened yet",
        lambda: len(live.open_streams()), "no stream that passes the filter was opened yet",
    )  # fmt: skip
