"""The interface of a backend: one method an API call, named as the C function less ``vir``, in snake_case.

A backend overrides what it has; the rest answers error 3, "this function is not supported by the connection driver",
which the dispatcher makes of ``NotImplementedByDriver``. Flags arrive unmasked: refusing unknown ones is the backend's,
because the text names the backend's own function. Methods are plain functions here; a backend whose call must wait
returns an awaitable instead.
"""

from __future__ import annotations

from .bus import EventBus
from .descriptor_base import DomainDescriptorCalls
from .storage_base import StoragePoolChangeCalls, StoragePoolQueryCalls, StorageVolCalls
from .stream_base import DomainStreamCalls
from .values import (
    BlockInfo,
    CheckpointRef,
    ControlInfo,
    DomainInfo,
    DomainRef,
    DomainState,
    MemoryStat,
    NodeInfo,
    NotImplementedByDriver,
    SecurityLabel,
    SecurityModel,
    SnapshotRef,
)

__all__ = [
    "BlockInfo",
    "CheckpointCalls",
    "CheckpointRef",
    "ConnectionCalls",
    "ControlInfo",
    "DomainChangeCalls",
    "DomainInfo",
    "DomainLifecycleCalls",
    "DomainListCalls",
    "DomainQueryCalls",
    "DomainRef",
    "DomainState",
    "Driver",
    "MemoryStat",
    "NodeCalls",
    "NodeInfo",
    "NotImplementedByDriver",
    "SecurityLabel",
    "SecurityModel",
    "SnapshotCalls",
    "SnapshotRef",
]


class ConnectionCalls:
    """Calls about the connection and the host behind it."""

    def connect_close(self) -> None:
        """Give up this connection's share of the backend (virConnectClose)."""
        raise NotImplementedByDriver

    def connect_get_type(self) -> str:
        """Name the hypervisor driver (virConnectGetType)."""
        raise NotImplementedByDriver

    def connect_get_version(self) -> int:
        """Tell the hypervisor's version, major * 1000000 + minor * 1000 + release (virConnectGetVersion)."""
        raise NotImplementedByDriver

    def connect_get_lib_version(self) -> int:
        """Tell the version of libvirt that is spoken for (virConnectGetLibVersion)."""
        raise NotImplementedByDriver

    def connect_get_hostname(self) -> str:
        """Name the host (virConnectGetHostname)."""
        raise NotImplementedByDriver

    def connect_get_uri(self) -> str:
        """Give the canonical URI of this connection (virConnectGetURI)."""
        raise NotImplementedByDriver

    def connect_get_capabilities(self) -> str:
        """Describe the host and what guests it runs, a <capabilities> document (virConnectGetCapabilities)."""
        raise NotImplementedByDriver

    def connect_get_sysinfo(self, flags: int) -> str:
        """Describe the host's firmware tables, a <sysinfo> document (virConnectGetSysinfo)."""
        raise NotImplementedByDriver

    def connect_get_max_vcpus(self, type: str | None) -> int:
        """Tell how many vCPUs a guest of this type may have (virConnectGetMaxVcpus)."""
        raise NotImplementedByDriver

    def connect_is_alive(self) -> bool:
        """Tell whether the backend can still be reached (virConnectIsAlive)."""
        raise NotImplementedByDriver

    def connect_is_secure(self) -> bool:
        """Tell whether the way to the hypervisor is private (virConnectIsSecure)."""
        raise NotImplementedByDriver

    def connect_is_encrypted(self) -> bool:
        """Tell whether the way to the hypervisor is encrypted (virConnectIsEncrypted)."""
        raise NotImplementedByDriver

    def connect_supports_feature(self, feature: int) -> bool:
        """Tell whether the driver has an internal feature, a virDrvFeature number."""
        raise NotImplementedByDriver


