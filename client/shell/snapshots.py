"""virsh's verbs of snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.protocol.errors import InvalidArg, LibvirtError, SnapshotRevertRisky
from virtwire.protocol.generated.enums import (
    DomainSnapshotCreateFlags,
    DomainSnapshotDeleteFlags,
    DomainSnapshotListFlags,
    DomainSnapshotRevertFlags,
    DomainSnapshotXmlFlags,
)

from .arguments import Option, flag, string
from .documents import snapshot_document
from .domains import print_document
from .edit import edit_and_define
from .failure import ShellError
from .files import read_file
from .moments import (
    Listing,
    check_list_options,
    deletion_failed,
    drop_metadata,
    failing_to_update,
    parent_name,
    print_created,
)
from .reading import parse
from .verbs import Shell, domain, exclusive, filled, verb

if TYPE_CHECKING:
    from lxml.etree import _Element
    from virtwire.client import Domain, DomainSnapshot

_NAME = string("snapshotname", "snapshot name")
_CREATE = {
    "redefine": DomainSnapshotCreateFlags.REDEFINE,
    "current": DomainSnapshotCreateFlags.CURRENT,
    "no_metadata": DomainSnapshotCreateFlags.NO_METADATA,
    "halt": DomainSnapshotCreateFlags.HALT,
    "disk_only": DomainSnapshotCreateFlags.DISK_ONLY,
    "reuse_external": DomainSnapshotCreateFlags.REUSE_EXT,
    "quiesce": DomainSnapshotCreateFlags.QUIESCE,
    "atomic": DomainSnapshotCreateFlags.ATOMIC,
    "live_": DomainSnapshotCreateFlags.LIVE,
    "validate": DomainSnapshotCreateFlags.VALIDATE,
}
_CREATE_OPTIONS: tuple[Option, ...] = (
    flag("no-metadata", "take snapshot but create no metadata"),
    flag("halt", "halt domain after snapshot is created"),
    flag("disk-only", "capture disk state but not vm state"),
    flag("reuse-external", "reuse any existing external files"),
    flag("quiesce", "quiesce guest's file systems"),
    flag("atomic", "require atomic operation"),
    flag("live", "take a live snapshot"),
    flag("validate", "validate the XML against the schema"),
)


def _create_flags(given: dict[str, bool]) -> DomainSnapshotCreateFlags:
    flags = DomainSnapshotCreateFlags(0)
    for key, bit in _CREATE.items():
        if given.get(key):
            flags |= bit
    return flags


async def _named(
    found: Domain, name: str | None, *, current: bool, option: str = "snapshotname", both: bool = False
) -> DomainSnapshot:
    """Look up the snapshot that a name or ``--current`` means.

    Args:
        found: the domain.
        name: the value of the option.
        current: whether ``--current`` was given.
        option: what the option with the name is called.
        both: the name wins over ``--current`` instead of excluding it.
    """
    filled(**{option: name})
    if current and name is not None and not both:
        raise ShellError(f"--{option} and --current are mutually exclusive")
    if name is not None:
        return await found.snapshot_lookup_by_name(name)
    if current:
        return await found.snapshot_current()
    raise ShellError(f"--{option} or --current is required")


async def _create(shell: Shell, found: Domain, document: str, given: dict[str, bool], source: str | None) -> None:
    """Create a snapshot; where the driver cannot halt the domain after it, do it here."""
    flags = _create_flags(given)
    halt = False
    try:
        created = await found.snapshot_create_xml(document, flags)
    except InvalidArg:
        if not flags & DomainSnapshotCreateFlags.HALT:
            raise
        if not await found.is_persistent():
            raise ShellError("cannot halt after snapshot of transient domain") from None
        halt = await found.is_active()
        created = await found.snapshot_create_xml(document, flags & ~DomainSnapshotCreateFlags.HALT)
    if halt:
        await found.destroy()
    print_created(shell, "snapshot", created.name, source)


@verb(
    "snapshot-create",
    domain,
    string("xmlfile", "domain snapshot XML"),
    flag("redefine", "redefine metadata for existing snapshot"),
    flag("current", "with redefine, set current snapshot"),
    *_CREATE_OPTIONS,
)
async def snapshot_create(shell: Shell, domain: str, xmlfile: str | None, **given: bool) -> None:
    """Create a snapshot (disk and RAM) from XML."""
    found = await shell.find_domain(domain)
    filled(xmlfile=xmlfile)
    document = "<domainsnapshot/>" if xmlfile is None else read_file(xmlfile)
    await _create(shell, found, document, given, xmlfile)


@verb(
    "snapshot-create-as",
    domain,
    string("name", "name of snapshot"),
    string("description", "description of snapshot"),
    flag("print-xml", "print XML document rather than create"),
    *_CREATE_OPTIONS,
    string("memspec", "memory attributes: [file=]name[,snapshot=type]", by_place=False),
    string(
        "diskspec",
        "disk attributes: disk[,snapshot=type][,driver=type][,stype=type][,file=name]",
        multiple=True,
    ),
)
async def snapshot_create_as(
    shell: Shell,
    domain: str,
    name: str | None,
    description: str | None,
    memspec: str | None,
    diskspec: tuple[str, ...],
    *,
    print_xml: bool,
    **given: bool,
) -> None:
    """Create a snapshot (disk and RAM) from arguments."""
    found = await shell.find_domain(domain)
    filled(name=name, description=description, memspec=memspec)
    document = snapshot_document(name, description, memspec, diskspec)
    if print_xml:
        shell.put(f"{document}\n")
    else:
        await _create(shell, found, document, given, None)


_LIST = {
    "roots": DomainSnapshotListFlags.ROOTS,
    "leaves": DomainSnapshotListFlags.LEAVES,
    "no_leaves": DomainSnapshotListFlags.NO_LEAVES,
    "metadata": DomainSnapshotListFlags.METADATA,
    "no_metadata": DomainSnapshotListFlags.NO_METADATA,
    "inactive": DomainSnapshotListFlags.INACTIVE,
    "active": DomainSnapshotListFlags.ACTIVE,
    "disk_only": DomainSnapshotListFlags.DISK_ONLY,
    "internal": DomainSnapshotListFlags.INTERNAL,
    "external": DomainSnapshotListFlags.EXTERNAL,
    "topological": DomainSnapshotListFlags.TOPOLOGICAL,
    "descendants": DomainSnapshotListFlags.DESCENDANTS,
}


@verb(
    "snapshot-list",
    domain,
    flag("parent", "add a column showing parent snapshot"),
    flag("roots", "list only snapshots without parents"),
    flag("leaves", "list only snapshots without children"),
    flag("no-leaves", "list only snapshots that are not leaves (with children)"),
    flag("metadata", "list only snapshots that have metadata that would prevent undefine"),
    flag("no-metadata", "list only snapshots that have no metadata managed by libvirt"),
    flag("inactive", "filter by snapshots taken while inactive"),
    flag("active", "filter by snapshots taken while active (full system snapshots)"),
    flag("disk-only", "filter by disk-only snapshots"),
    flag("internal", "filter by internal snapshots"),
    flag("external", "filter by external snapshots"),
    flag("tree", "list snapshots in a tree"),
    string("from", "limit list to children of given snapshot"),
    flag("current", "limit list to children of current snapshot"),
    flag("descendants", "with --from, list all descendants"),
    flag("name", "list snapshot names only"),
    flag("topological", "sort list topologically rather than by name"),
    flag("json", "print JSON"),
)
async def snapshot_list(shell: Shell, domain: str, from_: str | None, *, current: bool, **given: bool) -> None:
    """List a domain's snapshots."""
    no_tree = ("leaves", "no_leaves", "inactive", "active", "disk_only", "internal", "external")
    check_list_options({"from_": from_, "current": current, **given}, no_tree)
    if given["descendants"] and from_ is None and not current:
        raise ShellError("--descendants requires either --from or --current")
    flags = DomainSnapshotListFlags(0)
    for key, bit in _LIST.items():
        if given[key]:
            flags |= bit
    found = await shell.find_domain(domain)
    start = None
    if from_ is not None or current:
        start = await _named(found, from_, current=current, option="from")
        moments = await start.list_all_children(flags)
    else:
        moments = await found.list_all_snapshots(flags)
    shown = {key: given[key] for key in ("tree", "name", "parent", "topological", "json")}
    await Listing(moments, **shown, with_state=True, start=start).print(shell)


