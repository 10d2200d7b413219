from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.certs import der

from . import forge


def test_values_lie_one_after_the_other() -> None:
    data = bytes([0x02, 1, 5, 0x04, 0x81, 0x80]) + b"x" * 128 + bytes([0x05, 0])
    assert [(value.tag, len(value.content), len(value.encoded)) for value in der.values(data)] == [
        (2, 1, 3),
        (4, 128, 131),
        (5, 0, 2),
    ]


@pytest.mark.parametrize(
    "data", [b"\x02", b"\x02\x02\x00", b"\x02\x80\x00\x00", b"\x02\x85\x00\x00\x00\x00\x01\x00", b"\x02\x82\x01"]
)
def test_bad_lengths(data: bytes) -> None:
    with pytest.raises(ValueError, match="DER"):
        list(der.values(data))


@pytest.mark.parametrize("data", [b"", b"\x04\x00", b"\x30\x00", b"\x30\x02\x02\x00"])
def test_what_is_no_certificate(data: bytes) -> None:
    with pytest.raises(ValueError, match="DER certificate"):
        der.names_of(data)


def test_issuer_and_subject_are_told_apart() -> None:
    pair = forge.make("the subject", forge.authority("the issuer"))
    issuer, subject = der.names_of(pair.certificate.tbs_certificate_bytes)
    assert b"the issuer" in issuer
    assert b"the subject" in subject


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("550403", "2.5.4.3"),
        ("2a864886f70d010901", "1.2.840.113549.1.9.1"),
        ("883703", "2.999.3"),
        ("27", "0.39"),
        ("4f", "1.39"),
        ("50", "2.0"),
    ],
)
def test_object_identifiers(content: str, text: str) -> None:
    assert der.dotted(bytes.fromhex(content)) == text


@pytest.mark.parametrize("content", [b"", b"\x80"])
def test_an_identifier_without_an_end(content: bytes) -> None:
    with pytest.raises(ValueError, match="DER object identifier"):
        der.dotted(content)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assert b"".join(value.encoded for value in der.values(data)) == data
        der.names_of(data)
    except ValueError:
        pass
