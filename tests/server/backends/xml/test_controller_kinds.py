"""What a controller may be, by its type."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<controller ports='1' vectors='2' maxGrantFrames='3'/>", "<controller type='ide' index='0'/>\n"),
        (
            "<controller type='virtio-serial' ports='1' vectors='2' maxGrantFrames='3'/>",
            "<controller type='virtio-serial' index='0' ports='1' vectors='2'/>\n",
        ),
        ("<controller type='scsi'><driver iothread='0'/></controller>", "<controller type='scsi' index='0'/>\n"),
        (
            "<controller type='pci' model='pci-bridge'><model name='none'/><target/><pcihole64>1</pcihole64>"
            "</controller>",
            "<controller type='pci' index='0' model='pci-bridge'/>\n",
        ),
        (
            "<controller type='pci' model='pci-root'><target chassis='3' port='16'/>"
            "<pcihole64 unit='b'>1025</pcihole64></controller>",
            "<controller type='pci' index='0' model='pci-root'>\n  <target chassis='3' port='0x10'/>\n"
            "  <pcihole64 unit='KiB'>2</pcihole64>\n</controller>\n",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize("kind", ["isa", "xenbus", "sata", "fdc", "ccid", "ide", "scsi", "usb", "pci", "virtio-serial"])
def test_models_are_of_the_type(kind: str) -> None:
    assert refusal(f"<devices><controller type='{kind}' model='x'/></devices>") == (67, 20, "Unknown model type 'x'")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (
            "<controller type='scsi' index='0x1'/>",
            (27, 5, "Invalid value for attribute 'index' in element 'controller': '0x1'. Expected integer value"),
        ),
        (
            "<controller type='scsi' index='-1'/>",
            (27, 5, "Invalid value for attribute 'index' in element 'controller': '-1'. Expected non-negative value"),
        ),
        (
            "<controller type='pci' model='pci-root'><pcihole64>x</pcihole64></controller>",
            (27, 5, "Invalid value 'x' for element or attribute './pcihole64'"),
        ),
        (
            "<controller type='pci' model='pci-expander-bus'><target><node>x</node></target></controller>",
            (27, 20, "invalid NUMA node in target"),
        ),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(f"<devices>{given}</devices>") == error
