"""Messages as text: in one line, for a list of calls, or whole, for somebody who wants to see everything.

All text that comes from the wire passes ``printable``, and secrets are blanked unless they are asked for.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from virtwire.protocol.message import HEADER_SIZE

from ..recording.model import Direction, Frame
from .enums import error_code, error_domain, flags_text, member
from .message import Message
from .printable import elide, printable, quoted
from .secrets import blanked
from .tree import Node, payload

__all__ = ["arguments", "call_text", "full", "hex_lines", "outcome", "short", "value_text"]

_WIDTH: Final = 100
_ROOT: Final = re.compile(rb"\s*(?:<\?[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<([A-Za-z_][\w:.-]{0,60})", re.DOTALL)
_NAME: Final = re.compile(rb"<name>([^<]{1,200})</name>")
_NODES: Final = 500
"""So many fields of a message are looked at for one line of it."""
_COUNT_ROOM: Final = 40
"""Of a long line so much is left for how many items a list has, and for what follows it."""
_REMEMBERED: Final = 1024
"""What is said of messages up to so many bytes is remembered, of the last 2048 different ones."""
_SERIAL: Final = slice(20, 24)
_HEX_BYTES: Final = 512
"""So many bytes of a value are written by ``full``, then it says how many more there are."""


def short(message: Message, width: int = _WIDTH, *, secrets: bool = False) -> str:
    """Say in one line what a message is: ``domain_lookup_by_name(name="test")``, or what a call came to."""
    message = message if secrets else blanked(message)
    if message.is_keepalive or message.is_stream:
        about = "" if message.is_keepalive else f" {message.name}"
        return elide(f"{message.what}{about}{_stream_text(message)}", width)
    if message.is_reply:
        return elide(f"{message.name} {outcome(message, width, secrets=True)}", width)
    return elide(f"{message.name}({arguments(message, width, secrets=True)})", width)


def call_text(message: Message, width: int = _WIDTH, *, secrets: bool = False) -> str:
    """Write a call as people do: its label, its arguments in parentheses."""
    return _remembered(_call, message, width, secrets=secrets)


def _call(message: Message, width: int) -> str:
    return f"{message.label}({_arguments(message, width)})"


def arguments(message: Message, width: int = _WIDTH, *, secrets: bool = False) -> str:
    """Write the arguments of a call, or the fields of an event, in one line, without absent ones and flags of 0."""
    return _remembered(_arguments, message, width, secrets=secrets)


def _arguments(message: Message, width: int) -> str:
    return elide(_fields_text(message, "args", width), width)


def outcome(message: Message, width: int = _WIDTH, *, secrets: bool = False) -> str:
    """Say in one line what a reply came to: its result, ``ok`` for none, or its error."""
    return _remembered(_outcome, message, width, secrets=secrets)


def _outcome(message: Message, width: int) -> str:
    if message.is_error:
        return elide(_error_text(message), width)
    return elide(_fields_text(message, "ret", width) or "ok", width)


def _remembered(say: Callable[[Message, int], str], message: Message, width: int, *, secrets: bool) -> str:
    """Say something of a message; who polls asks the same and gets the same a thousand times, under other serials."""
    frame = message.frame
    if frame.cut or not HEADER_SIZE <= len(frame.data) <= _REMEMBERED:
        return say(message if secrets else blanked(message), width)
    data = frame.data
    return _said(say, data[: _SERIAL.start], data[_SERIAL.stop :], frame.direction, width, secrets)


@lru_cache(maxsize=2048)
def _said(
    say: Callable[[Message, int], str], before: bytes, behind: bytes, direction: Direction, width: int, secrets: bool
) -> str:
    """Say something of a message without its serial, which nothing that is said depends on."""
    message = Message(Frame(0, 0, direction, before + bytes(_SERIAL.stop - _SERIAL.start) + behind))
    return say(message if secrets else blanked(message), width)


def _stream_text(message: Message) -> str:
    if message.what == "stream data":
        return f" {message.length - message.payload_start:,} bytes"
    if message.what == "stream hole":
        length = message.tree.child("hole")
        node = length.child("length") if length is not None else None
        return f" of {node.value:,} bytes" if node is not None and isinstance(node.value, int) else ""
    if message.is_error:
        return f": {_error_text(message)}"
    return ""


def _error_text(message: Message) -> str:
    error = message.error
    if error is None:
        return f"error that cannot be decoded: {printable(message.damage or '')}"
    return f"error {error_code(error.code)} ({error.code}/{error.domain}): {printable(error.message)}"


def _fields_text(message: Message, which: str, width: int) -> str:
    parts = []
    for top in payload(message, _NODES):
        if top.name == which:
            parts += [f"{_label(node)}{value_text(node, width)}" for node in top.fields if _worth(node)]
        elif top.name == "fds" and top.value:
            parts.append(f"{message.announced_fds} descriptors")
        elif top.name == "rest" and message.damage is not None:
            parts.append(f"({printable(message.damage)})")
        elif top.name == "rest":
            parts.append(f"{top.end - top.start} bytes more")
    return ", ".join(parts)


def _label(node: Node) -> str:
    return "" if node.kind.endswith("_handle") else f"{node.name}="


def _worth(node: Node) -> bool:
    return node.kind != "absent" and not (node.name == "flags" and node.value == 0)


def value_text(node: Node, width: int = 60) -> str:
    """Write a field's value in one line."""
    if node.kind == "string":
        return _string_text(node, width)
    if node.kind == "absent":
        return "none"
    if node.kind == "uuid":
        return uuid_text(node)
    if node.kind in ("bytes", "chars"):
        return _bytes_text(node)
    if node.kind == "list":
        return _list_text(node, width)
    if node.kind.endswith("_handle"):
        return _handle_text(node)
    if node.kind == "typed_param":
        return _parameter_text(node, width)
    if node.children:
        return "{" + ", ".join(f"{each.name}={value_text(each, width)}" for each in node.fields) + "}"
    return number_text(node)


