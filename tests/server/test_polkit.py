"""Asking polkit: on a real bus, first an authority of the test, then a real polkitd; and no bus at all."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trio
from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.trio import DBusConnection, open_dbus_connection
from virtwire.protocol.errors import LibvirtError
from virtwire.server import polkit
from virtwire.server.polkit import MANAGE, MONITOR, Subject, check, start_time

from tests.peers.polkit import Polkit
from tests.peers.require import require

ME = Subject(os.getpid(), os.getuid(), start_time(os.getpid()))


@pytest.fixture(scope="module")
def bus() -> Iterator[Polkit]:
    require("dbus-daemon")
    with Polkit(authority=False) as running:
        yield running


@pytest.fixture
def on_bus(bus: Polkit, monkeypatch: pytest.MonkeyPatch) -> Polkit:
    for name, value in bus.env.items():
        monkeypatch.setenv(name, value)
    return bus


async def refusal(subject: Subject = ME, action: str = MANAGE) -> tuple[int, int, str]:
    with pytest.raises(LibvirtError) as caught:
        await check(subject, action)
    error = caught.value
    return error.code, error.domain, error.message


Answer = tuple[bool, bool, dict[str, str]]


class Authority:
    """What stands where polkitd should: answers as told, and notes what it is asked."""

    def __init__(self, answer: Callable[[], Any]) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.withdrawn: list[str] = []
        self.got_question = trio.Event()
        self._answer = answer

    async def serve(self, connection: DBusConnection) -> None:
        while True:
            call = await connection.receive()
            if call.header.message_type != MessageType.method_call:
                continue
            if call.header.fields[HeaderFields.member] == "CancelCheckAuthorization":
                self.withdrawn += call.body
                await connection.send(new_method_return(call))
                continue
            self.asked.append(call.body)
            self.got_question.set()
            answer = self._answer()
            if isinstance(answer, str):
                await connection.send(new_error(call, answer, "s", ("because",)))
            elif answer is not None:
                await connection.send(new_method_return(call, *answer))


@contextlib.asynccontextmanager
async def authority(answer: Callable[[], Any]) -> AsyncIterator[Authority]:
    serving = Authority(answer)
    async with await open_dbus_connection("SYSTEM") as connection, trio.open_nursery() as nursery:
        async with connection.router() as router:
            await router.send_and_get_reply(message_bus.RequestName("org.freedesktop.PolicyKit1"))
        nursery.start_soon(serving.serve, connection)
        yield serving
        nursery.cancel_scope.cancel()


def says(authorized: bool, challenge: bool = False, **details: str) -> Callable[[], Any]:
    found = {name.replace("_", "."): value for name, value in details.items()}
    return lambda: ("(bba{ss})", ((authorized, challenge, found),))


async def test_yes(on_bus: Polkit) -> None:
    async with authority(says(True)) as asked:
        await check(ME, MONITOR)
    [(subject, action, details, flags, cancellation)] = asked.asked
    kind, about = subject
    assert kind == "unix-process"
    assert about == {"pid": ("u", os.getpid()), "start-time": ("t", ME.started), "uid": ("i", os.getuid())}
    assert (action, details, flags) == ("org.libvirt.unix.monitor", {}, 1)
    assert cancellation
    assert asked.withdrawn == []


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (says(False), (45, 60, "authentication failed: access denied by policy")),
        (
            says(False, True),
            (94, 60, f"authentication unavailable: no polkit agent available to authenticate action '{MANAGE}'"),
        ),
        (
            says(False, polkit_dismissed="true"),
            (79, 60, "authentication cancelled: user cancelled authentication process"),
        ),
        (lambda: "org.example.Failed", (89, 47, "error from service: GDBus.Error:org.example.Failed: because")),
        (lambda: ("s", ("yes",)), (1, 47, "internal error: polkit's answer cannot be read")),
    ],
)
async def test_anything_else(on_bus: Polkit, answer: Callable[[], Any], error: tuple[int, int, str]) -> None:
    async with authority(answer):
        assert await refusal() == error


async def test_cancelling_withdraws_the_question(on_bus: Polkit) -> None:
    async with authority(lambda: None) as asked, trio.open_nursery() as nursery:
        nursery.start_soon(check, ME, MANAGE)
        await asked.got_question.wait()
        nursery.cancel_scope.cancel()
    assert asked.withdrawn == [asked.asked[0][4]]


async def test_no_answer(on_bus: Polkit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polkit, "ANSWER_TIMEOUT", 0.1)
    async with authority(lambda: None) as asked:
        assert await refusal() == (94, 60, "authentication unavailable: no answer within 0.1 seconds")
    assert len(asked.withdrawn) == 1


async def test_a_bus_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    require("dbus-daemon")
    with Polkit(authority=False) as bus:
        for name, value in bus.env.items():
            monkeypatch.setenv(name, value)

        async def stop() -> Any:
            bus.stop()

        with contextlib.suppress(trio.EndOfChannel, trio.BrokenResourceError, ExceptionGroup):
            async with authority(lambda: None) as asked, trio.open_nursery() as nursery:

                async def ask() -> None:
                    assert await refusal() == (89, 47, "error from service: the system bus went away")
                    nursery.cancel_scope.cancel()

                nursery.start_soon(ask)
                await asked.got_question.wait()
                await stop()
        assert asked.asked


async def test_nobody_on_the_bus(on_bus: Polkit) -> None:
    code, domain, message = await refusal()
    assert (code, domain) == (89, 47)
    assert message.startswith("error from service: GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name")


async def test_no_bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    start = "internal error: Unable to get system bus connection: "
    assert await refusal() == (1, 47, f"{start}Could not connect: No such file or directory")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "tcp:host=localhost")
    code, domain, message = await refusal()
    assert (code, domain) == (1, 47)
    assert message.startswith(start)


async def test_what_is_no_bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever answers on the socket, it ends in an error, and soon."""
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", f"unix:path={tmp_path}/bus")
    monkeypatch.setattr(polkit, "BUS_TIMEOUT", 0.2)

    async def babble(stream: trio.SocketStream, words: bytes) -> None:
        with contextlib.suppress(trio.BrokenResourceError):
            await stream.send_all(words)
            if words != b"":
                await stream.aclose()
            await trio.sleep_forever()

    for words in (b"HTTP/1.1 400\r\n\r\n", b"OK 12\r\n" + bytes(64), b"OK 12\r\n", b""):
        (tmp_path / "bus").unlink(missing_ok=True)
        with trio.socket.socket(trio.socket.AF_UNIX) as listening:
            await listening.bind(str(tmp_path / "bus"))
            listening.listen()
            async with trio.open_nursery() as nursery:
                nursery.start_soon(
                    trio.serve_listeners,
                    lambda stream, words=words: babble(stream, words),
                    [trio.SocketListener(listening)],
                )
                code, domain, _ = await refusal()
                assert (code, domain) == (1, 47)
                nursery.cancel_scope.cancel()


