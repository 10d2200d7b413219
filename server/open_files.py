"""How many files this process may have open: each client is one."""

from __future__ import annotations

import resource
from typing import Final

__all__ = ["allow_files"]

_OTHER_FILES: Final = 100


def allow_files(clients: int) -> None:
    """Raise the soft limit of open files, often 1024, to what so many clients need, as far as the hard one lets us."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = clients + _OTHER_FILES
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
