"""Changing the file of the users so that no reader ever sees half of it, and no change of another writer is lost.

The file itself is the lock: a writer locks it, and looks whether it still is the file of that name, because another
writer may have put a new one there while it waited. Then it writes a new file beside it and renames that over it.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from .entries import Users
from .errors import UsersError
from .store import read_users

__all__ = ["MODE", "edit", "read"]

MODE: Final = 0o600


@contextlib.contextmanager
def edit(path: Path) -> Iterator[Users]:
    """Give what the file says, to be changed in the block; what the block leaves is written at its end.

    Args:
        path: the file; it is made if it is not there.

    Raises:
        UsersError: it cannot be read, or not be written.
    """
    descriptor = _lock(path)
    try:
        users = read_users(descriptor, str(path))
        before = users.format()
        yield users
        text = users.format()
        if text != before or os.fstat(descriptor).st_size == 0:
            try:
                _replace(path, text.encode(), os.fstat(descriptor))
            except OSError as error:
                raise UsersError(f"cannot write {path}: {error.strerror}") from error
    finally:
        os.close(descriptor)


def read(path: Path) -> Users:
    """Return what the file says.

    Raises:
        UsersError: it is not there, or cannot be read.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise UsersError(f"{path}: {error.strerror}") from error
    try:
        return read_users(descriptor, str(path))
    finally:
        os.close(descriptor)


def _lock(path: Path) -> int:
    """Open the file of that name, locked."""
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK, MODE)
        except OSError as error:
            raise UsersError(f"cannot open {path}: {error.strerror}") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if os.path.samestat(os.fstat(descriptor), os.stat(path)):
                return descriptor
        except FileNotFoundError:
            pass
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _replace(path: Path, data: bytes, old: os.stat_result) -> None:
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(6)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(temporary, flags, MODE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            os.fchmod(descriptor, stat.S_IMODE(old.st_mode))  # a group that was let in stays so
            if (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
                os.fchown(descriptor, old.st_uid, old.st_gid)
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
