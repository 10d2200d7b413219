"""What our tables say libvirt answers is what a real libvirtd answers."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest
from virtwire.server.backends.xml.definition import Definition

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import SYSTEM_PYTHON, require
from tests.server.backends.domain_steps import CALLS, DATA, RECORD, on_libvirtd
from tests.server.backends.xml.corpus import DOCUMENTS, REFUSALS, expected_text

pytestmark = pytest.mark.interop


@pytest.fixture(autouse=True)
def peers() -> None:
    require("libvirtd", "python3-libvirt")


def run(uri: str, calls: list[str]) -> list[Any]:
    """Make calls with python3-libvirt, on one connection."""
    request = {"folder": str(DATA), "uri": uri, "uri_ro": uri, "calls": calls}
    done = subprocess.run(
        [SYSTEM_PYTHON, str(CALLS)], input=json.dumps(request), capture_output=True, text=True, check=True
    )
    results: list[Any] = json.loads(done.stdout)
    return results


def test_the_recorded_steps(libvirtd: Libvirtd) -> None:
    assert on_libvirtd(libvirtd.uri()) == json.loads(RECORD.read_text())


def test_the_corpus_of_domains(libvirtd: Libvirtd) -> None:
    calls: list[str] = []
    for path in DOCUMENTS:
        calls += [
            f"d = c.defineXML({path.read_text()!r})",
            "d.XMLDesc(3)",
            "d.create()",
            "d.XMLDesc(1)",
            "d.XMLDesc(3)",
        ]
        calls += ["d.ID()", "d.destroy()", "d.undefine()"]
    results = run(libvirtd.uri(), calls)
    for number, path in enumerate(DOCUMENTS):
        _, inactive, _, running, pending, ident, *_ = results[number * 8 : number * 8 + 8]
        assert inactive == ["value", expected_text(path)], path.name
        assert running == ["value", _with_id(expected_text(path), ident[1])], path.name
        assert pending == ["value", Definition.parse(expected_text(path)).format(secure=True)], path.name


def _with_id(text: str, ident: int) -> str:
    head, rest = text.split(">", 1)
    return f"{head} id='{ident}'>{rest}"


def test_the_recorded_refusals(libvirtd: Libvirtd) -> None:
    refusals = json.loads(REFUSALS.read_text())
    results = run(libvirtd.uri(), [f"c.defineXMLFlags({case['xml']!r}, 0)" for case in refusals])
    assert results == [["error", case["error"]] for case in refusals]
