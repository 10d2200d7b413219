"""What <domain> says outside its devices: checks in libvirt's order, and its defaults."""

from __future__ import annotations

import re
import uuid as uuid_module
from itertools import takewhile

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .cpu import check_cells
from .head_shapes import HEAD
from .shape import apply, attributes, children, namespace_of, put_first, rewrite
from .tuning import arrange_cputune
from .values import (
    MAX_BITMAP,
    canonical_bitmap,
    format_uuid,
    invalid,
    number_of,
    parse_unsigned,
    parse_uuid,
    scale,
    unsupported,
    words,
)

__all__ = ["finish_boot", "make_head"]

DOMAIN_TYPES = words("qemu kqemu kvm xen lxc uml openvz test vmware hyperv vbox phyp parallels bhyve vz hvf none")
OS_TYPES = words("hvm xen linux exe uml xenpvh")
ARCHITECTURES = words(
    "none alpha armv6l armv7l armv7b aarch64 cris i686 ia64 lm32 loongarch64 m68k microblaze "
    "microblazeel mips mipsel mips64 mips64el openrisc parisc parisc64 ppc ppcle ppc64 ppc64le "
    "ppcemb riscv32 riscv64 s390 s390x sh4 sh4eb sparc sparc64 unicore32 x86_64 xtensa xtensaeb"
)
DEFAULT_ARCHITECTURE = "i686"

_LIFECYCLE = words("destroy restart rename-restart preserve coredump-destroy coredump-restart")
_LIFECYCLE_DEFAULTS = {"on_poweroff": "destroy", "on_reboot": "restart", "on_crash": "destroy"}
_LOCK_FAILURE = words("default poweroff restart pause ignore")
_SMBIOS_MODES = words("none emulate host sysinfo")
_INIT = ("init", "initarg", "initenv", "initdir", "inituser", "initgroup")
_CLOCK_OFFSETS = words("utc localtime variable timezone absolute")
_BEFORE_BOOT = frozenset(takewhile(lambda tag: tag != "boot", HEAD["os"].children))
# What is made for each of a number that a document names is bounded.
_MAX_VCPUS = 1 << 16
_MAX_IOTHREADS = 1 << 12
_ID = re.compile("[0-9]{1,10}")
_EVERY_CPU = f"0-{MAX_BITMAP - 1}"


def make_head(source: etree._Element) -> dict[str, list[etree._Element]]:
    """Make fresh elements of everything in <domain> but its devices, by name, in the order they are written.

    Raises:
        LibvirtError: something is missing or wrong, with libvirt's code and text; the first in libvirt's order counts.
    """
    name = source.findtext("name")
    if not name:
        raise report(ErrorCode.NO_NAME, ErrorDomain.DOMAIN)
    uuid = _uuid(source)
    _check_type(source)
    _check_os(source)
    if "\n" in (source.findtext("title") or ""):
        raise invalid("Domain title can't contain newlines")
    memory = _memory_of(source, "memory")
    current = _memory_of(source, "currentMemory")
    parts = {tag: [apply(known, child) for child in source.iterchildren(tag)] for tag, known in HEAD.items()}
    _finish_vcpus(parts)
    _finish_iothreads(parts)
    _finish_cputune(parts)
    _finish_metadata(parts)
    _finish_genid(parts)
    _finish_os(parts)
    _finish_clock(parts)
    _finish_lifecycle(parts)
    for tag, found in parts.items():
        parts[tag] = [element for element in found if tag == "metadata" or not _is_empty(element)]
    parts["uuid"] = [_text("uuid", uuid)]
    _finish_memory(parts, memory, current)
    _drop_what_leads_nowhere(parts)
    if "/" in name:
        raise invalid(f"name {name} cannot contain '/'")
    return parts


def finish_boot(domain: etree._Element) -> None:
    """Have a full guest boot its disk when nothing says what it boots; other guests have no boot devices."""
    system = domain.find("os")
    if system is None:
        return
    if system.findtext("type") != "hvm":
        for boot in system.findall("boot"):
            system.remove(boot)
    elif system.find("boot") is None and domain.find("devices/*/boot") is None:
        place = sum(child.tag in _BEFORE_BOOT for child in system)
        system.insert(place, etree.Element("boot", dev="hd"))


def _text(tag: str, text: str, **attributes: str) -> etree._Element:
    element = etree.Element(tag, attrib=attributes)
    element.text = text
    return element


def _is_empty(element: etree._Element) -> bool:
    return not element.text and not element.keys() and not len(element)


