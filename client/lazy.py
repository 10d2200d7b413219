"""Modules that are imported when something of theirs is first used.

The codecs of all 456 procedures take a while to import, most programs call a few of them. The generated methods name
them through a ``LazyModule``: the first use of a name costs an import, each later one an attribute lookup.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["LazyModule"]


class LazyModule:
    """Stands for a module.

    Args:
        name: its full name.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        value = getattr(import_module(self._name), attribute)
        setattr(self, attribute, value)
        return value

    def __repr__(self) -> str:
        return f"LazyModule({self._name!r})"
