"""What a check may need of a daemon; each says why the check does not apply where it is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .daemon import version_text
from .served import PROBES

if TYPE_CHECKING:
    from .daemon import Daemon
    from .registry import Need

__all__ = [
    "driver",
    "login",
    "no_login",
    "not_tcp",
    "program",
    "read_only_socket",
    "sasl",
    "serves",
    "since",
    "tcp",
    "tls",
    "unix",
]


def unix(daemon: Daemon) -> str | None:
    """A Unix socket."""
    return None if daemon.target.transport == "unix" else f"it is about Unix sockets, this is {daemon.target.transport}"


def tls(daemon: Daemon) -> str | None:
    """A connection over TLS."""
    return None if daemon.target.transport == "tls" else f"it is about TLS, this is {daemon.target.transport}"


def tcp(daemon: Daemon) -> str | None:
    """A plain TCP connection."""
    return None if daemon.target.transport == "tcp" else f"it is about plain TCP, this is {daemon.target.transport}"


def not_tcp(daemon: Daemon) -> str | None:
    """Anything but plain TCP, where passwords are not sent."""
    return "it is about passwords, which are not sent over plain TCP" if daemon.target.transport == "tcp" else None


def read_only_socket(daemon: Daemon) -> str | None:
    """A read-only socket beside the one that the URI names."""
    return None if daemon.read_only_socket else "no read-only socket is beside the one of the URI"


def login(daemon: Daemon) -> str | None:
    """A daemon that asks for a login."""
    return None if daemon.login != "none" else "the daemon asks for no login here"


def sasl(daemon: Daemon) -> str | None:
    """A daemon that asks for a login by SASL."""
    return None if daemon.login == "sasl" else f"it is about SASL, the daemon asks for {daemon.login}"


def no_login(daemon: Daemon) -> str | None:
    """A daemon that asks for none."""
    return None if daemon.login == "none" else f"the daemon asks for a login here: {daemon.login}"


def driver(*names: str) -> Need:
    """One of these drivers, as connect_get_type names them in lower case."""

    def need(daemon: Daemon) -> str | None:
        if daemon.driver in names:
            return None
        return f"it is about the driver {' or '.join(names)}, this is {daemon.driver}"

    return need


def serves(*names: str) -> Need:
    """A driver that has these procedures; each must be one of ``served.PROBES``."""
    strange = set(names) - PROBES.keys()
    if strange:
        raise ValueError(f"nobody finds out whether {', '.join(sorted(strange))} is served")

    def need(daemon: Daemon) -> str | None:
        missing = [name for name in names if name not in daemon.served]
        return f"this driver does not serve {', '.join(missing)}" if missing else None

    return need


def since(version: int) -> Need:
    """A daemon that speaks for this version of libvirt or a later one."""

    def need(daemon: Daemon) -> str | None:
        if daemon.version >= version:
            return None
        return f"it is since {version_text(version)}, this is {version_text(daemon.version)}"

    return need


def program(number: int) -> Need:
    """A daemon that serves this RPC program."""

    def need(daemon: Daemon) -> str | None:
        return None if number in daemon.programs else f"the daemon does not serve the program {number:#x}"

    return need
