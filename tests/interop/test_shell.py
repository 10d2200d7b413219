"""Our shell against virsh: the same words, the same answers.

Both talk to daemons of the same kind in the same state, each to its own: a fresh virtwired, or a fresh libvirtd. The
lines of tests/client/shell/lines run with one process a line on virsh's side, so that the exit status shows; those of
tests/data/differential (which compare the daemons elsewhere) run in one virsh session. Ours runs in this process, which
is faster by far; the installed command is tried at the end. What differs on purpose is listed with its reason.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from virtwire.client.shell.verbs import VERBS

from tests.client.shell.running import ENVIRONMENT, editor, run, spawn
from tests.interop.masking import Masks
from tests.interop.scenario import FOLDER, Scenario
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virsh import Outcome, Virsh
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

LINES = Path(__file__).parents[1] / "client/shell/lines"
OWN = [Scenario.parse(file.stem, file.read_text()) for file in sorted(LINES.glob("*.txt"))]
SHARED = [each for each in Scenario.all() if each.name not in ("node", "definitions")]  # what these try is the daemon
ON_LIBVIRTD = [each for each in (*OWN, *SHARED) if each.name in ("life", "checkpoint-tree", "snapshot-tree")]
ENOUGH = 120

NOT_OURS = {
    ("start", "--console"): "needs streams",
    ("start", "--pass-fds"): "needs descriptors",
    ("undefine", "--storage"): "a matter of storage pools",
    ("undefine", "--remove-all-storage"): "a matter of storage pools",
    ("undefine", "--delete-storage-volume-snapshots"): "a matter of storage pools",
    ("undefine", "--wipe-storage"): "a matter of storage pools",
}
"""virsh's options that our verbs lack, each with the reason."""

NOT_VIRSHS = {
    ("list", "--json"): "virsh prints for people only",
    ("checkpoint-list", "--json"): "virsh prints for people only",
    ("snapshot-list", "--json"): "virsh prints for people only",
}
"""Our options that virsh lacks, each with the reason."""

_WRONG_XPATH = "virsh shows the library's words and exits 0, as if nothing had been wrong"
EXCEPTIONS: dict[tuple[str, str], tuple[str | int, str]] = {
    **{
        (f"checkpoint-dumpxml two b --xpath {shown}", stream): (ours, _WRONG_XPATH)
        for shown, expression in (('"//["', "//["), ("nosuch()", "nosuch()"), ("foo:bar", "foo:bar"))
        for stream, ours in (("stderr", f"error: internal error: Incorrect xpath '{expression}'\n"), ("status", 1))
    },
    ('checkpoint-dumpxml two b --xpath ""', "stderr"): (
        "error: Failed to get option 'xpath': Option argument is empty\n",
        "virsh fails without a word",
    ),
    ('checkpoint-create-as two x d "vda,bitmap=a\'b" --print-xml', "stdout"): (
        "<domaincheckpoint>\n  <name>x</name>\n  <description>d</description>\n"
        "  <disks>\n    <disk name='vda' bitmap='a&apos;b'/>\n  </disks>\n</domaincheckpoint>\n\n\n",
        "virsh does not escape these values; what it makes is no XML",
    ),
    **{
        ('checkpoint-create-as two x d "" --print-xml', stream): (ours, "virsh reads what it did not set")
        for stream, ours in (("stdout", "\n"), ("stderr", "error: unable to parse diskspec: \n"), ("status", 1))
    },
    ("dumpxml rich --xpath \"//*[local-name()='deep']\"", "stdout"): (
        '<app:deep xmlns:app="urn:example:note"/>\n\n',
        "virsh leaves out the declaration of a prefix from further up; what it prints is no XML on its own",
    ),
}
"""Where ours differs from virsh on purpose: (command, stream) to what ours says, and the reason."""

MASKED = {
    r"(?m)^(Compiled against|Using) library: .*\n": "which library a program uses is its own",
    r"/\S*/(editor|(virsh|virtwire)\w+\.xml)": "the editor of the test and its temporary file",
    r"(?m)^sed: .*\n": "the editor writes to the terminal, past our shell when that runs in the test's process",
}
"""What is cut out of both sides' answers before they are compared: a pattern, and the reason."""

