"""What the two daemons have in common as peers of a test: a folder, a process, a log, sockets, URIs."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import tempfile
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Self

START_TIMEOUT = 30.0
STOP_TIMEOUT = 10.0


class DaemonDied(RuntimeError):
    """The daemon ended, or did not come up in time; the text carries its log."""


class Daemon(ABC):
    """A daemon in a temporary folder of its own, as a context manager.

    Attributes:
        folder: everything the daemon writes is below it; it vanishes with the daemon.
        process: the running daemon.
        tls_port: where it listens for TLS, or None.
        tcp_port: where it listens for plain TCP, or None.
    """

    name: str

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="virtwire-"))
        self.folder.chmod(0o755)
        self.process: subprocess.Popen[bytes] | None = None
        self.tls_port: int | None = None
        self.tcp_port: int | None = None

    @property
    def socket_dir(self) -> Path:
        """The folder of ``libvirt-sock`` and ``libvirt-sock-ro``."""
        return self.folder / "sockets"

    @property
    def socket(self) -> Path:
        """The read-write Unix socket."""
        return self.socket_dir / "libvirt-sock"

    @property
    def socket_ro(self) -> Path:
        """The read-only Unix socket; libvirtd makes it only as root."""
        return self.socket_dir / "libvirt-sock-ro"

    @property
    def log(self) -> str:
        """All that the daemon has written to stderr."""
        return (self.folder / "stderr").read_text(errors="replace")

    def uri(self, target: str = "test:///default", *, read_only_socket: bool = False) -> str:
        """Make the URI of a driver behind this daemon's Unix socket.

        Args:
            target: the URI as the daemon sees it: ``test:///default``, ``qemu:///system``.
            read_only_socket: go through ``libvirt-sock-ro``.
        """
        driver, path = target.split("://", 1)
        socket = self.socket_ro if read_only_socket else self.socket
        return f"{driver}+unix://{path}?socket={socket}"

    def tls_uri(self, pki_dir: Path, host: str = "localhost", extra: str = "") -> str:
        """Make the TLS URI of the test driver, with the certificates of one folder."""
        return f"test+tls://{host}:{self.tls_port}/default?pkipath={pki_dir}{extra}"

    def tcp_uri(self) -> str:
        """Make the plain TCP URI of the test driver."""
        return f"test+tcp://localhost:{self.tcp_port}/default"

    def __enter__(self) -> Self:
        try:
            self.socket_dir.mkdir()
            self._launch()
            self._wait_until(self._is_ready)
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.stop()

    def stop(self) -> int | None:
        """End the daemon by its own process, remove its folder; return the exit status."""
        status = None
        if self.process is not None:
            status = self.terminate()
            self.process = None
        shutil.rmtree(self.folder, ignore_errors=True)
        return status

    def terminate(self) -> int:
        """Send SIGTERM, wait for the end, return the exit status; the folder stays."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(STOP_TIMEOUT)
            except subprocess.TimeoutExpired:
                self.process.kill()
        return self.process.wait()

    def kill(self) -> None:
        """End the daemon as a crash does; what it leaves on disk stays."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def start_again(self) -> None:
        """Start it after ``kill`` or ``terminate``, on the same paths; ports may be others."""
        self._launch()
        self._wait_until(self._is_ready)

    def pause(self) -> None:
        """Stop it without ending it: it holds its sockets and says nothing."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it run after ``pause``."""
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

    @abstractmethod
    def _launch(self) -> None:
        """Start the process."""

    @abstractmethod
    def _is_ready(self) -> bool:
        """Tell whether the daemon answers now."""

    def _spawn(self, command: list[str], env: dict[str, str], *, output: str | None = None) -> None:
        """Start the process; what it writes to stdout goes to the file of that name, or to stderr's."""
        with contextlib.ExitStack() as stack:
            stderr = stack.enter_context((self.folder / "stderr").open("wb"))
            stdout = stderr if output is None else stack.enter_context((self.folder / output).open("wb"))
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, env=env, cwd=self.folder
            )

    def _wait_until(self, ready: object) -> None:
        assert callable(ready)
        assert self.process is not None
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise DaemonDied(f"{self.name} ended with status {self.process.returncode}:\n{self.log}")
            with contextlib.suppress(OSError):
                if ready():
                    return
            time.sleep(0.01)
        raise DaemonDied(f"{self.name} does not answer after {START_TIMEOUT:g} s:\n{self.log}")
