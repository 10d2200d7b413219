"""The terminal's polkit agent: lets polkit ask the user for a password, as virsh does, where no desktop does."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from types import TracebackType
from typing import Final, Self

__all__ = ["PolkitAgent"]

_PROGRAM: Final = "pkttyagent"
_PATIENCE: Final = 10.0
"""Seconds for the agent to register."""


class PolkitAgent:
    """``pkttyagent`` for this process, started when it is needed and ended with the block."""

    def __init__(self) -> None:
        self._agent: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._agent is not None:
            self._agent.terminate()
            self._agent.wait()

    def start(self) -> bool:
        """Start the agent; tell whether asking polkit again makes sense now.

        It does not when there is no agent, no terminal to ask at, or the agent was there already.
        """
        program = shutil.which(_PROGRAM)
        if self._agent is not None or program is None or not sys.stdin.isatty():
            return False
        registered, notify = os.pipe()
        try:
            words = [program, "--process", str(os.getpid()), "--notify-fd", str(notify), "--fallback"]
            self._agent = subprocess.Popen(words, pass_fds=(notify,))
        finally:
            os.close(notify)
            with os.fdopen(registered, "rb") as end:
                # The agent closes its end when it has registered, or ends without.
                if self._agent is not None:
                    select.select([end], [], [], _PATIENCE)
        return self._agent.poll() is None
