"""What a read-only connection may do: look, and change nothing, see no secret."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError
from virtwire.protocol.generated.domain_cpu_enums import DomainVcpuFlags
from virtwire.protocol.generated.domain_devices_enums import DomainInterfaceAddressesSource
from virtwire.protocol.generated.programs import QEMU, REMOTE
from virtwire.protocol.generated.types import (
    DomainCheckpointHandle,
    DomainSnapshotHandle,
    TypedParam,
    TypedParamValue,
)
from virtwire.protocol.message import Status
from virtwire.protocol.procedures import Procedure

from .. import expect, needs
from ..arguments import definition, harmless
from ..frames import build
from ..served import NO_DOMAIN, NO_NAME
from ..session import Session
from ..trial import Trial
from . import check

_GROUPS: Final = {
    "starting-and-stopping": (("domain",), ErrorDomain.DOMAIN),
    "devices": (("domain_devices",), ErrorDomain.DOMAIN),
    "disks": (("domain_block", "backup"), ErrorDomain.DOMAIN),
    "vcpus": (("domain_cpu",), ErrorDomain.DOMAIN),
    "memory": (("domain_memory",), ErrorDomain.DOMAIN),
    "saving": (("domain_save",), ErrorDomain.DOMAIN),
    "migration": (("migrate",), ErrorDomain.DOMAIN),
    "guest-agent": (("domain_guest",), ErrorDomain.DOMAIN),
    "settings": (("domain_settings", "domain_stats"), ErrorDomain.DOMAIN),
    "snapshots": (("snapshot",), ErrorDomain.DOMAIN_SNAPSHOT),
    "checkpoints": (("checkpoint",), ErrorDomain.DOMAIN_CHECKPOINT),
    "networks": (("network",), ErrorDomain.NETWORK),
    "pools": (("storage_pool",), ErrorDomain.STORAGE),
    "volumes": (("storage_vol",), ErrorDomain.STORAGE),
    "node-devices": (("node_device",), ErrorDomain.NODEDEV),
    "interfaces": (("interface",), ErrorDomain.INTERFACE),
    "secrets": (("secret",), ErrorDomain.SECRET),
    "filters": (("nwfilter",), ErrorDomain.NWFILTER),
    "host": (("host",), ErrorDomain.DOMAIN),
}
"""The procedures that change something, by the definitions that they are in, and the domain of their refusal."""

_DANGEROUS: Final = frozenset(
    {"interface_change_begin", "interface_change_commit", "interface_change_rollback", "node_suspend_for_duration"}
)
"""What would change the host if a daemon let it pass: they name no object that could be missing."""

_NEED_DESCRIPTORS: Final = frozenset({"domain_fd_associate", "domain_open_graphics"})

_SPECIAL: Final[dict[str, tuple[Any, ...]]] = {
    "connect_baseline_hypervisor_cpu": (None, None, None, None, ["<cpu/>"], 0),
    "domain_rename": (NO_DOMAIN, NO_NAME, 0),
    "domain_send_process_signal": (NO_DOMAIN, 1, 0, 0),
    "domain_set_launch_security_state": (NO_DOMAIN, [TypedParam("sev-secret", TypedParamValue(7, NO_NAME))], 0),
}
"""Arguments of procedures that look at them before they look at the connection."""

_NO_PROCESS: Final = bytes.fromhex("7fffffff 00000000")
"""Arguments of the program qemu's domain_attach, which looks whether there is a number of a process."""

_TOLD: Final = re.compile(r"operation forbidden: read only access prevents (vir\w+)")


def _procedures(group: Sequence[str], version: int) -> list[Procedure]:
    return [
        each
        for each in REMOTE.procedures.values()
        if each.write
        and definition(each).module in group
        and each.name not in _DANGEROUS | _NEED_DESCRIPTORS
        and _number(each.since) <= version
    ]


def _number(since: str) -> int:
    """Turn a release into libvirt's number: 9.0.0 is 9000000."""
    major, minor, micro = (int(each) for each in since.split("."))
    return major * 1000000 + minor * 1000 + micro


