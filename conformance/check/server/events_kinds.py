"""Events of networks, storage pools, devices of the host and secrets: asked for with numbers, as domain events are."""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from virtwire.protocol.errors import ErrorCode, ErrorDomain

from .. import expect, needs
from ..leftovers import remove_network, remove_secret
from ..listening import next_about
from ..outcome import Level
from ..registry import Need
from ..session import Session
from ..storage import define_pool
from ..trial import Trial
from . import check

_Function = TypeVar("_Function", bound=Callable[..., Awaitable[None]])


async def _network(trial: Trial, session: Session) -> Any:
    xml = f"<network><name>{trial.new_name()}</name></network>"
    made = (await session.call("network_define_xml", xml)).net
    trial.afterwards(lambda keeper: remove_network(keeper, made))
    return made


async def _device(trial: Trial, session: Session) -> Any:
    """Make a host adapter of the test driver's, below one that it always has."""
    numbers = {name: secrets.token_hex(8) for name in ("wwnn", "wwpn")}
    inside = "".join(f"<{name}>{number}</{name}>" for name, number in numbers.items())
    capability = f"<capability type='scsi_host'><capability type='fc_host'>{inside}</capability></capability>"
    xml = f"<device><parent>scsi_host1</parent>{capability}</device>"

    async def remove(keeper: Session) -> None:
        ret = await keeper.call("node_device_lookup_scsi_host_by_wwn", *numbers.values(), 0)
        await keeper.call("node_device_destroy", ret.dev.name)

    trial.afterwards(remove)  # by its numbers: it has no name of ours
    return (await session.call("node_device_create_xml", xml, 0)).dev


async def _secret(trial: Trial, session: Session) -> Any:
    xml = f"<secret ephemeral='yes'><usage type='ceph'><name>{trial.new_name()}</name></usage></secret>"
    made = (await session.call("secret_define_xml", xml, 0)).secret
    trial.afterwards(lambda keeper: remove_secret(keeper, made))
    return made


class Kind(NamedTuple):
    """A kind of object that has events.

    Attributes:
        name: in the names of checks.
        words: in the daemon's answers.
        calls: begins the names of the procedures that ask for events.
        served: the procedure that tells whether the driver has such objects.
        events: the lifecycle events of making one and removing it.
        make: makes one.
        remove: the procedure that removes one.
        by_name: it takes the name, not the handle.
        only_one: the test driver alone can make one, without touching the host, and only one at a time.
    """

    name: str
    words: str
    calls: str
    served: str
    events: tuple[int, int]
    make: Callable[[Trial, Session], Awaitable[Any]]
    remove: str
    by_name: bool = False
    only_one: bool = False

    @property
    def required(self) -> list[Need]:
        """What a check of it needs."""
        found = [needs.serves(self.served)]
        return [*found, needs.driver("test")] if self.only_one else found

    async def listen(self, session: Session, event_id: int = 0, handle: Any = None) -> int:
        """Ask for events; return the number of the registration."""
        ret = await session.call(f"{self.calls}_register_any", event_id, handle)
        number: int = ret.callback_id
        return number

    async def removed(self, session: Session, handle: Any) -> None:
        """Remove one."""
        await session.call(self.remove, handle.name if self.by_name else handle)


KINDS: Final = (
    Kind(
        "network",
        "network",
        "connect_network_event",
        "connect_list_all_networks",
        (0, 1),
        _network,
        "network_undefine",
    ),
    Kind(
        "storage-pool",
        "storage pool",
        "connect_storage_pool_event",
        "connect_list_all_storage_pools",
        (0, 1),
        define_pool,
        "storage_pool_undefine",
    ),
    Kind(
        "node-device",
        "node device",
        "connect_node_device_event",
        "connect_list_all_node_devices",
        (0, 1),
        _device,
        "node_device_destroy",
        by_name=True,
        only_one=True,
    ),
    Kind(
        "secret",
        "secret",
        "connect_secret_event",
        "connect_list_all_secrets",
        (0, 1),
        _secret,
        "secret_undefine",
    ),
)


def _of_each(
    name: str, title: str, fact: str, kinds: Sequence[Kind] = KINDS, *, making: bool = True
) -> Callable[[_Function], _Function]:
    """Make a check for each kind; ``making`` says that it makes objects."""

    def register(function: _Function) -> _Function:
        for kind in kinds:
            check(
                name,
                title=title,
                fact=fact,
                level=Level.REMOTE,
                needs=kind.required if making else [needs.serves(kind.served)],
                alone=making and kind.only_one,
                cases={kind.name: kind},
            )(function)
        return function

    return register


_SEVERAL: Final = [kind for kind in KINDS if not kind.only_one]


@_of_each(
    "events.{}-lifecycle",
    "a {} that comes and goes is told of, the number of the registration first",
    "libvirtd 9.0.0 sends the lifecycle events 0 and 1 of the kind, detail 0.",
)
async def lifecycle(trial: Trial, kind: Kind) -> None:
    """Ask for lifecycle events of all objects of a kind, make one and remove it."""
    session = await trial.open()
    number = await kind.listen(session)
    made = await kind.make(trial, session)
    await kind.removed(session, made)
    told = [(await next_about(session, made)).body() for _ in range(2)]
    expect.equal("events", [body.event for body in told], list(kind.events))
    expect.equal("details", [body.detail for body in told], [0, 0])
    expect.equal("numbers in the events", [body.callback_id for body in told], [number, number])


