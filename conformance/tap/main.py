"""The command ``virtwire-tap``."""

from __future__ import annotations

import click

from ..replay.commands import replay, serve

__all__ = ["main"]


@click.group()
def main() -> None:
    """See what clients and a daemon say to each other in libvirt's remote protocol."""


for command in (replay, serve):  # their modules import what they need when they run
    main.add_command(command)
