from __future__ import annotations

import pytest

from tests.interop.scenario import FOLDER, Scenario


def test_lines_and_directives() -> None:
    text = "# prose\n\nlist --all\n@edit s/a/b/\n  checkpoint-edit d c  \n@read-only\n"
    scenario = Scenario.parse("s", text)
    assert scenario.commands == ("list --all", "checkpoint-edit d c")
    assert scenario.edits == ("s/a/b/",)
    assert scenario.read_only
    assert not Scenario.parse("s", "list").read_only


def test_an_unknown_directive_is_refused() -> None:
    with pytest.raises(ValueError, match="s: @sorted is no directive"):
        Scenario.parse("s", "@sorted list")


def test_the_documents_it_names_belong_to_its_text() -> None:
    assert "<name>two</name>" in Scenario.parse("s", "define two.xml").text


def test_each_scenario_has_commands_and_only_documents_that_are_there() -> None:
    scenarios = Scenario.all()
    assert {scenario.name for scenario in scenarios} == {file.stem for file in FOLDER.glob("*.txt")}
    for scenario in scenarios:
        files = {word for command in scenario.commands for word in command.split() if word.endswith(".xml")}
        missing = {file for file in files if not (FOLDER / file).exists()}
        assert missing <= {"nosuch.xml"}, scenario.name
        assert scenario.commands
