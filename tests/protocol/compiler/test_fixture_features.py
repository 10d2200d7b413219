"""Each part of the language: a small file that compiles, and whose codecs equal the reference codec."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from virtwire.protocol import schema as s
from virtwire.protocol.compiler.checker import check
from virtwire.protocol.compiler.loader import load
from virtwire.protocol.xdr import MAX_DEPTH, DecodeError, EncodeError, new

from tests.protocol.codec_values import THOROUGH, Codecs
from tests.protocol.compiler.compiled import FIXTURES, package_of

FEATURES = sorted((FIXTURES / "features").glob("*.x"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("features")


@pytest.mark.parametrize("path", FEATURES, ids=lambda path: path.stem)
def test_codecs_equal_the_reference(path: Path, folder: Path) -> None:
    codecs = Codecs(package_of(folder, path))
    for name in codecs.by_name:
        _compare(codecs, name)


def _compare(codecs: Codecs, name: str) -> None:
    codec, reference = codecs.by_name[name], codecs.reference

    @settings(
        max_examples=300 if THOROUGH else 12, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(codecs.strategy(name), st.binary(min_size=1, max_size=4), st.data())
    def compare(value: Any, rest: bytes, data: st.DataObject) -> None:
        coded = codec.encode(value)
        assert coded == reference.encode(name, value)
        assert codec.decode(coded) == value
        assert codec.decode(rest + coded + rest, len(rest)) == value
        assert reference.decode(name, coded) == value
        for end in range(len(coded)):
            with pytest.raises(DecodeError):
                codec.decode(coded[:end])
        with pytest.raises(DecodeError):
            reference.decode(name, coded[: data.draw(st.integers(0, len(coded) - 1))])
        place = data.draw(st.integers(0, len(coded) // 4 - 1)) * 4
        damaged = coded[:place] + data.draw(st.binary(min_size=4, max_size=4)) + coded[place + 4 :]
        ours, theirs = _outcome(codec.decode, damaged), _outcome(reference.decode, name, damaged)
        assert ours == theirs or repr(ours) == repr(theirs)  # a NaN equals itself in its repr only

    compare()


def _outcome(decode: Any, *arguments: Any) -> Any:
    try:
        return decode(*arguments)
    except DecodeError:
        return DecodeError


@pytest.mark.parametrize("path", FEATURES, ids=lambda path: path.stem)
def test_the_generated_schema_is_the_checked_one(path: Path, folder: Path) -> None:
    assert Codecs(package_of(folder, path)).schema == check(load([path]))


def test_snapshot(folder: Path) -> None:
    """What is generated for one file, in full, so that a change of the compiler shows in a review."""
    name = package_of(folder, FIXTURES / "features" / "snapshot.x")
    for kind in ("", "_enums"):
        generated = (folder / name / f"snapshot{kind}.py").read_text()
        assert generated == (FIXTURES / "features" / f"snapshot{kind}.py.txt").read_text()


def chain(cls: Any, length: int) -> Any:
    value = None
    for _ in range(length):
        value = new(cls, ("x", value))
    return value


def test_recursion_is_bounded_both_ways(folder: Path) -> None:
    codecs = Codecs(package_of(folder, FIXTURES / "features" / "recursive.x"))
    item = codecs.by_name["item"]
    longest = chain(item.cls, MAX_DEPTH)
    data = item.encode(longest)
    assert item.decode(data) == longest
    assert codecs.reference.decode("item", data) == longest
    for encode in (item.encode, lambda value: codecs.reference.encode("item", value)):
        with pytest.raises(EncodeError, match="nested more than 128 deep"):
            encode(chain(item.cls, MAX_DEPTH + 1))
    one = data[: len(data) // MAX_DEPTH]
    for decode in (item.decode, lambda data: codecs.reference.decode("item", data)):
        with pytest.raises(DecodeError, match="nested more than 128 deep"):
            decode(one * 100000)
    nested = codecs.by_name["tree"]
    with pytest.raises(DecodeError, match="nested more than 128 deep"):
        nested.decode(b"\0\0\0\0\0\0\0\1" * 100000)


def test_recursion_behind_arrays_counts_alike(folder: Path) -> None:
    """A list within a struct within a list: the depth is that of the recursive types alone."""
    codecs = Codecs(package_of(folder, FIXTURES / "features" / "recursive.x"))
    holder = codecs.by_name["holds_a_list"]
    held = codecs.minimal(s.Ref("holds_recursive"))
    for length, fits in ((MAX_DEPTH, True), (MAX_DEPTH + 1, False)):
        value = holder.cls([held.replace(list=chain(codecs.by_name["item"].cls, length))])
        for encode in (holder.encode, lambda value: codecs.reference.encode("holds_a_list", value)):
            if fits:
                assert holder.decode(encode(value)) == value
            else:
                with pytest.raises(EncodeError, match="nested more than"):
                    encode(value)
