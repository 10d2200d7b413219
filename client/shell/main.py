"""The command: ``virtwire [-c URI] [-r] [-q] VERB ...``."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import click

from . import checkpoints, domains, snapshots
from .failure import ShellError
from .verbs import VERBS, Runner, report

__all__ = ["main"]

_AREAS = (domains, checkpoints, snapshots)  # importing them declares their verbs


class _Verbs(click.Group):
    """A group that names an unknown verb as virsh does."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise ShellError(f"unknown command: '{args[0]}'")
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Verbs, commands=VERBS, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "-c",
    "--connect",
    "uri",
    metavar="URI",
    envvar="VIRSH_DEFAULT_CONNECT_URI",
    help="the daemon and its driver; VIRSH_DEFAULT_CONNECT_URI, then LIBVIRT_DEFAULT_URI without it",
)
@click.option("-r", "--readonly", is_flag=True, help="connect read-only")
@click.option("-q", "--quiet", is_flag=True, help="print results only")
@click.version_option(package_name="virtwire")
@click.pass_context
def cli(context: click.Context, uri: str | None, *, readonly: bool, quiet: bool) -> None:
    """Manage domains, checkpoints and snapshots of a libvirt daemon; verbs and options are virsh's."""
    if context.invoked_subcommand is None:
        raise ShellError("which verb? 'virtwire --help' lists them")
    context.obj = Runner(uri, read_only=readonly, quiet=quiet)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; what goes wrong is ``error: ...`` on stderr, as virsh has it.

    Args:
        arguments: the words after the program's name; the process's own without them.

    Returns:
        The exit status: 1 when anything went wrong.
    """
    _pass_odd_bytes(sys.stdout, sys.stderr)
    try:
        status = _run(sys.argv[1:] if arguments is None else list(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return 1
    except OSError as error:
        _drop_output()
        return report(f"cannot write the output: {error.strerror}")
    return status


def _run(arguments: list[str]) -> int:
    try:
        status = cli.main(arguments, prog_name="virtwire", standalone_mode=False)
    except ShellError as error:
        return report(*error.texts)
    except click.NoSuchOption as error:
        return report(f"unknown option '{error.option_name}' before the verb; a verb's own options come after it")
    except click.UsageError as error:
        return report(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return report("interrupted")
    return status if isinstance(status, int) else 0


def _pass_odd_bytes(*streams: object) -> None:
    """Print what is not UTF-8 in a daemon's answer as the bytes that came."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="surrogateescape")


def _drop_output() -> None:
    """Let nothing more be written to a reader that has gone, at the end of the process either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
