"""The frames of events, in both generations.

In the newer one every frame begins with the number of the subscription that it is for; the rest is the same for all, so
that an event is encoded once however many are told of it. The older one knows domain events 0 to 15 alone, of all
domains, and no numbers.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final, NamedTuple, TypeVar

from ..protocol.generated.domain_events import DomainEventGraphicsAddress, DomainEventGraphicsIdentity
from ..protocol.generated.programs import REMOTE
from ..protocol.generated.types import (
    DomainHandle,
    NetworkHandle,
    NodeDeviceHandle,
    SecretHandle,
    StoragePoolHandle,
)
from ..protocol.message import HEADER_SIZE
from ..protocol.procedures import Procedure
from ..protocol.server_session import event_frame
from ..protocol.typed_params import from_dict
from .backends import events
from .backends.events import Event, Family

__all__ = ["LEGACY_IDS", "SharedFrame", "legacy_frame", "shared_frame"]

_DOMAIN: Final = (
    "domain_event_callback_lifecycle",
    "domain_event_callback_reboot",
    "domain_event_callback_rtc_change",
    "domain_event_callback_watchdog",
    "domain_event_callback_io_error",
    "domain_event_callback_graphics",
    "domain_event_callback_io_error_reason",
    "domain_event_callback_control_error",
    "domain_event_callback_block_job",
    "domain_event_callback_disk_change",
    "domain_event_callback_tray_change",
    "domain_event_callback_pmwakeup",
    "domain_event_callback_pmsuspend",
    "domain_event_callback_balloon_change",
    "domain_event_callback_pmsuspend_disk",
    "domain_event_callback_device_removed",
    "domain_event_block_job_2",
    "domain_event_callback_tunable",
    "domain_event_callback_agent_lifecycle",
    "domain_event_callback_device_added",
    "domain_event_callback_migration_iteration",
    "domain_event_callback_job_completed",
    "domain_event_callback_device_removal_failed",
    "domain_event_callback_metadata_change",
    "domain_event_block_threshold",
    "domain_event_memory_failure",
    "domain_event_memory_device_size_change",
)
_NAMES: Final = {
    Family.DOMAIN: _DOMAIN,
    Family.NETWORK: ("network_event_lifecycle",),
    Family.STORAGE_POOL: ("storage_pool_event_lifecycle", "storage_pool_event_refresh"),
    Family.NODE_DEVICE: ("node_device_event_lifecycle", "node_device_event_update"),
    Family.SECRET: ("secret_event_lifecycle", "secret_event_value_changed"),
}
"""The messages by event id."""
LEGACY_IDS: Final = 16
"""So many kinds of domain events have a message of the older generation, named without ``callback``."""

_HANDLES: Final[dict[Family, Callable[..., Any]]] = {
    Family.DOMAIN: DomainHandle,
    Family.NETWORK: NetworkHandle,
    Family.STORAGE_POOL: StoragePoolHandle,
    Family.NODE_DEVICE: NodeDeviceHandle,
    Family.SECRET: SecretHandle,
}
_REASON_FIRST: Final = (events.DomainPmWakeup, events.DomainPmSuspend, events.DomainPmSuspendDisk)


_Frame = TypeVar("_Frame")


def _once_an_event(encode: Callable[[Event], _Frame]) -> Callable[[Event], _Frame]:
    """Encode an event once, however many in a row are told of it.

    It is known by being the same object: equal ones may differ on the wire, by parameters 1, 1.0 and True.
    """
    last: tuple[Event, _Frame] | None = None

    @wraps(encode)
    def encoded(event: Event) -> _Frame:
        nonlocal last
        if last is None or last[0] is not event:
            last = event, encode(event)
        return last[1]

    return encoded


class SharedFrame(NamedTuple):
    """A frame but for the number of the subscription that comes between its two parts."""

    before: bytes
    after: bytes

    def to(self, number: int) -> bytes:
        """Make the frame for a subscription."""
        return b"".join((self.before, number.to_bytes(4, "big"), self.after))


@_once_an_event
def shared_frame(event: Event) -> SharedFrame:
    """Encode an event for subscriptions that have a number.

    Raises:
        XdrError: something in it is over a limit of the protocol.
    """
    family, event_id = events.KINDS[type(event)]
    procedure = _procedure(family, event_id)
    assert procedure.args is not None
    fields = _fields(event)
    if "msg" in procedure.args._fields:
        number_of_fields = len(_legacy(event_id).args._fields)  # type: ignore[union-attr]
        message = _legacy(event_id).args(*fields[:number_of_fields])  # type: ignore[misc]
        body = (0, event[1], message) if isinstance(event, _REASON_FIRST) else (0, message)
    else:
        body = (0, *fields)
    frame = event_frame(procedure, procedure.args(*body))
    return SharedFrame(frame[:HEADER_SIZE], frame[HEADER_SIZE + 4 :])


@_once_an_event
def legacy_frame(event: Event) -> bytes:
    """Encode an event of a domain, with an id below ``LEGACY_IDS``, in the older generation.

    Raises:
        XdrError: something in it is over a limit of the protocol.
    """
    procedure = _legacy(events.KINDS[type(event)][1])
    assert procedure.args is not None
    return event_frame(procedure, procedure.args(*_fields(event)[: len(procedure.args._fields)]))


def _procedure(family: Family, event_id: int) -> Procedure:
    return REMOTE.by_name[_NAMES[family][event_id]]


def _legacy(event_id: int) -> Procedure:
    return REMOTE.by_name[_DOMAIN[event_id].replace("_callback", "")]


def _fields(event: Event) -> list[Any]:
    """Turn the fields of an event into those of its message, the handle of the object first."""
    values: tuple[Any, ...] = event
    ref, *rest = values
    handle = _HANDLES[events.KINDS[type(event)][0]](*ref)
    if isinstance(event, events.DomainGraphics):
        local, remote = DomainEventGraphicsAddress(*event.local), DomainEventGraphicsAddress(*event.remote)
        subject = [DomainEventGraphicsIdentity(*identity) for identity in event.subject]
        return [handle, event.phase, local, remote, event.auth_scheme, subject]
    if isinstance(event, events.DomainTunable | events.DomainJobCompleted):
        return [handle, from_dict(dict(event.params))]
    return [handle, *rest]
