"""The scripted daemon: truthful by itself, and what its scripts can do to what passes."""

from __future__ import annotations

import array
import contextlib
import os
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import trio
from virtwire.conformance.check.client import daemon as daemon_module
from virtwire.conformance.check.client.daemon import MakeScript, ScriptedDaemon, listen
from virtwire.conformance.check.client.packets import Packet, ping, reply
from virtwire.conformance.check.client.script import Notes, Script, WorkScript, with_settings
from virtwire.protocol.framing import Framer
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import MessageType, Status

TIMEOUT = 10


def call(name: str, serial: int, *args: object, kind: int = MessageType.CALL, prefix: bytes = b"") -> Packet:
    procedure = REMOTE.by_name[name]
    payload = procedure.encode_args(procedure.args(*args) if procedure.args else None)
    return Packet(REMOTE.number, 1, procedure.number, kind, serial, Status.OK, prefix + payload)


class Peer:
    """The client's end of a connection."""

    def __init__(self, stream: trio.SocketStream) -> None:
        self.stream = stream
        self._framer = Framer()
        self._packets: list[Packet] = []

    async def send(self, *packets: Packet) -> None:
        await self.stream.send_all(b"".join(packet.frame for packet in packets))

    async def receive(self) -> Packet | None:
        """Return the next frame, None at the end."""
        with trio.fail_after(TIMEOUT):
            while not self._packets:
                data = await self.stream.receive_some()
                if not data:
                    return None
                self._packets += map(Packet.of, self._framer.feed(data))
        return self._packets.pop(0)

    async def ask(self, packet: Packet) -> Packet:
        await self.send(packet)
        answer = await self.receive()
        assert answer is not None
        return answer


@contextlib.asynccontextmanager
async def serving(folder: Path, script: MakeScript = Script) -> AsyncIterator[tuple[ScriptedDaemon, Path]]:
    daemon = ScriptedDaemon(script)
    with listen(folder / "sock") as listener:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(daemon.serve, listener)
            yield daemon, folder / "sock"
            nursery.cancel_scope.cancel()


@contextlib.asynccontextmanager
async def connected(folder: Path, script: MakeScript = Script) -> AsyncIterator[tuple[ScriptedDaemon, Peer]]:
    async with serving(folder, script) as (daemon, path), await trio.open_unix_socket(str(path)) as stream:
        yield daemon, Peer(stream)


async def test_by_itself_it_is_truthful(tmp_path: Path) -> None:
    async with connected(tmp_path) as (daemon, peer):
        assert (await peer.ask(call("auth_list", 0))).payload == b"\0\0\0\1\0\0\0\0"
        assert (await peer.ask(call("connect_open", 1, "qemu:///system", 0))).status == Status.OK
        answer = await peer.ask(call("connect_list_all_domains", 2, 1, 0))
        assert REMOTE.by_name["connect_list_all_domains"].decode_ret(answer.payload, 0).domains[0].name == "test"
        assert (await peer.ask(ping())).procedure == 2
        await peer.send(call("connect_close", 3))
        assert (await peer.receive()) is not None
        assert (await peer.receive()) is None
    (conduct,) = daemon.conducts
    assert conduct.broken == {}
    assert conduct.names == ["auth_list", "connect_open", "connect_list_all_domains", "connect_close"]
    assert daemon.connected == 0


async def test_connections_of_a_run_share_what_is_there_and_runs_do_not(tmp_path: Path) -> None:
    async def define(peer: Peer) -> int:
        await peer.ask(call("auth_list", 0))
        await peer.ask(call("connect_open", 1, "test:///default", 0))
        xml = "<domain type='test'><name>mine</name><memory>1024</memory><os><type>hvm</type></os></domain>"
        await peer.ask(call("domain_define_xml", 2, xml))
        ret = REMOTE.by_name["connect_list_all_domains"].decode_ret
        return len(ret((await peer.ask(call("connect_list_all_domains", 3, 1, 0))).payload, 0).domains)

    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        async with (
            serving(folder) as (_daemon, path),
            await trio.open_unix_socket(str(path)) as one,
            await trio.open_unix_socket(str(path)) as two,
        ):
            assert [await define(Peer(one)), await define(Peer(two))] == [2, 2]


