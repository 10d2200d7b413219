from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.client.auth_file import AuthFile, find_auth_file, load_auth_file
from virtwire.protocol.errors import LibvirtError

FILE = """\
# who we are

[credentials-x]
authname=alice
  password = sec=ret

[credentials-y]\r
authname=bob\r
[auth-libvirt-h]
credentials=x
[auth-libvirt-default]
credentials=y
[auth-esx-h]
credentials=z
"""


def test_credentials_of_a_host() -> None:
    assert AuthFile(FILE).credentials("libvirt", "h") == {"authname": "alice", "password": "sec=ret"}


def test_other_hosts_have_the_default() -> None:
    assert AuthFile(FILE).credentials("libvirt", "elsewhere") == {"authname": "bob"}


def test_without_default_there_is_nothing() -> None:
    assert AuthFile(FILE.replace("default", "d")).credentials("libvirt", "elsewhere") == {}
    assert AuthFile("").credentials("libvirt", "h") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("authname=alice ", "alice"),
        ("authname=alice#x", "alice#x"),
        ("authname=bob\nauthname=alice", "alice"),
        ("authname=a\\tb\\\\\\sc\\x", "a\tb\\ c\\x"),
        ("authname=", ""),
        ("authname[de]=x\nauthname=alice", "alice"),
        ("  # comment\nauthname=alice", "alice"),
        ("authname=x\n[other]\na=b\n[credentials-x]\nauthname=alice", "alice"),
    ],
)
def test_values_are_glibs(text: str, name: str) -> None:
    found = AuthFile(f"[credentials-x]\n{text}\n[auth-libvirt-h]\ncredentials=x").credentials("libvirt", "h")
    assert found["authname"] == name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a=b\n", "1: a value before the first group"),
        ("# c\njunk\n", "2: expected 'name=value', '[group]' or '# comment'"),
        ("; c\n", "1: expected 'name=value', '[group]' or '# comment'"),
        ("[g]\n=v\n", "2: expected 'name=value'"),
        ("[g\n", "1: expected ']'"),
        ("[g] x\n", "1: expected ']'"),
        ("[]\n", "1: expected ']'"),
    ],
)
def test_what_does_not_follow_the_syntax(text: str, reason: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        AuthFile(text, "/a")
    assert caught.value.code == 33
    assert f"/a:{reason}" in caught.value.message


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[auth-libvirt-h]\nfoo=y\n", "Missing item 'credentials' in group 'auth-libvirt-h' in '/a'"),
        (
            "[auth-libvirt-h]\ncredentials=q\n",
            "Missing group 'credentials-q' referenced from group 'auth-libvirt-h' in '/a'",
        ),
    ],
)
def test_what_is_missing(text: str, reason: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        AuthFile(text, "/a").credentials("libvirt", "h")
    error = caught.value
    assert (error.code, error.domain, error.message) == (33, 0, f"configuration file syntax error: {reason}")


@given(st.text(alphabet="[]=#; \n\\ab\0é", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(LibvirtError):
        AuthFile(text).credentials("a", "b")


def find(wanted: str | None, *existing: str, **environment: str) -> str | None:
    return find_auth_file(wanted, home="/h", environment=environment, readable=existing.__contains__)


def test_the_order_of_search() -> None:
    own, system = "/h/.config/libvirt/auth.conf", "/etc/libvirt/auth.conf"
    assert find("/uri", own, system, LIBVIRT_AUTH_FILE="/env") == "/env"
    assert find("/uri", own, system) == "/uri"
    assert find("/uri", own, LIBVIRT_AUTH_FILE="") == "/uri"
    assert find(None, own, system) == own
    assert find(None, "/x/libvirt/auth.conf", system, XDG_CONFIG_HOME="/x") == "/x/libvirt/auth.conf"
    assert find(None, system) == system
    assert find(None) is None


def test_loading(tmp_path: Path) -> None:
    path = tmp_path / "auth.conf"
    path.write_bytes(b"# \xff\n" + FILE.encode())
    assert load_auth_file(str(path)).credentials("libvirt", "h")["authname"] == "alice"
    path.write_bytes(b"#" * (1 << 20))
    load_auth_file(str(path))
    path.write_bytes(b"#" * (1 << 20) + b"#")
    with pytest.raises(LibvirtError, match="is longer than"):
        load_auth_file(str(path))
    with pytest.raises(LibvirtError, match=f"Failed to open file '{path}x': No such file or directory"):
        load_auth_file(f"{path}x")
