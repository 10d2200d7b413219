"""The command ``virtwire-tap diff``: what two recordings have answered differently."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .reading import DAMAGED, DIFFERENT, FILE, fail

if TYPE_CHECKING:
    from .comparison import Comparison, Found

__all__ = ["command"]


@click.command("diff")
@click.argument("left", type=FILE)
@click.argument("right", type=FILE)
@click.option("--exact", is_flag=True, help="Compare also what differs each time: times, loads, UUIDs, ids, orders.")
@click.option("--secrets", is_flag=True, help="Compare and show secrets too, which are blanked otherwise.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def command(left: Path, right: Path, exact: bool, secrets: bool, as_json: bool) -> None:
    """Compare two recordings: calls laid side by side, and which of their answers differ in what.

    Connections are compared by what they opened and asked for, calls in their order; what only one side has is told
    ("-" only in LEFT, "+" only in RIGHT). UUIDs, ids and addresses that daemons make up are taken for the same where
    they stand for the same things. Exits with 1 where something differs, 3 where a recording is damaged.
    """
    from ..recording.format import RecordingError
    from .comparison import Comparison
    from .side import Side

    with ExitStack() as opened:
        try:
            sides = [opened.enter_context(Side(path)) for path in (left, right)]
            comparison = Comparison(sides[0], sides[1], exact=exact, secrets=secrets)
            code = _json(comparison) if as_json else _print(comparison)
        except RecordingError as error:
            fail(error)
        for side in sides:
            if side.damage is not None:
                what = f"{side.path} is damaged and was read only up to there: {side.damage}"
                print(f"virtwire-tap: {what}", file=sys.stderr)
                code = DAMAGED
    sys.exit(code)


def _print(comparison: Comparison) -> int:
    from .tables import counted

    kinds = {"differs": 0, "only left": 0, "only right": 0}
    for found in comparison.run():
        kinds[found.kind] += 1
        for line in _lines(found):
            print(line)
    parts = [f"{counted(comparison.calls, 'call')} compared, {comparison.alike:,} alike"]
    parts += [f"{kinds[kind]:,} {kind}" for kind in kinds if kinds[kind]]
    if len(comparison.pairs):
        parts.append(f"{counted(len(comparison.pairs), 'name stands', 'names stand')} for another")
    print(", ".join(parts))
    return DIFFERENT if any(kinds.values()) else 0


def _lines(found: Found) -> list[str]:
    number = found.left if found.left is not None else found.right
    other = "" if found.right in (found.left, None) or found.left is None else f" ({found.right})"
    sign = {"differs": " ", "only left": "-", "only right": "+"}[found.kind]
    call = "" if found.call is None else f" call {found.call}:"
    return [
        f"{sign} connection {number}{other}{call or ':'} {found.what}",
        *(f"      {each}" for each in found.differences),
    ]


def _json(comparison: Comparison) -> int:
    """Print one object, a line for each of what was found; it is not held, there may be very much."""
    from dataclasses import asdict

    code = 0
    print('{"found": [')
    for found in comparison.run():
        print(f"{',' if code else ''}{json.dumps(asdict(found))}")
        code = DIFFERENT
    print(f'], "calls": {comparison.calls}, "alike": {comparison.alike}, "pairs": {len(comparison.pairs)}}}')
    return code
