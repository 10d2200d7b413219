"""Two messages compared: what counts, what does not, and how a difference is named."""

from __future__ import annotations

import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.decode import Message
from virtwire.conformance.recording import Direction, Frame
from virtwire.conformance.replay.compare import MAX_DIFFERENCES, differences
from virtwire.conformance.replay.pairs import Pairs
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import HEADER

from tests.conformance.made import failed, reply
from tests.protocol.captures import frames

HERE, THERE = bytes(range(16)), bytes(range(16, 32))
XML = "<domain type='test' id='{id}'><name>vm</name><uuid>{uuid}</uuid><memory>{memory}</memory></domain>"
HERE_TEXT, THERE_TEXT = "00010203-0405-0607-0809-0a0b0c0d0e0f", "10111213-1415-1617-1819-1a1b1c1d1e1f"


def told(left: Message, right: Message, pairs: Pairs | None = None, **options: bool) -> list[str]:
    return [str(each) for each in differences(left, right, pairs, **options)]


def domain(name: str = "vm", uuid: bytes = HERE, number: int = 1) -> tuple[str, bytes, int]:
    return (name, uuid, number)


def looked_up(*handle: Any, serial: int = 1) -> Message:
    return reply("domain_lookup_by_name", [domain(*handle)], serial=serial)


def test_serials_do_not_count() -> None:
    assert told(looked_up(serial=1), looked_up(serial=9)) == []


def test_fields_are_named_with_both_values() -> None:
    assert told(looked_up(), looked_up("other", THERE, -1)) == [
        'ret.dom.name: "vm" | "other"',
        f"ret.dom.uuid: {HERE_TEXT} | {THERE_TEXT}",
        "ret.dom.id: 1 | -1",
    ]


def test_what_daemons_make_up_is_learned_and_then_held_to() -> None:
    pairs = Pairs()
    assert told(looked_up(), looked_up("vm", THERE, 7), pairs) == []
    assert told(looked_up(), looked_up("vm", THERE, 7), pairs) == []
    assert told(looked_up(), looked_up("vm", HERE, 7), pairs) == [f"ret.dom.uuid: {HERE_TEXT} | {HERE_TEXT}"]
    assert told(looked_up(), looked_up("vm", THERE, -1), pairs) == ["ret.dom.id: 1 | -1"]


def test_an_error_here_and_a_result_there() -> None:
    message = failed("domain_lookup_by_name", 42, 10, "Domain not found")
    assert told(looked_up(), message) == ["outcome: vm | error NO_DOMAIN (42/10): Domain not found"]


def test_errors_are_compared_by_their_fields() -> None:
    left = failed("domain_lookup_by_name", 42, 10, f"no domain {HERE_TEXT}")
    right = failed("domain_lookup_by_name", 42, 10, f"no domain {THERE_TEXT}")
    assert told(left, right, Pairs()) == []
    assert [line.split(":")[0] for line in told(left, right)] == ["error.message"]
    other = failed("domain_lookup_by_name", 1, 10, "internal")
    assert [line.split(":")[0] for line in told(left, other)] == ["error.code", "error.message"]


def test_documents_element_by_element() -> None:
    left = reply("domain_get_xml_desc", [XML.format(id=1, uuid=HERE_TEXT, memory=5)])
    right = reply("domain_get_xml_desc", [XML.format(id=3, uuid=THERE_TEXT, memory=6)])
    assert told(left, right, Pairs()) == ['ret.xml:domain/memory: "5" | "6"']
    assert told(left, right) == [
        'ret.xml:domain/@id: "1" | "3"',
        f'ret.xml:domain/uuid: "{HERE_TEXT}" | "{THERE_TEXT}"',
        'ret.xml:domain/memory: "5" | "6"',
    ]


def test_lists_of_named_things_are_compared_by_name() -> None:
    a, b, c = domain("a"), domain("b", THERE), domain("c", bytes(16))
    left = reply("connect_list_all_domains", [[a, b], 2])
    right = reply("connect_list_all_domains", [[b, a], 2])
    assert told(left, right) == []
    assert told(left, right, exact=True) != []
    more = reply("connect_list_all_domains", [[b, a, c], 3])
    assert told(left, more) == ["ret.domains[c]: nothing | c", "ret.ret: 2 | 3"]


def test_masks_are_for_what_differs_each_time() -> None:
    left, right = (reply("domain_get_info", [1, 100, 100, 2, time]) for time in (5, 6))
    assert told(left, right) == []
    assert told(left, right, exact=True) == ["ret.cpu_time: 5 | 6"]


def test_secrets_are_not_shown() -> None:
    left, right = (
        reply("domain_get_xml_desc", [f"<domain><graphics passwd='{secret}'/></domain>"]) for secret in ("aaa", "bbb")
    )
    assert told(left, right) == []
    assert told(left, right, secrets=True) == ['ret.xml:domain/graphics/@passwd: "aaa" | "bbb"']


def test_another_procedure() -> None:
    assert told(looked_up(), reply("domain_get_info", [1, 1, 1, 1, 1])) == [
        "procedure: domain_lookup_by_name | domain_get_info"
    ]


def test_descriptors_count() -> None:
    left = looked_up()
    right = Message(Frame(0, 0, Direction.TO_CLIENT, left.frame.data, 1))
    assert told(left, right) == ["descriptors: 0 | 1"]


