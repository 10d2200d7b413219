from __future__ import annotations

import pytest
from virtwire.protocol.compiler.names import class_name, constant_name, member_name, python_name


@pytest.mark.parametrize(
    ("name", "python"),
    [
        ("domain_handle", "DomainHandle"),
        ("fooBar", "FooBar"),
        ("HTTPHeader", "HTTPHeader"),
        ("READ_ARGS", "ReadArgs"),
        ("none", "None_"),
        ("a__b", "AB"),
    ],
)
def test_class_name(name: str, python: str) -> None:
    assert class_name(name) == python


@pytest.mark.parametrize(("name", "python"), [("connect_open", "CONNECT_OPEN"), ("fooBar2", "FOO_BAR2"), ("A", "A")])
def test_constant_name(name: str, python: str) -> None:
    assert constant_name(name) == python


@pytest.mark.parametrize(
    ("name", "prefix", "python"),
    [("STATE_ON", "STATE_", "ON"), ("STATE_2D", "STATE_", "_2D"), ("None", "", "None_"), ("mro", "", "mro_")],
)
def test_member_name(name: str, prefix: str, python: str) -> None:
    assert member_name(name, prefix) == python


def test_python_name() -> None:
    assert python_name("class") == "class_"
    assert python_name("match") == "match"
