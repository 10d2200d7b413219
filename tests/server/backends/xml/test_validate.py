"""Holding documents against the schema."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.validate import SCHEMA, validate

GOOD = "<domain type='test'><name>a</name><memory>1</memory><os><type>hvm</type></os>{}</domain>"
NOWHERE = Path("/nonexistent/domain.rng")
HERE = pytest.mark.skipif(not SCHEMA.is_file(), reason="libvirt's schema is not installed")


@pytest.mark.parametrize("schema", [pytest.param(SCHEMA, marks=HERE), NOWHERE])
def test_fits(schema: Path) -> None:
    validate(GOOD.format("<devices><sound model='ac97'/></devices>"), schema)


@pytest.mark.parametrize("schema", [pytest.param(SCHEMA, marks=HERE), NOWHERE])
@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (GOOD.format("<bogus/>"), "Element domain has extra content: bogus\n"),
        (
            GOOD.format("<devices><bogus/></devices>"),
            "Extra element devices in interleave\nElement domain failed to validate content\n",
        ),
        ("<domain/>", "Element domain failed to validate content\n"),
    ],
)
def test_refused(text: str, complaint: str, schema: Path) -> None:
    with pytest.raises(LibvirtError) as refused:
        validate(text, schema)
    assert (refused.value.code, refused.value.domain) == (92, 5)
    assert refused.value.str2 == f"Unable to validate doc against {SCHEMA}\n{complaint}"


def test_what_is_no_domain_is_refused_first() -> None:
    with pytest.raises(LibvirtError, match="expecting root element of 'domain', not 'foo'"):
        validate("<foo/>")
