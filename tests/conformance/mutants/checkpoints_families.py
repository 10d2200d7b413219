"""Daemons that link and delete checkpoints, and some snapshots, and take their history, as they should not."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.server.backends.moments import checkpoint_operations
from virtwire.server.backends.moments.checkpoint_operations import CheckpointOperations
from virtwire.server.backends.moments.operations import MomentOperations
from virtwire.server.backends.moments.tree import MomentTree

from .changes import handling, replace, reword
from .mutation import mutation


@mutation(
    "checkpoints.all-of-the-first",
    "checkpoints.children",
    "checkpoints.delete-below",
    "checkpoints.delete-tree",
    "checkpoints.delete-tree-by-name",
    "checkpoints.deleted-current",
    "checkpoints.deleted-other",
    "checkpoints.input-ignored",
    "checkpoints.list-counted",
    "checkpoints.list-leaves",
    "checkpoints.list-no-leaves",
    "checkpoints.list-topological",
    "checkpoints.parent-is-current",
    "checkpoints.redefine-child-of-current",
    "checkpoints.redefine-elsewhere",
)
def all_of_the_first() -> None:
    """A new checkpoint is the child of the first one."""

    def make(old: Any) -> Any:
        def add(operations: Any, domain: Any, made: Any) -> None:
            tree = domain.checkpoints
            if tree.current is not None and tree.root.children:
                tree.current = tree.root.children[-1]
            old(operations, domain, made)

        return add

    replace(CheckpointOperations, "_add", make)


@mutation(
    "checkpoints.roots-reworded",
    "checkpoints.root-has-no-parent",
    "snapshots.parent-of-root",
)
def roots_reworded() -> None:
    """That a root has no parent is told in other words."""
    reword("does not have a parent", "is a root")


@mutation(
    "checkpoints.nobody-current",
    "checkpoints.deleted-current",
    "snapshots.delete-tree",
)
def nobody_current() -> None:
    """When the current checkpoint is deleted none is current."""

    def make(old: Any) -> Any:
        def remove(tree: Any, node: Any) -> None:
            was_current = tree.current is node
            old(tree, node)
            if was_current:
                tree.current = None

        return remove

    replace(MomentTree, "remove", make)


@mutation(
    "checkpoints.orphans",
    "checkpoints.delete-one",
    "checkpoints.delete-one-by-name",
    "checkpoints.deleted-other",
    "snapshots.delete-one",
)
def orphans() -> None:
    """The children of what is deleted become roots."""

    def make(old: Any) -> Any:
        def remove(tree: Any, node: Any) -> None:
            children = list(node.children)
            old(tree, node)
            for child in children:
                tree._unlink(child)
                child.moment.parent_name = None
                tree._link(child)

        return remove

    replace(MomentTree, "remove", make)


def _redefining(change: Any) -> None:
    """Change how history is taken: ``change`` takes the tree, what is taken, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda operations, domain, made: change(domain.checkpoints, made, lambda: old(operations, domain, made))

    replace(CheckpointOperations, "_redefine", make)


@mutation(
    "checkpoints.history-never-current",
    "checkpoints.redefine-child-of-current",
)
def history_never_current() -> None:
    """History never becomes current."""

    def change(tree: Any, made: Any, go: Any) -> None:
        current = tree.current
        go()
        tree.current = current

    _redefining(change)


@mutation(
    "checkpoints.history-always-current",
    "checkpoints.redefine-elsewhere",
)
def history_always_current() -> None:
    """History always becomes current."""

    def change(tree: Any, made: Any, go: Any) -> None:
        go()
        tree.current = tree.get(made.name)

    _redefining(change)


@mutation(
    "checkpoints.history-of-now",
    "checkpoints.redefine-keeps-time",
)
def history_of_now() -> None:
    """History gets the time of now."""

    def change(tree: Any, made: Any, go: Any) -> None:
        made.creation_time = 1800000000
        go()

    _redefining(change)


