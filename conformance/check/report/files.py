"""The options that write reports to files, the same for every subject; and how a result is told at the end."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from ...output import UNWRITABLE
from ..outcome import Result
from .table import table

__all__ = ["report_options", "tell", "write_reports"]

_F = TypeVar("_F", bound=Callable[..., Any])

_FORMATS: Final = {"junit": "JUnit XML", "json": "JSON", "html": "one page for a browser"}


class _Failed(click.ClickException):
    """A report cannot be written."""

    exit_code = UNWRITABLE


def report_options(command: _F) -> _F:
    """Give a command the options; it gets ``junit``, ``json`` and ``html``, each a path or None.

    Files that cannot be written are refused with the command line, before anything is checked.
    """
    for name, what in reversed(_FORMATS.items()):
        command = click.option(
            f"--{name}",
            metavar="FILE",
            type=click.Path(dir_okay=False, path_type=Path),
            callback=_writable,
            help=f"Also write {what} to FILE.",
        )(command)
    return command


def _writable(ctx: click.Context, param: click.Parameter, path: Path | None) -> Path | None:
    if path is not None:
        try:
            _try(path)
        except OSError as error:
            raise click.BadParameter(_text(path, error), ctx, param) from error
    return path


def _try(path: Path) -> None:
    """Open a file as it will be written, and leave everything as it was."""
    there = os.path.lexists(path)
    if there and not path.is_file():
        return  # whoever reads a pipe would take this for the report
    with path.open("ab"):
        pass
    if not there:
        path.unlink()


def _text(path: Path, error: OSError) -> str:
    return f"cannot write {path}: {error.strerror}"


def tell(result: Result, **files: Path | None) -> None:
    """Write the reports that are asked for, then print the table, whatever comes of either.

    Raises:
        click.ClickException: a file cannot be written after all.
    """
    try:
        write_reports(result, **files)
    finally:
        click.echo(table(result))


def write_reports(
    result: Result, junit: Path | None = None, json: Path | None = None, html: Path | None = None
) -> None:
    """Write the reports that are asked for; one that cannot be written does not keep the others back.

    Raises:
        click.ClickException: a file cannot be written.
    """
    failures = []
    for path, make in ((junit, _junit), (json, _json), (html, _html)):
        if path is not None:
            try:
                path.write_bytes(make(result))
            except OSError as error:
                failures.append(_text(path, error))
    if failures:
        raise _Failed("; ".join(failures))


def _junit(result: Result) -> bytes:
    from .as_junit import as_junit

    return as_junit(result)


def _json(result: Result) -> bytes:
    from .as_json import as_json

    return as_json(result).encode()


def _html(result: Result) -> bytes:
    from .as_html import as_html

    return as_html(result).encode()
