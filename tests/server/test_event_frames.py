"""Events as frames: every kind decodes to what was published, and equals what libvirtd sent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from virtwire.protocol.generated.domain_events_enums import DomainEventId
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import HEADER
from virtwire.protocol.typed_params import to_dict
from virtwire.server.backends import events
from virtwire.server.backends.events import KINDS, Event, Family
from virtwire.server.backends.values import DomainRef, StoragePoolRef
from virtwire.server.event_frames import LEGACY_IDS, legacy_frame, shared_frame

DOMAIN = DomainRef("test", bytes.fromhex("6695eb01f6a4830479aa97f2502e193f"), 1)
POOL = StoragePoolRef("p", bytes(16))
DEVICE = events.NodeDeviceRef("eth0")
SECRET = events.SecretRef(bytes(16), 1, "/v")
HERE, THERE = events.GraphicsAddress(0, "::1", "5900"), events.GraphicsAddress(1, "::2", "40000")
PARAMS = (("cputune.cpu_shares", 5), ("name", "word"))

EVENTS: list[Event] = [
    events.DomainLifecycle(DOMAIN, 2, 1),
    events.DomainReboot(DOMAIN),
    events.DomainRtcChange(DOMAIN, -3600),
    events.DomainWatchdog(DOMAIN, 2),
    events.DomainIoError(DOMAIN, "/d", "virtio-disk0", 1),
    events.DomainGraphics(DOMAIN, 1, HERE, THERE, "vnc", (("dname", "CN=x"),)),
    events.DomainIoErrorReason(DOMAIN, "/d", "virtio-disk0", 1, "enospc"),
    events.DomainControlError(DOMAIN),
    events.DomainBlockJob(DOMAIN, "/d", 1, 2),
    events.DomainDiskChange(DOMAIN, "/old", None, "ide0", 0),
    events.DomainTrayChange(DOMAIN, "ide0", 1),
    events.DomainPmWakeup(DOMAIN, 4),
    events.DomainPmSuspend(DOMAIN, 5),
    events.DomainBalloonChange(DOMAIN, 1 << 40),
    events.DomainPmSuspendDisk(DOMAIN, 6),
    events.DomainDeviceRemoved(DOMAIN, "net0"),
    events.DomainBlockJob2(DOMAIN, "vda", 1, 2),
    events.DomainTunable(DOMAIN, PARAMS),
    events.DomainAgentLifecycle(DOMAIN, 1, 2),
    events.DomainDeviceAdded(DOMAIN, "net0"),
    events.DomainMigrationIteration(DOMAIN, 3),
    events.DomainJobCompleted(DOMAIN, PARAMS),
    events.DomainDeviceRemovalFailed(DOMAIN, "net0"),
    events.DomainMetadataChange(DOMAIN, 2, "urn:x"),
    events.DomainBlockThreshold(DOMAIN, "vda[1]", None, 10, 20),
    events.DomainMemoryFailure(DOMAIN, 1, 2, 3),
    events.DomainMemoryDeviceSizeChange(DOMAIN, "virtiomem0", 4096),
    events.NetworkLifecycle(events.NetworkRef("n", bytes(16)), 1, 0),
    events.StoragePoolLifecycle(POOL, 2, 0),
    events.StoragePoolRefresh(POOL),
    events.NodeDeviceLifecycle(DEVICE, 1, 0),
    events.NodeDeviceUpdate(DEVICE),
    events.SecretLifecycle(SECRET, 1, 0),
    events.SecretValueChanged(SECRET),
]
NAMES = [type(event).__name__ for event in EVENTS]


def plain(value: Any) -> Any:
    """Turn records and lists into tuples, typed parameters into their names and values."""
    if isinstance(value, list):
        if value and hasattr(value[0], "field"):
            return tuple(to_dict(value).items())
        return tuple(plain(each) for each in value)
    return tuple(plain(each) for each in value) if isinstance(value, tuple) else value


def decode(frame: bytes) -> tuple[str, Any]:
    length, program, version, number, kind, serial, status = HEADER.unpack_from(frame)
    assert (length, program, version, kind, serial, status) == (len(frame), REMOTE.number, 1, 2, 1, 0)
    procedure = REMOTE.procedures[number]
    assert procedure.event
    return procedure.name, plain(procedure.decode_args(frame, HEADER.size))


def test_every_kind_is_here() -> None:
    assert {type(event) for event in EVENTS} == set(KINDS)


@pytest.mark.parametrize("event", EVENTS, ids=NAMES)
def test_the_newer_generation(event: Event) -> None:
    name, body = decode(shared_frame(event).to(77))
    number, *rest = body
    assert number == 77
    family, event_id = KINDS[type(event)]
    if family is Family.DOMAIN and event_id < LEGACY_IDS:
        *reason, message = rest
        assert (message[0], *reason, *message[1:]) == plain(tuple(event))
    else:
        assert tuple(rest) == plain(tuple(event))
    if family is Family.DOMAIN:
        stem = DomainEventId(event_id).name.lower()
        assert name.removeprefix("domain_event_").removeprefix("callback_") == stem


@pytest.mark.parametrize("event", EVENTS[:LEGACY_IDS], ids=NAMES[:LEGACY_IDS])
def test_the_older_generation(event: Event) -> None:
    name, body = decode(legacy_frame(event))
    assert body == plain(tuple(event))[: len(body)]
    assert name == f"domain_event_{DomainEventId(KINDS[type(event)][1]).name.lower()}"


def test_equal_fields_do_not_make_equal_events() -> None:
    assert shared_frame(events.DomainReboot(DOMAIN)) != shared_frame(events.DomainControlError(DOMAIN))


def test_parameters_that_are_equal_but_for_their_type() -> None:
    frames = {shared_frame(events.DomainTunable(DOMAIN, (("x", value),))).to(0) for value in (1, 1.0, True)}
    assert len(frames) == 3


@pytest.mark.parametrize("encode", [shared_frame, legacy_frame])
def test_an_event_is_encoded_once(encode: Callable[[Event], object]) -> None:
    event = events.DomainLifecycle(DOMAIN, 2, 0)
    assert encode(event) is encode(event)


@pytest.mark.parametrize(
    ("event", "number", "frame"),
    [
        (
            events.DomainLifecycle(DOMAIN, 3, 0),
            0,
            "00000044 20008086 00000001 0000013e 00000002 00000001 00000000 00000000"
            "00000004 74657374 6695eb01f6a4830479aa97f2502e193f 00000001 00000003 00000000",
        ),
        (
            events.DomainMetadataChange(DOMAIN, 1, None),
            23,
            "00000044 20008086 00000001 0000017b 00000002 00000001 00000000 00000017"
            "00000004 74657374 6695eb01f6a4830479aa97f2502e193f 00000001 00000001 00000000",
        ),
        (
            events.StoragePoolLifecycle(
                StoragePoolRef("default-pool", bytes.fromhex("dfe224cb28fb8dd0c4b264eb3f0f4566")), 3, 0
            ),
            2,
            "00000048 20008086 00000001 00000172 00000002 00000001 00000000 00000002"
            "0000000c 64656661756c742d706f6f6c dfe224cb28fb8dd0c4b264eb3f0f4566 00000003 00000000",
        ),
    ],
)
def test_frames_recorded_from_libvirtd(event: Event, number: int, frame: str) -> None:
    assert shared_frame(event).to(number) == bytes.fromhex(frame)
