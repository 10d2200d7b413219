"""Writes the package of codecs: a module for each ``.x`` file, its enums beside it, and what merges them.

Enums that no wire type uses are most of them; they live in ``AREA_enums`` and are imported when asked for, because
making an enum costs more than all the codecs of a struct.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import schema
from .data import schema_module
from .decoders import write_decoder
from .encoders import write_encoder
from .layout import Layout
from .names import class_name, constant_name
from .records import write_enum, write_record
from .writer import ModuleWriter, banner, literal_doc

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["emit_codecs"]


def emit_codecs(types: schema.Schema) -> dict[str, str]:
    """Return the generated files: text by name.

    Args:
        types: what ``checker.check`` made of the definitions.
    """
    layout = Layout(types)
    wire_enums = _wire_enums(types)
    files = {}
    for module in types.modules:
        files[f"{module.name}.py"] = _area(types, layout, module, wire_enums)
        apart = [each for each in types.enums if each.module == module.name and each.name not in wire_enums]
        if apart:
            out = ModuleWriter(f"{module.name}_enums")
            for enum in apart:
                write_enum(out, enum, on_wire=False)
            files[f"{module.name}_enums.py"] = out.render(f"{module.name}.x", f"The enums of {module.name}.x.")
    files["enums.py"] = _enums(types, wire_enums)
    files["programs.py"] = _programs(types)
    files["schema.py"] = schema_module(types)
    return files


def _wire_enums(types: schema.Schema) -> frozenset[str]:
    """Return the names of the enums that are types of fields, discriminants or elements."""
    return frozenset(name for record in types.records for name in _used_enums(types, record))


def _used_enums(types: schema.Schema, record: schema.Struct | schema.Union) -> Iterator[str]:
    parts: list[schema.Type | None]
    if isinstance(record, schema.Struct):
        parts = [each.type for each in record.fields]
    else:
        arms = (*record.cases, *((record.default,) if record.default else ()))
        parts = [record.discriminant.type, *(case.type for case in arms)]
    for part in parts:
        inner = types.resolve(part) if part else None
        while isinstance(inner, schema.Array | schema.Optional):
            inner = types.resolve(inner.element)
        if isinstance(inner, schema.Ref) and isinstance(types.by_name[inner.name], schema.Enum):
            yield inner.name


def _area(types: schema.Schema, layout: Layout, module: schema.Module, wire_enums: frozenset[str]) -> str:
    """Return the module of one ``.x`` file: constants, enums, records, codecs, procedures."""
    out = ModuleWriter(module.name)
    for constant in types.constants:
        if constant.module == module.name:
            out.line()
            out.line(f"{constant_name(constant.name)} = {constant.value}")
            out.doc(constant.doc)
    for enum in types.enums:
        if enum.module == module.name and enum.name in wire_enums:
            write_enum(out, enum, on_wire=True)
    records = [each for each in types.records if each.module == module.name]
    for record in records:
        write_record(out, types, record)
    for definition in types.types:
        if isinstance(definition, schema.Typedef) and definition.module == module.name:
            _alias(out, types, definition)
    for record in records:
        write_encoder(out, layout, record)
        write_decoder(out, layout, record)
    _procedures(out, types, module)
    return out.render(f"{module.name}.x", module.doc or f"The codecs of {module.name}.x.")


def _alias(out: ModuleWriter, types: schema.Schema, definition: schema.Typedef) -> None:
    """Write a typedef of a struct, union or enum on the wire as another name of its class."""
    target = types.resolve(definition.type)
    if isinstance(target, schema.Ref):
        name = out.use(types.by_name[target.name].module, class_name(target.name))
        out.line()
        out.line(f"{class_name(definition.name)} = {name}")
        out.doc(definition.doc)


def _procedures(out: ModuleWriter, types: schema.Schema, module: schema.Module) -> None:
    names = []
    for program in types.programs:
        for version in program.versions:
            for procedure in version.procedures:
                if procedure.module == module.name:
                    names.append(constant_name(procedure.name))
                    _procedure(out, types, program.number, version.number, procedure)
    out.line()
    out.line()
    if not names:
        out.line(f"PROCEDURES: tuple[{out.outside('virtwire.protocol.procedures', 'Procedure')}, ...] = ()")
        return
    with out.block(f"PROCEDURES: tuple[{out.outside('virtwire.protocol.procedures', 'Procedure')}, ...] = ("):
        for name in names:
            out.line(f"{name},")
    out.line(")")


def _procedure(
    out: ModuleWriter, types: schema.Schema, program: int, version: int, procedure: schema.Procedure
) -> None:
    kind = out.outside("virtwire.protocol.procedures", "Procedure")
    arguments = [f"{program:#x}", str(version), str(procedure.number), f'"{procedure.name}"']
    texts = ("function", "object", "since", "stream", "fds")
    arguments += [f'{word}="{text}"' for word in texts if (text := getattr(procedure, word))]
    arguments += [f"{word}=True" for word in ("priority", "write", "event") if getattr(procedure, word)]
    if procedure.secure:
        arguments.append(f"secure={procedure.secure}")
    hints = []
    for role, name in (("args", procedure.args), ("ret", procedure.ret)):
        if name is None:
            hints.append("None")
            continue
        home = next(each.module for each in types.records if each.name == name)
        hints.append(out.use(home, class_name(name)))
        arguments.append(f"{role}={hints[-1]}")
        arguments.append(f"encode_{role}={out.use(home, f'encode_{name}')}")
        arguments.append(f"decode_{role}={out.use(home, f'decode_{name}')}")
    out.line()
    with out.block(f"{constant_name(procedure.name)}: {kind}[{', '.join(hints)}] = {kind}("):
        out.line(f"{', '.join(arguments[:4])},")
        for argument in arguments[4:]:
            out.line(f"{argument},")
    out.line(")")
    out.doc(procedure.doc)


def _enums(types: schema.Schema, wire_enums: frozenset[str]) -> str:
    """Return the module that has every enum, and imports each area's when one of them is asked for."""
    homes = {
        class_name(each.name): each.module if each.name in wire_enums else f"{each.module}_enums"
        for each in types.enums
    }
    imports = [f"    from .{homes[name]} import {name} as {name}" for name in sorted(homes)]
    return "\n".join(
        [
            banner("all definitions"),
            *literal_doc("Every enum and set of flags of the definitions; an area's are made when one is asked for."),
            "",
            "from __future__ import annotations",
            "",
            "from importlib import import_module as _import_module",
            "from typing import TYPE_CHECKING",
            "",
            *(["if TYPE_CHECKING:", *imports, ""] if imports else []),
            "_HOMES: dict[str, str] = {",
            *(f'    "{name}": "{home}",' for name, home in sorted(homes.items())),
            "}",
            "",
            "__all__: list[str] = [",
            *(f'    "{name}",' for name in sorted(homes)),
            "]",
            "",
            "",
            "def __getattr__(name: str) -> object:",
            "    if name not in _HOMES:",
            '        raise AttributeError(f"there is no enum {name}")',
            '    found = getattr(_import_module(f".{_HOMES[name]}", __package__), name)',
            "    globals()[name] = found",
            "    return found",
            "",
            "",
            "def __dir__() -> list[str]:",
            "    return __all__",
            "",
        ]
    )


def _programs(types: schema.Schema) -> str:
    """Return the module with the programs, each gathered from the areas that add to it."""
    areas = sorted({procedure.module for procedure in types.procedures})
    lines = [
        banner("all definitions"),
        *literal_doc("The programs: their procedures by number and by name."),
        "",
        "from __future__ import annotations",
        "",
        "from virtwire.protocol.procedures import Program",
        "",
        *([f"from . import {', '.join(areas)}", ""] if areas else []),
        "_ALL = (",
        *(f"    *{area}.PROCEDURES," for area in areas),
        ")",
        "",
    ]
    newest = []
    for program in types.programs:
        for version in program.versions:
            alone = len(program.versions) == 1
            name = constant_name(program.name if alone else version.name)
            lines.append(f'{name} = Program({program.number:#x}, {version.number}, "{program.name}", _ALL)')
        newest.append(name)
    programs = ", ".join(f"{name}.number: {name}" for name in newest)
    lines += ["", f"PROGRAMS: dict[int, Program] = {{{programs}}}"]
    lines.append('"""The programs by number; of one with several versions, the newest."""')
    return "\n".join([*lines, ""])
