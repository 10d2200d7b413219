"""The view as a whole: its tables, filter, search, order, pause, saving, at any size, by keys and by mouse."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.widgets import Input, TabbedContent
from virtwire.conformance.decode.secrets import blanked_entry
from virtwire.conformance.recording import Closed, Entry, Lost, open_recording
from virtwire.conformance.views.terminal.app import TapApp
from virtwire.conformance.views.terminal.detail import DetailScreen
from virtwire.conformance.views.terminal.help import HelpScreen
from virtwire.conformance.views.terminal.hexdump import HexDump
from virtwire.protocol.errors import LibvirtError

from tests.conformance.demo_traffic import GUESTS, MS, SECOND, Scene, demo
from tests.conformance.views.terminal.screens import LARGE, SMALL, USUAL, Watched, watch


def active(watched: Watched) -> str:
    return watched.app.query_one("#tabs", TabbedContent).active.removeprefix("pane-")


def rows(watched: Watched) -> list[str]:
    """Read the first word of each row on the screen that is about a call of a guest's information."""
    return [line.strip() for line in watched.lines() if "domain_get_info" in line]


def test_the_log_has_a_line_for_whatever_happened() -> None:
    async def scenario(watched: Watched) -> None:
        assert "224 calls" in watched.text()
        assert "3 errors" in watched.text()
        assert "ends in 12 days" in watched.line("# 09:00:19.000")
        assert "LIVE" in watched.lines()[0]
        await watched.press("home")
        for words in (
            "+ 09:00:00.200",
            'domain_lookup_by_name(name="database")',
            "* 09:00:00.400",
            "domain_event_callback_lifecycle",
            "41.0 ms",
            "~ 09:00:01.103",
        ):
            assert words in watched.text()

    watch(scenario, demo(), size=LARGE)


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE])
def test_every_table_shows_its_rows_at_any_size(size: tuple[int, int]) -> None:
    expected = {
        "2": ["7.00 s", "domain_abort_job"],
        "3": ["1.88 s", "domain_get_info(mail)"],
        "4": ["! NO_DOMAIN", "Domain not"],
        "5": ["domain_get_info", "92.2%", "! 1"],
        "6": ["#0 open", "#1 closed", "tls"],
        "7": ["#0 finished", "10.0 MiB", "storage_vol"],
        "1": ["domain_get_info(build)"],
    }

    async def scenario(watched: Watched) -> None:
        for key, texts in expected.items():
            await watched.press(key)
            lines = watched.lines()
            assert len(lines) == size[1]
            assert {len(line) for line in lines} == {size[0]}
            for text in texts:
                assert text in watched.text(), key

    watch(scenario, demo(), size=size)


def test_the_size_changes_while_it_runs() -> None:
    async def scenario(watched: Watched) -> None:
        assert "6 Connections 2" in watched.text()
        for size in (SMALL, USUAL, LARGE):
            await watched.pilot.resize_terminal(*size)
            await watched.draw()
            assert [len(line) for line in watched.lines()] == [size[0]] * size[1]
            assert "domain_get_xml_desc" in watched.lines()[size[1] - 3]
            assert ("6 Connections" in watched.text()) == (size == LARGE)

    async def from_close_by(watched: Watched) -> None:
        await watched.press("3", "enter")
        for size, per_line in ((SMALL, 8), (USUAL, 8), (LARGE, 16)):
            await watched.pilot.resize_terminal(*size)
            await watched.draw()
            dump = watched.app.screen.query_one(HexDump)
            assert (dump.region.x > 0) == (size != SMALL)
            assert dump.per_line == per_line

    watch(scenario, demo()[:-1], size=LARGE)
    watch(from_close_by, demo(), size=LARGE)


def test_tables_by_tab_and_by_mouse() -> None:
    async def scenario(watched: Watched) -> None:
        assert active(watched) == "log"
        await watched.press("tab")
        assert active(watched) == "flight"
        await watched.press("shift+tab", "shift+tab")
        assert active(watched) == "streams"
        await watched.pilot.click("#--content-tab-pane-errors")
        await watched.draw()
        assert active(watched) == "errors"
        await watched.pilot.click("#errors", offset=(5, 2))
        await watched.pilot.click("#errors", offset=(5, 2))
        await watched.draw()
        assert isinstance(watched.app.screen, DetailScreen)
        assert "code NO_DOMAIN (42)" in watched.text()

    watch(scenario, demo())


def test_a_filter_says_what_every_table_of_calls_shows() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("f")
        await watched.enter("procedure=domain_lookup_by_name and error")
        assert "filter: procedure=domain_lookup_by_name and error" in watched.text()
        assert watched.text().count("domain_lookup_by_name(") == 2
        for key, count in (("2", 0), ("3", 2), ("4", 2), ("7", 0)):
            await watched.press(key)
            assert watched.text().count("domain_lookup_b") - 1 == count, key
        await watched.press("f")
        await watched.enter("procedure=")
        assert "! procedure= needs a value" in watched.text()
        await watched.press("f")
        assert watched.app.query_one(Input).value == "procedure=domain_lookup_by_name and error"
        await watched.press("escape", "1", "f")
        await watched.enter("")
        assert "filter:" not in watched.text()
        assert "domain_get_info(build)" in watched.text()

    watch(scenario, demo())


