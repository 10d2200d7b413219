"""Write docs/images, or some of it: ``python -m tools.screenshots [web] [terminal]``."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

IMAGES = Path(__file__).parent.parent.parent / "docs" / "images"
KINDS = ("web", "terminal")
"""Each is a module whose ``write(folder)`` writes pictures and gives their paths."""


def main() -> None:
    """Write the pictures."""
    IMAGES.mkdir(exist_ok=True)
    for kind in sys.argv[1:] or KINDS:
        for path in import_module(f"tools.screenshots.{kind}").write(IMAGES):
            print(f"{path.relative_to(IMAGES.parent.parent)}: {path.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
