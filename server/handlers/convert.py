"""Between the wire's records and the plain types of the backends."""

from __future__ import annotations

from ...protocol.generated.types import DomainHandle
from ..backends.values import DomainRef

__all__ = ["c_characters", "domain_handle", "domain_ref"]


def domain_ref(handle: DomainHandle) -> DomainRef:
    """Turn a client's handle into the reference that backends take."""
    return DomainRef(handle.name, handle.uuid, handle.id)


def domain_handle(ref: DomainRef) -> DomainHandle:
    """Turn a backend's reference into the handle that clients get."""
    return DomainHandle(ref.name, ref.uuid, ref.id)


def c_characters(text: str) -> bytes:
    """Turn text into a variable array of characters, which libvirtd ends with a NUL that counts."""
    return text.encode("utf-8", "surrogateescape") + b"\0"
