"""The verbs of checkpoints."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from tests.peers.virsh import Outcome


@pytest.fixture(scope="module")
def chain(daemon_uri: str) -> None:
    """Make three checkpoints, one below the other."""
    from tests.client.shell.running import run

    for name in ("a", "B", "c"):
        assert run(["-c", daemon_uri, "checkpoint-create-as", "test", name, f"number {name}"]).status == 0


@pytest.mark.usefixtures("chain")
def test_json(shell: Callable[..., Outcome]) -> None:
    listed = json.loads(shell("checkpoint-list", "test", "--json").stdout)
    assert [list(each) for each in listed] == [["name", "creationTime", "parent"]] * 3
    assert [(each["name"], each["parent"]) for each in listed] == [("a", None), ("B", "a"), ("c", "B")]
    assert all(abs(each["creationTime"] - time.time()) < 600 for each in listed)
    assert [each["name"] for each in json.loads(shell("checkpoint-list", "test", "B", "--json").stdout)] == ["c"]
    assert json.loads(shell("checkpoint-list", "test", "c", "--json", "--leaves").stdout) == []


@pytest.mark.parametrize("other", ["tree", "name"])
def test_json_is_one_form_of_output(shell: Callable[..., Outcome], other: str) -> None:
    outcome = shell("checkpoint-list", "test", f"--{other}", "--json")
    assert outcome.stderr == f"error: Options --json and --{other} are mutually exclusive\n"
    assert outcome.status == 1


@pytest.mark.usefixtures("chain")
def test_a_life(shell: Callable[..., Outcome]) -> None:
    assert shell("checkpoint-list", "test", "--tree").stdout.startswith("a\n  |\n  +- B\n")
    assert shell("checkpoint-info", "test", "B").stdout.splitlines()[2:] == [
        "Parent:         a",
        "Children:       1",
        "Descendants:    1",
        "",
    ]
    assert shell("checkpoint-parent", "test", "c").stdout == "B\n"
    assert shell("checkpoint-delete", "test", "B").stdout == "Domain checkpoint B deleted\n\n"
    assert shell("checkpoint-parent", "test", "c").stdout == "a\n"
    words = shell("checkpoint-dumpxml", "test", "c", "--xpath", "//description").stdout
    assert words == "<description>number c</description>\n\n"


def test_refusals(shell: Callable[..., Outcome]) -> None:
    for words, text in (
        (["checkpoint-info", "test"], "--checkpointname is required"),
        (["checkpoint-list", "test", "--descendants"], "--descendants requires --from"),
        (["checkpoint-list", "test", "--tree", "--no-leaves"], "--no-leaves and --tree are mutually exclusive"),
        (
            ["checkpoint-create", "test", "--redefine-validate"],
            "Option --redefine is required by option --redefine-validate",
        ),
    ):
        assert shell(*words).stderr == f"error: {text}\n"
