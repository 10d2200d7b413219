"""Secrets in each form in which clients, daemons, QEMU and guests say them; none survives, and nothing else is lost."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.decode import Message, blanked, full, short
from virtwire.conformance.decode.secrets import secrets_in_text
from virtwire.conformance.recording import Direction, Frame
from virtwire.protocol.generated.packet_enums import MessageType

from tests.conformance.made import event, frame
from tests.conformance.secret_messages import DOM, MESSAGES, SECRET, TEXTS, UUID
from tests.protocol.captures import frames


def hidden(text: str, secret: str = SECRET) -> str:
    """Blank a text, without its own frame."""
    data = bytearray(text.encode())
    for start, end in secrets_in_text(text.encode()):
        data[start:end] = b"*" * (end - start)
    blank = data.decode()
    assert secret not in blank
    assert len(blank.encode()) == len(text.encode())
    return blank


@pytest.mark.parametrize(("text", "left"), TEXTS)
def test_texts(text: str, left: str) -> None:
    blank = hidden(text.format(SECRET, SECRET), SECRET)
    assert left.replace("{{", "{") in blank


def test_a_number_for_a_password() -> None:
    assert hidden('{"password": 123456, "a": 1}', "123456") == '{"password": ******, "a": 1}'


@pytest.mark.parametrize(
    "text",
    [
        "<domain><name>password</name><secret type='ceph' uuid='x'/><description>my cookie jar</description></domain>",
        '{"execute":"query-status"}',
        '{"execute":"blockdev-add","arguments":{"key-secret":"sec0","driver":"luks"}}',
        "info status",
        "<cookies/>",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert hidden(text) == text


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


@settings(deadline=None)
@given(st.text(alphabet="<>=/'\"{}:\\, abpasswordcookieset_ \n*", max_size=300))
def test_any_text(text: str) -> None:
    data = text.encode()
    for start, end in secrets_in_text(data):
        assert 0 <= start < end <= len(data)


@pytest.mark.parametrize(
    "unit",
    [
        *("<cookie>", "<cookie", '"password":"', "password=", "passwd='", "secret,", "secret,a=b,", "\\"),
        *("secret,a=", "secret,a=secret,data"),
        pytest.param("<a name='" + "secret" * 33_000, id="a name"),
        pytest.param("<a name='secret' " + " " * 199_000, id="spaces behind a name"),
        *('\\"password\\', "set_password a ", 'name="password" ', "data=", "name='a", "'\\\\", "password : "),
    ],
)
def test_hostile_texts_take_no_long_time(unit: str) -> None:
    text = b"password secret <" + unit.encode() * (200_000 // len(unit))
    assert sum(1 for _ in secrets_in_text(text)) >= 0
