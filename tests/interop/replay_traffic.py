"""Traffic for recordings that are played again: everything a client can do over the wire alone, on fresh daemons alike.

A recording holds what clients said to the daemon; a guest that is driven past it, or a file that a test writes for the
daemon, is not in it. So what happens here happens through libvirt's calls, and what daemons find on their disks is in
folders of their own.
"""

from __future__ import annotations

import random
import socket
from contextlib import AsyncExitStack
from typing import Any

import trio
import virtwire.client
from virtwire.client import Connection, Domain, StoragePool, StorageVol
from virtwire.client.enums import DomainEventId, NetworkEventId, StoragePoolEventId
from virtwire.client.errors import LibvirtError

from tests.interop.event_guest import boot_sector

__all__ = ["consoles", "descriptors", "events", "moments", "pipelined", "streams"]

MIB = 1 << 20
POOL = "/var/lib/libvirt/images/replayed"
"""In the daemon's own folder where it has one (``Libvirtd.system``), so that each begins without it."""
POOL_XML = f"<pool type='dir'><name>replayed</name><target><path>{POOL}</path></target></pool>"
VOLUME = (
    "<volume><name>{}</name><capacity>{}</capacity><allocation>0</allocation>"
    "<target><format type='raw'/></target></volume>"
)
TALKER = f"""\
<domain type='qemu'><name>talker</name><memory unit='MiB'>32</memory>
<os><type arch='x86_64' machine='pc'>hvm</type></os>
<devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='{POOL}/boot'/><target dev='hda'/></disk>
<serial type='pty'/><graphics type='vnc' listen='127.0.0.1' autoport='yes'/></devices></domain>"""
GUEST = """\
<domain type='test'><name>guest</name><memory>8192</memory><os><type>hvm</type></os>
<devices><disk type='file'><source file='/d.img'/><target dev='vda'/></disk></devices></domain>"""
PATIENCE = 60


async def moments(uri: str) -> None:
    """Make checkpoints and snapshots named by the time, of a domain whose UUID the daemon makes up."""
    async with virtwire.client.connect(uri) as connection:
        domain = await connection.domain_define_xml(GUEST)
        await domain.create()
        first = await domain.checkpoint_create_xml("<domaincheckpoint/>")
        await trio.sleep(1.1)  # the next one has another name
        xml = f"<domaincheckpoint><description>after {first.name}</description></domaincheckpoint>"
        await domain.checkpoint_create_xml(xml)
        for checkpoint in await domain.list_all_checkpoints():
            await checkpoint.get_xml_desc()
        await domain.checkpoint_lookup_by_name(first.name)
        again = await connection.domain_lookup_by_uuid(domain.uuid)
        await connection.domain_lookup_by_id(again.id)
        await connection.domain_define_xml(await domain.get_xml_desc())
        for checkpoint in await domain.list_all_checkpoints():
            await checkpoint.delete()
        snapshot = await domain.snapshot_create_xml("<domainsnapshot/>")
        await (await domain.snapshot_lookup_by_name(snapshot.name)).get_xml_desc()
        await snapshot.revert()
        await snapshot.delete()
        await _refused(connection.domain_lookup_by_name("nobody"))
        await domain.destroy()
        await domain.undefine()


async def events(uri: str) -> None:
    """Listen on two connections to what is done on a third one."""
    async with AsyncExitStack() as stack:
        one, two, actor = [await stack.enter_async_context(virtwire.client.connect(uri)) for _ in range(3)]
        heard = [
            await stack.enter_async_context(each)
            for listener in (one, two)
            for each in (
                listener.domain_events(DomainEventId.LIFECYCLE),
                listener.domain_events(DomainEventId.METADATA_CHANGE),
                listener.network_events(NetworkEventId.LIFECYCLE),
                listener.storage_pool_events(StoragePoolEventId.LIFECYCLE),
            )
        ]
        domain = await actor.domain_define_xml(GUEST)
        await domain.create()
        for _ in range(20):
            await domain.suspend()
            await domain.resume()
        network = await actor.network_define_xml("<network><name>net</name></network>")
        await network.create()
        await network.destroy()
        await network.undefine()
        await domain.destroy()
        await domain.undefine()
        with trio.fail_after(PATIENCE):
            for listener in (heard[0], heard[4]):
                for _ in range(44):
                    await anext(listener)
            for listener in (heard[2], heard[6]):
                for _ in range(4):
                    await anext(listener)


