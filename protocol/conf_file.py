"""The grammar of libvirt's configuration files: ``key = value`` lines, strings, integers, lists, ``#`` comments.

A value is an integer, a string in single, double or triple double quotes (the last over several lines), or a list of
strings in brackets, over several lines if wanted, with commas between and optionally after. There are no escapes.
What the keys mean is not known here.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

__all__ = ["ConfigError", "Setting", "parse"]

Value = int | str | list[str]

_KEY: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")
_INTEGER: Final = re.compile(r"-?[0-9]+")
_LONGEST_NUMBER: Final = 20
_LONG_QUOTE: Final = '"""'


class ConfigError(ValueError):
    """A configuration that cannot be used; its text names the file, the line and the key where they are known."""

    def __init__(self, text: str, path: str, line: int | None = None, key: str | None = None) -> None:
        place = path if line is None else f"{path}:{line}"
        super().__init__(f"{place}: {key}: {text}" if key else f"{place}: {text}")


class Setting(NamedTuple):
    """One ``key = value`` and the line it starts on."""

    key: str
    value: Value
    line: int


def parse(text: str, path: str, *, repeated: bool = False) -> list[Setting]:
    """Read a whole file.

    Args:
        text: the content.
        path: the file's name, for error texts.
        repeated: whether a key may be given again; the first one counts, as in libvirt.

    Raises:
        ConfigError: the text does not follow the grammar, or gives a key twice where that is not allowed.
    """
    if (nul := text.find("\0")) >= 0:
        raise ConfigError("expected text, not the character NUL", path, text.count("\n", 0, nul) + 1)
    reader = _Reader(text, path)
    settings: list[Setting] = []
    first: dict[str, int] = {}
    while reader.skip_blank():
        setting = reader.setting()
        if setting.key in first:
            if repeated:
                continue
            raise ConfigError(f"given before on line {first[setting.key]}", path, setting.line, setting.key)
        first[setting.key] = setting.line
        settings.append(setting)
    return settings


class _Reader:
    """A position in the text, moved by what is read there."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = path
        self._at = 0
        self._key: str | None = None

    def setting(self) -> Setting:
        """Read one ``key = value`` and the end of its line."""
        self._key = None
        line = self._line()
        key = _KEY.match(self._text, self._at)
        if key is None:
            raise self._error("expected the name of a setting")
        self._at = key.end()
        self._key = key[0]
        self._skip_spaces()
        if not self._take("="):
            raise self._error("expected '=' after the name")
        self._skip_spaces()
        value = self._value()
        self._skip_spaces()
        if not self._at_line_end():
            raise self._error("expected the end of the line after the value")
        return Setting(key[0], value, line)

    def skip_blank(self) -> bool:
        """Skip spaces, line ends and comments; tell whether anything is left."""
        while self._at < len(self._text):
            if self._text[self._at].isspace():
                self._at += 1
            elif self._text[self._at] == "#":
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            else:
                return True
        return False

    def _value(self) -> Value:
        if self._take("["):
            return self._list()
        if (integer := _INTEGER.match(self._text, self._at)) is not None:
            self._at = integer.end()
            if len(integer[0]) > _LONGEST_NUMBER:
                raise self._error("the number is too long")
            return int(integer[0])
        return self._string("expected a number, a quoted string or a list")

    def _list(self) -> list[str]:
        values: list[str] = []
        while self._more_of_list():
            values.append(self._string("expected a quoted string in the list"))
            self._more_of_list()
            if self._take(","):
                continue
            if not self._text.startswith("]", self._at):
                raise self._error("expected ',' or ']' in the list")
        self._at += 1
        return values

    def _more_of_list(self) -> bool:
        if not self.skip_blank():
            raise self._error("the list has no end")
        return self._text[self._at] != "]"

    def _string(self, expected: str) -> str:
        if self._take(_LONG_QUOTE):
            return self._until(_LONG_QUOTE)
        for quote in "\"'":
            if self._take(quote):
                return self._until(quote)
        raise self._error(expected)

    def _until(self, quote: str) -> str:
        end = self._text.find(quote, self._at)
        value = self._text[self._at : end]
        if end < 0 or (quote != _LONG_QUOTE and "\n" in value):
            raise self._error("the string has no closing quote")
        self._at = end + len(quote)
        return value

    def _take(self, what: str) -> bool:
        if self._text.startswith(what, self._at):
            self._at += len(what)
            return True
        return False

    def _skip_spaces(self) -> None:
        while self._text[self._at : self._at + 1] in (" ", "\t"):
            self._at += 1

    def _at_line_end(self) -> bool:
        return self._text[self._at : self._at + 1] in ("", "\n", "\r", "#")

    def _line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1

    def _error(self, text: str) -> ConfigError:
        return ConfigError(text, self._path, self._line(), self._key)
