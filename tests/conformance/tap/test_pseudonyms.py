"""Other names for things: of the same length, the same everywhere, and no harm to documents."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.tap.pseudonyms import Choice, Names

EVERYTHING = Choice(True, True, True)


def names(*found: str, choice: Choice = EVERYTHING) -> Names:
    made = Names(choice, b"key")
    for each in found:
        made.collect(each.encode(), is_name=True)
    return made


def told(made: Names, text: str) -> str:
    other = made.text(text.encode()).decode()
    assert len(other) == len(text)
    return other


def test_names_keep_their_signs_and_differ_by_key() -> None:
    made = names("web-01.a_b")
    other = told(made, "web-01.a_b")
    assert re.fullmatch(r"[a-z]{3}-[a-z]{2}\.[a-z]_[a-z]", other)
    assert other == told(made, "web-01.a_b")
    again = Names(EVERYTHING)
    again.collect(b"web-01.a_b", is_name=True)
    assert told(again, "web-01.a_b") != other


@pytest.mark.parametrize(
    "text",
    [
        "domain 'web-01' is not running",
        "/var/lib/libvirt/qemu/domain-3-web-01/monitor.sock",
        "/srv/web-01.qcow2",
        "/srv/web-01",
        "web-01",
        "a web-01.",
        "web-01-clone",
    ],
)
def test_names_are_found_within_texts(text: str) -> None:
    made = names("web-01", choice=Choice(names=True))
    assert told(made, text) == text.replace("web-01", told(made, "web-01"))


def test_names_that_are_words_of_documents_break_none() -> None:
    made = names("disk", "type", "a", "1")
    text = "<disk type='x' a = '1'><a/></disk>"
    assert told(made, text) == text
    assert told(made, "<name>a</name>") != "<name>a</name>"
    assert told(made, "1") != "1"  # where it is all there is


def test_names_in_documents_are_collected() -> None:
    made = names()
    made.collect(b"<pool><name>my pool</name><auth username='ceph-me'/></pool>")
    other = told(made, "<pool><name>my pool</name><auth username='ceph-me'/></pool>")
    assert "my pool" not in other
    assert "ceph" not in other
    assert other.startswith("<pool><name>")


def test_what_tells_nothing_stays() -> None:
    made = names("default", "test", "test:///default")
    for text in ("default", "test:///default", "127.0.0.1", "::1", "0.0.0.0", "255.255.255.0", "0000:00:02.0", "1.2"):
        assert told(made, text) == text
    assert made.uuid(bytes(16)) == bytes(16)


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("10.20.30.244:16509", r"\d\d\.\d\d\.\d\d\.\d\d\d:16509"),
        ("fe80::12ab:cd", r"[0-9a-f]{4}::[0-9a-f]{4}:[0-9a-f]{2}"),
        ("[2001:db8:0:1:2:3:4:5]:1", r"\[[0-9a-f]{4}:[0-9a-f]{3}:.:.:.:.:.:.\]:1"),
        ("52:54:00:aa:bb:cc", r"52:54:00:(?!aa:bb:cc)[0-9a-f:]{8}"),
        ("qemu+tls://me@kvm.example.org:16514/system", r"qemu\+tls://me@[a-z]{3}\.[a-z]{7}\.[a-z]{3}:16514/system"),
        ("<host name='ceph1.lan' port='6789'/>", r"<host name='[a-z]{5}\.[a-z]{3}' port='6789'/>"),
    ],
)
def test_hosts(text: str, pattern: str) -> None:
    made = names(choice=Choice(hosts=True))
    made.collect(text.encode())
    other = told(made, text)
    assert re.fullmatch(pattern, other)
    assert other != text
    assert other == told(made, text)


def test_subjects_of_certificates() -> None:
    made = names(choice=Choice(names=True))
    made.collect_facts({"subject": "CN=Alice Ex,O=Acme", "x": ["y"]})
    other = made.facts({"subject": "CN=Alice Ex,O=Acme", "n": [1, "Acme"]})
    assert "Acme" not in str(other)
    assert other["n"][0] == 1
    assert made.facts("half of a character \ud800 of Acme").startswith("half of a character ? of ")


def test_short_names_run_out_without_an_end() -> None:
    made = names(*(chr(letter) for letter in range(0x21, 0x7F)))
    assert all(told(made, chr(letter)) for letter in range(0x21, 0x7F))


def test_without_a_choice_nothing_changes() -> None:
    made = names("web-01", choice=Choice())
    assert told(made, "web-01 10.0.0.1") == "web-01 10.0.0.1"
    assert not Choice()
    assert made.replaced == 0


@settings(deadline=None)
@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=8), max_size=5))
def test_any_text_keeps_its_length(text: str, found: list[str]) -> None:
    made = names(*found)
    data = text.encode()
    assert len(made.text(data)) == len(data)
    assert len(made.text(b"<name>" + data + b"</name>")) == len(data) + 13


@pytest.mark.parametrize("unit", ["a.", "a-b_", "1:", "::", "://a", "<name>", "0a:", "1.2.3.", "a "])
def test_hostile_texts_take_no_long_time(unit: str) -> None:
    made = names("a.b", "b")
    text = (unit * (100_000 // len(unit))).encode()
    made.collect(text)
    assert len(made.text(text)) == len(text)
