"""Numbers by their names."""

from __future__ import annotations

from virtwire.conformance.decode.enums import error_code, error_domain, flags_text, member


def test_members() -> None:
    assert member("message_type", 1) == "REPLY"
    assert member("message_type", 99) is None


def test_flags() -> None:
    assert flags_text("connect_flags", 1) == "RO"
    assert flags_text("connect_flags", 3) == "RO|NO_ALIASES"
    assert flags_text("connect_flags", 0) == "0"
    assert flags_text("connect_flags", 0x80000001) == "RO|0x80000000"
    assert flags_text("connect_flags", 0x1000) == "0x1000"


def test_errors() -> None:
    assert (error_code(42), error_code(12345)) == ("NO_DOMAIN", "12345")
    assert error_domain(12345) == "12345"
    assert error_domain(10).isupper()
