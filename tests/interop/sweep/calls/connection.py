"""The connection itself: opening it, logging in, what it says of the host and of itself."""

from __future__ import annotations

from typing import Any

import virtwire.client

from tests.interop.sweep.forms import call, wire
from tests.interop.sweep.step import Step, nothing


async def closed(s: Any) -> None:
    """Open a connection and close it."""
    async with virtwire.client.connect(s.uri):
        pass


OPEN = [
    Step("c = libvirt.open(URI)", lambda s: s.c, nothing, nothing),
    Step("w = Wire(SOCKET, NAME)", lambda s: s.c, nothing, nothing),
    Step("c2 = libvirt.open(OTHER)", lambda s: s.c2, nothing, nothing),
    Step("libvirt.open(URI).close()", closed, both=nothing),
]
"""Opening a connection: auth_list, connect_open; and closing it. ``w`` sends bytes written by hand."""

STEPS = [
    Step("w.call(67)", lambda s: wire(s, "auth_sasl_init")),
    Step("w.call(68, w.text('PLAIN') + bytes(8))", lambda s: wire(s, "auth_sasl_start", "PLAIN", 0, [])),
    Step("w.call(69, bytes(8))", lambda s: wire(s, "auth_sasl_step", 0, [])),
    Step("w.call(70)", lambda s: wire(s, "auth_polkit")),
    Step(
        "native('virConnectSupportsFeature', c, 1)",
        lambda s: call(s, "connect_supports_feature", 1),
        lambda r: r.supported,
    ),
    Step(
        "native('virConnectSupportsFeature', c, 6)",
        lambda s: call(s, "connect_supports_feature", 6),
        lambda r: r.supported,
    ),
    Step(
        "native('virConnectSupportsFeature', c, 13)",
        lambda s: call(s, "connect_supports_feature", 13),
        lambda r: r.supported,
    ),
    Step("c.getType()", lambda s: s.c.get_type()),
    Step("c.getVersion()", lambda s: s.c.get_version()),
    Step("c.getLibVersion()", lambda s: s.c.get_lib_version()),
    Step("c.getHostname()", lambda s: s.c.get_hostname()),
    Step("w.call(110)", lambda s: wire(s, "connect_get_uri")),
    Step("c.getCapabilities()", lambda s: s.c.get_capabilities()),
    Step("c.getSysinfo()", lambda s: s.c.get_sysinfo()),
    Step("c.getSysinfo(1)", lambda s: s.c.get_sysinfo(1)),
    Step("c.getMaxVcpus(None)", lambda s: s.c.get_max_vcpus()),
    Step("c.getMaxVcpus('nosuch')", lambda s: s.c.get_max_vcpus("nosuch")),
    Step("told(lambda: native('virConnectIsSecure', c))", lambda s: s.c.is_secure()),
    Step("c.getCPUModelNames('x86_64')", lambda s: s.c.get_cpu_model_names("x86_64")),
    Step("c.getCPUModelNames('nosuch')", lambda s: s.c.get_cpu_model_names("nosuch")),
    Step("c.compareCPU(x.cpu)", lambda s: s.c.compare_cpu(s.x.cpu)),
    Step("c.compareCPU('<cpu/>')", lambda s: s.c.compare_cpu("<cpu/>")),
    Step(
        "c.compareHypervisorCPU(None, None, None, None, x.cpu)",
        lambda s: s.c.compare_hypervisor_cpu(None, None, None, None, s.x.cpu),
    ),
    Step("c.baselineCPU([x.cpu])", lambda s: s.c.baseline_cpu([s.x.cpu])),
    Step("c.baselineCPU(['<cpu/>'])", lambda s: s.c.baseline_cpu(["<cpu/>"])),
    Step(
        "c.baselineHypervisorCPU(None, None, None, None, [x.cpu])",
        lambda s: s.c.baseline_hypervisor_cpu(None, None, None, None, [s.x.cpu]),
    ),
    Step(
        "c.getDomainCapabilities(None, 'x86_64', 'pc', 'qemu')",
        lambda s: s.c.get_domain_capabilities(None, "x86_64", "pc", "qemu"),
    ),
    Step("c.getDomainCapabilities(None, 'nosuch')", lambda s: s.c.get_domain_capabilities(None, "nosuch")),
    Step("c.getStoragePoolCapabilities()", lambda s: s.c.get_storage_pool_capabilities()),
    Step("c.setIdentity({'user_name': 'somebody'})", lambda s: s.c.set_identity({"user_name": "somebody"})),
    Step("c.domainXMLFromNative('qemu-argv', x.native)", lambda s: s.c.domain_xml_from_native("qemu-argv", s.x.native)),
    Step("c.domainXMLToNative('qemu-argv', x.small)", lambda s: s.c.domain_xml_to_native("qemu-argv", s.x.small)),
    Step("c.domainXMLToNative('nosuch', x.small)", lambda s: s.c.domain_xml_to_native("nosuch", s.x.small)),
    Step("c.registerCloseCallback(nop, None)", lambda s: call(s, "connect_register_close_callback"), both=nothing),
    Step("c.unregisterCloseCallback()", lambda s: call(s, "connect_unregister_close_callback"), both=nothing),
]
