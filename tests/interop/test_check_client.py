"""virtwire-check client on real clients: every check says what docs/check-client.md has it say."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest
import trio
from click.testing import CliRunner
from virtwire.conformance.check.main import main
from virtwire.conformance.check.outcome import Outcome

from tests.interop.check_clients.clients import CLIENTS, judge
from tests.interop.check_clients.table import DOCUMENT, Table, read
from tests.peers.require import require

pytestmark = [pytest.mark.interop, pytest.mark.timeout(1200)]


@pytest.mark.parametrize("name", CLIENTS)
def test_each_check_says_what_the_table_says(name: str, tmp_path: Path) -> None:
    client, table = CLIENTS[name], read()
    require(*client.needs)
    seen = trio.run(judge, client, tmp_path)
    assert seen.keys() == table.keys()
    different = _different(name, seen, table)
    if different:  # a busy machine: these are judged once more, by themselves
        print(*different.values(), sep="\n")
        different = _different(name, trio.run(judge, client, tmp_path, list(different)), table)
    assert list(different.values()) == []


def _different(name: str, seen: Mapping[str, Outcome], table: Table) -> dict[str, str]:
    """Return what is not as the table says: the checks, with what they say."""
    return {
        check: f"{check}: {outcome.status} instead of {' or '.join(table[check][name])}: {outcome.detail}"
        for check, outcome in seen.items()
        if outcome.status not in table[check][name]
    }


COMMANDS = [
    shlex.split(block.replace("\\\n", " "))
    for block in re.findall(r"^```sh\n(.*?)^```$", DOCUMENT.read_text(), re.MULTILINE | re.DOTALL)
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[-2])
def test_commands_of_the_document_work(words: list[str]) -> None:
    require("virsh", "prometheus-libvirt-exporter", "curl")
    program, subcommand, *others = words
    assert (program, subcommand) == ("virtwire-check", "client")
    done = CliRunner().invoke(main, ["client", "--only", "errors.u*", "--only", "conduct.s*", *others])
    assert done.exit_code == 0, done.output
    assert "none failed" in done.output
