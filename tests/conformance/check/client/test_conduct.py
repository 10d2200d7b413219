"""The rules that clients keep, each broken by a frame or two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from virtwire.conformance.check.client.conduct import Conduct, Rule
from virtwire.conformance.check.client.packets import Packet, ping, reply
from virtwire.protocol.descriptors import Descriptors
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import HOLE, MessageType, Status


def call(name: str, serial: int, *args: Any, **changes: Any) -> Packet:
    procedure = REMOTE.by_name[name]
    payload = procedure.encode_args(procedure.args(*args) if procedure.args else None)
    packet = Packet(REMOTE.number, 1, procedure.number, MessageType.CALL, serial, Status.OK, payload)
    return packet.but(**changes)


OPEN = call("connect_open", 1, "test:///default", 0)
CLOSE = call("connect_close", 90)


def opened() -> Conduct:
    """Return the conduct of a client that has opened a connection."""
    conduct = Conduct()
    for packet in (call("auth_list", 0), OPEN):
        conduct.heard(packet)
        conduct.told(reply(packet, b""))
    return conduct


def feed(*packets: Packet, conduct: Conduct | None = None) -> Conduct:
    conduct = conduct or opened()
    for packet in packets:
        conduct.heard(packet)
    return conduct


def stream(name: str, serial: int = 5, flags: int = 0, conduct: Conduct | None = None) -> Conduct:
    """Open a stream of a volume."""
    from virtwire.protocol.generated.types import StorageVolHandle

    opening = call(name, serial, StorageVolHandle("pool", "volume", "key"), 0, 0, flags)
    conduct = feed(opening, conduct=conduct)
    conduct.told(reply(opening, b""))
    return conduct


def packet(name: str, status: int = 2, payload: bytes = b"", kind: int = MessageType.STREAM) -> Packet:
    return Packet(REMOTE.number, 1, REMOTE.by_name[name].number, kind, 5, status, payload)


def test_a_client_that_does_all_right_breaks_nothing() -> None:
    conduct = stream("storage_vol_upload", flags=1)
    feed(
        packet("storage_vol_upload", 2, b"data"),
        packet("storage_vol_upload", 2, HOLE.pack(4096, 0), MessageType.STREAM_HOLE),
        packet("storage_vol_upload", 0),
        ping(),
        CLOSE,
        conduct=conduct,
    )
    conduct.told(packet("storage_vol_upload", 0))
    conduct.ended()
    assert conduct.broken == {}
    assert (conduct.work, conduct.pings, conduct.closed, conduct.pending) == (1, 1, True, 1)


@pytest.mark.parametrize(
    ("rule", "packets"),
    [
        (Rule.KNOWN_PROGRAM, [call("connect_get_type", 2, program=7)]),
        (Rule.VERSION_ONE, [call("connect_get_type", 2, version=2)]),
        (Rule.CLIENT_KINDS, [call("connect_get_type", 2, kind=MessageType.REPLY)]),
        (Rule.CLIENT_KINDS, [call("connect_get_type", 2, kind=MessageType.EVENT)]),
        (Rule.CLIENT_KINDS, [call("connect_get_type", 2, kind=99)]),
        (Rule.STATUS, [call("connect_get_type", 2, status=1)]),
        (Rule.KNOWN_PROCEDURE, [call("connect_get_type", 2, procedure=9999)]),
        (Rule.KNOWN_PROCEDURE, [call("connect_get_type", 2, procedure=107)]),
        (Rule.SERIALS, [call("connect_get_type", 2), call("connect_get_hostname", 2)]),
        (Rule.OPEN_ONCE, [OPEN.but(serial=2)]),
        (Rule.OPEN_FLAGS, [call("connect_open", 2, "test:///default", 8)]),
        (Rule.NOTHING_AFTER_CLOSE, [CLOSE, call("connect_get_type", 91)]),
        (Rule.ARGUMENTS, [call("connect_list_all_domains", 2, 1, 0, payload=b"\0\0\0\1")]),
        (Rule.EXACT_ARGUMENTS, [call("connect_get_type", 2, payload=b"\0\0\0\0")]),
        (Rule.EXACT_ARGUMENTS, [call("domain_lookup_by_name", 2, "a", payload=b"\0\0\0\1a\1\1\1")]),
        (Rule.KEEPALIVE_FORM, [ping(serial=3)]),
        (Rule.PONGS_ASKED, [ping().but(procedure=2)]),
        (
            Rule.ASKS_FOR_DESCRIPTORS,
            [call("connect_get_type", 2, kind=MessageType.CALL_WITH_FDS, payload=bytes(4), descriptors=Descriptors())],
        ),
        (Rule.STREAM_KNOWN, [packet("storage_vol_upload", 2, b"data")]),
    ],
)
def test_each_rule_is_broken_by_a_frame(rule: Rule, packets: Sequence[Packet]) -> None:
    assert rule in feed(*packets).broken


@pytest.mark.parametrize(
    ("rule", "name", "flags", "packets"),
    [
        (Rule.STREAM_ORDER, "storage_vol_upload", 0, [(0, b""), (2, b"more")]),
        (Rule.STREAM_ORDER, "storage_vol_upload", 0, [(0, b""), (0, b"")]),
        (Rule.STREAM_EMPTY_ENDS, "storage_vol_upload", 0, [(0, b"more")]),
        (Rule.STATUS, "storage_vol_upload", 0, [(7, b"")]),
        (Rule.STREAM_DIRECTION, "storage_vol_download", 0, [(2, b"data")]),
        (Rule.STREAM_CHUNKS, "storage_vol_upload", 0, [(2, bytes(262121))]),
    ],
)
def test_each_rule_of_streams(rule: Rule, name: str, flags: int, packets: Sequence[tuple[int, bytes]]) -> None:
    conduct = stream(name, flags=flags)
    feed(*(packet(name, status, payload) for status, payload in packets), conduct=conduct)
    assert set(conduct.broken) == {rule}


@pytest.mark.parametrize(
    ("flags", "payload"),
    [(0, HOLE.pack(4096, 0)), (1, HOLE.pack(4096, 1)), (1, HOLE.pack(-1, 0)), (1, b"\0\0\0\0\0")],
)
def test_holes(flags: int, payload: bytes) -> None:
    conduct = stream("storage_vol_upload", flags=flags)
    feed(packet("storage_vol_upload", 2, payload, MessageType.STREAM_HOLE), conduct=conduct)
    assert set(conduct.broken) == {Rule.STREAM_HOLES}


def test_the_order_of_the_first_calls() -> None:
    assert Rule.AUTH_FIRST in feed(OPEN, conduct=Conduct()).broken
    early = feed(call("auth_list", 0), OPEN, call("connect_get_type", 2), conduct=Conduct())
    assert set(early.broken) == {Rule.OPEN_FIRST}


def test_the_end() -> None:
    conduct = stream("storage_vol_download")
    register = call("connect_register_close_callback", 7)
    conduct.heard(register)
    conduct.told(reply(register, b""))
    conduct.ended()
    assert set(conduct.broken) == {Rule.SAYS_CLOSE, Rule.UNREGISTERS, Rule.STREAM_ENDED}


def test_nothing_is_asked_of_a_connection_on_which_nothing_was_called() -> None:
    conduct = Conduct()
    conduct.ended()
    assert conduct.broken == {}
    conduct.broke("a length word of 5")
    conduct.broke_off(3)
    assert set(conduct.broken) == {Rule.LEGAL_FRAMES, Rule.WHOLE_FRAMES}


def test_pings_are_due_that_were_read_before_the_last_call() -> None:
    conduct = opened()
    conduct.told(ping())
    conduct.heard(call("connect_get_type", 2))
    conduct.told(ping())
    assert (conduct.pings_told, conduct.pings_due) == (2, 0)
    conduct.heard(call("connect_get_type", 3))
    assert conduct.pings_due == 1


def test_a_stream_that_failed_needs_no_end() -> None:
    conduct = stream("storage_vol_download")
    conduct.told(packet("storage_vol_download", 1, b""))
    feed(packet("storage_vol_download", 0), CLOSE, conduct=conduct)  # it was on its way
    conduct.ended()
    assert conduct.broken == {}
