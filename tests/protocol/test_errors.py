from __future__ import annotations

import pickle

import pytest
from virtwire.protocol import errors
from virtwire.protocol.errors import (
    ErrorCode,
    ErrorDomain,
    LibvirtError,
    NoDomain,
    NoDomainCheckpoint,
    exclusive_flags,
    report,
    required_flag,
    system_error,
    unsupported_flags,
)


def test_every_code_has_its_class() -> None:
    for code in ErrorCode:
        if code is not ErrorCode.OK:
            error = LibvirtError(code)
            name = "".join(part.capitalize() for part in code.name.split("_"))
            assert type(error) is getattr(errors, name)
            assert name in errors.__all__


def test_an_unknown_code_is_a_plain_error() -> None:
    error = LibvirtError(4711, 12, "new")
    assert type(error) is LibvirtError
    assert (error.code, str(error)) == (4711, "new")


def test_a_class_knows_its_code() -> None:
    assert NoDomain(domain=12, message="gone").code == 42


def test_an_error_without_message() -> None:
    assert LibvirtError(1).message == "Unknown error"


def test_report_with_a_detail() -> None:
    error = report(ErrorCode.NO_DOMAIN_CHECKPOINT, ErrorDomain.TEST, "no domain checkpoint with matching name 'x'")
    assert isinstance(error, NoDomainCheckpoint)
    assert error.fields() == {
        "code": 103,
        "domain": 12,
        "message": "Domain checkpoint not found: no domain checkpoint with matching name 'x'",
        "level": 2,
        "str1": "Domain checkpoint not found: %s",
        "str2": "no domain checkpoint with matching name 'x'",
        "str3": None,
        "int1": -1,
        "int2": -1,
    }


def test_report_without_a_detail() -> None:
    error = report(ErrorCode.NO_DOMAIN, ErrorDomain.TEST)
    assert (error.message, error.str1, error.str2) == ("Domain not found", "Domain not found", None)


def test_a_detail_with_percent_signs_is_kept() -> None:
    assert report(ErrorCode.RPC, 7, "100%s").message == "100%s"


@pytest.mark.parametrize(
    ("error", "message", "str1", "str2"),
    [
        (
            unsupported_flags(12, "testX", 8),
            "unsupported flags (0x8) in function testX",
            "testX",
            "flags",
        ),
        (
            exclusive_flags(69, "virX", "A", "B"),
            "Flags 'A' and 'B' are mutually exclusive",
            "virX",
            "ctl",
        ),
        (required_flag(69, "virX", "A", "B"), "Flag 'A' is required by flag 'B'", "virX", "ctl"),
    ],
)
def test_code_8_names_function_and_argument(error: LibvirtError, message: str, str1: str, str2: str) -> None:
    assert (error.code, error.message, error.str1, error.str2, error.int1, error.int2) == (8, message, str1, str2, 0, 0)


def test_a_system_error_carries_its_errno() -> None:
    error = system_error(2, 24, "cannot open '/x'")
    assert (error.message, error.int1, error.int2) == ("cannot open '/x': No such file or directory", 2, -1)


def test_errors_pickle() -> None:
    error = report(ErrorCode.NO_DOMAIN, 12, "x")
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is NoDomain
    assert copy.fields() == error.fields()
