"""The verbs of domains: list, dumpxml, define, undefine, start, destroy; and version."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING, TypeVar

from virtwire.protocol.errors import InvalidArg, LibvirtError, NoDomain, NoDomainMetadata, NoSupport
from virtwire.protocol.generated.enums import (
    ConnectListAllDomainsFlags,
    DomainCreateFlags,
    DomainDefineFlags,
    DomainDestroyFlags,
    DomainMetadataType,
    DomainSnapshotListFlags,
    DomainState,
    DomainUndefineFlags,
    DomainXmlFlags,
)

from .arguments import flag, string
from .failure import ShellError
from .files import read_file
from .output import fold_case, format_json
from .reading import select
from .verbs import Shell, domain, exclusive, filled, verb

if TYPE_CHECKING:
    from virtwire.client import Domain

__all__ = ["print_document"]

_Answer = TypeVar("_Answer")

_STATES = {
    DomainState.NOSTATE: "no state",
    DomainState.RUNNING: "running",
    DomainState.BLOCKED: "idle",
    DomainState.PAUSED: "paused",
    DomainState.SHUTDOWN: "in shutdown",
    DomainState.SHUTOFF: "shut off",
    DomainState.CRASHED: "crashed",
    DomainState.PMSUSPENDED: "pmsuspended",
}

_FILTERS = {
    "transient": ConnectListAllDomainsFlags.TRANSIENT,
    "persistent": ConnectListAllDomainsFlags.PERSISTENT,
    "with_snapshot": ConnectListAllDomainsFlags.HAS_SNAPSHOT,
    "without_snapshot": ConnectListAllDomainsFlags.NO_SNAPSHOT,
    "with_checkpoint": ConnectListAllDomainsFlags.HAS_CHECKPOINT,
    "without_checkpoint": ConnectListAllDomainsFlags.NO_CHECKPOINT,
    "state_running": ConnectListAllDomainsFlags.RUNNING,
    "state_paused": ConnectListAllDomainsFlags.PAUSED,
    "state_shutoff": ConnectListAllDomainsFlags.SHUTOFF,
    "state_other": ConnectListAllDomainsFlags.OTHER,
    "autostart": ConnectListAllDomainsFlags.AUTOSTART,
    "no_autostart": ConnectListAllDomainsFlags.NO_AUTOSTART,
    "with_managed_save": ConnectListAllDomainsFlags.MANAGEDSAVE,
    "without_managed_save": ConnectListAllDomainsFlags.NO_MANAGEDSAVE,
}


@verb(
    "list",
    flag("inactive", "list inactive domains"),
    flag("all", "list inactive & active domains"),
    flag("transient", "list transient domains"),
    flag("persistent", "list persistent domains"),
    flag("with-snapshot", "list domains with existing snapshot"),
    flag("without-snapshot", "list domains without a snapshot"),
    flag("with-checkpoint", "list domains with existing checkpoint"),
    flag("without-checkpoint", "list domains without a checkpoint"),
    flag("state-running", "list domains in running state"),
    flag("state-paused", "list domains in paused state"),
    flag("state-shutoff", "list domains in shutoff state"),
    flag("state-other", "list domains in other states"),
    flag("autostart", "list domains with autostart enabled"),
    flag("no-autostart", "list domains with autostart disabled"),
    flag("with-managed-save", "list domains with managed save state"),
    flag("without-managed-save", "list domains without managed save"),
    flag("uuid", "list uuid's only"),
    flag("name", "list domain names only"),
    flag("id", "list domain IDs only"),
    flag("table", "list table (default)"),
    flag("managed-save", "mark inactive domains with managed save state"),
    flag("title", "show domain title"),
    flag("json", "print JSON"),
)
async def list_domains(shell: Shell, **given: bool) -> None:
    """List domains: active ones, unless told otherwise."""
    for form in ("table", "json"):
        for column in ("name", "uuid", "id"):
            exclusive(**{form: given[form], column: given[column]})
    exclusive(table=given["table"], json=given["json"])
    found = await shell.connection.list_all_domains(_filter(given))
    # Running ones by id, then the others by name, as virsh sorts them.
    found.sort(key=lambda each: (each.id == -1, each.id, fold_case(each.name) if each.id == -1 else b""))
    if given["uuid"] or given["id"] or given["name"]:
        alone = not (given["uuid"] or given["name"])
        for each in found:
            if alone and each.id == -1:
                continue  # a column of ids alone has none to show
            columns = {"uuid": each.uuid_string, "id": _id(each), "name": each.name}
            shell.put(" ".join(text for key, text in columns.items() if given[key]) + "\n")
        return
    facts = [row for each in found if (row := await _facts(each, given)) is not None]
    if given["json"]:
        shell.put(format_json(facts))
    else:
        header = ["Id", "Name", "State"] + ["Title"] * given["title"]
        rows = [
            ["-" if row["id"] is None else str(row["id"]), *(str(row[key.lower()]) for key in header[1:])]
            for row in facts
        ]
        shell.put_table(header, rows)


def _filter(given: dict[str, bool]) -> ConnectListAllDomainsFlags:
    """Make the flags of what to list."""
    flags = ConnectListAllDomainsFlags.ACTIVE
    if given["inactive"]:
        flags = ConnectListAllDomainsFlags.INACTIVE
    if given["all_"]:
        flags |= ConnectListAllDomainsFlags.ACTIVE | ConnectListAllDomainsFlags.INACTIVE
    for key, bit in _FILTERS.items():
        if given[key]:
            flags |= bit
    return flags


async def _facts(found: Domain, given: dict[str, bool]) -> dict[str, str | int | None] | None:
    """Read what a row shows; None when the domain has gone meanwhile."""
    try:
        state = _STATES.get((await found.get_state())[0], "no state")
        if given["managed_save"] and state == "shut off" and await found.has_managed_save_image():
            state = "saved"
        facts: dict[str, str | int | None] = {"id": None if found.id == -1 else found.id, "name": found.name}
        facts |= {"uuid": found.uuid_string, "state": state}
        if given["title"]:
            facts["title"] = await _title(found)
    except NoDomain:
        return None
    return facts


def _id(found: Domain) -> str:
    return "-" if found.id == -1 else str(found.id)


async def _title(found: Domain) -> str:
    try:
        return await found.get_metadata(DomainMetadataType.TITLE)
    except NoDomainMetadata:
        return ""


@verb(
    "dumpxml",
    domain,
    flag("inactive", "show inactive defined XML"),
    flag("security-info", "include security sensitive information in XML dump"),
    flag("update-cpu", "update guest CPU according to host CPU"),
    flag("migratable", "provide XML suitable for migrations"),
    string("xpath", "xpath expression to filter the XML document", by_place=False),
    flag("wrap", "wrap xpath results in an common root element"),
)
async def dumpxml(
    shell: Shell,
    domain: str,
    *,
    inactive: bool,
    security_info: bool,
    update_cpu: bool,
    migratable: bool,
    xpath: str | None,
    wrap: bool,
) -> None:
    """Print a domain's XML."""
    flags = DomainXmlFlags(0)
    for given, bit in (
        (inactive, DomainXmlFlags.INACTIVE),
        (security_info, DomainXmlFlags.SECURE),
        (update_cpu, DomainXmlFlags.UPDATE_CPU),
        (migratable, DomainXmlFlags.MIGRATABLE),
    ):
        if given:
            flags |= bit
    filled(xpath=xpath)
    found = await shell.find_domain(domain)
    print_document(shell, await found.get_xml_desc(flags), xpath, wrap=wrap)


