"""Listing and explaining the checks."""

from __future__ import annotations

import json
from importlib.metadata import version

import pytest
from click.testing import CliRunner, Result
from virtwire.conformance.check.main import main
from virtwire.conformance.check.server import checks


def run(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def test_list() -> None:
    done = run("list")
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert "core        framing.undersized-27: a length word of 27 closes the connection" in lines
    assert lines[-1] == f"{len(checks())} checks"


def test_one_is_no_plural() -> None:
    assert run("list", "--only", "framing.largest").output.splitlines()[-1] == "1 check"


@pytest.mark.parametrize("words", [["-h"], ["list", "-h"], ["server", "-h"], ["client", "-h"]])
def test_help_is_short_too(words: list[str]) -> None:
    done = run(*words)
    assert (done.exit_code, done.output.split()[:2]) == (0, ["Usage:", "virtwire-check"])


def test_version() -> None:
    assert run("--version").output == f"virtwire-check, version {version('virtwire')}\n"


def test_list_some() -> None:
    done = run("list", "--level", "core", "--only", "framing.oversized-*")
    assert done.output.splitlines()[-1] == "3 checks"


def test_options_of_list_that_may_be_repeated_say_so() -> None:
    listed = run("list", "--level", "core", "--level", "stress", "--only", "framing.largest", "--only", "stress.*")
    assert {each.split()[0] for each in listed.output.splitlines()[:-1]} == {"core", "stress"}
    assert " ".join(run("list", "--help").output.split()).count("; may be given again.") == 2


def test_list_as_json() -> None:
    (known,) = json.loads(run("list", "--json", "--only", "framing.largest").output)
    assert set(known) == {"name", "level", "title", "about", "fact"}
    assert known["fact"].startswith("libvirtd 9.0.0 takes a frame of 33554436 bytes")


def test_explain() -> None:
    done = run("explain", "framing.undersized-27")
    assert done.output == (
        "framing.undersized-27 (core)\n"
        "  Rule: a length word of 27 closes the connection.\n"
        "  Send a call whose length word says less than the 28 bytes of an empty frame.\n"
        "  The length counts itself and the header, so no such frame exists, and where the next one begins\n"
        "  cannot be known.\n"
        "  Fact: libvirtd 9.0.0 closes without an answer for every length word below 28.\n"
    )


def test_explain_several_and_none() -> None:
    assert run("explain", "framing.oversized-*", "opening.twice").output.count("Rule: ") == 4
    done = run("explain", "nothing.like-that")
    assert done.exit_code == 2
    assert "'nothing.like-that' matches no check; see virtwire-check list" in done.output
