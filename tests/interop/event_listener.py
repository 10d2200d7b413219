"""Run by the system's Python: registers every event with python3-libvirt, and writes each one as a line of JSON.

Arguments: the connection's URI. The line ``"ready"`` comes when all is registered; the program ends with its input.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any

import libvirt

FAMILIES = {
    "domain": ("domainEventRegisterAny", 27),
    "network": ("networkEventRegisterAny", 1),
    "storage_pool": ("storagePoolEventRegisterAny", 2),
    "node_device": ("nodeDeviceEventRegisterAny", 2),
    "secret": ("secretEventRegisterAny", 2),
}
lock = threading.Lock()


def say(what: object) -> None:
    with lock:
        print(json.dumps(what), flush=True)


def described(target: Any) -> list[Any]:
    if isinstance(target, libvirt.virDomain):
        return [target.name(), target.UUIDString(), target.ID()]
    if isinstance(target, libvirt.virSecret):
        return [target.usageType(), target.UUIDString(), target.usageID()]
    return [target.name()] + ([target.UUIDString()] if hasattr(target, "UUIDString") else [])


def happened(_connection: object, target: Any, *rest: Any) -> None:
    *values, (family, number) = rest
    say([family, number, described(target), *values])


def monitor_event(_connection: object, domain: Any, event: str, *rest: Any) -> None:
    say(["qemu", 0, described(domain), event, *rest[:-1]])


def main() -> None:
    libvirt.virEventRegisterDefaultImpl()
    libvirt.registerErrorHandler(lambda *_: None, None)
    connection = libvirt.open(sys.argv[1])

    def run() -> None:
        while True:
            libvirt.virEventRunDefaultImpl()

    threading.Thread(target=run, daemon=True).start()
    for family, (register, count) in FAMILIES.items():
        for number in range(count):
            try:
                getattr(connection, register)(None, number, happened, (family, number))
            except libvirt.libvirtError as error:
                say(["refused", family, number, error.get_error_code(), error.get_error_message()])
    if connection.getType() == "QEMU":
        import libvirt_qemu

        libvirt_qemu.qemuMonitorEventRegister(connection, None, None, monitor_event, None, 0)
    say("ready")
    sys.stdin.read()


main()
