"""Names of the definition language to Python's."""

from __future__ import annotations

import keyword
import re

__all__ = ["class_name", "constant_name", "member_name", "python_name"]


def python_name(name: str) -> str:
    """Return a field's name in Python: a keyword gets an underscore behind it."""
    return f"{name}_" if keyword.iskeyword(name) else str(name)


def class_name(name: str) -> str:
    """Return the CamelCase name of a type: ``domain_handle`` is ``DomainHandle``, ``fooBar`` is ``FooBar``."""
    words = [word for word in name.split("_") if word]
    if name.isupper():
        words = [word.capitalize() for word in words]
    return python_name("".join(word[0].upper() + word[1:] for word in words))


def constant_name(name: str) -> str:
    """Return the name of a constant, a procedure's or a program's: upper case, ``fooBar`` is ``FOO_BAR``."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def member_name(name: str, prefix: str = "") -> str:
    """Return the name of an enum's member without its prefix; a digit in front gets an underscore before it."""
    short = name.removeprefix(prefix)
    if short[:1].isdigit():
        short = f"_{short}"
    return f"{short}_" if keyword.iskeyword(short) or short in ("mro", "name", "value") else str(short)
