"""The tree of one call: its facts, its frames field by field, documents with their lines.

Children are made when their parent is opened, so that a message with twenty thousand fields opens at once. What is
opened at first is what people look for: arguments and result; the header is closed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Final, TypeAlias

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from ...decode.documents import indented
from ...decode.enums import error_code, error_domain
from ...decode.printable import elide, printable, quoted
from ...decode.text import value_text
from ...decode.tree import Node
from .subject import Subject

__all__ = ["Fields", "Place", "label", "path_at"]

_WIDTH: Final = 400
_OPENED: Final = 300
"""So many fields are opened at first, of one frame."""
_CHILDREN: Final = 2_000
"""So many children of one field are shown."""
_LINES: Final = 5_000
"""Likewise lines of a document."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a line of the tree stands for.

    Attributes:
        part: index of the frame.
        start: of its bytes in the frame; ``end`` is where they end.
        path: of the field.
        node: the field; None for a line of a document.
    """

    part: int
    start: int
    end: int
    path: str
    node: Node | None


FieldNode: TypeAlias = TreeNode[Place | None]


class Fields(Tree["Place | None"]):
    """The tree."""

    DEFAULT_CSS = """
    Fields { background: $surface; scrollbar-size-vertical: 1; scrollbar-size-horizontal: 1; padding: 0; }
    Fields > .tree--cursor { background: $primary-darken-2; text-style: none; }
    Fields:focus > .tree--cursor { background: $primary; color: $text; text-style: bold; }
    Fields:nocolor > .tree--cursor { text-style: reverse; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "toggle_node", "Open or close", show=False),
        Binding("right", "unfold", "Open", show=False),
        Binding("left", "fold", "Close, or to the parent", show=False),
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g", "scroll_home", show=False),
        Binding("G", "scroll_end", show=False),
    ]

    def __init__(self, id: str) -> None:
        super().__init__("", id=id)
        self.show_root = False
        self.guide_depth = 2
        self.auto_expand = False

    def show(self, subject: Subject) -> None:
        """Show something else."""
        self.clear()
        for name, text in subject.facts:
            self.root.add_leaf(Text.assemble((f"{name} ", "dim"), text))
        for index, part in enumerate(subject.parts):
            end = len(part.data)
            message = part.message
            if message is None:
                self.root.add_leaf(Text(part.label, "bold"), Place(index, 0, end, part.label, None))
                continue
            node = Node(part.label, "message", 0, end, children=message.tree.children)
            title = Text.assemble((part.label, "bold"), f" {printable(message.name)}, {message.frame.size:,} bytes")
            top = self.root.add(title, Place(index, 0, end, part.label, node))
            self._fill(top, _Budget(_OPENED))
            top.expand()
            if message.damage is not None:
                text = f"! cannot be decoded: {elide(printable(message.damage), _WIDTH)}"
                top.add_leaf(Text(text, "bold red"), Place(index, message.payload_start, end, "payload", None))
        self.root.expand()

    def _fill(self, parent: FieldNode, budget: _Budget) -> None:
        """Make the children of a line, unless they are made; and theirs, as far as they are opened at once."""
        place = parent.data
        if place is None or place.node is None or parent.children:
            return
        fields = place.node.fields
        for child in fields[:_CHILDREN]:
            path = _path(place.path, child.name, top=place.node.kind == "message")
            own = Place(place.part, child.start, child.end, path, child)
            text = label(child, place.node)
            if not child.fields and not _is_document(child):
                parent.add_leaf(text, own)
                continue
            line = parent.add(text, own)
            if child.kind != "header" and budget.take(len(child.fields)):
                self._fill(line, budget)
                line.expand()
        if len(fields) > _CHILDREN:
            last = fields[_CHILDREN]
            own = Place(place.part, last.start, place.end, f"{place.path}…", None)
            parent.add_leaf(Text(f"… {len(fields) - _CHILDREN:,} more", "dim"), own)
        if _is_document(place.node):
            self._fill_document(parent, place)

    def _fill_document(self, parent: FieldNode, place: Place) -> None:
        assert place.node is not None
        assert isinstance(place.node.value, bytes)
        lines = indented(place.node.value).split("\n")
        own = Place(place.part, place.start, place.end, place.path, None)
        for line in lines[:_LINES]:
            parent.add_leaf(Text(elide(printable(line[: 2 * _WIDTH]), _WIDTH), "green"), own)
        if len(lines) > _LINES:
            parent.add_leaf(Text(f"… {len(lines) - _LINES:,} lines more", "dim"), own)

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[Place | None]) -> None:
        """Make the children of what is opened."""
        self._fill(event.node, _Budget(0))

    def action_unfold(self) -> None:
        """Open the line, or go to its first child."""
        node = self.cursor_node
        if node is not None and node.allow_expand and not node.is_expanded:
            node.expand()
        else:
            self.action_cursor_down()

    def action_fold(self) -> None:
        """Close the line, or go to its parent."""
        node = self.cursor_node
        if node is not None and node.allow_expand and node.is_expanded:
            node.collapse()
        elif node is not None and node.parent is not None and node.parent is not self.root:
            self.point(node.parent)

    def holds(self, line: FieldNode) -> bool:
        """Tell whether a line belongs to what is shown now."""
        while line.parent is not None:
            if line not in line.parent.children:
                return False
            line = line.parent
        return line is self.root

    def point(self, line: FieldNode) -> None:
        """Move the cursor to a line, opening all above it."""
        above = line.parent
        while above is not None:
            above.expand()
            above = above.parent
        if self.last_line >= 0:  # asking numbers the lines
            self.move_cursor(line)

    def go_to(self, part: int, offset: int) -> bool:
        """Move the cursor to the innermost field with a byte in it, open all above it; tell whether there is one."""
        line: FieldNode | None = self.root
        found: FieldNode | None = None
        while line is not None:
            self._fill(line, _Budget(0))
            line = next((each for each in line.children if _holds(each.data, part, offset)), None)
            if line is not None:
                found = line
        if found is None:
            return False
        self.point(found)
        return True

    def find(self, text: str, step: int = 1) -> bool:
        """Move the cursor to the next line that is made and has a text in it; tell whether there is one."""
        lines = list(_walk(self.root))
        if not lines:
            return False
        at = next((index for index, each in enumerate(lines) if each is self.cursor_node), 0)
        for number in range(1, len(lines) + 1):
            line = lines[(at + step * number) % len(lines)]
            if text.lower() in str(line.label).lower():
                self.point(line)
                return True
        return False


