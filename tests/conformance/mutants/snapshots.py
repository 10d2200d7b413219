"""Daemons that keep snapshots wrongly."""

from __future__ import annotations

from typing import Any

from virtwire.server.backends.moments import (
    snapshot,
)
from virtwire.server.backends.moments.snapshot_operations import SnapshotOperations
from virtwire.server.backends.test import snapshots

from .changes import handling, replace, reword, with_fields
from .mutation import mutation

CREATE_SNAPSHOT = "domain_snapshot_create_xml"


@mutation(
    "snapshots.nothing-current",
    "snapshots.create",
)
def nothing_current() -> None:
    """No snapshot says that it is the current one."""
    replace(SnapshotOperations, "is_current", lambda old: lambda operations, ref, flags: False)


@mutation(
    "snapshots.always-one",
    "snapshots.none",
)
def always_one() -> None:
    """Every domain has a current snapshot."""
    replace(SnapshotOperations, "has_current", lambda old: lambda operations, ref, flags: True)


@mutation(
    "snapshots.always-validated",
    "snapshots.xml-not-validated",
)
def always_validated() -> None:
    """Snapshots' documents are always held against the schema."""
    replace(snapshot, "read_document", lambda old: lambda text, kind, validate: old(text, kind, validate=True))


@mutation(
    "snapshots.never-halted",
    "snapshots.halt",
)
def never_halted() -> None:
    """The flag to halt is ignored."""
    handling(
        CREATE_SNAPSHOT,
        lambda client, args, go: go(with_fields(args, flags=args.flags & ~8 if not args.flags & 1 else args.flags)),
    )


@mutation(
    "snapshots.reverted-in-part",
    "snapshots.list-leaves",
    "snapshots.list-no-leaves",
    "snapshots.revert",
)
def reverted_in_part() -> None:
    """Reverting does not make a snapshot current."""

    def make(old: Any) -> Any:
        def reverting(operations: Any, ref: Any, *rest: Any) -> None:
            tree = operations.find(ref.domain).snapshots
            current = tree.current
            old(operations, ref, *rest)
            tree.current = current

        return reverting

    replace(snapshots, "revert", make)


@mutation(
    "snapshots.state-kept",
    "snapshots.revert-state",
)
def state_kept() -> None:
    """Reverting does not stop a domain."""

    def make(old: Any) -> Any:
        def reverting(operations: Any, ref: Any, *rest: Any) -> None:
            domain = operations.find(ref.domain)
            was_active = domain.is_active()
            old(operations, ref, *rest)
            if was_active and not domain.is_active():
                domain.start(1)

        return reverting

    replace(snapshots, "revert", make)


def _listing(change: Any) -> None:
    """Change the flags by which snapshots are listed and counted."""
    for name in ("domain_list_all_snapshots", "domain_snapshot_num"):
        handling(name, lambda client, args, go: go(with_fields(args, flags=change(args.flags))))


def _swapped(flags: int, one: int, other: int) -> int:
    rest = flags & ~(one | other)
    return rest | (other if flags & one else 0) | (one if flags & other else 0)


@mutation(
    "snapshots.kinds-swapped",
    "snapshots.list-active",
    "snapshots.list-external",
    "snapshots.list-inactive",
    "snapshots.list-internal",
    "snapshots.list-with-metadata",
    "snapshots.list-without-metadata",
)
def kinds_swapped() -> None:
    """Metadata, state and place of snapshots are taken for their opposites."""
    _listing(lambda flags: _swapped(_swapped(_swapped(flags, 2, 16), 32, 64), 256, 512))


@mutation(
    "snapshots.older-list-whole",
    "snapshots.older-list-cut",
)
def older_list_whole() -> None:
    """The older list has all names, however few were asked for."""
    handling(
        "domain_snapshot_list_names",
        lambda client, args, go: go(
            with_fields(args, maxnames=16384 if 0 <= args.maxnames <= 16384 else args.maxnames)
        ),
    )


@mutation(
    "snapshots.older-list-any-length",
    "snapshots.older-list",
)
def older_list_any_length() -> None:
    """The older list takes any length."""
    handling(
        "domain_snapshot_list_names",
        lambda client, args, go: go(with_fields(args, maxnames=min(abs(args.maxnames), 9))),
    )


@mutation(
    "snapshots.children-miscounted",
    "snapshots.children",
)
def children_miscounted() -> None:
    """One child too many is counted."""

    def change(client: Any, args: Any, go: Any) -> Any:
        ret = go()
        return type(ret)(ret.num + 1)

    handling("domain_snapshot_num_children", change)


@mutation(
    "snapshots.current-reworded",
    "snapshots.none",
)
def current_reworded() -> None:
    """That there is no current snapshot is told in other words."""
    reword("does not have a current snapshot", "has no current snapshot")
