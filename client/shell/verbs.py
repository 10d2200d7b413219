"""How a verb is declared: an async function, and options that behave as virsh's do.

A string option may be given by name (``--checkpointname b``) or by place (``b``); the places are filled in the order of
declaration with what was not named. Words about wrong usage are virsh's.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from virtwire.client import Connection, Domain

__all__ = ["VERBS", "Option", "Shell", "ShellError", "domain", "exclusive", "flag", "string", "verb"]


class ShellError(Exception):
    """Something that is told to the user as ``error: ...``; several texts are several lines."""

    def __init__(self, *texts: str) -> None:
        super().__init__("\n".join(texts))
        self.texts = texts


@dataclass(frozen=True)
class Option:
    """One option of a verb.

    Attributes:
        name: without the dashes.
        help: one line.
        flag: takes no value.
        required: the verb refuses to run without it.
        by_place: may be given without its name.
        multiple: takes any number of values; the last place.
    """

    name: str
    help: str
    flag: bool = False
    required: bool = False
    by_place: bool = True
    multiple: bool = False

    @property
    def key(self) -> str:
        """The parameter's name in the verb's function."""
        key = self.name.replace("-", "_")
        return f"{key}_" if key in {"from", "live", "all"} else key


def flag(name: str, text: str) -> Option:
    """Declare an option without a value."""
    return Option(name, text, flag=True, by_place=False)


def string(name: str, text: str, *, required: bool = False, by_place: bool = True, multiple: bool = False) -> Option:
    """Declare an option with a value."""
    return Option(name, text, required=required, by_place=by_place, multiple=multiple)


domain = string("domain", "domain name, id or uuid", required=True)


class Shell:
    """What a verb works with: the connection, and how much to say.

    Attributes:
        connection: open for the time of the verb.
        quiet: leave out what is only said for humans.
    """

    def __init__(self, connection: Connection, *, quiet: bool = False) -> None:
        self.connection = connection
        self.quiet = quiet

    def say(self, text: str) -> None:
        """Print a message for humans, and the empty line after it; nothing when quiet."""
        if not self.quiet:
            click.echo(f"{text}\n")

    async def find_domain(self, text: str) -> Domain:
        """Look a domain up by id, uuid or name, in this order as virsh does.

        Raises:
            ShellError: there is none.
        """
        from virtwire.protocol.errors import LibvirtError

        lookups: list[Callable[[], Awaitable[Domain]]] = []
        if text.isascii() and text.isdigit():
            lookups.append(lambda: self.connection.domain_lookup_by_id(int(text)))
        if len(text.replace("-", "")) == 32:
            lookups.append(lambda: self.connection.domain_lookup_by_uuid(text))
        lookups.append(lambda: self.connection.domain_lookup_by_name(text))
        for lookup in lookups:
            try:
                return await lookup()
            except (LibvirtError, ValueError):
                continue
        raise ShellError(f"failed to get domain '{text}'")


Body = Callable[..., Awaitable[None]]
VERBS: dict[str, click.Command] = {}


def verb(name: str, *options: Option) -> Callable[[Body], Body]:
    """Declare a verb: its function takes the Shell and one keyword an option."""

    def register(body: Body) -> Body:
        VERBS[name] = _Verb(name, body, options)
        return body

    return register


class _Verb(click.Command):
    """A click command with virsh's idea of places and its words for wrong usage."""

    def __init__(self, name: str, body: Body, options: Sequence[Option]) -> None:
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
        super().__init__(name, callback=self._run, params=parameters, help=text, short_help=text.splitlines()[0])

    def _run(self, words: tuple[str, ...], **values: Any) -> None:
        remaining = list(words)
        for option in self.declared:
            if not option.by_place or not remaining:
                continue
            if option.multiple:
                values[option.key] = (*values[option.key], *remaining)
                remaining.clear()
            elif values[option.key] is None:
                values[option.key] = remaining.pop(0)
        if remaining:
            raise ShellError(f"unexpected data '{remaining[0]}'")
        for option in self.declared:
            if option.required and values[option.key] is None:
                raise ShellError(f"command '{self.name}' requires <{option.name}> option")
        click.get_current_context().obj(self.body, values)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as click does, with virsh's words for what is wrong."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            raise ShellError(f"command '{self.name}' doesn't support option {error.option_name}") from None
        except click.BadOptionUsage as error:
            name = error.option_name
            raise ShellError(f"expected syntax: --{name.lstrip('-')} <string>") from None


def exclusive(**given: object) -> None:
    """Refuse the first two options that are both given; keys are option names with underscores.

    Raises:
        ShellError: in virsh's words.
    """
    present = [key.strip("_").replace("_", "-") for key, value in given.items() if value]
    if len(present) > 1:
        raise ShellError(f"Options --{present[0]} and --{present[1]} are mutually exclusive")
