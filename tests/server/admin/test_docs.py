"""The page docs/admin.md: its program runs, its commands are virt-admin's, its settings have the defaults it says."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from virtwire.server.config import _KEYS, Config
from virtwire.server.log_settings import format_outputs, parse_filters, parse_outputs

from tests.interop.admin_peers import VirtAdmin, second_client
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

PAGE = (Path(__file__).parents[3] / "docs/admin.md").read_text()
SOCKET = "/tmp/vw/libvirt-admin-sock"


@pytest.mark.interop
def test_the_program_and_the_list_of_servers(tmp_path: Path) -> None:
    require("virt-admin", "virsh")
    (program,) = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    (shown,) = re.findall(r"srv-list\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    with Virtwired() as daemon, second_client(daemon):
        assert VirtAdmin(daemon, tmp_path)("srv-list").output == shown
        program = program.replace(SOCKET, str(daemon.socket_dir / "libvirt-admin-sock"))
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"100\n2 \w+\n", done.stdout)


@pytest.mark.interop
def test_the_commands_are_virt_admins() -> None:
    require("virt-admin")
    table = PAGE.partition("## What virt-admin can do")[2].partition("\n## ")[0]
    for words in re.findall(r"`((?:srv|client|daemon)-[^`]*)`", table):
        command, *options = words.split()
        told = subprocess.run(["virt-admin", "help", command], capture_output=True, text=True, check=True).stdout
        for option in (word for word in options if word.startswith("--")):
            assert option in told, words


def test_the_log_settings_can_be_read() -> None:
    filters, outputs = re.findall(r"^virt-admin daemon-log-\w+ '(.*)'$", PAGE, re.MULTILINE)
    assert len(parse_filters(filters)) == 2
    assert format_outputs(parse_outputs(outputs)) == outputs
    for output in re.findall(r"^\| `LEVEL(:\S+)` \|", PAGE, re.MULTILINE):
        (read,) = parse_outputs(f"1{output.replace('PATH', '/p')}")
        assert str(read) == f"1{output.replace('PATH', '/p')}"


def test_the_settings() -> None:
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \| (.*?) \|", PAGE.partition("\n## Settings")[2], re.MULTILINE)
    found = 0
    for names, defaults in rows:
        keys = re.findall(r"\w+", names)
        shown = [value.strip('`"') for value in defaults.split(", ")]
        for key, value in zip(keys, shown if len(shown) == len(keys) else shown * len(keys), strict=True):
            assert key in _KEYS
            default = getattr(Config(), key)
            assert value == (f"0{default:o}" if key.endswith("perms") else str(default))
            found += 1
    assert found == 12
