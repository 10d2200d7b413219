"""Lines: one for each kind of thing, whole messages below them, secrets blanked, filters, streams once a second."""

from __future__ import annotations

import fcntl
import os
import socket
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from virtwire.conformance.decode.filters import Filter
from virtwire.conformance.recording import (
    Closed,
    Direction,
    Entry,
    Frame,
    Head,
    Lost,
    Note,
    Opened,
    Raw,
    encode,
    encode_head,
)
from virtwire.conformance.views import lines as module
from virtwire.conformance.views.feed import Feed
from virtwire.conformance.views.lines import Lines
from virtwire.conformance.views.options import ViewOptions
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.domain import DomainLookupByNameArgs, DomainLookupByNameRet
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import HOLE, pack_frame
from virtwire.protocol.wire_error import encode_wire_error

UP, DOWN = Direction.TO_SERVER, Direction.TO_CLIENT
US, MS, SECOND = 1_000, 1_000_000, 1_000_000_000
HEAD = Head(started=1_767_258_000 * SECOND)
TEST = DomainHandle("test", bytes.fromhex("6695eb01f6a4830479aa97f2502e193f"), 1)
NO_DOMAIN = (
    (bytes.fromhex("0000002a 0000000a 00000001 00000004") + b"gone" + bytes.fromhex("00000002") + bytes(16))
    + b"\xff" * 8
    + bytes(4)
)


def call(
    at: int, name: str, serial: int, args: Any = None, reply: Any = None, *, error: bytes = b"", took: int = 83 * US
) -> list[Entry]:
    procedure = REMOTE.by_name[name]
    up = pack_frame(REMOTE.number, 1, procedure.number, 0, serial, 0, procedure.encode_args(args) if args else b"")
    payload = error or (procedure.encode_ret(reply) if reply else b"")
    down = pack_frame(REMOTE.number, 1, procedure.number, 1, serial, int(bool(error)), payload)
    return [Frame(at - took, 2, UP, up), Frame(at, 2, DOWN, down)]


def stream(at: int, direction: Direction, status: int, data: bytes = b"", kind: int = 3) -> Frame:
    return Frame(at, 2, direction, pack_frame(REMOTE.number, 1, 209, kind, 7, status, data))


def lookup(at: int, serial: int = 1, took: int = 83 * US) -> list[Entry]:
    return call(
        at, "domain_lookup_by_name", serial, DomainLookupByNameArgs("test"), DomainLookupByNameRet(TEST), took=took
    )


def shown(entries: Sequence[Entry], options: ViewOptions | None = None, width: int = 1000) -> list[str]:
    return taken(Lines(HEAD, options or ViewOptions(), width, utc=True), entries)


def taken(lines: Lines, entries: Iterable[Entry]) -> list[str]:
    return [line for entry in entries for line in lines.take(entry)]


def test_each_kind_of_thing_has_its_line() -> None:
    entries = [
        Opened(
            0, 2, {"listener": "unix:/tmp/x", "transport": "unix", "pid": 77, "uid": 0, "target": "test:///default"}
        ),
        *lookup(MS),
        *call(2 * MS, "domain_lookup_by_name", 2, DomainLookupByNameArgs("no"), error=NO_DOMAIN),
        *call(3 * MS, "connect_close", 3),
        Frame(4 * MS, 2, DOWN, pack_frame(REMOTE.number, 1, 318, 2, 1, 0, bytes(4) + TEST_WIRE + bytes(8))),
        Frame(5 * MS, 2, DOWN, PING),
        Frame(5 * MS, 2, UP, PONG),
        Raw(6 * MS, 2, UP, b"????"),
        Frame(7 * MS, 2, DOWN, pack_frame(REMOTE.number, 1, 3, 1, 99, 0)),
        Note(8 * MS, 2, "look\nhere"),
        Note(8 * MS, None, "everywhere"),
        Lost(9 * MS, 1234, 5 << 20),
        Frame(10 * MS, 2, UP, pack_frame(REMOTE.number, 1, 3, 0, 4, 0)),
        Closed(11 * MS, 2, "server", "Connection reset by peer"),
    ]
    assert shown(entries) == [
        "09:00:00.000000  2  connected to unix:/tmp/x, pid 77, uid 0",
        '09:00:00.001000  2  domain_lookup_by_name(name="test") = test  83.0 µs',
        '09:00:00.002000  2  domain_lookup_by_name(name="no") = error NO_DOMAIN (42/10): gone  83.0 µs',
        "09:00:00.003000  2  connect_close() = ok  83.0 µs",
        "09:00:00.004000  2  event domain_event_callback_lifecycle(callback_id=0, msg={"
        "dom=test, event=DEFINED, detail=0})",
        "09:00:00.005000  2  ping to the client",
        "09:00:00.005000  2  pong to the server",
        "09:00:00.006000  2  4 bytes that are no frames, to the server",
        "09:00:00.007000  2  stray reply connect_get_type ok: no call waits for it",
        "09:00:00.008000  2  note: look\\nhere",
        "09:00:00.008000  -  note: everywhere",
        "09:00:00.009000  -  1,234 frames (5.00 MiB) are missing here: this view was too slow",
        "09:00:00.011000  2  connect_get_type() had no answer",
        "09:00:00.011000  2  closed by the server: Connection reset by peer",
    ]


