"""Reading the files of XML that the user names."""

from __future__ import annotations

from .failure import ShellError

__all__ = ["read_file"]

_LARGEST = 10 * 1024 * 1024
"""Bytes; virsh takes no larger XML either."""


def read_file(name: str) -> str:
    """Read a document that the user names.

    Raises:
        ShellError: it cannot be read, or is too large.
    """
    try:
        file = open(name, "rb")  # noqa: SIM115 - opening and reading fail with different words
    except IsADirectoryError as error:
        raise ShellError(f"Failed to read file '{name}': {error.strerror}") from error
    except OSError as error:
        raise ShellError(f"Failed to open file '{name}': {error.strerror}") from error
    with file:
        try:
            data = file.read(_LARGEST + 1)
        except OSError as error:
            raise ShellError(f"Failed to read file '{name}': {error.strerror}") from error
    if len(data) > _LARGEST:
        raise ShellError(f"Failed to read file '{name}': Value too large for defined data type")
    return data.decode("utf-8", "surrogateescape")
