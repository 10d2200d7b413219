from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.client.uri_syntax import Parameter, UriParts, format_uri, split_uri


def test_all_parts() -> None:
    assert split_uri("a+B://u%40:p@h%20x:022/p%20q/c:d?x=1&y&=z&&q=%C3%BC;s=t=u#f%20/?[]") == UriParts(
        "a+B",
        "u@:p",
        "h x",
        22,
        "/p q/c:d",
        (Parameter("x", "1"), Parameter("y", ""), Parameter("q", "ü"), Parameter("s", "t=u")),
        "f /?[]",
    )


@pytest.mark.parametrize(
    ("uri", "parts"),
    [
        ("foo", UriParts("", None, "", 0, "foo", (), None)),
        ("foo:", UriParts("foo", None, "", 0, "", (), None)),
        ("foo:bar", UriParts("foo", None, "", 0, "bar", (), None)),
        ("//h/x", UriParts("", None, "h", 0, "/x", (), None)),
        ("a:///x", UriParts("a", None, "", 0, "/x", (), None)),
        ("a:////x", UriParts("a", None, "", 0, "//x", (), None)),
        ("a://u@/x", UriParts("a", "u", "", 0, "/x", (), None)),
        ("a://[::1%25lo]:7", UriParts("a", None, "::1%lo", 7, "", (), None)),
        ("a://[v1.x]/", UriParts("a", None, "[v1.x]", 0, "/", (), None)),
        ("a:/x?a=1;b=2&c=3", UriParts("a", None, "", 0, "/x", (Parameter("a", "1;b=2"), Parameter("c", "3")), None)),
    ],
)
def test_forms(uri: str, parts: UriParts) -> None:
    assert split_uri(uri) == parts


@pytest.mark.parametrize(
    "uri",
    [
        "1a:///x",
        "a_b:///x",
        "+a:///x",
        "a b",
        " a:///x",
        "a:///x\n",
        "a://h:/x",
        "a://h:p/x",
        "a://h:-1/x",
        "a://h:999999999/x",
        "a://::1/x",
        "a://[::1/x",
        "a://x]/x",
        "a:///x?%zz",
        "a:///x?%2",
        "a:///%00",
        "a:///ü",
        *(f"a:///x?a={character}" for character in '"<>|^`{}[]\\ '),
    ],
)
def test_what_is_no_uri(uri: str) -> None:
    with pytest.raises(ValueError, match="not a URI"):
        split_uri(uri)


@pytest.mark.parametrize(
    ("uri", "formatted"),
    [
        ("t:///a%20b%3Ac:d;e@f&g=h+i$j,k!l~m*n'o(p)q", "t:///a%20b%3Ac%3Ad;e@f&g=h+i$j,k!l~m*n'o(p)q"),
        ("t:///%C3%BC%2F%25%3F%23%5B", "t:///%C3%BC/%25%3F%23%5B"),
        ("t:///x?a=!$'()*,:@/?;b=-_.~", "t:///x?a=%21%24%27%28%29%2A%2C%3A%40%2F%3F&b=-_.~"),
        ("t:///x?a=%C3%BC%20%26%3D%2B+&c", "t:///x?a=%C3%BC%20%26%3D%2B%2B&c="),
        ("t:x", "t://x"),
        ("t:", "t://"),
        ("T:////X//", "T:////X//"),
        ("t:///x?a=%ff#fr:ag/?%20[]", "t:///x?a=%FF#fr:ag/?%20[]"),
    ],
)
def test_escapes_are_libvirts(uri: str, formatted: str) -> None:
    parts = split_uri(uri)
    assert format_uri(parts.scheme, parts.path, parts.parameters, parts.fragment) == formatted


@given(st.text(alphabet=":/?&=%+@[]0a#;\0 é", max_size=60))
def test_any_text_splits_or_is_no_uri(text: str) -> None:
    with contextlib.suppress(ValueError):
        split_uri(text)


def test_time_in_proportion_to_length() -> None:
    start = time.process_time()
    for hostile in ("a://" + "%41" * 100_000 + " ", "a:" * 100_000, "a://" + "@" * 100_000, "a:///x?" + ";" * 100_000):
        with contextlib.suppress(ValueError):
            split_uri(hostile)
    assert time.process_time() - start < 10
