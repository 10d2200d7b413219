from __future__ import annotations

import pytest
from lxml import etree
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.moments.abi import check_abi

BASE = (
    "<domain type='test'><name>a</name><uuid>u</uuid><memory>4</memory><currentMemory>4</currentMemory><vcpu>2</vcpu>"
    "<os><type arch='i686'>hvm</type></os><devices>"
    "<disk device='disk'><target dev='vda' bus='virtio'/>"
    "<address type='pci' domain='0x0000' bus='0x00' slot='0x08' function='0x0'/></disk>"
    "<interface><mac address='52:54:00:00:00:01'/></interface></devices></domain>"
)


def refusal(*changes: tuple[str, str], base: str = BASE) -> tuple[int, int, str | None]:
    changed = base
    for old, new in changes:
        assert old in changed
        changed = changed.replace(old, new)
    with pytest.raises(LibvirtError) as caught:
        check_abi(etree.fromstring(base), etree.fromstring(changed))
    return caught.value.code, caught.value.domain, caught.value.str2


def test_the_same_machine_passes() -> None:
    check_abi(etree.fromstring(BASE), etree.fromstring(BASE))


def test_what_the_guest_does_not_see_may_differ() -> None:
    other = BASE.replace("<memory>", "<title>t</title><memory>").replace("<target ", "<source file='/x'/><target ")
    check_abi(etree.fromstring(BASE), etree.fromstring(other))


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("type='test'", "type='qemu'", "Target domain virt type qemu does not match source test"),
        ("<name>a<", "<name>b<", "Target domain name 'b' does not match source 'a'"),
        ("<memory>4<", "<memory>5<", "Target domain max memory 5 does not match source 4"),
        ("<currentMemory>4<", "<currentMemory>2<", "Target domain current memory 2 does not match source 4"),
        ("<memory>", "<genid>g</genid><memory>", "Target domain requested genid does not match source"),
        ("<vcpu>2<", "<vcpu>3<", "Target domain vCPU max 3 does not match source 2"),
        ("<vcpu>", "<vcpu current='1'>", "State of vCPU '1' differs between source and destination definitions"),
        ("arch='i686'", "arch='x86_64'", "Target domain architecture x86_64 does not match source i686"),
        ("arch='i686'", "arch='i686' machine='pc'", "Target domain machine type pc does not match source (null)"),
        (
            "<devices>",
            "<features><acpi/></features><devices>",
            "State of feature 'acpi' differs: source: 'default', destination: 'on'",
        ),
        (
            "<devices>",
            "<clock><timer name='pit'/></clock><devices>",
            "Target domain timers do not match source",
        ),
        ("</devices>", "<input/></devices>", "Target domain input device count 1 does not match source 0"),
        ("</devices>", "<vsock/></devices>", "Target domain vsock device count does not match source"),
        ("bus='virtio'", "bus='sata'", "Target disk bus sata does not match source virtio"),
        ("dev='vda'", "dev='vdb'", "Target disk vdb does not match source vda"),
        ("<target ", "<serial>S</serial><target ", "Target disk serial S does not match source <null>"),
        ("<target ", "<wwn>W</wwn><target ", "Target disk wwn 'W' does not match source '<null>'"),
        ("<target ", "<readonly/><target ", "Target disk access mode does not match source"),
        (
            "slot='0x08'",
            "slot='0x1f'",
            "Target device PCI address 0000:00:1f.0does not match source 0000:00:08.0",
        ),
        ("00:01'", "00:02'", "Target network card mac 52:54:00:00:00:02 does not match source 52:54:00:00:00:01"),
    ],
)
def test_what_the_guest_sees_must_not_differ(old: str, new: str, text: str) -> None:
    assert refusal((old, new)) == (67, 20, text)


def test_only_the_first_difference_counts() -> None:
    assert refusal(("<name>a", "<name>b"), ("dev='vda'", "dev='vdb'"))[2] == (
        "Target domain name 'b' does not match source 'a'"
    )


def test_a_balloon_makes_current_memory_free() -> None:
    base = BASE.replace("</devices>", "<memballoon model='virtio'/></devices>")
    check_abi(etree.fromstring(base), etree.fromstring(base.replace("<currentMemory>4", "<currentMemory>2")))


def test_processors_have_a_domain_of_errors_of_their_own() -> None:
    assert refusal(("<devices>", "<cpu><model>m</model></cpu><devices>")) == (
        67,
        31,
        "Target CPU does not match source",
    )


def test_a_device_without_address_differs_from_one_with() -> None:
    bare = BASE.replace("<address type='pci' domain='0x0000' bus='0x00' slot='0x08' function='0x0'/>", "")
    with pytest.raises(LibvirtError, match="Target device address type pci does not match source none"):
        check_abi(etree.fromstring(bare), etree.fromstring(BASE))


def test_generations_and_what_smbios_shows() -> None:
    base = BASE.replace(
        "<devices>",
        "<genid>1</genid><sysinfo><system><entry name='manufacturer'>A</entry></system></sysinfo><devices>",
    )
    assert refusal((">1</genid>", ">2</genid>"), base=base)[2] == "Target domain genid 2 does not match source 1"
    assert refusal((">A<", ">B<"), base=base) == (67, 37, "Target sysinfo system vendor B does not match source A")
    assert refusal(("system>", "bios>"), base=base) == (67, 37, "Target sysinfo does not match source")
    assert refusal(("<sysinfo>", "<sysinfo/><sysinfo>"), base=base) == (
        67,
        20,
        "Target domain count of sysinfo does not match source",
    )
