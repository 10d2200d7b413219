"""Our client on a real libvirtd, its test and its QEMU driver: each read gives what python3-libvirt gives, errors too.

READS pairs a call of python3-libvirt with ours. Where the two present a value differently the pair says how to bring
them together; times and amounts that change from call to call are left out, and so are calls whose errors
python3-libvirt 9.0.0 itself loses (guestVcpus, migrateGetMaxDowntime, securityLabelList of nothing).
"""

from __future__ import annotations

import contextlib
import json
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import trio
import virtwire.client
from virtwire.client.objects.connection import Connection
from virtwire.client.objects.domain import Domain
from virtwire.protocol.errors import LibvirtError, NoDomainCheckpoint, OperationUnsupported

from tests.interop.scenario import FOLDER
from tests.interop.test_python_libvirt import RUNNER
from tests.peers.libvirtd import Libvirtd, can_isolate
from tests.peers.require import SYSTEM_PYTHON, give_up, require

pytestmark = pytest.mark.interop

QEMU = "qemu:///system"
TEST = "test:///default"
GUEST = """\
<domain type='qemu'>
  <name>guest</name>
  <metadata><app:note xmlns:app='urn:example:app'>kept</app:note></metadata>
  <memory unit='MiB'>32</memory>
  <vcpu>2</vcpu>
  <os><type arch='x86_64'>hvm</type></os>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/>
      <source file='{disk}'/>
      <target dev='vda' bus='virtio'/>
    </disk>
  </devices>
</domain>
"""


class Scope(NamedTuple):
    """What our side of a pair may use: the connection and a domain."""

    c: Connection
    d: Domain


class Read(NamedTuple):
    """One call, on both sides.

    Attributes:
        theirs: an expression for python_calls.py, ``c`` the connection, ``d`` the domain.
        ours: the same with our client.
    """

    theirs: str
    ours: Callable[[Scope], Awaitable[Any]]


