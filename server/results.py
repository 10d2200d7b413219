"""What a handler gives when its call ends in more than a reply: a stream, or descriptors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..protocol.xdr import Record
    from .backends.streams import Serve

__all__ = ["OpensStream", "PassesDescriptors"]


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
