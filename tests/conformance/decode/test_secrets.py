"""Secrets in each form in which clients, daemons, QEMU and guests say them; none survives, and nothing else is lost."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest
from virtwire.conformance.decode import Message, blanked, full, short
from virtwire.conformance.recording import Direction, Frame
from virtwire.protocol.generated.packet_enums import MessageType

from tests.conformance.made import call, event, frame
from tests.conformance.secret_messages import DOM, MESSAGES, SECRET, UUID
from tests.protocol.captures import frames


@pytest.mark.parametrize("name", MESSAGES)
def test_messages(name: str) -> None:
    message = MESSAGES[name]
    blank = blanked(message)
    for part in (SECRET.encode(), b"\0\0\0".join(bytes([each]) for each in SECRET.encode())):
        assert part not in blank.frame.data
    assert len(blank.frame.data) == len(message.frame.data)
    assert blank.damage is None
    assert "hunter" not in full(message)
    assert "hunter" not in short(message, 1000)
    if "sasl" not in name and name not in ("secret set", "secret get", "migration"):
        assert "hunter" in full(message, secrets=True)
    assert blanked(blank).frame.data == blank.frame.data


@pytest.mark.parametrize("name", MESSAGES)
def test_messages_that_were_cut_or_damaged_show_nothing(name: str) -> None:
    whole = MESSAGES[name].frame
    for length in range(28, len(whole.data)):
        cut = replace(whole, data=whole.data[:length], size=whole.size, crc=zlib.crc32(whole.data))
        damaged = Frame(0, 0, whole.direction, whole.data[:length])
        for each in (cut, damaged):
            shown = blanked(Message(each)).frame.data
            assert b"hunter2" not in shown
            assert b"h\0\0\0u\0\0\0n" not in shown


def test_what_follows_a_payload_is_not_trusted() -> None:
    made = frame("domain_create", b"\0\0\0\2vm\0\0" + UUID + bytes(4) + b"passwd='hunter2'")
    assert b"hunter2" not in blanked(Message(made)).frame.data


def test_a_message_without_secrets_is_the_same() -> None:
    for each in frames():
        message = Message(Frame(0, 0, Direction.TO_CLIENT, each.data))
        if "sasl" not in message.name:
            assert blanked(message) is message or b"*" in blanked(message).frame.data, each.source
    message = event("domain_event_lifecycle", [DOM, 1, 1])
    assert blanked(message) is message


def test_unknown_procedures_have_no_fields_to_look_at() -> None:
    data = bytearray(frame("domain_create", b"password", MessageType.CALL).data)
    data[12:16] = (9999).to_bytes(4)
    message = Message(Frame(0, 0, Direction.TO_SERVER, bytes(data)))
    assert blanked(message) is message


def test_commands_that_were_cut_before_what_says_that_they_have_secrets() -> None:
    for text in (
        '{"arguments":{"env":["A=hunter2"]},"execute":"guest-exec"}',
        '{"execute":"object-add","arguments":{"data":"hunter2","qom-type":"secret"}}',
    ):
        whole = call("domain_monitor_command", [DOM, text, 0]).frame
        data = whole.data[: whole.data.index(b"hunter2") + 7]
        cut = replace(whole, data=data, size=whole.size, crc=zlib.crc32(whole.data))
        assert b"hunter2" not in blanked(Message(cut)).frame.data
