# DO NOT EDIT: generated from keepalive.x by virtwire.protocol.compiler.

"""The keepalive program: both sides may send both, as events with serial 0."""

from __future__ import annotations

from virtwire.protocol.procedures import Procedure as _Procedure


PING: _Procedure[None, None] = _Procedure(
    0x6b656570, 1, 1, "ping",
    since="0.9.8",
    event=True,
)
"""Ask the peer for a sign of life; it answers at once, in every state."""

PONG: _Procedure[None, None] = _Procedure(
    0x6b656570, 1, 2, "pong",
    since="0.9.8",
    event=True,
)
"""Answer a ping."""


PROCEDURES: tuple[_Procedure, ...] = (
    PING,
    PONG,
)
