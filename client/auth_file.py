"""auth.conf: names and passwords for daemons that ask for them, found and read as libvirt does.

    [credentials-NAME]              [auth-libvirt-HOST]
    authname=alice                  credentials=NAME
    password=secret

``[auth-libvirt-default]`` is for hosts without a group of their own; a daemon of this machine is ``localhost``. The
syntax is that of GLib's key files, which libvirt reads it with: a later value of a key replaces an earlier one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report, system_error

from .conf import config_folder

__all__ = ["AuthFile", "find_auth_file", "load_auth_file"]

_MOST: Final = 1 << 20
"""Bytes that a file may have, as libvirt has it."""

_ESCAPE: Final = re.compile(r"\\([sntr\\])")
_ESCAPED: Final = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}


class AuthFile:
    """The groups of one auth.conf.

    Args:
        text: the content.
        path: the file, for error texts.

    Raises:
        LibvirtError: code 33, it does not follow the syntax.
    """

    def __init__(self, text: str, path: str = "") -> None:
        self._path = path
        self._groups: dict[str, dict[str, str]] = {}
        group: dict[str, str] | None = None
        for number, line in enumerate(text.split("\n"), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("["):
                if not line.endswith("]") or len(line) < 3:
                    raise self._wrong(number, "expected ']' after the name of a group")
                group = self._groups.setdefault(line[1:-1], {})
                continue
            key, equals, value = line.partition("=")
            if not equals or not key.strip():
                raise self._wrong(number, "expected 'name=value', '[group]' or '# comment'")
            if group is None:
                raise self._wrong(number, "a value before the first group")
            group[key.rstrip()] = _ESCAPE.sub(lambda found: _ESCAPED[found[1]], value.lstrip())

    def _wrong(self, line: int, text: str) -> LibvirtError:
        return report(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, f"{self._path}:{line}: {text}")

    def credentials(self, service: str, host: str) -> Mapping[str, str]:
        """Return what the file says for a host: ``authname``, ``password``, ``realm``...; empty when nothing.

        Args:
            service: "libvirt".
            host: as the URI gives it, or "localhost".

        Raises:
            LibvirtError: code 33, the host's group names no credentials, or some that are not there.
        """
        for name in (f"auth-{service}-{host}", f"auth-{service}-default"):
            if name in self._groups:
                break
        else:
            return {}
        used = self._groups[name].get("credentials")
        if used is None:
            raise self._missing(f"Missing item 'credentials' in group '{name}' in '{self._path}'")
        found = self._groups.get(f"credentials-{used}")
        if found is None:
            text = f"Missing group 'credentials-{used}' referenced from group '{name}' in '{self._path}'"
            raise self._missing(text)
        return found

    def _missing(self, text: str) -> LibvirtError:
        return report(ErrorCode.CONF_SYNTAX, ErrorDomain.NONE, text)


def find_auth_file(
    wanted: str | None,
    *,
    home: str,
    environment: Mapping[str, str],
    readable: Callable[[str], bool] = lambda path: os.access(path, os.R_OK),
) -> str | None:
    """Return the path of the file to use, None when there is none: only one is ever read.

    Args:
        wanted: what the URI's ``authfile`` says.
        home: the user's home folder; root's own file comes before the system's, too.
        environment: where LIBVIRT_AUTH_FILE, which comes first, and XDG_CONFIG_HOME are looked up.
        readable: tells whether a file of the usual places can be read.
    """
    named = environment.get("LIBVIRT_AUTH_FILE") or wanted
    if named:
        return named
    for root in (False, True):
        path = config_folder(root=root, home=home, environment=environment) + "/auth.conf"
        if readable(path):
            return path
    return None


def load_auth_file(path: str) -> AuthFile:
    """Read a file.

    Raises:
        LibvirtError: code 38, it cannot be read; code 33, it does not follow the syntax, or is too long.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(_MOST + 1)
    except OSError as reason:
        raise system_error(reason.errno or 0, ErrorDomain.CONF, f"Failed to open file '{path}'") from reason
    if len(data) > _MOST:
        raise report(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, f"{path} is longer than {_MOST} bytes")
    return AuthFile(data.decode("utf-8", "surrogateescape"), path)
