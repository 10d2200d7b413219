"""The events' classes: each message becomes the event of its kind, whatever it says, and nothing of it is lost."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.client import Connection, Domain, NodeDevice, Secret
from virtwire.client.enums import (
    DomainBlockJobType,
    DomainEventGraphicsAddressType,
    DomainEventGraphicsPhase,
    DomainEventId,
    DomainEventStoppedDetailType,
    DomainEventType,
    DomainMemoryFailureFlags,
)
from virtwire.client.objects import events as classes
from virtwire.client.objects.event_base import Event, Kind, known
from virtwire.client.objects.events import KINDS, _make
from virtwire.protocol.generated import domain_event_callbacks as callbacks
from virtwire.protocol.generated import domain_events as legacy
from virtwire.protocol.generated import types as wire
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.xdr import Record

from tests.client.recording import RecordingChannel
from tests.protocol.captures import frames
from tests.protocol.codec_values import THOROUGH, Codecs

CODECS = Codecs("virtwire.protocol.generated")
CONNECTION = Connection(RecordingChannel())  # type: ignore[arg-type]
DOM = wire.DomainHandle("guest", bytes(range(16)), 3)
MESSAGES = [
    (kind, message)
    for family in KINDS.values()
    for kind in family.values()
    for message in (kind.message, kind.legacy)
    if message is not None
]


def test_every_event_of_the_protocol_is_of_a_kind() -> None:
    events = {each.name for program in (REMOTE, QEMU) for each in program.procedures.values() if each.event}
    assert {message.name for _, message in MESSAGES} == events
    assert len(events) == 56
    assert sorted(KINDS["domain"]) == [int(each) for each in DomainEventId]


def test_every_class_is_there_for_users() -> None:
    found = {getattr(classes, kind.event.__name__) for family in KINDS.values() for kind in family.values()}
    assert len(found) == sum(map(len, KINDS.values()))
    assert all(issubclass(each, Event) for each in found)
    assert all(each.__name__ in classes.__all__ for each in found)


@pytest.mark.parametrize(("kind", "message"), MESSAGES, ids=lambda each: getattr(each, "name", None))
@settings(parent=settings(), max_examples=200 if THOROUGH else 15)
@given(st.data())
def test_whatever_a_message_says_becomes_its_event(kind: Kind, message: Procedure, data: st.DataObject) -> None:
    struct = next(each.args for each in SCHEMA.procedures if each.event and each.name == message.name)
    assert struct is not None
    body = data.draw(CODECS.strategy(struct))
    body = message.decode_args(message.encode_args(body), 0)
    event = _make(CONNECTION, kind, body)
    assert type(event) is kind.event
    absent = [0] if kind.legacy is message and event._fields[-1:] == ("reason",) and body._fields == ("dom",) else []
    assert [*_plain(event)] == [*_said(body), *absent]
    assert event == _make(CONNECTION, kind, body)
    assert repr(event).startswith(f"{kind.event.__name__}(")
    with pytest.raises(AttributeError):
        event.other = 1


def _said(body: Record) -> Iterator[Any]:
    """Give what a message says, less the number of its registration, in the order of the event's fields."""
    if body._fields[-1] == "msg":
        yield from _said(body[-1])
        yield from body[1:-1]
        return
    for name, value in zip(body._fields, body, strict=True):
        if name != "callback_id":
            yield len({each.field for each in value}) if name == "params" else _comparable(value)


def _plain(event: Event) -> Iterator[Any]:
    for value in event:
        yield _comparable(getattr(value, "_handle", len(value) if isinstance(value, dict) else value))


def _comparable(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) and not isinstance(value, Record) else value


def make(number: int, body: Record, message: str = "message") -> Any:
    kind = KINDS["domain"][number]
    procedure: Procedure = getattr(kind, message)
    return _make(CONNECTION, kind, procedure.decode_args(procedure.encode_args(body), 0))


