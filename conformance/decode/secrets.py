"""Which bytes of a message are secret, and messages without them.

A secret is blanked where it stands: each of its bytes becomes ``*`` (NUL-padding and lengths stay), so that the frame
keeps its length, its structure and its place in a recording. Secret are:

- what a login says (the data of SASL's start and step, both ways),
- values of secrets (``secret_set_value``, ``secret_get_value``), passwords of users inside guests,
- typed parameters whose names say so (``password``, ``secret``, ``secret-header``, ...),
- in documents: attributes ``passwd`` and ``password``, the ``query`` of a source, elements that hold passwords or keys
  (``cookie``, ``passphrase``, the session of ``launchSecurity``, ...), values and texts of elements whose ``name`` says
  so (variables, properties, entries for firmware), credentials for systemd,
- in commands for QEMU, its monitor or the guest's agent: values of ``password``, ``cookie`` and their like, the data of
  objects that are secrets, passwords of ``set_password`` and ``change``, what is written to and read from files and
  programs inside the guest, arguments and variables of programs that are run there,
- in addresses: passwords before the host, queries of the web.

Bytes of streams are no field and are not looked at. Of bytes that are no frames nobody can tell what they say, so all
of them are secret: they may be half of a call that sets a password.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from virtwire.protocol import schema as s
from virtwire.protocol.message import HEADER_SIZE
from virtwire.protocol.xdr import DecodeError

from ..recording.model import Entry, Frame, Raw
from .message import Message
from .secret_texts import hints, hints_of_half, secrets_in_text
from .tree import payload_shape
from .walk import Scalar, Walk

__all__ = ["blanked", "blanked_entry", "blanked_raw", "secret_ranges"]

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
    data = message.frame.data
    hinted = hints(data) if len(data) == message.length else hints_of_half(data)
    shape = payload_shape(message) if knows_secrets or hinted else None
    if shape is None:
        return
    name, wire_type = shape
    finder = _Finder(message)
    try:
        end = Walk(data, finder).value(wire_type, message.payload_start, name)
    except DecodeError:
        # What cannot be decoded to its end may be secret to its end: a text that was cut is none that was looked at.
        end = min(HEADER_SIZE, len(data)) if knows_secrets else finder.end
        knows_secrets = True
    yield from finder.found
    if end < len(data) and (knows_secrets or hints_of_half(data[end:])):
        yield end, len(data), 1


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
