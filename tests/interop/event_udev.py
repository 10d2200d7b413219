"""Says what udevd says when a device of the host changed, as ``udevadm trigger`` on the loopback makes it say it.

libvirtd hears it on the kernel's netlink socket, in the group that udevd sends to; only root may. The message is
systemd's: a header with the hash of the subsystem, by which listeners filter, then the properties.
"""

from __future__ import annotations

import socket
import struct

__all__ = ["say_that_loopback_changed"]

_UEVENT = 15
_UDEV_GROUP = 2
_MAGIC = 0xFEEDCAFE
_HEADER_SIZE = 40
_PROPERTIES = {
    "ACTION": "change",
    "DEVPATH": "/devices/virtual/net/lo",
    "SUBSYSTEM": "net",
    "INTERFACE": "lo",
    "IFINDEX": "1",
    "SEQNUM": "1",
    "USEC_INITIALIZED": "1",
}
_WORD = 0xFFFFFFFF


def say_that_loopback_changed() -> None:
    """Send the message to all who listen on this machine."""
    properties = b"".join(f"{name}={value}\0".encode() for name, value in _PROPERTIES.items())
    header = struct.pack(">8sI", b"libudev\0", _MAGIC) + struct.pack("=3I", _HEADER_SIZE, _HEADER_SIZE, len(properties))
    header += struct.pack(">4I", _murmur(_PROPERTIES["SUBSYSTEM"].encode()), 0, 0, 0)
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _UEVENT) as sender:
        sender.bind((0, 0))
        sender.sendto(header + properties, (0, _UDEV_GROUP))


def _murmur(text: bytes) -> int:
    """Return MurmurHash2 of a text, with the seed 0."""
    factor = 0x5BD1E995
    found = len(text)
    whole = len(text) // 4 * 4
    for start in range(0, whole, 4):
        word = int.from_bytes(text[start : start + 4], "little") * factor & _WORD
        word = (word ^ word >> 24) * factor & _WORD
        found = found * factor & _WORD ^ word
    if text[whole:]:
        found = (found ^ int.from_bytes(text[whole:], "little")) * factor & _WORD
    found = (found ^ found >> 13) * factor & _WORD
    return found ^ found >> 15
