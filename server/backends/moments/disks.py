"""Matching the disks that a moment's document names with the disks of the domain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .domain import DiskInfo

__all__ = ["match_disks"]


class _Named(Protocol):
    name: str


R = TypeVar("R", bound=_Named)


def match_disks(requests: Iterable[R], disks: Sequence[DiskInfo], domain: ErrorDomain) -> Iterator[tuple[R, int]]:
    """Find the domain's disk for each requested one, by target or by source path.

    Yields:
        The request and the index of its disk in ``disks``, one after the other, so that a caller's own complaint about
        one request comes before ours about the next.

    Raises:
        ConfigUnsupported: no such disk, or two requests for one; in the error domain ``domain``.
    """
    seen: set[int] = set()
    for request in requests:
        index = _index(disks, request.name)
        if index is None:
            raise report(ErrorCode.CONFIG_UNSUPPORTED, domain, f"no disk named '{request.name}'")
        if index in seen:
            raise report(ErrorCode.CONFIG_UNSUPPORTED, domain, f"disk '{request.name}' specified twice")
        seen.add(index)
        yield request, index


def _index(disks: Sequence[DiskInfo], name: str) -> int | None:
    """Find a disk (virDomainDiskIndexByName); a path that several disks share names none of them."""
    by_path = name.startswith("/")
    found = [index for index, disk in enumerate(disks) if (disk.source if by_path else disk.target) == name]
    return None if not found or (by_path and len(found) > 1) else found[0]
