from __future__ import annotations

import copy
import gc
import pickle
from typing import Any

import pytest
from virtwire.protocol.generated.types import DomainHandle, InterfaceHandle, NetworkHandle, NwfilterHandle
from virtwire.protocol.xdr import DecodeError, EncodeError, Record, XdrError, new, read_strings, widen, write_strings

UUID = bytes(range(16))
HANDLE = DomainHandle("test", UUID, 1)


class Wide(Record):
    """More fields than the getters that are made in advance."""

    __slots__ = ()
    __annotations__ = {f"f{index}": "int" for index in range(100)}


def test_fields_by_name_position_and_pattern() -> None:
    assert (HANDLE.name, HANDLE.uuid, HANDLE.id) == ("test", UUID, 1)
    name, uuid, number = HANDLE
    assert (name, uuid, number) == tuple(HANDLE)
    match HANDLE:
        case DomainHandle(name, id=found):
            assert (name, found) == ("test", 1)
        case _:
            pytest.fail("a record matches its class")
    assert DomainHandle._fields == ("name", "uuid", "id")


def test_keywords_and_wrong_arguments() -> None:
    assert DomainHandle(id=1, uuid=UUID, name="test") == HANDLE
    wrong: Any = DomainHandle
    with pytest.raises(TypeError):
        wrong("test", UUID)
    with pytest.raises(TypeError):
        wrong("test", UUID, 1, flags=0)


def test_it_cannot_be_changed() -> None:
    handle: Any = HANDLE
    with pytest.raises(AttributeError):
        handle.name = "other"
    with pytest.raises(AttributeError):
        handle.other = 1
    with pytest.raises(TypeError):
        handle[0] = "other"


def test_equality_compares_types() -> None:
    network, nwfilter = NetworkHandle("a", UUID), NwfilterHandle("a", UUID)
    assert tuple(network) == tuple(nwfilter)
    assert network != nwfilter
    assert not network == nwfilter  # noqa: SIM201
    assert network != ("a", UUID)
    assert network == NetworkHandle("a", UUID)
    assert not network != NetworkHandle("a", UUID)  # noqa: SIM202
    assert network != NetworkHandle("b", UUID)
    assert hash(network) == hash(NetworkHandle("a", UUID))


def test_repr_is_the_call() -> None:
    assert repr(InterfaceHandle("eth0", "00:11")) == "InterfaceHandle(name='eth0', mac='00:11')"


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(protocol: int) -> None:
    again = pickle.loads(pickle.dumps(HANDLE, protocol))
    assert again == HANDLE
    assert type(again) is DomainHandle


def test_copy() -> None:
    assert copy.copy(HANDLE) == HANDLE
    assert copy.deepcopy(HANDLE) == HANDLE


def test_replace() -> None:
    assert HANDLE.replace(id=-1, name="other") == DomainHandle("other", UUID, -1)
    with pytest.raises(TypeError, match="DomainHandle has no field flags"):
        HANDLE.replace(flags=1)


def test_many_fields() -> None:
    wide: Any = new(Wide, range(100))
    assert (wide.f0, wide.f48, wide.f99) == (0, 48, 99)


def test_many_fields_while_garbage_is_collected() -> None:
    """Getters come from a class that is thrown away: a collection at the wrong moment must not empty it first."""
    threshold = gc.get_threshold()
    gc.set_threshold(1, 1, 1)
    try:
        wide = type("Wide", (Record,), {"__annotations__": {f"field{index}": int for index in range(400)}})
    finally:
        gc.set_threshold(*threshold)
    record: Any = new(wide, range(400))
    assert (record.field0, record.field399) == (0, 399)


def test_errors_are_value_errors() -> None:
    assert issubclass(XdrError, ValueError)
    assert issubclass(EncodeError, XdrError)
    assert issubclass(DecodeError, XdrError)


def test_widen() -> None:
    assert widen(b"") == b""
    assert widen(b"A\xff") == b"\0\0\0A\0\0\0\xff"


@pytest.mark.parametrize("texts", [[], [""], ["a", "ab", "abc", "abcd", "ü\udcff"]])
def test_lists_of_strings(texts: list[str]) -> None:
    data = write_strings(texts, 10, "names")
    assert len(data) % 4 == 0
    assert read_strings(b"\1\2" + data + b"\3", 2, len(texts), 10, False, "names") == (texts, 2 + len(data))


def test_strings_of_c_end_at_a_nul() -> None:
    data = write_strings(["a\0b", "c"], 10, "names")
    assert read_strings(data, 0, 2, 10, True, "names")[0] == ["a", "c"]
    assert read_strings(data, 0, 2, 10, False, "names")[0] == ["a\0b", "c"]


def test_a_string_of_a_list_over_its_limit() -> None:
    with pytest.raises(EncodeError, match="names: 3 is over the limit of 2"):
        write_strings(["abc"], 2, "names")
    with pytest.raises(DecodeError, match="names: 3 is over the limit of 2"):
        read_strings(b"\0\0\0\3abc\0", 0, 1, 2, False, "names")
