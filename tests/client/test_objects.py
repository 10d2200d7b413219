from __future__ import annotations

import pytest
from virtwire.client import (
    AdminConnection,
    Connection,
    Domain,
    DomainCheckpoint,
    DomainSnapshot,
    Interface,
    Network,
    NetworkPort,
    NodeDevice,
    NodeInfo,
    NWFilter,
    NWFilterBinding,
    Secret,
    SecurityLabel,
    SecurityModel,
    StoragePool,
    StorageVol,
    Vcpu,
)
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated import admin, checkpoint, domain, domain_cpu, domain_settings, domain_stats, host
from virtwire.protocol.generated import domain_memory as memory
from virtwire.protocol.generated import types as wire
from virtwire.protocol.xdr import Record

from tests.client.recording import RecordingChannel

UUID = bytes.fromhex("6695eb01f6a4830479aa97f2502e193f")
HANDLE = wire.DomainHandle("test", UUID, 1)


def connection(*answers: Record | None) -> tuple[Connection, RecordingChannel]:
    channel = RecordingChannel(answers)
    return Connection(channel), channel


def test_a_domain() -> None:
    conn, _ = connection()
    test = Domain(conn, HANDLE)
    assert (test.name, test.uuid, test.id, test.connection) == ("test", UUID, 1, conn)
    assert test.uuid_string == "6695eb01-f6a4-8304-79aa-97f2502e193f"
    assert repr(test) == "<Domain 'test'>"


def test_equality_is_by_what_the_daemon_goes_by() -> None:
    conn, _ = connection()
    other, _ = connection()
    same = Domain(conn, wire.DomainHandle("renamed", UUID, -1))
    assert Domain(conn, HANDLE) == same
    assert {Domain(conn, HANDLE), same} == {same}
    assert Domain(conn, HANDLE) != Domain(other, HANDLE)
    assert Domain(conn, HANDLE) != Domain(conn, wire.DomainHandle("test", bytes(16), 1))
    assert Domain(conn, HANDLE) != Network(conn, wire.NetworkHandle("test", UUID))
    assert Domain(conn, HANDLE) != HANDLE
    a = DomainCheckpoint(conn, wire.DomainCheckpointHandle("a", HANDLE))
    assert a == DomainCheckpoint(conn, wire.DomainCheckpointHandle("a", same._handle))
    assert a != DomainCheckpoint(conn, wire.DomainCheckpointHandle("b", HANDLE))
    assert a != DomainSnapshot(conn, wire.DomainSnapshotHandle("a", HANDLE))


def test_the_other_objects_tell_what_their_handles_say() -> None:
    conn, _ = connection()
    a = DomainCheckpoint(conn, wire.DomainCheckpointHandle("a", HANDLE))
    assert (a.name, a.domain, a.connection) == ("a", Domain(conn, HANDLE), conn)
    net = wire.NetworkHandle("default", UUID)
    port = NetworkPort(conn, wire.NetworkPortHandle(net, bytes(16)))
    assert port.network == Network(conn, net)
    assert repr(port) == "<NetworkPort 00000000-0000-0000-0000-000000000000>"
    assert port == NetworkPort(conn, wire.NetworkPortHandle(net, bytes(16)))
    assert StoragePool(conn, wire.StoragePoolHandle("p", UUID)).uuid == UUID
    vol = StorageVol(conn, wire.StorageVolHandle("p", "v", "/k"))
    assert (vol.pool_name, vol.name, vol.key) == ("p", "v", "/k")
    assert vol == StorageVol(conn, wire.StorageVolHandle("p", "v", "/k"))
    assert NodeDevice(conn, wire.NodeDeviceHandle("pci_1")).name == "pci_1"
    assert Interface(conn, wire.InterfaceHandle("eth0", "aa:bb")).mac_string == "aa:bb"
    secret = Secret(conn, wire.SecretHandle(UUID, 1, "/vol"))
    assert (secret.usage_type, secret.usage_id) == (1, "/vol")
    assert repr(secret) == "<Secret 6695eb01-f6a4-8304-79aa-97f2502e193f>"
    assert NWFilter(conn, wire.NwfilterHandle("clean", UUID)).name == "clean"
    binding = NWFilterBinding(conn, wire.NwfilterBindingHandle("vnet0", "clean"))
    assert (binding.port_dev, binding.filter_name, repr(binding)) == ("vnet0", "clean", "<NWFilterBinding 'vnet0'>")
    assert binding == NWFilterBinding(conn, wire.NwfilterBindingHandle("vnet0", "other"))


