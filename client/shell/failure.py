"""What the shell tells the user when it cannot do what it was told."""

from __future__ import annotations

__all__ = ["ShellError"]


class ShellError(Exception):
    """Something that is told to the user as ``error: ...``; several texts are several lines."""

    def __init__(self, *texts: str) -> None:
        super().__init__("\n".join(texts))
        self.texts = texts
