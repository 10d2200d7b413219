"""What is known of a procedure, and a program's procedures by number and name.

The generated modules make one ``Procedure`` a procedure of the definitions, ``generated.programs`` one ``Program`` a
program. A procedure without arguments or without a result encodes to nothing and decodes to None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from typing_extensions import TypeVar

    from .xdr import Record

    _Args = TypeVar("_Args", bound="Record | None", default=Any)
    _Ret = TypeVar("_Ret", bound="Record | None", default=Any)
else:
    from typing import TypeVar

    _Args = TypeVar("_Args")
    _Ret = TypeVar("_Ret")

__all__ = ["Procedure", "Program", "decode_void", "encode_void"]


def encode_void(value: None) -> bytes:
    """Encode what is not there."""
    return b""


def decode_void(buf: bytes, offset: int = 0) -> None:
    """Decode what is not there; trailing bytes are ignored as everywhere."""


class Procedure(Generic[_Args, _Ret]):
    """One procedure of an RPC program.

    Attributes:
        program: number of the program; ``version`` and ``number`` likewise.
        name: as in the definitions, ``domain_lookup_by_name``.
        function: the C function that it serves, None for an internal one.
        object: the object whose method it is, None for an internal one.
        since: first libvirt release with it.
        priority: served even when all ordinary workers are busy.
        write: refused on a read-only connection.
        secure: flag bits that show secrets, refused on a read-only connection.
        event: sent by the server, unasked; ``args`` is its body.
        stream: direction of the stream it opens, seen from the client: send, receive or both.
        fds: direction of the file descriptors with it, seen from the client.
        args: the record of its arguments, None for void; ``ret`` is that of its result.
    """

    __slots__ = (
        "args",
        "decode_args",
        "decode_ret",
        "encode_args",
        "encode_ret",
        "event",
        "fds",
        "function",
        "name",
        "number",
        "object",
        "priority",
        "program",
        "ret",
        "secure",
        "since",
        "stream",
        "version",
        "write",
    )

    def __init__(
        self,
        program: int,
        version: int,
        number: int,
        name: str,
        *,
        function: str | None = None,
        object: str | None = None,
        since: str = "",
        priority: bool = False,
        write: bool = False,
        secure: int = 0,
        event: bool = False,
        stream: str | None = None,
        fds: str | None = None,
        args: type[Record] | None = None,
        ret: type[Record] | None = None,
        encode_args: Callable[[_Args], bytes] = encode_void,  # type: ignore[assignment]
        decode_args: Callable[[bytes, int], _Args] = decode_void,  # type: ignore[assignment]
        encode_ret: Callable[[_Ret], bytes] = encode_void,  # type: ignore[assignment]
        decode_ret: Callable[[bytes, int], _Ret] = decode_void,  # type: ignore[assignment]
    ) -> None:
        self.program = program
        self.version = version
        self.number = number
        self.name = name
        self.function = function
        self.object = object
        self.since = since
        self.priority = priority
        self.write = write
        self.secure = secure
        self.event = event
        self.stream = stream
        self.fds = fds
        self.args = args
        self.ret = ret
        self.encode_args = encode_args
        self.decode_args = decode_args
        self.encode_ret = encode_ret
        self.decode_ret = decode_ret

    def __repr__(self) -> str:
        return f"<Procedure {self.name} ({self.program:#x}/{self.version}/{self.number})>"


class Program:
    """One version of an RPC program.

    Attributes:
        number: the program's number; ``version`` likewise.
        name: as in the definitions, ``remote``.
        procedures: its procedures by number.
        by_name: its procedures by name.
    """

    __slots__ = ("by_name", "name", "number", "procedures", "version")

    def __init__(self, number: int, version: int, name: str, procedures: Iterable[Procedure]) -> None:
        self.number = number
        self.version = version
        self.name = name
        own = [each for each in procedures if each.program == number and each.version == version]
        self.procedures = {each.number: each for each in sorted(own, key=lambda each: each.number)}
        self.by_name = {each.name: each for each in self.procedures.values()}

    def __repr__(self) -> str:
        return f"<Program {self.name} ({self.number:#x}/{self.version})>"
