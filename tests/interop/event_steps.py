"""What makes libvirtd send events: of its QEMU driver by a guest of one sector, of its other drivers by plain calls."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections.abc import Awaitable, Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
import trio
from virtwire.client import Connection, Domain
from virtwire.client.enums import (
    DomainBlockCommitFlags,
    DomainBlockJobAbortFlags,
    DomainDefineFlags,
    DomainDeviceModifyFlags,
    DomainEventId,
    DomainMetadataType,
    DomainQemuMonitorCommandFlags,
    DomainSnapshotCreateFlags,
    DomainUndefineFlags,
    StoragePoolDeleteFlags,
)
from virtwire.client.errors import LibvirtError, OperationInvalid

from tests.interop.event_guest import BALLOON_SLOT, Console, boot_sector
from tests.peers.libvirtd import Libvirtd, free_port

Seen = Callable[..., Awaitable[None]]
"""Waits until our client has so many events of a kind: family, number, how many more than before the step."""

GUEST = """\
<domain type='qemu'>
  <name>{name}</name>
  <uuid>{uuid}</uuid>
  <maxMemory slots='2' unit='MiB'>512</maxMemory>
  <memory unit='MiB'>64</memory>
  <vcpu>1</vcpu>
  <os><type arch='x86_64' machine='pc'>hvm</type><boot dev='hd'/></os>
  <features><acpi/></features>
  <cpu><numa><cell id='0' cpus='0' memory='64' unit='MiB'/></numa></cpu>
  <pm><suspend-to-mem enabled='yes'/><suspend-to-disk enabled='yes'/></pm>
  <on_crash>destroy</on_crash>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/><source file='{disk}'/><target dev='hda' bus='ide'/>
    </disk>
    {more}
    <serial type='unix'><source mode='bind' path='{serial}'/></serial>
    <channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
    <graphics type='vnc' port='{vnc}' listen='127.0.0.1'/>
    <video><model type='vga'/></video>
    <watchdog model='ib700' action='pause'/>
    <panic model='isa'/>
    <memballoon model='virtio'><address type='pci' bus='0' slot='{balloon}'/></memballoon>
  </devices>
</domain>
"""
CDROM = """
<disk type='file' device='cdrom'>
  <driver name='qemu' type='raw'/><source file='{file}' startupPolicy='optional'/><target dev='hdc' bus='ide'/>
  <readonly/>
</disk>
"""
EMPTY_CDROM = "<disk type='file' device='cdrom'><target dev='hdc' bus='ide'/><readonly/></disk>"
BROKEN = """
<disk type='file' device='disk'>
  <driver name='qemu' type='qcow2' error_policy='report'/><source file='{file}'/><target dev='hdb' bus='ide'/>
</disk>
"""
MOUSE = "<input type='mouse' bus='usb'><alias name='ua-mouse'/></input>"
DIMM = "<memory model='dimm'><target><size unit='MiB'>128</size><node>0</node></target></memory>"
SNAPSHOT = "<domainsnapshot><name>{}</name></domainsnapshot>"
EXTERNAL = """
<domainsnapshot><name>over</name>
  <disks><disk name='hda' snapshot='external'><source file='{}'/></disk></disks>
