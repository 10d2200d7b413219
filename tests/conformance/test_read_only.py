"""``--read-only`` is refused where it could not be kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from virtwire.client.uri import parse_uri
from virtwire.conformance.read_only import require_read_only_socket
from virtwire.conformance.recording import Head, encode_head
from virtwire.protocol.errors import LibvirtError


@pytest.mark.parametrize(
    "uri",
    ["qemu:///system", "qemu+ssh://host/system", "test+unix:///default?socket=/x/libvirt-sock-ro"],
)
def test_where_there_is_a_choice(uri: str) -> None:
    require_read_only_socket(parse_uri(uri, {}, None), root=False)


@pytest.mark.parametrize(
    ("uri", "why"),
    [
        (
            "qemu+unix:///system?socket=/x/sock",
            "the URI says which socket to take, /x/sock; give it the daemon's read-",
        ),
        ("qemu+ssh://host/system?socket=/x/sock", "the URI says which socket to take, /x/sock"),
        ("qemu+tls://host/system", "the transport tls leads to no read-only socket"),
        ("qemu+tcp://host/system", "the transport tcp leads"),
        ("qemu+ext:///system?command=/bin/cat", "the transport ext leads"),
        ("qemu:///session", "a user's own daemon has no read-only socket"),
    ],
)
def test_where_there_is_none(uri: str, why: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        require_read_only_socket(parse_uri(uri, {}, None), root=False)
    assert f"--read-only is not possible: {why}" in caught.value.message


def test_root_has_no_daemon_of_its_own() -> None:
    require_read_only_socket(parse_uri("qemu:///session", {}, None), root=True)


@pytest.mark.parametrize("tool", ["relay", "replay"])
def test_the_commands_refuse_before_anything_is_sent(tool: str, tmp_path: Path) -> None:
    recording = tmp_path / "recording.vwtap"
    recording.write_bytes(encode_head(Head()))
    words = {"relay": ["--listen", f"unix:{tmp_path}/tap"], "replay": ["replay", str(recording)]}[tool]
    command = [sys.executable, "-m", "virtwire.conformance.tap.main", *words]
    done = subprocess.run(
        [*command, "--to", f"test+unix:///default?socket={tmp_path}/sock", "--read-only"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "--read-only is not possible: the URI says which socket to take" in done.stderr
    assert not (tmp_path / "tap").exists()
