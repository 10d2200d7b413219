"""The commands about recordings, as a user calls them: what they print, what they write, how they end."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shlex
import struct
import subprocess
import sys
import termios
import zlib
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import click
import pytest
from click.testing import CliRunner, Result
from virtwire.conformance.recording import (
    Closed,
    Direction,
    Entry,
    Frame,
    Head,
    Note,
    Opened,
    Raw,
    Writer,
    encode_head,
    open_recording,
)
from virtwire.conformance.recording.format import MAGIC
from virtwire.conformance.tap.main import main
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.keepalive import PING

from tests.conformance.made import call, event, failed, frame, reply
from tests.conformance.secret_messages import MESSAGES
from tests.protocol.captures import FOLDER

MS = 1_000_000
UUID = bytes(range(16))
DOM = ("vm", UUID, 1)
XML = "<domain><name>vm</name><memory>5</memory></domain>"


def recorded(dom: tuple[str, bytes, int] = DOM, xml: str = XML, data: bytes = b"x" * 1000) -> list[Entry]:
    """A small recording: a lookup, a slow document, an error, a download, an event, a call without an answer."""
    up, down = Direction.TO_SERVER, Direction.TO_CLIENT
    stream = {"serial": 4, "status": MessageStatus.CONTINUE}
    entries: list[Entry] = [
        Opened(0, 0, {"transport": "unix", "pid": 12, "uid": 0}),
        at(1, call("domain_lookup_by_name", ["vm"], serial=1).frame),
        at(3, reply("domain_lookup_by_name", [dom], serial=1).frame),
        at(4, call("domain_get_xml_desc", [dom, 0], serial=2).frame),
        at(104, reply("domain_get_xml_desc", [xml], serial=2).frame),
        at(105, call("domain_lookup_by_name", ["no\x1b[31m"], serial=3).frame),
        at(106, failed("domain_lookup_by_name", 42, 10, "no such domain\x1b[2J", serial=3).frame),
        at(107, call("storage_vol_download", [("pool", "vol", "/x/vol"), 0, 0, 0], serial=4).frame),
        at(108, reply("storage_vol_download", serial=4).frame),
        at(109, frame("storage_vol_download", data, MessageType.STREAM, **stream)),
        at(110, frame("storage_vol_download", b"", MessageType.STREAM, **stream)),
        at(111, replace(frame("storage_vol_download", b"", MessageType.STREAM, serial=4), direction=up)),
        at(112, frame("storage_vol_download", b"", MessageType.STREAM, serial=4)),
        at(113, event("domain_event_lifecycle", [dom, 2, 0]).frame),
        Frame(114 * MS, 0, down, PING),
        at(115, call("domain_create", [dom], serial=5).frame),
        Note(116 * MS, None, "the tap ends"),
        Closed(117 * MS, 0, "client"),
        at(118, replace(call("domain_create", [dom], serial=5).frame, connection=7)),
        Raw(119 * MS, 7, up, b"\0\1\2"),
    ]
    return entries


def at(milliseconds: int, made: Frame) -> Frame:
    return replace(made, time=milliseconds * MS)


def write(path: Path, entries: list[Entry], head: Head | None = None) -> Path:
    with path.open("wb") as file:
        writer = Writer(file, head or Head(started=1_700_000_000_000_000_000))
        for entry in entries:
            writer.write(entry)
    return path


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return write(tmp_path / "a.vwtap", recorded())


def run(*arguments: object, code: int = 0) -> Result:
    result = CliRunner().invoke(main, [str(each) for each in arguments])
    assert result.exit_code == code, (result.output, result.exception)
    return result


COMMANDS = ("show", "stats", "diff", "redact", "convert")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_has_help_and_is_listed(name: str) -> None:
    assert name in run("--help").output
    assert "recording" in run(name, "--help").output


@pytest.mark.parametrize("name", COMMANDS)
def test_files_that_cannot_be_read_are_told_in_a_line(name: str, tmp_path: Path) -> None:
    other = ["x.vwtap"] if name in ("diff", "redact", "convert") else []
    result = run(name, tmp_path / "missing", *other, code=2)
    assert result.stderr == f"virtwire-tap: error: cannot read {tmp_path}/missing: No such file or directory\n"
    (tmp_path / "text").write_text("hello")
    result = run(name, tmp_path / "text", *other, code=2)
    assert result.stderr.startswith(f"virtwire-tap: error: cannot read {tmp_path}/text: it is no recording")
    assert list(tmp_path.iterdir()) == [tmp_path / "text"]


@pytest.mark.parametrize("name", ["show", "stats", "redact", "convert"])
def test_a_damaged_recording_is_read_up_to_there(name: str, recording: Path, tmp_path: Path) -> None:
    recording.write_bytes(recording.read_bytes()[:-5])
    other = [tmp_path / "out.vwtap"] if name in ("redact", "convert") else []
    result = run(name, recording, *other, code=3)
    assert re.fullmatch(r"virtwire-tap: .* is damaged and was read only up to there: at byte \d+: .*\n", result.stderr)
    if other:
        with open_recording(other[0]) as written:
            assert len(list(written)) == len(recorded()) - 1


def test_show(recording: Path) -> None:
    lines = run("show", "--utc", recording).output.splitlines()
    assert lines[:4] == [
        "22:13:20.000000  0  connected, pid 12, uid 0",
        '22:13:20.003000  0  domain_lookup_by_name(name="vm") = vm  2.00 ms',
        '22:13:20.104000  0  domain_get_xml_desc(vm) = xml=<domain "vm"> of 50 bytes  100 ms',
        '22:13:20.106000  0  domain_lookup_by_name(name="no\\x1b[31m") = error NO_DOMAIN (42/10):'
        " no such domain\\x1b[2J  1.00 ms",
    ]
    assert any("stream of storage_vol_download finished, 1000 B down" in line for line in lines)
    assert any("event domain_event_lifecycle(vm" in line for line in lines)
    assert any(line.endswith("domain_create(vm) had no answer") for line in lines)
    assert lines[-1].endswith("7  domain_create(vm) had no answer")
    assert "\x1b" not in "".join(lines)


def test_show_cuts_lines_where_the_terminal_ends(tmp_path: Path) -> None:
    path = write(tmp_path / "noted.vwtap", [Note(0, None, "x" * 2000)])
    reader, writer = os.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 25, 90, 0, 0))
    with open(reader, "rb") as read, open(writer, "wb") as out:
        subprocess.run(
            [sys.executable, "-m", "virtwire.conformance.tap.main", "show", str(path)],
            stdout=out,
            check=True,
            timeout=60,
        )
        assert len(read.readline().decode().rstrip("\r\n")) == 90
    assert len(run("show", path).output.rstrip("\n")) == 1000


def test_show_relative_times_filters_structures_and_bytes(recording: Path) -> None:
    assert run("show", "--relative", recording).output.startswith("00:00:00.000000  0  connected")
    result = run("show", "--filter", "procedure=domain_lookup_by_name", "--filter", "error", recording)
    assert len(result.output.splitlines()) == 1
    shown = run("show", "--full", "--filter", "slower=50ms", recording).output
    assert "        <memory>5</memory>" in shown
    shown = run("show", "--hex", "--filter", "slower=50ms", recording).output
    assert "<domain><name>vm" in shown
    result = run("show", "--filter", "nonsense=1", recording, code=2)
    assert result.stderr.startswith("virtwire-tap: error: 'nonsense' is none of")


def test_show_of_a_recording_without_times_has_no_durations() -> None:
    lines = run("show", FOLDER / "test-list.hex").output.splitlines()
    assert lines[1] == "00:00:00.000000  1  auth_list() = types=[NONE]"


def test_show_as_tables_or_as_a_page(recording: Path, tmp_path: Path) -> None:
    assert "choose one" in run("show", "--tui", "--web", "127.0.0.1:0", recording, code=2).stderr
    assert "needs a terminal" in run("show", "--tui", recording, code=2).stderr
    result = run("show", "--web", "nowhere", recording, code=2)
    assert result.stderr == "virtwire-tap: error: 'nowhere' is no address such as 127.0.0.1:8000\n"
    assert "cannot read" in run("show", "--web", "127.0.0.1:0", tmp_path / "missing", code=2).stderr


def test_show_blanks_secrets_unless_they_are_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path / "a.vwtap", [each.frame for each in MESSAGES.values()])
    for options in ([], ["--full"], ["--hex"], ["--full", "--hex"]):
        assert "hunter2" not in run("show", *options, path).output
    assert "hunter2" in run("show", "--full", "--secrets", path).output


def test_stats(recording: Path) -> None:
    output = run("stats", recording).output
    lines = output.splitlines()
    assert lines[0] == "20 entries in 119 ms: 2 connections, 6 calls, 1 error"
    rows = {line.split()[0]: line.split() for line in lines if line}
    assert rows["domain_get_xml_desc"][1:4] == ["1", "0", "0"]
    assert rows["domain_get_xml_desc"][4:6] == ["100", "ms"]
    assert rows["domain_lookup_by_name"][1:4] == ["2", "1", "0"]
    assert rows["domain_create"][1:4] == ["2", "0", "2"]
    assert lines[2].split()[0] == "procedure"
    assert "storage_vol_download  1 finished      1   0 B    1000 B" in output
    assert "domain_event_lifecycle      1" in output
    assert "1 sign of life, 3 B that are no frames" in output
    assert re.search(r"^ 100 ms – 200 ms +1  25\.0% █+$", output, re.MULTILINE)


def test_stats_as_json(recording: Path) -> None:
    figures = json.loads(run("stats", "--json", recording).output)
    assert figures["calls"] == 6
    assert figures["damage"] is None
    by_name = {each["name"]: each for each in figures["procedures"]}
    times = by_name["domain_get_xml_desc"]["times"]
    assert times["min"] == times["max"] == times["median"] == 100 * MS
    assert figures["connections"][0]["closed_by"] == "client"
    assert figures["connections"][0]["bytes_to_client"] > 1000
    assert figures["streams"][0]["bytes_to_client"] == 1000


def test_stats_as_a_picture(recording: Path, tmp_path: Path) -> None:
    named = recording.rename(tmp_path / "a<script>.vwtap")
    run("stats", "--svg", tmp_path / "x.svg", named)
    root = ElementTree.parse(tmp_path / "x.svg").getroot()
    space = "{http://www.w3.org/2000/svg}"
    title, desc = root.find(f"{space}title"), root.find(f"{space}desc")
    assert title is not None
    assert title.text == "How long calls took: a<script>.vwtap"
    assert desc is not None
    assert desc.text is not None
    assert desc.text.startswith("4 calls: median ")
    assert root.get("aria-labelledby") == "title desc"
    assert root.find(f"{space}script") is None
    assert len(root.findall(f"{space}rect[@class='bar']")) >= 4
    result = run("stats", "--svg", tmp_path / "missing" / "x.svg", named, code=2)
    assert "cannot write" in result.stderr
    result = run("stats", "--svg", tmp_path / "y.svg", FOLDER / "test-list.hex", code=2)
    assert "no times" in result.stderr


def test_stats_of_a_recording_without_times_has_none() -> None:
    output = run("stats", FOLDER / "test-list.hex").output
    assert "How long" not in output
    assert re.search(r"^connect_list_all_domains +1 +0 +0 +- +- +- +- +-", output, re.MULTILINE)


def test_convert_there_and_back(recording: Path, tmp_path: Path) -> None:
    run("convert", recording, tmp_path / "b.pcapng")
    run("convert", tmp_path / "b.pcapng", tmp_path / "c.vwtap")
    assert (tmp_path / "c.vwtap").read_bytes() == recording.read_bytes()
    assert (tmp_path / "c.vwtap").stat().st_mode & 0o777 == 0o600
    run("convert", tmp_path / "b.pcapng", tmp_path / "d.HEX")
    assert (tmp_path / "d.HEX").read_text().startswith("# head {")
    result = run("convert", recording, tmp_path / "e.txt", code=2)
    assert result.stderr.endswith("its name has to end in one of .vwtap, .pcapng, .hex\n")
    result = run("convert", recording, tmp_path / "missing" / "e.hex", code=2)
    assert "cannot write" in result.stderr


@pytest.mark.parametrize("command", ["convert", "redact --all"])
def test_what_is_read_is_not_overwritten(command: str, recording: Path, tmp_path: Path) -> None:
    before, link = recording.read_bytes(), tmp_path / "link.vwtap"
    link.symlink_to(recording)
    for out in (recording, link):
        result = run(*command.split(), recording, out, code=2)
        assert result.stderr == f"virtwire-tap: error: {out} is the recording itself: write to another file\n"
    assert recording.read_bytes() == before


def piped(*words: object, recording: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell that makes a pipe of each ``<()``."""
    command = shlex.join([sys.executable, "-m", "virtwire.conformance.tap.main", *map(str, words)])
    script = command.replace("'<()'", f"<(cat {shlex.quote(str(recording))})")
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, check=False)


