"""Snapshots: how one is created and reverted to, families, lists of both generations, how they are deleted."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.types import DomainHandle

from .. import expect, needs
from ..moments import create_snapshot, domain_with_disks, parent_of, snapshot_names, snapshot_xml
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_NEEDS: Final = [needs.driver("test", "qemu"), needs.serves("domain_snapshot_create_xml")]
_CREATE: Final = "domain_snapshot_create_xml"
_REDEFINE: Final = 1
_TIME: Final = "<creationTime>1700000000</creationTime>"
_FLAG: Final = "VIR_DOMAIN_SNAPSHOT_CREATE"
_MOMENT: Final = ErrorDomain.DOMAIN_SNAPSHOT


async def _chain(trial: Trial, *names: str) -> tuple[Session, DomainHandle]:
    """Make a domain that is off with snapshots, each the child of the one before."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session, running=False)
    for name in names:
        await create_snapshot(session, domain, name)
    return session, domain


async def _look_up(session: Session, domain: DomainHandle, name: str) -> Any:
    return (await session.call("domain_snapshot_lookup_by_name", domain, name, 0)).snap


async def _family(session: Session, domain: DomainHandle) -> dict[str, str | None]:
    """Return the parent of each snapshot, None for a root."""
    family: dict[str, str | None] = dict.fromkeys(await snapshot_names(session, domain))
    for name in family.keys() - set(await snapshot_names(session, domain, 1)):
        family[name] = await parent_of(session, await _look_up(session, domain, name))
    return family


def _driver(trial: Trial) -> ErrorDomain:
    driver: ErrorDomain = trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU)
    return driver


# Creating


