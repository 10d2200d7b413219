"""The guide docs/shell.md: each command in it runs and says what it shows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from virtwire.client.shell.verbs import VERBS

from tests.client.shell.daemon import lasting_daemon
from tests.client.shell.running import ENVIRONMENT

GUIDE = (Path(__file__).parents[3] / "docs/shell.md").read_text()
BIN = str(Path(sys.executable).parent)
TIMES = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0000|\b\d{10}\b")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def dialogues() -> list[tuple[str, str]]:
    """Return the guide's commands with what it shows them to say."""
    parts = [part for block in blocks("console") for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
    return [(command, shown) for command, _, shown in (part.partition("\n") for part in parts)]


def said(command: str, uri: str) -> str:
    environment = ENVIRONMENT | {"PATH": f"{BIN}:{ENVIRONMENT['PATH']}", "LIBVIRT_DEFAULT_URI": uri}
    done = subprocess.run(["sh", "-c", command], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == int("error: " in done.stderr)
    return done.stderr + done.stdout


def test_each_command_says_what_the_guide_shows() -> None:
    with lasting_daemon() as daemon:
        for command, shown in dialogues():
            assert TIMES.sub("<time>", said(command, daemon.uri())) == TIMES.sub("<time>", shown), command


def test_how_the_daemon_is_started(tmp_path: Path) -> None:
    start, hold = blocks("sh")
    script = start.replace("/tmp/vw", str(tmp_path)).replace("&\n", "2>ready &\ndaemon=$!\n", 1)
    script += "until test -s ready; do sleep 0.05; done\n"
    script += f"{hold}holder=$!\n"
    kept = "virtwire -q checkpoint-create-as test x && virtwire -q checkpoint-list test --name | grep x"
    script += f"until {kept}; do sleep 0.1; done\n"
    script += "kill $holder\nwait $holder 2>stopped || true\nkill $daemon\nwait $daemon\n"
    environment = ENVIRONMENT | {"PATH": f"{BIN}:{ENVIRONMENT['PATH']}"}
    done = subprocess.run(
        ["sh", "-ec", script], env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("x\n", "", 0)


def test_words_complete_in_bash_as_the_guide_says() -> None:
    (line,) = re.findall(r"`(eval [^`]*)`", GUIDE)
    script = f"{line}; complete -p virtwire"
    environment = ENVIRONMENT | {"PATH": f"{BIN}:{ENVIRONMENT['PATH']}"}
    done = subprocess.run(["bash", "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert "virtwire" in done.stdout
    assert done.returncode == 0


def test_the_table_has_every_verb_with_its_places() -> None:
    rows = dict(re.findall(r"^\| `([\w-]+)` \| ([^|]*?) ?\|", GUIDE, re.MULTILINE))
    assert rows.keys() == VERBS.keys()
    for verb, places in rows.items():
        options = {option for parameter in VERBS[verb].params for option in parameter.opts}
        assert all(f"--{place.removesuffix('...')}" in options for place in places.split(", ") if place), verb


def test_the_options_it_names_exist() -> None:
    known = {option for command in VERBS.values() for parameter in command.params for option in parameter.opts}
    lacking = {"--help", "--console", "--pass-fds", "--socket-dir"}
    named = set(re.findall(r"--[a-z][\w-]*", GUIDE))
    assert named - known <= lacking