class NodeCalls:
    """Calls about the host machine."""

    def node_get_info(self) -> NodeInfo:
        """Summarise the host's processors and memory (virNodeGetInfo)."""
        raise NotImplementedByDriver

    def node_get_free_memory(self) -> int:
        """Tell the host's free memory in bytes (virNodeGetFreeMemory)."""
        raise NotImplementedByDriver

    def node_get_cells_free_memory(self, start_cell: int, max_cells: int) -> list[int]:
        """Tell the free memory of NUMA cells, in the driver's unit (virNodeGetCellsFreeMemory)."""
        raise NotImplementedByDriver

    def node_get_cpu_map(self, flags: int) -> tuple[int, bytes, int]:
        """Tell the number of host CPUs, a bitmap of those online, their number (virNodeGetCPUMap)."""
        raise NotImplementedByDriver

    def node_get_cpu_stats(self, cpu_num: int, flags: int) -> dict[str, int]:
        """Tell how long a host CPU, or all (-1), did what (virNodeGetCPUStats)."""
        raise NotImplementedByDriver

    def node_get_security_model(self) -> SecurityModel:
        """Name the security driver (virNodeGetSecurityModel)."""
        raise NotImplementedByDriver


class DomainListCalls:
    """Calls that find domains."""

    def connect_num_of_domains(self) -> int:
        """Count the active domains (virConnectNumOfDomains)."""
        raise NotImplementedByDriver

    def connect_list_domains(self, maxids: int) -> list[int]:
        """List the ids of active domains (virConnectListDomains)."""
        raise NotImplementedByDriver

    def connect_num_of_defined_domains(self) -> int:
        """Count the inactive domains (virConnectNumOfDefinedDomains)."""
        raise NotImplementedByDriver

    def connect_list_defined_domains(self, maxnames: int) -> list[str]:
        """List the names of inactive domains (virConnectListDefinedDomains)."""
        raise NotImplementedByDriver

    def connect_list_all_domains(self, flags: int) -> list[DomainRef]:
        """List domains, filtered (virConnectListAllDomains)."""
        raise NotImplementedByDriver

    def domain_lookup_by_id(self, id: int) -> DomainRef:
        """Find an active domain (virDomainLookupByID)."""
        raise NotImplementedByDriver

    def domain_lookup_by_uuid(self, uuid: bytes) -> DomainRef:
        """Find a domain (virDomainLookupByUUID)."""
        raise NotImplementedByDriver

    def domain_lookup_by_name(self, name: str) -> DomainRef:
        """Find a domain (virDomainLookupByName)."""
        raise NotImplementedByDriver


