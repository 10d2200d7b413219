"""How a replay's result is told, and what it means for the exit status."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

import click

from ..tap.reading import DAMAGED, DIFFERENT

if TYPE_CHECKING:
    from .report import Finding, Report

__all__ = ["finish", "teller"]


def teller(*, as_json: bool) -> Callable[[Finding | str], object]:
    """Return what tells findings and notes as they come; nothing does when all is told as JSON in the end."""
    return _nothing if as_json else _tell


def _nothing(_each: Finding | str) -> None:
    """Say nothing until the end."""


def _tell(each: Finding | str) -> None:
    """Say what differs at once; notes go to stderr."""
    if isinstance(each, str):
        click.echo(f"note: {each}", err=True)
    else:
        click.echo(str(each))


def finish(report: Report, *, as_json: bool) -> NoReturn:
    """Print the result, and end with the status that it means."""
    if as_json:
        click.echo(json.dumps(report.as_json(), indent=2))
    else:
        click.echo(report.summary())
    sys.exit(DIFFERENT if not report.clean else 0 if report.damage is None else DAMAGED)
