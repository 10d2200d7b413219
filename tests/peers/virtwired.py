"""Our daemon as a peer: ``virtwired`` in a temporary folder, started as a user starts it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from .daemon import Daemon


class Virtwired(Daemon):
    """A virtwired on Unix sockets, and TLS or TCP when asked.

    Args:
        pki_dir: serve TLS with the certificates of this folder, on a free loopback port.
        tcp: serve plain TCP too, on a free loopback port.
        config: the text of a configuration file.
        arguments: more arguments of the command line.
        environment: more variables.
    """

    name = "virtwired"

    def __init__(
        self,
        *,
        pki_dir: Path | None = None,
        tcp: bool = False,
        config: str | None = None,
        arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._pki_dir = pki_dir
        self._tcp = tcp
        self._config = config
        self._arguments = list(arguments)
        self._environment = dict(environment or {})

    def _launch(self) -> None:
        command = [sys.executable, "-m", "virtwire.server.main", "--socket-dir", str(self.socket_dir)]
        if self._pki_dir is not None:
            command += ["--listen-tls", "127.0.0.1:0", "--pki-dir", str(self._pki_dir)]
        if self._tcp:
            command += ["--listen-tcp", "127.0.0.1:0"]
        if self._config is not None:
            config = self.folder / "virtwired.conf"
            config.write_text(self._config)
            command += ["--config", str(config)]
        env = {name: value for name, value in os.environ.items() if not name.startswith("LIBVIRT_")}
        env |= {"HOME": str(self.folder), "TZ": "UTC", "PYTHONUNBUFFERED": "1"}
        self._spawn(command + self._arguments, env | self._environment)

    def _is_ready(self) -> bool:
        ready = re.search(r"^virtwired: ready(.*)$", self.log, re.MULTILINE)
        if ready is None:
            return False
        self.tls_port = _port(ready[1], "tls")
        self.tcp_port = _port(ready[1], "tcp")
        return True


def _port(addresses: str, transport: str) -> int | None:
    found = re.search(rf"\+{transport}://[^/\s]*:(\d+)", addresses)
    return int(found[1]) if found else None
