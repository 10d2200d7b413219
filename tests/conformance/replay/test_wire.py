"""A connection that carries recorded frames."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import trio
from virtwire.client.opening import Options
from virtwire.client.uri import parse_uri
from virtwire.conformance.replay.wire import dialling
from virtwire.protocol.keepalive import PING, PONG

from tests.conformance.made import call, reply


async def test_frames_and_descriptors_go_both_ways(tmp_path: Path) -> None:
    """Pings are answered and not told; the connection is over when the daemon ends it."""
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        came: list[tuple[bytes, int]] = []
        arrived = trio.Event()

        def arrive(data: bytes, nfds: int) -> None:
            came.append((data, nfds))
            arrived.set()

        lost: list[str] = []
        target = parse_uri(f"test+unix:///default?socket={path}")
        with trio.fail_after(10):
            async with dialling(target, Options()) as dialler:
                wire = await dialler.dial(lambda error: lost.append(error.message))
                wire.listen(arrive)
                assert wire.passes_descriptors
                daemon, _ = listener.accept()
                with daemon:
                    asked = call("domain_open_graphics", [["test", bytes(16), 1], 0, 0]).frame.data
                    await wire.send(asked, [os.open(os.devnull, os.O_RDONLY)])
                    daemon.settimeout(10)
                    data, fds, _, _ = await trio.to_thread.run_sync(socket.recv_fds, daemon, 4096, 4)
                    while len(data) < len(asked) + 1:
                        more, others, _, _ = await trio.to_thread.run_sync(socket.recv_fds, daemon, 4096, 4)
                        data, fds = data + more, [*fds, *others]
                    assert data == asked + b"\0"
                    assert len(fds) == 1
                    os.close(fds[0])
                    answer = bytearray(reply("domain_open_graphics_fd").frame.data + b"\0\0\0\1")
                    answer[:4], answer[16:20] = (32).to_bytes(4, "big"), (5).to_bytes(4, "big")
                    daemon.sendall(PING + answer)
                    with open(os.devnull) as null:
                        socket.send_fds(daemon, [b"\0"], [null.fileno()])
                    assert await trio.to_thread.run_sync(daemon.recv, 100) == PONG
                    await arrived.wait()
                    assert came == [(bytes(answer), 1)]
                await wire.ended.wait()
    assert wire.error is not None
    assert lost == [wire.error.message]
