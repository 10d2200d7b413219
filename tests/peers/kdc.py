"""A real MIT Kerberos KDC on a loopback port: its own realm, database, keytab and ticket caches in one folder.

Nothing of the system's Kerberos is read or written; programs that should see the realm get ``env``.
"""

from __future__ import annotations

import contextlib
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

from .libvirtd import free_port
from .require import PATH, program

REALM = "VIRTWIRE.TEST"
START_TIMEOUT = 20.0

# No name is looked up in DNS, and a server takes any of its keys, whatever the machine calls itself.
KRB5_CONF = """\
[libdefaults]
    default_realm = {realm}
    dns_lookup_kdc = false
    dns_lookup_realm = false
    dns_canonicalize_hostname = false
    rdns = false
    ignore_acceptor_hostname = true
    udp_preference_limit = 1
[realms]
    {realm} = {{
        kdc = 127.0.0.1:{port}
    }}
"""
KDC_CONF = """\
[kdcdefaults]
    kdc_listen = ""
    kdc_tcp_listen = 127.0.0.1:{port}
[realms]
    {realm} = {{
        database_name = {folder}/principal
        key_stash_file = {folder}/stash
        acl_file = {folder}/kadm5.acl
    }}
[logging]
    kdc = FILE:{folder}/kdc.log
    default = FILE:{folder}/default.log
"""


class Kdc:
    """A KDC as a context manager.

    Args:
        hosts: names of the server; each gets a principal ``libvirt/NAME``, all in one keytab.

    Attributes:
        folder: everything is below it; it vanishes with the KDC.
        keytab: the keys of the server, readable by all so that a daemon of any user can use it.
    """

    def __init__(self, hosts: tuple[str, ...] = ("localhost", "127.0.0.1")) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="virtwire-kdc-"))
        self.folder.chmod(0o755)
        self.keytab = self.folder / "libvirt.keytab"
        self._port = free_port()
        self._hosts = (*dict.fromkeys((*hosts, socket.gethostname())),)
        self._process: subprocess.Popen[bytes] | None = None
        self._caches = 0

    @property
    def env(self) -> dict[str, str]:
        """The variables by which a program sees this realm, and no ticket of anybody."""
        return {
            "KRB5_CONFIG": str(self.folder / "krb5.conf"),
            "KRB5CCNAME": f"FILE:{self.folder}/none",
            "KRB5RCACHEDIR": str(self.folder),
        }

    def __enter__(self) -> Self:
        try:
            (self.folder / "krb5.conf").write_text(KRB5_CONF.format(realm=REALM, port=self._port))
            settings = KDC_CONF.format(realm=REALM, port=self._port, folder=self.folder)
            (self.folder / "kdc.conf").write_text(settings)
            self._run("kdb5_util", "create", "-s", "-r", REALM, "-P", "master")
            for host in self._hosts:
                self._admin(f"addprinc -randkey libvirt/{host}", f"ktadd -k {self.keytab} libvirt/{host}")
            self.keytab.chmod(0o644)
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.stop()

    def add_user(self, name: str, password: str) -> None:
        """Make a principal for a user."""
        self._admin(f"addprinc -pw {password} {name}")

    def ticket(self, name: str, password: str) -> dict[str, str]:
        """Log a user in; return the variables by which a program has the ticket."""
        self._caches += 1
        env = self.env | {"KRB5CCNAME": f"FILE:{self.folder}/cache-{self._caches}"}
        self._run("kinit", name, env=env, stdin=password + "\n")
        return env

    def stop(self) -> None:
        """End the KDC by its own process and remove its folder."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start(self) -> None:
        with (self.folder / "stderr").open("wb") as log:
            self._process = subprocess.Popen(
                [program("krb5kdc"), "-n", "-P", str(self.folder / "pid")],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=self._server_env(),
            )
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline and self._process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self._port), 1):
                return
            time.sleep(0.01)
        raise RuntimeError(f"krb5kdc does not answer:\n{(self.folder / 'stderr').read_text()}")

    def _server_env(self) -> dict[str, str]:
        return {"PATH": PATH, "LC_ALL": "C", "KRB5_KDC_PROFILE": str(self.folder / "kdc.conf")} | self.env

    def _admin(self, *queries: str) -> None:
        for query in queries:
            self._run("kadmin.local", "-r", REALM, "-q", query)

    def _run(self, name: str, *arguments: str, env: dict[str, str] | None = None, stdin: str = "") -> None:
        done = subprocess.run(
            [program(name), *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            env=self._server_env() | (env or {}),
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{name} {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
