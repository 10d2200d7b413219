"""A real system bus and a real polkitd on it, in a folder of their own, with rules that a test can rewrite.

polkitd reads its rules from fixed folders, so it runs in a mount namespace in which those are folders of the test. The
actions that it knows are the installed ones, libvirt's among them.
"""

from __future__ import annotations

import contextlib
import shlex
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

from .require import PATH, program

START_TIMEOUT = 20.0
RULES = Path("/etc/polkit-1/rules.d")

BUS_CONF = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path={bus}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow send_requested_reply="true" send_type="method_return"/>
    <allow send_requested_reply="true" send_type="error"/>
    <allow send_type="method_call"/>
    <allow send_type="signal"/>
    <allow receive_type="method_call"/>
    <allow receive_type="method_return"/>
    <allow receive_type="error"/>
    <allow receive_type="signal"/>
  </policy>
</busconfig>
"""


class Polkit:
    """A system bus and a polkitd as a context manager.

    Args:
        authority: start polkitd too; without it nobody on the bus answers.
    """

    def __init__(self, *, authority: bool = True) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="virtwire-polkit-"))
        self.folder.chmod(0o755)
        self._authority = authority
        self._processes: list[subprocess.Popen[bytes]] = []

    @property
    def bus(self) -> Path:
        """The socket of the bus."""
        return self.folder / "bus"

    @property
    def env(self) -> dict[str, str]:
        """The variable by which a program takes this bus for the system's."""
        return {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self.bus}"}

    def __enter__(self) -> Self:
        try:
            config = self.folder / "bus.conf"
            config.write_text(BUS_CONF.format(bus=self.bus))
            (self.folder / "rules").mkdir(mode=0o755)
            self._spawn(["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"])
            self._wait_for_bus()
            if self._authority:
                script = f"mount --bind {shlex.quote(str(self.folder / 'rules'))} {RULES}\nexec {program('polkitd')}"
                self._spawn(["unshare", "--mount", "--propagation", "private", "sh", "-ec", script])
                self._wait_for_authority()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.stop()

    def rule(self, answers: dict[str, str]) -> None:
        """Set what is answered: ``yes``, ``no`` or ``auth_admin`` for each action; the defaults hold for the others."""
        cases = "".join(f'if (action.id == "{action}") return "{answer}";\n' for action, answer in answers.items())
        text = f"polkit.addRule(function(action, subject) {{ {cases} }});\n"
        new = self.folder / "rule"
        new.write_text(text)
        new.chmod(0o644)
        before = self.log.count("Finished loading")
        new.rename(self.folder / "rules" / "10-test.rules")
        self._wait(lambda: self.log.count("Finished loading") > before, "polkitd does not read its rules")

    @property
    def log(self) -> str:
        """What the two have written."""
        return (self.folder / "stderr").read_text(errors="replace")

    def stop(self) -> None:
        """End both by their own processes and remove the folder."""
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._processes.clear()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _spawn(self, command: list[str]) -> None:
        env = {"PATH": PATH, "LC_ALL": "C"} | self.env
        with (self.folder / "stderr").open("ab") as log:
            process = subprocess.Popen(
                [program(command[0]), *command[1:]], stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=env
            )
        self._processes.append(process)

    def _wait_for_bus(self) -> None:
        def answers() -> bool:
            with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as probe:
                probe.connect(str(self.bus))
                return True
            return False

        self._wait(answers, "dbus-daemon does not answer")

    def _wait_for_authority(self) -> None:
        ask = ["dbus-send", f"--bus=unix:path={self.bus}", "--print-reply", "--dest=org.freedesktop.DBus", "/"]
        ask += ["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.PolicyKit1"]

        def owned() -> bool:
            done = subprocess.run(ask, capture_output=True, check=False)
            return b"boolean true" in done.stdout

        self._wait(owned, "polkitd does not come up")

    def _wait(self, ready: object, failure: str) -> None:
        assert callable(ready)
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline and all(process.poll() is None for process in self._processes):
            if ready():
                return
            time.sleep(0.01)
        raise RuntimeError(f"{failure}:\n{self.log}")
