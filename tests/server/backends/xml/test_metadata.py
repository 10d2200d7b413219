"""Title, description and application elements, beyond what the recorded steps cover."""

from __future__ import annotations

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.definition import Definition
from virtwire.server.backends.xml.metadata import get_metadata, set_metadata

ELEMENT = 2


@pytest.fixture
def definition() -> Definition:
    return Definition.parse("<domain type='test'><name>a</name><memory>1</memory><os><type>hvm</type></os></domain>")


def test_elements_are_stored_in_the_namespace_and_given_back_without(definition: Definition) -> None:
    set_metadata(definition, ELEMENT, "<a x='1'>t<b/><!-- c --></a>", "k", "urn:a")
    assert '<k:a xmlns:k="urn:a" x="1">t<k:b/><!-- c --></k:a>' in definition.format()
    assert get_metadata(lambda: definition.root, ELEMENT, "urn:a") == '<a x="1">t<b/><!-- c --></a>'


def test_elements_of_other_namespaces_inside_keep_theirs(definition: Definition) -> None:
    set_metadata(definition, ELEMENT, "<a xmlns:o='urn:o'><o:b/></a>", "k", "urn:a")
    assert "<o:b/>" in definition.format()
    assert "<o:b" in get_metadata(lambda: definition.root, ELEMENT, "urn:a")


def test_what_was_set_survives_being_read_again(definition: Definition) -> None:
    set_metadata(definition, ELEMENT, "<a><b/></a>", "k", "urn:a")
    assert definition.reread().format() == definition.format()


def test_title_and_description_stand_in_their_place(definition: Definition) -> None:
    set_metadata(definition, 0, "words", None, None)
    set_metadata(definition, 1, "name", None, None)
    text = definition.format()
    assert text.index("</uuid>") < text.index("<title>") < text.index("<description>") < text.index("<memory ")


def test_nothing_there(definition: Definition) -> None:
    for kind, uri in ((0, None), (1, None), (2, "urn:a")):
        with pytest.raises(LibvirtError) as refused:
            get_metadata(lambda: definition.root, kind, uri)
        assert refused.value.code == 80


@pytest.mark.parametrize("prefix", ["", " ", "1", "a/b", "a:b", "\x01", "\udce9", "<a>", "&", "."])
def test_prefixes_that_are_none(definition: Definition, prefix: str) -> None:
    with pytest.raises(LibvirtError) as refused:
        set_metadata(definition, ELEMENT, "<a/>", prefix, "urn:a")
    assert (refused.value.code, refused.value.domain) == (1, 5)
    assert refused.value.str2 == "failed to validate prefix for a new XML namespace"
    assert "metadata" not in definition.format()


@pytest.mark.parametrize("uri", ["", " ", "a\nb", "\x01", "\udce9", "<a>", "\uffff"])
def test_namespaces_that_are_none(definition: Definition, uri: str) -> None:
    with pytest.raises(LibvirtError, match="is no name of a namespace"):
        set_metadata(definition, ELEMENT, "<a/>", "k", uri)


def test_undeclared_prefixes_inside(definition: Definition) -> None:
    set_metadata(definition, ELEMENT, "<a><o:b o:c='d'/></a>", "k", "urn:a")
    assert "<k:b/>" in definition.format()


def test_characters_that_are_no_xml(definition: Definition) -> None:
    set_metadata(definition, 0, "a\x01b\udce9c\uffff\td", None, None)
    assert "<description>ab\ufffdc\ufffd\td</description>" in definition.format()
    definition.name = "n\x02"
    assert "<name>n</name>" in definition.format()
