"""The options of the reports: files that are asked for are written, those that cannot be are told."""

from __future__ import annotations

import json
from pathlib import Path

import click
from click.testing import CliRunner
from virtwire.conformance.check.report.files import report_options, write_reports

from tests.conformance.check.outcomes import RESULT


@click.command()
@report_options
def command(**files: Path | None) -> None:
    write_reports(RESULT, **files)


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


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere" / "out.json"
    done = CliRunner().invoke(command, ["--json", str(missing)])
    assert done.exit_code == 1
    assert done.output == f"Error: cannot write {missing}: No such file or directory\n"
