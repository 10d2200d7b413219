"""What a host keeps beside domains: networks and their ports, secrets, filters and their bindings."""

from __future__ import annotations

from uuid import UUID

from tests.interop.sweep.forms import names
from tests.interop.sweep.step import QEMU, Step, in_order

PORT = UUID("44444444-0000-4000-8000-000000000002")

NETWORKS = [
    Step("net = c.networkDefineXML(x.network)", lambda s: s.c.network_define_xml(s.x.network)),
    Step("c.networkDefineXML('<network/>')", lambda s: s.c.network_define_xml("<network/>")),
    Step("net2 = c.networkDefineXMLFlags(x.network2)", lambda s: s.c.network_define_xml_flags(s.x.network2)),
    Step("c.networkDefineXMLFlags(x.network2, 1 << 30)", lambda s: s.c.network_define_xml_flags(s.x.network2, 1 << 30)),
    Step("c.numOfDefinedNetworks()", lambda s: s.c.num_of_defined_networks()),
    Step("sorted(c.listDefinedNetworks())", lambda s: s.c.list_defined_networks(), sorted),
    Step("net.create()", lambda s: s.net.create()),
    Step("net.create()", lambda s: s.net.create()),
    Step("net3 = c.networkCreateXML(x.network3)", lambda s: s.c.network_create_xml(s.x.network3)),
    Step("net4 = c.networkCreateXMLFlags(x.network4)", lambda s: s.c.network_create_xml_flags(s.x.network4)),
    Step("c.numOfNetworks()", lambda s: s.c.num_of_networks()),
    Step("sorted(c.listNetworks())", lambda s: s.c.list_networks(), sorted),
    Step("sorted(n.name() for n in c.listAllNetworks())", lambda s: s.c.list_all_networks(), names),
    Step("sorted(n.name() for n in c.listAllNetworks(1))", lambda s: s.c.list_all_networks(1), names),
    Step("c.listAllNetworks(1 << 30)", lambda s: s.c.list_all_networks(1 << 30)),
    Step("c.networkLookupByName('isolated')", lambda s: s.c.network_lookup_by_name("isolated")),
    Step("c.networkLookupByName('nosuch')", lambda s: s.c.network_lookup_by_name("nosuch")),
    Step("c.networkLookupByUUID(net.UUID())", lambda s: s.c.network_lookup_by_uuid(s.net.uuid)),
    Step("c.networkLookupByUUID(bytes(16))", lambda s: s.c.network_lookup_by_uuid(bytes(16))),
    Step("net.XMLDesc()", lambda s: s.net.get_xml_desc()),
    Step("net.XMLDesc(1)", lambda s: s.net.get_xml_desc(1)),
    Step("net.bridgeName()", lambda s: s.net.get_bridge_name()),
    Step("net.setAutostart(1)", lambda s: s.net.set_autostart(True)),
    Step("net.autostart()", lambda s: s.net.get_autostart()),
    Step("net.isActive()", lambda s: s.net.is_active()),
    Step("net3.isPersistent()", lambda s: s.net3.is_persistent()),
    Step("net.update(3, 10, -1, x.host_entry, 1)", lambda s: s.net.update(3, 10, -1, s.x.host_entry, 1)),
    Step("net.update(3, 4, -1, '<host/>', 1)", lambda s: s.net.update(3, 4, -1, "<host/>", 1)),
    Step("net.DHCPLeases()", lambda s: s.net.get_dhcp_leases()),
    Step("net.DHCPLeases('52:54:00:00:00:01')", lambda s: s.net.get_dhcp_leases("52:54:00:00:00:01")),
    Step("net.listAllPorts()", lambda s: s.net.list_all_ports()),
    Step("net.portCreateXML('<networkport/>')", lambda s: s.net.port_create_xml("<networkport/>")),
    Step("port = net.portCreateXML(x.port)", lambda s: s.net.port_create_xml(s.x.port)),
    Step("net.listAllPorts()", lambda s: s.net.list_all_ports()),
    Step(f"net.portLookupByUUIDString('{PORT}')", lambda s: s.net.port_lookup_by_uuid(PORT)),
    Step("net.portLookupByUUID(bytes(16))", lambda s: s.net.port_lookup_by_uuid(bytes(16))),
    Step("port.XMLDesc()", lambda s: s.port.get_xml_desc(), on=QEMU),
    Step("port.parameters()", lambda s: s.port.get_parameters(), on=QEMU),
    Step(
        "native('virNetworkPortSetParameters', port, Param.array({'inbound.average': (2, 100)}), 1, 0)",
        lambda s: s.port.set_parameters({"inbound.average": 100}),
        on=QEMU,
    ),
    Step("port.parameters()", lambda s: s.port.get_parameters(), on=QEMU),
    Step("port.delete()", lambda s: s.port.delete(), on=QEMU),
    Step("port.delete()", lambda s: s.port.delete(), on=QEMU),
    Step("net3.destroy()", lambda s: s.net3.destroy()),
    Step("net2.undefine()", lambda s: s.net2.undefine()),
    Step("net2.XMLDesc()", lambda s: s.net2.get_xml_desc()),
]

