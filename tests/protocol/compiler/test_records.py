from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from virtwire.protocol.xdr import EncodeError

from tests.protocol.compiler.compiled import FIXTURES, package_of


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    folder: Path = tmp_path_factory.mktemp("records")
    return import_module(f"{package_of(folder, FIXTURES / 'features' / 'names.x')}.names")


@pytest.mark.parametrize(
    ("cls", "fields"),
    [
        ("Keywords", ("class_", "from_", "lambda_", "match")),
        ("TupleMethods", ("count", "index", "replace")),
        ("Builtins", ("str", "int_", "len", "bytes", "list", "range", "bool_")),
        ("HTTPHeader", ("fieldName", "Upper")),
    ],
)
def test_fields(names: ModuleType, cls: str, fields: tuple[str, ...]) -> None:
    record: Any = getattr(names, cls)
    assert record._fields == record.__match_args__ == fields
    values = [f"value of {name}" for name in fields]
    made = record(**dict(zip(fields, values, strict=True)))
    assert [getattr(made, name) for name in fields] == values
    assert record.__slots__ == ()


def test_hints_are_the_builtins_even_where_a_field_hides_them(names: ModuleType) -> None:
    hints = names.Builtins.__annotations__
    assert hints == {
        "str": "_int",
        "int_": "_str",
        "len": "_int",
        "bytes": "_bytes",
        "list": "_list[_int]",
        "range": "_int",
        "bool_": "Words",
    }
    assert (names._int, names._str, names._bytes, names._list) == (int, str, bytes, list)


def test_a_union_has_its_discriminant_and_a_value(tmp_path: Path) -> None:
    unions = import_module(f"{package_of(tmp_path, FIXTURES / 'features' / 'unions.x')}.unions")
    assert unions.ByInt._fields == ("type", "value")
    assert unions.NamedValue._fields == ("value_", "value")
    assert unions.ByInt.__annotations__ == {"type": "int", "value": "int | str | None"}
    with pytest.raises(EncodeError, match=r"by_int\.value: the arm is void, expected None"):
        unions.encode_by_int(unions.ByInt(3, "lost"))
