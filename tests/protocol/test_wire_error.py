"""The error struct on the wire, against its layout in words."""

from __future__ import annotations

import pytest
from virtwire.protocol.errors import FIELDS, LibvirtError, NoDomain, report, system_error
from virtwire.protocol.wire_error import decode_wire_error, encode_wire_error
from virtwire.protocol.xdr import DecodeError, EncodeError


def test_the_layout() -> None:
    error = LibvirtError(42, 12, "gone", str1="ab", str2="c", int1=-1, int2=3)
    words = "0000002a 0000000c 00000001 00000004 676f6e65 00000002 00000000"
    words += "00000001 00000002 61620000 00000001 00000001 63000000 00000000 ffffffff 00000003 00000000"
    assert encode_wire_error(error) == bytes.fromhex(words)


@pytest.mark.parametrize(
    "error", [report(42, 12), report(1, 7, "a detail"), system_error(2, 7, "Cannot"), LibvirtError(9999, 200, "new")]
)
def test_every_field_comes_back(error: LibvirtError) -> None:
    again = decode_wire_error(b"before" + encode_wire_error(error), 6)
    assert {name: getattr(again, name) for name in FIELDS} == {name: getattr(error, name) for name in FIELDS}
    assert type(again) is type(error)


def test_an_error_without_a_message() -> None:
    raw = bytes.fromhex("0000002a 0000000c 00000000 00000002" + "00000000" * 4 + "00000000 00000000 00000000")
    error = decode_wire_error(raw)
    assert isinstance(error, NoDomain)
    assert error.message == "Unknown error"


def test_what_is_no_error_struct() -> None:
    with pytest.raises(DecodeError):
        decode_wire_error(encode_wire_error(report(42, 12))[:-1])


def test_a_text_over_the_limit() -> None:
    with pytest.raises(EncodeError):
        encode_wire_error(report(1, 7, "x" * 4194304))