async def _all_refused(trial: Trial, session: Session, modules: Sequence[str], domain: int) -> None:
    """Call all procedures of a group at once; each must be refused by its own name."""
    procedures = _procedures(modules, trial.version)
    calls = [(each, _SPECIAL.get(each.name)) for each in procedures]
    frames = [
        build(each, special, serial=serial) if special else build(each, serial=serial, payload=harmless(each))
        for serial, (each, special) in enumerate(calls, 1000)
    ]
    await session.write(b"".join(frames))
    wrong = []
    for serial, procedure in enumerate(procedures, 1000):
        frame = await session.reply(serial, f"reply to {procedure.name}")
        if frame.status == Status.OK:
            wrong.append(f"{procedure.name} was carried out")
        elif not _is_refusal(error := frame.error(), procedure, domain):
            wrong.append(f"{procedure.name}: {expect.shown_error(error)}")
    expect.true(not wrong, "; ".join(wrong))


def _is_refusal(error: LibvirtError, procedure: Procedure, domain: int) -> bool:
    told = _TOLD.fullmatch(error.message)
    named = told is not None and told[1] == procedure.function
    return named and (error.code, error.domain) == (ErrorCode.OPERATION_DENIED, domain)


@check(
    "readonly.flag-{}",
    title="a connection opened with flag 1 changes nothing ({})",
    fact="libvirtd 9.0.0 answers 29 `operation forbidden: read only access prevents virFUNCTION` in the domain of the "
    "kind of object, before it looks whether the object exists or the driver has the function.",
    cases=_GROUPS,
)
async def flag(trial: Trial, group: tuple[Sequence[str], int]) -> None:
    """Call every procedure of an area that changes something, on objects that do not exist.

    What changes something is not always what its name says: reading a volume or the screen counts, and asking an agent
    inside a guest.
    """
    await _all_refused(trial, await trial.open(flags=1), *group)


@check(
    "readonly.socket-{}",
    title="a connection by the read-only socket changes nothing ({})",
    fact="libvirtd 9.0.0 treats each connection by libvirt-sock-ro as one that was opened with flag 1.",
    needs=[needs.read_only_socket],
    cases=_GROUPS,
)
async def socket(trial: Trial, group: tuple[Sequence[str], int]) -> None:
    """Call every procedure of an area that changes something, by the read-only socket, opened without any flag."""
    await _all_refused(trial, await trial.open(read_only=True), *group)


@check(
    "readonly.qemu-program",
    title="the monitor and the agent are out of reach of a read-only connection",
    fact="libvirtd 9.0.0 answers 29/0 `operation forbidden: read only access prevents virDomainQemuMonitorCommand`.",
    needs=[needs.program(QEMU.number)],
)
async def qemu_program(trial: Trial) -> None:
    """Call the procedures of the program qemu that change something; they have no domain of errors of their own."""
    session = await trial.open(flags=1)
    for procedure in QEMU.procedures.values():
        if procedure.write and not procedure.fds:
            payload = _NO_PROCESS if procedure.name == "domain_attach" else harmless(procedure)
            await session.refused(
                procedure,
                fields={"payload": payload},
                code=ErrorCode.OPERATION_DENIED,
                domain=ErrorDomain.NONE,
                text=f"operation forbidden: read only access prevents {procedure.function}",
            )


@check(
    "readonly.error-fields",
    title="a refusal on a read-only connection has the fields of an error with a detail",
    fact="libvirtd 9.0.0: level 2, str1 `operation forbidden: %s`, str2 the detail, int1 and int2 -1.",
)
async def error_fields(trial: Trial) -> None:
    """Try to destroy a domain, and look at each field of the refusal."""
    session = await trial.open(flags=1)
    await session.refused(
        "domain_destroy",
        NO_DOMAIN,
        code=ErrorCode.OPERATION_DENIED,
        domain=ErrorDomain.DOMAIN,
        text="operation forbidden: read only access prevents virDomainDestroy",
        level=2,
        str1="operation forbidden: %s",
        str2="read only access prevents virDomainDestroy",
        str3=None,
        int1=-1,
        int2=-1,
    )


