# DO NOT EDIT: generated from all definitions by virtwire.protocol.compiler.

"""Every enum and set of flags of the definitions; an area's are made when one is asked for."""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .connect_enums import AuthType as AuthType
    from .admin_enums import ClientTransport as ClientTransport
    from .host_enums import ConnectBaselineCpuFlags as ConnectBaselineCpuFlags
    from .connect_enums import ConnectCloseReason as ConnectCloseReason
    from .host_enums import ConnectCompareCpuFlags as ConnectCompareCpuFlags
    from .domain_event_callbacks_enums import ConnectDomainEventAgentLifecycleReason as ConnectDomainEventAgentLifecycleReason
    from .domain_event_callbacks_enums import ConnectDomainEventAgentLifecycleState as ConnectDomainEventAgentLifecycleState
    from .domain_events_enums import ConnectDomainEventBlockJobStatus as ConnectDomainEventBlockJobStatus
    from .domain_event_callbacks_enums import ConnectDomainEventChannelLifecycleReason as ConnectDomainEventChannelLifecycleReason
    from .domain_event_callbacks_enums import ConnectDomainEventChannelLifecycleState as ConnectDomainEventChannelLifecycleState
    from .domain_events_enums import ConnectDomainEventDiskChangeReason as ConnectDomainEventDiskChangeReason
    from .qemu_enums import ConnectDomainQemuMonitorEventRegisterFlags as ConnectDomainQemuMonitorEventRegisterFlags
    from .connect_enums import ConnectFlags as ConnectFlags
    from .domain_stats_enums import ConnectGetAllDomainStatsFlags as ConnectGetAllDomainStatsFlags
    from .host_enums import ConnectGetDomainCapabilitiesFlags as ConnectGetDomainCapabilitiesFlags
    from .domain_enums import ConnectListAllDomainsFlags as ConnectListAllDomainsFlags
    from .interface_enums import ConnectListAllInterfacesFlags as ConnectListAllInterfacesFlags
    from .network_enums import ConnectListAllNetworksFlags as ConnectListAllNetworksFlags
    from .node_device_enums import ConnectListAllNodeDeviceFlags as ConnectListAllNodeDeviceFlags
    from .secret_enums import ConnectListAllSecretsFlags as ConnectListAllSecretsFlags
    from .storage_pool_enums import ConnectListAllStoragePoolsFlags as ConnectListAllStoragePoolsFlags
    from .host_enums import CpuCompareResult as CpuCompareResult
    from .domain_stats_enums import DomainAbortJobFlags as DomainAbortJobFlags
    from .domain_guest_enums import DomainAgentResponseTimeout as DomainAgentResponseTimeout
    from .domain_guest_enums import DomainAuthorizedSshKeysSetFlags as DomainAuthorizedSshKeysSetFlags
    from .backup_enums import DomainBackupBeginFlags as DomainBackupBeginFlags
    from .domain_block_enums import DomainBlockCommitFlags as DomainBlockCommitFlags
    from .domain_block_enums import DomainBlockCopyFlags as DomainBlockCopyFlags
    from .domain_block_enums import DomainBlockJobAbortFlags as DomainBlockJobAbortFlags
    from .domain_block_enums import DomainBlockJobInfoFlags as DomainBlockJobInfoFlags
    from .domain_block_enums import DomainBlockJobSetSpeedFlags as DomainBlockJobSetSpeedFlags
    from .domain_block_enums import DomainBlockJobType as DomainBlockJobType
    from .domain_block_enums import DomainBlockPullFlags as DomainBlockPullFlags
    from .domain_block_enums import DomainBlockRebaseFlags as DomainBlockRebaseFlags
    from .domain_block_enums import DomainBlockResizeFlags as DomainBlockResizeFlags
    from .domain_enums import DomainBlockedReason as DomainBlockedReason
    from .domain_devices_enums import DomainChannelFlags as DomainChannelFlags
    from .checkpoint_enums import DomainCheckpointCreateFlags as DomainCheckpointCreateFlags
    from .checkpoint_enums import DomainCheckpointDeleteFlags as DomainCheckpointDeleteFlags
    from .checkpoint_enums import DomainCheckpointListFlags as DomainCheckpointListFlags
    from .checkpoint_enums import DomainCheckpointXmlFlags as DomainCheckpointXmlFlags
    from .domain_devices_enums import DomainConsoleFlags as DomainConsoleFlags
    from .domain_stats_enums import DomainControlErrorReason as DomainControlErrorReason
    from .domain_stats_enums import DomainControlState as DomainControlState
    from .domain_save_enums import DomainCoreDumpFlags as DomainCoreDumpFlags
    from .domain_save_enums import DomainCoreDumpFormat as DomainCoreDumpFormat
    from .domain_enums import DomainCrashedReason as DomainCrashedReason
    from .domain_enums import DomainCreateFlags as DomainCreateFlags
    from .domain_enums import DomainDefineFlags as DomainDefineFlags
    from .domain_enums import DomainDestroyFlags as DomainDestroyFlags
    from .domain_devices_enums import DomainDeviceModifyFlags as DomainDeviceModifyFlags
    from .domain_memory_enums import DomainDirtyRateCalcFlags as DomainDirtyRateCalcFlags
    from .domain_memory_enums import DomainDirtyRateStatus as DomainDirtyRateStatus
    from .domain_block_enums import DomainDiskErrorCode as DomainDiskErrorCode
    from .domain_events_enums import DomainEventCrashedDetailType as DomainEventCrashedDetailType
    from .domain_events_enums import DomainEventDefinedDetailType as DomainEventDefinedDetailType
    from .domain_events_enums import DomainEventGraphicsAddressType as DomainEventGraphicsAddressType
    from .domain_events_enums import DomainEventGraphicsPhase as DomainEventGraphicsPhase
    from .domain_events_enums import DomainEventId as DomainEventId
    from .domain_events_enums import DomainEventIoErrorAction as DomainEventIoErrorAction
    from .domain_events_enums import DomainEventPmSuspendedDetailType as DomainEventPmSuspendedDetailType
    from .domain_events_enums import DomainEventResumedDetailType as DomainEventResumedDetailType
    from .domain_events_enums import DomainEventShutdownDetailType as DomainEventShutdownDetailType
    from .domain_events_enums import DomainEventStartedDetailType as DomainEventStartedDetailType
    from .domain_events_enums import DomainEventStoppedDetailType as DomainEventStoppedDetailType
    from .domain_events_enums import DomainEventSuspendedDetailType as DomainEventSuspendedDetailType
    from .domain_events_enums import DomainEventTrayChangeReason as DomainEventTrayChangeReason
    from .domain_events_enums import DomainEventType as DomainEventType
    from .domain_events_enums import DomainEventUndefinedDetailType as DomainEventUndefinedDetailType
    from .domain_events_enums import DomainEventWatchdogAction as DomainEventWatchdogAction
    from .domain_settings_enums import DomainFdAssociateFlags as DomainFdAssociateFlags
    from .domain_guest_enums import DomainGetHostnameFlags as DomainGetHostnameFlags
    from .domain_stats_enums import DomainGetJobStatsFlags as DomainGetJobStatsFlags
    from .domain_devices_enums import DomainGraphicsReloadType as DomainGraphicsReloadType
    from .domain_guest_enums import DomainGuestInfoTypes as DomainGuestInfoTypes
    from .domain_devices_enums import DomainInterfaceAddressesSource as DomainInterfaceAddressesSource
    from .domain_stats_enums import DomainJobOperation as DomainJobOperation
    from .domain_stats_enums import DomainJobType as DomainJobType
    from .domain_settings_enums import DomainLifecycle as DomainLifecycle
    from .domain_settings_enums import DomainLifecycleAction as DomainLifecycleAction
    from .domain_event_callbacks_enums import DomainMemoryFailureActionType as DomainMemoryFailureActionType
    from .domain_event_callbacks_enums import DomainMemoryFailureFlags as DomainMemoryFailureFlags
    from .domain_event_callbacks_enums import DomainMemoryFailureRecipientType as DomainMemoryFailureRecipientType
    from .domain_memory_enums import DomainMemoryFlags as DomainMemoryFlags
    from .domain_memory_enums import DomainMemoryModFlags as DomainMemoryModFlags
    from .domain_memory_enums import DomainMemoryStatTags as DomainMemoryStatTags
    from .domain_settings_enums import DomainMessageType as DomainMessageType
    from .domain_settings_enums import DomainMetadataType as DomainMetadataType
    from .migrate_enums import DomainMigrateFlags as DomainMigrateFlags
    from .migrate_enums import DomainMigrateMaxSpeedFlags as DomainMigrateMaxSpeedFlags
    from .types_enums import DomainModificationImpact as DomainModificationImpact
    from .domain_enums import DomainNostateReason as DomainNostateReason
    from .domain_cpu_enums import DomainNumatuneMemMode as DomainNumatuneMemMode
    from .domain_devices_enums import DomainOpenGraphicsFlags as DomainOpenGraphicsFlags
    from .domain_enums import DomainPausedReason as DomainPausedReason
    from .domain_enums import DomainPmSuspendedDiskReason as DomainPmSuspendedDiskReason
    from .domain_enums import DomainPmSuspendedReason as DomainPmSuspendedReason
    from .domain_guest_enums import DomainProcessSignal as DomainProcessSignal
    from .qemu_enums import DomainQemuAgentCommandTimeout as DomainQemuAgentCommandTimeout
    from .qemu_enums import DomainQemuMonitorCommandFlags as DomainQemuMonitorCommandFlags
    from .domain_enums import DomainRebootFlags as DomainRebootFlags
    from .domain_enums import DomainRunningReason as DomainRunningReason
    from .domain_save_enums import DomainSaveImageXmlFlags as DomainSaveImageXmlFlags
    from .domain_save_enums import DomainSaveRestoreFlags as DomainSaveRestoreFlags
    from .domain_guest_enums import DomainSetTimeFlags as DomainSetTimeFlags
    from .domain_guest_enums import DomainSetUserPasswordFlags as DomainSetUserPasswordFlags
    from .domain_enums import DomainShutdownFlags as DomainShutdownFlags
    from .domain_enums import DomainShutdownReason as DomainShutdownReason
    from .domain_enums import DomainShutoffReason as DomainShutoffReason
    from .snapshot_enums import DomainSnapshotCreateFlags as DomainSnapshotCreateFlags
    from .snapshot_enums import DomainSnapshotDeleteFlags as DomainSnapshotDeleteFlags
    from .snapshot_enums import DomainSnapshotListFlags as DomainSnapshotListFlags
    from .snapshot_enums import DomainSnapshotRevertFlags as DomainSnapshotRevertFlags
    from .snapshot_enums import DomainSnapshotXmlFlags as DomainSnapshotXmlFlags
    from .domain_enums import DomainState as DomainState
    from .domain_stats_enums import DomainStatsTypes as DomainStatsTypes
    from .domain_enums import DomainUndefineFlags as DomainUndefineFlags
    from .domain_cpu_enums import DomainVcpuFlags as DomainVcpuFlags
    from .domain_enums import DomainXmlFlags as DomainXmlFlags
    from .connect_enums import Feature as Feature
    from .interface_enums import InterfaceDefineFlags as InterfaceDefineFlags
    from .interface_enums import InterfaceXmlFlags as InterfaceXmlFlags
    from .types_enums import IpAddrType as IpAddrType
    from .domain_devices_enums import KeycodeSet as KeycodeSet
    from .packet_enums import MessageStatus as MessageStatus
    from .packet_enums import MessageType as MessageType
    from .network_enums import NetworkCreateFlags as NetworkCreateFlags
    from .network_enums import NetworkDefineFlags as NetworkDefineFlags
    from .network_enums import NetworkEventId as NetworkEventId
    from .network_enums import NetworkEventLifecycleType as NetworkEventLifecycleType
    from .network_enums import NetworkMetadataType as NetworkMetadataType
    from .network_enums import NetworkPortCreateFlags as NetworkPortCreateFlags
    from .network_enums import NetworkUpdateCommand as NetworkUpdateCommand
    from .network_enums import NetworkUpdateFlags as NetworkUpdateFlags
    from .network_enums import NetworkUpdateSection as NetworkUpdateSection
    from .network_enums import NetworkXmlFlags as NetworkXmlFlags
    from .host_enums import NodeAllocPagesFlags as NodeAllocPagesFlags
    from .node_device_enums import NodeDeviceCreateXmlFlags as NodeDeviceCreateXmlFlags
    from .node_device_enums import NodeDeviceDefineXmlFlags as NodeDeviceDefineXmlFlags
    from .node_device_enums import NodeDeviceEventId as NodeDeviceEventId
    from .node_device_enums import NodeDeviceEventLifecycleType as NodeDeviceEventLifecycleType
    from .node_device_enums import NodeDeviceUpdateFlags as NodeDeviceUpdateFlags
    from .node_device_enums import NodeDeviceXmlFlags as NodeDeviceXmlFlags
    from .types_enums import NodeSuspendTarget as NodeSuspendTarget
    from .nwfilter_enums import NwfilterBindingCreateFlags as NwfilterBindingCreateFlags
    from .nwfilter_enums import NwfilterDefineFlags as NwfilterDefineFlags
    from .secret_enums import SecretDefineFlags as SecretDefineFlags
    from .secret_enums import SecretEventId as SecretEventId
    from .secret_enums import SecretEventLifecycleType as SecretEventLifecycleType
    from .types_enums import SecretUsageType as SecretUsageType
    from .storage_pool_enums import StoragePoolBuildFlags as StoragePoolBuildFlags
    from .storage_pool_enums import StoragePoolCreateFlags as StoragePoolCreateFlags
    from .storage_pool_enums import StoragePoolDefineFlags as StoragePoolDefineFlags
    from .storage_pool_enums import StoragePoolDeleteFlags as StoragePoolDeleteFlags
    from .storage_pool_enums import StoragePoolEventId as StoragePoolEventId
    from .storage_pool_enums import StoragePoolEventLifecycleType as StoragePoolEventLifecycleType
    from .storage_pool_enums import StoragePoolState as StoragePoolState
    from .storage_vol_enums import StorageVolCreateFlags as StorageVolCreateFlags
    from .storage_vol_enums import StorageVolDeleteFlags as StorageVolDeleteFlags
    from .storage_vol_enums import StorageVolDownloadFlags as StorageVolDownloadFlags
    from .storage_vol_enums import StorageVolInfoFlags as StorageVolInfoFlags
    from .storage_vol_enums import StorageVolResizeFlags as StorageVolResizeFlags
    from .storage_vol_enums import StorageVolType as StorageVolType
    from .storage_vol_enums import StorageVolUploadFlags as StorageVolUploadFlags
    from .storage_vol_enums import StorageVolWipeAlgorithm as StorageVolWipeAlgorithm
    from .storage_pool_enums import StorageXmlFlags as StorageXmlFlags
    from .types_enums import TypedParamType as TypedParamType
    from .types_enums import TypedParameterFlags as TypedParameterFlags
    from .domain_cpu_enums import VcpuHostCpuState as VcpuHostCpuState
    from .domain_cpu_enums import VcpuState as VcpuState

