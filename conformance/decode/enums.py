"""Names of numbers: members of the definitions' enums, bits of flags, codes and domains of errors."""

from __future__ import annotations

from functools import cache

from virtwire.protocol import schema as s
from virtwire.protocol.error_codes import ErrorCode, ErrorDomain
from virtwire.protocol.generated.schema import SCHEMA

__all__ = ["error_code", "error_domain", "flags_text", "member"]


@cache
def _members(enum: str) -> dict[int, str]:
    definition = SCHEMA.by_name.get(enum)
    assert isinstance(definition, s.Enum), enum
    return {each.value: each.python for each in reversed(definition.members)}


def member(enum: str, value: int) -> str | None:
    """Return the name of a value of an enum, None when it has none."""
    return _members(enum).get(value)


def flags_text(enum: str, value: int) -> str:
    """Write flags by the names of their bits, ``REDEFINE|QUIESCE``; bits without a name as one number, none as 0."""
    names, left = [], value
    for bit, name in sorted(_members(enum).items()):
        if bit and left & bit == bit and bit.bit_count() == 1:
            names.append(name)
            left &= ~bit
    if left or not names:
        names.append(hex(left) if left else "0")
    return "|".join(names)


def error_code(code: int) -> str:
    """Return the name of an error's code, or the number."""
    try:
        return ErrorCode(code).name
    except ValueError:
        return str(code)


def error_domain(domain: int) -> str:
    """Return the name of an error's domain, or the number."""
    try:
        return ErrorDomain(domain).name
    except ValueError:
        return str(domain)
