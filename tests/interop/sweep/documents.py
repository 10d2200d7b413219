"""The documents that the lines of the sweep use, for each driver; both sides have them as ``x``."""

from __future__ import annotations

from pathlib import Path

from .host import IMAGES
from .step import QEMU

GUEST = "6695eb01-f6a4-8304-79aa-97f2502e1931"

_QEMU_GUEST = f"""\
<domain type='qemu'>
  <name>guest</name>
  <uuid>{GUEST}</uuid>
  <title>a guest</title>
  <metadata><app:note xmlns:app='urn:example:app'>kept</app:note></metadata>
  <maxMemory slots='4' unit='MiB'>512</maxMemory>
  <memory unit='MiB'>64</memory>
  <vcpu current='2'>4</vcpu>
  <iothreads>1</iothreads>
  <os><type arch='x86_64' machine='pc'>hvm</type></os>
  <features><acpi/></features>
  <cpu><numa><cell id='0' cpus='0-3' memory='64' unit='MiB'/></numa></cpu>
  <pm><suspend-to-mem enabled='yes'/></pm>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/>
      <source file='{IMAGES}/guest.qcow2'/>
      <target dev='vda' bus='virtio'/>
    </disk>
    <interface type='network'>
      <mac address='52:54:00:00:00:01'/>
      <source network='isolated' portid='44444444-0000-4000-8000-000000000001'/>
      <target dev='tap0'/>
      <model type='virtio'/>
    </interface>
    <serial type='pty'/>
    <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
    <channel type='pty'><target type='virtio' name='org.example.channel'/></channel>
    <graphics type='vnc' port='5901' listen='127.0.0.1'/>
    <video><model type='vga'/></video>
    <memballoon model='virtio'/>
  </devices>
</domain>
"""

_TEST_GUEST = f"""\
<domain type='test'>
  <name>guest</name>
  <uuid>{GUEST}</uuid>
  <title>a guest</title>
  <metadata><app:note xmlns:app='urn:example:app'>kept</app:note></metadata>
  <memory unit='MiB'>64</memory>
  <vcpu current='2'>4</vcpu>
  <iothreads>1</iothreads>
  <os><type arch='x86_64'>hvm</type></os>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/>
      <source file='{IMAGES}/guest.qcow2'/>
      <target dev='vda' bus='virtio'/>
    </disk>
    <interface type='network'>
      <mac address='52:54:00:00:00:01'/>
      <source network='default'/>
      <target dev='tap0'/>
    </interface>
    <serial type='pty'/>
    <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
    <graphics type='vnc' port='5901' listen='127.0.0.1'/>
    <memballoon model='virtio'/>
  </devices>
</domain>
"""


def documents(driver: str, meeting: Path) -> dict[str, str]:
    """Give the documents for one driver.

    Args:
        driver: TEST or QEMU.
        meeting: a folder that both of one side's daemons see, for the socket of a migration.
    """
    kind = "qemu" if driver == QEMU else "test"
    return {
        "guest": _QEMU_GUEST if driver == QEMU else _TEST_GUEST,
        "small": _small(kind, "small", 2),
        "passing": _small(kind, "passing", 3),
        "mover": _small(kind, "mover", 4),
        "carrier": _small(kind, "carrier", 5),
        "meeting": f"unix://{meeting}/migration",
        **{name: text.replace("IMAGES", IMAGES) for name, text in _DOCUMENTS.items()},
        "pool": _POOL.format(name="pool", folder=f"{IMAGES}/pool", digit=1),
        "transient_pool": _POOL.format(name="transient", folder=f"{IMAGES}", digit=2),
        "guest_uuid": GUEST,
        "images": IMAGES,
        "saved": f"{IMAGES}/small.save",
        "dumped": f"{IMAGES}/small.core",
    }


def _small(kind: str, name: str, digit: int) -> str:
    return (
        f"<domain type='{kind}'><name>{name}</name><uuid>{GUEST[:-1]}{digit}</uuid><memory unit='MiB'>32</memory>"
        "<vcpu>1</vcpu><os><type arch='x86_64'>hvm</type></os></domain>"
    )


_POOL = (
    "<pool type='dir'><name>{name}</name><uuid>22222222-0000-4000-8000-00000000000{digit}</uuid>"
    "<target><path>{folder}</path></target></pool>"
)

