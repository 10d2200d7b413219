"""What the checker makes of definitions that are right; fixtures/errors has those that are wrong."""

from __future__ import annotations

from pathlib import Path

from virtwire.protocol.compiler.checker import check
from virtwire.protocol.compiler.loader import load
from virtwire.protocol.schema import (
    Array,
    Case,
    Chars,
    Enum,
    Field,
    Member,
    Opaque,
    Optional,
    Program,
    Ref,
    Scalar,
    String,
    Struct,
    Type,
    Typedef,
    Union,
)

from tests.protocol.compiler.compiled import FIXTURES, schema_of


def field_types(tmp_path: Path, text: str) -> list[Type]:
    (struct,) = (each for each in schema_of(tmp_path, text).types if isinstance(each, Struct))
    return [each.type for each in struct.fields]


def test_numbers() -> None:
    schema = check(load([FIXTURES / "features" / "constants.x"]))
    assert {each.name: each.value for each in schema.constants} == {
        "DECIMAL": 10,
        "HEXADECIMAL": 255,
        "OCTAL": 15,
        "ZERO": 0,
        "NEGATIVE": -5,
        "NEGATIVE_HEX": -16,
        "LARGEST": 2**64 - 1,
        "SMALLEST": -(2**63),
        "ALIAS": 3,
        "LATER": 3,
        "OF_MEMBER": 2,
        "camelCase": 1,
    }


def test_types(tmp_path: Path) -> None:
    text = """struct s {
        int a; unsigned b; hyper *c; bool d[2]; double e<>; opaque f[3]; opaque g<9>; string h<5>; string i<>;
        char j[4]; unsigned char k<>; char l;
    };"""
    assert field_types(tmp_path, text) == [
        Scalar("int"),
        Scalar("unsigned int"),
        Optional(Scalar("hyper")),
        Array(Scalar("bool"), 2, True),
        Array(Scalar("double"), None, False),
        Opaque(3, True),
        Opaque(9, False),
        String(5),
        String(None),
        Chars(4, True),
        Chars(None, False),
        Scalar("char"),
    ]


def test_strings_of_c(tmp_path: Path) -> None:
    text = "/* @strings c */\ntypedef string text<4>; struct s { text a; string b<>; };"
    schema = schema_of(tmp_path, text)
    assert schema.by_name["text"] == Typedef("text", String(4, c=True), "sample")
    assert field_types(tmp_path, text) == [Ref("text"), String(None, c=True)]


def test_enums(tmp_path: Path) -> None:
    text = """/* The file. */
    /* Bits of it.
     * @flags
     * @prefix BIT_
     * @c virBits */
    enum bits { BIT_A = 1, /* the first */ BIT_2 = 0x80000000 };"""
    assert schema_of(tmp_path, text).enums == [
        Enum(
            "bits",
            (Member("BIT_A", 1, "A"), Member("BIT_2", 2**31, "_2", "the first")),
            "sample",
            "Bits of it.",
            flags=True,
            c="virBits",
        )
    ]


def test_members_without_a_value(tmp_path: Path) -> None:
    (enum,) = schema_of(tmp_path, "enum e { A, B, C = 7, D }; const X = D;").enums
    assert [member.value for member in enum.members] == [0, 1, 7, 8]
    assert schema_of(tmp_path, "const X = D; enum e { A, B, C = 7, D };").constants[0].value == 8


def test_unions(tmp_path: Path) -> None:
    text = "enum e { A = 1, B = 2, C = 3 }; union u switch (e value) { case A: case 2: int x; default: void; };"
    (union,) = schema_of(tmp_path, text).records
    assert union == Union(
        "u", Field("value_", Ref("e")), (Case((1, 2), "x", Scalar("int")),), Case((), "", None), "sample"
    )
    assert union.choose(2) == union.cases[0]
    assert union.choose(3) == union.default


def test_anonymous_types_are_named_after_the_way_to_them() -> None:
    schema = check(load([FIXTURES / "features" / "nested.x"]))
    assert [each.name for each in schema.types] == [
        "outer_inner_deeper",
        "outer_inner",
        "outer_level",
        "outer_choice_arm",
        "outer_choice",
        "outer_list",
        "outer_perhaps",
        "outer",
    ]


def test_annotations_of_fields(tmp_path: Path) -> None:
    text = """enum e { A = 1 }; /* not the file's
     * @prefix A */
    /* @flags */
    enum f { B = 1 };
    struct s { int a; /* what
                       * @enum e */ unsigned b; /* @flags f */ };"""
    (struct,) = schema_of(tmp_path, text).records
    assert isinstance(struct, Struct)
    assert struct.fields == (
        Field("a", Scalar("int")),
        Field("b", Scalar("unsigned int"), "what", flags="f", enum="e"),
    )


def test_includes(tmp_path: Path) -> None:
    (tmp_path / "base.x").write_text("const SIZE = 4; struct base { int a; };")
    (tmp_path / "middle.x").write_text('%#include "base.x"\ntypedef base other;')
    schema = schema_of(tmp_path, '%#include "middle.x"\nstruct s { base a; other b; int c[SIZE]; };')
    assert [(each.name, each.includes) for each in schema.modules] == [
        ("base", ()),
        ("middle", ("base",)),
        ("sample", ("middle",)),
    ]


def test_programs_are_merged() -> None:
    schema = check(load([FIXTURES / "features" / "calculator_more.x"]))
    first, other = schema.programs
    assert (first.name, first.number) == ("calculator", 0x20000001)
    assert [version.number for version in first.versions] == [1, 2]
    assert [each.name for each in first.versions[1].procedures] == ["ask", "echo", "all", "happened"]
    assert isinstance(other, Program)
    assert len(schema.procedures) == 8


def test_procedures() -> None:
    schema = check(load([FIXTURES / "features" / "calculator.x"]))
    found = {each.name: each for each in schema.procedures}
    assert (found["nothing"].args, found["nothing"].ret, found["nothing"].doc) == (None, None, "Does nothing.")
    assert (found["add"].args, found["add"].ret) == ("add_args", "add_ret")
    assert (found["add"].since, found["add"].priority, found["add"].doc) == ("1.2", True, "two numbers")
    assert schema.by_name["add_args"] == Struct(
        "add_args", (Field("arg1", Scalar("int")), Field("arg2", Scalar("int"))), "calculator"
    )
    assert schema.by_name["add_ret"] == Struct("add_ret", (Field("value", Scalar("int")),), "calculator")
    assert (found["ask"].args, found["ask"].ret) == ("request", "answer")
    everything = found["all"]
    assert (everything.function, everything.object, everything.method) == ("virAll", "domain", "everything")
    assert (everything.write, everything.secure, everything.stream, everything.fds) == (True, 9, "both", "receive")
    assert (found["happened"].event, found["happened"].internal) == (True, True)
