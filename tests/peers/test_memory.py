from __future__ import annotations

import os
import subprocess
import sys

from tests.peers.memory import Peak

MIB = 1 << 20


def test_what_is_gone_again_counts() -> None:
    for _ in range(2):  # the second time what the first one had is forgotten
        peak = Peak()
        assert peak.growth < 4096
        del_me = bytearray(os.urandom(MIB)) * 64
        del del_me
        assert 60 * 1024 < peak.growth < 80 * 1024


def test_another_process() -> None:
    code = "import sys; input(); x = b'x' * (64 << 20); del x; print(flush=True); input()"
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        peak = Peak(process.pid)
        process.stdin.write("\n")
        process.stdin.flush()
        process.stdout.readline()
        assert 60 * 1024 < peak.growth < 80 * 1024
        process.stdin.write("\n")
