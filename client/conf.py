"""libvirt.conf: what a user or root has set for all connections of libvirt's client, and ours.

Keys are ``uri_aliases``, ``uri_default``, ``tls_priority``, ``remote_mode`` and ``remote_proxy``; others are passed
over, as libvirt does. A wrong type is complained about when the key is needed, as libvirt does too.
"""

from __future__ import annotations

import os
import string
from collections.abc import Mapping
from typing import Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report, system_error

__all__ = ["Settings", "config_folder", "default_settings", "load_settings", "settings_path"]

_SYSTEM: Final = "/etc/libvirt"
_ALIAS_CHARACTERS: Final = frozenset(string.ascii_letters + string.digits + "_-")


class Settings:
    """The keys of one libvirt.conf.

    Args:
        values: numbers, strings and lists of strings by key.
        path: the file, for error texts.
    """

    def __init__(self, values: Mapping[str, int | str | list[str]] | None = None, path: str = "") -> None:
        self._values = dict(values or {})
        self._path = path

    def text(self, key: str) -> str | None:
        """Return the string of a key, None when it is not set.

        Raises:
            LibvirtError: code 1, it is no string.
        """
        value = self._values.get(key)
        if value is None or isinstance(value, str):
            return value
        raise report(
            ErrorCode.INTERNAL_ERROR, ErrorDomain.CONF, f"{self._path}: expected a string for '{key}' parameter"
        )

    def resolve_alias(self, name: str) -> str | None:
        """Return the URI that a name stands for in ``uri_aliases``, None when it is no alias.

        Raises:
            LibvirtError: code 33, an entry before the one that is looked for is no ``alias=URI``; code 1, the key
                is no list.
        """
        entries = self._values.get("uri_aliases", [])
        if not isinstance(entries, list):
            text = f"{self._path}: expected a string list for 'uri_aliases' parameter"
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.CONF, text)
        for entry in entries:
            alias, equals, uri = entry.partition("=")
            if not equals:
                raise _malformed(entry, "expected 'alias=uri://host/path'")
            if not _ALIAS_CHARACTERS.issuperset(alias):
                raise _malformed(entry, "aliases may only contain 'a-Z, 0-9, _, -'")
            if alias == name:
                return uri
        return None


def _malformed(entry: str, reason: str) -> LibvirtError:
    text = f"Malformed 'uri_aliases' config entry '{entry}', {reason}"
    return report(ErrorCode.CONF_SYNTAX, ErrorDomain.URI, text)


def config_folder(*, root: bool, home: str, environment: Mapping[str, str]) -> str:
    """Return the folder of libvirt's client configuration: the system's for root, else the user's own."""
    if root:
        return _SYSTEM
    return f"{environment.get('XDG_CONFIG_HOME') or home + '/.config'}/libvirt"


def settings_path(*, root: bool, home: str, environment: Mapping[str, str]) -> str:
    """Return where libvirt.conf is looked for."""
    return config_folder(root=root, home=home, environment=environment) + "/libvirt.conf"


def load_settings(path: str) -> Settings:
    """Read a libvirt.conf; one that does not exist, or lies where we may not look, has no keys set.

    Raises:
        LibvirtError: code 33, it does not follow the grammar; code 38, it cannot be read.
    """
    if not os.path.exists(path):
        return Settings()
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            text = file.read()
    except OSError as reason:
        raise system_error(reason.errno or 0, ErrorDomain.CONF, f"Failed to open file '{path}'") from reason
    from virtwire.protocol.conf_file import ConfigError, parse

    try:
        return Settings({item.key: item.value for item in parse(text, path, repeated=True)}, path)
    except ConfigError as reason:
        raise report(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, str(reason)) from reason


def default_settings() -> Settings:
    """Read the libvirt.conf of who runs this process."""
    home = os.path.expanduser("~")
    return load_settings(settings_path(root=os.geteuid() == 0, home=home, environment=os.environ))