async def pipelined(uri: str) -> None:
    """Make calls on several connections at once, many of them in flight together."""

    async def ask(connection: Connection, domain: Domain) -> None:
        for _ in range(20):
            await domain.get_info()
            await connection.get_capabilities()

    async with AsyncExitStack() as stack:
        connections = [await stack.enter_async_context(virtwire.client.connect(uri)) for _ in range(4)]
        async with trio.open_nursery() as nursery:
            for connection in connections:
                domain = await connection.domain_lookup_by_name("test")
                for _ in range(4):
                    nursery.start_soon(ask, connection, domain)


async def streams(uri: str, size: int = 8 * MIB) -> None:
    """Carry volumes up and down, plain and sparse, wholly and in part."""
    async with virtwire.client.connect(uri) as connection:
        pool = await _pool(connection)
        data = random.Random(1).randbytes(MIB) * (size // MIB)
        volume = await pool.storage_vol_create_xml(VOLUME.format("plain", size))
        await _fill(volume, data)
        taken = 0
        async with await volume.download(0, 0) as stream:
            async for piece in stream:
                taken += len(piece)
        assert taken == size
        sparse = await pool.storage_vol_create_xml(VOLUME.format("sparse", 2 * size))
        async with await sparse.upload(0, 2 * size, 1) as stream:
            await stream.send_all(data[:MIB])
            await stream.send_hole(size - MIB)
            await stream.send_all(data[MIB : 2 * MIB])
            await stream.send_hole(size - MIB)
        async with await sparse.download(0, 0, 1) as stream:
            while await stream.receive():
                pass
        given_up = await volume.download(0, 0)
        await given_up.receive()
        await given_up.abort()
        for each in (volume, sparse):
            await each.delete()
        await _drop(pool)


async def consoles(uri: str) -> None:
    """Speak with a guest at its console, and take its screen; the guest answers each letter with one."""
    async with virtwire.client.connect(uri) as connection:
        pool = await _pool(connection)
        disk = boot_sector()
        volume = await pool.storage_vol_create_xml(VOLUME.format("boot", len(disk)))
        await _fill(volume, disk)
        guest = await connection.domain_create_xml(TALKER)
        await guest.get_xml_desc()
        async with await guest.open_console() as console:
            with trio.fail_after(PATIENCE):
                while True:
                    await console.send_all(b"?")
                    with trio.move_on_after(0.3):
                        await console.receive()
                        break
                for _ in range(10):
                    await console.send_all(b"?")
                    await console.receive()
        await guest.destroy()
        await volume.delete()
        await _drop(pool)


async def descriptors(uri: str) -> None:
    """Pass descriptors both ways: of a guest's screen, and to its monitor."""
    async with virtwire.client.connect(uri) as connection:
        pool = await _pool(connection)
        volume = await pool.storage_vol_create_xml(VOLUME.format("boot", MIB))
        guest = await connection.domain_create_xml(TALKER, 1)
        (await guest.open_graphics_fd(0, 1)).close()
        ours, theirs = socket.socketpair()
        with ours, theirs:
            await guest.open_graphics(0, theirs, 1)
        await guest.destroy()
        await volume.delete()
        await _drop(pool)


async def _pool(connection: Connection) -> StoragePool:
    pool = await connection.storage_pool_define_xml(POOL_XML)
    await pool.build()
    await pool.create()
    return pool


async def _fill(volume: StorageVol, data: bytes) -> None:
    async with await volume.upload(0, len(data)) as stream:
        await stream.send_all(data)


async def _drop(pool: StoragePool) -> None:
    await pool.destroy()
    await pool.delete()
    await pool.undefine()


async def _refused(call: Any) -> None:
    try:
        await call
    except LibvirtError:
        return
    raise AssertionError("it was not refused")
