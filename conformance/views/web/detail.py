"""Everything about one mark, as JSON for the page: its structure field by field, with the bytes each stands in.

All text passes ``printable`` or ``quoted``; secrets are blanked before anything is looked at, unless they are wanted.
Big frames are shown in part, and it is said how much is missing; their bytes are fetched piece by piece.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Final

from ...decode.documents import indented
from ...decode.enums import error_code, error_domain
from ...decode.message import Message
from ...decode.printable import elide, printable, quoted
from ...decode.secrets import blanked, blanked_raw
from ...decode.text import arguments, outcome, short, value_text
from ...decode.tracker import Stream
from ...decode.tree import Node
from ...recording.model import Frame, Raw
from .follow import lane_row, mark_row
from .marks import Mark

__all__ = ["MAX_PIECE", "Details"]

MAX_PIECE: Final = 1 << 16
"""Bytes that are given at once."""

MAX_NODES: Final = 4_000
MAX_VALUE: Final = 4_000
MAX_DOCUMENT: Final = 1 << 17
MAX_DOCUMENT_TEXT: Final = 1 << 19
"""A document whose indented text is longer is shown in part; indenting can make much of little."""
_CACHED: Final = 4


class Details:
    """Takes marks apart.

    Args:
        secrets: show secrets too, instead of blanking them.
    """

    def __init__(self, *, secrets: bool = False) -> None:
        self._secrets = secrets
        self._cache: OrderedDict[tuple[int, int], Message] = OrderedDict()

    def message(self, mark: Mark, part: int) -> Message:
        """Take one frame of a mark apart, without its secrets.

        Raises:
            IndexError: it has no such frame.
        """
        key = mark.id, part
        found = self._cache.get(key)
        if found is None:
            found = self.plain(mark.frames[part])
            self._cache[key] = found
            while len(self._cache) > _CACHED:
                self._cache.popitem(last=False)
        return found

    def plain(self, frame: Frame) -> Message:
        """Take a frame apart; its secrets are blanked unless they are wanted."""
        return Message(frame) if self._secrets else blanked(Message(frame))

    def data(self, mark: Mark, part: int, start: int, end: int) -> bytes:
        """Return bytes of a frame, or the raw bytes that the mark is.

        Raises:
            IndexError: it has no such frame.
        """
        if mark.raw is not None and part == 0:
            data = (mark.raw if self._secrets else blanked_raw(mark.raw)).data
        else:
            data = self.message(mark, part).frame.data
        return data[start : min(end, start + MAX_PIECE)]

    def brief(self, mark: Mark) -> dict[str, str]:
        """Say in a line what a mark is, and in another what came of it."""
        if mark.kind == "call":
            call = self.plain(mark.frames[0])
            reply = self.plain(mark.frames[1]) if len(mark.frames) > 1 else None
            return {
                "text": f"{printable(mark.name)}({arguments(call, 160, secrets=True)})",
                "outcome": "" if reply is None else outcome(reply, 160, secrets=True),
            }
        if mark.frames and mark.kind != "stream":
            return {"text": short(self.plain(mark.frames[0]), 160, secrets=True), "outcome": printable(mark.text[:160])}
        return {"text": printable(mark.name), "outcome": printable(mark.text[:1000])}

    def whole(self, mark: Mark) -> dict[str, Any]:
        """Give all that the page shows of a mark; may take a second for the largest frames."""
        result: dict[str, Any] = {
            "mark": mark_row(mark),
            "lane": None if mark.lane is None else lane_row(mark.lane),
            "text": printable(mark.text[:MAX_VALUE]),
            "parts": [self._part(mark, part) for part in range(len(mark.frames))],
            "facts": _facts(self.message(mark, 0)) if mark.frames else [],
        }
        if mark.raw is not None:
            result["parts"] = [_raw_part(mark.raw, secrets=self._secrets)]
        if mark.stream is not None:
            result["stream"] = self._stream(mark.stream)
        return result

    def _part(self, mark: Mark, part: int) -> dict[str, Any]:
        message = self.message(mark, part)
        frame = message.frame
        budget = _Budget()
        return {
            "what": message.what,
            "toServer": message.to_server,
            "time": frame.time,
            "size": frame.size,
            "kept": len(frame.data),
            "fds": frame.nfds,
            "line": short(message, 400, secrets=True),
            "damage": None if message.damage is None else printable(message.damage),
            "error": _error(message),
            "tree": [_node(each, budget) for each in message.tree.children],
            "left": max(0, -budget.left),
        }

    def _stream(self, stream: Stream) -> dict[str, Any]:
        names = "up", "down", "frames", "holes", "rate"
        result: dict[str, Any] = {name: getattr(stream, name) for name in names}
        # 64 bits of the wire are more than the page's numbers hold.
        result["holeBytes"] = f"{stream.hole_bytes:,}"
        result["end"] = stream.end
        result["error"] = None if stream.error is None else _error(self.plain(stream.error.frame))
        return result


def _facts(message: Message) -> list[tuple[str, str]]:
    """Say what is known of a frame and its procedure, as names with values."""
    facts = [("program", printable(message.program_name)), ("procedure", str(message.procedure))]
    facts.append(("serial", str(message.serial)))
    info = message.info
    if info is not None:
        facts += [("function", info.function)] if info.function else []
        facts += [("since", f"libvirt {info.since}")] if info.since else []
        facts += [("access", "refused on a read-only connection")] if info.write else []
        facts += [("priority", "served even when all ordinary workers are busy")] if info.priority else []
    return facts


def _raw_part(raw: Raw, *, secrets: bool) -> dict[str, Any]:
    size = len(raw.data)
    said = f"they are no frames: encrypted, or out of the protocol{'' if secrets else '; blanked'}"
    node = {"n": "bytes", "k": "bytes", "s": 0, "e": size, "v": said}
    return {
        "what": "raw bytes",
        "toServer": raw.direction == 0,
        "time": raw.time,
        "size": raw.size,
        "kept": size,
        "fds": 0,
        "line": f"{raw.size:,} bytes",
        "damage": None,
        "error": None,
        "tree": [node],
        "left": 0,
    }


def _error(message: Message) -> dict[str, str] | None:
    error = message.error
    if error is None:
        return None
    return {
        "code": f"{error.code} {error_code(error.code)}",
        "domain": f"{error.domain} {error_domain(error.domain)}",
        "text": printable(str(error.message)[:MAX_VALUE]),
    }


class _Budget:
    """How many nodes may still be written; below zero, how many were not."""

    def __init__(self) -> None:
        self.left = MAX_NODES


def _node(node: Node, budget: _Budget) -> dict[str, Any]:
    budget.left -= 1
    result: dict[str, Any] = {"n": printable(node.name), "k": node.kind, "s": node.start, "e": node.end}
    if node.doc:
        result["d"] = " ".join(node.doc.split())
    if node.kind == "string" and isinstance(node.value, bytes) and b"<" in node.value[:256]:
        result["x"] = _document(node.value)
    result["v"] = _value(node)
    if node.children:
        children: list[dict[str, Any]] = []
        for child in node.children:
            if budget.left <= 0:
                budget.left -= 1
                continue
            children.append(_node(child, budget))
        result["c"] = children
    return result


def _value(node: Node) -> str:
    if node.kind == "string" and isinstance(node.value, bytes) and b"<" not in node.value[:256]:
        return quoted(node.value, MAX_VALUE)
    text = elide(value_text(node, 160), MAX_VALUE)
    if node.enum is not None or node.flags is not None or node.name in ("code", "domain"):
        names = {"code": error_code, "domain": error_domain}
        if isinstance(node.value, int) and node.name in names and node.enum is None and node.flags is None:
            return f"{node.value} {names[node.name](node.value)}"
        if isinstance(node.value, int) and text != str(node.value):
            return f"{text} ({node.value})"
    if node.name == "program" and isinstance(node.value, int):
        return f"{node.value:#010x}"
    return text


def _document(document: bytes) -> str:
    text = indented(document[:MAX_DOCUMENT] if len(document) > MAX_DOCUMENT else document)
    left = max(0, len(document) - MAX_DOCUMENT)
    lines = "\n".join(printable(line) for line in text[:MAX_DOCUMENT_TEXT].split("\n"))
    if len(text) > MAX_DOCUMENT_TEXT:
        lines += "\n…"
    return f"{lines}\n… {left:,} bytes more" if left else lines