UNDEFINED = re.compile(r'--diskspec ""$')
"""Lines to which virsh may answer anything: it reads memory that it did not set."""


class Words(Virsh):
    """virsh, told what to do in words instead of a line."""

    def words(self, words: Sequence[str]) -> Outcome:
        """Run one command, which may begin with virsh's own options, in a process of its own."""
        done = subprocess.run(
            [*self._command, *words],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            cwd=self._folder,
            env=self._env,
            check=False,
        )
        stdout, stderr = (text.decode(errors="surrogateescape") for text in (done.stdout, done.stderr))
        return Outcome(shlex.join(words), stdout, stderr, done.returncode)


def virsh_outcomes(make: Callable[[], Daemon], scenario: Scenario, *, session: bool) -> list[Outcome]:
    """Run a scenario through virsh, against a fresh daemon."""
    with make() as daemon, Words(daemon.uri(), FOLDER, edits=scenario.edits, read_only=scenario.read_only) as virsh:
        if session:
            return masked(scenario, daemon, virsh.session(scenario.commands))
        with virsh.kept_open():
            return masked(scenario, daemon, [virsh.words(shlex.split(each)) for each in scenario.commands])


def our_outcomes(make: Callable[[], Daemon], scenario: Scenario, folder: Path) -> list[Outcome]:
    """Run a scenario through our shell, against a fresh daemon; verbs that we do not have through virsh."""
    environment = ENVIRONMENT | {"EDITOR": str(editor(folder, scenario.edits)), "TMPDIR": str(folder)}
    with (
        make() as daemon,
        Virsh(daemon.uri(), FOLDER, edits=scenario.edits, read_only=scenario.read_only) as virsh,
        virsh.kept_open(),
    ):
        to_daemon = ["-c", daemon.uri(), *["-r"] * scenario.read_only]
        done = []
        for command in scenario.commands:
            words = shlex.split(command)
            if is_ours(words):
                outcome = run([*to_daemon, *words], folder=FOLDER, environment=environment)
            else:
                outcome = virsh.run(command)
            done.append(replace(outcome, command=command))
        return masked(scenario, daemon, done)


def is_ours(words: Sequence[str]) -> bool:
    """Tell whether a line is for our shell: a verb of ours (or of nobody), with options that it has."""
    verb = next((word for word in words if not word.startswith("-")), "")
    return (verb in VERBS or verb == "nosuch") and not any((verb, word) in NOT_OURS for word in words)


def masked(scenario: Scenario, daemon: Daemon, outcomes: Sequence[Outcome]) -> list[Outcome]:
    masks = Masks(scenario.text, daemon.folder, time.time())

    def mask(text: str) -> str:
        for pattern in MASKED:
            text = re.sub(pattern, "", text)
        return masks(text)

    return [replace(each, stdout=mask(each.stdout), stderr=mask(each.stderr)) for each in outcomes]


def check(make: Callable[[], Daemon], scenario: Scenario, folder: Path, *, session: bool) -> None:
    """Run a scenario both ways at once; fail with every difference that is not listed."""
    with ThreadPoolExecutor(1) as pool:
        theirs = pool.submit(virsh_outcomes, make, scenario, session=session)
        ours = our_outcomes(make, scenario, folder)
    failures = []
    for wanted, got in zip(theirs.result(), ours, strict=True):
        if UNDEFINED.search(got.command):
            continue
        for stream in ("stdout", "stderr", "status"):
            left, right = getattr(wanted, stream), getattr(got, stream)
            if stream == "status" and left is None:  # what virsh itself answered for both may well differ from this
                left = int(wanted.stderr != "") if is_ours(shlex.split(got.command)) else right
            excused = EXCEPTIONS.get((got.command, stream))
            if excused is not None:
                assert left != right, f"no exception any more: {got.command}"
                left = excused[0]
            if left != right:
                failures.append(f"{got.command}\n  {stream}: virsh {left!r}\n  {stream}: ours  {right!r}")
    if failures:
        pytest.fail("\n".join(failures), pytrace=False)


