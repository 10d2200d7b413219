"""How a check says what it saw and what should have been: in one line, the same line for the same sight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from virtwire.protocol.errors import LibvirtError

__all__ = ["Refused", "Violation", "equal", "error", "shown", "shown_error", "true"]

_LONGEST: Final = 300
_FIELDS: Final = ("code", "domain", "text", "level", "str1", "str2", "str3", "int1", "int2")


class Violation(Exception):
    """What was seen breaks the rule that is checked; the text says what, and what should have been."""


class Refused(Violation):
    """A call that must succeed ended in an error.

    Attributes:
        error: the daemon's.
    """

    def __init__(self, call: str, error: LibvirtError) -> None:
        super().__init__(f"{call} was refused: {shown_error(error)}")
        self.error = error


def shown(value: object) -> str:
    """Show a value in a line of bounded length, nothing of it but printable characters."""
    if isinstance(value, int):
        return str(int(value))  # a member of an enum too, whose own text differs by Python's version
    text = value if isinstance(value, str) and value.isprintable() and " " not in value else ascii(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}... ({len(text)} characters)"


def shown_error(error: LibvirtError) -> str:
    """Show an error: code, domain, text."""
    return f"error {int(error.code)}/{int(error.domain)} {shown(error.message)!s}"


def equal(what: str, seen: object, wanted: object) -> None:
    """Expect a value.

    Raises:
        Violation: another was seen.
    """
    if seen != wanted:
        raise Violation(f"{what}: {shown(seen)} instead of {shown(wanted)}")


def true(holds: object, text: str) -> None:
    """Expect that something holds; ``text`` says what was seen if it does not.

    Raises:
        Violation: it does not.
    """
    if not holds:
        raise Violation(text)


def error(call: str, seen: LibvirtError, **wanted: Any) -> None:
    """Expect the fields of an error.

    Args:
        call: what was answered with it.
        seen: the error.
        wanted: any of ``code``, ``domain``, ``text``, ``level``, ``str1`` to ``str3``, ``int1``, ``int2``, with what it
            must be; a text may be a compiled pattern that must match all of it, a number a set of those allowed.

    Raises:
        Violation: a field is another.
    """
    strange = wanted.keys() - set(_FIELDS)
    if strange:
        raise TypeError(f"an error has no field {', '.join(sorted(strange))}")
    for field in _FIELDS:
        if field in wanted and not _fits(_field(seen, field), wanted[field]):
            name = "" if field == "text" else f" ({field} {shown(_field(seen, field))})"
            raise Violation(f"{call}: {shown_error(seen)}{name} instead of {field} {_asked(wanted[field])}")


def _field(seen: LibvirtError, field: str) -> Any:
    return seen.message if field == "text" else getattr(seen, field)


def _fits(seen: Any, wanted: Any) -> bool:
    if isinstance(wanted, re.Pattern):
        return isinstance(seen, str) and wanted.fullmatch(seen) is not None
    if isinstance(wanted, set | frozenset):
        return seen in wanted
    return bool(seen == wanted)


def _asked(wanted: Any) -> str:
    if isinstance(wanted, re.Pattern):
        return f"like {shown(wanted.pattern)}"
    if isinstance(wanted, set | frozenset):
        return " or ".join(shown(each) for each in sorted(wanted, key=str))
    return shown(wanted)
