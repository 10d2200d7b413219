"""The command ``virtwire-tap convert``: a recording in another format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .reading import FILE, exit_code, fail, reading, refuse_same

__all__ = ["command"]


@click.command("convert")
@click.argument("file", type=FILE)
@click.argument("out", type=FILE)
def command(file: Path, out: Path) -> None:
    """Write a recording in another format.

    FILE is a recording in any format, or a network capture (pcapng or pcap). The ending of OUT says what it becomes:
    .vwtap for the format of virtwire-tap, .pcapng for Wireshark, .hex for text (which has no times).
    """
    from ..recording.format import RecordingError
    from ..recording.output import create_recording

    refuse_same(file, out)
    with reading(file) as recording:
        try:
            with create_recording(out, recording.head) as writer:
                for entry in recording:
                    writer.write(entry)
        except RecordingError as error:
            fail(error)
        sys.exit(exit_code(recording))
