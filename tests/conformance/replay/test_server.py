"""A recording's daemon, played for clients."""

from __future__ import annotations

import errno
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import trio
import virtwire.client
from virtwire.client import LibvirtError
from virtwire.client.enums import DomainEventId
from virtwire.conformance.recording import Closed
from virtwire.conformance.replay import served as serving
from virtwire.conformance.replay.archive import Archive
from virtwire.conformance.replay.report import Report
from virtwire.conformance.replay.server import Options, Served, client_uri, serve_recording
from virtwire.conformance.tap.listening import Listener
from virtwire.protocol.generated.packet_enums import MessageStatus

from tests.conformance.made import call, reply
from tests.conformance.replay.recordings import DOMAIN, NOBODY, Script, cut, handle

OTHER = bytes(16)
OK = MessageStatus.OK


def daemon() -> Script:
    """A recording by a client that looks up a domain, asks for its state, stops it, and asks again."""
    script = Script()
    script.opened()
    script.asked("domain_lookup_by_name", ["test"], [handle()])
    for running in (True, False):
        script.asked("domain_get_state", [handle(), 0], [1 if running else 5, 0])
        if running:
            script.asked("domain_destroy", [handle()])
    script.refused("domain_lookup_by_name", ["nobody"], 42, NOBODY)
    script.closed()
    return script


@asynccontextmanager
async def served(folder: Path, script: Script, **options: bool) -> AsyncIterator[Served]:
    with trio.fail_after(60):
        async with serve_recording(script.write(folder / "recording"), Options(**options)) as found:
            yield found


def paths(report: Report) -> list[tuple[str, str]]:
    return [(each.subject, each.path) for each in report.findings]


async def test_a_client_gets_what_was_recorded(tmp_path: Path) -> None:
    async with served(tmp_path, daemon(), strict=True) as found, virtwire.client.connect(found.uri) as connection:
        domain = await connection.domain_lookup_by_name("test")
        assert domain.uuid == DOMAIN
        assert (await domain.get_state())[0] == 1
        await domain.destroy()
        assert (await domain.get_state())[0] == 5
        with pytest.raises(LibvirtError, match="no domain with matching name 'nobody'") as caught:
            await connection.domain_lookup_by_name("nobody")
        assert caught.value.code == 42
    assert found.report.findings == []
    assert found.report.clean


async def test_what_is_not_recorded_is_refused_and_told(tmp_path: Path) -> None:
    async with served(tmp_path, daemon()) as found, virtwire.client.connect(found.uri) as connection:
        with pytest.raises(LibvirtError, match="Call not in the recording: domain_lookup_by_name") as caught:
            await connection.domain_lookup_by_name("other")
        assert (caught.value.code, caught.value.domain) == (39, 7)
        with pytest.raises(LibvirtError, match="Call not in the recording"):
            await connection.get_hostname()
    report = found.report
    assert paths(report) == [("domain_lookup_by_name", "call"), ("connect_get_hostname", "call")]
    assert report.findings[0].recorded == 'args.name "test"'
    assert report.findings[0].now == 'domain_lookup_by_name(name="other")'
    assert any("not asked" in each for each in report.notes)


async def test_queries_can_be_left_out_asked_again_and_asked_later(tmp_path: Path) -> None:
    async with served(tmp_path, daemon()) as found, virtwire.client.connect(found.uri) as connection:
        with pytest.raises(LibvirtError):
            await connection.domain_lookup_by_name("nobody")  # earlier than recorded
        domain = await connection.domain_lookup_by_name("test")
        again = await connection.domain_lookup_by_name("test")
        assert again.uuid == domain.uuid
        await domain.destroy()
    assert found.report.findings == []
    assert len(found.report.notes) == 3


async def test_who_is_strict_is_told(tmp_path: Path) -> None:
    async with served(tmp_path, daemon(), strict=True) as found, virtwire.client.connect(found.uri) as connection:
        domain = await connection.domain_lookup_by_name("test")
        await domain.destroy()
        await domain.get_state()
    subjects = {subject for subject, _ in paths(found.report)}
    assert subjects == {"not asked"}
    [finding] = found.report.findings
    assert "domain_get_state" in finding.now


async def test_after_a_change_the_answer_is_that_of_then(tmp_path: Path) -> None:
    """A client that left the first question out is not told what was true before the change."""
    async with served(tmp_path, daemon()) as found, virtwire.client.connect(found.uri) as connection:
        domain = await connection.domain_lookup_by_name("test")
        await domain.destroy()
        assert (await domain.get_state())[0] == 5


async def test_what_changes_things_is_not_done_again(tmp_path: Path) -> None:
    async with served(tmp_path, daemon()) as found, virtwire.client.connect(found.uri) as connection:
        domain = await connection.domain_lookup_by_name("test")
        await domain.destroy()
        with pytest.raises(LibvirtError, match="Call not in the recording"):
            await domain.destroy()


