"""Writing certificates and keys so that nobody ever sees half a file, nor a key that others may read.

Each file is written under a temporary name in its own folder, with its final mode from the first instant, flushed to
the disk, and only then given its name. Without ``replace`` the name is given by a hard link, which the kernel refuses
when the name is taken: there is no moment between looking and writing.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Sequence
from typing import NamedTuple

from .errors import PkiError

KEY_MODE = 0o600
CERT_MODE = 0o644


class NewFile(NamedTuple):
    """A file to be written: its final path, its bytes, its mode."""

    path: str
    data: bytes
    mode: int


def make_folder(path: str) -> None:
    """Make a folder that only its owner may enter, unless it is there."""
    if os.path.isdir(path):
        return
    try:
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        os.mkdir(path, 0o700)
    except OSError as error:
        raise PkiError(f"cannot make the folder {path}: {error.strerror}") from error


def write_all(files: Sequence[NewFile], *, replace: bool = False) -> None:
    """Write files that belong together.

    All of them reach the disk before the first gets its name. When one name turns out to be taken, those given before
    it are withdrawn.

    Args:
        files: what to write; all paths are in folders that exist.
        replace: whether files of these names may be replaced.

    Raises:
        PkiError: a file is there already, or the disk refuses.
    """
    written: list[tuple[str, NewFile]] = []
    try:
        if not replace:
            for file in files:
                _refuse_existing(file.path)
        for file in files:
            temporary = f"{file.path}.{secrets.token_hex(6)}.tmp"
            written.append((temporary, file))
            _write_synced(temporary, file)
        if replace:
            for temporary, file in written:
                os.replace(temporary, file.path)
        else:
            _link_all(written)
        for folder in {os.path.dirname(os.path.abspath(file.path)) for file in files}:
            _sync_folder(folder)
    except OSError as error:
        raise PkiError(f"cannot write {error.filename or files[0].path}: {error.strerror}") from error
    finally:
        for temporary, _file in written:
            with contextlib.suppress(OSError):
                os.unlink(temporary)


def _refuse_existing(path: str) -> None:
    if os.path.lexists(path):
        raise PkiError(f"{path} exists already; --force replaces it")


def _write_synced(path: str, file: NewFile) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, file.mode)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(file.data)
        stream.flush()
        os.fsync(descriptor)


def _link_all(written: Sequence[tuple[str, NewFile]]) -> None:
    named: list[str] = []
    try:
        for temporary, file in written:
            os.link(temporary, file.path)
            named.append(file.path)
    except OSError as error:
        for path in named:
            os.unlink(path)
        if isinstance(error, FileExistsError):
            _refuse_existing(written[len(named)][1].path)
        raise


def _sync_folder(path: str) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
