"""Checkpoints: how one is created, what becomes whose parent, how history is told, how they are deleted."""

from __future__ import annotations

import time
from typing import Any, Final, NamedTuple
from uuid import UUID

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.types import DomainHandle

from .. import expect, needs
from ..moments import checkpoint_names, checkpoint_xml, create_checkpoint, domain_with_disks, parent_of
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_NEEDS: Final = [needs.driver("test", "qemu"), needs.serves("domain_checkpoint_create_xml")]
_CREATE: Final = "domain_checkpoint_create_xml"
_REDEFINE, _QUIESCE, _VALIDATE = 1, 2, 4
_CHILDREN, _METADATA_ONLY, _CHILDREN_ONLY = 1, 2, 4
_TIME: Final = "<creationTime>1700000000</creationTime>"
_CLOCK_MAY_DIFFER: Final = 24 * 3600
_FLAG: Final = "VIR_DOMAIN_CHECKPOINT_CREATE"


def _parent(name: str) -> str:
    return f"<parent><name>{name}</name></parent>"


async def _chain(trial: Trial, *names: str) -> tuple[Session, DomainHandle]:
    """Make a running domain with checkpoints, each the child of the one before."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session)
    for name in names:
        await create_checkpoint(session, domain, name)
    return session, domain


async def _redefine(session: Session, domain: DomainHandle, name: str, inside: str = "") -> Any:
    return await create_checkpoint(session, domain, name, _TIME + inside, _REDEFINE)


async def _look_up(session: Session, domain: DomainHandle, name: str) -> Any:
    return (await session.call("domain_checkpoint_lookup_by_name", domain, name, 0)).checkpoint


async def _family(session: Session, domain: DomainHandle) -> dict[str, str | None]:
    """Return the parent of each checkpoint, None for a root."""
    family: dict[str, str | None] = dict.fromkeys(await checkpoint_names(session, domain))
    roots = await checkpoint_names(session, domain, 1)
    for name in family.keys() - set(roots):
        family[name] = await parent_of(session, await _look_up(session, domain, name))
    return family


async def _delete(session: Session, domain: DomainHandle, name: str, flags: int) -> None:
    await session.call("domain_checkpoint_delete", await _look_up(session, domain, name), flags)


# Creating


@check(
    "checkpoints.create",
    title="a checkpoint is created under its name, and found by it",
    fact="libvirtd 9.0.0 answers with name and domain, and has the checkpoint in its list from then on.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def create(trial: Trial) -> None:
    """Create a checkpoint of a running domain; look it up and list it, on another connection too."""
    session, domain = await _chain(trial)
    made = await create_checkpoint(session, domain, "first")
    expect.equal("name and domain", (made.name, made.dom.name, made.dom.uuid), ("first", domain.name, domain.uuid))
    for each in (session, await trial.open()):
        expect.equal("names in the list", await checkpoint_names(each, domain), ["first"])
        expect.equal("name by name", (await _look_up(each, domain, "first")).name, "first")


@check(
    "checkpoints.name-by-time",
    title="a checkpoint without a name is named after the second of its creation",
    fact="libvirtd 9.0.0 takes the seconds since 1970, as a decimal.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def name_by_time(trial: Trial) -> None:
    """Create a checkpoint from a document without a name."""
    session, domain = await _chain(trial)
    name = (await session.call(_CREATE, domain, "<domaincheckpoint/>", 0)).checkpoint.name
    expect.true(name.isdecimal(), f"the name is {name!r}")
    expect.true(abs(int(name) - time.time()) < _CLOCK_MAY_DIFFER, "the name is not the time of now")


@check(
    "checkpoints.name-again",
    title="the name of a deleted checkpoint may be used again",
    fact="libvirtd 9.0.0 forgets the name with the checkpoint.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def name_again(trial: Trial) -> None:
    """Delete a checkpoint and create another of its name."""
    session, domain = await _chain(trial, "a")
    await _delete(session, domain, "a", 0)
    await create_checkpoint(session, domain, "a")
    expect.equal("names", await checkpoint_names(session, domain), ["a"])


@check(
    "checkpoints.input-ignored",
    title="parent and time in the document of a new checkpoint are ignored",
    fact="libvirtd 9.0.0 heeds them only with the flag to redefine.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def input_ignored(trial: Trial) -> None:
    """Create a checkpoint with a parent that is not the current one and a time long ago."""
    session, domain = await _chain(trial, "a", "b")
    made = await create_checkpoint(session, domain, "c", _parent("a") + _TIME)
    expect.equal("parent", await parent_of(session, made), "b")
    xml = (await session.call("domain_checkpoint_get_xml_desc", made, 2)).xml
    expect.true(_TIME not in xml, "the time of the document was taken")


class Refusal(NamedTuple):
    """A document and flags that no checkpoint is made of.

    Attributes:
        inside: the document behind the name; None for what is no checkpoint at all.
        flags: of the call.
        code: of the error.
        domain: of the error; None for the driver's own.
        text: of the error; ``{function}`` stands for the driver's.
        name: of the checkpoint; a and b are there, and b is the child of a.
    """

    inside: str | None
    flags: int
    code: ErrorCode
    domain: ErrorDomain | None
    text: str
    name: str = "new"


_MOMENT: Final = ErrorDomain.DOMAIN_CHECKPOINT
_REFUSALS: Final = {
    "name-taken": Refusal(
        "",
        0,
        ErrorCode.OPERATION_FAILED,
        ErrorDomain.DOMAIN,
        "operation failed: domain moment a already exists",
        name="a",
    ),
    "unknown-flags": Refusal(
        "", 8, ErrorCode.INVALID_ARG, None, "unsupported flags (0x8) in function {function}CheckpointCreateXML"
    ),
    "redefine-and-quiesce": Refusal(
        _TIME,
        _REDEFINE | _QUIESCE,
        ErrorCode.INVALID_ARG,
        _MOMENT,
        f"Flags '{_FLAG}_REDEFINE' and '{_FLAG}_QUIESCE' are mutually exclusive",
    ),
    "validate-alone": Refusal(
        _TIME,
        _VALIDATE,
        ErrorCode.INVALID_ARG,
        _MOMENT,
        f"Flag '{_FLAG}_REDEFINE' is required by flag '{_FLAG}_REDEFINE_VALIDATE'",
    ),
    "redefine-without-time": Refusal(
        "",
        _REDEFINE,
        ErrorCode.INTERNAL_ERROR,
        _MOMENT,
        "internal error: missing creationTime from existing checkpoint",
    ),
    "redefine-unknown-parent": Refusal(
        _TIME + _parent("nope"),
        _REDEFINE,
        ErrorCode.INVALID_ARG,
        ErrorDomain.DOMAIN,
        "invalid argument: parent nope for moment new not found",
    ),
    "redefine-own-parent": Refusal(
        _TIME + _parent("new"),
        _REDEFINE,
        ErrorCode.INVALID_ARG,
        ErrorDomain.DOMAIN,
        "invalid argument: cannot set moment new as its own parent",
    ),
    "redefine-cycle": Refusal(
        _TIME + _parent("b"),
        _REDEFINE,
        ErrorCode.INVALID_ARG,
        ErrorDomain.DOMAIN,
        "invalid argument: parent b would create cycle to a",
        name="a",
    ),
    "unknown-disk": Refusal(
        "<disks><disk name='vdz'/></disks>", 0, ErrorCode.CONFIG_UNSUPPORTED, _MOMENT, "no disk named 'vdz'"
    ),
    "too-many-disks": Refusal(
        "<disks><disk name='vda'/><disk name='vdz'/></disks>",
        0,
        ErrorCode.CONFIG_UNSUPPORTED,
        _MOMENT,
        "too many disk checkpoint requests for domain",
    ),
}


@check(
    "checkpoints.refused-{}",
    title="no checkpoint is created in this case: {}",
    fact="libvirtd 9.0.0 has an error for each: 9/20 a name that is taken, 8/69 flags that exclude or need each other, "
    "8 of the driver unknown flags, 1/69 redefining without a time, 8/20 bad parents, 67/69 bad disks.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases=_REFUSALS,
)
async def refused(trial: Trial, refusal: Refusal) -> None:
    """Create a checkpoint that may not be, of a domain that has two; code, domain and text tell why, and two stay."""
    session, domain = await _chain(trial, "a", "b")
    own = trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU)
    error = await session.refused(_CREATE, domain, checkpoint_xml(refusal.name, refusal.inside or ""), refusal.flags)
    expect.error(
        _CREATE,
        error,
        code=refusal.code,
        domain=own if refusal.domain is None else refusal.domain,
    )
    text = refusal.text.format(function=trial.by_driver(test="testDomain", qemu="qemu"))
    expect.true(error.message.endswith(text), f"{_CREATE}: {expect.shown_error(error)} instead of text {text}")
    expect.equal("checkpoints afterwards", await _family(session, domain), {"a": None, "b": "a"})


@check(
    "checkpoints.xml-{}",
    title="what is no document of a checkpoint is refused: {}",
    fact="libvirtd 9.0.0 answers 35/69 to what is no XML, 27/5 to another element, 92/5 to what its schema does not "
    "allow; the schema is always enforced.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases={
        "not-xml": ("nonsense", 35, 69),
        "another-element": ("<domainsnapshot/>", 27, 5),
        "unknown-element": ("<domaincheckpoint><nonsense/></domaincheckpoint>", 92, 5),
        "empty-name": (checkpoint_xml(""), 92, 5),
        "name-with-a-slash": (checkpoint_xml("a/b"), 92, 5),
        "name-with-a-dot-first": (checkpoint_xml(".a"), 92, 5),
    },
)
async def xml_refused(trial: Trial, case: tuple[str, int, int]) -> None:
    """Create a checkpoint from a document that is none."""
    session, domain = await _chain(trial)
    xml, code, origin = case
    await session.refused(_CREATE, domain, xml, 0, code=code, domain=origin)
    expect.equal("checkpoints afterwards", await checkpoint_names(session, domain), [])


@check(
    "checkpoints.inactive",
    title="no checkpoint is created of a domain that is off",
    fact="libvirtd 9.0.0 answers 84 `Operation not supported: cannot create checkpoint for inactive domain`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def inactive(trial: Trial) -> None:
    """Create a checkpoint of a domain that does not run."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session, running=False)
    await session.refused(
        _CREATE,
        domain,
        checkpoint_xml("a"),
        0,
        code=ErrorCode.OPERATION_UNSUPPORTED,
        domain=trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU),
        text="Operation not supported: cannot create checkpoint for inactive domain",
    )


