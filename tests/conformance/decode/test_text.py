"""Messages as text, as people see them."""

from __future__ import annotations

import pytest
from virtwire.conformance.decode import Message, arguments, full, outcome, short
from virtwire.conformance.decode.enums import error_domain
from virtwire.conformance.decode.text import call_text, hex_lines
from virtwire.conformance.recording import Direction, Frame
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.keepalive import PING

from tests.conformance.made import call, event, failed, frame, reply

UUID = bytes(range(16))
DOM = ("vm", UUID, 1)
XML = "<?xml version='1.0'?>\n<!-- made by hand -->\n<domain type='test'><name>my \"vm\"</name><uuid>x</uuid></domain>"
POOL = ("pool", UUID)


DOCUMENT = f'xml=<domain "my \\"vm\\""> of {len(XML)} bytes'
VOL = ("pool", "vol", "/k")
DATA = frame("storage_vol_download", bytes(3000), MessageType.STREAM, status=MessageStatus.CONTINUE)
LENGTH = (2**40).to_bytes(8) + bytes(4)
HOLE = frame("storage_vol_download", LENGTH, MessageType.STREAM_HOLE, status=MessageStatus.CONTINUE)
PARAMETERS = [("weight", (2, 7)), ("name", (7, "x"))]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (call("domain_lookup_by_name", ["vm"]), 'domain_lookup_by_name(name="vm")'),
        (call("connect_open", ["test:///default", 1]), 'connect_open(name="test:///default", flags=RO)'),
        (call("connect_open", [None, 0]), "connect_open()"),
        (call("domain_lookup_by_uuid", [UUID]), "domain_lookup_by_uuid(uuid=00010203-0405-0607-0809-0a0b0c0d0e0f)"),
        (call("domain_create", [DOM]), "domain_create(vm)"),
        (call("domain_define_xml_flags", [XML, 0]), f"domain_define_xml_flags({DOCUMENT})"),
        (call("domain_lookup_by_name", ["a\x1b[2J\nb\u202e"]), 'domain_lookup_by_name(name="a\\x1b[2J\\nb\\u202e")'),
        (call("storage_vol_download", [VOL, 0, 5, 0]), "storage_vol_download(pool/vol, offset=0, length=5)"),
        (reply("domain_lookup_by_name", [DOM]), "domain_lookup_by_name vm"),
        (reply("domain_create"), "domain_create ok"),
        (reply("domain_get_state", [1, 1]), "domain_get_state state=RUNNING, reason=1"),
        (failed("domain_create", 55, 10, "not\tnow"), "domain_create error OPERATION_INVALID (55/10): not\\tnow"),
        (failed("domain_create", 9999, 10, "x"), "domain_create error 9999 (9999/10): x"),
        (event("domain_event_lifecycle", [DOM, 2, 0]), "domain_event_lifecycle(vm, event=STARTED, detail=0)"),
        (
            reply("connect_list_all_domains", [[DOM, ("b", UUID, -1)], 2]),
            "connect_list_all_domains domains=[vm, b], ret=2",
        ),
        (
            reply("domain_get_scheduler_parameters", [PARAMETERS]),
            'domain_get_scheduler_parameters params=[weight=7, name="x"]',
        ),
        (reply("domain_memory_peek", [b"ab"]), "domain_memory_peek buffer=6162"),
        (reply("domain_memory_peek", [bytes(20)]), "domain_memory_peek buffer=20 bytes 0000000000000000…"),
        (call("domain_set_autostart", [DOM, 1]), "domain_set_autostart(vm, autostart=1)"),
        (Message(Frame(0, 0, Direction.TO_CLIENT, PING)), "ping"),
        (Message(DATA), "stream data storage_vol_download 3,000 bytes"),
        (Message(HOLE), "stream hole storage_vol_download of 1,099,511,627,776 bytes"),
        (
            Message(frame("domain_lookup_by_name", b"\0\0\0\x09vm")),
            "domain_lookup_by_name((domain_lookup_by_name_args: the 34 bytes end before it does))",
        ),
        (
            Message(frame("domain_lookup_by_name", b"\0\0\0\2vm\0\0abcd")),
            'domain_lookup_by_name(name="vm", 4 bytes more)',
        ),
        (Message(frame("domain_create", b"\0\0\0\2", MessageType.REPLY_WITH_FDS)), "domain_create 2 descriptors"),
    ],
)
def test_short(message: Message, expected: str) -> None:
    assert short(message) == expected


def test_lines_are_no_longer_than_they_may_be() -> None:
    message = call("domain_lookup_by_name", ["x" * 500])
    for width in (1, 10, 40, 100):
        assert len(short(message, width)) <= width
        assert "…" in short(message, width)
    handles = [(f"a-domain-with-a-name-{number}", UUID, number) for number in range(100)]
    listed = reply("connect_list_all_domains", [handles, 100])
    assert len(short(listed, 100)) <= 100
    assert "… 100 in all], ret=100" in short(listed, 1000)
    assert arguments(message, 20).endswith("…")
    assert outcome(reply("domain_create")) == "ok"


