from __future__ import annotations

import pytest
from lxml import etree
from virtwire.server.backends.moments.abi_devices import device_differences


def first(old: str, new: str) -> str | None:
    domains = (etree.fromstring(f"<domain><devices>{each}</devices></domain>") for each in (old, new))
    return next(device_differences(*domains), None)


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("<sound model='a'/>", "", "Target domain sound card count 0 does not match source 1"),
        ("<iommu model='intel'/>", "", "Target domain IOMMU device count does not match source"),
        ("<sound model='a'/>", "<sound model='b'/>", "Target sound card model b does not match source a"),
        (
            "<controller type='scsi' model='lsilogic'/>",
            "<controller type='scsi' model='virtio-scsi'/>",
            "Target controller model 6 does not match source 2",
        ),
        (
            "<controller type='usb'/>",
            "<controller type='usb' model='nec-xhci'/>",
            "Target controller model 9 does not match source -1",
        ),
        (
            "<controller type='virtio-serial'/>",
            "<controller type='virtio-serial' ports='4'/>",
            "Target controller ports 4 does not match source -1",
        ),
        (
            "<interface><model type='weird'/></interface>",
            "<interface><model type='e1000'/></interface>",
            "Target network card model <null> does not match source weird",
        ),
        (
            "<interface/>",
            "<interface><model type='virtio'/></interface>",
            "Target network card model virtio does not match source unknown",
        ),
        (
            "<input type='mouse' bus='virtio'/>",
            "<input type='mouse' bus='virtio' model='virtio'/>",
            "Target input model usb does not match source ps2",
        ),
        (
            "<video><model type='qxl'><acceleration accel3d='no'/></model></video>",
            "<video><model type='qxl'><acceleration accel3d='yes'/></model></video>",
            "Target video card 3d accel 1 does not match source 2",
        ),
        (
            "<hostdev mode='subsystem' type='usb'/>",
            "<hostdev mode='subsystem' type='pci'/>",
            "Target host device subsystem pci does not match source usb",
        ),
        ("<hostdev mode='capabilities' type='misc'/>", "<hostdev mode='capabilities' type='storage'/>", None),
        (
            "<channel><target type='guestfwd' address='10.0.2.1' port='1'/></channel>",
            "<channel><target type='guestfwd' address='10.0.2.1' port='2'/></channel>",
            "Target channel addr 10.0.2.1:2 does not match source 10.0.2.1:1",
        ),
        (
            "<shmem><size unit='M'>4</size></shmem>",
            "<shmem><size unit='M'>8</size></shmem>",
            "Target shared memory size '8388608' does not match source size '4194304'",
        ),
        (
            "<shmem><msi vectors='4'/></shmem>",
            "<shmem><msi vectors='8'/></shmem>",
            "Target shared memory MSI configuration doesn't match source",
        ),
        (
            "<tpm model='tpm-tis'/>",
            "<tpm model='tpm-crb'/>",
            "Target TPM device model doesn't match source",
        ),
        (
            "<filesystem/>",
            "<filesystem><readonly/></filesystem>",
            "Target filesystem access mode does not match source",
        ),
        ("<rng model='virtio'><backend/></rng>", "<rng model='virtio'><rate bytes='1'/><backend/></rng>", None),
    ],
)
def test_values(old: str, new: str, text: str | None) -> None:
    assert first(old, new) == text
    assert first(old, old) is None


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("", "<driver iommu='on'/>", "Target device virtio options don't match the source"),
        ("<driver ats='on'/>", "<driver/>", "Target device ats option 'default' does not match source 'on'"),
        ("<driver name='a'/>", "<driver name='b'/>", None),
        ("<address type='pci'/>", "", "Target device address type none does not match source pci"),
        (
            "<address type='pci' slot='0x4'/>",
            "<address type='pci' slot='0x5'/>",
            "Target device PCI address 0000:00:05.0does not match source 0000:00:04.0",
        ),
        (
            "<address type='drive' unit='0'/>",
            "<address type='drive' unit='1'/>",
            "Target device drive address 0:0:1 does not match source 0:0:0",
        ),
        (
            "<address type='isa' iobase='0x3f8' irq='0x4'/>",
            "<address type='isa' iobase='0x2f8' irq='0x4'/>",
            "Target device isa address 760:4 does not match source 1016:4",
        ),
        ("<address type='usb' bus='0' port='1'/>", "<address type='usb' bus='0' port='2'/>", None),
        ("<driver/>", "<address type='pci'/>", "Target device virtio options don't match the source"),
    ],
)
def test_drivers_and_addresses(old: str, new: str, text: str | None) -> None:
    assert first(f"<disk>{old}</disk>", f"<disk>{new}</disk>") == text
