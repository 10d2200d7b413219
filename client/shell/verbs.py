"""How a verb is declared and run: an async function that gets a Shell and one keyword an option."""

from __future__ import annotations

import re
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

import click
import trio
import virtwire.client
from virtwire.protocol.errors import ErrorCode, InvalidArg, LibvirtError, NoDomain

from .agent import PolkitAgent
from .arguments import HELP, Option, Values, parse, string
from .failure import ShellError
from .output import format_table
from .prompts import ask

if TYPE_CHECKING:
    from virtwire.client import Connection, Domain

__all__ = ["VERBS", "Runner", "Shell", "domain", "exclusive", "filled", "report", "verb"]

Body = Callable[..., Awaitable[None]]
VERBS: dict[str, click.Command] = {}

domain = string("domain", "domain name, id or uuid", required=True)

_NUMBER = re.compile(r"\s*\+?[0-9]+")
_MOST = 2**31 - 1
_UUID_LENGTH = 36
_WHILE_TYPING = 300.0
_UNATTENDED = 30.0


class Shell:
    """What a verb works with: the connection, and where its words go.

    Attributes:
        connection: open for the time of the verb.
        quiet: leave out what is only said for humans.
    """

    def __init__(self, connection: Connection, *, quiet: bool = False) -> None:
        self.connection = connection
        self.quiet = quiet

    def put(self, text: str) -> None:
        """Print a result as it is; no newline is added."""
        click.echo(text, nl=False)

    def say(self, text: str) -> None:
        """Print a message for humans as it is; nothing when quiet."""
        if not self.quiet:
            self.put(text)

    def put_table(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Print a table; when quiet without its header."""
        self.put(format_table(header, rows, with_header=not self.quiet))

    async def find_domain(self, text: str, *, by_id: bool = True) -> Domain:
        """Look a domain up by id, uuid or name, in this order as virsh does.

        Args:
            text: what the user wrote.
            by_id: whether a number may be meant as an id.

        Raises:
            ShellError: there is none.
        """
        filled(domain=text)
        lookups: list[Callable[[], Awaitable[Domain]]] = []
        if by_id and _NUMBER.fullmatch(text) and int(text) <= _MOST:
            lookups.append(lambda: self.connection.domain_lookup_by_id(int(text)))
        if len(text) == _UUID_LENGTH:
            lookups.append(lambda: self.connection.domain_lookup_by_uuid(text))
        lookups.append(lambda: self.connection.domain_lookup_by_name(text))
        for lookup in lookups:
            try:
                return await lookup()
            except (NoDomain, InvalidArg, ValueError):
                continue
        raise ShellError(f"failed to get domain '{text}'")


class Runner:
    """Connects, runs one verb, and tells how it went.

    Attributes:
        uri: where to connect; None leaves it to the environment.
        read_only: connect read-only.
        quiet: leave out what is only said for humans.
    """

    def __init__(self, uri: str | None, *, read_only: bool = False, quiet: bool = False) -> None:
        self.uri = uri
        self.read_only = read_only
        self.quiet = quiet

    def __call__(self, body: Body, values: Values) -> int:
        """Run a verb; return the exit status.

        An empty line ends what a verb prints, as virsh has it, unless it is quiet or prints JSON.
        """
        return trio.run(self._run, body, values)

    async def _run(self, body: Body, values: Values) -> int:
        with PolkitAgent() as agent:
            status = await self._attempt(body, values, agent)
            return status if status is not None else await self._attempt(body, values, agent) or 0

    async def _attempt(self, body: Body, values: Values, agent: PolkitAgent) -> int | None:
        """Connect and run a verb; None asks for another attempt, now that there is an agent for polkit."""
        connected = False
        status = 0
        try:
            async with virtwire.client.connect(
                self.uri, read_only=self.read_only, timeout=_patience(), credentials=ask
            ) as connection:
                connected = True
                await body(Shell(connection, quiet=self.quiet), **values)
        except ShellError as error:
            status = report(*error.texts)
        except LibvirtError as error:
            if not connected:
                if error.code == ErrorCode.AUTH_UNAVAILABLE and agent.start():
                    return None
                return report("failed to connect to the hypervisor", error.message)
            status = report(error.message)
        if not self.quiet and not values.get("json"):
            click.echo()
        return status


def _patience() -> float:
    """Return the seconds that connecting may take: longer where somebody may have to type a password."""
    return _WHILE_TYPING if sys.stdin.isatty() else _UNATTENDED


def report(*texts: str) -> int:
    """Tell what went wrong, one line a text; return the exit status for it."""
    sys.stdout.flush()
    for text in texts:
        click.echo(f"error: {text}", err=True)
    return 1


def verb(name: str, *options: Option) -> Callable[[Body], Body]:
    """Declare a verb: its function takes the Shell and one keyword an option."""

    def register(body: Body) -> Body:
        VERBS[name] = _Verb(name, body, options)
        return body

    return register


class _Verb(click.Command):
    """A click command whose words are read by virsh's rules; click shows help and completes words."""

    def __init__(self, name: str, body: Body, options: Sequence[Option]) -> None:
        self.verb = name
        self.body = body
        self.declared = options
        places = [option for option in options if option.by_place]
        metavars = [f"<{o.name}>" if o.required else f"[{o.name}]{'...' * o.multiple}" for o in places]
        parameters: list[click.Parameter] = [
            click.Option(
                [f"--{option.name}", option.key],
                is_flag=option.flag,
                multiple=option.multiple,
                help=option.help,
                metavar=None if option.flag else "<string>",
            )
            for option in options
        ]
        parameters.append(click.Argument(["words"], nargs=-1, metavar=" ".join(metavars)))
        text = (body.__doc__ or "").strip()
        super().__init__(
            name,
            context_settings={"help_option_names": [f"--{HELP.name}"]},
            callback=self._run,
            params=parameters,
            help=text,
            short_help=text.splitlines()[0],
        )

    def _run(self, **values: Any) -> int:
        run: Runner = click.get_current_context().obj
        return run(self.body, values)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; only for completion it is click who does."""
        if ctx.resilient_parsing:
            return super().parse_args(ctx, args)
        values = parse(self.verb, self.declared, args)
        if values.pop(HELP.key):
            click.echo(ctx.get_help())
            ctx.exit()
        ctx.params = values
        return []


def exclusive(**given: object) -> None:
    """Refuse the first two options that are both given; keys are option names with underscores.

    Raises:
        ShellError: in virsh's words.
    """
    present = [key.strip("_").replace("_", "-") for key, value in given.items() if value]
    if len(present) > 1:
        raise ShellError(f"Options --{present[0]} and --{present[1]} are mutually exclusive")


def filled(**given: str | None) -> None:
    """Refuse an option whose value is empty; keys are option names with underscores.

    Raises:
        ShellError: in virsh's words.
    """
    for key, value in given.items():
        if value == "":
            name = key.strip("_").replace("_", "-")
            raise ShellError(f"Failed to get option '{name}': Option argument is empty")