SECRETS = [
    Step("c.numOfSecrets()", lambda s: s.c.num_of_secrets()),
    Step("secret = c.secretDefineXML(x.secret)", lambda s: s.c.secret_define_xml(s.x.secret)),
    Step("c.secretDefineXML('<nosuch/>')", lambda s: s.c.secret_define_xml("<nosuch/>")),
    Step("sorted(c.listSecrets())", lambda s: s.c.list_secrets(), sorted, on=QEMU),
    Step("c.listAllSecrets()", lambda s: s.c.list_all_secrets(), both=in_order),
    Step("c.secretLookupByUUID(bytes(16))", lambda s: s.c.secret_lookup_by_uuid(bytes(16))),
    Step("c.secretLookupByUsage(1, '/somewhere')", lambda s: s.c.secret_lookup_by_usage(1, "/somewhere")),
    *(
        Step(theirs, ours, on=QEMU)
        for theirs, ours in (
            ("c.secretLookupByUUID(secret.UUID())", lambda s: s.c.secret_lookup_by_uuid(s.secret.uuid)),
            ("secret.XMLDesc()", lambda s: s.secret.get_xml_desc()),
            ("secret.value()", lambda s: s.secret.get_value()),
            ("secret.setValue(b'hush\\0')", lambda s: s.secret.set_value(b"hush\0")),
            ("secret.value()", lambda s: s.secret.get_value()),
            ("secret.undefine()", lambda s: s.secret.undefine()),
            ("secret.undefine()", lambda s: s.secret.undefine()),
        )
    ),
]

FILTERS = [
    Step("f = c.nwfilterDefineXML(x.nwfilter)", lambda s: s.c.nwfilter_define_xml(s.x.nwfilter)),
    Step("f2 = c.nwfilterDefineXMLFlags(x.nwfilter2)", lambda s: s.c.nwfilter_define_xml_flags(s.x.nwfilter2)),
    Step("c.nwfilterDefineXMLFlags('<filter/>', 1)", lambda s: s.c.nwfilter_define_xml_flags("<filter/>", 1)),
    Step("c.numOfNWFilters()", lambda s: s.c.num_of_nwfilters()),
    Step("sorted(c.listNWFilters())", lambda s: s.c.list_nwfilters(), sorted, on=QEMU),
    Step("sorted(f.name() for f in c.listAllNWFilters())", lambda s: s.c.list_all_nwfilters(), names),
    Step("c.nwfilterLookupByName('sieve')", lambda s: s.c.nwfilter_lookup_by_name("sieve")),
    Step("c.nwfilterLookupByUUID(bytes(16))", lambda s: s.c.nwfilter_lookup_by_uuid(bytes(16))),
    Step("b = c.nwfilterBindingCreateXML(x.binding)", lambda s: s.c.nwfilter_binding_create_xml(s.x.binding)),
    Step("c.nwfilterBindingLookupByPortDev('spare0')", lambda s: s.c.nwfilter_binding_lookup_by_port_dev("spare0")),
    Step("c.listAllNWFilterBindings()", lambda s: s.c.list_all_nwfilter_bindings()),
    *(
        Step(theirs, ours, on=QEMU)
        for theirs, ours in (
            ("c.nwfilterLookupByUUID(f.UUID())", lambda s: s.c.nwfilter_lookup_by_uuid(s.f.uuid)),
            ("f.XMLDesc()", lambda s: s.f.get_xml_desc()),
            ("b.XMLDesc()", lambda s: s.b.get_xml_desc()),
            ("b.delete()", lambda s: s.b.delete()),
            ("b.XMLDesc()", lambda s: s.b.get_xml_desc()),
            ("f2.undefine()", lambda s: s.f2.undefine()),
        )
    ),
]
