"""What is there at a daemon and on its host, to be compared before and after somebody who leaves nothing behind."""

from __future__ import annotations

import difflib
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.peers.libvirtd import Libvirtd, can_isolate
from tests.peers.virsh import Virsh

__all__ = ["SETTLES", "arrivals", "differences", "furnish", "inventory"]

SETTLES = 60.0
"""Seconds in which others who check at the same time have removed what they made in the same folder."""

_LISTS = (
    "list --all",
    "pool-list --all",
    "net-list --all",
    "iface-list --all",
    "secret-list",
    "nwfilter-list",
    "nwfilter-binding-list",
)
_NODE_DEVICES = "nodedev-list"
_OF_DOMAINS = ("domstate {} --reason", "dumpxml {}", "snapshot-list {} --tree", "checkpoint-list {} --tree")
_OF_POOLS = ("vol-list {}",)
_OF_NETWORKS = ("net-dumpxml {}",)

_DISK = """<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='{file}'/>
<target dev='vda' bus='virtio'/></disk>"""
_DOMAIN = """<domain type='{driver}'><name>{name}</name><memory unit='MiB'>16</memory>
<os><type>hvm</type></os><devices>{disk}</devices></domain>"""
_DOCUMENTS = {
    "net-define": "<network><name>ours</name><ip address='192.168.217.1' netmask='255.255.255.0'/></network>",
    "secret-define": "<secret><usage type='ceph'><name>ours</name></usage></secret>",
    "nwfilter-define": "<filter name='ours' chain='root'><rule action='accept' direction='inout'/></filter>",
}


def furnish(virsh: Virsh, driver: str, folder: Path) -> None:
    """Make objects of each kind that a driver has, which are to stay as they are.

    Args:
        virsh: connected to the driver.
        driver: "test" or "qemu".
        folder: for disks and a pool.
    """
    for name in ("ours-off", "ours-running"):
        disk = folder / f"{name}.qcow2"
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", str(disk), "1M"], check=True)
        document = folder / f"{name}.xml"
        document.write_text(_DOMAIN.format(driver=driver, name=name, disk=_DISK.format(file=disk)))
        _do(virsh, f"define {document}")
    _do(virsh, "snapshot-create-as ours-off kept")
    _do(virsh, "start ours-running")
    _do(virsh, "checkpoint-create-as ours-running kept")
    _do(virsh, f"pool-define-as ours dir --target {folder / 'pool'}")
    _do(virsh, "pool-build ours")
    _do(virsh, "pool-start ours")
    _do(virsh, "vol-create-as ours kept 1M")
    for command in ("autostart ours-off", "pool-autostart ours"):  # libvirtd keeps the folder of the first such link
        _do(virsh, command)
    for command, document in _DOCUMENTS.items():
        if driver == "qemu" or command == "net-define":  # the test driver has no secrets and filters
            file = folder / f"{command}.xml"
            file.write_text(document)
            _do(virsh, f"{command} {file}")


def inventory(virsh: Virsh, driver: str, daemon: Libvirtd) -> dict[str, str]:
    """Say what is there: what virsh shows of all objects, and a libvirtd's processes and files of their state.

    Returns:
        What was seen, by what was asked. Node devices are left out where they are the host's, which come and go.
    """
    asked = [*_LISTS, *([_NODE_DEVICES] if driver == "test" else [])]
    for names, questions in (("list", _OF_DOMAINS), ("pool-list", _OF_POOLS), ("net-list", _OF_NETWORKS)):
        found = virsh.run(f"{names} --all --name").stdout.split()
        asked += [question.format(name) for name in found for question in questions]
    seen = {each.command: each.stdout + each.stderr for each in virsh.session(asked)}
    if driver == "qemu" and can_isolate():
        seen["processes"] = "\n".join(_processes(daemon))
        seen["files"] = "\n".join(sorted(_state_files(daemon)))
    return seen


def differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Say which lines of what two inventories asked have come and gone."""
    return [
        f"{question}: {line}"
        for question in sorted(before.keys() | after.keys())
        for line in difflib.ndiff(before.get(question, "").splitlines(), after.get(question, "").splitlines())
        if line.startswith(("+", "-"))
    ]


def arrivals(before: set[Path], look: Callable[[], set[Path]]) -> set[Path]:
    """Return what has come to stay: what others made meanwhile goes within ``SETTLES``."""
    new = look() - before
    deadline = time.monotonic() + SETTLES
    while new and time.monotonic() < deadline:
        time.sleep(0.2)
        new &= look()
    return new


def _do(virsh: Virsh, command: str) -> None:
    done = virsh.run(command)
    assert done.status == 0, done


def _processes(daemon: Libvirtd) -> Iterator[str]:
    """Find what a libvirtd has started: it is in the daemon's mount namespace, where nobody else is."""
    assert daemon.process is not None
    namespace = os.readlink(f"/proc/{daemon.process.pid}/ns/mnt")
    for entry in sorted(Path("/proc").iterdir()):
        if entry.name.isdigit() and int(entry.name) != daemon.process.pid:
            try:
                if os.readlink(entry / "ns/mnt") == namespace:
                    yield f"{entry.name} {(entry / 'comm').read_text().strip()}"
            except OSError:  # it has just ended
                continue


def _state_files(daemon: Libvirtd) -> Iterator[str]:
    """Name the files and folders of all that lives on: not logs, nor what a daemon remembers of its host."""
    root = daemon.folder / "root"
    for top in ("etc/libvirt", "run/libvirt", "var/lib/libvirt"):
        for path in (root / top).rglob("*"):
            yield str(path.relative_to(root))
