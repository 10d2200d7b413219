"""The verbs of snapshots: JSON, and what no daemon at hand would do."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from virtwire.client.shell.failure import ShellError
from virtwire.protocol.errors import ErrorCode, LibvirtError
from virtwire.protocol.generated.enums import DomainSnapshotCreateFlags, DomainSnapshotRevertFlags

from tests.client.shell.fakes import Fake, run_on
from tests.peers.virsh import Outcome

UNKNOWN_FLAGS = LibvirtError(ErrorCode.INVALID_ARG, message="unsupported flags")
RISKY = LibvirtError(ErrorCode.SNAPSHOT_REVERT_RISKY, message="revert requires force")


@pytest.fixture(scope="module")
def chain(daemon_uri: str) -> None:
    """Make two snapshots, one below the other."""
    from tests.client.shell.running import run

    for name in ("a", "B"):
        assert run(["-c", daemon_uri, "snapshot-create-as", "test", name]).status == 0


@pytest.mark.usefixtures("chain")
def test_json(shell: Callable[..., Outcome]) -> None:
    listed = json.loads(shell("snapshot-list", "test", "--json").stdout)
    assert [list(each) for each in listed] == [["name", "creationTime", "state", "parent"]] * 2
    facts = [(each["name"], each["state"], each["parent"]) for each in listed]
    assert facts == [("a", "running", None), ("B", "running", "a")]
    assert [each["name"] for each in json.loads(shell("snapshot-list", "test", "a", "--json").stdout)] == ["B"]
    assert json.loads(shell("snapshot-list", "test", "--current", "--json").stdout) == []


@pytest.mark.parametrize("other", ["tree", "name"])
def test_json_is_one_form_of_output(shell: Callable[..., Outcome], other: str) -> None:
    outcome = shell("snapshot-list", "test", f"--{other}", "--json")
    assert outcome.stderr == f"error: Options --json and --{other} are mutually exclusive\n"
    assert outcome.status == 1


@pytest.mark.usefixtures("chain")
def test_a_life(shell: Callable[..., Outcome]) -> None:
    assert shell("snapshot-current", "test", "--name").stdout == "B\n"
    assert shell("snapshot-revert", "test", "a").stdout == "Domain snapshot a reverted\n\n"
    assert shell("snapshot-current", "test", "--name").stdout == "a\n"
    assert "Children:       1\n" in shell("snapshot-info", "test", "--current").stdout
    assert shell("snapshot-delete", "test", "a", "--children-only").stdout == "Domain snapshot a children deleted\n\n"
    assert shell("snapshot-list", "test", "--name").stdout == "a\n\n"


def domain(**answers: object) -> Fake:
    return Fake(answers, id=1, name="d")


async def test_halting_where_the_driver_cannot() -> None:
    found = domain(snapshot_create_xml=[UNKNOWN_FLAGS, Fake({}, name="s")], is_persistent=True, is_active=True)
    await run_on(found, "snapshot-create", ["--halt", "--atomic"])
    assert [call[0] for call in found.calls] == [
        "snapshot_create_xml",
        "is_persistent",
        "is_active",
        "snapshot_create_xml",
        "destroy",
    ]
    assert found.calls[3][2] == DomainSnapshotCreateFlags.ATOMIC


async def test_halting_a_transient_domain() -> None:
    found = domain(snapshot_create_xml=UNKNOWN_FLAGS, is_persistent=False)
    with pytest.raises(ShellError, match=r"^cannot halt after snapshot of transient domain$"):
        await run_on(found, "snapshot-create-as", ["--halt"])


async def test_a_refusal_without_halt_is_told() -> None:
    found = domain(snapshot_create_xml=UNKNOWN_FLAGS)
    with pytest.raises(LibvirtError, match="unsupported flags"):
        await run_on(found, "snapshot-create", ["--atomic"])
    assert len(found.calls) == 1


async def test_force_only_where_it_is_risky() -> None:
    snapshot: Any = Fake({"revert": [RISKY, None]}, name="s")
    await run_on(domain(snapshot_lookup_by_name=snapshot), "snapshot-revert", ["s", "--force", "--running"])
    running = DomainSnapshotRevertFlags.RUNNING
    assert snapshot.calls == [("revert", running), ("revert", running | DomainSnapshotRevertFlags.FORCE)]


async def test_a_risky_revert_without_force() -> None:
    snapshot: Any = Fake({"revert": RISKY}, name="s")
    with pytest.raises(ShellError) as refused:
        await run_on(domain(snapshot_lookup_by_name=snapshot), "snapshot-revert", ["s"])
    assert refused.value.texts == ("Failed to revert snapshot s", "revert requires force")


@pytest.mark.parametrize(
    ("parts", "location"),
    [
        ("<state>running</state>", "internal"),
        ("<state>disk-snapshot</state>", "external"),
        ("<state>running</state><disks><disk snapshot='external'/></disks>", "internal"),
        ("<state>running</state><memory snapshot='internal'/>", "internal"),
        ("<state>running</state><memory snapshot='external'/>", "external"),
        ("<state>running</state><memory snapshot='no'/><disks><disk snapshot='external'/></disks>", "external"),
    ],
)
async def test_location(capsys: pytest.CaptureFixture[str], parts: str, location: str) -> None:
    document = f"<domainsnapshot>{parts}</domainsnapshot>"
    snapshot: Any = Fake({"get_xml_desc": document, "is_current": True, "num_children": 0, "has_metadata": 1}, name="s")
    await run_on(domain(snapshot_lookup_by_name=snapshot), "snapshot-info", ["s"])
    assert f"Location:       {location}\n" in capsys.readouterr().out


async def test_disk_snapshots_are_redefined_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    snapshot: Any = Fake({"get_xml_desc": "<x><state>disk-snapshot</state></x>"}, name="s")
    found = domain(snapshot_lookup_by_name=snapshot)
    await run_on(found, "snapshot-current", ["s"])
    flags = DomainSnapshotCreateFlags
    assert found.calls[-1][2] == flags.REDEFINE | flags.CURRENT | flags.DISK_ONLY
    assert capsys.readouterr().out == "Snapshot s set as current"