async def test_a_recording_that_was_cut_short_lets_clients_end_as_they_do(tmp_path: Path) -> None:
    """What a client says at its end is answered though the end of its connection is not there, or nothing is."""
    script = Script()
    script.opened()
    script.asked("connect_get_hostname", [], ["host"])
    for known in (script, Script()):
        async with served(tmp_path, known, strict=True) as found:
            stream = await trio.open_unix_socket(found.socket)
            async with stream:
                names = ("connect_register_close_callback", "connect_unregister_close_callback", "connect_close")
                calls = [call(name, serial=number) for number, name in enumerate(names)]
                await stream.send_all(b"".join(each.frame.data for each in calls))
                got = b"".join([data async for data in stream])
        expected = [reply(name, serial=number).frame.data for number, name in enumerate(names)]
        assert got == b"".join(expected)
        assert [each for each in found.report.findings if each.subject != "not asked"] == []


async def test_each_client_gets_its_connection(tmp_path: Path) -> None:
    script = Script()
    for number in range(2):
        script.opened(number)
        script.asked("connect_get_hostname", [], [f"host{number}"], connection=number)
        script.closed(number)

    async def ask(uri: str) -> str:
        async with virtwire.client.connect(uri) as connection:
            return await connection.get_hostname()

    async with served(tmp_path, script) as found:
        assert [await ask(found.uri) for _ in range(2)] == ["host0", "host1"]
        with pytest.raises(LibvirtError, match="Call not in the recording"):
            await ask(found.uri)
    assert found.report.findings[0].recorded == "no more connections"
    async with served(tmp_path, script, again=True) as found:
        assert [await ask(found.uri) for _ in range(3)] == ["host0", "host1", "host0"]
    async with served(tmp_path, script) as found:
        assert await ask(found.uri) == "host0"
    assert found.report.notes == ["connection 1: connection: no client came for it"]


async def test_clients_may_come_in_another_order(tmp_path: Path) -> None:
    """Clients that start at once are told apart by the first thing that each asks for itself."""
    script = Script()
    names = ("a", "b", "c")
    for number, name in enumerate(names):
        script.opened(number)
        script.asked("domain_lookup_by_name", [name], [handle(name)], connection=number)
        script.asked("connect_get_hostname", [], [f"host of {name}"], connection=number)
        script.closed(number)
    async with served(tmp_path, script, strict=True) as found:
        for name in reversed(names):
            async with virtwire.client.connect(found.uri) as connection:
                await connection.domain_lookup_by_name(name)
                assert await connection.get_hostname() == f"host of {name}"
    assert found.report.findings == []
    assert found.report.clean


async def test_nobody_has_to_log_in(tmp_path: Path) -> None:
    script = Script()
    script.opened(name=None)
    script.asked("auth_list", [], [[1]])
    script.asked("auth_sasl_init", [], ["PLAIN"])
    script.asked("auth_sasl_start", ["PLAIN", 0, b"\0alice\0secret"], [1, 1, b""])
    script.asked("connect_open", ["test:///default", 0])
    script.asked("connect_get_hostname", [], ["host"])
    script.closed()
    async with served(tmp_path, script) as found, virtwire.client.connect(found.uri) as connection:
        assert await connection.get_hostname() == "host"
    assert found.report.findings == []
    [note] = found.report.notes
    assert note.endswith("connect_supports_feature(feature=KEEPALIVE) is not recorded, the answer is 0")


# Events


async def test_events_come_when_what_was_before_them_has_been(tmp_path: Path) -> None:
    script = Script()
    script.opened(0)
    script.opened(1)
    script.asked("connect_supports_feature", [14], [1], connection=0)
    script.asked("connect_domain_event_callback_register_any", [0, None], [7], connection=0)
    script.asked("domain_lookup_by_name", ["test"], [handle()], connection=1)
    serial = script.call("domain_suspend", [handle()], connection=1)
    script.event("domain_event_callback_lifecycle", [7, [handle(), 3, 0]], connection=0)
    script.reply("domain_suspend", serial, connection=1)
    script.asked("connect_domain_event_callback_deregister_any", [7], connection=0)
    for number in (0, 1):
        script.closed(number)
    async with (
        served(tmp_path, script) as found,
        virtwire.client.connect(found.uri) as listener,
        virtwire.client.connect(found.uri) as actor,
        listener.domain_events(DomainEventId.LIFECYCLE) as events,
    ):
        domain = await actor.domain_lookup_by_name("test")
        with trio.move_on_after(0.3) as scope:
            await anext(events)
        assert scope.cancelled_caught
        await domain.suspend()
        event: Any = await anext(events)
        assert (event[0].name, event[1]) == ("test", 3)
    assert found.report.findings == []
    assert found.report.events == 1
    assert found.report.notes == []
    async with (
        served(tmp_path, script) as found,
        virtwire.client.connect(found.uri) as listener,
        listener.domain_events(DomainEventId.LIFECYCLE) as events,
    ):
        await anext(events)  # though the other client never comes
    assert any("without what caused them" in each for each in found.report.notes)


