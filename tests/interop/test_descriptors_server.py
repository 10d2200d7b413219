"""libvirt's own client passes descriptors to virtwired's engine and gets some, ten thousand of them.

No driver of virtwired takes or gives descriptors yet, so the handlers are the test's: they say what they were given.
"""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest
import trio
from virtwire.protocol.descriptors import Descriptors
from virtwire.protocol.generated.domain import DomainCreateXmlRet
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.backends.test.open import TestOpener
from virtwire.server.client import Client
from virtwire.server.config import Config
from virtwire.server.dispatcher import Dispatcher
from virtwire.server.drivers import Drivers
from virtwire.server.handlers import HANDLERS
from virtwire.server.results import PassesDescriptors
from virtwire.server.transport import SocketTransport

from tests.peers.require import SYSTEM_PYTHON, require
from tests.peers.virsh import environment

pytestmark = pytest.mark.interop

EACH = 2500
CLIENT = f"""
import os, socket, sys
import libvirt
libvirt.registerErrorHandler(lambda _, error: None, None)
connection = libvirt.open(sys.argv[1])
domain = connection.lookupByName("test")
xml = "<domain type='test'><name>f</name><memory>1024</memory><os><type>hvm</type></os></domain>"
before = len(os.listdir("/proc/self/fd"))
for turn in range({EACH}):
    ours, theirs = socket.socketpair()
    domain.openGraphics(3, theirs.fileno(), 0)
    theirs.close()
    with ours:
        assert ours.recv(100) == b"graphics 3", turn
        assert ours.recv(100) == b"", turn
    with open(domain.openGraphicsFD(4, 0), "rb") as file:
        assert file.read() == b"screen 4", turn
for turn in range({EACH} // 10):
    pipes = [os.pipe() for _ in range(20)]
    connection.createXMLWithFiles(xml, [theirs for _, theirs in pipes], 0).destroy()
    for number, (ours, theirs) in enumerate(pipes):
        os.close(theirs)
        with open(ours, "rb") as file:
            assert file.read() == b"file %d of 20" % number, turn
ours, theirs = socket.socketpair()
try:
    domain.openGraphics(99, theirs.fileno(), 0)
except libvirt.libvirtError as error:
    assert error.get_error_message() == "internal error: No FD available at slot 1", error.get_error_message()
ours.close()
theirs.close()
assert len(os.listdir("/proc/self/fd")) == before
print("passed")
"""


def open_graphics(client: Any, args: Any, fds: Descriptors) -> None:
    if args.idx == 99:
        fds.take(1)
    os.write(fd := fds.take(0), b"graphics %d" % args.idx)
    os.close(fd)


def open_graphics_fd(client: Any, args: Any) -> PassesDescriptors:
    ours, theirs = socket.socketpair()
    with ours:
        ours.send(b"screen %d" % args.idx)
    return PassesDescriptors(None, [theirs.detach()])


def create_with_files(client: Any, args: Any, fds: Descriptors) -> Any:
    for number in range(len(fds)):
        with open(fds.take(number), "wb", buffering=0) as file:
            file.write(b"file %d of %d" % (number, len(fds)))
    return DomainCreateXmlRet(DomainHandle(*client.driver.domain_create_xml(args.xml_desc, args.flags)))


OWN = {
    "domain_open_graphics": open_graphics,
    "domain_open_graphics_fd": open_graphics_fd,
    "domain_create_xml_with_files": create_with_files,
}


async def test_ten_thousand_passes(tmp_path: Path) -> None:
    require("python3-libvirt")
    path = tmp_path / "sock"
    dispatcher = Dispatcher((REMOTE, QEMU, LXC), HANDLERS | OWN)
    before = set(os.listdir("/proc/self/fd"))
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        command = [SYSTEM_PYTHON, "-c", CLIENT, f"test+unix:///default?socket={path}"]
        async with trio.open_nursery() as nursery:
            nursery.start_soon(serve_one, listener, dispatcher)
            done = await trio.run_process(
                command, capture_stdout=True, capture_stderr=True, check=False, env=environment(tmp_path)
            )
            nursery.cancel_scope.cancel()
    assert done.stdout == b"passed\n", done.stderr
    assert set(os.listdir("/proc/self/fd")) == before


async def serve_one(listener: socket.socket, dispatcher: Dispatcher) -> None:
    await trio.lowlevel.wait_readable(listener)
    sock, _ = listener.accept()
    sock.setblocking(False)
    drivers = Drivers({"test": TestOpener().open})
    await Client(SocketTransport(sock), dispatcher, drivers, Config()).serve()
