"""Python's values for what the wire says in its own way: uuids and typed parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.generated.types import TypedParam, TypedParamValue
from virtwire.protocol.generated.types_enums import TypedParamType
from virtwire.protocol.typed_param_names import TYPES

if TYPE_CHECKING:
    from uuid import UUID

__all__ = ["TypedResult", "TypedValue", "Uuid", "from_wire", "to_wire", "uuid_bytes"]

Uuid: TypeAlias = "bytes | str | UUID"
"""A uuid as 16 bytes, as text, or as Python's object."""

TypedValue: TypeAlias = "bool | int | float | str | TypedParamValue | Sequence[str]"
"""A typed parameter's value, to be sent. Its type is found by its name; a ``TypedParamValue`` brings its own,
a sequence of texts stands for one parameter an item."""

TypedResult: TypeAlias = "bool | int | float | str"
"""A typed parameter's value, as received."""

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
    return {
        field: bool(value.value) if value.type == TypedParamType.BOOLEAN else value.value for field, value in params
    }


def to_wire(params: Mapping[str, TypedValue]) -> list[TypedParam]:
    """Return a dict as typed parameters, each of the type that libvirt expects under its name.

    A number whose name is not known goes as the smallest of int, long long and unsigned long long that holds it.

    Raises:
        LibvirtError: code 8, a value has no type that fits.
    """
    return [TypedParam(name, each) for name, value in params.items() for each in _typed(name, value)]


def _typed(name: str, value: TypedValue) -> Iterator[TypedParamValue]:
    if isinstance(value, TypedParamValue):
        yield value
    elif isinstance(value, str):
        yield TypedParamValue(TypedParamType.STRING, value)
    elif isinstance(value, float):
        yield TypedParamValue(TypedParamType.DOUBLE, value)
    elif isinstance(value, int):
        wanted = TYPES.get(name) or _natural_type(value)
        if wanted == TypedParamType.STRING:
            raise _refused(name, value)
        yield TypedParamValue(wanted, float(value) if wanted == TypedParamType.DOUBLE else int(value))
    elif isinstance(value, Sequence):
        for each in value:
            yield from _typed(name, each)
    else:
        raise _refused(name, value)


def _natural_type(value: int) -> int:
    if isinstance(value, bool):
        return TypedParamType.BOOLEAN
    if -(1 << 31) <= value < 1 << 31:
        return TypedParamType.INT
    return TypedParamType.LLONG if value < 1 << 63 else TypedParamType.ULLONG


def _refused(name: str, value: object) -> LibvirtError:
    text = f"parameter {name!r} cannot be {value!r}"
    return report(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, text)
