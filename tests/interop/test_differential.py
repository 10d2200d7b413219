"""virsh against virtwired and against libvirtd's own test driver: the same commands, the same answers.

The scenarios are tests/data/differential/*.txt. Each runs twice: in one virsh session (stdout and stderr of each
command), and with one virsh process a command beside a connection that keeps the driver's state (the exit status too).
What may differ is the time and random ids, see masking.py, and what EXCEPTIONS lists with its reason. virsh sorts what
it lists, so the order of libvirt's hash tables does not show.
"""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.interop.differential import REPORT, WAYS, compare, differences, main
from tests.interop.random_walk import walk
from tests.interop.scenario import Scenario
from tests.peers.require import require
from tests.peers.virsh import Outcome

pytestmark = pytest.mark.interop

EXCEPTIONS: dict[tuple[str, str, str], str] = {}
"""Where virtwired may differ from libvirtd: (scenario, command, stream) to the reason."""

SCENARIOS = Scenario.all()
ENOUGH = 220
WALKS = range(1, 7)

CHECKPOINTS = ("create", "create-as", "edit", "info", "list", "dumpxml", "parent", "delete")
SNAPSHOTS = (*CHECKPOINTS, "current", "revert")
DOMAINS = ("list", "dominfo", "domstate", "dumpxml", "domid", "domuuid", "domname", "autostart", "define", "undefine")
CHANGES = ("start", "destroy", "create", "suspend", "resume", "shutdown", "reboot")
HOST = ("version", "hostname", "uri", "nodeinfo", "capabilities")
VERBS = {f"checkpoint-{verb}" for verb in CHECKPOINTS} | {f"snapshot-{verb}" for verb in SNAPSHOTS}
VERBS |= {*DOMAINS, *CHANGES, *HOST}
POOLS = ("list", "info", "dumpxml", "name", "uuid", "define", "define-as", "create", "create-as", "build", "start")
POOLS = (*POOLS, "refresh", "destroy", "delete", "undefine", "autostart", "edit", "capabilities")
VOLUMES = ("list", "create", "create-as", "create-from", "clone", "delete", "dumpxml", "info", "key", "path", "name")
VERBS |= {f"pool-{verb}" for verb in POOLS} | {f"vol-{verb}" for verb in (*VOLUMES, "pool")}
VERBS |= {"find-storage-pool-sources", "find-storage-pool-sources-as"}

LEFT_OUT = {
    ("start", "--console"): "needs a terminal and a console stream",
    ("start", "--pass-fds"): "needs open descriptors in virsh",
    ("create", "--console"): "needs a terminal and a console stream",
    ("create", "--pass-fds"): "needs open descriptors in virsh",
    ("undefine", "--wipe-storage"): "volumes can be wiped here, not in libvirt's test driver",
    ("destroy", "--remove-logs"): "asks for the log files of QEMU's domains",
}
"""Options of the verbs that no scenario uses, each with the reason."""


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_virtwired_answers_as_libvirtd_does(scenario: Scenario) -> None:
    require("libvirtd", "virsh")
    found = [difference for way in WAYS for difference in differences(scenario, way=way)]
    excused = {key for key in EXCEPTIONS if key[0] == scenario.name}
    used = {(each.scenario, each.command, each.stream) for each in found} & excused
    unexpected = [each for each in found if (each.scenario, each.command, each.stream) not in excused]
    REPORT.append((scenario.name, len(scenario.commands), len(unexpected), len(used)))
    if unexpected:
        pytest.fail("\n\n".join(map(str, unexpected)), pytrace=False)
    assert excused == used, f"exceptions that are none any more: {sorted(excused - used)}"


@pytest.mark.parametrize("seed", WALKS)
def test_a_random_walk_is_the_same(seed: int) -> None:
    require("libvirtd", "virsh")
    found = differences(walk(seed))
    if found:
        pytest.fail("\n\n".join(map(str, found)), pytrace=False)


def test_a_walk_is_the_same_for_the_same_seed_only() -> None:
    assert walk(3) == walk(3)
    assert walk(3).commands != walk(5).commands


def test_there_are_enough_commands() -> None:
    count = sum(len(scenario.commands) for scenario in SCENARIOS)
    distinct = len({(scenario.read_only, command) for scenario in SCENARIOS for command in scenario.commands})
    print(f"{count} commands in {len(SCENARIOS)} scenarios, {distinct} of them distinct")
    assert distinct >= ENOUGH


def test_every_option_of_every_verb_is_used() -> None:
    require("virsh")
    commands = [command.split() for scenario in SCENARIOS for command in scenario.commands]
    unused = [
        f"{verb} {option}"
        for verb in sorted(VERBS)
        for option in _options(verb)
        if (verb, option) not in LEFT_OUT and not any(words[0] == verb and option in words for words in commands)
    ]
    assert unused == []
    assert {words[0] for words in commands} == VERBS


def test_a_different_answer_is_found() -> None:
    scenario = Scenario.parse("made-up", "list\ndominfo nosuch")
    expected = [Outcome("list", "1 test\n", "", 0), Outcome("dominfo nosuch", "", "error: no\n", 1)]
    assert list(compare(scenario, expected, expected, "process")) == []
    for stream, changed in (
        ("stdout", Outcome("list", "1 test \n", "", 0)),
        ("stderr", Outcome("list", "1 test\n", "error: x\n", 0)),
        ("status", Outcome("list", "1 test\n", "", 1)),
    ):
        (difference,) = compare(scenario, expected, [changed, expected[1]], "process")
        assert (difference.command, difference.stream) == ("list", stream)


def test_the_tool_refuses_a_scenario_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["differential", "revert", "nosuch"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "no scenario is called nosuch; there are " in capsys.readouterr().err


def _options(verb: str) -> list[str]:
    text = subprocess.run(["virsh", "help", verb], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^    (--[\w-]+) ", text, re.MULTILINE)
