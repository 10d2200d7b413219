"""Secrets in each form in which clients, daemons, QEMU and guests say them; none survives, and nothing else is lost."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.conformance.decode import Message, blanked, full, short
from virtwire.conformance.decode.secrets import secrets_in_text
from virtwire.conformance.recording import Direction, Frame
from virtwire.protocol.generated.packet_enums import MessageType

from tests.conformance.made import event, frame
from tests.conformance.secret_messages import DOM, MESSAGES, SECRET, UUID
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


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<domain><graphics type='vnc' port='-1' passwd='{}'/></domain>", "<graphics type='vnc' port='-1' passwd='*"),
        ('<graphics passwd = "{}" x="y"/>', 'x="y"'),
        ("<source><cookies><cookie name='a/b'>{}</cookie><cookie name='c'>{}</cookie></cookies></source>", "name='c'"),
        ("<cookie name='a'><![CDATA[{}]]></cookie><b>kept</b>", "<b>kept</b>"),
        ("<cookie name='a'>x<!-- y -->{}</cookie>", "</cookie>"),
        ("<cookie name='a'/><name>kept</name><cookie>{}</cookie>", "<name>kept</name>"),
        ("<launchSecurity type='sev'><dhCert>{}</dhCert><session>{}</session></launchSecurity>", "</launchSecurity>"),
        ("<passphrase>{}</passphrase>", "<passphrase>*"),
        ("<x:password>{}</x:password>", "</x:password>"),
        ("<password>{}", "<password>*"),
        ("<qemu:arg value='secret,id=sec0,format=raw,data={}'/>", "id=sec0"),
        ("<qemu:env name='PGPASSWORD' value='{}'/>", "PGPASSWORD"),
        ('{{"execute":"set_password","arguments":{{"protocol":"vnc","password":"{}"}}}}', '"protocol":"vnc"'),
        ('{{"execute": "change", "arguments": {{"device": "vnc", "target": "password", "arg": "{}"}}}}', '"device"'),
        ('{{"execute":"object-add","arguments":{{"qom-type":"secret","id":"s","data":"{}"}}}}', '"id":"s"'),
        ('{{"execute":"object-add","arguments":{{"qom-type":"secret","id":"s","props":{{"data":"{}"}}}}}}', "props"),
        ('{{"driver":"https","cookie":"{}","url":"https://x"}}', "https://x"),
        ('{{"password": "a\\"{}"}}', "password"),
        ("{{'password': '{}'}}", "password"),
        ('{{\\"password\\":\\"{}\\"}}', "password"),
        (
            '{{"execute":"guest-set-user-password","arguments":{{"username":"root","password":"{}","crypted":false}}}}',
            "root",
        ),
        ('{{"execute":"guest-file-write","arguments":{{"handle":1000,"buf-b64":"{}"}}}}', "1000"),
        ('{{"return":{{"exited":true,"out-data":"{}"}}}}', "exited"),
        ('{{"proxy-password": "{}"}}', "proxy"),
        ("set_password vnc {} keep", "keep"),
        ('set_password spice "a b {}"', "spice"),
        ("change vnc password {}", "change vnc"),
        ("object_add secret,id=sec0,data={}", "id=sec0"),
        ("-object secret,id=sec0,data={} -drive file=x", "-drive file=x"),
        ("-drive file=http://x,password={},if=none", "if=none"),
    ],
)
def test_texts(text: str, left: str) -> None:
    secret = "s3cr3t" if "," in text and "=" in text and "<" not in text and "{{" not in text else SECRET
    blank = hidden(text.format(secret, secret), secret)
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


@given(st.text(alphabet="<>=/'\"{}:\\, abpasswordcookieset_ \n*", max_size=300))
def test_any_text(text: str) -> None:
    data = text.encode()
    for start, end in secrets_in_text(data):
        assert 0 <= start < end <= len(data)


@pytest.mark.parametrize(
    "unit",
    [
        *("<cookie>", "<cookie", '"password":"', "password=", "passwd='", "secret,", "secret,a=b,", "\\"),
        *('\\"password\\', "set_password a ", 'name="password" ', "data=", "name='a", "'\\\\", "password : "),
    ],
)
def test_hostile_texts_take_no_long_time(unit: str) -> None:
    text = b"password secret <" + unit.encode() * (200_000 // len(unit))
    assert sum(1 for _ in secrets_in_text(text)) >= 0
