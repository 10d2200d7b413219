"""The error domain of each API function, as observed on libvirtd 9.0.0, and the refusals made with it."""

from __future__ import annotations

import pytest
from virtwire.protocol.errors import ErrorDomain
from virtwire.protocol.generated.domain import DomainGetXmlDescArgs
from virtwire.protocol.generated.domain_cpu import DomainGetVcpusFlagsArgs
from virtwire.protocol.generated.domain_devices import DomainInterfaceAddressesArgs
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.access import api_domain, conditional_refusal, read_only_refusal, unsupported

HANDLE = DomainHandle("box", bytes(16), 7)

OBSERVED = {
    ErrorDomain.DOMAIN: [
        "connect_compare_cpu",
        "connect_get_domain_capabilities",
        "connect_domain_xml_from_native",
        "domain_abort_job",
        "domain_backup_begin",
        "domain_interface_stats",
        "domain_interface_addresses",
        "node_get_memory_stats",
        "node_suspend_for_duration",
    ],
    ErrorDomain.DOMAIN_CHECKPOINT: [
        "domain_checkpoint_create_xml",
        "domain_checkpoint_delete",
        "domain_list_all_checkpoints",
    ],
    ErrorDomain.DOMAIN_SNAPSHOT: [
        "domain_snapshot_create_xml",
        "domain_revert_to_snapshot",
        "domain_list_all_snapshots",
        "domain_has_current_snapshot",
    ],
    ErrorDomain.NETWORK: ["network_get_dhcp_leases", "network_port_create_xml", "connect_num_of_networks"],
    ErrorDomain.STORAGE: [
        "connect_find_storage_pool_sources",
        "storage_vol_wipe",
        "connect_get_storage_pool_capabilities",
    ],
    ErrorDomain.NODEDEV: [
        "node_device_is_active",
        "node_num_of_devices",
        "node_list_devices",
        "connect_list_all_node_devices",
    ],
    ErrorDomain.INTERFACE: ["interface_change_begin", "connect_num_of_interfaces"],
    ErrorDomain.SECRET: ["connect_num_of_secrets", "secret_get_value", "connect_secret_event_register_any"],
    ErrorDomain.NWFILTER: ["connect_list_nwfilters", "nwfilter_binding_delete"],
}


@pytest.mark.parametrize(("domain", "name"), [(domain, name) for domain, names in OBSERVED.items() for name in names])
def test_domains(domain: ErrorDomain, name: str) -> None:
    assert api_domain(REMOTE.by_name[name]) == domain


def test_other_programs_have_none() -> None:
    assert {api_domain(procedure) for procedure in (*QEMU.procedures.values(), *LXC.procedures.values())} == {0}


def test_refusals() -> None:
    procedure = REMOTE.by_name["domain_get_xml_desc"]
    assert unsupported(procedure).fields() == {
        "code": 3,
        "domain": 20,
        "message": "this function is not supported by the connection driver: virDomainGetXMLDesc",
        "level": 2,
        "str1": "this function is not supported by the connection driver: %s",
        "str2": "virDomainGetXMLDesc",
        "str3": None,
        "int1": -1,
        "int2": -1,
    }
    assert read_only_refusal(REMOTE.by_name["domain_destroy"]).fields() == {
        "code": 29,
        "domain": 20,
        "message": "operation forbidden: read only access prevents virDomainDestroy",
        "level": 2,
        "str1": "operation forbidden: %s",
        "str2": "read only access prevents virDomainDestroy",
        "str3": None,
        "int1": -1,
        "int2": -1,
    }


def refusal(name: str, args: object) -> str | None:
    judge = conditional_refusal(REMOTE.by_name[name])
    assert judge is not None
    error = judge(args)
    assert error is None or error.code == 29
    return error and error.message


def test_secrets_are_not_shown() -> None:
    text = "operation forbidden: virDomainGetXMLDesc with secure flag"
    asked = [refusal("domain_get_xml_desc", DomainGetXmlDescArgs(HANDLE, flags)) for flags in (0, 1, 2, 8, 15)]
    assert asked == [None, text, None, text, text]


def test_agents_are_not_asked() -> None:
    text = "operation forbidden: read only access prevents virDomainGetVcpusFlags"
    asked = [refusal("domain_get_vcpus_flags", DomainGetVcpusFlagsArgs(HANDLE, flags)) for flags in (0, 7, 8, 11)]
    assert asked == [None, None, text, text]
    text = "operation forbidden: read only access prevents virDomainInterfaceAddresses"
    asked = [
        refusal("domain_interface_addresses", DomainInterfaceAddressesArgs(HANDLE, source, flags=5))
        for source in (0, 1, 2, 3)
    ]
    assert asked == [None, text, None, None]


def test_what_is_read_without_conditions() -> None:
    procedures = {p for program in (REMOTE, QEMU, LXC) for p in program.procedures.values()}
    conditional = {p.name for p in procedures if not p.write and conditional_refusal(p) is not None}
    assert conditional == {
        "domain_get_xml_desc",
        "domain_get_vcpus_flags",
        "domain_interface_addresses",
        "domain_snapshot_get_xml_desc",
        "domain_managed_save_get_xml_desc",
        "domain_checkpoint_get_xml_desc",
    }
