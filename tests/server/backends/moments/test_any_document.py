"""Whatever a document says, the test driver makes a moment of it or refuses with an error of libvirt's."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.test.driver import TestDriver
from virtwire.server.backends.test.open import TestOpener

LONG = "1" * 6000
NUMBERS = ["0", "1", "-1", "007", " 5", "5 ", "0x10", "08", "9" * 25, LONG, "1.5", "NaN"]
WORDS = ["", "a", "/", "/a", "no", "yes", "internal", "external", "manual", "bitmap", "file", "block", "network", "nbd"]
STATES = ["running", "paused", "shutoff", "disk-snapshot", "crashed", "nostate"]
TEXT = st.sampled_from(NUMBERS + WORDS + STATES) | st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), max_codepoint=0x2FF), max_size=8
)
TAGS = {
    None: ["name", "description", "creationTime", "parent", "state", "memory", "disks", "domain", "inactiveDomain"],
    "parent": ["name"],
    "disks": ["disk"],
    "disk": ["source", "driver", "x"],
    "source": ["host", "seclabel", "encryption"],
    "driver": ["metadata_cache"],
    "metadata_cache": ["max_size"],
    "domain": ["name", "uuid", "memory", "vcpu", "os", "devices", "cpu"],
    "os": ["type"],
    "devices": ["disk", "interface", "controller"],
}
ATTRIBUTES = [
    "name",
    "snapshot",
    "type",
    "checkpoint",
    "bitmap",
    "size",
    "file",
    "dev",
    "protocol",
    "port",
    "unit",
    "arch",
]
UUID = "6695eb01-f6a4-8304-79aa-97f2502e193f"


@st.composite
def elements(draw: st.DrawFn, tag: str, depth: int = 0) -> etree._Element:
    made = etree.Element(tag)
    for name in draw(st.lists(st.sampled_from(ATTRIBUTES), unique=True, max_size=3)):
        made.set(name, draw(TEXT | st.sampled_from(["vda", "test"])))
    inner = TAGS.get(tag if depth else None)
    if inner and depth < 5:
        for child in draw(st.lists(st.sampled_from(inner), max_size=4)):
            made.append(draw(elements(child, depth + 1)))
    else:
        made.text = draw(TEXT | st.just(UUID))
    return made


def attempt(driver: TestDriver, root: etree._Element, flags: int) -> None:
    domain = driver.domain_lookup_by_name("test")
    text = etree.tostring(root, encoding="unicode")
    with contextlib.suppress(LibvirtError):
        if root.tag == "domaincheckpoint":
            checkpoint = driver.domain_checkpoint_create_xml(domain, text, flags)
            etree.fromstring(driver.domain_checkpoint_get_xml_desc(checkpoint, 0))
        else:
            snapshot = driver.domain_snapshot_create_xml(domain, text, flags)
            etree.fromstring(driver.domain_snapshot_get_xml_desc(snapshot, 0))
            driver.domain_revert_to_snapshot(snapshot, 0)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["domaincheckpoint", "domainsnapshot"]).flatmap(elements), st.sampled_from([0, 1, 3, 512, 513]))
def test_documents_of_any_shape(root: etree._Element, flags: int) -> None:
    attempt(TestOpener().open("test:///default", 0), root, flags)


@settings(max_examples=60, deadline=None)
@given(elements("domainsnapshot"), st.sampled_from(STATES), elements("disks", 1), elements("memory", 1))
def test_history_of_any_shape(root: etree._Element, state: str, disks: etree._Element, memory: etree._Element) -> None:
    for tag, text in (("state", state), ("creationTime", "1"), ("name", "n")):
        element = etree.Element(tag)
        element.text = text
        root.insert(0, element)
    domain = etree.fromstring(
        f"<domain type='test'><name>test</name><uuid>{UUID}</uuid><memory>1</memory><os><type>hvm</type></os><devices>"
        "<disk><source file='/a'/><target dev='vda'/></disk></devices></domain>"
    )
    root.insert(0, domain)
    root.insert(0, disks)
    root.insert(0, memory)
    attempt(TestOpener().open("test:///default", 0), root, 1)
