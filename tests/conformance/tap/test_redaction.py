"""Recordings for others: no secret survives in any format, everything keeps its place, and who is who can be told."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from typing import Any

import pytest
from virtwire.conformance.decode import Message
from virtwire.conformance.recording import (
    Closed,
    Direction,
    Entry,
    Frame,
    Head,
    Lost,
    Note,
    Opened,
    Raw,
    encode,
    open_recording,
)
from virtwire.conformance.recording.output import FORMATS
from virtwire.conformance.tap.pseudonyms import Choice, Names
from virtwire.conformance.tap.redaction import Redaction
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType

from tests.conformance.made import call, failed, frame, packed, reply
from tests.conformance.secret_messages import DOM, MESSAGES, SECRET, TEXTS
from tests.protocol.captures import FOLDER

UUID = bytes(range(16))
TEXT = "00010203-0405-0607-0809-0a0b0c0d0e0f"
XML = f"<domain><name>web-01</name><uuid>{TEXT}</uuid><source file='/srv/web-01.qcow2'/></domain>"
NOTHING = Choice()


def redacted(entries: list[Entry], choice: Choice = NOTHING, *, streams: bool = False) -> tuple[list[Entry], Redaction]:
    redaction = Redaction(Names(choice, b"key"), streams=streams)
    for entry in entries:
        redaction.collect(entry)
    return [redaction.entry(entry) for entry in entries], redaction


def body(entry: Entry) -> Any:
    assert isinstance(entry, Frame)
    return Message(entry).body


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("choice", [NOTHING, Choice(True, True, True)])
def test_no_secret_survives_in_any_format(ending: str, choice: Choice) -> None:
    entries: list[Entry] = []
    for message in MESSAGES.values():
        whole = message.frame
        entries.append(whole)
        entries.append(replace(whole, data=whole.data[:-8], size=len(whole.data), crc=zlib.crc32(whole.data)))
        entries.append(Raw(0, 0, whole.direction, whole.data))
    done, redaction = redacted(entries, choice)
    assert redaction.done.secrets >= 2 * len(MESSAGES) - 1
    file = io.BytesIO()
    writer = FORMATS[ending](file, Head())
    for entry in done:
        writer.write(entry)
    written = file.getvalue()
    for secret in (b"hunter2", b"h\0\0\0u\0\0\0n\0\0\0t", b"aHVudGVy"):
        assert secret not in written
        assert secret.hex().encode() not in written


def test_no_secret_of_any_text_survives() -> None:
    entries: list[Entry] = []
    for text, _ in TEXTS:
        said = text.format(SECRET, SECRET)
        entries.append(call("domain_monitor_command", [DOM, said, 0]).frame)
        entries.append(reply("domain_get_xml_desc", [said]).frame)
        entries.append(failed("domain_create", 1, 10, said).frame)
    assert all(SECRET.encode() in encode(each) for each in entries)
    done, redaction = redacted(entries)
    assert [each for each in done if b"hunter2" in encode(each)] == []
    assert redaction.done.secrets == len(entries)


def test_no_login_survives() -> None:
    alice = b"a\0\0\0l\0\0\0i\0\0\0c\0\0\0e"
    for name in ("sasl-unix", "sasl-tcp-digest.raw"):
        with open_recording(FOLDER / f"{name}.hex") as recording:
            entries = list(recording)
        done, redaction = redacted(entries)
        assert any(alice in encode(each) for each in entries) or "raw" in name
        assert [each for each in done if alice in encode(each)] == []
        assert redaction.done.secrets > 0


def test_everything_keeps_its_place_and_its_size() -> None:
    with open_recording(FOLDER / "qemu-stream.hex") as recording:
        entries = list(recording)
    done, _ = redacted(entries, Choice(True, True, True))
    for before, after in zip(entries, done, strict=True):
        assert type(before) is type(after)
        assert len(encode(before)) == len(encode(after)) or not isinstance(before, Frame)
        if isinstance(before, Frame) and isinstance(after, Frame):
            assert before.data[:28] == after.data[:28]
            assert (before.time, before.size, before.nfds) == (after.time, after.size, after.nfds)
            assert Message(after).damage == Message(before).damage


def test_without_a_choice_only_secrets_go() -> None:
    with open_recording(FOLDER / "test-checkpoint.hex") as recording:
        entries = list(recording)
    done, redaction = redacted(entries)
    assert done == entries
    assert (redaction.done.secrets, redaction.done.unknown, redaction.done.streams) == (0, 0, 0)


def test_data_of_streams_becomes_zeros_unless_it_is_kept() -> None:
    data = frame("storage_vol_download", b"contents", MessageType.STREAM, status=MessageStatus.CONTINUE)
    peek = reply("domain_memory_peek", [b"contents"]).frame
    done, redaction = redacted([data, peek])
    for entry in done:
        assert isinstance(entry, Frame)
        assert b"contents" not in entry.data
    assert (redaction.done.streams, redaction.done.stream_bytes) == (2, 16)
    kept, _ = redacted([data, peek], streams=True)
    assert kept == [data, peek]


def test_what_cannot_be_looked_at_becomes_zeros() -> None:
    unknown = bytearray(frame("domain_create", b"who knows what").data)
    unknown[12:16] = (9999).to_bytes(4)
    trailing = frame("domain_lookup_by_name", packed("domain_lookup_by_name_args", ["vm"]) + b"trailing")
    damaged = frame("domain_lookup_by_name", b"\0\0\0\x0bvm and more")
    done, redaction = redacted([Frame(0, 0, Direction.TO_SERVER, bytes(unknown)), trailing, damaged])
    payloads = [each.data[28:] for each in done if isinstance(each, Frame)]
    assert payloads == [bytes(14), b"\0\0\0\2vm\0\0" + bytes(8), bytes(15)]
    assert redaction.done.unknown == 3


def test_names_are_replaced_everywhere_by_the_same() -> None:
    entries: list[Entry] = [
        reply("domain_lookup_by_name", [("web-01", UUID, 1)]).frame,
        reply("domain_get_xml_desc", [XML]).frame,
        Note(0, 0, "web-01 is slow, website-01 is not"),
        Closed(0, 0, "server", "web-01"),
    ]
    done, _ = redacted(entries, Choice(names=True))
    name = body(done[0]).dom.name
    assert name != "web-01"
    assert len(name) == 6
    assert name[3] == "-"
    xml = body(done[1]).xml
    assert xml == XML.replace("web-01", name)
    assert done[2] == Note(0, 0, f"{name} is slow, website-01 is not")
    assert done[3] == Closed(0, 0, "server", name)
    assert body(done[0]).dom.uuid == UUID


def test_uuids_are_replaced_in_fields_and_texts() -> None:
    entries: list[Entry] = [
        reply("domain_lookup_by_name", [("vm", UUID, 1)]).frame,
        reply("domain_get_xml_desc", [XML]).frame,
    ]
    done, _ = redacted(entries, Choice(uuids=True))
    uuid = body(done[0]).dom.uuid.hex()
    text = "-".join((uuid[:8], uuid[8:12], uuid[12:16], uuid[16:20], uuid[20:]))
    assert uuid != UUID.hex()
    assert body(done[1]).xml == XML.replace(TEXT, text)
    assert body(done[0]).dom.name == "vm"


def test_hosts_are_replaced_in_facts_too() -> None:
    opened = Opened(0, 0, {"peer": "192.168.7.42:50000", "target": "qemu+tls://secret.example.org/system", "pid": 5})
    entries: list[Entry] = [opened, reply("connect_get_hostname", ["kvm7"]).frame, Note(0, None, "kvm7 and 10.0.0.1")]
    done, _ = redacted(entries, Choice(hosts=True))
    assert isinstance(done[0], Opened)
    facts: Any = done[0].facts
    assert facts["pid"] == 5
    assert "192.168.7.42" not in facts["peer"]
    assert facts["peer"].endswith(":50000")
    assert "example" not in facts["target"]
    assert facts["target"].startswith("qemu+tls://")
    assert facts["target"].endswith("/system")
    host = body(done[1]).hostname
    assert host != "kvm7"
    assert isinstance(done[2], Note)
    assert done[2].text.startswith(f"{host} and ")
    assert "10.0.0.1" not in done[2].text


def test_the_head_and_what_says_nothing() -> None:
    redaction = Redaction(Names(Choice(True, True, True), b"key"))
    redaction.collect(Opened(0, 0, {"target": "qemu+ssh://me@kvm7.example.org/system"}))
    head = redaction.head(Head(started=5, facts={"target": "qemu+ssh://me@kvm7.example.org/system", "n": [1, None]}))
    assert "kvm7" not in head.facts["target"]
    assert head.facts["n"] == [1, None]
    lost = Lost(0, 1, 2)
    assert redaction.entry(lost) == lost


def test_calls_by_name_are_looked_through_as_well() -> None:
    (done,), _ = redacted([call("domain_lookup_by_name", ["web-01"]).frame], Choice(names=True))
    assert body(done).name != "web-01"
