"""The command: ``virtwire [-c URI] [-r] VERB ...``."""

from __future__ import annotations

import sys
from typing import Any

import click
import trio
import virtwire.client
from virtwire.protocol.errors import LibvirtError

from . import checkpoints, domains, snapshots
from .verbs import VERBS, Shell, ShellError

__all__ = ["main"]

_AREAS = (domains, checkpoints, snapshots)  # importing them declares their verbs


@click.group(commands=VERBS, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-c", "--connect", "uri", metavar="URI", help="the daemon and its driver; LIBVIRT_DEFAULT_URI without it")
@click.option("-r", "--readonly", is_flag=True, help="connect read-only")
@click.option("-q", "--quiet", is_flag=True, help="print results only")
@click.version_option(package_name="virtwire")
@click.pass_context
def cli(context: click.Context, uri: str | None, *, readonly: bool, quiet: bool) -> None:
    """Manage domains, checkpoints and snapshots of a libvirt daemon; verbs and options are virsh's."""

    async def run(body: Any, values: dict[str, Any]) -> None:
        connected = False
        try:
            async with virtwire.client.connect(uri, read_only=readonly) as connection:
                connected = True
                await body(Shell(connection, quiet=quiet), **values)
        except LibvirtError as error:
            if connected:
                raise
            raise ShellError("failed to connect to the hypervisor", error.message) from error

    context.obj = lambda body, values: trio.run(run, body, values)


def main() -> None:
    """Run the command; what goes wrong is ``error: ...`` on stderr and exit status 1, as virsh has it."""
    try:
        status = cli(standalone_mode=False)
    except LibvirtError as error:
        _fail(error.message)
    except ShellError as error:
        _fail(*error.texts)
    except click.UsageError as error:
        _fail(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        _fail("interrupted")
    except BrokenPipeError:
        sys.exit(1)
    else:
        sys.exit(status if isinstance(status, int) else 0)


def _fail(*texts: str) -> None:
    sys.stdout.flush()
    for text in texts:
        click.echo(f"error: {text}", err=True)
    sys.exit(1)


if __name__ == "__main__":
    main()
