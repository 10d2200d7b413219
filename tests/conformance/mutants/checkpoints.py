"""Daemons that create checkpoints, and some snapshots, as they should not."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.types import DomainCheckpointHandle
from virtwire.server.backends.moments import (
    checkpoint,
    checkpoint_operations,
    document,
    snapshot,
    snapshot_operations,
)
from virtwire.server.backends.moments.checkpoint_operations import CheckpointOperations
from virtwire.server.backends.moments.texts import DriverTexts
from virtwire.server.backends.test.state import Domain

from .changes import handling, replace, reword, with_fields
from .mutation import mutation

CREATE = "domain_checkpoint_create_xml"
CREATE_SNAPSHOT = "domain_snapshot_create_xml"


@mutation(
    "checkpoints.created-elsewhere",
    "checkpoints.create",
)
def created_elsewhere() -> None:
    """The handle of a new checkpoint has no domain's name."""

    def change(client: Any, args: Any, go: Any) -> Any:
        made = go().checkpoint
        handle = DomainCheckpointHandle(made.name, type(made.dom)("", made.dom.uuid, made.dom.id))
        return checkpoint_ret(handle)

    def checkpoint_ret(handle: Any) -> Any:
        from virtwire.protocol.generated.checkpoint import DomainCheckpointCreateXmlRet

        return DomainCheckpointCreateXmlRet(handle)

    handling(CREATE, change)


@mutation(
    "checkpoints.named-otherwise",
    "checkpoints.name-by-time",
    "snapshots.xml-not-validated",
)
def named_otherwise() -> None:
    """A checkpoint or snapshot without a name is called unnamed."""

    def change(client: Any, args: Any, go: Any) -> Any:
        nameless = "<name>" not in args.xml_desc and args.xml_desc.startswith("<domain")
        if not nameless:
            return go()
        root = args.xml_desc[1:].split(">")[0].strip("/")
        inside = args.xml_desc[len(root) + 2 : -len(root) - 3] if "</" in args.xml_desc else ""
        return go(with_fields(args, xml_desc=f"<{root}><name>unnamed</name>{inside}</{root}>"))

    for name in (CREATE, CREATE_SNAPSHOT):
        handling(name, change)


@mutation(
    "checkpoints.names-for-good",
    "checkpoints.name-again",
    "checkpoints.refused-name-taken",
)
def names_for_good() -> None:
    """The name of a deleted checkpoint cannot be used again."""
    used: set[Any] = set()

    def make(old: Any) -> Any:
        def add(operations: Any, domain: Any, made: Any) -> None:
            if (domain.uuid, made.name) in used:
                raise report(ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, f"domain moment {made.name} was there")
            used.add((domain.uuid, made.name))
            old(operations, domain, made)

        return add

    replace(CheckpointOperations, "_add", make)


@mutation(
    "checkpoints.history-unasked",
    "checkpoints.input-ignored",
)
def history_unasked() -> None:
    """A document with a time is taken for history."""

    def change(client: Any, args: Any, go: Any) -> Any:
        return go(with_fields(args, flags=args.flags or int("<creationTime>" in args.xml_desc)))

    handling(CREATE, change)


@mutation(
    "checkpoints.names-twice",
    "checkpoints.refused-name-taken",
    "snapshots.refused-name-taken",
)
def names_twice() -> None:
    """A new checkpoint or snapshot takes the place of one of its name."""

    def add(tree: Any, moment: Any) -> Any:
        node = tree.get(moment.name)
        if node is not None:
            tree.remove(node)
        return tree.add(moment)

    for module in (checkpoint_operations, snapshot_operations):
        replace(module, "add_moment", lambda old: add)


@mutation(
    "checkpoints.flags-ignored",
    "checkpoints.list-unknown-flags",
    "checkpoints.lookup-flags",
    "checkpoints.refused-unknown-flags",
    "checkpoints.xml-unknown-flags",
    "snapshots.delete-metadata",
    "snapshots.refused-unknown-flags",
)
def flags_ignored() -> None:
    """Flags of moments that are none are ignored."""
    replace(DriverTexts, "check_flags", lambda old: lambda texts, flags, supported, call: None)