async def test_events_between_a_call_and_its_reply_come_there(tmp_path: Path) -> None:
    script = Script()
    script.opened()
    script.asked("connect_supports_feature", [14], [1])
    script.asked("connect_domain_event_callback_register_any", [0, None], [7])
    script.asked("domain_lookup_by_name", ["test"], [handle()])
    serial = script.call("domain_suspend", [handle()])
    for detail in range(3):
        script.event("domain_event_callback_lifecycle", [7, [handle(), 3, detail]])
    script.reply("domain_suspend", serial)
    script.closed()
    path = script.write(tmp_path / "recording")
    from virtwire.conformance.recording import Frame

    sent = [each.data for each in script.entries if isinstance(each, Frame) and each.direction == 0]
    async with serve_recording(path) as found:
        stream = await trio.open_unix_socket(found.socket)
        async with stream:
            await stream.send_all(b"".join(sent))
            got = b"".join([data async for data in stream])
    expected = [each.data for each in script.entries if isinstance(each, Frame) and each.direction == 1]
    assert got == b"".join(expected)


# Streams


def volumes(data: bytes) -> Script:
    script = Script()
    script.opened()
    script.asked("storage_vol_lookup_by_path", ["/v"], [["pool", "v", "/v"]])
    serial = script.call("storage_vol_download", [["pool", "v", "/v"], 0, 0, 0])
    script.reply("storage_vol_download", serial)
    for start in range(0, len(data), 30_000):
        script.stream("storage_vol_download", serial, data[start : start + 30_000], up=False)
    script.stream("storage_vol_download", serial, up=False)
    script.stream("storage_vol_download", serial, up=True, status=OK)
    script.stream("storage_vol_download", serial, up=False, status=OK)
    serial = script.call("storage_vol_upload", [["pool", "v", "/v"], 0, len(data), 0])
    script.reply("storage_vol_upload", serial)
    script.stream("storage_vol_upload", serial, data, up=True)
    script.stream("storage_vol_upload", serial, up=True, status=OK)
    script.stream("storage_vol_upload", serial, up=False, status=OK)
    script.closed()
    return script


async def test_streams_both_ways(tmp_path: Path) -> None:
    data = os.urandom(250_000)
    for given, expected in ((data, []), (data[:-1], [("storage_vol_upload", "stream bytes")])):
        async with served(tmp_path, volumes(data)) as found, virtwire.client.connect(found.uri) as connection:
            volume = await connection.storage_vol_lookup_by_path("/v")
            async with await volume.download(0, 0) as stream:
                got = b"".join([piece async for piece in stream])
            assert got == data
            async with await volume.upload(0, len(data)) as stream:
                await stream.send_all(given)
        assert paths(found.report) == expected
        assert found.report.streams == 2


async def test_a_stream_can_be_given_up(tmp_path: Path) -> None:
    async with served(tmp_path, volumes(bytes(8 << 20))) as found, virtwire.client.connect(found.uri) as connection:
        volume = await connection.storage_vol_lookup_by_path("/v")
        stream = await volume.download(0, 0)
        await stream.receive()
        await stream.abort()
        assert await connection.storage_vol_lookup_by_path("/v")  # asked again: the connection lives
    assert found.report.findings == []


async def test_a_console_answers_what_it_hears(tmp_path: Path) -> None:
    script = Script()
    script.opened()
    script.asked("domain_lookup_by_name", ["test"], [handle()])
    serial = script.call("domain_open_console", [handle(), None, 0])
    script.reply("domain_open_console", serial)
    script.stream("domain_open_console", serial, b"login: ", up=False)
    script.stream("domain_open_console", serial, b"root\n", up=True)
    script.stream("domain_open_console", serial, b"password: ", up=False)
    script.stream("domain_open_console", serial, up=True, status=OK)
    script.stream("domain_open_console", serial, up=False, status=OK)
    script.closed()
    async with served(tmp_path, script) as found, virtwire.client.connect(found.uri) as connection:
        domain = await connection.domain_lookup_by_name("test")
        async with await domain.open_console() as console:
            assert await console.receive() == b"login: "
            with trio.move_on_after(0.2) as scope:
                await console.receive()
            assert scope.cancelled_caught
            await console.send_all(b"ro")
            await console.send_all(b"ot\n")
            assert await console.receive() == b"password: "
    assert found.report.findings == []


# Time, ends