@pytest.mark.parametrize("scenario", OWN, ids=lambda scenario: scenario.name)
def test_as_virsh_process_by_process(scenario: Scenario, tmp_path: Path) -> None:
    require("virsh")
    check(Virtwired, scenario, tmp_path, session=False)


@pytest.mark.parametrize("scenario", SHARED, ids=lambda scenario: scenario.name)
def test_as_a_virsh_session(scenario: Scenario, tmp_path: Path) -> None:
    require("virsh")
    check(Virtwired, scenario, tmp_path, session=True)


@pytest.mark.parametrize("scenario", ON_LIBVIRTD, ids=lambda scenario: scenario.name)
def test_as_virsh_on_libvirtd(scenario: Scenario, tmp_path: Path) -> None:
    require("libvirtd", "virsh")
    check(Libvirtd, scenario, tmp_path, session=scenario in SHARED)


def test_each_verb_has_virshs_options() -> None:
    require("virsh")
    for verb, command in VERBS.items():
        theirs = {(verb, option) for option in virsh_options(verb)}
        ours = {(verb, option) for parameter in command.params for option in parameter.opts if option.startswith("--")}
        assert ours - theirs == {each for each in NOT_VIRSHS if each[0] == verb}
        assert theirs - ours == {each for each in NOT_OURS if each[0] == verb}


def test_each_option_of_each_verb_is_tried() -> None:
    lines = [shlex.split(command) for scenario in (*OWN, *SHARED) for command in scenario.commands]
    unused = [
        f"{verb} {option}"
        for verb, command in VERBS.items()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--") and (verb, option) not in NOT_VIRSHS
        if not any(verb in words and any(word.split("=")[0] == option for word in words) for words in lines)
    ]
    assert unused == []


def test_there_are_enough_lines() -> None:
    lines = {(each.read_only, line) for each in (*OWN, *SHARED) for line in each.commands if is_ours(shlex.split(line))}
    own = {line for each in OWN for line in each.commands}
    print(f"{len(lines)} distinct lines, {len(own)} of them with a virsh process each")
    assert len(own) >= ENOUGH


def test_the_installed_command(tmp_path: Path) -> None:
    require("virsh")
    changing = "s/<name>a/<name>b/"
    environment = ENVIRONMENT | {"EDITOR": str(editor(tmp_path, [changing])), "TMPDIR": str(tmp_path)}
    with Virtwired() as daemon, Words(daemon.uri(), FOLDER, edits=[changing]) as virsh, virsh.kept_open():
        assert virsh.words(["checkpoint-create-as", "test", "a"]).status == 0
        for words in (
            ["list", "--all", "--title"],
            ["-q", "checkpoint-list", "test", "--parent"],
            ["checkpoint-dumpxml", "test", "a", "--xpath", "//disks", "--wrap"],
            ["checkpoint-parent", "test", "a"],
            ["checkpoint-edit", "test", "a"],
            ["checkpoint-delete", "test", "a", "--children", "--children-only"],
            ["list", "--bogus"],
        ):
            wanted = answer(virsh.words(words))
            assert answer(spawn(["-c", daemon.uri(), *words], folder=FOLDER, environment=environment)) == wanted


@pytest.mark.parametrize(
    "uri", ["test+unix:///default?socket=/nosuch/sock", "test+bogus:///default", "nosuch+tcp://127.0.0.1:1/x"]
)
def test_no_connection(uri: str, tmp_path: Path) -> None:
    require("virsh")
    with Words(uri, tmp_path) as virsh:
        for words in (["list"], ["-q", "checkpoint-list", "test"], ["nosuch"], ["list", "--bogus"]):
            assert answer(run(["-c", uri, *words])) == answer(virsh.words(words))


def answer(outcome: Outcome) -> tuple[str, str, int | None]:
    """Return what came out, without what went in."""
    return outcome.stdout, outcome.stderr, outcome.status


def virsh_options(verb: str) -> list[str]:
    """Return the options that virsh's own help names."""
    text = subprocess.run(["virsh", "help", verb], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^    \[?(--[\w-]+)\]? ", text, re.MULTILINE)