@mutation(
    "checkpoints.history-of-others",
    "checkpoints.redefine-other-uuid",
)
def history_of_others() -> None:
    """History of another domain is taken."""
    replace(checkpoint_operations, "check_uuid", lambda old: lambda *args: None)


# Deleting


def _removing(change: Any) -> None:
    """Change what is deleted: ``change`` takes whether below and itself, and returns both."""

    def make(old: Any) -> Any:
        def remove(operations: Any, domain: Any, name: str, *, below: bool, itself: bool) -> None:
            below, itself = change(below, itself)
            old(operations, domain, name, below=below, itself=itself)

        return remove

    replace(MomentOperations, "remove", make)


@mutation(
    "checkpoints.trees-cut",
    "checkpoints.delete-tree",
    "checkpoints.delete-tree-by-name",
    "snapshots.delete-tree",
)
def trees_cut() -> None:
    """Of a tree only its root is deleted."""
    _removing(lambda below, itself: (below and not itself, itself))


@mutation(
    "checkpoints.trees-felled",
    "checkpoints.delete-one",
    "checkpoints.delete-one-by-name",
    "checkpoints.deleted-other",
    "snapshots.delete-one",
)
def trees_felled() -> None:
    """With a checkpoint or snapshot goes all that is below it."""
    _removing(lambda below, itself: (True, itself))


@mutation(
    "checkpoints.root-goes-too",
    "checkpoints.delete-below",
    "snapshots.delete-below",
)
def root_goes_too() -> None:
    """With what is below a checkpoint or snapshot goes itself."""
    _removing(lambda below, itself: (below, True))


@mutation(
    "checkpoints.nothing-forgotten",
    "checkpoints.delete-one-by-name",
    "checkpoints.delete-tree-by-name",
)
def nothing_forgotten() -> None:
    """To forget a checkpoint without touching disks does nothing."""
    handling("domain_checkpoint_delete", lambda client, args, go: None if args.flags & 2 else go())


@mutation(
    "checkpoints.stale-reworded",
    "checkpoints.stale-delete",
    "checkpoints.stale-get-parent",
    "checkpoints.stale-get-xml-desc",
    "checkpoints.stale-list-all-children",
    "snapshots.stale-delete",
    "snapshots.stale-get-parent",
    "snapshots.stale-get-xml-desc",
    "snapshots.stale-num-children",
    "snapshots.stale-revert",
)
def stale_reworded() -> None:
    """That a checkpoint or snapshot is not there is told in other words."""
    reword("no domain checkpoint with", "no checkpoint with")
    reword("no domain snapshot with", "no snapshot with")


@mutation(
    "checkpoints.undefining-refused",
    "checkpoints.undefine-running",
)
def undefining_refused() -> None:
    """A running domain with checkpoints cannot be undefined."""

    def change(client: Any, args: Any, go: Any) -> Any:
        found = client.driver.hypervisor.domains.by_uuid(args.dom.uuid)
        if found is not None and found.is_active() and found.checkpoints:
            raise report(ErrorCode.OPERATION_INVALID, ErrorDomain.TEST, "it has checkpoints")
        return go()

    handling("domain_undefine", change)


@mutation(
    "checkpoints.deleted-everywhere",
    "checkpoints.delete-below",
    "checkpoints.domains-own",
    alone=True,
)
def deleted_everywhere() -> None:
    """With a checkpoint go those of its name in all domains."""

    def change(client: Any, args: Any, go: Any) -> Any:
        go()
        for domain in client.driver.hypervisor.domains:
            node = domain.checkpoints.get(args.checkpoint.name)
            if node is not None:
                domain.checkpoints.remove(node)

    handling("domain_checkpoint_delete", change)


@mutation(
    "checkpoints.beside-reworded",
    "checkpoints.snapshot-beside",
)
def beside_reworded() -> None:
    """That checkpoints and snapshots do not go together is told in other words."""
    reword("while checkpoint exists", "beside a checkpoint")
    reword("while snapshot exists", "beside a snapshot")
