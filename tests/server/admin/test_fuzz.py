"""Damaged arguments of every call of the administration: each gets one answer, and none of them is a crash."""

from __future__ import annotations

import logging
import random
from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.programs import ADMIN

from tests.fuzz.mutate import WORDS
from tests.interop.admin_calls import calls
from tests.server.admin.rig import AdminPeer, administration

ROUNDS = 4
ALLOWED = {1, 8, 38, 39, 74, 95, 96}
"""Codes that a damaged call may get: that of a TLS reload where there is no TLS, bad values, no such file, ..."""


def damage(rng: random.Random, payload: bytes) -> bytes:
    """Put another word into arguments, flip a bit, cut something out, or repeat something."""
    data = bytearray(payload or b"\0\0\0\0")
    at = rng.randrange(len(data))
    match rng.randrange(5):
        case 0 | 1:
            data[at & ~3 : (at & ~3) + 4] = rng.choice(WORDS).to_bytes(4, "big")
        case 2:
            data[at] ^= 1 << rng.randrange(8)
        case 3:
            del data[at : at + rng.randrange(1, 16)]
        case 4:
            data[at:at] = data[at : at + rng.randrange(1, 32)]
    return bytes(data)


def refusal(peer: AdminPeer, frame: bytes) -> LibvirtError | None:
    try:
        peer.decode(frame)
    except LibvirtError as error:
        return error
    return None


async def test_damaged_arguments(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    rng = random.Random(20)
    asked: set[str] = set()
    async with administration(tmp_path) as (_, peer):
        for procedure, args in list(calls(me=99)) * ROUNDS:
            if "file:" in repr(args):
                continue  # a damaged path would be a file somewhere
            payload = damage(rng, procedure.encode_args(args))
            serial = peer.serial
            await peer.send(peer.frame(procedure.name, payload))
            reply = await peer.read()
            assert reply is not None, (procedure.name, payload)
            assert reply[:2] == (procedure.number, serial)
            asked.add(procedure.name)
            error = refusal(peer, reply[2])
            assert error is None or error.code in ALLOWED, (procedure.name, payload, error)
    assert asked == set(ADMIN.by_name) - {"connect_close"}
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
