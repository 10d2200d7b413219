"""Tables, times, JSON, the order of names."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest
from virtwire.client.shell.output import fold_case, format_json, format_table, format_time


@pytest.fixture
def eastern(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "EST5")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_table() -> None:
    rows = [["1", "test", "running"], ["-", "a longer name", "shut off"]]
    assert format_table(["Id", "Name", "State"], rows) == (
        " Id   Name            State\n"
        "--------------------------------\n"
        " 1    test            running\n"
        " -    a longer name   shut off\n"
    )


def test_no_rows() -> None:
    assert format_table(["Name", "State"], []) == " Name   State\n---------------\n"
    assert format_table(["Name", "State"], [], with_header=False) == ""


def test_without_a_header_the_titles_need_no_room() -> None:
    assert format_table(["Name", "State"], [["a", "b"]], with_header=False) == " a   b\n"


def test_an_empty_last_cell_keeps_the_gap() -> None:
    assert format_table(["Name", "Parent"], [["a", ""]], with_header=False) == " a   \n"


def test_wide_and_combining_characters() -> None:
    rows = [["日本", "x"], ["e\N{COMBINING ACUTE ACCENT}", "y"], ["abcd", "z"]]
    assert format_table(["A", "B"], rows, with_header=False).splitlines() == [
        " 日本   x",
        " e\N{COMBINING ACUTE ACCENT}      y",
        " abcd   z",
    ]


def test_what_cannot_be_shown_is_written_in_bytes() -> None:
    rows = [["a\tb", "x"], ["\x1b[31m", "y"], ["\udcff", "z"], ["\N{NEXT LINE}", "w"]]
    table = format_table(["A", "B"], rows, with_header=False)
    assert [line.split()[0] for line in table.splitlines()] == ["a\\x09b", "\\x1b[31m", "\\xff", "\\xc2\\x85"]


@pytest.mark.usefixtures("eastern")
def test_time_is_local() -> None:
    assert format_time(0) == "1969-12-31 19:00:00 -0500"


def test_json() -> None:
    text = format_json([{"name": "é", "parent": None}])
    assert json.loads(text) == [{"name": "é", "parent": None}]
    assert "é" in text
    assert text.endswith("]\n")


def test_names_sort_by_bytes_without_regard_to_ascii_case() -> None:
    names = ["b", "A", "a", "É", "Z", "\udcff", "é"]
    assert sorted(names, key=fold_case) == ["A", "a", "b", "Z", "É", "é", "\udcff"]
