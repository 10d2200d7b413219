"""What the checkpoint and the snapshot verbs share: listing a tree of moments, editing one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from virtwire.protocol.errors import LibvirtError, NoDomainCheckpoint, NoDomainSnapshot

from .failure import ShellError
from .output import fold_case, format_json, format_time
from .reading import parse
from .tree import format_tree
from .verbs import exclusive

if TYPE_CHECKING:
    from virtwire.client import DomainCheckpoint, DomainSnapshot

    from .verbs import Shell

__all__ = [
    "Listing",
    "check_list_options",
    "deletion_failed",
    "drop_metadata",
    "failing_to_update",
    "parent_name",
    "print_created",
]

_GONE = (NoDomainCheckpoint, NoDomainSnapshot)


async def parent_name(moment: DomainCheckpoint | DomainSnapshot) -> str | None:
    """Return the name of a moment's parent, None for a root."""
    try:
        return (await moment.get_parent()).name
    except _GONE:
        return None


def check_list_options(given: dict[str, bool | str | None], no_tree: Sequence[str]) -> None:
    """Refuse what virsh refuses to combine in a list, and two forms of output.

    Args:
        given: the options by their keys.
        no_tree: filters that a tree does not go with.

    Raises:
        ShellError: in virsh's words.
    """
    exclusive(tree=given["tree"], name=given["name"])
    exclusive(parent=given["parent"], roots=given["roots"])
    exclusive(parent=given["parent"], tree=given["tree"])
    exclusive(roots=given["roots"], tree=given["tree"])
    exclusive(roots=given["roots"], from_=given["from_"] is not None)
    exclusive(roots=given["roots"], current=given.get("current"))
    for other in ("tree", "name"):
        exclusive(json=given["json"], **{other: given[other]})
    for key in no_tree:
        if given[key] and given["tree"]:
            raise ShellError(f"--{key.replace('_', '-')} and --tree are mutually exclusive")


def print_created(shell: Shell, what: str, name: str, source: str | None) -> None:
    """Say that a moment was created, and from which file."""
    shell.say(f"Domain {what} {name} created" + ("" if source is None else f" from '{source}'"))


def deletion_failed(what: str, name: str, error: LibvirtError) -> ShellError:
    """Make the two lines that tell of a refused deletion."""
    return ShellError(f"Failed to delete {what} {name}", error.message)


async def drop_metadata(moment: DomainCheckpoint | DomainSnapshot, flag: int) -> None:
    """Forget a moment that an edit made or renamed.

    Raises:
        ShellError: the daemon refuses.
    """
    try:
        await moment.delete(flag)
    except LibvirtError as error:
        raise ShellError(error.message, f"Failed to clean up {moment.name}") from error


@contextmanager
def failing_to_update(name: str) -> Iterator[None]:
    """Say last of what goes wrong in an edit that the moment was not updated."""
    try:
        yield
    except LibvirtError as error:
        raise ShellError(error.message, f"Failed to update {name}") from error
    except ShellError as error:
        raise ShellError(*error.texts, f"Failed to update {name}") from error


@dataclass
class Listing:
    """A list of moments, and how to print it.

    Attributes:
        moments: as the daemon listed them.
        tree, name, parent, topological, json: virsh's options of these names.
        with_state: show the domain's state at each (snapshots).
        start: the moment whose children or descendants are listed; the root of the tree.
    """

    moments: Sequence[DomainCheckpoint | DomainSnapshot]
    tree: bool
    name: bool
    parent: bool
    topological: bool
    json: bool
    with_state: bool = False
    start: DomainCheckpoint | DomainSnapshot | None = None

    async def print(self, shell: Shell) -> None:
        """Print in the form that was asked for."""
        moments = list(self.moments)
        if not self.topological:
            moments.sort(key=lambda each: fold_case(each.name))
        if self.tree:
            parents = {each.name: await parent_name(each) for each in moments}
            start = {} if self.start is None else {self.start.name: None}
            shell.put(format_tree(start | parents))
        elif self.name:
            shell.put("".join(f"{each.name}\n" for each in moments))
        else:
            found = [facts for each in moments if (facts := await self._facts(each)) is not None]
            if self.json:
                shell.put(format_json(found))
            else:
                self._put_table(shell, found)

    async def _facts(self, moment: DomainCheckpoint | DomainSnapshot) -> dict[str, str | int | None] | None:
        """Read what the table shows; None when the moment has gone, or does not tell when it was made."""
        try:
            document = parse(await moment.get_xml_desc())
        except _GONE:
            return None
        created = document.findtext("creationTime")
        state = document.findtext("state")
        if created is None or (self.with_state and state is None):
            return None
        facts: dict[str, str | int | None] = {"name": moment.name, "creationTime": int(created)}
        if self.with_state:
            facts["state"] = state
        return facts | {"parent": document.findtext("parent/name")}

    def _put_table(self, shell: Shell, found: list[dict[str, str | int | None]]) -> None:
        header = ["Name", "Creation Time"] + ["State"] * self.with_state + ["Parent"] * self.parent
        rows = [
            [str(facts["name"]), format_time(int(facts["creationTime"] or 0))]
            + ([str(facts["state"])] if self.with_state else [])
            + ([str(facts["parent"] or "")] if self.parent else [])
            for facts in found
        ]
        shell.put_table(header, rows)
