"""The one error of this package that callers show to a user."""

from __future__ import annotations


class PkiError(Exception):
    """A file could not be read or written, or a request makes no sense; the text is one sentence for the user."""