def test_what_was_cut_is_compared_as_far_as_it_goes() -> None:
    whole = looked_up()
    data = whole.frame.data
    cut = Message(Frame(0, 0, Direction.TO_CLIENT, data[:40], 0, len(data), zlib.crc32(data)))
    assert told(whole, cut) == []
    assert told(cut, whole) == []
    other = looked_up("xm")
    assert told(other, cut) == ['ret.dom.name: "xm" | "vm"']


def test_bytes_that_nobody_knows_are_compared() -> None:
    head = HEADER.pack(32, REMOTE.number, 1, 9999, MessageType.REPLY, 1, MessageStatus.OK)
    left, right = (Message(Frame(0, 0, Direction.TO_CLIENT, head + word)) for word in (b"abcd", b"abce"))
    assert told(left, left) == []
    assert told(left, right) == ["rest: 61626364 | 61626365"]


def test_a_flood_of_differences_ends() -> None:
    left, right = (
        reply("connect_list_all_domains", [[domain(f"{start + index}") for index in range(2000)], 2000])
        for start in (0, 5000)
    )
    found = differences(left, right)
    assert len(found) == MAX_DIFFERENCES + 1
    assert found[-1].path == "…"


@pytest.mark.parametrize("exact", [True, False])
def test_every_captured_frame_equals_itself(exact: bool) -> None:
    pairs = Pairs()
    for frame in frames():
        message = Message(Frame(0, 0, Direction.TO_CLIENT, frame.data))
        assert differences(message, message, pairs, exact=exact, secrets=True) == [], frame.source


@settings(deadline=None)
@given(st.binary(max_size=80), st.binary(max_size=80), st.sampled_from([1, 23, 273, 344]))
def test_any_bytes_can_be_compared(left: bytes, right: bytes, procedure: int) -> None:
    head = HEADER.pack(28 + len(left), REMOTE.number, 1, procedure, MessageType.REPLY, 1, MessageStatus.OK)
    one, other = (Message(Frame(0, 0, Direction.TO_CLIENT, head + each)) for each in (left, right))
    assert differences(one, one, Pairs()) == []
    differences(one, other, Pairs())


def test_items_whose_names_are_pairs_are_compared_with_each_other() -> None:
    dom = ["test", bytes(16), 1]
    left = reply("domain_list_all_checkpoints", [[["1700000001", dom], ["1700000002", dom], ["kept", dom]], 3])
    right = reply("domain_list_all_checkpoints", [[["kept", dom], ["1700000012", dom], ["1700000011", dom]], 3])
    pairs = Pairs()
    pairs.learn("time", b"1700000002", b"1700000012")
    assert differences(left, right, pairs) == []
    assert pairs.right("time", b"1700000001") == b"1700000011"
    other = reply("domain_list_all_checkpoints", [[["kept", dom], ["1700000012", dom], ["1700000099", dom]], 3])
    assert [each.path for each in differences(left, other, pairs)] == [
        "ret.checkpoints[test/1700000001]",
        "ret.checkpoints[test/1700000099]",
    ]


def test_a_name_of_today_may_be_anothers_in_the_recording() -> None:
    dom = ["test", bytes(16), 1]
    left = reply("domain_list_all_checkpoints", [[["1700000041", dom], ["1700000043", dom]], 2])
    right = reply("domain_list_all_checkpoints", [[["1700000043", dom], ["1700000044", dom]], 2])
    pairs = Pairs()
    pairs.learn("time", b"1700000041", b"1700000043")
    pairs.learn("time", b"1700000043", b"1700000044")
    assert told(left, right, pairs) == []


def test_ids_of_domains_are_listed_in_no_order() -> None:
    pairs = Pairs()
    pairs.learn("domain id", 3, 5)
    left, right = reply("connect_list_domains", [[1, 3]]), reply("connect_list_domains", [[5, 1]])
    assert told(left, right, pairs) == []
    assert told(left, reply("connect_list_domains", [[1, 3]]), pairs) == ["ret.ids[0]: 3 | 3"]
    assert told(left, reply("connect_list_domains", [[1]])) == ["ret.ids[0]: 3 | nothing"]
    assert told(left, reply("connect_list_domains", [[3, 1]])) == []
    assert told(left, reply("connect_list_domains", [[3, 1]]), exact=True) != []


def test_a_masked_field_has_to_be_there_and_of_its_kind() -> None:
    unsigned, signed = (reply("domain_get_cpu_stats", [[["cpu_time", value]], 1]) for value in ((4, 5), (1, 5)))
    assert told(unsigned, reply("domain_get_cpu_stats", [[["cpu_time", (4, 6)]], 1])) == []
    assert len(told(unsigned, signed)) == 2
    assert len(told(unsigned, reply("domain_get_cpu_stats", [[], 1]))) == 1
    now, then, never, word = (
        reply("domain_checkpoint_get_xml_desc", [f"<domaincheckpoint>{each}</domaincheckpoint>"])
        for each in (
            "<creationTime>1700000000</creationTime>",
            "<creationTime>1700000001</creationTime>",
            "",
            "<creationTime>then</creationTime>",
        )
    )
    assert told(now, then) == []
    assert len(told(now, never)) == len(told(now, word)) == 1
