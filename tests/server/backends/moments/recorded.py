"""What libvirtd 9.0.0's test driver answered to long lists of calls: tests/data/moments/*.json.

Each file is one connection's life from a fresh ``test:///default``: a list of steps ``[call, answer]``. A call is the
procedure's name, what it is called on (a domain's name, or a domain's and a moment's) and the other arguments. An
answer is ``{"value": ...}`` or ``{"error": [the nine fields of the wire's error]}``. Times are masked as ``T``.

To take the answers anew from the libvirtd of this machine, after adding steps with any answer::

    python -m tests.server.backends.moments.recorded
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import SYSTEM_PYTHON

FOLDER = Path(__file__).parents[3] / "data" / "moments"
FILES = sorted(FOLDER.glob("*.json"))
LIVE_CALLS = Path(__file__).with_name("live_calls.py")

ROOTS = 1
TOPOLOGICAL = {"checkpoint": 2, "snapshot": 1024}
TIME = re.compile(r"\b1[6-9]\d{8}\b|\b2\d{9}\b")

Call = list[Any]
Answer = dict[str, Any]


def load(file: Path) -> list[tuple[Call, Answer]]:
    """Read a recorded file."""
    return [(call, answer) for call, answer in json.loads(file.read_text())]


def comparable(call: Call, answer: Answer) -> Answer:
    """Mask times, and sort the lists that libvirt gives in the order of a hash."""
    masked: Answer = json.loads(TIME.sub("T", json.dumps(answer)))
    if _is_unordered(call) and isinstance(masked.get("value"), list):
        masked["value"].sort()
    return masked


def answers_over_the_wire(calls: list[Call], uri: str) -> Iterator[Answer]:
    """Make the calls with python3-libvirt."""
    request = json.dumps({"uri": uri, "steps": calls})
    done = subprocess.run([SYSTEM_PYTHON, str(LIVE_CALLS)], input=request, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for call, answer in zip(calls, json.loads(done.stdout), strict=True):
        yield comparable(call, answer)


def _is_unordered(call: Call) -> bool:
    procedure, flags = call[0], call[-1]
    kind = "checkpoint" if "checkpoint" in procedure else "snapshot"
    whole = procedure in ("domain_list_all_checkpoints", "domain_list_all_snapshots", "domain_snapshot_list_names")
    return whole and not flags & (ROOTS | TOPOLOGICAL[kind])


def record(file: Path, uri: str) -> None:
    """Write a file anew with the answers of a libvirtd, leaving out calls on what was never made."""
    calls = [call for call, _ in load(file)]
    steps = [
        [call, answer]
        for call, answer in zip(calls, answers_over_the_wire(calls, uri), strict=True)
        if "missing" not in answer
    ]
    lines = ",\n".join(json.dumps(step, ensure_ascii=False) for step in steps)
    file.write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    with Libvirtd() as daemon:
        for each in FILES:
            record(each, daemon.uri())
