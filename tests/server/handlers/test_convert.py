"""Handles and characters."""

from __future__ import annotations

from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.backends.values import DomainRef
from virtwire.server.handlers.convert import c_characters, domain_handle, domain_ref


def test_handles_and_references() -> None:
    handle, ref = DomainHandle("n", bytes(16), -1), DomainRef("n", bytes(16), -1)
    assert domain_ref(handle) == ref
    assert isinstance(domain_ref(handle), DomainRef)
    assert domain_handle(ref) == handle
    assert isinstance(domain_handle(ref), DomainHandle)


def test_characters_end_with_nul() -> None:
    assert c_characters("") == b"\0"
    assert c_characters("ä") == b"\xc3\xa4\0"
