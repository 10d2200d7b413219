"""Have Wireshark's libvirt dissector (Debian's libvirt-wireshark) read frames: another's eye on the wire.

The dissector listens to TCP port 16509, so recorded frames are written as a capture of TCP connections to that port,
with Ethernet, IP and TCP headers made by hand.
"""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .relay import TO_SERVER, Frame

PORT = 16509
SEGMENT = 32768
"""At most so many bytes of a frame in one packet; the dissector puts longer frames together again."""

HEADER = ("length", "program", "version", "procedure", "type", "serial", "status")
REMARKS = ("_ws.col.Info", "libvirt.unknown", "_ws.expert.message", "frame.protocols")
SYN, ACK, PUSH = 0x02, 0x10, 0x08


@dataclass(frozen=True)
class Dissected:
    """What tshark read where it found a frame.

    Attributes:
        header: length, program, version, procedure, type, serial, status.
        info: tshark's summary line, with the names of the program and the procedure.
        complaints: what did not fit: bytes it could not read, what its experts say; empty when all is well.
    """

    header: tuple[int, ...]
    info: str
    complaints: tuple[str, ...]


def dissect(frames: Iterable[Frame], folder: Path) -> list[Dissected]:
    """Let tshark read frames; return what it made of each frame that it recognised, in order."""
    capture = folder / "frames.pcap"
    capture.write_bytes(b"".join(pcap(frames)))
    command = ["tshark", "-r", str(capture), "-T", "fields", "-E", "separator=/t", "-E", "aggregator=\x1f"]
    command += [argument for field in (*(f"libvirt.{name}" for name in HEADER), *REMARKS) for argument in ("-e", field)]
    environment = os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return [each for line in done.stdout.splitlines() if (each := _dissected(line)) is not None]


def pcap(frames: Iterable[Frame]) -> Iterator[bytes]:
    """Write a capture file: each connection a TCP connection, each frame a packet (or more, when it is long)."""
    yield struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 0x40000, 1)
    sent: dict[int, dict[bool, int]] = {}
    clock = 0
    for frame in frames:
        upward = frame.direction == TO_SERVER
        if frame.connection not in sent:
            sent[frame.connection] = {True: 1, False: 1}
            for side, flags, sequence, acknowledged in ((True, SYN, 0, 0), (False, SYN | ACK, 0, 1), (True, ACK, 1, 1)):
                clock += 1
                yield _record(clock, _packet(frame.connection, side, sequence, acknowledged, flags, b""))
        counters = sent[frame.connection]
        for start in range(0, len(frame.data), SEGMENT):
            payload = frame.data[start : start + SEGMENT]
            clock += 1
            packet = _packet(frame.connection, upward, counters[upward], counters[not upward], PUSH | ACK, payload)
            yield _record(clock, packet)
            counters[upward] += len(payload)


def _record(clock: int, packet: bytes) -> bytes:
    return struct.pack("<IIII", clock // 1000, clock % 1000 * 1000, len(packet), len(packet)) + packet


def _packet(connection: int, upward: bool, sequence: int, acknowledged: int, flags: int, payload: bytes) -> bytes:
    ends = [(b"\x7f\0\0\1", b"\2\0\0\0\0\1", 20000 + connection), (b"\x7f\0\0\2", b"\2\0\0\0\0\2", PORT)]
    source, target = ends if upward else reversed(ends)
    tcp = struct.pack(">HHIIBBHHH", source[2], target[2], sequence, acknowledged, 5 << 4, flags, 65535, 0, 0)
    length = 20 + len(tcp) + len(payload)
    ip = struct.pack(">BBHHHBBH4s4s", 0x45, 0, length, 0, 0x4000, 64, 6, 0, source[0], target[0])
    return target[1] + source[1] + b"\x08\x00" + ip + tcp + payload


def _dissected(line: str) -> Dissected | None:
    *header, info, unread, experts, protocols = line.split("\t")
    if not header[0]:
        return None
    malformed = "malformed" if "_ws.malformed" in protocols else ""
    complaints = tuple(each for each in (unread and f"cannot read {unread}", experts, malformed) if each)
    return Dissected(tuple(int(value, 0) for value in header), info, complaints)
