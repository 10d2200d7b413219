"""The result for programs: one JSON object."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, Final

from ...interrupts import INTERRUPTED
from ..outcome import Level, Result, Status, exit_code

__all__ = ["FORMAT", "as_json", "fields"]

FORMAT: Final = 1
"""Grows when something that was there means another thing, or is gone."""


def as_json(result: Result) -> str:
    """Write a result; ``fields`` says what is in it."""
    return json.dumps(fields(result), indent=2) + "\n"


def fields(result: Result) -> dict[str, Any]:
    """Return a result as JSON's own types.

    Returns:
        ``format``, ``subject`` (kind, name, facts), ``started`` (ISO 8601, UTC), ``seconds``, ``lost`` (null, or why
        the run was not brought to an end), ``interrupted`` (null, or how far an interrupted run had come),
        ``remains`` (names of what may be left at the subject), ``exit_code`` (of the levels, or of an interrupt),
        ``counts`` by level and status, and ``checks``: name, level, status, title, detail, seconds, about, fact.
    """
    return {
        "format": FORMAT,
        "subject": {
            "kind": result.subject.kind,
            "name": result.subject.name,
            "facts": dict(result.subject.facts),
        },
        "started": datetime.fromtimestamp(result.started, UTC).isoformat(timespec="seconds"),
        "seconds": round(result.seconds, 3),
        "lost": result.lost,
        "interrupted": result.interrupted,
        "remains": list(result.remains),
        "exit_code": exit_code(result.outcomes) if result.interrupted is None else INTERRUPTED,
        "counts": {level.value: {each.value: result.count(each, level) for each in Status} for level in Level},
        "checks": [
            {
                "name": each.name,
                "level": each.level.value,
                "status": each.status.value,
                "title": each.title,
                "detail": each.detail,
                "seconds": round(each.seconds, 4),
                "about": each.about,
                "fact": each.fact,
            }
            for each in result.outcomes
        ],
    }
