"""Our test driver against the recorded answers of libvirtd's: values and all fields of the errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

from .driver_calls import DriverCalls
from .recorded import FILES, Answer, answers_over_the_wire, comparable, load

ENOUGH = 1000


def from_api_layer(answer: Answer) -> bool:
    """Whether libvirt refused before its driver was asked: flags that exclude or require each other."""
    return "error" in answer and answer["error"][5] == "ctl"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_driver_answers_as_recorded(file: Path) -> None:
    calls = DriverCalls()
    for call, expected in load(file):
        if not from_api_layer(expected):
            actual = comparable(call, calls.answer(call))
            assert actual == comparable(call, expected), call


@pytest.mark.interop
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_record_is_true(file: Path) -> None:
    require("libvirtd", "python3-libvirt")
    steps = load(file)
    with Libvirtd() as daemon:
        live = list(answers_over_the_wire([call for call, _ in steps], daemon.uri()))
    for (call, recorded), actual in zip(steps, live, strict=True):
        assert actual == comparable(call, recorded), call


@pytest.mark.interop
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_virtwired_answers_as_recorded(file: Path) -> None:
    require("python3-libvirt")
    steps = load(file)
    with Virtwired() as daemon:
        ours = list(answers_over_the_wire([call for call, _ in steps], daemon.uri()))
    for (call, recorded), actual in zip(steps, ours, strict=True):
        assert actual == comparable(call, recorded), call


def test_there_are_enough_calls() -> None:
    calls = [call for file in FILES for call, _ in load(file)]
    assert len(calls) >= ENOUGH
    assert {"domain_checkpoint_create_xml", "domain_snapshot_create_xml", "domain_revert_to_snapshot"} <= {
        call[0] for call in calls
    }