async def test_descriptors_pass(tmp_path: Path) -> None:
    async with connected(tmp_path) as (daemon, peer):
        await peer.ask(call("auth_list", 0))
        await peer.ask(call("connect_open", 1, "test:///default", 0))
        domain = REMOTE.by_name["domain_lookup_by_id"].decode_ret(
            (await peer.ask(call("domain_lookup_by_id", 2, 1))).payload, 0
        )
        packet = call(
            "domain_fd_associate", 3, domain.dom, "name", 0, kind=MessageType.CALL_WITH_FDS, prefix=b"\0\0\0\1"
        )
        await peer.send(packet)
        with open(os.devnull) as file:
            rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [file.fileno()]))]
            await peer.stream.socket.sendmsg([b"\0"], rights)
        answer = await peer.receive()
    assert answer is not None
    assert answer.serial == 3
    assert daemon.conducts[0].with_descriptors == 1
    assert [each.name for each in daemon.conducts[0].broken] == ["ASKS_FOR_DESCRIPTORS", "SAYS_CLOSE"]


async def test_what_cannot_be_cut_into_frames_is_told(tmp_path: Path) -> None:
    async with connected(tmp_path) as (daemon, peer):
        await peer.stream.send_all(b"\0\0\0\5 and more")
        assert await peer.receive() is None
    assert [each.name for each in daemon.conducts[0].broken] == ["LEGAL_FRAMES"]


async def test_half_a_frame_at_the_end_is_told(tmp_path: Path) -> None:
    async with serving(tmp_path) as (daemon, path):
        async with await trio.open_unix_socket(str(path)) as stream:
            assert (await Peer(stream).ask(call("auth_list", 0))).status == Status.OK
            await stream.send_all(call("connect_get_type", 1).frame[:20])
        with trio.fail_after(TIMEOUT):
            await daemon.until_alone()
    assert [each.name for each in daemon.conducts[0].broken] == ["WHOLE_FRAMES", "SAYS_CLOSE"]


async def test_a_client_that_connects_for_ever_is_not_let_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(daemon_module, "MAX_CONNECTIONS", 3)
    async with serving(tmp_path) as (daemon, path):
        for _ in range(3):
            await (await trio.open_unix_socket(str(path))).aclose()
        with trio.fail_after(TIMEOUT):
            with pytest.raises(OSError):
                while True:
                    await (await trio.open_unix_socket(str(path))).aclose()
                    await trio.sleep(0.01)
    assert len(daemon.conducts) == 3


class Instead(WorkScript):
    async def instead(self, packet: Packet) -> bool:
        await self.link.send(reply(packet, b"\0\0\0\4mine"))
        return True


class Disturb(WorkScript):
    async def disturb(self, packet: Packet) -> None:
        await self.link.send_bytes(packet.frame, piece=3)
        self.link.half_close()


async def open_connection(peer: Peer) -> None:
    await peer.ask(call("auth_list", 0))
    await peer.ask(call("connect_open", 1, "test:///default", 0))


async def test_a_script_may_answer_the_first_call_of_the_work(tmp_path: Path) -> None:
    async with connected(tmp_path, Instead) as (daemon, peer):
        await open_connection(peer)
        assert (await peer.ask(call("connect_get_hostname", 2))).payload == b"\0\0\0\4mine"
        assert (await peer.ask(call("connect_get_hostname", 3))).payload != b"\0\0\0\4mine"
    assert daemon.notes["done"] == 1
    assert daemon.notes.said == "connect_get_hostname, serial 2"


async def test_a_script_may_choose_its_call_by_name(tmp_path: Path) -> None:
    async with connected(tmp_path, with_settings(Instead, call_of="connect_get_type")) as (_daemon, peer):
        await open_connection(peer)
        assert (await peer.ask(call("connect_get_hostname", 2))).payload != b"\0\0\0\4mine"
        assert (await peer.ask(call("connect_get_type", 3))).payload == b"\0\0\0\4mine"


async def test_a_script_may_send_in_pieces_and_end_its_side(tmp_path: Path) -> None:
    async with connected(tmp_path, Disturb) as (_daemon, peer):
        await open_connection(peer)
        assert (await peer.ask(call("connect_get_type", 2))).serial == 2
        assert await peer.receive() is None
        await peer.send(call("connect_get_type", 3))  # it still reads


class Loses(Script):
    async def call(self, packet: Packet) -> None:
        self.link.lose()


async def test_a_script_may_lose_the_connection(tmp_path: Path) -> None:
    async with connected(tmp_path, Loses) as (daemon, peer):
        await peer.send(call("auth_list", 0))
        assert await peer.receive() is None
        with trio.fail_after(TIMEOUT):
            await daemon.until_alone()


async def test_notes_can_be_waited_for() -> None:
    notes = Notes()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(notes.wait_for, "pong")
        await trio.lowlevel.checkpoint()
        notes.did("something else")
        notes.did(what="pong")
    assert (notes["done"], notes["pong"], notes.said) == (1, 1, "something else")
