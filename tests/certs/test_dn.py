from __future__ import annotations

import fnmatch
import subprocess
import sys
import warnings

import pytest
from cryptography.x509 import Name, NameAttribute, ObjectIdentifier, RelativeDistinguishedName
from cryptography.x509.name import _ASN1Type as Kind
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st
from virtwire.certs import dn

from . import forge
from .forge import Pair

KEY = forge.make("any").key


def subject(*attributes: tuple[ObjectIdentifier, str] | tuple[ObjectIdentifier, str, Kind]) -> Pair:
    with warnings.catch_warnings(action="ignore"):
        return forge.make(Name([NameAttribute(*each, _validate=False) for each in attributes]), key=KEY)


def test_the_certificates_own_order() -> None:
    pair = subject((NameOID.COUNTRY_NAME, "GB"), (NameOID.ORGANIZATION_NAME, "Wire"), (NameOID.COMMON_NAME, "client1"))
    assert dn.render(pair.certificate) == "C=GB,O=Wire,CN=client1"
    pair = subject((NameOID.COMMON_NAME, "client1"), (NameOID.ORGANIZATION_NAME, "Wire"), (NameOID.COUNTRY_NAME, "GB"))
    assert dn.render(pair.certificate) == "CN=client1,O=Wire,C=GB"


def test_several_attributes_in_one_part() -> None:
    both = RelativeDistinguishedName([NameAttribute(NameOID.COMMON_NAME, "x"), NameAttribute(NameOID.USER_ID, "y")])
    assert dn.render(forge.make(Name([both])).certificate) == "CN=x+UID=y"


def test_no_name_at_all() -> None:
    assert dn.render(forge.make(Name([])).certificate) == ""


def test_the_issuer_in_the_same_way() -> None:
    assert dn.render_issuer(forge.make("x", forge.authority("a,b")).certificate) == r"CN=a\,b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('a,b+c"d\\e<f>g;h', 'a\\,b\\+c\\"d\\\\e\\<f\\>g\\;h'),
        ("a=b#c'd:e/f*?", "a=b#c'd:e/f*?"),
        ("#a", "\\#a"),
        (" a", "\\ a"),
        ("a ", "a\\ "),
        ("  a  ", "\\  a \\ "),
        (" ", "\\ "),
        ("clé 日本 \U0001f600", "clé 日本 \U0001f600"),
        ("a\nb\x7f", "a\nb\x7f"),
        ("a\0b", "#0c03610062"),
    ],
)
def test_escaping(text: str, shown: str) -> None:
    assert dn.render(subject((NameOID.COMMON_NAME, text)).certificate) == f"CN={shown}"


@pytest.mark.parametrize(
    ("number", "kind", "text", "shown"),
    [
        ("2.5.4.3", Kind.BMPString, "é,", "CN=é\\,"),
        ("2.5.4.3", Kind.T61String, "a b", "CN=a b"),
        ("2.5.4.3", Kind.T61String, "é", "CN=\\#c3a9"),
        ("2.5.4.3", Kind.T61String, "a\x01b", "CN=\\#610162"),
        ("2.5.4.3", Kind.UniversalString, "a", "CN=\\#00000061"),
        ("2.5.4.3", Kind.IA5String, "ab", "CN=#16026162"),
        ("1.2.840.113549.1.9.1", Kind.IA5String, "a@b", "EMAIL=a@b"),
        ("1.2.840.113549.1.9.1", Kind.UTF8String, "a@b", "EMAIL=#0c03614062"),
        ("2.5.4.6", Kind.PrintableString, "GB", "C=GB"),
        ("2.5.4.6", Kind.UTF8String, "GB", "C=#0c024742"),
        ("1.2.643.3.131.1.1", Kind.NumericString, "12", "INN=12"),
        ("1.3.6.1.5.5.7.8.5", Kind.UTF8String, "a", "XmppAddr=a"),
        ("2.5.4.6", Kind.PrintableString, "", "C=#1300"),
        ("2.5.4.97", Kind.UTF8String, "va", "2.5.4.97=#0c027661"),
        ("2.999.1", Kind.UTF8String, "x", "2.999.1=#0c0178"),
    ],
)
def test_each_attribute_has_its_string_types(number: str, kind: Kind, text: str, shown: str) -> None:
    assert dn.render(subject((ObjectIdentifier(number), text, kind)).certificate) == shown


def test_an_empty_directory_string_can_not_be_shown() -> None:
    with pytest.raises(ValueError, match="CN is empty"):
        dn.render(subject((NameOID.COMMON_NAME, "")).certificate)


def test_text_that_is_not_utf8() -> None:
    assert dn.render_name(bytes.fromhex("310a3008060355040 30c01ff".replace(" ", ""))) == "CN=#0c01ff"


def test_what_is_no_attribute() -> None:
    with pytest.raises(ValueError, match="DER attribute"):
        dn.render_name(bytes.fromhex("31053003020101"))


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        ("*", True),
        ("C=GB,O=Wire\\, Ltd,CN=clé*", True),
        ("C=GB,O=*,CN=cl?*", True),
        ("C=GB,O=Wire\\, Ltd,CN=cl??", True),
        ("C=GB,O=Wire*CN=cl???", False),
        ("C=GB,O=Wire\\\\, Ltd,CN=cl??", False),
        ("C=GB,O=Wire*CN=cl[é]?", False),
        ("c=gb*", False),
        ("C=GB", False),
        ("*CN=cl", False),
        ("", False),
        ("**C=GB**", True),
    ],
)
def test_the_list_of_allowed_names(pattern: str, matches: bool) -> None:
    """These are the verdicts of libvirtd 9.0.0 on a client of this name."""
    assert dn.allowed("C=GB,O=Wire\\, Ltd,CN=clé*", [pattern]) is matches
    assert dn.allowed("C=GB,O=Wire\\, Ltd,CN=clé*", ["other", pattern]) is matches


def test_an_empty_list_allows_nobody() -> None:
    assert not dn.allowed("CN=x", [])
    assert not dn.allowed("", [])


@given(st.text("ab*?,", max_size=12), st.text("ab,", max_size=12))
def test_matching_is_globbing_without_brackets(pattern: str, name: str) -> None:
    assert dn.matches(name, pattern) == fnmatch.fnmatchcase(name, pattern)


def test_no_pattern_is_slow() -> None:
    assert not dn.matches("a" * 5000 + "b", "*a" * 60 + "*c")


def test_importing_it_loads_no_cryptography() -> None:
    script = "import sys; import virtwire.certs.dn; assert 'cryptography' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)
