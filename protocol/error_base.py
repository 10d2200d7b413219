"""LibvirtError, and the functions that fill one as libvirt's own reporting does.

Clients match on the fields, so each pattern is one function: the template in ``str1``, the detail in ``str2``, -1 in
the integers for ``report``; the C function and the argument for code 8.
"""

from __future__ import annotations

import os
from typing import ClassVar

from .error_codes import ErrorCode, ErrorDomain, ErrorLevel, templates

__all__ = [
    "ErrorCode",
    "ErrorDomain",
    "ErrorLevel",
    "LibvirtError",
    "exclusive_flags",
    "invalid_argument",
    "report",
    "required_flag",
    "system_error",
    "unsupported_flags",
]


class LibvirtError(Exception):
    """An error of libvirt, with every field that the wire carries.

    Creating a ``LibvirtError`` gives an instance of the subclass registered for its code.

    Attributes:
        code: what went wrong, see ErrorCode; a number newer than this version stays a plain int.
        domain: the part of libvirt that raised it, see ErrorDomain.
        message: the complete text, prefix included.
        level: see ErrorLevel.
        str1: usually the template of the message, str2 usually the detail.
        int1: ``errno`` for system errors, otherwise -1 or 0.
    """

    default_code: ClassVar[int] = ErrorCode.INTERNAL_ERROR
    _by_code: ClassVar[dict[int, type[LibvirtError]]] = {}

    def __init_subclass__(cls, *, code: int | None = None) -> None:
        if code is not None:
            cls.default_code = code
            LibvirtError._by_code[code] = cls

    def __new__(cls, code: int | None = None, *args: object, **kwargs: object) -> LibvirtError:
        """Pick the subclass registered for the code."""
        if cls is LibvirtError and code is not None:
            cls = LibvirtError._by_code.get(code, cls)
        return super().__new__(cls)

    def __init__(
        self,
        code: int | None = None,
        domain: int = ErrorDomain.NONE,
        message: str | None = None,
        *,
        level: int = ErrorLevel.ERROR,
        str1: str | None = None,
        str2: str | None = None,
        str3: str | None = None,
        int1: int = 0,
        int2: int = 0,
    ) -> None:
        self.code = self.default_code if code is None else code
        self.domain = domain
        self.message = message if message is not None else "Unknown error"
        self.level = level
        self.str1 = str1
        self.str2 = str2
        self.str3 = str3
        self.int1 = int1
        self.int2 = int2
        super().__init__(self.message)

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}(code={self.code}, domain={self.domain}, message={self.message!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (tuple(getattr(self, name) for name in FIELDS),)

    def fields(self) -> dict[str, int | str | None]:
        """Return the fields of the wire's error struct by name, in wire order."""
        return {name: getattr(self, name) for name in FIELDS}


FIELDS = ("code", "domain", "message", "level", "str1", "str2", "str3", "int1", "int2")


def _rebuild(values: tuple[int | str | None, ...]) -> LibvirtError:
    code, domain, message, *rest = values
    return LibvirtError(code, domain, message, **dict(zip(FIELDS[3:], rest, strict=True)))  # type: ignore[arg-type]


def report(code: int, domain: int, detail: str | None = None) -> LibvirtError:
    """Make the error that libvirt's ``virReportError`` would make.

    Args:
        code: an ErrorCode.
        domain: an ErrorDomain.
        detail: the text after the code's prefix; None gives the bare prefix (as "Domain not found").
    """
    plain, detailed = templates(code)
    if detail is None:
        return LibvirtError(code, domain, plain, str1=plain, int1=-1, int2=-1)
    return LibvirtError(code, domain, detailed.replace("%s", detail), str1=detailed, str2=detail, int1=-1, int2=-1)


def system_error(errno: int, domain: int, detail: str) -> LibvirtError:
    """Make a system error (code 38): the text with the reason after it, ``int1`` the errno."""
    text = f"{detail}: {os.strerror(errno)}"
    return LibvirtError(ErrorCode.SYSTEM_ERROR, domain, text, str1="%s", str2=text, int1=errno, int2=-1)


def invalid_argument(domain: int, function: str, argument: str, text: str) -> LibvirtError:
    """Make a code 8 error about one argument of a C function, its text without prefix: ``str1`` names the function."""
    return LibvirtError(ErrorCode.INVALID_ARG, domain, text, str1=function, str2=argument)


def unsupported_flags(domain: int, function: str, flags: int) -> LibvirtError:
    """Make the refusal of unknown flag bits (virCheckFlags)."""
    return invalid_argument(domain, function, "flags", f"unsupported flags (0x{flags:x}) in function {function}")


def exclusive_flags(domain: int, function: str, first: str, second: str) -> LibvirtError:
    """Make the refusal of two C flag names given together."""
    text = f"Flags '{first}' and '{second}' are mutually exclusive"
    return invalid_argument(domain, function, "ctl", text)


def required_flag(domain: int, function: str, required: str, by: str) -> LibvirtError:
    """Make the refusal of a C flag that needs another one."""
    return invalid_argument(domain, function, "ctl", f"Flag '{required}' is required by flag '{by}'")
