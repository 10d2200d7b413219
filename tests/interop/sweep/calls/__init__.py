"""The lines of the sweep, in the order in which they are called; each area has a module."""

from __future__ import annotations

from typing import Final

from tests.interop.sweep.step import Step

from . import (
    blocks,
    connection,
    domains,
    events,
    host,
    migration,
    moments,
    objects,
    passing,
    saving,
    storage,
    tuning,
)

STEPS: Final[list[Step]] = [
    *connection.OPEN,
    *connection.STEPS,
    *host.STEPS,
    *objects.NETWORKS,
    *objects.SECRETS,
    *objects.FILTERS,
    *storage.POOLS,
    *storage.VOLUMES,
    *domains.START,
    *domains.READS,
    *domains.GUEST,
    *moments.SNAPSHOTS,
    *moments.CHECKPOINTS,
    *tuning.CPUS,
    *tuning.MEMORY,
    *tuning.LIMITS,
    *blocks.DISKS,
    *blocks.JOBS,
    *tuning.DEVICES,
    *events.STEPS,
    *passing.STREAMS,
    *passing.DESCRIPTORS,
    *passing.QEMU_PROGRAM,
    *saving.STEPS,
    *migration.STEPS,
    *domains.STATES,
    *domains.END,
    *storage.END,
]

REASONS: Final[dict[str, str]] = {}
"""Why procedures are compared on no driver: name to reason. One that is compared after all must not stand here."""
