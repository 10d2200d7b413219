"""Calls that libvirt's own library would refuse to send, on virtwired and on libvirtd: the same refusals.

virsh and python3-libvirt check flags and arguments before a call leaves; other clients do not. Here our channel sends
procedures with any arguments, and every field of each error must be equal. Counts below 1 are not among them, they
make libvirtd 9.0.0 itself end.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
import virtwire.client
from virtwire.client.objects.connection import Connection
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import (
    DomainCheckpointHandle,
    DomainHandle,
    DomainSnapshotHandle,
    NetworkHandle,
    NodeDeviceHandle,
    SecretHandle,
    StoragePoolHandle,
)

from tests.interop.scenario import FOLDER
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

ALL = 0xFFFFFFFF
ENOUGH = 250


class Handles(NamedTuple):
    """What calls are made on: a running domain with a checkpoint, one with a snapshot, and what is not there."""

    test: DomainHandle
    two: DomainHandle
    nowhere: DomainHandle
    misnamed: DomainHandle
    nameless: DomainHandle


class Call(NamedTuple):
    """One procedure and its arguments."""

    name: str
    arguments: tuple[Any, ...]

    def __str__(self) -> str:
        return f"{self.name}{self.arguments}"


def handles(test: DomainHandle, two: DomainHandle) -> Handles:
    """Make the handles that are good for nothing too."""
    return Handles(
        test,
        two,
        DomainHandle("nowhere", bytes(range(16)), 7),
        DomainHandle("misnamed", test.uuid, 99),
        DomainHandle("", test.uuid, -1),
    )


def calls(on: Handles) -> list[Call]:
    """List all calls, in the order in which they are made."""
    return [*_moments(on), *_domains(on), *_connection(), *_events()]


def _moments(on: Handles) -> list[Call]:
    c = DomainCheckpointHandle("c", on.test)
    s = DomainSnapshotHandle("s", on.two)
    made = [
        Call(f"domain_{kind}_create_xml", (domain, f"<domain{kind}/>", flags))
        for kind, domain, all_flags in (
            ("checkpoint", on.test, (3, 4, 5, 6, 7, 8, 11, ALL)),
            ("snapshot", on.two, (2, 3, 5, 7, 9, 12, 16, 32, 36, 48, 272, 513, 1024, ALL)),
        )
        for flags in all_flags
    ]
    made += [Call("domain_checkpoint_delete", (c, flags)) for flags in (5, 7, 8, ALL)]
    made += [Call("domain_snapshot_delete", (s, flags)) for flags in (2, 5, 7, 8, ALL)]
    made += [Call("domain_revert_to_snapshot", (s, flags)) for flags in (3, 8, 11, 16, ALL)]
    made += [Call("domain_checkpoint_get_xml_desc", (c, flags)) for flags in (8, 16, ALL)]
    made += [Call("domain_snapshot_get_xml_desc", (s, flags)) for flags in (2, 8, ALL)]
    for name in ("domain_snapshot_list_names", "domain_snapshot_list_children_names"):
        made += [
            Call(name, (on.two if name.endswith("list_names") else s, count, flags))
            for count, flags in ((1, 0), (16384, 0), (16385, 0), (2**31 - 1, 0), (5, ALL))
        ]
    for missing in (DomainCheckpointHandle("gone", on.test), DomainCheckpointHandle("", on.test)):
        for procedure, rest in _ON_CHECKPOINT:
            made.append(Call(procedure, (missing, *rest)))
    for absent in (DomainSnapshotHandle("gone", on.two), DomainSnapshotHandle("", on.two)):
        for procedure, rest in _ON_SNAPSHOT:
            made.append(Call(procedure, (absent, *rest)))
    made += [Call(procedure, (DomainCheckpointHandle("c", on.nowhere), *rest)) for procedure, rest in _ON_CHECKPOINT]
    made += [Call(procedure, (DomainSnapshotHandle("s", on.nowhere), *rest)) for procedure, rest in _ON_SNAPSHOT]
    return made


_ON_CHECKPOINT: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("domain_checkpoint_get_xml_desc", (2,)),
    ("domain_checkpoint_get_parent", (0,)),
    ("domain_checkpoint_list_all_children", (1, 0)),
    ("domain_checkpoint_list_all_children", (0, 1)),
    ("domain_checkpoint_delete", (0,)),
)
_ON_SNAPSHOT: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("domain_snapshot_get_xml_desc", (0,)),
    ("domain_snapshot_get_parent", (0,)),
    ("domain_snapshot_num_children", (0,)),
    ("domain_snapshot_list_children_names", (10, 0)),
    ("domain_snapshot_list_all_children", (1, 0)),
    ("domain_snapshot_is_current", (0,)),
    ("domain_snapshot_has_metadata", (0,)),
    ("domain_revert_to_snapshot", (0,)),
    ("domain_snapshot_delete", (0,)),
)


def _domains(on: Handles) -> list[Call]:
    made = []
    for procedure, rest in _ON_DOMAIN:
        made += [Call(procedure, (domain, *rest)) for domain in (on.nowhere, on.misnamed, on.nameless)]
    made += [Call("domain_list_all_checkpoints", (on.test, need, flags)) for need in (0, 1, -1) for flags in (0, 5, 12)]
    made += [Call("domain_list_all_snapshots", (on.two, need, flags)) for need in (0, 1, 7) for flags in (0, 5, 2048)]
    made += [Call("domain_shutdown_flags", (on.test, flags)) for flags in (1, 3, 32, ALL)]
    made += [Call("domain_reboot", (on.test, flags)) for flags in (32, ALL)]
    made += [Call("domain_destroy_flags", (on.test, flags)) for flags in (4, ALL)]
    made += [Call("domain_undefine_flags", (on.test, flags)) for flags in (4, 12, 96, 128, ALL)]
    made += [Call("domain_create_with_flags", (on.test, flags)) for flags in (0, 1, 2, 4, 8, 16, 32, ALL)]
    made += [Call("domain_get_xml_desc", (on.test, flags)) for flags in (4, 16, 1 << 31)]
    return made


_ON_DOMAIN: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("domain_get_state", (0,)),
    ("domain_is_active", ()),
    ("domain_get_os_type", ()),
    ("domain_get_autostart", ()),
    ("domain_has_managed_save_image", (0,)),
    ("domain_snapshot_num", (0,)),
    ("domain_has_current_snapshot", (0,)),
    ("domain_snapshot_current", (0,)),
    ("domain_list_all_checkpoints", (1, 0)),
    ("domain_checkpoint_lookup_by_name", ("nosuch", 0)),
    ("domain_snapshot_lookup_by_name", ("nosuch", 0)),
    ("domain_resume", ()),
)


def _connection() -> list[Call]:
    made = [Call("connect_supports_feature", (feature,)) for feature in range(20)]
    made += [Call("domain_lookup_by_id", (id_,)) for id_ in (-1, -(2**31), 0, 999)]
    made += [Call("domain_lookup_by_name", (name,)) for name in ("", "nosuch", "a/b", "n" * 5000)]
    made += [Call("connect_list_domains", (count,)) for count in (16384, 16385)]
    made += [Call("connect_list_defined_domains", (count,)) for count in (16384, 16385)]
    made += [Call("connect_list_all_domains", (need, flags)) for need in (0, 1) for flags in (0, 3, 1 << 16, ALL)]
    made += [Call("auth_list", ()), Call("auth_sasl_init", ())]  # to auth_polkit libvirtd gives its thread's last error
    made += [Call("auth_sasl_start", ("PLAIN", 1, b"")), Call("auth_sasl_step", (1, b""))]
    return made


def _events() -> list[Call]:
    """Subscribe and take back in every order: callback numbers, both generations, all families."""
    register, deregister = "connect_domain_event_register_any", "connect_domain_event_deregister_any"
    callback, end = "connect_domain_event_callback_register_any", "connect_domain_event_callback_deregister_any"
    made = [Call(deregister, (event,)) for event in (0, 1, 15, 16, 99, -1)]
    made += [Call(register, (event,)) for event in (16, 99, -1)]
    made += [Call(end, (number,)) for number in (0, 1, -1)]
    made += [Call(callback, (event, None)) for event in (27, 99, -1)]
    made += [Call("connect_domain_event_deregister", ())]
    for family, of in _SIDE_FAMILIES:
        name = f"connect_{family}_event_"
        made += [Call(f"{name}register_any", (event, None)) for event in (0, 1, 2, 99, -1, 0)]
        made += [Call(f"{name}register_any", (0, of)), Call(f"{name}register_any", (0, of))]
        made += [Call(f"{name}deregister_any", (number,)) for number in range(8)]
    test, nowhere = DomainHandle("test", bytes(16), 1), DomainHandle("nowhere", bytes(range(16)), 3)
    made += [Call(callback, (event, None)) for event in (0, 26, 0)]
    made += [Call(callback, (0, dom)) for dom in (test, test, nowhere)]
    made += [Call(register, (event,)) for event in (0, 1, 15)]
    made += [Call(deregister, (event,)) for event in (1, 1, 0, 0, 0, 0, 15, 26)]
    made += [Call("connect_domain_event_register", ()), Call("connect_domain_event_register", ())]
    made += [Call(callback, (0, None)), Call(register, (0,))]
    made += [Call("connect_domain_event_deregister", ()), Call("connect_domain_event_deregister", ())]
    made += [Call(callback, (5, None)), Call(deregister, (0,)), *(Call(end, (number,)) for number in range(24))]
    return made


_SIDE_FAMILIES: tuple[tuple[str, Any], ...] = (
    ("network", NetworkHandle("default", bytes(16))),
    ("storage_pool", StoragePoolHandle("default-pool", bytes(16))),
    ("node_device", NodeDeviceHandle("computer")),
    ("secret", SecretHandle(bytes(16), 0, "")),
)


async def outcomes(make_daemon: type[Daemon]) -> dict[str, Any]:
    """Make all calls against a fresh daemon."""
    with make_daemon() as daemon:
        async with virtwire.client.connect(daemon.uri()) as connection:
            test = await connection.domain_lookup_by_name("test")
            await test.checkpoint_create_xml("<domaincheckpoint><name>c</name></domaincheckpoint>")
            two = await connection.domain_define_xml((FOLDER / "two.xml").read_text())
            await two.create()
            await two.snapshot_create_xml("<domainsnapshot><name>s</name></domainsnapshot>")
            todo = calls(handles(test._handle, two._handle))
            return {f"{number} {call}": await outcome(connection, call) for number, call in enumerate(todo)}


async def outcome(connection: Connection, call: Call) -> Any:
    """Make one call; return the fields of its error, or its result."""
    procedure = REMOTE.by_name[call.name]
    try:
        result = await connection._channel.call(procedure, procedure.args(*call.arguments) if procedure.args else None)
    except LibvirtError as error:
        return {"error": error.fields()}
    return {"result": _in_order(result)}


def _in_order(result: Any) -> Any:
    """Sort the lists that libvirt gives in the order of a hash table."""
    values = tuple(result) if result is not None else ()
    return [sorted(value) if isinstance(value, list) else value for value in values]


@pytest.fixture(autouse=True)
def needs() -> None:
    """Skip all where the peers are missing."""
    require("libvirtd")


async def test_virtwired_refuses_what_libvirtd_refuses() -> None:
    expected, actual = await outcomes(Libvirtd), await outcomes(Virtwired)
    assert len(expected) >= ENOUGH
    assert sum("error" in each for each in expected.values()) > ENOUGH / 2
    different = [call for call in expected if expected[call] != actual[call]]
    if different:
        lines = [f"{call}\n  libvirtd:  {expected[call]}\n  virtwired: {actual[call]}" for call in different]
        pytest.fail("\n".join(lines), pytrace=False)
