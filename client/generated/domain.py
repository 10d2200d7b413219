# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``Domain`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from virtwire.client.convert import TypedResult, TypedValue
    from virtwire.client.descriptors import Descriptor
    from virtwire.client.objects import Connection, Domain, DomainCheckpoint, DomainSnapshot, Stream
    from virtwire.client.passing import FileDescriptor
    from virtwire.protocol.generated.enums import DomainAbortJobFlags, DomainAuthorizedSshKeysSetFlags, DomainBackupBeginFlags, DomainBlockCommitFlags, DomainBlockCopyFlags, DomainBlockJobAbortFlags, DomainBlockJobInfoFlags, DomainBlockJobSetSpeedFlags, DomainBlockPullFlags, DomainBlockRebaseFlags, DomainBlockResizeFlags, DomainChannelFlags, DomainCheckpointCreateFlags, DomainCheckpointListFlags, DomainConsoleFlags, DomainCoreDumpFlags, DomainCoreDumpFormat, DomainCreateFlags, DomainDestroyFlags, DomainDeviceModifyFlags, DomainDirtyRateCalcFlags, DomainFdAssociateFlags, DomainGetHostnameFlags, DomainGetJobStatsFlags, DomainGraphicsReloadType, DomainGuestInfoTypes, DomainInterfaceAddressesSource, DomainLifecycle, DomainLifecycleAction, DomainMemoryFlags, DomainMemoryModFlags, DomainMessageType, DomainMetadataType, DomainMigrateFlags, DomainMigrateMaxSpeedFlags, DomainModificationImpact, DomainOpenGraphicsFlags, DomainProcessSignal, DomainQemuMonitorCommandFlags, DomainRebootFlags, DomainSaveImageXmlFlags, DomainSaveRestoreFlags, DomainSetTimeFlags, DomainSetUserPasswordFlags, DomainShutdownFlags, DomainSnapshotCreateFlags, DomainSnapshotListFlags, DomainUndefineFlags, DomainVcpuFlags, DomainXmlFlags, KeycodeSet, NodeSuspendTarget, TypedParameterFlags
    from virtwire.client import convert as _convert
    from virtwire.client import objects as _objects
    from virtwire.client import passing as _passing
    from virtwire.protocol.generated import backup as _backup
    from virtwire.protocol.generated import checkpoint as _checkpoint
    from virtwire.protocol.generated import domain as _domain
    from virtwire.protocol.generated import domain_block as _domain_block
    from virtwire.protocol.generated import domain_cpu as _domain_cpu
    from virtwire.protocol.generated import domain_devices as _domain_devices
    from virtwire.protocol.generated import domain_guest as _domain_guest
    from virtwire.protocol.generated import domain_memory as _domain_memory
    from virtwire.protocol.generated import domain_save as _domain_save
    from virtwire.protocol.generated import domain_settings as _domain_settings
    from virtwire.protocol.generated import domain_stats as _domain_stats
    from virtwire.protocol.generated import lxc as _lxc
    from virtwire.protocol.generated import migrate as _migrate
    from virtwire.protocol.generated import qemu as _qemu
    from virtwire.protocol.generated import snapshot as _snapshot
else:
    _convert = LazyModule("virtwire.client.convert")
    _objects = LazyModule("virtwire.client.objects")
    _passing = LazyModule("virtwire.client.passing")
    _backup = LazyModule("virtwire.protocol.generated.backup")
    _checkpoint = LazyModule("virtwire.protocol.generated.checkpoint")
    _domain = LazyModule("virtwire.protocol.generated.domain")
    _domain_block = LazyModule("virtwire.protocol.generated.domain_block")
    _domain_cpu = LazyModule("virtwire.protocol.generated.domain_cpu")
    _domain_devices = LazyModule("virtwire.protocol.generated.domain_devices")
    _domain_guest = LazyModule("virtwire.protocol.generated.domain_guest")
    _domain_memory = LazyModule("virtwire.protocol.generated.domain_memory")
    _domain_save = LazyModule("virtwire.protocol.generated.domain_save")
    _domain_settings = LazyModule("virtwire.protocol.generated.domain_settings")
    _domain_stats = LazyModule("virtwire.protocol.generated.domain_stats")
    _lxc = LazyModule("virtwire.protocol.generated.lxc")
    _migrate = LazyModule("virtwire.protocol.generated.migrate")
    _qemu = LazyModule("virtwire.protocol.generated.qemu")
    _snapshot = LazyModule("virtwire.protocol.generated.snapshot")