class _Budget:
    """How many lines may still be opened."""

    def __init__(self, left: int) -> None:
        self._left = left

    def take(self, count: int) -> bool:
        """Take so many, if they are there."""
        if count > self._left or self._left <= 0:
            return False
        self._left -= max(1, count)
        return True


def _walk(node: FieldNode) -> Iterator[FieldNode]:
    for child in node.children:
        yield child
        yield from _walk(child)


def _holds(place: Place | None, part: int, offset: int) -> bool:
    return place is not None and place.node is not None and place.part == part and place.start <= offset < place.end


def _path(parent: str, name: str, *, top: bool) -> str:
    if top:
        return name
    return parent + name if name.startswith("[") else f"{parent}.{name}"


def path_at(place: Place | None) -> str:
    """Say which field a line stands for, and where its bytes are."""
    if place is None:
        return ""
    size = place.end - place.start
    doc = "" if place.node is None or not place.node.doc else f": {' '.join(place.node.doc.split())}"
    return f"{printable(place.path)}, bytes {place.start} to {place.end - 1} ({size:,}){doc}" if size else place.path


def _is_document(node: Node) -> bool:
    return node.kind == "string" and isinstance(node.value, bytes) and b"<" in node.value[:256]


def label(node: Node, parent: Node) -> Text:
    """Write the line of a field."""
    if node.kind == "header":
        brief = ", ".join(
            f"{each.name} {_number(each)}" for each in node.children if each.name in ("procedure", "serial")
        )
        return Text.assemble("header ", (brief, "dim"))
    text = Text(printable(node.name))
    if node.kind == "list":
        return text.append(f" {elide(value_text(node, 80), _WIDTH)}", "dim")
    if node.children and node.kind != "typed_param" and not node.kind.endswith("_handle"):
        return text.append(f" {node.kind}", "dim")
    return text.append(" ").append(_value(node, parent), "bold" if not node.children else "")


def _value(node: Node, parent: Node) -> str:
    value: Any = node.value
    if node.kind == "string" and isinstance(value, bytes) and not _is_document(node):
        return quoted(value, _WIDTH)
    if parent.kind == "error" and node.name == "code" and isinstance(value, int):
        return f"{error_code(value)} ({value})"
    if parent.kind == "error" and node.name == "domain" and isinstance(value, int):
        return f"{error_domain(value)} ({value})"
    if isinstance(value, int) and not isinstance(value, bool):
        return _number(node)
    return elide(value_text(node, _WIDTH), _WIDTH)


def _number(node: Node) -> str:
    value = node.value
    assert isinstance(value, int)
    if node.name == "program":
        return f"{value:#010x}"
    text = value_text(node)
    return text if text == str(value) else f"{text} ({value})"
