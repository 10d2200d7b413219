"""Choosing checks on the command line: what chooses nothing is refused and named, also beside what chooses some."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from virtwire.conformance.check.main import main

OF_CLIENT = "matches no check of a daemon, but of a client; see {}"
OF_DAEMON = "matches no check of a client, but of a daemon; see {}"
NOWHERE = "test+unix:///default?socket=/nowhere/sock"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["--only", "nothing.*"], "--only 'nothing.*' matches no check"),
        (["--only", "framing.*", "--only", "farming.*"], "--only 'farming.*' matches no check"),
        (["--exclude", "keepalive.*", "--exclude", "stres.*"], "--exclude 'stres.*' matches no check"),
        (
            ["--level", "core", "--only", "framing.*", "--only", "stress.*"],
            "--only 'stress.*' matches no check of core",
        ),
        (
            ["--level", "core", "--level", "stress", "--only", "framing.*"],
            "--level stress: no check of --only is of it",
        ),
        (["--only", "framing.*", "--exclude", "fram*"], "--exclude leaves no check"),
    ],
)
def test_what_chooses_nothing_is_refused(words: list[str], text: str) -> None:
    done = CliRunner().invoke(main, ["server", NOWHERE, *words])
    assert done.exit_code == 2
    assert done.stderr.startswith("Usage: virtwire-check ")
    assert f"Error: {text}; see virtwire-check list\n" in done.stderr


def test_list_refuses_it_too() -> None:
    done = CliRunner().invoke(main, ["list", "--level", "core", "--only", "stress.*"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--only 'stress.*' matches no check of core" in done.stderr


def test_levels_that_have_no_check_of_a_client() -> None:
    done = CliRunner().invoke(main, ["client", "--level", "core", "--level", "checkpoint", "touch", "/nowhere/file"])
    assert done.exit_code == 2
    assert "--level checkpoint: no check is of it" in done.stderr


def test_excluding_what_is_not_chosen_is_no_mistake() -> None:
    words = ["--level", "core", "--exclude", "stress.*"]
    assert CliRunner().invoke(main, ["server", NOWHERE, *words]).exit_code == 3


def test_explaining_names_what_it_does_not_know() -> None:
    done = CliRunner().invoke(main, ["explain", "framing.largest", "framing.lagrest"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "'framing.lagrest' matches no check; see virtwire-check list" in done.stderr


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["client", "--only", "server.*", "--", "true"], "--only 'server.*' matches no check; see {} list --client"),
        (["list", "--client", "--only", "server.*"], "--only 'server.*' matches no check; see {} list --client"),
        (["client", "--level", "checkpoint", "true"], "checkpoint: no check is of it; see {} list --client"),
        (["explain", "--client", "nothing.*"], "'nothing.*' matches no check; see {} list --client"),
        (["explain", "framing.joined"], f"'framing.joined' {OF_CLIENT} explain --client"),
        (["explain", "--client", "opening.twice-drops"], f"'opening.twice-drops' {OF_DAEMON} explain"),
        (["list", "--only", "framing.joined"], f"--only 'framing.joined' {OF_CLIENT} list --client"),
        (["server", NOWHERE, "--only", "conduct.*"], f"--only 'conduct.*' {OF_CLIENT} list --client"),
        (["client", "--exclude", "xdr.*", "true"], f"--exclude 'xdr.*' {OF_DAEMON} list"),
    ],
)
def test_the_hint_leads_to_the_right_list(words: list[str], hint: str) -> None:
    done = CliRunner().invoke(main, words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.endswith(f"{hint.format('virtwire-check')}\n")