TEST_WIRE = b"\0\0\0\4test" + TEST.uuid + b"\0\0\0\1"


def test_streams_have_a_line_each_second_and_one_in_the_end() -> None:
    entries: list[Entry] = call(0, "storage_vol_download", 7)
    entries += [stream(tenth * SECOND // 10, DOWN, 2, bytes(1000)) for tenth in range(1, 26)]
    entries.append(stream(26 * SECOND // 10, DOWN, 2, HOLE.pack(5000, 0), 6))
    entries += [stream(3 * SECOND, UP, 0), stream(3 * SECOND, DOWN, 0)]
    told = [line.partition("  2  ")[2] for line in shown(entries, ViewOptions(filter=Filter(["kind=stream"])))]
    assert told == [
        "stream of storage_vol_download: 9.77 KiB down, 9.77 KiB/s",
        "stream of storage_vol_download: 19.5 KiB down, 9.77 KiB/s",
        "stream of storage_vol_download: 24.4 KiB down, 1 holes of 4.88 KiB, 8.14 KiB/s",
        "stream of storage_vol_download finished, 24.4 KiB down, 1 holes of 4.88 KiB, 8.14 KiB/s  3.00 s",
    ]


def test_secrets_in_what_a_stream_failed_with_are_shown_on_demand_only() -> None:
    failed = encode_wire_error(LibvirtError(38, 18, "bad passphrase=sesame here", level=2))
    entries = [*call(0, "storage_vol_download", 7), stream(MS, DOWN, 1, failed)]
    assert "bad passphrase=****** here" in shown(entries)[-1]
    assert "bad passphrase=sesame here" in shown(entries, ViewOptions(secrets=True))[-1]


def test_streams_that_are_not_shown_are_forgotten_when_they_end() -> None:
    failed = encode_wire_error(LibvirtError(38, 18, "no", level=2))
    lines = Lines(HEAD, ViewOptions(filter=Filter(["not error"])))
    assert taken(lines, [*call(0, "storage_vol_download", 7), stream(MS, DOWN, 2, b"x")])
    assert lines._pacer._last
    assert not taken(lines, [stream(2 * MS, DOWN, 1, failed)])
    assert not lines._pacer._last


def test_filters_choose() -> None:
    entries = [*lookup(MS), *lookup(200 * MS, 2, took=100 * MS), Lost(201 * MS, 1, 1)]
    found = shown(entries, ViewOptions(filter=Filter(["slower=50ms"])))
    assert len(found) == 2
    assert found[0].endswith("100 ms")


def test_whole_messages_stand_below_their_lines_and_secrets_are_blanked() -> None:
    xml = "<domain><devices><graphics passwd='sesame'/></devices></domain>"
    procedure = REMOTE.by_name["domain_define_xml"]
    args = len(xml).to_bytes(4) + xml.encode() + bytes(-len(xml) % 4)
    entries: list[Entry] = [
        Frame(0, 0, UP, pack_frame(REMOTE.number, 1, procedure.number, 0, 1, 0, args)),
        Frame(US, 0, DOWN, pack_frame(REMOTE.number, 1, procedure.number, 1, 1, 0, TEST_WIRE)),
    ]
    found = shown(entries, ViewOptions(full=True))
    assert found[2].startswith("      call remote.domain_define_xml serial 1")
    assert any(line.strip() == "<graphics passwd='******'/>" or 'passwd="******"' in line for line in found)
    assert any(line.startswith("      reply") for line in found)
    assert not any("sesame" in line for line in found)
    assert any("sesame" in line for line in shown(entries, ViewOptions(full=True, secrets=True)))


@pytest.mark.parametrize("width", [10, 60, 80])
def test_lines_fit(width: int) -> None:
    for line in shown([*lookup(MS), Note(2 * MS, 2, "x" * 500)], width=width):
        assert len(line) <= max(60, width)


@pytest.mark.parametrize(
    ("terminal", "width", "seen"), [(True, None, 90), (True, 70, 70), (False, None, 1000), (False, 70, 70)]
)
def test_lines_are_cut_at_the_width_of_the_terminal_or_where_it_is_wanted(
    terminal: bool, width: int | None, seen: int
) -> None:
    reader, writer = os.openpty() if terminal else os.pipe()
    if terminal:
        fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 25, 90, 0, 0))
    ours, theirs = socket.socketpair()
    with theirs:
        theirs.sendall(encode_head(HEAD) + encode(Note(0, 2, "x" * 2000)))
    with open(reader, "rb") as read, open(writer, "w") as out:
        feed = Feed(ours)
        module.run(feed, ViewOptions(width=width), out)
        feed.close()
        assert len(read.readline().decode().rstrip("\r\n")) == seen


def test_a_feed_is_written_until_it_is_over(tmp_path: Path) -> None:
    ours, theirs = socket.socketpair()
    data = encode_head(HEAD) + b"".join(map(encode, lookup(MS)))

    def send() -> None:
        with theirs:
            for start in range(0, len(data), 20):
                theirs.sendall(data[start : start + 20])

    thread = threading.Thread(target=send)
    thread.start()
    feed, written = Feed(ours), tmp_path / "lines"
    with written.open("w") as out:
        module.run(feed, ViewOptions(), out)
    thread.join()
    feed.close()
    assert written.read_text().endswith('  2  domain_lookup_by_name(name="test") = test  83.0 µs\n')


def test_nobody_who_reads_ends_it_quietly() -> None:
    code = """
import socket, sys
from virtwire.conformance.recording import Head, Note, encode, encode_head
from virtwire.conformance.views import lines, options
from virtwire.conformance.views.feed import Feed
ours, theirs = socket.socketpair()
theirs.sendall(encode_head(Head()) + encode(Note(0, None, "x")) * 1000)
lines.run(Feed(ours), options.ViewOptions())
"""
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(20) == 0
    assert process.stderr is not None
    with process.stderr as stderr:
        assert stderr.read() == b""


def test_a_reader_that_goes_while_nothing_passes_ends_it() -> None:
    ours, theirs = socket.socketpair()
    reader, writer = os.pipe()
    with theirs, open(writer, "w") as out, open(reader, "rb") as read:
        theirs.sendall(encode_head(HEAD) + encode(Note(0, 2, "x")))
        view = threading.Thread(target=module.run, args=(Feed(ours), ViewOptions(), out), daemon=True)
        view.start()
        assert read.readline().endswith(b"note: x\n")
        view.join(0.2)
        assert view.is_alive()
        read.close()
        view.join(20)
        assert not view.is_alive()
    ours.close()


def test_lines_that_cannot_be_written_do_not_end_the_feed() -> None:
    code = """
import socket, sys, threading
from virtwire.conformance.recording import Head, Note, encode, encode_head
from virtwire.conformance.views import lines, options
from virtwire.conformance.views.feed import Feed
ours, theirs = socket.socketpair()
theirs.sendall(encode_head(Head()) + encode(Note(0, None, "x")) * 1000)
view = threading.Thread(target=lines.run, args=(Feed(ours), options.ViewOptions()))
view.start()
for _ in range(2000):
    theirs.sendall(encode(Note(0, None, "y" * 1000)))
assert view.is_alive()
theirs.close()
view.join(20)
assert not view.is_alive()
"""
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-c", code], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr == "virtwire-tap: the lines end here, they cannot be written: No space left on device\n"
