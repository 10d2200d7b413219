"""A recording's clients, played against a daemon that is played from another recording, or one that misbehaves."""

from __future__ import annotations

import random
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import trio
from virtwire.client.opening import Options as Opening
from virtwire.client.uri import parse_uri
from virtwire.conformance.recording import Closed, Lost, Note, open_recording
from virtwire.conformance.replay import player
from virtwire.conformance.replay.player import Player, ReplayError, Settings
from virtwire.conformance.replay.report import Report
from virtwire.conformance.replay.server import serve_recording
from virtwire.conformance.replay.wire import Dialler, Wire, dialling
from virtwire.protocol.errors import report as wire_error
from virtwire.protocol.generated.packet_enums import MessageStatus
from virtwire.protocol.keepalive import PING, PONG

from tests.conformance.replay.recordings import DOMAIN, NOBODY, Script, cut, handle

QUICK = Settings(timeout=10, grace=0.2)
IMPATIENT = Settings(timeout=0.5, grace=0.2)
XML = "<domain type='test'><name>test</name><memory>{}</memory></domain>"
OK, ERROR = MessageStatus.OK, MessageStatus.ERROR


async def play(path: Path, uri: str, settings: Settings = QUICK) -> Report:
    report = Report()
    with open_recording(path) as recording:
        async with dialling(parse_uri(uri), Opening(timeout=2)) as dialler:
            with trio.fail_after(300):
                await Player(recording, dialler, report, settings).run()
    return report


async def played(tmp_path: Path, script: Script, today: Script, settings: Settings = QUICK) -> Report:
    """Play one recording's clients against another one's daemon."""
    path = script.write(tmp_path / "recorded")
    async with serve_recording(today.write(tmp_path / "today")) as served:
        return await play(path, served.uri, settings)


def told(report: Report) -> list[str]:
    return [str(each) for each in report.findings]


def conversation(memory: int = 1024, uuid: bytes = DOMAIN) -> Script:
    script = Script()
    script.opened()
    script.asked("domain_lookup_by_name", ["test"], [handle(uuid=uuid)])
    script.asked("domain_get_xml_desc", [handle(uuid=uuid), 0], [XML.format(memory)])
    script.refused("domain_lookup_by_name", ["nobody"], 42, NOBODY)
    script.closed()
    return script


async def test_nothing_differs(tmp_path: Path) -> None:
    report = await played(tmp_path, conversation(), conversation())
    assert told(report) == []
    assert report.clean
    assert (report.connections, report.calls, report.notes) == (1, 7, [])


async def test_a_field_of_an_answer_differs(tmp_path: Path) -> None:
    report = await played(tmp_path, conversation(), conversation(2048))
    assert told(report) == [
        'connection 0, call 5: domain_get_xml_desc: ret.xml:domain/memory: "1024" | "2048"',
    ]


async def test_later_calls_use_what_the_daemon_made_up(tmp_path: Path) -> None:
    """The daemon of today would refuse the recorded UUID: it is not in its recording."""
    report = await played(tmp_path, conversation(), conversation(uuid=bytes(16)))
    assert told(report) == []


async def test_an_error_in_place_of_a_result(tmp_path: Path) -> None:
    today = Script()
    today.opened()
    today.refused("domain_lookup_by_name", ["test"], 42, "gone")
    today.closed()
    script = Script()
    script.opened()
    script.asked("domain_lookup_by_name", ["test"], [handle()])
    script.closed()
    [finding] = (await played(tmp_path, script, today)).findings
    assert (finding.path, finding.call) == ("outcome", 4)


# Order and time


async def test_a_call_waits_for_all_that_was_answered_before(tmp_path: Path) -> None:
    """Two connections in turns: the daemon answers each only when the other one has been answered."""
    script = Script()
    for number in (0, 1):
        script.opened(number)
    for turn in range(5):
        for number in (0, 1):
            script.asked("domain_lookup_by_name", [f"d{turn}{number}"], [handle(f"d{turn}{number}")], connection=number)
    for number in (0, 1):
        script.closed(number)
    report = await played(tmp_path, script, script)
    assert told(report) == []
    assert report.connections == 2


