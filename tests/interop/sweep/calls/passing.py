"""Streams to a domain's devices, descriptors of its display, and what is only for QEMU."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.interop.sweep.step import Step


async def opened(start: Awaitable[Any]) -> None:
    """Open a stream and give it up at once."""
    await (await start).abort()


async def screenshot(s: Any) -> Any:
    """Take a picture of the screen; return its type and its bytes."""
    mime, stream = await s.d.screenshot(0)
    async with stream:
        data = b"".join([piece async for piece in stream])
        await stream.finish()
    return [mime, data]


@contextmanager
def null() -> Iterator[int]:
    """Open a descriptor."""
    fd = os.open("/dev/null", os.O_RDWR)
    try:
        yield fd
    finally:
        os.close(fd)


async def with_null(use: Callable[[int], Awaitable[Any]]) -> Any:
    """Pass a descriptor."""
    with null() as fd:
        return await use(fd)


async def with_socket(use: Callable[[socket.socket], Awaitable[Any]]) -> Any:
    """Pass one end of a pair of sockets."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        return await use(theirs)


async def closed(start: Awaitable[Any]) -> None:
    """Close a descriptor that a call brought."""
    (await start).close()


async def monitor(s: Any, command: str) -> Any:
    """Send a command and a descriptor to QEMU; return the answer."""
    with null() as fd:
        result, descriptors = await s.d.qemu_monitor_command_with_files(command, [fd])
    return [result, descriptors]


def without_id(answer: Any) -> Any:
    """Hide the number that libvirt gave a command of the monitor."""
    return re.sub(r'"id":"libvirt-\d+"', "", str(answer))


GETFD = """'{"execute":"getfd","arguments":{"fdname":"one"}}'"""

STREAMS = [
    Step("opened(c, lambda st: d.openConsole(None, st, 1))", lambda s: opened(s.d.open_console(None, 1))),
    Step("opened(c, lambda st: d.openConsole('nosuch', st))", lambda s: opened(s.d.open_console("nosuch"))),
    Step(
        "opened(c, lambda st: d.openChannel('org.example.channel', st))",
        lambda s: opened(s.d.open_channel("org.example.channel")),
    ),
    Step("opened(c, lambda st: d.openChannel('nosuch', st))", lambda s: opened(s.d.open_channel("nosuch"))),
    Step("copied(c, lambda st: d.screenshot(st, 0))", screenshot, both=lambda found: [found[0], len(found[1])]),
]

DESCRIPTORS = [
    Step(
        "with_socket(lambda fd: d.openGraphics(0, fd, 1))",
        lambda s: with_socket(lambda sock: s.d.open_graphics(0, sock, 1)),
    ),
    Step(
        "with_socket(lambda fd: d.openGraphics(9, fd, 1))",
        lambda s: with_socket(lambda sock: s.d.open_graphics(9, sock, 1)),
    ),
    Step("closed(d.openGraphicsFD(0, 1))", lambda s: closed(s.d.open_graphics_fd(0, 1))),
    Step("closed(d.openGraphicsFD(9))", lambda s: closed(s.d.open_graphics_fd(9))),
    Step(
        "with_null(lambda fd: d.FDAssociate('one', [fd]))",
        lambda s: with_null(lambda fd: s.d.fd_associate("one", [fd])),
    ),
    Step(
        "with_null(lambda fd: c.createXMLWithFiles(x.carrier, [fd]))",
        lambda s: with_null(lambda fd: s.c.domain_create_xml_with_files(s.x.carrier, [fd])),
    ),
    Step(
        "with_null(lambda fd: small.createWithFiles([fd]))",
        lambda s: with_null(lambda fd: s.small.create_with_files([fd])),
    ),
]

QEMU_PROGRAM = [
    Step("libvirt_qemu.qemuMonitorCommand(d, 'info status', 1)", lambda s: s.d.qemu_monitor_command("info status", 1)),
    Step(
        'libvirt_qemu.qemuMonitorCommand(d, \'{"execute":"query-name"}\', 0)',
        lambda s: s.d.qemu_monitor_command('{"execute":"query-name"}'),
        both=without_id,
    ),
    Step(
        "libvirt_qemu.qemuMonitorCommand(d, 'nosuch', 0)", lambda s: s.d.qemu_monitor_command("nosuch"), both=without_id
    ),
    Step(
        f"with_null(lambda fd: libvirt_qemu.qemuMonitorCommandWithFiles(d, {GETFD}, [fd]))",
        lambda s: monitor(s, GETFD.strip("'")),
        both=without_id,
    ),
    Step(
        'libvirt_qemu.qemuAgentCommand(d, \'{"execute":"guest-ping"}\', 1, 0)',
        lambda s: s.d.qemu_agent_command('{"execute":"guest-ping"}', 1),
    ),
    Step("libvirt_qemu.qemuAttach(c, 1, 0)", lambda s: s.c.domain_qemu_attach(1)),
]