@check(
    "readonly.reads-allowed",
    title="a read-only connection may look",
    fact="libvirtd 9.0.0 serves look-ups, lists, states and documents on a read-only connection.",
)
async def reads_allowed(trial: Trial) -> None:
    """Look a domain up in every way, and read of it what is no secret."""
    writer, session = await trial.open(), await trial.open(flags=1)
    domain = await trial.define_domain(writer)
    for name, args in (("name", (domain.name,)), ("uuid", (domain.uuid,))):
        found = (await session.call(f"domain_lookup_by_{name}", *args)).dom
        expect.equal(f"what domain_lookup_by_{name} found", found.name, domain.name)
    for name, args in _READS.items():
        await session.call(name, domain, *args)
    for name in ("connect_get_type", "connect_get_capabilities", "node_get_info", "connect_num_of_domains"):
        await session.call(name)
    listed = (await session.call("connect_list_all_domains", 1, 0)).domains
    expect.true(domain.name in [each.name for each in listed], "connect_list_all_domains leaves a domain out")


_READS: Final[dict[str, tuple[Any, ...]]] = {
    "domain_get_xml_desc": (0,),
    "domain_get_state": (0,),
    "domain_get_info": (),
    "domain_get_os_type": (),
    "domain_is_active": (),
    "domain_is_persistent": (),
    "domain_get_max_memory": (),
    "domain_get_autostart": (),
}


@check(
    "readonly.events-allowed",
    title="a read-only connection may ask for events",
    fact="libvirtd 9.0.0 takes registrations of either generation on a read-only connection.",
)
async def events_allowed(trial: Trial) -> None:
    """Register for the lifecycle of domains in both ways, each on a connection of its own, and take it back."""
    session = await trial.open(flags=1)
    number = (await session.call("connect_domain_event_callback_register_any", 0, None)).callback_id
    await session.call("connect_domain_event_callback_deregister_any", number)
    session = await trial.open(flags=1)
    await session.call("connect_domain_event_register_any", 0)
    await session.call("connect_domain_event_deregister_any", 0)


_SECURE: Final = {
    "domain-1": (
        "domain_get_xml_desc",
        lambda: (NO_DOMAIN, 1),
        ErrorDomain.DOMAIN,
        "virDomainGetXMLDesc",
    ),
    "domain-8": (
        "domain_get_xml_desc",
        lambda: (NO_DOMAIN, 8),
        ErrorDomain.DOMAIN,
        "virDomainGetXMLDesc",
    ),
    "saved-domain": (
        "domain_managed_save_get_xml_desc",
        lambda: (NO_DOMAIN, 1),
        ErrorDomain.DOMAIN,
        "virDomainManagedSaveGetXMLDesc",
    ),
    "snapshot": (
        "domain_snapshot_get_xml_desc",
        lambda: (DomainSnapshotHandle(NO_NAME, NO_DOMAIN), 1),
        ErrorDomain.DOMAIN_SNAPSHOT,
        "virDomainSnapshotGetXMLDesc",
    ),
    "checkpoint": (
        "domain_checkpoint_get_xml_desc",
        lambda: (DomainCheckpointHandle(NO_NAME, NO_DOMAIN), 1),
        ErrorDomain.DOMAIN_CHECKPOINT,
        "virDomainCheckpointGetXMLDesc",
    ),
}


@check(
    "readonly.secure-{}",
    title="a read-only connection sees no passwords in documents ({})",
    fact="libvirtd 9.0.0 answers 29 `operation forbidden: virDomainGetXMLDesc with secure flag` to the flag that shows "
    "them; of a domain's document also to flag 8, which is for migration and shows them too.",
    cases=_SECURE,
)
async def secure(trial: Trial, case: tuple[str, Any, int, str]) -> None:
    """Ask for a document with the flag."""
    name, args, domain, function = case
    session = await trial.open(flags=1)
    await session.refused(
        name,
        *args(),
        code=ErrorCode.OPERATION_DENIED,
        domain=domain,
        text=f"operation forbidden: {function} with secure flag",
    )


_AGENT: Final = {
    "vcpus": ("domain_get_vcpus_flags", (NO_DOMAIN, int(DomainVcpuFlags.GUEST)), "virDomainGetVcpusFlags"),
    "addresses": (
        "domain_interface_addresses",
        (NO_DOMAIN, int(DomainInterfaceAddressesSource.AGENT), 0),
        "virDomainInterfaceAddresses",
    ),
}


