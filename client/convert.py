"""Python's values for what the wire says in its own way: uuids and typed parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError

if TYPE_CHECKING:
    from uuid import UUID

__all__ = ["Uuid", "uuid_bytes"]

Uuid: TypeAlias = "bytes | str | UUID"
"""A uuid as 16 bytes, as text, or as Python's object."""

_SIZE = 16


def uuid_bytes(uuid: Uuid) -> bytes:
    """Return a uuid's 16 bytes.

    Raises:
        LibvirtError: code 8, the text is no uuid.
    """
    if isinstance(uuid, str):
        try:
            found = bytes.fromhex(uuid.replace("-", ""))
        except ValueError:
            found = b""
    elif isinstance(uuid, bytes):
        found = uuid
    else:
        found = uuid.bytes
    if len(found) != _SIZE:
        raise LibvirtError(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, f"invalid argument: {uuid!r} is not a valid UUID")
    return found
