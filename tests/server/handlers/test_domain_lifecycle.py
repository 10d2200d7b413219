"""Defining, starting, stopping: through the handlers to the test driver and back."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from virtwire.protocol.generated import domain
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.drivers import builtin_drivers

from tests.server.rig import Rig, serving

TEST = DomainHandle("test", bytes.fromhex("6695eb01f6a4830479aa97f2502e193f"), 1)
XML = "<domain type='test'><name>n</name><memory>1024</memory><os><type>hvm</type></os></domain>"


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving(drivers=builtin_drivers(), opened=False) as rig:
        await rig.peer.open("test:///default")
        yield rig


async def state(rig: Rig, handle: DomainHandle) -> int:
    found = await rig.peer.call("domain_get_state", domain.DomainGetStateArgs(handle, 0))
    return int(found.state)


@pytest.mark.parametrize("flags", [False, True])
async def test_a_domains_life(rig: Rig, flags: bool) -> None:
    call = rig.peer.call
    if flags:
        handle = (await call("domain_define_xml_flags", domain.DomainDefineXmlFlagsArgs(XML, 0))).dom
    else:
        handle = (await call("domain_define_xml", domain.DomainDefineXmlArgs(XML))).dom
    assert (handle.name, handle.id) == ("n", -1)
    if flags:
        started = (await call("domain_create_with_flags", domain.DomainCreateWithFlagsArgs(handle, 0))).dom
        assert started.id > 1
    else:
        assert await call("domain_create", domain.DomainCreateArgs(handle)) is None
    assert await state(rig, handle) == 1
    await call("domain_suspend", domain.DomainSuspendArgs(handle))
    assert await state(rig, handle) == 3
    await call("domain_resume", domain.DomainResumeArgs(handle))
    await call("domain_reboot", domain.DomainRebootArgs(handle, 0))
    assert await state(rig, handle) == 1
    if flags:
        await call("domain_shutdown_flags", domain.DomainShutdownFlagsArgs(handle, 0))
    else:
        await call("domain_shutdown", domain.DomainShutdownArgs(handle))
    assert await state(rig, handle) == 5
    await call("domain_set_autostart", domain.DomainSetAutostartArgs(handle, 1))
    assert (await call("domain_get_autostart", domain.DomainGetAutostartArgs(handle))).autostart == 1
    assert (await call("domain_rename", domain.DomainRenameArgs(handle, "m", 0))).retcode == 0
    if flags:
        await call("domain_undefine_flags", domain.DomainUndefineFlagsArgs(handle, 0))
    else:
        await call("domain_undefine", domain.DomainUndefineArgs(handle))
    error = await rig.peer.refused("domain_lookup_by_name", domain.DomainLookupByNameArgs("m"))
    assert error.code == 42


@pytest.mark.parametrize("flags", [False, True])
async def test_destroying(rig: Rig, flags: bool) -> None:
    if flags:
        await rig.peer.call("domain_destroy_flags", domain.DomainDestroyFlagsArgs(TEST, 0))
    else:
        await rig.peer.call("domain_destroy", domain.DomainDestroyArgs(TEST))
    assert await state(rig, TEST) == 5


async def test_a_transient_domain(rig: Rig) -> None:
    handle = (await rig.peer.call("domain_create_xml", domain.DomainCreateXmlArgs(XML, 0))).dom
    assert handle.id > 1
    found = await rig.peer.call("domain_is_persistent", domain.DomainIsPersistentArgs(handle))
    assert found.persistent == 0


async def test_reset_is_asked_of_the_driver(rig: Rig) -> None:
    error = await rig.peer.refused("domain_reset", domain.DomainResetArgs(TEST, 1))
    assert (error.code, error.domain, error.message) == (8, 12, "unsupported flags (0x1) in function testDomainReset")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (None, "new_name in virDomainRename must not be NULL"),
        ("", "string new_name in virDomainRename must not be empty"),
    ],
)
async def test_no_new_name(rig: Rig, name: str | None, message: str) -> None:
    error = await rig.peer.refused("domain_rename", domain.DomainRenameArgs(TEST, name, 0))
    assert (error.code, error.domain, error.message, error.str2) == (8, 20, message, "new_name")
