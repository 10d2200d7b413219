"""No events yet: registering is not supported, and nothing can be taken back."""

from __future__ import annotations

import pytest

from tests.server.rig import serving


@pytest.mark.parametrize(
    ("name", "domain", "function"),
    [
        ("connect_domain_event_register", 20, "virConnectDomainEventRegister"),
        ("connect_domain_event_register_any", 20, "virConnectDomainEventRegisterAny"),
        ("connect_domain_event_callback_register_any", 20, "virConnectDomainEventRegisterAny"),
        ("connect_network_event_register_any", 19, "virConnectNetworkEventRegisterAny"),
    ],
)
async def test_registering(name: str, domain: int, function: str) -> None:
    async with serving() as rig:
        error = await rig.peer.refused(name, bytes(16))
        assert (error.code, error.domain, error.str2) == (3, domain, function)


@pytest.mark.parametrize(
    ("name", "detail"),
    [
        ("connect_domain_event_deregister", "domain event 0 not registered"),
        ("connect_domain_event_deregister_any", "domain event 5 not registered"),
        ("connect_domain_event_callback_deregister_any", "domain event callback 5 not registered"),
        ("connect_network_event_deregister_any", "network event callback 5 not registered"),
        ("connect_storage_pool_event_deregister_any", "storage pool event callback 5 not registered"),
        ("connect_node_device_event_deregister_any", "node device event callback 5 not registered"),
        ("connect_secret_event_deregister_any", "node device event callback 5 not registered"),
    ],
)
async def test_deregistering(name: str, detail: str) -> None:
    async with serving() as rig:
        error = await rig.peer.refused(name, (5).to_bytes(4, "big"))
        assert (error.code, error.domain, error.message) == (1, 7, f"internal error: {detail}")
