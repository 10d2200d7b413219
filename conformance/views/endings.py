"""Which signals end what shows and what relays: those of kill and of the keyboard, and a closed terminal's."""

from __future__ import annotations

import signal

__all__ = ["endings"]


def endings() -> tuple[signal.Signals, ...]:
    """Return them; SIGHUP only where nobody asked to live on without a terminal, as ``nohup`` does."""
    if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
        return signal.SIGTERM, signal.SIGINT
    return signal.SIGTERM, signal.SIGINT, signal.SIGHUP
