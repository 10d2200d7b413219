"""The page's files and answers, asked for without a socket."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import trio
from virtwire.conformance.decode.filters import Filter
from virtwire.conformance.recording import Frame, Note, open_recording
from virtwire.conformance.views.web import app as module
from virtwire.conformance.views.web.app import make_app
from virtwire.conformance.views.web.source import Watched

from tests.conformance import demo_traffic
from tests.conformance.views.web.asgi import TOKEN, Ask

STATIC = Path(module.__file__).parent / "static"


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a search look at everything, on the slowest machine."""
    monkeypatch.setattr(module, "_LOOK", 60.0)


@pytest.fixture
def day() -> Watched:
    made = Watched("qemu+unix:///system", is_live=False)
    made.live.head = demo_traffic.head()
    made.take(demo_traffic.demo())
    return made


@pytest.fixture
def ask(day: Watched) -> Ask:
    return Ask(make_app(day, TOKEN))


async def test_the_page_and_its_files(ask: Ask) -> None:
    page = await ask("")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.body == (STATIC / "index.html").read_bytes()
    for path in STATIC.iterdir():
        if path.name != "index.html":
            answer = await ask(path.name)
            assert (answer.status, answer.body) == (200, path.read_bytes())
    assert (await ask("app.js")).headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize(
    "path", ["../app.py", "..%2fapp.py", "%2e%2e/app.py", "/etc/passwd", "index.html", "api/", "api/marks/x"]
)
async def test_nothing_else_is_served(ask: Ask, path: str) -> None:
    assert (await ask(path)).status == 404


def test_the_files_ask_nothing_of_others() -> None:
    for path in STATIC.iterdir():
        text = path.read_text()
        own = text.replace("http://www.w3.org/2000/svg", "")
        for foreign in ("http:", "https:", "//cdn", "@import", "@font-face"):
            assert foreign not in own, path
        for dangerous in (
            "innerHTML",
            "outerHTML",
            "HTML(",
            "eval(",
            "document.write",
            "Function(",
            "<style",
            " style=",
        ):
            assert dangerous not in text, path


async def test_start(ask: Ask) -> None:
    told = (await ask("api/start")).json()
    assert told["target"] == "qemu+unix:///system"
    assert told["started"] == demo_traffic.STARTED // 1_000_000
    assert (told["live"], told["secrets"]) == (False, False)
    assert ["program", "virtwire-tap"] in told["facts"]


async def test_live_sends_turns_until_the_client_leaves(ask: Ask, day: Watched, autojump_clock: trio.abc.Clock) -> None:
    answer = await ask("api/live", until=1)
    assert answer.headers["content-type"].startswith("text/event-stream")
    turn = json.loads(answer.body.split(b"\n\n")[0].removeprefix(b"data: "))
    assert turn["shown"] == len(day.timeline)
    assert turn["totals"]["calls"] == day.timeline.calls
    assert turn["over"] is None


async def test_silence_is_broken_now_and_then(ask: Ask, autojump_clock: trio.abc.Clock) -> None:
    first = len((await ask("api/live", until=1)).body)
    assert (await ask("api/live", until=first + 1)).body.endswith(b": still here\n\n")


async def test_so_many_followers_and_no_more(
    day: Watched, monkeypatch: pytest.MonkeyPatch, autojump_clock: trio.abc.Clock
) -> None:
    monkeypatch.setattr(module, "MAX_FOLLOWERS", 2)
    ask = Ask(make_app(day, TOKEN))
    async with trio.open_nursery() as nursery:
        for _ in range(2):
            nursery.start_soon(lambda: ask("api/live", until=1 << 40))
        await trio.sleep(1)
        assert (await ask("api/live", until=1)).status == 503
        nursery.cancel_scope.cancel()
    assert (await ask("api/live", until=1)).status == 200


async def test_marks_of_a_span(ask: Ask, day: Watched) -> None:
    everything = (await ask("api/marks?room=4000")).json()
    assert len(everything["marks"]) == everything["passed"] == len(day.timeline)
    some = (await ask("api/marks?room=50")).json()
    assert (len(some["marks"]), some["matching"]) == (50, len(day.timeline))
    errors = (await ask("api/marks?filter=error")).json()
    assert [row[5] for row in errors["marks"]] == ["error"] * 3
    assert errors["looked"] == len(day.timeline)
    span = (await ask("api/marks?from=3e9&to=3.05e9&filter=kind%3Dcall")).json()
    assert {row[6] for row in span["marks"]} >= {"domain_lookup_by_name"}
    assert all(row[3] <= 3_050_000_000 for row in span["marks"])


