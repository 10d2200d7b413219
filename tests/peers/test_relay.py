from __future__ import annotations

import socket
import threading
from pathlib import Path

from tests.peers.relay import TO_CLIENT, TO_SERVER, Relay

CALL = bytes.fromhex("0000001c 20008086 00000001 00000042 00000000 00000000 00000000")
REPLY = bytes.fromhex("00000024 20008086 00000001 00000042 00000001 00000000 00000000 00000001 00000000")


def serve(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        received = b""
        while len(received) < 2 * len(CALL):
            received += connection.recv(1000)
        connection.sendall(REPLY + REPLY[:10])


def test_frames_are_cut_at_their_lengths(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "server"))
        listener.listen()
        server = threading.Thread(target=serve, args=(listener,))
        server.start()
        with Relay(tmp_path, tmp_path / "server") as relay, socket.socket(socket.AF_UNIX) as client:
            client.connect(str(relay.socket))
            for piece in (CALL[:3], CALL[3:] + CALL[:20], CALL[20:]):
                client.sendall(piece)
            answer = b""
            while piece := client.recv(1000):
                answer += piece
        server.join()
    assert answer == REPLY + REPLY[:10]
    sent = [frame for frame in relay.frames if frame.direction == TO_SERVER]
    assert [frame.data for frame in sent] == [CALL, CALL]
    assert [frame.data for frame in relay.frames if frame.direction == TO_CLIENT] == [REPLY]
    assert relay.leftover[0, TO_CLIENT] == REPLY[:10]
    assert sent[0].header == (28, 0x20008086, 1, 66, 0, 0, 0)
