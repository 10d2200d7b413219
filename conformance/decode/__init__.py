"""What frames say: decoded structures, in one line or whole, the field of each byte, calls with their replies."""

from .message import Message
from .secrets import blanked
from .text import arguments, full, outcome, short
from .tracker import Exchange, Stream, Tracker
from .tree import Node, Span, spans

__all__ = [
    "Exchange",
    "Message",
    "Node",
    "Span",
    "Stream",
    "Tracker",
    "arguments",
    "blanked",
    "full",
    "outcome",
    "short",
    "spans",
]
