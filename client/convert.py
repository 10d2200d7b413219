"""Python's values for what the wire says in its own way: uuids and typed parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.typed_param_names import TYPES
from virtwire.protocol.typed_params import Value, from_dict, to_dict

if TYPE_CHECKING:
    from uuid import UUID

    from virtwire.protocol.generated.types import TypedParam

__all__ = ["TypedResult", "TypedValue", "Uuid", "from_wire", "to_wire", "uuid_bytes"]

Uuid: TypeAlias = "bytes | str | UUID"
"""A uuid as 16 bytes, as text, or as Python's object."""

TypedResult: TypeAlias = Value
"""A typed parameter's value, as received."""

TypedValue: TypeAlias = Value | Sequence[str]
"""A typed parameter's value, to be sent. Its type on the wire is found by its name, for an unknown name by the value;
the classes of ``virtwire.protocol.typed_params`` choose another. A list of texts is one parameter an item."""

_UUID_SIZE = 16


def uuid_bytes(uuid: Uuid) -> bytes:
    """Return a uuid's 16 bytes.

    Raises:
        LibvirtError: code 8, it is no uuid.
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
    if len(found) != _UUID_SIZE:
        raise report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, f"{uuid!r} is not a valid UUID")
    return found


def from_wire(params: Iterable[TypedParam]) -> dict[str, TypedResult]:
    """Return typed parameters as a dict; a boolean is a bool."""
    return to_dict(params)


def to_wire(params: Mapping[str, TypedValue]) -> list[TypedParam]:
    """Return a dict as typed parameters, each of the type that libvirt expects under its name.

    Raises:
        TypeError: a value cannot be of that type, or of any.
        OverflowError: a number does not fit 64 bits.
    """
    found: list[TypedParam] = []
    for name, value in params.items():
        for each in (value,) if isinstance(value, str) or not isinstance(value, Sequence) else value:
            found += from_dict({name: each}, TYPES)
    return found
