"""Where the commands begin: Ctrl-C is quiet from here on, also while the rest of the program is still being imported.

That takes a good part of a second, in which an interrupt would show where in some module it came. So this imports
nothing but what Python itself has loaded by then.
"""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from typing import Any, Final, NoReturn

__all__ = ["INTERRUPTED", "check", "tap"]

INTERRUPTED: Final = 130
"""The exit status after an interrupt; what was made is removed all the same."""


def check() -> NoReturn:
    """Run ``virtwire-check``."""
    _run("check")


def tap() -> NoReturn:
    """Run ``virtwire-tap``."""
    _run("tap")


def _run(package: str) -> NoReturn:
    """Import a command and run it.

    What is interrupted while it is imported has made nothing that must be removed. So the process ends at once, and no
    module in between can take the interrupt for something else.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # not when the caller has Ctrl-C ignored, as in a script's background
        signal.signal(signal.SIGINT, _end)
    command: Any = import_module(f".{package}.main", __package__).main
    try:
        signal.signal(signal.SIGINT, before)
        sys.exit(command())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _end(number: int, frame: object) -> NoReturn:
    os._exit(INTERRUPTED)