def number_text(node: Node) -> str:
    """Write a number, by its name where it has one."""
    value = node.value
    if isinstance(value, int) and not isinstance(value, bool):
        if node.flags is not None:
            return flags_text(node.flags, value & 0xFFFFFFFF)
        if node.enum is not None and (name := member(node.enum, value)) is not None:
            return name
    return f"{value:.12g}" if isinstance(value, float) else str(value).lower()


def uuid_text(node: Node) -> str:
    """Write a UUID with its hyphens."""
    value = node.value
    return str(uuid.UUID(bytes=value)) if isinstance(value, bytes) and len(value) == 16 else "?"


def _string_text(node: Node, width: int) -> str:
    value = node.value
    assert isinstance(value, bytes)
    root = _ROOT.match(value[:4096]) if b"<" in value[:256] else None
    if root is None:
        return quoted(value, max(8, min(width, 60)))
    named = _NAME.search(value[:4096])
    name = f" {quoted(named[1], 40)}" if named is not None else ""
    return f"<{printable(root[1].decode('utf-8', 'replace'))}{name}> of {len(value):,} bytes"


def _bytes_text(node: Node) -> str:
    value = node.value
    assert isinstance(value, bytes)
    if node.kind == "chars" and value.rstrip(b"\0").isascii():
        return quoted(value.rstrip(b"\0"), 60)
    return value.hex() if len(value) <= 16 else f"{len(value):,} bytes {value[:8].hex()}…"


def _list_text(node: Node, width: int) -> str:
    items, used, texts = node.fields, 0, []
    room = width - _COUNT_ROOM if width > 2 * _COUNT_ROOM else max(20, width)
    for item in items:
        text = value_text(item, width)
        used += len(text) + 2
        if used > room:
            break
        texts.append(text)
    count = _length(node)
    if count > len(texts):
        texts.append(f"… {count:,} in all")
    return "[" + ", ".join(texts) + "]"


