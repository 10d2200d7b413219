"""Definitions against the corpus recorded from libvirt."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.server.backends.xml.definition import Definition
from virtwire.server.backends.xml.interfaces import name_interfaces

from tests.server.backends.xml.corpus import DOCUMENTS, expected_text

SMALL = "<domain type='kvm'><name>a</name><memory>{memory}</memory>{more}<os><type>hvm</type></os></domain>"


def small(more: str = "", memory: int = 1024) -> Definition:
    return Definition.parse(SMALL.format(more=more, memory=memory))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_corpus(path: Path) -> None:
    made = Definition.parse(path.read_text())
    name_interfaces(made.root)
    assert made.format(secure=True) == expected_text(path)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_what_was_read_again_reads_back_the_same(path: Path) -> None:
    again = Definition.parse(expected_text(path)).reread()
    assert again.reread().format(secure=True) == again.format(secure=True)


def test_the_corpus_is_there() -> None:
    assert len(DOCUMENTS) >= 41


def test_passwords_show_only_when_asked_for() -> None:
    made = small("<devices><graphics type='vnc' passwd='hush' connected='keep'/></devices>")
    assert "passwd='hush' connected" in made.format(secure=True)
    assert "passwd" not in made.format(secure=False)
    assert "autoport='yes' connected='keep'" in made.format(secure=False)


def test_the_id_of_a_running_domain() -> None:
    made = small()
    assert made.format(id=7).startswith("<domain type='kvm' id='7'>\n  <name>a</name>")
    assert made.format().startswith("<domain type='kvm'>\n")


def test_indented_in_another_document() -> None:
    lines = small().format(indent=2).splitlines()
    assert lines[0] == "  <domain type='kvm'>"
    assert lines[-1] == "  </domain>"


def test_a_copy_is_independent_and_changes_show() -> None:
    made = small()
    before = made.format()
    copy = made.copy()
    copy.name = "b"
    assert made.format() == before
    assert copy.format() == before.replace("<name>a<", "<name>b<")


def test_facts() -> None:
    made = small("<vcpu current='2'>4</vcpu><currentMemory>512</currentMemory><on_reboot>destroy</on_reboot>")
    assert (made.memory, made.current_memory, made.vcpus, made.max_vcpus) == (1024, 512, 2, 4)
    assert (made.action("reboot"), made.action("poweroff")) == ("destroy", "destroy")
    assert len(made.uuid) == 16


def test_unknown_elements_and_attributes_are_kept_behind_the_known() -> None:
    made = small(
        "<news a='1'><inner/></news><vcpu color='red'>1</vcpu><devices><gadget/><sound model='ich6'/></devices>"
    )
    text = made.format()
    assert "  <vcpu placement='static'>1</vcpu>" in text
    assert text.endswith("  </devices>\n  <news a='1'>\n    <inner/>\n  </news>\n</domain>\n")
    assert "    <sound model='ich6'/>\n    <gadget/>\n" in text


def test_namespaces_of_unknown_elements_are_kept() -> None:
    made = small("<q:extra xmlns:q='urn:q' q:x='1'><q:arg value='-s'/></q:extra>")
    assert "  <q:extra q:x='1' xmlns:q='urn:q'>\n    <q:arg value='-s'/>\n  </q:extra>\n" in made.format()
    assert Definition.parse(made.format()).format() == made.format()


def test_prefixes_that_nobody_declared_say_nothing() -> None:
    own = "<metadata><c xmlns='urn:c' d:e='1'><d:f/></c></metadata>"
    plain = small(own)
    odd = small(
        own.replace("<c ", "<a:b/><c ") + "<a:vcpu>7</a:vcpu><vcpu a:placement='auto'>1</vcpu><devices><a:b/>"
        "<hub type='usb' a:b='c'><a:d/></hub></devices>" + "<x:y xmlns:x='urn:x'><z:z/></x:y>"
    ).format()
    assert "<d:f/>" in plain.format()
    assert odd.count("a:") == odd.count("z:") == 0
    assert odd.count("d:f") == 1
