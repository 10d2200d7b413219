"""A long document takes time in proportion, and none makes a tree that is much larger than itself."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.definition import Definition

MANY = 20_000
CELL = "<cell memory='1'/>"
PATIENCE = 30.0
"""Seconds of CPU time for what takes one or two; what is not linear takes minutes."""

LONG: dict[str, Callable[[int], str]] = {
    "controllers without a number": lambda n: devices("<controller type='ide'/>" * n),
    "controllers in the wrong order": lambda n: devices(
        "".join(f"<controller type='scsi' index='{number}'/>" for number in reversed(range(n)))
    ),
    "disks in the wrong order": lambda n: devices(
        "".join(f"<disk><source file='/a'/><target dev='xvda{number}'/></disk>" for number in reversed(range(n)))
    ),
    "cells": lambda n: f"<cpu><numa>{CELL * n}</numa></cpu>",
    "a long disk name": lambda n: devices(f"<disk><source file='/a'/><target dev='vd{'z' * 100 * n}'/></disk>"),
    "runs of CPUs": lambda n: f"<vcpu cpuset='{','.join(['0-16383'] * n)}'>1</vcpu>",
}


def devices(text: str) -> str:
    return f"<devices>{text}</devices>"


def parse(body: str) -> Definition:
    head = "<name>a</name><memory>1</memory><os><type>hvm</type></os>"
    return Definition.parse(f"<domain type='test'>{head}{body}</domain>")


@pytest.mark.parametrize("kind", LONG)
def test_in_proportion(kind: str) -> None:
    start = time.process_time()
    parse(LONG[kind](MANY)).format()
    assert time.process_time() - start < PATIENCE


def test_distances_are_bounded() -> None:
    far = "<cell memory='1'><distances><sibling id='0' value='21'/></distances></cell>"
    with pytest.raises(LibvirtError, match="distances between 20001 NUMA cells"):
        parse(f"<cpu><numa>{far}{CELL * MANY}</numa></cpu>")


def test_schedulers_are_as_many_as_what_they_schedule() -> None:
    one = "<vcpusched vcpus='0-16383' scheduler='batch'/>"
    with pytest.raises(LibvirtError, match="vCPU '4' is not present in domain definition"):
        parse(f"<vcpu>4</vcpu><cputune>{one * MANY}</cputune>")
    with pytest.raises(LibvirtError, match="'vcpusched' attributes 'vcpus' must not overlap"):
        parse(f"<vcpu>20000</vcpu><cputune>{one}</cputune><cputune>{one}</cputune>")
    unknown = one.replace("/>", f" padding='{'x' * 1000}'/>")
    text = parse(f"<vcpu>20000</vcpu><cputune>{unknown}</cputune>").format()
    assert text.count("<vcpusched") == 16384
    assert "padding" not in text