def _handle_text(node: Node) -> str:
    """Name an object as people do: by its name, within what it belongs to."""
    owner = next((each for each in node.fields if each.kind.endswith("_handle")), None)
    if node.kind == "storage_vol_handle":
        owner = node.child("pool")
    own = node.child("name") or node.child("portdev") or node.child("uuid") or node.child("id")
    names = []
    for each in (owner, own):
        if each is None:
            continue
        if each.kind.endswith("_handle"):
            names.append(_handle_text(each))
        elif isinstance(each.value, bytes) and each.kind == "string":
            names.append(elide(printable(each.value[:400].decode("utf-8", "surrogateescape")), 80))
        else:
            names.append(value_text(each))
    return "/".join(names)


def _parameter_text(node: Node, width: int) -> str:
    name, value = node.child("field"), node.child("value")
    label = printable(name.value.decode("utf-8", "surrogateescape")) if name and isinstance(name.value, bytes) else "?"
    chosen = value.fields[1] if value is not None and len(value.fields) > 1 else None
    return f"{label}={value_text(chosen, width) if chosen is not None else '?'}"


def full(message: Message, *, secrets: bool = False) -> str:
    """Write a whole message: every field on a line of its own, documents with their lines.

    Args:
        message: the message.
        secrets: show secrets too, instead of blanking them.

    Returns:
        Lines without an end of line after the last.
    """
    shown = message if secrets else blanked(message)
    head = f"{shown.what} {shown.program_name}.{shown.name} serial {shown.serial}, {shown.frame.size:,} bytes"
    lines = [head]
    for top in shown.tree.children:
        if top.name != "header":
            lines += ["  " + line for line in _lines(top)]
    if shown.damage is not None:
        lines.append(f"  cannot be decoded: {printable(shown.damage)}")
    return "\n".join(lines)


def _lines(node: Node) -> Iterator[str]:
    doc = f"   # {node.doc}" if node.doc and not node.children else ""
    if node.kind == "typed_param":
        yield _parameter_text(node, 1000)
    elif node.kind == "error":
        yield from _error_lines(node)
    elif node.children:
        yield f"{node.name}: {_type_text(node)}"
        for child in node.fields:
            yield from ("  " + line for line in _lines(child))
    elif node.kind == "string" and isinstance(node.value, bytes) and b"<" in node.value[:256]:
        yield f"{node.name}:{doc}"
        yield from ("  " + line for line in _document_lines(node.value))
    elif node.kind == "bytes" and isinstance(node.value, bytes) and len(node.value) > 16:
        yield f"{node.name}: {len(node.value):,} bytes{doc}"
        yield from ("  " + line for line in hex_lines(node.value))
    else:
        yield f"{node.name}: {_whole_value(node)}{doc}"


def _type_text(node: Node) -> str:
    if node.kind != "list":
        return node.kind
    return f"list of {_length(node):,}"


def _length(node: Node) -> int:
    """Tell how many items a list has; the tree may have fewer."""
    for each in node.children:
        if each.kind == "count" and isinstance(each.value, int):
            return each.value
    return len(node.fields)


def _whole_value(node: Node) -> str:
    if node.kind == "string" and isinstance(node.value, bytes):
        return quoted(node.value, max(8, len(node.value)))
    text = value_text(node, 1000)
    if isinstance(node.value, int) and not isinstance(node.value, bool) and text != str(node.value):
        return f"{text} ({node.value})"
    return text


def _error_lines(node: Node) -> Iterator[str]:
    yield "error:"
    for child in node.fields:
        text = _whole_value(child)
        if child.name == "code" and isinstance(child.value, int):
            text = f"{child.value} {error_code(child.value)}"
        elif child.name == "domain" and isinstance(child.value, int):
            text = f"{child.value} {error_domain(child.value)}"
        yield f"  {child.name}: {text}"


def _document_lines(document: bytes) -> Iterator[str]:
    from .documents import indented

    for line in indented(document).split("\n"):
        yield printable(line)


def hex_lines(data: bytes, limit: int = _HEX_BYTES) -> Iterator[str]:
    """Write bytes as people read them: sixteen a line, their offset before, their characters behind."""
    for start in range(0, min(len(data), limit), 16):
        piece = data[start : start + 16]
        text = "".join(chr(each) if 32 <= each < 127 else "." for each in piece)
        yield f"{start:06x}  {piece.hex(' '):<47}  {text}"
    if len(data) > limit:
        yield f"… {len(data) - limit:,} bytes more"