def test_recordings_may_come_through_pipes(recording: Path, tmp_path: Path) -> None:
    done = piped("diff", "<()", "<()", recording=recording)
    assert (done.stderr, done.stdout, done.returncode) == ("", "6 calls compared, 6 alike\n", 0)
    out = tmp_path / "out.vwtap"
    plain = run("redact", "--all", recording, tmp_path / "plain.vwtap")
    done = piped("redact", "--all", "<()", out, recording=recording)
    assert (done.stderr, done.stdout, done.returncode) == ("", plain.output, 0)
    with open_recording(out) as written, open_recording(tmp_path / "plain.vwtap") as expected:
        assert len(list(written)) == len(list(expected)) == len(recorded())


def test_diff_says_which_of_the_two_it_cannot_read(recording: Path, tmp_path: Path) -> None:
    for name, data, text in (
        ("magic", MAGIC, "it has no head"),
        ("newer", encode_head(Head(version=2)), "it is of version 2 of the format, and 1 is the newest known here"),
    ):
        (tmp_path / name).write_bytes(data)
        for sides in ((recording, tmp_path / name), (tmp_path / name, recording)):
            result = run("diff", *sides, code=2)
            assert result.stderr == f"virtwire-tap: error: cannot read {tmp_path / name}: {text}\n"


