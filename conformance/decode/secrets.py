"""Which bytes of a message are secret, and messages without them.

A secret is blanked where it stands: each of its bytes becomes ``*`` (NUL-padding and lengths stay), so that the frame
keeps its length, its structure and its place in a recording. Secret are:

- what a login says (the data of SASL's start and step, both ways),
- values of secrets (``secret_set_value``, ``secret_get_value``), passwords of users inside guests,
- typed parameters whose names say so (``password``, ``secret``, ``secret-header``, ...),
- in documents: attributes ``passwd`` and ``password``, elements that hold passwords or keys (``cookie``,
  ``passphrase``, the session of ``launchSecurity``, ...), values of variables whose names say so,
- in commands for QEMU, its monitor or the guest's agent: values of ``password``, ``cookie`` and their like, the data of
  objects that are secrets, passwords of ``set_password`` and ``change``, what is written to and read from files and
  programs inside the guest.

Bytes of streams are no field and are not looked at. Of bytes that are no frames nobody can tell what they say, so all
of them are secret: they may be half of a call that sets a password.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from virtwire.protocol import schema as s
from virtwire.protocol.message import HEADER_SIZE
from virtwire.protocol.xdr import DecodeError

from ..recording.model import Entry, Frame, Raw
from .message import Message
from .tree import payload_shape
from .walk import Scalar, Walk

__all__ = ["blanked", "blanked_entry", "blanked_raw", "secret_ranges", "secrets_in_text"]

_WHOLE: Final = frozenset(
    {
        ("auth_sasl_start", "data"),
        ("auth_sasl_step", "data"),
        ("secret_set_value", "value"),
        ("secret_get_value", "value"),
        ("domain_set_user_password", "password"),
    }
)
"""Procedures and their fields that are secret as a whole, in calls and in replies."""

_PROCEDURES: Final = frozenset(procedure for procedure, _ in _WHOLE)
_PARAMETERS: Final = re.compile(rb"passw|secret|passphrase", re.IGNORECASE)

_HINTS: Final = (
    *(b"passw", b"secret", b"cookie", b"passphrase", b"session", b"dhcert", b"launchblob", b"token"),
    *(b"b64", b"input-data", b"out-data", b"err-data"),
)
"""A text without any of these has no secret, and a frame without any neither, unless its procedure knows secrets."""

_ELEMENT: Final = re.compile(rb"<((?:\w+:)?(?:cookie|passphrase|password|passwd|session|dhCert|launchBlob))(?=[\s>])")
_ATTRIBUTE: Final = re.compile(rb"""\b(?:passwd|password|passphrase)\s*=\s*(?:'([^'<]*)'|"([^"<]*)")""")
_VARIABLE: Final = re.compile(rb"""\bname\s*=\s*["']([^"'<]*)["']\s*value\s*=\s*(?:'([^'<]*)'|"([^"<]*)")""")
_SECRET_NAME: Final = re.compile(rb"passw|passphrase|secret|token", re.IGNORECASE)
_KEYS: Final = rb"(?:[\w-]*passw(?:or)?d|passphrase|cookie|buf-b64|input-data|out-data|err-data)"
_VALUE: Final = rb"""(?:"((?:[^"\\]|\\.)*)|'((?:[^'\\]|\\.)*)|([^\s"'\\,}\]]+))"""
_JSON: Final = re.compile(
    rb"""(?<!\\)["']%b["']\s*:\s*%b""" % (_KEYS, _VALUE) + rb"""|\\["']%b\\+["']\s*:\s*\\+["']([^"'\\]*)""" % _KEYS,
    re.IGNORECASE | re.DOTALL,
)
_MONITOR: Final = re.compile(
    rb"""\b(?:set_password\s+\w+|change\s+vnc\s+passw(?:ord|d))\s+(?:"([^"]*)|(\S+))"""
    rb"""|\b(?:password|passphrase|cookie)=([^,\s"'<]+)""",
    re.IGNORECASE,
)
_OPTIONS: Final = re.compile(rb"""\bsecret,([^\s"'<]+)""", re.IGNORECASE)
_DATA: Final = re.compile(rb"(?<=,)data=([^,]+)", re.IGNORECASE)
_SECRET_OBJECT: Final = re.compile(rb"""["']qom-type\\*["']\s*:\s*\\*["']secret\\*["']""")
_OBJECT_DATA: Final = re.compile(rb"""["']data\\*["']\s*:\s*\\*(?:"((?:[^"\\]|\\[^"])*)|'((?:[^'\\]|\\[^'])*))""")
_NEW_PASSWORD: Final = re.compile(rb"""["']target["']\s*:\s*["']passw(?:or)?d["']""")
_ARGUMENT: Final = re.compile(rb"""["']arg["']\s*:\s*%b""" % _VALUE, re.DOTALL)