def test_secrets_are_blanked_in_lines_unless_they_are_asked_for() -> None:
    message = call("domain_set_user_password", [DOM, "root", "hunter2", 0])
    assert short(message) == 'domain_set_user_password(vm, user="root", password="*******")'
    assert short(message, secrets=True) == 'domain_set_user_password(vm, user="root", password="hunter2")'


def test_full_of_a_call() -> None:
    message = call("domain_define_xml_flags", [XML, 1], serial=5)
    assert full(message).splitlines() == [
        f"call remote.domain_define_xml_flags serial 5, {message.frame.size} bytes",
        "  args: domain_define_xml_flags_args",
        "    xml:   # a <domain> document",
        "      <!-- made by hand -->",
        '      <domain type="test">',
        '        <name>my "vm"</name>',
        "        <uuid>x</uuid>",
        "      </domain>",
        "    flags: VALIDATE (1)",
    ]


def test_full_of_a_reply_with_lists_and_parameters() -> None:
    message = reply("connect_get_all_domain_stats", [[(DOM, [("state.state", (1, 1)), ("x", (7, "y\x1b"))])]])
    assert full(message).splitlines()[1:] == [
        "  ret: connect_get_all_domain_stats_ret",
        "    ret_stats: list of 1",
        "      [0]: domain_stats_record",
        "        dom: domain_handle",
        '          name: "vm"',
        "          uuid: 00010203-0405-0607-0809-0a0b0c0d0e0f",
        "          id: 1",
        "        params: list of 2",
        "          state.state=1",
        '          x="y\\x1b"',
    ]


def test_full_of_an_error() -> None:
    lines = full(failed("domain_create", 55, 10, "not now")).splitlines()
    assert lines[1:4] == ["  error:", "    code: 55 OPERATION_INVALID", f"    domain: 10 {error_domain(10)}"]
    assert '    message: "not now"' in lines


def test_full_of_bytes_and_damage() -> None:
    data = Message(frame("storage_vol_download", bytes(range(40)), MessageType.STREAM, status=MessageStatus.CONTINUE))
    lines = full(data).splitlines()
    assert lines[0] == "stream data remote.storage_vol_download serial 1, 68 bytes"
    assert lines[1] == "  data: 40 bytes"
    assert lines[2] == "    000000  00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f  ................"
    assert lines[4] == "    000020  20 21 22 23 24 25 26 27                           !\"#$%&'"
    damaged = Message(frame("domain_lookup_by_name", b"\0\0\0\x09vm"))
    assert full(damaged).splitlines()[-1].startswith("  cannot be decoded: ")


def test_documents_that_are_none_are_shown_as_they_are() -> None:
    message = call("domain_define_xml_flags", ["<domain>\n<oops\x1b", 0])
    assert full(message).splitlines()[2:5] == [
        "    xml:   # a <domain> document",
        "      <domain>",
        "      <oops\\x1b",
    ]


def test_bytes_as_people_read_them() -> None:
    assert list(hex_lines(b"\0ABC")) == ["000000  00 41 42 43                                      .ABC"]
    lines = list(hex_lines(bytes(600)))
    assert len(lines) == 33
    assert lines[-1] == "… 88 bytes more"
    assert len(list(hex_lines(bytes(600), 600))) == 38
    assert list(hex_lines(b"")) == []


def test_what_is_remembered_of_a_message_is_told_of_equal_ones_alone() -> None:
    first, again = (call("domain_set_user_password", [DOM, "me", "geheim", 0], serial=serial) for serial in (1, 2))
    other = call("domain_set_user_password", [DOM, "me", "gefahr", 0], serial=1)
    for _ in range(2):
        assert arguments(first) == arguments(again) == 'vm, user="me", password="******"'
        assert arguments(first, secrets=True) == 'vm, user="me", password="geheim"'
        assert arguments(other, secrets=True) == 'vm, user="me", password="gefahr"'
        assert arguments(first, 10) == "vm, user=…"
        assert call_text(again) == f"domain_set_user_password({arguments(first)})"
    assert outcome(reply("domain_get_state", [1, 1])) != outcome(reply("domain_get_state", [1, 2]))
    assert outcome(reply("domain_create")) != outcome(failed("domain_create", 55, 10, "x"))


def test_bytes_that_are_too_few_for_a_header_are_not_taken_for_more() -> None:
    whole = call("domain_lookup_by_name", ["vm"]).frame.data
    for size in (17, 21, 22, 23, 25):
        message = Message(Frame(0, 0, Direction.TO_SERVER, whole[:size]))
        assert arguments(message) == f"(domain_lookup_by_name_args: the {size} bytes end before it does)"