def print_document(shell: Shell, text: str, expression: str | None, *, wrap: bool) -> None:
    """Print a document, or what an XPath expression selects of it."""
    shell.put(text if expression is None else select(text, expression, wrap=wrap))


@verb(
    "define",
    string("file", "file containing an XML domain description", required=True),
    flag("validate", "validate the XML against the schema"),
)
async def define(shell: Shell, file: str, *, validate: bool) -> None:
    """Define a domain."""
    filled(file=file)
    document = read_file(file)
    try:
        if validate:
            found = await shell.connection.domain_define_xml_flags(document, DomainDefineFlags.VALIDATE)
        else:
            found = await shell.connection.domain_define_xml(document)
    except LibvirtError as error:
        raise ShellError(f"Failed to define domain from {file}", error.message) from error
    shell.say(f"Domain '{found.name}' defined from {file}\n")


_UNDEFINE = {
    "managed_save": DomainUndefineFlags.MANAGED_SAVE,
    "snapshots_metadata": DomainUndefineFlags.SNAPSHOTS_METADATA,
    "checkpoints_metadata": DomainUndefineFlags.CHECKPOINTS_METADATA,
    "nvram": DomainUndefineFlags.NVRAM,
    "keep_nvram": DomainUndefineFlags.KEEP_NVRAM,
    "tpm": DomainUndefineFlags.TPM,
    "keep_tpm": DomainUndefineFlags.KEEP_TPM,
}


@verb(
    "undefine",
    domain,
    flag("managed-save", "remove domain managed state file"),
    flag("snapshots-metadata", "remove all domain snapshot metadata (vm must be inactive)"),
    flag("checkpoints-metadata", "remove all domain checkpoint metadata (vm must be inactive)"),
    flag("nvram", "remove nvram file"),
    flag("keep-nvram", "keep nvram file"),
    flag("tpm", "remove TPM state"),
    flag("keep-tpm", "keep TPM state"),
)
async def undefine(shell: Shell, domain: str, **given: bool) -> None:
    """Undefine an inactive domain, or convert a persistent one to transient."""
    exclusive(nvram=given["nvram"], keep_nvram=given["keep_nvram"])
    exclusive(tpm=given["tpm"], keep_tpm=given["keep_tpm"])
    flags = DomainUndefineFlags(0)
    for key, bit in _UNDEFINE.items():
        if given[key]:
            flags |= bit
    found = await shell.find_domain(domain)
    saved, snapshots = False, 0
    if not await found.is_active():
        saved = await _ask(found.has_managed_save_image(), False)
        snapshots = await _ask(found.snapshot_num(), 0)
        if snapshots:
            snapshots = await _ask(found.snapshot_num(DomainSnapshotListFlags.METADATA), snapshots)
    if not saved:
        flags &= ~DomainUndefineFlags.MANAGED_SAVE
    if not snapshots:
        flags &= ~DomainUndefineFlags.SNAPSHOTS_METADATA
    try:
        try:
            await found.undefine_flags(flags)
        except (NoSupport, InvalidArg):
            if given["nvram"]:
                raise
            await _undefine_piecewise(found, saved, snapshots, given)
    except LibvirtError as error:
        raise ShellError(f"Failed to undefine domain '{found.name}'", error.message) from error
    shell.say(f"Domain '{found.name}' has been undefined\n")