@check(
    "readonly.agent-{}",
    title="a read-only connection does not make the daemon ask a guest's agent ({})",
    fact="libvirtd 9.0.0 refuses a read with 29 when its arguments would have the agent asked, and serves it else.",
    cases=_AGENT,
)
async def agent(trial: Trial, case: tuple[str, tuple[Any, ...], str]) -> None:
    """Ask for what the agent knows, and then, with other arguments, for what the daemon knows itself."""
    name, args, function = case
    session = await trial.open(flags=1)
    await session.refused(
        name,
        *args,
        code=ErrorCode.OPERATION_DENIED,
        domain=ErrorDomain.DOMAIN,
        text=f"operation forbidden: read only access prevents {function}",
    )
    frame = await session.answer(name, *(args[:1] + (0,) * (len(args) - 1)))
    expect.true(frame.error().code != ErrorCode.OPERATION_DENIED, f"{name} was refused without the agent: {frame}")


@check(
    "readonly.nothing-changed",
    title="what a read-only connection tried did not happen",
    fact="libvirtd 9.0.0 refuses before it does anything.",
)
async def nothing_changed(trial: Trial) -> None:
    """Try to rename, undefine and start a domain that is there, and to define another; look after it by another way."""
    writer, session = await trial.open(), await trial.open(flags=1)
    domain = await trial.define_domain(writer)
    other = trial.new_name()
    denied: dict[str, Any] = {"code": ErrorCode.OPERATION_DENIED}
    await session.refused("domain_undefine", domain, **denied)
    await session.refused("domain_create", domain, **denied)
    await session.refused("domain_set_autostart", domain, 1, **denied)
    await session.refused("domain_define_xml", trial.domain_xml(other), **denied)
    expect.equal("whether the domain runs", (await writer.call("domain_is_active", domain)).active, 0)
    expect.equal("its autostart", (await writer.call("domain_get_autostart", domain)).autostart, 0)
    await writer.refused("domain_lookup_by_name", other, code=ErrorCode.NO_DOMAIN)


@check(
    "readonly.arguments-first",
    title="arguments are decoded before a change is refused",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload` to a change with bad arguments.",
)
async def arguments_first(trial: Trial) -> None:
    """Try a change with half a handle."""
    session = await trial.open(flags=1)
    await session.refused(
        "domain_destroy",
        fields={"payload": bytes(7)},
        code=ErrorCode.RPC,
        domain=ErrorDomain.RPC,
        text="Unable to decode message payload",
    )


@check(
    "readonly.others-unaffected",
    title="a read-only connection does not make others read-only",
    fact="libvirtd 9.0.0 keeps it by connection.",
)
async def others_unaffected(trial: Trial) -> None:
    """Open one connection read-only, another one not, and change something on that one."""
    await trial.open(flags=1)
    session = await trial.open()
    await trial.define_domain(session)


@check(
    "readonly.socket-whatever-flags",
    title="the read-only socket needs no flag, and no flag lifts it",
    fact="libvirtd 9.0.0 takes it from the socket that the client came by.",
    needs=[needs.read_only_socket],
)
async def socket_whatever_flags(trial: Trial) -> None:
    """Open by the read-only socket with flags 0, 1 and 0xfffffffe, and try a change each time."""
    for flags in (0, 1, 0xFFFFFFFE):
        session = await trial.open(read_only=True, flags=flags)
        await session.refused("domain_destroy", NO_DOMAIN, code=ErrorCode.OPERATION_DENIED)


@check(
    "readonly.socket-reads-allowed",
    title="the read-only socket serves reads",
    fact="libvirtd 9.0.0 serves look-ups, lists, states and documents by libvirt-sock-ro.",
    needs=[needs.read_only_socket],
)
async def socket_reads_allowed(trial: Trial) -> None:
    """Look a domain up by the read-only socket, and read of it what is no secret."""
    writer, session = await trial.open(), await trial.open(read_only=True)
    domain = await trial.define_domain(writer)
    found = (await session.call("domain_lookup_by_name", domain.name)).dom
    for name, args in _READS.items():
        await session.call(name, found, *args)
