"""A domain's disks: what they hold, what they did, and the jobs on them."""

from __future__ import annotations

from typing import Any

from tests.interop.sweep.step import Step, nothing, shape


def job(found: Any) -> dict[str, int]:
    """Tell of a job as libvirt-python does."""
    return dict(zip(found._fields[1:], found[1:], strict=True)) if found.found else {}


DISKS = [
    Step("d.blockInfo('vda')", lambda s: s.d.get_block_info("vda"), lambda r: [r.capacity, r.allocation, r.physical]),
    Step("d.blockInfo('nosuch')", lambda s: s.d.get_block_info("nosuch")),
    Step("d.blockStats('vda')", lambda s: s.d.block_stats("vda"), both=shape),
    Step("d.blockStats('nosuch')", lambda s: s.d.block_stats("nosuch")),
    Step("d.blockStatsFlags('vda')", lambda s: s.d.block_stats_flags("vda"), both=shape),
    Step("d.blockPeek('vda', 0, 8)", lambda s: s.d.block_peek("vda", 0, 8)),
    Step("d.blockPeek('nosuch', 0, 8)", lambda s: s.d.block_peek("nosuch", 0, 8)),
    Step("d.blockResize('vda', 8388608, 1)", lambda s: s.d.block_resize("vda", 8388608, 1)),
    Step("d.blockResize('nosuch', 8388608, 1)", lambda s: s.d.block_resize("nosuch", 8388608, 1)),
    Step("d.setBlockThreshold('vda', 4096)", lambda s: s.d.set_block_threshold("vda", 4096)),
    Step("d.setBlockThreshold('nosuch', 4096)", lambda s: s.d.set_block_threshold("nosuch", 4096)),
]

JOBS = [
    Step("d.blockJobInfo('vda')", lambda s: s.d.get_block_job_info("vda"), job),
    Step(
        "d.blockCopy('vda', x.copy_target, {'granularity': 65536}, 8)",
        lambda s: s.d.block_copy("vda", s.x.copy_target, {"granularity": 65536}, 8),
    ),
    Step(
        "d.blockCopy('vda', x.copy_target, {'granularity': 65536})",
        lambda s: s.d.block_copy("vda", s.x.copy_target, {"granularity": 65536}),
    ),
    Step("d.blockJobInfo('vda')", lambda s: s.d.get_block_job_info("vda"), job, nothing),
    Step("d.blockJobSetSpeed('vda', 5)", lambda s: s.d.block_job_set_speed("vda", 5)),
    Step("d.blockJobAbort('vda')", lambda s: s.d.block_job_abort("vda")),
    Step("d.blockJobAbort('vda')", lambda s: s.d.block_job_abort("vda")),
    Step("d.blockPull('vda')", lambda s: s.d.block_pull("vda", 0)),
    Step("d.blockRebase('vda', 'nosuch', 0, 0)", lambda s: s.d.block_rebase("vda", "nosuch", 0, 0)),
    Step("d.blockRebase('vda', None, 0, 0)", lambda s: s.d.block_rebase("vda", None, 0, 0)),
    Step("d.blockCommit('vda', None, None, 0, 0)", lambda s: s.d.block_commit("vda", None, None, 0, 0)),
]
