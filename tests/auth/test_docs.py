"""The guide docs/logins-server.md, run as it stands."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from virtwire.auth.sasl import MECHANISMS
from virtwire.auth.store import DEFAULT_FILE
from virtwire.server.config import Config, load
from virtwire.server.login import MAX_FAILURES, PENALTY

from tests.peers.require import PATH, require
from tests.peers.virsh import environment
from tests.peers.virtwired import Virtwired

GUIDE = (Path(__file__).parents[2] / "docs/logins-server.md").read_text()
BIN = str(Path(sys.executable).parent)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def run(command: str, folder: Path) -> tuple[int, str]:
    env = environment(folder) | {"PATH": f"{BIN}:{PATH}"}
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def make_users(folder: Path) -> None:
    [dialogue] = blocks("console")
    for part in dialogue.split("$ ")[1:]:
        command, _, shown = part.partition("\n")
        assert run(command, folder) == (int("error: " in shown), shown), command


def test_each_command_says_what_the_guide_shows(tmp_path: Path) -> None:
    make_users(tmp_path)


@pytest.mark.interop
def test_virsh_logs_in_as_the_guide_says(tmp_path: Path) -> None:
    require("virsh")
    make_users(tmp_path)
    settings, *_ = blocks("toml")
    [auth_conf], [command] = blocks("ini"), blocks("sh")
    (tmp_path / "auth.conf").write_text(auth_conf)
    with Virtwired(config=settings.replace(str(DEFAULT_FILE), str(tmp_path / "users"))) as daemon:
        (tmp_path / "sockets").symlink_to(daemon.socket_dir)
        status, shown = run(command, tmp_path)
    assert status == 0, shown
    assert "running" in shown


@pytest.mark.parametrize("block", blocks("toml"))
def test_the_settings_are_settings(block: str, tmp_path: Path) -> None:
    (tmp_path / "conf").write_text(block)
    assert load(tmp_path / "conf") != Config()


def test_what_the_guide_says_in_numbers() -> None:
    config = Config()
    assert f"`max_anonymous_clients` ({config.max_anonymous_clients})" in GUIDE
    assert f"`login_timeout` ({config.login_timeout} seconds)" in GUIDE
    assert f"| `login_timeout` | {config.login_timeout} |" in GUIDE
    assert f"| `tcp_min_ssf` | {config.tcp_min_ssf} |" in GUIDE
    assert f"| `sasl_password_file` | `{DEFAULT_FILE}` |" in GUIDE
    assert f"which of {', '.join(MECHANISMS)} may be used" in GUIDE
    assert set(MECHANISMS) - set(config.sasl_mech_list) == {"EXTERNAL"}
    assert (PENALTY, MAX_FAILURES) == (1, 6)