async def test_calls_that_were_in_flight_together_are_so_again(tmp_path: Path) -> None:
    script = Script()
    script.opened()
    serials = [script.call("domain_lookup_by_name", [f"d{number}"]) for number in range(4)]
    for number in (2, 0, 3, 1):
        script.reply("domain_lookup_by_name", serials[number], [handle(f"d{number}")])
    script.closed()
    today = Script()  # which answers in order
    today.opened()
    for number in range(4):
        today.asked("domain_lookup_by_name", [f"d{number}"], [handle(f"d{number}")])
    today.closed()
    assert told(await played(tmp_path, script, today)) == []


async def test_think_times(tmp_path: Path, autojump_clock: trio.testing.MockClock) -> None:
    script = Script()
    script.opened()
    script.wait(60_000)
    script.asked("connect_get_hostname", [], ["host"])
    script.closed()
    path = script.write(tmp_path / "recorded")

    async def took(settings: Settings) -> float:
        start = trio.current_time()
        async with listening(tmp_path, echo_recorded(path)) as uri:
            report = await play(path, uri, settings)
        assert told(report) == []
        return trio.current_time() - start

    assert await took(Settings()) < 30
    assert await took(Settings(timing=True)) >= 60


# Events


def with_events(*names: str) -> Script:
    script = Script()
    script.opened()
    script.asked("connect_domain_event_callback_register_any", [0, None], [3])
    for name in names:
        script.event("domain_event_callback_lifecycle", [3, [handle(name), 2, 0]])
    script.closed()
    return script


async def test_events_are_compared(tmp_path: Path) -> None:
    report = await played(tmp_path, with_events("a", "b"), with_events("b", "a"))
    assert told(report) == []
    assert report.events == 2
    report = await played(tmp_path, with_events("a", "b"), with_events("b"))
    assert [(each.subject, each.path, each.now) for each in report.findings] == [
        ("event domain_event_callback_lifecycle", "event", "nothing")
    ]
    report = await played(tmp_path, with_events("a"), with_events("a", "a"))
    assert [(each.path, each.recorded) for each in report.findings] == [("event", "nothing")]
    report = await played(tmp_path, with_events("a"), with_events("b"))
    assert [each.path for each in report.findings] == ["args.msg.dom.name"]


# Streams


def upload(data: bytes, *, end: MessageStatus = OK) -> Script:
    script = Script()
    script.opened()
    volume = ["pool", "volume", "/volume"]
    serial = script.call("storage_vol_upload", [volume, 0, 0, 0])
    script.reply("storage_vol_upload", serial)
    for start in range(0, len(data), 1000):
        script.stream("storage_vol_upload", serial, data[start : start + 1000], up=True)
    script.stream("storage_vol_upload", serial, 4096, up=True)
    script.stream("storage_vol_upload", serial, up=True, status=end)
    script.stream("storage_vol_upload", serial, up=False, status=OK)
    script.closed()
    return script


def download(data: bytes, *, piece: int = 1000, abort: bool = False) -> Script:
    script = Script()
    script.opened()
    serial = script.call("storage_vol_download", [["pool", "volume", "/volume"], 0, 0, 0])
    script.reply("storage_vol_download", serial)
    for start in range(0, len(data), piece):
        script.stream("storage_vol_download", serial, data[start : start + piece], up=False)
    if not abort:
        script.stream("storage_vol_download", serial, 512, up=False)
        script.stream("storage_vol_download", serial, up=False)
    script.stream("storage_vol_download", serial, up=True, status=ERROR if abort else OK)
    script.stream("storage_vol_download", serial, up=False, status=OK)
    script.closed()
    return script


async def test_streams(tmp_path: Path) -> None:
    data = random.Random(1).randbytes(300_000)
    other = data[:200_000] + bytes(100_000)
    report = await played(tmp_path, upload(data), upload(data))
    assert told(report) == []
    assert report.streams == 1
    assert told(await played(tmp_path, download(data), download(data, piece=77))) == []
    [finding] = (await played(tmp_path, download(data), download(other))).findings
    assert finding.path == f"stream contents from byte {200_000 // 65536 * 65536}"
    report = await played(tmp_path, download(data), download(data[:-1]))
    assert [finding.path for finding in report.findings] == ["stream bytes", "stream holes"]
    assert told(await played(tmp_path, upload(data, end=ERROR), upload(data, end=ERROR))) == []


