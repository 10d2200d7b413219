"""What the checkpoint and the snapshot verbs share: listing a tree of moments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click
from virtwire.protocol.errors import ErrorCode, LibvirtError

from .documents import parse
from .output import format_time, print_json, print_table
from .tree import format_tree
from .verbs import ShellError, exclusive

if TYPE_CHECKING:
    from virtwire.client import DomainCheckpoint, DomainSnapshot

__all__ = ["Listing", "check_list_options", "exclusive_deletion", "parent_name", "print_created"]

Moment = "DomainCheckpoint | DomainSnapshot"
_NO_SUCH = (ErrorCode.NO_DOMAIN_CHECKPOINT, ErrorCode.NO_DOMAIN_SNAPSHOT)


async def parent_name(moment: DomainCheckpoint | DomainSnapshot) -> str | None:
    """Return the name of a moment's parent, None for a root."""
    try:
        return (await moment.get_parent()).name
    except LibvirtError as error:
        if error.code in _NO_SUCH:
            return None
        raise


def check_list_options(given: dict[str, bool | str | None]) -> None:
    """Refuse what virsh refuses to combine in a list.

    Raises:
        ShellError: in virsh's words.
    """
    exclusive(tree=given["tree"], name=given["name"])
    exclusive(parent=given["parent"], roots=given["roots"])
    exclusive(parent=given["parent"], tree=given["tree"])
    exclusive(roots=given["roots"], tree=given["tree"])
    exclusive(roots=given["roots"], from_=given["from_"])
    for other in ("tree", "name"):
        exclusive(json=given["json"], **{other: given[other]})


def exclusive_deletion(*, children: bool, children_only: bool) -> None:
    """Refuse both kinds of deleting children together."""
    exclusive(children=children, children_only=children_only)


def print_created(what: str, name: str, source: str | None) -> None:
    """Say that a moment was created, and from which file."""
    click.echo(f"Domain {what} {name} created" + ("" if source is None else f" from '{source}'"))


@dataclass
class Listing:
    """A list of moments, and how to print it.

    Attributes:
        moments: in the order to show.
        tree, name, parent, json: virsh's options of these names.
        with_state: show the domain's state at each (snapshots).
        start: the moment whose descendants are listed; it is the root of the tree then.
    """

    moments: Sequence[DomainCheckpoint | DomainSnapshot]
    tree: bool
    name: bool
    parent: bool
    json: bool
    with_state: bool = False
    start: str | None = None

    async def print(self) -> None:
        """Print in the form that was asked for."""
        if self.tree:
            parents = {each.name: await parent_name(each) for each in self.moments}
            if self.start is not None:
                parents = {self.start: None, **parents}
            click.echo(format_tree(parents))
        elif self.name:
            click.echo("".join(f"{each.name}\n" for each in self.moments))
        else:
            await self._print_table()

    async def _print_table(self) -> None:
        rows, objects = [], []
        for each in self.moments:
            facts = parse(await each.get_xml_desc(await self._xml_flags()))
            created = facts.findtext("creationTime")
            parent = facts.findtext("parent/name")
            if created is None:
                raise ShellError("missing creationTime")
            row = [each.name, format_time(int(created))]
            entry: dict[str, object] = {"name": each.name, "creationTime": int(created), "parent": parent}
            if self.with_state:
                entry["state"] = facts.findtext("state")
                row.append(facts.findtext("state") or "")
            if self.parent:
                row.append(parent or "")
            rows.append(row)
            objects.append(entry)
        if self.json:
            print_json(objects)
        else:
            header = ["Name", "Creation Time"] + ["State"] * self.with_state + ["Parent"] * self.parent
            print_table(header, rows)

    async def _xml_flags(self) -> int:
        from virtwire.protocol.generated.enums import DomainCheckpointXmlFlags

        return 0 if self.with_state else DomainCheckpointXmlFlags.NO_DOMAIN
