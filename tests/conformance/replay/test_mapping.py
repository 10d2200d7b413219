"""What recorded values are today, where that holds, and calls rewritten by it."""

from __future__ import annotations

from virtwire.conformance.decode import Message
from virtwire.conformance.recording import Direction, Frame
from virtwire.conformance.replay.compare import differences
from virtwire.conformance.replay.mapping import Mapping, names_by_time

from tests.conformance.made import call, known, reply
from tests.conformance.replay.recordings import DOMAIN, handle

TODAY = bytes(reversed(DOMAIN))
XML = "<domain type='test' id='{}'><name>guest</name><uuid>{}</uuid></domain>"


def text(uuid: bytes) -> str:
    digits = uuid.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def rewritten(mapping: Mapping, message: Message) -> Message:
    data = mapping.rewrite(message)
    assert len(data) == int.from_bytes(data[:4], "big")
    return Message(Frame(0, 0, Direction.TO_SERVER, data))


def learned() -> Mapping:
    """Know a domain's UUID and id from an answer."""
    mapping = Mapping()
    asked = call("domain_lookup_by_name", ["test"])
    mapping.about(0, b"test:///default", asked)
    left, right = (
        reply("domain_lookup_by_name", [handle(uuid=uuid, number=number)]) for uuid, number in ((DOMAIN, 3), (TODAY, 4))
    )
    assert differences(left, right, mapping) == []
    return mapping


def test_handles_are_rewritten() -> None:
    body = rewritten(learned(), call("domain_get_info", [handle(number=3)], serial=7)).body
    assert body is not None
    assert (body.dom.uuid, body.dom.id) == (TODAY, 4)


def test_documents_are_rewritten_and_keep_their_padding() -> None:
    message = call("domain_define_xml", [XML.format(3, text(DOMAIN))])
    mapping = learned()
    for found, wanted in ((message, XML.format(4, text(TODAY))), (call("domain_define_xml", ["<x/>"]), "<x/>")):
        body = rewritten(mapping, found).body
        assert body is not None
        assert body.xml == wanted


def test_what_is_not_known_stays() -> None:
    mapping = learned()
    message = call("domain_lookup_by_uuid", [bytes(16)])
    assert mapping.rewrite(message) == message.frame.data
    assert mapping.rewrite(call("connect_get_type")) == call("connect_get_type").frame.data
    damaged = Message(Frame(0, 0, Direction.TO_SERVER, call("domain_get_info", [handle()]).frame.data[:-4]))
    assert mapping.rewrite(damaged) == damaged.frame.data


def test_what_a_client_chose_has_to_come_back() -> None:
    mapping = Mapping()
    asked = call("domain_define_xml", [XML.format(1, text(DOMAIN))])
    mapping.about(0, b"", asked)
    mapping.rewrite(asked)
    left, right = (reply("domain_define_xml", [handle(uuid=uuid)]) for uuid in (DOMAIN, TODAY))
    assert [each.path for each in differences(left, right, mapping)] == ["ret.dom.uuid"]
    assert differences(left, left, mapping) == []


def test_numbers_hold_where_they_belong() -> None:
    mapping = Mapping()
    mapping.about(0, b"test:///default", None)
    assert mapping.same("callback id", 1, 5)
    assert mapping.same("domain id", 1, 2)
    mapping.about(1, b"test:///default", None)
    assert mapping.same("callback id", 1, 6)
    assert mapping.right("domain id", 1) == 2
    mapping.about(1, b"qemu:///system", None)
    assert mapping.same("domain id", 1, 1)
    mapping.about(0, b"", None)
    assert mapping.right("callback id", 1) == 5


