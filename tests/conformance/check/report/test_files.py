"""The options of the reports: files that are asked for are written, those that cannot be are told."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from virtwire.conformance.check.report.files import report_options, tell

from tests.conformance.check.outcomes import RESULT


@click.command()
@report_options
def command(**files: Path | None) -> None:
    tell(RESULT, **files)


@click.command()
@report_options
def idle(**files: Path | None) -> None:
    assert all(files.values())


def test_each_is_written(tmp_path: Path) -> None:
    paths = {name: tmp_path / f"out.{name}" for name in ("junit", "json", "html")}
    done = CliRunner().invoke(command, [word for name, path in paths.items() for word in (f"--{name}", str(path))])
    assert done.exit_code == 0, done.output
    assert paths["junit"].read_text().startswith("<?xml")
    assert len(json.loads(paths["json"].read_text())["checks"]) == 4
    assert paths["html"].read_text().startswith("<!DOCTYPE html>")


def test_none_is_written_unasked(tmp_path: Path) -> None:
    assert CliRunner().invoke(command, []).exit_code == 0
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "why"),
    [("nowhere/out.json", "No such file or directory"), ("file/out.json", "Not a directory"), ("x" * 300, "File name")],
)
def test_a_file_that_cannot_be_written_is_refused_with_the_command_line(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "file").write_text("")
    path = tmp_path / name
    done = CliRunner().invoke(command, ["--html", str(tmp_path / "out.html"), "--json", str(path)])
    assert done.exit_code == 2
    assert f"Invalid value for '--json': cannot write {path}: {why}" in done.output
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_trying_changes_nothing(tmp_path: Path) -> None:
    there, pipe, link = tmp_path / "there", tmp_path / "pipe", tmp_path / "link"
    there.write_text("a report of yesterday")
    os.mkfifo(pipe)
    link.symlink_to(tmp_path / "nothing")
    done = CliRunner().invoke(idle, ["--json", str(there), "--html", str(pipe), "--junit", str(link)])
    assert done.exit_code == 0, done.output
    assert there.read_text() == "a report of yesterday"
    assert sorted(tmp_path.iterdir()) == [link, pipe, there]
    assert link.is_symlink()


def test_what_cannot_be_written_after_all_is_told_and_the_others_are_written(tmp_path: Path) -> None:
    path = tmp_path / "out.html"
    done = CliRunner().invoke(command, ["--json", "/dev/full", "--html", str(path)])
    assert done.exit_code == 2
    assert done.stderr == "Error: cannot write /dev/full: No space left on device\n"
    assert done.stdout.endswith("1 failed.\n")  # the table
    assert path.read_text().startswith("<!DOCTYPE html>")
