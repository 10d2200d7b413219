"""The commands ``virtwire-check list`` and ``virtwire-check explain``: what is checked, and why."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

import click

from ..tap.tables import counted
from .choosing import choice_options, chosen, named
from .registry import Check, Registry
from .server import checks

__all__ = ["explain", "list_checks"]

_WIDTH: Final = 100
_F = TypeVar("_F", bound=Callable[..., None])


def _of_client(command: _F) -> _F:
    return click.option("--client", "of_client", is_flag=True, help="The checks of a client.")(command)


def _checks(of_client: bool) -> Registry[Any]:
    if not of_client:
        return checks()
    from .client.every import CLIENT

    return CLIENT


@click.command("list")
@choice_options
@click.option("--json", "as_json", is_flag=True, help="Write all that is known of each, as JSON.")
@_of_client
def list_checks(levels: Sequence[str], only: Sequence[str], as_json: bool, of_client: bool) -> None:
    """List the checks of a daemon, or of a client."""
    listed = chosen(_checks(of_client), levels, only)
    if as_json:
        click.echo(json.dumps([known(each) for each in listed], indent=2))
        return
    for each in listed:
        click.echo(f"{each.level:<10}  {each.name}: {each.title}")
    click.echo(counted(len(listed), "check"))


@click.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@_of_client
def explain(names: Sequence[str], of_client: bool) -> None:
    """Say what checks do, why, and what is known behind them; NAME may be a pattern."""
    click.echo("\n\n".join(explained(each) for each in named(_checks(of_client), names)))


def known(check: Check[Any]) -> dict[str, str]:
    """Return what is known of a check."""
    return {
        "name": check.name,
        "level": check.level.value,
        "title": check.title,
        "about": check.about,
        "fact": check.fact,
    }


def explained(check: Check[Any]) -> str:
    """Write all that is known of a check."""
    parts = [f"{check.name} ({check.level})", f"Rule: {check.title}."]
    parts += check.about.split("\n\n")
    parts += [f"Fact: {check.fact}"]
    head, *others = parts
    filled = [
        textwrap.fill(" ".join(each.split()), _WIDTH, initial_indent="  ", subsequent_indent="  ") for each in others
    ]
    return "\n".join([head, *filled])
