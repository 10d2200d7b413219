"""The command as a whole: help, the environment, connections that fail, readers that go away."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from virtwire.client.shell.main import main
from virtwire.client.shell.verbs import VERBS

from tests.client.shell.running import ENVIRONMENT, run, spawn
from tests.peers.virsh import Outcome

NOWHERE = "test+unix:///default?socket=/nosuch/sock"
NO_SOCKET = (
    "error: failed to connect to the hypervisor\n"
    "error: Failed to connect socket to '/nosuch/sock': No such file or directory\n"
)
NO_DAEMON = ("-c", NOWHERE)
COMMAND = str(Path(sys.executable).parent / "virtwire")


def test_help_lists_every_verb() -> None:
    for words in (["-h"], ["--help"]):
        outcome = run(words)
        assert (outcome.stderr, outcome.status) == ("", 0)
        assert all(f"\n  {verb} " in outcome.stdout for verb in VERBS)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_help_of_a_verb_needs_no_daemon(verb: str) -> None:
    outcome = run([*NO_DAEMON, verb, "--help"])
    assert (outcome.stderr, outcome.status) == ("", 0)
    assert outcome.stdout.startswith(f"Usage: virtwire {verb} [OPTIONS]")


def test_wrong_usage_needs_no_daemon() -> None:
    outcome = run([*NO_DAEMON, "list", "--bogus"])
    assert outcome.stderr == "error: command 'list' doesn't support option --bogus\n"
    assert (outcome.stdout, outcome.status) == ("", 1)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["nosuch"], "unknown command: 'nosuch'"),
        ([], "which verb? 'virtwire --help' lists them"),
        (["-q"], "which verb? 'virtwire --help' lists them"),
        (["--json", "list"], "unknown option '--json' before the verb; a verb's own options come after it"),
        (["-c"], "Option '-c' requires an argument."),
        (["dumpxml"], "command 'dumpxml' requires <domain> option"),
    ],
)
def test_wrong_words(words: list[str], text: str) -> None:
    outcome = run(words)
    assert (outcome.stdout, outcome.stderr, outcome.status) == ("", f"error: {text}\n", 1)


def test_no_such_option_of_the_command() -> None:
    outcome = run(["--nosuch", "list"])
    assert outcome.stderr.startswith("error: unknown option '--nosuch'")
    assert (outcome.stdout, outcome.status) == ("", 1)


def test_no_connection() -> None:
    for words in (["list"], ["-q", "list"], ["list", "--json"]):
        outcome = run([*NO_DAEMON, *words])
        assert (outcome.stdout, outcome.stderr, outcome.status) == ("", NO_SOCKET, 1)


def test_the_default_uri(daemon_uri: str) -> None:
    environment = ENVIRONMENT | {"LIBVIRT_DEFAULT_URI": daemon_uri}
    assert run(["list", "--name"], environment=environment).stdout == "test\n\n"
    environment["LIBVIRT_DEFAULT_URI"] = NOWHERE
    assert run(["list"], environment=environment).stderr == NO_SOCKET
    assert run(["-c", daemon_uri, "list", "--name"], environment=environment).status == 0


def test_read_only(shell: Callable[..., Outcome], daemon_uri: str) -> None:
    outcome = run(["-r", "-c", daemon_uri, "destroy", "test"])
    text = "operation forbidden: read only access prevents virDomainDestroy"
    assert outcome.stderr == f"error: Failed to destroy domain 'test'\nerror: {text}\n"
    assert shell("list", "--name").stdout == "test\n\n"


def test_version() -> None:
    outcome = run(["--version"])
    assert outcome.stdout.startswith("virtwire, version ")
    assert outcome.status == 0


def test_an_interrupt(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("trio.run", interrupted)
    assert run([*NO_DAEMON, "list"]).stderr.lstrip("\n") == "error: interrupted\n"


def test_the_words_of_the_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["virtwire", "nosuch"])
    assert main() == 1
    assert capsys.readouterr().err == "error: unknown command: 'nosuch'\n"


def test_the_installed_command(daemon_uri: str) -> None:
    assert spawn(["-c", daemon_uri, "list", "--name"]).stdout == "test\n\n"
    assert spawn([*NO_DAEMON, "list"]).stderr == NO_SOCKET


def test_a_reader_that_has_gone(daemon_uri: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [COMMAND, "-c", daemon_uri, "dumpxml", "test"],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        check=False,
    )
    os.close(writing)
    assert (done.stderr, done.returncode) == (b"", 1)


def test_a_full_disk(daemon_uri: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, "-c", daemon_uri, "list"], stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False
        )
    assert (done.stderr, done.returncode) == (b"error: cannot write the output: No space left on device\n", 1)


def test_bytes_that_are_no_text_come_out_as_they_are(daemon_uri: str) -> None:
    done = subprocess.run(
        [COMMAND, "-c", daemon_uri, "dumpxml", b"\xff"],
        capture_output=True,
        env=ENVIRONMENT | {"LC_ALL": "C"},
        check=False,
    )
    assert done.stderr == b"error: failed to get domain '\xff'\n"


def test_words_are_completed() -> None:
    environment = ENVIRONMENT | {"_VIRTWIRE_COMPLETE": "bash_complete", "COMP_CWORD": "1"}
    done = spawn([], environment=environment | {"COMP_WORDS": "virtwire checkpoint-"})
    assert "plain,checkpoint-list\n" in done.stdout
    environment["COMP_CWORD"] = "3"
    done = spawn([], environment=environment | {"COMP_WORDS": "virtwire checkpoint-list test --t"})
    assert done.stdout == "plain,--tree\nplain,--topological\n"


@pytest.mark.parametrize("words", [["--help"], ["list", "--bogus"], ["list"], ["checkpoint-create-as", "test", "x"]])
def test_what_is_not_needed_is_not_imported(daemon_uri: str, words: list[str]) -> None:
    code = f"""import sys
from virtwire.client.shell.main import main
main(["-c", {daemon_uri!r}, *{words}])
print(*sys.modules)"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "virtwire.client.shell.main" in loaded
    assert not {"lxml.etree", "cryptography", "rich", "xml.sax"} & loaded