def test_convert_writes_what_a_link_points_at(recording: Path, tmp_path: Path) -> None:
    (tmp_path / "link.vwtap").symlink_to("target")
    run("convert", recording, tmp_path / "link.vwtap")
    assert (tmp_path / "link.vwtap").is_symlink()
    assert (tmp_path / "target").read_bytes() == recording.read_bytes()


def test_redact_says_what_it_did(recording: Path, tmp_path: Path) -> None:
    output = run("redact", recording, tmp_path / "b.vwtap").output
    assert output == (
        "0 frames with secrets: blanked\n"
        "1000 B of streams, memory and disks in 1 frame: zeros\n"
        "3 B that are no frames: zeros\n"
    )
    output = run("redact", "--all", "--keep-streams", recording, tmp_path / "c.vwtap").output
    assert re.search(r"^\d+ names, UUIDs and addresses: replaced$", output, re.MULTILINE)
    with open_recording(tmp_path / "c.vwtap") as written:
        data = b"".join(each.data for each in written if isinstance(each, Frame))
    assert b"x" * 1000 in data
    assert UUID not in data


def test_diff_of_a_recording_with_itself_finds_nothing(recording: Path) -> None:
    assert run("diff", recording, recording).output == "6 calls compared, 6 alike\n"
    assert run("diff", "--exact", recording, recording).output == "6 calls compared, 6 alike\n"


