"""Other encodings of the same result."""

from __future__ import annotations

from virtwire.conformance.check.client.loosen import loosened
from virtwire.conformance.check.client.packets import Packet
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import MessageType, Status


def result(name: str, payload: bytes) -> Packet:
    return Packet(REMOTE.number, 1, REMOTE.by_name[name].number, MessageType.REPLY, 3, Status.OK, payload)


def test_padding_of_strings() -> None:
    reply = result("connect_get_hostname", b"\0\0\0\5abcde\0\0\0")
    assert loosened(reply, padding=0xFF) == b"\0\0\0\5abcde\xff\xff\xff"
    assert loosened(result("connect_get_hostname", b"\0\0\0\4abcd"), padding=0xFF) == b"\0\0\0\4abcd"


def test_what_says_that_a_value_is_there() -> None:
    reply = result("domain_screenshot", b"\0\0\0\1\0\0\0\1a\0\0\0")
    assert loosened(reply, truth=0xFFFFFFFF) == b"\xff\xff\xff\xff\0\0\0\1a\0\0\0"
    assert loosened(result("domain_screenshot", bytes(4)), truth=2) == bytes(4)


def test_what_is_understood_alike_is_the_same() -> None:
    hostname = REMOTE.by_name["connect_get_hostname"]
    payload = b"\0\0\0\5abcde\0\0\0"
    other = loosened(result("connect_get_hostname", payload), padding=0x55)
    assert other != payload
    assert hostname.decode_ret(other, 0) == hostname.decode_ret(payload, 0)


def test_what_cannot_be_read_stays_as_it_is() -> None:
    for reply in (
        result("connect_get_hostname", b"\0\0\0\x09abc"),
        result("connect_get_hostname", b"\0\0\0\1a\0\0\0").but(procedure=9999),
        result("connect_close", b""),
    ):
        assert loosened(reply, padding=0xFF) == reply.payload
