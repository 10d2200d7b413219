"""The file of the users as one who checks logins sees it: read when it changes, closed to everybody when it is broken.

The file is looked at on each login, so a user added or deleted counts from the next login on.
"""

from __future__ import annotations

import logging
import os
import stat
import threading
from hmac import compare_digest
from pathlib import Path
from typing import Final

from .entries import Users
from .errors import UsersError
from .prepare import prepare_name
from .sasl.interface import SaslError
from .sasl.scram import SCRAM_HASHES, ScramKeys, make_keys

__all__ = ["DEFAULT_FILE", "MAX_FILE", "PasswordFile", "read_users"]

DEFAULT_FILE: Final = Path("/etc/libvirt/virtwired.passwd")

MAX_FILE: Final = 16 << 20
"""Bytes of the largest file that is read, some fifty thousand users."""

_OPEN_TO_OTHERS: Final = stat.S_IWGRP | stat.S_IRWXO

log = logging.getLogger(__name__)


def read_users(descriptor: int, path: str) -> Users:
    """Read an open file.

    Raises:
        UsersError: it cannot be read, is no such file, or others than its owner could change or read it.
    """
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise UsersError(f"{path}: not a file")
        if status.st_mode & _OPEN_TO_OTHERS:
            mode = stat.S_IMODE(status.st_mode)
            raise UsersError(f"{path}: mode {mode:04o} lets others in; chmod 600 it")
        if status.st_size > MAX_FILE:
            raise UsersError(f"{path}: larger than {MAX_FILE} bytes")
        with open(descriptor, "rb", closefd=False) as file:
            text = file.read(MAX_FILE).decode()
    except OSError as error:
        raise UsersError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsersError(f"{path}: not UTF-8 text") from error
    return Users.parse(text, path)


class PasswordFile:
    """Checks logins against a file. Threads may share it.

    Args:
        path: the file; while it does not exist nobody can log in.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._users = Users()
        self._seen: tuple[int, ...] | None = None

    def load(self) -> int:
        """Read the file now, so that what is wrong with it shows at the start of a daemon.

        Returns:
            How many users there are.

        Raises:
            UsersError: it is not there, or cannot be used.
        """
        if not self._path.exists():
            raise UsersError(f"{self._path}: no such file; virtwire-passwd -f {self._path} -c USER makes it")
        with self._lock:
            self._refresh()
            return len(self._users.entries)

    def keys(self, mechanism: str, username: str) -> ScramKeys:
        """Return the keys of a user; for one that does not exist, some that no password fits.

        Args:
            mechanism: one of the SCRAM mechanisms.
            username: in any form.
        """
        try:
            username = prepare_name(username)
        except UsersError:
            username = ""
        return self._current().keys(mechanism, username)

    def check(self, username: str, password: str) -> str | None:
        """Return the user's name in its one form, None for a wrong password; as slow for one that does not exist."""
        users = self._current()
        try:
            username = prepare_name(username)
        except UsersError:
            return None
        entry = users.entries.get(username, {})
        mechanism = next((name for name in SCRAM_HASHES if name in entry), next(iter(SCRAM_HASHES)))
        kept = users.keys(mechanism, username)
        try:
            made = make_keys(mechanism, password, kept.iterations, kept.salt)
        except SaslError:
            return None
        return username if compare_digest(made.stored_key, kept.stored_key) else None

    def _current(self) -> Users:
        """Return what the file says now; nobody when it cannot be used, which the log tells once."""
        with self._lock:
            try:
                self._refresh()
            except UsersError as error:
                log.error("nobody can log in with a password: %s", error)
                self._users = Users(secret=self._users.secret)
            return self._users

    def _refresh(self) -> None:
        seen: tuple[int, ...] = ()
        try:
            status = os.stat(self._path)
            seen = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise UsersError(f"{self._path}: {error.strerror}") from error
        if seen == self._seen:
            return
        self._seen = seen
        self._users = self._read() if seen else Users(secret=self._users.secret)

    def _read(self) -> Users:
        try:
            descriptor = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        except OSError as error:
            raise UsersError(f"{self._path}: {error.strerror}") from error
        try:
            return read_users(descriptor, str(self._path))
        finally:
            os.close(descriptor)