@verb("snapshot-info", domain, _NAME, flag("current", "info on current snapshot"))
async def snapshot_info(shell: Shell, domain: str, snapshotname: str | None, *, current: bool) -> None:
    """Print basic information about a snapshot."""
    found = await shell.find_domain(domain)
    snapshot = await _named(found, snapshotname, current=current)
    is_current = await snapshot.is_current()
    facts = parse(await snapshot.get_xml_desc())
    children = await snapshot.num_children()
    descendants = await snapshot.num_children(DomainSnapshotListFlags.DESCENDANTS)
    for label, value in (
        ("Name:", snapshot.name),
        ("Domain:", found.name),
        ("Current:", "yes" if is_current else "no"),
        ("State:", facts.findtext("state")),
        ("Location:", _location(facts)),
        ("Parent:", facts.findtext("parent/name") or "-"),
        ("Children:", children),
        ("Descendants:", descendants),
        ("Metadata:", "yes" if await snapshot.has_metadata() else "no"),
    ):
        shell.put(f"{label:<15} {value}\n")


def _location(facts: _Element) -> str:
    """Say whether the memory or a disk lies in a file of its own."""
    if facts.find("memory") is None:
        return "external" if facts.findtext("state") == "disk-snapshot" else "internal"
    places = [element.get("snapshot") for element in (*facts.findall("memory"), *facts.findall("disks/disk"))]
    return "external" if "external" in places else "internal"


