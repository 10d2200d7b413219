"""Calls with descriptors: what the API checks, what the driver gets, and that nothing stays open."""

from __future__ import annotations

import os
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

import pytest
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError
from virtwire.protocol.generated.domain import DomainCreateWithFilesArgs, DomainCreateXmlWithFilesArgs
from virtwire.protocol.generated.domain_devices import DomainOpenGraphicsArgs, DomainOpenGraphicsFdArgs
from virtwire.protocol.generated.domain_settings import DomainFdAssociateArgs
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.backends.test.open import TestOpener
from virtwire.server.backends.values import DomainRef
from virtwire.server.drivers import Drivers

from tests.server.rig import DOMAIN, UUID, FakeDriver, Rig, serving

HANDLE = DomainHandle("box", UUID, 7)
XML = "<domain type='test'><name>f</name><memory>1024</memory><os><type>hvm</type></os></domain>"


class Passing(FakeDriver):
    """A driver that notes what it is given, and whether that is open."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[Any] = []

    def domain_open_graphics(self, domain: DomainRef, idx: int, fd: int, flags: int) -> None:
        os.fstat(fd)
        self.got.append(("graphics", domain.name, idx, flags))

    async def domain_open_graphics_fd(self, domain: DomainRef, idx: int, flags: int) -> int:  # type: ignore[override]
        ours, theirs = socket.socketpair()
        ours.close()
        return theirs.detach()

    def domain_create_xml_with_files(self, xml: str, files: Sequence[int], flags: int) -> DomainRef:
        self.got.append((xml, len([os.fstat(file) for file in files]), flags))
        return DOMAIN

    def domain_create_with_files(self, domain: DomainRef, files: Sequence[int], flags: int) -> DomainRef:
        self.got.append((domain.name, len([os.fstat(file) for file in files]), flags))
        return DOMAIN

    def domain_fd_associate(self, domain: DomainRef, name: str, fds: Sequence[int], flags: int) -> None:
        self.got.append((domain.name, name, len([os.fstat(fd) for fd in fds]), flags))


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    before = set(os.listdir("/proc/self/fd"))
    yield
    assert set(os.listdir("/proc/self/fd")) == before


@pytest.fixture
def driver() -> Passing:
    return Passing()


@pytest.fixture
async def rig(driver: Passing) -> AsyncIterator[Rig]:
    async with serving(drivers=Drivers({"fake": lambda uri, flags: driver})) as rig:
        yield rig


async def call(rig: Rig, name: str, args: Any, fds: Sequence[int] = ()) -> Any:
    """Make a call with descriptors; return its result or its error."""
    payload = len(fds).to_bytes(4, "big") + REMOTE.by_name[name].encode_args(args)
    await rig.peer.send(rig.peer.frame(name, payload, kind=4))
    for fd in fds:
        socket.send_fds(rig.peer.sock, [b"\0"], [fd])
    reply = await rig.peer.read()
    assert reply is not None
    try:
        return rig.peer.decode(reply[2])
    except LibvirtError as error:
        return error


async def test_graphics(rig: Rig, driver: Passing) -> None:
    sock = rig.peer.sock.fileno()
    assert await call(rig, "domain_open_graphics", DomainOpenGraphicsArgs(HANDLE, 3, 1), [sock, sock]) is None
    assert driver.got == [("graphics", "box", 3, 1)]


async def test_graphics_by_what_is_no_socket(rig: Rig, driver: Passing) -> None:
    with open("/dev/null", "rb") as file:
        error = await call(rig, "domain_open_graphics", DomainOpenGraphicsArgs(HANDLE, 0, 0), [file.fileno()])
    assert (error.code, error.domain, error.str1, error.str2) == (8, 20, "virDomainOpenGraphics", "fd")
    assert error.message.endswith(" must be a socket")
    error = await call(rig, "domain_open_graphics", DomainOpenGraphicsArgs(HANDLE, 0, 0))
    assert error.message == "internal error: No FD available at slot 0"
    assert driver.got == []


async def test_graphics_fd(rig: Rig) -> None:
    await rig.peer.send(rig.peer.frame("domain_open_graphics_fd", DomainOpenGraphicsFdArgs(HANDLE, 0, 0)))
    reply = await rig.peer.read()
    assert reply is not None
    assert reply[2][28:] == (1).to_bytes(4, "big")


async def test_files(rig: Rig, driver: Passing) -> None:
    files = [rig.peer.sock.fileno()] * 3
    made = await call(rig, "domain_create_xml_with_files", DomainCreateXmlWithFilesArgs("<x/>", 2), files)
    assert made.dom.id == DOMAIN.id
    made = await call(rig, "domain_create_with_files", DomainCreateWithFilesArgs(HANDLE, 0))
    assert made.dom.name == "box"
    assert await call(rig, "domain_fd_associate", DomainFdAssociateArgs(HANDLE, "n", 1), files) is None
    assert driver.got == [("<x/>", 3, 2), ("box", 0, 0), ("box", "n", 3, 1)]


async def test_associating_nothing(rig: Rig) -> None:
    error = await call(rig, "domain_fd_associate", DomainFdAssociateArgs(HANDLE, "n", 0))
    assert (error.code, error.domain) == (ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN)
    assert error.message == "nfds in virDomainFDAssociate must not be zero"


async def test_the_test_driver_has_no_use_for_files() -> None:
    async with serving(drivers=Drivers({"test": TestOpener().open}), opened=False) as rig:
        await rig.peer.open("test:///default")
        files = [rig.peer.sock.fileno()]
        made = await call(rig, "domain_create_xml_with_files", DomainCreateXmlWithFilesArgs(XML, 0), files)
        assert (made.dom.name, made.dom.id) == ("f", 2)
        error = await call(rig, "domain_create_with_files", DomainCreateWithFilesArgs(made.dom, 0), files)
        assert error.message == "internal error: Domain 'f' is already running"
        error = await call(rig, "domain_open_graphics", DomainOpenGraphicsArgs(made.dom, 0, 0), files)
        assert error.code == ErrorCode.NO_SUPPORT
