"""The folder of the Unix sockets: one daemon at a time, stale sockets replaced, everything removed in the end.

A lock on the folder itself (``flock``) is held for the daemon's life. It decides between two daemons that start at
once; a socket that still answers decides against daemons that know nothing of the lock, libvirtd among them.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import logging
import os
import socket
from pathlib import Path
from typing import Final, Self

from .config import Config

__all__ = [
    "ADMIN_NAME",
    "READ_ONLY_NAME",
    "READ_WRITE_NAME",
    "SocketDir",
    "SocketDirError",
    "bind_path",
    "default_folder",
]

READ_WRITE_NAME: Final = "libvirt-sock"
READ_ONLY_NAME: Final = "libvirt-sock-ro"
ADMIN_NAME: Final = "libvirt-admin-sock"
_MAX_PATH: Final = 107
"""Bytes in Linux's sockaddr_un, less the NUL at the end."""

log = logging.getLogger(__name__)


class SocketDirError(Exception):
    """The sockets cannot be made; the text is for the user."""


def default_folder() -> Path:
    """Return where libvirt's own daemon has its sockets, for this user."""
    if os.geteuid() == 0:
        return Path("/run/libvirt")
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return Path(runtime, "libvirt") if runtime else Path.home() / ".cache/libvirt"


class SocketDir:
    """A locked folder and the sockets in it.

    Raises:
        SocketDirError: the folder cannot be used, or another daemon has it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self._sockets: dict[Path, socket.socket] = {}
        try:
            self.folder.mkdir(mode=0o755, parents=True, exist_ok=True)
            self._lock = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            raise SocketDirError(f"cannot use the socket folder {self.folder}: {error.strerror}") from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._lock)
            raise SocketDirError(f"another virtwired is listening in {self.folder}") from error

    def bind(self, name: str, mode: int, config: Config) -> tuple[Path, socket.socket]:
        """Make one listening socket.

        Args:
            name: the file's name.
            mode: the file's permissions, in force before anybody can connect.
            config: group and queue length.

        Returns:
            The path and the socket, non-blocking and listening.
        """
        path = self.folder / name
        self._sockets[path] = listener = bind_path(path, mode)
        if config.unix_sock_group is not None:
            try:
                os.chown(path, -1, config.unix_sock_group)
            except OSError as error:
                raise SocketDirError(f"cannot give {path} its group: {error.strerror}") from error
        listener.listen(config.max_queued_clients)
        return path, listener

    def close(self) -> None:
        """Close and remove every socket, then let go of the folder."""
        for path, listener in self._sockets.items():
            with contextlib.suppress(FileNotFoundError):
                path.unlink()
            listener.close()
        self._sockets.clear()
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()


def bind_path(path: Path, mode: int, others: str = "another virtwired or libvirtd") -> socket.socket:
    """Make a Unix socket in the place of one that nobody listens on any more.

    Args:
        path: of the socket.
        mode: its permissions, in force before anybody can connect.
        others: who would be listening there already, for the user.

    Returns:
        The socket, non-blocking, bound, not listening yet.

    Raises:
        SocketDirError: it cannot be made, or something else is there.
    """
    size = len(os.fsencode(path))
    if size > _MAX_PATH:
        reason = f"its path has {size} bytes, and that of a Unix socket has {_MAX_PATH} at most"
        raise SocketDirError(f"cannot make the socket {path}: {reason}")
    _clear(path, others)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_NONBLOCK)
    old_mask = os.umask(0o777 & ~mode)
    try:
        listener.bind(str(path))
    except OSError as error:
        listener.close()
        raise SocketDirError(f"cannot make the socket {path}: {_reason(error)}") from error
    finally:
        os.umask(old_mask)
    return listener


def _clear(path: Path, others: str) -> None:
    """Remove a socket that nobody listens on; refuse to touch anything else."""
    try:
        if not path.is_socket():
            if path.exists():
                raise SocketDirError(f"{path} is in the way: it is no socket")
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_NONBLOCK) as probe:
            code = probe.connect_ex(str(path))
        if code != errno.ECONNREFUSED:
            raise SocketDirError(f"{others} is listening on {path}")
        log.info("removing the stale socket %s", path)
        path.unlink()
    except OSError as error:
        raise SocketDirError(f"cannot check the old socket {path}: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