@verb(
    "snapshot-dumpxml",
    domain,
    string("snapshotname", "snapshot name", required=True),
    flag("security-info", "include security sensitive information in XML dump"),
    string("xpath", "xpath expression to filter the XML document", by_place=False),
    flag("wrap", "wrap xpath results in an common root element"),
)
async def snapshot_dumpxml(
    shell: Shell, domain: str, snapshotname: str, xpath: str | None, *, security_info: bool, wrap: bool
) -> None:
    """Print a snapshot's XML."""
    filled(snapshotname=snapshotname, xpath=xpath)
    found = await shell.find_domain(domain)
    snapshot = await found.snapshot_lookup_by_name(snapshotname)
    flags = DomainSnapshotXmlFlags.SECURE if security_info else 0
    print_document(shell, await snapshot.get_xml_desc(flags), xpath, wrap=wrap)


@verb(
    "snapshot-parent",
    domain,
    string("snapshotname", "find parent of snapshot name"),
    flag("current", "find parent of current snapshot"),
)
async def snapshot_parent(shell: Shell, domain: str, snapshotname: str | None, *, current: bool) -> None:
    """Print the name of a snapshot's parent, if any."""
    found = await shell.find_domain(domain)
    snapshot = await _named(found, snapshotname, current=current)
    parent = await parent_name(snapshot)
    if parent is None:
        raise ShellError(f"snapshot '{snapshot.name}' has no parent")
    shell.put(parent)


@verb(
    "snapshot-current",
    domain,
    flag("name", "list the name, rather than the full xml"),
    flag("security-info", "include security sensitive information in XML dump"),
    string("snapshotname", "name of existing snapshot to make current"),
)
async def snapshot_current(
    shell: Shell, domain: str, snapshotname: str | None, *, name: bool, security_info: bool
) -> None:
    """Print or set the current snapshot."""
    exclusive(name=name, snapshotname=snapshotname is not None)
    found = await shell.find_domain(domain)
    filled(snapshotname=snapshotname)
    if snapshotname is not None:
        chosen = await found.snapshot_lookup_by_name(snapshotname)
        document = await chosen.get_xml_desc(DomainSnapshotXmlFlags.SECURE)
        flags = DomainSnapshotCreateFlags.REDEFINE | DomainSnapshotCreateFlags.CURRENT
        await found.snapshot_create_xml(document, flags | _disk_only(document))
        shell.say(f"Snapshot {snapshotname} set as current")
        return
    if not await found.has_current_snapshot():
        raise ShellError(f"domain '{domain}' has no current snapshot")
    snapshot = await found.snapshot_current()
    if name:
        shell.put(snapshot.name)
    else:
        shell.put(await snapshot.get_xml_desc(DomainSnapshotXmlFlags.SECURE if security_info else 0))


def _disk_only(document: str) -> DomainSnapshotCreateFlags:
    """Return the flag that redefining a snapshot of disks alone needs."""
    if "<state>disk-snapshot</state>" in document:
        return DomainSnapshotCreateFlags.DISK_ONLY
    return DomainSnapshotCreateFlags(0)


