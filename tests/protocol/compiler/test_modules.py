"""The package that is generated: what its modules offer, and what importing them costs."""

from __future__ import annotations

import subprocess
import sys
from enum import IntEnum, IntFlag
from importlib import import_module
from pathlib import Path

import pytest
from virtwire.protocol.procedures import Program

from tests.protocol.compiler.compiled import FIXTURES, package_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("modules")


def test_enums(folder: Path) -> None:
    name = package_of(folder, FIXTURES / "features" / "enumerations.x")
    enums = import_module(f"{name}.enums")
    assert enums.__all__ == dir(enums) == ["Color", "Options", "PaintedShape", "State"]
    assert f"{name}.enumerations_enums" not in sys.modules
    assert issubclass(enums.State, IntEnum)
    assert [(each.name, each.value) for each in enums.State] == [("OFF", 0), ("_2D", 1), ("None_", 2)]
    assert enums.State.__doc__ == "Not on the wire. (virState)"
    assert issubclass(enums.Options, IntFlag)
    assert enums.Options.LAST == 2**31
    assert enums.Color is import_module(f"{name}.enumerations").Color
    with pytest.raises(AttributeError, match="there is no enum Nothing"):
        enums.Nothing  # noqa: B018


def test_an_enum_of_the_wire_is_decoded_to_its_member(folder: Path) -> None:
    module = import_module(f"{package_of(folder, FIXTURES / 'features' / 'enumerations.x')}.enumerations")
    painted = module.Painted(-1, [0, 1], None, [0, 0], 1, 3, 7)
    again = module.decode_painted(module.encode_painted(painted))
    assert again == painted
    assert type(again.one) is module.Color
    assert [type(each) for each in again.many] == [module.Color] * 2
    assert type(again.shape) is module.PaintedShape
    assert type(again.state) is int


def test_typedefs_of_classes_are_their_other_names(folder: Path) -> None:
    module = import_module(f"{package_of(folder, FIXTURES / 'features' / 'typedefs.x')}.typedefs")
    assert module.Position is module.Point
    assert module.MadeHere._fields == ("a", "b")
    assert not hasattr(module, "Size")


def test_constants(folder: Path) -> None:
    module = import_module(f"{package_of(folder, FIXTURES / 'features' / 'constants.x')}.constants")
    assert (module.HEXADECIMAL, module.CAMEL_CASE, module.SMALLEST) == (255, 1, -(2**63))


def test_docs(folder: Path) -> None:
    name = package_of(folder, FIXTURES / "features" / "comments.x")
    module = import_module(f"{name}.comments")
    assert module.__doc__ is not None
    assert module.__doc__.startswith('The first comment is the module\'s.\n\nIt may have "quotes", """three')
    assert module.Documented.__doc__ == "First of two.\n    Second of two.\n    behind the struct\n    "
    text = (folder / name / "comments.py").read_text()
    assert 'b: int\n    """behind"""' in text
    assert "apart" not in text
    assert "1: a, one" in text
    assert "otherwise: void, nothing" in text


def test_programs(folder: Path) -> None:
    name = package_of(folder, FIXTURES / "features" / "calculator_more.x")
    programs = import_module(f"{name}.programs")
    calculator, more = import_module(f"{name}.calculator"), import_module(f"{name}.calculator_more")
    first, second = programs.CALCULATOR_V1, programs.CALCULATOR_V2
    assert isinstance(first, Program)
    assert (first.name, first.version, list(first.by_name)) == ("calculator", 1, ["nothing", "also_nothing", "add"])
    assert list(second.procedures) == [1, 3, 7, 9]
    assert second.by_name["echo"] is more.ECHO
    assert {0x20000001: second, 99: programs.OTHER} == programs.PROGRAMS
    assert calculator.PROCEDURES[2] is calculator.ADD
    args = calculator.AddArgs(arg1=1, arg2=2)
    assert calculator.ADD.decode_args(calculator.ADD.encode_args(args), 0) == args
    assert more.ECHO.args is calculator.Request


def test_files_without_procedures_or_enums(folder: Path) -> None:
    name = package_of(folder, FIXTURES / "features" / "scalars.x")
    assert import_module(f"{name}.scalars").PROCEDURES == ()
    assert import_module(f"{name}.programs").PROGRAMS == {}
    assert import_module(f"{name}.enums").__all__ == []
    assert not (folder / name / "scalars_enums.py").exists()


def test_importing_the_codecs_makes_no_enums_and_needs_no_compiler() -> None:
    code = (
        "import sys, virtwire.protocol.generated.programs\n"
        "print([name for name in sys.modules if name.endswith('_enums') or name.split('.')[0] in ('lark', 'xdrlib3')"
        " or name.startswith(('virtwire.protocol.compiler', 'virtwire.protocol.generated.schema'))])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"


def test_generated_files_say_so() -> None:
    package = Path(str(import_module("virtwire.protocol.generated").__file__)).parent
    for path in package.glob("*.py"):
        if path.name != "__init__.py":
            source = path.stem.removesuffix("_enums")
            expected = "all definitions" if source in ("enums", "programs", "schema") else f"{source}.x"
            assert path.read_text().startswith(f"# DO NOT EDIT: generated from {expected} by ")
