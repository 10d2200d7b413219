"""The one error of the users' file that callers show to a user."""

from __future__ import annotations

__all__ = ["UsersError"]


class UsersError(Exception):
    """The file of the users cannot be used, or a request makes no sense; the text is one sentence for the user."""
