# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The ways to ask for events of which there are several kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import Base

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager
    from typing import Literal

    from virtwire.client.events import Events
    from virtwire.client.objects import events as _events
    from virtwire.client.objects import Domain, Network, NodeDevice, Secret, StoragePool
    from virtwire.client.objects.event_base import DomainEvent, NetworkEvent, NodeDeviceEvent, SecretEvent, StoragePoolEvent
    from virtwire.protocol.generated.enums import DomainEventId, NetworkEventId, NodeDeviceEventId, SecretEventId, StoragePoolEventId

    from .events import DomainAgentLifecycleEvent, DomainBalloonChangeEvent, DomainBlockJob2Event, DomainBlockJobEvent, DomainBlockThresholdEvent, DomainChannelLifecycleEvent, DomainControlErrorEvent, DomainDeviceAddedEvent, DomainDeviceRemovalFailedEvent, DomainDeviceRemovedEvent, DomainDiskChangeEvent, DomainGraphicsEvent, DomainIoErrorEvent, DomainIoErrorReasonEvent, DomainJobCompletedEvent, DomainLifecycleEvent, DomainMemoryDeviceSizeChangeEvent, DomainMemoryFailureEvent, DomainMetadataChangeEvent, DomainMigrationIterationEvent, DomainNicMacChangeEvent, DomainPmsuspendDiskEvent, DomainPmsuspendEvent, DomainPmwakeupEvent, DomainRebootEvent, DomainRtcChangeEvent, DomainTrayChangeEvent, DomainTunableEvent, DomainVcpuRemovedEvent, DomainWatchdogEvent, NetworkLifecycleEvent, NetworkMetadataChangeEvent, NodeDeviceLifecycleEvent, NodeDeviceUpdateEvent, SecretLifecycleEvent, SecretValueChangedEvent, StoragePoolLifecycleEvent, StoragePoolRefreshEvent
else:
    _events = LazyModule("virtwire.client.objects.events")


