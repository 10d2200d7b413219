"""virtwire-tap as a peer: a relay before a daemon, in a temporary folder, started as a user starts it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from .daemon import Daemon


class Tap(Daemon):
    """A tap on a Unix socket, and on TLS or TCP when asked.

    Args:
        to: the daemon's URI.
        pki_dir: listen for TLS too, with the certificates of this folder, on a free loopback port.
        tcp: listen for plain TCP too, likewise.
        record: write a recording, into its folder or to this file.
        arguments: more arguments of the command line.
    """

    name = "virtwire-tap"

    def __init__(
        self,
        to: str,
        *,
        pki_dir: Path | None = None,
        tcp: bool = False,
        record: bool | Path = True,
        arguments: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._to = to
        self._pki_dir = pki_dir
        self._tcp = tcp
        self._record = record
        self._arguments = list(arguments)

    @property
    def socket(self) -> Path:
        """Its Unix socket."""
        return self.socket_dir / "tap-sock"

    @property
    def recording(self) -> Path:
        """What it records."""
        return self._record if isinstance(self._record, Path) else self.folder / "recording"

    @property
    def lines(self) -> str:
        """The lines it has written."""
        return (self.folder / "stdout").read_text()

    def _launch(self) -> None:
        command = [sys.executable, "-m", "virtwire.conformance.tap.main", "--to", self._to]
        command += ["--listen", f"unix:{self.socket}"]
        if self._tcp:
            command += ["--listen", "tcp:127.0.0.1:0"]
        if self._pki_dir is not None:
            command += ["--listen", "tls:127.0.0.1:0", "--pki-dir", str(self._pki_dir)]
        if self._record:
            command += ["--write", str(self.recording)]
        env = {name: value for name, value in os.environ.items() if not name.startswith("LIBVIRT_")}
        env |= {"HOME": str(self.folder), "TZ": "UTC", "PYTHONUNBUFFERED": "1"}
        self._spawn(command + self._arguments, env, output="stdout")

    def _is_ready(self) -> bool:
        ready = re.search(r"^virtwire-tap: ready(.*)$", self.log, re.MULTILINE)
        if ready is None:
            return False
        ports = dict(re.findall(r"(tls|tcp):127\.0\.0\.1:(\d+)", ready[1]))
        self.tls_port = int(ports["tls"]) if "tls" in ports else None
        self.tcp_port = int(ports["tcp"]) if "tcp" in ports else None
        return True
