"""The verbs of domains: JSON, and what no daemon at hand would do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from virtwire.client.shell.failure import ShellError
from virtwire.protocol.errors import ErrorCode, LibvirtError
from virtwire.protocol.generated.enums import DomainCreateFlags, DomainSnapshotListFlags, DomainUndefineFlags

from tests.client.shell.fakes import Fake, run_on
from tests.peers.virsh import Outcome

UNSUPPORTED = LibvirtError(ErrorCode.NO_SUPPORT, message="not supported")
UNKNOWN_FLAGS = LibvirtError(ErrorCode.INVALID_ARG, message="unsupported flags")
SMALL = """<domain type='test'><name>small</name><uuid>11111111-2222-4333-8444-555555555555</uuid>
<title>Small &amp; shut</title><memory>1024</memory><os><type>hvm</type></os></domain>"""


@pytest.fixture
def small(shell: Callable[..., Outcome], tmp_path: Path) -> None:
    """Define a second domain that is shut off."""
    (tmp_path / "small.xml").write_text(SMALL)
    assert shell("define", str(tmp_path / "small.xml")).status == 0


@pytest.mark.usefixtures("small")
def test_json(shell: Callable[..., Outcome]) -> None:
    test = {"id": 1, "name": "test", "uuid": "6695eb01-f6a4-8304-79aa-97f2502e193f", "state": "running"}
    small = {"id": None, "name": "small", "uuid": "11111111-2222-4333-8444-555555555555", "state": "shut off"}
    assert json.loads(shell("list", "--json").stdout) == [test]
    assert json.loads(shell("list", "--all", "--json").stdout) == [test, small]
    assert json.loads(shell("list", "--inactive", "--json", "--title").stdout) == [small | {"title": "Small & shut"}]
    assert json.loads(shell("list", "--state-paused", "--json").stdout) == []


@pytest.mark.parametrize("other", ["table", "name", "uuid", "id"])
def test_json_is_one_form_of_output(shell: Callable[..., Outcome], other: str) -> None:
    outcome = shell("list", f"--{other}", "--json")
    assert outcome.status == 1
    assert "mutually exclusive" in outcome.stderr
    assert "--json" in outcome.stderr


def domain(**answers: object) -> Fake:
    return Fake(answers, id=-1, name="d", uuid_string="u")


async def test_saved_domains_are_marked(capsys: pytest.CaptureFixture[str]) -> None:
    answers = {"get_state": (5, 0), "has_managed_save_image": True}
    for words, state in ((["--managed-save"], "saved"), ([], "shut off")):
        await run_list(domain(**answers), "--all", *words)
        assert capsys.readouterr().out.endswith(f" -    d      {state}\n")


async def test_a_domain_that_goes_while_listed_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    await run_list(domain(get_state=LibvirtError(ErrorCode.NO_DOMAIN, message="gone")), "--json")
    assert json.loads(capsys.readouterr().out) == []


async def test_states_and_titles(capsys: pytest.CaptureFixture[str]) -> None:
    untitled = LibvirtError(ErrorCode.NO_DOMAIN_METADATA, message="no title")
    for number, state in enumerate(
        ["no state", "running", "idle", "paused", "in shutdown", "shut off", "crashed", "pmsuspended", "no state"]
    ):
        await run_list(domain(get_state=(number, 0), get_metadata=untitled), "--title", "--json")
        (entry,) = json.loads(capsys.readouterr().out)
        assert (entry["state"], entry["title"]) == (state, "")


async def run_list(found: Fake, *words: str) -> None:
    from typing import Any

    from virtwire.client.shell.arguments import parse
    from virtwire.client.shell.verbs import VERBS, Shell

    declared: Any = VERBS["list"]
    values = parse("list", declared.declared, words)
    values.pop("help")
    connection: Any = Fake({"list_all_domains": [[found]]})
    await declared.body(Shell(connection), **values)


async def test_undefine_asks_for_no_more_than_there_is() -> None:
    found = domain(is_active=False, has_managed_save_image=False, snapshot_num=0)
    await run_on(found, "undefine", ["--managed-save", "--snapshots-metadata", "--nvram"])
    assert found.calls[-1] == ("undefine_flags", DomainUndefineFlags.NVRAM)


async def test_undefine_leaves_out_no_metadata_that_there_is() -> None:
    found = domain(is_active=False, has_managed_save_image=UNSUPPORTED, snapshot_num=[3, 2])
    await run_on(found, "undefine", ["--snapshots-metadata"])
    assert found.calls[-2:] == [
        ("snapshot_num", DomainSnapshotListFlags.METADATA),
        ("undefine_flags", DomainUndefineFlags.SNAPSHOTS_METADATA),
    ]


async def test_undefine_of_a_running_domain_asks_nothing() -> None:
    found = domain(is_active=True)
    await run_on(found, "undefine", ["--managed-save"])
    assert found.calls == [("is_active",), ("undefine_flags", DomainUndefineFlags(0))]


@pytest.mark.parametrize("error", [UNSUPPORTED, UNKNOWN_FLAGS])
async def test_undefine_piecewise(error: LibvirtError) -> None:
    found = domain(is_active=False, has_managed_save_image=True, snapshot_num=UNSUPPORTED, undefine_flags=error)
    await run_on(found, "undefine", ["--managed-save"])
    assert found.calls[-2:] == [("managed_save_remove",), ("undefine",)]


@pytest.mark.parametrize(
    ("saved", "snapshots", "words", "text"),
    [
        (True, 0, [], "Refusing to undefine while domain managed save image exists"),
        (False, 2, [], "Refusing to undefine while 2 snapshots exist"),
        (False, 2, ["--snapshots-metadata"], "Unable to remove metadata of 2 snapshots"),
        (False, 0, ["--nvram"], "Failed to undefine domain 'd'\nunsupported flags"),
    ],
)
async def test_undefine_refuses(saved: bool, snapshots: int, words: list[str], text: str) -> None:
    found = domain(is_active=False, has_managed_save_image=saved, snapshot_num=snapshots, undefine_flags=UNKNOWN_FLAGS)
    with pytest.raises(ShellError) as refused:
        await run_on(found, "undefine", words)
    assert str(refused.value) == text


async def test_a_fresh_boot_where_the_driver_knows_it() -> None:
    found = domain()
    await run_on(found, "start", ["--force-boot", "--paused"])
    assert found.calls == [("create_with_flags", DomainCreateFlags.START_FORCE_BOOT | DomainCreateFlags.START_PAUSED)]


async def test_a_fresh_boot_where_it_does_not() -> None:
    found = domain(create_with_flags=UNKNOWN_FLAGS, has_managed_save_image=True)
    await run_on(found, "start", ["--force-boot"])
    assert [call[0] for call in found.calls][1:] == ["has_managed_save_image", "managed_save_remove", "create"]


async def test_a_fresh_boot_that_fails() -> None:
    found = domain(create_with_flags=LibvirtError(ErrorCode.OPERATION_FAILED, message="no"))
    with pytest.raises(LibvirtError, match="no"):
        await run_on(found, "start", ["--force-boot"])


def test_version(shell: Callable[..., Outcome]) -> None:
    lines = shell("version", "--daemon").stdout.splitlines()
    assert lines[0].startswith("Using library: virtwire ")
    assert [line.rpartition(" ")[0] for line in lines[1:-1]] == [
        "Using API: TEST",
        "Running hypervisor: TEST",
        "Running against daemon:",
    ]


async def test_a_hypervisor_without_a_version(capsys: pytest.CaptureFixture[str]) -> None:
    from typing import Any

    from virtwire.client.shell.verbs import VERBS, Shell

    declared: Any = VERBS["version"]
    connection: Any = Fake({"get_type": "XY", "get_lib_version": 12003004, "get_version": 0})
    await declared.body(Shell(connection), daemon=True)
    assert capsys.readouterr().out.splitlines()[1:] == [
        "Using API: XY 12.3.4",
        "Cannot extract running XY hypervisor version",
        "Running against daemon: 12.3.4",
    ]
