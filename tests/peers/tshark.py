"""Have Wireshark's libvirt dissector (Debian's libvirt-wireshark) read frames: another's eye on the wire.

The frames are written as the network capture that ``virtwire-tap`` makes of recordings.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from virtwire.conformance import recording
from virtwire.conformance.recording.pcapng import PcapngWriter

from .relay import TO_SERVER, Frame

HEADER = ("length", "program", "version", "procedure", "type", "serial", "status")
REMARKS = ("_ws.col.Info", "libvirt.unknown", "_ws.expert.message", "frame.protocols")


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
    capture = folder / "frames.pcapng"
    with capture.open("wb") as file:
        writer = PcapngWriter(file, recording.Head())
        known: set[int] = set()
        for clock, frame in enumerate(frames):
            if frame.connection not in known:
                known.add(frame.connection)
                writer.write(recording.Opened(clock, frame.connection, {}))
            direction = recording.Direction(frame.direction != TO_SERVER)
            writer.write(recording.Frame(clock, frame.connection, direction, frame.data))
    return dissect_file(capture, folder)


def dissect_file(capture: Path, folder: Path) -> list[Dissected]:
    """Let tshark read a network capture; return what it made of each frame that it recognised, in order."""
    command = ["tshark", "-r", str(capture), "-T", "fields", "-E", "separator=/t", "-E", "aggregator=\x1f"]
    command += [argument for field in (*(f"libvirt.{name}" for name in HEADER), *REMARKS) for argument in ("-e", field)]
    environment = os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return [each for line in done.stdout.splitlines() for each in _dissected(line)]


def _dissected(line: str) -> Iterator[Dissected]:
    *header, info, unread, experts, protocols = line.split("\t")
    if not header[0]:
        return
    remarks = [each for each in experts.split("\x1f") if not each.startswith("virtwire")]
    malformed = "malformed" if "_ws.malformed" in protocols else ""
    complaints = tuple(each for each in (unread and f"cannot read {unread}", "\x1f".join(remarks), malformed) if each)
    yield Dissected(tuple(int(value, 0) for value in header), info, complaints)
