"""Cyrus SASL for a libvirtd: its own configuration and database of users, nothing of the system's."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from .require import program

CONF = """\
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: {folder}/sasldb
mech_list: {mechanisms}
keytab: {keytab}
"""


class Cyrus:
    """The configuration of one libvirtd's logins, as a context manager.

    Args:
        mechanisms: what libvirtd offers, as far as the transport lets it.
        users: names and passwords.
        keytab: the server's keys for GSSAPI.

    Attributes:
        env: what libvirtd's environment needs besides.
    """

    def __init__(self, mechanisms: str, users: Iterable[tuple[str, str]] = (), keytab: Path | None = None) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="virtwire-sasl-"))
        self._folder.chmod(0o755)
        self._mechanisms = mechanisms
        self._users = tuple(users)
        self._keytab = keytab
        self.env = {"SASL_CONF_PATH": str(self._folder)}
        if keytab is not None:
            self.env["KRB5_KTNAME"] = str(keytab)

    def __enter__(self) -> Self:
        text = CONF.format(folder=self._folder, mechanisms=self._mechanisms, keytab=self._keytab or "/dev/null")
        (self._folder / "libvirt.conf").write_text(text)
        for name, password in self._users:
            subprocess.run(
                [program("saslpasswd2"), "-f", f"{self._folder}/sasldb", "-u", socket.gethostname(), "-p", "-c", name],
                input=password.encode(),
                check=True,
            )
        return self

    def __exit__(self, *exc_info: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
