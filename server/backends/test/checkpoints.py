"""The checkpoint calls of the test driver: bookkeeping alone, there are no disks behind it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cached_property

from virtwire.protocol.errors import ErrorDomain
from virtwire.protocol.generated.enums import DomainCheckpointCreateFlags as Create

from .. import base
from ..moments.checkpoint_operations import CheckpointOperations
from ..moments.texts import DriverTexts
from ..values import CheckpointRef, DomainRef
from .hypervisor import TestCalls

__all__ = ["TEXTS", "CheckpointCalls"]

TEXTS = DriverTexts(ErrorDomain.TEST, "test", "test driver")


class CheckpointCalls(TestCalls, base.CheckpointCalls):
    """The checkpoint calls of the test driver.

    Attributes:
        now: tells the time, in seconds since the epoch.
    """

    now: Callable[[], float] = staticmethod(time.time)

    @cached_property
    def _checkpoints(self) -> CheckpointOperations:
        return CheckpointOperations(TEXTS, self.find_domain, lambda: self.now())

    def domain_checkpoint_create_xml(self, domain: DomainRef, xml: str, flags: int) -> CheckpointRef:
        """Create a checkpoint, or take one as history (testDomainCheckpointCreateXML)."""
        return self._checkpoints.create(domain, xml, flags, Create.REDEFINE | Create.QUIESCE)

    def domain_checkpoint_get_xml_desc(self, checkpoint: CheckpointRef, flags: int) -> str:
        """Describe a checkpoint (testDomainCheckpointGetXMLDesc); no disk has a size to show."""
        return self._checkpoints.describe(checkpoint, flags)

    def domain_list_all_checkpoints(self, domain: DomainRef, flags: int) -> list[CheckpointRef]:
        """List a domain's checkpoints (testDomainListAllCheckpoints)."""
        return self._checkpoints.list_all(domain, flags)

    def domain_checkpoint_list_all_children(self, checkpoint: CheckpointRef, flags: int) -> list[CheckpointRef]:
        """List children or descendants (testDomainCheckpointListAllChildren)."""
        return self._checkpoints.list_children(checkpoint, flags)

    def domain_checkpoint_lookup_by_name(self, domain: DomainRef, name: str, flags: int) -> CheckpointRef:
        """Find a checkpoint (testDomainCheckpointLookupByName)."""
        return self._checkpoints.lookup(domain, name, flags)

    def domain_checkpoint_get_parent(self, checkpoint: CheckpointRef, flags: int) -> CheckpointRef:
        """Find the parent (testDomainCheckpointGetParent)."""
        return self._checkpoints.parent(checkpoint, flags)

    def domain_checkpoint_delete(self, checkpoint: CheckpointRef, flags: int) -> None:
        """Delete a checkpoint or its tree (testDomainCheckpointDelete)."""
        self._checkpoints.delete(checkpoint, flags)
