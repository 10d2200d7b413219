"""The command ``virtwire-tap redact``: a recording that can be given to others."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .reading import FILE, exit_code, fail, reading, refuse_same

if TYPE_CHECKING:
    from .pseudonyms import Names
    from .redaction import Redaction

__all__ = ["command"]


@click.command("redact")
@click.argument("file", type=FILE)
@click.argument("out", type=FILE)
@click.option("--names", is_flag=True, help="Replace names of domains, networks and other objects, and of users.")
@click.option("--uuids", is_flag=True, help="Replace UUIDs.")
@click.option("--hosts", is_flag=True, help="Replace names and addresses of hosts.")
@click.option("--all", "everything", is_flag=True, help="Replace names, UUIDs and hosts.")
@click.option("--keep-streams", is_flag=True, help="Keep the data of streams: of volumes, consoles, screens.")
def command(file: Path, out: Path, names: bool, uuids: bool, hosts: bool, everything: bool, keep_streams: bool) -> None:
    """Write a recording without secrets, to give to others.

    Passwords, logins, values of secrets and cookies are blanked, data of streams and whatever cannot be decoded become
    zeros. What is replaced besides is replaced by something of the same length, the same everywhere. The ending of OUT
    says its format: .vwtap, .pcapng or .hex. At the end it says what it did; what else in the recording is nobody's
    business, for example in descriptions and paths, only you know: look at it with "virtwire-tap show --full".
    """
    from ..recording.format import RecordingError
    from ..recording.output import create_recording
    from .pseudonyms import Choice, Names
    from .redaction import Redaction

    refuse_same(file, out)
    choice = Choice(names or everything, uuids or everything, hosts or everything)
    pseudonyms = Names(choice)
    redaction = Redaction(pseudonyms, streams=keep_streams)
    with reading(file, again=bool(choice)) as recording:
        if choice:
            for entry in recording:
                redaction.collect(entry)
            recording.rewind()
        try:
            with create_recording(out, redaction.head(recording.head)) as writer:
                for entry in recording:
                    writer.write(redaction.entry(entry))
        except RecordingError as error:
            fail(error)
        for line in _told(redaction, pseudonyms):
            print(line)
        sys.exit(exit_code(recording))


def _told(redaction: Redaction, names: Names) -> Iterator[str]:
    from ..decode.units import size_text
    from .tables import counted

    done = redaction.done
    yield f"{counted(done.secrets, 'frame')} with secrets: blanked"
    if done.streams:
        yield f"{size_text(done.stream_bytes)} of streams, memory and disks in {counted(done.streams, 'frame')}: zeros"
    if done.unknown:
        yield f"{size_text(done.unknown_bytes)} that cannot be decoded in {counted(done.unknown, 'frame')}: zeros"
    if done.raw_bytes:
        yield f"{size_text(done.raw_bytes)} that are no frames: zeros"
    if names.choice:
        yield f"{counted(names.replaced, 'name, UUID or address', 'names, UUIDs and addresses')}: replaced"
