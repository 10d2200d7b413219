"""What reads well and makes no sense: refused in a definition, taken in history."""

from __future__ import annotations

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.definition import Definition
from virtwire.server.backends.xml.parse import parse_document

USB = "<controller type='usb' index='0'/>"
SHARED = (
    "<disk><source file='/a'/><target dev='hdf' bus='scsi'/></disk><disk><source file='/b'/><target dev='sdf'/></disk>"
)

UNSOUND = {
    "line end in the name": ("<name>a\n</name>", "", "", (35, "invalid char in name: \n")),
    "no source": ("", "", "<disk><target dev='vda'/></disk>", (19, "missing source information for device vda")),
    "twins": (
        "",
        "",
        "<disk><source file='/a'/><target dev='vda'/></disk><disk device='cdrom'><target dev='vda'/></disk>",
        (27, "target 'vda' duplicated for disk sources '/a' and '<null>'"),
    ),
    "one place": (
        "",
        "",
        SHARED,
        (
            67,
            "Found duplicate drive address for disk with target name 'hdf' controller='0' bus='0' target='0' unit='5'",
        ),
    ),
    "wwn": (
        "",
        "",
        "<disk><source file='/a'/><target dev='vda'/><wwn>x</wwn></disk>",
        (1, "Malformed wwn: x"),
    ),
    "floppy": ("", "", "<disk device='floppy'><target dev='vda'/></disk>", (1, "Invalid floppy device name: vda")),
    "disk": (
        "",
        "",
        "<disk><source file='/a'/><target dev='fda'/></disk>",
        (1, "Invalid harddisk device name: fda"),
    ),
    "tablet": ("", "", "<input type='tablet' bus='ps2'/>", (1, "ps2 bus does not support tablet input device")),
    "path": ("", "", "<parallel type='dev'/>", (1, "Missing source path attribute for char device")),
    "no USB": ("", "", "<redirdev type='spicevmc'/>", (67, "USB is disabled for this domain")),
    "lifecycle": (
        "",
        "<on_reboot>coredump-restart</on_reboot>",
        "",
        (67, "Lifecycle event 'reboot' doesn't support 'coredump-restart' action"),
    ),
    "idmap": (
        "",
        "<idmap><uid start='0' target='1' count='1'/></idmap>",
        "",
        (67, "uid and gid should be mapped both"),
    ),
}


def document(name: str, head: str, devices: str, os: str = "hvm") -> str:
    return (
        f"<domain type='test'>{name or '<name>a</name>'}<memory>1024</memory><os><type>{os}</type></os>"
        f"{head}<devices>{devices}</devices></domain>"
    )


@pytest.mark.parametrize("case", UNSOUND)
def test_refused_but_as_history(case: str) -> None:
    name, head, devices, (code, text) = UNSOUND[case]
    xml = document(name, head, devices)
    with pytest.raises(LibvirtError) as refused:
        Definition.parse(xml)
    assert refused.value.code == code
    assert text in refused.value.message
    past = Definition.from_element(parse_document(xml, "domain"), check=False)
    assert past.reread().format() == past.format()


def test_inputs_need_a_full_guest() -> None:
    xml = document("", "", "<input type='mouse' bus='ps2'/>", os="exe")
    with pytest.raises(LibvirtError, match="Input devices are not supported"):
        Definition.parse(xml)
    Definition.from_element(parse_document(xml, "domain"), check=False)


def test_what_is_sound() -> None:
    devices = (
        "<disk device='cdrom'><target dev='hda'/></disk><disk><source file='/a'/><target dev='vda'/></disk>"
        f"<input type='mouse' bus='ps2'/><parallel type='file'><source path='/p'/></parallel>{USB}"
        "<redirdev type='spicevmc'/>"
    )
    Definition.parse(document("", "<on_crash>coredump-restart</on_crash>", devices))
