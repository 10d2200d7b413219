"""Lists of checkpoints, and their documents."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.types import DomainHandle

from .. import expect, needs
from ..moments import checkpoint_names, create_checkpoint, domain_with_disks
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_NEEDS: Final = [needs.driver("test", "qemu"), needs.serves("domain_checkpoint_create_xml")]
_REDEFINE: Final = 1
_TIME: Final = "<creationTime>1700000000</creationTime>"
_DESCENDANTS: Final = 1
_TOPOLOGICAL: Final = 2
_NO_DOMAIN: Final = 2


async def _tree(trial: Trial) -> tuple[Session, DomainHandle]:
    """Make a running domain with a tree of checkpoints: a has the children b and r, b has c; s is a root alone."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session)
    for name in ("a", "b", "c"):
        await create_checkpoint(session, domain, name)
    await create_checkpoint(session, domain, "r", f"{_TIME}<parent><name>a</name></parent>", _REDEFINE)
    await create_checkpoint(session, domain, "s", _TIME, _REDEFINE)
    return session, domain


async def _children(session: Session, domain: DomainHandle, name: str, flags: int = 0) -> list[str]:
    found = (await session.call("domain_checkpoint_lookup_by_name", domain, name, 0)).checkpoint
    ret = await session.call("domain_checkpoint_list_all_children", found, 1, flags)
    expect.equal("number beside the list", ret.ret, len(ret.checkpoints))
    return [each.name for each in ret.checkpoints]


@check(
    "checkpoints.list-{}",
    title="checkpoints are chosen by their place in the tree: {}",
    fact="libvirtd 9.0.0 lists all with 0, roots with 1, leaves with 4, those that are none with 8; nothing with 12.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases={
        "all": (0, "abcrs"),
        "roots": (1, "as"),
        "leaves": (4, "crs"),
        "no-leaves": (8, "ab"),
        "leaves-and-no-leaves": (12, ""),
        "roots-that-are-leaves": (5, "s"),
    },
)
async def chosen(trial: Trial, case: tuple[int, str]) -> None:
    """List the checkpoints of a tree by flags."""
    session, domain = await _tree(trial)
    flags, wanted = case
    expect.equal("names", "".join(sorted(await checkpoint_names(session, domain, flags))), wanted)


