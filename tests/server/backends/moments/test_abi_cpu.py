from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from lxml import etree
from virtwire.server.backends.moments.abi_cpu import cpu_differences, numa_differences, vcpu_differences

Compare = Callable[[etree._Element, etree._Element], Iterator[str]]


def first(compare: Compare, old: str, new: str) -> str | None:
    return next(compare(*(etree.fromstring(f"<domain>{each}</domain>") for each in (old, new))), None)


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        ("", "<cpu><model>m</model></cpu>", "Target CPU does not match source"),
        ("<cpu mode='custom'/>", "<cpu mode='host-model'/>", "Target CPU mode host-model does not match source custom"),
        ("<cpu check='none'/>", "<cpu check='full'/>", "Target CPU check full does not match source none"),
        ("<cpu match='exact'/>", "<cpu match='minimum'/>", None),
        (
            "<cpu><model>a</model></cpu>",
            "<cpu><model>b</model></cpu>",
            "Target CPU model b does not match source a",
        ),
        (
            "<cpu mode='custom'/>",
            "<cpu mode='custom'><vendor>Intel</vendor></cpu>",
            "Target CPU vendor Intel does not match source <null>",
        ),
        (
            "<cpu mode='custom'/>",
            "<cpu mode='custom'><topology sockets='1' cores='2' threads='2'/></cpu>",
            "Target CPU sockets 1 does not match source 0",
        ),
        (
            "<cpu><topology sockets='1' cores='2' threads='1'/></cpu>",
            "<cpu><topology sockets='1' dies='1' cores='2' threads='1'/></cpu>",
            None,
        ),
        (
            "<cpu><model>m</model><feature policy='require' name='a'/></cpu>",
            "<cpu><model>m</model></cpu>",
            "Target CPU feature count 0 does not match source 1",
        ),
        (
            "<cpu><model>m</model><feature policy='require' name='a'/></cpu>",
            "<cpu><model>m</model><feature policy='require' name='b'/></cpu>",
            "Target CPU feature b does not match source a",
        ),
        (
            "<cpu><model>m</model><feature policy='require' name='a'/></cpu>",
            "<cpu><model>m</model><feature policy='disable' name='a'/></cpu>",
            "Target CPU feature policy disable does not match source require",
        ),
        (
            "<cpu><model>m</model></cpu>",
            "<cpu><model>m</model><cache level='3' mode='emulate'/></cpu>",
            "Target CPU cache does not match source",
        ),
    ],
)
def test_models(old: str, new: str, text: str | None) -> None:
    assert first(cpu_differences, old, new) == text
    assert first(cpu_differences, old, old) is None


ONE = "<cpu><numa><cell id='0' cpus='0-3' memory='8'/></numa></cpu>"
TWO = "<cpu><numa><cell id='0' cpus='0-1' memory='4'/><cell id='1' cpus='2-3' memory='4'/></numa></cpu>"


def test_numa_nodes() -> None:
    assert first(numa_differences, ONE, ONE) is None
    assert first(numa_differences, ONE, TWO) == "Target NUMA node count '2' doesn't match source '1'"
    less = ONE.replace("'8'", "'4'")
    assert first(numa_differences, ONE, less) == "Size of target NUMA node 0 (4) doesn't match source (8)"
    other = TWO.replace("0-1", "0-2")
    assert first(numa_differences, TWO, other) == "Processor mask of target NUMA node 0 doesn't match source"


def test_numa_nodes_alone_are_no_model() -> None:
    assert first(cpu_differences, "", ONE) is None


def test_virtual_processors() -> None:
    assert first(vcpu_differences, "<vcpu>2</vcpu>", "<vcpu>3</vcpu>") == (
        "Target domain vCPU max 3 does not match source 2"
    )
    differs = "State of vCPU '1' differs between source and destination definitions"
    assert first(vcpu_differences, "<vcpu>2</vcpu>", "<vcpu current='1'>2</vcpu>") == differs
    each = "<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='yes'/><vcpu id='1' enabled='{}'/></vcpus>"
    assert first(vcpu_differences, each.format("no"), each.format("yes")) == differs
    assert first(vcpu_differences, each.format("no"), "<vcpu current='1'>2</vcpu>") is None
