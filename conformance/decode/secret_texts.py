"""What is secret in texts: in documents, in commands for QEMU, its monitor or a guest's agent, and in answers to them.

Texts are looked at as bytes, by patterns, for they may be cut, damaged or no documents at all. Every pattern is linear
in the length of the text: what may be repeated gives nothing back (possessive quantifiers), and a search goes on
behind what it has seen.

A quote may be written as an entity (libvirt does so in all that it writes into attributes). Patterns for commands see
a text of the same length in which each such entity is a quote and filling (``_plain``), so that offsets stay.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Final

__all__ = ["hints", "hints_of_half", "secrets_in_text"]

_WORDS: Final = (
    *(b"passw", b"secret", b"cookie", b"passphrase", b"session", b"dhcert", b"launchblob", b"token", b"credential"),
    *(b"query=", b"b64", b"-data", b"guest-exec"),
)
_WORD_ENDS: Final = tuple(re.compile(each).search for each in (rb"key(?![a-z])", rb"pass(?![a-z])", rb"pwd?(?![a-z])"))
"""A text without any of these words and ends of words has no secret but in addresses (URLs)."""
_HALF_WORDS: Final = (b'"arg"', b'"env"', b"object-add", b"object_add")
"""Words that alone tell of no secret, but what says more may have been cut off."""

_FILLING: Final = b"\1"
_ENTITY: Final = re.compile(rb"&(?:(quot|#0*+34|#x0*+22)|apos|#0*+39|#x0*+27);", re.IGNORECASE)
_QUOTE: Final = rb"""["']\x01*+"""

# All below see texts in lower case.

_SECRET_NAME: Final = re.compile(
    rb"passw|passphrase|secret|token|credential|cookie|pass(?![a-z])|(?<![a-z])key(?![a-z])"
    rb"|pw(?![a-z])|(?<=[a-z_])pwd(?![a-z])|(?:api|access|private|ssh|master|encryption|signing)[-_.]?key(?![a-z])"
)
"""The name of a variable, a property or an entry that says that its value is secret."""

_ELEMENT: Final = re.compile(
    rb"<((?:\w++:)?(?:cookie|passphrase|password|passwd|admin_?pass(?:word)?|session|dhcert|launchblob))(?=[\s>])"
)
_Patterns = tuple[re.Pattern[bytes], ...]


def _behind(words: tuple[bytes, ...], tail: bytes) -> _Patterns:
    """Compile one pattern for each word: those that begin with letters are found many times faster than a choice."""
    return tuple(re.compile(word + tail, re.DOTALL) for word in words)


_QUOTED: Final = rb"""\s*+=\s*+(?:'([^'<]*+)|"([^"<]*+))"""
_SAYING: Final = (rb"passw(?:or)?d", rb"passphrase", rb"admin_?pass", rb"api[-_]?key", rb"token")
_ATTRIBUTE: Final = _behind((*_SAYING, rb"query(?<=\squery)"), _QUOTED)
_NAME: Final = _behind((rb"name(?<!\wname)", rb"key(?<!\wkey)"), _QUOTED)
_TAG_REST: Final = re.compile(rb"""(?:[^<>"']++|"[^"<]*+"?+|'[^'<]*+'?+)*+""")
_TAG_VALUE: Final = re.compile(rb"value(?<!\wvalue)" + _QUOTED)
_CREDENTIAL: Final = re.compile(
    rb"""(?<=>)io\.systemd\.credential[\w.]*+:[^=<]*+=([^<]++)"""
    rb"""|systemd\.(?:set_)?credential[\w.]*+[:=][^=:\s<"']*+[:=]([^"'<]++)"""
)

_VALUE: Final = rb"""(?:"\x01*+((?:[^"\\]++|\\.)*+)|'\x01*+((?:[^'\\]++|\\.)*+)|([^\s"'\\,}\]]++))"""
_JSON: Final = _behind(
    (
        *(*_SAYING, rb"cookie", rb"pass(?<![a-z]pass)", rb"secret(?<=[_\"'\x01]secret)"),
        *(rb"access[-_]?key", rb"private[-_]?key", rb"secret[-_]?key"),
        *(rb"buf-b64", rb"input-data", rb"out-data", rb"err-data"),
    ),
    rb"""(?:%b\s*+:\s*+%b""" % (_QUOTE, _VALUE)
    # Within a string of JSON: up to a quote behind as many backslashes as the first one had.
    + rb"""|\\++%b\s*+:\s*+(?P<depth>\\++)(?P<quote>["'])\x01*+((?:[^\\"]++|(?!(?P=depth)(?P=quote))\\++["']?+)*+))"""
    % _QUOTE,
)
_LIST: Final = re.compile(
    rb"""(?:arg|env)%b\s*+:\s*+\[((?:[^]"'\\]++|"(?:[^"\\]++|\\.)*+"?+|'(?:[^'\\]++|\\.)*+'?+|\\)*+)""" % _QUOTE,
    re.DOTALL,
)
_STRING: Final = re.compile(rb""""((?:[^"\\]++|\\.)*+)"?+|'((?:[^'\\]++|\\.)*+)'?+""", re.DOTALL)
_OPTION: Final = rb"""((?:[^,\s"'<]++|,,)++)"""
_ASSIGNED: Final = _behind(
    (
        *(*_SAYING, rb"cookie", rb"key(?<=_key)", rb"pass(?<![a-z\d-]pass)", rb"pw(?<![a-z\d-]pw)"),
        rb"secret(?<![a-z\d-]secret)",
    ),
    rb"(?:_\w{0,32}+)?+=" + _OPTION,
)
_MONITOR: Final = _behind(
    (rb"set_password\s++\w++", rb"change\s++vnc\s++passw(?:ord|d)"), rb"""\s++(?:"\x01*+([^"]*+)|(\S++))"""
)
_OPTIONS: Final = re.compile(rb"""secret,(?:(?<=["'\x01]secret,)([^"'<]++)|(?<!\wsecret,)([^\s"'<]++))""")
_DATA: Final = re.compile(rb"(?<=,)data=((?:[^,]++|,,)++)")
_FW_CFG: Final = re.compile(rb"""name=([^,\s"'<]*+)(?:,string=((?:[^,"'<]++|,,)++))?+""")
_SECRET_OBJECT: Final = re.compile(rb"""qom-type\\*+%b\s*+:\s*+\\*+%bsecret\\*+["']""" % (_QUOTE, _QUOTE))
_OBJECT_DATA: Final = re.compile(
    rb"""(?<![a-z-])data\\*+%b\s*+:\s*+\\*+(?:"\x01*+((?:[^"\\]++|\\[^"])*+)|'\x01*+((?:[^'\\]++|\\[^'])*+))""" % _QUOTE
)
_NEW_PASSWORD: Final = re.compile(rb"""target%b\s*+:\s*+%bpassw(?:or)?d["']""" % (_QUOTE, _QUOTE))
_ARGUMENT: Final = re.compile(rb"""["'\x01]arg%b\s*+:\s*+%b""" % (_QUOTE, _VALUE), re.DOTALL)
_USER: Final = re.compile(rb""":\\?+/\\?+/[^\s/?#"'<>@:\\]*+(?::([^\s/"'<>]++))?+""")
_QUERY: Final = _behind((rb"http", rb"ftp"), rb"""s?+:\\?+/\\?+/[^\s?#"'<>]*+(?:\?([^\s"'<>]++))?+""")


def hints(data: bytes) -> bool:
    """Tell whether bytes may hold a secret; most do not, and need not be looked at."""
    return _hints(data.lower())


def _hints(small: bytes) -> bool:
    for word in _WORDS:
        if word in small:
            return True
    for search in _WORD_ENDS:
        if search(small):
            return True
    return _has_addresses(small)


def hints_of_half(data: bytes) -> bool:
    """Tell whether the beginning of something may hold a secret."""
    small = data.lower()
    return _hints(small) or any(word in small for word in _HALF_WORDS)


def _has_addresses(small: bytes) -> bool:
    """Tell whether there may be addresses with passwords or queries."""
    return (b"://" in small or rb":\/\/" in small) and (b"@" in small or b"?" in small)


def secrets_in_text(value: bytes) -> Iterator[tuple[int, int]]:
    """Find what is secret in a document, in a command for QEMU or a guest's agent, or in an answer to one.

    Yields:
        Start and end of each; some may overlap.
    """
    small = value.lower()
    if not _hints(small):
        return
    if b"<" in small:
        yield from _in_elements(small)
        yield from _each(_ATTRIBUTE, small)
        for pattern in _NAME:
            yield from _in_named(pattern, small)
    plain = _plain(small)
    yield from _in_addresses(plain)
    yield from _in_command(plain)
    if plain is not small:
        yield from _in_command(small)


def _plain(small: bytes) -> bytes:
    """Write quotes for entities that stand for quotes; the same length, and the same text if it has none."""
    return _ENTITY.sub(_as_quote, small) if _ENTITY.search(small) is not None else small


def _as_quote(found: re.Match[bytes]) -> bytes:
    return (b"'" if found[1] is None else b'"').ljust(found.end() - found.start(), _FILLING)


def _in_elements(small: bytes) -> Iterator[tuple[int, int]]:
    """Find everything within elements that hold secrets; one that does not end is secret to the end."""
    at = 0
    while (found := _ELEMENT.search(small, at)) is not None:
        start = small.find(b">", found.end())
        if start < 0:
            return
        at = start + 1
        if small[start - 1 : start] == b"/":
            continue
        end = small.find(b"</" + found[1], at)
        if end < 0:
            yield at, len(small)
            return
        yield at, end
        at = end


def _in_named(pattern: re.Pattern[bytes], small: bytes) -> Iterator[tuple[int, int]]:
    """Find attributes ``value``, and texts, of elements whose names (attributes ``name`` or ``key``) say so."""
    seen = 0
    for found in pattern.finditer(small):
        group = found.lastindex
        if found.start() < seen or group is None or _SECRET_NAME.search(found[group]) is None:
            continue
        start = max(small.rfind(b"<", seen, found.start()) + 1, seen)
        rest = _TAG_REST.match(small, start)
        seen = max(found.end(), rest.end() if rest is not None else 0)
        yield from _matches(_TAG_VALUE, small, start, seen)
        if small[seen : seen + 1] == b">" and small[seen - 1 : seen] != b"/":
            end = _end_of_text(small, seen + 1)
            if small[seen + 1 : end].strip():
                yield seen + 1, end
                seen = end


def _end_of_text(small: bytes, start: int) -> int:
    """Find where an element's text ends: before the next tag, behind CDATA and comments."""
    end = small.find(b"<", start)
    if small.startswith(b"<!", end):
        end = small.find(b"</", end)
    return end if end >= 0 else len(small)


def _in_addresses(plain: bytes) -> Iterator[tuple[int, int]]:
    """Find passwords before hosts, and queries of the web, which are often what lets one in."""
    if not _has_addresses(plain):
        return
    for start, end in _matches(_USER, plain):
        host = plain.rfind(b"@", start, end)
        if host > start:
            yield start, host
    yield from _each(_QUERY, plain)


def _in_command(plain: bytes) -> Iterator[tuple[int, int]]:
    for patterns in (_JSON, _ASSIGNED, _MONITOR):
        yield from _each(patterns, plain)
    for options in _OPTIONS.finditer(plain):
        yield from _matches(_DATA, plain, *options.span(options.lastindex or 0))
    if b",string=" in plain:
        for found in _FW_CFG.finditer(plain):
            if found[2] and _SECRET_NAME.search(found[1]) is not None:
                yield found.span(2)
    if b"systemd." in plain:
        yield from _matches(_CREDENTIAL, plain)
    if _SECRET_OBJECT.search(plain) is not None:
        yield from _matches(_OBJECT_DATA, plain)
    if _NEW_PASSWORD.search(plain) is not None:
        yield from _matches(_ARGUMENT, plain)
    if b"guest-exec" in plain:
        for found in _LIST.finditer(plain):
            yield from _matches(_STRING, plain, *found.span(1))


def _each(patterns: _Patterns, text: bytes) -> Iterator[tuple[int, int]]:
    for pattern in patterns:
        yield from _matches(pattern, text)


def _matches(
    pattern: re.Pattern[bytes], text: bytes, start: int = 0, end: int = sys.maxsize
) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(text, start, end):
        group = found.lastindex
        if group is not None and found.start(group) < found.end(group):
            yield found.span(group)
