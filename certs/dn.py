r"""Distinguished names as libvirt shows them, and the list of those that may connect.

libvirt asks GnuTLS for a certificate's subject as one string, ``C=GB,O=Wire,CN=client1``, in the certificate's own
order, and matches ``tls_allowed_dn_list`` against it. What that string looks like in each case was measured with
libvirt 9.0.0 and GnuTLS 3.7 (``virt-pki-query-dn``), and tests compare with them:

* Attributes have GnuTLS's names (``EMAIL``, ``surName``, ``street``); one without a name shows its dotted number.
* Each attribute has string types that count as text. A value of another type, or with a NUL in it, is shown as ``#``
  and the hexadecimal digits of its DER encoding.
* In text ``, + " \ < > ;`` get a backslash anywhere, ``#`` at the start, a space at the start and at the end.
* Teletex text beyond printable ASCII, and all universal text, is shown as ``\#`` and the digits of its characters.
* A name that holds an empty directory string can not be shown at all: libvirt refuses the certificate, and so do we.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from .der import OBJECT_IDENTIFIER, dotted, names_of, values

if TYPE_CHECKING:
    from cryptography import x509

UTF8 = 0x0C
NUMERIC = 0x12
PRINTABLE = 0x13
TELETEX = 0x14
IA5 = 0x16
UNIVERSAL = 0x1C
BMP = 0x1E

DIRECTORY = frozenset({UTF8, PRINTABLE, TELETEX, UNIVERSAL, BMP})


class Attribute(NamedTuple):
    """How GnuTLS shows a kind of attribute: its name, and the string types that it takes for text."""

    name: str
    text: frozenset[int] = DIRECTORY


_PRINTABLE_ONLY = frozenset({PRINTABLE})
_IA5_ONLY = frozenset({IA5})
_NUMERIC_ONLY = frozenset({NUMERIC})

ATTRIBUTES = {
    "0.9.2342.19200300.100.1.1": Attribute("UID"),
    "0.9.2342.19200300.100.1.25": Attribute("DC", _IA5_ONLY),
    "1.2.643.100.1": Attribute("OGRN", _NUMERIC_ONLY),
    "1.2.643.100.3": Attribute("SNILS", _NUMERIC_ONLY),
    "1.2.643.100.5": Attribute("OGRNIP", _NUMERIC_ONLY),
    "1.2.643.3.131.1.1": Attribute("INN", _NUMERIC_ONLY),
    "1.2.840.113549.1.9.1": Attribute("EMAIL", _IA5_ONLY),
    "1.3.6.1.4.1.311.60.2.1.1": Attribute("jurisdictionOfIncorporationLocalityName"),
    "1.3.6.1.4.1.311.60.2.1.2": Attribute("jurisdictionOfIncorporationStateOrProvinceName"),
    "1.3.6.1.4.1.311.60.2.1.3": Attribute("jurisdictionOfIncorporationCountryName", _PRINTABLE_ONLY),
    "1.3.6.1.5.5.7.8.5": Attribute("XmppAddr", frozenset({UTF8})),
    "1.3.6.1.5.5.7.9.2": Attribute("placeOfBirth"),
    "1.3.6.1.5.5.7.9.3": Attribute("gender", _PRINTABLE_ONLY),
    "1.3.6.1.5.5.7.9.4": Attribute("countryOfCitizenship", _PRINTABLE_ONLY),
    "1.3.6.1.5.5.7.9.5": Attribute("countryOfResidence", _PRINTABLE_ONLY),
    "2.5.4.3": Attribute("CN"),
    "2.5.4.4": Attribute("surName"),
    "2.5.4.5": Attribute("serialNumber", _PRINTABLE_ONLY),
    "2.5.4.6": Attribute("C", _PRINTABLE_ONLY),
    "2.5.4.7": Attribute("L"),
    "2.5.4.8": Attribute("ST"),
    "2.5.4.9": Attribute("street"),
    "2.5.4.10": Attribute("O"),
    "2.5.4.11": Attribute("OU"),
    "2.5.4.12": Attribute("title"),
    "2.5.4.13": Attribute("description"),
    "2.5.4.15": Attribute("businessCategory"),
    "2.5.4.17": Attribute("postalCode"),
    "2.5.4.20": Attribute("telephoneNumber", _PRINTABLE_ONLY),
    "2.5.4.41": Attribute("name"),
    "2.5.4.42": Attribute("givenName"),
    "2.5.4.43": Attribute("initials"),
    "2.5.4.44": Attribute("generationQualifier"),
    "2.5.4.46": Attribute("dnQualifier", _PRINTABLE_ONLY),
    "2.5.4.65": Attribute("pseudonym"),
}
"""The attributes that GnuTLS knows by name."""


def render(certificate: x509.Certificate) -> str:
    """Show a certificate's subject as libvirt logs it and matches it.

    Returns:
        For example ``C=GB,O=Wire,CN=client1``; empty when the certificate has no subject.

    Raises:
        ValueError: the subject is not well formed.
    """
    return render_name(names_of(certificate.tbs_certificate_bytes)[1])


def render_issuer(certificate: x509.Certificate) -> str:
    """Show the name of a certificate's issuer in the same way."""
    return render_name(names_of(certificate.tbs_certificate_bytes)[0])


