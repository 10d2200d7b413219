"""Who may call what in which state of a connection."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.connect import ConnectOpenArgs, ConnectSupportsFeatureArgs
from virtwire.protocol.generated.domain import DomainDestroyArgs, DomainGetXmlDescArgs, DomainLookupByNameArgs
from virtwire.protocol.generated.domain_cpu import DomainGetVcpusFlagsArgs
from virtwire.protocol.generated.domain_devices import DomainInterfaceAddressesArgs
from virtwire.protocol.generated.network import NetworkLookupByNameArgs
from virtwire.protocol.generated.programs import ADMIN, LXC, QEMU, REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.access import conditional_refusal
from virtwire.server.dispatcher import Access, Dispatcher
from virtwire.server.handlers import HANDLERS

from tests.server.rig import UUID, Rig, serving

RECORD = Path(__file__).parents[1] / "data/read_only_refusals.txt"
NOBODY: Any = None
HANDLE = DomainHandle("box", UUID, 7)
DESTROY = ("domain_destroy", DomainDestroyArgs(HANDLE))
NETWORK = ("network_lookup_by_name", NetworkLookupByNameArgs("default"))
LOOKUP = ("domain_lookup_by_name", DomainLookupByNameArgs("box"))


@pytest.fixture
async def closed() -> AsyncIterator[Rig]:
    async with serving(opened=False) as rig:
        yield rig


def what(error: LibvirtError) -> tuple[int, int, str]:
    return error.code, error.domain, error.message


def test_every_state_knows_every_procedure() -> None:
    dispatcher = Dispatcher((REMOTE, QEMU), HANDLERS)
    calls = {p for program in (REMOTE, QEMU) for p in program.procedures.values() if not p.event}
    for access in Access:
        assert set(dispatcher.table(access)) == calls


def test_a_handler_of_nothing_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no procedures of these names: domain_dance"):
        Dispatcher((REMOTE,), {"domain_dance": lambda client, args: None})


def test_a_name_of_two_programs_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="procedures of two programs have these names: connect_open"):
        Dispatcher((REMOTE, ADMIN), {"connect_open": lambda client, args: None})


def test_handlers_of_another_program() -> None:
    def attach(client: object, args: object) -> None: ...

    dispatcher = Dispatcher((REMOTE, QEMU), {"domain_attach": attach})
    assert dispatcher.table(Access.OPEN)[QEMU.by_name["domain_attach"]] is attach


def test_the_administration_is_served_in_every_state() -> None:
    def close(client: object, args: object) -> None: ...

    dispatcher = Dispatcher((ADMIN,), {"client_close": close})
    assert {dispatcher.table(access)[ADMIN.by_name["client_close"]] for access in Access} == {close}


@pytest.mark.parametrize(
    "call", [LOOKUP, DESTROY, ("connect_get_uri", None), ("connect_register_close_callback", None)]
)
async def test_before_opening(closed: Rig, call: tuple[str, object]) -> None:
    assert what(await closed.peer.refused(*call)) == (1, 7, "internal error: hypervisor connection not open")


async def test_before_opening_side_kinds_say_it_otherwise(closed: Rig) -> None:
    assert what(await closed.peer.refused(*NETWORK)) == (1, 7, "internal error: connection not open")


async def test_before_opening_what_works(closed: Rig) -> None:
    assert (await closed.peer.call("auth_list")).types == [0]
    assert (await closed.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(10))).supported == 1
    await closed.peer.call("connect_close")
    assert await closed.peer.at_end()


async def test_second_open_drops_the_first() -> None:
    async with serving() as rig:
        error = await rig.peer.refused("connect_open", ConnectOpenArgs("fake:///", 0))
        assert what(error) == (1, 7, "internal error: connection already open")
        error = await rig.peer.refused(*LOOKUP)
        assert what(error) == (1, 7, "internal error: hypervisor connection not open")
        error = await rig.peer.refused(*NETWORK)
        assert what(error)[:2] == (3, 19)
        await rig.peer.open()
        assert (await rig.peer.call(*LOOKUP)).dom.name == "box"
        assert rig.driver.closed == 1


@pytest.mark.parametrize("by_socket", [True, False])
async def test_read_only(by_socket: bool) -> None:
    async with serving(read_only=by_socket, opened=False) as rig:
        await rig.peer.open(flags=0 if by_socket else 1)
        error = await rig.peer.refused(*DESTROY)
        assert what(error) == (29, 20, "operation forbidden: read only access prevents virDomainDestroy")
        assert rig.driver.destroyed == []
        assert (await rig.peer.call(*LOOKUP)).dom.name == "box"
        assert (await rig.peer.call("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, 2))).xml == "<domain/>"
        for flags in (1, 8, 0xFFFF):
            error = await rig.peer.refused("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, flags))
            assert what(error) == (29, 20, "operation forbidden: virDomainGetXMLDesc with secure flag")


def test_read_only_refuses_all_that_libvirtd_refuses() -> None:
    """The whole record of libvirtd 9.0.0, and nothing else of what 9.0.0 knows."""
    programs = {program.name: program for program in (REMOTE, QEMU, LXC)}
    dispatcher = Dispatcher(programs.values(), HANDLERS)
    table = dispatcher.table(Access.READ_ONLY)
    recorded = [line.split() for line in RECORD.read_text().splitlines() if not line.startswith("#")]
    refused = set()
    for program, number, function, domain in recorded:
        procedure = programs[program].procedures[int(number)]
        refused.add(procedure)
        with pytest.raises(LibvirtError) as caught:
            table[procedure](NOBODY, None)
        text = f"operation forbidden: read only access prevents {function}"
        assert what(caught.value) == (29, int(domain), text)
    others = dispatcher.table(Access.OPEN).keys() - refused
    guarded = {p for p in others if table[p] is not dispatcher.table(Access.OPEN)[p] and not p.write}
    assert guarded == {p for p in others if conditional_refusal(p) is not None and not p.write}
    assert {p.number for p in others if p.write} <= set(range(444, 457))


async def test_read_only_asks_no_agent() -> None:
    async with serving(read_only=True) as rig:
        error = await rig.peer.refused("domain_get_vcpus_flags", DomainGetVcpusFlagsArgs(HANDLE, 8))
        assert what(error) == (29, 20, "operation forbidden: read only access prevents virDomainGetVcpusFlags")
        error = await rig.peer.refused("domain_get_vcpus_flags", DomainGetVcpusFlagsArgs(HANDLE, 1))
        assert what(error)[:2] == (3, 20)
        error = await rig.peer.refused("domain_interface_addresses", DomainInterfaceAddressesArgs(HANDLE, 1, 0))
        assert what(error) == (29, 20, "operation forbidden: read only access prevents virDomainInterfaceAddresses")


async def test_read_only_outranks_what_the_driver_lacks() -> None:
    async with serving(read_only=True) as rig:
        network = REMOTE.by_name["network_undefine"]
        assert network.write
        error = await rig.peer.refused("network_undefine", bytes(20))
        assert what(error) == (29, 19, "operation forbidden: read only access prevents virNetworkUndefine")


async def test_read_only_stays() -> None:
    async with serving(opened=False) as rig:
        await rig.peer.open(flags=1)
        await rig.peer.refused("connect_open", ConnectOpenArgs("fake:///", 0))
        assert what(await rig.peer.refused("network_undefine", bytes(20)))[:2] == (29, 19)
        await rig.peer.open(flags=0)
        assert (await rig.peer.refused(*DESTROY)).code == 29


async def test_read_write() -> None:
    async with serving(opened=False) as rig:
        await rig.peer.open(flags=0xFFFE)
        await rig.peer.call(*DESTROY)
        assert rig.driver.destroyed == ["box"]
        assert rig.opened == [("fake:///", 0)]


async def test_other_programs_are_not_supported() -> None:
    async with serving() as rig:
        frame = rig.peer.frame("connect_get_type", bytes(64), program=QEMU.number, number=1)
        await rig.peer.send(frame)
        reply = await rig.peer.read()
        assert reply is not None
        with pytest.raises(LibvirtError) as caught:
            rig.peer.decode(reply[2])
        assert what(caught.value)[:2] == (3, 0)
        assert caught.value.str2 == "virDomainQemuMonitorCommand"
