"""Daemons that list moments wrongly, or describe checkpoints so."""

from __future__ import annotations

from typing import Any

from virtwire.server.backends.moments import (
    checkpoint_operations,
)
from virtwire.server.backends.moments.tree import MomentTree

from .changes import handling, replace, with_fields
from .mutation import mutation


def _selecting(change: Any) -> None:
    """Change how moments are listed: ``change`` takes the wishes, a dictionary, and changes them."""

    def make(old: Any) -> Any:
        def select(tree: Any, start: Any, **wishes: Any) -> Any:
            change(start, wishes)
            return old(tree, start, **wishes)

        return select

    replace(MomentTree, "select", make)


def _leaving_out(left_out: Any) -> None:
    """Leave moments out of lists of a whole tree: ``left_out`` takes the wishes and a node, and tells which."""

    def make(old: Any) -> Any:
        def select(tree: Any, start: Any, **wishes: Any) -> Any:
            listed = old(tree, start, **wishes)
            return listed if start else [each for each in listed if not left_out(wishes, tree.get(each.name))]

        return select

    replace(MomentTree, "select", make)


@mutation(
    "checkpoints.leaves-swapped",
    "checkpoints.children",
    "checkpoints.list-counted",
    "checkpoints.list-leaves",
    "checkpoints.list-no-leaves",
    "checkpoints.list-roots-that-are-leaves",
    "snapshots.list-leaves",
    "snapshots.list-no-leaves",
)
def leaves_swapped() -> None:
    """Leaves are taken for the others."""

    def change(start: Any, wishes: Any) -> None:
        wishes["leaves"], wishes["no_leaves"] = wishes["no_leaves"], wishes["leaves"]

    _selecting(change)


@mutation(
    "checkpoints.leaves-or-not",
    "checkpoints.list-leaves-and-no-leaves",
)
def leaves_or_not() -> None:
    """Leaves and others together are all."""

    def change(start: Any, wishes: Any) -> None:
        if wishes["leaves"] and wishes["no_leaves"]:
            wishes["leaves"] = wishes["no_leaves"] = False

    _selecting(change)


@mutation(
    "checkpoints.roots-ignored",
    "checkpoints.delete-below",
    "checkpoints.delete-exclusive",
    "checkpoints.delete-one",
    "checkpoints.delete-one-by-name",
    "checkpoints.deleted-current",
    "checkpoints.deleted-other",
    "checkpoints.list-roots",
    "checkpoints.list-roots-that-are-leaves",
    "checkpoints.parent-is-current",
    "checkpoints.redefine-child-of-current",
    "checkpoints.redefine-elsewhere",
    "checkpoints.refused-name-taken",
    "checkpoints.refused-redefine-and-quiesce",
    "checkpoints.refused-redefine-cycle",
    "checkpoints.refused-redefine-own-parent",
    "checkpoints.refused-redefine-unknown-parent",
    "checkpoints.refused-redefine-without-time",
    "checkpoints.refused-too-many-disks",
    "checkpoints.refused-unknown-disk",
    "checkpoints.refused-unknown-flags",
    "checkpoints.refused-validate-alone",
    "snapshots.delete-below",
    "snapshots.delete-exclusive",
    "snapshots.delete-one",
    "snapshots.list-roots",
    "snapshots.refused-current-without-redefine",
    "snapshots.refused-name-taken",
    "snapshots.refused-redefine-and-halt",
    "snapshots.refused-redefine-and-no-metadata",
    "snapshots.refused-redefine-unknown-parent",
    "snapshots.refused-redefine-without-domain",
    "snapshots.refused-redefine-without-time",
    "snapshots.refused-unknown-flags",
    "snapshots.revert",
)
def roots_ignored() -> None:
    """Who asks for roots gets all."""

    def change(start: Any, wishes: Any) -> None:
        if start is None:
            wishes["deep"] = True

    _selecting(change)


@mutation(
    "checkpoints.roots-alone",
    "checkpoints.delete-below",
    "checkpoints.delete-exclusive",
    "checkpoints.delete-one",
    "checkpoints.delete-one-by-name",
    "checkpoints.deleted-current",
    "checkpoints.deleted-other",
    "checkpoints.list-all",
    "checkpoints.list-counted",
    "checkpoints.list-leaves",
    "checkpoints.list-no-leaves",
    "checkpoints.parent-is-current",
    "checkpoints.redefine-child-of-current",
    "checkpoints.redefine-elsewhere",
    "checkpoints.refused-name-taken",
    "checkpoints.refused-redefine-and-quiesce",
    "checkpoints.refused-redefine-cycle",
    "checkpoints.refused-redefine-own-parent",
    "checkpoints.refused-redefine-unknown-parent",
    "checkpoints.refused-redefine-without-time",
    "checkpoints.refused-too-many-disks",
    "checkpoints.refused-unknown-disk",
    "checkpoints.refused-unknown-flags",
    "checkpoints.refused-validate-alone",
    "snapshots.delete-below",
    "snapshots.delete-exclusive",
    "snapshots.delete-one",
    "snapshots.list-all",
    "snapshots.list-counted",
    "snapshots.list-inactive",
    "snapshots.list-internal",
    "snapshots.list-leaves",
    "snapshots.list-with-metadata",
    "snapshots.older-list",
    "snapshots.older-list-cut",
    "snapshots.refused-current-without-redefine",
    "snapshots.refused-name-taken",
    "snapshots.refused-redefine-and-halt",
    "snapshots.refused-redefine-and-no-metadata",
    "snapshots.refused-redefine-unknown-parent",
    "snapshots.refused-redefine-without-domain",
    "snapshots.refused-redefine-without-time",
    "snapshots.refused-unknown-flags",
    "snapshots.revert",
)
def roots_alone() -> None:
    """Of a domain's moments the roots alone are listed, unless the others are asked for in order."""

    def change(start: Any, wishes: Any) -> None:
        if start is None and not wishes["topological"]:
            wishes["deep"] = False

    _selecting(change)