_HOMES: dict[str, str] = {
    "AuthType": "connect_enums",
    "ClientTransport": "admin_enums",
    "ConnectBaselineCpuFlags": "host_enums",
    "ConnectCloseReason": "connect_enums",
    "ConnectCompareCpuFlags": "host_enums",
    "ConnectDomainEventAgentLifecycleReason": "domain_event_callbacks_enums",
    "ConnectDomainEventAgentLifecycleState": "domain_event_callbacks_enums",
    "ConnectDomainEventBlockJobStatus": "domain_events_enums",
    "ConnectDomainEventChannelLifecycleReason": "domain_event_callbacks_enums",
    "ConnectDomainEventChannelLifecycleState": "domain_event_callbacks_enums",
    "ConnectDomainEventDiskChangeReason": "domain_events_enums",
    "ConnectDomainQemuMonitorEventRegisterFlags": "qemu_enums",
    "ConnectFlags": "connect_enums",
    "ConnectGetAllDomainStatsFlags": "domain_stats_enums",
    "ConnectGetDomainCapabilitiesFlags": "host_enums",
    "ConnectListAllDomainsFlags": "domain_enums",
    "ConnectListAllInterfacesFlags": "interface_enums",
    "ConnectListAllNetworksFlags": "network_enums",
    "ConnectListAllNodeDeviceFlags": "node_device_enums",
    "ConnectListAllSecretsFlags": "secret_enums",
    "ConnectListAllStoragePoolsFlags": "storage_pool_enums",
    "CpuCompareResult": "host_enums",
    "DomainAbortJobFlags": "domain_stats_enums",
    "DomainAgentResponseTimeout": "domain_guest_enums",
    "DomainAuthorizedSshKeysSetFlags": "domain_guest_enums",
    "DomainBackupBeginFlags": "backup_enums",
    "DomainBlockCommitFlags": "domain_block_enums",
    "DomainBlockCopyFlags": "domain_block_enums",
    "DomainBlockJobAbortFlags": "domain_block_enums",
    "DomainBlockJobInfoFlags": "domain_block_enums",
    "DomainBlockJobSetSpeedFlags": "domain_block_enums",
    "DomainBlockJobType": "domain_block_enums",
    "DomainBlockPullFlags": "domain_block_enums",
    "DomainBlockRebaseFlags": "domain_block_enums",
    "DomainBlockResizeFlags": "domain_block_enums",
    "DomainBlockedReason": "domain_enums",
    "DomainChannelFlags": "domain_devices_enums",
    "DomainCheckpointCreateFlags": "checkpoint_enums",
    "DomainCheckpointDeleteFlags": "checkpoint_enums",
    "DomainCheckpointListFlags": "checkpoint_enums",
    "DomainCheckpointXmlFlags": "checkpoint_enums",
    "DomainConsoleFlags": "domain_devices_enums",
    "DomainControlErrorReason": "domain_stats_enums",
    "DomainControlState": "domain_stats_enums",
    "DomainCoreDumpFlags": "domain_save_enums",
    "DomainCoreDumpFormat": "domain_save_enums",
    "DomainCrashedReason": "domain_enums",
    "DomainCreateFlags": "domain_enums",
    "DomainDefineFlags": "domain_enums",
    "DomainDestroyFlags": "domain_enums",
    "DomainDeviceModifyFlags": "domain_devices_enums",
    "DomainDirtyRateCalcFlags": "domain_memory_enums",
    "DomainDirtyRateStatus": "domain_memory_enums",
    "DomainDiskErrorCode": "domain_block_enums",
    "DomainEventCrashedDetailType": "domain_events_enums",
    "DomainEventDefinedDetailType": "domain_events_enums",
    "DomainEventGraphicsAddressType": "domain_events_enums",
    "DomainEventGraphicsPhase": "domain_events_enums",
    "DomainEventId": "domain_events_enums",
    "DomainEventIoErrorAction": "domain_events_enums",
    "DomainEventPmSuspendedDetailType": "domain_events_enums",
    "DomainEventResumedDetailType": "domain_events_enums",
    "DomainEventShutdownDetailType": "domain_events_enums",
    "DomainEventStartedDetailType": "domain_events_enums",
    "DomainEventStoppedDetailType": "domain_events_enums",
    "DomainEventSuspendedDetailType": "domain_events_enums",
    "DomainEventTrayChangeReason": "domain_events_enums",
    "DomainEventType": "domain_events_enums",
    "DomainEventUndefinedDetailType": "domain_events_enums",
    "DomainEventWatchdogAction": "domain_events_enums",
    "DomainFdAssociateFlags": "domain_settings_enums",
    "DomainGetHostnameFlags": "domain_guest_enums",
    "DomainGetJobStatsFlags": "domain_stats_enums",
    "DomainGraphicsReloadType": "domain_devices_enums",
    "DomainGuestInfoTypes": "domain_guest_enums",
    "DomainInterfaceAddressesSource": "domain_devices_enums",
    "DomainJobOperation": "domain_stats_enums",
    "DomainJobType": "domain_stats_enums",
    "DomainLifecycle": "domain_settings_enums",
    "DomainLifecycleAction": "domain_settings_enums",
    "DomainMemoryFailureActionType": "domain_event_callbacks_enums",
    "DomainMemoryFailureFlags": "domain_event_callbacks_enums",
    "DomainMemoryFailureRecipientType": "domain_event_callbacks_enums",
    "DomainMemoryFlags": "domain_memory_enums",
    "DomainMemoryModFlags": "domain_memory_enums",
    "DomainMemoryStatTags": "domain_memory_enums",
    "DomainMessageType": "domain_settings_enums",
    "DomainMetadataType": "domain_settings_enums",
    "DomainMigrateFlags": "migrate_enums",
    "DomainMigrateMaxSpeedFlags": "migrate_enums",
    "DomainModificationImpact": "types_enums",
    "DomainNostateReason": "domain_enums",
    "DomainNumatuneMemMode": "domain_cpu_enums",
    "DomainOpenGraphicsFlags": "domain_devices_enums",
    "DomainPausedReason": "domain_enums",
    "DomainPmSuspendedDiskReason": "domain_enums",
    "DomainPmSuspendedReason": "domain_enums",
    "DomainProcessSignal": "domain_guest_enums",
    "DomainQemuAgentCommandTimeout": "qemu_enums",
    "DomainQemuMonitorCommandFlags": "qemu_enums",
    "DomainRebootFlags": "domain_enums",
    "DomainRunningReason": "domain_enums",
    "DomainSaveImageXmlFlags": "domain_save_enums",
    "DomainSaveRestoreFlags": "domain_save_enums",
    "DomainSetTimeFlags": "domain_guest_enums",
    "DomainSetUserPasswordFlags": "domain_guest_enums",
    "DomainShutdownFlags": "domain_enums",
    "DomainShutdownReason": "domain_enums",
    "DomainShutoffReason": "domain_enums",
    "DomainSnapshotCreateFlags": "snapshot_enums",
    "DomainSnapshotDeleteFlags": "snapshot_enums",
    "DomainSnapshotListFlags": "snapshot_enums",
    "DomainSnapshotRevertFlags": "snapshot_enums",
    "DomainSnapshotXmlFlags": "snapshot_enums",
    "DomainState": "domain_enums",
    "DomainStatsTypes": "domain_stats_enums",
    "DomainUndefineFlags": "domain_enums",
    "DomainVcpuFlags": "domain_cpu_enums",
    "DomainXmlFlags": "domain_enums",
    "Feature": "connect_enums",
    "InterfaceDefineFlags": "interface_enums",
    "InterfaceXmlFlags": "interface_enums",
    "IpAddrType": "types_enums",
    "KeycodeSet": "domain_devices_enums",
    "MessageStatus": "packet_enums",
    "MessageType": "packet_enums",
    "NetworkCreateFlags": "network_enums",
    "NetworkDefineFlags": "network_enums",
    "NetworkEventId": "network_enums",
    "NetworkEventLifecycleType": "network_enums",
    "NetworkMetadataType": "network_enums",
    "NetworkPortCreateFlags": "network_enums",
    "NetworkUpdateCommand": "network_enums",
    "NetworkUpdateFlags": "network_enums",
    "NetworkUpdateSection": "network_enums",
    "NetworkXmlFlags": "network_enums",
    "NodeAllocPagesFlags": "host_enums",
    "NodeDeviceCreateXmlFlags": "node_device_enums",
    "NodeDeviceDefineXmlFlags": "node_device_enums",
    "NodeDeviceEventId": "node_device_enums",
    "NodeDeviceEventLifecycleType": "node_device_enums",
    "NodeDeviceUpdateFlags": "node_device_enums",
    "NodeDeviceXmlFlags": "node_device_enums",
    "NodeSuspendTarget": "types_enums",
    "NwfilterBindingCreateFlags": "nwfilter_enums",
    "NwfilterDefineFlags": "nwfilter_enums",
    "SecretDefineFlags": "secret_enums",
    "SecretEventId": "secret_enums",
    "SecretEventLifecycleType": "secret_enums",
    "SecretUsageType": "types_enums",
    "StoragePoolBuildFlags": "storage_pool_enums",
    "StoragePoolCreateFlags": "storage_pool_enums",
    "StoragePoolDefineFlags": "storage_pool_enums",
    "StoragePoolDeleteFlags": "storage_pool_enums",
    "StoragePoolEventId": "storage_pool_enums",
    "StoragePoolEventLifecycleType": "storage_pool_enums",
    "StoragePoolState": "storage_pool_enums",
    "StorageVolCreateFlags": "storage_vol_enums",
    "StorageVolDeleteFlags": "storage_vol_enums",
    "StorageVolDownloadFlags": "storage_vol_enums",
    "StorageVolInfoFlags": "storage_vol_enums",
    "StorageVolResizeFlags": "storage_vol_enums",
    "StorageVolType": "storage_vol_enums",
    "StorageVolUploadFlags": "storage_vol_enums",
    "StorageVolWipeAlgorithm": "storage_vol_enums",
    "StorageXmlFlags": "storage_pool_enums",
    "TypedParamType": "types_enums",
    "TypedParameterFlags": "types_enums",
    "VcpuHostCpuState": "domain_cpu_enums",
    "VcpuState": "domain_cpu_enums",
}