async def test_a_handle_in_and_a_handle_out() -> None:
    handle = wire.DomainCheckpointHandle("a", HANDLE)
    conn, channel = connection(
        checkpoint.DomainCheckpointLookupByNameRet(handle), checkpoint.DomainCheckpointGetParentRet(handle)
    )
    found = await Domain(conn, HANDLE).checkpoint_lookup_by_name("a")
    assert found == DomainCheckpoint(conn, handle)
    assert await found.get_parent() == found
    assert channel.calls == [
        ("domain_checkpoint_lookup_by_name", checkpoint.DomainCheckpointLookupByNameArgs(HANDLE, "a", 0)),
        ("domain_checkpoint_get_parent", checkpoint.DomainCheckpointGetParentArgs(handle, 0)),
    ]


async def test_lists_come_whole_without_their_count() -> None:
    conn, channel = connection(domain.ConnectListAllDomainsRet([HANDLE, HANDLE], 2))
    assert await conn.list_all_domains(3) == [Domain(conn, HANDLE)] * 2
    assert channel.calls == [("connect_list_all_domains", domain.ConnectListAllDomainsArgs(1, 3))]


async def test_names_are_asked_for_up_to_the_bound_of_the_list() -> None:
    conn, channel = connection(domain.ConnectListDefinedDomainsRet(["a"]))
    assert await conn.list_defined_domains() == ["a"]
    assert channel.calls[0][1].maxnames == 16384


async def test_typed_parameters_are_counted_first_and_come_as_a_dict() -> None:
    params = [wire.TypedParam("hard_limit", wire.TypedParamValue(4, 5))]
    conn, channel = connection(
        memory.DomainGetMemoryParametersRet([], 1), memory.DomainGetMemoryParametersRet(params, 0), None
    )
    test = Domain(conn, HANDLE)
    assert await test.get_memory_parameters(2) == {"hard_limit": 5}
    await test.set_memory_parameters({"hard_limit": 5})
    assert [call[1][1:] for call in channel.calls] == [(0, 6), (1, 6), (params, 0)]


async def test_statistics_come_with_their_domains() -> None:
    record = domain_stats.DomainStatsRecord(HANDLE, [wire.TypedParam("state.state", wire.TypedParamValue(1, 1))])
    conn, channel = connection(domain_stats.ConnectGetAllDomainStatsRet([record]))
    test = Domain(conn, HANDLE)
    assert await conn.get_all_domain_stats([test], 1) == [(test, {"state.state": 1})]
    assert channel.calls[0][1].doms == [HANDLE]


async def test_yes_and_no_and_records() -> None:
    conn, _ = connection(domain.DomainIsActiveRet(1), domain.DomainGetStateRet(1, 2))
    test = Domain(conn, HANDLE)
    assert await test.is_active() is True
    assert await test.get_state() == domain.DomainGetStateRet(state=1, reason=2)


async def test_the_methods_of_a_device_send_its_name() -> None:
    conn, channel = connection(None)
    await NodeDevice(conn, wire.NodeDeviceHandle("pci_1")).reset()
    assert channel.calls[0][1].name == "pci_1"


async def test_a_domain_follows_its_id_and_name() -> None:
    started = wire.DomainHandle("test", UUID, 7)
    conn, channel = connection(
        None, domain.DomainLookupByUuidRet(started), None, domain.DomainCreateWithFlagsRet(started), None,
        domain.DomainRenameRet(0),
    )  # fmt: skip
    test = Domain(conn, wire.DomainHandle("test", UUID, -1))
    await test.create()
    assert test.id == 7
    await test.destroy()
    assert test.id == -1
    assert await test.create_with_flags() is test
    assert test.id == 7
    await test.destroy_flags()
    assert test.id == -1
    assert await test.rename("new") == 0
    assert test.name == "new"
    assert [name for name, _ in channel.calls][:2] == ["domain_create", "domain_lookup_by_uuid"]