@check(
    "checkpoints.list-topological",
    title="in topological order a parent comes before its children",
    fact="libvirtd 9.0.0 lists so with flag 2, and in any order without.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def topological(trial: Trial) -> None:
    """List a tree in topological order."""
    session, domain = await _tree(trial)
    names = await checkpoint_names(session, domain, _TOPOLOGICAL)
    expect.equal("names", "".join(sorted(names)), "abcrs")
    for parent, child in (("a", "b"), ("a", "r"), ("b", "c")):
        expect.true(names.index(parent) < names.index(child), f"{child} comes before its parent {parent}")


@check(
    "checkpoints.list-counted",
    title="a list of checkpoints without its entries has their number",
    fact="libvirtd 9.0.0 answers need_results 0 with an empty list and the true count, for children too.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def counted(trial: Trial) -> None:
    """Count the checkpoints of a tree, its leaves, and all that is below its root."""
    session, domain = await _tree(trial)
    for flags, number in ((0, 5), (4, 3)):
        ret = await session.call("domain_list_all_checkpoints", domain, 0, flags)
        expect.equal("entries and count", (len(ret.checkpoints), ret.ret), (0, number))
    root = (await session.call("domain_checkpoint_lookup_by_name", domain, "a", 0)).checkpoint
    ret = await session.call("domain_checkpoint_list_all_children", root, 0, _DESCENDANTS)
    expect.equal("entries and count below the root", (len(ret.checkpoints), ret.ret), (0, 3))


@check(
    "checkpoints.children",
    title="the children of a checkpoint are those directly below it, its descendants all",
    fact="libvirtd 9.0.0 lists children with 0, and all below with 1; flags 4 and 8 choose among them.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def children(trial: Trial) -> None:
    """List what is below the root of a tree, and below a leaf."""
    session, domain = await _tree(trial)
    for name, flags, wanted in (("a", 0, "br"), ("a", _DESCENDANTS, "bcr"), ("a", 1 | 4, "cr"), ("c", 1, "")):
        seen = "".join(sorted(await _children(session, domain, name, flags)))
        expect.equal(f"below {name} by the flags {flags}", seen, wanted)


@check(
    "checkpoints.list-unknown-flags",
    title="lists by flags that checkpoints do not have are refused",
    fact="libvirtd 9.0.0 answers 8 `unsupported flags (0x10) in function ...`: no checkpoint is without metadata.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def unknown_flags(trial: Trial) -> None:
    """List checkpoints and children by the flag 16, which snapshots have."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session)
    made = await create_checkpoint(session, domain, "a")
    driver = trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU)
    for procedure, handle in (("domain_list_all_checkpoints", domain), ("domain_checkpoint_list_all_children", made)):
        error = await session.refused(procedure, handle, 1, 16, code=ErrorCode.INVALID_ARG, domain=driver)
        expect.equal("message", error.message, f"unsupported flags (0x10) in function {error.str1}")


@check(
    "checkpoints.list-domains",
    title="domains are chosen by whether they have checkpoints",
    fact="libvirtd 9.0.0 has the flags 16384 and 32768 for it.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def domains(trial: Trial) -> None:
    """Make two domains, one with a checkpoint, and list domains by both flags."""
    session = await trial.open()
    with_one, without = [await domain_with_disks(trial, session) for _ in range(2)]
    await create_checkpoint(session, with_one, "a")
    names = {with_one.name: "the one with", without.name: "the one without"}
    for flags, wanted in ((1 << 14, "the one with"), (1 << 15, "the one without")):
        found = (await session.call("connect_list_all_domains", 1, flags)).domains
        mine = [names[each.name] for each in found if each.name in names]
        expect.equal(f"domains by the flag {flags}", mine, [wanted])


@check(
    "checkpoints.lookup-flags",
    title="looking a checkpoint or its parent up has no flags",
    fact="libvirtd 9.0.0 answers 8 `unsupported flags (0x1) in function ...`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def lookup_flags(trial: Trial) -> None:
    """Look up with the flag 1."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session)
    made = await create_checkpoint(session, domain, "a")
    for name, args in (("lookup_by_name", (domain, "a", 1)), ("get_parent", (made, 1))):
        error = await session.refused(f"domain_checkpoint_{name}", *args, code=ErrorCode.INVALID_ARG)
        expect.equal("message", error.message, f"unsupported flags (0x1) in function {error.str1}")


# Documents


async def _document(session: Session, made: Any, flags: int = 0) -> etree._Element:
    xml = (await session.call("domain_checkpoint_get_xml_desc", made, flags)).xml
    try:
        root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as reason:
        raise expect.Violation(f"the document is no XML: {reason}") from reason
    expect.equal("root of the document", root.tag, "domaincheckpoint")
    return root


def _disks(root: etree._Element) -> dict[str | None, tuple[str | None, str | None]]:
    return {disk.get("name"): (disk.get("checkpoint"), disk.get("bitmap")) for disk in root.iterfind("disks/disk")}


@check(
    "checkpoints.xml",
    title="a checkpoint's document has its name, description, parent, time, disks and domain",
    fact="libvirtd 9.0.0 writes them in this order; disks are named by their targets, bitmaps after the checkpoint.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def xml(trial: Trial) -> None:
    """Create a checkpoint with a description below another, and read its document."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session, disks=2)
    await create_checkpoint(session, domain, "a")
    root = await _document(session, await create_checkpoint(session, domain, "b", "<description>words</description>"))
    expect.equal(
        "elements", [each.tag for each in root], ["name", "description", "parent", "creationTime", "disks", "domain"]
    )
    expect.equal("name and description", (root.findtext("name"), root.findtext("description")), ("b", "words"))
    expect.equal("parent", root.findtext("parent/name"), "a")
    expect.equal("domain", root.findtext("domain/name"), domain.name)
    expect.equal("disks", _disks(root), {"vda": ("bitmap", "b"), "vdb": ("bitmap", "b")})


@check(
    "checkpoints.xml-disks",
    title="disks that a document does not name take no part",
    fact="libvirtd 9.0.0 lists all disks of the domain; those that are not in an explicit list get `no`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def xml_disks(trial: Trial) -> None:
    """Create a checkpoint of one of two disks."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session, disks=2)
    made = await create_checkpoint(session, domain, "a", "<disks><disk name='vdb'/></disks>")
    expect.equal("disks", _disks(await _document(session, made)), {"vda": ("no", None), "vdb": ("bitmap", "a")})


@check(
    "checkpoints.xml-no-domain",
    title="a checkpoint's document comes without the domain where that is asked for",
    fact="libvirtd 9.0.0 leaves the domain out with flag 2.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def xml_no_domain(trial: Trial) -> None:
    """Get a document with and without the domain."""
    session = await trial.open()
    made = await create_checkpoint(session, await domain_with_disks(trial, session), "a")
    seen = [(await _document(session, made, flags)).find("domain") is not None for flags in (0, _NO_DOMAIN)]
    expect.equal("is the domain there without and with the flag", seen, [True, False])


@check(
    "checkpoints.xml-unknown-flags",
    title="a checkpoint's document by flags that are none is refused",
    fact="libvirtd 9.0.0 answers 8 `unsupported flags (0x8) in function ...`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def xml_unknown_flags(trial: Trial) -> None:
    """Get a document with the flag 8."""
    session = await trial.open()
    made = await create_checkpoint(session, await domain_with_disks(trial, session), "a")
    error = await session.refused("domain_checkpoint_get_xml_desc", made, 8, code=ErrorCode.INVALID_ARG)
    expect.equal("message", error.message, f"unsupported flags (0x8) in function {error.str1}")


@check(
    "checkpoints.xml-size",
    title="the sizes of bitmaps are in the document where the driver has bitmaps",
    fact="libvirtd 9.0.0's driver for QEMU adds size='N' to each disk with flag 4, the bytes that are dirty since; the "
    "test driver takes the flag and adds nothing.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def xml_size(trial: Trial) -> None:
    """Get a document with the flag for sizes; nothing was written since."""
    session = await trial.open()
    made = await create_checkpoint(session, await domain_with_disks(trial, session), "a")
    sizes = [disk.get("size") for disk in (await _document(session, made, 4)).iterfind("disks/disk")]
    expect.equal("sizes", sizes, trial.by_driver(test=[None], qemu=["0"]))