def test_start_times() -> None:
    first = start_time(os.getpid())
    assert first == start_time(os.getpid())
    assert first is not None
    with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as child:
        later = start_time(child.pid)
        assert later is not None
        assert later >= first
    assert start_time(child.pid) is None
    assert start_time(-1) is None


async def test_a_process_id_that_has_passed_on_is_not_asked_about(on_bus: Polkit) -> None:
    gone = (45, 60, "authentication failed: the process that connected is gone")
    async with authority(says(True)) as asked:
        assert await refusal(ME._replace(started=(ME.started or 0) + 1)) == gone
        assert await refusal(ME._replace(started=None)) == gone
        with subprocess.Popen(["cat"], stdin=subprocess.PIPE) as child:  # noqa: ASYNC220
            subject = Subject(child.pid, os.getuid(), start_time(child.pid))
            await check(subject, MANAGE)
        assert await refusal(subject) == gone
    assert len(asked.asked) == 1


@pytest.mark.interop
async def test_a_real_polkitd(monkeypatch: pytest.MonkeyPatch) -> None:
    require("dbus-daemon", "polkitd", "unshare", "setpriv", root=True)
    with Polkit() as real:
        for name, value in real.env.items():
            monkeypatch.setenv(name, value)
        as_nobody = ["setpriv", "--reuid", "65534", "--clear-groups", "cat"]
        with subprocess.Popen(as_nobody, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:  # noqa: ASYNC220
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(b"x")
            child.stdin.flush()
            child.stdout.read(1)  # it is nobody's now
            subject = Subject(child.pid, 65534, start_time(child.pid))
            real.rule({MANAGE: "yes"})
            await check(subject, MANAGE)
            real.rule({MANAGE: "no"})
            assert await refusal(subject) == (45, 60, "authentication failed: access denied by policy")
            await check(subject, MONITOR)  # allowed to all by libvirt's own policy
            real.rule({})
            assert (await refusal(subject))[:2] == (94, 60)  # a password is asked for, and there is no agent
