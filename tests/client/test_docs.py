"""The guide docs/client.md: its programs run, and what it names is there."""

from __future__ import annotations

import dataclasses
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
import virtwire.client
from virtwire.client.uri import parse_uri

from tests.peers.virtwired import Virtwired

GUIDE = (Path(__file__).parents[2] / "docs/client.md").read_text()
CONNECTING = GUIDE.partition("## Connecting")[2].partition("\n## ")[0]
OBJECTS = {
    "connection": virtwire.client.Connection,
    "domain": virtwire.client.Domain,
    "checkpoint": virtwire.client.DomainCheckpoint,
}


EXAMPLE, DEADLINE, RECONNECT, ASYNCIO = re.findall(r"^```python\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def command(program: str, daemon: Virtwired) -> list[str]:
    program = program.replace("test+unix:///default?socket=/tmp/vw/libvirt-sock", daemon.uri())
    return [sys.executable, "-W", "error", "-c", program]


def run(program: str) -> str:
    with Virtwired() as daemon:
        done = subprocess.run(command(program, daemon), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_example_says_what_it_should() -> None:
    first, *document, last = run(EXAMPLE).splitlines()
    assert first == "test 6695eb01-f6a4-8304-79aa-97f2502e193f 1"
    assert document[0] == "monday <domaincheckpoint>"
    assert last == "Domain checkpoint not found: no domain checkpoint with matching name 'tuesday'"


def test_a_call_with_a_deadline() -> None:
    indented = "".join(f"        {line}\n" for line in DEADLINE.splitlines())
    before = "        for checkpoint in"
    changed = EXAMPLE.replace(before, f"{indented}        print(xml[:18])\n{before}")
    assert "\n<domain type='test" in run(changed)


def test_asyncio() -> None:
    assert run(ASYNCIO) == "test 1\n"


@pytest.mark.timeout(60)
def test_reconnecting() -> None:
    with Virtwired() as daemon:
        process = subprocess.Popen(command(RECONNECT, daemon), stdout=subprocess.PIPE, text=True)
        with process:
            assert process.stdout is not None
            assert process.stdout.readline() == "watching\n"
            daemon.kill()
            daemon.start_again()
            lost, still_there = process.stdout.read().splitlines()
        assert process.returncode == 0
    assert lost == "lost: End of file while reading data: Input/output error"
    assert still_there == "still there: test"


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("Deadlines and limits", set(inspect.signature(virtwire.client.connect).parameters)),
        ("Reconnect", {field.name for field in dataclasses.fields(virtwire.client.Reconnect)}),
    ],
)
def test_the_options_are_there_with_their_defaults(heading: str, names: set[str]) -> None:
    section = GUIDE.partition(f"## {heading}")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \|", section, re.MULTILINE)
    function = virtwire.client.connect if heading == "Deadlines and limits" else virtwire.client.Reconnect
    parameters = inspect.signature(function).parameters
    assert len(rows) == 5
    assert {name for name, _ in rows} <= names
    for name, default in rows:
        assert parameters[name].default == (None if default == "None" else float(default))


@pytest.mark.parametrize(
    ("name", "attribute"),
    sorted(set(re.findall(r"`(?:[\w, ]* = )?(?:await )?(connection|domain|checkpoint)\.(\w+)", GUIDE))),
)
def test_what_is_named_is_there(name: str, attribute: str) -> None:
    assert hasattr(OBJECTS[name], attribute)


def test_every_object_is_named() -> None:
    objects = set(
        re.findall(r"`([A-Z]\w+)`", GUIDE.partition("## Objects and methods")[2].partition("A method's name")[0])
    )
    handles = {
        name
        for name in virtwire.client.__all__
        if hasattr(getattr(virtwire.client, name), "_channel") or name in ("Connection", "AdminConnection")
    }
    assert objects == handles


@pytest.mark.parametrize("uri", re.findall(r"`(\w+(?:\+\w+)?://[^`]*)`", GUIDE))
def test_the_uris_are_understood(uri: str) -> None:
    assert parse_uri(uri.replace(":port", ":1")).name.startswith(("test://", "qemu://"))


@pytest.mark.parametrize("parameter", re.findall(r"^\| `(\w+)(?:=1)?` \|", CONNECTING, re.MULTILINE))
def test_the_parameters_are_ours(parameter: str) -> None:
    value = {"mode": "legacy", "no_verify": "1", "no_sanity": "1"}.get(parameter, "x")
    assert parameter not in parse_uri(f"test+tls://host/default?{parameter}={value}").name


def test_every_class_is_in_the_reference() -> None:
    reference = (Path(__file__).parents[2] / "docs/api.md").read_text()
    described = set(re.findall(r"^\.\. autoclass:: virtwire\.client\.(\w+)$", reference, re.MULTILINE))
    classes = {name for name in virtwire.client.__all__ if inspect.isclass(getattr(virtwire.client, name))}
    assert described == {name for name in classes if not issubclass(getattr(virtwire.client, name), Exception)}
