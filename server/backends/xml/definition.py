"""A domain's definition: one normalised tree, and what the drivers ask of it."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from .devices import make_devices
from .head import finish_boot, make_head
from .head_shapes import HEAD
from .parse import parse_document
from .shape import children
from .soundness import check_definition
from .values import parse_uuid, storable
from .write import is_unwritten, write

__all__ = ["TEST_NAMESPACE", "Definition"]

_SECRETS = frozenset({"graphics/passwd"})
TEST_NAMESPACE = "{http://libvirt.org/schemas/domain/test/1.0}"
"""Names of elements that tell the test driver how a domain begins; they are no part of its definition."""

_AFTER_DEVICES = ("seclabel", "keywrap", "launchSecurity")


class Definition:
    """The normalised definition of one domain.

    Attributes:
        root: the <domain> element, without the id of a running domain. Call ``changed`` after changing it.
    """

    __slots__ = ("_texts", "root")

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._texts: dict[bool, tuple[str, str]] = {}

    @classmethod
    def parse(cls, xml: str) -> Definition:
        """Read a <domain> document.

        Raises:
            LibvirtError: not well formed, or not a definition libvirt's test driver takes; code and text are libvirt's.
        """
        return cls.from_element(parse_document(xml, "domain"))

    @classmethod
    def from_element(cls, source: etree._Element, *, check: bool = True) -> Definition:
        """Make a definition of a <domain> element, which stays as it is.

        Args:
            source: what a user wrote, or a definition.
            check: ask whether it makes sense too; not asked of history.
        """
        parts = make_head(source)
        made = etree.Element(source.tag, type=source.get("type", ""))
        tail = [element for tag in _AFTER_DEVICES for element in parts.pop(tag)]
        for found in parts.values():
            made.extend(found)
        made.append(make_devices(source.find("devices"), made.findtext("os/type") or "hvm"))
        made.extend(tail)
        finish_boot(made)
        made.extend(deepcopy(child) for child in children(source) if _is_unknown(child))
        if check:
            check_definition(made)
        return cls(made)

    def copy(self) -> Definition:
        """Make an independent copy."""
        made = Definition(deepcopy(self.root))
        made._texts = dict(self._texts)
        return made

    def reread(self) -> Definition:
        """Make a copy as libvirt copies definitions: written and read again, which may put disks into another order."""
        made = Definition.from_element(self.root, check=False)
        for devices in made.root.iterfind("devices"):
            devices[:] = [device for device in devices if not is_unwritten(device)]
        return made

    def changed(self) -> None:
        """Forget what was written of the tree before it changed."""
        self._texts.clear()

    def format(self, *, id: int = -1, secure: bool = False, indent: int = 0) -> str:
        """Write the document as virDomainGetXMLDesc gives it.

        Args:
            id: the id of the running domain; -1 writes none.
            secure: write passwords too.
            indent: blanks before each line, for a document inside another.
        """
        secrets = frozenset[str]() if secure else _SECRETS
        if indent:
            return write(self.root, indent=indent, skip=secrets)
        if secure not in self._texts:
            head, rest = write(self.root, skip=secrets).split(">", 1)
            self._texts[secure] = head, rest
        head, rest = self._texts[secure]
        if id == -1:
            return f"{head}>{rest}"
        name, kind, *others = head.split(" ", 2)
        return " ".join((name, kind, f"id='{id}'", *others)) + f">{rest}"

    @property
    def name(self) -> str:
        """The domain's name."""
        return self.root.findtext("name") or ""

    @name.setter
    def name(self, name: str) -> None:
        element = self.root.find("name")
        if element is not None:
            element.text = storable(name)
        self.changed()

    @property
    def uuid(self) -> bytes:
        """The domain's UUID, 16 bytes."""
        return parse_uuid(self.root.findtext("uuid") or "") or bytes(16)

    @property
    def memory(self) -> int:
        """The memory it may have, in KiB."""
        return int(self.root.findtext("memory") or 0)

    @property
    def current_memory(self) -> int:
        """The memory it has, in KiB."""
        return int(self.root.findtext("currentMemory") or 0)

    @property
    def max_vcpus(self) -> int:
        """The vCPUs it may have."""
        return int(self.root.findtext("vcpu") or 0)

    @property
    def vcpus(self) -> int:
        """The vCPUs it has."""
        element = self.root.find("vcpu")
        return self.max_vcpus if element is None else int(element.get("current") or self.max_vcpus)

    def action(self, event: str) -> str:
        """Tell what happens on ``poweroff``, ``reboot`` or ``crash``: ``destroy``, ``restart`` ..."""
        return self.root.findtext(f"on_{event}") or "destroy"


def _is_unknown(child: etree._Element) -> bool:
    """Tell whether nothing is known of a child of <domain>, so that it is kept as it is."""
    return child.tag not in HEAD and child.tag != "devices" and not child.tag.startswith(TEST_NAMESPACE)
