"""Controllers, IOMMU and panic devices that read well and make no sense."""

from __future__ import annotations

import pytest
from lxml import etree
from virtwire.server.backends.xml.definition import Definition

from tests.server.backends.xml.made import inside, refusal

_SPLIT = "<features><ioapic driver='qemu'/></features>"


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (
            "<controller type='scsi'><driver iothread='4'/></controller>",
            (27, 20, "'iothread' attribute only supported for virtio scsi controllers"),
        ),
        (
            "<controller type='pci' model='pci-root'><address type='pci' slot='1'/></controller>",
            (67, 20, "pci-root and pcie-root controllers should not have an address"),
        ),
        (
            "<controller type='pci' model='pci-bridge'><target chassisNr='0'/></controller>",
            (67, 20, "PCI controller chassisNr '0' out of range - must be 1-255"),
        ),
        (
            "<controller type='pci' index='1' model='pci-root'><target index='0'/></controller>",
            (67, 20, "Only the PCI controller with index 0 can have target index 0, and vice versa"),
        ),
        ("<panic/><panic model='default'/>", (27, 20, "Multiple panic devices with model 'default'")),
        (
            "<iommu model='virtio'><driver iotlb='on'/></iommu>",
            (27, 20, "iommu model 'virtio' doesn't support additional attributes"),
        ),
        (
            "<iommu model='smmuv3'><address type='pci' slot='1'/></iommu>",
            (27, 20, "iommu model 'smmuv3' can't have address"),
        ),
        (
            "<iommu model='intel'><driver intremap='on'/></iommu>",
            (67, 20, "IOMMU interrupt remapping requires split I/O APIC (ioapic driver='qemu')"),
        ),
        (
            "<iommu model='intel'><driver eim='on'/></iommu>",
            (67, 20, "IOMMU eim requires interrupt remapping to be enabled"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(f"<devices>{given}</devices>") == error


def test_what_belongs_together_is_taken() -> None:
    body = "<devices><iommu model='intel'><driver intremap='on' eim='on'/></iommu></devices>"
    xml = f"<domain type='test'><name>a</name><memory>1024</memory><os><type>hvm</type></os>{_SPLIT}{body}</domain>"
    assert "<driver intremap='on' eim='on'/>" in Definition.parse(xml).format()
    assert inside("<controller type='scsi' model='virtio-scsi'><driver iothread='4'/></controller>")


def test_history_is_not_asked() -> None:
    devices = "<devices><panic model='isa'/><panic model='isa'/></devices>"
    xml = f"<domain type='test'><name>a</name><memory>1024</memory><os><type>hvm</type></os>{devices}</domain>"
    made = Definition.from_element(etree.fromstring(xml), check=False)
    assert len(made.root.findall("devices/panic")) == 2
