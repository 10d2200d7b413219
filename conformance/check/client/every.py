"""All checks of a client."""

from __future__ import annotations

from . import checks as checks  # registers them
from .area import CLIENT

__all__ = ["CLIENT"]
