"""How a verb's words become values: virsh's rules, and its words for what is wrong.

``--name value`` and ``--name=value`` give an option by name. A word that is no option fills the first option with a
value that has none yet (``Option.by_place``), in order of declaration; after ``--`` every word is such a word. Only
two dashes before a letter or digit make an option: ``-x`` and ``---`` are values. There are no abbreviations, and no
option can be given twice but one that takes many values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .failure import ShellError

__all__ = ["HELP", "Option", "Values", "flag", "parse", "string"]

Values = dict[str, bool | str | tuple[str, ...] | None]

_NAMED = re.compile(r"--([A-Za-z0-9][^=]*)(?:=(.*))?", re.DOTALL)


@dataclass(frozen=True)
class Option:
    """One option of a verb.

    Attributes:
        name: without the dashes.
        help: one line.
        flag: takes no value.
        required: the verb refuses to run without it.
        by_place: may be given without its name.
        multiple: takes any number of values; the last place.
    """

    name: str
    help: str
    flag: bool = False
    required: bool = False
    by_place: bool = True
    multiple: bool = False

    @property
    def key(self) -> str:
        """The parameter's name in the verb's function."""
        key = self.name.replace("-", "_")
        return f"{key}_" if key in {"from", "live", "all"} else key


def flag(name: str, text: str) -> Option:
    """Declare an option without a value."""
    return Option(name, text, flag=True, by_place=False)


def string(name: str, text: str, *, required: bool = False, by_place: bool = True, multiple: bool = False) -> Option:
    """Declare an option with a value."""
    return Option(name, text, required=required, by_place=by_place, multiple=multiple)


HELP = flag("help", "print help for this verb")
"""Every verb has it; ``parse`` says whether it was given under the key ``help``."""


def parse(verb: str, options: Sequence[Option], words: Sequence[str]) -> Values:
    """Read a verb's words.

    Args:
        verb: its name, for messages.
        options: what it declares, in order.
        words: what the user wrote after the verb.

    Returns:
        A value for every option and for HELP: flags a bool, strings a text or None, many values a tuple.

    Raises:
        ShellError: the words break the rules, or a required option is missing (which ``--help`` excuses).
    """
    by_name = {option.name: option for option in (*options, HELP)}
    given: dict[str, list[str]] = {}
    data_only = False
    remaining = iter(words)
    for word in remaining:
        named = None if data_only else _NAMED.fullmatch(word)
        if named:
            option = by_name.get(named[1])
            if option is None:
                raise ShellError(f"command '{verb}' doesn't support option --{named[1]}")
            if option.name in given and not option.multiple and option is not HELP:
                raise ShellError(f"option --{option.name} already seen")
            given.setdefault(option.name, []).append(_value(option, named[2], remaining))
        elif word == "--" and not data_only:
            data_only = True
        else:
            given.setdefault(_next_place(options, given, word).name, []).append(word)
    _require(verb, options, given)
    return {option.key: _result(option, given.get(option.name)) for option in (*options, HELP)}


def _value(option: Option, attached: str | None, remaining: Iterator[str]) -> str:
    """Return the value of an option given by name: after ``=``, or the next word."""
    if option.flag:
        if attached is not None:
            raise ShellError(f"invalid '=' after option --{option.name}")
        return ""
    value = attached if attached is not None else next(remaining, None)
    if value is None:
        raise ShellError(f"expected syntax: --{option.name} <string>")
    return value


def _next_place(options: Sequence[Option], given: dict[str, list[str]], word: str) -> Option:
    for option in options:
        if option.by_place and (option.multiple or option.name not in given):
            return option
    raise ShellError(f"unexpected data '{word}'")


def _require(verb: str, options: Sequence[Option], given: dict[str, list[str]]) -> None:
    missing = [option.name for option in options if option.required and option.name not in given]
    if missing and HELP.name not in given:
        raise ShellError(*(f"command '{verb}' requires <{name}> option" for name in missing))


def _result(option: Option, texts: list[str] | None) -> bool | str | tuple[str, ...] | None:
    if option.flag:
        return texts is not None
    if option.multiple:
        return tuple(texts or ())
    return texts[0] if texts else None
