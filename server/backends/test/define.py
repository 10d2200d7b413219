"""Defining, changing and undefining domains."""

from __future__ import annotations

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.enums import (
    DomainDefineFlags,
    DomainModificationImpact,
    DomainUndefineFlags,
)

from ..base import DomainChangeCalls, DomainRef
from ..events import DomainMetadataChange
from ..xml.definition import Definition
from ..xml.metadata import set_metadata
from ..xml.validate import validate
from .checks import affected, check_flags, driver_refusal
from .hypervisor import TestCalls

__all__ = ["DefineCalls"]


class DefineCalls(TestCalls, DomainChangeCalls):
    """The calls of the test driver that define, change and undefine domains."""

    def domain_define_xml(self, xml: str) -> DomainRef:
        """Define a domain or change one (virDomainDefineXML)."""
        return self.domain_define_xml_flags(xml, 0)

    def domain_define_xml_flags(self, xml: str, flags: int) -> DomainRef:
        """Define a domain or change one; VALIDATE holds the document against the schema (virDomainDefineXMLFlags)."""
        check_flags("testDomainDefineXMLFlags", flags, DomainDefineFlags.VALIDATE)
        if flags & DomainDefineFlags.VALIDATE:
            validate(xml)
        return self.hypervisor.domains.define(Definition.parse(xml)).ref

    def domain_undefine(self, domain: DomainRef) -> None:
        """Forget the persistent definition (virDomainUndefine)."""
        self.domain_undefine_flags(domain, 0)

    def domain_undefine_flags(self, domain: DomainRef, flags: int) -> None:
        """Forget the persistent definition; what belongs to it must be named to go too (virDomainUndefineFlags)."""
        check_flags("testDomainUndefineFlags", flags, _UNDEFINE_FLAGS)
        found = self.find_domain(domain)
        if found.has_managed_save and not flags & DomainUndefineFlags.MANAGED_SAVE:
            detail = "Refusing to undefine while domain managed save image exists"
            raise driver_refusal(ErrorCode.OPERATION_INVALID, detail)
        if not found.is_active() and found.snapshots and not flags & DomainUndefineFlags.SNAPSHOTS_METADATA:
            detail = f"cannot delete inactive domain with {len(found.snapshots)} snapshots"
            raise driver_refusal(ErrorCode.OPERATION_INVALID, detail)
        found.has_managed_save = False
        self.hypervisor.domains.undefine(found)

    def domain_set_autostart(self, domain: DomainRef, autostart: int) -> None:
        """Note that the daemon should start it, or not (virDomainSetAutostart)."""
        self.find_domain(domain).autostart = bool(autostart)

    def domain_set_metadata(
        self, domain: DomainRef, type: int, metadata: str | None, key: str | None, uri: str | None, flags: int
    ) -> None:
        """Set title, description or a metadata element (virDomainSetMetadata)."""
        check_flags("testDomainSetMetadata", flags, DomainModificationImpact.LIVE | DomainModificationImpact.CONFIG)
        found = self.find_domain(domain)
        for definition in affected(found, flags):
            if definition is not None:
                set_metadata(definition, type, metadata, key, uri)
        self.hypervisor.events.publish(DomainMetadataChange(found.ref, type, uri))

    def domain_rename(self, domain: DomainRef, new_name: str | None, flags: int) -> None:
        """Rename an inactive domain (virDomainRename)."""
        check_flags("testDomainRename", flags, 0)
        found = self.find_domain(domain)
        name = new_name or ""
        if found.is_active():
            raise driver_refusal(ErrorCode.OPERATION_INVALID, "cannot rename active domain")
        namesake = self.hypervisor.domains.by_name(name)
        if namesake is found:
            raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, "Can't rename domain to itself")
        if namesake is not None:
            detail = f"domain with name '{name}' already exists"
            raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN, detail)
        if "/" in name:
            raise driver_refusal(ErrorCode.XML_ERROR, f"name {name} cannot contain '/'")
        found.rename(name)


# The driver has no NVRAM and no TPM state: it takes the flags it knows nothing to do for.
_UNDEFINE_FLAGS = DomainUndefineFlags.MANAGED_SAVE | DomainUndefineFlags.SNAPSHOTS_METADATA
