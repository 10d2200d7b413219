"""Tables in plain text: columns as wide as what stands in them; and counts with their nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

__all__ = ["counted", "table"]


def table(titles: Sequence[str], rows: Sequence[Sequence[str]], left: int = 1) -> Iterator[str]:
    """Lay out a table.

    Args:
        titles: of the columns.
        rows: texts that can be printed.
        left: so many columns are aligned to the left, the others to the right.

    Yields:
        Lines: the titles, then the rows.
    """
    widths = [max(len(row[index]) for row in (titles, *rows)) for index in range(len(titles))]
    for row in (titles, *rows):
        cells = [
            text.ljust(width) if index < left else text.rjust(width)
            for index, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def counted(count: int, noun: str, plural: str = "") -> str:
    """Write how many there are of something: ``1 call``, ``2,000 calls``."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"
