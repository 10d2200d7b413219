"""Opening test URIs: what is shared, what is refused, hosts described by files."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends import Backends, open

DOMAIN = "<domain type='test' {namespace}><name>{name}</name><memory>1</memory><os><type>hvm</type></os>{more}</domain>"
NAMESPACE = "xmlns:test='http://libvirt.org/schemas/domain/test/1.0'"


def domain(name: str, more: str = "") -> str:
    return DOMAIN.format(name=name, more=more, namespace=NAMESPACE)


def refusal(uri: str) -> tuple[int, int, str]:
    with pytest.raises(LibvirtError) as refused:
        Backends().open(uri)
    return refused.value.code, refused.value.domain, refused.value.message


@pytest.mark.parametrize(
    ("uri", "error"),
    [
        ("nosuch:///x", (5, 0, "no connection driver available for nosuch:///x")),
        ("test://host/default", (5, 0, "no connection driver available for test://host/default")),
        ("word", (5, 0, "no connection driver available for URI 'word' does not include a driver name")),
        ("::bad", (1, 45, "internal error: Unable to parse URI ::bad")),
        ("test:///", (8, 12, "invalid argument: testOpen: supply a path or use test:///default")),
        ("test:///nope.xml", (27, 12, "XML error: failed to parse xml document '/nope.xml'")),
        ("test:///tmp", (35, 12, "/tmp:1: Document is empty\n(null)\n^")),
        ("test:///dev/zero", (35, 12, "/dev/zero:1: Document is empty\n(null)\n^")),
    ],
)
def test_refused(uri: str, error: tuple[int, int, str]) -> None:
    assert refusal(uri) == error


def test_the_default_host_is_shared_until_the_last_one_closes() -> None:
    backends = Backends()
    first, second = backends.open(""), backends.open("test:///default")
    assert (first.connect_get_uri(), second.connect_get_type()) == ("test:///default", "TEST")
    first.domain_destroy(first.domain_lookup_by_name("test"))
    first.connect_close()
    first.connect_close()
    assert second.connect_num_of_domains() == 0
    second.connect_close()
    assert backends.open("test:///default").connect_num_of_domains() == 1


def test_daemons_share_nothing() -> None:
    one, other = Backends().open(""), Backends().open("")
    one.domain_destroy(one.domain_lookup_by_name("test"))
    assert other.connect_num_of_domains() == 1


def test_open_of_the_process() -> None:
    one, other = open(""), open("")
    one.domain_suspend(one.domain_lookup_by_name("test"))
    assert other.domain_get_state(other.domain_lookup_by_name("test"), 0) == (3, 1)
    one.connect_close()
    other.connect_close()


def test_a_file_describes_a_host(tmp_path: Path) -> None:
    (tmp_path / "beside.xml").write_text(domain("beside"))
    (tmp_path / "node.xml").write_text(
        "<node><cpu><mhz>6000</mhz><model>m</model><active>50</active><nodes>4</nodes><sockets>4</sockets>"
        "<cores>4</cores><threads>2</threads></cpu><memory>8192000</memory><domain file='beside.xml'/>"
        + domain("off", "<test:runstate>5</test:runstate><test:hasmanagedsave/>")
        + domain("passing", "<test:transient/><test:runstate>3</test:runstate>")
        + "</node>"
    )
    driver = Backends().open(f"test://{tmp_path}/node.xml")
    assert driver.node_get_info() == ("m", 8192000, 50, 6000, 4, 4, 4, 2)
    assert driver.node_get_free_memory() == 0
    assert "<cells num='0'>\n      </cells>" in driver.connect_get_capabilities()
    facts = {
        ref.name: (ref.id, driver.domain_get_state(ref, 0), driver.domain_is_persistent(ref))
        for ref in driver.connect_list_all_domains(0)
    }
    assert facts == {"beside": (1, (1, 0), True), "off": (-1, (5, 0), True), "passing": (2, (3, 0), False)}
    off = driver.domain_lookup_by_name("off")
    assert driver.domain_has_managed_save_image(off, 0)
    assert "runstate" not in driver.domain_get_xml_desc(off, 0)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<foo/>", (27, 5, "XML error: expecting root element of 'node', not 'foo'")),
        ("<node", (35, 12, "{path}:1: Couldn't find end of Start Tag node line 1\n<node\n-----^")),
        ("<node><cpu><mhz>x</mhz></cpu></node>", (27, 12, "XML error: invalid node cpu mhz value")),
        (
            "<node><domain file='nope.xml'/></node>",
            (27, 12, "XML error: failed to parse xml document '{folder}/nope.xml'"),
        ),
        (
            f"<node>{domain('a', '<test:transient/><test:runstate>5</test:runstate>')}</node>",
            (27, 12, "XML error: transient domain cannot have runstate 'shutoff'"),
        ),
        (
            f"<node>{domain('a', '<test:hasmanagedsave/>')}</node>",
            (27, 12, "XML error: domain with managedsave data can only have runstate 'shutoff'"),
        ),
        (
            f"<node>{domain('a', '<test:runstate>9</test:runstate>')}</node>",
            (27, 12, "XML error: runstate '9' out of range'"),
        ),
        (f"<node>{domain('a', '<test:runstate>x</test:runstate>')}</node>", (27, 12, "XML error: invalid runstate")),
    ],
)
def test_bad_files(text: str, error: tuple[int, int, str], tmp_path: Path) -> None:
    path = tmp_path / "node.xml"
    path.write_text(text)
    expected = error[2].format(path=path, folder=tmp_path)
    assert refusal(f"test://{path}") == (*error[:2], expected)
