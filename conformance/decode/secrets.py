"""Which bytes of a message are secret, and messages without them.

A secret is blanked where it stands: each of its bytes becomes ``*`` (NUL-padding and lengths stay), so that the frame
keeps its length, its structure and its place in a recording. Secret are:

- what a login says (the data of SASL's start and step, both ways),
- values of secrets (``secret_set_value``, ``secret_get_value``), passwords of users inside guests,
- typed parameters whose names say so (``password``, ``secret``, ``secret-header``, ...),
- in documents: attributes ``passwd`` and ``password``, elements that hold passwords or keys (``cookie``,
  ``passphrase``, the session of ``launchSecurity``, ...),
- in commands for QEMU's monitor or the guest's agent: values of ``password``, the data of objects that are secrets,
  and passwords of ``set_password`` and ``change``.

Bytes of streams are no field and are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from virtwire.protocol import schema as s
from virtwire.protocol.message import HEADER_SIZE
from virtwire.protocol.xdr import DecodeError

from .message import Message
from .tree import payload_shape
from .walk import Scalar, Walk

__all__ = ["blanked", "secret_ranges"]

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
_PARAMETERS: Final = re.compile(rb"password|passwd|secret|passphrase", re.IGNORECASE)

_IN_DOCUMENTS: Final = re.compile(
    rb"""\b(?:passwd|password)\s*=\s*(?:'([^'<]*)'|"([^"<]*)")"""
    rb"|<(?:cookie|passphrase|password|session|dhCert|launchBlob)\b[^>/]*>([^<]+)</"
)
_IN_COMMANDS: Final = re.compile(
    rb"""["'](?:password|passwd)["']\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')"""
    rb"""|\b(?:set_password\s+\w+|change\s+vnc\s+passw(?:ord|d))\s+(\S+)"""
    rb"""|\bobject_add\s+secret\S*,data=([^,\s]+)"""
    rb"""|\bpassword(?:-secret)?=([^,\s]+)"""
)
_HINT: Final = re.compile(rb"passw|secret|cookie|passphrase|session|dhcert|launchblob", re.IGNORECASE)
"""A frame without any of these has no secret, unless its procedure is one of those above."""
_SECRET_OBJECT: Final = re.compile(rb"""["']qom-type["']\s*:\s*["']secret["']""")
_OBJECT_DATA: Final = re.compile(rb"""["']data["']\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")


def blanked(message: Message) -> Message:
    """Return the message with ``*`` in place of all secrets; the same one when it has none."""
    ranges = list(secret_ranges(message))
    if not ranges:
        return message
    data = bytearray(message.frame.data)
    for start, end, step in ranges:
        data[start:end:step] = b"*" * len(range(start, end, step))
    return Message(replace(message.frame, data=bytes(data)))


def secret_ranges(message: Message) -> Iterator[tuple[int, int, int]]:
    """Find the secret bytes of a message, in constant memory.

    Yields:
        Start and end in the frame, and the step: 4 where each character takes four bytes and its last one counts.
    """
    knows_secrets = message.name in _PROCEDURES
    shape = payload_shape(message) if knows_secrets or _HINT.search(message.frame.data) else None
    if shape is None:
        return
    name, wire_type = shape
    finder = _Finder(message)
    try:
        Walk(message.frame.data, finder).value(wire_type, message.payload_start, name)
    except DecodeError:
        # What cannot be decoded to its end may be secret to its end, where the procedure knows secrets.
        if knows_secrets:
            finder.found = [(min(HEADER_SIZE, len(message.frame.data)), len(message.frame.data), 1)]
    yield from finder.found


class _Finder:
    """A visitor that notes where secrets stand."""

    def __init__(self, message: Message) -> None:
        self.found: list[tuple[int, int, int]] = []
        self._data = message.frame.data
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
            self._search(_IN_DOCUMENTS if b"<" in value else _IN_COMMANDS, start, value)
            if b"<" not in value and _SECRET_OBJECT.search(value):
                self._search(_OBJECT_DATA, start, value)

    def _search(self, pattern: re.Pattern[bytes], start: int, value: bytes) -> None:
        for found in pattern.finditer(value):
            group = found.lastindex
            if group is not None:
                self.found.append((start + found.start(group), start + found.end(group), 1))
