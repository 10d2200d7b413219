"""The terminal view, as SVG that brings no fonts and fetches none: whoever looks at it uses a font of his own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.conformance.demo_traffic import demo
from tests.conformance.views.terminal.screens import Watched, watch

__all__ = ["PICTURES", "picture", "write"]

_SIZE: Final = (110, 30)
PICTURES: Final[dict[str, tuple[str, Sequence[str]]]] = {
    "log": ("not connection=2", ("end",)),
    "slowest": ("", ("3", "down")),
    "procedures": ("", ("5",)),
    "call": ("", ("3", *["down"] * 6, "enter", "down", "down")),
}
"""A name of each, the filter, and the keys that lead there."""


def write(folder: Path) -> Iterator[Path]:
    """Write the pictures; give their paths."""
    for name in PICTURES:
        path = folder / f"tap-terminal-{name}.svg"
        path.write_text(picture(name))
        yield path


def picture(name: str) -> str:
    """Make one."""
    filter, keys = PICTURES[name]
    made: list[str] = []

    async def scenario(watched: Watched) -> None:
        await watched.press(*keys)
        made.append(_portable(watched.app.export_screenshot(title="virtwire-tap --tui")))

    watch(scenario, demo(), size=_SIZE, filter=filter)
    return made[0]


def _portable(svg: str) -> str:
    """Take out the fonts that would be fetched."""
    svg = re.sub(r"@font-face \{.*?\}\n", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: [^;]*;", "font-family: 'Fira Code', 'DejaVu Sans Mono', Menlo, monospace;", svg)
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)
