from __future__ import annotations

from uuid import UUID

import pytest
from virtwire.client.convert import from_wire, to_wire, uuid_bytes
from virtwire.protocol.errors import InvalidArg
from virtwire.protocol.generated.types import TypedParam, TypedParamValue
from virtwire.protocol.typed_params import ULLong

RAW = bytes(range(16))
TEXT = "00010203-0405-0607-0809-0a0b0c0d0e0f"


@pytest.mark.parametrize("uuid", [RAW, TEXT, TEXT.replace("-", ""), TEXT.upper(), UUID(TEXT)])
def test_every_form_of_a_uuid(uuid: bytes | str | UUID) -> None:
    assert uuid_bytes(uuid) == RAW


@pytest.mark.parametrize("uuid", ["", "x", TEXT[:-1], TEXT + "00", b"short", TEXT.replace("0", "z")])
def test_no_uuid(uuid: bytes | str) -> None:
    with pytest.raises(InvalidArg, match="is not a valid UUID"):
        uuid_bytes(uuid)


def param(name: str, kind: int, value: float | str) -> TypedParam:
    return TypedParam(name, TypedParamValue(kind, value))


def test_from_the_wire() -> None:
    got = from_wire([param("a", 1, -1), param("b", 6, 1), param("c", 7, "x"), param("d", 5, 0.5), param("e", 4, 2**63)])
    assert got == {"a": -1, "b": True, "c": "x", "d": 0.5, "e": 2**63}
    assert got["b"] is True


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("cpu_shares", 5, 4),
        ("vcpu_quota", -1, 3),
        ("weight", 5, 2),
        ("shares", 5, 1),
        ("cmt", True, 6),
        ("cmt", 1, 6),
        ("numa_nodeset", "0-1", 7),
        ("no such name", 1, 1),
        ("no such name", 2**31, 3),
        ("no such name", 2**63, 4),
        ("no such name", True, 6),
        ("no such name", 0.5, 5),
        ("no such name", "x", 7),
    ],
)
def test_the_type_is_found_by_name_then_by_value(name: str, value: float | str, kind: int) -> None:
    assert to_wire({name: value}) == [param(name, kind, value)]


def test_a_value_may_choose_its_type_and_a_list_is_many_parameters() -> None:
    assert to_wire({"x": ULLong(1)}) == [param("x", 4, 1)]
    assert to_wire({"migrate_disks": ["vda", "vdb"]}) == [
        param("migrate_disks", 7, "vda"),
        param("migrate_disks", 7, "vdb"),
    ]


def test_what_cannot_be_sent() -> None:
    with pytest.raises(TypeError, match="numa_nodeset: 1 cannot be"):
        to_wire({"numa_nodeset": 1})
    with pytest.raises(TypeError, match="x: NoneType cannot be"):
        to_wire({"x": None})  # type: ignore[dict-item]
    with pytest.raises(OverflowError, match=r"x: .* does not fit 64 bits"):
        to_wire({"x": 2**64})
