"""The command ``virtwire-tap``."""

from __future__ import annotations

import click

__all__ = ["main"]


@click.group()
def main() -> None:
    """See what clients and a daemon say to each other in libvirt's remote protocol."""
