"""Checks of a daemon, a module an area.

A module makes its checks with ``check``; ``checks()`` imports all modules and gives what they made.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Final

from ..registry import Registry
from ..trial import Trial

__all__ = ["check", "checks"]

_CHECKS: Final = Registry[Trial]()
check = _CHECKS.check


def checks() -> Registry[Trial]:
    """Return all checks of a daemon."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return _CHECKS
