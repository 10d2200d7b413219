"""The guide docs/streams.md: its program runs, and what it names is there."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import virtwire.client
from virtwire.client import Connection, Domain, StorageVol, Stream

from tests.peers.virtwired import Virtwired

GUIDE = (Path(__file__).parents[2] / "docs/streams.md").read_text()
OBJECTS = {"connection": Connection, "domain": Domain, "volume": StorageVol, "stream": Stream}
TABLES = "\n".join(line for line in GUIDE.splitlines() if line.startswith("| `"))


def program() -> str:
    (found,) = re.findall(r"^```python\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return str(found)


def under_asyncio(code: str) -> str:
    return (
        code.replace("import trio\n", "import asyncio\n")
        .replace("import virtwire.client\n", "import virtwire.client.aio\n")
        .replace("virtwire.client.connect", "virtwire.client.aio.connect")
        .replace("trio.run(main)", "asyncio.run(main())")
    )


@pytest.mark.parametrize("change", [str, under_asyncio])
def test_the_example_says_what_it_should(change: Callable[[str], str]) -> None:
    with Virtwired() as daemon:
        code = change(program()).replace("test+unix:///default?socket=/tmp/vw/libvirt-sock", daemon.uri())
        assert ("trio" in code) == (change is str)
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False, timeout=60
        )
    assert done.returncode == 0, done.stderr
    size = 64 << 20
    *progress, sent, came, console, picture = done.stdout.splitlines()
    assert progress[-1] == str(size)
    assert (sent, came) == (f"sent {size}", f"came {size}")
    assert console == "the console says b'hello'"
    assert picture == "image/png True"


@pytest.mark.parametrize(("name", "method", "said"), re.findall(r"`(?:await )?(\w+)\.(\w+)\((.*?)\)`", TABLES))
def test_the_methods_are_as_described(name: str, method: str, said: str) -> None:
    parameters = list(inspect.signature(getattr(OBJECTS[name], method)).parameters.values())[1:]
    described = [part for part in said.split(", ") if part and part != "*"]
    assert len(described) == len(parameters)
    for text, parameter in zip(described, parameters, strict=True):
        given, _, default = text.partition("=")
        assert given in (parameter.name, "xml")  # "xml" is shorter than "xml_desc"
        if default:
            assert parameter.default is not inspect.Parameter.empty
            assert default == str(parameter.default)


def test_what_is_named_is_there() -> None:
    for name in re.findall(r"`virtwire\.client\.(\w+)`", GUIDE):
        assert hasattr(virtwire.client, name)
    assert hasattr(Stream, "is_over")
    for name in re.findall(r"descriptor\.(\w+)\(", GUIDE):
        assert hasattr(virtwire.client.Descriptor, name)
