"""The host that the test driver pretends to be: its processors, memory and capabilities."""

from __future__ import annotations

from lxml import etree

from ..values import NodeInfo
from ..xml.write import write

__all__ = [
    "CPU_MAP",
    "CPU_STATS",
    "DEFAULT_DOMAIN",
    "DEFAULT_NODE",
    "DEFAULT_POOL",
    "MAX_VCPUS",
    "SECURITY_MODEL",
    "SYSINFO",
    "Cell",
    "default_cells",
    "format_capabilities",
]

ARCHITECTURE = "i686"
SECURITY_MODEL = "testSecurity"
MAX_VCPUS = 32

DEFAULT_NODE = NodeInfo(
    model=ARCHITECTURE, memory=3 * 1024 * 1024, cpus=16, mhz=1400, nodes=2, sockets=2, cores=2, threads=2
)

# What the real driver tells, whatever CPU is asked about.
CPU_STATS = {"user": 9797400000, "kernel": 34678723400000, "idle": 87264900000, "iowait": 763600000}

# The online CPUs 0, 2 and 4 of the eight that the CPU map speaks of.
CPU_MAP = (8, b"\x15", 3)

SYSINFO = """<sysinfo type='smbios'>
  <bios>
    <entry name='vendor'>LENOVO</entry>
    <entry name='version'>G4ETA1WW (2.61 )</entry>
    <entry name='date'>05/07/2014</entry>
    <entry name='release'>2.61</entry>
  </bios>
</sysinfo>
"""

DEFAULT_DOMAIN = """<domain type='test'>
  <name>test</name>
  <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>
  <memory>8388608</memory>
  <currentMemory>2097152</currentMemory>
  <vcpu>2</vcpu>
  <os><type>hvm</type></os>
  <devices>
    <disk type='file' device='disk'>
      <source file='/guest/diskimage1'/>
      <target dev='vda' bus='virtio'/>
      <address type='pci' domain='0x0000' bus='0x01' slot='0x00' function='0x0'/>
    </disk>
    <interface type='network'>
      <mac address='aa:bb:cc:dd:ee:ff'/>
      <source network='default'/>
      <address type='pci' domain='0x0000' bus='0x00' slot='0x01' function='0x0'/>
    </interface>
    <memballoon model='virtio'>
      <address type='pci' domain='0x0000' bus='0x00' slot='0x02' function='0x0'/>
    </memballoon>
  </devices>
</domain>"""

DEFAULT_POOL = "<pool type='dir'><name>default-pool</name><target><path>/default-pool</path></target></pool>"

_PAGE_SIZES = (4, 8, 2048, 1024 * 1024)
_CPUS_PER_CELL = 8


class Cell:
    """A NUMA cell.

    Attributes:
        memory: KiB in all.
        free: KiB that are free.
        page_size: KiB of its small pages.
    """

    __slots__ = ("free", "memory", "page_size")

    def __init__(self, memory: int, free: int, page_size: int) -> None:
        self.memory = memory
        self.free = free
        self.page_size = page_size


def default_cells() -> list[Cell]:
    """Make the two cells of ``test:///default``."""
    return [Cell(2048 * 1024, 1024 * 1024, 4), Cell(2 * 2048 * 1024, 2 * 1024 * 1024, 8)]


def format_capabilities(cells: list[Cell]) -> str:
    """Write the <capabilities> document of a host with these cells."""
    host = etree.Element("host")
    cpu = _add(host, "cpu")
    _add(cpu, "arch", ARCHITECTURE)
    features = _add(cpu, "features")
    _add(features, "pae")
    _add(features, "nonpae")
    for size in _PAGE_SIZES:
        _add(cpu, "pages", unit="KiB", size=str(size))
    _add(host, "power_management")
    _add(host, "iommu", support="no")
    listed = _add(_add(host, "topology"), "cells", num=str(len(cells)))
    for index, cell in enumerate(cells):
        _add_cell(listed, index, cell)
    model = _add(host, "secmodel")
    _add(model, "model", SECURITY_MODEL)
    _add(model, "doi", "")
    parts = [write(host, indent=2).replace("<doi/>", "<doi></doi>")]
    parts += [write(_guest(os_type), indent=2) for os_type in ("hvm", "xen")]
    return "<capabilities>\n\n" + "\n".join(parts) + "\n</capabilities>\n"


def _add(parent: etree._Element, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, tag, attrib=attributes)
    element.text = text
    return element


def _add_cell(listed: etree._Element, index: int, cell: Cell) -> None:
    made = _add(listed, "cell", id=str(index))
    _add(made, "memory", str(cell.memory), unit="KiB")
    for size in (cell.page_size, *_PAGE_SIZES[2:]):
        count = cell.memory // size if size == cell.page_size else 0
        _add(made, "pages", str(count), unit="KiB", size=str(size))
    cpus = _add(made, "cpus", num=str(_CPUS_PER_CELL))
    for core in range(_CPUS_PER_CELL):
        number = str(index * _CPUS_PER_CELL + core)
        place = {"id": number, "socket_id": str(index), "die_id": "0", "core_id": str(core), "siblings": number}
        _add(cpus, "cpu", None, **place)


def _guest(os_type: str) -> etree._Element:
    guest = etree.Element("guest")
    _add(guest, "os_type", os_type)
    arch = _add(guest, "arch", name=ARCHITECTURE)
    _add(arch, "wordsize", "32")
    _add(arch, "emulator", "/usr/bin/test-hv")
    _add(arch, "domain", type="test")
    features = _add(guest, "features")
    _add(features, "pae")
    _add(features, "nonpae")
    return guest
