"""Daemons that let readers change things, or do not let them read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.xdr import XdrError
from virtwire.server import access, dispatcher
from virtwire.server.client import Client

from .changes import on_call, on_error, replace, reword
from .mutation import mutation
from .opening import on_opening

MODULES = {
    "starting-and-stopping": "domain",
    "devices": "domain_devices",
    "disks": "domain_block",
    "vcpus": "domain_cpu",
    "memory": "domain_memory",
    "saving": "domain_save",
    "migration": "migrate",
    "guest-agent": "domain_guest",
    "settings": "domain_settings",
    "snapshots": "snapshot",
    "checkpoints": "checkpoint",
    "networks": "network",
    "pools": "storage_pool",
    "volumes": "storage_vol",
    "node-devices": "node_device",
    "interfaces": "interface",
    "secrets": "secret",
    "filters": "nwfilter",
    "host": "host",
}
NOT_CHOSEN = ("domain_create", "node_suspend_for_duration")
"""What another check tries too, and what none does."""
SECURE = [f"readonly.secure-{each}" for each in ("domain-1", "domain-8", "saved-domain", "snapshot", "checkpoint")]


def _limiting(change: Callable[[Any, Any, Any], Any]) -> None:
    """Change what a read-only connection gets in the place of a handler.

    Args:
        change: takes the procedure, its handler, and what it would be.
    """

    def make(old: Any) -> Any:
        return lambda procedure, handler: change(procedure, handler, old(procedure, handler))

    replace(dispatcher, "_limited", make)


def _one_thing(group: str, *, by_socket: bool) -> None:
    """Let a connection do one thing of an area that changes something, if it is read-only by its socket, or by flag."""
    module = MODULES[group]
    names = [each.name for each in SCHEMA.procedures if each.module == module and each.write and each.since < "9"]
    chosen = next(name for name in names if name not in NOT_CHOSEN)

    def make(old: Any) -> Any:
        def init(client: Any, *given: Any, **named: Any) -> None:
            old(client, *given, **named)
            client.by_socket = client.read_only

        return init

    def change(procedure: Any, handler: Any, limited: Any) -> Any:
        if procedure.name != chosen:
            return limited
        return lambda client, args: (handler if client.by_socket is by_socket else limited)(client, args)

    replace(Client, "__init__", make)
    _limiting(change)


def _one_thing_each() -> None:
    """Make the mutations of ``_one_thing``, of each area and way."""
    for group in MODULES:
        for way in ("flag", "socket"):

            def apply(group: str = group, way: str = way) -> None:
                _one_thing(group, by_socket=way == "socket")

            apply.__doc__ = f"Who is read-only by the {way} may do one thing that changes something ({group})."
            mutation(f"readonly.{way}-lets-{group}-change", f"readonly.{way}-{group}")(apply)


_one_thing_each()


@mutation("readonly.by-flag-only", *(f"readonly.socket-{group}" for group in MODULES), "readonly.socket-whatever-flags")
def by_flag_only() -> None:
    """The read-only socket is as the other one."""

    def make(old: Any) -> Any:
        def init(client: Any, *given: Any, **named: Any) -> None:
            old(client, *given, **named)
            client.read_only = False

        return init

    replace(Client, "__init__", make)


@mutation("readonly.flag-lifts", "readonly.socket-whatever-flags")
def flag_lifts() -> None:
    """Any flag that is not for read-only makes a connection by the read-only socket one that may change things."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if args.flags == 0xFFFFFFFE:
            client.read_only = False
        return go()

    on_opening(change)


@mutation("readonly.monitor-for-all", "readonly.qemu-program")
def monitor_for_all() -> None:
    """A reader may speak to the monitor."""
    _limiting(lambda procedure, handler, limited: handler if procedure.program == QEMU.number else limited)


@mutation("readonly.no-detail", "readonly.error-fields")
def no_detail() -> None:
    """A refusal has no detail beside its text."""

    def change(error: Any) -> None:
        if error.code == ErrorCode.OPERATION_DENIED:
            error.str2 = None

    on_error(change)