def test_diff_names_what_differs(recording: Path, tmp_path: Path) -> None:
    other = recorded(("vm", UUID[::-1], 9), XML.replace("5", "6"), b"x" * 999 + b"y")
    other[13:14] = [other[13], other[13]]
    extra = [
        call("domain_get_info", [DOM], serial=20).frame,
        reply("domain_get_info", [1, 1, 1, 1, 1], serial=20).frame,
    ]
    other[5:5] = [at(104, each) for each in extra]
    right = write(tmp_path / "b.vwtap", other)
    output = run("diff", recording, right, code=1).output
    assert output.splitlines() == [
        "  connection 0 call 2: domain_get_xml_desc(vm)",
        '      ret.xml:domain/memory: "5" | "6"',
        "+ connection 0 call 3: domain_get_info(vm)",
        "  connection 0 call 4: storage_vol_download(pool/vol, offset=0, length=0)",
        f"      stream to the client: contents: {crc(b'x' * 1000)} | {crc(b'x' * 999 + b'y')}",
        "  connection 0: events",
        "      domain_event_lifecycle: 1 | 2",
        "6 calls compared, 4 alike, 3 differs, 1 only right, 2 names stand for another",
    ]
    exact = run("diff", "--exact", recording, right, code=1).output
    assert "ret.dom.id: 1 | 9" in exact
    found = json.loads(run("diff", "--json", recording, right, code=1).output)
    assert found["alike"] == 4
    assert found["found"][0]["differences"] == [{"path": "ret.xml:domain/memory", "left": '"5"', "right": '"6"'}]


