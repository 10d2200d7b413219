"""What libvirt's log settings say: filters and outputs as text, read and written again.

A filter is ``LEVEL:NAME``: messages of the modules in whose names NAME occurs (``*``, ``?`` and ``[...]`` as in the
shell) are logged from this level on; of several the first counts. An output is ``LEVEL:stderr``, ``LEVEL:journald``,
``LEVEL:syslog:NAME`` or ``LEVEL:file:PATH``: it gets what the filters let through, from this level on. Spaces stand
between the items of a list. Levels are 1 debug, 2 information, 3 warnings, 4 errors.

Texts of refusals, what is tolerated and how the lists read afterwards are those of libvirtd 9.0.0 as observed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

__all__ = ["Filter", "LogOutput", "format_filters", "format_outputs", "parse_filters", "parse_outputs"]

_NUMBER: Final = re.compile(r"[ \t\n\v\f\r]*\+?([0-9]{1,10})")
_DESTINATIONS: Final = {"stderr": False, "syslog": True, "file": True, "journald": False}
"""By name, whether more follows."""


class Filter(NamedTuple):
    """From which level on messages of some modules are logged; ``pattern`` is the shell's for the whole name."""

    level: int
    pattern: str

    def __str__(self) -> str:
        return f"{self.level}:{self.pattern}"


class LogOutput(NamedTuple):
    """Where messages go; ``target`` is the path of a file, the name for syslog, else None."""

    level: int
    destination: str
    target: str | None = None

    def __str__(self) -> str:
        return f"{self.level}:{self.destination}" + ("" if self.target is None else f":{self.target}")


def parse_filters(text: str) -> list[Filter]:
    """Read a list of filters.

    Raises:
        ValueError: one of them makes no sense; the text says which.
    """
    return [_filter(item) for item in _items(text)]


def parse_outputs(text: str) -> list[LogOutput]:
    """Read a list of outputs; of two to one place the last counts.

    Raises:
        ValueError: one of them makes no sense; the text says which.
    """
    found: dict[tuple[str, str | None], LogOutput] = {}
    for item in _items(text):
        output = _output(item)
        found.pop(output[1:], None)
        found[output[1:]] = output
    return list(found.values())


def format_filters(filters: Iterable[Filter]) -> str:
    """Write a list of filters as libvirtd does, a space after each."""
    return "".join(f"{each} " for each in filters)


def format_outputs(outputs: Iterable[LogOutput]) -> str:
    """Write a list of outputs."""
    return " ".join(map(str, outputs))


def _items(text: str) -> list[str]:
    return [item for item in text.split(" ") if item]


def _filter(item: str) -> Filter:
    parts = item.split(":")
    if len(parts) < 2:
        raise ValueError(f"Malformed format for filter '{item}'")
    level = _level(parts[0])
    if level is None:
        raise ValueError(f"Invalid priority '{parts[0]}' for filter '{item}'")
    name = parts[1].removeprefix("+")
    if not name:
        raise ValueError(f"Invalid match string '{parts[1]}'")
    return Filter(level, f"*{name}*")


def _output(item: str) -> LogOutput:
    parts = item.split(":")
    if len(parts) < 2:
        raise ValueError(f"Malformed format for log output '{item}'")
    level = _level(parts[0])
    if level is None:
        raise ValueError(f"Invalid log priority '{parts[0]}' for log output '{item}'")
    destination, rest = parts[1], parts[2:]
    if destination not in _DESTINATIONS:
        raise ValueError(f"Invalid log destination '{destination}' for log output '{item}'")
    if len(rest) != _DESTINATIONS[destination]:
        raise ValueError(
            f"Log output '{item}' does not meet the format requirements for destination type '{destination}'"
        )
    target = rest[0] if rest else None
    if destination == "file" and target is not None:
        target = os.path.abspath(target)
    return LogOutput(level, destination, target)


def _level(text: str) -> int | None:
    number = _NUMBER.fullmatch(text)
    level = int(number[1]) if number else 0
    return level if 1 <= level <= 4 else None
