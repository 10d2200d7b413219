"""A result with an outcome of each kind, and text from the wire that would do harm if it could."""

from __future__ import annotations

from virtwire.conformance.check.outcome import Level, Outcome, Result, Status, Subject

EVIL = "<script>alert(1)</script>&\"'"

RESULT = Result(
    Subject("server", f"test:///{EVIL}", {"driver": "test", "opened": EVIL}),
    (
        Outcome("framing.one", Level.CORE, "frames are frames", Status.PASS, "", 0.25, "What it does.\n\nWhy.", "So."),
        Outcome("framing.two", Level.CORE, EVIL, Status.FAIL, f"saw {EVIL}", 0.5, EVIL, EVIL),
        Outcome("events.one", Level.REMOTE, "events come", Status.ODDITY, f"odd {EVIL}", 0.125, "It waits.", "Odd."),
        Outcome("stress.one", Level.STRESS, "all is borne", Status.NOT_APPLICABLE, "not here", 0, "It sends.", "Yes."),
    ),
    started=1_800_000_000.0,
    seconds=1.5,
)
