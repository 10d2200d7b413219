"""The verbs of domains: list, dumpxml, define, undefine, start, destroy; and version."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.enums import (
    ConnectListAllDomainsFlags,
    DomainCreateFlags,
    DomainDefineFlags,
    DomainDestroyFlags,
    DomainState,
    DomainUndefineFlags,
    DomainXmlFlags,
)

from .documents import xpath
from .output import print_json, print_table
from .verbs import Shell, ShellError, domain, exclusive, flag, string, verb

if TYPE_CHECKING:
    from virtwire.client import Domain

__all__ = ["read_file"]

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


def read_file(name: str) -> str:
    """Read a document that the user names.

    Raises:
        ShellError: it cannot be read.
    """
    try:
        return Path(name).read_text(encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        raise ShellError(f"Failed to open file '{name}': {error.strerror}") from error


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
    flag("title", "show domain title"),
    flag("json", "print JSON"),
)
async def list_domains(shell: Shell, **given: bool) -> None:
    """List domains: active ones, unless told otherwise."""
    columns = {key: given[key] for key in ("uuid", "name", "id")}
    exclusive(table=given["table"], json=given["json"])
    for key, value in columns.items():
        exclusive(table=given["table"], **{key: value})
        exclusive(json=given["json"], **{key: value})
    flags = ConnectListAllDomainsFlags.ACTIVE
    if given["inactive"]:
        flags = ConnectListAllDomainsFlags.INACTIVE
    if given["all_"]:
        flags |= ConnectListAllDomainsFlags.ACTIVE | ConnectListAllDomainsFlags.INACTIVE
    for key, bit in _FILTERS.items():
        if given[key]:
            flags |= bit
    found = await shell.connection.list_all_domains(flags)
    # Running ones by number, then the others by name, as virsh sorts them.
    found.sort(key=lambda each: (each.id == -1, each.id, each.name.casefold()))
    if any(columns.values()):
        for each in found:
            parts = [
                text
                for key, text in (("uuid", each.uuid_string), ("name", each.name), ("id", _id(each)))
                if columns[key]
            ]
            click.echo(" ".join(parts))
        click.echo()
        return
    header, rows = ["Id", "Name", "State"] + ["Title"] * given["title"], []
    for each in found:
        state = await _state(each)
        row = [_id(each), each.name, state]
        if given["title"]:
            row.append(await _title(each))
        rows.append(row)
    if given["json"]:
        keys = [name.lower() for name in header]
        print_json(
            [
                {**dict(zip(keys, row, strict=True)), "id": each.id, "uuid": each.uuid_string}
                for each, row in zip(found, rows, strict=True)
            ]
        )
    else:
        print_table(header, rows)


def _id(found: Domain) -> str:
    return "-" if found.id == -1 else str(found.id)


async def _state(found: Domain) -> str:
    try:
        state, _reason = await found.get_state()
    except LibvirtError:
        return "no state"
    return _STATES.get(DomainState(state), "no state")


async def _title(found: Domain) -> str:
    from virtwire.protocol.generated.enums import DomainMetadataType

    try:
        return await found.get_metadata(DomainMetadataType.TITLE)
    except LibvirtError:
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
    found = await shell.find_domain(domain)
    print_document(await found.get_xml_desc(flags), xpath, wrap=wrap)


def print_document(text: str, expression: str | None, *, wrap: bool) -> None:
    """Print a document, or what an XPath expression selects of it."""
    click.echo(text if expression is None else xpath(text, expression, wrap=wrap))
    click.echo()


@verb(
    "define",
    string("file", "file containing an XML domain description", required=True),
    flag("validate", "validate the XML against the schema"),
)
async def define(shell: Shell, file: str, *, validate: bool) -> None:
    """Define a domain."""
    document = read_file(file)
    try:
        if validate:
            found = await shell.connection.domain_define_xml_flags(document, DomainDefineFlags.VALIDATE)
        else:
            found = await shell.connection.domain_define_xml(document)
    except LibvirtError as error:
        raise ShellError(f"Failed to define domain from {file}", error.message) from error
    shell.say(f"Domain '{found.name}' defined from {file}")


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
    try:
        await (found.undefine_flags(flags) if flags else found.undefine())
    except LibvirtError as error:
        raise ShellError(f"Failed to undefine domain '{found.name}'", error.message) from error
    shell.say(f"Domain '{found.name}' has been undefined")


@verb(
    "start",
    string("domain", "name of the inactive domain", required=True),
    flag("paused", "leave the guest paused after creation"),
    flag("bypass-cache", "avoid file system cache when loading"),
    flag("force-boot", "force fresh boot by discarding any managed save"),
    flag("reset-nvram", "re-initialize NVRAM from its pristine template"),
)
async def start(
    shell: Shell, domain: str, *, paused: bool, bypass_cache: bool, force_boot: bool, reset_nvram: bool
) -> None:
    """Start a domain."""
    found = await shell.find_domain(domain)
    if found.id != -1:
        raise ShellError("Domain is already active")
    flags = DomainCreateFlags(0)
    for given, bit in (
        (paused, DomainCreateFlags.START_PAUSED),
        (bypass_cache, DomainCreateFlags.START_BYPASS_CACHE),
        (force_boot, DomainCreateFlags.START_FORCE_BOOT),
        (reset_nvram, DomainCreateFlags.START_RESET_NVRAM),
    ):
        if given:
            flags |= bit
    try:
        await (found.create_with_flags(flags) if flags else found.create())
    except LibvirtError as error:
        raise ShellError(f"Failed to start domain '{found.name}'", error.message) from error
    shell.say(f"Domain '{found.name}' started")


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
    shell.say(f"Domain '{found.name}' destroyed")


@verb("version", flag("daemon", "report daemon version too"))
async def version(shell: Shell, *, daemon: bool) -> None:
    """Print the versions of this program, of the hypervisor and of the daemon."""
    from importlib.metadata import version as package_version

    connection = shell.connection
    kind = await connection.get_type()
    click.echo(f"Using library: virtwire {package_version('virtwire')}")
    click.echo(f"Using API: {kind} {_release(await connection.get_lib_version())}")
    number = await connection.get_version()
    if number:
        click.echo(f"Running hypervisor: {kind} {_release(number)}")
    else:
        click.echo(f"Cannot extract running {kind} hypervisor version")
    if daemon:
        click.echo(f"Running against daemon: {_release(await connection.get_lib_version())}")
    click.echo()


def _release(number: int) -> str:
    return f"{number // 1_000_000}.{number // 1000 % 1000}.{number % 1000}"