READS = [
    Read("c.getType()", lambda s: s.c.get_type()),
    Read("c.getVersion()", lambda s: s.c.get_version()),
    Read("c.getLibVersion()", lambda s: s.c.get_lib_version()),
    Read("c.getHostname()", lambda s: s.c.get_hostname()),
    Read("c.getCapabilities()", lambda s: s.c.get_capabilities()),
    Read("c.getSysinfo()", lambda s: s.c.get_sysinfo()),
    Read("c.getSysinfo(1)", lambda s: s.c.get_sysinfo(1)),
    Read("c.getMaxVcpus(None)", lambda s: s.c.get_max_vcpus()),
    Read("c.getMaxVcpus('nosuch')", lambda s: s.c.get_max_vcpus("nosuch")),
    Read("c.isSecure()", lambda s: s.c.is_secure()),
    Read("c.getSecurityModel()", lambda s: s.c.node_get_security_model()),
    Read("c.numOfDomains()", lambda s: s.c.num_of_domains()),
    Read("c.listDomainsID()", lambda s: s.c.list_domains()),
    Read("c.numOfDefinedDomains()", lambda s: s.c.num_of_defined_domains()),
    Read("c.listDefinedDomains()", lambda s: s.c.list_defined_domains()),
    Read("sorted(names(c.listAllDomains()))", lambda s: names(s.c.list_all_domains())),
    Read("sorted(names(c.listAllDomains(2)))", lambda s: names(s.c.list_all_domains(2))),
    Read("sorted(names(c.listAllDomains(1 << 30)))", lambda s: names(s.c.list_all_domains(1 << 30))),
    Read("c.lookupByName('nosuch')", lambda s: s.c.domain_lookup_by_name("nosuch")),
    Read("c.lookupByID(999)", lambda s: s.c.domain_lookup_by_id(999)),
    Read("c.numOfNetworks()", lambda s: s.c.num_of_networks()),
    Read("sorted(c.listNetworks())", lambda s: in_order(s.c.list_networks())),
    Read("c.numOfDefinedNetworks()", lambda s: s.c.num_of_defined_networks()),
    Read("sorted(names(c.listAllNetworks()))", lambda s: names(s.c.list_all_networks())),
    Read("c.networkLookupByName('default').XMLDesc()", lambda s: deep(s.c.network_lookup_by_name("default"))),
    Read("c.networkLookupByName('nosuch')", lambda s: s.c.network_lookup_by_name("nosuch")),
    Read("c.numOfStoragePools()", lambda s: s.c.num_of_storage_pools()),
    Read("sorted(c.listStoragePools())", lambda s: in_order(s.c.list_storage_pools())),
    Read("sorted(names(c.listAllStoragePools()))", lambda s: names(s.c.list_all_storage_pools())),
    Read(
        "c.storagePoolLookupByName('default-pool').XMLDesc()",
        lambda s: deep(s.c.storage_pool_lookup_by_name("default-pool")),
    ),
    Read("c.storageVolLookupByPath('/nosuch')", lambda s: s.c.storage_vol_lookup_by_path("/nosuch")),
    Read("sorted(c.listInterfaces())", lambda s: in_order(s.c.list_interfaces())),
    Read("sorted(c.listDefinedInterfaces())", lambda s: in_order(s.c.list_defined_interfaces())),
    Read("sorted(names(c.listAllInterfaces()))", lambda s: names(s.c.list_all_interfaces())),
    Read("c.interfaceLookupByName('nosuch')", lambda s: s.c.interface_lookup_by_name("nosuch")),
    Read("c.numOfDevices(None)", lambda s: s.c.node_num_of_devices()),
    Read("sorted(c.listDevices(None))", lambda s: in_order(s.c.node_list_devices())),
    Read("sorted(c.listDevices('scsi_host'))", lambda s: in_order(s.c.node_list_devices("scsi_host"))),
    Read("sorted(names(c.listAllDevices()))", lambda s: names(s.c.list_all_node_devices())),
    Read("c.nodeDeviceLookupByName('computer').XMLDesc()", lambda s: deep(s.c.node_device_lookup_by_name("computer"))),
    Read("c.numOfSecrets()", lambda s: s.c.num_of_secrets()),
    Read("c.listAllSecrets()", lambda s: s.c.list_all_secrets()),
    Read("c.secretLookupByUUID(bytes(16))", lambda s: s.c.secret_lookup_by_uuid(bytes(16))),
    Read("sorted(names(c.listAllNWFilters()))", lambda s: names(s.c.list_all_nwfilters())),
    Read("c.nwfilterLookupByName('nosuch')", lambda s: s.c.nwfilter_lookup_by_name("nosuch")),
    Read("c.getCPUModelNames('x86_64')", lambda s: s.c.get_cpu_model_names("x86_64")),
    Read("c.getCPUModelNames('nosuch')", lambda s: s.c.get_cpu_model_names("nosuch")),
    Read("c.compareCPU('<cpu/>')", lambda s: s.c.compare_cpu("<cpu/>")),
    Read("c.baselineCPU(['<cpu/>'])", lambda s: s.c.baseline_cpu(["<cpu/>"])),
    Read("c.getDomainCapabilities()", lambda s: s.c.get_domain_capabilities()),
    Read("c.getDomainCapabilities(None, 'nosuch')", lambda s: s.c.get_domain_capabilities(None, "nosuch")),
    Read("c.getMemoryParameters()", lambda s: s.c.node_get_memory_parameters()),
    Read("sorted(c.getCPUStats(-1))", lambda s: in_order(s.c.node_get_cpu_stats(-1))),
    Read("sorted(c.getMemoryStats(-1))", lambda s: in_order(s.c.node_get_memory_stats(-1))),
    Read("c.getCPUMap()[0::2]", lambda s: cpu_map(s.c.node_get_cpu_map())),
    Read("c.getSEVInfo()", lambda s: s.c.node_get_sev_info()),
    Read("d.XMLDesc()", lambda s: s.d.get_xml_desc()),
    Read("d.XMLDesc(1)", lambda s: s.d.get_xml_desc(1)),
    Read("d.XMLDesc(2)", lambda s: s.d.get_xml_desc(2)),
    Read("d.XMLDesc(1 << 31)", lambda s: s.d.get_xml_desc(1 << 31)),
    Read("d.info()[:4]", lambda s: part(s.d.get_info(), 4)),
    Read("d.state()", lambda s: s.d.get_state()),
    Read("d.state(1)", lambda s: s.d.get_state(1)),
    Read("d.maxMemory()", lambda s: s.d.get_max_memory()),
    Read("d.maxVcpus()", lambda s: s.d.get_max_vcpus()),
    Read("d.vcpusFlags(0)", lambda s: s.d.get_vcpus_flags(0)),
    Read("d.vcpusFlags(2)", lambda s: s.d.get_vcpus_flags(2)),
    Read("d.OSType()", lambda s: s.d.get_os_type()),
    Read("d.autostart()", lambda s: s.d.get_autostart()),
    Read("d.isActive()", lambda s: s.d.is_active()),
    Read("d.isPersistent()", lambda s: s.d.is_persistent()),
    Read("d.isUpdated()", lambda s: s.d.is_updated()),
    Read("d.hasManagedSaveImage()", lambda s: s.d.has_managed_save_image()),
    Read("d.schedulerType()[0]", lambda s: s.d.get_scheduler_type()),
    Read("d.schedulerParameters()", lambda s: s.d.get_scheduler_parameters()),
    Read("d.memoryParameters(2)", lambda s: s.d.get_memory_parameters(2)),
    Read("d.blkioParameters(2)", lambda s: s.d.get_blkio_parameters(2)),
    Read("d.numaParameters(2)", lambda s: s.d.get_numa_parameters(2)),
    Read("d.interfaceParameters('nosuch')", lambda s: s.d.get_interface_parameters("nosuch")),
    Read("d.blockInfo('vda')[0]", lambda s: capacity(s.d.get_block_info("vda"))),
    Read("d.blockInfo('nosuch')", lambda s: s.d.get_block_info("nosuch")),
    Read("len(d.blockStats('vda'))", lambda s: size(s.d.block_stats("vda"))),
    Read("sorted(d.blockStatsFlags('vda'))", lambda s: in_order(s.d.block_stats_flags("vda"))),
    Read("d.blockStats('nosuch')", lambda s: s.d.block_stats("nosuch")),
    Read("d.interfaceStats('nosuch')", lambda s: s.d.interface_stats("nosuch")),
    Read("len(d.memoryStats())", lambda s: size(s.d.memory_stats())),
    Read("d.blockIoTune('vda')", lambda s: s.d.get_block_io_tune("vda")),
    Read("d.blockIoTune('nosuch')", lambda s: s.d.get_block_io_tune("nosuch")),
    Read("d.controlInfo()[0]", lambda s: first(s.d.get_control_info())),
    Read("d.jobInfo()", lambda s: s.d.get_job_info()),
    Read("d.diskErrors()", lambda s: s.d.get_disk_errors()),
    Read("d.metadata(2, 'urn:example:app')", lambda s: s.d.get_metadata(2, "urn:example:app")),
    Read("d.metadata(0, None)", lambda s: s.d.get_metadata(0)),
    Read("len(d.vcpus()[0])", lambda s: size(s.d.get_vcpus())),
    Read("d.vcpuPinInfo()", lambda s: pins(s, s.d.get_vcpu_pin_info())),
    Read("d.emulatorPinInfo()", lambda s: pins(s, s.d.get_emulator_pin_info())),
    Read("len(d.getCPUStats(True))", lambda s: size(s.d.get_cpu_stats())),
    Read("d.securityLabel()", lambda s: s.d.get_security_label()),
    Read("d.ioThreadInfo()", lambda s: s.d.get_iothread_info()),
    Read("d.interfaceAddresses(0)", lambda s: addresses(s.d.interface_addresses(0))),
    Read("d.interfaceAddresses(1)", lambda s: addresses(s.d.interface_addresses(1))),
    Read("d.fsInfo()", lambda s: s.d.get_fsinfo()),
    Read("d.hostname()", lambda s: s.d.get_hostname()),
    Read("list(d.getTime().values())", lambda s: s.d.get_time()),
    Read("d.perfEvents()", lambda s: s.d.get_perf_events()),
    Read("d.launchSecurityInfo()", lambda s: s.d.get_launch_security_info()),
    Read("d.messages()", lambda s: s.d.get_messages()),
    Read("d.migrateGetMaxSpeed()", lambda s: s.d.migrate_get_max_speed()),
    Read("d.backupGetXMLDesc()", lambda s: s.d.backup_get_xml_desc()),
    Read("d.guestInfo(0)", lambda s: s.d.get_guest_info(0)),
    Read("d.snapshotNum()", lambda s: s.d.snapshot_num()),
    Read("d.snapshotListNames()", lambda s: s.d.snapshot_list_names()),
    Read("d.hasCurrentSnapshot()", lambda s: s.d.has_current_snapshot()),
    Read("d.snapshotCurrent()", lambda s: s.d.snapshot_current()),
    Read("d.snapshotLookupByName('nosuch')", lambda s: s.d.snapshot_lookup_by_name("nosuch")),
    Read("names(d.listAllCheckpoints(2))", lambda s: names(s.d.list_all_checkpoints(2), keep_order=True)),
    Read("d.listAllCheckpoints(16)", lambda s: s.d.list_all_checkpoints(16)),
    Read("d.checkpointLookupByName('nosuch')", lambda s: s.d.checkpoint_lookup_by_name("nosuch")),
    Read("d.checkpointLookupByName('b').getXMLDesc()", lambda s: deep(s.d.checkpoint_lookup_by_name("b"))),
    Read("d.checkpointLookupByName('b').getParent().getName()", lambda s: parent(s.d.checkpoint_lookup_by_name("b"))),
    Read("d.checkpointLookupByName('a').getParent()", lambda s: parent(s.d.checkpoint_lookup_by_name("a"))),
    Read(
        "names(d.checkpointLookupByName('a').listAllChildren(3))",
        lambda s: descendants(s.d.checkpoint_lookup_by_name("a")),
    ),
]


