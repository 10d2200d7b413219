"""The command ``virtwire-check``."""

from __future__ import annotations

import click

__all__ = ["main"]


@click.group()
def main() -> None:
    """Say which parts of libvirt's remote protocol a daemon or a client speaks right."""