def test_numbers_become_members_where_they_are_known() -> None:
    body = callbacks.DomainEventCallbackLifecycleMsg(7, legacy.DomainEventLifecycleMsg(DOM, 5, 6))
    event = make(DomainEventId.LIFECYCLE, body)
    assert (event.domain, event.event, event.detail) == (Domain(CONNECTION, DOM), 5, 6)
    assert event.event is DomainEventType.STOPPED
    assert event.detail is DomainEventStoppedDetailType.FROM_SNAPSHOT
    for number, detail in ((5, 99), (99, 0)):
        body = callbacks.DomainEventCallbackLifecycleMsg(7, legacy.DomainEventLifecycleMsg(DOM, number, detail))
        assert make(DomainEventId.LIFECYCLE, body)[1:] == (number, detail)
    assert type(known(DomainEventType, 99)) is int
    failure = make(DomainEventId.MEMORY_FAILURE, callbacks.DomainEventMemoryFailureMsg(1, DOM, 1, 3, 3 | 1 << 20))
    assert failure.flags & DomainMemoryFailureFlags.RECURSIVE
    assert failure.flags == 3 | 1 << 20


def test_both_generations_give_the_same() -> None:
    plain = legacy.DomainEventBlockJobMsg(DOM, "/disk", 4, 0)
    old = make(DomainEventId.BLOCK_JOB, plain, "legacy")
    assert old == make(DomainEventId.BLOCK_JOB, callbacks.DomainEventCallbackBlockJobMsg(1, plain))
    assert (old.disk, old.type) == ("/disk", DomainBlockJobType.ACTIVE_COMMIT)
    new = make(DomainEventId.BLOCK_JOB_2, callbacks.DomainEventBlockJob2Msg(1, DOM, "vda", 4, 0))
    assert new.disk == "vda"


def test_what_only_the_newer_message_says_comes_last() -> None:
    body = callbacks.DomainEventCallbackPmwakeupMsg(1, 5, legacy.DomainEventPmwakeupMsg(DOM))
    assert make(DomainEventId.PMWAKEUP, body).reason == 5
    assert make(DomainEventId.PMWAKEUP, legacy.DomainEventPmwakeupMsg(DOM), "legacy").reason == 0


def test_structs_and_typed_parameters() -> None:
    local, remote = (legacy.DomainEventGraphicsAddress(number, "node", "service") for number in (2, 9))
    subject = [legacy.DomainEventGraphicsIdentity("sasl", "joe")]
    event = make(
        DomainEventId.GRAPHICS, legacy.DomainEventGraphicsMsg(DOM, 1, local, remote, "none", subject), "legacy"
    )
    assert event.phase is DomainEventGraphicsPhase.INITIALIZE
    assert event.local.family is DomainEventGraphicsAddressType.UNIX
    assert event.remote.family == 9
    assert event.subject == (subject[0],)
    params = [wire.TypedParam("cputune.vcpupin0", wire.TypedParamValue(7, "0"))]
    tunable = make(DomainEventId.TUNABLE, callbacks.DomainEventCallbackTunableMsg(1, DOM, params))
    assert tunable.params == {"cputune.vcpupin0": "0"}


def test_objects_of_all_families() -> None:
    secret = wire.SecretHandle(bytes(16), 1, "/v")
    changed = _make(CONNECTION, KINDS["secret"][1], KINDS["secret"][1].message.args(4, secret))  # type: ignore[misc]
    assert changed.secret == Secret(CONNECTION, secret)
    device = wire.NodeDeviceHandle("pci_1")
    update = _make(CONNECTION, KINDS["node_device"][1], KINDS["node_device"][1].message.args(4, device))  # type: ignore[misc]
    assert update.device == NodeDevice(CONNECTION, device)


def test_events_are_values() -> None:
    event = make(DomainEventId.REBOOT, legacy.DomainEventRebootMsg(DOM), "legacy")
    with pytest.raises(AttributeError):
        event.domain = None
    match event:
        case classes.DomainRebootEvent(domain):
            assert domain.name == "guest"
        case _:
            raise AssertionError
    closed = classes.ConnectionClosedEvent(1)
    assert pickle.loads(pickle.dumps(closed)) == closed
    assert len({closed, classes.ConnectionClosedEvent(1)}) == 1


def test_what_libvirtd_sent_once() -> None:
    by_number = {(message.program, message.number): (kind, message) for kind, message in MESSAGES}
    seen = []
    for frame in frames():
        if frame.type == 2 and (frame.program, frame.procedure) in by_number:
            kind, message = by_number[frame.program, frame.procedure]
            event = _make(CONNECTION, kind, message.decode_args(frame.data, 28))
            seen.append(f"{type(event).__name__} {event[0].name}")
    assert seen.count("DomainLifecycleEvent test") >= 4
    assert {text.split()[0] for text in seen} >= {
        "DomainLifecycleEvent",
        "DomainMetadataChangeEvent",
        "NetworkLifecycleEvent",
        "StoragePoolLifecycleEvent",
    }
