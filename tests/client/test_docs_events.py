"""The guide docs/events.md: its program runs, what it names is there, and its tables are complete."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
import virtwire.client
from virtwire.client import Connection, enums
from virtwire.client.objects import events

from tests.peers.libvirtd import Libvirtd

GUIDE = (Path(__file__).parents[2] / "docs/events.md").read_text()


@pytest.mark.interop
def test_the_example_says_what_happens(libvirtd: Libvirtd) -> None:
    (program,) = re.findall(r"^```python\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    program = program.replace("test+unix:///default?socket=/tmp/vw/libvirt-sock", libvirtd.uri())
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["test SUSPENDED 0", "test RESUMED 0"]


def test_the_methods_are_those_of_a_connection() -> None:
    described = dict(re.findall(r"^\| `(\w+_events)\((.*?)\)`", GUIDE, re.MULTILINE))
    assert set(described) == {name for name in dir(Connection) if name.endswith("_events")}
    for name, parameters in described.items():
        signature = inspect.signature(getattr(Connection, name))
        own = [each.replace(annotation=inspect.Parameter.empty) for each in signature.parameters.values()][1:]
        assert parameters == ", ".join(str(each) for each in own)


def test_what_is_named_is_there() -> None:
    for name in re.findall(r"`(\w+EventId)", GUIDE):
        assert hasattr(enums, name)
    for name in re.findall(r"`(\w+Event)\b", GUIDE):
        assert hasattr(events, name)
    for name in re.findall(r"`(Events\w+)\(", GUIDE):
        assert hasattr(virtwire.client, name)
    for name in re.findall(r"\b(ERROR|EOF|KEEPALIVE|CLIENT)\b", GUIDE):
        assert hasattr(enums.ConnectCloseReason, name)
