from __future__ import annotations

import pytest
from lxml import etree
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.moments.document import (
    CHECKPOINT,
    SNAPSHOT,
    enum_of,
    integer_of,
    read_document,
    text_of,
)

BOMB = """<!DOCTYPE domainsnapshot [
<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
]><domainsnapshot><name>x&e;y</name></domainsnapshot>"""


def refusal(text: str, kind=CHECKPOINT, *, validate: bool = True) -> tuple[int, int, str | None]:
    with pytest.raises(LibvirtError) as caught:
        read_document(text, kind, validate=validate)
    return caught.value.code, caught.value.domain, caught.value.str2


def test_reads_what_the_schema_allows() -> None:
    root = read_document("<domaincheckpoint><name>a</name></domaincheckpoint>", CHECKPOINT, validate=True)
    assert text_of(root, "name") == "a"


def test_malformed_documents_are_the_domain_of_their_kind() -> None:
    assert refusal("<bad") == (
        35,
        69,
        "(domain_checkpoint):1: Couldn't find end of Start Tag bad line 1\n<bad\n----^",
    )
    assert refusal("", SNAPSHOT) == (35, 35, "(domain_snapshot):1: Document is empty\n(null)\n^")


def test_wrong_root_comes_before_the_schema() -> None:
    assert refusal("<x/>") == (27, 5, "expecting root element of 'domaincheckpoint', not 'x'")


def test_schema_complaints_are_libxml2s() -> None:
    code, domain, detail = refusal("<domaincheckpoint><name>a/b</name></domaincheckpoint>")
    assert (code, domain) == (92, 5)
    assert detail == (
        "Unable to validate doc against /usr/share/libvirt/schemas/domaincheckpoint.rng\n"
        "Extra element name in interleave\nElement domaincheckpoint failed to validate content\n"
    )


def test_schema_is_only_held_to_when_asked() -> None:
    text = "<domainsnapshot><unknown/></domainsnapshot>"
    assert read_document(text, SNAPSHOT, validate=False).tag == "domainsnapshot"
    assert refusal(text, SNAPSHOT)[0] == 92


def test_schema_complains_anew_for_each_document() -> None:
    assert refusal("<domaincheckpoint><foo/></domaincheckpoint>")[2] == (
        "Unable to validate doc against /usr/share/libvirt/schemas/domaincheckpoint.rng\n"
        "Element domaincheckpoint has extra content: foo\n"
    )
    assert "foo" not in str(refusal("<domaincheckpoint><bar/></domaincheckpoint>")[2])


def test_entities_are_not_expanded() -> None:
    text = '<!DOCTYPE domainsnapshot [<!ENTITY e "eee">]><domainsnapshot><name>x&e;y</name></domainsnapshot>'
    assert text_of(read_document(text, SNAPSHOT, validate=False), "name") == "xy"


def test_entities_that_would_explode_are_refused() -> None:
    assert refusal(BOMB, SNAPSHOT, validate=False)[0] == 35


def test_external_entities_are_not_fetched() -> None:
    text = '<!DOCTYPE domainsnapshot [<!ENTITY x SYSTEM "file:///etc/passwd">]><domainsnapshot><name>a&x;</name></domainsnapshot>'
    assert text_of(read_document(text, SNAPSHOT, validate=False), "name") == "a"


def test_nesting_is_limited() -> None:
    depth = 100_000
    text = "<domainsnapshot>" + "<a>" * depth + "</a>" * depth + "</domainsnapshot>"
    assert refusal(text, SNAPSHOT, validate=False)[0] == 35


def test_size_is_limited() -> None:
    text = f"<domainsnapshot><name>{'x' * (4 << 20)}</name></domainsnapshot>"
    assert refusal(text, SNAPSHOT, validate=False)[0] == 35


def test_text_is_that_of_the_first_element_and_all_in_it() -> None:
    root = etree.fromstring("<r><a>1<!-- no -->2<b>3</b>4</a><a>5</a><e/></r>")
    assert text_of(root, "a") == "1234"
    assert text_of(root, "a/b") == "3"
    assert text_of(root, "e") is None
    assert text_of(root, "missing") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-5", -5),
        ("+7", 7),
        ("  8", 8),
        ("007", 7),
        ("9223372036854775807", 2**63 - 1),
        ("9223372036854775808", None),
        ("8 ", None),
        ("x", None),
        ("", None),
        ("1.5", None),
    ],
)
def test_integers_are_those_of_c(text: str, value: int | None) -> None:
    assert integer_of(etree.fromstring(f"<r><n>{text}</n></r>"), "n") == value


def test_enumerated_attributes() -> None:
    element = etree.fromstring("<disk snapshot='no' type='x'/>")
    assert enum_of(element, "snapshot", frozenset({"no"})) == "no"
    assert enum_of(element, "missing", frozenset()) is None
    with pytest.raises(LibvirtError, match="Invalid value for attribute 'type' in element 'disk': 'x'"):
        enum_of(element, "type", frozenset({"file"}))
