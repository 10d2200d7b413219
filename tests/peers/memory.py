"""The most memory that a process has had since one began to look."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["Peak"]


class Peak:
    """Looks at a process from now on.

    Args:
        pid: the process, which is this user's own; None is this one.
    """

    def __init__(self, pid: int | None = None) -> None:
        self._folder = Path("/proc") / ("self" if pid is None else str(pid))
        (self._folder / "clear_refs").write_text("5")  # what was the most before is forgotten
        self._before = self._most()

    @property
    def growth(self) -> int:
        """By how many KiB more than at the beginning it has had at most."""
        return self._most() - self._before

    def _most(self) -> int:
        found = re.search(r"^VmHWM:\s+(\d+) kB$", (self._folder / "status").read_text(), re.MULTILINE)
        assert found is not None
        return int(found[1])