_DOCUMENTS = {
    "cpu": "<cpu><arch>x86_64</arch><model>qemu64</model></cpu>",
    "network": (
        "<network><name>isolated</name><uuid>33333333-0000-4000-8000-000000000001</uuid>"
        "<bridge name='swb0' stp='off'/><mac address='52:54:00:00:00:11'/></network>"
    ),
    "network2": (
        "<network><name>second</name><uuid>33333333-0000-4000-8000-000000000002</uuid>"
        "<bridge name='swb1' stp='off'/><mac address='52:54:00:00:00:12'/></network>"
    ),
    "network3": (
        "<network><name>third</name><uuid>33333333-0000-4000-8000-000000000003</uuid>"
        "<bridge name='swb2' stp='off'/><mac address='52:54:00:00:00:13'/></network>"
    ),
    "network4": (
        "<network><name>fourth</name><uuid>33333333-0000-4000-8000-000000000004</uuid>"
        "<bridge name='swb3' stp='off'/><mac address='52:54:00:00:00:14'/></network>"
    ),
    "host_entry": "<host ip='10.0.0.1'><hostname>one</hostname></host>",
    "port": (
        "<networkport><uuid>44444444-0000-4000-8000-000000000002</uuid>"
        "<owner><name>somebody</name><uuid>44444444-0000-4000-8000-00000000000f</uuid></owner>"
        "<mac address='52:54:00:00:00:21'/></networkport>"
    ),
    "secret": (
        "<secret ephemeral='no' private='no'><uuid>55555555-0000-4000-8000-000000000001</uuid>"
        "<usage type='volume'><volume>/somewhere</volume></usage></secret>"
    ),
    "nwfilter": "<filter name='sieve' chain='root'><uuid>66666666-0000-4000-8000-000000000001</uuid></filter>",
    "nwfilter2": "<filter name='sieve2' chain='root'><uuid>66666666-0000-4000-8000-000000000002</uuid></filter>",
    "binding": (
        "<filterbinding><owner><name>guest</name><uuid>6695eb01-f6a4-8304-79aa-97f2502e1931</uuid></owner>"
        "<portdev name='spare0'/><mac address='52:54:00:00:00:77'/><filterref filter='sieve'/></filterbinding>"
    ),
    "interface": (
        "<interface type='ethernet' name='eth7'><start mode='none'/><mac address='52:54:00:00:00:31'/></interface>"
    ),
    "node_device": (
        "<device><parent>scsi_host1</parent><capability type='scsi_host'><capability type='fc_host'>"
        "<wwnn>2000000012341234</wwnn><wwpn>1000000012341234</wwpn></capability></capability></device>"
    ),
    "mdev": (
        "<device><parent>computer</parent><capability type='mdev'><type id='none'/>"
        "<uuid>77777777-0000-4000-8000-000000000001</uuid></capability></device>"
    ),
    "volume": (
        "<volume><name>volume.raw</name><capacity unit='MiB'>1</capacity><allocation>0</allocation>"
        "<target><format type='raw'/></target></volume>"
    ),
    "copy": (
        "<volume><name>copy.raw</name><capacity unit='MiB'>1</capacity><allocation>0</allocation>"
        "<target><format type='raw'/></target></volume>"
    ),
    "disk": (
        "<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='IMAGES/pool/volume.raw'/>"
        "<target dev='sdb' bus='usb'/><serial>one</serial></disk>"
    ),
    "nic_update": (
        "<interface type='network'><mac address='52:54:00:00:00:01'/>"
        "<source network='isolated' portid='44444444-0000-4000-8000-000000000001'/><target dev='tap0'/>"
        "<model type='virtio'/><link state='down'/></interface>"
    ),
    "rng": ("<rng model='virtio'><backend model='random'>/dev/urandom</backend><alias name='ua-dice'/></rng>"),
    "checkpoint": "<domaincheckpoint><name>a</name></domaincheckpoint>",
    "checkpoint2": "<domaincheckpoint><name>b</name></domaincheckpoint>",
    "snapshot": "<domainsnapshot><name>s</name></domainsnapshot>",
    "snapshot2": "<domainsnapshot><name>t</name></domainsnapshot>",
    "backup": (
        "<domainbackup mode='pull'><server transport='unix' socket='IMAGES/backup.sock'/><disks>"
        "<disk name='vda' type='file'><scratch file='IMAGES/scratch.qcow2'/></disk></disks></domainbackup>"
    ),
    "copy_target": ("<disk type='file'><driver type='qcow2'/><source file='IMAGES/mirror.qcow2'/></disk>"),
    "native": ("LC_ALL=C qemu-system-x86_64 -name old -m 64 -smp 1 -nographic"),
}