def crc(data: bytes) -> str:
    return f"CRC-32 {zlib.crc32(data):08x}"


def test_diff_of_answers_that_are_missing_and_connections_that_are_one_more(recording: Path, tmp_path: Path) -> None:
    other = recorded()
    del other[4]
    other += [Opened(200 * MS, 9, {}), Opened(200 * MS, 10, {})]
    other.append(replace(call("connect_open", ["test:///\x0fdefault", 0]).frame, connection=10))
    right = write(tmp_path / "b.vwtap", other)
    lines = run("diff", recording, right, code=1).output.splitlines()
    assert '      answer: xml=<domain "vm"> of 50 bytes | none' in lines
    assert "+ connection 9: connection" in lines
    assert "+ connection 10: connection to test:///\\x0fdefault" in lines
    lines = run("diff", right, recording, code=1).output.splitlines()
    assert "- connection 9: connection" in lines


def test_diff_of_connections_that_came_in_another_order(tmp_path: Path) -> None:
    def session(number: int, driver: str, host: str) -> list[Entry]:
        frames = [
            call("connect_open", [driver, 0], serial=0, connection=number).frame,
            call("connect_get_hostname", [], serial=1, connection=number).frame,
            reply("connect_get_hostname", [host], serial=1, connection=number).frame,
        ]
        return [Opened(number, number, {}), *frames]

    left = [*session(0, "test:///default", "here"), *session(1, "qemu:///system", "here")]
    right = [*session(0, "qemu:///system", "there"), *session(1, "test:///default", "here")]
    sides = [write(tmp_path / name, entries) for name, entries in (("a.vwtap", left), ("b.vwtap", right))]
    assert run("diff", *sides, code=1).output.splitlines() == [
        "  connection 1 (0) call 2: connect_get_hostname()",
        '      ret.hostname: "here" | "there"',
        "4 calls compared, 3 alike, 1 differs",
    ]


def test_diff_across_formats_and_with_damage(recording: Path, tmp_path: Path) -> None:
    run("convert", recording, tmp_path / "b.pcapng")
    run("diff", recording, tmp_path / "b.pcapng")
    recording.write_bytes(recording.read_bytes()[:-5])
    result = run("diff", recording, tmp_path / "b.pcapng", code=3)
    assert "is damaged" in result.stderr


def test_diff_shows_no_secrets_unless_they_are_asked_for(tmp_path: Path) -> None:
    sides = []
    for name, word in (("a", "hunter2-a"), ("b", "hunter2-b")):
        made = reply("domain_get_xml_desc", [f"<domain><graphics passwd='{word}'/></domain>"]).frame
        sides.append(write(tmp_path / f"{name}.vwtap", [call("domain_get_xml_desc", [DOM, 8]).frame, made]))
    assert "hunter2" not in run("diff", *sides).output
    assert "hunter2-a" in run("diff", "--secrets", *sides, code=1).output


def test_commands_are_click_commands() -> None:
    assert isinstance(main, click.Group)
    context = click.Context(main)
    for name in COMMANDS:
        assert isinstance(main.get_command(context, name), click.Command)


@pytest.mark.parametrize("charset", ["latin-1", "ascii"])
def test_terminals_that_know_few_characters(tmp_path: Path, charset: str) -> None:
    path = write(tmp_path / "a.vwtap", recorded())
    done = CliRunner(charset=charset).invoke(main, ["show", str(path), "--width", "60"])
    assert (done.exit_code, done.exception) == (0, None)
    assert b"\\u2026" in done.stdout_bytes
