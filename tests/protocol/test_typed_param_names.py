from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.typed_param_names import TYPES

NUMBERS = {"int": 1, "uint": 2, "llong": 3, "ullong": 4, "double": 5, "boolean": 6, "string": 7}
RECORDED = Path(__file__).parents[1] / "data" / "public_api.txt"
# What libvirtd 9.0.0 said it expects where the documentation is silent: "invalid type 'double' for parameter ...".
EXPECTED = {
    "poll_max_ns": "ullong",
    "poll_grow": "uint",
    "poll_shrink": "uint",
    "shm_pages_to_scan": "uint",
    "shm_merge_across_nodes": "uint",
    "compression": "string",
    "listen_address": "string",
    "migrate_disks": "string",
    "file": "string",
    "dxml": "string",
    "cmt": "boolean",
    "task_clock": "boolean",
}


def documented() -> list[tuple[str, str]]:
    lines = RECORDED.read_text().splitlines()
    return [(words[1], words[2]) for words in map(str.split, lines) if words[0] == "parameter"]


def test_every_documented_parameter_has_its_type() -> None:
    assert {name: TYPES.get(name) for name, _ in documented()} == {name: NUMBERS[kind] for name, kind in documented()}
    assert len(documented()) > 150


@pytest.mark.parametrize(("name", "kind"), EXPECTED.items())
def test_type_that_the_daemon_names(name: str, kind: str) -> None:
    assert TYPES[name] == NUMBERS[kind]


def test_names_fit_the_field() -> None:
    assert all(0 < len(name) < 80 for name in TYPES)
    assert set(TYPES.values()) <= set(NUMBERS.values())