async def _ask(answer: Awaitable[_Answer], otherwise: _Answer) -> _Answer:
    """Return an answer, or another where the driver cannot tell."""
    try:
        return await answer
    except NoSupport:
        return otherwise


async def _undefine_piecewise(found: Domain, saved: bool, snapshots: int, given: dict[str, bool]) -> None:
    """Undefine where the driver does not know the flags: what can be removed on its own is, first."""
    if saved:
        if not given["managed_save"]:
            raise ShellError("Refusing to undefine while domain managed save image exists")
        await found.managed_save_remove()
    if snapshots:
        if given["snapshots_metadata"]:
            raise ShellError(f"Unable to remove metadata of {snapshots} snapshots")
        raise ShellError(f"Refusing to undefine while {snapshots} snapshots exist")
    await found.undefine()


_START = {
    "paused": DomainCreateFlags.START_PAUSED,
    "autodestroy": DomainCreateFlags.START_AUTODESTROY,
    "bypass_cache": DomainCreateFlags.START_BYPASS_CACHE,
    "force_boot": DomainCreateFlags.START_FORCE_BOOT,
    "reset_nvram": DomainCreateFlags.START_RESET_NVRAM,
}


@verb(
    "start",
    string("domain", "name of the inactive domain", required=True),
    flag("paused", "leave the guest paused after creation"),
    flag("autodestroy", "automatically destroy the guest when virtwire disconnects"),
    flag("bypass-cache", "avoid file system cache when loading"),
    flag("force-boot", "force fresh boot by discarding any managed save"),
    flag("reset-nvram", "re-initialize NVRAM from its pristine template"),
)
async def start(shell: Shell, domain: str, **given: bool) -> None:
    """Start a domain, from its managed save image if it has one."""
    found = await shell.find_domain(domain, by_id=False)
    if found.id != -1:
        raise ShellError("Domain is already active")
    flags = DomainCreateFlags(0)
    for key, bit in _START.items():
        if given[key]:
            flags |= bit
    if not (flags & DomainCreateFlags.START_FORCE_BOOT and await _force_boot(found, flags)):
        flags &= ~DomainCreateFlags.START_FORCE_BOOT
        try:
            await (found.create_with_flags(flags) if flags else found.create())
        except LibvirtError as error:
            raise ShellError(f"Failed to start domain '{found.name}'", error.message) from error
    shell.say(f"Domain '{found.name}' started\n")


async def _force_boot(found: Domain, flags: DomainCreateFlags) -> bool:
    """Start afresh; where the driver cannot, remove the managed save image and leave the start to the caller."""
    try:
        await found.create_with_flags(flags)
    except (NoSupport, InvalidArg):
        if await _ask(found.has_managed_save_image(), False):
            await found.managed_save_remove()
        return False
    return True


@verb(
    "destroy",
    domain,
    flag("graceful", "terminate gracefully"),
    flag("remove-logs", "remove domain logs"),
)
async def destroy(shell: Shell, domain: str, *, graceful: bool, remove_logs: bool) -> None:
    """Forcefully stop a domain, but leave its resources intact."""
    found = await shell.find_domain(domain)
    flags = DomainDestroyFlags(0)
    if graceful:
        flags |= DomainDestroyFlags.GRACEFUL
    if remove_logs:
        flags |= DomainDestroyFlags.REMOVE_LOGS
    try:
        await (found.destroy_flags(flags) if flags else found.destroy())
    except LibvirtError as error:
        raise ShellError(f"Failed to destroy domain '{found.name}'", error.message) from error
    shell.say(f"Domain '{found.name}' destroyed\n")


@verb("version", flag("daemon", "report daemon version too"))
async def version(shell: Shell, *, daemon: bool) -> None:
    """Print the versions of this program, of the hypervisor and of the daemon."""
    from importlib.metadata import version as package_version

    connection = shell.connection
    kind = await connection.get_type()
    shell.put(f"Using library: virtwire {package_version('virtwire')}\n")
    shell.put(f"Using API: {kind} {_release(await connection.get_lib_version())}\n")
    number = await connection.get_version()
    if number:
        shell.put(f"Running hypervisor: {kind} {_release(number)}\n")
    else:
        shell.put(f"Cannot extract running {kind} hypervisor version\n")
    if daemon:
        shell.put(f"Running against daemon: {_release(await connection.get_lib_version())}\n")


def _release(number: int) -> str:
    return f"{number // 1_000_000}.{number // 1000 % 1000}.{number % 1000}"
