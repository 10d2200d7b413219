"""What the commands about recordings have in common: how files are opened, and what is told when one is not whole."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NoReturn

import click

from ..recording.files import Recording, open_recording, open_seekable
from ..recording.format import RecordingError

__all__ = ["DAMAGED", "DIFFERENT", "FILE", "UNUSABLE", "exit_code", "fail", "reading", "refuse_same"]

DIFFERENT: Final = 1
"""Exit code: two recordings differ."""
UNUSABLE: Final = 2
"""Exit code: a file cannot be read or written, or the command line is wrong."""
DAMAGED: Final = 3
"""Exit code: a recording was read only up to where it is damaged."""

FILE: Final = click.Path(path_type=Path, dir_okay=False)


def fail(error: object) -> NoReturn:
    """Say why nothing can be done, and end."""
    print(f"virtwire-tap: error: {error}", file=sys.stderr)
    sys.exit(UNUSABLE)


def refuse_same(file: Path, out: Path) -> None:
    """End where what is read would be overwritten by what is made of it."""
    with suppress(OSError):  # one of them is not there
        if file.samefile(out):
            fail(f"{out} is the recording itself: write to another file")


@contextmanager
def reading(path: Path, *, again: bool = False) -> Iterator[Recording]:
    """Open a recording; whatever goes wrong with recordings while it is open ends the command.

    Args:
        path: where it is.
        again: it will be rewound.
    """
    try:
        with open_recording(path, open_seekable(path) if again else None) as recording:
            yield recording
    except RecordingError as error:
        fail(error)


def exit_code(*recordings: Recording) -> int:
    """Tell on stderr which recordings ended early, and with what the command is to end."""
    code = 0
    for recording in recordings:
        if recording.damage is not None:
            what = f"{recording.path} is damaged and was read only up to there: {recording.damage}"
            print(f"virtwire-tap: {what}", file=sys.stderr)
            code = DAMAGED
    return code
