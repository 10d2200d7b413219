"""Our client passes descriptors to libvirtd and its QEMU, and gets some: as virsh does, and ten thousand of them."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from virtwire.client import Connection, LibvirtError

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import program, require
from tests.peers.virsh import environment
from tests.worlds import World

pytestmark = pytest.mark.interop

GUEST = """
<domain type='qemu'><name>passed</name><memory unit='MiB'>32</memory>
<os><type arch='x86_64'>hvm</type></os>
<devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
<graphics type='vnc' listen='127.0.0.1' autoport='yes'/></devices></domain>"""
GREETING = b"RFB 003.008\n"
AT_ONCE, TIMES, SCREENS = 20, 490, 200
"""Descriptors passed in a call; such calls; descriptors that come: ten thousand in all."""


@pytest.fixture(scope="module")
def daemon() -> Iterator[Libvirtd]:
    """Run a libvirtd with a paused guest."""
    require("libvirtd", "virsh", "qemu-system-x86_64", root=True)
    with Libvirtd() as daemon:
        xml = daemon.folder / "guest.xml"
        xml.write_text(GUEST)
        virsh(daemon, "create", str(xml), "--paused")
        yield daemon


def virsh(daemon: Libvirtd, *words: str, fds: tuple[int, ...] = ()) -> str:
    command = [program("virsh"), "-q", "-c", daemon.uri("qemu:///system"), *words]
    done = subprocess.run(
        command, capture_output=True, text=True, pass_fds=fds, env=environment(daemon.folder), check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def monitor(verb: str, number: int) -> str:
    """Write a command of QEMU's about a set of descriptors."""
    return json.dumps({"execute": verb, "arguments": {"fdset-id": number}})


def open_in_daemon(daemon: Libvirtd) -> int:
    assert daemon.process is not None
    return len(os.listdir(f"/proc/{daemon.process.pid}/fd"))


def what_qemu_has(daemon: Libvirtd, fd: int) -> str:
    """Tell what a descriptor of the guest's QEMU is."""
    pid = (daemon.folder / "root/run/libvirt/qemu/passed.pid").read_text()
    return os.readlink(f"/proc/{pid.strip()}/fd/{fd}")


def shape(answer: str) -> Any:
    """Leave out of QEMU's answer what differs from command to command."""
    return re.sub(r'("fd"|"fdset-id"):\d+|libvirt-\d+', r"\1", answer.strip())


async def test_the_monitor_takes_what_virsh_passes_and_what_we_pass(
    real_world: World, daemon: Libvirtd, tmp_path: Path
) -> None:
    answers = {}
    with (tmp_path / "theirs").open("w") as theirs, (tmp_path / "ours").open("w") as ours:
        fd = theirs.fileno()
        words = ("qemu-monitor-command", "passed", "--pass-fds", str(fd), monitor("add-fd", 7))
        answers["theirs"] = virsh(daemon, *words, fds=(fd,))
        async with real_world.connect(daemon.uri("qemu:///system")) as connection:
            domain = await connection.domain_lookup_by_name("passed")
            answers["ours"], came = await domain.qemu_monitor_command_with_files(monitor("add-fd", 8), [ours])
            assert came == []
            for name, answer in answers.items():
                assert what_qemu_has(daemon, json.loads(answer)["return"]["fd"]) == str(tmp_path / name)
            for number in (7, 8):
                await domain.qemu_monitor_command(monitor("remove-fd", number))
    assert shape(answers["ours"]) == shape(answers["theirs"])


async def test_a_display_both_ways(real_world: World, daemon: Libvirtd) -> None:
    async with real_world.connect(daemon.uri("qemu:///system")) as connection:
        domain = await connection.domain_lookup_by_name("passed")
        with await domain.open_graphics_fd(0) as given, socket.socket(fileno=os.dup(given.fileno())) as display:
            assert await greeting(real_world, display) == GREETING
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                await domain.open_graphics(0, theirs)
            assert await greeting(real_world, ours) == GREETING


async def greeting(real_world: World, display: socket.socket) -> bytes:
    """Read what a display says first."""
    display.setblocking(False)
    async with real_world.io.limit(10):
        await real_world.io.readable(display.fileno())
    return display.recv(100)


async def test_ten_thousand_passes(real_world: World, daemon: Libvirtd) -> None:
    """Neither end keeps any, be the call refused or not."""
    async with real_world.connect(daemon.uri("qemu:///system")) as connection:
        domain = await connection.domain_lookup_by_name("passed")
        mine, before = len(os.listdir("/proc/self/fd")), open_in_daemon(daemon)
        await refused_with_descriptors(connection)
        for _ in range(SCREENS):
            (await domain.open_graphics_fd(0)).close()
        assert len(os.listdir("/proc/self/fd")) == mine
        deadline = time.monotonic() + 5
        while open_in_daemon(daemon) > before and time.monotonic() < deadline:
            await real_world.io.sleep(0.01)
        assert open_in_daemon(daemon) <= before


async def refused_with_descriptors(connection: Connection) -> None:
    with open("/dev/null") as null:
        for _ in range(TIMES):
            with pytest.raises(LibvirtError, match="XML"):
                await connection.domain_create_xml_with_files("<no domain/>", [null] * AT_ONCE)