</domainsnapshot>
"""


class Guests:
    """Makes guests of the QEMU driver, and plays the one at their serial port.

    Args:
        connection: to qemu:///system.
        daemon: the libvirtd.
        folder: for disks and sockets.
        seen: waits for events.
    """

    def __init__(self, connection: Connection, daemon: Libvirtd, folder: Path, seen: Seen) -> None:
        self.connection = connection
        self.folder = folder
        self.seen = seen
        self._daemon = daemon
        self._count = 0

    def document(self, name: str, more: str = "") -> str:
        self._count += 1
        raw, disk = self.folder / f"{name}.raw", self.folder / f"{name}.qcow2"
        raw.write_bytes(boot_sector())
        subprocess.run(["qemu-img", "convert", "-O", "qcow2", str(raw), str(disk)], check=True)
        return GUEST.format(
            name=name,
            uuid=f"00000000-0000-4000-8000-{self._count:012}",
            disk=disk,
            serial=self.serial(name),
            vnc=max(free_port(), 5900),
            more=more,
            balloon=BALLOON_SLOT,
        )

    def serial(self, name: str) -> Path:
        return self.folder / f"{name}.serial"

    async def running(self, name: str, more: str = "") -> tuple[Domain, Console]:
        """Define and start a guest; wait until it listens."""
        domain = await self.connection.domain_define_xml(self.document(name, more))
        await domain.create()
        return domain, await self.console(name)

    async def console(self, name: str) -> Console:
        console = Console(self.serial(name))
        await trio.to_thread.run_sync(console.wait_until_awake)
        return console

    async def gone(self, domain: Domain) -> None:
        """Wait until a guest has stopped, then forget it."""
        with trio.fail_after(30):
            while await domain.is_active():  # noqa: ASYNC110 - QEMU's clock is the point
                await trio.sleep(0.05)
        await domain.undefine_flags(DomainUndefineFlags(0b111))

    def kill(self, name: str, how: int) -> None:
        (path,) = self._daemon.folder.glob(f"root/run/libvirt/qemu/{name}.pid")
        os.kill(int(path.read_text()), how)


async def act(console: Console, letter: str, *, answers: bool = True) -> None:
    await trio.to_thread.run_sync(lambda: console.do(letter, answers=answers))


async def life(guests: Guests) -> None:
    """Defined, started, suspended, resumed, renamed, undefined; saved and restored."""
    connection = guests.connection
    document = guests.document("life")
    domain = await connection.domain_define_xml(document)
    await connection.domain_define_xml_flags(document, DomainDefineFlags(0))
    await domain.create()
    await domain.suspend()
    await domain.resume()
    await domain.reset()
    await guests.seen("domain", DomainEventId.REBOOT)
    saved = str(guests.folder / "saved")
    await domain.save(saved)
    await connection.domain_restore(saved)
    await domain.managed_save()
    await domain.create()
    guests.kill("life", signal.SIGTERM)
    with trio.fail_after(30):
        while await domain.is_active():  # noqa: ASYNC110
            await trio.sleep(0.05)
    await domain.create()
    guests.kill("life", signal.SIGKILL)
    with trio.fail_after(30):
        while await domain.is_active():  # noqa: ASYNC110
            await trio.sleep(0.05)
    await domain.rename("renamed")
    await domain.undefine()


async def hardware(guests: Guests) -> None:
    """What a guest does: clock, watchdog, disk writes, a refused unplug, sleep, power off."""
    domain, console = await guests.running("hardware")
    with closing(console):
        await act(console, "c")
        await guests.seen("domain", DomainEventId.RTC_CHANGE)
        await act(console, "b")
        await guests.seen("domain", DomainEventId.BALLOON_CHANGE)
        await domain.set_block_threshold("hda", 1)
        await act(console, "W")
        await guests.seen("domain", DomainEventId.BLOCK_THRESHOLD)
        await domain.attach_device(DIMM)
        await guests.seen("domain", DomainEventId.DEVICE_ADDED)
        await act(console, "m")
        await guests.seen("domain", DomainEventId.DEVICE_REMOVAL_FAILED)
        await act(console, "w", answers=False)
        await guests.seen("domain", DomainEventId.WATCHDOG)
        await domain.resume()
        await trio.to_thread.run_sync(console.expect_answer)
        await act(console, "s", answers=False)
        await guests.seen("domain", DomainEventId.PMSUSPEND)
        await domain.pm_wakeup()
        await guests.seen("domain", DomainEventId.PMWAKEUP)
        await trio.to_thread.run_sync(console.wait_until_awake)
        await act(console, "o", answers=False)
        await guests.gone(domain)


async def deep_sleep(guests: Guests) -> None:
    """A guest that puts itself to sleep on disk."""
    domain, console = await guests.running("sleeper")
    with closing(console):
        await act(console, "h", answers=False)
        await guests.seen("domain", DomainEventId.PMSUSPEND_DISK)
        with suppress(OperationInvalid):  # QEMU ends by itself after that, sooner or later
            await domain.destroy()
        await guests.gone(domain)


async def crashes(guests: Guests) -> None:
    """A guest that QEMU gives up on, a panic, a disk error and a failure of memory."""
    twice = await guests.connection.domain_define_xml(
        guests.document("twice", BROKEN.format(file=guests.folder / "twice.qcow2"))
    )
    with pytest.raises(LibvirtError, match="lock"):  # which QEMU finds out when it is connected to already
        await twice.create()
    await guests.seen("domain", DomainEventId.CONTROL_ERROR)
    await twice.undefine()
    domain, console = await guests.running("panic")
    with closing(console):
        await act(console, "p", answers=False)
        await guests.gone(domain)
    broken = guests.folder / "second.qcow2"
    damage(broken)
    domain, console = await guests.running("broken", BROKEN.format(file=broken))
    with closing(console):
        await act(console, "R")
        await guests.seen("domain", DomainEventId.IO_ERROR_REASON)
        await domain.destroy()
        await guests.gone(domain)
    domain, console = await guests.running("memory")
    with closing(console):
        hmp = DomainQemuMonitorCommandFlags.HMP
        await domain.qemu_monitor_command("mce 0 0 0xbd80000000000134 0x7 0x1000 0x8c", hmp)
        await guests.seen("domain", DomainEventId.MEMORY_FAILURE)
        await domain.destroy()
        await guests.gone(domain)


def damage(path: Path) -> None:
    """Make a disk of compressed clusters, one of which cannot be decompressed: the one that the guest reads."""
    raw = path.with_suffix(".img")
    cluster = 65536
    raw.write_bytes(b"".join(bytes([number]) * cluster for number in range(128)))
    subprocess.run(["qemu-img", "convert", "-c", "-O", "qcow2", str(raw), str(path)], check=True)
    with path.open("r+b") as file:

        def word(offset: int) -> int:
            file.seek(offset)
            return int.from_bytes(file.read(8), "big")

        table = word(word(40)) & (1 << 56) - 1
        file.seek(word(table + 63 * 8) & (1 << 54) - 1)
        file.write(b"\xff" * 64)


async def devices(guests: Guests) -> None:
    """Devices plugged, trays moved, a missing medium, tunables, metadata, a viewer."""
    missing = guests.folder / "missing.iso"
    domain, console = await guests.running("devices", CDROM.format(file=missing))
    with closing(console):
        await guests.seen("domain", DomainEventId.DISK_CHANGE, 1)
        medium = guests.folder / "medium.iso"
        medium.write_bytes(bytes(1 << 20))
        await domain.update_device_flags(CDROM.format(file=medium), DomainDeviceModifyFlags.LIVE)
        await domain.update_device_flags(EMPTY_CDROM, DomainDeviceModifyFlags.LIVE | DomainDeviceModifyFlags.FORCE)
        await guests.seen("domain", DomainEventId.TRAY_CHANGE)
        await domain.attach_device(MOUSE)
        await domain.detach_device(MOUSE)
        await guests.seen("domain", DomainEventId.DEVICE_REMOVED)
        await domain.pin_vcpu(0, b"\x01")
        await domain.set_block_io_tune("hda", {"total_bytes_sec": 1 << 30})
        await domain.set_metadata(DomainMetadataType.TITLE, "a title", flags=1)
        await domain.set_metadata(DomainMetadataType.ELEMENT, "<a/>", "k", "urn:example:a", 3)
        await domain.set_metadata(DomainMetadataType.ELEMENT, None, None, "urn:example:a", 1)
        await trio.to_thread.run_sync(
            look, int((await domain.get_xml_desc()).split("type='vnc' port='")[1].split("'")[0])
        )
        await guests.seen("domain", DomainEventId.GRAPHICS, 3)
        await domain.destroy()
        await guests.gone(domain)


def look(port: int) -> None:
    """Be a VNC client without a password, for a moment."""
    with socket.create_connection(("127.0.0.1", port), 10) as viewer:
        viewer.sendall(viewer.recv(12))
        viewer.recv(2)
        viewer.sendall(b"\x01")
        viewer.recv(4)
        viewer.sendall(b"\x01")
        viewer.recv(24)


async def blocks(guests: Guests) -> None:
    """Block jobs, and snapshots to go back to."""
    domain, console = await guests.running("blocks")
    with closing(console):
        snapshot = await domain.snapshot_create_xml(SNAPSHOT.format("before"))
        await snapshot.revert()
        await domain.suspend()
        await snapshot.revert()
        await snapshot.delete()
        flags = DomainSnapshotCreateFlags.DISK_ONLY | DomainSnapshotCreateFlags.NO_METADATA
        await domain.snapshot_create_xml(EXTERNAL.format(guests.folder / "over.qcow2"), flags)
        await domain.block_commit("hda", None, None, 0, DomainBlockCommitFlags.ACTIVE)
        await guests.seen("domain", DomainEventId.BLOCK_JOB_2)
        await domain.block_job_abort("hda", DomainBlockJobAbortFlags.PIVOT)
        await guests.seen("domain", DomainEventId.BLOCK_JOB_2, 2)
        await domain.snapshot_create_xml(EXTERNAL.format(guests.folder / "over2.qcow2"), flags)
        await domain.block_pull("hda", 0)
        await guests.seen("domain", DomainEventId.BLOCK_JOB_2, 3)
        await domain.destroy()
        await guests.gone(domain)


async def networks(connection: Connection) -> None:
    network = await connection.network_define_xml("<network><name>net</name></network>")
    await network.create()
    await network.destroy()
    await network.undefine()


async def pools(connection: Connection, folder: Path) -> None:
    path = folder / "pool"
    document = f"<pool type='dir'><name>events</name><target><path>{path}</path></target></pool>"
    pool = await connection.storage_pool_define_xml(document)
    await pool.build()
    await pool.create()
    await pool.refresh()
    await pool.destroy()
    await pool.delete(StoragePoolDeleteFlags.NORMAL)
    await pool.undefine()
    path.mkdir()
    pool = await connection.storage_pool_create_xml(document)
    await pool.destroy()


async def secrets(connection: Connection) -> None:
    secret = await connection.secret_define_xml(
        "<secret ephemeral='no' private='no'><usage type='volume'><volume>/events</volume></usage></secret>"
    )
    await secret.set_value(b"hush")
    await secret.undefine()


async def test_driver(connection: Connection) -> None:
    """What libvirt's test driver tells of."""
    domain = await connection.domain_lookup_by_name("test")
    await domain.suspend()
    await domain.resume()
    await domain.reboot()
    await domain.set_metadata(DomainMetadataType.DESCRIPTION, "text", flags=1)
    document = "<domain type='test'><name>{}</name><memory>1024</memory><os><type>hvm</type></os></domain>"
    other = await connection.domain_define_xml(document.format("other"))
    await other.create()
    mouse = "<input type='mouse' bus='usb'/>"
    for call in (other.attach_device(mouse), other.detach_device(mouse), other.set_memory(512), other.managed_save()):
        with suppress(LibvirtError):  # the test driver lacks some of them
            await call
    with suppress(LibvirtError):  # it may be saved
        await other.destroy()
    snapshot = await domain.snapshot_create_xml(SNAPSHOT.format("s"))
    await snapshot.revert()
    await domain.shutdown()
    await domain.create()
    await domain.destroy()
    await snapshot.revert()
    await (await connection.domain_create_xml(document.format("fleeting"))).destroy()
    await other.undefine_flags(DomainUndefineFlags(1))


async def host_devices(connection: Connection) -> None:
    """A virtual host adapter comes and goes."""
    parent = "scsi_host1"
    adapter = (
        f"<device><parent>{parent}</parent><capability type='scsi_host'><capability type='fc_host'>"
        "<wwnn>2000000012341234</wwnn><wwpn>1000000012341234</wwpn></capability></capability></device>"
    )
    device = await connection.node_device_create_xml(adapter)
    await device.destroy()