def test_a_second_names_a_checkpoint_and_a_snapshot() -> None:
    mapping = Mapping()
    for name, today in (("domain_checkpoint_create_xml", b"1700000012"), ("domain_snapshot_create_xml", b"1700000013")):
        asked = call(name, [handle(), "<x/>", 0])
        assert names_by_time(asked)
        mapping.about(0, b"", asked)
        assert mapping.same("time", b"1700000002", today)
    lookup = call("domain_snapshot_lookup_by_name", [handle(), "1700000002", 0])
    mapping.about(0, b"", lookup)
    body = rewritten(mapping, lookup).body
    assert body is not None
    assert body.name == "1700000013"
    backup = call(
        "domain_backup_begin", [handle(), "<domainbackup><incremental>1700000002</incremental></domainbackup>", None, 0]
    )
    mapping.about(0, b"", backup)
    body = rewritten(mapping, backup).body
    assert body is not None
    assert "1700000012" in body.backup_xml


def test_a_name_can_come_again() -> None:
    mapping = Mapping()
    asked = call("domain_checkpoint_create_xml", [handle(), "<domaincheckpoint/>", 0])
    for today in ("1700000012", "1700000013"):
        mapping.about(0, b"", asked)
        left, right = (reply("domain_checkpoint_create_xml", [[name, handle()]]) for name in ("1700000002", today))
        mapping.made(asked, left, right)
        assert differences(left, right, mapping) == []
    chosen = call(
        "domain_checkpoint_create_xml", [handle(), "<domaincheckpoint><name>1700000002</name></domaincheckpoint>", 0]
    )
    assert not names_by_time(chosen)
    mapping.about(0, b"", chosen)
    left, right = (reply("domain_checkpoint_create_xml", [[name, handle()]]) for name in ("1700000002", "1700000014"))
    mapping.made(chosen, left, right)
    assert differences(left, right, mapping) != []


def test_only_numbers_of_today_and_then_are_times() -> None:
    mapping = Mapping((1_700_000_000, 1_700_000_100), (1_800_000_000, 1_800_000_100))
    assert mapping.same_text(b"at 1700000050", b"at 1800000050")
    assert not mapping.same_text(b"size 1073741824", b"size 1073741825")
    assert mapping.same_text(b"size 1073741824", b"size 1073741824")


def test_terminals_are_given_out_again() -> None:
    mapping = Mapping()
    assert mapping.same_text(b"/dev/pts/3", b"/dev/pts/4")
    assert mapping.same_text(b"/dev/pts/3", b"/dev/pts/5")
    assert mapping.text(b"/dev/pts/3") == b"/dev/pts/5"


def test_places_have_other_names() -> None:
    mapping = Mapping(texts={b"/old": b"/new", b"/old/inner": b"/else"})
    assert mapping.text(b"/old/a /old/inner/b") == b"/new/a /else/b"
    assert mapping.same_text(b"<path>/old/x</path>", b"<path>/new/x</path>")


def test_what_was_tried_is_undone() -> None:
    mapping = Mapping()
    mapping.about(0, b"", None)
    assert mapping.same("uuid", DOMAIN, TODAY)
    mapping.undo()
    assert mapping.right("uuid", DOMAIN) is None
    assert len(mapping) == 0


def test_calls_that_nobody_knows_stay() -> None:
    message = Message(Frame(0, 0, Direction.TO_SERVER, call("connect_get_type").frame.data[:8] + bytes(20)))
    assert learned().rewrite(message) == message.frame.data
    assert known("connect_get_type").number != message.procedure


def test_a_document_of_then_stays_what_it_is() -> None:
    """A client gave a snapshot's document back as it got it then; another snapshot is named by the same second."""
    mapping = Mapping()
    asked = call("domain_snapshot_create_xml", [handle(), "<domainsnapshot/>", 0])
    mapping.about(0, b"", asked)
    left, right = (reply("domain_snapshot_create_xml", [[name, handle()]]) for name in ("1700000002", "1700000013"))
    mapping.made(asked, left, right)
    assert mapping.named == (1700000002, 1700000013)
    xml = "<domainsnapshot><creationTime>1700000002</creationTime></domainsnapshot>"
    given = reply("domain_snapshot_get_xml_desc", [xml])
    assert differences(given, given, mapping) == []
    assert mapping.text(b"1700000002") == b"1700000013"