class DomainQueryCalls:
    """Calls that ask a domain something."""

    def domain_is_active(self, domain: DomainRef) -> bool:
        """Tell whether it runs, paused included (virDomainIsActive)."""
        raise NotImplementedByDriver

    def domain_is_persistent(self, domain: DomainRef) -> bool:
        """Tell whether it stays when it stops (virDomainIsPersistent)."""
        raise NotImplementedByDriver

    def domain_is_updated(self, domain: DomainRef) -> bool:
        """Tell whether its live definition was changed (virDomainIsUpdated)."""
        raise NotImplementedByDriver

    def domain_get_info(self, domain: DomainRef) -> DomainInfo:
        """Summarise it (virDomainGetInfo)."""
        raise NotImplementedByDriver

    def domain_get_state(self, domain: DomainRef, flags: int) -> DomainState:
        """Tell its state and why (virDomainGetState)."""
        raise NotImplementedByDriver

    def domain_get_control_info(self, domain: DomainRef, flags: int) -> ControlInfo:
        """Tell how the way to its hypervisor process does (virDomainGetControlInfo)."""
        raise NotImplementedByDriver

    def domain_get_xml_desc(self, domain: DomainRef, flags: int) -> str:
        """Describe it, a <domain> document (virDomainGetXMLDesc)."""
        raise NotImplementedByDriver

    def domain_get_os_type(self, domain: DomainRef) -> str:
        """Name its operating system type (virDomainGetOSType)."""
        raise NotImplementedByDriver

    def domain_get_hostname(self, domain: DomainRef, flags: int) -> str:
        """Name the guest's own host name (virDomainGetHostname)."""
        raise NotImplementedByDriver

    def domain_get_max_memory(self, domain: DomainRef) -> int:
        """Tell the memory it may have (virDomainGetMaxMemory)."""
        raise NotImplementedByDriver

    def domain_get_max_vcpus(self, domain: DomainRef) -> int:
        """Tell the vCPUs it may have (virDomainGetMaxVcpus)."""
        raise NotImplementedByDriver

    def domain_get_vcpus_flags(self, domain: DomainRef, flags: int) -> int:
        """Tell its vCPUs, current or maximal, live or configured (virDomainGetVcpusFlags)."""
        raise NotImplementedByDriver

    def domain_memory_stats(self, domain: DomainRef, max_stats: int, flags: int) -> list[MemoryStat]:
        """Tell how its memory is used (virDomainMemoryStats)."""
        raise NotImplementedByDriver

    def domain_get_block_info(self, domain: DomainRef, path: str, flags: int) -> BlockInfo:
        """Tell the sizes of a disk, by target or source path (virDomainGetBlockInfo)."""
        raise NotImplementedByDriver

    def domain_get_autostart(self, domain: DomainRef) -> bool:
        """Tell whether the daemon starts it (virDomainGetAutostart)."""
        raise NotImplementedByDriver

    def domain_has_managed_save_image(self, domain: DomainRef, flags: int) -> bool:
        """Tell whether it was saved by the daemon (virDomainHasManagedSaveImage)."""
        raise NotImplementedByDriver

    def domain_get_metadata(self, domain: DomainRef, type: int, uri: str | None, flags: int) -> str:
        """Get title, description or a metadata element (virDomainGetMetadata)."""
        raise NotImplementedByDriver

    def domain_get_messages(self, domain: DomainRef, flags: int) -> list[str]:
        """List warnings about it: taints, deprecations (virDomainGetMessages)."""
        raise NotImplementedByDriver

    def domain_get_scheduler_type(self, domain: DomainRef) -> tuple[str, int]:
        """Name its scheduler and the number of its parameters (virDomainGetSchedulerType)."""
        raise NotImplementedByDriver

    def domain_get_security_label(self, domain: DomainRef) -> SecurityLabel:
        """Tell the security label it runs under (virDomainGetSecurityLabel)."""
        raise NotImplementedByDriver

    def domain_get_security_label_list(self, domain: DomainRef) -> list[SecurityLabel]:
        """Tell its labels, one a security driver (virDomainGetSecurityLabelList)."""
        raise NotImplementedByDriver


class DomainChangeCalls:
    """Calls that define, change and undefine domains."""

    def domain_define_xml(self, xml: str) -> DomainRef:
        """Define a persistent domain, or change one (virDomainDefineXML)."""
        raise NotImplementedByDriver

    def domain_define_xml_flags(self, xml: str, flags: int) -> DomainRef:
        """Define a persistent domain, or change one (virDomainDefineXMLFlags)."""
        raise NotImplementedByDriver

    def domain_undefine(self, domain: DomainRef) -> None:
        """Forget the persistent definition (virDomainUndefine)."""
        raise NotImplementedByDriver

    def domain_undefine_flags(self, domain: DomainRef, flags: int) -> None:
        """Forget the persistent definition and what belongs to it (virDomainUndefineFlags)."""
        raise NotImplementedByDriver

    def domain_set_autostart(self, domain: DomainRef, autostart: int) -> None:
        """Have the daemon start it, or not (virDomainSetAutostart)."""
        raise NotImplementedByDriver

    def domain_set_metadata(
        self, domain: DomainRef, type: int, metadata: str | None, key: str | None, uri: str | None, flags: int
    ) -> None:
        """Set title, description or a metadata element (virDomainSetMetadata)."""
        raise NotImplementedByDriver

    def domain_rename(self, domain: DomainRef, new_name: str | None, flags: int) -> None:
        """Rename an inactive domain (virDomainRename)."""
        raise NotImplementedByDriver


