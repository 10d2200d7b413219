"""Strategies for values of any schema, and the generated code for it found by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from virtwire.protocol import schema as s
from virtwire.protocol.compiler.names import class_name
from virtwire.protocol.reference import Reference
from virtwire.protocol.xdr import Record, new

THOROUGH = settings.get_current_profile_name() == "thorough"

_INTEGERS: dict[s.ScalarKind, tuple[int, int]] = {
    "int": (-(2**31), 2**31 - 1),
    "unsigned int": (0, 2**32 - 1),
    "hyper": (-(2**63), 2**63 - 1),
    "unsigned hyper": (0, 2**64 - 1),
    "char": (-128, 127),
    "unsigned char": (0, 255),
    "short": (-32768, 32767),
    "unsigned short": (0, 65535),
}


@dataclass(frozen=True)
class Codec:
    """The generated class and functions of one struct or union."""

    definition: s.Struct | s.Union
    cls: type[Record]
    encode: Callable[[Any], bytes]
    decode: Callable[..., Any]


class Codecs:
    """The generated package of a schema, the reference codec that makes its records, and strategies for them."""

    def __init__(self, package: str) -> None:
        self.schema: s.Schema = import_module(f"{package}.schema").SCHEMA
        self._modules: dict[str, ModuleType] = {
            module.name: import_module(f"{package}.{module.name}") for module in self.schema.modules
        }
        self.by_name = {record.name: self._codec(record) for record in self.schema.records}
        self.reference = Reference(self.schema, self._make)

    def _codec(self, record: s.Struct | s.Union) -> Codec:
        module = self._modules[record.module]
        return Codec(
            record,
            getattr(module, class_name(record.name)),
            getattr(module, f"encode_{record.name}"),
            getattr(module, f"decode_{record.name}"),
        )

    def _make(self, name: str, fields: tuple[str, ...], values: Sequence[Any]) -> Record:
        cls = self.by_name[name].cls
        assert cls._fields == fields
        return new(cls, values)

    def strategy(self, name: str) -> st.SearchStrategy[Any]:
        """Return values of a struct or union."""
        return _record(self, name)

    def minimal(self, wire_type: s.Type | None) -> Any:
        """Return the smallest value of a type."""
        match self.schema.resolve(wire_type) if wire_type else None:
            case s.Scalar(kind):
                return False if kind == "bool" else 0.0 if kind in ("float", "double") else 0
            case s.String():
                return ""
            case s.Opaque(size, fixed) | s.Chars(size, fixed):
                return bytes(size or 0) if fixed else b""
            case s.Array(element, int(size), True):
                return [self.minimal(element)] * size
            case s.Array():
                return []
            case s.Ref(name):
                match self.schema.by_name[name]:
                    case s.Struct(fields=fields):
                        return new(self.by_name[name].cls, [self.minimal(each.type) for each in fields])
                    case s.Union(cases=cases):
                        case = cases[0]
                        return new(self.by_name[name].cls, (case.values[0], self.minimal(case.type)))
                    case s.Enum(members=members):
                        return members[0].value
        return None


@cache
def _record(codecs: Codecs, name: str) -> st.SearchStrategy[Any]:
    cls = codecs.by_name[name].cls

    def make(values: Sequence[Any]) -> Record:
        return new(cls, values)

    match codecs.by_name[name].definition:
        case s.Struct(fields=fields):
            return st.deferred(lambda: st.tuples(*(_values(codecs, each.type) for each in fields)).map(make))
        case s.Union() as union:
            return st.deferred(lambda: st.one_of(*_arms(codecs, union)).map(make))


def _arms(codecs: Codecs, union: s.Union) -> list[st.SearchStrategy[Any]]:
    arms = [
        st.tuples(st.sampled_from(case.values), _values(codecs, case.type) if case.type else st.none())
        for case in union.cases
    ]
    if union.default is not None:
        taken = {value for case in union.cases for value in case.values}
        others = _values(codecs, union.discriminant.type).filter(lambda value: value not in taken)
        inner = _values(codecs, union.default.type) if union.default.type else st.none()
        arms.append(st.tuples(others, inner))
    return arms


def _values(codecs: Codecs, wire_type: s.Type) -> st.SearchStrategy[Any]:
    match codecs.schema.resolve(wire_type):
        case s.Scalar(kind):
            return _scalars(kind)
        case s.String(limit, c):
            return _texts(limit, c)
        case s.Opaque(size, fixed) | s.Chars(size, fixed):
            return st.binary(min_size=size or 0, max_size=size) if fixed else st.binary(max_size=_few(size, 9))
        case s.Array(element, size, fixed):
            inner = _values(codecs, element)
            return st.lists(inner, min_size=size if fixed and size else 0, max_size=size if fixed else _few(size, 3))
        case s.Optional(element):
            return st.none() | _values(codecs, element)
        case s.Ref(name):
            definition = codecs.schema.by_name[name]
            if isinstance(definition, s.Enum):
                return st.sampled_from(sorted(definition.values))
            return _record(codecs, name)
    raise AssertionError(wire_type)


def _few(limit: int | None, most: int) -> int:
    return most if limit is None else min(limit, most)


@cache
def _scalars(kind: s.ScalarKind) -> st.SearchStrategy[Any]:
    if kind == "bool":
        return st.booleans()
    if kind in ("float", "double"):
        return st.floats(allow_nan=False, width=32 if kind == "float" else 64)
    low, high = _INTEGERS[kind]
    return st.sampled_from((low, high, 0, 1, low + 1)) | st.integers(low, high)


@cache
def _texts(limit: int | None, c: bool) -> st.SearchStrategy[str]:
    """Return texts of all planes, and what bytes that are no UTF-8 become."""
    few = _few(limit, 9)
    characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0" if c else "")
    proper = st.text(characters, max_size=few).filter(lambda text: len(text.encode()) <= few)
    raw = st.binary(max_size=few).map(lambda data: data.replace(b"\0", b"") if c else data)
    texts = proper | raw.map(lambda data: data.decode("utf-8", "surrogateescape"))
    if limit is not None and limit < 300:
        return texts
    # In lists, long strings are written in another way than short ones.
    return texts | st.sampled_from([size * "x" for size in (124, 125, 126, 127, 128, 300)])
