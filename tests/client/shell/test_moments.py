"""Listing checkpoints and snapshots, as JSON and as people read it."""

from __future__ import annotations

from typing import Any

import pytest
from virtwire.client.shell.failure import ShellError
from virtwire.client.shell.moments import Listing, drop_metadata, failing_to_update, parent_name
from virtwire.client.shell.verbs import Shell
from virtwire.protocol.errors import ErrorCode, LibvirtError

from tests.client.shell.fakes import Fake

GONE = LibvirtError(ErrorCode.NO_DOMAIN_CHECKPOINT, message="gone")
REFUSED = LibvirtError(ErrorCode.OPERATION_DENIED, message="refused")
FORMS = {"tree": False, "name": False, "parent": False, "topological": False, "json": False}
SHELL: Any = Shell(Fake({}))  # type: ignore[arg-type]


def moment(name: str, parent: str | None = None, document: str = "<c><creationTime>0</creationTime></c>") -> Any:
    answer = GONE if parent is None else Fake({}, name=parent)
    return Fake({"get_parent": answer, "get_xml_desc": document}, name=name)


async def test_names_are_sorted_without_regard_to_case(capsys: pytest.CaptureFixture[str]) -> None:
    moments = [moment("b"), moment("C"), moment("a")]
    await Listing(moments, **FORMS | {"name": True}).print(SHELL)
    assert capsys.readouterr().out == "a\nb\nC\n"
    await Listing(moments, **FORMS | {"name": True, "topological": True}).print(SHELL)
    assert capsys.readouterr().out == "b\nC\na\n"


async def test_the_start_is_the_trees_root(capsys: pytest.CaptureFixture[str]) -> None:
    await Listing([moment("b", "a"), moment("c", "a")], **FORMS | {"tree": True}, start=moment("a")).print(SHELL)
    assert capsys.readouterr().out == "a\n  |\n  +- b\n  +- c\n    \n"


async def test_what_went_while_listed_or_tells_no_time_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    gone: Any = Fake({"get_xml_desc": GONE}, name="a")
    await Listing([gone, moment("b", document="<c/>"), moment("d")], **FORMS | {"json": True}).print(SHELL)
    assert capsys.readouterr().out.count('"name"') == 1


async def test_other_errors_are_told() -> None:
    with pytest.raises(LibvirtError, match="refused"):
        await Listing([Fake({"get_xml_desc": REFUSED}, name="a")], **FORMS).print(SHELL)  # type: ignore[list-item]
    with pytest.raises(LibvirtError, match="refused"):
        await parent_name(Fake({"get_parent": REFUSED}))  # type: ignore[arg-type]


async def test_parent_name() -> None:
    assert await parent_name(moment("a")) is None
    assert await parent_name(moment("b", "a")) == "a"


async def test_metadata_that_stays() -> None:
    stubborn: Any = Fake({"delete": REFUSED}, name="a")
    with pytest.raises(ShellError) as refused:
        await drop_metadata(stubborn, 2)
    assert refused.value.texts == ("refused", "Failed to clean up a")
    assert stubborn.calls == [("delete", 2)]


@pytest.mark.parametrize("error", [REFUSED, ShellError("refused")])
def test_failing_to_update(error: Exception) -> None:
    with pytest.raises(ShellError) as refused, failing_to_update("a"):
        raise error
    assert refused.value.texts == ("refused", "Failed to update a")
