"""Arguments for any procedure: they decode, and name nothing that is there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from virtwire.conformance.check.arguments import definition, harmless
from virtwire.conformance.check.served import NO_NAME, NO_UUID
from virtwire.protocol.generated.programs import ADMIN, LXC, QEMU, REMOTE
from virtwire.protocol.procedures import Procedure

ALL = [each for program in (REMOTE, QEMU, LXC, ADMIN) for each in program.procedures.values()]


def leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple | list):
        for each in value:
            yield from leaves(each)
    else:
        yield value


@pytest.mark.parametrize("procedure", ALL, ids=lambda each: each.name)
def test_each_decodes_and_names_nothing(procedure: Procedure) -> None:
    payload = harmless(procedure)
    args = procedure.decode_args(payload, 0)
    assert procedure.encode_args(args) == payload
    for leaf in leaves(args):
        assert leaf in (None, 0, NO_NAME, NO_UUID) or (isinstance(leaf, bytes) and not any(leaf)), leaf


def test_definitions_are_found_by_program_and_number() -> None:
    assert definition(REMOTE.by_name["domain_destroy"]).module == "domain"
    assert definition(QEMU.by_name["domain_attach"]).module == "qemu"
