"""Events that QEMU causes, and those that only a guest can cause.

The guests have no operating system: their boot sector writes to the ports of one device and halts.
"""

from __future__ import annotations

import struct
from typing import Any, Final, NamedTuple

from virtwire.protocol.generated.domain_events_enums import DomainEventId
from virtwire.protocol.generated.programs import QEMU

from .. import expect, needs
from ..frames import find
from ..listening import listen, next_about
from ..outcome import Level
from ..storage import make_pool, make_volume, volume_path
from ..streaming import open_stream
from ..trial import Trial
from . import check

_NEEDS: Final = [needs.driver("qemu")]
_PAUSED: Final = 1
_LIVE: Final = 1
_SECTOR: Final = 512
_DISK: Final = 1 << 20


@check(
    "events.reboot",
    title="a domain that is reset is told of as rebooting",
    fact="libvirtd 9.0.0 sends message 319 with the registration's number and the domain.",
    level=Level.REMOTE,
    needs=_NEEDS,
)
async def reboot(trial: Trial) -> None:
    """Press the reset button of a running domain."""
    session = await trial.open()
    domain = await trial.create_domain(session, flags=_PAUSED)
    number = await listen(session, DomainEventId.REBOOT, domain)
    await session.call("domain_reset", domain, 0)
    body = (await next_about(session, domain)).body()
    expect.equal("number and domain", (body.callback_id, body.msg.dom.uuid), (number, domain.uuid))


@check(
    "events.device-added-and-removed",
    title="devices that come and go are told of by their aliases",
    fact="libvirtd 9.0.0 sends messages 354 and 333, once QEMU has the device and has it no more.",
    level=Level.REMOTE,
    needs=_NEEDS,
)
async def device(trial: Trial) -> None:
    """Plug a tablet into a running domain, and pull it out."""
    session = await trial.open()
    domain = await trial.create_domain(session, flags=_PAUSED)
    for event_id in (DomainEventId.DEVICE_ADDED, DomainEventId.DEVICE_REMOVED):
        await listen(session, event_id, domain)
    xml = "<input type='tablet' bus='usb'><alias name='ua-check'/></input>"
    await session.call("domain_attach_device_flags", domain, xml, _LIVE)
    event = await next_about(session, domain)
    expect.equal("event", event.number, find("domain_event_callback_device_added").number)
    expect.equal("alias", event.body().dev_alias, "ua-check")
    await session.call("domain_detach_device_flags", domain, xml, _LIVE)
    event = await next_about(session, domain)
    expect.equal("event", event.number, find("domain_event_callback_device_removed").number)
    expect.equal("alias", event.body().msg.dev_alias, "ua-check")


@check(
    "events.monitor",
    title="QEMU's own events are told by its program to who asked for them",
    fact="libvirtd 9.0.0 takes registrations in procedure 4 of the program qemu, and sends message 6 with the number, "
    "domain, name of the event and its time; 5 takes them back.",
    level=Level.REMOTE,
    needs=[*_NEEDS, needs.program(QEMU.number)],
)
async def monitor(trial: Trial) -> None:
    """Ask for the events RESUME of a domain, let it run, and take the registration back."""
    session = await trial.open()
    domain = await trial.create_domain(session, flags=_PAUSED)
    procedures = QEMU.by_name
    register = procedures["connect_domain_monitor_event_register"]
    number = (await session.call(register, domain, "RESUME", 0)).callback_id
    await session.call("domain_resume", domain)
    event = await next_about(session, domain)
    expect.equal("program and procedure", (event.program, event.number), (QEMU.number, 6))
    body = event.body()
    expect.equal("number and name of the event", (body.callback_id, body.event), (number, "RESUME"))
    await session.call(procedures["connect_domain_monitor_event_deregister"], number)


# What a guest does


def _out(port: int, value: int, *, wide: bool = False) -> bytes:
    """Write a byte or a word to a port, in code of 16 bits."""
    if wide:
        return struct.pack("<BHBHB", 0xBA, port, 0xB8, value, 0xEF)
    return struct.pack("<BHBBB", 0xBA, port, 0xB0, value, 0xEE)


class Deed(NamedTuple):
    """What a guest does when it boots.

    Attributes:
        code: it does so by this.
        inside: the domain needs these elements for it.
        event_id: the kind of event that comes of it.
        event: the end of the name of its procedure.
        wanted: what the fields of the event must be.
    """

    code: bytes
    inside: str
    event_id: int
    event: str
    wanted: dict[str, Any]


_DEEDS: Final = {
    "sets-its-clock": Deed(_out(0x70, 0x02) + _out(0x71, 0x10), "", DomainEventId.RTC_CHANGE, "rtc_change", {}),
    "lets-its-watchdog-bite": Deed(
        _out(0x443, 0x0F),
        "<devices><watchdog model='ib700' action='pause'/></devices>",
        DomainEventId.WATCHDOG,
        "watchdog",
        {"action": 1},
    ),
    "goes-to-sleep": Deed(
        _out(0x604, 0x2000 | 1 << 10, wide=True),
        "<features><acpi/></features><pm><suspend-to-mem enabled='yes'/></pm>",
        DomainEventId.PMSUSPEND,
        "pmsuspend",
        {},
    ),
    "panics": Deed(
        _out(0x505, 1),
        "<on_crash>preserve</on_crash><devices><panic model='isa'/></devices>",
        DomainEventId.LIFECYCLE,
        "lifecycle",
        {"event": 8, "detail": 0},
    ),
}


@check(
    "events.guest-{}",
    title="what a guest does is told of: it {}",
    fact="libvirtd 9.0.0 sends what QEMU tells it: the clock's new offset, the action of the watchdog, the sleep, the "
    "crash (lifecycle event 8, detail 0).",
    level=Level.REMOTE,
    needs=[*_NEEDS, needs.serves("storage_vol_upload")],
    cases=_DEEDS,
)
async def guest(trial: Trial, deed: Deed) -> None:
    """Boot a guest that does one thing and halts; its disk is written by a stream first."""
    session = await trial.open()
    volume = await make_volume(session, await make_pool(trial, session), "disk", _DISK)
    stream = await open_stream(session, "storage_vol_upload", volume, 0, 0, 0)
    halt = b"\xfa\xf4"  # cli, hlt
    await stream.send((deed.code + halt).ljust(_SECTOR - 2, b"\0") + b"\x55\xaa")
    await stream.finish()
    disk = (
        f"<disk type='file'><source file='{await volume_path(session, volume)}'/><target dev='hda' bus='ide'/></disk>"
    )
    domain = await trial.create_domain(session, f"{deed.inside}<devices>{disk}</devices>", flags=_PAUSED)
    number = await listen(session, deed.event_id, domain)
    await session.call("domain_resume", domain)
    while True:
        event = await next_about(session, domain)
        expect.equal("procedure", event.number, find(f"domain_event_callback_{deed.event}").number)
        body = event.body()
        expect.equal("number of the registration", body.callback_id, number)
        message = getattr(body, "msg", body)
        seen = {field: getattr(message, field) for field in deed.wanted}
        if deed.event_id != DomainEventId.LIFECYCLE or seen == deed.wanted:
            break
    expect.equal("fields of the event", seen, deed.wanted)