async def test_a_download_that_was_given_up_is_compared_as_far_as_it_went(tmp_path: Path) -> None:
    data = random.Random(2).randbytes(200_000)
    assert told(await played(tmp_path, download(data, abort=True), download(data * 2))) == []
    [finding] = (await played(tmp_path, download(data, abort=True), download(bytes(200_000)))).findings
    assert finding.path == "stream contents from byte 0"


async def test_a_stream_that_is_not_opened_today(tmp_path: Path) -> None:
    today = Script()
    today.opened()
    today.refused("storage_vol_upload", [["pool", "volume", "/volume"], 0, 0, 0], 38, "disk full")
    today.closed()
    [finding] = (await played(tmp_path, upload(bytes(5000)), today)).findings
    assert finding.path == "outcome"


async def test_data_that_was_not_kept(tmp_path: Path) -> None:
    script = download(bytes(range(250)) * 40)
    script.entries = [cut(each, 40) if getattr(each, "size", 0) > 900 else each for each in script.entries]
    assert told(await played(tmp_path, script, download(bytes(range(250)) * 40))) == []
    [finding] = (await played(tmp_path, script, download(bytes(10_000)))).findings
    assert finding.path == "stream contents"
    script = upload(bytes(5000))
    script.entries = [cut(each, 40) if getattr(each, "size", 0) > 900 else each for each in script.entries]
    report = await played(tmp_path, script, upload(bytes(5000)))
    assert report.notes == ["not all data of streams was kept: zeros are sent in place of what was not"]


# What cannot be played


async def test_what_is_left_out_is_told(tmp_path: Path) -> None:
    script = conversation()
    script.entries = [cut(each, 40) if getattr(each, "size", 0) > 50 else each for each in script.entries]
    script.entries[1:1] = [Lost(1, 2, 3), Note(1, 0, "hello")]
    report = await played(tmp_path, script, conversation())
    assert report.findings == []
    assert report.notes[0] == "the recording has gaps: what differs may come of them"
    assert any("was not kept whole" in each for each in report.notes)


async def test_a_recording_that_ends_early(tmp_path: Path) -> None:
    path = conversation().write(tmp_path / "recorded")
    path.write_bytes(path.read_bytes()[:-500])
    async with serve_recording(conversation().write(tmp_path / "today")) as served:
        report = await play(path, served.uri)
    assert told(report) == []
    assert "ends early" in report.notes[0]
    assert report.damage is not None


async def test_connections_that_are_too_many_are_differences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player, "MAX_CONNECTIONS", 0)
    report = await played(tmp_path, conversation(), conversation())
    assert told(report) == ["connection 0: opened: opened | not played: there are 0 already"]


async def test_descriptors_are_replaced(tmp_path: Path) -> None:
    script = Script()
    script.opened()
    serial = script.call("domain_open_graphics", [handle(), 0, 0], nfds=1)
    script.reply("domain_open_graphics", serial)
    script.closed()
    today = Script()
    today.opened()
    today.asked("domain_open_graphics", [handle(), 0, 0])
    today.closed()
    report = await played(tmp_path, script, today)
    assert told(report) == []
    assert "each is a socket" in report.notes[0]


async def test_bytes_that_are_no_frames(tmp_path: Path) -> None:
    script = Script()
    script.opened()
    script.raw(b"\0\0\0\x03")
    script.entries.append(Closed(10**9, 0, "server"))
    assert told(await played(tmp_path, script, conversation())) == []
    script = Script()
    script.opened(name=None)
    script.asked("auth_list", [], [[1]])
    script.asked("auth_sasl_start", ["PLAIN", 0, b"secret"], [1, 1, b""])
    script.raw(b"\0\0\0\x10encrypted")
    script.closed(goodbye=False)
    [finding] = (await played(tmp_path, script, conversation())).findings
    assert finding.now.endswith("the recording has only what its login encrypted")


# Daemons that misbehave

Behaviour = Callable[[trio.SocketStream], Awaitable[None]]


@asynccontextmanager
async def listening(folder: Path, behaviour: Behaviour) -> AsyncIterator[str]:
    """Listen with a daemon that does what it is told for each connection."""
    path = folder / "socket"
    path.unlink(missing_ok=True)
    sock = trio.socket.socket(socket.AF_UNIX)
    with sock:
        await sock.bind(str(path))
        sock.listen()
        async with trio.open_nursery() as nursery:

            async def accept() -> None:
                while True:
                    client, _ = await sock.accept()
                    nursery.start_soon(serve, trio.SocketStream(client))

            async def serve(stream: trio.SocketStream) -> None:
                async with stream:
                    try:
                        await behaviour(stream)
                    except trio.BrokenResourceError:
                        return

            nursery.start_soon(accept)
            yield f"test+unix:///default?socket={path}"
            nursery.cancel_scope.cancel()