class EventMethods(Base):
    """What ``Connection`` can be asked to tell of as it happens."""

    __slots__ = ()

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.LIFECYCLE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainLifecycleEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.REBOOT], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainRebootEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.RTC_CHANGE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainRtcChangeEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.WATCHDOG], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainWatchdogEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.IO_ERROR], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainIoErrorEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.GRAPHICS], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainGraphicsEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.IO_ERROR_REASON], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainIoErrorReasonEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.CONTROL_ERROR], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainControlErrorEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.BLOCK_JOB], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainBlockJobEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.DISK_CHANGE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainDiskChangeEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.TRAY_CHANGE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainTrayChangeEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.PMWAKEUP], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainPmwakeupEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.PMSUSPEND], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainPmsuspendEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.BALLOON_CHANGE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainBalloonChangeEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.PMSUSPEND_DISK], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainPmsuspendDiskEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.DEVICE_REMOVED], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainDeviceRemovedEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.BLOCK_JOB_2], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainBlockJob2Event]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.TUNABLE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainTunableEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.AGENT_LIFECYCLE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainAgentLifecycleEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.DEVICE_ADDED], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainDeviceAddedEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.MIGRATION_ITERATION], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainMigrationIterationEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.JOB_COMPLETED], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainJobCompletedEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.DEVICE_REMOVAL_FAILED], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainDeviceRemovalFailedEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.METADATA_CHANGE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainMetadataChangeEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.BLOCK_THRESHOLD], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainBlockThresholdEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.MEMORY_FAILURE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainMemoryFailureEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.MEMORY_DEVICE_SIZE_CHANGE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainMemoryDeviceSizeChangeEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.NIC_MAC_CHANGE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainNicMacChangeEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.VCPU_REMOVED], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainVcpuRemovedEvent]]: ...

    @overload
    def domain_events(
        self, kind: Literal[DomainEventId.CHANNEL_LIFECYCLE], domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainChannelLifecycleEvent]]: ...

    @overload
    def domain_events(
        self, kind: DomainEventId | int, domain: Domain | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[DomainEvent]]: ...

    def domain_events(self, kind: int, domain: Domain | None = None, queue: int = 1024) -> AbstractAsyncContextManager[Events[Any]]:
        """Read events of domains in an ``async with`` block (virConnectDomainEventRegisterAny).

        Args:
            kind: which events, see DomainEventId; DomainEventId.LIFECYCLE gives DomainLifecycleEvent.
            domain: read those of one domain only.
            queue: so many events may wait to be read; what comes beyond them is counted in an EventsLost.

        Yields:
            The events as they come, to be gone through with ``async for``, and marks between them:
            EventsLost where the queue was full, EventsGap where the connection was made again.

        Raises:
            LibvirtError: code 8, there is no such kind; or the daemon's refusal. In the loop: the
                connection is lost; what came before has been given.
        """
        return _events.open_events(self, "domain", kind, domain, queue)

    @overload
    def network_events(
        self, kind: Literal[NetworkEventId.LIFECYCLE], network: Network | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[NetworkLifecycleEvent]]: ...

    @overload
    def network_events(
        self, kind: Literal[NetworkEventId.METADATA_CHANGE], network: Network | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[NetworkMetadataChangeEvent]]: ...

    @overload
    def network_events(
        self, kind: NetworkEventId | int, network: Network | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[NetworkEvent]]: ...

    def network_events(self, kind: int, network: Network | None = None, queue: int = 1024) -> AbstractAsyncContextManager[Events[Any]]:
        """Read events of networks in an ``async with`` block (virConnectNetworkEventRegisterAny).

        Args:
            kind: which events, see NetworkEventId; NetworkEventId.LIFECYCLE gives NetworkLifecycleEvent.
            network: read those of one network only.
            queue: so many events may wait to be read; what comes beyond them is counted in an EventsLost.

        Yields:
            The events as they come, to be gone through with ``async for``, and marks between them:
            EventsLost where the queue was full, EventsGap where the connection was made again.

        Raises:
            LibvirtError: code 8, there is no such kind; or the daemon's refusal. In the loop: the
                connection is lost; what came before has been given.
        """
        return _events.open_events(self, "network", kind, network, queue)

    @overload
    def storage_pool_events(
        self, kind: Literal[StoragePoolEventId.LIFECYCLE], pool: StoragePool | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[StoragePoolLifecycleEvent]]: ...

    @overload
    def storage_pool_events(
        self, kind: Literal[StoragePoolEventId.REFRESH], pool: StoragePool | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[StoragePoolRefreshEvent]]: ...

    @overload
    def storage_pool_events(
        self, kind: StoragePoolEventId | int, pool: StoragePool | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[StoragePoolEvent]]: ...

    def storage_pool_events(self, kind: int, pool: StoragePool | None = None, queue: int = 1024) -> AbstractAsyncContextManager[Events[Any]]:
        """Read events of pools in an ``async with`` block (virConnectStoragePoolEventRegisterAny).

        Args:
            kind: which events, see StoragePoolEventId; StoragePoolEventId.LIFECYCLE gives StoragePoolLifecycleEvent.
            pool: read those of one pool only.
            queue: so many events may wait to be read; what comes beyond them is counted in an EventsLost.

        Yields:
            The events as they come, to be gone through with ``async for``, and marks between them:
            EventsLost where the queue was full, EventsGap where the connection was made again.

        Raises:
            LibvirtError: code 8, there is no such kind; or the daemon's refusal. In the loop: the
                connection is lost; what came before has been given.
        """
        return _events.open_events(self, "storage_pool", kind, pool, queue)

    @overload
    def node_device_events(
        self, kind: Literal[NodeDeviceEventId.LIFECYCLE], device: NodeDevice | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[NodeDeviceLifecycleEvent]]: ...

    @overload
    def node_device_events(
        self, kind: Literal[NodeDeviceEventId.UPDATE], device: NodeDevice | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[NodeDeviceUpdateEvent]]: ...

    @overload
    def node_device_events(
        self, kind: NodeDeviceEventId | int, device: NodeDevice | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[NodeDeviceEvent]]: ...

    def node_device_events(self, kind: int, device: NodeDevice | None = None, queue: int = 1024) -> AbstractAsyncContextManager[Events[Any]]:
        """Read events of host devices in an ``async with`` block (virConnectNodeDeviceEventRegisterAny).

        Args:
            kind: which events, see NodeDeviceEventId; NodeDeviceEventId.LIFECYCLE gives NodeDeviceLifecycleEvent.
            device: read those of one host device only.
            queue: so many events may wait to be read; what comes beyond them is counted in an EventsLost.

        Yields:
            The events as they come, to be gone through with ``async for``, and marks between them:
            EventsLost where the queue was full, EventsGap where the connection was made again.

        Raises:
            LibvirtError: code 8, there is no such kind; or the daemon's refusal. In the loop: the
                connection is lost; what came before has been given.
        """
        return _events.open_events(self, "node_device", kind, device, queue)

    @overload
    def secret_events(
        self, kind: Literal[SecretEventId.LIFECYCLE], secret: Secret | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[SecretLifecycleEvent]]: ...

    @overload
    def secret_events(
        self, kind: Literal[SecretEventId.VALUE_CHANGED], secret: Secret | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[SecretValueChangedEvent]]: ...

    @overload
    def secret_events(
        self, kind: SecretEventId | int, secret: Secret | None = None, queue: int = 1024
    ) -> AbstractAsyncContextManager[Events[SecretEvent]]: ...

    def secret_events(self, kind: int, secret: Secret | None = None, queue: int = 1024) -> AbstractAsyncContextManager[Events[Any]]:
        """Read events of secrets in an ``async with`` block (virConnectSecretEventRegisterAny).

        Args:
            kind: which events, see SecretEventId; SecretEventId.LIFECYCLE gives SecretLifecycleEvent.
            secret: read those of one secret only.
            queue: so many events may wait to be read; what comes beyond them is counted in an EventsLost.

        Yields:
            The events as they come, to be gone through with ``async for``, and marks between them:
            EventsLost where the queue was full, EventsGap where the connection was made again.

        Raises:
            LibvirtError: code 8, there is no such kind; or the daemon's refusal. In the loop: the
                connection is lost; what came before has been given.
        """
        return _events.open_events(self, "secret", kind, secret, queue)
