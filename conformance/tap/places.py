"""How the commands read what ``--listen`` says; apart from ``listening``, which is imported only when it is needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from .listening import Place

__all__ = ["places"]


def places(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> list[Place]:
    """Read each place.

    Raises:
        click.BadParameter: one is none.
    """
    from .listening import parse_place

    try:
        return [parse_place(value) for value in values]
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error