async def names(objects: Awaitable[Any], keep_order: bool = False) -> list[str]:
    """Return the names of objects; hash tables have no order, so sorted."""
    found = [each.name for each in await objects]
    return found if keep_order else sorted(found)


async def in_order(values: Awaitable[Any]) -> list[Any]:
    """Sort what has no order: names, or the keys of a dictionary."""
    return sorted(await values)


async def deep(found: Awaitable[Any]) -> str:
    """Return the XML of an object that is looked up."""
    xml: str = await (await found).get_xml_desc()
    return xml


async def parent(found: Awaitable[Any]) -> str:
    """Return the name of a checkpoint's parent."""
    name: str = (await (await found).get_parent()).name
    return name


async def descendants(found: Awaitable[Any]) -> list[str]:
    """Return the names of a checkpoint's descendants, in topological order."""
    return [each.name for each in await (await found).list_all_children(3)]


async def part(record: Awaitable[Any], count: int) -> list[Any]:
    """Return the first fields of a record: the others change from call to call."""
    return list(await record)[:count]


async def first(record: Awaitable[Any]) -> Any:
    """Return the first field of a record: the others change from call to call."""
    return (await record)[0]


async def size(values: Awaitable[Any]) -> int:
    """Return how many values there are: they change from call to call."""
    return len(await values)


