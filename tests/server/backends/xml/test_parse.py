"""Parsing: libvirt's words for what is not XML, and nothing reached or blown up."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.parse import MAX_DOCUMENT, parse_any, parse_document


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("xxx", "(x):1: Start tag expected, '<' not found\nxxx\n^"),
        ("", "(x):1: Document is empty\n(null)\n^"),
        ("<a>\n<b>c</d>\n</a>", "(x):2: Opening and ending tag mismatch: b line 2 and d\n<b>c</d>\n--------^"),
        ("<a>\n\t<b>\n\t</a>", "(x):3: Opening and ending tag mismatch: b line 2 and a\n\t</a>\n\t----^"),
        ("<a>&nosuch;</a>", "(x):1: Entity 'nosuch' not defined\n<a>&nosuch;</a>\n-----------^"),
    ],
)
def test_not_well_formed(text: str, detail: str) -> None:
    with pytest.raises(LibvirtError) as refused:
        parse_any(text, origin="(x)", domain=12)
    assert (refused.value.code, refused.value.domain, refused.value.message) == (35, 12, detail)


def test_the_root_must_have_the_name() -> None:
    with pytest.raises(LibvirtError) as refused:
        parse_document("<foo/>", "domain")
    assert (refused.value.code, refused.value.domain) == (27, 5)
    assert refused.value.str2 == "expecting root element of 'domain', not 'foo'"


def test_external_entities_stay_outside(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    text = f"<!DOCTYPE a [<!ENTITY e SYSTEM 'file://{secret}'>]><a>&e;</a>"
    assert "hidden" not in "".join(parse_document(text, "a").itertext())


def test_entities_are_not_expanded() -> None:
    root = parse_document("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "a")
    assert not root.text


def test_entities_that_multiply_are_refused() -> None:
    entities = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 12))
    with pytest.raises(LibvirtError, match="amplification"):
        parse_document(f"<!DOCTYPE a [<!ENTITY e0 'x'>{entities}]><a>&e11;</a>", "a")


def test_depth_and_size_are_bounded() -> None:
    with pytest.raises(LibvirtError, match="Excessive depth"):
        parse_document("<a>" * 300 + "</a>" * 300, "a")
    with pytest.raises(LibvirtError, match="larger than"):
        parse_document(f"<a>{'x' * MAX_DOCUMENT}</a>", "a")


def test_prefixes_that_nobody_declared_are_no_error() -> None:
    root = parse_document("<a b:c='d'><e:f/></a>", "a")
    assert [child.tag for child in root] == ["e:f"]
    with pytest.raises(LibvirtError, match="expecting root element of 'a', not 'b:a'"):
        parse_document("<b:a/>", "a")
    with pytest.raises(LibvirtError, match=r"^\(x\):1: Opening and ending tag mismatch: a"):
        parse_any("<a b:c='d'></b>", origin="(x)")
