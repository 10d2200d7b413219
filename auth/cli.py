"""The command ``virtwire-passwd``: who may log in to virtwired with a password.

The options are those of ``saslpasswd2`` where there is one for the purpose. Errors go to stderr as ``error: ...`` and
give exit status 1.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from .editing import edit, read
from .entries import DEFAULT_ITERATIONS, MAX_ITERATIONS, MIN_ITERATIONS, derive
from .errors import UsersError
from .prepare import prepare_name
from .sasl.scram import SCRAM_HASHES
from .store import DEFAULT_FILE, PasswordFile

__all__ = ["main"]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("user", required=False)
@click.option(
    "-f",
    "--file",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=DEFAULT_FILE,
    show_default=True,
    help="The file; -c makes it.",
)
@click.option("-c", "--create", is_flag=True, help="Make the user if there is none of that name.")
@click.option("-d", "--delete", is_flag=True, help="Delete the user.")
@click.option("-l", "--list", "list_users", is_flag=True, help="List the users and the mechanisms of each.")
@click.option("-v", "--verify", is_flag=True, help="Tell by the exit status whether the password is the user's.")
@click.option("-p", "--stdin", "piped", is_flag=True, help="Read the password from stdin, up to the end of its line.")
@click.option(
    "-m",
    "--mechanism",
    "mechanisms",
    type=click.Choice(list(SCRAM_HASHES)),
    multiple=True,
    help="Keep keys for this one only; may be given several times.  [default: all]",
)
@click.option(
    "--iterations",
    type=click.IntRange(MIN_ITERATIONS, MAX_ITERATIONS),
    default=DEFAULT_ITERATIONS,
    show_default=True,
    help="What a guess costs an attacker and a login a client; libvirt's own clients take no more than the default.",
)
@click.version_option(package_name="virtwire", prog_name="virtwire-passwd")
def cli(
    user: str | None,
    path: Path,
    create: bool,
    delete: bool,
    list_users: bool,
    verify: bool,
    piped: bool,
    mechanisms: Sequence[str],
    iterations: int,
) -> None:
    """Set the password of USER, by which it logs in to virtwired with SCRAM or PLAIN.

    The file keeps salted keys, from which the password cannot be had but by guessing. A running virtwired sees a change
    at the next login.
    """
    if create + delete + list_users + verify > 1:
        raise click.UsageError("only one of --create, --delete, --list and --verify can be given")
    if list_users:
        _list(path)
        return
    if user is None:
        raise click.UsageError("whose password?")
    name = prepare_name(user)
    if delete:
        _delete(path, name)
    elif verify:
        _verify(path, name, _password(piped, twice=False))
    else:
        _set(path, name, create, piped, mechanisms or tuple(SCRAM_HASHES), iterations)


def _list(path: Path) -> None:
    for name, entry in sorted(read(path).entries.items()):
        click.echo(f"{name}: {', '.join(entry)}")


def _delete(path: Path, name: str) -> None:
    read(path)  # a file that is not there is not made
    with edit(path) as users:
        if users.entries.pop(name, None) is None:
            raise UsersError(f"{path} has no user '{name}'")


def _verify(path: Path, name: str, password: str) -> None:
    if name not in read(path).entries:
        raise UsersError(f"{path} has no user '{name}'")
    if not PasswordFile(path).check(name, password):
        raise UsersError(f"this is not the password of user '{name}'")


def _set(path: Path, name: str, create: bool, piped: bool, mechanisms: Sequence[str], iterations: int) -> None:
    if not create and name not in read(path).entries:
        raise UsersError(f"{path} has no user '{name}'; -c makes it")
    keys = derive(_password(piped, twice=True), mechanisms, iterations)  # before the lock: a prompt may take its time
    with edit(path) as users:
        if not create and name not in users.entries:
            raise UsersError(f"{path} has no user '{name}' any more")
        users.entries[name] = keys


def _password(piped: bool, *, twice: bool) -> str:
    if not piped:
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=twice and "Again (for verification)"))
    try:
        return sys.stdin.buffer.readline(4096).decode().removesuffix("\n")
    except UnicodeDecodeError as error:
        raise UsersError("the password is not UTF-8 text") from error


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status.

    Args:
        arguments: the words after the command's name; those of the process when None.
    """
    try:
        status = cli.main(arguments, prog_name="virtwire-passwd", standalone_mode=False)
    except click.ClickException as error:
        click.echo(f"error: {error.format_message()}", err=True)
        return 1
    except UsersError as error:
        click.echo(f"error: {error}", err=True)
        return 1
    except click.Abort:
        click.echo("error: interrupted", err=True)
        return 1
    return status if isinstance(status, int) else 0


if __name__ == "__main__":
    sys.exit(main())
