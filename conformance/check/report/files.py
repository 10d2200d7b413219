"""The options that write reports to files, the same for every subject."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from ..outcome import Result

__all__ = ["report_options", "write_reports"]

_F = TypeVar("_F", bound=Callable[..., Any])

_FORMATS: Final = {"junit": "JUnit XML", "json": "JSON", "html": "one page for a browser"}


def report_options(command: _F) -> _F:
    """Give a command the options; it gets ``junit``, ``json`` and ``html``, each a path or None."""
    for name, what in reversed(_FORMATS.items()):
        path = click.Path(dir_okay=False, path_type=Path)
        command = click.option(f"--{name}", metavar="FILE", type=path, help=f"Also write {what} to FILE.")(command)
    return command


def write_reports(result: Result, junit: Path | None, json: Path | None, html: Path | None) -> None:
    """Write the reports that are asked for.

    Raises:
        click.ClickException: a file cannot be written.
    """
    try:
        if junit is not None:
            from .as_junit import as_junit

            junit.write_bytes(as_junit(result))
        if json is not None:
            from .as_json import as_json

            json.write_text(as_json(result), encoding="utf-8")
        if html is not None:
            from .as_html import as_html

            html.write_text(as_html(result), encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"cannot write {error.filename}: {error.strerror}") from error
