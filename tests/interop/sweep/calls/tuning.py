"""A domain's CPUs and memory, and the limits of what it may use."""

from __future__ import annotations

from typing import Any

from tests.interop.sweep.forms import cpus
from tests.interop.sweep.step import QEMU, TEST, Step, shape


async def on_host(s: Any, maps: Any) -> Any:
    """Turn bit maps of CPUs into booleans, one for each CPU of the host."""
    return cpus(await maps, (await s.c.node_get_cpu_map()).ret)


async def running(s: Any) -> Any:
    """Tell on which CPUs each virtual CPU may run, from what they do."""
    return cpus([each.cpumap for each in await s.d.get_vcpus()], (await s.c.node_get_cpu_map()).ret)


async def iothreads(s: Any, flags: int) -> Any:
    """Tell of IO threads as libvirt-python does."""
    count = (await s.c.node_get_cpu_map()).ret
    return [(each.iothread_id, cpus(each.cpumap, count)) for each in await s.d.get_iothread_info(flags)]


CPUS = [
    Step("d.vcpus()[1]", running),
    Step("d.vcpuPinInfo()", lambda s: on_host(s, s.d.get_vcpu_pin_info())),
    Step("d.vcpuPinInfo(2)", lambda s: on_host(s, s.d.get_vcpu_pin_info(2))),
    Step("d.pinVcpu(0, (True, False))", lambda s: s.d.pin_vcpu(0, b"\1")),
    Step("d.pinVcpu(9, (True, False))", lambda s: s.d.pin_vcpu(9, b"\1")),
    Step("d.pinVcpuFlags(1, (True, True), 2)", lambda s: s.d.pin_vcpu_flags(1, b"\3", 2)),
    Step("d.vcpuPinInfo(2)", lambda s: on_host(s, s.d.get_vcpu_pin_info(2))),
    Step("d.emulatorPinInfo()", lambda s: on_host(s, s.d.get_emulator_pin_info())),
    Step("d.pinEmulator((True, True), 2)", lambda s: s.d.pin_emulator(b"\3", 2)),
    Step("d.getCPUStats(True)", lambda s: s.d.get_cpu_stats(), both=shape),
    Step("d.getCPUStats(False)", lambda s: s.d.get_cpu_stats(0), both=shape),
    Step("d.setVcpus(3)", lambda s: s.d.set_vcpus(3)),
    Step("d.setVcpus(99)", lambda s: s.d.set_vcpus(99)),
    Step("d.setVcpusFlags(2, 2)", lambda s: s.d.set_vcpus_flags(2, 2)),
    Step("d.setVcpu('3', 1, 2)", lambda s: s.d.set_vcpu("3", 1, 2)),
    Step("d.setVcpu('77', 1)", lambda s: s.d.set_vcpu("77", 1)),
    Step("d.ioThreadInfo()", lambda s: iothreads(s, 0)),
    Step("d.ioThreadInfo(2)", lambda s: iothreads(s, 2)),
    Step("d.addIOThread(7)", lambda s: s.d.add_iothread(7)),
    Step("d.addIOThread(7)", lambda s: s.d.add_iothread(7)),
    Step("d.pinIOThread(7, (True, True))", lambda s: s.d.pin_iothread(7, b"\3")),
    Step(
        "d.setIOThreadParams(7, {'poll_max_ns': 1000}, 1)",
        lambda s: s.d.set_iothread_params(7, {"poll_max_ns": 1000}, 1),
    ),
    Step("d.delIOThread(7)", lambda s: s.d.del_iothread(7)),
    Step("d.delIOThread(9)", lambda s: s.d.del_iothread(9)),
]

MEMORY = [
    Step("d.setMemory(65536)", lambda s: s.d.set_memory(65536)),
    Step("d.setMemory(1 << 40)", lambda s: s.d.set_memory(1 << 40)),
    Step("d.setMemoryFlags(65536, 2)", lambda s: s.d.set_memory_flags(65536, 2)),
    Step("small.setMaxMemory(65536)", lambda s: s.small.set_max_memory(65536)),
    Step("d.memoryParameters(2)", lambda s: s.d.get_memory_parameters(2)),
    Step(
        "d.setMemoryParameters({'hard_limit': 1 << 30}, 2)",
        lambda s: s.d.set_memory_parameters({"hard_limit": 1 << 30}, 2),
    ),
    Step("d.memoryParameters(2)", lambda s: s.d.get_memory_parameters(2)),
    Step("d.numaParameters(2)", lambda s: s.d.get_numa_parameters(2)),
    Step("d.setNumaParameters({'numa_mode': 2}, 2)", lambda s: s.d.set_numa_parameters({"numa_mode": 2}, 2)),
    Step("d.numaParameters(2)", lambda s: s.d.get_numa_parameters(2)),
]

