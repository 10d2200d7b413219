# DO NOT EDIT: generated from all definitions by virtwire.protocol.compiler.

"""The programs: their procedures by number and by name."""

from __future__ import annotations

from virtwire.protocol.procedures import Program

from . import admin, backup, checkpoint, connect, domain, domain_block, domain_cpu, domain_devices, domain_event_callbacks, domain_events, domain_guest, domain_memory, domain_save, domain_settings, domain_stats, host, interface, keepalive, lxc, migrate, network, node_device, nwfilter, qemu, secret, snapshot, storage_pool, storage_vol

_ALL = (
    *admin.PROCEDURES,
    *backup.PROCEDURES,
    *checkpoint.PROCEDURES,
    *connect.PROCEDURES,
    *domain.PROCEDURES,
    *domain_block.PROCEDURES,
    *domain_cpu.PROCEDURES,
    *domain_devices.PROCEDURES,
    *domain_event_callbacks.PROCEDURES,
    *domain_events.PROCEDURES,
    *domain_guest.PROCEDURES,
    *domain_memory.PROCEDURES,
    *domain_save.PROCEDURES,
    *domain_settings.PROCEDURES,
    *domain_stats.PROCEDURES,
    *host.PROCEDURES,
    *interface.PROCEDURES,
    *keepalive.PROCEDURES,
    *lxc.PROCEDURES,
    *migrate.PROCEDURES,
    *network.PROCEDURES,
    *node_device.PROCEDURES,
    *nwfilter.PROCEDURES,
    *qemu.PROCEDURES,
    *secret.PROCEDURES,
    *snapshot.PROCEDURES,
    *storage_pool.PROCEDURES,
    *storage_vol.PROCEDURES,
)

ADMIN = Program(0x6900690, 1, "admin", _ALL)
REMOTE = Program(0x20008086, 1, "remote", _ALL)
KEEPALIVE = Program(0x6b656570, 1, "keepalive", _ALL)
LXC = Program(0x68000, 1, "lxc", _ALL)
QEMU = Program(0x20008087, 1, "qemu", _ALL)

PROGRAMS: dict[int, Program] = {ADMIN.number: ADMIN, REMOTE.number: REMOTE, KEEPALIVE.number: KEEPALIVE, LXC.number: LXC, QEMU.number: QEMU}
"""The programs by number; of one with several versions, the newest."""
