"""virsh's verbs of checkpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.enums import (
    DomainCheckpointCreateFlags,
    DomainCheckpointDeleteFlags,
    DomainCheckpointListFlags,
    DomainCheckpointXmlFlags,
)

from .arguments import flag, string
from .documents import checkpoint_document
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
from .verbs import Shell, domain, filled, verb

if TYPE_CHECKING:
    from virtwire.client import Domain, DomainCheckpoint

_NAME = string("checkpointname", "checkpoint name")


async def _named(found: Domain, name: str | None) -> DomainCheckpoint:
    """Look up the checkpoint that a name means."""
    filled(checkpointname=name)
    if name is None:
        raise ShellError("--checkpointname is required")
    return await found.checkpoint_lookup_by_name(name)


@verb(
    "checkpoint-create",
    domain,
    string("xmlfile", "domain checkpoint XML"),
    flag("redefine", "redefine metadata for existing checkpoint"),
    flag("redefine-validate", "validate the redefined checkpoint"),
    flag("quiesce", "quiesce guest's file systems"),
)
async def checkpoint_create(
    shell: Shell, domain: str, xmlfile: str | None, *, redefine: bool, redefine_validate: bool, quiesce: bool
) -> None:
    """Create a checkpoint from XML for use in future incremental backups."""
    if redefine_validate and not redefine:
        raise ShellError("Option --redefine is required by option --redefine-validate")
    flags = DomainCheckpointCreateFlags(0)
    if redefine:
        flags |= DomainCheckpointCreateFlags.REDEFINE
    if redefine_validate:
        flags |= DomainCheckpointCreateFlags.REDEFINE_VALIDATE
    if quiesce:
        flags |= DomainCheckpointCreateFlags.QUIESCE
    found = await shell.find_domain(domain)
    filled(xmlfile=xmlfile)
    document = "<domaincheckpoint/>" if xmlfile is None else read_file(xmlfile)
    created = await found.checkpoint_create_xml(document, flags)
    print_created(shell, "checkpoint", created.name, xmlfile)


@verb(
    "checkpoint-create-as",
    domain,
    string("name", "name of checkpoint"),
    string("description", "description of checkpoint"),
    flag("print-xml", "print XML document rather than create"),
    flag("quiesce", "quiesce guest's file systems"),
    string("diskspec", "disk attributes: disk[,checkpoint=type][,bitmap=name]", multiple=True),
)
async def checkpoint_create_as(
    shell: Shell,
    domain: str,
    name: str | None,
    description: str | None,
    diskspec: tuple[str, ...],
    *,
    print_xml: bool,
    quiesce: bool,
) -> None:
    """Create a checkpoint from arguments for use in future incremental backups."""
    found = await shell.find_domain(domain)
    filled(name=name, description=description)
    document = checkpoint_document(name, description, diskspec)
    if print_xml:
        shell.put(f"{document}\n")
        return
    created = await found.checkpoint_create_xml(document, DomainCheckpointCreateFlags.QUIESCE if quiesce else 0)
    print_created(shell, "checkpoint", created.name, None)


@verb(
    "checkpoint-list",
    domain,
    flag("parent", "add a column showing parent checkpoint"),
    flag("roots", "list only checkpoints without parents"),
    flag("leaves", "list only checkpoints without children"),
    flag("no-leaves", "list only checkpoints that are not leaves (with children)"),
    flag("tree", "list checkpoints in a tree"),
    string("from", "limit list to children of given checkpoint"),
    flag("descendants", "with --from, list all descendants"),
    flag("name", "list checkpoint names only"),
    flag("topological", "sort list topologically rather than by name"),
    flag("json", "print JSON"),
)
async def checkpoint_list(
    shell: Shell,
    domain: str,
    from_: str | None,
    **given: bool,
) -> None:
    """List a domain's checkpoints."""
    check_list_options({"from_": from_, **given}, ("leaves", "no_leaves"))
    if given["descendants"] and from_ is None:
        raise ShellError("--descendants requires --from")
    flags = DomainCheckpointListFlags(0)
    for key, bit in (
        ("roots", DomainCheckpointListFlags.ROOTS),
        ("leaves", DomainCheckpointListFlags.LEAVES),
        ("no_leaves", DomainCheckpointListFlags.NO_LEAVES),
        ("topological", DomainCheckpointListFlags.TOPOLOGICAL),
        ("descendants", DomainCheckpointListFlags.DESCENDANTS),
    ):
        if given[key]:
            flags |= bit
    found = await shell.find_domain(domain)
    start = None
    if from_ is None:
        moments = await found.list_all_checkpoints(flags)
    else:
        filled(from_=from_)
        start = await found.checkpoint_lookup_by_name(from_)
        moments = await start.list_all_children(flags)
    shown = {key: given[key] for key in ("tree", "name", "parent", "topological", "json")}
    await Listing(moments, **shown, start=start).print(shell)