def _uuid(source: etree._Element) -> str:
    text = source.findtext("uuid")
    if text is None:
        return str(uuid_module.uuid4())
    uuid = parse_uuid(text)
    if uuid is None:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, "malformed uuid element")
    return format_uuid(uuid)


def _check_type(source: etree._Element) -> None:
    kind = source.get("type")
    if kind is None:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, "missing domain type attribute")
    if kind not in DOMAIN_TYPES:
        raise unsupported(f"invalid domain type {kind}")


def _check_os(source: etree._Element) -> None:
    kind = source.findtext("os/type")
    if not kind:
        if source.findtext("bootloader") is None:
            raise invalid("an os <type> must be specified")
    elif kind not in OS_TYPES:
        raise unsupported(f"unknown OS type '{kind}'")
    found = source.find("os/type")
    arch = None if found is None else found.get("arch")
    if arch is not None and arch not in ARCHITECTURES:
        raise unsupported(f"Unknown architecture {arch}")


def _memory_of(source: etree._Element, tag: str) -> int:
    """Give a size of memory in KiB, rounded up; 0 when the element is missing."""
    element = source.find(tag)
    if element is None:
        return 0
    text = element.text or ""
    value = int(text) if re.fullmatch("[0-9]{1,20}", text) else None
    if value is None or value >= 1 << 64:
        detail = f"Invalid value '{text}' for element or attribute './{tag}[1]'"
        raise report(ErrorCode.XML_ERROR, ErrorDomain.XML, detail)
    size = scale(value, element.get("unit"))
    if size >= 1 << 63:
        raise report(ErrorCode.OVERFLOW, ErrorDomain.NONE, f"value too large: {value}")
    return -(-size // 1024)


def _finish_memory(parts: dict[str, list[etree._Element]], total: int, current: int) -> None:
    """Write the sizes of memory in KiB; NUMA cells, where there are any, make a total that is not said."""
    cells = [cell for cpu in parts["cpu"] for cell in cpu.iterfind("numa/cell")]
    if not total:
        total = sum(number_of(cell, "memory") for cell in cells)
    if not total:
        raise invalid("Memory size must be specified via <memory> or in the <numa> configuration")
    core = {"dumpCore": value} if (value := _attribute(parts["memory"], "dumpCore")) else {}
    parts["memory"] = [_text("memory", str(total), **core, unit="KiB")]
    parts["currentMemory"] = [_text("currentMemory", str(min(current or total, total)), unit="KiB")]


def _attribute(found: list[etree._Element], name: str) -> str | None:
    return found[0].get(name) if found else None


def _finish_vcpus(parts: dict[str, list[etree._Element]]) -> None:
    made = etree.Element("vcpu")
    made.text = "1"
    maximum, current, placement, cpuset = 1, None, None, None
    if parts["vcpu"]:
        given = parts["vcpu"][0]
        number = parse_unsigned(given.text)
        if number is None or number > _MAX_VCPUS:
            raise invalid("maximum vcpus count must be an integer")
        maximum, placement, cpuset = number, given.get("placement"), given.get("cpuset")
        current = None if (text := given.get("current")) is None else int(text)
    check_cells(parts["cpu"], maximum)
    if current is not None and current > maximum:
        raise unsupported("maximum vCPU count must not be less than current vCPU count")
    made.set("placement", placement or "static")
    if cpuset is not None and placement != "auto" and (chosen := canonical_bitmap(cpuset, "cpuset")) != _EVERY_CPU:
        made.set("cpuset", chosen)
    online = sum(vcpu.get("enabled") == "yes" for vcpus in parts["vcpus"] for vcpu in vcpus)
    if parts["vcpus"] and len(parts["vcpus"][0]):
        current = online
    if current is not None and current != maximum:
        made.set("current", str(current))
    made.text = str(maximum)
    parts["vcpu"] = [made]
    if placement == "auto" and not parts["numatune"]:
        numatune = etree.Element("numatune")
        etree.SubElement(numatune, "memory", mode="strict", placement="auto")
        parts["numatune"] = [numatune]


def _finish_iothreads(parts: dict[str, list[etree._Element]]) -> None:
    """Give each I/O thread an id when some have one: the lowest free ones, in the order of need."""
    if not parts["iothreads"]:
        return
    text = parts["iothreads"][0].text or ""
    count = parse_unsigned(text)
    if count is None or count > _MAX_IOTHREADS:
        raise invalid(f"invalid iothreads count '{text}'")
    if not count:
        parts["iothreads"] = []
    elif parts["iothreadids"]:
        listed = parts["iothreadids"][0]
        taken = {thread.get("id") for thread in listed}
        free = (str(number) for number in range(1, count + 1) if str(number) not in taken)
        while len(listed) < count:
            etree.SubElement(listed, "iothread", id=next(free))


def _finish_cputune(parts: dict[str, list[etree._Element]]) -> None:
    """Arrange what tunes vCPUs and I/O threads, all of it in one element."""
    if not parts["cputune"]:
        return
    made, *others = parts["cputune"]
    for other in others:
        made.extend(other)
    listed = [thread.get("id") or "" for threads in parts["iothreadids"] for thread in threads]
    count = int(parts["iothreads"][0].text or "0") if parts["iothreads"] else 0
    threads = {int(one) for one in listed if _ID.fullmatch(one)} if listed else range(1, count + 1)
    arrange_cputune(made, int(parts["vcpu"][0].text or "1"), threads)
    parts["cputune"] = [made]


def _finish_metadata(parts: dict[str, list[etree._Element]]) -> None:
    """Drop text, elements without a namespace, and all but the first element of each namespace."""
    for metadata in parts["metadata"]:
        metadata.text = None
        seen: set[str] = set()
        for child in children(metadata):
            namespace = namespace_of(child)
            if namespace is None or namespace in seen:
                metadata.remove(child)
            else:
                seen.add(namespace)


def _finish_genid(parts: dict[str, list[etree._Element]]) -> None:
    """Make up an id for each generation of the guest that is asked for without saying which."""
    for genid in parts["genid"]:
        if not genid.text:
            genid.text = str(uuid_module.uuid4())


def _drop_what_leads_nowhere(parts: dict[str, list[etree._Element]]) -> None:
    """Drop nodes of huge pages where there are no nodes."""
    if not any(cpu.find("numa/cell") is not None for cpu in parts["cpu"]):
        for backing in parts["memoryBacking"]:
            for page in backing.iterfind("hugepages/page"):
                page.attrib.pop("nodeset", "")


def _finish_os(parts: dict[str, list[etree._Element]]) -> None:
    """Name the operating system's type and architecture; a full guest without a way to boot boots its disk."""
    made = parts["os"][0] if parts["os"] else etree.Element("os")
    kind = made.find("type")
    if kind is None:
        kind = _text("type", "xen")
        made.insert(0, kind)
    put_first(kind, "arch", kind.get("arch") or DEFAULT_ARCHITECTURE)
    for smbios in made.iterfind("smbios"):
        if (mode := smbios.get("mode")) is not None and mode not in _SMBIOS_MODES:
            raise unsupported(f"unknown smbios mode '{mode}'")
    if kind.text != "exe":
        for tag in _INIT:
            for element in made.findall(tag):
                made.remove(element)
    for loader in made.iterfind("loader"):
        if not loader.get("type") and not made.get("firmware"):
            loader.set("type", "rom")
    parts["os"] = [made]


def _finish_clock(parts: dict[str, list[etree._Element]]) -> None:
    made = parts["clock"][0] if parts["clock"] else etree.Element("clock")
    offset = made.get("offset")
    if offset is not None and offset not in _CLOCK_OFFSETS:
        raise unsupported(f"unknown clock offset '{offset}'")
    for kind, needed in (("timezone", "timezone"), ("absolute", "start")):
        if offset == kind and made.get(needed) is None:
            detail = f"missing '{needed}' attribute for clock with offset='{kind}'"
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, detail)
    basis = made.get("basis")
    if offset == "variable" and basis not in (None, "utc", "localtime"):
        raise unsupported(f"unknown clock basis '{basis}'")
    if offset == "variable":
        rewrite(made, {"offset": offset, "adjustment": "0", "basis": "utc", **attributes(made)})
    put_first(made, "offset", offset or "utc")
    parts["clock"] = [made]


def _finish_lifecycle(parts: dict[str, list[etree._Element]]) -> None:
    for tag, default in _LIFECYCLE_DEFAULTS.items():
        action = parts[tag][0].text if parts[tag] else default
        if action not in _LIFECYCLE:
            raise unsupported(f"unknown {tag} action: {action or ''}")
        parts[tag] = [_text(tag, action)]
    for found in parts["on_lockfailure"]:
        if found.text and found.text not in _LOCK_FAILURE:
            raise unsupported(f"unknown on_lockfailure action: {found.text}")
