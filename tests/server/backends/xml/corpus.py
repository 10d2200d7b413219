"""A corpus of domain documents, with what libvirt makes of each, and documents that it refuses.

tests/data/domains/NAME.xml is the document, expected/NAME.xml what libvirt's test driver shows of it (inactive, with
passwords). domain-refusals.json holds refused documents with every field of the error. Both were recorded from
libvirtd; record again from the top of the repository after adding documents::

    python -m tests.server.backends.xml.corpus
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import SYSTEM_PYTHON
from tests.server.backends.domain_steps import CALLS, DATA

FOLDER = DATA / "domains"
DOCUMENTS = sorted(FOLDER.glob("*.xml"))
REFUSALS = DATA / "domain-refusals.json"


def expected_text(path: Path) -> str:
    """What libvirt shows of a document."""
    return (path.parent / "expected" / path.name).read_text()


def main() -> None:
    """Record what libvirtd answers."""
    refusals = json.loads(REFUSALS.read_text())
    calls = [
        call
        for path in DOCUMENTS
        for call in (f"d = c.defineXML({path.read_text()!r})", "d.XMLDesc(3)", "d.undefine()")
    ]
    calls += [f"c.defineXMLFlags({case['xml']!r}, 0)" for case in refusals]
    with Libvirtd() as daemon:
        request = {"folder": str(FOLDER), "uri": daemon.uri(), "uri_ro": daemon.uri(), "calls": calls}
        done = subprocess.run(
            [SYSTEM_PYTHON, str(CALLS)], input=json.dumps(request), capture_output=True, text=True, check=True
        )
    results = json.loads(done.stdout)
    for number, path in enumerate(DOCUMENTS):
        kind, text = results[number * 3 + 1]
        assert kind == "value", (path.name, results[number * 3])
        (FOLDER / "expected" / path.name).write_text(text)
    for case, (kind, error) in zip(refusals, results[len(DOCUMENTS) * 3 :], strict=True):
        assert kind == "error", case["xml"]
        case["error"] = error
    REFUSALS.write_text(json.dumps(refusals, indent=1) + "\n")


if __name__ == "__main__":
    main()
