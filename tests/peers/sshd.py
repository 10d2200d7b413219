"""A real OpenSSH server on a loopback port, with keys of its own; nothing of the system's ssh is read or changed.

The one exception is sshd's own: it wants an empty folder /run/sshd, which is made when it is missing.
"""

from __future__ import annotations

import getpass
import shlex
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

from .libvirtd import free_port
from .require import program

START_TIMEOUT = 20.0

SSHD_CONFIG = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/authorized_keys
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
PasswordAuthentication no
KbdInteractiveAuthentication no
{more}
"""
SSH_CONFIG = """\
IdentityFile {folder}/user_key
IdentitiesOnly yes
IdentityAgent none
UserKnownHostsFile {folder}/known_hosts
GlobalKnownHostsFile /dev/null
BatchMode yes
"""


class Sshd:
    """An sshd as a context manager; root only.

    Args:
        beside: the process id of a daemon in whose mount namespace sshd, and so all that it runs, is to live.
        programs: when given, what commands find in PATH: names of these programs only.

    Attributes:
        folder: everything is below it; it vanishes with the server.
        port: where it listens.
        user: who can log in.
        user_key: the private key that lets in.
        known_hosts: a file with the server's key.
    """

    def __init__(self, beside: int | None = None, programs: tuple[str, ...] = ()) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="virtwire-sshd-"))
        self.folder.chmod(0o755)
        self.port = free_port()
        self.user = getpass.getuser()
        self.user_key = self.folder / "user_key"
        self.known_hosts = self.folder / "known_hosts"
        self._beside = beside
        self._programs = programs
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def command(self) -> Path:
        """A program that is ssh with this server's keys, for a URI's ``command``."""
        path = self.folder / "ssh"
        path.write_text(f'#!/bin/sh\nexec ssh -F {shlex.quote(str(self.folder))}/ssh_config "$@"\n')
        path.chmod(0o755)
        return path

    @property
    def log(self) -> str:
        """All that the server has written to stderr."""
        return (self.folder / "stderr").read_text(errors="replace")

    def __enter__(self) -> Self:
        try:
            for name in ("host_key", "user_key"):
                command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self.folder / name)]
                subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
            shutil.copy(self.folder / "user_key.pub", self.folder / "authorized_keys")
            key = (self.folder / "host_key.pub").read_text()
            self.known_hosts.write_text(f"[127.0.0.1]:{self.port} {key}[localhost]:{self.port} {key}")
            (self.folder / "ssh_config").write_text(SSH_CONFIG.format(folder=self.folder))
            config = SSHD_CONFIG.format(port=self.port, folder=self.folder, more=self._path())
            (self.folder / "sshd_config").write_text(config)
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the server by its own process and remove its folder; sessions end with their clients."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self) -> str:
        if not self._programs:
            return ""
        folder = self.folder / "bin"
        folder.mkdir()
        for name in self._programs:
            (folder / name).symlink_to(program(name))
        return f"SetEnv PATH={folder}"

    def _start(self) -> None:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
        command = [program("sshd"), "-D", "-e", "-f", str(self.folder / "sshd_config")]
        if self._beside is not None:
            command = ["nsenter", "--target", str(self._beside), "--mount", *command]
        with (self.folder / "stderr").open("wb") as stderr:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stderr, stderr=stderr)
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline and self._process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError(f"sshd does not come up:\n{self.log}")
