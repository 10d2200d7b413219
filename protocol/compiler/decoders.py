"""Writes the decoding half of a generated module: straight-line functions that read runs of fields by one struct call.

A function keeps the position as a variable and a constant (``offset + 4``). Fields of fixed size wait in ``pending``;
the length word of a string or list, or an optional's flag, joins them, and one call reads the run. What a field becomes
is an expression over the locals so read, and the record is built from those expressions at the end.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from .. import schema
from .hints import arms_hint, hint
from .layout import DECODE_CODES, Layout
from .names import class_name
from .writer import Locals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .writer import ModuleWriter

__all__ = ["write_decoder"]


def write_decoder(out: ModuleWriter, layout: Layout, record: schema.Struct | schema.Union) -> None:
    """Write ``decode_NAME`` and, where others call them, ``_read_NAME`` and ``_readall_NAME``."""
    name, python = record.name, class_name(record.name)
    recursive = name in layout.schema.recursive
    out.line()
    out.line()
    with out.block(f"def decode_{name}(buf: bytes, offset: int = 0) -> {python}:"):
        with out.block("try:"):
            reader = _Reader(out, layout, name)
            if (codes := reader.run(record)) is not None:
                result = f"{out.runtime('new')}({python}, {out.packer('unpack_from', codes)}(buf, offset))"
            elif recursive or not layout.is_inline(record):
                depth = ", 1" if recursive else ""
                out.line(f"value, offset = _read_{name}(buf, offset{depth})")
                reader.ends_open = True
                result = "value"
            else:
                result = reader.record(record, name)
            reader.finish()
            out.line(f"return {result}")
        with out.block(f"except {out.outside('struct', 'error')}:"):
            out.line(f'raise {out.runtime("decode_short")}("{name}", buf) from None')
    if recursive or not layout.is_inline(record):
        _write_read(out, layout, record, recursive)
    if name in layout.listed:
        _write_read_list(out, layout, record, recursive)


def _write_read(out: ModuleWriter, layout: Layout, record: schema.Struct | schema.Union, recursive: bool) -> None:
    name = record.name
    out.line()
    out.line()
    depth = ", depth: int" if recursive else ""
    with out.block(f"def _read_{name}(buf: bytes, offset: int{depth}) -> tuple[{class_name(name)}, int]:"):
        if recursive:
            with out.block(f"if depth > {out.runtime('MAX_DEPTH')}:"):
                out.line(f'raise {out.runtime("decode_too_deep")}("{name}")')
        reader = _Reader(out, layout, name)
        result = reader.contents(record, name)
        reader.settle()
        out.line(f"return {result}, offset")


def _write_read_list(out: ModuleWriter, layout: Layout, record: schema.Struct | schema.Union, recursive: bool) -> None:
    name = record.name
    out.line()
    out.line()
    depth = ", depth: int" if recursive else ""
    head = f"def _readall_{name}(buf: bytes, offset: int, count: int{depth}) -> tuple[list[{class_name(name)}], int]:"
    with out.block(head):
        reader = _Reader(out, layout, name)
        reader.locals.name("count")
        reader.locals.name("result")
        if layout.is_plain(schema.Ref(name)):
            if (run := reader.run(record)) is not None:
                expression, target, codes = f"{out.runtime('new')}({class_name(name)}, item)", "item", run
            else:
                expression, names, codes = reader.flat(schema.Ref(name), name)
                target = _targets(names)
            out.line(f"end = offset + count * {layout.schema.fixed_size(schema.Ref(name))}")
            unpack = out.packer("iter_unpack", codes)
            out.line(f"return [{expression} for {target} in {unpack}(buf[offset:end])], end")
            return
        out.line(f"result: list[{class_name(name)}] = []")
        with out.block("for _ in range(count):"):
            if recursive:
                out.line(f"item, offset = _read_{name}(buf, offset, depth)")
                expression = "item"
            else:
                expression = reader.record(record, name)
                reader.settle()
            out.line(f"result.append({expression})")
        out.line("return result, offset")


def _targets(names: list[str]) -> str:
    return f"({names[0]},)" if len(names) == 1 else ", ".join(names)


class _Reader:
    """Writes the statements that read one value, and gives back the expression that it is.

    Attributes:
        ends_open: the last thing read was a slice, which does not notice the end of the bytes.
    """

    def __init__(self, out: ModuleWriter, layout: Layout, struct: str) -> None:
        self.out = out
        self.layout = layout
        self.schema = layout.schema
        self.struct = struct
        self.locals = Locals()
        self.ends_open = False
        self._pending: list[tuple[str, str]] = []
        self._pending_size = 0
        self._delta = 0
        self._behind = ""
        self._checks: list[tuple[str, str]] = []

    # ------------------------------------------------------------------------------------------- position

    def _take(self, code: str, size: int, wish: str) -> str:
        """Add a value of fixed size to the pending run; returns the local that will hold it."""
        name = self.locals.name(wish)
        self._pending.append((code, name))
        self._pending_size += size
        return name

    def _at(self) -> str:
        """Return the position of the next value, as an expression."""
        if self._behind:
            self.out.line(f"offset = {self._behind}")
            self._behind = ""
        return f"offset + {self._delta}" if self._delta else "offset"

    def flush(self) -> None:
        """Read what is pending."""
        if self._pending:
            codes = [code for code, _ in self._pending]
            names = [name for _, name in self._pending]
            target = f"({names[0]},)" if len(names) == 1 else ", ".join(names)
            self.out.line(f"{target} = {self.out.packer('unpack_from', codes)}(buf, {self._at()})")
            self._delta += self._pending_size
            self._pending, self._pending_size = [], 0
            self.ends_open = False
        checks, self._checks = self._checks, []
        for condition, refusal in checks:
            with self.out.block(f"if {condition}:"):
                self.out.line(f"raise {refusal}")

    def settle(self) -> None:
        """Read what is pending and bring ``offset`` up to date."""
        self.flush()
        self._at()
        if self._delta:
            self.out.line(f"offset += {self._delta}")
            self._delta = 0

    def finish(self) -> None:
        """Read what is pending and make sure that the last value was all there."""
        self.flush()
        if self.ends_open:
            with self.out.block(f"if {self._behind or self._at()} > len(buf):"):
                self.out.line(f'raise {self.out.runtime("decode_short")}("{self.struct}", buf)')

    # ------------------------------------------------------------------------------------------- types

    def value(self, wire_type: schema.Type, what: str, wish: str) -> str:
        """Write what reads a value.

        Args:
            wire_type: its type.
            what: the way to it, for errors.
            wish: a name for its local.

        Returns:
            An expression over locals that are set once the pending run is read.
        """
        match inner := self.schema.resolve(wire_type):
            case schema.String(limit, c):
                return self._string(limit, c, what, wish)
            case schema.Opaque(limit, False):
                return self._opaque(limit, what, wish)
            case schema.Chars(limit, False):
                return self._chars(limit, what, wish)
            case schema.Optional(element):
                return self._optional(element, what, wish)
            case schema.Array() as array if not self.layout.is_flat(array):
                return self._array(array, what, wish)
            case schema.Ref() if (record := self.schema.record(inner)) is not None:
                return self.record(record, what, wish)
            case _:
                return self._flat(inner, what, wish)

    def run(self, record: schema.Struct | schema.Union) -> list[str] | None:
        """Return the codes of a struct whose fields are just what one struct call gives, or None if it is none."""
        if isinstance(record, schema.Union) or not self.layout.is_plain(schema.Ref(record.name)):
            return None
        types = [self.schema.resolve(each.type) for each in record.fields]
        if any(not isinstance(each, schema.Scalar | schema.Opaque) or each == schema.Scalar("bool") for each in types):
            return None
        return _Reader(self.out, self.layout, self.struct).flat(schema.Ref(record.name), "")[2]

    def flat(self, wire_type: schema.Type, what: str) -> tuple[str, list[str], list[str]]:
        """Return the expression, the locals and the codes of a flat type, without reading it."""
        expression = self._flat_value(wire_type, what, "item")
        assert not self._checks
        names, codes = [name for _, name in self._pending], [code for code, _ in self._pending]
        self._pending, self._pending_size = [], 0
        return expression, names, codes

    def _flat_value(self, wire_type: schema.Type, what: str, wish: str) -> str:
        record = self.schema.record(wire_type)
        return self.record(record, what, "") if record is not None else self._flat(wire_type, what, wish)

    def _flat(self, wire_type: schema.Type, what: str, wish: str) -> str:
        match self.schema.resolve(wire_type):
            case schema.Scalar(kind):
                name = self._take(DECODE_CODES[kind], 8 if kind in ("hyper", "unsigned hyper", "double") else 4, wish)
                return f"{name} != 0" if kind == "bool" else name
            case schema.Opaque(int(size), True):
                pad = -size & 3
                return self._take(f"{size}s{pad or ''}{'x' if pad else ''}", size + pad, wish)
            case schema.Chars(int(size), True):
                return f"{self._take(f'{4 * size}s', 4 * size, wish)}[3::4]"
            case schema.Array(element, int(size), True):
                items = [self._flat_value(element, what, f"{wish}_{index}") for index in range(size)]
                return f"[{', '.join(items)}]"
            case schema.Ref(name):
                enum = self.schema.by_name[name]
                assert isinstance(enum, schema.Enum)
                taken = self._take("i", 4, wish)
                members = self.out.use(enum.module, f"_members_{name}")
                refusal = f'{self.out.runtime("decode_no_member")}("{what}", {taken}, "{name}")'
                self._checks.append((f"{taken} not in {members}", refusal))
                return f"{members}[{taken}]"
            case other:
                raise AssertionError(other)

    def record(self, record: schema.Struct | schema.Union, what: str, wish: str = "") -> str:
        """Write what reads a struct or union: in place, or by its own function."""
        if self.layout.is_inline(record):
            return self.contents(record, what, wish)
        self.settle()
        name = self.locals.name(wish or "result")
        function = self.out.use(record.module, f"_read_{record.name}")
        self.out.line(f"{name}, offset = {function}(buf, offset{self._depth(record)})")
        self.ends_open = True
        return name

    def _depth(self, record: schema.Struct | schema.Union) -> str:
        """Return the further argument that a recursive type's functions take."""
        if record.name not in self.schema.recursive:
            return ""
        return ", depth + 1" if self.struct in self.schema.recursive else ", 1"

    def contents(self, record: schema.Struct | schema.Union, what: str, wish: str = "") -> str:
        """Write what reads the fields of a struct, or the discriminant and the arm of a union."""
        python = self.out.use(record.module, class_name(record.name))
        prefix = f"{wish}_" if wish else ""
        if isinstance(record, schema.Union):
            values = list(self._union(record, what, prefix))
        else:
            values = [self.value(each.type, f"{what}.{each.name}", f"{prefix}{each.name}") for each in record.fields]
        self.out.runtime("new")
        return f"_new({python}, ({', '.join(values)}{',' if len(values) == 1 else ''}))"

    def _string(self, limit: int | None, c: bool, what: str, wish: str) -> str:
        name, start = self._counted(limit, what, wish)
        self.out.line(f'{name} = buf[{start}:end].decode("utf-8", "surrogateescape")')
        if c:
            with self.out.block(f'if "\\0" in {name}:'):
                self.out.line(f'{name} = {name}.partition("\\0")[0]')
        return name

    def _opaque(self, limit: int | None, what: str, wish: str) -> str:
        name, start = self._counted(limit, what, wish)
        self.out.line(f"{name} = buf[{start}:end]")
        return name

    def _counted(self, limit: int | None, what: str, wish: str) -> tuple[str, str]:
        """Read a length word and set ``end`` to where the bytes end; returns a local for them, and where they begin."""
        name = self.locals.name(wish)
        count = self._take("I", 4, f"{name}_n")
        self.flush()
        if limit is not None:
            with self.out.block(f"if {count} > {limit}:"):
                self.out.line(f'raise {self.out.runtime("decode_too_long")}("{what}", {count}, {limit})')
        start = self._at()
        self.out.line(f"end = {start} + {count}")
        self._delta = 0
        self._behind = f"end + (-{count} & 3)"
        self.ends_open = True
        return name, start

    def _count(self, limit: int | None, least: int, what: str, wish: str) -> str:
        """Read a count and check it against its bound and against the bytes that are there; returns its local."""
        count = self._take("I", 4, f"{wish}_n")
        self.settle()
        bound = f"{count} > {limit} or " if limit is not None else ""
        with self.out.block(f"if {bound}{count} * {least} > len(buf) - offset:"):
            self.out.line(f'raise {self.out.runtime("decode_bad_count")}("{what}", {count}, {limit}, buf)')
        return count

    def _chars(self, limit: int | None, what: str, wish: str) -> str:
        name = self.locals.name(wish)
        count = self._count(limit, 4, what, name)
        self.out.line(f"end = offset + 4 * {count}")
        self.out.line(f"{name} = buf[offset + 3 : end : 4]")
        self.out.line("offset = end")
        return name

    def _optional(self, element: schema.Type, what: str, wish: str) -> str:
        name = self.locals.name(wish)
        flag = self._take("I", 4, f"{name}_there")
        self.flush()
        delta = self._delta
        inferred = self.schema.resolve(element)
        self.out.line(f"{name}: {self._annotation(inferred)} | None")
        with self.out.block(f"if {flag}:"):
            expression = self.value(element, what, f"{name}_value")
            self.settle()
            self.out.line(f"{name} = {expression}")
        self._delta = delta
        with self.out.block("else:"):
            self.settle()
            self.out.line(f"{name} = None")
        return name

    def _union(self, union: schema.Union, what: str, prefix: str) -> Iterator[str]:
        switch = union.discriminant
        inner = self.schema.resolve(switch.type)
        is_bool = isinstance(inner, schema.Scalar) and inner.kind == "bool"
        code = "I" if is_bool or inner == schema.Scalar("unsigned int") else "i"
        chosen = self._take(code, 4, f"{prefix}{switch.name}")
        self.flush()
        delta = self._delta
        value = self.locals.name(f"{prefix}value")
        if is_bool:
            self.out.line(f"{chosen} = {chosen} != 0")
        self.out.line(f"{value}: {self._arms_annotation(union)}")
        members = ""
        if isinstance(inner, schema.Ref):
            enum = self.schema.by_name[inner.name]
            members = self.out.use(enum.module, f"_members_{enum.name}")
            with self.out.block(f"if {chosen} not in {members}:"):
                refusal = self.out.runtime("decode_no_member")
                self.out.line(f'raise {refusal}("{what}.{switch.name}", {chosen}, "{enum.name}")')
        opened: list[bool] = []
        keyword = "if"
        for case in union.cases:
            condition = f"== {case.values[0]}" if len(case.values) == 1 else f"in {case.values}"
            with self._arm(f"{keyword} {chosen} {condition}:", delta, opened):
                self._assign_arm(case, what, value)
            keyword = "elif"
        if union.default is not None:
            with self._arm("else:", delta, opened):
                self._assign_arm(union.default, what, value)
        else:
            with self.out.block("else:"):
                self.out.line(f'raise {self.out.runtime("decode_no_case")}("{what}.{switch.name}", {chosen})')
        self._delta = 0
        self.ends_open = any(opened)
        yield f"{members}[{chosen}]" if members else chosen
        yield value

    @contextmanager
    def _arm(self, head: str, delta: int, opened: list[bool]) -> Iterator[None]:
        """Write one arm, from the position behind the discriminant; note whether it ends with a slice."""
        self._delta = delta
        self.ends_open = False
        with self.out.block(head):
            yield
            self.settle()
        opened.append(self.ends_open)

    def _assign_arm(self, case: schema.Case, what: str, value: str) -> None:
        if case.type is None:
            self.out.line(f"{value} = None")
        else:
            expression = self.value(case.type, f"{what}.{case.name}", f"{value}_{case.name}")
            self.flush()
            self.out.line(f"{value} = {expression}")

    def _array(self, array: schema.Array, what: str, wish: str) -> str:
        name = self.locals.name(wish)
        least = self.schema.minimal_size(array.element)
        if array.fixed:
            self.settle()
            count = str(array.size)
            with self.out.block(f"if {(array.size or 0) * least} > len(buf) - offset:"):
                self.out.line(f'raise {self.out.runtime("decode_short")}("{what}", buf)')
        else:
            count = self._count(array.size, least, what, name)
        element = self.schema.resolve(array.element)
        record = self.schema.record(element)
        if (
            isinstance(element, schema.Scalar)
            and len(code := DECODE_CODES[element.kind]) == 1
            and element.kind != "bool"
        ):
            self.out.outside("struct", "unpack_from")
            self.out.line(f'{name} = list(_unpack_from(f">{{{count}}}{code}", buf, offset))')
            self.out.line(f"offset += {element.size} * {count}")
        elif isinstance(element, schema.String):
            self._strings(element, name, count, f"{what}[]")
        elif record is not None:
            function = self.out.use(record.module, f"_readall_{record.name}")
            self.out.line(f"{name}, offset = {function}(buf, offset, {count}{self._depth(record)})")
        elif self.layout.is_plain(element):
            expression, names, codes = self.flat(element, what)
            self.out.line(f"end = offset + {self.schema.fixed_size(element)} * {count}")
            unpack = self.out.packer("iter_unpack", codes)
            self.out.line(f"{name} = [{expression} for {_targets(names)} in {unpack}(buf[offset:end])]")
            self.out.line("offset = end")
        else:
            self.out.line(f"{name}: list[{self._annotation(element)}] = []")
            with self.out.block(f"for _ in range({count}):"):
                expression = self.value(element, f"{what}[]", f"{name}_item")
                self.settle()
                self.out.line(f"{name}.append({expression})")
        self.ends_open = True
        return name

    def _strings(self, element: schema.String, name: str, count: str, what: str) -> None:
        function = self.out.runtime("read_strings")
        limit = 2**32 - 1 if element.limit is None else element.limit
        self.out.line(f'{name}, offset = {function}(buf, offset, {count}, {limit}, {element.c}, "{what}")')

    def _annotation(self, wire_type: schema.Type) -> str:
        return hint(self.out, self.schema, wire_type)

    def _arms_annotation(self, union: schema.Union) -> str:
        return arms_hint(self.out, self.schema, union)
