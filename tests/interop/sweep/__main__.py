"""Make the sweep and print its report; exit status 1 when anything differs."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import trio

from .calls import REASONS, STEPS
from .report import report, text
from .runner import sweep, warm_cache


def main() -> int:
    """Print the report of a sweep, of all drivers or of those named."""
    outcomes = []
    with tempfile.TemporaryDirectory() as folder:
        cache = trio.run(warm_cache, Path(folder))
        for driver in [each for each in sys.argv[1:] if not each.startswith("-")] or ["test", "qemu"]:
            start = time.perf_counter()
            outcomes += trio.run(sweep, STEPS, driver, cache)
            print(f"{driver}: {time.perf_counter() - start:.1f} s")
    found = report(outcomes)
    print(text(found, REASONS))
    if "--slow" in sys.argv:
        for outcome in sorted(outcomes, key=lambda each: -each.seconds)[:20]:
            print(f"{outcome.seconds:6.2f} s {outcome.driver}: {outcome.step.theirs[:100]}")
    if "--show" in sys.argv or "--frames" in sys.argv:
        for outcome in outcomes:
            print(f"{outcome.driver}: {outcome.step.theirs[:160]}\n    {str(outcome.wanted)[:300]}")
            if "--frames" in sys.argv:
                for side, found in (("libvirt", outcome.theirs), ("virtwire", outcome.ours)):
                    for each in found:
                        print(
                            f"      {side} {each.procedure} {each.ok} {each.args.hex()[:400]} -> {each.ret.hex()[:200]}"
                        )
    return bool(found.different)


if __name__ == "__main__":
    sys.exit(main())
