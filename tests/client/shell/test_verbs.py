"""Declaring and running verbs, finding domains."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from virtwire.client.shell.failure import ShellError
from virtwire.client.shell.verbs import Shell, exclusive, filled, report
from virtwire.protocol.errors import ErrorCode, LibvirtError

from tests.client.shell.fakes import Fake
from tests.peers.virsh import Outcome

UUID = "6695eb01-f6a4-8304-79aa-97f2502e193f"
MISSING = LibvirtError(ErrorCode.NO_DOMAIN, message="Domain not found")


@pytest.mark.parametrize(
    ("text", "lookups"),
    [
        ("7", ["id", "name"]),
        (" +07", ["id", "name"]),
        ("-7", ["name"]),
        ("7 ", ["name"]),
        ("2147483648", ["name"]),
        ("٧", ["name"]),
        ("a", ["name"]),
        (UUID, ["uuid", "name"]),
        (UUID.replace("-", ""), ["name"]),
        ("x" * 36, ["uuid", "name"]),
    ],
)
async def test_where_a_domain_is_looked_for(text: str, lookups: list[str]) -> None:
    connection: Any = Fake({f"domain_lookup_by_{key}": MISSING for key in ("id", "uuid", "name")})
    with pytest.raises(ShellError) as refused:
        await Shell(connection).find_domain(text)
    assert refused.value.texts == (f"failed to get domain '{text}'",)
    assert [call[0] for call in connection.calls] == [f"domain_lookup_by_{key}" for key in lookups]


async def test_an_id_may_be_no_way_to_name_it() -> None:
    connection: Any = Fake({})
    await Shell(connection).find_domain("7", by_id=False)
    assert connection.calls == [("domain_lookup_by_name", "7")]


async def test_other_errors_are_told() -> None:
    connection: Any = Fake({"domain_lookup_by_name": LibvirtError(ErrorCode.RPC, message="gone")})
    with pytest.raises(LibvirtError, match="gone"):
        await Shell(connection).find_domain("a")


async def test_no_name_at_all() -> None:
    connection: Any = Fake({})
    with pytest.raises(ShellError, match=r"^Failed to get option 'domain': Option argument is empty$"):
        await Shell(connection).find_domain("")


def test_what_is_said_and_what_is_put(capsys: pytest.CaptureFixture[str]) -> None:
    connection: Any = Fake({})
    for quiet in (False, True):
        shell = Shell(connection, quiet=quiet)
        shell.say("said ")
        shell.put("put\n")
        shell.put_table(["Name"], [["a"]])
    assert capsys.readouterr().out == "said put\n Name\n-------\n a\nput\n a\n"


def test_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert report("one", "two") == 1
    assert capsys.readouterr() == ("", "error: one\nerror: two\n")


def test_exclusive() -> None:
    exclusive(a=True, b=False, c=None)
    with pytest.raises(ShellError, match=r"^Options --no-leaves and --from are mutually exclusive$"):
        exclusive(tree=False, no_leaves=True, from_="x", name=True)


def test_filled() -> None:
    filled(name=None, xpath="x")
    with pytest.raises(ShellError, match=r"^Failed to get option 'from': Option argument is empty$"):
        filled(name=None, from_="")


def test_an_empty_line_ends_what_is_printed_for_people(shell: Callable[..., Outcome]) -> None:
    assert shell("list", "--name").stdout == "test\n\n"
    assert shell("-q", "list", "--name").stdout == "test\n"
    assert shell("dumpxml", "nosuch").stdout == "\n"
    assert shell("-q", "dumpxml", "nosuch").stdout == ""
    assert shell("list", "--json").stdout.endswith("]\n")
    assert not shell("list", "--json").stdout.endswith("\n\n")
