"""Writing in libvirt's hand."""

from __future__ import annotations

from lxml import etree
from virtwire.server.backends.xml.parse import parse_any
from virtwire.server.backends.xml.write import escape, write


def written(text: str, **options: object) -> str:
    return write(parse_any(text, origin="(x)"), **options)  # type: ignore[arg-type]


def test_escapes() -> None:
    assert escape("<a & 'b' \"c\">\n") == "&lt;a &amp; &apos;b&apos; &quot;c&quot;&gt;\n"


def test_quotes_and_levels() -> None:
    assert written('<a b="1"><c/><d>t</d></a>') == "<a b='1'>\n  <c/>\n  <d>t</d>\n</a>\n"
    assert written("<a><c/></a>", indent=4) == "    <a>\n      <c/>\n    </a>\n"


def test_devices_are_always_open() -> None:
    assert written("<domain><devices/></domain>") == "<domain>\n  <devices>\n  </devices>\n</domain>\n"


def test_a_panic_device_without_words_is_not_written() -> None:
    assert written("<a><panic/><panic model='isa'/></a>") == "<a>\n  <panic model='isa'/>\n</a>\n"


def test_secrets_are_left_out() -> None:
    assert written("<g passwd='x' port='1'/>", skip=frozenset({"g/passwd"})) == "<g port='1'/>\n"


def test_comments_are_left_out() -> None:
    assert written("<a><!-- no --><b/></a>") == "<a>\n  <b/>\n</a>\n"


def test_metadata_is_written_by_libxml2() -> None:
    text = "<domain><metadata><x:a xmlns:x='urn:x' b='\"'><x:c/><!-- kept --></x:a></metadata></domain>"
    assert written(text).splitlines()[1:-1] == [
        "  <metadata>",
        '    <x:a xmlns:x="urn:x" b="&quot;">',
        "      <x:c/>",
        "      <!-- kept -->",
        "    </x:a>",
        "  </metadata>",
    ]


def test_prefixes_are_declared_where_they_are_first_used() -> None:
    element = etree.fromstring("<a xmlns:q='urn:q'><q:b q:c='1'><q:d/></q:b></a>")
    assert write(element) == "<a>\n  <q:b q:c='1' xmlns:q='urn:q'>\n    <q:d/>\n  </q:b>\n</a>\n"
