"""Registrations for events, and their end; what the events tell is compared elsewhere."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Any

import trio.testing

from tests.interop.sweep.forms import wire
from tests.interop.sweep.step import Step


async def registered(s: Any, events: AbstractAsyncContextManager[Any]) -> None:
    """Ask for events, and give up again."""
    async with events:
        pass
    # The registration ends in the background: once another call is answered, the tap has seen that one, too.
    await trio.testing.wait_all_tasks_blocked()
    await s.c.get_lib_version()


def pair(kind: str, subject: str, number: int, ours: Any) -> Step:
    """Make a line that registers for events of one kind and gives up again."""
    register = f"c.{kind}EventRegisterAny({subject}, {number}, nop, None)"
    return Step(f"c.{kind}EventDeregisterAny({register})", lambda s: registered(s, ours(s)))


STEPS = [
    pair("domain", "None", 0, lambda s: s.c.domain_events(0)),
    pair("domain", "d", 1, lambda s: s.c.domain_events(1, s.d)),
    pair("domain", "d", 26, lambda s: s.c.domain_events(26, s.d)),
    pair("network", "None", 0, lambda s: s.c.network_events(0)),
    pair("network", "net", 0, lambda s: s.c.network_events(0, s.net)),
    pair("storagePool", "None", 0, lambda s: s.c.storage_pool_events(0)),
    pair("storagePool", "pool", 1, lambda s: s.c.storage_pool_events(1, s.pool)),
    pair("nodeDevice", "None", 0, lambda s: s.c.node_device_events(0)),
    pair("nodeDevice", "n", 1, lambda s: s.c.node_device_events(1, s.n)),
    pair("secret", "None", 0, lambda s: s.c.secret_events(0)),
    Step(
        "c.unregisterCloseCallback() if c.registerCloseCallback(nop, None) == 0 else None",
        lambda s: registered(s, s.c.close_events()),
    ),
    Step(
        "libvirt_qemu.qemuMonitorEventDeregister(c, libvirt_qemu.qemuMonitorEventRegister(c, d, 'STOP', nop, None))",
        lambda s: registered(s, s.c.qemu_monitor_events("STOP", s.d)),
    ),
    Step("w.call(105)", lambda s: wire(s, "connect_domain_event_register")),
    Step("w.call(106)", lambda s: wire(s, "connect_domain_event_deregister")),
    Step("w.call(106)", lambda s: wire(s, "connect_domain_event_deregister")),
    Step("w.call(167, struct.pack('>i', 3))", lambda s: wire(s, "connect_domain_event_register_any", 3)),
    Step("w.call(168, struct.pack('>i', 3))", lambda s: wire(s, "connect_domain_event_deregister_any", 3)),
    Step("w.call(167, struct.pack('>i', 99))", lambda s: wire(s, "connect_domain_event_register_any", 99)),
]
"""The calls by number are those of clients before libvirt 1.3, which the C library makes no more."""
