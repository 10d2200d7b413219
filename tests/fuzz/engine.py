"""The invariant of both sessions: any bytes give packets, bytes to send, or the documented end, in bounded memory."""

from __future__ import annotations

import random
from collections.abc import Iterable

from virtwire.protocol.client_session import ClientSession
from virtwire.protocol.errors import ErrorCode, LibvirtError, report
from virtwire.protocol.generated.programs import ADMIN, LXC, QEMU, REMOTE
from virtwire.protocol.message import MAX_FRAME, Call
from virtwire.protocol.server_session import ProtocolClosed, ServerSession

from tests.fuzz.mutate import breaks_framing


def drive_server(frames: Iterable[bytes], seed: int) -> dict[str, int]:
    """Feed frames, in pieces of any size, to server sessions; one that is closed or lost for the rest is replaced.

    Returns:
        How often each outcome was seen.
    """
    rng = random.Random(seed)
    seen = {"calls": 0, "answers": 0, "closed": 0}
    session = _server(rng)
    for frame in frames:
        pieces = [frame] if rng.random() < 0.7 else _cut(frame, rng)
        for piece in pieces:
            try:
                packets = session.receive_data(piece)
            except ProtocolClosed:
                seen["closed"] += 1
                session = _server(rng)
                break
            for packet in packets:
                seen["calls"] += 1
                if isinstance(packet, Call):
                    session.fail(packet, report(ErrorCode.NO_SUPPORT, 20, packet.procedure.name))
            seen["answers"] += bool(session.data_to_send())
            assert session._framer.buffered <= MAX_FRAME
        if breaks_framing(frame):
            session = _server(rng)
    return seen


def drive_client(frames: Iterable[bytes], seed: int) -> dict[str, int]:
    """Feed frames to client sessions that have calls under way with the serials the frames carry."""
    rng = random.Random(seed)
    seen = {"packets": 0, "closed": 0}
    session = _client()
    for frame in frames:
        serial = int.from_bytes(frame[20:24], "big")
        if len(frame) >= 28 and rng.random() < 0.8:
            procedure = REMOTE.procedures.get(int.from_bytes(frame[12:16], "big"))
            if procedure is not None and not procedure.event:
                session._pending[serial] = procedure
        try:
            seen["packets"] += len(session.receive_data(frame))
            session.data_to_send()
        except LibvirtError:
            seen["closed"] += 1
        if session.error is not None or breaks_framing(frame):
            session = _client()
    return seen


def _server(rng: random.Random) -> ServerSession:
    session = ServerSession((REMOTE, QEMU, LXC, ADMIN), auth_types=(0,) if rng.random() < 0.9 else (1,))
    session._streams[REMOTE.number, 209, rng.randrange(20)] = object()
    return session


def _client() -> ClientSession:
    return ClientSession((REMOTE, QEMU, LXC))


def _cut(frame: bytes, rng: random.Random) -> list[bytes]:
    at = rng.randrange(1, max(2, len(frame)))
    return [piece for piece in (frame[:at], frame[at:]) if piece]
