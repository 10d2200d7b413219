from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.client.conf import Settings, config_folder, default_settings, load_settings, settings_path
from virtwire.protocol.errors import LibvirtError


def load(folder: Path, text: str) -> Settings:
    path = folder / "libvirt.conf"
    path.write_text(text)
    return load_settings(str(path))


def test_keys(tmp_path: Path) -> None:
    settings = load(tmp_path, "# all of them\nuri_default = 'q'\nuri_aliases = [\n  'a=b',\n]\nother = 3\n")
    assert settings.text("uri_default") == "q"
    assert settings.text("remote_mode") is None
    assert settings.resolve_alias("a") == "b"
    assert settings.resolve_alias("c") is None


def test_the_first_of_two_counts(tmp_path: Path) -> None:
    assert load(tmp_path, 'uri_default = "1"\nuri_default = "2"\n').text("uri_default") == "1"


def test_no_file_is_no_settings(tmp_path: Path) -> None:
    settings = load_settings(str(tmp_path / "none"))
    assert settings.text("uri_default") is None
    assert settings.resolve_alias("a") is None


def refused(error: LibvirtError) -> tuple[int, int, str]:
    return error.code, error.domain, error.message


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("a.b=x", "aliases may only contain 'a-Z, 0-9, _, -'"),
        ("é=x", "aliases may only contain 'a-Z, 0-9, _, -'"),
        ("ab", "expected 'alias=uri://host/path'"),
    ],
)
def test_a_malformed_alias_spoils_what_comes_after_it(entry: str, reason: str) -> None:
    settings = Settings({"uri_aliases": ["a=x", entry, "b=y"]})
    assert settings.resolve_alias("a") == "x"
    with pytest.raises(LibvirtError) as caught:
        settings.resolve_alias("qemu:///system")
    text = f"configuration file syntax error: Malformed 'uri_aliases' config entry '{entry}', {reason}"
    assert refused(caught.value) == (33, 45, text)


def test_aliases_of_any_allowed_character() -> None:
    settings = Settings({"uri_aliases": ["aZ09_-=x=y", "=z"]})
    assert settings.resolve_alias("aZ09_-") == "x=y"


def test_wrong_types() -> None:
    settings = Settings({"uri_aliases": "a=b", "uri_default": 3}, "/c/libvirt.conf")
    with pytest.raises(LibvirtError) as caught:
        settings.resolve_alias("a")
    text = "internal error: /c/libvirt.conf: expected a string list for 'uri_aliases' parameter"
    assert refused(caught.value) == (1, 9, text)
    with pytest.raises(LibvirtError) as caught:
        settings.text("uri_default")
    text = "internal error: /c/libvirt.conf: expected a string for 'uri_default' parameter"
    assert refused(caught.value) == (1, 9, text)


def test_a_file_that_does_not_follow_the_grammar(tmp_path: Path) -> None:
    with pytest.raises(LibvirtError) as caught:
        load(tmp_path, "# c\n\nfoo bar\n")
    assert (caught.value.code, caught.value.domain) == (33, 9)
    assert f"{tmp_path}/libvirt.conf:3: " in caught.value.message


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(LibvirtError, match=f"Failed to open file '{tmp_path}': Is a directory") as caught:
        load_settings(str(tmp_path))
    assert caught.value.code == 38


def test_bytes_that_are_no_text_are_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "libvirt.conf"
    path.write_bytes(b"# \xff\nuri_default = 'a'\n")
    assert load_settings(str(path)).text("uri_default") == "a"


def test_where_it_is() -> None:
    assert settings_path(root=True, home="/root", environment={}) == "/etc/libvirt/libvirt.conf"
    assert settings_path(root=False, home="/h", environment={}) == "/h/.config/libvirt/libvirt.conf"
    assert config_folder(root=False, home="/h", environment={"XDG_CONFIG_HOME": "/x"}) == "/x/libvirt"


def test_our_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "libvirt").mkdir()
    (tmp_path / "libvirt/libvirt.conf").write_text("uri_default = 'mine'\n")
    assert default_settings().text("uri_default") == "mine"
