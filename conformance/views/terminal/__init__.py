"""The terminal view: tables of calls in flight, slow ones, errors, procedures; the tree and the bytes of one call."""

from .start import explore, run

__all__ = ["explore", "run"]
