"""Where the checks of a client are registered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..registry import Registry

if TYPE_CHECKING:
    from .candidate import Candidate

__all__ = ["CLIENT"]

CLIENT: Final[Registry[Candidate]] = Registry()
"""All of them, in the order in which the modules of ``checks`` are imported."""