@mutation(
    "checkpoints.flags-reworded",
    "checkpoints.delete-exclusive",
    "checkpoints.refused-redefine-and-quiesce",
    "checkpoints.refused-validate-alone",
    "snapshots.delete-exclusive",
    "snapshots.refused-current-without-redefine",
    "snapshots.refused-redefine-and-halt",
    "snapshots.refused-redefine-and-no-metadata",
    "snapshots.revert-exclusive",
    "errors.exclusive-flags",
)
def flags_reworded() -> None:
    """Flags that exclude or need each other are refused in other words."""
    reword("mutually exclusive", "not possible together")
    reword("is required by flag", "must be there for")


@mutation(
    "checkpoints.missing-reworded",
    "checkpoints.refused-redefine-without-time",
    "snapshots.refused-redefine-without-domain",
    "snapshots.refused-redefine-without-time",
)
def missing_reworded() -> None:
    """What is missing in history is told in other words."""
    reword("missing creationTime", "no creationTime")
    reword("missing domain", "no domain")


@mutation(
    "checkpoints.any-parent",
    "checkpoints.refused-redefine-cycle",
    "checkpoints.refused-redefine-own-parent",
    "checkpoints.refused-redefine-unknown-parent",
    "snapshots.refused-redefine-unknown-parent",
)
def any_parent() -> None:
    """History may have any parent."""
    for module in (checkpoint_operations, snapshot_operations):
        replace(module, "check_history", lambda old: lambda tree, moment: None)


@mutation(
    "checkpoints.any-disks",
    "checkpoints.refused-too-many-disks",
    "checkpoints.refused-unknown-disk",
)
def any_disks() -> None:
    """Disks that a domain does not have are ignored."""

    def make(old: Any) -> Any:
        def align(made: Any, disks: Any) -> None:
            known = {disk.target for disk in disks}
            made.disks = [disk for disk in made.disks if disk.name in known]
            old(made, disks)

        return align

    replace(checkpoint_operations, "align_disks", make)


@mutation(
    "checkpoints.never-validated",
    "checkpoints.xml-empty-name",
    "checkpoints.xml-name-with-a-dot-first",
    "checkpoints.xml-name-with-a-slash",
    "checkpoints.xml-unknown-element",
    "snapshots.xml-unknown-element",
)
def never_validated() -> None:
    """The schemas are of no interest."""
    for module in (checkpoint, snapshot):
        replace(module, "read_document", lambda old: lambda text, kind, validate: old(text, kind, validate=False))


@mutation(
    "checkpoints.no-xml",
    "checkpoints.xml-another-element",
    "checkpoints.xml-not-xml",
    "snapshots.xml-another-element",
    "snapshots.xml-not-xml",
)
def no_xml() -> None:
    """What is no document of a moment is told of as an argument."""

    def make(old: Any) -> Any:
        def read(*args: Any, **named: Any) -> Any:
            try:
                return old(*args, **named)
            except Exception as error:
                raise report(ErrorCode.INVALID_ARG, ErrorDomain.XML, str(error)) from None

        return read

    replace(document, "parse_document", make)


@mutation(
    "checkpoints.of-the-dead",
    "checkpoints.inactive",
)
def of_the_dead() -> None:
    """Checkpoints of a domain that is off can be created."""
    creating: list[int] = []

    def make(old: Any) -> Any:
        return lambda domain: bool(creating) or old(domain)

    def change(client: Any, args: Any, go: Any) -> Any:
        creating.append(1)
        try:
            return go()
        finally:
            creating.clear()

    replace(Domain, "is_active", make)
    handling(CREATE, change)


@mutation(
    "checkpoints.never-quiesced",
    "checkpoints.quiesce",
)
def never_quiesced() -> None:
    """The flag to quiesce is refused."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if args.flags == 2:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.TEST, "unsupported flags (0x2)")
        return go()

    handling(CREATE, change)


@mutation(
    "checkpoints.bitmaps-renamed",
    "checkpoints.bitmap-name",
)
def bitmaps_renamed() -> None:
    """Bitmaps are always named after the checkpoint."""

    def make(old: Any) -> Any:
        def parse(*args: Any, **named: Any) -> Any:
            made = old(*args, **named)
            for disk in made.disks:
                disk.bitmap = None
            return made

        return parse

    replace(checkpoint_operations, "parse_checkpoint", make)
