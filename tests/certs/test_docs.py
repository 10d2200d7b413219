"""The guide docs/certificates.md, run as it stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from virtwire.certs.findings import Rule

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import PATH, require
from tests.peers.virsh import environment

GUIDE = (Path(__file__).parents[2] / "docs/certificates.md").read_text()
DATE = re.compile(r"\d{4}-\d\d-\d\d")
BIN = str(Path(sys.executable).parent)


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def dialogues() -> list[tuple[str, str]]:
    """Return the commands of the guide with what it shows them to say."""
    return [
        (command.strip(), shown)
        for block in blocks("console")
        for command, _, shown in (part.partition("\n") for part in block.split("$ ")[1:])
    ]


def run(command: str, folder: Path) -> str:
    env = {"PATH": f"{BIN}:{PATH}", "HOME": str(folder)}
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == int("error: " in done.stdout), done.stdout
    return DATE.sub("YYYY-MM-DD", done.stdout)


def test_each_command_says_what_the_guide_shows(tmp_path: Path) -> None:
    for command, shown in dialogues():
        said = run(command, tmp_path)
        assert said == shown, command


def test_the_guide_has_every_command_and_every_rule() -> None:
    used = {command.split()[1] for command, _shown in dialogues() if command.startswith("virtwire-pki")}
    assert used == {"init", "issue", "validate", "renew", "revoke"}
    listed = {
        name.strip() for row in re.findall(r"^\| ([a-z, ]+) \| [a-z]", GUIDE, re.MULTILINE) for name in row.split(",")
    }
    assert listed >= set(map(str, Rule))


@pytest.mark.interop
def test_virsh_as_the_guide_calls_it(tmp_path: Path) -> None:
    require("libvirtd", "virsh")
    for command, _shown in dialogues()[:3]:
        run(command, tmp_path)
    [line] = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("virsh")]
    with Libvirtd(pki_dir=tmp_path / "pki") as daemon:
        command = line.replace(":16514/", f":{daemon.tls_port}/")
        env = environment(tmp_path) | {"PATH": PATH}
        done = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert " 1    test   running" in done.stdout


@pytest.mark.interop
def test_libvirtd_takes_the_settings_of_the_guide(tmp_path: Path) -> None:
    require("libvirtd")
    (settings,) = [block for block in blocks("ini") if "ca_file" in block]
    for command, _shown in dialogues():
        run(command, tmp_path)
    values = dict(re.findall(r"^(\w+) = \"?(.*?)\"?$", settings, re.MULTILINE))
    values = {key: value.replace("/srv/pki", f"{tmp_path}/pki") for key, value in values.items()}
    values["listen_tls"] = int(values["listen_tls"])
    with Libvirtd(pki_dir=tmp_path / "pki", settings=values) as daemon:
        assert os.path.exists(daemon.socket)
