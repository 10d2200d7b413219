"""A channel without a connection: it answers from a list and keeps what was called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.xdr import Record


class RecordingChannel:
    """Answers each call with the next item: a record, None, or an error to raise.

    What is called and answered goes through the real codecs, so that only what fits the wire passes.

    Attributes:
        calls: name and arguments of each call, in order.
    """

    def __init__(self, answers: Iterable[Record | LibvirtError | None] = ()) -> None:
        self._answers = list(answers)
        self.calls: list[tuple[str, Any]] = []
        self.closed = False

    async def call(self, procedure: Procedure, args: Record | None = None) -> Any:
        sent = procedure.decode_args(procedure.encode_args(args), 0)
        self.calls.append((procedure.name, sent))
        answer = self._answers.pop(0)
        if isinstance(answer, LibvirtError):
            raise answer
        return procedure.decode_ret(procedure.encode_ret(answer), 0)

    def close(self) -> None:
        self.closed = True