class DomainLifecycleCalls:
    """Calls that start and stop domains."""

    def domain_create(self, domain: DomainRef) -> None:
        """Start it (virDomainCreate)."""
        raise NotImplementedByDriver

    def domain_create_with_flags(self, domain: DomainRef, flags: int) -> DomainRef:
        """Start it; the answer carries its new id (virDomainCreateWithFlags)."""
        raise NotImplementedByDriver

    def domain_create_xml(self, xml: str, flags: int) -> DomainRef:
        """Start a domain from a document; transient if not defined (virDomainCreateXML)."""
        raise NotImplementedByDriver

    def domain_destroy(self, domain: DomainRef) -> None:
        """Stop it at once (virDomainDestroy)."""
        raise NotImplementedByDriver

    def domain_destroy_flags(self, domain: DomainRef, flags: int) -> None:
        """Stop it at once (virDomainDestroyFlags)."""
        raise NotImplementedByDriver

    def domain_suspend(self, domain: DomainRef) -> None:
        """Pause it (virDomainSuspend)."""
        raise NotImplementedByDriver

    def domain_resume(self, domain: DomainRef) -> None:
        """Let it run on (virDomainResume)."""
        raise NotImplementedByDriver

    def domain_shutdown(self, domain: DomainRef) -> None:
        """Ask it to power off (virDomainShutdown)."""
        raise NotImplementedByDriver

    def domain_shutdown_flags(self, domain: DomainRef, flags: int) -> None:
        """Ask it to power off, in the ways given (virDomainShutdownFlags)."""
        raise NotImplementedByDriver

    def domain_reboot(self, domain: DomainRef, flags: int) -> None:
        """Ask it to restart (virDomainReboot)."""
        raise NotImplementedByDriver

    def domain_reset(self, domain: DomainRef, flags: int) -> None:
        """Press its reset button (virDomainReset)."""
        raise NotImplementedByDriver

    def domain_managed_save(self, domain: DomainRef, flags: int) -> None:
        """Save its memory with the daemon and stop it (virDomainManagedSave)."""
        raise NotImplementedByDriver

    def domain_managed_save_remove(self, domain: DomainRef, flags: int) -> None:
        """Throw the daemon's saved memory away (virDomainManagedSaveRemove)."""
        raise NotImplementedByDriver


class CheckpointCalls:
    """The checkpoint calls; flags are virDomainCheckpoint*Flags."""

    def domain_checkpoint_create_xml(self, domain: DomainRef, xml: str, flags: int) -> CheckpointRef:
        """Create a checkpoint, or take one as history (virDomainCheckpointCreateXML)."""
        raise NotImplementedByDriver

    def domain_checkpoint_get_xml_desc(self, checkpoint: CheckpointRef, flags: int) -> str:
        """Describe it, a <domaincheckpoint> document (virDomainCheckpointGetXMLDesc)."""
        raise NotImplementedByDriver

    def domain_list_all_checkpoints(self, domain: DomainRef, flags: int) -> list[CheckpointRef]:
        """List a domain's checkpoints, filtered (virDomainListAllCheckpoints)."""
        raise NotImplementedByDriver

    def domain_checkpoint_list_all_children(self, checkpoint: CheckpointRef, flags: int) -> list[CheckpointRef]:
        """List the children or descendants, filtered (virDomainCheckpointListAllChildren)."""
        raise NotImplementedByDriver

    def domain_checkpoint_lookup_by_name(self, domain: DomainRef, name: str, flags: int) -> CheckpointRef:
        """Find a checkpoint (virDomainCheckpointLookupByName)."""
        raise NotImplementedByDriver

    def domain_checkpoint_get_parent(self, checkpoint: CheckpointRef, flags: int) -> CheckpointRef:
        """Get the parent (virDomainCheckpointGetParent)."""
        raise NotImplementedByDriver

    def domain_checkpoint_delete(self, checkpoint: CheckpointRef, flags: int) -> None:
        """Delete it, or its tree (virDomainCheckpointDelete)."""
        raise NotImplementedByDriver