def render_name(content: bytes) -> str:
    """Show a name given as the content of its DER sequence."""
    return ",".join(
        "+".join(_render_attribute(part.content) for part in values(rdn.content)) for rdn in values(content)
    )


def allowed(name: str, patterns: Iterable[str]) -> bool:
    """Tell whether a name is on ``tls_allowed_dn_list``, that is whether one of its patterns matches.

    An empty list allows nobody. ``*`` stands for any run of characters, ``?`` for one character, all else for itself:
    case counts, and neither brackets nor backslashes mean anything.
    """
    return any(matches(name, pattern) for pattern in patterns)


def matches(name: str, pattern: str) -> bool:
    """Match one pattern against a whole name, in time of at most the product of their lengths."""
    at = seen = 0
    star, resume = -1, 0
    while at < len(name):
        if seen < len(pattern) and pattern[seen] == "*":
            star, resume = seen, at
            seen += 1
        elif seen < len(pattern) and pattern[seen] in ("?", name[at]):
            at += 1
            seen += 1
        elif star >= 0:
            resume += 1
            at, seen = resume, star + 1
        else:
            return False
    return all(rest == "*" for rest in pattern[seen:])


def _render_attribute(content: bytes) -> str:
    parts = list(values(content))
    if len(parts) != 2 or parts[0].tag != OBJECT_IDENTIFIER:
        raise ValueError("DER attribute is not a type and a value")
    number, value = dotted(parts[0].content), parts[1]
    attribute = ATTRIBUTES.get(number)
    if attribute is None:
        return f"{number}=#{value.encoded.hex()}"
    if attribute.text is DIRECTORY and not value.content:
        raise ValueError(f"{attribute.name} is empty")
    text = _text(value.tag, value.content) if value.tag in attribute.text else None
    if not text or "\0" in text:
        return f"{attribute.name}=#{value.encoded.hex()}"
    return f"{attribute.name}={_escape(text)}"


def _text(tag: int, content: bytes) -> str | None:
    """Read a string, or return None when it is not valid for its type."""
    if tag == UNIVERSAL or (tag == TELETEX and not all(0x20 <= octet < 0x7F for octet in content)):
        return "#" + content.hex()
    try:
        return content.decode("utf-16-be" if tag == BMP else "utf-8")
    except UnicodeDecodeError:
        return None


def _escape(text: str) -> str:
    last = len(text) - 1
    return "".join(
        "\\" + character
        if character in ',+"\\<>;' or (character == " " and at in (0, last)) or (character == "#" and at == 0)
        else character
        for at, character in enumerate(text)
    )
