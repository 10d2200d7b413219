from __future__ import annotations

import pytest
from virtwire.protocol.compiler import syntax
from virtwire.protocol.compiler.errors import CompileError
from virtwire.protocol.compiler.parser import parse


def test_an_empty_file() -> None:
    file = parse("sample.x", "")
    assert (file.definitions, file.includes, file.doc) == ([], [], "")


def test_tokens_know_their_place() -> None:
    (constant,) = parse("sample.x", "\n  const A = 0x1F;").definitions
    assert isinstance(constant, syntax.ConstDef)
    assert (constant.name, constant.name.line, constant.name.column) == ("A", 2, 9)
    assert (constant.value, constant.value.column) == ("0x1F", 13)


@pytest.mark.parametrize(
    ("declaration", "shape", "name", "bound"),
    [
        ("int a", "plain", "a", None),
        ("int a[5]", "fixed", "a", "5"),
        ("int a<5>", "variable", "a", "5"),
        ("int a<>", "variable", "a", None),
        ("int *a", "optional", "a", None),
        ("opaque a[N]", "fixed_opaque", "a", "N"),
        ("opaque a<>", "variable_opaque", "a", None),
        ("string a<7>", "string", "a", "7"),
        ("unsigned version", "plain", "version", None),
        ("void", "void", None, None),
    ],
)
def test_declarations(declaration: str, shape: str, name: str | None, bound: str | None) -> None:
    (struct,) = parse("sample.x", f"struct s {{ {declaration}; }};").definitions
    assert isinstance(struct, syntax.StructDef)
    found = struct.fields[0].declaration
    assert (found.shape, found.name, found.bound) == (shape, name, bound)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("int", "int"),
        ("unsigned", "unsigned int"),
        ("unsigned int", "unsigned int"),
        ("unsigned hyper", "unsigned hyper"),
        ("unsigned char", "unsigned char"),
        ("short", "short"),
        ("quadruple", None),
    ],
)
def test_types(words: str, kind: str | None) -> None:
    (typedef,) = parse("sample.x", f"typedef {words} a;").definitions
    assert isinstance(typedef, syntax.TypedefDef)
    spec = typedef.declaration.type
    assert isinstance(spec, syntax.Builtin)
    assert spec.kind == kind


def test_percent_lines() -> None:
    text = '%#include "types.x"\n%#include <stdio.h>\n%#include "c.h"\n%/* for C */\n  const A = 1;\n'
    text += '% # include  "more.x"\n'
    file = parse("sample.x", text)
    assert [(each.path, each.line, each.column) for each in file.includes] == [("types.x", 1, 12), ("more.x", 6, 15)]
    assert len(file.definitions) == 1


def test_programs() -> None:
    (program,) = parse("s.x", "program p { version v { int A(int, hyper) = 1; void B() = 2; } = 3; } = 4;").definitions
    assert isinstance(program, syntax.ProgramDef)
    (version,) = program.versions
    assert (program.name, program.number, version.name, version.number) == ("p", "4", "v", "3")
    assert [(each.name, len(each.arguments), each.result is None) for each in version.procedures] == [
        ("A", 2, False),
        ("B", 0, True),
    ]


def test_the_error_has_its_parts() -> None:
    with pytest.raises(CompileError) as caught:
        parse("dir/sample.x", "const A = 1;\nconst B 2;")
    error = caught.value
    assert str(error) == "dir/sample.x:2:9: unexpected '2', expected '='"
    assert (error.file, error.line, error.column, error.message) == (
        "dir/sample.x",
        2,
        9,
        "unexpected '2', expected '='",
    )