@_of_each(
    "events.{}-filter",
    "who asked for the events of one {} is told of that one alone",
    "libvirtd 9.0.0 filters by UUID.",
    _SEVERAL,
)
async def filtered(trial: Trial, kind: Kind) -> None:
    """Ask for the events of one object; remove another, then that one: the first event is of that one."""
    session = await trial.open()
    mine, other = [await kind.make(trial, session) for _ in range(2)]
    await kind.listen(session, 0, mine)
    await kind.removed(session, other)
    await kind.removed(session, mine)
    event = await session.wait_for(lambda frame: frame.is_event, "event")
    expect.true(mine in tuple(event.body()), f"the first event is not of the object asked for: {event.body()!r}")


@_of_each(
    "events.{}-deregistered",
    "after its registration was taken back a connection is told of no {} any more",
    "libvirtd 9.0.0 sends nothing for a registration once its end was confirmed.",
    _SEVERAL,
)
async def deregistered(trial: Trial, kind: Kind) -> None:
    """Ask for the events of all objects and of one, take the first back, remove another object, then that one."""
    session = await trial.open()
    mine, other = [await kind.make(trial, session) for _ in range(2)]
    everything, one = await kind.listen(session), await kind.listen(session, 0, mine)
    await session.call(f"{kind.calls}_deregister_any", everything)
    await kind.removed(session, other)
    await kind.removed(session, mine)
    event = (await next_about(session, mine)).body()
    expect.equal("number in the first event", event.callback_id, one)
    expect.true(not any(frame.is_event for frame in session.inbox), "events of a registration that was taken back came")


@check(
    "events.{}-unsupported",
    title="a kind of event that no {} has is refused",
    fact="libvirtd 9.0.0 answers 1/7 `unsupported network event ID 5`, and so on.",
    level=Level.REMOTE,
    cases={kind.name: kind for kind in KINDS},
)
async def unsupported(trial: Trial, kind: Kind) -> None:
    """Ask for the kinds of event 77 and -1."""
    session = await trial.open()
    for event_id in (77, -1):
        await session.refused(
            f"{kind.calls}_register_any",
            event_id,
            None,
            code=ErrorCode.INTERNAL_ERROR,
            domain=ErrorDomain.RPC,
            text=f"internal error: unsupported {kind.words} event ID {event_id}",
        )


@_of_each(
    "events.{}-registered-twice",
    "the same registration for a {} twice is refused",
    "libvirtd 9.0.0 answers 8/0 `event callback already tracked`.",
    making=False,
)
async def registered_twice(trial: Trial, kind: Kind) -> None:
    """Ask for lifecycle events of all objects of a kind, twice."""
    session = await trial.open()
    await kind.listen(session)
    await session.refused(
        f"{kind.calls}_register_any",
        0,
        None,
        code=ErrorCode.INVALID_ARG,
        domain=ErrorDomain.NONE,
        text="invalid argument: event callback already tracked",
    )


@check(
    "events.{}-number-of-another-kind",
    title="a registration for domains cannot be taken back as one for a {}",
    fact="libvirtd 9.0.0 answers 1/7 `network event callback N not registered`; of secrets it says `node device`.",
    level=Level.REMOTE,
    cases={kind.name: kind for kind in KINDS},
)
async def number_of_another_kind(trial: Trial, kind: Kind) -> None:
    """Ask for domain events, and take that number back by the call of another kind."""
    session = await trial.open()
    number = (await session.call("connect_domain_event_callback_register_any", 0, None)).callback_id
    await session.refused(
        f"{kind.calls}_deregister_any",
        number,
        code=ErrorCode.INTERNAL_ERROR,
        domain=ErrorDomain.RPC,
        text=re.compile(rf"internal error: .* event callback {number} not registered"),
    )
    await session.call("connect_domain_event_callback_deregister_any", number)


@check(
    "events.storage-pool-started",
    title="a pool that is built, started, stopped and deleted is told of each time",
    fact="libvirtd 9.0.0 sends created (4), started (2), stopped (3) and deleted (5).",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_storage_pools")],
)
async def pool_started(trial: Trial) -> None:
    """Take a pool through its life, and expect an event at each step, in this order."""
    session = await trial.open()
    pool = await define_pool(trial, session)
    await session.call("connect_storage_pool_event_register_any", 0, pool)
    for name, *flags in (("build", 0), ("create", 0), ("destroy",), ("delete", 0)):
        await session.call(f"storage_pool_{name}", pool, *flags)
    told = [(await next_about(session, pool)).body().event for _ in range(4)]
    expect.equal("events", told, [4, 2, 3, 5])


@check(
    "events.storage-pool-refresh",
    title="a pool that is refreshed is told of in an event of its own",
    fact="libvirtd 9.0.0 sends message 373, of kind 1, with the registration's number and the pool.",
    level=Level.REMOTE,
    needs=[needs.serves("storage_pool_refresh")],
)
async def pool_refresh(trial: Trial) -> None:
    """Start a pool, ask for refresh events of it, refresh it."""
    session = await trial.open()
    pool = await define_pool(trial, session)
    await session.call("storage_pool_build", pool, 0)
    await session.call("storage_pool_create", pool, 0)
    number = (await session.call("connect_storage_pool_event_register_any", 1, pool)).callback_id
    await session.call("storage_pool_refresh", pool, 0)
    body = await session.event("storage_pool_event_refresh")
    expect.equal("number and pool", (body.callback_id, body.pool), (number, pool))


@check(
    "events.secret-value",
    title="a secret whose value is set is told of in an event of its own, without the value",
    fact="libvirtd 9.0.0 sends message 383 with the registration's number and the secret.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_secrets")],
)
async def secret_value(trial: Trial) -> None:
    """Make a secret, ask for changes of its value, set it."""
    session = await trial.open()
    secret = await _secret(trial, session)
    number = (await session.call("connect_secret_event_register_any", 1, secret)).callback_id
    await session.call("secret_set_value", secret, b"no secret at all", 0)
    body = await session.event("secret_event_value_changed")
    expect.equal("number and secret", (body.callback_id, body.secret), (number, secret))