async def test_a_table_from_the_newest_back(ask: Ask, day: Watched) -> None:
    first = (await ask("api/calls?limit=30")).json()
    assert [row["mark"][0] for row in first["rows"]] == [len(day.timeline) - each for each in range(30)]
    second = (await ask(f"api/calls?limit=30&before={first['next']}")).json()
    assert second["rows"][0]["mark"][0] == len(day.timeline) - 30
    errors = (await ask("api/calls?filter=error")).json()
    assert [row["text"] for row in errors["rows"]] == [
        "domain_create(web1)", 'domain_lookup_by_name(name="web 1")', 'domain_lookup_by_name(name="wbe1")',
    ]  # fmt: skip
    assert errors["next"] is None
    assert errors["rows"][0]["outcome"].startswith("error OPERATION_INVALID")


async def test_a_table_that_takes_long_is_gone_on_with(ask: Ask, day: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LOOK", 0.0)
    found, before, turns = [], "", 0
    while before is not None:
        answer = (await ask(f"api/calls?filter=error&before={before}")).json()
        found += [row["mark"][6] for row in answer["rows"]]
        before = answer["next"]
        turns += 1
    assert found == ["domain_create", "domain_lookup_by_name", "domain_lookup_by_name"]
    assert turns >= 1


async def test_one_mark(ask: Ask, day: Watched) -> None:
    mark = next(mark for mark in day.timeline.newest() if mark.name == "domain_create")
    whole = (await ask(f"api/marks/{mark.id}")).json()
    assert whole["mark"][6] == "domain_create"
    assert (await ask(f"api/marks/{mark.id}/brief")).json()["text"] == "domain_create(web1)"
    raw = await ask(f"api/marks/{mark.id}/bytes?part=1&from=0&to=28")
    assert (raw.body, raw.headers["content-type"]) == (mark.frames[1].data[:28], "application/octet-stream")
    for path in ("api/marks/999999", "api/marks/0", f"api/marks/{mark.id}/bytes?part=2"):
        assert (await ask(path)).status == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("api/marks?from=x", 400),
        ("api/marks?to=nan", 400),
        ("api/marks?from=inf", 400),
        ("api/marks?from=-5&to=1e300", 200),
        ("api/calls?limit=0", 200),
        ("api/calls?limit=99999999999", 200),
        ("api/calls?before=99999999999999999999999999", 200),
        ("api/calls?filter=(", 400),
        ("api/live?filter=colour%3Dred", 400),
        ("api/marks?filter=%22", 400),
    ],
)
async def test_whatever_is_asked_is_answered(ask: Ask, path: str, status: int) -> None:
    answer = await ask(path)
    assert answer.status == status
    if status == 400:
        assert answer.body
        assert answer.headers["content-type"].startswith("text/plain")


async def test_procedures(ask: Ask) -> None:
    rows = (await ask("api/procedures")).json()
    assert rows[0]["name"] == "domain_get_info"
    assert {"calls", "errors", "median", "p99", "longest", "total"} <= rows[0].keys()


async def test_what_is_saved_can_be_opened_and_has_no_secrets(ask: Ask, day: Watched, tmp_path: Path) -> None:
    for path, name in (("api/save", "saved.vwtap"), ("api/save?format=pcapng", "saved.pcapng")):
        answer = await ask(path)
        assert name.rpartition(".")[2] in answer.headers["content-disposition"]
        assert b"correct horse" not in answer.body
        file = tmp_path / name
        file.write_bytes(answer.body)
        with open_recording(file) as recording:
            entries = list(recording)
            assert recording.damage is None
        calls = [entry for entry in entries if isinstance(entry, Frame)]
        assert len(calls) == len([entry for entry in demo_traffic.demo() if isinstance(entry, Frame)])
        assert any(isinstance(entry, Note) for entry in entries)


async def test_what_the_tap_was_told_to_show_holds_for_every_answer() -> None:
    made = Watched("x", Filter(["connection=1"]), secrets=True)
    made.take(demo_traffic.demo())
    ask = Ask(make_app(made, TOKEN))
    assert {row[2] for row in (await ask("api/marks")).json()["marks"]} == {1}
    assert {row["mark"][2] for row in (await ask("api/calls?filter=error")).json()["rows"]} == {1}
    assert (await ask("api/start")).json()["filter"] == "connection=1"