@check(
    "checkpoints.quiesce",
    title="freezing the guest's file systems first is as the driver can",
    fact="libvirtd 9.0.0's test driver takes the flag; QEMU's answers 8/10 `unsupported flags (0x2)`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def quiesce(trial: Trial) -> None:
    """Create a checkpoint with the flag to quiesce."""
    session, domain = await _chain(trial)
    if trial.driver == "test":
        await create_checkpoint(session, domain, "a", flags=_QUIESCE)
    else:
        text = "unsupported flags (0x2) in function qemuCheckpointCreateXML"
        code, origin = ErrorCode.INVALID_ARG, ErrorDomain.QEMU
        await session.refused(_CREATE, domain, checkpoint_xml("a"), _QUIESCE, code=code, domain=origin, text=text)
    expect.equal("names", await checkpoint_names(session, domain), trial.by_driver(test=["a"], qemu=[]))


@check(
    "checkpoints.bitmap-name",
    title="a bitmap of another name than its checkpoint's is as the driver can",
    fact="libvirtd 9.0.0's test driver takes it; QEMU's answers 67/10 `bitmap for disk 'vda' must match checkpoint "
    "name 'a'`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def bitmap_name(trial: Trial) -> None:
    """Create a checkpoint that names its bitmap otherwise."""
    session, domain = await _chain(trial)
    xml = checkpoint_xml("a", "<disks><disk name='vda' checkpoint='bitmap' bitmap='other'/></disks>")
    if trial.driver == "test":
        made = (await session.call(_CREATE, domain, xml, 0)).checkpoint
        shown = (await session.call("domain_checkpoint_get_xml_desc", made, 2)).xml
        expect.true("bitmap='other'" in shown, "the name of the bitmap is not in the document")
    else:
        error = await session.refused(_CREATE, domain, xml, 0, code=ErrorCode.CONFIG_UNSUPPORTED)
        text = "bitmap for disk 'vda' must match checkpoint name 'a'"
        expect.true(error.message.endswith(text), f"{_CREATE}: {error.message!r}")


# Parents


@check(
    "checkpoints.parent-is-current",
    title="a new checkpoint is the child of the one created before it",
    fact="libvirtd 9.0.0 takes the domain's current checkpoint for the parent.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def parent_is_current(trial: Trial) -> None:
    """Create three checkpoints and look at the family."""
    session, domain = await _chain(trial, "a", "b", "c")
    expect.equal("parents", await _family(session, domain), {"a": None, "b": "a", "c": "b"})


@check(
    "checkpoints.root-has-no-parent",
    title="asking a root for its parent is refused",
    fact="libvirtd 9.0.0 answers 103 `Domain checkpoint not found: checkpoint 'a' does not have a parent`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def root_has_no_parent(trial: Trial) -> None:
    """Ask the only checkpoint for its parent."""
    session, domain = await _chain(trial, "a")
    await session.refused(
        "domain_checkpoint_get_parent",
        await _look_up(session, domain, "a"),
        0,
        code=ErrorCode.NO_DOMAIN_CHECKPOINT,
        domain=trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU),
        text="Domain checkpoint not found: checkpoint 'a' does not have a parent",
    )


@check(
    "checkpoints.deleted-current",
    title="when the current checkpoint is deleted its parent becomes the current one",
    fact="libvirtd 9.0.0 makes the next checkpoint a child of that parent, or a root where there was none.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def deleted_current(trial: Trial) -> None:
    """Delete the last of three checkpoints, and create another."""
    session, domain = await _chain(trial, "a", "b", "c")
    await _delete(session, domain, "c", 0)
    await create_checkpoint(session, domain, "d")
    expect.equal("parents", await _family(session, domain), {"a": None, "b": "a", "d": "b"})


@check(
    "checkpoints.deleted-other",
    title="when another checkpoint is deleted its child gets its parent, and the current one stays",
    fact="libvirtd 9.0.0 links the child to the parent of the deleted one.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def deleted_other(trial: Trial) -> None:
    """Delete the middle of three checkpoints, and create another."""
    session, domain = await _chain(trial, "a", "b", "c")
    await _delete(session, domain, "b", 0)
    await create_checkpoint(session, domain, "d")
    expect.equal("parents", await _family(session, domain), {"a": None, "c": "a", "d": "c"})


# Redefining


@check(
    "checkpoints.redefine-child-of-current",
    title="a redefined child of the current checkpoint becomes the current one",
    fact="libvirtd 9.0.0 makes it current, so that the next checkpoint is its child.",
    level=Level.CHECKPOINT,
    needs=[*_NEEDS, needs.driver("test")],
)
async def redefine_child_of_current(trial: Trial) -> None:
    """Redefine a checkpoint below the current one, then create one."""
    session, domain = await _chain(trial, "a", "b")
    await _redefine(session, domain, "r", _parent("b"))
    await create_checkpoint(session, domain, "c")
    expect.equal("parents", await _family(session, domain), {"a": None, "b": "a", "r": "b", "c": "r"})


@check(
    "checkpoints.redefine-elsewhere",
    title="a checkpoint that is redefined elsewhere leaves the current one current",
    fact="libvirtd 9.0.0 leaves the current one alone, whether the redefined one is below another or a further root.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def redefine_elsewhere(trial: Trial) -> None:
    """Redefine a checkpoint below the first of two, and one without a parent; then create one."""
    session, domain = await _chain(trial, "a", "b")
    await _redefine(session, domain, "r", _parent("a"))
    await _redefine(session, domain, "s")
    await create_checkpoint(session, domain, "c")
    family = {"a": None, "b": "a", "r": "a", "s": None, "c": "b"}
    expect.equal("parents", await _family(session, domain), family)


@check(
    "checkpoints.redefine-keeps-time",
    title="a redefined checkpoint has the time that its document says",
    fact="libvirtd 9.0.0 takes creationTime from the document, and shows it.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def redefine_keeps_time(trial: Trial) -> None:
    """Redefine a checkpoint of 2023."""
    session, domain = await _chain(trial)
    made = await _redefine(session, domain, "r")
    xml = (await session.call("domain_checkpoint_get_xml_desc", made, 2)).xml
    expect.true(_TIME in xml, "the time of the document is not in the checkpoint's")


@check(
    "checkpoints.redefine-other-uuid",
    title="history of another domain is refused",
    fact="libvirtd 9.0.0 answers 8/69 `definition for checkpoint r must use uuid UUID`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def redefine_other_uuid(trial: Trial) -> None:
    """Redefine a checkpoint whose document has a domain of another UUID."""
    session, domain = await _chain(trial)
    xml = (await session.call("domain_get_xml_desc", domain, 0)).xml
    uuid = str(UUID(bytes=domain.uuid))
    other = xml[xml.index("<domain") :].replace(uuid, "5f5f5f5f-5f5f-5f5f-5f5f-5f5f5f5f5f5f")
    error = await session.refused(
        _CREATE, domain, checkpoint_xml("r", _TIME + other), _REDEFINE, code=ErrorCode.INVALID_ARG, domain=_MOMENT
    )
    text = f"definition for checkpoint r must use uuid {uuid}"
    expect.true(error.message.endswith(text), f"{_CREATE}: {error.message!r} instead of {text!r}")


# Deleting


@check(
    "checkpoints.delete-{}",
    title="of a tree goes what the flags say: {}",
    fact="libvirtd 9.0.0 deletes the whole tree with 1, all but the checkpoint itself with 4, the checkpoint alone "
    "with 0; 2 forgets without touching disks.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases={
        "one": (0, {"a": None, "c": "a"}),
        "tree": (_CHILDREN, {"a": None}),
        "below": (_CHILDREN_ONLY, {"a": None, "b": "a"}),
        "one-by-name": (_METADATA_ONLY, {"a": None, "c": "a"}),
        "tree-by-name": (_METADATA_ONLY | _CHILDREN, {"a": None}),
    },
)
async def delete(trial: Trial, case: tuple[int, dict[str, str | None]]) -> None:
    """Delete from the middle of three checkpoints, and look at who is left."""
    session, domain = await _chain(trial, "a", "b", "c")
    flags, left = case
    await _delete(session, domain, "b", flags)
    expect.equal("parents of those that are left", await _family(session, domain), left)


@check(
    "checkpoints.delete-exclusive",
    title="deleting a tree and only what is below it exclude each other",
    fact="libvirtd 9.0.0 answers 8/69 `Flags '...' and '...' in function 'virDomainCheckpointDelete' are mutually "
    "exclusive`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def delete_exclusive(trial: Trial) -> None:
    """Delete with both flags; all stays."""
    session, domain = await _chain(trial, "a", "b")
    made = await _look_up(session, domain, "a")
    error = await session.refused("domain_checkpoint_delete", made, 5, code=ErrorCode.INVALID_ARG, domain=_MOMENT)
    expect.true("mutually exclusive" in error.message, f"the text is {error.message!r}")
    expect.equal("parents", await _family(session, domain), {"a": None, "b": "a"})


@check(
    "checkpoints.stale-{}",
    title="a checkpoint that is gone is told as such by {}",
    fact="libvirtd 9.0.0 answers 103 `Domain checkpoint not found: no domain checkpoint with matching name 'a'`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases={name: name for name in ("get-xml-desc", "get-parent", "delete", "list-all-children")},
)
async def stale(trial: Trial, name: str) -> None:
    """Use the handle of a checkpoint after it was deleted."""
    session, domain = await _chain(trial, "a")
    made = await _look_up(session, domain, "a")
    await session.call("domain_checkpoint_delete", made, 0)
    args = (made, 1, 0) if name == "list-all-children" else (made, 0)
    await session.refused(
        f"domain_checkpoint_{name.replace('-', '_')}",
        *args,
        code=ErrorCode.NO_DOMAIN_CHECKPOINT,
        domain=trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU),
        text="Domain checkpoint not found: no domain checkpoint with matching name 'a'",
    )


# The domain


@check(
    "checkpoints.undefine-running",
    title="a running domain may be undefined in spite of its checkpoints",
    fact="libvirtd 9.0.0 makes it a transient one, which keeps them while it runs.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def undefine_running(trial: Trial) -> None:
    """Undefine a running domain that has a checkpoint."""
    session, domain = await _chain(trial, "a")
    await session.call("domain_undefine", domain)
    expect.equal("is it persistent", (await session.call("domain_is_persistent", domain)).persistent, 0)
    expect.equal("names", await checkpoint_names(session, domain), ["a"])


@check(
    "checkpoints.domains-own",
    title="checkpoints of two domains have nothing to do with each other",
    fact="libvirtd 9.0.0 keeps names and families by domain.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def domains_own(trial: Trial) -> None:
    """Create checkpoints of one name in two domains, and delete that of one."""
    session = await trial.open()
    domains = [await domain_with_disks(trial, session) for _ in range(2)]
    for domain in domains:
        await create_checkpoint(session, domain, "a")
    await _delete(session, domains[0], "a", 0)
    left = [await checkpoint_names(session, domain) for domain in domains]
    expect.equal("names of both", left, [[], ["a"]])


@check(
    "checkpoints.snapshot-beside",
    title="a snapshot of a running domain with checkpoints, and the other way round, is as the driver can",
    fact="libvirtd 9.0.0's test driver answers 84/12 `cannot create snapshot while checkpoint exists` and `cannot "
    "create checkpoint while snapshot exists`.",
    level=Level.CHECKPOINT,
    needs=[*_NEEDS, needs.driver("test"), needs.serves("domain_snapshot_create_xml")],
)
async def snapshot_beside(trial: Trial) -> None:
    """Create a snapshot of a domain with a checkpoint, then a checkpoint of one with a snapshot."""
    session, domain = await _chain(trial, "a")
    other = await domain_with_disks(trial, session)
    await session.call("domain_snapshot_create_xml", other, "<domainsnapshot/>", 0)
    code, origin = ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.TEST
    text = "Operation not supported: cannot create snapshot while checkpoint exists"
    snapshot = "domain_snapshot_create_xml"
    await session.refused(snapshot, domain, "<domainsnapshot/>", 0, code=code, domain=origin, text=text)
    text = "Operation not supported: cannot create checkpoint while snapshot exists"
    await session.refused(_CREATE, other, checkpoint_xml("a"), 0, code=code, domain=origin, text=text)
