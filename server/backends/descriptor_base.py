"""The calls of a backend that descriptors come with or are given by.

Descriptors that come with a call are open until the call has been served and are closed then: a backend duplicates
what it keeps. One that it gives belongs to the daemon from then on.
"""

from __future__ import annotations

from collections.abc import Sequence

from .values import DomainRef, NotImplementedByDriver

__all__ = ["DomainDescriptorCalls"]


class DomainDescriptorCalls:
    """Calls of domains with descriptors."""

    def domain_open_graphics(self, domain: DomainRef, idx: int, fd: int, flags: int) -> None:
        """Connect a socket to a graphics display (virDomainOpenGraphics)."""
        raise NotImplementedByDriver

    def domain_open_graphics_fd(self, domain: DomainRef, idx: int, flags: int) -> int:
        """Give a socket that is connected to a graphics display (virDomainOpenGraphicsFD)."""
        raise NotImplementedByDriver

    def domain_create_xml_with_files(self, xml: str, files: Sequence[int], flags: int) -> DomainRef:
        """Start a domain from a document with files for its first process (virDomainCreateXMLWithFiles)."""
        raise NotImplementedByDriver

    def domain_create_with_files(self, domain: DomainRef, files: Sequence[int], flags: int) -> DomainRef:
        """Start it with files for its first process (virDomainCreateWithFiles)."""
        raise NotImplementedByDriver

    def domain_fd_associate(self, domain: DomainRef, name: str, fds: Sequence[int], flags: int) -> None:
        """Give it files under a name that its devices may refer to (virDomainFDAssociate)."""
        raise NotImplementedByDriver
