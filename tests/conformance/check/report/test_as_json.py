"""The result as JSON: everything is in it."""

from __future__ import annotations

import json
from dataclasses import replace

from virtwire.conformance.check.report.as_json import FORMAT, as_json

from tests.conformance.check.outcomes import EVIL, RESULT


def test_everything_is_in_it() -> None:
    written = json.loads(as_json(RESULT))
    assert written["format"] == FORMAT
    assert written["subject"] == {
        "kind": "server",
        "name": f"test:///{EVIL}",
        "facts": {"driver": "test", "opened": EVIL},
    }
    assert (written["started"], written["seconds"]) == ("2027-01-15T08:00:00+00:00", 1.5)
    assert (written["lost"], written["interrupted"], written["exit_code"]) == (None, None, 10)
    assert written["remains"] == []
    assert json.loads(as_json(replace(RESULT, remains=["a-1", "b-2"])))["remains"] == ["a-1", "b-2"]
    assert written["counts"]["core"] == {"pass": 1, "oddity": 0, "fail": 1, "not applicable": 0}
    assert written["counts"]["security"] == {"pass": 0, "oddity": 0, "fail": 0, "not applicable": 0}
    assert [each["status"] for each in written["checks"]] == ["pass", "fail", "oddity", "not applicable"]
    assert written["checks"][0] == {
        "name": "framing.one",
        "level": "core",
        "status": "pass",
        "title": "frames are frames",
        "detail": "",
        "seconds": 0.25,
        "about": "What it does.\n\nWhy.",
        "fact": "So.",
    }


def test_what_was_interrupted_does_not_pass_for_all() -> None:
    written = json.loads(as_json(replace(RESULT, left=5)))
    assert (written["interrupted"], written["exit_code"]) == ("4 of 9 checks were made", 130)