__all__: list[str] = [
    "AuthType",
    "ClientTransport",
    "ConnectBaselineCpuFlags",
    "ConnectCloseReason",
    "ConnectCompareCpuFlags",
    "ConnectDomainEventAgentLifecycleReason",
    "ConnectDomainEventAgentLifecycleState",
    "ConnectDomainEventBlockJobStatus",
    "ConnectDomainEventChannelLifecycleReason",
    "ConnectDomainEventChannelLifecycleState",
    "ConnectDomainEventDiskChangeReason",
    "ConnectDomainQemuMonitorEventRegisterFlags",
    "ConnectFlags",
    "ConnectGetAllDomainStatsFlags",
    "ConnectGetDomainCapabilitiesFlags",
    "ConnectListAllDomainsFlags",
    "ConnectListAllInterfacesFlags",
    "ConnectListAllNetworksFlags",
    "ConnectListAllNodeDeviceFlags",
    "ConnectListAllSecretsFlags",
    "ConnectListAllStoragePoolsFlags",
    "CpuCompareResult",
    "DomainAbortJobFlags",
    "DomainAgentResponseTimeout",
    "DomainAuthorizedSshKeysSetFlags",
    "DomainBackupBeginFlags",
    "DomainBlockCommitFlags",
    "DomainBlockCopyFlags",
    "DomainBlockJobAbortFlags",
    "DomainBlockJobInfoFlags",
    "DomainBlockJobSetSpeedFlags",
    "DomainBlockJobType",
    "DomainBlockPullFlags",
    "DomainBlockRebaseFlags",
    "DomainBlockResizeFlags",
    "DomainBlockedReason",
    "DomainChannelFlags",
    "DomainCheckpointCreateFlags",
    "DomainCheckpointDeleteFlags",
    "DomainCheckpointListFlags",
    "DomainCheckpointXmlFlags",
    "DomainConsoleFlags",
    "DomainControlErrorReason",
    "DomainControlState",
    "DomainCoreDumpFlags",
    "DomainCoreDumpFormat",
    "DomainCrashedReason",
    "DomainCreateFlags",
    "DomainDefineFlags",
    "DomainDestroyFlags",
    "DomainDeviceModifyFlags",
    "DomainDirtyRateCalcFlags",
    "DomainDirtyRateStatus",
    "DomainDiskErrorCode",
    "DomainEventCrashedDetailType",
    "DomainEventDefinedDetailType",
    "DomainEventGraphicsAddressType",
    "DomainEventGraphicsPhase",
    "DomainEventId",
    "DomainEventIoErrorAction",
    "DomainEventPmSuspendedDetailType",
    "DomainEventResumedDetailType",
    "DomainEventShutdownDetailType",
    "DomainEventStartedDetailType",
    "DomainEventStoppedDetailType",
    "DomainEventSuspendedDetailType",
    "DomainEventTrayChangeReason",
    "DomainEventType",
    "DomainEventUndefinedDetailType",
    "DomainEventWatchdogAction",
    "DomainFdAssociateFlags",
    "DomainGetHostnameFlags",
    "DomainGetJobStatsFlags",
    "DomainGraphicsReloadType",
    "DomainGuestInfoTypes",
    "DomainInterfaceAddressesSource",
    "DomainJobOperation",
    "DomainJobType",
    "DomainLifecycle",
    "DomainLifecycleAction",
    "DomainMemoryFailureActionType",
    "DomainMemoryFailureFlags",
    "DomainMemoryFailureRecipientType",
    "DomainMemoryFlags",
    "DomainMemoryModFlags",
    "DomainMemoryStatTags",
    "DomainMessageType",
    "DomainMetadataType",
    "DomainMigrateFlags",
    "DomainMigrateMaxSpeedFlags",
    "DomainModificationImpact",
    "DomainNostateReason",
    "DomainNumatuneMemMode",
    "DomainOpenGraphicsFlags",
    "DomainPausedReason",
    "DomainPmSuspendedDiskReason",
    "DomainPmSuspendedReason",
    "DomainProcessSignal",
    "DomainQemuAgentCommandTimeout",
    "DomainQemuMonitorCommandFlags",
    "DomainRebootFlags",
    "DomainRunningReason",
    "DomainSaveImageXmlFlags",
    "DomainSaveRestoreFlags",
    "DomainSetTimeFlags",
    "DomainSetUserPasswordFlags",
    "DomainShutdownFlags",
    "DomainShutdownReason",
    "DomainShutoffReason",
    "DomainSnapshotCreateFlags",
    "DomainSnapshotDeleteFlags",
    "DomainSnapshotListFlags",
    "DomainSnapshotRevertFlags",
    "DomainSnapshotXmlFlags",
    "DomainState",
    "DomainStatsTypes",
    "DomainUndefineFlags",
    "DomainVcpuFlags",
    "DomainXmlFlags",
    "Feature",
    "InterfaceDefineFlags",
    "InterfaceXmlFlags",
    "IpAddrType",
    "KeycodeSet",
    "MessageStatus",
    "MessageType",
    "NetworkCreateFlags",
    "NetworkDefineFlags",
    "NetworkEventId",
    "NetworkEventLifecycleType",
    "NetworkMetadataType",
    "NetworkPortCreateFlags",
    "NetworkUpdateCommand",
    "NetworkUpdateFlags",
    "NetworkUpdateSection",
    "NetworkXmlFlags",
    "NodeAllocPagesFlags",
    "NodeDeviceCreateXmlFlags",
    "NodeDeviceDefineXmlFlags",
    "NodeDeviceEventId",
    "NodeDeviceEventLifecycleType",
    "NodeDeviceUpdateFlags",
    "NodeDeviceXmlFlags",
    "NodeSuspendTarget",
    "NwfilterBindingCreateFlags",
    "NwfilterDefineFlags",
    "SecretDefineFlags",
    "SecretEventId",
    "SecretEventLifecycleType",
    "SecretUsageType",
    "StoragePoolBuildFlags",
    "StoragePoolCreateFlags",
    "StoragePoolDefineFlags",
    "StoragePoolDeleteFlags",
    "StoragePoolEventId",
    "StoragePoolEventLifecycleType",
    "StoragePoolState",
    "StorageVolCreateFlags",
    "StorageVolDeleteFlags",
    "StorageVolDownloadFlags",
    "StorageVolInfoFlags",
    "StorageVolResizeFlags",
    "StorageVolType",
    "StorageVolUploadFlags",
    "StorageVolWipeAlgorithm",
    "StorageXmlFlags",
    "TypedParamType",
    "TypedParameterFlags",
    "VcpuHostCpuState",
    "VcpuState",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"there is no enum {name}")
    found = getattr(_import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
