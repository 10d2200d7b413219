"""Which comment belongs to what, and what it says.

A comment that follows something on its line belongs to that; any other belongs to what begins right below it. A line
``@word value`` of a comment is an annotation, the other lines are prose. The first comment of a file, where it stands
above all else, is the file's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .errors import CompileError
from .syntax import Annotation, File, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lark import Token

__all__ = ["attach"]

_ANNOTATION = re.compile(r"@([a-z_]+)[ \t]*(.*)")


@dataclass
class Comment:
    """The text between ``/*`` and ``*/``, split into prose and annotations."""

    start: int
    end: int
    prose: str
    annotations: list[Annotation]


def attach(file: File, nodes: Sequence[Node], tokens: Sequence[Token], text: str) -> None:
    """Give each comment to the node it belongs to.

    Args:
        file: gets the file's first comment.
        nodes: everything that can have a comment.
        tokens: the comments.
        text: the whole file.

    Raises:
        CompileError: a comment with annotations belongs to nothing.
    """
    starts = sorted(nodes, key=lambda node: (node.start, -node.end))
    for index, token in enumerate(tokens):
        comment = _read(token)
        if index == 0 and not text[: comment.start].strip():
            owner: Node | None = file
        else:
            owner = _owner(comment, starts, text)
        if owner is not None:
            owner.doc = f"{owner.doc}\n{comment.prose}".strip() if owner.doc else comment.prose
            owner.annotations += comment.annotations
        elif comment.annotations:
            first = comment.annotations[0]
            raise CompileError(
                file.path,
                first.line,
                first.column,
                f"@{first.word} is in a comment that belongs to nothing; put it right above a definition or behind it",
            )


def _read(token: Token) -> Comment:
    """Split a comment's text; ``*`` at the beginning of a line is decoration."""
    assert token.start_pos is not None
    assert token.end_pos is not None
    assert token.line is not None
    assert token.column is not None
    prose: list[str] = []
    annotations: list[Annotation] = []
    for number, line in enumerate(token.split("\n")):
        cut = line.removesuffix("*/") if number == token.count("\n") else line
        cut = cut.removeprefix("/*") if number == 0 else cut
        stripped = cut.strip().lstrip("*").strip()
        if found := _ANNOTATION.fullmatch(stripped):
            column = line.index("@") + (token.column if number == 0 else 1)
            annotations.append(Annotation(found[1], found[2].strip(), token.line + number, column))
        else:
            prose.append(stripped)
    return Comment(token.start_pos, token.end_pos, "\n".join(prose).strip(), annotations)


def _owner(comment: Comment, nodes: Sequence[Node], text: str) -> Node | None:
    """Find what a comment belongs to."""
    before = text[text.rfind("\n", 0, comment.start) + 1 : comment.start]
    before = re.sub(r"^.*?\*/", "", _bare(before)).strip()
    line_end = text.find("\n", comment.end)
    after = _bare(text[comment.end : line_end if line_end >= 0 else len(text)]).strip(" \t\r};")
    if before and not after and not before.endswith("{"):
        ended = [
            node
            for node in nodes
            if node.end <= comment.start and not _bare(text[node.end : comment.start]).strip(" \t;,")
        ]
        return max(ended, key=lambda node: (node.end, -node.start), default=None)
    for node in nodes:
        if node.start >= comment.end:
            between = text[comment.end : node.start]
            return node if not _bare(between).strip() and not _blank_line(between) else None
    return None


def _bare(text: str) -> str:
    """Return a text without its comments."""
    return re.sub(r"/\*(.|\n)*?\*/", "", text)


def _blank_line(between: str) -> bool:
    """Whether a blank line separates two things."""
    return not all(line.strip() for line in between.split("\n")[1:-1])
