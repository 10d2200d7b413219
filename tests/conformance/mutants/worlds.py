"""How a mutant is set up and reached: each world is the arguments of a virtwired, and the URI of the checks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from virtwire.auth.editing import edit
from virtwire.auth.entries import MIN_ITERATIONS, derive

from tests.peers.libvirtd import free_port
from tests.peers.pki import Site


class World(NamedTuple):
    """One.

    Attributes:
        arguments: of virtwired, besides the folder of its sockets.
        uri: for the checks.
        slow: the checks that take their time are made here, and only they; elsewhere all but they.
    """

    arguments: list[str]
    uri: str
    slow: bool = False


def _unix(folder: Path) -> World:
    """Sockets without a login."""
    return World([], _uri(folder))


def _pings(folder: Path) -> World:
    """A daemon that soon pings who is silent."""
    config = folder / "virtwired.conf"
    config.write_text("keepalive_interval = 1\nkeepalive_count = 1\n")
    return World(["--config", str(config)], _uri(folder), slow=True)


def _login(folder: Path) -> World:
    """Sockets with a login by SASL."""
    users, config, known = folder / "users", folder / "virtwired.conf", folder / "auth.conf"
    with edit(users) as made:
        made.entries["alice"] = derive("secret", iterations=MIN_ITERATIONS)
    config.write_text(f'auth_unix_rw = "sasl"\nauth_unix_ro = "sasl"\nsasl_password_file = "{users}"\n')
    known.write_text(
        "[credentials-check]\nauthname=alice\npassword=secret\n[auth-libvirt-default]\ncredentials=check\n"
    )
    return World(["--config", str(config)], f"{_uri(folder)}&authfile={known}")


def _tls(folder: Path) -> World:
    """A port for TLS."""
    site = Site(folder)
    port = free_port()
    arguments = ["--listen-tls", f"127.0.0.1:{port}", "--pki-dir", str(site.server())]
    return World(arguments, f"test+tls://127.0.0.1:{port}/default?pkipath={site.client()}")


def _uri(folder: Path) -> str:
    return f"test+unix:///default?socket={folder}/libvirt-sock"


WORLDS: dict[str, Callable[[Path], World]] = {"unix": _unix, "pings": _pings, "login": _login, "tls": _tls}
"""By name; each takes the folder of the sockets, which exists."""