def blanked(message: Message) -> Message:
    """Return the message with ``*`` in place of all secrets; the same one when it has none."""
    ranges = list(secret_ranges(message))
    if not ranges:
        return message
    data = bytearray(message.frame.data)
    for start, end, step in ranges:
        data[start:end:step] = b"*" * len(range(start, end, step))
    return Message(replace(message.frame, data=bytes(data)))


def blanked_entry(entry: Entry) -> Entry:
    """Return an entry of a recording with ``*`` in place of all secrets; the same one when it has none."""
    if isinstance(entry, Frame):
        return blanked(Message(entry)).frame
    return blanked_raw(entry) if isinstance(entry, Raw) else entry


def blanked_raw(raw: Raw) -> Raw:
    """Return as many bytes of ``*``."""
    return replace(raw, data=b"*" * len(raw.data))


def secret_ranges(message: Message) -> Iterator[tuple[int, int, int]]:
    """Find the secret bytes of a message, in constant memory.

    Yields:
        Start and end in the frame, and the step: 4 where each character takes four bytes and its last one counts.
    """
    knows_secrets = message.name in _PROCEDURES
    if message.is_stream and not message.is_error:
        return
    shape = payload_shape(message) if knows_secrets or _hints(message.frame.data) else None
    if shape is None:
        return
    name, wire_type = shape
    finder = _Finder(message)
    try:
        end = Walk(message.frame.data, finder).value(wire_type, message.payload_start, name)
    except DecodeError:
        # What cannot be decoded to its end may be secret to its end: a text that was cut is none that was looked at.
        end = min(HEADER_SIZE, len(message.frame.data)) if knows_secrets else finder.end
        knows_secrets = True
    yield from finder.found
    size = len(message.frame.data)
    if end < size and (knows_secrets or _hints(message.frame.data[end:])):
        yield end, size, 1


def _hints(data: bytes) -> bool:
    small = data.lower()
    for hint in _HINTS:  # noqa: SIM110 - a generator would take most of the time
        if hint in small:
            return True
    return False


def secrets_in_text(value: bytes) -> Iterator[tuple[int, int]]:
    """Find what is secret in a document, in a command for QEMU or a guest's agent, or in an answer to one.

    Yields:
        Start and end of each; some may overlap.
    """
    if not _hints(value):
        return
    if b"<" in value:
        yield from _in_elements(value)
        yield from _matches(_ATTRIBUTE, value)
        yield from _in_variables(value)
    yield from _matches(_JSON, value)
    yield from _matches(_MONITOR, value)
    for options in _OPTIONS.finditer(value):
        yield from _matches(_DATA, value, *options.span(1))
    if _SECRET_OBJECT.search(value):
        yield from _matches(_OBJECT_DATA, value)
    if _NEW_PASSWORD.search(value):
        yield from _matches(_ARGUMENT, value)


def _in_elements(value: bytes) -> Iterator[tuple[int, int]]:
    """Find everything within elements that hold secrets; one that does not end is secret to the end."""
    at = 0
    while (found := _ELEMENT.search(value, at)) is not None:
        start = value.find(b">", found.end())
        if start < 0:
            return
        at = start + 1
        if value[start - 1 : start] == b"/":
            continue
        end = value.find(b"</" + found[1], at)
        if end < 0:
            yield at, len(value)
            return
        yield at, end
        at = end


def _in_variables(value: bytes) -> Iterator[tuple[int, int]]:
    """Find values behind names that say so."""
    for found in _VARIABLE.finditer(value):
        if _SECRET_NAME.search(found[1]) and found[found.lastindex or 1]:
            yield found.span(found.lastindex or 1)


def _matches(
    pattern: re.Pattern[bytes], value: bytes, start: int = 0, end: int = sys.maxsize
) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(value, start, end):
        group = found.lastindex
        if group is not None and found.start(group) < found.end(group):
            yield found.span(group)


class _Finder:
    """A visitor that notes where secrets stand.

    Attributes:
        found: what was found.
        end: where the last field ended.
    """

    def __init__(self, message: Message) -> None:
        self.found: list[tuple[int, int, int]] = []
        self.end = message.payload_start
        self._procedure = message.name
        self._parameter = False

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Note that a typed parameter begins."""
        if kind == "typed_param":
            self._parameter = False

    def leave(self, end: int) -> None:
        """Nothing is kept of what ends."""

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Look at one field."""
        self.end = end
        if not isinstance(value, bytes) or not value:
            return
        if kind == "chars":
            if (self._procedure, name) in _WHOLE:
                self.found.append((start + 7, end, 4))
        elif kind in ("string", "bytes"):
            self._text(name, start + 4, value)

    def _text(self, name: str, start: int, value: bytes) -> None:
        if (self._procedure, name) in _WHOLE:
            self.found.append((start, start + len(value), 1))
        elif name == "field":
            self._parameter = _PARAMETERS.search(value) is not None
        elif name == "s" and self._parameter:
            self.found.append((start, start + len(value), 1))
        else:
            self.found += [(start + begin, start + end, 1) for begin, end in secrets_in_text(value)]
