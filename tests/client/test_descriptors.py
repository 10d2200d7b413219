from __future__ import annotations

import os

import pytest
from virtwire.client.descriptors import Descriptor, duplicates
from virtwire.protocol.errors import LibvirtError

from tests.worlds import open_descriptors


def is_open(fd: int) -> bool:
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


@pytest.fixture
def fd() -> int:
    read, write = os.pipe()
    os.close(write)
    return read


def test_it_ends_with_its_block(fd: int) -> None:
    with Descriptor(fd) as descriptor:
        assert descriptor.fileno() == fd
        assert repr(descriptor) == f"<Descriptor {fd}>"
        assert not descriptor.closed
    assert descriptor.closed
    assert not is_open(fd)
    assert repr(descriptor) == "<Descriptor, closed>"
    descriptor.close()
    with pytest.raises(ValueError, match="closed"):
        descriptor.fileno()


def test_it_can_be_handed_on(fd: int) -> None:
    with Descriptor(fd) as descriptor:
        assert descriptor.detach() == fd
    assert is_open(fd)
    with pytest.raises(ValueError, match="closed"):
        descriptor.detach()
    os.close(fd)


def test_one_that_is_forgotten_is_closed_with_a_warning(fd: int) -> None:
    descriptor = Descriptor(fd)
    with pytest.warns(ResourceWarning, match="never closed"):
        del descriptor
    assert not is_open(fd)


def test_copies_are_made_of_all_or_none(fd: int) -> None:
    (copy,) = duplicates([fd])
    assert os.path.sameopenfile(fd, copy)
    os.close(copy)
    before = open_descriptors()
    with pytest.raises(LibvirtError, match="Cannot duplicate a file descriptor to send: Bad file descriptor"):
        duplicates([fd, 1 << 20])
    with pytest.raises(TypeError):
        duplicates([fd, "no number"])  # type: ignore[list-item]
    assert open_descriptors() == before
    os.close(fd)
