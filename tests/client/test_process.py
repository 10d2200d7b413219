from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from virtwire.client.process import Process, start
from virtwire.protocol.errors import ErrorDomain, LibvirtError, report, system_error

from tests.client.fake_server import Wire
from tests.worlds import World


@asynccontextmanager
async def running(world: World, script: str) -> AsyncIterator[tuple[Wire, Process]]:
    sock, process = start([sys.executable, "-c", "import os, sys, signal, time\n" + script])
    try:
        yield Wire(world.io, sock), process
    finally:
        sock.close()
        await process.end(world.io)


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


async def test_stdin_and_stdout_are_the_socket(real_world: World) -> None:
    async with running(real_world, "os.write(1, os.read(0, 10).upper())") as (stream, process):
        await stream.send(b"abc")
        assert await stream.receive() == b"ABC"
        assert await stream.receive() == b""
        await process.last_words(real_world.io)
    assert gone(process.pid)


async def test_the_program_ends_by_our_signal_and_is_reaped(real_world: World) -> None:
    async with running(real_world, "os.write(1, b'x'); time.sleep(100)") as (stream, process):
        await stream.receive()
    assert gone(process.pid)
    assert process._popen.returncode == -signal.SIGTERM


async def test_a_program_that_does_not_listen_to_reason(real_world: World) -> None:
    async with running(
        real_world, "signal.signal(signal.SIGTERM, signal.SIG_IGN); os.write(1, b'x'); time.sleep(100)"
    ) as (
        stream,
        process,
    ):
        await stream.receive()
        start_time = real_world.io.now()
        await process.end(real_world.io)
        assert 1.5 < real_world.io.now() - start_time < 10
        assert gone(process.pid)


async def test_cancellation_does_not_leave_it_running(real_world: World) -> None:
    pids = []

    async def use() -> None:
        async with running(real_world, "os.write(1, b'x'); time.sleep(100)") as (stream, process):
            pids.append(process.pid)
            await stream.receive()
            started.set()
            await stream.receive()

    started = real_world.io.event()
    async with real_world.group() as group:
        task = group.start(use)
        await started.wait()
        task.cancel()
    assert gone(pids[0])


async def test_where_a_sandbox_has_no_descriptors_of_processes(
    real_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_pid: int) -> int:
        raise OSError(errno.ENOSYS, "no such call")

    monkeypatch.setattr("os.pidfd_open", refuse)
    async with running(real_world, "os.write(1, b'x'); time.sleep(100)") as (stream, process):
        await stream.receive()
        await process.last_words(real_world.io)
    assert gone(process.pid)


async def test_what_it_says_on_stderr_is_in_the_error(real_world: World) -> None:
    async with running(real_world, "os.write(2, b'no \\xff route\\n'); sys.exit(3)") as (stream, process):
        assert await stream.receive() == b""
        await process.last_words(real_world.io)
        assert process.stderr() == "no \ufffd route"
        error = process.explain(system_error(errno.EIO, ErrorDomain.RPC, "End of file while reading data"))
        assert error.message == "End of file while reading data: no \ufffd route: Input/output error"
        assert (error.code, error.domain, error.int1, error.str2) == (38, 7, errno.EIO, error.message)


async def test_errors_that_are_not_the_sockets_stay_as_they_are(real_world: World) -> None:
    async with running(real_world, "os.write(2, b'hm')") as (stream, process):
        assert await stream.receive() == b""
        await process.last_words(real_world.io)
        for error in (report(39, 7, "x"), system_error(errno.EIO, ErrorDomain.REMOTE, "x")):
            assert process.explain(error) is error


async def test_silence_adds_nothing(real_world: World) -> None:
    async with running(real_world, "pass") as (stream, process):
        assert await stream.receive() == b""
        error = system_error(errno.EIO, ErrorDomain.RPC, "x")
        assert process.explain(error) is error


async def test_a_chatty_program_is_neither_blocked_nor_kept(real_world: World) -> None:
    script = """
for number in range(100_000):
    try:
        os.write(2, b"%07d\\n" % number)
    except BlockingIOError:
        break
os.write(1, b"x")
time.sleep(100)
"""
    async with running(real_world, script) as (stream, process):
        assert await stream.receive() == b"x"
        assert 4000 < len(process.stderr()) <= 4096


async def test_the_environment(real_world: World) -> None:
    sock, process = start(["/bin/sh", "-c", "echo $LC_ALL; exec sleep 100"], {"LC_ALL": "C"})
    with sock:
        assert await Wire(real_world.io, sock).receive() == b"C\n"
        await process.end(real_world.io)


async def test_it_stays_in_our_group_so_that_it_may_ask_on_the_terminal(real_world: World) -> None:
    async with running(real_world, "os.write(1, b'%d %d' % (os.getpgid(0), os.getsid(0)))") as (stream, _):
        assert await stream.receive() == b"%d %d" % (os.getpgid(0), os.getsid(0))


async def test_it_inherits_nothing_else_and_default_signals(real_world: World) -> None:
    script = "os.write(1, repr((sorted(map(int, os.listdir('/proc/self/fd')))[:4], signal.getsignal(13))).encode())"
    async with running(real_world, "signal = __import__('signal')\n" + script) as (stream, _):
        listed = (await stream.receive()).decode()
    assert listed.startswith("([0, 1, 2, 3],")
    assert signal.getsignal(signal.SIGPIPE) == signal.SIG_IGN


@pytest.mark.parametrize(
    ("program", "text"),
    [
        ("no-such-program", "Cannot find 'no-such-program' in path: No such file or directory"),
        ("", "Cannot find '' in path: No such file or directory"),
        ("/nonexistent", "cannot execute binary /nonexistent: No such file or directory"),
        ("/etc/passwd", "cannot execute binary /etc/passwd: Permission denied"),
        ("/a\0b", "cannot execute binary /a\0b: Invalid argument"),
    ],
)
def test_programs_that_cannot_be_started(program: str, text: str) -> None:
    before = len(os.listdir("/proc/self/fd"))
    with pytest.raises(LibvirtError) as caught:
        start([program])
    assert (caught.value.code, caught.value.message) == (38, text)
    assert len(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize("what", ["socket.socketpair", "os.pipe"])
def test_no_descriptors_are_left(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    def refuse() -> None:
        raise OSError(errno.EMFILE, "no more")

    monkeypatch.setattr(what, refuse)
    before = len(os.listdir("/proc/self/fd"))
    with pytest.raises(LibvirtError, match="cannot execute binary /bin/true: Too many open files") as caught:
        start(["/bin/true"])
    assert (caught.value.code, caught.value.int1) == (38, errno.EMFILE)
    assert len(os.listdir("/proc/self/fd")) == before
