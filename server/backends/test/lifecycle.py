"""Starting and stopping domains."""

from __future__ import annotations

from collections.abc import Sequence

from virtwire.protocol.errors import ErrorCode
from virtwire.protocol.generated.enums import (
    DomainCreateFlags,
    DomainDestroyFlags,
    DomainPausedReason,
    DomainRebootFlags,
    DomainRunningReason,
    DomainSaveRestoreFlags,
    DomainShutoffReason,
    DomainState,
)

from ..base import DomainLifecycleCalls, DomainRef
from ..descriptor_base import DomainDescriptorCalls
from ..events import DomainReboot
from ..xml.definition import Definition
from ..xml.validate import validate
from .checks import check_active, check_flags, driver_refusal
from .hypervisor import TestCalls
from .state import Domain

__all__ = ["LifecycleCalls"]

# What becomes of a domain that powers off or reboots, by the action its definition names; others stop it.
_RESTARTS = frozenset({"restart", "rename-restart"})
_SAVE_FLAGS = DomainSaveRestoreFlags.BYPASS_CACHE | DomainSaveRestoreFlags.RUNNING | DomainSaveRestoreFlags.PAUSED


class LifecycleCalls(TestCalls, DomainLifecycleCalls, DomainDescriptorCalls):
    """The calls of the test driver that start and stop domains."""

    def domain_create(self, domain: DomainRef) -> None:
        """Start it (virDomainCreate)."""
        self.domain_create_with_flags(domain, 0)

    def domain_create_with_flags(self, domain: DomainRef, flags: int) -> DomainRef:
        """Start it; no flags are known (virDomainCreateWithFlags)."""
        check_flags("testDomainCreateWithFlags", flags, 0)
        found = self.find_domain(domain)
        if found.state()[0] != DomainState.SHUTOFF:
            raise driver_refusal(ErrorCode.INTERNAL_ERROR, f"Domain '{domain.name}' is already running")
        found.start(DomainRunningReason.BOOTED)
        return found.ref

    def domain_create_xml(self, xml: str, flags: int) -> DomainRef:
        """Start a domain from a document; it is transient unless it was defined before (virDomainCreateXML)."""
        check_flags("testDomainCreateXML", flags, DomainCreateFlags.START_VALIDATE)
        if flags & DomainCreateFlags.START_VALIDATE:
            validate(xml)
        found = self.hypervisor.domains.add(Definition.parse(xml), live=True, check_live=True)
        found.start(DomainRunningReason.BOOTED)
        return found.ref

    def domain_create_with_files(self, domain: DomainRef, files: Sequence[int], flags: int) -> DomainRef:
        """Start it, without a use for the files (virDomainCreateWithFiles)."""
        return self.domain_create_with_flags(domain, flags)

    def domain_create_xml_with_files(self, xml: str, files: Sequence[int], flags: int) -> DomainRef:
        """Start a domain from a document, without a use for the files (virDomainCreateXMLWithFiles)."""
        return self.domain_create_xml(xml, flags)

    def domain_destroy(self, domain: DomainRef) -> None:
        """Stop it at once (virDomainDestroy)."""
        self.domain_destroy_flags(domain, 0)

    def domain_destroy_flags(self, domain: DomainRef, flags: int) -> None:
        """Stop it at once, gracefully or not (virDomainDestroyFlags)."""
        check_flags("testDomainDestroyFlags", flags, DomainDestroyFlags.GRACEFUL)
        found = self.find_domain(domain)
        check_active(found)
        self.hypervisor.domains.stopped(found, DomainShutoffReason.DESTROYED)

    def domain_suspend(self, domain: DomainRef) -> None:
        """Pause it (virDomainSuspend)."""
        found = self.find_domain(domain)
        if found.state()[0] in (DomainState.SHUTOFF, DomainState.PAUSED):
            raise driver_refusal(ErrorCode.INTERNAL_ERROR, f"domain '{domain.name}' not running")
        found.set_state(DomainState.PAUSED, DomainPausedReason.USER)

    def domain_resume(self, domain: DomainRef) -> None:
        """Let it run on (virDomainResume)."""
        found = self.find_domain(domain)
        if found.state()[0] != DomainState.PAUSED:
            raise driver_refusal(ErrorCode.INTERNAL_ERROR, f"domain '{domain.name}' not paused")
        found.set_state(DomainState.RUNNING, DomainRunningReason.UNPAUSED)

    def domain_shutdown(self, domain: DomainRef) -> None:
        """Power it off (virDomainShutdown)."""
        self.domain_shutdown_flags(domain, 0)

    def domain_shutdown_flags(self, domain: DomainRef, flags: int) -> None:
        """Power it off; what follows is what its definition says (virDomainShutdownFlags)."""
        check_flags("testDomainShutdownFlags", flags, 0)
        found = self.find_domain(domain)
        if found.state()[0] == DomainState.SHUTOFF:
            raise driver_refusal(ErrorCode.INTERNAL_ERROR, f"domain '{domain.name}' not running")
        self._act(found, "poweroff")

    def domain_reboot(self, domain: DomainRef, flags: int) -> None:
        """Restart it; what follows is what its definition says (virDomainReboot).

        Of a restart others are told, as libvirt's drivers of real guests do; its test driver is silent.
        """
        check_flags("testDomainReboot", flags, sum(DomainRebootFlags))
        found = self.find_domain(domain)
        check_active(found)
        self._act(found, "reboot")
        if found.is_active():
            self.hypervisor.events.publish(DomainReboot(found.ref))

    def domain_reset(self, domain: DomainRef, flags: int) -> None:
        """Do nothing to a running domain but tell others that it restarts (virDomainReset)."""
        check_flags("testDomainReset", flags, 0)
        found = self.find_domain(domain)
        check_active(found)
        self.hypervisor.events.publish(DomainReboot(found.ref))

    def domain_managed_save(self, domain: DomainRef, flags: int) -> None:
        """Stop a persistent domain and note that its memory is kept (virDomainManagedSave)."""
        check_flags("testDomainManagedSave", flags, _SAVE_FLAGS)
        found = self.find_domain(domain)
        check_active(found)
        if not found.persistent:
            raise driver_refusal(ErrorCode.OPERATION_INVALID, "cannot do managed save for transient domain")
        self.hypervisor.domains.stopped(found, DomainShutoffReason.SAVED)
        found.has_managed_save = True

    def domain_managed_save_remove(self, domain: DomainRef, flags: int) -> None:
        """Forget that its memory was kept (virDomainManagedSaveRemove)."""
        check_flags("testDomainManagedSaveRemove", flags, 0)
        self.find_domain(domain).has_managed_save = False

    def _act(self, domain: Domain, event: str) -> None:
        """Let happen what the definition says of an event of the guest."""
        if domain.live.action(event) in _RESTARTS:
            domain.set_state(DomainState.RUNNING, DomainRunningReason.BOOTED)
        else:
            self.hypervisor.domains.stopped(domain, DomainShutoffReason.SHUTDOWN)
