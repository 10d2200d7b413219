"""Hide what two runs of the same commands may not share: the time, random ids, temporary folders.

Everything else is compared as it is. A uuid, MAC address or time that the scenario itself names stays; a random one
becomes ``<uuid-1>``, ``<uuid-2>``, ... in order of appearance, so that the same one must come back in the same places.
"""

from __future__ import annotations

import calendar
import re
import time
from collections.abc import Callable
from pathlib import Path

DEFAULT_DOMAIN_UUID = "6695eb01-f6a4-8304-79aa-97f2502e193f"
"""The uuid of the test driver's built-in domain, always the same."""

DAY = 86400
UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
MAC = re.compile(r"\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b")
DATE = re.compile(r"\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\b")
SECONDS = re.compile(r"(?<![\d.])\d{10}(?![\d.])")
CPU_TIME = re.compile(r"^(CPU time: +)[\d.]+s$", re.MULTILINE)


class Masks:
    """The masks of one run of one scenario.

    Args:
        known: the scenario's text with all its documents: what it names is no accident.
        folder: the daemon's folder.
        now: the time of the run; times within a day of it are its own.
    """

    def __init__(self, known: str, folder: Path, now: float) -> None:
        self._known = known + DEFAULT_DOMAIN_UUID
        self._folder = str(folder)
        self._now = now
        self._names: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def __call__(self, text: str) -> str:
        """Mask one output; call it for all outputs of a run, in their order."""
        text = text.replace(self._folder, "<folder>")
        text = UUID.sub(self._numbered("uuid"), text)
        text = MAC.sub(self._numbered("mac"), text)
        text = DATE.sub(self._date, text)
        text = SECONDS.sub(self._seconds, text)
        return CPU_TIME.sub(r"\g<1><cpu>", text)

    def _numbered(self, kind: str) -> Callable[[re.Match[str]], str]:
        def name(match: re.Match[str]) -> str:
            value = match[0]
            if value in self._known:
                return value
            if value not in self._names:
                self._counts[kind] = self._counts.get(kind, 0) + 1
                self._names[value] = f"<{kind}-{self._counts[kind]}>"
            return self._names[value]

        return name

    def _date(self, match: re.Match[str]) -> str:
        moment = calendar.timegm(time.strptime(match[0], "%Y-%m-%d %H:%M:%S"))
        return "<date>" if self._is_now(moment) else match[0]

    def _seconds(self, match: re.Match[str]) -> str:
        return "<seconds>" if self._is_now(int(match[0])) and match[0] not in self._known else match[0]

    def _is_now(self, moment: float) -> bool:
        return abs(moment - self._now) < DAY