LIMITS = [
    Step("d.schedulerType()[0]", lambda s: s.d.get_scheduler_type()),
    Step("d.schedulerParameters()", lambda s: s.d.get_scheduler_parameters()),
    Step("d.schedulerParametersFlags(2)", lambda s: s.d.get_scheduler_parameters_flags(2), on=TEST),
    Step(
        "native_params('virDomainGetSchedulerParametersFlags', 9, d, 2)",
        lambda s: s.d.get_scheduler_parameters_flags(2),
        on=QEMU,
    ),
    Step(
        "native('virDomainSetSchedulerParameters', d, Param.array({'cpu_shares': 1024}), 1)",
        lambda s: s.d.set_scheduler_parameters({"cpu_shares": 1024}),
        on=QEMU,
    ),
    Step("d.setSchedulerParameters({'weight': 50})", lambda s: s.d.set_scheduler_parameters({"weight": 50}), on=TEST),
    Step(
        "native('virDomainSetSchedulerParametersFlags', d, Param.array({'vcpu_quota': (3, 20000)}), 1, 2)",
        lambda s: s.d.set_scheduler_parameters_flags({"vcpu_quota": 20000}, 2),
        on=QEMU,
    ),
    Step(
        "native_params('virDomainGetSchedulerParametersFlags', 9, d, 2)",
        lambda s: s.d.get_scheduler_parameters_flags(2),
        on=QEMU,
    ),
    Step(
        "native('virDomainSetSchedulerParametersFlags', d, Param.array({'weight': (2, 60)}), 1, 0)",
        lambda s: s.d.set_scheduler_parameters_flags({"weight": 60}),
        on=TEST,
    ),
    Step("d.blkioParameters(2)", lambda s: s.d.get_blkio_parameters(2)),
    Step("d.setBlkioParameters({'weight': 500}, 2)", lambda s: s.d.set_blkio_parameters({"weight": 500}, 2)),
    Step("d.blkioParameters(2)", lambda s: s.d.get_blkio_parameters(2)),
    Step("d.blockIoTune('vda')", lambda s: s.d.get_block_io_tune("vda")),
    Step(
        "d.setBlockIoTune('vda', {'total_bytes_sec': 1 << 20})",
        lambda s: s.d.set_block_io_tune("vda", {"total_bytes_sec": 1 << 20}),
    ),
    Step("d.blockIoTune('vda')", lambda s: s.d.get_block_io_tune("vda")),
    Step("d.blockIoTune('nosuch')", lambda s: s.d.get_block_io_tune("nosuch")),
    Step("d.interfaceParameters('tap0', 2)", lambda s: s.d.get_interface_parameters("tap0", 2)),
    Step(
        "d.setInterfaceParameters('tap0', {'inbound.average': 1000}, 2)",
        lambda s: s.d.set_interface_parameters("tap0", {"inbound.average": 1000}, 2),
    ),
    Step("d.interfaceParameters('tap0', 2)", lambda s: s.d.get_interface_parameters("tap0", 2)),
    Step("d.interfaceParameters('nosuch')", lambda s: s.d.get_interface_parameters("nosuch")),
    Step("d.interfaceStats('tap0')", lambda s: s.d.interface_stats("tap0"), both=shape),
    Step("d.interfaceStats('nosuch')", lambda s: s.d.interface_stats("nosuch")),
]

DEVICES = [
    Step("d.attachDevice(x.disk)", lambda s: s.d.attach_device(s.x.disk)),
    Step("d.attachDevice(x.disk)", lambda s: s.d.attach_device(s.x.disk)),
    Step("d.attachDevice('<nosuch/>')", lambda s: s.d.attach_device("<nosuch/>")),
    Step("d.updateDeviceFlags(x.nic_update)", lambda s: s.d.update_device_flags(s.x.nic_update)),
    Step("d.updateDeviceFlags('<nosuch/>')", lambda s: s.d.update_device_flags("<nosuch/>")),
    Step("d.detachDevice(x.disk)", lambda s: s.d.detach_device(s.x.disk)),
    Step("d.attachDeviceFlags(x.rng, 2)", lambda s: s.d.attach_device_flags(s.x.rng, 2)),
    Step("d.detachDeviceAlias('ua-dice', 2)", lambda s: s.d.detach_device_alias("ua-dice", 2)),
    Step("d.detachDeviceAlias('nosuch')", lambda s: s.d.detach_device_alias("nosuch")),
    Step("d.attachDeviceFlags(x.rng, 2)", lambda s: s.d.attach_device_flags(s.x.rng, 2)),
    Step("d.detachDeviceFlags(x.rng, 2)", lambda s: s.d.detach_device_flags(s.x.rng, 2)),
]