@check(
    "snapshots.create",
    title="a snapshot is created under its name, found by it, and is the current one",
    fact="libvirtd 9.0.0 answers with name and domain; 191 gives the current snapshot, 271 tells whether one is it.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def create(trial: Trial) -> None:
    """Create two snapshots, look the first up on another connection, and ask which is current."""
    session, domain = await _chain(trial, "a")
    made = await create_snapshot(session, domain, "b")
    expect.equal("name and domain", (made.name, made.dom.uuid), ("b", domain.uuid))
    first = await _look_up(await trial.open(), domain, "a")
    expect.equal("current", (await session.call("domain_snapshot_current", domain, 0)).snap.name, "b")
    seen = [(await session.call("domain_snapshot_is_current", each, 0)).current for each in (first, made)]
    expect.equal("is each current", seen, [0, 1])
    expect.equal("parent", await parent_of(session, made), "a")


@check(
    "snapshots.none",
    title="a domain without snapshots has no current one",
    fact="libvirtd 9.0.0 answers 190 with 0, and 191 with 72 `the domain does not have a current snapshot`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def none(trial: Trial) -> None:
    """Ask for the current snapshot of a new domain."""
    session, domain = await _chain(trial)
    expect.equal("has it one", (await session.call("domain_has_current_snapshot", domain, 0)).result, 0)
    await session.refused(
        "domain_snapshot_current",
        domain,
        0,
        code=ErrorCode.NO_DOMAIN_SNAPSHOT,
        domain=_driver(trial),
        text="Domain snapshot not found: the domain does not have a current snapshot",
    )
    expect.equal("number", (await session.call("domain_snapshot_num", domain, 0)).num, 0)


class Refusal(NamedTuple):
    """A document and flags that no snapshot is made of.

    Attributes:
        inside: the document behind the name.
        flags: of the call.
        code: of the error.
        domain: of the error; None for the driver's own.
        text: of the error, its end; ``{function}`` stands for the driver's.
        name: of the snapshot; a and b are there, and b is the child of a.
    """

    inside: str
    flags: int
    code: ErrorCode
    domain: ErrorDomain | None
    text: str
    name: str = "new"


_REFUSALS: Final = {
    "name-taken": Refusal(
        "", 0, ErrorCode.OPERATION_FAILED, ErrorDomain.DOMAIN, "domain moment a already exists", name="a"
    ),
    "unknown-flags": Refusal(
        "", 1024, ErrorCode.INVALID_ARG, None, "unsupported flags (0x400) in function {function}SnapshotCreateXML"
    ),
    "current-without-redefine": Refusal(
        _TIME,
        2,
        ErrorCode.INVALID_ARG,
        _MOMENT,
        f"Flag '{_FLAG}_REDEFINE' is required by flag '{_FLAG}_CURRENT'",
    ),
    "redefine-and-no-metadata": Refusal(
        _TIME,
        _REDEFINE | 4,
        ErrorCode.INVALID_ARG,
        _MOMENT,
        f"Flags '{_FLAG}_REDEFINE' and '{_FLAG}_NO_METADATA' are mutually exclusive",
    ),
    "redefine-and-halt": Refusal(
        _TIME,
        _REDEFINE | 8,
        ErrorCode.INVALID_ARG,
        _MOMENT,
        f"Flags '{_FLAG}_REDEFINE' and '{_FLAG}_HALT' are mutually exclusive",
    ),
    "redefine-without-time": Refusal(
        "", _REDEFINE, ErrorCode.INTERNAL_ERROR, _MOMENT, "missing creationTime from existing snapshot"
    ),
    "redefine-without-domain": Refusal(
        f"{_TIME}<state>shutoff</state>", _REDEFINE, ErrorCode.INTERNAL_ERROR, _MOMENT, "missing domain in snapshot"
    ),
    "redefine-unknown-parent": Refusal(
        f"{_TIME}<parent><name>nope</name></parent><state>shutoff</state>",
        _REDEFINE,
        ErrorCode.INVALID_ARG,
        ErrorDomain.DOMAIN,
        "parent nope for moment new not found",
    ),
}


@check(
    "snapshots.refused-{}",
    title="no snapshot is created in this case: {}",
    fact="libvirtd 9.0.0 has an error for each: 9/20 a name that is taken, 8/35 flags that exclude or need each other, "
    "8 of the driver unknown flags, 1/35 redefining without a time or a domain, 8/20 a bad parent.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases=_REFUSALS,
)
async def refused(trial: Trial, refusal: Refusal) -> None:
    """Create a snapshot that may not be, of a domain that has two; code, domain and text tell why, and two stay."""
    session, domain = await _chain(trial, "a", "b")
    origin = _driver(trial) if refusal.domain is None else refusal.domain
    xml = snapshot_xml(refusal.name, refusal.inside)
    error = await session.refused(_CREATE, domain, xml, refusal.flags, code=refusal.code, domain=origin)
    text = refusal.text.format(function=trial.by_driver(test="testDomain", qemu="qemu"))
    expect.true(error.message.endswith(text), f"{_CREATE}: {expect.shown_error(error)} instead of text {text}")
    expect.equal("snapshots afterwards", await _family(session, domain), {"a": None, "b": "a"})


@check(
    "snapshots.xml-{}",
    title="what is no document of a snapshot is refused: {}",
    fact="libvirtd 9.0.0 answers 35/35 to what is no XML, 27/5 to another element, and only with flag 512 92/5 to what "
    "its schema does not allow.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases={
        "not-xml": ("nonsense", 0, 35, 35),
        "another-element": ("<domaincheckpoint/>", 0, 27, 5),
        "unknown-element": ("<domainsnapshot><nonsense/></domainsnapshot>", 512, 92, 5),
    },
)
async def xml_refused(trial: Trial, case: tuple[str, int, int, int]) -> None:
    """Create a snapshot from a document that is none."""
    session, domain = await _chain(trial)
    xml, flags, code, origin = case
    await session.refused(_CREATE, domain, xml, flags, code=code, domain=origin)
    expect.equal("snapshots afterwards", await snapshot_names(session, domain), [])


@check(
    "snapshots.xml-not-validated",
    title="without the flag to validate a document may have unknown elements",
    fact="libvirtd 9.0.0 ignores them, other than in checkpoints.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def xml_not_validated(trial: Trial) -> None:
    """Create a snapshot from a document with an element that is none, and without a name."""
    session, domain = await _chain(trial)
    name = (await session.call(_CREATE, domain, "<domainsnapshot><nonsense/></domainsnapshot>", 0)).snap.name
    expect.true(name.isdecimal(), f"the name is {name!r}, not the seconds of now")


@check(
    "snapshots.halt",
    title="a snapshot may stop the domain",
    fact="libvirtd 9.0.0 stops it after the snapshot with flag 8.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def halt(trial: Trial) -> None:
    """Create a snapshot of a running domain with the flag to halt."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session)
    await create_snapshot(session, domain, "a", flags=8)
    expect.equal("is it active", (await session.call("domain_is_active", domain)).active, 0)
    expect.equal("names", await snapshot_names(session, domain), ["a"])


# Reverting


@check(
    "snapshots.revert",
    title="what is reverted to becomes current, and the next snapshot its child",
    fact="libvirtd 9.0.0 makes the target the current snapshot.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def revert(trial: Trial) -> None:
    """Revert to the first of two snapshots, and create a third."""
    session, domain = await _chain(trial, "a", "b")
    await session.call("domain_revert_to_snapshot", await _look_up(session, domain, "a"), 0)
    expect.equal("current", (await session.call("domain_snapshot_current", domain, 0)).snap.name, "a")
    await create_snapshot(session, domain, "c")
    expect.equal("parents", await _family(session, domain), {"a": None, "b": "a", "c": "a"})


@check(
    "snapshots.revert-state",
    title="reverting to a snapshot of a domain that was off stops the domain",
    fact="libvirtd 9.0.0 takes the domain back to the state in the snapshot.",
    level=Level.CHECKPOINT,
    needs=[*_NEEDS, needs.driver("test")],
)
async def revert_state(trial: Trial) -> None:
    """Create a snapshot of a domain that is off, start it, and revert."""
    session, domain = await _chain(trial, "a")
    await session.call("domain_create", domain)
    await session.call("domain_revert_to_snapshot", await _look_up(session, domain, "a"), 0)
    expect.equal("is it active", (await session.call("domain_is_active", domain)).active, 0)


@check(
    "snapshots.revert-exclusive",
    title="reverting to running and to paused exclude each other",
    fact="libvirtd 9.0.0 answers 8/35 `Flags '..._REVERT_RUNNING' and '..._REVERT_PAUSED' ... are mutually exclusive`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def revert_exclusive(trial: Trial) -> None:
    """Revert with both flags; the current snapshot stays."""
    session, domain = await _chain(trial, "a", "b")
    first = await _look_up(session, domain, "a")
    error = await session.refused("domain_revert_to_snapshot", first, 3, code=ErrorCode.INVALID_ARG, domain=_MOMENT)
    expect.true("mutually exclusive" in error.message, f"the text is {error.message!r}")
    expect.equal("current", (await session.call("domain_snapshot_current", domain, 0)).snap.name, "b")


# Deleting


@check(
    "snapshots.delete-{}",
    title="of a tree goes what the flags say: {}",
    fact="libvirtd 9.0.0 deletes the whole tree with 1, all but the snapshot itself with 4, the snapshot alone with 0, "
    "its children getting its parent.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases={
        "one": (0, {"a": None, "c": "a"}, "c"),
        "tree": (1, {"a": None}, "a"),
        "below": (4, {"a": None, "b": "a"}, "b"),
    },
)
async def delete(trial: Trial, case: tuple[int, dict[str, str | None], str]) -> None:
    """Delete from the middle of three snapshots, and look at who is left and who is current."""
    session, domain = await _chain(trial, "a", "b", "c")
    flags, left, current = case
    await session.call("domain_snapshot_delete", await _look_up(session, domain, "b"), flags)
    expect.equal("parents of those that are left", await _family(session, domain), left)
    expect.equal("current", (await session.call("domain_snapshot_current", domain, 0)).snap.name, current)


@check(
    "snapshots.delete-metadata",
    title="forgetting a snapshot without touching disks is as the driver can",
    fact="libvirtd 9.0.0's driver for QEMU does with flag 2; the test driver answers 8/12 `unsupported flags (0x2)`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def delete_metadata(trial: Trial) -> None:
    """Delete a snapshot with the flag for its metadata alone."""
    session, domain = await _chain(trial, "a")
    made = await _look_up(session, domain, "a")
    if trial.driver == "test":
        text = "unsupported flags (0x2) in function testDomainSnapshotDelete"
        await session.refused("domain_snapshot_delete", made, 2, code=ErrorCode.INVALID_ARG, text=text)
    else:
        await session.call("domain_snapshot_delete", made, 2)
    expect.equal("names", await snapshot_names(session, domain), trial.by_driver(test=["a"], qemu=[]))


@check(
    "snapshots.delete-exclusive",
    title="deleting a tree and only what is below it exclude each other",
    fact="libvirtd 9.0.0 answers 8/35 `Flags '...' and '...' ... are mutually exclusive`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def delete_exclusive(trial: Trial) -> None:
    """Delete with both flags; all stays."""
    session, domain = await _chain(trial, "a", "b")
    made = await _look_up(session, domain, "a")
    error = await session.refused("domain_snapshot_delete", made, 5, code=ErrorCode.INVALID_ARG, domain=_MOMENT)
    expect.true("mutually exclusive" in error.message, f"the text is {error.message!r}")
    expect.equal("parents", await _family(session, domain), {"a": None, "b": "a"})


@check(
    "snapshots.stale-{}",
    title="a snapshot that is gone is told as such by {}",
    fact="libvirtd 9.0.0 answers 72 `Domain snapshot not found: no domain snapshot with matching name 'a'`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases={
        "get-xml-desc": "domain_snapshot_get_xml_desc",
        "get-parent": "domain_snapshot_get_parent",
        "delete": "domain_snapshot_delete",
        "num-children": "domain_snapshot_num_children",
        "revert": "domain_revert_to_snapshot",
    },
)
async def stale(trial: Trial, procedure: str) -> None:
    """Use the handle of a snapshot after it was deleted."""
    session, domain = await _chain(trial, "a")
    made = await _look_up(session, domain, "a")
    await session.call("domain_snapshot_delete", made, 0)
    await session.refused(
        procedure,
        made,
        0,
        code=ErrorCode.NO_DOMAIN_SNAPSHOT,
        domain=_driver(trial),
        text="Domain snapshot not found: no domain snapshot with matching name 'a'",
    )


# Lists


@check(
    "snapshots.list-{}",
    title="snapshots are chosen by their place in the tree and what they are: {}",
    fact="libvirtd 9.0.0 lists roots with 1, those with metadata with 2, leaves with 4, others with 8, those without "
    "metadata with 16, of a domain that was off with 32, that ran with 64, internal ones with 256, external with 512.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases={
        "all": (0, "abc"),
        "roots": (1, "a"),
        "leaves": (4, "bc"),
        "no-leaves": (8, "a"),
        "with-metadata": (2, "abc"),
        "without-metadata": (16, ""),
        "inactive": (32, "abc"),
        "active": (64, ""),
        "internal": (256, "abc"),
        "external": (512, ""),
    },
)
async def chosen(trial: Trial, case: tuple[int, str]) -> None:
    """List the snapshots of a domain that is off, a having the children b and c, and count them by the same flags."""
    session, domain = await _chain(trial, "a", "b")
    await session.call("domain_revert_to_snapshot", await _look_up(session, domain, "a"), 0)
    await create_snapshot(session, domain, "c")
    flags, wanted = case
    expect.equal("names", "".join(sorted(await snapshot_names(session, domain, flags))), wanted)
    expect.equal("number", (await session.call("domain_snapshot_num", domain, flags)).num, len(wanted))


@check(
    "snapshots.list-topological",
    title="in topological order a parent comes before its children",
    fact="libvirtd 9.0.0 lists so with flag 1024, and in any order without.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def topological(trial: Trial) -> None:
    """List a chain in topological order."""
    names = ("e", "b", "d", "a", "c")
    session, domain = await _chain(trial, *names)
    expect.equal("names", await snapshot_names(session, domain, 1024), list(names))


@check(
    "snapshots.list-counted",
    title="a list of snapshots without its entries has their number",
    fact="libvirtd 9.0.0 answers need_results 0 with an empty list and the true count, for children too.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def counted(trial: Trial) -> None:
    """Count the snapshots of a chain, and the descendants of its root."""
    session, domain = await _chain(trial, "a", "b", "c")
    ret = await session.call("domain_list_all_snapshots", domain, 0, 0)
    expect.equal("entries and count", (len(ret.snapshots), ret.ret), (0, 3))
    ret = await session.call("domain_snapshot_list_all_children", await _look_up(session, domain, "a"), 0, 1)
    expect.equal("entries and count below the root", (len(ret.snapshots), ret.ret), (0, 2))


@check(
    "snapshots.children",
    title="children and descendants of a snapshot are listed, named and counted alike",
    fact="libvirtd 9.0.0 takes flag 1 for all that is below, in 246, 247 and 275.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def children(trial: Trial) -> None:
    """Ask in each way for the children, and for the descendants, of the root of a chain."""
    session, domain = await _chain(trial, "a", "b", "c")
    root = await _look_up(session, domain, "a")
    for flags, wanted in ((0, ["b"]), (1, ["b", "c"])):
        listed = (await session.call("domain_snapshot_list_all_children", root, 1, flags)).snapshots
        expect.equal("listed", sorted(each.name for each in listed), wanted)
        names = (await session.call("domain_snapshot_list_children_names", root, 10, flags)).names
        expect.equal("named", sorted(names), wanted)
        expect.equal("counted", (await session.call("domain_snapshot_num_children", root, flags)).num, len(wanted))


@check(
    "snapshots.older-list",
    title="the older list of snapshots has their names",
    fact="libvirtd 9.0.0 answers 188 with as many names as there are, when as many were asked for.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def older_list(trial: Trial) -> None:
    """Ask for three names of three snapshots, and for lengths that the protocol does not allow."""
    session, domain = await _chain(trial, "a", "b", "c")
    names = (await session.call("domain_snapshot_list_names", domain, 3, 0)).names
    expect.equal("names", sorted(names), ["a", "b", "c"])
    for most, text in ((-1, "must be non-negative"), (16385, "> REMOTE_DOMAIN_SNAPSHOT_LIST_MAX")):
        code, origin = ErrorCode.RPC, ErrorDomain.RPC
        await session.refused(
            "domain_snapshot_list_names", domain, most, 0, code=code, domain=origin, text=f"maxnames {text}"
        )


@check(
    "snapshots.older-list-cut",
    title="the older list of snapshots has no more names than were asked for",
    fact="libvirtd 9.0.0 does not get it encoded: 39/7 `Unable to encode message payload`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def older_list_cut(trial: Trial) -> None:
    """Ask for two names of three snapshots."""
    session, domain = await _chain(trial, "a", "b", "c")
    names = (await session.call("domain_snapshot_list_names", domain, 2, 0)).names
    expect.equal("number of names", len(names), 2)


@check(
    "snapshots.list-domains",
    title="domains are chosen by whether they have snapshots",
    fact="libvirtd 9.0.0 has the flags 4096 and 8192 for it.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def domains(trial: Trial) -> None:
    """Make two domains, one with a snapshot, and list domains by both flags."""
    session, with_one = await _chain(trial, "a")
    without = await trial.define_domain(session)
    names = {with_one.name: "the one with", without.name: "the one without"}
    for flags, wanted in ((1 << 12, "the one with"), (1 << 13, "the one without")):
        found = (await session.call("connect_list_all_domains", 1, flags)).domains
        mine = [names[each.name] for each in found if each.name in names]
        expect.equal(f"domains by the flag {flags}", mine, [wanted])


@check(
    "snapshots.parent-of-root",
    title="asking a root for its parent is refused",
    fact="libvirtd 9.0.0 answers 72 `Domain snapshot not found: snapshot 'a' does not have a parent`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def parent_of_root(trial: Trial) -> None:
    """Ask the only snapshot for its parent."""
    session, domain = await _chain(trial, "a")
    await session.refused(
        "domain_snapshot_get_parent",
        await _look_up(session, domain, "a"),
        0,
        code=ErrorCode.NO_DOMAIN_SNAPSHOT,
        domain=_driver(trial),
        text="Domain snapshot not found: snapshot 'a' does not have a parent",
    )