async def cpu_map(found: Awaitable[Any]) -> list[int]:
    """Return how many CPUs there are and how many are online."""
    record = await found
    return [record.ret, record.online]


async def pins(scope: Scope, found: Awaitable[Any]) -> Any:
    """Turn bit maps of CPUs into lists of booleans, one a CPU of the host, as python3-libvirt does."""
    maps = await found
    cpus = (await scope.c.node_get_cpu_map()).ret if isinstance(maps, bytes) or maps else 0
    if isinstance(maps, bytes):
        return [bool(maps[cpu // 8] >> cpu % 8 & 1) for cpu in range(cpus)]
    return [[bool(each[cpu // 8] >> cpu % 8 & 1) for cpu in range(cpus)] for each in maps]


async def capacity(info: Awaitable[Any]) -> int:
    """Return how large a disk is."""
    value: int = (await info).capacity
    return value


async def addresses(found: Awaitable[Any]) -> dict[str, Any]:
    """Arrange the addresses of interfaces as python3-libvirt does."""
    return {each.name: {"hwaddr": each.hwaddr, "addrs": [_address(one) for one in each.addrs]} for each in await found}


def _address(address: Any) -> dict[str, Any]:
    return {"type": address.type, "addr": address.addr, "prefix": address.prefix}


@contextlib.asynccontextmanager
async def guest(daemon: Libvirtd, target: str, folder: Path) -> AsyncIterator[Scope]:
    """Connect, and have a running domain with three checkpoints, c below b below a."""
    async with virtwire.client.connect(daemon.uri(target)) as connection:
        if target == QEMU:
            disk = folder / "guest.qcow2"
            await trio.run_process(["qemu-img", "create", "-q", "-f", "qcow2", str(disk), "10M"])
            domain = await connection.domain_define_xml(GUEST.format(disk=disk))
            await domain.create()
        else:
            domain = await connection.domain_lookup_by_name("test")
        for name in "abc":
            await domain.checkpoint_create_xml(f"<domaincheckpoint><name>{name}</name></domaincheckpoint>")
        yield Scope(connection, domain)
        if target == QEMU:
            await domain.destroy()


@pytest.fixture(params=[TEST, QEMU])
def target(request: pytest.FixtureRequest) -> str:
    """Give each driver's URI; skip where it cannot be had."""
    return needs(request.param)


@pytest.fixture
def qemu() -> str:
    """Give the URI of the QEMU driver; skip where it cannot be had."""
    return needs(QEMU)


def needs(target: str) -> str:
    """Skip where a driver cannot be had."""
    require("libvirtd", "python3-libvirt")
    if target == QEMU:
        require("qemu-system-x86_64", "qemu-img", root=True)
        if not can_isolate():
            give_up("needs a libvirtd that may start QEMU: root that can make a mount namespace")
    return target


def theirs(daemon: Libvirtd, target: str, domain: str) -> list[Any]:
    """Make all reads with python3-libvirt."""
    calls = [f"d = c.lookupByName('{domain}')", *(read.theirs for read in READS)]
    request = {"folder": str(FOLDER), "uri": daemon.uri(target), "uri_ro": None, "calls": calls}
    command = [SYSTEM_PYTHON, str(RUNNER)]
    done = subprocess.run(command, input=json.dumps(request), capture_output=True, text=True, check=True)
    results: list[Any] = json.loads(done.stdout)
    return results[1:]


async def ours(read: Read, scope: Scope) -> Any:
    """Make one read with our client, in the form of python_calls.py."""
    try:
        return ["value", plain(await read.ours(scope))]
    except LibvirtError as error:
        return ["error", error.fields()]


def plain(value: Any) -> Any:
    """Make a value comparable with what python_calls.py gives."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


async def test_each_read_gives_what_libvirt_python_gives(target: str, tmp_path: Path) -> None:
    with Libvirtd() as daemon:
        async with guest(daemon, target, tmp_path) as scope:
            expected = theirs(daemon, target, scope.d.name)
            actual = [await ours(read, scope) for read in READS]
    different = [
        f"{read.theirs}\n  python3-libvirt: {str(wanted)[:500]}\n  virtwire:        {str(got)[:500]}"
        for read, wanted, got in zip(READS, expected, actual, strict=True)
        if wanted != got
    ]
    answered = [wanted for wanted in expected if wanted[0] == "value"]
    assert len(answered) > len(READS) / 3
    if different:
        pytest.fail("\n".join(different), pytrace=False)


async def test_a_checkpoints_life_on_a_running_qemu_domain(qemu: str, tmp_path: Path) -> None:
    with Libvirtd() as daemon:
        async with guest(daemon, qemu, tmp_path) as (connection, domain):
            middle = await domain.checkpoint_lookup_by_name("b")
            assert (await middle.get_parent()).name == "a"
            assert "bitmap='b'" in await middle.get_xml_desc()
            assert "size='" in await middle.get_xml_desc(4)
            assert [each.name for each in await domain.list_all_checkpoints(2)] == ["a", "b", "c"]
            await middle.delete()
            with pytest.raises(NoDomainCheckpoint, match="no domain checkpoint with matching name 'b'"):
                await middle.get_xml_desc()
            last = await domain.checkpoint_lookup_by_name("c")
            assert (await last.get_parent()).name == "a"
            redefined = await last.get_xml_desc()
            await last.delete(2)
            await domain.checkpoint_create_xml(redefined, 1)
            await domain.destroy()
            with pytest.raises(OperationUnsupported, match="cannot create checkpoint for inactive domain"):
                await domain.checkpoint_create_xml("<domaincheckpoint/>")
            await domain.create()
            await (await domain.checkpoint_lookup_by_name("a")).delete(1)
            assert await domain.list_all_checkpoints() == []
            assert connection is domain.connection