async def test_think_times(tmp_path: Path, autojump_clock: trio.testing.MockClock) -> None:
    script = Script()
    script.opened()
    serial = script.call("connect_get_hostname")
    script.wait(30_000)
    script.reply("connect_get_hostname", serial, ["host"])
    script.closed()

    async def took(**options: bool) -> float:
        path = script.write(tmp_path / "recording")
        async with (
            serve_recording(path, Options(**options)) as found,
            virtwire.client.connect(found.uri) as connection,
        ):
            start = trio.current_time()
            assert await connection.get_hostname() == "host"
            return trio.current_time() - start

    assert await took() < 1
    assert await took(timing=True) >= 30


async def test_a_daemon_that_went_away_goes_away(tmp_path: Path) -> None:
    script = Script()
    script.opened()
    script.asked("connect_get_hostname", [], ["host"])
    script.call("connect_get_type")
    script.entries.append(Closed(10**9, 0, "server", "it died"))
    async with served(tmp_path, script) as found:
        with pytest.raises(LibvirtError, match="End of file"):
            async with virtwire.client.connect(found.uri) as connection:
                assert await connection.get_hostname() == "host"
                await connection.get_type()


async def test_a_reply_that_was_not_kept_is_told(tmp_path: Path) -> None:
    script = Script()
    script.opened()
    script.asked("connect_get_hostname", [], ["host"])
    script.entries[-1] = cut(script.entries[-1], 30)
    script.closed()
    async with served(tmp_path, script) as found, virtwire.client.connect(found.uri) as connection:
        with pytest.raises(LibvirtError, match="not kept whole"):
            await connection.get_hostname()


def with_descriptors(count: int) -> Script:
    """A reply that says so many come with it."""
    from dataclasses import replace

    from virtwire.conformance.recording import Frame

    script = Script()
    script.opened()
    script.asked("domain_lookup_by_name", ["test"], [handle()])
    script.asked("connect_supports_feature", [8], [1])
    script.asked("domain_open_graphics_fd", [handle(), 0, 0])
    reply = script.entries[-1]
    assert isinstance(reply, Frame)
    data = (32).to_bytes(4) + reply.data[4:16] + (5).to_bytes(4) + reply.data[20:28] + count.to_bytes(4)
    script.entries[-1] = replace(reply, data=data, size=32, nfds=1)
    script.closed()
    return script


async def test_descriptors_in_replies_are_replaced(tmp_path: Path) -> None:
    async with served(tmp_path, with_descriptors(1)) as found, virtwire.client.connect(found.uri) as connection:
        domain = await connection.domain_lookup_by_name("test")
        with await domain.open_graphics_fd(0) as descriptor:
            assert os.read(descriptor.fileno(), 1) == b""
    assert found.report.findings == []
    assert "each is a socket" in found.report.notes[0]


@pytest.mark.parametrize(("count", "text"), [(33, "33 descriptors, 32 are"), (2**32 - 1, "4,294,967,295 descriptors")])
async def test_replies_with_impossibly_many_descriptors_are_refused(tmp_path: Path, count: int, text: str) -> None:
    async with served(tmp_path, with_descriptors(count)) as found, virtwire.client.connect(found.uri) as connection:
        domain = await connection.domain_lookup_by_name("test")
        with pytest.raises(LibvirtError, match=text):
            await domain.open_graphics_fd(0)


async def test_descriptors_that_cannot_be_opened_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(procedure: str, count: int) -> tuple[list[int], str]:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    monkeypatch.setattr(serving, "stand_ins", full)
    async with served(tmp_path, with_descriptors(1)) as found, virtwire.client.connect(found.uri) as connection:
        domain = await connection.domain_lookup_by_name("test")
        with pytest.raises(LibvirtError, match="Too many open files"):
            await domain.open_graphics_fd(0)


@pytest.mark.parametrize(
    ("opened", "uri"),
    [
        ("qemu:///system", "qemu+unix:///system?socket=%2Ftmp%2Fs"),
        ("test:///a%20b", "test+unix:///a%20b?socket=%2Ftmp%2Fs"),
        ("", "remote+unix:///?socket=%2Ftmp%2Fs"),
        ("no uri", "remote+unix:///?socket=%2Ftmp%2Fs"),
    ],
)
def test_the_uri_for_clients(tmp_path: Path, opened: str, uri: str) -> None:
    script = Script()
    script.opened(name=opened)
    with Archive(script.write(tmp_path / "recording")) as archive:
        sock: Any = None
        assert client_uri(archive, Listener(sock, "unix", "unix:/tmp/s")) == uri
        expected = uri.split("?")[0].replace("+unix:///", "+tcp://127.0.0.1:9/")
        assert client_uri(archive, Listener(sock, "tcp", "tcp:127.0.0.1:9")) == expected
