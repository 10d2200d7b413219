"""What virtwired is told: the keys of libvirtd.conf that it implements, their checks and their defaults.

The table ``_KEYS`` is the whole list. A key that is not in it is an error, because a setting that silently does
nothing is worse than a daemon that does not start.
"""

from __future__ import annotations

import grp
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from ..auth.sasl.offer import MECHANISMS
from ..protocol.conf_file import ConfigError, Setting, parse
from .log_settings import parse_filters, parse_outputs

__all__ = ["Config", "ConfigError", "PkiFiles", "load"]


class PkiFiles(NamedTuple):
    """Where the certificates are; ``explicit_crl`` says that the revocation list must exist."""

    ca: Path = Path("/etc/pki/CA/cacert.pem")
    certificate: Path = Path("/etc/pki/libvirt/servercert.pem")
    key: Path = Path("/etc/pki/libvirt/private/serverkey.pem")
    crl: Path = Path("/etc/pki/CA/cacrl.pem")
    explicit_crl: bool = False

    @classmethod
    def in_folder(cls, folder: Path) -> PkiFiles:
        """Return the flat layout: everything in one folder, the revocation list optional."""
        return cls(
            folder / "cacert.pem", folder / "servercert.pem", folder / "serverkey.pem", folder / "cacrl.pem", False
        )


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one daemon; names and defaults are libvirtd.conf's unless said otherwise.

    Attributes:
        unix_sock_dir: the folder of the sockets, None for libvirt's own default.
        unix_sock_rw_perms: mode of ``libvirt-sock``; when a file does not say, all may connect if polkit decides who
            may go on, and the owner alone if not.
        auth_unix_rw: what a client of ``libvirt-sock`` must do: "none", "sasl" or "polkit"; the others likewise, over a
            network without "polkit". A file that says ``listen_tcp`` and not ``auth_tcp`` means "sasl".
        sasl_allowed_username_list: patterns of the users that are let in, with ``*`` and ``?``; None lets all in.
        sasl_mech_list: the mechanisms that may be used. (Not libvirtd's, which has a file of Cyrus SASL for that.)
        sasl_password_file: what virtwire-passwd keeps, None for its own default. (Not libvirtd's.)
        sasl_keytab: the Kerberos keys of ``libvirt/HOST`` for GSSAPI, None for no GSSAPI. (Not libvirtd's.)
        tcp_min_ssf: how strong the encryption of SASL must be over plain TCP.
        login_timeout: seconds in which a client must have logged in. (Not libvirtd's.)
        listen_addr: the address for ``listen_tls`` and ``listen_tcp``, None for all.
        keepalive_interval: seconds of silence before a ping; -1 never pings.
        log_level: 1 debug, 2 information, 3 warnings, 4 errors; of messages that no filter is about.
        log_filters: see ``log_settings``; ``log_outputs`` likewise, empty for stderr.
    """

    unix_sock_dir: Path | None = None
    unix_sock_group: int | None = None
    unix_sock_rw_perms: int = 0o700
    unix_sock_ro_perms: int = 0o777
    unix_sock_admin_perms: int = 0o700
    listen_tls: bool = False
    listen_tcp: bool = False
    tls_port: int = 16514
    tcp_port: int = 16509
    listen_addr: str | None = None
    pki: PkiFiles = field(default_factory=PkiFiles)
    tls_no_verify_certificate: bool = False
    tls_no_sanity_certificate: bool = False
    tls_allowed_dn_list: tuple[str, ...] | None = None
    max_clients: int = 5000
    max_queued_clients: int = 1000
    max_anonymous_clients: int = 20
    max_client_requests: int = 5
    keepalive_interval: int = 5
    keepalive_count: int = 5
    min_workers: int = 5
    max_workers: int = 20
    prio_workers: int = 5
    admin_max_clients: int = 5000
    admin_max_queued_clients: int = 20
    admin_max_client_requests: int = 5
    admin_min_workers: int = 5
    admin_max_workers: int = 20
    auth_unix_rw: str = "none"
    auth_unix_ro: str = "none"
    auth_tcp: str = "none"
    auth_tls: str = "none"
    sasl_allowed_username_list: tuple[str, ...] | None = None
    sasl_mech_list: tuple[str, ...] = ("GSSAPI", "SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN")
    sasl_password_file: Path | None = None
    sasl_keytab: Path | None = None
    tcp_min_ssf: int = 56
    login_timeout: int = 120
    log_level: int = 3
    log_filters: str = ""
    log_outputs: str = ""

    def for_admin(self) -> Config:
        """Return the settings of the administration's server: its own limits in the place of the others.

        Nobody waits for authentication there, no procedure has priority, and clients cannot ask for keepalive.
        """
        return replace(
            self,
            max_clients=self.admin_max_clients,
            max_queued_clients=self.admin_max_queued_clients,
            max_anonymous_clients=0,
            max_client_requests=self.admin_max_client_requests,
            keepalive_interval=-1,
            min_workers=self.admin_min_workers,
            max_workers=self.admin_max_workers,
            prio_workers=0,
            auth_unix_rw="none",
        )


def load(path: Path, base: Config | None = None) -> Config:
    """Read a configuration file.

    Args:
        path: the file.
        base: what holds for keys that are not given; the defaults if None.

    Raises:
        ConfigError: the file cannot be read, or a setting in it cannot be used.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8 text"
        raise ConfigError(f"cannot be read: {reason}", str(path)) from error
    settings = parse(text, str(path))
    changes: dict[str, Any] = {}
    pki: dict[str, Any] = {}
    for setting in settings:
        attribute, value = _check(setting, str(path))
        area, _, name = attribute.rpartition(".")
        (pki if area else changes)[name] = value
    base = base or Config()
    explicit_crl = base.pki.explicit_crl or "crl" in pki
    if changes.get("listen_tcp"):
        changes.setdefault("auth_tcp", "sasl")
    if changes.get("auth_unix_rw") == "polkit":
        changes.setdefault("unix_sock_rw_perms", 0o777)
    return replace(base, pki=base.pki._replace(**pki, explicit_crl=explicit_crl), **changes)


def _check(setting: Setting, path: str) -> tuple[str, object]:
    known = _KEYS.get(setting.key)
    if known is None:
        raise ConfigError("unknown setting", path, setting.line, setting.key)
    try:
        return known.attribute or setting.key, known.check(setting.value)
    except ValueError as error:
        raise ConfigError(str(error), path, setting.line, setting.key) from error


def _flag(value: object) -> bool:
    if value not in (0, 1) or isinstance(value, str):
        raise ValueError("expected 0 or 1")
    return value == 1


def _number(lowest: int, highest: int = 2**31 - 1) -> Callable[[object], int]:
    def check(value: object) -> int:
        if not isinstance(value, int) or not lowest <= value <= highest:
            raise ValueError(f"expected a number from {lowest} to {highest}")
        return value

    return check


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("expected a string")
    return value


def _path(value: object) -> Path:
    path = Path(_text(value))
    if not path.is_absolute():
        raise ValueError("expected an absolute path")
    return path


def _port(value: object) -> int:
    text = str(value)
    if isinstance(value, list) or not re.fullmatch("[0-9]{1,5}", text) or int(text) > 65535:
        raise ValueError('expected a port number, as in "16514"')
    return int(text)


def _mode(value: object) -> int:
    text = _text(value)
    try:
        mode = int(text, 8)
    except ValueError:
        mode = -1
    if not 0 <= mode <= 0o777:
        raise ValueError('expected an octal mode, as in "0770"')
    return mode


def _group(value: object) -> int:
    name = _text(value)
    try:
        return grp.getgrnam(name).gr_gid
    except KeyError:
        raise ValueError(f"there is no group '{name}'") from None


def _one_of(*words: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError("expected " + " or ".join(f'"{word}"' for word in words))
        return value

    return check


def _mechanisms(value: object) -> tuple[str, ...]:
    names = _texts(value)
    for name in names:
        if name not in MECHANISMS:
            raise ValueError(f"'{name}' is none of {', '.join(MECHANISMS)}")
    return names


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(value)
    raise ValueError('expected a list, as in ["one", "two"]')


def _log_filters(value: object) -> str:
    return _log_setting(value, parse_filters)


def _log_outputs(value: object) -> str:
    return _log_setting(value, parse_outputs)


def _log_setting(value: object, parse: Callable[[str], object]) -> str:
    """Check a setting of the log, which may be empty as well."""
    text = "" if value == "" else _text(value)
    parse(text)
    return text


class _Key(NamedTuple):
    """What a key may be set to, and the attribute of Config that it sets when it is named otherwise."""

    check: Callable[[object], object]
    attribute: str | None = None


_KEYS: Final[Mapping[str, _Key]] = {
    "unix_sock_dir": _Key(_path),
    "unix_sock_group": _Key(_group),
    "unix_sock_rw_perms": _Key(_mode),
    "unix_sock_ro_perms": _Key(_mode),
    "unix_sock_admin_perms": _Key(_mode),
    "auth_unix_rw": _Key(_one_of("none", "sasl", "polkit")),
    "auth_unix_ro": _Key(_one_of("none", "sasl", "polkit")),
    "auth_tcp": _Key(_one_of("none", "sasl")),
    "auth_tls": _Key(_one_of("none", "sasl")),
    "sasl_allowed_username_list": _Key(_texts),
    "sasl_mech_list": _Key(_mechanisms),
    "sasl_password_file": _Key(_path),
    "sasl_keytab": _Key(_path),
    "tcp_min_ssf": _Key(_number(112)),  # the least that libvirtd 9.0.0 takes, though its default is 56
    "login_timeout": _Key(_number(1)),
    "listen_tls": _Key(_flag),
    "listen_tcp": _Key(_flag),
    "tls_port": _Key(_port),
    "tcp_port": _Key(_port),
    "listen_addr": _Key(_text),
    "key_file": _Key(_path, "pki.key"),
    "cert_file": _Key(_path, "pki.certificate"),
    "ca_file": _Key(_path, "pki.ca"),
    "crl_file": _Key(_path, "pki.crl"),
    "tls_no_verify_certificate": _Key(_flag),
    "tls_no_sanity_certificate": _Key(_flag),
    "tls_allowed_dn_list": _Key(_texts),
    "max_clients": _Key(_number(1)),
    "max_queued_clients": _Key(_number(1)),
    "max_anonymous_clients": _Key(_number(0)),
    "max_client_requests": _Key(_number(1)),
    "keepalive_interval": _Key(_number(-1)),
    "keepalive_count": _Key(_number(0)),
    "min_workers": _Key(_number(0)),
    "max_workers": _Key(_number(1)),
    "prio_workers": _Key(_number(0)),
    "admin_max_clients": _Key(_number(1)),
    "admin_max_queued_clients": _Key(_number(1)),
    "admin_max_client_requests": _Key(_number(1)),
    "admin_min_workers": _Key(_number(0)),
    "admin_max_workers": _Key(_number(1)),
    "log_level": _Key(_number(1, 4)),
    "log_filters": _Key(_log_filters),
    "log_outputs": _Key(_log_outputs),
}
