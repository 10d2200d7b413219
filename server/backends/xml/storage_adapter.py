"""The <adapter> of a SCSI pool: a host adapter by name or place, or a Fibre Channel one (virStorageAdapter)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .storage_parts import choice, invalid
from .values import number_of
from .write import escape

__all__ = ["Adapter", "parse_adapter"]

_TYPES: Final = ("scsi_host", "fc_host")
_PARENTS: Final = ("parent", "parent_wwnn", "parent_wwpn", "parent_fabric_wwn")
_WORLD_WIDE_NAMES: Final = ("wwnn", "wwpn", "parent_wwnn", "parent_wwpn", "parent_fabric_wwn")
_LIMITS: Final = (("domain", 0xFFFFFFFF), ("bus", 0xFF), ("slot", 0x1F), ("function", 7))
_NUMBER: Final = re.compile(r"[ \t\n\v\f\r]*\+?[0-9]{1,9}\Z")


@dataclass
class Adapter:
    """A host adapter.

    Attributes:
        type: ``scsi_host`` or ``fc_host``.
        name: which SCSI host.
        place: the domain, bus, slot and function of a SCSI host that is found by its place, and its unique id.
        names: what is said of a Fibre Channel host: ``wwnn``, ``wwpn``, ``managed``, ``parent`` and so on.
    """

    type: str
    name: str | None = None
    place: tuple[int, int, int, int, int] | None = None
    names: dict[str, str] = field(default_factory=dict)

    def check(self) -> None:
        """Refuse one that says too little or too much (virStorageAdapterValidate)."""
        if self.type == "fc_host":
            self._check_names()
        elif self.name is None and self.place is None:
            raise invalid("Either 'name' or 'parent' must be specified for the 'scsi_host' adapter")
        elif self.name is not None and self.place is not None:
            raise invalid("Both 'name' and 'parent' cannot be specified for the 'scsi_host' adapter")

    def _check_names(self) -> None:
        names = self.names
        if "wwnn" not in names or "wwpn" not in names:
            raise invalid("'wwnn' and 'wwpn' must be specified for adapter type 'fchost'")
        for name in ("wwnn", "wwpn"):
            _check_world_wide_name(names[name])
        for one, other in (("parent_wwnn", "parent_wwpn"), ("parent_wwpn", "parent_wwnn")):
            if one in names and other not in names:
                raise invalid(f"when providing {one}='{names[one]}', the {other} must also be provided")
        for name in _WORLD_WIDE_NAMES[2:]:
            if name in names:
                _check_world_wide_name(names[name])

    def lines(self) -> list[str]:
        """Write it; names of SCSI hosts and world wide names are not escaped, as in libvirt."""
        head = f"<adapter type='{self.type}'"
        if self.type == "fc_host":
            said = [f" {name}='{escape(self.names[name])}'" for name in (*_PARENTS, "managed") if name in self.names]
            return [f"{head}{''.join(said)} wwnn='{self.names.get('wwnn')}' wwpn='{self.names.get('wwpn')}'/>"]
        if self.place is None:
            return [f"{head} name='{self.name}'/>"]
        domain, bus, slot, function, unique = self.place
        address = f"domain='0x{domain:04x}' bus='0x{bus:02x}' slot='0x{slot:02x}' function='0x{function:x}'"
        parent = [f"  <parentaddr unique_id='{unique}'>", f"    <address {address}/>", "  </parentaddr>"]
        return [f"{head}>", *parent, "</adapter>"]


def _check_world_wide_name(name: str) -> None:
    if not re.fullmatch("[0-9a-fA-F]{16}", name):
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, f"Malformed wwn: {name}")


def parse_adapter(element: etree._Element) -> Adapter | None:
    """Read an <adapter>; None when it says nothing (virStorageAdapterParseXML)."""
    type = choice(element, "type", _TYPES)
    parent = element.find("parentaddr")
    name = element.get("name")
    if type is None:
        if any(element.get(each) is not None for each in ("wwnn", "wwpn", "parent")):
            raise invalid("Use of 'wwnn', 'wwpn', and 'parent' attributes requires use of the adapter 'type'")
        if parent is not None:
            raise invalid("Use of 'parentaddr' element requires use of the adapter 'type'")
        return None if name is None else Adapter("scsi_host", name)
    if type == "fc_host":
        choice(element, "managed", ("yes", "no"))
        known = (*_WORLD_WIDE_NAMES, "parent", "managed")
        return Adapter(type, names={each: element.get(each, "") for each in known if element.get(each) is not None})
    return Adapter(type, name, None if parent is None else _place(parent))


def _place(parent: etree._Element) -> tuple[int, int, int, int, int]:
    address = parent.find("address")
    if address is None:
        raise invalid("Missing scsi_host PCI address element")
    domain, bus, slot, function = (number_of(address, name) for name, _ in _LIMITS)
    for (name, most), value in zip(_LIMITS, (domain, bus, slot, function), strict=True):
        if value > most:
            raise _beyond(name, value, most)
    unique = parent.get("unique_id", "")
    if not _NUMBER.match(unique):
        raise invalid("Missing or invalid scsi adapter 'unique_id' value")
    return domain, bus, slot, function, int(unique)


def _beyond(name: str, value: int, most: int) -> LibvirtError:
    detail = f"Invalid PCI address {name}='0x{value:x}', must be <= {f'0x{most:X}' if most > 9 else most}"
    return report(ErrorCode.XML_ERROR, ErrorDomain.NONE, detail)