@mutation(
    "checkpoints.forked-roots-lost",
    "checkpoints.list-roots",
    "checkpoints.redefine-elsewhere",
    "snapshots.list-roots",
    "snapshots.revert",
)
def forked_roots_lost() -> None:
    """A root with several children is not listed among the roots."""
    _leaving_out(lambda wishes, node: not wishes["deep"] and len(node.children) > 1)


@mutation(
    "checkpoints.forks-lost",
    "checkpoints.list-all",
    "checkpoints.list-counted",
    "checkpoints.list-topological",
    "checkpoints.redefine-elsewhere",
    "snapshots.list-all",
    "snapshots.list-inactive",
    "snapshots.list-internal",
    "snapshots.list-with-metadata",
    "snapshots.revert",
)
def forks_lost() -> None:
    """A moment with several children is left out of lists of all levels, unless leaves are."""
    _leaving_out(lambda wishes, node: wishes["deep"] and not wishes["no_leaves"] and len(node.children) > 1)


@mutation(
    "checkpoints.children-deep",
    "checkpoints.children",
    "snapshots.children",
)
def children_deep() -> None:
    """All descendants count as children."""

    def change(start: Any, wishes: Any) -> None:
        wishes["deep"] = wishes["deep"] or start is not None

    _selecting(change)


@mutation(
    "checkpoints.upside-down",
    "checkpoints.list-topological",
    "snapshots.list-topological",
)
def upside_down() -> None:
    """In topological order children come before their parents."""

    def make(old: Any) -> Any:
        def select(tree: Any, start: Any, **wishes: Any) -> Any:
            found = old(tree, start, **wishes)
            return found[::-1] if wishes["topological"] else found

        return select

    replace(MomentTree, "select", make)


@mutation(
    "checkpoints.uncounted",
    "checkpoints.list-counted",
    "snapshots.list-counted",
)
def uncounted() -> None:
    """Without the entries of a list there is no count."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        return ret if args.need_results else type(ret)([], 0)

    for name in (
        "domain_list_all_checkpoints",
        "domain_checkpoint_list_all_children",
        "domain_list_all_snapshots",
        "domain_snapshot_list_all_children",
    ):
        handling(name, change)


@mutation(
    "checkpoints.domains-not-asked",
    "checkpoints.list-domains",
    "snapshots.list-domains",
)
def domains_not_asked() -> None:
    """Whether domains have checkpoints or snapshots plays no part in lists of them."""
    moments = 1 << 12 | 1 << 13 | 1 << 14 | 1 << 15
    handling("connect_list_all_domains", lambda client, args, go: go(with_fields(args, flags=args.flags & ~moments)))


# Documents


def _showing(change: Any) -> None:
    """Change a checkpoint's document: ``change`` takes and gives the text."""

    def make(old: Any) -> Any:
        return lambda *args: change(old(*args))

    replace(checkpoint_operations, "format_checkpoint", make)


@mutation(
    "checkpoints.undescribed",
    "checkpoints.xml",
)
def undescribed() -> None:
    """The description is not in the document."""
    _showing(lambda text: text.replace("  <description>words</description>\n", ""))


@mutation(
    "checkpoints.all-disks",
    "checkpoints.xml-disks",
)
def all_disks() -> None:
    """Disks that a document does not name take part."""

    def make(old: Any) -> Any:
        def align(made: Any, disks: Any) -> None:
            old(made, disks)
            for disk in made.disks:
                disk.tracked, disk.bitmap = True, disk.bitmap or made.name

        return align

    replace(checkpoint_operations, "align_disks", make)


def _describing(change: Any) -> None:
    handling("domain_checkpoint_get_xml_desc", change)


@mutation(
    "checkpoints.always-with-domain",
    "checkpoints.xml-no-domain",
)
def always_with_domain() -> None:
    """The domain is always in the document."""
    _describing(lambda client, args, go: go(with_fields(args, flags=args.flags & ~2)))


@mutation(
    "checkpoints.sizes-made-up",
    "checkpoints.xml-size",
)
def sizes_made_up() -> None:
    """Disks have sizes that nobody knows."""
    _showing(lambda text: text.replace(" bitmap='a'/>", " bitmap='a' size='1'/>"))
