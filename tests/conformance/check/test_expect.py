"""What a check says when something is not as it should be."""

from __future__ import annotations

import re
from typing import Any

import pytest
from virtwire.conformance.check import expect
from virtwire.conformance.check.expect import Refused, Violation
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

ERROR = report(ErrorCode.NO_DOMAIN, ErrorDomain.TEST, "no domain with matching name 'x'")


def test_equal() -> None:
    expect.equal("a number", 1, 1)
    with pytest.raises(Violation, match=re.escape("a number: 1 instead of 2")):
        expect.equal("a number", 1, 2)


def test_true() -> None:
    expect.true(1, "unused")
    with pytest.raises(Violation, match="it is wrong"):
        expect.true((), "it is wrong")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (ErrorCode.NO_DOMAIN, "42"),
        (b"\0\xff", r"b'\x00\xff'"),
        ("plain", "plain"),
        ("two words", "'two words'"),
        ("\x1b[0m", r"'\x1b[0m'"),
        (None, "None"),
    ],
)
def test_values_are_shown_in_printable_characters(value: object, shown: str) -> None:
    assert expect.shown(value) == shown


def test_long_values_are_cut() -> None:
    assert expect.shown("x" * 1000) == "x" * 300 + "... (1000 characters)"


def test_an_error_with_the_fields_that_are_wanted() -> None:
    expect.error("call", ERROR, code=42, domain=12, text=re.compile("Domain.*"), int1={-1, 0}, str3=None, level=2)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"code": 1}, "(code 42) instead of code 1"),
        ({"text": "other"}, " instead of text other"),
        ({"text": re.compile("other")}, " instead of text like other"),
        ({"int1": {0, 7}}, "(int1 -1) instead of int1 0 or 7"),
        ({"str2": None}, "(str2 \"no domain with matching name 'x'\") instead of str2 None"),
    ],
)
def test_an_error_with_another_field(wanted: dict[str, Any], told: str) -> None:
    with pytest.raises(Violation, match=re.escape(told)) as caught:
        expect.error("call", ERROR, **wanted)
    assert str(caught.value).startswith("call: error 42/12 \"Domain not found: no domain with matching name 'x'\"")


def test_a_field_that_errors_do_not_have_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="no field message"):
        expect.error("call", ERROR, message="x")


def test_a_refusal_is_a_violation_and_keeps_the_error() -> None:
    refused = Refused("domain_create", ERROR)
    assert isinstance(refused, Violation)
    assert refused.error is ERROR
    assert str(refused).startswith("domain_create was refused: error 42/12")
