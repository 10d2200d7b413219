"""What a handler gives when its call ends in more than a reply: a stream, descriptors, a layer over the connection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..protocol.xdr import Record
    from .backends.streams import Serve
    from .transport import Layer

__all__ = ["OpensStream", "PassesDescriptors", "PutsLayer"]


class OpensStream(NamedTuple):
    """The result of a handler of a procedure that opens a stream.

    Attributes:
        ret: the reply's record, None for a procedure without a result.
        serve: runs in a task of its own once the reply is sent.
        sparse: the client asked for holes; without it a hole from the client closes its connection.
    """

    ret: Record | None
    serve: Serve
    sparse: bool = False


class PassesDescriptors(NamedTuple):
    """The result of a handler whose reply carries descriptors.

    Attributes:
        ret: the reply's record, None for a procedure without a result.
        fds: at most 32; they belong to the daemon now, which closes them once sent, or when sending fails.
    """

    ret: Record | None
    fds: Sequence[int]


class PutsLayer(NamedTuple):
    """The result of a handler after whose reply everything goes through a layer.

    Attributes:
        ret: the reply's record; the reply itself is still sent without the layer.
        layer: what the bytes after it go through, in both directions.
    """

    ret: Record | None
    layer: Layer
