"""The command ``virtwire-check``."""

from __future__ import annotations

import sys

import click

from ..decode.printable import bear_any_encoding
from ..output import Group
from .client_command import client
from .listing import explain, list_checks
from .server_command import server

__all__ = ["main"]


@click.group("virtwire-check", cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="virtwire", prog_name="virtwire-check")
def main() -> None:
    """Say which parts of libvirt's remote protocol a daemon or a client speaks right."""
    bear_any_encoding(sys.stdout)


for command in (server, client, list_checks, explain):
    main.add_command(command)