def echo_recorded(path: Path, count: int = 1000) -> Behaviour:
    """Answer so many calls with the recorded replies, one after the other, then say nothing more."""
    from virtwire.conformance.decode import Message
    from virtwire.conformance.recording import Frame

    with open_recording(path) as recording:
        frames = [Message(each) for each in recording if isinstance(each, Frame)]
    replies = [each.frame.data for each in frames if each.is_reply]

    async def behave(stream: trio.SocketStream) -> None:
        left = iter(([replies[0], *replies])[:count])  # the login asks for itself
        async for _ in stream:
            reply = next(left, None)
            if reply is None:
                await trio.sleep_forever()
            else:
                await stream.send_all(reply)

    return behave


async def silence(stream: trio.SocketStream) -> None:
    await trio.sleep_forever()


async def hang_up(stream: trio.SocketStream) -> None:
    await stream.receive_some()


async def rubbish(stream: trio.SocketStream) -> None:
    await stream.receive_some()
    await stream.send_all(b"\xff" * 64)


@pytest.mark.parametrize("behaviour", [silence, hang_up, rubbish])
async def test_no_login_can_be_had(tmp_path: Path, behaviour: Behaviour) -> None:
    path = conversation().write(tmp_path / "recorded")
    async with listening(tmp_path, behaviour) as uri:
        with pytest.raises(ReplayError, match=r"login|log in"):
            await play(path, uri, IMPATIENT)


async def test_nobody_is_there(tmp_path: Path) -> None:
    path = conversation().write(tmp_path / "recorded")
    with pytest.raises(ReplayError, match="Failed to connect"):
        await play(path, f"test+unix:///default?socket={tmp_path}/nobody")


async def test_a_daemon_that_falls_silent_is_given_up(tmp_path: Path) -> None:
    path = conversation().write(tmp_path / "recorded")
    async with listening(tmp_path, echo_recorded(path, 4)) as uri:
        report = await play(path, uri, IMPATIENT)
    [finding] = report.findings
    assert finding.path == "answer"
    assert "said nothing for" in finding.now


async def test_a_daemon_that_goes_away(tmp_path: Path) -> None:
    path = conversation().write(tmp_path / "recorded")
    answer = echo_recorded(path, 4)

    async def behave(stream: trio.SocketStream) -> None:
        with trio.move_on_after(0.3):
            await answer(stream)

    async with listening(tmp_path, behave) as uri:
        report = await play(path, uri, Settings(timeout=5, grace=0.2))
    assert [each.path for each in report.findings] == ["end", "answer"]


async def test_pings_are_answered_and_not_played(tmp_path: Path) -> None:
    script = Script()
    script.opened(name=None)
    script.raw(b"")
    script.asked("connect_get_hostname", [], ["host"])
    script.closed(goodbye=False)
    path = script.write(tmp_path / "recorded")
    heard = bytearray()

    async def behave(stream: trio.SocketStream) -> None:
        await stream.send_all(PING)
        async for data in stream:
            heard.extend(data)

    async with listening(tmp_path, behave) as uri:
        await play(path, uri, IMPATIENT)
    assert PONG in bytes(heard)


class _Refusing(Dialler):
    """A daemon that takes no connection, and says why in its own way."""

    def __init__(self) -> None:
        """Nothing is needed to refuse."""

    async def dial(self, lost: object) -> Wire:
        raise wire_error(38, 7, "\x1b[2J no")


async def test_what_a_daemon_refuses_with_moves_no_cursor(tmp_path: Path) -> None:
    path = conversation().write(tmp_path / "recorded")
    with open_recording(path) as recording, pytest.raises(ReplayError) as caught:
        await Player(recording, _Refusing(), Report(), QUICK).run()
    assert str(caught.value) == "\\x1b[2J no"
    others = Report(connections=1)
    with open_recording(path) as recording:
        await Player(recording, _Refusing(), others, QUICK).run()
    assert told(others)[0] == "connection 0: start: opened | \\x1b[2J no"
