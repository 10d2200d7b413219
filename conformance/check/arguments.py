"""Arguments for any procedure that decode and name nothing that is there: a daemon can do nothing with them.

Made from the definitions: each name is one that nothing has, each UUID too, numbers are 0, optional values are absent
and lists empty.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from virtwire.protocol import schema as s
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.xdr import PAD

from .served import NO_NAME, NO_UUID

if TYPE_CHECKING:
    from virtwire.protocol.procedures import Procedure

__all__ = ["definition", "harmless"]

_WORD: Final = struct.Struct(">I")


@cache
def _definitions() -> Mapping[tuple[int, int], s.Procedure]:
    return {
        (program.number, procedure.number): procedure
        for program in SCHEMA.programs
        for version in program.versions
        for procedure in version.procedures
    }


def definition(procedure: Procedure) -> s.Procedure:
    """Return what the definitions say of a procedure."""
    return _definitions()[procedure.program, procedure.number]


def harmless(procedure: Procedure) -> bytes:
    """Return arguments for a procedure, encoded."""
    args = definition(procedure).args
    return b"" if args is None else _value(s.Ref(args))


def _value(wire_type: s.Type) -> bytes:
    match SCHEMA.resolve(wire_type):
        case s.Scalar() as scalar:
            return bytes(scalar.size)
        case s.String():
            text = NO_NAME.encode()
            return _WORD.pack(len(text)) + text + PAD[len(text) & 3]
        case s.Opaque(size, fixed=True):
            return NO_UUID if size == len(NO_UUID) else bytes(size or 0)
        case s.Chars(size, fixed=True):
            return bytes(4 * (size or 0))
        case s.Array(element, size, fixed=True):
            return _value(element) * (size or 0)
        case s.Ref(name):
            return _named(SCHEMA.by_name[name])
        case _:  # an absent optional, an empty list
            return bytes(4)


def _named(named: s.Enum | s.Struct | s.Union | s.Typedef) -> bytes:
    match named:
        case s.Struct():
            return b"".join(_value(each.type) for each in named.fields)
        case s.Union():
            case = named.cases[0]
            return _WORD.pack(case.values[0]) + (_value(case.type) if case.type is not None else b"")
        case s.Enum():
            return _WORD.pack(named.members[0].value & 0xFFFFFFFF)
        case _:
            raise TypeError(f"{named.name} is a typedef of nothing")
