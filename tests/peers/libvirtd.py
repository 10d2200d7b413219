"""A real libvirtd in a temporary folder: the oracle of the interop tests.

It never meets a libvirtd of the system, nor another test's: as an ordinary user it runs in session mode with a home of
its own; as root it gets a mount namespace in which /run/libvirt, /var/lib/libvirt, /var/cache/libvirt, /var/log/libvirt
and /etc/libvirt are folders of its own. Root in a container that may not mount runs it in session mode, as ``nobody``.
"""

from __future__ import annotations

import contextlib
import functools
import os
import shlex
import signal
import socket
import struct
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from .daemon import Daemon
from .require import PATH, available, program

STATE_DIRS = ("/run/libvirt", "/var/lib/libvirt", "/var/cache/libvirt", "/var/log/libvirt", "/etc/libvirt")
AUTH_LIST = struct.pack(">7I", 28, 0x20008086, 1, 66, 0, 0, 0)
"""The first call of every client (auth_list, serial 0); a libvirtd answers it when its drivers are up."""

QEMU_CONF = """\
security_driver = "none"
user = "root"
group = "root"
dynamic_ownership = 0
remember_owner = 0
namespaces = [ ]
cgroup_controllers = [ ]
stdio_handler = "file"
"""


@functools.cache
def can_isolate() -> bool:
    """Tell whether this process may make a mount namespace (root, and not locked in)."""
    if os.geteuid() != 0 or not available("unshare"):
        return False
    probe = ["unshare", "--mount", "mount", "--bind", "/tmp", "/tmp"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def free_port() -> int:
    """Return a loopback TCP port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


class Libvirtd(Daemon):
    """A libvirtd with ``auth none`` on Unix sockets, and TLS or TCP when asked.

    Args:
        pki_dir: serve TLS with cacert.pem, servercert.pem, serverkey.pem (and cacrl.pem if there) of this folder.
        tcp: serve plain TCP too.
        settings: more keys of libvirtd.conf; a list becomes a list of strings.
        environment: more variables for the daemon.
    """

    name = "libvirtd"

    def __init__(
        self,
        *,
        pki_dir: Path | None = None,
        tcp: bool = False,
        settings: Mapping[str, str | int | Sequence[str]] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._environment = dict(environment or {})
        self._pki_dir = pki_dir
        self._settings = dict(settings or {})
        self.tls_port = free_port() if pki_dir is not None else None
        self.tcp_port = free_port() if tcp else None

    @property
    def system(self) -> bool:
        """Whether it runs as root: it has a read-only socket and can start QEMU domains as qemu:///system."""
        return can_isolate()

    def _launch(self) -> None:
        config = self.folder / "libvirtd.conf"
        config.write_text(self._config())
        command = [program("libvirtd"), "--config", str(config), "--pid-file", str(self.folder / "pid")]
        if self.tls_port is not None or self.tcp_port is not None:
            command.append("--listen")
        home = self.folder / "home"
        (home / "runtime").mkdir(parents=True, mode=0o700, exist_ok=True)
        env = {"PATH": PATH, "HOME": str(home), "LC_ALL": "C", "TZ": "UTC"}
        if self.system:
            command = self._in_namespace(command)
        else:
            env["XDG_RUNTIME_DIR"] = str(home / "runtime")
            if os.geteuid() == 0:
                command = self._as_nobody(command)
        self._spawn(command, env | self._environment)

    def terminate(self) -> int:
        """End libvirtd, and after it the QEMU processes that it started, which would survive it."""
        status = super().terminate()
        for pid_file in self.folder.glob("root/run/libvirt/qemu/*.pid"):
            if pid_file.name != "driver.pid":
                with contextlib.suppress(ProcessLookupError, ValueError):
                    os.kill(int(pid_file.read_text()), signal.SIGKILL)
        return status

    def _config(self) -> str:
        settings: dict[str, str | int | Sequence[str]] = {
            "unix_sock_dir": str(self.socket_dir),
            "auth_unix_rw": "none",
            "auth_unix_ro": "none",
            "log_outputs": "3:stderr",
            "listen_tls": int(self.tls_port is not None),
            "listen_tcp": int(self.tcp_port is not None),
            "listen_addr": "127.0.0.1",
            "auth_tcp": "none",
        }
        if self.tcp_port is not None:
            settings["tcp_port"] = str(self.tcp_port)
        if self._pki_dir is not None:
            settings["tls_port"] = str(self.tls_port)
            settings["auth_tls"] = "none"
            settings["ca_file"] = str(self._pki_dir / "cacert.pem")
            settings["cert_file"] = str(self._pki_dir / "servercert.pem")
            settings["key_file"] = str(self._pki_dir / "serverkey.pem")
            if (self._pki_dir / "cacrl.pem").exists():
                settings["crl_file"] = str(self._pki_dir / "cacrl.pem")
        settings |= self._settings
        return "".join(f"{key} = {_literal(value)}\n" for key, value in settings.items())

    def _in_namespace(self, command: list[str]) -> list[str]:
        script = []
        for state_dir in STATE_DIRS:
            own = self.folder / "root" / state_dir.lstrip("/")
            own.mkdir(parents=True, exist_ok=True)
            Path(state_dir).mkdir(parents=True, exist_ok=True)
            script.append(f"mount --bind {shlex.quote(str(own))} {state_dir}")
        (self.folder / "root/etc/libvirt/qemu.conf").write_text(QEMU_CONF)
        script.append(f"exec {shlex.join(command)}")
        return ["unshare", "--mount", "--propagation", "private", "sh", "-ec", "\n".join(script)]

    def _as_nobody(self, command: list[str]) -> list[str]:
        subprocess.run(["chown", "-R", "nobody", str(self.folder)], check=True)
        return ["setpriv", "--reuid", "nobody", "--clear-groups", *command]

    def _is_ready(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(10)
            probe.connect(str(self.socket))
            probe.sendall(AUTH_LIST)
            return bool(probe.recv(4))


def _literal(value: str | int | Sequence[str]) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return f'"{value}"'
    return "[" + ", ".join(f'"{item}"' for item in value) + "]"