@verb(
    "snapshot-revert",
    domain,
    _NAME,
    flag("current", "revert to current snapshot"),
    flag("running", "after reverting, change state to running"),
    flag("paused", "after reverting, change state to paused"),
    flag("force", "try harder on risky reverts"),
    flag("reset-nvram", "re-initialize NVRAM from its pristine template"),
)
async def snapshot_revert(shell: Shell, domain: str, snapshotname: str | None, *, current: bool, **given: bool) -> None:
    """Revert a domain to a snapshot."""
    flags = DomainSnapshotRevertFlags(0)
    for key, bit in (
        ("running", DomainSnapshotRevertFlags.RUNNING),
        ("paused", DomainSnapshotRevertFlags.PAUSED),
        ("reset_nvram", DomainSnapshotRevertFlags.RESET_NVRAM),
    ):
        if given[key]:
            flags |= bit
    found = await shell.find_domain(domain)
    snapshot = await _named(found, snapshotname, current=current)
    try:
        try:
            await snapshot.revert(flags)
        except SnapshotRevertRisky:
            # Only now: a daemon older than the flag refuses it, and what it does not find risky needs no force.
            if not given["force"]:
                raise
            await snapshot.revert(flags | DomainSnapshotRevertFlags.FORCE)
    except LibvirtError as error:
        raise ShellError(f"Failed to revert snapshot {snapshot.name}", error.message) from error
    shell.say(f"Domain snapshot {snapshot.name} reverted\n")


@verb(
    "snapshot-delete",
    domain,
    _NAME,
    flag("current", "delete current snapshot"),
    flag("children", "delete snapshot and all children"),
    flag("children-only", "delete children but not snapshot"),
    flag("metadata", "delete only libvirt metadata, leaving snapshot contents behind"),
)
async def snapshot_delete(
    shell: Shell,
    domain: str,
    snapshotname: str | None,
    *,
    current: bool,
    children: bool,
    children_only: bool,
    metadata: bool,
) -> None:
    """Delete a snapshot."""
    found = await shell.find_domain(domain)
    snapshot = await _named(found, snapshotname, current=current)
    flags = DomainSnapshotDeleteFlags(0)
    if children:
        flags |= DomainSnapshotDeleteFlags.CHILDREN
    if children_only:
        flags |= DomainSnapshotDeleteFlags.CHILDREN_ONLY
    if metadata:
        flags |= DomainSnapshotDeleteFlags.METADATA_ONLY
    try:
        await snapshot.delete(flags)
    except LibvirtError as error:
        raise deletion_failed("snapshot", snapshot.name, error) from error
    if children_only:
        shell.say(f"Domain snapshot {snapshot.name} children deleted\n")
    else:
        shell.say(f"Domain snapshot {snapshot.name} deleted\n")


@verb(
    "snapshot-edit",
    domain,
    _NAME,
    flag("current", "also set edited snapshot as current"),
    flag("rename", "allow renaming an existing snapshot"),
    flag("clone", "allow cloning to new name"),
)
async def snapshot_edit(
    shell: Shell, domain: str, snapshotname: str | None, *, current: bool, rename: bool, clone: bool
) -> None:
    """Edit the XML of a snapshot."""
    exclusive(rename=rename, clone=clone)
    found = await shell.find_domain(domain)
    snapshot = await _named(found, snapshotname, current=current, both=True)
    flags = DomainSnapshotCreateFlags.REDEFINE
    if current and snapshotname is not None:
        flags |= DomainSnapshotCreateFlags.CURRENT

    async def read() -> str:
        return await snapshot.get_xml_desc(DomainSnapshotXmlFlags.SECURE)

    async def define(document: str) -> DomainSnapshot:
        return await found.snapshot_create_xml(document, flags | _disk_only(document))

    with failing_to_update(snapshot.name):
        edited = await edit_and_define(read, define, always=bool(flags & DomainSnapshotCreateFlags.CURRENT))
        if edited is None:
            shell.say(f"Snapshot {snapshot.name} XML configuration not changed.\n")
        elif edited.name == snapshot.name:
            shell.say(f"Snapshot {snapshot.name} edited.\n")
        elif clone:
            shell.say(f"Snapshot {snapshot.name} cloned to {edited.name}.\n")
        else:
            await drop_metadata(snapshot if rename else edited, DomainSnapshotDeleteFlags.METADATA_ONLY)
            if not rename:
                raise ShellError(f"Must use --rename or --clone to change {snapshot.name} to {edited.name}")