@verb("checkpoint-info", domain, _NAME)
async def checkpoint_info(shell: Shell, domain: str, checkpointname: str | None) -> None:
    """Print basic information about a checkpoint."""
    found = await shell.find_domain(domain)
    checkpoint = await _named(found, checkpointname)
    parent = await parent_name(checkpoint)
    children = await checkpoint.list_all_children()
    descendants = await checkpoint.list_all_children(DomainCheckpointListFlags.DESCENDANTS)
    for label, value in (
        ("Name:", checkpoint.name),
        ("Domain:", found.name),
        ("Parent:", parent or "-"),
        ("Children:", len(children)),
        ("Descendants:", len(descendants)),
    ):
        shell.put(f"{label:<15} {value}\n")


@verb(
    "checkpoint-dumpxml",
    domain,
    _NAME,
    flag("security-info", "include security sensitive information in XML dump"),
    flag("no-domain", "exclude <domain> from XML"),
    flag("size", "include backup size estimate in XML dump"),
    string("xpath", "xpath expression to filter the XML document", by_place=False),
    flag("wrap", "wrap xpath results in an common root element"),
)
async def checkpoint_dumpxml(
    shell: Shell,
    domain: str,
    checkpointname: str | None,
    xpath: str | None,
    *,
    security_info: bool,
    no_domain: bool,
    size: bool,
    wrap: bool,
) -> None:
    """Print a checkpoint's XML."""
    filled(xpath=xpath)
    flags = DomainCheckpointXmlFlags(0)
    if security_info:
        flags |= DomainCheckpointXmlFlags.SECURE
    if no_domain:
        flags |= DomainCheckpointXmlFlags.NO_DOMAIN
    if size:
        flags |= DomainCheckpointXmlFlags.SIZE
    found = await shell.find_domain(domain)
    checkpoint = await _named(found, checkpointname)
    print_document(shell, await checkpoint.get_xml_desc(flags), xpath, wrap=wrap)


@verb("checkpoint-parent", domain, string("checkpointname", "find parent of checkpoint name"))
async def checkpoint_parent(shell: Shell, domain: str, checkpointname: str | None) -> None:
    """Print the name of a checkpoint's parent, if any."""
    found = await shell.find_domain(domain)
    checkpoint = await _named(found, checkpointname)
    parent = await parent_name(checkpoint)
    if parent is None:
        raise ShellError(f"checkpoint '{checkpoint.name}' has no parent")
    shell.put(parent)


@verb(
    "checkpoint-delete",
    domain,
    _NAME,
    flag("children", "delete checkpoint and all children"),
    flag("children-only", "delete children but not checkpoint"),
    flag("metadata", "delete only libvirt metadata, leaving checkpoint contents behind"),
)
async def checkpoint_delete(
    shell: Shell, domain: str, checkpointname: str | None, *, children: bool, children_only: bool, metadata: bool
) -> None:
    """Delete a checkpoint."""
    found = await shell.find_domain(domain)
    checkpoint = await _named(found, checkpointname)
    flags = DomainCheckpointDeleteFlags(0)
    if children:
        flags |= DomainCheckpointDeleteFlags.CHILDREN
    if children_only:
        flags |= DomainCheckpointDeleteFlags.CHILDREN_ONLY
    if metadata:
        flags |= DomainCheckpointDeleteFlags.METADATA_ONLY
    try:
        await checkpoint.delete(flags)
    except LibvirtError as error:
        raise deletion_failed("checkpoint", checkpoint.name, error) from error
    if children_only:
        shell.say(f"Domain checkpoint {checkpoint.name} children deleted\n")
    else:
        shell.say(f"Domain checkpoint {checkpoint.name} deleted\n")


@verb("checkpoint-edit", domain, _NAME)
async def checkpoint_edit(shell: Shell, domain: str, checkpointname: str | None) -> None:
    """Edit the XML of a checkpoint."""
    found = await shell.find_domain(domain)
    checkpoint = await _named(found, checkpointname)

    async def read() -> str:
        return await checkpoint.get_xml_desc(DomainCheckpointXmlFlags.SECURE)

    async def define(document: str) -> DomainCheckpoint:
        return await found.checkpoint_create_xml(document, DomainCheckpointCreateFlags.REDEFINE)

    with failing_to_update(checkpoint.name):
        edited = await edit_and_define(read, define)
        if edited is None:
            shell.say(f"Checkpoint {checkpoint.name} XML configuration not changed.\n")
        elif edited.name == checkpoint.name:
            shell.say(f"Checkpoint {checkpoint.name} edited.\n")
        else:
            await drop_metadata(edited, DomainCheckpointDeleteFlags.METADATA_ONLY)
            raise ShellError(f"Cannot rename checkpoint {checkpoint.name} to {edited.name}")