def test_a_filter_that_was_given_at_the_start() -> None:
    async def scenario(watched: Watched) -> None:
        assert "secret_set_value" in watched.line("secret_set_value(")
        assert "domain_get_info" not in watched.text()

    watch(scenario, demo(), filter="procedure=secret_*")


def test_a_procedure_leads_to_its_calls() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("5", "enter")
        assert active(watched) == "log"
        assert 'filter: procedure="domain_get_info" program="remote"' in watched.text()
        assert len(rows(watched)) > 10
        assert "domain_get_xml_desc" not in watched.text()

    watch(scenario, demo())


def test_searching_goes_round_and_says_when_there_is_nothing() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("slash")
        await watched.enter("WBE1")
        cursor = watched.app.listing.cursor
        assert "wbe1" in watched.app.listing.columns[3].cell(watched.app.listing.row).plain
        await watched.press("greater_than_sign")
        assert watched.app.listing.cursor == cursor
        await watched.press("slash")
        await watched.enter("no such thing")
        assert "! no row has 'no such thing'" in watched.text()
        assert watched.app.listing.cursor == cursor

    watch(scenario, demo())


def test_sorting_by_key_and_by_title() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("5", "s")
        names = [line.split()[0] for line in watched.lines()[5:15]]
        assert names == sorted(names)
        assert "sorted by procedure rising" in watched.text()
        await watched.press("S")
        assert names != [line.split()[0] for line in watched.lines()[5:15]]
        assert "sorted by procedure falling" in watched.text()
        x = watched.lines()[4].index("calls")
        await watched.pilot.click("#procedures", offset=(x + 2, 0))
        await watched.draw()
        assert "▼calls" in watched.text()
        assert watched.lines()[5].startswith("domain_get_xml_desc")
        await watched.pilot.click("#procedures", offset=(x + 2, 0))
        await watched.draw()
        assert "▲calls" in watched.text()
        await watched.press("s", "s", "s", "s", "s", "s")
        assert "sorted by" not in watched.text()

    watch(scenario, demo())


def test_a_paused_picture_stands_and_counting_goes_on() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("p")
        before = watched.lines()[4:22]
        more = Scene()
        more.call(20 * SECOND, 2, "domain_suspend", [GUESTS[1]])
        await watched.push(more.entries())
        assert "PAUSED" in watched.lines()[0]
        assert watched.lines()[4:22] == before
        assert "225 calls" in watched.text()
        await watched.press("p")
        assert "PAUSED" not in watched.text()
        assert "domain_suspend(web2)" in watched.text()

    watch(scenario, demo())


def test_the_log_follows_what_is_new_until_somebody_looks_at_what_was() -> None:
    async def scenario(watched: Watched) -> None:
        def more(number: int) -> list[Entry]:
            scene = Scene()
            scene.call((20 + number) * SECOND, 9, "domain_suspend", [GUESTS[number]])
            return scene.entries()

        await watched.push(more(0))
        assert "domain_suspend(web1)" in watched.text()
        await watched.press("home", "down")
        await watched.push(more(1))
        assert watched.app.listing.cursor == 1
        assert "domain_suspend(web2)" not in watched.text()
        await watched.press("end")
        await watched.push(more(2))
        assert "domain_suspend(database)" in watched.text()

    watch(scenario, demo())


def test_what_is_held_is_saved_as_a_recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def scenario(watched: Watched) -> None:
        await watched.press("w")
        assert watched.app.query_one(Input).value.startswith("tap-2")
        await watched.enter("mine.vwtap")
        while "entries are in" not in watched.text():  # the scenario has a deadline
            await watched.draw()
        assert f"{len(demo())} entries are in mine.vwtap" in watched.text()
        await watched.press("w")
        await watched.enter("mine.vwtap")
        assert "! mine.vwtap was not written: File exists" in watched.text()

    watch(scenario, demo())
    with open_recording(tmp_path / "mine.vwtap") as recording:
        assert list(recording) == [blanked_entry(entry) for entry in demo()]
        assert recording.head.facts["target"] == "qemu+unix:///system"


def test_secrets_in_errors_are_blanked_unless_asked_for() -> None:
    scene = Scene()
    scene.call(0, 0, "domain_create", [GUESTS[0]], error=LibvirtError(1, 10, "bad passphrase=sesame here", level=2))

    async def blanked(watched: Watched) -> None:
        await watched.press("4")
        assert "passphrase=****** here" in watched.text()

    async def shown(watched: Watched) -> None:
        await watched.press("4")
        assert "passphrase=sesame here" in watched.text()

    watch(blanked, scene.entries())
    watch(shown, scene.entries(), secrets=True)


