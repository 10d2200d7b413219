"""The page of a tap, with mutated frames and hostile recordings in it; every answer is checked.

Whatever passed: an answer is one of the documented statuses, JSON is JSON, all text in it can be printed as it is, and
what is held stays small.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NoReturn
from urllib.parse import quote

from virtwire.conformance.recording import Closed, Direction, Entry, FeedDecoder, Frame, Lost, Note, Opened, Raw
from virtwire.conformance.views.live import Live
from virtwire.conformance.views.web.app import make_app
from virtwire.conformance.views.web.follow import Follower
from virtwire.conformance.views.web.marks import Timeline
from virtwire.conformance.views.web.source import Watched

from tests.conformance.views.web.asgi import TOKEN, Answer, Ask
from tests.conformance.views.web.hostile import STRINGS
from tests.fuzz.mutate import corpus, mutations

MEBI: Final = 1 << 20
_AT_ONCE: Final = 20
_WILD: Final = (0, 1, 2**31, 2**53, 2**63, 2**64 - 1)


async def drive(count: int, seed: int) -> Counter[str]:
    """Let so many mutated frames pass and ask about them.

    Returns:
        How many answers of each kind and status there were.
    """
    rng = random.Random(seed)
    watched = Watched(rng.choice(STRINGS))
    watched.live, watched.timeline = Live(4 * MEBI), Timeline(2_000, 8 * MEBI)
    ask = Ask(make_app(watched, TOKEN))
    follower = Follower(watched.timeline)
    seen: Counter[str] = Counter()
    batch: list[Entry] = []
    for number, entry in enumerate(_entries(count, seed, rng)):
        batch.append(entry)
        if len(batch) < _AT_ONCE:
            continue
        watched.take(batch)
        batch.clear()
        _check(follower.turn())
        assert len(watched.timeline) <= 2_000
        for path in _questions(watched, rng, everything=number // _AT_ONCE % 50 == 0):
            answer = await ask(path)
            seen[f"{path.split('/')[1].split('?')[0]} {answer.status}"] += 1
            _check_answer(answer)
    return seen


def _entries(count: int, seed: int, rng: random.Random) -> Iterator[Entry]:
    """Make frames of both ways into entries, with whatever else a recording can hold between them."""
    upward, downward = mutations(corpus("C>S"), count, seed), mutations(corpus("S>C"), count, seed + 1)
    time = 0
    for _ in range(count):
        direction = Direction(rng.random() < 0.5)
        data = next(downward if direction else upward)
        if rng.random() < 0.02:
            direction = Direction(1 - direction)
        connection = rng.randrange(6)
        time = rng.choice(_WILD) if rng.random() < 0.001 else min(_WILD[-1], time + rng.randrange(2_000_000))
        if len(data) >= 4:
            yield Frame(time, connection, direction, data, rng.choice((0, 0, 0, 1, 32)))
        if rng.random() < 0.1:
            yield _other(time, connection, rng)


def _other(time: int, connection: int, rng: random.Random) -> Entry:
    text = rng.choice(STRINGS)
    match rng.randrange(5):
        case 0:
            return Opened(
                time, connection, {text: rng.choice((text, None, 1e308, [text], {text: [[text]]})), "pid": text}
            )
        case 1:
            return Closed(time, connection, text, text)
        case 2:
            return Raw(time, connection, Direction(rng.randrange(2)), rng.randbytes(rng.randrange(2_000)))
        case 3:
            return Lost(time, rng.choice(_WILD), rng.choice(_WILD))
    return Note(time, rng.choice((None, connection)), text)


def _questions(watched: Watched, rng: random.Random, *, everything: bool) -> Iterator[str]:
    newest = watched.timeline.gone + len(watched.timeline)
    for _ in range(3):
        mark = newest - rng.randrange(_AT_ONCE)
        yield f"api/marks/{mark}"
        yield f"api/marks/{mark}/brief"
        start, end = rng.choice((0, 28, 2**40)), rng.choice((0, 999, 2**60))
        yield f"api/marks/{mark}/bytes?part={rng.randrange(3)}&from={start}&to={end}"
    if not everything:
        return
    search = rng.choice(
        ("", "error", "slower=1ms", "object=test", f'object="{rng.choice(STRINGS)}"', "((", rng.choice(STRINGS))
    )
    for what in ("marks", "calls"):
        yield f"api/{what}?filter={quote(search[:400])}&limit=50&room=50&from={rng.choice(_WILD)}"
    yield "api/procedures"
    yield "api/start"
    yield rng.choice(("api/save", "api/save?format=pcapng"))


def _check_answer(answer: Answer) -> None:
    assert answer.status in (200, 400, 404), answer
    kind = answer.headers["content-type"]
    if kind == "application/json":
        _check(json.loads(answer.body, parse_constant=_no_json))
    elif answer.status != 200:
        assert kind.startswith("text/plain")
    elif answer.body.startswith(b"VWTAP"):
        decoder = FeedDecoder()
        decoder.feed(answer.body)
        decoder.end()
        assert decoder.damage is None


def _no_json(constant: str) -> NoReturn:
    raise AssertionError(f"{constant} is no JSON")


def _check(value: Any) -> None:
    """All text can be printed; documents have lines."""
    if isinstance(value, str):
        assert value.replace("\n", "").isprintable(), repr(value)
    elif isinstance(value, dict):
        for name, each in value.items():
            _check(name)
            _check(each)
    elif isinstance(value, list | tuple):
        for each in value:
            _check(each)
