"""Connections that a program carries, against a daemon that the test plays."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from virtwire.client import LibvirtError
from virtwire.client.supervision import Reconnect
from virtwire.client.tunnel import open_tunnel
from virtwire.client.uri import parse_uri

from tests.client.fake_server import FakeServer, Polite, greet, listening
from tests.worlds import World

RELAY = """\
#!{python}
import os, select, socket, sys
with open({log!r} + ".new", "w") as log:
    log.write(repr((sys.argv[1:], os.environ.get("LC_ALL"), os.getpid())))
os.replace({log!r} + ".new", {log!r})
daemon = socket.socket(socket.AF_UNIX)
daemon.connect({socket!r})
while True:
    for ready in select.select([0, daemon], [], [])[0]:
        data = os.read(0, 65536) if ready == 0 else daemon.recv(65536)
        if not data:
            os.write(2, b"relay: the end\\n")
            sys.exit()
        if ready == 0:
            daemon.sendall(data)
        else:
            os.write(1, data)
"""


def script(path: Path, text: str) -> Path:
    path.write_text(text)
    path.chmod(0o755)
    return path


def relay(folder: Path) -> Path:
    text = RELAY.format(python=sys.executable, socket=f"{folder}/sock", log=f"{folder}/log")
    return script(folder / "relay", text)


def program(folder: Path) -> int:
    """Return the process id of the relay that was started last."""
    return int((folder / "log").read_text().rstrip(")").split(", ")[-1])


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


async def test_ext_runs_the_command_without_arguments(real_world: World, tmp_path: Path) -> None:
    polite = Polite()
    async with listening(real_world, tmp_path, polite):
        uri = f"test+ext:///default?command={relay(tmp_path)}"
        async with real_world.connect(uri) as connection:
            assert (await connection.domain_lookup_by_name("a")).name == "a"
            assert not gone(program(tmp_path))
        assert gone(program(tmp_path))
    assert (tmp_path / "log").read_text().startswith("([], ")
    assert polite.called == ["domain_lookup_by_name", "connect_close"]


async def test_ssh_gets_its_words_and_speaks_english(real_world: World, tmp_path: Path) -> None:
    async with listening(real_world, tmp_path, Polite()):
        uri = f"test+ssh://me@h:22/default?proxy=native&command={relay(tmp_path)}"
        async with real_world.connect(uri, read_only=True) as connection:
            assert (await connection.domain_lookup_by_name("a")).name == "a"
    words = ["-p", "22", "-l", "me", "-T", "-e", "none", "--", "h", "sh -c 'virt-ssh-helper -r 'test:///default''"]
    assert (tmp_path / "log").read_text().startswith(repr((words, "C"))[:-1])


async def test_no_descriptor_is_sent_to_a_program(real_world: World, tmp_path: Path) -> None:
    uri = f"test+ext:///default?command={relay(tmp_path)}"
    async with listening(real_world, tmp_path, greet), real_world.connect(uri) as connection:
        assert not connection._channel.passes_descriptors


async def refused(real_world: World, uri: str) -> LibvirtError:
    with pytest.raises(LibvirtError) as caught:
        async with real_world.connect(uri):
            raise AssertionError("it never opens")
    return caught.value


async def test_what_the_program_says_is_in_the_error(real_world: World, tmp_path: Path) -> None:
    command = script(tmp_path / "no", "#!/bin/sh\necho 'Host key verification failed.' >&2\nexit 255\n")
    error = await refused(real_world, f"test+ssh://h/default?command={command}")
    assert error.code == 38
    assert error.message.split(": ")[0] in ("Cannot recv data", "End of file while reading data", "Cannot write data")
    assert ": Host key verification failed.: " in error.message


async def test_a_program_that_says_nothing(real_world: World, tmp_path: Path) -> None:
    error = await refused(real_world, "test+ext:///default?command=/bin/false")
    assert error.code == 38


async def test_a_program_that_is_not_there(real_world: World) -> None:
    error = await refused(real_world, "test+ext:///default?command=no-such-program")
    assert error.message == "Cannot find 'no-such-program' in path: No such file or directory"
    assert (await refused(real_world, "test+ext:///default?command=")).message.startswith("Cannot find '' in path")


async def test_a_program_that_waits_is_ended_at_the_deadline(real_world: World, tmp_path: Path) -> None:
    command = script(tmp_path / "wait", f"#!/bin/sh\necho $$ > {tmp_path}/pid\nexec sleep 100\n")
    with pytest.raises(LibvirtError, match="was not ready within 1 seconds"):
        async with real_world.connect(f"test+ext:///default?command={command}", timeout=1):
            raise AssertionError("it never opens")
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


async def test_a_connection_that_breaks_later_says_why(real_world: World, tmp_path: Path) -> None:
    async def leave(server: FakeServer) -> None:
        await greet(server)
        await server.call()

    uri = f"test+ext:///default?command={relay(tmp_path)}"
    async with listening(real_world, tmp_path, leave), real_world.connect(uri) as connection:
        with pytest.raises(LibvirtError, match=": relay: the end: "):
            await connection.domain_lookup_by_name("a")


async def test_coming_back_starts_the_program_again(real_world: World, tmp_path: Path) -> None:
    async def serve(server: FakeServer) -> None:
        await greet(server)
        await server.answer(await server.call())
        await server.receive()

    uri = f"test+ext:///default?command={relay(tmp_path)}"
    async with listening(real_world, tmp_path, serve):
        async with real_world.connect(uri, reconnect=Reconnect(first=0)) as connection:
            assert (await connection.domain_lookup_by_name("a")).name == "a"
            first = program(tmp_path)
            os.kill(first, signal.SIGKILL)
            while program(tmp_path) == first:
                await real_world.io.sleep(0.01)
            assert (await connection.domain_lookup_by_name("b")).name == "b"
            assert program(tmp_path) != first
        assert gone(first)
        assert gone(program(tmp_path))


def test_what_cannot_be_is_refused_before_anything_runs() -> None:
    with pytest.raises(LibvirtError, match="not safe in an ssh command"):
        open_tunnel(parse_uri("test+ssh://-oX/default?command=/bin/false"), read_only=False)
