"""python3-libvirt against virtwired and against libvirtd: the same calls, the same values, every field of every error.

The calls are tests/data/differential/python/*.txt, one a line. To try some by hand::

    python -m tests.interop.test_python_libvirt checkpoints              # where do the two daemons differ?
    python -m tests.interop.test_python_libvirt checkpoints --show       # what does libvirtd answer?
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.interop.masking import Masks
from tests.interop.scenario import FOLDER
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.require import SYSTEM_PYTHON, require
from tests.peers.virtwired import Virtwired

pytestmark = pytest.mark.interop

RUNNER = Path(__file__).with_name("python_calls.py")
SCRIPTS = sorted((FOLDER / "python").glob("*.txt"))
ENOUGH = 120

_STIMER = (
    "<features><hyperv><vpindex state='on'/><synic state='on'/><stimer state='on'><direct state='%s'/></stimer>"
    "</hyperv></features>"
)
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("abi", f"swap(machine('', \"{_STIMER % 'on'}\"), machine('', \"{_STIMER % 'off'}\"))"): (
        "libvirt remembers that <direct> was off, and prints it nowhere; our document keeps what is printed, so the "
        "refusal names the state 'default' instead of 'off'"
    ),
}
"""Where virtwired may differ from libvirtd: (script, call) to the reason."""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_virtwired_answers_as_libvirtd_does(script: Path) -> None:
    require("libvirtd", "python3-libvirt", root="socket" in script.stem)
    found = differences(script)
    excused = {call for name, call in EXCEPTIONS if name == script.stem}
    unexpected = {call: text for call, text in found.items() if call not in excused}
    if unexpected:
        pytest.fail("\n\n".join(unexpected.values()), pytrace=False)
    assert excused == set(found), f"exceptions that are none any more: {sorted(excused - set(found))}"


def test_there_are_enough_calls() -> None:
    assert len({call for script in SCRIPTS for call in calls(script)}) >= ENOUGH


def calls(script: Path) -> list[str]:
    """Return the calls of a script, without its comments."""
    return [line for line in script.read_text().splitlines() if line and not line.startswith("#")]


def results(make: Callable[[], Daemon], script: Path) -> list[str]:
    """Make the calls of a script against a fresh daemon; return what came of each, masked, as JSON text."""
    with make() as daemon:
        uri_ro = daemon.uri(read_only_socket=True) if script.stem == "read-only-socket" else None
        masks = Masks(script.read_text() + _documents(), daemon.folder, time.time())
        return [masks(_readable(result)) for result in make_calls(script, daemon.uri(), uri_ro)]


def make_calls(script: Path, uri: str, uri_ro: str | None) -> list[Any]:
    """Make the calls of a script on one connection; return what came of each, see python_calls.py."""
    request = {"folder": str(FOLDER), "uri": uri, "uri_ro": uri_ro, "calls": calls(script)}
    done = subprocess.run(
        [SYSTEM_PYTHON, str(RUNNER)], input=json.dumps(request), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    results: list[Any] = json.loads(done.stdout)
    return results


def differences(script: Path, ours: Callable[[], Daemon] = Virtwired) -> dict[str, str]:
    """Compare two daemons call by call; return a text for each call in which they differ."""
    expected, actual = results(Libvirtd, script), results(ours, script)
    return {
        call: f"{script.stem}: {call}\n  libvirtd:  {wanted}\n  virtwired: {got}"
        for call, wanted, got in zip(calls(script), expected, actual, strict=True)
        if wanted != got
    }


def _readable(result: Any) -> str:
    kind, value = result
    return f"{kind} {json.dumps(value, ensure_ascii=False, sort_keys=True)}"


def _documents() -> str:
    return "".join(file.read_text(errors="replace") for file in FOLDER.glob("*.xml"))


def main() -> None:
    """Show what libvirtd answers, or where virtwired differs, for the scripts named."""
    for script in SCRIPTS:
        if script.stem in sys.argv or not {each.stem for each in SCRIPTS} & set(sys.argv):
            if "--show" in sys.argv:
                for call, result in zip(calls(script), results(Libvirtd, script), strict=True):
                    print(f"{call}\n    {result}")
            else:
                found = differences(script, Libvirtd if "libvirtd" in sys.argv else Virtwired)
                print(
                    "\n".join([*found.values(), f"== {script.stem}: {len(calls(script))} calls, {len(found)} differ"])
                )


if __name__ == "__main__":
    main()
