from __future__ import annotations

from virtwire.protocol.compiler.checker import check
from virtwire.protocol.compiler.data import schema_module
from virtwire.protocol.compiler.emitters import DEFINITIONS
from virtwire.protocol.compiler.loader import load
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.schema import Module, Opaque, Schema, Struct


def test_the_generated_schema_is_the_one_of_the_definitions() -> None:
    assert check(load(sorted(DEFINITIONS.glob("*.x")))) == SCHEMA


def test_only_what_is_used_is_imported_and_given() -> None:
    text = schema_module(Schema(modules=(Module("a"),)))
    assert "import (\n    Module,\n    Schema,\n)" in text
    assert "        Module(name='a'),\n" in text


def test_one_element_tuples() -> None:
    schema = Schema(types=(Struct("s", (), "m"),), modules=(Module("m", includes=("base",)),))
    scope: dict[str, Schema] = {}
    exec(schema_module(schema), scope)
    assert scope["SCHEMA"] == schema
    assert Opaque(3) != Opaque(3, True)
