"""Signals that end a tap: a closed terminal's too, unless it was started to outlive it."""

from __future__ import annotations

import signal

import pytest
from virtwire.conformance.views.endings import endings


@pytest.mark.parametrize(("before", "hears"), [(signal.SIG_DFL, True), (signal.SIG_IGN, False)])
def test_who_ignores_a_closed_terminal_goes_on_doing_so(before: signal.Handlers, hears: bool) -> None:
    old = signal.signal(signal.SIGHUP, before)
    try:
        assert (signal.SIGHUP in endings()) == hears
        assert {signal.SIGTERM, signal.SIGINT} <= set(endings())
    finally:
        signal.signal(signal.SIGHUP, old)
