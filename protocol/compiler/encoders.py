"""Writes the encoding half of a generated module: checks, then one struct call for each run of fixed-size fields.

The pieces of a message are expressions of type bytes; values of fixed size wait in ``pending`` and the length words
of strings and lists join them. What goes wrong goes to ``xdr.encode_slowly``, off the fast path: texts that stand
for bytes which are no UTF-8, and mistakes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import schema
from .layout import ENCODE_CODES, NARROW, Layout
from .names import class_name
from .writer import Locals

if TYPE_CHECKING:
    from .writer import ModuleWriter

__all__ = ["write_encoder"]

_CHAIN = 5
_SHORT = 125  # lengths below are at most 31 words


def write_encoder(out: ModuleWriter, layout: Layout, record: schema.Struct | schema.Union) -> None:
    """Write ``encode_NAME`` and, where others call them, ``_write_NAME`` and ``_writeall_NAME``."""
    name = record.name
    recursive = name in layout.schema.recursive
    out.line()
    out.line()
    with out.block(f"def encode_{name}(value: {class_name(name)}) -> bytes:"):
        with out.block("try:"):
            if recursive or not layout.is_inline(record):
                out.line(f"return _write_{name}(value{', 1' if recursive else ''})")
            else:
                writer = _Writer(out, layout, name, Locals())
                writer.contents(record, "value", name, "")
                out.line(f"return {writer.result()}")
        with out.block(f"except {out.runtime('ENCODE_FAILURES')} as error:"):
            out.line(f'return {out.runtime("encode_slowly")}(__name__, "{name}", value, error)')
    depth = ", depth: int" if recursive else ""
    if recursive or not layout.is_inline(record):
        out.line()
        out.line()
        with out.block(f"def _write_{name}(value: {class_name(name)}{depth}) -> bytes:"):
            if recursive:
                with out.block(f"if depth > {out.runtime('MAX_DEPTH')}:"):
                    out.line(f'raise {out.runtime("encode_too_deep")}("{name}")')
            writer = _Writer(out, layout, name, Locals())
            writer.contents(record, "value", name, "")
            out.line(f"return {writer.result()}")
    if name in layout.listed:
        _write_list(out, layout, record, depth)


def _write_list(out: ModuleWriter, layout: Layout, record: schema.Struct | schema.Union, depth: str) -> None:
    out.line()
    out.line()
    out.outside("collections.abc", "Sequence")
    with out.block(f"def _writeall_{record.name}(value: _Sequence[{class_name(record.name)}]{depth}) -> bytes:"):
        out.line("result: list[bytes] = []")
        with out.block("for item in value:"):
            if depth:
                out.line(f"result.append(_write_{record.name}(item, depth))")
            else:
                writer = _Writer(out, layout, record.name, Locals(), fuse=True)
                writer.record(record, "item", record.name, "")
                out.line(f"result.append({writer.result()})")
        out.line('return b"".join(result)')


class _Writer:
    """Writes the statements that encode one value, and collects the expressions of its pieces.

    Attributes:
        fuse: in a loop over a list, a short string joins the run that it stands in: a struct for each length of it is
            kept, and one call writes count, string and what follows.
    """

    def __init__(self, out: ModuleWriter, layout: Layout, struct: str, names: Locals, *, fuse: bool = False) -> None:
        self.out = out
        self.layout = layout
        self.schema = layout.schema
        self.struct = struct
        self.locals = names
        self.fuse = fuse
        self._text = -1  # where in the pending run the string is
        self._parts: list[str] = []
        self._pending: list[tuple[str, str]] = []

    def _give(self, code: str, expression: str) -> None:
        """Add a value of fixed size to the pending run."""
        self._pending.append((code, expression))

    def _piece(self, expression: str) -> None:
        """Add bytes behind the pending run."""
        self._flush()
        self._parts.append(expression)

    def _flush(self) -> None:
        if self._text >= 0:
            before, (count, name), after = (
                self._pending[: self._text],
                self._pending[self._text],
                self._pending[self._text + 1 :],
            )
            packers = self.out.packers([code for code, _ in before], [code for code, _ in after])
            values = ", ".join(expression for _, expression in (*before, ("", name), *after))
            parts = [self._packed(before), name, f"{self.out.runtime('PAD')}[{count} & 3]", self._packed(after)]
            apart = " + ".join(part for part in parts if part)
            self._parts.append(f"({packers}[{count} + 3 >> 2]({values}) if {count} < {_SHORT} else {apart})")
        elif self._pending:
            self._parts.append(self._packed(self._pending))
        self._pending, self._text = [], -1

    def _packed(self, run: list[tuple[str, str]]) -> str:
        """Return the expression for a run of fixed size."""
        if not run:
            return ""
        packer = self.out.packer("pack", [code for code, _ in run])
        return f"{packer}({', '.join(expression for _, expression in run)})"

    def result(self) -> str:
        """Return the expression for all pieces."""
        self._flush()
        if not self._parts:
            return 'b""'
        if len(self._parts) <= _CHAIN:
            return " + ".join(self._parts)
        return f'b"".join(({", ".join(self._parts)}))'

    def _child(self) -> _Writer:
        return _Writer(self.out, self.layout, self.struct, self.locals, fuse=self.fuse)

    def _heir(self) -> _Writer:
        """Return the writer of a branch that begins with what is pending here."""
        child = self._child()
        child._pending, child._text = [*self._pending], self._text
        return child

    def _refuse(self, condition: str, helper: str, *arguments: str) -> None:
        with self.out.block(f"if {condition}:"):
            self.out.line(f"raise {self.out.runtime(helper)}({', '.join(arguments)})")

    def _local(self, wish: str, expression: str) -> str:
        """Put an expression into a local, unless it is one."""
        if expression.isidentifier():
            return expression
        name = self.locals.name(wish)
        self.out.line(f"{name} = {expression}")
        return name

    # ------------------------------------------------------------------------------------------- types

    def value(self, wire_type: schema.Type, expression: str, what: str, wish: str) -> None:
        """Write what encodes a value.

        Args:
            wire_type: its type.
            expression: the value.
            what: the way to it, for errors.
            wish: a name for its local.
        """
        match inner := self.schema.resolve(wire_type):
            case schema.Scalar(kind):
                self._scalar(kind, expression, what, wish)
            case schema.String(limit):
                coded = self.locals.name(wish)
                self.out.line(f"{coded} = {expression}.encode()")
                self._counted_bytes(coded, limit, what)
            case schema.Opaque(limit, False):
                self._counted_bytes(self._local(wish, expression), limit, what)
            case schema.Opaque(int(size), True):
                name = self._local(wish, expression)
                self._refuse(f"len({name}) != {size}", "encode_bad_size", f'"{what}"', f"len({name})", str(size))
                pad = -size & 3
                self._give(f"{size}s{pad or ''}{'x' if pad else ''}", name)
            case schema.Chars() as chars:
                self._chars(chars, self._local(wish, expression), what)
            case schema.Optional(element):
                self._optional(element, expression, what, wish)
            case schema.Array() as array:
                self._array(array, self._local(wish, expression), what)
            case schema.Ref(name):
                if (record := self.schema.record(inner)) is not None:
                    self.record(record, expression, what, wish)
                else:
                    enum = self.schema.by_name[name]
                    members = self.out.use(enum.module, f"_members_{name}")
                    local = self._local(wish, expression)
                    self._refuse(f"{local} not in {members}", "encode_no_member", f'"{what}"', local, f'"{name}"')
                    self._give("i", local)

    def _scalar(self, kind: schema.ScalarKind, expression: str, what: str, wish: str) -> None:
        if kind == "bool":
            expression = self._local(wish, expression)
            self._refuse(f"{expression} != 0 and {expression} != 1", "encode_no_bool", f'"{what}"', expression)
        elif kind in NARROW:
            low, high = NARROW[kind]
            expression = self._local(wish, expression)
            self._refuse(
                f"not {low} <= {expression} <= {high}", "encode_range", f'"{what}"', expression, str(low), str(high)
            )
        self._give(ENCODE_CODES[kind], expression)

    def _counted_bytes(self, name: str, limit: int | None, what: str) -> None:
        count = self._count(name, limit, what)
        if self.fuse:
            if self._text >= 0:
                self._flush()
            self._text = len(self._pending)
            self._pending.append((count, name))
        else:
            self._piece(name)
            self._piece(f"{self.out.runtime('PAD')}[{count} & 3]")

    def _count(self, name: str, limit: int | None, what: str) -> str:
        """Put the length of a local into another, check it and give it to the pending run."""
        count = self.locals.name(f"{name}_n")
        self.out.line(f"{count} = len({name})")
        if limit is not None:
            self._refuse(f"{count} > {limit}", "encode_too_long", f'"{what}"', count, str(limit))
        self._give("I", count)
        return count

    def _chars(self, chars: schema.Chars, name: str, what: str) -> None:
        if chars.fixed:
            self._refuse(
                f"len({name}) != {chars.size}", "encode_bad_size", f'"{what}"', f"len({name})", str(chars.size)
            )
        else:
            self._count(name, chars.size, what)
        self._piece(f"{self.out.runtime('widen')}({name})")

    def _optional(self, element: schema.Type, expression: str, what: str, wish: str) -> None:
        """Absent is four zero bytes; present is a one that joins the run of the value."""
        value = self._local(wish, expression)
        coded = self.locals.name(f"{value}_coded")
        with self.out.block(f"if {value} is None:"):
            self.out.line(f"{coded} = {self.out.runtime('ABSENT')}")
        with self.out.block("else:"):
            child = self._child()
            child._give("I", "1")
            child.value(element, value, what, f"{value}_value")
            self.out.line(f"{coded} = {child.result()}")
        self._piece(coded)

    def record(self, record: schema.Struct | schema.Union, expression: str, what: str, wish: str) -> None:
        """Write what encodes a struct or union: in place, or by its own function."""
        if self.layout.is_inline(record):
            self.contents(record, self._local(wish or "record", expression), what, wish)
            return
        function = self.out.use(record.module, f"_write_{record.name}")
        self._piece(f"{function}({expression}{self._depth(record)})")

    def _depth(self, record: schema.Struct | schema.Union) -> str:
        """Return the further argument that a recursive type's functions take."""
        if record.name not in self.schema.recursive:
            return ""
        return ", depth + 1" if self.struct in self.schema.recursive else ", 1"

    def contents(self, record: schema.Struct | schema.Union, local: str, what: str, wish: str) -> None:
        """Write what encodes the fields of a struct, or the discriminant and the arm of a union."""
        prefix = f"{wish}_" if wish else ""
        if isinstance(record, schema.Union):
            self._union(record, local, what, prefix)
        else:
            for each in record.fields:
                self.value(each.type, f"{local}.{each.name}", f"{what}.{each.name}", f"{prefix}{each.name}")

    def _union(self, union: schema.Union, local: str, what: str, prefix: str) -> None:
        switch = union.discriminant
        chosen = self._local(f"{prefix}{switch.name}", f"{local}.{switch.name}")
        value = self.locals.name(f"{prefix}value")
        self.out.line(f"{value}: {self.out.outside('typing', 'Any')} = {local}.value")
        coded = self.locals.name(f"{prefix}coded")
        self.out.line(f"{coded}: bytes")
        keyword = "if"
        for case in union.cases:
            condition = f"== {case.values[0]}" if len(case.values) == 1 else f"in {case.values}"
            with self.out.block(f"{keyword} {chosen} {condition}:"):
                self._arm(switch, case, chosen, value, coded, what)
            keyword = "elif"
        with self.out.block("else:"):
            if union.default is not None:
                self._arm(switch, union.default, chosen, value, coded, what)
            else:
                self.out.line(f'raise {self.out.runtime("encode_no_case")}("{what}.{switch.name}", {chosen})')
        self._pending, self._text = [], -1  # the arms have it
        self._parts.append(coded)

    def _arm(self, switch: schema.Field, case: schema.Case, chosen: str, value: str, coded: str, what: str) -> None:
        child = self._heir()
        if case.values:  # it equals one of them, there is nothing left to check
            inner = self.schema.resolve(switch.type)
            child._give(ENCODE_CODES[inner.kind] if isinstance(inner, schema.Scalar) else "i", chosen)
        else:
            child.value(switch.type, chosen, f"{what}.{switch.name}", "")
        if case.type is None:
            self._refuse(f"{value} is not None", "encode_not_void", f'"{what}.value"')
        else:
            child.value(case.type, value, f"{what}.{case.name}", value)
        self.out.line(f"{coded} = {child.result()}")

    def _array(self, array: schema.Array, name: str, what: str) -> None:
        if array.fixed:
            count = str(array.size)
            self._refuse(f"len({name}) != {count}", "encode_bad_size", f'"{what}"', f"len({name})", count)
        else:
            count = self._count(name, array.size, what)
        element = self.schema.resolve(array.element)
        record = self.schema.record(element)
        if isinstance(element, schema.Scalar) and element.kind != "bool" and element.kind not in NARROW:
            code = ENCODE_CODES[element.kind]
            if len(code) == 1:
                self.out.outside("struct", "pack")
                self._piece(f'_pack(f">{{{count}}}{code}", *{name})')
                return
        if isinstance(element, schema.String):
            limit = 2**32 - 1 if element.limit is None else element.limit
            self._piece(f'{self.out.runtime("write_strings")}({name}, {limit}, "{what}[]")')
        elif record is not None:
            function = self.out.use(record.module, f"_writeall_{record.name}")
            self._piece(f"{function}({name}{self._depth(record)})")
        else:
            items = self.locals.name(f"{name}_items")
            item = self.locals.name(f"{name}_item")
            self.out.line(f"{items}: list[bytes] = []")
            with self.out.block(f"for {item} in {name}:"):
                child = self._child()
                child.value(element, item, f"{what}[]", item)
                self.out.line(f"{items}.append({child.result()})")
            self._piece(f'b"".join({items})')
