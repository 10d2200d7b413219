"""When two calls ask for the same: what they call, and their arguments without what says nothing.

Serials say nothing, nor does a domain's id in a handle, which daemons do not look at, nor what clients of libvirt add
to the flags of ``connect_open`` for themselves.
"""

from __future__ import annotations

import hashlib
from typing import Final

from virtwire.protocol import schema as s
from virtwire.protocol.generated.connect import CONNECT_OPEN
from virtwire.protocol.xdr import DecodeError

from ..decode.message import Message
from ..decode.tree import payload_shape
from ..decode.walk import Scalar, Walk
from .pairs import sort_of

__all__ = ["likeness"]

_READ_ONLY: Final = 1
_SIZE: Final = 16


def likeness(call: Message) -> bytes:
    """Return what is the same for calls that ask for the same, in 16 bytes."""
    digest = hashlib.blake2b(digest_size=_SIZE)
    digest.update(b"%d/%d/%d/" % (call.program, call.version, call.procedure))
    shape = payload_shape(call)
    is_open = (call.program, call.procedure) == (CONNECT_OPEN.program, CONNECT_OPEN.number)
    said = _Said(is_open=is_open)
    try:
        if shape is not None:
            Walk(call.frame.data, said).value(shape[1], call.payload_start, shape[0])
    except DecodeError:
        digest.update(b"as it is" + call.payload)
        return digest.digest()
    if call.info is None:
        said.values.append(call.payload)
    for value in said.values:
        digest.update(b"%d:" % len(value))
        digest.update(value)
    return digest.digest()


class _Said:
    """A visitor that keeps what is said."""

    def __init__(self, *, is_open: bool) -> None:
        self.values: list[bytes] = []
        self._is_open = is_open
        self._owners: list[str] = [""]

    def enter(self, name: str, kind: str, start: int, field: s.Field | None) -> None:
        """Note whose fields follow."""
        self._owners.append(kind)

    def leave(self, end: int) -> None:
        """Note that they end."""
        self._owners.pop()

    def leaf(self, name: str, kind: str, start: int, end: int, value: Scalar, field: s.Field | None) -> None:
        """Keep one field."""
        if sort_of(self._owners[-1], name, kind) == "domain id" and self._owners[-1].endswith("_handle"):
            return
        if self._is_open and name == "flags" and isinstance(value, int):
            value &= _READ_ONLY
        self.values.append(value if isinstance(value, bytes) else b"%b %b" % (kind.encode(), repr(value).encode()))
