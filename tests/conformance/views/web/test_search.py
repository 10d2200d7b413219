"""Searches as people type them."""

from __future__ import annotations

import pytest
from virtwire.conformance.decode.filters import FilterError
from virtwire.conformance.views.web.search import MAX_TEXT, read_search, search
from virtwire.conformance.views.web.source import Watched

from tests.conformance import demo_traffic


@pytest.fixture(scope="module")
def day() -> Watched:
    made = Watched("test")
    made.take(demo_traffic.demo())
    return made


def names(day: Watched, text: str) -> set[tuple[str, str]]:
    wanted = read_search(text)
    assert wanted is not None
    return {(mark.kind, mark.name) for mark in day.timeline.newest() if wanted(mark)}


def test_a_bare_word_is_a_part_of_a_procedure_or_of_an_object(day: Watched) -> None:
    assert names(day, "checkpoint") == {("call", "domain_checkpoint_create_xml")}
    assert ("call", "domain_backup_begin") in names(day, "datab")
    assert names(day, '"web 1"') == {("call", "domain_lookup_by_name")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("error", {("call", "domain_create"), ("call", "domain_lookup_by_name")}),
        ("error create", {("call", "domain_create")}),
        ("error=42", {("call", "domain_lookup_by_name")}),
        ("ERROR not (create)", {("call", "domain_lookup_by_name")}),
        ("slower=180ms not get_info", {("call", "domain_backup_begin"), ("stream", "storage_vol_download")}),
        ("kind=note", {("note", "note")}),
        ("streams", {("stream", "storage_vol_download")}),
        ("events", {("event", "domain_event_callback_lifecycle")}),
        ("keepalive connection=0", {("keepalive", "ping"), ("keepalive", "pong")}),
        ("nothing-is-called-so", set()),
    ],
)
def test_terms(day: Watched, text: str, found: set[tuple[str, str]]) -> None:
    got = names(day, text)
    assert got == found or (text.startswith("slower") and got <= found and ("call", "domain_backup_begin") in got)


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_typed_is_everything(text: str) -> None:
    assert read_search(text) is None


@pytest.mark.parametrize(
    "text",
    ['object="', "(error", "error)", "slower=fast", "colour=red", "not", "a or", "x" * (MAX_TEXT + 1), "(" * 90 + "a"],
)
def test_what_is_no_search_is_told_in_words(text: str) -> None:
    with pytest.raises(FilterError) as caught:
        read_search(text)
    assert str(caught.value)


def test_looking_goes_on_where_it_stopped(day: Watched) -> None:
    wanted = read_search("get_info")
    seen, before, turns = [], None, 0
    while True:
        found, before, _ = search(day.timeline, wanted, before, 7, seconds=10)
        seen += found
        turns += 1
        if before is None:
            break
    assert turns == 13
    assert [mark.id for mark in seen] == sorted({mark.id for mark in seen}, reverse=True)
    assert len(seen) == 90


def test_looking_ends_when_its_time_is_over(day: Watched) -> None:
    found, before, looked = search(day.timeline, read_search("nowhere"), None, 100, seconds=0)
    assert (found, looked) == ([], 15)
    assert before is not None
    _, _, more = search(day.timeline, read_search("nowhere"), before, 100, seconds=10)
    assert looked + more == len(day.timeline)
