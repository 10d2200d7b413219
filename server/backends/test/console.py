"""Consoles and channels of the imaginary guests: whatever is typed comes back, as from a terminal that echoes.

libvirt's test driver has neither, and a domain without such a device is answered as it answers. A domain that has one
gets what libvirt's driver for QEMU would give: one session a device, which another may take over by force, refused in
that driver's words.
"""

from __future__ import annotations

from lxml import etree
from virtwire.protocol.errors import ErrorCode
from virtwire.protocol.generated.domain_devices_enums import DomainChannelFlags, DomainConsoleFlags

from ..stream_base import DomainStreamCalls
from ..streams import DataStream, Hole, Serve
from ..values import DomainRef, NotImplementedByDriver
from .checks import check_active, check_flags, driver_refusal
from .hypervisor import TestCalls
from .sessions import Sessions

__all__ = ["ConsoleCalls", "echo"]

_CONSOLES = ("console", "serial")


class ConsoleCalls(TestCalls, DomainStreamCalls):
    """Opening consoles and channels."""

    def domain_open_console(self, domain: DomainRef, dev_name: str | None, flags: int) -> Serve:
        """Open a console or serial port by its alias, or the first (virDomainOpenConsole)."""
        found = self.find_domain(domain)
        devices = [device for tag in _CONSOLES for device in found.live.root.iterfind(f"devices/{tag}")]
        if not devices:
            raise NotImplementedByDriver
        check_flags("testDomainOpenConsole", flags, sum(DomainConsoleFlags))
        check_active(found)
        device = next((each for each in devices if dev_name in (None, _alias(each))), None)
        if device is None:
            raise driver_refusal(ErrorCode.INTERNAL_ERROR, f"cannot find character device {dev_name}")
        force = bool(flags & DomainConsoleFlags.FORCE)
        return _session(found.sessions, _port(device), "console session", force=force)

    def domain_open_channel(self, domain: DomainRef, name: str | None, flags: int) -> Serve:
        """Open a channel by the name of its target or its alias, or the first (virDomainOpenChannel)."""
        found = self.find_domain(domain)
        devices = found.live.root.findall("devices/channel")
        if not devices:
            raise NotImplementedByDriver
        check_flags("testDomainOpenChannel", flags, DomainChannelFlags.FORCE)
        check_active(found)
        device = next((each for each in devices if name in (None, _target(each), _alias(each))), None)
        if device is None:
            raise driver_refusal(ErrorCode.INTERNAL_ERROR, f"cannot find channel {name}")
        force = bool(flags & DomainChannelFlags.FORCE)
        return _session(found.sessions, _alias(device), "channel stream", force=force)


def _session(sessions: Sessions, device: str, what: str, *, force: bool) -> Serve:
    """Make the session on a device, refusing a second one now and when it begins."""

    def check() -> None:
        if device in sessions and not force:
            detail = f"Active {what} exists for this domain"
            raise driver_refusal(ErrorCode.OPERATION_FAILED, detail)

    async def serve(stream: DataStream) -> None:
        check()
        with sessions.begun(device, stream):
            await echo(stream)

    check()
    return serve


async def echo(stream: DataStream) -> None:
    """Send back what comes; a carriage return, which is what Enter sends, begins a new line."""
    while (data := await stream.receive()) is not None:
        assert not isinstance(data, Hole), "a console is not sparse"
        await stream.send(data.replace(b"\r", b"\r\n"))


def _alias(device: etree._Element) -> str:
    """Name a device as libvirt does, unless its definition does: by its kind and number among its kind."""
    alias = device.find("alias")
    if alias is not None and alias.get("name"):
        return alias.get("name", "")
    return f"{device.tag}{sum(1 for _ in device.itersiblings(device.tag, preceding=True))}"


def _port(device: etree._Element) -> str:
    """Tell what a device is a way to: the first console is one to the first serial port."""
    alias = _alias(device)
    target = device.find("target")
    if device.tag == "console" and target is not None and target.get("type") == "serial":
        first = device.getparent().find("serial")  # type: ignore[union-attr]
        return alias if first is None else _alias(first)
    return alias


def _target(device: etree._Element) -> str | None:
    target = device.find("target")
    return None if target is None else target.get("name")