async def test_cpus() -> None:
    cpus = host.NodeGetCpuMapRet(b"\x15", 3, 9)
    info = domain.DomainGetInfoRet(1, 1, 1, 2, 1)
    vcpus = [domain_cpu.VcpuInfo(0, 1, 5, 3), domain_cpu.VcpuInfo(1, 1, 6, 4)]
    conn, channel = connection(
        cpus, info, domain_cpu.DomainGetVcpusRet(vcpus, b"\x01\x00\x02\x01"),
        cpus, info, domain_cpu.DomainGetVcpuPinInfoRet(b"\x01\x00\x02\x01", 1),
        cpus, domain_cpu.DomainGetEmulatorPinInfoRet(b"\xff\x01", 1),
    )  # fmt: skip
    test = Domain(conn, HANDLE)
    assert await test.get_vcpus() == [Vcpu(0, 1, 5, 3, b"\x01\x00"), Vcpu(1, 1, 6, 4, b"\x02\x01")]
    assert channel.calls[2][1] == domain_cpu.DomainGetVcpusArgs(HANDLE, 2, 2)
    assert await test.get_vcpu_pin_info() == [b"\x01\x00"]
    assert await test.get_emulator_pin_info() == b"\xff\x01"


def cpu_stats(count: int, width: int) -> domain_stats.DomainGetCpuStatsRet:
    params = [wire.TypedParam("cpu_time", wire.TypedParamValue(4, at)) for at in range(count)]
    return domain_stats.DomainGetCpuStatsRet(params, width)


async def test_the_total_of_cpu_statistics() -> None:
    conn, channel = connection(cpu_stats(0, 1), cpu_stats(1, 1))
    assert await Domain(conn, HANDLE).get_cpu_stats() == [{"cpu_time": 0}]
    assert [call[1][1:] for call in channel.calls] == [(0, -1, 1, 4), (1, -1, 1, 4)]


async def test_cpu_statistics_of_many_cpus_take_several_calls() -> None:
    conn, channel = connection(cpu_stats(0, 130), cpu_stats(0, 1), cpu_stats(128, 1), cpu_stats(2, 1))
    assert len(await Domain(conn, HANDLE).get_cpu_stats(0)) == 130
    assert [call[1][1:4] for call in channel.calls] == [(0, 0, 0), (0, 0, 1), (1, 0, 128), (1, 128, 2)]


async def test_no_cpu_statistics() -> None:
    conn, _ = connection(cpu_stats(0, 0))
    assert await Domain(conn, HANDLE).get_cpu_stats(0, 4) == []


async def test_text_in_arrays_of_characters() -> None:
    label = domain_settings.DomainGetSecurityLabelRet(b"system_u\0", 1)
    conn, _ = connection(
        host.NodeGetInfoRet(b"x86_64".ljust(32, b"\0"), 1, 2, 3, 4, 5, 6, 7),
        host.NodeGetSecurityModelRet(b"selinux\0", b"0\0"),
        label,
        domain_settings.DomainGetSecurityLabelListRet([label], 1),
    )
    assert await conn.node_get_info() == NodeInfo("x86_64", 1, 2, 3, 4, 5, 6, 7)
    assert await conn.node_get_security_model() == SecurityModel("selinux", "0")
    test = Domain(conn, HANDLE)
    assert await test.get_security_label() == SecurityLabel("system_u", True)
    assert await test.get_security_label_list() == [SecurityLabel("system_u", True)]


async def test_a_result_that_counts_less_than_nothing_is_a_failure() -> None:
    # What libvirtd 9.0.0 replies for its test driver, and what libvirt's own client makes of it.
    conn, _ = connection(domain_settings.DomainGetSecurityLabelListRet([], -1))
    with pytest.raises(LibvirtError) as caught:
        await Domain(conn, HANDLE).get_security_label_list()
    text = "An error occurred, but the cause is unknown"
    assert caught.value.fields() == LibvirtError(1, 0, text, int1=0, int2=0).fields()


async def test_administration() -> None:
    server = admin.ServerHandle("libvirtd")
    client = admin.ClientHandle(server, 3, 99, 2)
    channel = RecordingChannel(
        [admin.AdminConnectLookupServerRet(server), admin.AdminServerListClientsRet([client], 1)]
    )
    conn = AdminConnection(channel)
    found = await conn.lookup_server("libvirtd")
    assert (found.name, found.connection, repr(found)) == ("libvirtd", conn, "<Server 'libvirtd'>")
    (each,) = await found.list_clients()
    assert (each.id, each.timestamp, each.transport, each.server) == (3, 99, 2, found)
    assert repr(each) == "<AdminClient 3 of 'libvirtd'>"
    assert each not in (found, each.server)


def test_only_what_is_a_domain_has_its_methods() -> None:
    assert not hasattr(Connection, "checkpoint_create_xml")
    with pytest.raises(AttributeError):
        Domain(connection()[0], HANDLE).nonsense  # type: ignore[attr-defined] # noqa: B018
