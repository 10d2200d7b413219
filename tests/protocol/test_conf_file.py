"""The grammar of configuration files: what reads, and what each mistake is answered with."""

from __future__ import annotations

import pytest
from virtwire.protocol.conf_file import ConfigError, Setting, parse


def test_reads_every_kind_of_value() -> None:
    text = """
# a comment
listen_tcp = 1   # behind a value
keepalive_interval=-1
tls_port = "16514"
ca_file = '/etc/"pki"/ca.pem'
long = \"\"\"two
lines\"\"\"
empty = ""
names = ["CN=a",
         'CN=b',   # comment in a list
        ]
none = [ ]
x.y-z_1 = 7"""
    assert parse(text, "f") == [
        Setting("listen_tcp", 1, 3),
        Setting("keepalive_interval", -1, 4),
        Setting("tls_port", "16514", 5),
        Setting("ca_file", '/etc/"pki"/ca.pem', 6),
        Setting("long", "two\nlines", 7),
        Setting("empty", "", 9),
        Setting("names", ["CN=a", "CN=b"], 10),
        Setting("none", [], 13),
        Setting("x.y-z_1", 7, 14),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment", "  \t\n#x\n"])
def test_nothing_is_no_setting(text: str) -> None:
    assert parse(text, "f") == []


def test_windows_line_ends() -> None:
    assert parse("a = 1\r\nb = 2\r\n", "f") == [Setting("a", 1, 1), Setting("b", 2, 2)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n= 1", "f:2: expected the name of a setting"),
        ("1key = 1", "f:1: expected the name of a setting"),
        ("key 1", "f:1: key: expected '=' after the name"),
        ("key =", "f:1: key: expected a number, a quoted string or a list"),
        ("key = word", "f:1: key: expected a number, a quoted string or a list"),
        ("key = 1 2", "f:1: key: expected the end of the line after the value"),
        ('key = "open', "f:1: key: the string has no closing quote"),
        ('key = "over\nlines"', "f:1: key: the string has no closing quote"),
        ('key = """open\n', "f:1: key: the string has no closing quote"),
        ('key = ["a"', "f:1: key: the list has no end"),
        ("key = [", "f:1: key: the list has no end"),
        ('key = ["a" "b"]', "f:1: key: expected ',' or ']' in the list"),
        ("key = [1]", "f:1: key: expected a quoted string in the list"),
        ('key = [\n"a",\n1]', "f:3: key: expected a quoted string in the list"),
        ("a = 1\nb = 2\na = 3", "f:3: a: given before on line 1"),
    ],
)
def test_mistakes_name_the_place(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(text, "f")
    assert str(caught.value) == message


def test_where_a_key_may_come_again_the_first_counts() -> None:
    assert parse("a = 1\nb = 2\na = 3\n", "f", repeated=True) == [Setting("a", 1, 1), Setting("b", 2, 2)]
