"""Calls that ask for the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from virtwire.conformance.decode import Message
from virtwire.conformance.replay.likeness import likeness

from tests.conformance.made import call
from tests.conformance.replay.recordings import handle


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (call("domain_get_info", [handle(number=1)], serial=3), call("domain_get_info", [handle(number=-1)], serial=4)),
        (call("connect_open", ["test:///default", 0]), call("connect_open", ["test:///default", 6])),
        (call("connect_get_type"), call("connect_get_type", serial=9)),
    ],
)
def test_the_same(one: Message, other: Message) -> None:
    assert likeness(one) == likeness(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (call("domain_get_info", [handle()]), call("domain_get_info", [handle(uuid=bytes(16))])),
        (call("domain_get_info", [handle()]), call("domain_get_state", [handle(), 0])),
        (call("domain_get_xml_desc", [handle(), 0]), call("domain_get_xml_desc", [handle(), 1])),
        (call("connect_open", ["test:///default", 0]), call("connect_open", ["test:///default", 1])),
        (call("domain_lookup_by_id", [1]), call("domain_lookup_by_id", [2])),
        (call("connect_open", [None, 0]), call("connect_open", ["", 0])),
    ],
)
def test_not_the_same(one: Message, other: Message) -> None:
    assert likeness(one) != likeness(other)


def test_damaged_and_unknown_calls_are_the_same_when_their_bytes_are() -> None:
    frame = call("domain_get_info", [handle()]).frame
    damaged = [Message(replace(frame, data=frame.data[:-4], size=-1)) for _ in range(2)]
    assert likeness(damaged[0]) == likeness(damaged[1]) != likeness(Message(frame))
    unknown = [
        Message(replace(frame, data=frame.data[:12] + b"\0\1\0\0" + frame.data[16:] + end)) for end in (b"a", b"b")
    ]
    assert likeness(unknown[0]) != likeness(unknown[1])
