"""Text of a ``.x`` file to its tree, by lark's LALR parser over ``grammar.lark``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NoReturn

from lark import Lark, Token
from lark.exceptions import UnexpectedCharacters, UnexpectedToken

from . import syntax
from .builder import Builder
from .comments import attach
from .errors import CompileError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["parse"]

_EXTRA = re.compile(r"(?P<COMMENT>/\*(.|\n)*?\*/)|(?P<DIRECTIVE>^%[^\n]*)", re.MULTILINE)
_INCLUDE = re.compile(r'%\s*#\s*include\s*"([^"]*\.x)"\s*')
_TYPES = frozenset(
    ["INT", "HYPER", "FLOAT", "DOUBLE", "QUADRUPLE", "BOOL", "CHAR", "SHORT", "UNSIGNED", "STRUCT", "UNION", "ENUM"]
)
_DEFINITIONS = frozenset(["CONST", "TYPEDEF", "ENUM", "STRUCT", "UNION", "PROGRAM"])


def parse(path: str, text: str) -> syntax.File:
    """Parse one file.

    Args:
        path: the name that errors give.
        text: the file's content.

    Raises:
        CompileError: it does not follow the grammar, or an annotation belongs to nothing.
    """
    extra = list(_extra(text))
    builder = Builder()
    try:
        definitions = builder.transform(_parser().parse(text))
    except UnexpectedCharacters as error:
        _refuse_character(path, text, error)
    except UnexpectedToken as error:
        _refuse_token(path, text, error)
    file = syntax.File(path, definitions, list(_includes(extra)))
    attach(file, builder.nodes, [token for token in extra if token.type == "COMMENT"], text)
    return file


@cache
def _parser() -> Lark:
    grammar = (files(__package__) / "grammar.lark").read_text()
    return Lark(grammar, parser="lalr", lexer="basic", propagate_positions=True, maybe_placeholders=True)


def _extra(text: str) -> Iterable[Token]:
    """Find the comments and the ``%`` lines, which the grammar passes over."""
    for found in _EXTRA.finditer(text):
        line, column = _place(text, found.start())
        kind = found.lastgroup or "COMMENT"
        yield Token(kind, found[0], start_pos=found.start(), line=line, column=column, end_pos=found.end())


def _includes(extra: Iterable[Token]) -> Iterable[syntax.Include]:
    for token in extra:
        if token.type == "DIRECTIVE" and (found := _INCLUDE.fullmatch(token)):
            yield syntax.Include(found[1], token.line or 0, found.start(1) + 1)


def _place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _refuse_character(path: str, text: str, error: UnexpectedCharacters) -> NoReturn:
    rest = text[error.pos_in_stream or 0 :]
    if rest.startswith("/*"):
        message = "this comment has no end"
    elif rest.startswith("//"):
        message = "'//' does not begin a comment, only '/*' does"
    elif rest.startswith("_"):
        message = "a name begins with a letter, not with '_'"
    else:
        message = f"unexpected character {rest[0]!r}"
    raise CompileError(path, error.line, error.column, message) from None


def _refuse_token(path: str, text: str, error: UnexpectedToken) -> NoReturn:
    expected = _expected(error.accepts or error.expected)
    if error.token.type == "$END":
        line, column = _place(text, len(text.rstrip()))
        raise CompileError(path, line, column, f"unexpected end of file, expected {expected}") from None
    found = str(error.token)
    kind = "keyword " if error.token.type not in ("IDENT", "NUMBER") and found.isalpha() else ""
    raise CompileError(path, error.line, error.column, f"unexpected {kind}{found!r}, expected {expected}") from None


def _expected(accepted: Iterable[str]) -> str:
    """Say in words which terminals would have been right."""
    names = set(accepted)
    words = []
    if names >= _DEFINITIONS:
        names -= _DEFINITIONS
        words.append("a definition (const, typedef, enum, struct, union or program)")
    if names >= _TYPES:
        names -= _TYPES | {"IDENT", "OPAQUE", "STRING", "VOID"}
        words.append("a type")
    if names >= {"IDENT", "NUMBER"}:
        names -= {"IDENT", "NUMBER"}
        words.append("a number or the name of a constant")
    if "IDENT" in names:
        names -= {"IDENT", "PROGRAM", "VERSION"}
        words.append("a name")
    if "NUMBER" in names:
        names.discard("NUMBER")
        words.append("a number")
    if "$END" in names:
        names.discard("$END")
        words.append("the end of the file")
    words += sorted(f"'{_parser().get_terminal(name).pattern.value}'" for name in names)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
