"""The README's snippets and commands, run as they stand but for the folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.peers.libvirtd import free_port
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
BIN = Path(sys.executable).parent


def blocks(language: str) -> list[str]:
    """Return the fenced blocks of a language, fences paired in order."""
    parts = re.split(r"^```(.*)\n", README, flags=re.M)
    return [body for fence, body in zip(parts[1::4], parts[2::4], strict=True) if fence == language]


def command_lines() -> list[str]:
    return [
        line
        for block in blocks("")
        for line in block.splitlines()
        if re.match(r"(virtwire[a-z-]*|virsh|virt-admin|echo|printf) ", line)
    ]


def run_python(code: str) -> str:
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_ten_line_client_runs() -> None:
    example, handler, *_ = blocks("python")
    with Virtwired() as daemon:
        example = example.replace("/tmp/vw", str(daemon.socket_dir))
        assert run_python(example).startswith("monday <domaincheckpoint>")
        indented = "".join(f"        {line}\n" for line in handler.splitlines())
        failing = example.replace("        with trio.fail_after", f"{indented}        with trio.fail_after")
        assert "no domain checkpoint with matching name 'tuesday'" in run_python(failing)


def test_events_and_streams_run() -> None:
    example = blocks("python")[2]
    with Virtwired() as daemon:
        said = run_python(example.replace("/tmp/vw", str(daemon.socket_dir))).split()
    assert said[:2] == ["test", "SUSPENDED"]
    assert said[-1] == str(64 << 20)


def test_a_connection_that_comes_back() -> None:
    """The block that only shows arguments: they are there, and a call goes through."""
    fragment = blocks("python")[3]
    with Virtwired() as daemon:
        fragment = fragment.replace("qemu+ssh://root@host/system", daemon.uri()).replace("...", "print(conn.is_alive)")
        body = "".join(f"    {line}\n" for line in fragment.splitlines())
        imports = "import trio, virtwire.client\nfrom virtwire.client import Reconnect\n"
        assert run_python(f"{imports}async def main():\n{body}trio.run(main)") == "True\n"


def test_the_commands_run(tmp_path: Path) -> None:
    """Every command line of the README in order; a daemon runs until the next one starts, a tap to the end."""
    require("virsh", "virt-admin")
    port = str(free_port())
    daemon: subprocess.Popen[str] | None = None
    tap: subprocess.Popen[str] | None = None
    env = os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}"}
    lines = command_lines()
    assert len(lines) >= 23
    try:
        for line in lines:
            command = line.replace("/tmp/vw", str(tmp_path)).replace("16514", port)
            command = command.replace("tls://localhost/", f"tls://localhost:{port}/")
            if command.startswith("virtwired"):
                stop(daemon)
                daemon = start(command, env)
            elif command.startswith("virtwire-tap --listen"):
                tap = start(command, env)
            else:
                done = subprocess.run(["sh", "-c", command], env=env, capture_output=True, text=True, check=False)
                assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    finally:
        stop(tap)
        stop(daemon)


def start(command: str, env: dict[str, str]) -> subprocess.Popen[str]:
    """Start what runs until it is ended, and wait until it says that it is ready."""
    process = subprocess.Popen(
        ["sh", "-c", f"exec {command}"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    assert ": ready" in process.stderr.readline()
    return process


def stop(process: subprocess.Popen[str] | None) -> None:
    if process is not None:
        process.terminate()
        assert process.wait(10) == 0
        assert process.stderr is not None
        process.stderr.close()
