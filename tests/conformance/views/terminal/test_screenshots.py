"""The pictures of the documentation can be made, fetch nothing, and those that are there show the view of today."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from tools.screenshots.terminal import PICTURES, picture

IMAGES = Path(__file__).parents[4] / "docs/images"


def words(svg: str) -> str:
    """Take the text out of a picture."""
    return html.unescape(" ".join(re.findall(r"<text[^>]*>(.*?)</text>", svg))).replace("\xa0", " ")


@pytest.mark.parametrize("name", PICTURES)
def test_the_picture_is_that_of_today(name: str) -> None:
    made = picture(name)
    assert set(re.findall(r"https?://[^\"' )]*", made)) == {"http://www.w3.org/2000/svg"}
    assert "@font-face" not in made
    kept = (IMAGES / f"tap-terminal-{name}.svg").read_text()
    assert words(kept) == words(made), "run make screenshots"