def test_help_lists_the_keys() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("question_mark")
        assert isinstance(watched.app.screen, HelpScreen)
        assert "page up and down" in watched.text()
        await watched.press("escape", "enter", "question_mark")
        assert isinstance(watched.app.screen, HelpScreen)
        await watched.press("escape")
        assert isinstance(watched.app.screen, DetailScreen)

    watch(scenario, demo()[:-1])


@pytest.mark.parametrize("size", [SMALL, USUAL])
def test_the_address_of_the_page_is_told(size: tuple[int, int]) -> None:
    page = "http://127.0.0.1:65535/" + "t" * 24 + "/"

    async def scenario(watched: Watched) -> None:
        assert f"page {page}" in watched.text()
        await watched.press("slash")
        await watched.enter("domain")
        assert page not in watched.text()
        await watched.press("question_mark")
        assert page in watched.text()

    watch(scenario, demo(), size=size, page=page)


def test_what_was_missed_is_said() -> None:
    async def scenario(watched: Watched) -> None:
        assert "missed 12.0k" in watched.text()
        assert "12,000 entries did not get here, 5.00 MiB" in watched.line("? 09:00:20.000")

    watch(scenario, [*demo(), Lost(20 * SECOND, 12_000, 5 << 20)], size=LARGE)


def test_without_any_traffic_it_says_so() -> None:
    async def scenario(watched: Watched) -> None:
        for key, words in (("1", "nothing has passed yet"), ("2", "no call waits"), ("6", "no client has come yet")):
            await watched.press(key, "enter", "down", "end", "s")
            assert words in watched.text()

    watch(scenario)


def test_a_table_that_the_filter_leaves_empty_says_so() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("f")
        await watched.enter("object=nobody")
        for key, words in (
            ("1", "nothing has passed the filter yet"),
            ("2", "no call that passes the filter waits for an answer"),
            ("3", "no call that passes the filter was answered yet"),
            ("4", "no call that passes the filter has come to an error"),
            ("7", "no stream that passes the filter was opened yet"),
        ):
            await watched.press(key)
            assert words in watched.text()
        await watched.press("5")
        assert "domain_get_info" in watched.text()  # the filter is not for this one
        await watched.press("1", "f")
        await watched.enter("")
        assert "passed the filter" not in watched.text()

    watch(scenario, demo())


def test_a_name_that_is_typed_replaces_the_one_proposed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def scenario(watched: Watched) -> None:
        await watched.press("w", *"mine", "full_stop", *"vwtap", "enter")
        while "entries are in" not in watched.text():  # the scenario has a deadline
            await watched.draw()
        assert [each.name for each in tmp_path.iterdir()] == ["mine.vwtap"]

    watch(scenario, demo())


def test_of_a_recording_everything_is_shown_and_nothing_saved() -> None:
    async def scenario(watched: Watched) -> None:
        while watched.app.log_lines.waiting:
            await watched.draw()
        assert len(watched.app.log_lines.lines) > 3_000
        assert "showing 1 in" not in watched.text()
        assert "Save" not in watched.text()
        await watched.press("w")
        assert not watched.app.query_one("#prompt").has_class("asking")
        await watched.press("f")
        await watched.enter("object=mail kind=call")
        while watched.app.log_lines.waiting:
            await watched.draw()
        assert len(watched.app.log_lines.lines) == 20

    scene = Scene()
    for number in range(4_000):
        guest = GUESTS[3] if number % 200 == 0 else GUESTS[0]
        scene.call(number * MS, 0, "domain_get_info", [guest], [1, 1, 1, 1, number])
    watch(scenario, [*scene.entries(), Closed(5 * SECOND, 0, "client")], live=False)


def test_without_colours_the_cursor_and_the_bytes_are_reversed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "NO_COLOR", "1")

    async def scenario(watched: Watched) -> None:
        await watched.press("3")

        def turned() -> str:
            strips = watched.app.screen._compositor.render_strips()
            return "\n".join(each.text for strip in strips for each in strip if each.style and each.style.reverse)

        assert "domain_get_info(mail)" in turned()
        await watched.press("enter", "down", "down")
        assert {"00 00 00 04", "6d 61 69 6c", "mail", '"mail"'} <= set(turned().split("\n"))

    watch(scenario, demo())


def test_calls_in_flight_grow_older_while_nothing_comes() -> None:
    time = [100 * SECOND]

    async def scenario(watched: Watched) -> None:
        await watched.press("2")
        assert "7.00 s" in watched.line("domain_abort_job")
        time[0] += 65 * SECOND
        await watched.draw()
        assert "72.0 s" in watched.line("domain_abort_job")
        assert "0/s" in watched.lines()[1]

    watch(scenario, demo(), clock=lambda: time[0])


def test_a_tick_that_comes_after_the_end_draws_nothing() -> None:
    apps: list[TapApp] = []

    async def scenario(watched: Watched) -> None:
        apps.append(watched.app)

    watch(scenario, demo())
    (app,) = apps
    assert not app.screen_stack
    app.tick()
