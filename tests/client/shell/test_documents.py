"""Documents made from options."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from virtwire.client.shell.documents import checkpoint_document, escape, snapshot_document
from virtwire.client.shell.failure import ShellError

XML_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="￾￿"), min_size=1)


def test_nothing_given() -> None:
    assert checkpoint_document(None, None, []) == "<domaincheckpoint>\n</domaincheckpoint>\n"
    assert snapshot_document(None, None, None, []) == "<domainsnapshot>\n</domainsnapshot>\n"


def test_quoting() -> None:
    assert escape("""a<b>&"c'd""") == "a&lt;b&gt;&amp;&quot;c&apos;d"
    assert escape("a\x01b\x1f\tc\n") == "ab\tc\n"


@given(XML_TEXT, XML_TEXT, XML_TEXT)
def test_any_text_comes_back(name: str, description: str, bitmap: str) -> None:
    spec = "vda,bitmap=" + bitmap.replace(",", ",,")
    document = etree.fromstring(checkpoint_document(name, description, [spec]))
    assert document.findtext("name") == name
    assert document.findtext("description") == description
    disk = document.find("disks/disk")
    assert disk is not None
    assert (disk.get("name"), disk.get("bitmap")) == ("vda", bitmap)


def test_doubled_commas() -> None:
    document = checkpoint_document(None, None, ["/a,,b,,,,c,checkpoint=no", ",,,bitmap=x,,", "v,,"])
    assert "<disk name='/a,b,,c' checkpoint='no'/>" in document
    assert "<disk name=',' bitmap='x,'/>" in document
    assert "<disk name='v,'/>" in document


def test_attributes_have_one_order() -> None:
    assert "<disk name='vda' checkpoint='bitmap' bitmap='x'/>" in checkpoint_document(
        None, None, ["vda,bitmap=x,checkpoint=bitmap"]
    )


@pytest.mark.parametrize("spec", ["", "vda,bitmap", "vda,bitmap=1,bitmap=2", "vda,bogus=1", "vda,", "vda,=x"])
def test_wrong_disks_of_a_checkpoint(spec: str) -> None:
    with pytest.raises(ShellError) as refused:
        checkpoint_document("x", None, ["vdb", spec])
    assert refused.value.texts == (f"unable to parse diskspec: {spec}",)


def test_disks_of_a_snapshot() -> None:
    specs = ["vda,file=/a,,b,driver=qcow2,snapshot=external", "vdb,stype=block,file=/dev/x", "vdc,stype=file", "vdd"]
    assert snapshot_document("s", "words", None, specs) == (
        "<domainsnapshot>\n  <name>s</name>\n  <description>words</description>\n  <disks>\n"
        "    <disk name='vda' snapshot='external'>\n"
        "      <driver type='qcow2'/>\n      <source file='/a,b'/>\n    </disk>\n"
        "    <disk name='vdb' type='block'>\n      <source dev='/dev/x'/>\n    </disk>\n"
        "    <disk name='vdc' type='file'/>\n    <disk name='vdd'/>\n"
        "  </disks>\n</domainsnapshot>\n"
    )


def test_a_type_of_storage_nobody_knows() -> None:
    with pytest.raises(ShellError) as refused:
        snapshot_document(None, None, None, ["vda,stype=nfs"])
    assert refused.value.texts == ("Unknown storage type: 'nfs'", "unable to parse diskspec: vda,stype=nfs")


@pytest.mark.parametrize(
    ("spec", "element"),
    [
        ("file=/m,snapshot=external", "<memory snapshot='external' file='/m'/>"),
        ("/m,snapshot=external", "<memory snapshot='external' file='/m'/>"),
        ("/m=1", "<memory file='/m=1'/>"),
        ("file=m,,n", "<memory file='m,n'/>"),
        ("snapshot=no", "<memory snapshot='no'/>"),
    ],
)
def test_memory(spec: str, element: str) -> None:
    assert f"  {element}\n" in snapshot_document(None, None, spec, [])


@pytest.mark.parametrize("spec", ["m", "x=y", "/a,/b", "/a,file=/b", "snapshot"])
def test_wrong_memory(spec: str) -> None:
    with pytest.raises(ShellError) as refused:
        snapshot_document(None, None, spec, [])
    assert refused.value.texts == (f"unable to parse memspec: {spec}",)