class DomainMethods(HandleBase):
    """What ``Domain`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def attach_device(self, xml: str) -> None:
        """Attach a device, given as XML, to the running domain (virDomainAttachDevice).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_devices.DOMAIN_ATTACH_DEVICE, _domain_devices.DomainAttachDeviceArgs(self._handle, xml))

    async def create(self) -> None:
        """Start a defined domain (virDomainCreate).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain.DOMAIN_CREATE, _domain.DomainCreateArgs(self._handle))

    async def destroy(self) -> None:
        """Stop a domain at once, as if its power had been cut (virDomainDestroy).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain.DOMAIN_DESTROY, _domain.DomainDestroyArgs(self._handle))

    async def detach_device(self, xml: str) -> None:
        """Detach a device, given as XML, from the running domain (virDomainDetachDevice).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_devices.DOMAIN_DETACH_DEVICE, _domain_devices.DomainDetachDeviceArgs(self._handle, xml))

    async def get_xml_desc(self, flags: DomainXmlFlags | int = 0) -> str:
        """Describe a domain as XML (virDomainGetXMLDesc).

        Args:
            flags: see DomainXmlFlags.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainGetXmlDescRet = await self._channel.call(_domain.DOMAIN_GET_XML_DESC, _domain.DomainGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def get_autostart(self) -> bool:
        """Tell whether the domain starts with the host (virDomainGetAutostart).

        Returns:
            1 when it does.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainGetAutostartRet = await self._channel.call(_domain.DOMAIN_GET_AUTOSTART, _domain.DomainGetAutostartArgs(self._handle))
        return bool(ret.autostart)

    async def get_info(self) -> _domain.DomainGetInfoRet:
        """Tell a domain's state, memory, number of virtual CPUs and CPU time (virDomainGetInfo).

        Returns:
            A record of state, max_mem, memory, nr_virt_cpu, cpu_time.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainGetInfoRet = await self._channel.call(_domain.DOMAIN_GET_INFO, _domain.DomainGetInfoArgs(self._handle))
        return ret

    async def get_max_memory(self) -> int:
        """Tell the largest amount of memory the domain may use (virDomainGetMaxMemory).

        Returns:
            In KiB.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain_memory.DomainGetMaxMemoryRet = await self._channel.call(_domain_memory.DOMAIN_GET_MAX_MEMORY, _domain_memory.DomainGetMaxMemoryArgs(self._handle))
        return ret.memory

    async def get_max_vcpus(self) -> int:
        """Tell the largest number of virtual CPUs the domain may have (virDomainGetMaxVcpus).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain_cpu.DomainGetMaxVcpusRet = await self._channel.call(_domain_cpu.DOMAIN_GET_MAX_VCPUS, _domain_cpu.DomainGetMaxVcpusArgs(self._handle))
        return ret.num

    async def get_os_type(self) -> str:
        """Name the kind of guest: hvm, linux, exe and so on (virDomainGetOSType).

        Returns:
            The type.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainGetOsTypeRet = await self._channel.call(_domain.DOMAIN_GET_OS_TYPE, _domain.DomainGetOsTypeArgs(self._handle))
        return ret.type

    async def pin_vcpu(self, vcpu: int, cpumap: bytes) -> None:
        """Bind one virtual CPU of a running domain to host CPUs (virDomainPinVcpu).

        Args:
            cpumap: host CPUs, one bit each, lowest first.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_cpu.DOMAIN_PIN_VCPU, _domain_cpu.DomainPinVcpuArgs(self._handle, vcpu, cpumap))

    async def reboot(self, flags: DomainRebootFlags | int = 0) -> None:
        """Ask the guest to reboot (virDomainReboot).

        Args:
            flags: see DomainRebootFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain.DOMAIN_REBOOT, _domain.DomainRebootArgs(self._handle, flags))

    async def resume(self) -> None:
        """Let a suspended domain run again (virDomainResume).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain.DOMAIN_RESUME, _domain.DomainResumeArgs(self._handle))

    async def set_autostart(self, autostart: bool) -> None:
        """Choose whether the domain starts with the host (virDomainSetAutostart).

        Args:
            autostart: 0 or 1.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain.DOMAIN_SET_AUTOSTART, _domain.DomainSetAutostartArgs(self._handle, autostart))

    async def set_max_memory(self, memory: int) -> None:
        """Change the largest amount of memory the domain may use (virDomainSetMaxMemory).

        Args:
            memory: in KiB.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_memory.DOMAIN_SET_MAX_MEMORY, _domain_memory.DomainSetMaxMemoryArgs(self._handle, memory))

    async def set_memory(self, memory: int) -> None:
        """Change the memory given to a running domain (virDomainSetMemory).

        Args:
            memory: in KiB.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_memory.DOMAIN_SET_MEMORY, _domain_memory.DomainSetMemoryArgs(self._handle, memory))

    async def set_vcpus(self, nvcpus: int) -> None:
        """Change the number of virtual CPUs of a running domain (virDomainSetVcpus).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_cpu.DOMAIN_SET_VCPUS, _domain_cpu.DomainSetVcpusArgs(self._handle, nvcpus))

    async def shutdown(self) -> None:
        """Ask the guest to shut down; it may ignore it (virDomainShutdown).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain.DOMAIN_SHUTDOWN, _domain.DomainShutdownArgs(self._handle))

    async def suspend(self) -> None:
        """Freeze a running domain, keeping its memory (virDomainSuspend).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain.DOMAIN_SUSPEND, _domain.DomainSuspendArgs(self._handle))

    async def undefine(self) -> None:
        """Forget the definition of a domain; a running one turns transient (virDomainUndefine).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain.DOMAIN_UNDEFINE, _domain.DomainUndefineArgs(self._handle))

    async def core_dump(self, to: str, flags: DomainCoreDumpFlags | int = 0) -> None:
        """Dump a domain's memory into a file on the daemon's host (virDomainCoreDump).

        Args:
            to: path on the daemon's host.
            flags: see DomainCoreDumpFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_save.DOMAIN_CORE_DUMP, _domain_save.DomainCoreDumpArgs(self._handle, to, flags))

    async def save(self, to: str) -> None:
        """Save a running domain's memory into a file on the daemon's host and stop it (virDomainSave).

        Args:
            to: path on the daemon's host.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_save.DOMAIN_SAVE, _domain_save.DomainSaveArgs(self._handle, to))

    async def get_scheduler_type(self) -> str:
        """Name the CPU scheduler and tell how many parameters it has (virDomainGetSchedulerType).

        Returns:
            The type.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain_cpu.DomainGetSchedulerTypeRet = await self._channel.call(_domain_cpu.DOMAIN_GET_SCHEDULER_TYPE, _domain_cpu.DomainGetSchedulerTypeArgs(self._handle))
        return ret.type

    async def get_scheduler_parameters(self) -> dict[str, TypedResult]:
        """Read the parameters of the CPU scheduler (virDomainGetSchedulerParameters).

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain_cpu.DomainGetSchedulerParametersRet = await self._channel.call(_domain_cpu.DOMAIN_GET_SCHEDULER_PARAMETERS, _domain_cpu.DomainGetSchedulerParametersArgs(self._handle, 16))
        return _convert.from_wire(ret.params)

    async def set_scheduler_parameters(self, params: Mapping[str, TypedValue]) -> None:
        """Change parameters of the CPU scheduler (virDomainSetSchedulerParameters).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_cpu.DOMAIN_SET_SCHEDULER_PARAMETERS, _domain_cpu.DomainSetSchedulerParametersArgs(self._handle, _convert.to_wire(params)))

    async def migrate_perform(self, cookie: bytes, uri: str, flags: DomainMigrateFlags | int, dname: str | None, bandwidth: int) -> None:
        """Move the domain's memory to the destination, migration protocols 1 and 2 (virDomainMigratePerform).

        Args:
            cookie: what one side has to tell the other.
            flags: see DomainMigrateFlags.
            dname: the domain's name on the destination.
            bandwidth: in MiB a second; 0 is the driver's default.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.2.
        """
        await self._channel.call(_migrate.DOMAIN_MIGRATE_PERFORM, _migrate.DomainMigratePerformArgs(self._handle, cookie, uri, flags, dname, bandwidth))

    async def block_stats(self, path: str) -> _domain_stats.DomainBlockStatsRet:
        """Read the five basic counters of one disk (virDomainBlockStats).

        Args:
            path: target name or source path of the disk.

        Returns:
            A record of rd_req, rd_bytes, wr_req, wr_bytes, errs.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.2.
        """
        ret: _domain_stats.DomainBlockStatsRet = await self._channel.call(_domain_stats.DOMAIN_BLOCK_STATS, _domain_stats.DomainBlockStatsArgs(self._handle, path))
        return ret

    async def interface_stats(self, device: str) -> _domain_stats.DomainInterfaceStatsRet:
        """Read the traffic counters of one network interface (virDomainInterfaceStats).

        Args:
            device: target name or MAC address of the interface.

        Returns:
            A record of rx_bytes, rx_packets, rx_errs, rx_drop, tx_bytes, tx_packets, tx_errs, tx_drop.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.2.
        """
        ret: _domain_stats.DomainInterfaceStatsRet = await self._channel.call(_domain_stats.DOMAIN_INTERFACE_STATS, _domain_stats.DomainInterfaceStatsArgs(self._handle, device))
        return ret

    async def block_peek(self, path: str, offset: int, size: int, flags: int = 0) -> bytes:
        """Read a piece of a domain's disk (virDomainBlockPeek).

        Args:
            path: target name or source path of the disk.
            offset: in bytes.
            size: in bytes.
            flags: none defined, 0.

        Returns:
            The buffer.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.2.
        """
        ret: _domain_block.DomainBlockPeekRet = await self._channel.call(_domain_block.DOMAIN_BLOCK_PEEK, _domain_block.DomainBlockPeekArgs(self._handle, path, offset, size, flags))
        return ret.buffer

    async def memory_peek(self, offset: int, size: int, flags: DomainMemoryFlags | int = 0) -> bytes:
        """Read a piece of a domain's memory (virDomainMemoryPeek).

        Args:
            offset: in bytes.
            size: in bytes.
            flags: see DomainMemoryFlags.

        Returns:
            The buffer.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.2.
        """
        ret: _domain_memory.DomainMemoryPeekRet = await self._channel.call(_domain_memory.DOMAIN_MEMORY_PEEK, _domain_memory.DomainMemoryPeekArgs(self._handle, offset, size, flags))
        return ret.buffer

    async def is_active(self) -> bool:
        """Tell whether the domain is running (virDomainIsActive).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _domain.DomainIsActiveRet = await self._channel.call(_domain.DOMAIN_IS_ACTIVE, _domain.DomainIsActiveArgs(self._handle))
        return bool(ret.active)

    async def is_persistent(self) -> bool:
        """Tell whether the domain is defined, so that it outlives being stopped (virDomainIsPersistent).

        Returns:
            1 when it is.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _domain.DomainIsPersistentRet = await self._channel.call(_domain.DOMAIN_IS_PERSISTENT, _domain.DomainIsPersistentArgs(self._handle))
        return bool(ret.persistent)

    async def memory_stats(self, flags: int = 0) -> dict[int, int]:
        """Read statistics about the memory of a domain (virDomainMemoryStats).

        Args:
            flags: none defined, 0.

        Returns:
            The stats.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.5.
        """
        ret: _domain_memory.DomainMemoryStatsRet = await self._channel.call(_domain_memory.DOMAIN_MEMORY_STATS, _domain_memory.DomainMemoryStatsArgs(self._handle, 1024, flags))
        return {each.tag: each.val for each in ret.stats}

    async def attach_device_flags(self, xml: str, flags: DomainDeviceModifyFlags | int = 0) -> None:
        """Attach a device, given as XML, choosing the running or the stored definition (virDomainAttachDeviceFlags).

        Args:
            flags: see DomainDeviceModifyFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.7.
        """
        await self._channel.call(_domain_devices.DOMAIN_ATTACH_DEVICE_FLAGS, _domain_devices.DomainAttachDeviceFlagsArgs(self._handle, xml, flags))

    async def detach_device_flags(self, xml: str, flags: DomainDeviceModifyFlags | int = 0) -> None:
        """Detach a device, given as XML, choosing the running or the stored definition (virDomainDetachDeviceFlags).

        Args:
            flags: see DomainDeviceModifyFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.7.
        """
        await self._channel.call(_domain_devices.DOMAIN_DETACH_DEVICE_FLAGS, _domain_devices.DomainDetachDeviceFlagsArgs(self._handle, xml, flags))

    async def get_job_info(self) -> _domain_stats.DomainGetJobInfoRet:
        """Tell the progress of the domain's running job in fixed fields (virDomainGetJobInfo).

        Returns:
            A record of type, time_elapsed, time_remaining, data_total, data_processed, data_remaining, mem_total, mem_processed, mem_remaining, file_total, file_processed, file_remaining.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.7.
        """
        ret: _domain_stats.DomainGetJobInfoRet = await self._channel.call(_domain_stats.DOMAIN_GET_JOB_INFO, _domain_stats.DomainGetJobInfoArgs(self._handle))
        return ret

    async def abort_job(self) -> None:
        """Abort the running job of a domain (virDomainAbortJob).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.7.
        """
        await self._channel.call(_domain_stats.DOMAIN_ABORT_JOB, _domain_stats.DomainAbortJobArgs(self._handle))

    async def migrate_set_max_downtime(self, downtime: int, flags: int = 0) -> None:
        """Set how long a live migration may stop the guest, in milliseconds (virDomainMigrateSetMaxDowntime).

        Args:
            downtime: in milliseconds.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        await self._channel.call(_migrate.DOMAIN_MIGRATE_SET_MAX_DOWNTIME, _migrate.DomainMigrateSetMaxDowntimeArgs(self._handle, downtime, flags))

    async def update_device_flags(self, xml: str, flags: DomainDeviceModifyFlags | int = 0) -> None:
        """Change an attached device, for instance the medium of a CD drive (virDomainUpdateDeviceFlags).

        Args:
            flags: see DomainDeviceModifyFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        await self._channel.call(_domain_devices.DOMAIN_UPDATE_DEVICE_FLAGS, _domain_devices.DomainUpdateDeviceFlagsArgs(self._handle, xml, flags))

    async def managed_save(self, flags: DomainSaveRestoreFlags | int = 0) -> None:
        """Save a domain's memory where libvirt itself keeps it, and stop it; the next start restores it (virDomainManagedSave).

        Args:
            flags: see DomainSaveRestoreFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        await self._channel.call(_domain_save.DOMAIN_MANAGED_SAVE, _domain_save.DomainManagedSaveArgs(self._handle, flags))

    async def has_managed_save_image(self, flags: int = 0) -> bool:
        """Tell whether libvirt keeps a saved memory of the domain (virDomainHasManagedSaveImage).

        Args:
            flags: none defined, 0.

        Returns:
            1 when there is one.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _domain_save.DomainHasManagedSaveImageRet = await self._channel.call(_domain_save.DOMAIN_HAS_MANAGED_SAVE_IMAGE, _domain_save.DomainHasManagedSaveImageArgs(self._handle, flags))
        return bool(ret.result)

    async def managed_save_remove(self, flags: int = 0) -> None:
        """Throw the saved memory of the domain away (virDomainManagedSaveRemove).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        await self._channel.call(_domain_save.DOMAIN_MANAGED_SAVE_REMOVE, _domain_save.DomainManagedSaveRemoveArgs(self._handle, flags))

    async def snapshot_create_xml(self, xml_desc: str, flags: DomainSnapshotCreateFlags | int = 0) -> DomainSnapshot:
        """Create a snapshot of a domain from XML (virDomainSnapshotCreateXML).

        Args:
            xml_desc: a <domainsnapshot> document.
            flags: see DomainSnapshotCreateFlags.

        Returns:
            The snap.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _snapshot.DomainSnapshotCreateXmlRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_CREATE_XML, _snapshot.DomainSnapshotCreateXmlArgs(self._handle, xml_desc, flags))
        return _objects.DomainSnapshot(self._connection, ret.snap)

    async def snapshot_num(self, flags: DomainSnapshotListFlags | int = 0) -> int:
        """Count the snapshots of a domain (virDomainSnapshotNum).

        Args:
            flags: see DomainSnapshotListFlags.

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _snapshot.DomainSnapshotNumRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_NUM, _snapshot.DomainSnapshotNumArgs(self._handle, flags))
        return ret.num

    async def snapshot_list_names(self, flags: DomainSnapshotListFlags | int = 0) -> list[str]:
        """List the names of a domain's snapshots (virDomainSnapshotListNames).

        Args:
            flags: see DomainSnapshotListFlags.

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _snapshot.DomainSnapshotListNamesRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_LIST_NAMES, _snapshot.DomainSnapshotListNamesArgs(self._handle, 16384, flags))
        return ret.names

    async def snapshot_lookup_by_name(self, name: str, flags: int = 0) -> DomainSnapshot:
        """Find a snapshot of a domain by its name (virDomainSnapshotLookupByName).

        Args:
            flags: none defined, 0.

        Returns:
            The snap.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _snapshot.DomainSnapshotLookupByNameRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_LOOKUP_BY_NAME, _snapshot.DomainSnapshotLookupByNameArgs(self._handle, name, flags))
        return _objects.DomainSnapshot(self._connection, ret.snap)

    async def has_current_snapshot(self, flags: int = 0) -> bool:
        """Tell whether the domain has a current snapshot (virDomainHasCurrentSnapshot).

        Args:
            flags: none defined, 0.

        Returns:
            1 when there is one.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _snapshot.DomainHasCurrentSnapshotRet = await self._channel.call(_snapshot.DOMAIN_HAS_CURRENT_SNAPSHOT, _snapshot.DomainHasCurrentSnapshotArgs(self._handle, flags))
        return bool(ret.result)

    async def snapshot_current(self, flags: int = 0) -> DomainSnapshot:
        """Tell the current snapshot of a domain (virDomainSnapshotCurrent).

        Args:
            flags: none defined, 0.

        Returns:
            The snap.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _snapshot.DomainSnapshotCurrentRet = await self._channel.call(_snapshot.DOMAIN_SNAPSHOT_CURRENT, _snapshot.DomainSnapshotCurrentArgs(self._handle, flags))
        return _objects.DomainSnapshot(self._connection, ret.snap)

    async def get_block_info(self, path: str, flags: int = 0) -> _domain_block.DomainGetBlockInfoRet:
        """Tell the sizes of a disk in bytes (virDomainGetBlockInfo).

        Args:
            path: target name or source path of the disk.
            flags: none defined, 0.

        Returns:
            A record of allocation, capacity, physical.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.1.
        """
        ret: _domain_block.DomainGetBlockInfoRet = await self._channel.call(_domain_block.DOMAIN_GET_BLOCK_INFO, _domain_block.DomainGetBlockInfoArgs(self._handle, path, flags))
        return ret

    async def create_with_flags(self, flags: DomainCreateFlags | int = 0) -> Domain:
        """Start a defined domain in a chosen way (virDomainCreateWithFlags).

        Args:
            flags: see DomainCreateFlags.

        Returns:
            The dom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.2.
        """
        ret: _domain.DomainCreateWithFlagsRet = await self._channel.call(_domain.DOMAIN_CREATE_WITH_FLAGS, _domain.DomainCreateWithFlagsArgs(self._handle, flags))
        return _objects.Domain(self._connection, ret.dom)

    async def set_memory_parameters(self, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Change memory limits of a domain (virDomainSetMemoryParameters).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.5.
        """
        await self._channel.call(_domain_memory.DOMAIN_SET_MEMORY_PARAMETERS, _domain_memory.DomainSetMemoryParametersArgs(self._handle, _convert.to_wire(params), flags))

    async def get_memory_parameters(self, flags: DomainModificationImpact | int = 0) -> dict[str, TypedResult]:
        """Read the memory limits of a domain (virDomainGetMemoryParameters).

        Args:
            flags: see DomainModificationImpact.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.5.
        """
        first: _domain_memory.DomainGetMemoryParametersRet = await self._channel.call(_domain_memory.DOMAIN_GET_MEMORY_PARAMETERS, _domain_memory.DomainGetMemoryParametersArgs(self._handle, 0, flags | 4))
        ret: _domain_memory.DomainGetMemoryParametersRet = await self._channel.call(_domain_memory.DOMAIN_GET_MEMORY_PARAMETERS, _domain_memory.DomainGetMemoryParametersArgs(self._handle, first.nparams, flags | 4))
        return _convert.from_wire(ret.params)

    async def set_vcpus_flags(self, nvcpus: int, flags: DomainVcpuFlags | int = 0) -> None:
        """Change the number of virtual CPUs, running or stored (virDomainSetVcpusFlags).

        Args:
            flags: see DomainVcpuFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.5.
        """
        await self._channel.call(_domain_cpu.DOMAIN_SET_VCPUS_FLAGS, _domain_cpu.DomainSetVcpusFlagsArgs(self._handle, nvcpus, flags))

    async def get_vcpus_flags(self, flags: DomainVcpuFlags | int = 0) -> int:
        """Tell the number of virtual CPUs: current or largest, running or stored (virDomainGetVcpusFlags).

        Args:
            flags: see DomainVcpuFlags.

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.5.
        """
        ret: _domain_cpu.DomainGetVcpusFlagsRet = await self._channel.call(_domain_cpu.DOMAIN_GET_VCPUS_FLAGS, _domain_cpu.DomainGetVcpusFlagsArgs(self._handle, flags))
        return ret.num

    async def open_console(self, dev_name: str | None = None, flags: DomainConsoleFlags | int = 0) -> Stream:
        """Open a serial or paravirtual console as a stream (virDomainOpenConsole).

        Args:
            dev_name: alias of the device; absent is the first console.
            flags: see DomainConsoleFlags.

        Returns:
            The stream, which must be finished or aborted.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.6.
        """
        _ret, pipe = await self._channel.open_stream(_domain_devices.DOMAIN_OPEN_CONSOLE, _domain_devices.DomainOpenConsoleArgs(self._handle, dev_name, flags))
        return _objects.Stream(pipe)

    async def is_updated(self) -> bool:
        """Tell whether the running definition differs from the stored one (virDomainIsUpdated).

        Returns:
            1 when it does.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.6.
        """
        ret: _domain.DomainIsUpdatedRet = await self._channel.call(_domain.DOMAIN_IS_UPDATED, _domain.DomainIsUpdatedArgs(self._handle))
        return bool(ret.updated)

    async def set_memory_flags(self, memory: int, flags: DomainMemoryModFlags | int = 0) -> None:
        """Change the memory, running or stored, current or largest (virDomainSetMemoryFlags).

        Args:
            memory: in KiB.
            flags: see DomainMemoryModFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.0.
        """
        await self._channel.call(_domain_memory.DOMAIN_SET_MEMORY_FLAGS, _domain_memory.DomainSetMemoryFlagsArgs(self._handle, memory, flags))

    async def set_blkio_parameters(self, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Change the block I/O limits of a domain (virDomainSetBlkioParameters).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.0.
        """
        await self._channel.call(_domain_block.DOMAIN_SET_BLKIO_PARAMETERS, _domain_block.DomainSetBlkioParametersArgs(self._handle, _convert.to_wire(params), flags))

    async def get_blkio_parameters(self, flags: DomainModificationImpact | int = 0) -> dict[str, TypedResult]:
        """Read the block I/O limits of a domain (virDomainGetBlkioParameters).

        Args:
            flags: see DomainModificationImpact.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.0.
        """
        first: _domain_block.DomainGetBlkioParametersRet = await self._channel.call(_domain_block.DOMAIN_GET_BLKIO_PARAMETERS, _domain_block.DomainGetBlkioParametersArgs(self._handle, 0, flags | 4))
        ret: _domain_block.DomainGetBlkioParametersRet = await self._channel.call(_domain_block.DOMAIN_GET_BLKIO_PARAMETERS, _domain_block.DomainGetBlkioParametersArgs(self._handle, first.nparams, flags | 4))
        return _convert.from_wire(ret.params)

    async def migrate_set_max_speed(self, bandwidth: int, flags: DomainMigrateMaxSpeedFlags | int = 0) -> None:
        """Set the bandwidth that migrations of the domain may use (virDomainMigrateSetMaxSpeed).

        Args:
            bandwidth: in MiB a second.
            flags: see DomainMigrateMaxSpeedFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.0.
        """
        await self._channel.call(_migrate.DOMAIN_MIGRATE_SET_MAX_SPEED, _migrate.DomainMigrateSetMaxSpeedArgs(self._handle, bandwidth, flags))

    async def inject_nmi(self, flags: int = 0) -> None:
        """Send the guest a non-maskable interrupt (virDomainInjectNMI).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        await self._channel.call(_domain_devices.DOMAIN_INJECT_NMI, _domain_devices.DomainInjectNmiArgs(self._handle, flags))

    async def screenshot(self, screen: int, flags: int = 0) -> tuple[str | None, Stream]:
        """Take a picture of the guest's screen; it follows as a stream (virDomainScreenshot).

        Args:
            screen: number of the screen, from 0.
            flags: none defined, 0.

        Returns:
            Type of the picture that follows, for instance image/png, and the stream, which must be finished or aborted.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        ret, pipe = await self._channel.open_stream(_domain_devices.DOMAIN_SCREENSHOT, _domain_devices.DomainScreenshotArgs(self._handle, screen, flags))
        return ret.mime, _objects.Stream(pipe)

    async def get_state(self, flags: int = 0) -> _domain.DomainGetStateRet:
        """Tell the state of a domain and how it came to it (virDomainGetState).

        Args:
            flags: none defined, 0.

        Returns:
            A record of state, reason.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        ret: _domain.DomainGetStateRet = await self._channel.call(_domain.DOMAIN_GET_STATE, _domain.DomainGetStateArgs(self._handle, flags))
        return ret

    async def migrate_begin3(self, xmlin: str | None, flags: DomainMigrateFlags | int, dname: str | None, bandwidth: int) -> _migrate.DomainMigrateBegin3Ret:
        """Begin a migration on the source, third version of the protocol (virDomainMigrateBegin3).

        Args:
            xmlin: the domain's XML for the destination.
            flags: see DomainMigrateFlags.
            dname: the domain's name on the destination.
            bandwidth: in MiB a second; 0 is the driver's default.

        Returns:
            A record of cookie_out, xml.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        ret: _migrate.DomainMigrateBegin3Ret = await self._channel.call(_migrate.DOMAIN_MIGRATE_BEGIN3, _migrate.DomainMigrateBegin3Args(self._handle, xmlin, flags, dname, bandwidth))
        return ret

    async def migrate_perform3(self, xmlin: str | None, cookie_in: bytes, dconnuri: str | None, uri: str | None, flags: DomainMigrateFlags | int, dname: str | None, bandwidth: int) -> bytes:
        """Move the domain's memory to the destination, third version of the protocol (virDomainMigratePerform3).

        Args:
            xmlin: the domain's XML for the destination.
            cookie_in: what one side has to tell the other.
            dconnuri: the destination daemon, seen from the source.
            uri: None leaves it out.
            flags: see DomainMigrateFlags.
            dname: the domain's name on the destination.
            bandwidth: in MiB a second; 0 is the driver's default.

        Returns:
            What one side has to tell the other.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        ret: _migrate.DomainMigratePerform3Ret = await self._channel.call(_migrate.DOMAIN_MIGRATE_PERFORM3, _migrate.DomainMigratePerform3Args(self._handle, xmlin, cookie_in, dconnuri, uri, flags, dname, bandwidth))
        return ret.cookie_out

    async def migrate_confirm3(self, cookie_in: bytes, flags: DomainMigrateFlags | int, cancelled: int) -> None:
        """Confirm or undo a migration on the source, third version of the protocol (virDomainMigrateConfirm3).

        Args:
            cookie_in: what one side has to tell the other.
            flags: see DomainMigrateFlags.
            cancelled: not 0 when the migration failed.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        await self._channel.call(_migrate.DOMAIN_MIGRATE_CONFIRM3, _migrate.DomainMigrateConfirm3Args(self._handle, cookie_in, flags, cancelled))

    async def set_scheduler_parameters_flags(self, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Change parameters of the CPU scheduler, running or stored (virDomainSetSchedulerParametersFlags).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        await self._channel.call(_domain_cpu.DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS, _domain_cpu.DomainSetSchedulerParametersFlagsArgs(self._handle, _convert.to_wire(params), flags))

    async def get_scheduler_parameters_flags(self, flags: DomainModificationImpact | int = 0) -> dict[str, TypedResult]:
        """Read the parameters of the CPU scheduler, running or stored (virDomainGetSchedulerParametersFlags).

        Args:
            flags: see DomainModificationImpact.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        ret: _domain_cpu.DomainGetSchedulerParametersFlagsRet = await self._channel.call(_domain_cpu.DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS, _domain_cpu.DomainGetSchedulerParametersFlagsArgs(self._handle, 16, flags | 4))
        return _convert.from_wire(ret.params)

    async def pin_vcpu_flags(self, vcpu: int, cpumap: bytes, flags: DomainModificationImpact | int = 0) -> None:
        """Bind one virtual CPU to host CPUs, running or stored (virDomainPinVcpuFlags).

        Args:
            cpumap: host CPUs, one bit each, lowest first.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.3.
        """
        await self._channel.call(_domain_cpu.DOMAIN_PIN_VCPU_FLAGS, _domain_cpu.DomainPinVcpuFlagsArgs(self._handle, vcpu, cpumap, flags))

    async def send_key(self, codeset: KeycodeSet | int, holdtime: int, keycodes: Sequence[int], flags: int = 0) -> None:
        """Press keys in the guest (virDomainSendKey).

        Args:
            codeset: see KeycodeSet.
            holdtime: in milliseconds.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.3.
        """
        await self._channel.call(_domain_devices.DOMAIN_SEND_KEY, _domain_devices.DomainSendKeyArgs(self._handle, codeset, holdtime, [*keycodes], flags))

    async def get_control_info(self, flags: int = 0) -> _domain_stats.DomainGetControlInfoRet:
        """Tell the state of the control channel to a domain (virDomainGetControlInfo).

        Args:
            flags: none defined, 0.

        Returns:
            A record of state, details, state_time.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.3.
        """
        ret: _domain_stats.DomainGetControlInfoRet = await self._channel.call(_domain_stats.DOMAIN_GET_CONTROL_INFO, _domain_stats.DomainGetControlInfoArgs(self._handle, flags))
        return ret

    async def undefine_flags(self, flags: DomainUndefineFlags | int = 0) -> None:
        """Forget the definition of a domain, deciding what goes with it (virDomainUndefineFlags).

        Args:
            flags: see DomainUndefineFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        await self._channel.call(_domain.DOMAIN_UNDEFINE_FLAGS, _domain.DomainUndefineFlagsArgs(self._handle, flags))

    async def save_flags(self, to: str, dxml: str | None = None, flags: DomainSaveRestoreFlags | int = 0) -> None:
        """Save a running domain's memory into a file, optionally with changed XML, and stop it (virDomainSaveFlags).

        Args:
            to: path on the daemon's host.
            dxml: the domain's XML to use instead.
            flags: see DomainSaveRestoreFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        await self._channel.call(_domain_save.DOMAIN_SAVE_FLAGS, _domain_save.DomainSaveFlagsArgs(self._handle, to, dxml, flags))

    async def destroy_flags(self, flags: DomainDestroyFlags | int = 0) -> None:
        """Stop a domain at once, choosing how hard (virDomainDestroyFlags).

        Args:
            flags: see DomainDestroyFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        await self._channel.call(_domain.DOMAIN_DESTROY_FLAGS, _domain.DomainDestroyFlagsArgs(self._handle, flags))

    async def block_job_abort(self, path: str, flags: DomainBlockJobAbortFlags | int = 0) -> None:
        """Stop a block job, or pivot to its result (virDomainBlockJobAbort).

        Args:
            path: target name or source path of the disk.
            flags: see DomainBlockJobAbortFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        await self._channel.call(_domain_block.DOMAIN_BLOCK_JOB_ABORT, _domain_block.DomainBlockJobAbortArgs(self._handle, path, flags))

    async def get_block_job_info(self, path: str, flags: DomainBlockJobInfoFlags | int = 0) -> _domain_block.DomainGetBlockJobInfoRet:
        """Tell kind and progress of the block job on a disk (virDomainGetBlockJobInfo).

        Args:
            path: target name or source path of the disk.
            flags: see DomainBlockJobInfoFlags.

        Returns:
            A record of found, type, bandwidth, cur, end.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        ret: _domain_block.DomainGetBlockJobInfoRet = await self._channel.call(_domain_block.DOMAIN_GET_BLOCK_JOB_INFO, _domain_block.DomainGetBlockJobInfoArgs(self._handle, path, flags))
        return ret

    async def block_job_set_speed(self, path: str, bandwidth: int, flags: DomainBlockJobSetSpeedFlags | int = 0) -> None:
        """Limit the bandwidth of a block job (virDomainBlockJobSetSpeed).

        Args:
            path: target name or source path of the disk.
            bandwidth: in MiB a second, or in bytes by flag; 0 is unlimited.
            flags: see DomainBlockJobSetSpeedFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        await self._channel.call(_domain_block.DOMAIN_BLOCK_JOB_SET_SPEED, _domain_block.DomainBlockJobSetSpeedArgs(self._handle, path, bandwidth, flags))

    async def block_pull(self, path: str, bandwidth: int, flags: DomainBlockPullFlags | int = 0) -> None:
        """Copy data from the backing files up into the disk's top image (virDomainBlockPull).

        Args:
            path: target name or source path of the disk.
            bandwidth: in MiB a second, or in bytes by flag; 0 is unlimited.
            flags: see DomainBlockPullFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        await self._channel.call(_domain_block.DOMAIN_BLOCK_PULL, _domain_block.DomainBlockPullArgs(self._handle, path, bandwidth, flags))

    async def migrate_get_max_speed(self, flags: DomainMigrateMaxSpeedFlags | int = 0) -> int:
        """Tell the bandwidth that migrations of the domain may use (virDomainMigrateGetMaxSpeed).

        Args:
            flags: see DomainMigrateMaxSpeedFlags.

        Returns:
            In MiB a second.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.5.
        """
        ret: _migrate.DomainMigrateGetMaxSpeedRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_GET_MAX_SPEED, _migrate.DomainMigrateGetMaxSpeedArgs(self._handle, flags))
        return ret.bandwidth

    async def block_stats_flags(self, path: str, flags: TypedParameterFlags | int = 0) -> dict[str, TypedResult]:
        """Read all counters of one disk (virDomainBlockStatsFlags).

        Args:
            path: target name or source path of the disk.
            flags: see TypedParameterFlags.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.5.
        """
        first: _domain_stats.DomainBlockStatsFlagsRet = await self._channel.call(_domain_stats.DOMAIN_BLOCK_STATS_FLAGS, _domain_stats.DomainBlockStatsFlagsArgs(self._handle, path, 0, flags | 4))
        ret: _domain_stats.DomainBlockStatsFlagsRet = await self._channel.call(_domain_stats.DOMAIN_BLOCK_STATS_FLAGS, _domain_stats.DomainBlockStatsFlagsArgs(self._handle, path, first.nparams, flags | 4))
        return _convert.from_wire(ret.params)

    async def reset(self, flags: int = 0) -> None:
        """Reset the guest as the reset button does (virDomainReset).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.7.
        """
        await self._channel.call(_domain.DOMAIN_RESET, _domain.DomainResetArgs(self._handle, flags))

    async def open_graphics(self, idx: int, fd: FileDescriptor, flags: DomainOpenGraphicsFlags | int = 0) -> None:
        """Hand a connected socket over to a graphics display of the domain (virDomainOpenGraphics).

        Args:
            idx: number of the display, from 0.
            fd: an open descriptor, or what has one; it stays the caller's.
            flags: see DomainOpenGraphicsFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.7.
        """
        _ret, _none = await _passing.call(self._channel, _domain_devices.DOMAIN_OPEN_GRAPHICS, _domain_devices.DomainOpenGraphicsArgs(self._handle, idx, flags), [fd])

    async def block_resize(self, disk: str, size: int, flags: DomainBlockResizeFlags | int = 0) -> None:
        """Change the size of a running domain's disk (virDomainBlockResize).

        Args:
            disk: target name or source path of the disk.
            size: in KiB, or in bytes by flag.
            flags: see DomainBlockResizeFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.8.
        """
        await self._channel.call(_domain_block.DOMAIN_BLOCK_RESIZE, _domain_block.DomainBlockResizeArgs(self._handle, disk, size, flags))

    async def set_block_io_tune(self, disk: str, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Change the throttling of a disk (virDomainSetBlockIoTune).

        Args:
            disk: target name or source path of the disk.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.8.
        """
        await self._channel.call(_domain_block.DOMAIN_SET_BLOCK_IO_TUNE, _domain_block.DomainSetBlockIoTuneArgs(self._handle, disk, _convert.to_wire(params), flags))

    async def get_block_io_tune(self, disk: str | None = None, flags: DomainModificationImpact | int = 0) -> dict[str, TypedResult]:
        """Read the throttling of a disk (virDomainGetBlockIoTune).

        Args:
            disk: target name or source path of the disk.
            flags: see DomainModificationImpact.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.8.
        """
        first: _domain_block.DomainGetBlockIoTuneRet = await self._channel.call(_domain_block.DOMAIN_GET_BLOCK_IO_TUNE, _domain_block.DomainGetBlockIoTuneArgs(self._handle, disk, 0, flags | 4))
        ret: _domain_block.DomainGetBlockIoTuneRet = await self._channel.call(_domain_block.DOMAIN_GET_BLOCK_IO_TUNE, _domain_block.DomainGetBlockIoTuneArgs(self._handle, disk, first.nparams, flags | 4))
        return _convert.from_wire(ret.params)

    async def set_numa_parameters(self, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Change the NUMA memory placement of a domain (virDomainSetNumaParameters).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.9.
        """
        await self._channel.call(_domain_cpu.DOMAIN_SET_NUMA_PARAMETERS, _domain_cpu.DomainSetNumaParametersArgs(self._handle, _convert.to_wire(params), flags))

    async def get_numa_parameters(self, flags: DomainModificationImpact | int = 0) -> dict[str, TypedResult]:
        """Read the NUMA memory placement of a domain (virDomainGetNumaParameters).

        Args:
            flags: see DomainModificationImpact.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.9.
        """
        first: _domain_cpu.DomainGetNumaParametersRet = await self._channel.call(_domain_cpu.DOMAIN_GET_NUMA_PARAMETERS, _domain_cpu.DomainGetNumaParametersArgs(self._handle, 0, flags | 4))
        ret: _domain_cpu.DomainGetNumaParametersRet = await self._channel.call(_domain_cpu.DOMAIN_GET_NUMA_PARAMETERS, _domain_cpu.DomainGetNumaParametersArgs(self._handle, first.nparams, flags | 4))
        return _convert.from_wire(ret.params)

    async def set_interface_parameters(self, device: str, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Change the bandwidth limits of a network interface (virDomainSetInterfaceParameters).

        Args:
            device: target name or MAC address of the interface.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.9.
        """
        await self._channel.call(_domain_devices.DOMAIN_SET_INTERFACE_PARAMETERS, _domain_devices.DomainSetInterfaceParametersArgs(self._handle, device, _convert.to_wire(params), flags))

    async def get_interface_parameters(self, device: str, flags: DomainModificationImpact | int = 0) -> dict[str, TypedResult]:
        """Read the bandwidth limits of a network interface (virDomainGetInterfaceParameters).

        Args:
            device: target name or MAC address of the interface.
            flags: see DomainModificationImpact.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.9.
        """
        first: _domain_devices.DomainGetInterfaceParametersRet = await self._channel.call(_domain_devices.DOMAIN_GET_INTERFACE_PARAMETERS, _domain_devices.DomainGetInterfaceParametersArgs(self._handle, device, 0, flags | 4))
        ret: _domain_devices.DomainGetInterfaceParametersRet = await self._channel.call(_domain_devices.DOMAIN_GET_INTERFACE_PARAMETERS, _domain_devices.DomainGetInterfaceParametersArgs(self._handle, device, first.nparams, flags | 4))
        return _convert.from_wire(ret.params)

    async def shutdown_flags(self, flags: DomainShutdownFlags | int = 0) -> None:
        """Ask the guest to shut down, choosing how it is asked (virDomainShutdownFlags).

        Args:
            flags: see DomainShutdownFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.10.
        """
        await self._channel.call(_domain.DOMAIN_SHUTDOWN_FLAGS, _domain.DomainShutdownFlagsArgs(self._handle, flags))

    async def pm_suspend_for_duration(self, target: NodeSuspendTarget | int, duration: int, flags: int = 0) -> None:
        """Put the guest to sleep through its agent (virDomainPMSuspendForDuration).

        Args:
            target: see NodeSuspendTarget.
            duration: in seconds; 0 means until woken.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.10.
        """
        await self._channel.call(_domain.DOMAIN_PM_SUSPEND_FOR_DURATION, _domain.DomainPmSuspendForDurationArgs(self._handle, target, duration, flags))

    async def get_disk_errors(self, flags: int = 0) -> dict[str, int]:
        """List the disks of a domain that have errors (virDomainGetDiskErrors).

        Args:
            flags: none defined, 0.

        Returns:
            The errors.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.10.
        """
        ret: _domain_block.DomainGetDiskErrorsRet = await self._channel.call(_domain_block.DOMAIN_GET_DISK_ERRORS, _domain_block.DomainGetDiskErrorsArgs(self._handle, 256, flags))
        return {each.disk: each.error for each in ret.errors}

    async def set_metadata(self, type: DomainMetadataType | int, metadata: str | None = None, key: str | None = None, uri: str | None = None, flags: DomainModificationImpact | int = 0) -> None:
        """Set or remove title, description or a custom element of a domain (virDomainSetMetadata).

        Args:
            type: see DomainMetadataType.
            metadata: absent removes it.
            key: prefix for that namespace.
            uri: namespace of the custom element.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.10.
        """
        await self._channel.call(_domain_settings.DOMAIN_SET_METADATA, _domain_settings.DomainSetMetadataArgs(self._handle, type, metadata, key, uri, flags))

    async def get_metadata(self, type: DomainMetadataType | int, uri: str | None = None, flags: DomainModificationImpact | int = 0) -> str:
        """Read title, description or a custom element of a domain (virDomainGetMetadata).

        Args:
            type: see DomainMetadataType.
            uri: namespace of the custom element.
            flags: see DomainModificationImpact.

        Returns:
            The metadata.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.10.
        """
        ret: _domain_settings.DomainGetMetadataRet = await self._channel.call(_domain_settings.DOMAIN_GET_METADATA, _domain_settings.DomainGetMetadataArgs(self._handle, type, uri, flags))
        return ret.metadata

    async def block_rebase(self, path: str, base: str | None, bandwidth: int, flags: DomainBlockRebaseFlags | int = 0) -> None:
        """Change a disk's backing chain, or mirror the disk (virDomainBlockRebase).

        Args:
            path: target name or source path of the disk.
            base: new backing file or destination; absent drops all backing files.
            bandwidth: in MiB a second, or in bytes by flag; 0 is unlimited.
            flags: see DomainBlockRebaseFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.10.
        """
        await self._channel.call(_domain_block.DOMAIN_BLOCK_REBASE, _domain_block.DomainBlockRebaseArgs(self._handle, path, base, bandwidth, flags))

    async def pm_wakeup(self, flags: int = 0) -> None:
        """Wake a guest that put itself to sleep (virDomainPMWakeup).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.11.
        """
        await self._channel.call(_domain.DOMAIN_PM_WAKEUP, _domain.DomainPmWakeupArgs(self._handle, flags))

    async def list_all_snapshots(self, flags: DomainSnapshotListFlags | int = 0) -> list[DomainSnapshot]:
        """List all snapshots of a domain, filtered by flags (virDomainListAllSnapshots).

        Args:
            flags: see DomainSnapshotListFlags.

        Returns:
            The snapshots.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.13.
        """
        ret: _snapshot.DomainListAllSnapshotsRet = await self._channel.call(_snapshot.DOMAIN_LIST_ALL_SNAPSHOTS, _snapshot.DomainListAllSnapshotsArgs(self._handle, 1, flags))
        return [_objects.DomainSnapshot(self._connection, handle) for handle in ret.snapshots]

    async def get_hostname(self, flags: DomainGetHostnameFlags | int = 0) -> str:
        """Tell the host name a guest uses, as its agent or its leases know it (virDomainGetHostname).

        Args:
            flags: see DomainGetHostnameFlags.

        Returns:
            The hostname.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.0.
        """
        ret: _domain_guest.DomainGetHostnameRet = await self._channel.call(_domain_guest.DOMAIN_GET_HOSTNAME, _domain_guest.DomainGetHostnameArgs(self._handle, flags))
        return ret.hostname

    async def pin_emulator(self, cpumap: bytes, flags: DomainModificationImpact | int = 0) -> None:
        """Bind the emulator's own threads to host CPUs (virDomainPinEmulator).

        Args:
            cpumap: host CPUs, one bit each, lowest first.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.0.
        """
        await self._channel.call(_domain_cpu.DOMAIN_PIN_EMULATOR, _domain_cpu.DomainPinEmulatorArgs(self._handle, cpumap, flags))

    async def block_commit(self, disk: str, base: str | None, top: str | None, bandwidth: int, flags: DomainBlockCommitFlags | int = 0) -> None:
        """Copy data of an overlay down into its backing file (virDomainBlockCommit).

        Args:
            disk: target name or source path of the disk.
            base: image to commit into; absent is the lowest.
            top: image to commit; absent is the top one.
            bandwidth: in MiB a second, or in bytes by flag; 0 is unlimited.
            flags: see DomainBlockCommitFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        await self._channel.call(_domain_block.DOMAIN_BLOCK_COMMIT, _domain_block.DomainBlockCommitArgs(self._handle, disk, base, top, bandwidth, flags))

    async def fstrim(self, mount_point: str | None, minimum: int, flags: int = 0) -> None:
        """Let the guest discard unused blocks of its file systems (virDomainFSTrim).

        Args:
            mount_point: absent is all.
            minimum: leave free runs shorter than this alone, in bytes.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.1.
        """
        await self._channel.call(_domain_guest.DOMAIN_FSTRIM, _domain_guest.DomainFstrimArgs(self._handle, mount_point, minimum, flags))

    async def send_process_signal(self, pid_value: int, signum: DomainProcessSignal | int, flags: int = 0) -> None:
        """Send a signal to a process inside a container guest (virDomainSendProcessSignal).

        Args:
            pid_value: process id in the container.
            signum: see DomainProcessSignal.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.1.
        """
        await self._channel.call(_domain_guest.DOMAIN_SEND_PROCESS_SIGNAL, _domain_guest.DomainSendProcessSignalArgs(self._handle, pid_value, signum, flags))

    async def open_channel(self, name: str | None = None, flags: DomainChannelFlags | int = 0) -> Stream:
        """Open a guest agent style channel as a stream (virDomainOpenChannel).

        Args:
            name: name of the channel; absent is the first one.
            flags: see DomainChannelFlags.

        Returns:
            The stream, which must be finished or aborted.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.2.
        """
        _ret, pipe = await self._channel.open_stream(_domain_devices.DOMAIN_OPEN_CHANNEL, _domain_devices.DomainOpenChannelArgs(self._handle, name, flags))
        return _objects.Stream(pipe)

    async def get_job_stats(self, flags: DomainGetJobStatsFlags | int = 0) -> tuple[int, dict[str, TypedResult]]:
        """Tell the progress of the domain's job as typed parameters (virDomainGetJobStats).

        Args:
            flags: see DomainGetJobStatsFlags.

        Returns:
            The type, the params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.3.
        """
        ret: _domain_stats.DomainGetJobStatsRet = await self._channel.call(_domain_stats.DOMAIN_GET_JOB_STATS, _domain_stats.DomainGetJobStatsArgs(self._handle, flags))
        return ret.type, _convert.from_wire(ret.params)

    async def migrate_get_compression_cache(self, flags: int = 0) -> int:
        """Tell the size of the compression cache for live migrations, in bytes (virDomainMigrateGetCompressionCache).

        Args:
            flags: none defined, 0.

        Returns:
            In bytes.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.3.
        """
        ret: _migrate.DomainMigrateGetCompressionCacheRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_GET_COMPRESSION_CACHE, _migrate.DomainMigrateGetCompressionCacheArgs(self._handle, flags))
        return ret.cache_size

    async def migrate_set_compression_cache(self, cache_size: int, flags: int = 0) -> None:
        """Set the size of the compression cache for live migrations, in bytes (virDomainMigrateSetCompressionCache).

        Args:
            cache_size: in bytes.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.3.
        """
        await self._channel.call(_migrate.DOMAIN_MIGRATE_SET_COMPRESSION_CACHE, _migrate.DomainMigrateSetCompressionCacheArgs(self._handle, cache_size, flags))

    async def migrate_begin3_params(self, params: Mapping[str, TypedValue], flags: DomainMigrateFlags | int = 0) -> _migrate.DomainMigrateBegin3ParamsRet:
        """Begin a migration on the source, third version with typed parameters (virDomainMigrateBegin3Params).

        Args:
            flags: see DomainMigrateFlags.

        Returns:
            A record of cookie_out, xml.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.0.
        """
        ret: _migrate.DomainMigrateBegin3ParamsRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_BEGIN3_PARAMS, _migrate.DomainMigrateBegin3ParamsArgs(self._handle, _convert.to_wire(params), flags))
        return ret

    async def migrate_perform3_params(self, dconnuri: str | None, params: Mapping[str, TypedValue], cookie_in: bytes, flags: DomainMigrateFlags | int = 0) -> bytes:
        """Move the domain's memory to the destination, third version with typed parameters (virDomainMigratePerform3Params).

        Args:
            dconnuri: the destination daemon, seen from the source.
            cookie_in: what one side has to tell the other.
            flags: see DomainMigrateFlags.

        Returns:
            What one side has to tell the other.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.0.
        """
        ret: _migrate.DomainMigratePerform3ParamsRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_PERFORM3_PARAMS, _migrate.DomainMigratePerform3ParamsArgs(self._handle, dconnuri, _convert.to_wire(params), cookie_in, flags))
        return ret.cookie_out

    async def migrate_confirm3_params(self, params: Mapping[str, TypedValue], cookie_in: bytes, flags: DomainMigrateFlags | int, cancelled: int) -> None:
        """Confirm or undo a migration on the source, third version with typed parameters (virDomainMigrateConfirm3Params).

        Args:
            cookie_in: what one side has to tell the other.
            flags: see DomainMigrateFlags.
            cancelled: not 0 when the migration failed.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.0.
        """
        await self._channel.call(_migrate.DOMAIN_MIGRATE_CONFIRM3_PARAMS, _migrate.DomainMigrateConfirm3ParamsArgs(self._handle, _convert.to_wire(params), cookie_in, flags, cancelled))

    async def set_memory_stats_period(self, period: int, flags: DomainMemoryModFlags | int = 0) -> None:
        """Set how often the guest's balloon driver reports statistics, in seconds (virDomainSetMemoryStatsPeriod).

        Args:
            period: in seconds; 0 ends it.
            flags: see DomainMemoryModFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.1.
        """
        await self._channel.call(_domain_memory.DOMAIN_SET_MEMORY_STATS_PERIOD, _domain_memory.DomainSetMemoryStatsPeriodArgs(self._handle, period, flags))

    async def create_with_files(self, fds: Sequence[FileDescriptor], flags: DomainCreateFlags | int = 0) -> Domain:
        """Start a defined domain, handing it open files (virDomainCreateWithFiles).

        Args:
            fds: open descriptors; they stay the caller's.
            flags: see DomainCreateFlags.

        Returns:
            The dom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.1.
        """
        ret, _none = await _passing.call(self._channel, _domain.DOMAIN_CREATE_WITH_FILES, _domain.DomainCreateWithFilesArgs(self._handle, flags), fds)
        return _objects.Domain(self._connection, ret.dom)

    async def core_dump_with_format(self, to: str, dumpformat: DomainCoreDumpFormat | int, flags: DomainCoreDumpFlags | int = 0) -> None:
        """Dump a domain's memory into a file of a chosen format (virDomainCoreDumpWithFormat).

        Args:
            to: path on the daemon's host.
            dumpformat: see DomainCoreDumpFormat.
            flags: see DomainCoreDumpFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.3.
        """
        await self._channel.call(_domain_save.DOMAIN_CORE_DUMP_WITH_FORMAT, _domain_save.DomainCoreDumpWithFormatArgs(self._handle, to, dumpformat, flags))

    async def fsfreeze(self, mountpoints: Sequence[str], flags: int = 0) -> int:
        """Freeze the guest's file systems through its agent (virDomainFSFreeze).

        Args:
            mountpoints: none means all.
            flags: none defined, 0.

        Returns:
            How many were frozen.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.5.
        """
        ret: _domain_guest.DomainFsfreezeRet = await self._channel.call(_domain_guest.DOMAIN_FSFREEZE, _domain_guest.DomainFsfreezeArgs(self._handle, [*mountpoints], flags))
        return ret.filesystems

    async def fsthaw(self, mountpoints: Sequence[str], flags: int = 0) -> int:
        """Thaw the guest's frozen file systems through its agent (virDomainFSThaw).

        Args:
            mountpoints: none means all.
            flags: none defined, 0.

        Returns:
            How many were thawed.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.5.
        """
        ret: _domain_guest.DomainFsthawRet = await self._channel.call(_domain_guest.DOMAIN_FSTHAW, _domain_guest.DomainFsthawArgs(self._handle, [*mountpoints], flags))
        return ret.filesystems

    async def get_time(self, flags: int = 0) -> _domain_guest.DomainGetTimeRet:
        """Tell the guest's clock, as its agent reads it (virDomainGetTime).

        Args:
            flags: none defined, 0.

        Returns:
            A record of seconds, nseconds.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.5.
        """
        ret: _domain_guest.DomainGetTimeRet = await self._channel.call(_domain_guest.DOMAIN_GET_TIME, _domain_guest.DomainGetTimeArgs(self._handle, flags))
        return ret

    async def set_time(self, seconds: int, nseconds: int, flags: DomainSetTimeFlags | int = 0) -> None:
        """Set the guest's clock through its agent (virDomainSetTime).

        Args:
            seconds: since 1970, UTC.
            nseconds: and nanoseconds.
            flags: see DomainSetTimeFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.5.
        """
        await self._channel.call(_domain_guest.DOMAIN_SET_TIME, _domain_guest.DomainSetTimeArgs(self._handle, seconds, nseconds, flags))

    async def open_graphics_fd(self, idx: int, flags: DomainOpenGraphicsFlags | int = 0) -> Descriptor:
        """Get a connected socket of a graphics display of the domain (virDomainOpenGraphicsFD).

        Args:
            idx: number of the display, from 0.
            flags: see DomainOpenGraphicsFlags.

        Returns:
            An open descriptor, which the caller closes.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.8.
        """
        _ret, descriptors = await _passing.call(self._channel, _domain_devices.DOMAIN_OPEN_GRAPHICS_FD, _domain_devices.DomainOpenGraphicsFdArgs(self._handle, idx, flags))
        return _passing.only(descriptors)

    async def block_copy(self, path: str, destxml: str, params: Mapping[str, TypedValue], flags: DomainBlockCopyFlags | int = 0) -> None:
        """Copy a disk to a destination given as XML and keep the copy in step (virDomainBlockCopy).

        Args:
            path: target name or source path of the disk.
            flags: see DomainBlockCopyFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.8.
        """
        await self._channel.call(_domain_block.DOMAIN_BLOCK_COPY, _domain_block.DomainBlockCopyArgs(self._handle, path, destxml, _convert.to_wire(params), flags))

    async def get_fsinfo(self, flags: int = 0) -> list[_domain_guest.DomainFsinfo]:
        """List the guest's mounted file systems and the disks below, through its agent (virDomainGetFSInfo).

        Args:
            flags: none defined, 0.

        Returns:
            The info.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.11.
        """
        ret: _domain_guest.DomainGetFsinfoRet = await self._channel.call(_domain_guest.DOMAIN_GET_FSINFO, _domain_guest.DomainGetFsinfoArgs(self._handle, flags))
        return ret.info

    async def get_iothread_info(self, flags: DomainModificationImpact | int = 0) -> list[_domain_cpu.DomainIothreadInfo]:
        """List the I/O threads of a domain and the host CPUs they are bound to (virDomainGetIOThreadInfo).

        Args:
            flags: see DomainModificationImpact.

        Returns:
            The info.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.14.
        """
        ret: _domain_cpu.DomainGetIothreadInfoRet = await self._channel.call(_domain_cpu.DOMAIN_GET_IOTHREAD_INFO, _domain_cpu.DomainGetIothreadInfoArgs(self._handle, flags))
        return ret.info

    async def pin_iothread(self, iothreads_id: int, cpumap: bytes, flags: DomainModificationImpact | int = 0) -> None:
        """Bind an I/O thread to host CPUs (virDomainPinIOThread).

        Args:
            cpumap: host CPUs, one bit each, lowest first.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.14.
        """
        await self._channel.call(_domain_cpu.DOMAIN_PIN_IOTHREAD, _domain_cpu.DomainPinIothreadArgs(self._handle, iothreads_id, cpumap, flags))

    async def interface_addresses(self, source: DomainInterfaceAddressesSource | int, flags: int = 0) -> list[_domain_devices.DomainInterface]:
        """List the guest's network interfaces and addresses (virDomainInterfaceAddresses).

        Args:
            source: see DomainInterfaceAddressesSource.
            flags: none defined, 0.

        Returns:
            The ifaces.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.14.
        """
        ret: _domain_devices.DomainInterfaceAddressesRet = await self._channel.call(_domain_devices.DOMAIN_INTERFACE_ADDRESSES, _domain_devices.DomainInterfaceAddressesArgs(self._handle, source, flags))
        return ret.ifaces

    async def add_iothread(self, iothread_id: int, flags: DomainModificationImpact | int = 0) -> None:
        """Add an I/O thread to a domain (virDomainAddIOThread).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.15.
        """
        await self._channel.call(_domain_cpu.DOMAIN_ADD_IOTHREAD, _domain_cpu.DomainAddIothreadArgs(self._handle, iothread_id, flags))

    async def del_iothread(self, iothread_id: int, flags: DomainModificationImpact | int = 0) -> None:
        """Remove an I/O thread from a domain (virDomainDelIOThread).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.15.
        """
        await self._channel.call(_domain_cpu.DOMAIN_DEL_IOTHREAD, _domain_cpu.DomainDelIothreadArgs(self._handle, iothread_id, flags))

    async def set_user_password(self, user: str | None = None, password: str | None = None, flags: DomainSetUserPasswordFlags | int = 0) -> None:
        """Set the password of a user inside the guest, through its agent (virDomainSetUserPassword).

        Args:
            user: None leaves it out.
            password: the password itself, or its hash by flag.
            flags: see DomainSetUserPasswordFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.16.
        """
        await self._channel.call(_domain_guest.DOMAIN_SET_USER_PASSWORD, _domain_guest.DomainSetUserPasswordArgs(self._handle, user, password, flags))

    async def rename(self, new_name: str | None = None, flags: int = 0) -> int:
        """Give a stopped domain another name (virDomainRename).

        Args:
            new_name: absent is an error.
            flags: none defined, 0.

        Returns:
            0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.19.
        """
        ret: _domain.DomainRenameRet = await self._channel.call(_domain.DOMAIN_RENAME, _domain.DomainRenameArgs(self._handle, new_name, flags))
        return ret.retcode

    async def migrate_start_post_copy(self, flags: int = 0) -> None:
        """Let the guest run on the destination while the rest of its memory follows (virDomainMigrateStartPostCopy).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.3.3.
        """
        await self._channel.call(_migrate.DOMAIN_MIGRATE_START_POST_COPY, _migrate.DomainMigrateStartPostCopyArgs(self._handle, flags))

    async def get_perf_events(self, flags: DomainModificationImpact | int = 0) -> dict[str, TypedResult]:
        """Tell which performance events are counted for a domain (virDomainGetPerfEvents).

        Args:
            flags: see DomainModificationImpact.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.3.3.
        """
        ret: _domain_cpu.DomainGetPerfEventsRet = await self._channel.call(_domain_cpu.DOMAIN_GET_PERF_EVENTS, _domain_cpu.DomainGetPerfEventsArgs(self._handle, flags))
        return _convert.from_wire(ret.params)

    async def set_perf_events(self, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Choose which performance events are counted for a domain (virDomainSetPerfEvents).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.3.3.
        """
        await self._channel.call(_domain_cpu.DOMAIN_SET_PERF_EVENTS, _domain_cpu.DomainSetPerfEventsArgs(self._handle, _convert.to_wire(params), flags))

    async def get_guest_vcpus(self, flags: int = 0) -> dict[str, TypedResult]:
        """Tell which virtual CPUs the guest itself has online, through its agent (virDomainGetGuestVcpus).

        Args:
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        ret: _domain_guest.DomainGetGuestVcpusRet = await self._channel.call(_domain_guest.DOMAIN_GET_GUEST_VCPUS, _domain_guest.DomainGetGuestVcpusArgs(self._handle, flags))
        return _convert.from_wire(ret.params)

    async def set_guest_vcpus(self, cpumap: str, state: int, flags: int = 0) -> None:
        """Set virtual CPUs online or offline inside the guest, through its agent (virDomainSetGuestVcpus).

        Args:
            cpumap: virtual CPUs as a list, for instance 0-2,5.
            state: 1 online, 0 offline.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 2.0.0.
        """
        await self._channel.call(_domain_guest.DOMAIN_SET_GUEST_VCPUS, _domain_guest.DomainSetGuestVcpusArgs(self._handle, cpumap, state, flags))

    async def set_vcpu(self, cpumap: str, state: int, flags: DomainModificationImpact | int = 0) -> None:
        """Plug in or unplug chosen virtual CPUs (virDomainSetVcpu).

        Args:
            cpumap: virtual CPUs as a list, for instance 0-2,5.
            state: 1 online, 0 offline.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.1.0.
        """
        await self._channel.call(_domain_cpu.DOMAIN_SET_VCPU, _domain_cpu.DomainSetVcpuArgs(self._handle, cpumap, state, flags))

    async def set_block_threshold(self, dev: str, threshold: int, flags: int = 0) -> None:
        """Ask for one event when writes to an image pass an offset, in bytes (virDomainSetBlockThreshold).

        Args:
            dev: target, with an index in brackets for a backing image: vda[1].
            threshold: in bytes.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.2.0.
        """
        await self._channel.call(_domain_block.DOMAIN_SET_BLOCK_THRESHOLD, _domain_block.DomainSetBlockThresholdArgs(self._handle, dev, threshold, flags))

    async def migrate_get_max_downtime(self, flags: int = 0) -> int:
        """Tell how long a live migration may stop the guest, in milliseconds (virDomainMigrateGetMaxDowntime).

        Args:
            flags: none defined, 0.

        Returns:
            In milliseconds.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.7.0.
        """
        ret: _migrate.DomainMigrateGetMaxDowntimeRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_GET_MAX_DOWNTIME, _migrate.DomainMigrateGetMaxDowntimeArgs(self._handle, flags))
        return ret.downtime

    async def managed_save_get_xml_desc(self, flags: DomainSaveImageXmlFlags | int = 0) -> str:
        """Read the domain XML inside the managed saved memory (virDomainManagedSaveGetXMLDesc).

        Args:
            flags: see DomainSaveImageXmlFlags.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.7.0.
        """
        ret: _domain_save.DomainManagedSaveGetXmlDescRet = await self._channel.call(_domain_save.DOMAIN_MANAGED_SAVE_GET_XML_DESC, _domain_save.DomainManagedSaveGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def managed_save_define_xml(self, dxml: str | None = None, flags: DomainSaveRestoreFlags | int = 0) -> None:
        """Change the domain XML inside the managed saved memory (virDomainManagedSaveDefineXML).

        Args:
            dxml: the domain's XML to use instead.
            flags: see DomainSaveRestoreFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.7.0.
        """
        await self._channel.call(_domain_save.DOMAIN_MANAGED_SAVE_DEFINE_XML, _domain_save.DomainManagedSaveDefineXmlArgs(self._handle, dxml, flags))

    async def set_lifecycle_action(self, type: DomainLifecycle | int, action: DomainLifecycleAction | int, flags: DomainModificationImpact | int = 0) -> None:
        """Choose what happens when the guest powers off, reboots or crashes (virDomainSetLifecycleAction).

        Args:
            type: see DomainLifecycle.
            action: see DomainLifecycleAction.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 3.9.0.
        """
        await self._channel.call(_domain_settings.DOMAIN_SET_LIFECYCLE_ACTION, _domain_settings.DomainSetLifecycleActionArgs(self._handle, type, action, flags))

    async def detach_device_alias(self, alias: str, flags: DomainDeviceModifyFlags | int = 0) -> None:
        """Detach the device that has this alias (virDomainDetachDeviceAlias).

        Args:
            flags: see DomainDeviceModifyFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.4.0.
        """
        await self._channel.call(_domain_devices.DOMAIN_DETACH_DEVICE_ALIAS, _domain_devices.DomainDetachDeviceAliasArgs(self._handle, alias, flags))

    async def get_launch_security_info(self, flags: int = 0) -> dict[str, TypedResult]:
        """Read the launch measurement and state of a confidential guest (virDomainGetLaunchSecurityInfo).

        Args:
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.5.0.
        """
        ret: _domain_settings.DomainGetLaunchSecurityInfoRet = await self._channel.call(_domain_settings.DOMAIN_GET_LAUNCH_SECURITY_INFO, _domain_settings.DomainGetLaunchSecurityInfoArgs(self._handle, flags | 4))
        return _convert.from_wire(ret.params)

    async def set_iothread_params(self, iothread_id: int, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Change polling and pool parameters of an I/O thread (virDomainSetIOThreadParams).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.10.0.
        """
        await self._channel.call(_domain_cpu.DOMAIN_SET_IOTHREAD_PARAMS, _domain_cpu.DomainSetIothreadParamsArgs(self._handle, iothread_id, _convert.to_wire(params), flags))

    async def checkpoint_create_xml(self, xml_desc: str, flags: DomainCheckpointCreateFlags | int = 0) -> DomainCheckpoint:
        """Create a checkpoint of the running domain from XML, or redefine one as history (virDomainCheckpointCreateXML).

        Args:
            xml_desc: a <domaincheckpoint> document.
            flags: see DomainCheckpointCreateFlags.

        Returns:
            The checkpoint.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.6.0.
        """
        ret: _checkpoint.DomainCheckpointCreateXmlRet = await self._channel.call(_checkpoint.DOMAIN_CHECKPOINT_CREATE_XML, _checkpoint.DomainCheckpointCreateXmlArgs(self._handle, xml_desc, flags))
        return _objects.DomainCheckpoint(self._connection, ret.checkpoint)

    async def list_all_checkpoints(self, flags: DomainCheckpointListFlags | int = 0) -> list[DomainCheckpoint]:
        """List all checkpoints of a domain, filtered by flags (virDomainListAllCheckpoints).

        Args:
            flags: see DomainCheckpointListFlags.

        Returns:
            The checkpoints.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.6.0.
        """
        ret: _checkpoint.DomainListAllCheckpointsRet = await self._channel.call(_checkpoint.DOMAIN_LIST_ALL_CHECKPOINTS, _checkpoint.DomainListAllCheckpointsArgs(self._handle, 1, flags))
        return [_objects.DomainCheckpoint(self._connection, handle) for handle in ret.checkpoints]

    async def checkpoint_lookup_by_name(self, name: str, flags: int = 0) -> DomainCheckpoint:
        """Find a checkpoint of a domain by its name (virDomainCheckpointLookupByName).

        Args:
            flags: none defined, 0.

        Returns:
            The checkpoint.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.6.0.
        """
        ret: _checkpoint.DomainCheckpointLookupByNameRet = await self._channel.call(_checkpoint.DOMAIN_CHECKPOINT_LOOKUP_BY_NAME, _checkpoint.DomainCheckpointLookupByNameArgs(self._handle, name, flags))
        return _objects.DomainCheckpoint(self._connection, ret.checkpoint)

    async def get_guest_info(self, types: DomainGuestInfoTypes | int, flags: int = 0) -> dict[str, TypedResult]:
        """Read facts about the guest's inside, through its agent (virDomainGetGuestInfo).

        Args:
            types: see DomainGuestInfoTypes.
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.7.0.
        """
        ret: _domain_guest.DomainGetGuestInfoRet = await self._channel.call(_domain_guest.DOMAIN_GET_GUEST_INFO, _domain_guest.DomainGetGuestInfoArgs(self._handle, types, flags))
        return _convert.from_wire(ret.params)

    async def agent_set_response_timeout(self, timeout: int, flags: int = 0) -> int:
        """Set how long to wait for the guest agent, in seconds (virDomainAgentSetResponseTimeout).

        Args:
            timeout: in seconds, or one of domain_agent_response_timeout.
            flags: none defined, 0.

        Returns:
            0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.10.0.
        """
        ret: _domain_guest.DomainAgentSetResponseTimeoutRet = await self._channel.call(_domain_guest.DOMAIN_AGENT_SET_RESPONSE_TIMEOUT, _domain_guest.DomainAgentSetResponseTimeoutArgs(self._handle, timeout, flags))
        return ret.result

    async def backup_begin(self, backup_xml: str, checkpoint_xml: str | None = None, flags: DomainBackupBeginFlags | int = 0) -> None:
        """Begin a backup job, optionally creating a checkpoint at the same moment (virDomainBackupBegin).

        Args:
            backup_xml: a <domainbackup> document.
            checkpoint_xml: a <domaincheckpoint> document, to create one with the job.
            flags: see DomainBackupBeginFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 6.0.0.
        """
        await self._channel.call(_backup.DOMAIN_BACKUP_BEGIN, _backup.DomainBackupBeginArgs(self._handle, backup_xml, checkpoint_xml, flags))

    async def backup_get_xml_desc(self, flags: int = 0) -> str:
        """Describe the running backup job as XML (virDomainBackupGetXMLDesc).

        Args:
            flags: none defined, 0.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 6.0.0.
        """
        ret: _backup.DomainBackupGetXmlDescRet = await self._channel.call(_backup.DOMAIN_BACKUP_GET_XML_DESC, _backup.DomainBackupGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def authorized_ssh_keys_get(self, user: str, flags: int = 0) -> list[str]:
        """List the SSH keys a guest user accepts, through the agent (virDomainAuthorizedSSHKeysGet).

        Args:
            flags: none defined, 0.

        Returns:
            The keys.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 6.10.0.
        """
        ret: _domain_guest.DomainAuthorizedSshKeysGetRet = await self._channel.call(_domain_guest.DOMAIN_AUTHORIZED_SSH_KEYS_GET, _domain_guest.DomainAuthorizedSshKeysGetArgs(self._handle, user, flags))
        return ret.keys

    async def authorized_ssh_keys_set(self, user: str, keys: Sequence[str], flags: DomainAuthorizedSshKeysSetFlags | int = 0) -> None:
        """Set the SSH keys a guest user accepts, through the agent (virDomainAuthorizedSSHKeysSet).

        Args:
            flags: see DomainAuthorizedSshKeysSetFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 6.10.0.
        """
        await self._channel.call(_domain_guest.DOMAIN_AUTHORIZED_SSH_KEYS_SET, _domain_guest.DomainAuthorizedSshKeysSetArgs(self._handle, user, [*keys], flags))

    async def get_messages(self, flags: DomainMessageType | int = 0) -> list[str]:
        """List warnings about the domain, such as deprecated settings in use (virDomainGetMessages).

        Args:
            flags: see DomainMessageType.

        Returns:
            The msgs.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.1.0.
        """
        ret: _domain_settings.DomainGetMessagesRet = await self._channel.call(_domain_settings.DOMAIN_GET_MESSAGES, _domain_settings.DomainGetMessagesArgs(self._handle, flags))
        return ret.msgs

    async def start_dirty_rate_calc(self, seconds: int, flags: DomainDirtyRateCalcFlags | int = 0) -> None:
        """Begin measuring how fast the guest dirties its memory (virDomainStartDirtyRateCalc).

        Args:
            seconds: from 1 to 60.
            flags: see DomainDirtyRateCalcFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.2.0.
        """
        await self._channel.call(_domain_memory.DOMAIN_START_DIRTY_RATE_CALC, _domain_memory.DomainStartDirtyRateCalcArgs(self._handle, seconds, flags))

    async def set_launch_security_state(self, params: Mapping[str, TypedValue], flags: int = 0) -> None:
        """Inject a secret into a confidential guest before it runs (virDomainSetLaunchSecurityState).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 8.0.0.
        """
        await self._channel.call(_domain_settings.DOMAIN_SET_LAUNCH_SECURITY_STATE, _domain_settings.DomainSetLaunchSecurityStateArgs(self._handle, _convert.to_wire(params), flags))

    async def save_params(self, params: Mapping[str, TypedValue], flags: DomainSaveRestoreFlags | int = 0) -> None:
        """Save a running domain's memory and stop it, described by typed parameters (virDomainSaveParams).

        Args:
            flags: see DomainSaveRestoreFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 8.4.0.
        """
        await self._channel.call(_domain_save.DOMAIN_SAVE_PARAMS, _domain_save.DomainSaveParamsArgs(self._handle, _convert.to_wire(params), flags))

    async def abort_job_flags(self, flags: DomainAbortJobFlags | int = 0) -> None:
        """Abort the running job of a domain, choosing how (virDomainAbortJobFlags).

        Args:
            flags: see DomainAbortJobFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 8.5.0.
        """
        await self._channel.call(_domain_stats.DOMAIN_ABORT_JOB_FLAGS, _domain_stats.DomainAbortJobFlagsArgs(self._handle, flags))

    async def fd_associate(self, name: str, fds: Sequence[FileDescriptor], flags: DomainFdAssociateFlags | int = 0) -> None:
        """Lend the domain open file descriptors under a name that its XML can use (virDomainFDAssociate).

        Args:
            fds: open descriptors; they stay the caller's.
            flags: see DomainFdAssociateFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 9.0.0.
        """
        _ret, _none = await _passing.call(self._channel, _domain_settings.DOMAIN_FD_ASSOCIATE, _domain_settings.DomainFdAssociateArgs(self._handle, name, flags), fds)

    async def graphics_reload(self, type: DomainGraphicsReloadType | int, flags: int = 0) -> None:
        """Make a graphics display load its certificates again (virDomainGraphicsReload).

        Args:
            type: see DomainGraphicsReloadType.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 10.2.0.
        """
        await self._channel.call(_domain_devices.DOMAIN_GRAPHICS_RELOAD, _domain_devices.DomainGraphicsReloadArgs(self._handle, type, flags))

    async def get_autostart_once(self) -> bool:
        """Tell whether the domain starts with the host once, the next time (virDomainGetAutostartOnce).

        Returns:
            1 when it does.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 11.2.0.
        """
        ret: _domain.DomainGetAutostartOnceRet = await self._channel.call(_domain.DOMAIN_GET_AUTOSTART_ONCE, _domain.DomainGetAutostartOnceArgs(self._handle))
        return bool(ret.autostart)

    async def set_autostart_once(self, autostart: bool) -> None:
        """Choose whether the domain starts with the host once, the next time (virDomainSetAutostartOnce).

        Args:
            autostart: 0 or 1.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 11.2.0.
        """
        await self._channel.call(_domain.DOMAIN_SET_AUTOSTART_ONCE, _domain.DomainSetAutostartOnceArgs(self._handle, autostart))

    async def set_throttle_group(self, group: str, params: Mapping[str, TypedValue], flags: DomainModificationImpact | int = 0) -> None:
        """Define or change a throttle group that disks of the domain can share (virDomainSetThrottleGroup).

        Args:
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 11.2.0.
        """
        await self._channel.call(_domain_block.DOMAIN_SET_THROTTLE_GROUP, _domain_block.DomainSetThrottleGroupArgs(self._handle, group, _convert.to_wire(params), flags))

    async def del_throttle_group(self, group: str | None = None, flags: DomainModificationImpact | int = 0) -> None:
        """Remove a throttle group of the domain (virDomainDelThrottleGroup).

        Args:
            group: None leaves it out.
            flags: see DomainModificationImpact.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 11.2.0.
        """
        await self._channel.call(_domain_block.DOMAIN_DEL_THROTTLE_GROUP, _domain_block.DomainDelThrottleGroupArgs(self._handle, group, flags))

    async def announce_interface(self, device: str | None, params: Mapping[str, TypedValue], flags: int = 0) -> None:
        """Let a guest's network interface announce its address to the network (virDomainAnnounceInterface).

        Args:
            device: target name or MAC address of the interface; absent is all.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 12.5.0.
        """
        await self._channel.call(_domain_devices.DOMAIN_ANNOUNCE_INTERFACE, _domain_devices.DomainAnnounceInterfaceArgs(self._handle, device, _convert.to_wire(params), flags))

    async def lxc_open_namespace(self, flags: int = 0) -> list[Descriptor]:
        """Open the namespaces of a container; the descriptors come with the reply (virDomainLxcOpenNamespace).

        Args:
            flags: none defined, 0.

        Returns:
            The descriptors that came, which the caller closes.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.2.
        """
        _ret, descriptors = await _passing.call(self._channel, _lxc.DOMAIN_OPEN_NAMESPACE, _lxc.DomainOpenNamespaceArgs(self._handle, flags))
        return descriptors

    async def qemu_monitor_command(self, cmd: str, flags: DomainQemuMonitorCommandFlags | int = 0) -> str:
        """Send a command to QEMU's monitor and return its answer (virDomainQemuMonitorCommand).

        Args:
            flags: see DomainQemuMonitorCommandFlags.

        Returns:
            The result.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.3.
        """
        ret: _qemu.DomainMonitorCommandRet = await self._channel.call(_qemu.DOMAIN_MONITOR_COMMAND, _qemu.DomainMonitorCommandArgs(self._handle, cmd, flags))
        return ret.result

    async def qemu_agent_command(self, cmd: str, timeout: int, flags: int = 0) -> str | None:
        """Send a command to the guest agent and return its answer (virDomainQemuAgentCommand).

        Args:
            timeout: in seconds, or one of domain_qemu_agent_command_timeout.
            flags: none defined, 0.

        Returns:
            Absent when nothing was waited for.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.0.
        """
        ret: _qemu.DomainAgentCommandRet = await self._channel.call(_qemu.DOMAIN_AGENT_COMMAND, _qemu.DomainAgentCommandArgs(self._handle, cmd, timeout, flags))
        return ret.result

    async def qemu_monitor_command_with_files(self, cmd: str, fds: Sequence[FileDescriptor], flags: DomainQemuMonitorCommandFlags | int = 0) -> tuple[str, list[Descriptor]]:
        """Send a command with descriptors to QEMU's monitor and return its answer with descriptors (virDomainQemuMonitorCommandWithFiles).

        Args:
            fds: open descriptors; they stay the caller's.
            flags: see DomainQemuMonitorCommandFlags.

        Returns:
            The result, and the descriptors that came, which the caller closes.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 8.2.0.
        """
        ret, descriptors = await _passing.call(self._channel, _qemu.DOMAIN_MONITOR_COMMAND_WITH_FILES, _qemu.DomainMonitorCommandWithFilesArgs(self._handle, cmd, flags), fds)
        return ret.result, descriptors
