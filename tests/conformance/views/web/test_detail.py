"""All about one mark: fields with their bytes, documents, errors, and no secrets."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from virtwire.conformance.recording import Direction, Entry, Frame, Raw
from virtwire.conformance.views.web import detail as module
from virtwire.conformance.views.web.detail import Details
from virtwire.conformance.views.web.marks import Mark
from virtwire.conformance.views.web.source import Watched
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.types import StorageVolHandle
from virtwire.protocol.message import MessageType, Status, pack_frame
from virtwire.protocol.wire_error import encode_wire_error

from tests.conformance import demo_traffic
from tests.conformance.demo_traffic import GUESTS, Scene


def watched(entries: list[Entry], **options: Any) -> Watched:
    made = Watched("test", **options)
    made.take(entries)
    return made


@pytest.fixture(scope="module")
def day() -> Watched:
    return watched(demo_traffic.demo())


def mark_of(made: Watched, name: str, kind: str = "call") -> Mark:
    return next(mark for mark in made.timeline.newest() if mark.name == name and mark.kind == kind)


def leaves(nodes: list[dict[str, Any]], path: str = "") -> dict[str, dict[str, Any]]:
    found = {}
    for node in nodes:
        name = path + node["n"] if node["n"].startswith("[") or not path else f"{path}.{node['n']}"
        found |= leaves(node["c"], name) if node.get("c") else {name: node}
    return found


def test_a_call_and_its_reply_field_by_field(day: Watched) -> None:
    mark = mark_of(day, "domain_checkpoint_create_xml")
    whole = Details().whole(mark)
    call, reply = whole["parts"]
    fields = leaves(call["tree"])
    name = fields["args.dom.name"]
    data = Details().data(mark, 0, 0, 1 << 20)
    assert data == mark.frames[0].data
    assert data[name["s"] : name["e"]] == b"\0\0\0\x08database"
    assert name["v"] == '"database"'
    assert fields["header.program"]["v"] == "0x20008086"
    assert "<name>monday</name>" in fields["args.xml_desc"]["x"]
    assert fields["args.xml_desc"]["x"].count("\n") >= 5  # indented
    assert leaves(reply["tree"])["ret.checkpoint.name"]["v"] == '"monday"'
    assert (call["toServer"], reply["toServer"]) == (True, False)
    assert ["function", "virDomainCheckpointCreateXML"] in [list(each) for each in whole["facts"]]
    covered = sorted((each["s"], each["e"]) for each in fields.values())
    assert covered[0][0] == 0
    assert covered[-1][1] == call["kept"] == call["size"]
    assert all(one[1] <= other[0] for one, other in pairwise(covered))


def test_errors_have_names(day: Watched) -> None:
    whole = Details().whole(mark_of(day, "domain_create"))
    assert whole["parts"][1]["error"] == {
        "code": "55 OPERATION_INVALID",
        "domain": "10 QEMU",
        "text": "Requested operation is not valid: domain is already running",
    }
    assert leaves(whole["parts"][1]["tree"])["error.code"]["v"] == "55 OPERATION_INVALID"


def test_streams_tell_what_passed(day: Watched) -> None:
    streams = [mark for mark in day.timeline.newest() if mark.kind == "stream"]
    stream = Details().whole(streams[-1])["stream"]
    assert (stream["down"], stream["up"], stream["frames"], stream["holes"]) == (3 * 262120 + 1000, 0, 4, 2)
    assert stream["holeBytes"] == f"{(1 << 30) + (1 << 26):,}"
    assert stream["end"] == "finished"


SECRETS = ("correct horse", "open sesame")


def test_secrets_are_blanked_everywhere(day: Watched) -> None:
    details = Details()
    for mark in day.timeline.newest():
        text = json.dumps([details.whole(mark), details.brief(mark)])
        for part in range(len(mark.frames)):
            text += details.data(mark, part, 0, 1 << 20).decode("latin-1")
        assert not any(secret in text for secret in SECRETS)


def test_secrets_are_shown_to_who_asks() -> None:
    made = watched(demo_traffic.demo(), secrets=True)
    details = Details(secrets=True)
    assert b"correct horse" in details.data(mark_of(made, "secret_set_value"), 0, 0, 1000)
    assert "open sesame" in json.dumps(details.whole(mark_of(made, "domain_get_xml_desc")))


def test_in_a_line(day: Watched) -> None:
    details = Details()
    assert details.brief(mark_of(day, "domain_create")) == {
        "text": "domain_create(web1)",
        "outcome": "error OPERATION_INVALID (55/10): Requested operation is not valid: domain is already running",
    }
    assert "web1" in details.brief(mark_of(day, "domain_event_callback_lifecycle", "event"))["text"]
    assert details.brief(mark_of(day, "domain_abort_job"))["outcome"] == ""
    assert details.brief(mark_of(day, "note", "note"))["outcome"] == "the daemon's certificate ends in 12 days"


def test_big_frames_are_shown_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_NODES", 50)
    monkeypatch.setattr(module, "MAX_DOCUMENT", 1000)
    scene = Scene()
    scene.call(0, 0, "connect_list_all_domains", [1, 0], [GUESTS * 100, 500])
    scene.call(1, 0, "domain_define_xml", ["<a>" + "<b/>" * 1000 + "</a>"], [GUESTS[0]])
    made = watched(scene.entries())
    whole = Details().whole(mark_of(made, "connect_list_all_domains"))
    assert whole["parts"][1]["left"] > 400
    assert len(json.dumps(whole)) < 20_000
    document = leaves(Details().whole(mark_of(made, "domain_define_xml"))["parts"][0]["tree"])["args.xml"]["x"]
    assert document.endswith("… 3,007 bytes more")


def test_bytes_come_in_pieces_of_bounded_size() -> None:
    scene = Scene()
    scene.call(0, 0, "domain_define_xml", ["x" * 200_000], [GUESTS[0]])
    made = watched(scene.entries())
    mark = mark_of(made, "domain_define_xml")
    details = Details()
    assert len(details.data(mark, 0, 0, 1 << 30)) == module.MAX_PIECE
    assert details.data(mark, 0, 40, 44) == b"xxxx"
    assert details.data(mark, 0, 1 << 40, 1 << 41) == b""
    with pytest.raises(IndexError):
        details.data(mark, 2, 0, 10)


def test_bytes_that_are_no_frames() -> None:
    made = watched([Raw(0, 0, Direction.TO_SERVER, b"\x17\x03", 900)])
    mark = next(mark for mark in made.timeline.newest() if mark.kind == "raw")
    whole = Details().whole(mark)
    assert (whole["parts"][0]["kept"], whole["parts"][0]["size"]) == (2, 900)
    assert "blanked" in whole["parts"][0]["tree"][0]["v"]
    assert Details().data(mark, 0, 0, 10) == b"**"
    assert "blanked" not in Details(secrets=True).whole(mark)["parts"][0]["tree"][0]["v"]
    assert Details(secrets=True).data(mark, 0, 0, 10) == b"\x17\x03"


def test_secrets_in_what_a_stream_failed_with_are_blanked() -> None:
    scene = Scene()
    volume = StorageVolHandle("pool", "vol", "key")
    procedure, serial = scene.call(0, 0, "storage_vol_download", [volume, 0, 0, 1])
    header = 0x20008086, 1, procedure.number, MessageType.STREAM, serial, Status.ERROR
    failed = encode_wire_error(LibvirtError(38, 18, "no <password>sesame</password>", level=2))
    scene.frame(2 * demo_traffic.MS, 0, Direction.TO_CLIENT, pack_frame(*header, failed))
    mark = mark_of(watched(scene.entries()), "storage_vol_download", "stream")
    assert Details().whole(mark)["stream"]["error"]["text"] == "no <password>******</password>"
    assert Details(secrets=True).whole(mark)["stream"]["error"]["text"] == "no <password>sesame</password>"


def test_what_cannot_be_decoded_is_told() -> None:
    data = bytes.fromhex("00000020 20008086 00000001 00000017 00000000 00000001 00000000 ffffffff")
    made = watched([Frame(0, 0, Direction.TO_SERVER, data)])
    whole = Details().whole(next(made.timeline.newest()))
    assert whole["parts"][0]["damage"]
    assert leaves(whole["parts"][0]["tree"])["rest"]["s"] == 28


def test_few_messages_are_remembered(day: Watched) -> None:
    details = Details()
    for mark in day.timeline.newest():
        details.whole(mark)
    assert len(details._cache) <= module._CACHED
