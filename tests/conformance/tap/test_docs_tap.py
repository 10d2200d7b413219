"""The commands of docs/tap.md: those of the beginning run as they stand there, the others are read as options."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from virtwire.conformance.decode.filters import Filter
from virtwire.conformance.recording import open_recording
from virtwire.conformance.tap.main import main

from tests.peers.require import require

PAGE = Path(__file__).parents[3] / "docs" / "tap.md"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE.read_text(), re.DOTALL)


@pytest.mark.interop
def test_the_beginning_works_as_it_stands_there(tmp_path: Path) -> None:
    require("virsh")
    (commands,) = blocks("sh")
    done = subprocess.run(
        ["bash", "-mc", f"{commands}sleep 0.5\nkill %2 %1\nwait\n"],
        cwd=tmp_path,
        env={"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.startswith("running"), done.stderr
    shown = [line.split("  ")[2] for line in (tmp_path / "lines").read_text().splitlines()]
    told = [line.split("  ")[2] for line in blocks("text")[0].splitlines()]
    assert [each for each in told[1:-1] if each not in shown] == []
    assert shown[0].startswith("connected to unix:")
    with open_recording(tmp_path / "session.vwtap") as recording:
        assert len(list(recording)) > 10


@pytest.mark.parametrize("line", blocks("text")[1].splitlines())
def test_the_other_commands_are_understood(line: str) -> None:
    name, *words = shlex.split(line)
    assert name == "virtwire-tap"
    context = main.make_context(name, words)
    assert context.params["places"]
    assert context.params["to"]


def test_the_terms_of_filters_are_those_that_there_are() -> None:
    terms = re.findall(
        r"^\| (`(?:procedure|program|object|error|unanswered|slower|connection|kind).*?) \|", PAGE.read_text(), re.M
    )
    assert len(terms) == 8
    for term in terms:
        for text in re.findall(r"`(.*?)`", term):
            assert not Filter([text]).empty