def _deny(*names: str) -> None:
    def denied(client: Any, args: Any) -> Any:
        raise report(ErrorCode.OPERATION_DENIED, ErrorDomain.DOMAIN, "read only access prevents it")

    _limiting(
        lambda procedure, handler, limited: (
            denied if procedure.program == REMOTE.number and procedure.name in names else limited
        )
    )


@mutation("readonly.no-states", "readonly.reads-allowed", "readonly.socket-reads-allowed")
def no_states() -> None:
    """A reader may not ask for states."""
    _deny("domain_get_state")


@mutation("readonly.no-lists", "readonly.reads-allowed")
def no_lists() -> None:
    """A reader may not list domains."""
    _deny("connect_list_all_domains")


@mutation("readonly.no-events", "readonly.events-allowed", "events.read-only")
def no_events() -> None:
    """A reader may not ask for events."""
    _deny("connect_domain_event_callback_register_any")


@mutation("readonly.secrets-shown", *SECURE)
def secrets_shown() -> None:
    """A reader may see passwords."""

    def make(old: Any) -> Any:
        return lambda procedure: None if procedure.secure else old(procedure)

    replace(dispatcher, "conditional_refusal", make)


@mutation("readonly.one-flag-shown", "readonly.secure-domain-8")
def one_flag_shown() -> None:
    """A reader may see a domain's passwords by the flag for migration."""

    def change(procedure: Any, handler: Any, limited: Any) -> Any:
        if procedure.name != "domain_get_xml_desc":
            return limited
        return lambda client, args: handler(client, args) if args.flags == 8 else limited(client, args)

    _limiting(change)


@mutation("readonly.secrets-reworded", *SECURE)
def secrets_reworded() -> None:
    """The refusal of a document with passwords does not say what it is for."""
    reword(" with secure flag", " with that flag")


@mutation("readonly.agent-asked", "readonly.agent-vcpus", "readonly.agent-addresses")
def agent_asked() -> None:
    """A reader may have a guest's agent asked."""

    def make(old: Any) -> Any:
        return lambda procedure: old(procedure) if procedure.secure else None

    replace(dispatcher, "conditional_refusal", make)


@mutation("readonly.agent-never", "readonly.agent-vcpus", "readonly.agent-addresses")
def agent_never() -> None:
    """A reader may not ask for what an agent could know, though the daemon knows it."""
    _deny("domain_get_vcpus_flags", "domain_interface_addresses")


@mutation("readonly.done-and-refused", "readonly.nothing-changed")
def done_and_refused() -> None:
    """A change is carried out, and then refused."""

    def change(procedure: Any, handler: Any, limited: Any) -> Any:
        if procedure.name not in ("domain_create", "domain_set_autostart"):
            return limited

        def serve(client: Any, args: Any) -> Any:
            try:
                handler(client, args)
            finally:
                limited(client, args)

        return serve

    _limiting(change)


@mutation("readonly.refused-unread", "readonly.arguments-first")
def refused_unread() -> None:
    """A change is refused before its arguments are looked at."""

    def make(old: Any) -> Any:
        def opened(client: Any, driver: Any, *, read_only: bool) -> None:
            old(client, driver, read_only=read_only)
            client.session.may_only_read = client.read_only

        return opened

    def handle(session: Any, head: Any, go: Any) -> Any:
        procedure = REMOTE.procedures.get(head.number)
        if getattr(session, "may_only_read", False) and procedure is not None and procedure.write:
            try:
                procedure.decode_args(head.payload, 0)
            except XdrError:
                refusal = access.read_only_refusal(procedure)
                session._out.append(session._refusal(head.program, head.version, head.number, head.serial, refusal))
                return None
        return go()

    replace(Client, "opened", make)
    on_call(handle)


@mutation("readonly.catching", "readonly.others-unaffected", alone=True)
def catching() -> None:
    """After a connection was opened read-only the next one is so too."""
    waiting: list[bool] = []

    def make(old: Any) -> Any:
        def opened(client: Any, driver: Any, *, read_only: bool) -> None:
            caught = bool(waiting) and waiting.pop()
            if read_only and not client.read_only:
                waiting.append(True)
            old(client, driver, read_only=read_only or caught)

        return opened

    replace(Client, "opened", make)
