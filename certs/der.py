"""Just enough DER to walk to a certificate's subject and see its strings as they were written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

SEQUENCE = 0x30
OBJECT_IDENTIFIER = 0x06
EXPLICIT_VERSION = 0xA0


class Value(NamedTuple):
    """One DER value.

    Attributes:
        tag: the identifier octet.
        content: what it holds.
        encoded: the whole of it, with tag and length.
    """

    tag: int
    content: bytes
    encoded: bytes


def values(data: bytes) -> Iterator[Value]:
    """Walk over the values that lie one after the other.

    Raises:
        ValueError: a length runs past the end, or is not of the short or the definite long form.
    """
    offset = 0
    while offset < len(data):
        try:
            tag, length = data[offset], data[offset + 1]
        except IndexError:
            raise ValueError("DER value without a length") from None
        start = offset + 2
        if length >= 0x80:
            octets = length & 0x7F
            if not 1 <= octets <= 4:
                raise ValueError("DER length of an unsupported form")
            length = int.from_bytes(data[start : start + octets])
            start += octets
        end = start + length
        if end > len(data):
            raise ValueError("DER value runs past the end")
        yield Value(tag, data[start:end], data[offset:end])
        offset = end


def names_of(tbs_certificate: bytes) -> tuple[bytes, bytes]:
    """Return the contents of the issuer and subject fields: RelativeDistinguishedName sets, one after the other.

    Args:
        tbs_certificate: the signed part of a certificate.
    """
    outer = next(values(tbs_certificate), None)
    if outer is None or outer.tag != SEQUENCE:
        raise ValueError("DER certificate is not a sequence")
    fields = list(values(outer.content))
    if fields and fields[0].tag == EXPLICIT_VERSION:
        del fields[0]
    if len(fields) < 5:
        raise ValueError("DER certificate without a subject")
    _serial_number, _signature, issuer, _validity, subject = fields[:5]
    return issuer.content, subject.content


def dotted(content: bytes) -> str:
    """Return an object identifier in dotted form."""
    numbers: list[int] = []
    value = 0
    for octet in content:
        value = value << 7 | octet & 0x7F
        if not octet & 0x80:
            numbers.append(value)
            value = 0
    if not numbers:
        raise ValueError("DER object identifier is empty")
    first = min(numbers[0] // 40, 2)
    return ".".join(str(number) for number in (first, numbers[0] - 40 * first, *numbers[1:]))
