"""LibvirtError to and from the error struct of the wire."""

from __future__ import annotations

from .errors import LibvirtError
from .generated.packet import Error, decode_error, encode_error

__all__ = ["decode_wire_error", "encode_wire_error"]


def encode_wire_error(error: LibvirtError) -> bytes:
    """Encode an error; the dom and net fields stay empty, as modern peers leave them.

    Raises:
        EncodeError: a text is over the wire's limit of 4 MiB.
    """
    return encode_error(
        Error(
            error.code,
            error.domain,
            error.message,
            error.level,
            None,
            error.str1,
            error.str2,
            error.str3,
            error.int1,
            error.int2,
            None,
        )
    )


def decode_wire_error(payload: bytes, offset: int = 0) -> LibvirtError:
    """Decode an error; one without a message reads "Unknown error", as the C client has it.

    Raises:
        DecodeError: the bytes are no error struct.
    """
    wire = decode_error(payload, offset)
    return LibvirtError(
        wire.code,
        wire.domain,
        wire.message,
        level=wire.level,
        str1=wire.str1,
        str2=wire.str2,
        str3=wire.str3,
        int1=wire.int1,
        int2=wire.int2,
    )