class SnapshotCalls:
    """The snapshot calls; flags are virDomainSnapshot*Flags."""

    def domain_snapshot_create_xml(self, domain: DomainRef, xml: str, flags: int) -> SnapshotRef:
        """Create a snapshot, or take one as history (virDomainSnapshotCreateXML)."""
        raise NotImplementedByDriver

    def domain_snapshot_get_xml_desc(self, snapshot: SnapshotRef, flags: int) -> str:
        """Describe it, a <domainsnapshot> document (virDomainSnapshotGetXMLDesc)."""
        raise NotImplementedByDriver

    def domain_snapshot_num(self, domain: DomainRef, flags: int) -> int:
        """Count a domain's snapshots, filtered (virDomainSnapshotNum)."""
        raise NotImplementedByDriver

    def domain_snapshot_list_names(self, domain: DomainRef, maxnames: int, flags: int) -> list[str]:
        """List names of a domain's snapshots, filtered (virDomainSnapshotListNames)."""
        raise NotImplementedByDriver

    def domain_list_all_snapshots(self, domain: DomainRef, flags: int) -> list[SnapshotRef]:
        """List a domain's snapshots, filtered (virDomainListAllSnapshots)."""
        raise NotImplementedByDriver

    def domain_snapshot_num_children(self, snapshot: SnapshotRef, flags: int) -> int:
        """Count the children or descendants, filtered (virDomainSnapshotNumChildren)."""
        raise NotImplementedByDriver

    def domain_snapshot_list_children_names(self, snapshot: SnapshotRef, maxnames: int, flags: int) -> list[str]:
        """List names of children or descendants, filtered (virDomainSnapshotListChildrenNames)."""
        raise NotImplementedByDriver

    def domain_snapshot_list_all_children(self, snapshot: SnapshotRef, flags: int) -> list[SnapshotRef]:
        """List the children or descendants, filtered (virDomainSnapshotListAllChildren)."""
        raise NotImplementedByDriver

    def domain_snapshot_lookup_by_name(self, domain: DomainRef, name: str, flags: int) -> SnapshotRef:
        """Find a snapshot (virDomainSnapshotLookupByName)."""
        raise NotImplementedByDriver

    def domain_has_current_snapshot(self, domain: DomainRef, flags: int) -> bool:
        """Tell whether the domain has a current snapshot (virDomainHasCurrentSnapshot)."""
        raise NotImplementedByDriver

    def domain_snapshot_get_parent(self, snapshot: SnapshotRef, flags: int) -> SnapshotRef:
        """Get the parent (virDomainSnapshotGetParent)."""
        raise NotImplementedByDriver

    def domain_snapshot_current(self, domain: DomainRef, flags: int) -> SnapshotRef:
        """Get the current snapshot (virDomainSnapshotCurrent)."""
        raise NotImplementedByDriver

    def domain_snapshot_is_current(self, snapshot: SnapshotRef, flags: int) -> bool:
        """Tell whether it is the current one (virDomainSnapshotIsCurrent)."""
        raise NotImplementedByDriver

    def domain_snapshot_has_metadata(self, snapshot: SnapshotRef, flags: int) -> bool:
        """Tell whether libvirt keeps something about it (virDomainSnapshotHasMetadata)."""
        raise NotImplementedByDriver

    def domain_revert_to_snapshot(self, snapshot: SnapshotRef, flags: int) -> None:
        """Take the domain back to it (virDomainRevertToSnapshot)."""
        raise NotImplementedByDriver

    def domain_snapshot_delete(self, snapshot: SnapshotRef, flags: int) -> None:
        """Delete it, or its tree (virDomainSnapshotDelete)."""
        raise NotImplementedByDriver


class Driver(
    ConnectionCalls,
    NodeCalls,
    DomainListCalls,
    DomainQueryCalls,
    DomainChangeCalls,
    DomainLifecycleCalls,
    CheckpointCalls,
    SnapshotCalls,
    StoragePoolQueryCalls,
    StoragePoolChangeCalls,
    StorageVolCalls,
    DomainStreamCalls,
    DomainDescriptorCalls,
):
    """A backend: every call that the daemon can serve.

    Attributes:
        events: what happens to its objects, None for a backend that tells nobody.
    """

    events: EventBus | None = None
