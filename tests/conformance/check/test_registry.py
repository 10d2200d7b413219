"""Making checks of functions, and choosing among them."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.outcome import Level, Status
from virtwire.conformance.check.registry import Registry, choose


def registry() -> Registry[list[object]]:
    made = Registry[list[object]]()

    @made.check("area.one", title="one is one", fact="It is.")
    async def one(subject: list[object]) -> None:
        """Do one thing.

        For a reason.
        """
        subject.append("one")

    @made.check("area.{}-more", title="{} too", fact="They are.", level=Level.REMOTE, cases={"two": 2, "three": 3})
    async def more(subject: list[object], number: int) -> None:
        """Do more."""
        subject.append(number)

    return made


async def test_a_check_is_made_of_a_function() -> None:
    check = registry()["area.one"]
    assert (check.name, check.area, check.title, check.level) == ("area.one", "area", "one is one", Level.CORE)
    assert check.about == "Do one thing.\n\nFor a reason."
    subject: list[object] = []
    await check.run(subject)
    assert subject == ["one"]


async def test_each_case_is_a_check_of_its_own() -> None:
    made = registry()
    assert [each.name for each in made] == ["area.one", "area.two-more", "area.three-more"]
    assert made["area.three-more"].title == "three too"
    subject: list[object] = []
    await made["area.three-more"].run(subject)
    assert subject == [3]


def test_names_are_there_once() -> None:
    made = registry()
    with pytest.raises(ValueError, match=r"two checks have the name area\.one"):
        made.check("area.one", title="", fact="")(made["area.one"].run)


def test_a_check_says_what_it_does() -> None:
    async def silent(subject: list[object]) -> None:
        del subject

    with pytest.raises(ValueError, match="no docstring"):
        registry().check("area.four", title="", fact="")(silent)


def test_an_outcome_has_all_that_is_known() -> None:
    ended = registry()["area.one"].ended(Status.FAIL, "seen", 0.5)
    assert (ended.name, ended.status, ended.detail, ended.seconds, ended.fact) == (
        *("area.one", Status.FAIL, "seen"),
        0.5,
        "It is.",
    )


@pytest.mark.parametrize(
    ("levels", "only", "exclude", "names"),
    [
        ([], [], [], ["area.one", "area.two-more", "area.three-more"]),
        ([Level.REMOTE], [], [], ["area.two-more", "area.three-more"]),
        ([], ["*.t*"], [], ["area.two-more", "area.three-more"]),
        ([], ["area.one", "*three*"], [], ["area.one", "area.three-more"]),
        ([], [], ["*-more"], ["area.one"]),
        ([Level.STRESS], [], [], []),
    ],
)
def test_choosing(levels: list[Level], only: list[str], exclude: list[str], names: list[str]) -> None:
    assert [each.name for each in choose(registry(), levels, only, exclude)] == names
