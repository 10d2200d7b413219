"""What is kept of a recording that is compared: calls by what they ask for, and where their frames are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from virtwire.conformance.recording import Opened, open_recording
from virtwire.conformance.tap.side import Side

from tests.conformance.made import call, reply
from tests.conformance.tap.test_commands import recorded, write
from tests.protocol.captures import FOLDER

HERE, THERE = bytes(range(16)), bytes(range(16, 32))
TEXT = "00010203-0405-0607-0809-0a0b0c0d0e0f", "10111213-1415-1617-1819-1a1b1c1d1e1f"


def said(path: Path, *calls: tuple[str, list[object]]) -> list[int]:
    frames = [call(name, values, serial=serial).frame for serial, (name, values) in enumerate(calls)]
    entries = [Opened(0, 0, {}), *frames]
    with Side(write(path, entries)) as side:
        return list(side.connections[0].said)


def test_calls_that_ask_for_the_same_are_told_by_what_daemons_do_not_make_up(tmp_path: Path) -> None:
    one, same, other_name, other_flags, other_procedure = said(
        tmp_path / "a.vwtap",
        ("domain_get_xml_desc", [("vm", HERE, 1), 0]),
        ("domain_get_xml_desc", [("vm", THERE, 7), 0]),
        ("domain_get_xml_desc", [("wm", HERE, 1), 0]),
        ("domain_get_xml_desc", [("vm", HERE, 1), 2]),
        ("domain_get_state", [("vm", HERE, 1), 0]),
    )
    assert one == same
    assert len({one, other_name, other_flags, other_procedure}) == 4
    one, same, other = said(
        tmp_path / "b.vwtap",
        *(("domain_define_xml_flags", [f"<domain><uuid>{text}</uuid></domain>", 0]) for text in (*TEXT, "x")),
    )
    assert one == same != other


def test_frames_are_read_again(tmp_path: Path) -> None:
    with Side(write(tmp_path / "a.vwtap", recorded())) as side:
        first, second = side.connections
        assert (first.number, second.number) == (0, 7)
        assert side.message(first.calls[0]).name == "domain_lookup_by_name"
        assert side.message(first.replies[1]).body is not None
        assert first.replies[4] == 0
        assert [*first.streams] == [3]
        assert first.streams[3][1].size == 1000
        assert first.events == {"domain_event_lifecycle": 1}
        assert side.damage is None


def test_what_was_opened() -> None:
    with Side(FOLDER / "qemu-backup.hex") as side:
        assert [each.opened for each in side.connections] == ["qemu:///system"]


def test_a_recording_without_connections(tmp_path: Path) -> None:
    with Side(write(tmp_path / "a.vwtap", [])) as side:
        assert side.connections == []


def test_a_stray_reply_belongs_to_no_call(tmp_path: Path) -> None:
    entries = [Opened(0, 0, {}), replace(reply("domain_create", serial=9).frame, time=1)]
    with Side(write(tmp_path / "a.vwtap", entries)) as side:
        assert list(side.connections[0].calls) == []
    with open_recording(tmp_path / "a.vwtap") as recording:
        assert len(list(recording)) == 2
